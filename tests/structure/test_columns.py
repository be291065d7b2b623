"""Columns at the right: who answers for a row, by when, how far it has come."""

import pytest

from tracker.model import Block, Sentence, Source
from tracker.structure import structure

TITLED = """\
BYGGMÖTE NR 4

Datum: 2025-02-06

                                                                       Ansv.   Klart

4.1 Tider
Stommen följer tidplan rev. B. Taket har försenats av snön och det
kalla vädret.
KD tar fram en ny plan för taket.                                      KD      14/2
Besiktningen är i maj.
Elschemat saknas. RT påminner konsulten.                               RT      snarast
Takpannor väljs.                                                               v. 9

4.2 Kvarstående punkter
2.1  Tätning av fönster mot gården                                     RT      Klart
3.4  Ny grind vid infarten                                             KD, RT  Kvarstår, 21/2

4.3 Avslutning
Mötet avslutades.
"""

UNTITLED = """\
Möte 2025-02-06

1. Arbetsläge

Grunden gjuts av nästa vecka.                             Kim Dal      14/2
Ritningen ändras i hallen.                                Kim Dal
Målning av trapphuset.                                    Pågår

2. Övrigt

Inget.
"""

TABLE = """\
# Möte 2025-02-06

## Att göra

| Nr | Åtgärd | Ansvarig | Klart | Status |
|---|---|---|---|---|
| 1 | Boka salen | Kim Dal | 14 februari | Pågår |
| 2 | Köpa kaffe | Rut Tall | | Klart |
"""


def rows(text: str) -> list[tuple[str, str | None, str | None]]:
    """Text, owner and due of every sentence that is no heading."""
    sentences = structure(Source("m.txt", text, "", ""))[0].sentences
    return [
        (" ".join(s.text.split()), s.owner, s.due)
        for s in sentences
        if s.block is not Block.HEADING
    ]


def test_the_cells_go_to_their_own_row_under_their_heading() -> None:
    expected = [
        ("Stommen följer tidplan rev. B.", None, None),
        ("Taket har försenats av snön och det kalla vädret.", None, None),
        ("KD tar fram en ny plan för taket.", "KD", "14/2"),
        ("Besiktningen är i maj.", None, None),
        ("Elschemat saknas.", "RT", "snarast"),
        ("RT påminner konsulten.", "RT", "snarast"),
        ("Takpannor väljs.", None, "v. 9"),
        ("Tätning av fönster mot gården", "RT", "Klart"),
        ("Ny grind vid infarten", "KD, RT", "Kvarstår, 21/2"),
        ("Mötet avslutades.", None, None),
    ]

    assert expected == rows(TITLED)


def test_numbered_rows_are_entries_of_the_item_that_they_stand_in() -> None:
    minutes, _ = structure(Source("m.txt", TITLED, "", ""))

    assert [(section.number, section.title) for section in minutes.sections] == [
        ("4.1", "Tider"),
        ("4.2", "Kvarstående punkter"),
        ("4.3", "Avslutning"),
    ]
    entries = [s for s in minutes.sentences if s.block is Block.BULLET]
    assert [s.section for s in entries] == [1, 1]


def test_without_headings_a_cell_is_what_it_looks_like() -> None:
    expected = [
        ("Grunden gjuts av nästa vecka.", "Kim Dal", "14/2"),
        ("Ritningen ändras i hallen.", "Kim Dal", None),
        ("Målning av trapphuset.", None, "Pågår"),
        ("Inget.", None, None),
    ]

    assert expected == rows(UNTITLED)


def test_a_table_keeps_owner_day_and_state_beside_the_row() -> None:
    assert rows(TABLE) == [
        ("Boka salen", "Kim Dal", "14 februari, Pågår"),
        ("Köpa kaffe", "Rut Tall", "Klart"),
    ]


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("| Datum | Aktivitet |", ("3 mars Städdag", None)),  # a calendar: the day is what it says
        ("| Klart senast | Uppgift |", ("Städdag", "3 mars")),
    ],
)
def test_days_are_a_column_beside_tasks_only(header: str, expected: tuple[str, str | None]) -> None:
    text = f"# Möte 2025-02-06\n\n## Plan\n\n{header}\n|---|---|\n| 3 mars | Städdag |\n"

    said, _, due = rows(text)[-1]

    assert expected == (said, due)


@pytest.mark.parametrize("text", [TITLED, UNTITLED, TABLE], ids=["titled", "untitled", "table"])
def test_spans_keep_their_length(text: str) -> None:
    def fits(sentence: Sentence) -> bool:
        return len(sentence.text) == sentence.end - sentence.start

    assert all(fits(s) for s in structure(Source("m.txt", text, "", ""))[0].sentences)

"""Tables of what is to be done: with bars, tabs, aligned columns; with and without titles."""

import pytest

from tracker.model import Block, Source
from tracker.structure import structure

HEAD = "Protokoll 2025-02-06\n\nNärvarande: Kim Dal, Rut Tall, Bo Ask\n\n1. Läget\n\nBra.\n\n"


def rows(body: str) -> list[tuple[str, str | None, str | None]]:
    """Text, owner and due of every entry of a list in the second item."""
    text = f"{HEAD}2. Åtgärder\n{body}\n\n3. Slut\n\nInget.\n"
    minutes, _ = structure(Source("m.txt", text, "", ""))
    assert [section.number for section in minutes.sections] == ["1", "2", "3"]
    for sentence in minutes.sentences:
        assert len(sentence.text) == sentence.end - sentence.start
    entries = (s for s in minutes.sentences if s.block is Block.BULLET and s.section == 1)
    return [(" ".join(s.text.split()), s.owner, s.due) for s in entries]


PLAN = [("Boka salen", "Kim", "14/2"), ("Köpa kaffe till alla", "Rut, Bo", None)]


@pytest.mark.parametrize(
    "table",
    [
        "Vem\tVad\tNär\nKim\tBoka salen\t14/2\nRut, Bo\tKöpa kaffe till alla\t-",
        "Nr\tVad\tVem\tNär\tStatus\n7\tBoka salen\tKim\t14/2\t\n8\tKöpa kaffe till alla\tRut, Bo",
        "Vad                     Vem       Klart\nBoka salen              Kim       14/2\n"
        "Köpa kaffe till alla    Rut, Bo",
        "Åtgärd        Ansvarig   Klart\nBoka salen    Kim        14/2\nKöpa kaffe    Rut, Bo\n"
        "till alla",
        "| # | Åtgärd | Ansvarig | Deadline |\n|---|---|---|---|\n| 1 | Boka salen | Kim | 14/2 |\n"
        "| 2 | Köpa kaffe till alla | Rut, Bo | |",
        "Ansv      Åtgärd                  Senast\nKim       Boka salen              14/2\n"
        "Rut, Bo   Köpa kaffe till alla",
        "Kim\tBoka salen\t14/2\nRut, Bo\tKöpa kaffe till alla\t-",
    ],
    ids=["tabs", "numbers", "columns", "wrapped", "bars", "owner-first", "untitled"],
)
def test_a_table_of_tasks(table: str) -> None:
    assert rows(table) == PLAN


@pytest.mark.parametrize(
    "table",
    [
        "Datum | Vad | Ansvarig\n8/2 | Klubbmästerskap | Kim\n15/3 | Byaloppet | Rut, Bo",
        "8/2     Klubbmästerskap   Kim\n15/3    Byaloppet         Rut, Bo",
    ],
    ids=["titles", "untitled"],
)
def test_in_a_programme_the_day_comes_first_and_is_no_deadline(table: str) -> None:
    assert rows(table) == [
        ("8/2 Klubbmästerskap", "Kim", None),
        ("15/3 Byaloppet", "Rut, Bo", None),
    ]


def test_a_name_of_a_row_is_kept_and_other_columns_too() -> None:
    table = "ID | Vad | Ansv | Fönster\nCHG-7 | Byta disk | Kim | 2/6"

    assert rows(table) == [("CHG-7 Byta disk 2/6", "Kim", None)]


@pytest.mark.parametrize(
    "text",
    [
        "Kim\tBoka salen",
        "Pris      Antal\n40 kr     12",
        "Anna Ek   Ale\nBo Lo     GR",
        "Kim bokar.  Rut köper kaffe.",
    ],
)
def test_what_only_looks_like_a_table_is_none(text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize("box", ["[ ]", "[x]", "[X]", "[-]"])
def test_a_box_makes_an_entry(box: str) -> None:
    said = [text for text, _, _ in rows(f"{box} Kim bokar salen\n{box} Rut köper kaffe")]

    assert len(said) == 2
    assert all(text.endswith(("Kim bokar salen", "Rut köper kaffe")) for text in said)
    assert all(text.startswith("[") for text in said) is (box != "[ ]")

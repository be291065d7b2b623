"""The end of an appointment: counted, announced, never made up."""

import io
import json
import zipfile
from collections.abc import Callable
from datetime import date

import pytest

from tracker.export.digest import digest
from tracker.export.entries import ending_table
from tracker.export.report import report, write
from tracker.export.terms import ends_soon, term_end, term_until_words
from tracker.export.workbook import workbook
from tracker.lang.sv.output import ENDING_TITLE
from tracker.model import Actor, Entry, Kind, Member, State

Make = Callable[..., Entry]


def chosen(entry: Make, term: str | None = "P2Y", held: str | None = "2024-03-15") -> Entry:
    return entry(
        "Pia Lind väljs till kassör", Kind.APPOINTMENT, None, meeting=held, decided=held, term=term,
        people=(Actor("Pia Lind"),), role="kassör",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("term", "held", "end"),
    [
        ("P2Y", "2024-03-15", date(2026, 3, 15)),
        ("P1Y", "2024-02-29", date(2025, 2, 28)),
        ("P6M", "2024-08-31", date(2025, 2, 28)),
        ("P18M", "2024-03-15", date(2025, 9, 15)),
        ("P3W", "2024-03-15", date(2024, 4, 5)),
        ("P30D", "2024-03-15", date(2024, 4, 14)),
        ("P2Y", "2024-03-15/2024-03-16", date(2026, 3, 16)),
        (None, "2024-03-15", None),  # no term is no end
        ("P2Y", None, None),  # nor is a meeting without a day
        ("P2Y", "2024-03", None),
        ("P2Y", "XXXX-03-15", None),
        ("tills vidare", "2024-03-15", None),
        ("P999Y", "9900-01-01", None),
    ],
)
def test_end(entry: Make, term: str | None, held: str | None, end: date | None) -> None:
    assert term_end(chosen(entry, term, held)) == end


@pytest.mark.parametrize(
    ("today", "soon", "words"),
    [
        (date(2026, 1, 13), False, "2 år, till 15 mars 2026"),
        (date(2026, 1, 14), True, "2 år, går ut 15 mars 2026"),
        (date(2026, 3, 15), True, "2 år, går ut 15 mars 2026"),
        (date(2026, 3, 16), False, "2 år, gick ut 15 mars 2026"),
    ],
)
def test_announced_before(entry: Make, today: date, soon: bool, words: str) -> None:
    one = chosen(entry)

    assert (ends_soon(one, today), term_until_words(one, today)) == (soon, words)


def test_list_report_and_digest_announce_it(entry: Make, member: Member) -> None:
    one, today = chosen(entry), date(2026, 3, 1)
    made = report([one], today=today)
    mail = digest(member, [one], today=today, attended={one.series: {member.id}})
    table = ending_table([one], today)
    markdown = write(made, "md").decode()

    assert table == f"Uppdrag som går ut:\n{one.id}  Pia Lind  går ut 15 mars 2026  kassör"
    assert (made.rows, [row.id for row in made.ending]) == ((), [one.id])
    assert "## Uppdrag som går ut" in markdown
    assert "0 öppna" in markdown
    assert "går ut 15 mars 2026" in write(made, "html").decode()
    assert json.loads(write(made, "json"))["ending"][0]["status"] == "går ut 15 mars 2026"
    with zipfile.ZipFile(io.BytesIO(workbook(made))) as book:
        assert ENDING_TITLE in book.read("xl/workbook.xml").decode()
    assert mail is not None
    assert [(group.key, group.lines[0].when) for group in mail.groups] == [
        ("ending", "går ut 15 mars 2026 (om 14 dagar)")
    ]


def test_closed_ones_are_not_announced(entry: Make) -> None:
    from dataclasses import replace

    one = replace(chosen(entry), state=State.REPLACED)

    assert report([one], today=date(2026, 3, 1)).ending == ()

"""Which items are shown, in what order, and as of when."""

from datetime import date, timedelta
from typing import Any

import pytest

from tests.ledger.book import Ledger
from tracker.ledger import change
from tracker.ledger import entries as api_entries
from tracker.ledger.change import Correction
from tracker.ledger.events import STANDING, What
from tracker.ledger.meeting import Held, Sequence
from tracker.ledger.passage import passages
from tracker.ledger.query import proposed, replaced_by
from tracker.model import Kind, State
from tracker.problems import Misuse

LATER = """Möte 2024-03-15
action @Anna Ek due 2024-03-20: Anna tar fram en plan för lokalerna
event 2024-03-18: Nästa möte hålls på Arken
decision: Budgeten fastställs
decision +task: Bestäms att bjuda in grannarna
request 2024-03-20: Synpunkter lämnas till Bo
followup ?owner-unknown: Frågan om hyran återkommer
action @Åke Randén due 2024-04-01: Åke städar
"""
EARLIER = "Möte 2024-01-10\naction @Bo Ask: Bo målar staketet\n"


@pytest.fixture
def book(ledger: Ledger) -> Ledger:
    ledger.add(LATER)
    ledger.add(EARLIER, "b.txt", series_name="Styrelsen")
    return ledger


FOLLOWED: dict[str, Any] = {"states": STANDING, "followed": True}


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        (FOLLOWED, ["STR-1", "KRT-1", "KRT-4", "KRT-5", "KRT-6", "KRT-7"]),
        ({"states": [State.PROPOSED]}, ["KRT-6"]),
        ({"kinds": [Kind.EVENT]}, ["KRT-2"]),
        ({"series": "styrelsen"}, ["STR-1"]),
        ({"owner": "anna"}, ["KRT-1"]),
        ({"owner": "EK"}, ["KRT-1"]),
        ({"owner": "Åke Randen"}, ["KRT-7"]),
        ({"owner": "Ake"}, []),
        ({"owner": "%"}, []),
        ({"overdue": True}, ["KRT-1", "KRT-5"]),  # of 1 April: what is due today is in time
        ({"ids": ["KRT-3", "STR-1"]}, ["STR-1", "KRT-3"]),
    ],
)
def test_what_is_asked_is_what_is_given(
    book: Ledger, wanted: dict[str, Any], ids: list[str]
) -> None:
    assert ids == book.ids(**wanted)


def test_due_never_means_done(book: Ledger) -> None:
    far = date(2031, 1, 1)

    assert {"KRT-1", "KRT-5"} <= {one.id for one in book.entries(today=far, **FOLLOWED)}


def test_request_past_its_date_is_for_review(book: Ledger) -> None:
    assert book.entry("KRT-5").review == ("past-due",)
    assert book.entry("KRT-5").published


def test_exporters_see_everything_or_some_states(book: Ledger) -> None:
    day = date(2024, 4, 1)

    assert len(api_entries(book.store, today=day)) == 8
    found = api_entries(book.store, today=day, states={State.PROPOSED}, series="Kretsen")
    assert [one.id for one in found] == ["KRT-6"]


def test_carried_counts_later_meetings_until_it_is_closed(book: Ledger) -> None:
    book.add("Möte 2024-02-12\naction: Något", "c.txt", series_name="Styrelsen")
    book.do(change.close, ["STR-1"], What.DONE, date(2024, 2, 20))
    book.add("Möte 2024-03-12\naction: Något annat", "d.txt", series_name="Styrelsen")
    book.add("Möte 2023-12-12\naction: Något tredje", "e.txt", series_name="Styrelsen")

    assert [(one.id, one.carried) for one in book.entries(series="Styrelsen")] == [
        ("STR-4", 3),
        ("STR-1", 1),
        ("STR-2", 1),
        ("STR-3", 0),
    ]


@pytest.mark.parametrize(
    ("meeting", "until", "later"),
    [
        (1, None, 3),  # 2 and 4 by their day, 3 by its order
        (2, None, 1),
        (3, None, 1),
        (4, None, 1),
        (1, "2024-02-01", 1),
    ],
)
def test_meetings_follow_by_day_and_else_by_order(
    meeting: int, until: str | None, later: int
) -> None:
    held = (
        Held(1, "2024-01-01", "2024-06-01"),
        Held(2, "2024-03-01", "2024-06-01"),
        Held(3, None, "2024-06-01"),
        Held(4, "2024-02-01", "2024-06-01"),
    )

    assert later == Sequence(held).since(meeting, until)


@pytest.mark.parametrize(
    ("day", "ids"),
    [
        (date(2024, 1, 9), []),
        (date(2024, 1, 10), ["STR-1"]),
        (date(2024, 3, 14), ["STR-1"]),
        (date(2024, 3, 15), ["STR-1", "KRT-1", "KRT-4", "KRT-5", "KRT-6", "KRT-7"]),
        (date(2024, 3, 25), ["STR-1", "KRT-4", "KRT-5", "KRT-6", "KRT-7"]),
        (date(2024, 4, 2), ["STR-1", "KRT-4", "KRT-5", "KRT-6", "KRT-7"]),
        (date(2024, 4, 3), ["STR-1", "KRT-1", "KRT-4", "KRT-5", "KRT-6", "KRT-7"]),
    ],
)
def test_open_on_a_day(book: Ledger, day: date, ids: list[str]) -> None:
    """Closed as of 20 March, opened again on 3 April, whenever that was entered."""
    book.do(change.close, ["KRT-1"], What.DONE, date(2024, 3, 20))
    book.now += timedelta(days=2)
    book.do(change.reopen, ["KRT-1"])
    found = book.entries(as_of=day, **FOLLOWED)

    assert ids == [one.id for one in found]


def test_open_on_a_day_knows_what_was_learnt_since(book: Ledger) -> None:
    book.do(change.correct, ["KRT-6"], Correction(owners=["Bo Ask"], due="2024-03-16"))
    (entry,) = book.entries(as_of=date(2024, 3, 17), overdue=True, owner="Bo", series="Kretsen")

    assert (entry.id, entry.state) == ("KRT-6", State.OPEN)


def test_open_on_a_day_counts_the_meetings_until_then(book: Ledger) -> None:
    for month in (2, 3, 4):
        book.add(
            f"Möte 2024-0{month}-12\naction: Något {month}", f"{month}.txt", series_name="Styrelsen"
        )
    then = book.entries(as_of=date(2024, 3, 20), series="Styrelsen")

    assert [(one.id, one.carried) for one in then] == [("STR-1", 2), ("STR-2", 1), ("STR-3", 0)]


def test_passage_marks_the_sentence_among_its_neighbours(book: Ledger) -> None:
    with book.store.read() as connection:
        (passage,) = passages(connection, "KRT-2")

    assert (passage.file, passage.line) == ("a.txt", 3)
    assert passage.lines == (
        (1, "Möte 2024-03-15"),
        (2, "action @Anna Ek due 2024-03-20: Anna tar fram en plan för lokalerna"),
        (3, "event 2024-03-18: »Nästa möte hålls på Arken«"),
        (4, "decision: Budgeten fastställs"),
        (5, "decision +task: Bestäms att bjuda in grannarna"),
    )


def test_passage_of_a_very_long_line_is_short(book: Ledger) -> None:
    text = "x" * 9000 + "\naction: Kort sak\n" + "y" * 9000
    book.add(text, "long.txt")
    with book.store.read() as connection:
        (passage,) = passages(connection, "KRT-8")

    assert [(line, len(text)) for line, text in passage.lines] == [(1, 241), (2, 18), (3, 241)]


def test_what_waits_for_a_word(book: Ledger) -> None:
    with book.store.read() as connection:
        assert proposed(connection) == ("KRT-6",)
        assert proposed(connection, "Styrelsen") == ()


def test_merged_item_points_to_the_other(book: Ledger) -> None:
    book.do(change.merge, ["KRT-4"], "KRT-1")

    with book.store.read() as connection:
        assert replaced_by(connection, "KRT-4") == "KRT-1"
        assert replaced_by(connection, "KRT-1") is None


def test_unknown_series_is_refused(book: Ledger) -> None:
    with pytest.raises(Misuse, match="no series is called 'Klubben'; there are: Kretsen, Styr"):
        book.ids(series="Klubben")

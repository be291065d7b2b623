"""Sleeping items: late for nobody, listed as asleep, awake by themselves."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from tests.ledger.book import Ledger
from tracker.ledger import change
from tracker.ledger.events import What
from tracker.problems import Misuse, TrackerError

MINUTES = """Möte 2024-03-15
action @Anna Ek due 2024-03-20: Anna tar fram en plan för lokalerna
action @Bo Ask due 2024-03-21: Bo lagar grinden vid infarten
"""
NEXT = "Möte 2024-04-20\nfollowup: Frågan om hyran återkommer\n"


@pytest.fixture
def book(ledger: Ledger) -> Ledger:
    ledger.add(MINUTES)
    return ledger


def late(book: Ledger, day: date) -> Sequence[str]:
    return [entry.id for entry in book.entries(today=day, overdue=True)]


@pytest.mark.parametrize(
    ("day", "asleep", "overdue"),
    [
        (date(2024, 4, 1), "2024-04-10", ["KRT-2"]),
        (date(2024, 4, 9), "2024-04-10", ["KRT-2"]),
        (date(2024, 4, 10), None, ["KRT-1", "KRT-2"]),
        (date(2024, 9, 1), None, ["KRT-1", "KRT-2"]),
    ],
)
def test_until_a_day(book: Ledger, day: date, asleep: str | None, overdue: list[str]) -> None:
    book.do(change.sleep, ["KRT-1"], date(2024, 4, 10))
    (entry,) = book.entries(today=day, ids=["KRT-1"])

    assert entry.asleep == asleep
    assert late(book, day) == overdue
    sleeping = [one.id for one in book.entries(today=day, asleep=True)]
    assert sleeping == (["KRT-1"] if asleep else [])


def test_until_the_next_meeting_has_been_held(book: Ledger) -> None:
    book.do(change.sleep, ["KRT-1"], None)
    book.add("Möte 2024-03-28\ndecision: Ett äldre beslut om taket\n", "older.txt")
    asleep = book.entry("KRT-1").asleep
    book.add(NEXT, "next.txt")

    assert asleep == "next-meeting"
    assert book.entry("KRT-1").asleep == "next-meeting"  # on 1 April it is still to come
    (then,) = book.entries(today=date(2024, 4, 20), ids=["KRT-1"])
    assert then.asleep is None


def test_it_slept_on_the_days_it_slept(book: Ledger) -> None:
    book.now += timedelta(days=2)
    book.do(change.sleep, ["KRT-1"], date(2024, 4, 10))
    seen = [
        [entry.id for entry in book.entries(as_of=date(2024, 4, day), asleep=True)]
        for day in (2, 3, 9, 10)
    ]

    assert seen == [[], ["KRT-1"], ["KRT-1"], []]


@pytest.mark.parametrize("what", [What.DONE, What.DROPPED])
def test_what_is_closed_sleeps_no_more(book: Ledger, what: What) -> None:
    book.do(change.sleep, ["KRT-1"], None)
    book.do(change.close, ["KRT-1"], what)
    book.do(change.reopen, ["KRT-1"])

    assert book.entry("KRT-1").asleep is None


def test_woken_by_hand(book: Ledger) -> None:
    book.do(change.sleep, ["KRT-1"], None)
    book.do(change.wake, ["KRT-1"])

    assert book.entry("KRT-1").asleep is None
    with pytest.raises(TrackerError, match="KRT-1 is not asleep"):
        book.do(change.wake, ["KRT-1"])


def test_refused(book: Ledger) -> None:
    with pytest.raises(Misuse, match="--until: 2024-04-01 is not after today, 2024-04-01"):
        book.do(change.sleep, ["KRT-1"], date(2024, 4, 1))
    book.do(change.close, ["KRT-2"], What.DONE)
    with pytest.raises(TrackerError, match="KRT-2 is done; only what is open can sleep"):
        book.do(change.sleep, ["KRT-1", "KRT-2"], None)
    assert book.entry("KRT-1").asleep is None

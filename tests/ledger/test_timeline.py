"""When an undated meeting was: proposed from its series, with what speaks for it, never set."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from tests.ledger.links.book import Book
from tests.ledger.links.conftest import HERE, SEED_DAYS
from tracker.ledger import meeting as meetings
from tracker.ledger.store import open_store
from tracker.ledger.timeline.plans import plans, upcoming
from tracker.ledger.timeline.propose import Question, question, undated
from tracker.pipeline import reread

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with open_store(tmp_path / "ledger.db", create=True) as store:
        yield Book(store, datetime(2040, 1, 1, 12, tzinfo=UTC))


def asked(book: Book, hint: date | None = None) -> dict[str, Question]:
    """What is said of each undated meeting, by its file."""
    found = {}
    with book.store.read() as connection:
        for number in undated(connection):
            _source, source = meetings.source_of(connection, number)
            found[source.name[:3]] = question(connection, number, reread(source, None), hint)
    return found


def codes(one: Question) -> set[str]:
    return {reason.code for reason in one.proposals[0].reasons}


def test_seeds_with_the_other_days_given(book: Book) -> None:
    for file in SEEDS:
        book.add(file, SEED_DAYS[file.name[:3]] if file.name[:3] != "003" else None)

    one = asked(book)["003"]

    assert one.clear is not None
    assert one.clear.first == date(2023, 6, 16)
    assert codes(one) >= {"planned", "theme", "people", "later", "next", "weekday"}
    assert (one.low, one.high) == (date(2022, 3, 11), date(2023, 9, 8))


def test_seeds_without_days(book: Book) -> None:
    """002 announces the June meeting that 003 is; the others stay open, within what is known."""
    for file in SEEDS:
        book.add(file)

    told = asked(book)

    assert sorted(told) == ["000", "002", "003", "004"]
    assert told["003"].clear is not None
    assert told["003"].clear.first == date(2023, 6, 16)
    assert [told[name].clear for name in ("000", "002", "004")] == [None, None, None]
    assert (told["000"].low, told["000"].high) == (date(2022, 1, 1), date(2022, 3, 17))
    assert told["002"].fits is not None
    assert "Pia Alhäll" in told["002"].fits.came
    assert "Kicki Nordberg" in told["002"].fits.stays
    assert [plan.when.text for plan in told["000"].plans] == ["8 april"]


@pytest.mark.parametrize(
    ("body", "file", "heading", "day"),
    [
        ("larkan", "a2.txt", "Styrelsemöte 2031-02-17\n", date(2031, 2, 17)),
        ("larkan", "a3.txt", "Styrelsemöte 2031-03-17\n", date(2031, 3, 17)),
        ("museer", "b2.txt", "Torsdag 15 april 2032\n", date(2032, 4, 15)),
    ],
)
def test_the_announced_day_is_proposed(
    book: Book, body: str, file: str, heading: str, day: date
) -> None:
    for path in sorted((HERE / body).glob("*.txt")):
        text = path.read_text("utf-8")
        book.read(text.replace(heading, "") if path.name == file else text, path.name)

    (one,) = asked(book).values()

    assert one.clear is not None
    assert one.clear.first == day


def test_a_day_that_another_meeting_has_is_not_proposed(book: Book) -> None:
    first, second, third = sorted((HERE / "larkan").glob("*.txt"))[:3]
    book.add(first)
    book.add(second)
    book.read(third.read_text("utf-8").replace("Styrelsemöte 2031-03-17\n", ""), "x.txt")

    (one,) = asked(book).values()

    assert [proposal.first for proposal in one.proposals] == [date(2031, 3, 17)]


def test_the_files_name_is_evidence(book: Book) -> None:
    text = (HERE / "museer" / "b5.txt").read_text("utf-8")
    book.read(text.replace("Torsdag 11 november 2032\n", ""), "b5.txt")

    (one,) = asked(book, hint=date(2032, 11, 11)).values()

    assert [(p.first, p.reasons[0].code) for p in one.proposals] == [
        (date(2032, 11, 11), "written")
    ]


def test_nothing_is_proposed_from_nothing(book: Book) -> None:
    book.read("Anteckningar\n\n1. Kaffe\n\nBo köper kaffe.\n", "x.txt")

    (one,) = asked(book).values()

    assert (one.low, one.high, one.proposals, one.clear) == (None, None, (), None)


def test_the_next_meeting_is_the_nearest_that_was_announced(book: Book) -> None:
    for file in sorted((HERE / "museer").glob("*.txt"))[:1]:
        book.add(file)
    with book.store.read() as connection:
        found = plans(connection, 1)

    assert [plan.title for plan in found] == ["Nätverksmöte"]  # not the conference
    assert upcoming(found, date(2032, 4, 15)) is found[0]
    assert upcoming(found, date(2032, 4, 16)) is None

"""When items were open, as the picture over time shows it."""

from datetime import UTC, date, datetime

from tests.ledger.book import Ledger
from tracker.ledger import change, naming
from tracker.ledger.events import What
from tracker.ledger.lives import lives


def spans(ledger: Ledger, **more: object) -> dict[str, list[tuple[str, str | None]]]:
    return {
        one.item: [(str(start), str(end) if end else None) for start, end in one.spans]
        for one in lives(ledger.store, **more)  # type: ignore[arg-type]
    }


def test_open_from_the_meeting_until_closed_and_again(ledger: Ledger) -> None:
    ledger.add("Möte 2024-01-10\naction @Anna Ek: Anna tar\naction @Bo Ask due 2024-02-01: Bo tar\n"
               "decision: Vi bestämmer\naction ?owner-unknown: Någon tar")  # fmt: skip
    ledger.do(change.close, ["KRT-1"], What.DONE, date(2024, 2, 10))
    assert spans(ledger) == {
        "KRT-1": [("2024-01-10", "2024-02-10")],
        "KRT-2": [("2024-01-10", None)],
    }
    assert [one.due for one in lives(ledger.store)] == [None, date(2024, 2, 1)]

    ledger.now = datetime(2024, 3, 1, 12, tzinfo=UTC)
    ledger.do(change.reopen, ["KRT-1"])
    assert spans(ledger)["KRT-1"] == [("2024-01-10", "2024-02-10"), ("2024-03-01", None)]
    ledger.do(change.close, ["KRT-1"], What.DROPPED, date(2024, 3, 20))
    assert spans(ledger)["KRT-1"] == [("2024-01-10", "2024-02-10"), ("2024-03-01", "2024-03-20")]


def test_of_one_series_or_owner(ledger: Ledger) -> None:
    ledger.add("Möte 2024-01-10\naction @Anna Ek: Anna tar\naction @Bo Ask: Bo tar")
    ledger.add("Möte 2024-01-11\naction @Anna Ek: Hon tar", "b.txt", series_name="Styrelsen")
    with ledger.store.read() as connection:
        keys = naming.load(connection).keys("anna ek")

    assert list(spans(ledger, series="Styrelsen")) == ["STR-1"]
    assert list(spans(ledger, owners=keys)) == ["KRT-1", "STR-1"]


def test_what_was_done_before_it_was_written_was_never_open(ledger: Ledger) -> None:
    ledger.add("Möte 2024-01-10\naction @Anna Ek !done: Anna har tagit")

    assert spans(ledger) == {"KRT-1": []}

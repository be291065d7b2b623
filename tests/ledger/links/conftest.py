"""A ledger that real minutes go into, as the installed program reads them."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from tests.ledger.links.book import Book
from tracker.ledger.store import open_store

HERE = Path(__file__).parent
Series = Callable[..., Book]

SEED_DAYS = {
    "000": date(2022, 3, 11),
    "001": date(2023, 9, 8),
    "002": date(2023, 4, 28),
    "003": date(2023, 6, 16),
    "004": date(2024, 8, 30),
}


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """An empty ledger of one series."""
    with open_store(tmp_path / "ledger.db", create=True, ledger_id="0123456789ab") as store:
        yield Book(store, datetime(2040, 1, 1, 12, tzinfo=UTC))


@pytest.fixture
def series(book: Book) -> Series:
    """`series("larkan")`: the ledger with all minutes of a folder, or of the seeds, in an order."""

    def fill(name: str, order: tuple[int, ...] = ()) -> Book:
        folder = HERE.parents[2] / "seeds" if name == "seeds" else HERE / name
        files = sorted(folder.glob("*.txt"))
        for at in order or range(len(files)):
            book.add(files[at], SEED_DAYS.get(files[at].name[:3]))
        return book

    return fill

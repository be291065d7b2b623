"""An empty ledger in a temporary folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ledger.book import Ledger
from tracker.ledger.store import open_store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ledger.db"


@pytest.fixture
def ledger(path: Path) -> Iterator[Ledger]:
    """Empty; after the test its cache must equal the fold of its events."""
    with open_store(path, create=True, ledger_id="0123456789ab") as store:
        made = Ledger(store)
        yield made
        assert made.stale() == ()

"""An empty ledger: in a file of a temporary folder, and where a server is at hand in PostgreSQL."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ledger import postgres
from tests.ledger.book import Ledger
from tracker.ledger.store import open_store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ledger.db"


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The address of an empty database in a cluster of our own, as long as the tests run."""
    yield from postgres.cluster()


@pytest.fixture(params=["sqlite", "postgresql"])
def ledger(request: pytest.FixtureRequest, path: Path) -> Iterator[Ledger]:
    """Empty; after the test its cache must equal the fold of its events."""
    place: Path | str = path
    if request.param == "postgresql":
        address: str = request.getfixturevalue("server")
        postgres.empty(address)
        place = address
    with open_store(place, create=True, ledger_id="0123456789ab") as store:
        made = Ledger(store)
        yield made
        assert made.stale() == ()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """One line where the tests could not run on a server."""
    for report in terminalreporter.getreports("skipped"):
        reason = str(report.longrepr[-1]) if isinstance(report.longrepr, tuple) else ""
        if "[postgresql" in report.nodeid and "no PostgreSQL" in reason:
            line = f"the ledger's tests ran on SQLite only: {reason.removeprefix('Skipped: ')}"
            terminalreporter.write_line(line)
            return

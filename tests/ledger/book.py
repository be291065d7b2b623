"""What tests do with a ledger, in a few letters."""

import sqlite3
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import select

from tests.toy import read_toy
from tracker.ledger import add as adding
from tracker.ledger import query, replay, schema
from tracker.ledger.journal import Journal
from tracker.ledger.store import Store
from tracker.model import Entry

TODAY = date(2024, 4, 1)
NOW = datetime(2024, 4, 1, 12, 0, tzinfo=UTC)

TOPICS = ("item_stems", "stem_counts")
_MARK = (
    "INSERT INTO \"meta\" VALUES('stems'", "meta ('stems'",
    *(f'INSERT INTO "{table}"' for table in TOPICS),
)  # fmt: skip


class Ledger:
    """An open ledger and the instant at which it is changed."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.now = NOW

    def add(self, text: str, name: str = "a.txt", **options: Any) -> adding.Added:
        """Adds toy minutes of the series *Kretsen* (`KRT`)."""
        given: dict[str, Any] = {
            "reader": read_toy,
            "series_name": "Kretsen",
            "now": self.now,
            "who": "eva",
        }
        return adding.add(self.store, text.encode(), name, **(given | options))

    def do(
        self, change: Callable[..., Any], *given: Any, why: str | None = None, **more: Any
    ) -> Any:
        """One change in one transaction."""
        with self.store.write() as connection:
            journal = Journal(connection, now=self.now, who="eva", why=why)
            return change(journal, *given, **more)

    def entries(
        self, *, today: date = TODAY, as_of: date | None = None, **wanted: Any
    ) -> tuple[Entry, ...]:
        return query.entries(self.store, query.Filter(**wanted), today=today, as_of=as_of)

    def ids(self, **wanted: Any) -> list[str]:
        return [entry.id for entry in self.entries(**wanted)]

    def entry(self, item: str) -> Entry:
        (found,) = self.entries(ids=[item])
        return found

    def dump(self) -> str:
        """The whole ledger as text, to see that nothing changed.

        Without the index of topics: it follows the book when it is asked, not with each change.
        """
        if isinstance(self.store.path, str):
            with self.store.read() as connection:
                rows = (
                    f"{table.name} {tuple(row)}"
                    for table in schema.metadata.sorted_tables
                    if table.name not in TOPICS
                    for row in connection.execute(select(table))
                )
                return "\n".join(sorted(row for row in rows if not row.startswith(_MARK[1])))
        with sqlite3.connect(self.store.path) as connection:
            lines = connection.iterdump()
            return "\n".join(line for line in lines if not line.startswith(_MARK))

    def stale(self) -> tuple[str, ...]:
        with self.store.read() as connection:
            return replay.stale(connection)

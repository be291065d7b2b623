"""The ledger: the store, identity over meetings, and the life cycle of items.

This is what exporters and commands read. Importing this package costs nothing; SQLAlchemy comes
in with the first call. Commands that change things call the modules themselves (`add`, `change`,
`meetings`, `people`, `keys`), each within one `Store.write()`.
"""

from collections.abc import Collection
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.ledger.rows import MeetingRow, Settings
from tracker.model import Entry, Member, State

if TYPE_CHECKING:
    from tracker.ledger.store import Store

__all__ = [
    "MeetingRow",
    "Settings",
    "attended",
    "entries",
    "meetings",
    "members",
    "open_ledger",
    "settings",
]


def open_ledger(path: Path | str, *, create: bool = False) -> "Store":
    """The ledger in the file `path`; migrated (after a backup) when it is of an older version.

    A string is the address of a PostgreSQL database, `postgresql+pg8000://user@host/database`.
    Use it as a context manager. `create` makes a missing one, with mode 0600. Raises `TrackerError`
    with one line for a file that is missing, no ledger, damaged, or of a newer version.
    """
    from tracker.ledger.store import open_store

    return open_store(path, create=create)


def entries(
    store: "Store",
    *,
    today: date,
    states: Collection[State] | None = None,
    series: str | None = None,
) -> tuple[Entry, ...]:
    """The items in `states` (None: all) of `series` (None: all), the oldest first.

    `today` marks requests whose date has passed (`past-due` in `Entry.review`).
    """
    from tracker.ledger import query

    return query.entries(store, query.Filter(states=states, series=series), today=today)


def members(store: "Store") -> tuple[Member, ...]:
    """The registry, by organisation and name; without those who were removed."""
    from tracker.ledger import people

    return people.members(store)


def attended(store: "Store") -> dict[str, frozenset[int]]:
    """For each series, the numbers of the members on any of its attendance lists."""
    from tracker.ledger import attendance

    return attendance.by_series(store)


def settings(store: "Store") -> Settings:
    """What `tracker settings` holds."""
    from tracker.ledger import keys

    return keys.get_all(store)


def meetings(store: "Store", series: str | None = None) -> tuple[MeetingRow, ...]:
    """The meetings of `series` (None: of all), by series and date; undated ones as they came."""
    from tracker.ledger import meeting

    return meeting.rows(store, series)

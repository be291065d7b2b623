"""The ledger's book as changes: one command each, the newest first."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from tracker.ledger import schema
from tracker.ledger.events import Event, What
from tracker.ledger.journal import event_of
from tracker.ledger.undo import undone_batches


@dataclass(frozen=True, slots=True)
class Change:
    """What one command did."""

    number: int
    """What `tracker undo --change` is given."""
    at: datetime
    """UTC."""
    who: str
    why: str | None
    events: tuple[Event, ...]
    undone: bool

    @property
    def items(self) -> tuple[str, ...]:
        """The items that it touched."""
        return tuple(dict.fromkeys(one.item for one in self.events if one.item is not None))

    @property
    def undoes(self) -> int | None:
        """The change that it undid, if it is an undoing."""
        marks = (one.data["batch"] for one in self.events if one.what is What.UNDO)
        return next(marks, None)


def changes(
    connection: Connection, *, item: str | None = None, limit: int | None = 20
) -> tuple[Change, ...]:
    """The last `limit` changes (None: all), of one item or of everything, the newest first."""
    table = schema.events
    batches = select(table.c.batch).distinct().order_by(table.c.batch.desc())
    if item is not None:
        batches = batches.where(table.c.item == item)
    if limit is not None:
        batches = batches.limit(limit)
    numbers = tuple(connection.scalars(batches))
    undone = undone_batches(connection)
    return tuple(_change(connection, number, number in undone) for number in numbers)


def change_of(connection: Connection, number: int) -> Change:
    """The change with that number, which there is."""
    return _change(connection, number, number in undone_batches(connection))


def _change(connection: Connection, number: int, undone: bool) -> Change:
    table = schema.events
    query = select(table).where(table.c.batch == number).order_by(table.c.seq)
    events = tuple(event_of(row) for row in connection.execute(query))
    first = events[0]
    return Change(number, first.at, first.who, first.why, events, undone)

"""The fold recomputed from the events alone: what the cache has to equal."""

from collections.abc import Iterator
from itertools import groupby

from sqlalchemy import ColumnElement, Connection, select, true

from tracker.ledger import cache, schema
from tracker.ledger.events import Event, Present, fold
from tracker.ledger.journal import event_of


def histories(
    connection: Connection, where: ColumnElement[bool] | None = None
) -> Iterator[tuple[str, tuple[Event, ...]]]:
    """Every item that `where` (on `schema.items`) selects with its events, in order."""
    items, events = schema.items, schema.events
    query = (
        select(events)
        .join(items, items.c.id == events.c.item)
        .where(true() if where is None else where)
        .order_by(items.c.series, items.c.number, events.c.seq)
    )
    rows = connection.execute(query)
    for item, group in groupby(rows, lambda row: str(row.item)):
        yield item, tuple(event_of(row) for row in group)


def replay(connection: Connection) -> dict[str, Present]:
    """Every item as its events say."""
    return {item: fold(events) for item, events in histories(connection)}


def stale(connection: Connection) -> tuple[str, ...]:
    """The ids of items whose cached state is not what their events come to; none is right."""
    cached, folded = cache.load(connection, true()), replay(connection)
    return tuple(sorted(i for i in cached | folded if cached.get(i) != folded.get(i)))

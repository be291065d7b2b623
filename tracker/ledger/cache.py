"""The tables that hold the fold: `Present` to rows and back."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, delete, insert, select, update

from tracker.ledger import names, schema
from tracker.ledger.content import decode, due_of, dumps, encode, loads
from tracker.ledger.events import Present, Sighting
from tracker.model import State

_SIGHTING = tuple(schema.mentions.c[name] for name in Sighting.__slots__)


def insert_item(
    connection: Connection, item: str, series: int, number: int, uid: str, present: Present
) -> None:
    """A new item with all that its first event says."""
    fixed = {"id": item, "series": series, "number": number, "uid": uid}
    connection.execute(insert(schema.items), fixed | _columns(present))
    _insert_lists(connection, item, present)


def update_item(connection: Connection, item: str, before: Present, after: Present) -> None:
    """The item after an event."""
    statement = update(schema.items).where(schema.items.c.id == item)
    connection.execute(statement, _columns(after))
    owners_moved = before.content.owners != after.content.owners
    if owners_moved or before.sightings != after.sightings:
        for table in (schema.mentions, schema.owners):
            connection.execute(delete(table).where(table.c.item == item))
        _insert_lists(connection, item, after)


def load(connection: Connection, where: ColumnElement[bool]) -> dict[str, Present]:
    """The items that `where` (on `schema.items`) selects, by id, in order of series and number."""
    items, mentions = schema.items, schema.mentions
    sightings: dict[str, list[Sighting]] = {}
    read = (
        select(mentions.c.item, *_SIGHTING)
        .join(items, items.c.id == mentions.c.item)
        .where(where)
        .order_by(mentions.c.item, mentions.c.position)
    )
    for item, *values in connection.execute(read):
        sightings.setdefault(item, []).append(Sighting(*values))
    rows = connection.execute(select(items).where(where).order_by(items.c.series, items.c.number))
    return {row.id: _present(row, tuple(sightings.get(row.id, ()))) for row in rows}


def _columns(present: Present) -> dict[str, Any]:
    content = present.content
    return {
        "meeting": present.meeting,
        "kind": content.kind.value,
        "title": content.title,
        "state": present.state.value,
        "follow": content.follow,
        "due": due_of(content),
        "published": present.published,
        "closed": present.closed,
        "replaced_by": present.replaced_by,
        "sequence": present.sequence,
        "created": present.created.isoformat(),
        "modified": present.modified.isoformat(),
        "content": dumps(encode(content)),
        "memory": dumps(
            {
                "doubts": list(present.doubts),
                "settled": sorted(present.settled),
                "human": sorted(present.human),
                "ended": present.ended,
                "notes": list(present.notes),
                "held": present.held,
            }
        ),
    }


def _present(row: Row[Any], sightings: tuple[Sighting, ...]) -> Present:
    memory = loads(row.memory)
    return Present(
        content=decode(loads(row.content)),
        state=State(row.state),
        created=datetime.fromisoformat(row.created),
        modified=datetime.fromisoformat(row.modified),
        meeting=row.meeting,
        sightings=sightings,
        doubts=tuple(memory["doubts"]),
        settled=frozenset(memory["settled"]),
        human=frozenset(memory["human"]),
        ended=memory["ended"],
        notes=tuple(memory["notes"]),
        closed=row.closed,
        replaced_by=row.replaced_by,
        held=State(memory["held"]) if memory["held"] else None,
        sequence=row.sequence,
        published=row.published,
    )


def _insert_lists(connection: Connection, item: str, present: Present) -> None:
    mentions: Sequence[dict[str, Any]] = [
        {"item": item, "position": i, **{name: getattr(one, name) for name in Sighting.__slots__}}
        for i, one in enumerate(present.sightings)
    ]
    if mentions:
        connection.execute(insert(schema.mentions), mentions)
    owners = [
        {"item": item, "position": i, "key": names.key(owner.name)}
        for i, owner in enumerate(present.content.owners)
    ]
    if owners:
        connection.execute(insert(schema.owners), owners)

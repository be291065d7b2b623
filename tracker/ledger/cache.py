"""The tables that hold the fold: `Present` to rows and back."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from functools import lru_cache
from itertools import islice
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    bindparam,
    delete,
    insert,
    select,
    update,
)

from tracker.ledger import names, schema
from tracker.ledger.content import decode, due_of, dumps, loads, pack
from tracker.ledger.events import Present, Sighting, Sleep
from tracker.model import State

_SIGHTING = tuple(schema.mentions.c[name] for name in Sighting.__slots__)
_FIXED = tuple(schema.items.c[name] for name in schema.GIVEN)
_FOLD = tuple(
    schema.items.c[name]
    for name in (
        "content", "state", "created", "modified", "meeting", "closed", "replaced_by", "sequence",
        "published", "memory",
    )
)  # fmt: skip
_WHOLE = len(_FIXED) + len(_FOLD)
"""Where, in a row of all three, the item ends and a mention begins."""
_CHUNK = 1000


@dataclass(frozen=True, slots=True)
class Identity:
    """What an item is given once and keeps: the part of its row that is no fold."""

    id: str
    series: int
    number: int
    uid: str


def insert_items(connection: Connection, found: Iterable[tuple[Identity, Present]]) -> None:
    """New items, each with all that its events say; a thousand at a time."""
    left = iter(found)
    replaced: list[dict[str, Any]] = []
    while chunk := list(islice(left, _CHUNK)):
        items, mentions, owners = [], [], []
        for fixed, present in chunk:
            row = {name: getattr(fixed, name) for name in Identity.__slots__} | _columns(present)
            if row["replaced_by"] is not None:  # which may be an item that comes later
                replaced.append({"of": fixed.id, "by": row["replaced_by"]})
            items.append(row | {"replaced_by": None})
            mentions += _mention_rows(fixed.id, present)
            owners += _owner_rows(fixed.id, present)
        for table, rows in (
            (schema.items, items),
            (schema.mentions, mentions),
            (schema.owners, owners),
        ):
            if rows:
                connection.execute(insert(table), rows)

    if replaced:
        table = schema.items
        statement = update(table).where(table.c.id == bindparam("of"))
        connection.execute(statement.values(replaced_by=bindparam("by")), replaced)


def rewrite_items(connection: Connection, found: Iterable[tuple[str, Present]]) -> None:
    """Every item there is as its events say, whatever its row and lists hold."""
    for table in (schema.mentions, schema.owners):
        connection.execute(delete(table))
    left = iter(found)
    statement = update(schema.items).where(schema.items.c.id == bindparam("of"))
    while chunk := list(islice(left, _CHUNK)):
        connection.execute(
            statement.values({name: bindparam(name) for name in _columns(chunk[0][1])}),
            [{"of": item} | _columns(present) for item, present in chunk],
        )
        for table, of in ((schema.mentions, _mention_rows), (schema.owners, _owner_rows)):
            if rows := [row for item, present in chunk for row in of(item, present)]:
                connection.execute(insert(table), rows)


def update_item(connection: Connection, item: str, before: Present, after: Present) -> None:
    """The item after an event."""
    statement = update(schema.items).where(schema.items.c.id == item)
    connection.execute(statement, _columns(after))
    for table, rows, moved in (
        (schema.mentions, _mention_rows(item, after), before.sightings != after.sightings),
        (schema.owners, _owner_rows(item, after), before.content.owners != after.content.owners),
    ):
        if moved:
            connection.execute(delete(table).where(table.c.item == item))
            if rows:
                connection.execute(insert(table), rows)


def load(connection: Connection, where: ColumnElement[bool]) -> dict[str, Present]:
    """The items that `where` (on `schema.items`) selects, by id, in order of series and number."""
    return {one.id: present for one, present in load_identified(connection, where)}


def load_identified(
    connection: Connection, where: ColumnElement[bool]
) -> list[tuple[Identity, Present]]:
    """As `load`, with the part of each item that never changes."""
    items, mentions = schema.items, schema.mentions
    query = (
        select(*_FIXED, *_FOLD, *_SIGHTING)
        .outerjoin_from(items, mentions, mentions.c.item == items.c.id)
        .where(where)
        .order_by(*_FIXED[1:3], mentions.c.position)
    )
    rows: list[Sequence[Any]] = []
    sightings: list[list[Sighting]] = []
    for row in connection.execute(query).all():
        if not rows or rows[-1][0] != row[0]:
            rows.append(row)
            sightings.append([])
        if row[-1] is not None:
            sightings[-1].append(Sighting(*row[_WHOLE:]))
    return [_read(*one) for one in zip(rows, sightings, strict=True)]


def identities(connection: Connection, where: ColumnElement[bool]) -> tuple[Identity, ...]:
    """What was given once to the items that `where` selects, by series and number."""
    rows = connection.execute(select(*_FIXED).where(where).order_by(*_FIXED[1:3]))
    return tuple(Identity(*row) for row in rows)


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
        "content": dumps(pack(content)),
        "memory": dumps(
            {
                "doubts": list(present.doubts),
                "settled": sorted(present.settled),
                "human": sorted(present.human),
                "ended": present.ended,
                "notes": list(present.notes),
                "held": present.held,
                "asleep": asdict(present.asleep) if present.asleep else None,
            }
        ),
    }


def _read(row: Sequence[Any], sightings: Iterable[Sighting]) -> tuple[Identity, Present]:
    fold = row[len(_FIXED) : _WHOLE]
    content, state, created, modified, meeting, closed, replaced_by, sequence, told, memory = fold
    doubts, settled, human, ended, notes, held, asleep = _remembered(memory)
    present = Present(
        content=decode(loads(content)),
        state=State(state),
        created=datetime.fromisoformat(created),
        modified=datetime.fromisoformat(modified),
        meeting=meeting,
        sightings=tuple(sightings),
        doubts=doubts,
        settled=settled,
        human=human,
        ended=ended,
        notes=notes,
        closed=closed,
        replaced_by=replaced_by,
        held=held,
        asleep=asleep,
        sequence=sequence,
        published=told,
    )
    return Identity(*row[: len(_FIXED)]), present


@lru_cache(maxsize=256)  # thousands of items remember the same: nothing
def _remembered(memory: str) -> tuple[Any, ...]:
    values = loads(memory)
    return (
        tuple(values["doubts"]),
        frozenset(values["settled"]),
        frozenset(values["human"]),
        values["ended"],
        tuple(values["notes"]),
        State(values["held"]) if values["held"] else None,
        Sleep(**values["asleep"]) if values.get("asleep") else None,
    )


def _mention_rows(item: str, present: Present) -> list[dict[str, Any]]:
    return [
        {"item": item, "position": i, **{name: getattr(one, name) for name in Sighting.__slots__}}
        for i, one in enumerate(present.sightings)
    ]


def _owner_rows(item: str, present: Present) -> list[dict[str, Any]]:
    return [
        {"item": item, "position": i, "key": names.key(owner.name)}
        for i, owner in enumerate(present.content.owners)
    ]

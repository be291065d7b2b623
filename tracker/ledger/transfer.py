"""The whole ledger as one JSON document, and such a document as a ledger: no lock-in.

`tracker.ledger/1` holds every table that is no fold of the events, column by column, rows in order
of their keys; docs/ledger.md explains it. A ledger that is written, read and written again gives
the same bytes. What is read is checked as strictly as a ledger itself, before anything stands.
"""

import json
from collections.abc import Iterator, Mapping
from itertools import groupby
from types import SimpleNamespace
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    Float,
    Integer,
    Table,
    func,
    insert,
    select,
    text,
    update,
)
from sqlalchemy.exc import IntegrityError

from tracker.ledger import cache, index, schema
from tracker.ledger.check import check
from tracker.ledger.check_items import UNREADABLE
from tracker.ledger.content import dumps, loads
from tracker.ledger.events import Event, fold
from tracker.ledger.journal import event_of
from tracker.ledger.links import index as topics
from tracker.messages import _
from tracker.problems import TrackerError

SCHEMA = "tracker.ledger/1"
DERIVED = frozenset(
    {
        "mentions", "owners", "item_stems", "stem_counts", "item_words", "source_sentences",
        "source_words",
    }
)  # fmt: skip
"""Tables that are made of the others and not written: the fold of the events, and what is looked
up by words, which the next command that needs it makes."""
_HEAD = frozenset({"meta"})
_CHUNK = 1000
_BIG = 2**63


def write(connection: Connection) -> Iterator[str]:
    """The ledger as JSON text, in pieces: one line a row."""
    meta = dict(connection.execute(select(schema.meta.c.key, schema.meta.c.value)).all())
    head = {"schema": SCHEMA, "version": int(meta["schema"]), "ledger": meta["id"]}
    yield "{" + "".join(f"{dumps(key)}:{dumps(value)},\n" for key, value in head.items())
    yield '"tables":{'
    for number, table in enumerate(_tables()):
        columns = _columns(table)
        yield ("" if number == 0 else ",") + f"\n{dumps(table.name)}:["
        rows = connection.execute(select(*columns).order_by(*table.primary_key.columns))
        for at, row in enumerate(rows):
            values = {
                column.name: loads(value) if column.info.get("json") else value
                for column, value in zip(columns, row, strict=True)
            }
            yield ("\n" if at == 0 else ",\n") + dumps(values)
        yield "]"
    yield "}}\n"


def read(raw: bytes) -> dict[str, Any]:
    """The document as values; `TrackerError` where it is none, or one of a newer tracker."""
    try:
        value = json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        message = _("is no exported ledger ({reason})").format(reason=error)
        raise TrackerError(message) from None
    tables = value.get("tables") if isinstance(value, dict) else None
    if not isinstance(tables, dict) or value.get("schema") != SCHEMA:
        message = _("is no exported ledger ({reason})")
        raise TrackerError(message.format(reason=_("it is not {schema}").format(schema=SCHEMA)))
    version, ledger = value.get("version"), value.get("ledger")
    if not isinstance(version, int) or version > schema.VERSION:
        message = _("was written by a newer tracker; install that one (schema {have})")
        raise TrackerError(message.format(have=version))
    if not isinstance(ledger, str) or not ledger.isalnum() or not 8 <= len(ledger) <= 40:
        raise TrackerError(_("is no exported ledger ({reason})").format(reason="ledger"))
    found: dict[str, Any] = value
    return found


def fill(connection: Connection, document: Mapping[str, Any]) -> None:
    """An empty ledger becomes the one in the document, which `read` gave.

    Raises `TrackerError` for a ledger that is not empty, for a document with rows that cannot be,
    and for one that would be a ledger with faults; the caller's transaction goes with it.
    """
    for table in (schema.events, schema.meetings, schema.series, schema.members):
        if connection.scalar(select(func.count()).select_from(table)):
            raise TrackerError(_("the ledger is not empty; import into a new one: --ledger FILE"))
    tables = document["tables"]
    unknown = sorted(tables.keys() - {table.name for table in _tables()})
    if unknown:
        raise _bad(unknown[0], _("is no table of a ledger"))
    rows = {table.name: list(_rows(table, tables.get(table.name, []))) for table in _tables()}
    try:
        for table in _in_order():
            if table is schema.items:
                cache.insert_items(connection, _items(rows["items"], rows["events"]))
                continue
            _insert(connection, table, rows[table.name])
    except IntegrityError as error:
        raise _bad(table.name, str(error.orig)) from error
    key, value = schema.meta.c.key, document["ledger"]
    connection.execute(update(schema.meta).where(key == "id").values(value=value))
    index.rebuild(connection)
    topics.rebuild(connection)
    _go_on(connection)
    for fault in check(connection):
        raise TrackerError(str(fault))


def _insert(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    """The rows; those that refer to others of the same table (whom a member was merged into)
    first without, since that one may come later."""
    inner = [key.parent for key in table.foreign_keys if key.column.table is table]
    bare = [row | {column.name: None for column in inner} for row in rows] if inner else rows
    for at in range(0, len(bare), _CHUNK):
        connection.execute(insert(table), bare[at : at + _CHUNK])
    for column in inner:
        for row in rows:
            if row[column.name] is not None:
                where = [one == row[one.name] for one in table.primary_key.columns]
                connection.execute(update(table).where(*where).values({column: row[column.name]}))


def _tables() -> list[Table]:
    """What is written, by name."""
    every = schema.metadata.tables.values()
    left_out = DERIVED | _HEAD
    return sorted((t for t in every if t.name not in left_out), key=lambda table: table.name)


def _in_order() -> list[Table]:
    """As rows may be inserted. Items come after all that does not need them: with them come their
    mentions, which refer to minutes."""
    early: list[Table] = []
    late: list[Table] = [schema.items]
    for table in schema.metadata.sorted_tables:
        if table.name not in DERIVED | _HEAD and table is not schema.items:
            needs = {key.column.table for key in table.foreign_keys}
            (early if needs.isdisjoint(late) else late).append(table)
    return early + late


def _columns(table: Table) -> list[Column[Any]]:
    """Of items only what is given once: the rest is their events."""
    names = schema.GIVEN if table is schema.items else table.columns.keys()
    return [table.columns[name] for name in names]


def _rows(table: Table, given: Any) -> Iterator[dict[str, Any]]:
    """The rows as the table takes them. A column that older versions lack is NULL."""
    if not isinstance(given, list):
        raise _bad(table.name, _("is no list of rows"))
    columns = _columns(table)
    known = {column.name for column in columns}
    for number, row in enumerate(given, 1):
        where = f"{table.name} {number}"
        if not isinstance(row, dict):
            raise _bad(where, _("is no row"))
        for name in row.keys() - known:
            raise _bad(where, _("has a column {name!r} that there is not").format(name=name))
        yield {column.name: _value(column, row.get(column.name), where) for column in columns}


def _value(column: Column[Any], value: Any, where: str) -> Any:
    if column.info.get("json"):
        right = isinstance(value, dict | list)
        value = dumps(value)
    elif value is None:
        right = bool(column.nullable)
    elif isinstance(column.type, Boolean):
        right = isinstance(value, bool)
    elif isinstance(column.type, Float):
        right = isinstance(value, int | float) and not isinstance(value, bool)
    elif isinstance(column.type, Integer):
        right = isinstance(value, int) and not isinstance(value, bool) and abs(value) < _BIG
    else:
        right = isinstance(value, str)
    if isinstance(value, str):
        right = right and "\0" not in value and _encodable(value)
    if not right:
        message = _("holds no value for {name}: {value}")
        shown = ascii(value)[:60]
        raise _bad(where, message.format(name=column.name, value=shown))
    return value


def _encodable(value: str) -> bool:
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _items(
    items: list[dict[str, Any]], events: list[dict[str, Any]]
) -> Iterator[tuple[cache.Identity, Any]]:
    """Each item as the fold of its events."""
    try:
        told = [event_of(SimpleNamespace(**row)) for row in events if row["item"] is not None]
    except UNREADABLE as error:
        raise _bad("events", str(error)) from error
    told.sort(key=lambda event: (event.item or "", event.seq))
    of: dict[str | None, list[Event]] = {
        item: list(group) for item, group in groupby(told, lambda event: event.item)
    }
    for row in items:
        try:
            yield cache.Identity(**row), fold(of.get(row["id"], ()))
        except UNREADABLE as error:
            message = _("its events cannot be read ({reason})").format(reason=error)
            raise _bad(row["id"], message) from error


def _go_on(connection: Connection) -> None:
    """On a server that numbers rows itself, it goes on after those that are there."""
    if connection.dialect.name != "postgresql":
        return
    for table in schema.metadata.tables.values():
        column = table.autoincrement_column
        if column is None:
            continue
        last = connection.scalar(select(func.max(column)))
        statement = text("SELECT setval(pg_get_serial_sequence(:of, :name), :last)")
        if last is not None:
            given = {"of": table.name, "name": column.name, "last": last}
            connection.execute(statement, given)


def _bad(where: str, what: str) -> TrackerError:
    return TrackerError(_("{where} {what}; nothing was imported").format(where=where, what=what))

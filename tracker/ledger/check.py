"""The ledger's fsck: what the database, the texts and the events say must be one.

Read-only, and in one view of the ledger. A `Fault` is one line; none means that the ledger is
sound. What is only a wrong cache is mended by `tracker rebuild`, and its line says so.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from sqlalchemy import Connection, func, select

from tracker.ledger import places, schema, standing
from tracker.ledger.check_items import UNREADABLE, check_items, check_quotes
from tracker.ledger.check_links import check_links, check_words
from tracker.ledger.content import loads
from tracker.ledger.events import Event
from tracker.ledger.fault import Fault
from tracker.ledger.journal import event_of
from tracker.messages import _


def check(connection: Connection) -> Iterator[Fault]:
    """Every fault that is found, those of the database first. Nothing is written."""
    for first in (_database, _unreadable):
        broken = list(first(connection))
        yield from broken
        if broken:
            return  # what is read from it would be told wrong
    for look in (
        _numbers, check_items, check_quotes, check_links, check_words, _meetings, _series, _people,
        _registry, _settings,
    ):  # fmt: skip
        yield from look(connection)


def _database(connection: Connection) -> Iterator[Fault]:
    if connection.dialect.name != "sqlite":
        return  # a server keeps its files and its references itself
    for (line,) in connection.exec_driver_sql("PRAGMA integrity_check(20)"):
        if line != "ok":
            yield Fault(_("the database"), str(line))
    for table, row, parent, _number in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        message = _("row {row} refers to nothing in {parent}")
        yield Fault(table, message.format(row=row, parent=parent))


def _unreadable(connection: Connection) -> Iterator[Fault]:
    """Events that are none: of a kind that there is not, of no time, with data that is no JSON."""
    table = schema.events
    for row in connection.execute(select(table).order_by(table.c.seq)):
        try:
            if not isinstance(event_of(row).data, dict):
                raise ValueError(row.data[:40])
        except UNREADABLE as error:
            message = _("cannot be read ({reason}); go back to a backup of the ledger")
            yield Fault(f"events {row.seq}", message.format(reason=error))


def _numbers(connection: Connection) -> Iterator[Fault]:
    """The events are numbered without a gap, since none is ever deleted."""
    table = schema.events
    low, high, count = connection.execute(
        select(func.min(table.c.seq), func.max(table.c.seq), func.count())
    ).one()
    if count and (low != 1 or high != count):
        message = _("{n} of {all} are missing; go back to a backup of the ledger")
        yield Fault("events", message.format(n=high - count, all=high))
    for (number,) in connection.execute(select(table.c.seq).where(table.c.batch > table.c.seq)):
        yield Fault(f"events {number}", _("is of a change that came later"))


def _folded(
    where: str, fold: Callable[[Iterable[Event]], Any], events: Iterable[Event]
) -> tuple[Any, Fault | None]:
    """What the events of a subject come to, or why that cannot be told."""
    try:
        return fold(events), None
    except UNREADABLE as error:
        message = _("its events cannot be read ({reason})").format(reason=error)
        return None, Fault(where, message)


def _meetings(connection: Connection) -> Iterator[Fault]:
    meetings, sources, events = schema.meetings, schema.sources, schema.events
    current: dict[int, list[int]] = {}
    query = select(sources.c.meeting, sources.c.id).where(sources.c.current.is_(True))
    for meeting, source in connection.execute(query):
        current.setdefault(meeting, []).append(source)
    own = events.c.item.is_(None) & events.c.member.is_(None) & events.c.meeting.is_not(None)
    rows = connection.execute(select(events).where(own).order_by(events.c.meeting, events.c.seq))
    told: dict[int, list[Event]] = {}
    for row in rows:
        told.setdefault(row.meeting, []).append(event_of(row))
    query = select(meetings.c.id, meetings.c.removed)
    for number, removed in connection.execute(query.order_by(meetings.c.id)):
        where = _("meeting {number}").format(number=number)
        now, fault = _folded(where, standing.meeting, told.get(number, ()))
        if fault is not None:
            yield fault
            continue
        if now.source is None:
            yield Fault(where, _("no event says that it was added"))
        elif current.get(number) != [now.source]:
            yield Fault(where, _("its newest minutes are not those that its events name"))
        if now.removed is not (removed is not None):
            yield Fault(where, _("is taken out by its row or by its events, not by both"))


def _series(connection: Connection) -> Iterator[Fault]:
    series, items = schema.series, schema.items
    query = (
        select(series.c.name, series.c.next, func.max(items.c.number))
        .join(items, items.c.series == series.c.id)
        .group_by(series.c.id, series.c.name, series.c.next)
    )
    for name, coming, last in connection.execute(query):
        if coming <= last:
            message = _("its next number, {coming}, is given already (up to {last})")
            yield Fault(name, message.format(coming=coming, last=last))
    of = select(items.c.id, items.c.number, series.c.prefix).join(
        series, series.c.id == items.c.series
    )
    for item, number, prefix in connection.execute(of):
        if item != f"{prefix}-{number}":
            yield Fault(item, _("is not the id of number {number} there").format(number=number))


def _people(connection: Connection) -> Iterator[Fault]:
    members, events = schema.members, schema.events
    told: dict[int, list[Event]] = {}
    rows = connection.execute(
        select(events).where(events.c.member.is_not(None)).order_by(events.c.seq)
    )
    for row in rows:
        told.setdefault(row.member, []).append(event_of(row))
    for row in connection.execute(select(members).order_by(members.c.id)):
        where = _("person {number}").format(number=row.id)
        now, fault = _folded(where, standing.member, told.get(row.id, ()))
        if fault is not None:
            yield fault
        elif row.id not in told:
            yield Fault(where, _("has no events"))
        elif now is None:
            if not row.removed:
                yield Fault(where, _("was undone, but is in the registry"))
        else:
            kept = {name: getattr(row, name) for name in now}
            kept |= {name: loads(kept[name]) for name in ("spellings", "receives") if name in kept}
            wrong = sorted(name for name in now if kept[name] != now[name])
            if wrong:
                message = _("is not what their events come to ({what})")
                yield Fault(where, message.format(what=", ".join(wrong)))


def _registry(connection: Connection) -> Iterator[Fault]:
    """Other names of organisations, and what was refused, are what the events say."""
    told = standing.events_of_registry(connection)
    named, fault = _folded("organisation_names", standing.places, told)
    if fault is not None:
        yield fault
        return
    if named != places.table(connection):
        yield Fault("organisation_names", _("are not what the events say"))
    refused = frozenset(connection.scalars(select(schema.refused.c.key)))
    if refused != standing.refusals(told):
        yield Fault("refused", _("are not what the events say"))


def _settings(connection: Connection) -> Iterator[Fault]:
    events = standing.events_of_settings(connection)
    now, fault = _folded("settings", standing.settings, events)
    if fault is not None:
        yield fault
        return
    query = select(schema.settings.c.key, schema.settings.c.value)
    kept = {key: value for key, value in connection.execute(query).all()}  # noqa: C416
    for key in sorted(now.keys() | kept.keys()):
        if now.get(key) != kept.get(key):
            yield Fault(
                key, _("is not what its events come to ({what})").format(what=kept.get(key))
            )

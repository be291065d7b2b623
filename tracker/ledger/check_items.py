"""The part of `check` that looks at items: their events, their cached present, their sentences."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import fields
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, select

from tracker.ledger import cache, names, schema
from tracker.ledger.content import due_of
from tracker.ledger.events import Present, fold
from tracker.ledger.fault import Fault
from tracker.ledger.replay import histories
from tracker.messages import _
from tracker.model import State
from tracker.problems import TrackerError

UNREADABLE = (TrackerError, LookupError, TypeError, ValueError)
"""What reading a row or an event that is no such thing may raise."""

_CHUNK = 500
_STANDING = (State.PROPOSED, State.OPEN)


def check_items(connection: Connection) -> Iterator[Fault]:
    """Every item has events, is what they come to, and is in a state that commands lead to."""
    told = select(schema.events.c.item).where(schema.events.c.item.is_not(None))
    query = select(schema.items.c.id).where(schema.items.c.id.not_in(told))
    for item in connection.scalars(query):
        yield Fault(item, _("has no events"))
    after: dict[str, Present] = {}
    for item, events in histories(connection):
        try:
            after[item] = fold(events)
        except UNREADABLE as error:
            yield Fault(item, _("its events cannot be read ({reason})").format(reason=error))
        if len(after) >= _CHUNK:
            yield from _compared(connection, after)
            after = {}
    yield from _compared(connection, after)


def _compared(connection: Connection, folded: dict[str, Present]) -> Iterator[Fault]:
    items, owners = schema.items, schema.owners
    ids = list(folded)
    keys: dict[str, list[str]] = {}
    query = select(owners.c.item, owners.c.key).where(owners.c.item.in_(ids))
    for item, key in connection.execute(query.order_by(owners.c.item, owners.c.position)):
        keys.setdefault(item, []).append(key)
    rows = {row.id: row for row in connection.execute(select(items).where(items.c.id.in_(ids)))}
    cached, unread = readable(connection, ids)
    for item, reason in unread.items():
        yield Fault(item, _("cannot be read ({reason})").format(reason=reason), cached=True)
    for item, present in folded.items():
        if item not in cached:
            continue
        wrong = _differing(present, cached[item], rows[item], keys.get(item, []))
        if wrong:
            message = _("is not what its events come to ({what})")
            yield Fault(item, message.format(what=", ".join(wrong)), cached=True)
        yield from _legal(item, present)


def readable(
    connection: Connection, ids: Sequence[str]
) -> tuple[dict[str, Present], dict[str, str]]:
    """The cached present of some items; and why the others' cannot be read."""
    table = schema.items
    try:
        return cache.load(connection, table.c.id.in_(ids)), {}
    except UNREADABLE:
        pass
    found: dict[str, Present] = {}
    unread: dict[str, str] = {}
    for item in ids:  # one of them cannot be read: which
        try:
            found |= cache.load(connection, table.c.id == item)
        except UNREADABLE as error:
            unread[item] = str(error)
    return found, unread


def _differing(folded: Present, cached: Present, row: Any, owners: list[str]) -> list[str]:
    content = folded.content
    wrong = [
        field.name
        for field in fields(Present)
        if getattr(folded, field.name) != getattr(cached, field.name)
    ]
    columns = {
        "kind": content.kind.value,
        "title": content.title,
        "follow": content.follow,
        "due": due_of(content),
    }
    wrong += [name for name, value in columns.items() if getattr(row, name) != value]
    if owners != [names.key(owner.name) for owner in content.owners]:
        wrong.append("owners")
    return sorted(set(wrong))


def _legal(item: str, now: Present) -> Iterator[Fault]:
    """A state that no order of commands can lead to."""
    if (now.closed is None) is not (now.state in _STANDING):
        message = _("is {state} with the closing day {day}")
        yield Fault(item, message.format(state=now.state, day=now.closed))
    if (now.replaced_by is None) is (now.state is State.REPLACED):
        message = _("is {state} and stands for {other}")
        yield Fault(item, message.format(state=now.state, other=now.replaced_by))
    if not now.published and now.state in (State.OPEN, State.DONE):
        yield Fault(item, _("is {state} and not published").format(state=now.state))


def check_quotes(connection: Connection) -> Iterator[Fault]:
    """Every sentence stands in its minutes where the ledger says; every text is as it was read."""
    sources, mentions = schema.sources, schema.mentions
    read = select(
        mentions.c.item, mentions.c.source, mentions.c.meeting, mentions.c.start, mentions.c.end,
        mentions.c.quote,
    ).order_by(mentions.c.source, mentions.c.start)  # fmt: skip
    spoken = {
        source: [tuple(row) for row in rows]
        for source, rows in groupby(connection.execute(read), lambda row: row.source)
    }
    query = select(sources.c.id, sources.c.name, sources.c.meeting, sources.c.text_sha256)
    for number, name, meeting, digest in connection.execute(query.order_by(sources.c.id)).all():
        text = connection.scalar(select(sources.c.text).where(sources.c.id == number)) or ""
        if hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest() != digest:
            yield Fault(name, _("the stored text is not the one that was read"))
        for item, _source, of, start, end, quote in spoken.get(number, ()):
            if text[start:end] != quote:
                message = _("its sentence is not in {name} where it was read")
                yield Fault(item, message.format(name=name))
            if of != meeting:
                message = _("its sentence is of meeting {of}, but {name} is of {meeting}")
                yield Fault(item, message.format(of=of, name=name, meeting=meeting), cached=True)

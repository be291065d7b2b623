"""What a human does to items: accept, correct, close, reopen, note, merge, and write new ones.

Each function takes ids as they were typed and changes all of them or, raising, none: the caller's
transaction goes with the exception. Nothing is done twice: what an item is already is refused.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import Connection

from tracker.ledger import cache, given, schema, series
from tracker.ledger import meeting as meetings
from tracker.ledger.content import Content, amend, differences, encode
from tracker.ledger.events import STANDING, Present, What
from tracker.ledger.journal import Journal, events_of, plain_sighting
from tracker.ledger.names import clean_line
from tracker.ledger.query import require
from tracker.messages import _
from tracker.model import Kind, State, When
from tracker.problems import Misuse, TrackerError


@dataclass(frozen=True, slots=True)
class Changed:
    """One item before and after."""

    id: str
    before: Present
    after: Present


@dataclass(frozen=True, slots=True)
class Correction:
    """What a human says of an item; None says nothing. Texts are as they were typed."""

    title: str | None = None
    kind: Kind | None = None
    owners: Sequence[str] = ()
    when: str | None = None
    time: str | None = None
    due: str | None = None
    place: str | None = None
    contact: str | None = None
    role: str | None = None
    follow: bool | None = None


def accept(journal: Journal, ids: Sequence[str]) -> tuple[Changed, ...]:
    """Proposals are right as they stand: open, with nothing left to review."""
    return tuple(_accept(journal, item, now) for item, now in _all(journal.connection, ids))


def _accept(journal: Journal, item: str, now: Present) -> Changed:
    if now.state not in STANDING:
        message = _("{item} is {state}; tracker reopen {item} opens it again")
        raise TrackerError(message.format(item=item, state=_(now.state)))
    if now.state is State.OPEN and not now.doubts:
        raise TrackerError(_("{item} is open and has nothing to accept").format(item=item))
    return Changed(item, now, journal.change(item, now, What.ACCEPTED))


def close(
    journal: Journal, ids: Sequence[str], what: What, on: date | None = None
) -> tuple[Changed, ...]:
    """Items are done (`What.DONE`) or given up (`What.DROPPED`), as of today or the day `on`."""
    day = on.isoformat() if on else journal.day
    changed = []
    for item, now in _all(journal.connection, ids):
        if now.state not in STANDING:
            message = _("{item} is {state} already, since {day}")
            raise TrackerError(message.format(item=item, state=_(now.state), day=now.closed))
        changed.append(Changed(item, now, journal.change(item, now, what, {"on": day})))
    return tuple(changed)


def sleep(journal: Journal, ids: Sequence[str], until: date | None) -> tuple[Changed, ...]:
    """Items are out of the way until they wake by themselves: on a day to come, or (None) when a
    later meeting of their series has been held."""
    if until is not None and until.isoformat() <= journal.day:
        message = _("--until: {day} is not after today, {today}")
        raise Misuse(message.format(day=until.isoformat(), today=journal.day))
    data = {"until": until.isoformat() if until else None, "since": journal.day}
    changed = []
    for item, now in _all(journal.connection, ids):
        if now.state not in STANDING:
            message = _("{item} is {state}; only what is open can sleep")
            raise TrackerError(message.format(item=item, state=_(now.state)))
        changed.append(Changed(item, now, journal.change(item, now, What.SLEPT, data)))
    return tuple(changed)


def wake(journal: Journal, ids: Sequence[str]) -> tuple[Changed, ...]:
    """Items that sleep are awake before their time."""
    changed = []
    for item, now in _all(journal.connection, ids):
        if now.asleep is None:
            raise TrackerError(_("{item} is not asleep").format(item=item))
        changed.append(Changed(item, now, journal.change(item, now, What.WOKEN)))
    return tuple(changed)


def reopen(journal: Journal, ids: Sequence[str]) -> tuple[Changed, ...]:
    """Closed items are open again; one that was merged is parted from the other."""
    changed = []
    for item, now in _all(journal.connection, ids):
        if now.state in STANDING:
            message = _("{item} is {state}; there is nothing to reopen")
            raise TrackerError(message.format(item=item, state=_(now.state)))
        if now.replaced_by:
            _part(journal, item, now.replaced_by)
        changed.append(Changed(item, now, journal.change(item, now, What.REOPENED)))
    return tuple(changed)


def correct(journal: Journal, ids: Sequence[str], said: Correction) -> tuple[Changed, ...]:
    """Items as a human says they are; later readings of the minutes leave these fields alone."""
    changed = []
    for item, now in _all(journal.connection, ids):
        content = _corrected(journal.connection, now.content, said)
        news = differences(now.content, content)
        after = now
        if news:
            after = journal.change(item, now, What.EDITED, {"content": news})
        changed.append(Changed(item, now, after))
    return tuple(changed)


def note(journal: Journal, ids: Sequence[str], text: str) -> tuple[Changed, ...]:
    """A remark, kept with the item and shown with it."""
    line = clean_line(text, _("note"))
    return tuple(
        Changed(item, now, journal.change(item, now, What.NOTED, {"text": line}))
        for item, now in _all(journal.connection, ids)
    )


def merge(journal: Journal, ids: Sequence[str], into: str) -> tuple[Changed, ...]:
    """Items are the same as `into`: that one gains their mentions and keeps its state."""
    target, survivor = _one(journal.connection, into)
    if survivor.state is State.REPLACED:
        message = _("{item} was itself merged into {other}; merge into that one")
        raise TrackerError(message.format(item=target, other=survivor.replaced_by))
    changed = []
    for item, now in _all(journal.connection, ids):
        if item == target:
            raise Misuse(_("{item} cannot be merged into itself").format(item=item))
        if now.state is State.REPLACED:
            message = _("{item} was merged into {other} already")
            raise TrackerError(message.format(item=item, other=now.replaced_by))
        fresh = [one for one in now.sightings if one not in survivor.sightings]
        absorbed = {"item": item, "sightings": [plain_sighting(one) for one in fresh]}
        survivor = journal.change(target, survivor, What.ABSORBED, absorbed)
        data = {"by": target, "on": journal.day}
        changed.append(Changed(item, now, journal.change(item, now, What.REPLACED, data)))
    return tuple(changed)


def enter(
    journal: Journal, text: str, said: Correction, *, meeting: str | None, series_name: str | None
) -> Changed:
    """An item that the program missed: open at once, since a human says it.

    Of `meeting` (number, day or file name), else of the series, else of the ledger's only one.
    """
    connection = journal.connection
    held = meetings.find(connection, meeting) if meeting is not None else None
    if held is not None:
        of = meetings.series_of(connection, held)
    elif series_name is not None:
        of = series.require(connection, series_name)
    else:
        of = series.only(connection)
    title = clean_line(text, _("text"))
    kind = said.kind or Kind.ACTION
    follow = kind in (Kind.ACTION, Kind.REQUEST, Kind.FOLLOWUP, Kind.MILESTONE)
    content = _corrected(connection, Content(kind, title, follow=follow), said)
    data = {"content": encode(content)}
    item, present = journal.begin(of, What.ENTERED, data, held)
    return Changed(item, present, present)


def _corrected(connection: Connection, content: Content, said: Correction) -> Content:
    values: dict[str, Any] = {}
    if said.title is not None:
        values["title"] = clean_line(said.title, "--title")
    if said.kind is not None:
        values["kind"] = said.kind.value
    for name, text in (("place", said.place), ("role", said.role)):
        if text is not None:
            values[name] = _or_none(text, f"--{name}")
    if said.follow is not None:
        values["follow"] = said.follow
    after = amend(content, values)
    typed: dict[str, Any] = {}
    if said.owners:
        typed["owners"] = given.actors(connection, said.owners)
    if said.contact is not None:
        named = given.actors(connection, [said.contact])
        typed["contact"] = named[0] if named else None
    when = _when(after, said)
    if when != after.when:
        typed["when"] = when
    return replace(after, **typed)


def _when(content: Content, said: Correction) -> When | None:
    when = content.when
    if said.due is not None:
        when = given.due(said.due, content.kind, when)
    if said.when is not None or said.time is not None:
        when = given.when(said.when, said.time, when)
    return when


def _or_none(text: str, option: str) -> str | None:
    return None if text.strip().lower() == given.NOTHING else clean_line(text, option)


def _part(journal: Journal, item: str, other: str) -> None:
    """Takes back from `other` what it absorbed of `item`."""
    absorbed = [
        event.data
        for event in events_of(journal.connection, other)
        if event.what is What.ABSORBED and event.data["item"] == item
    ]
    if absorbed:  # it was merged; what took its place has nothing of it
        _id, now = _one(journal.connection, other)
        journal.change(other, now, What.PARTED, absorbed[-1])


def _one(connection: Connection, given_id: str) -> tuple[str, Present]:
    item = require(connection, given_id)
    return item, cache.load(connection, schema.items.c.id == item)[item]


def _all(connection: Connection, ids: Sequence[str]) -> list[tuple[str, Present]]:
    """Every id once, in the order given."""
    wanted = dict.fromkeys(require(connection, one) for one in ids)
    found = cache.load(connection, schema.items.c.id.in_(list(wanted)))
    return [(item, found[item]) for item in wanted]

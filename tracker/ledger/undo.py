"""Undoing: a command's events do not count any more. Nothing is deleted; the undoing is appended.

A command is one `batch` of events. What it began (an item, a meeting) cannot become nothing, since
ids are given once: it is withdrawn, and visible. What it changed is as if it had never happened,
while later changes of the same item stand.
"""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, delete, insert, select

from tracker.ledger import cache, kin, people, schema, standing
from tracker.ledger import meeting as meetings
from tracker.ledger.change import Changed
from tracker.ledger.events import Event, Present, What, effective
from tracker.ledger.history import describe
from tracker.ledger.journal import Journal, event_of, events_of
from tracker.ledger.links import answer
from tracker.ledger.query import require
from tracker.ledger.register import register
from tracker.messages import _
from tracker.model import Reading, Source
from tracker.problems import Misuse, TrackerError

Rereader = Callable[[Source, date | None], Reading]

BEGINNINGS = frozenset({What.FOUND, What.ENTERED})
_PAIRED = frozenset({What.REPLACED, What.ABSORBED, What.PARTED})
_MEMBERS = frozenset(
    {
        What.MEMBER_ADDED, What.MEMBER_CHANGED, What.MEMBER_REMOVED, What.MEMBER_MERGED,
        What.MEMBER_PARTED,
    }
)  # fmt: skip
_REGISTRY = frozenset({What.PLACE_NAMED, What.PLACE_PARTED, What.PROPOSAL_REFUSED})
_MEETINGS = frozenset(
    {What.MEETING_ADDED, What.MEETING_CORRECTED, What.MEETING_SET, What.MEETING_REMOVED}
)


@dataclass(frozen=True, slots=True)
class Undone:
    """What an undoing did."""

    batch: int
    """The change that counts no more."""
    items: tuple[Changed, ...] = ()
    meetings: tuple[int, ...] = ()
    members: tuple[int, ...] = ()
    settings: tuple[str, ...] = ()


def latest(connection: Connection, item: str | None = None) -> int:
    """The number of the last change (of one item) that is no undoing and was not undone.

    `TrackerError` if there is none.
    """
    undoings, undone = _marks(connection)
    if item is not None:
        for event in reversed(effective(events_of(connection, item))):
            withdrawn = event.what in BEGINNINGS and _present(connection, item).held is not None
            if event.batch not in undoings | undone and not withdrawn:
                return event.batch
        raise TrackerError(_("{item}: there is nothing left to undo").format(item=item))
    table = schema.events
    last: int | None = None
    for batch in connection.scalars(select(table.c.batch).order_by(table.c.seq.desc())):
        if batch != last and batch not in undoings and batch not in undone:
            return int(batch)
        last = batch
    raise TrackerError(_("there is nothing left to undo"))


def undone_batches(connection: Connection) -> frozenset[int]:
    """The numbers of the changes that were undone as a whole, and not done again."""
    return frozenset(_marks(connection)[1])


def undo(journal: Journal, batch: int, rereader: Rereader, *, item: str | None = None) -> Undone:
    """The change `batch` counts no more; with `item`, only what it did to that item.

    Undoing an undoing does the change again. `Misuse` if there is no such change; `TrackerError`
    if it was undone before, or if its minutes were changed again later.
    """
    events = _batch(journal.connection, batch)
    if batch in _marks(journal.connection)[1]:
        message = _("change {number} was undone already; tracker log shows by which")
        raise TrackerError(message.format(number=batch))
    if item is not None and not _PAIRED.isdisjoint(event.what for event in events):
        item = None  # half a merge would be none
    if item is not None:
        events = tuple(event for event in events if event.item == item)
    _refuse(journal.connection, events)
    journal.note(What.UNDO, {"batch": batch, "item": item})
    of_items: defaultdict[str, list[Event]] = defaultdict(list)
    of_members: defaultdict[int, list[Event]] = defaultdict(list)
    of_meetings: defaultdict[int, list[Event]] = defaultdict(list)
    of_none: list[Event] = []
    for event in events:
        if event.item is not None:
            of_items[event.item].append(event)
        elif event.member is not None:
            of_members[event.member].append(event)
        elif event.meeting is not None:
            of_meetings[event.meeting].append(event)
        elif event.what is not What.UNDO:
            of_none.append(event)
    changed = (_undo_item(journal, name, done) for name, done in of_items.items())
    items = tuple(one for one in changed if one is not None)
    answer.resettle(journal.connection, of_items)
    for member, done in of_members.items():
        journal.note(What.UNDONE, {"undoes": [one.seq for one in done]}, member=member)
        people.restore(journal.connection, member)
    for meeting, done in of_meetings.items():
        _undo_meeting(journal, meeting, done, rereader)
    keys = _undo_settings(journal, of_none) if of_none else ()
    if of_members or of_none:
        kin.restore(journal.connection)
    return Undone(batch, items, tuple(of_meetings), tuple(of_members), keys)


def removal_of(connection: Connection, meeting: int) -> int:
    """The change that took the meeting out."""
    done = effective(standing.events_of_meeting(connection, meeting))
    return next(event.batch for event in reversed(done) if event.what is What.MEETING_REMOVED)


def undoing_of(connection: Connection, meeting: int, source: int) -> int | None:
    """The change that undid the correction which brought that version; None if it counts."""
    brought: set[int] = set()
    for event in standing.events_of_meeting(connection, meeting):
        if event.what is What.MEETING_CORRECTED and event.data["source"] == source:
            brought.add(event.seq)
        if event.what is What.UNDONE and not brought.isdisjoint(event.data["undoes"]):
            undoing = event.batch
            return None if undoing in _marks(connection)[1] else undoing
    return None


def _marks(connection: Connection) -> tuple[set[int], set[int]]:
    """The numbers of all undoings; of all changes that they undid and that were not done again."""
    table = schema.events
    query = (
        select(table)
        .where(table.c.item.is_(None), table.c.what == What.UNDO.value)
        .order_by(table.c.seq.desc())
    )
    undoings: set[int] = set()
    undone: set[int] = set()
    for event in map(event_of, connection.execute(query)):
        undoings.add(event.batch)
        if event.batch not in undone and event.data["item"] is None:
            undone.add(event.data["batch"])
    return undoings, undone


def _batch(connection: Connection, batch: int) -> tuple[Event, ...]:
    table = schema.events
    query = select(table).where(table.c.batch == batch).order_by(table.c.seq)
    found = tuple(event_of(row) for row in connection.execute(query))
    if not found:
        message = _("there is no change {number}; tracker log shows them")
        raise Misuse(message.format(number=batch))
    return found


def _refuse(connection: Connection, events: tuple[Event, ...]) -> None:
    """`TrackerError` for what cannot be undone, before anything is written."""
    for event in events:
        if event.item is not None or event.what in (What.UNDO, What.UNDONE, What.SETTING):
            continue
        if event.what not in _MEMBERS | _MEETINGS | _REGISTRY:
            message = _("change {number} cannot be undone ({what})")
            raise TrackerError(message.format(number=event.batch, what=describe(event)))
    last = max((event.seq for event in events), default=0)
    of_none = (event for event in events if event.item is None and event.member is None)
    for meeting in {event.meeting for event in of_none}:
        if meeting is None:
            continue
        own = effective(standing.events_of_meeting(connection, meeting))
        counting = [one for one in own if one.seq > last]
        if counting:
            message = _("meeting {meeting} was changed later; undo change {number} first")
            raise TrackerError(message.format(meeting=meeting, number=counting[-1].batch))


def _present(connection: Connection, item: str) -> Present:
    return cache.load(connection, schema.items.c.id == item)[item]


def _undo_item(journal: Journal, name: str, done: list[Event]) -> Changed | None:
    item = require(journal.connection, name)
    now = _present(journal.connection, item)
    if any(event.what in BEGINNINGS for event in done):
        if now.held is not None:
            return None
        after = journal.change(item, now, What.WITHDRAWN, {"on": journal.day})
    else:
        after = journal.undo(item, now, [event.seq for event in done])
    return Changed(item, now, after)


def _undo_meeting(journal: Journal, meeting: int, done: list[Event], rereader: Rereader) -> None:
    connection = journal.connection
    if any(event.what is What.MEETING_ADDED for event in done):
        journal.note(What.MEETING_REMOVED, {}, meeting=meeting)
        meetings.take_out(connection, meeting, journal.now)
        return
    before = standing.meeting(standing.events_of_meeting(connection, meeting))
    journal.note(What.UNDONE, {"undoes": [one.seq for one in done]}, meeting=meeting)
    after = standing.meeting(standing.events_of_meeting(connection, meeting))
    if before.removed and not after.removed:
        meetings.take_out(connection, meeting, None)
    elif after.removed and not before.removed:
        meetings.take_out(connection, meeting, journal.now)
    if after.source is None or (after.source, after.told) == (before.source, before.told):
        return
    meetings.make_current(connection, meeting, after.source)
    reading = rereader(meetings.source(connection, after.source), after.told)
    meetings.renew(connection, meeting, reading.minutes, after.told)
    register(journal, meeting, reading.minutes.attendance)


def _undo_settings(journal: Journal, done: list[Event]) -> tuple[str, ...]:
    journal.note(What.UNDONE, {"undoes": [one.seq for one in done]})
    held = standing.settings(standing.events_of_settings(journal.connection))
    changed = {event.data["key"] for event in done if event.what is What.SETTING}
    changed |= _undone_keys(journal.connection, done)
    table = schema.settings
    journal.connection.execute(delete(table).where(table.c.key.in_(changed)))
    for key in sorted(changed & held.keys()):
        journal.connection.execute(insert(table), {"key": key, "value": held[key]})
    return tuple(sorted(changed))


def _undone_keys(connection: Connection, done: list[Event]) -> set[str]:
    """The settings that an undoing, now undone itself, had changed."""
    seqs = {seq for one in done if one.what is What.UNDONE for seq in one.data["undoes"]}
    every = standing.events_of_settings(connection)
    return {one.data["key"] for one in every if one.seq in seqs and one.what is What.SETTING}

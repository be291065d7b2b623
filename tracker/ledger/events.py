"""Events, and their fold: what an item is now is what happened to it, in order.

Nothing here touches the database. `apply` is the only place that knows what an event means; the
store caches its result, and `tracker.ledger.replay` proves the cache right.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from tracker.ledger.content import Content, amend, decode
from tracker.model import State


class What(StrEnum):
    """The kinds of event. `data` of each is given in brackets."""

    FOUND = "found"  # read in minutes {content, sighting, doubts, state, ended}; ended: a day
    ENTERED = "entered"  # written by a human {content}
    REREAD = "reread"  # corrected {content: news, sighting, doubts, ended, retold}; retold:
    # the meeting has another day or its file another name, which exports tell
    WITHDRAWN = "withdrawn"  # corrected minutes no longer hold it {on}
    RETURNED = "returned"  # they hold it again {}
    ACCEPTED = "accepted"  # a human says it is right {}
    EDITED = "edited"  # a human says what is right {content: what differs}
    DONE = "done"  # {on}
    DROPPED = "dropped"  # {on}
    REOPENED = "reopened"  # {}
    NOTED = "noted"  # {text}
    REPLACED = "replaced"  # by another item {by, on}
    ABSORBED = "absorbed"  # it stands for another from now on {item, sightings}
    PARTED = "parted"  # and no longer {item, sightings}
    UNSEEN = "unseen"  # minutes that spoke of it, too, were taken out {sightings}
    SLEPT = "slept"  # out of the way for now {until, since}; until: a day, None: next meeting
    WOKEN = "woken"  # by a human, before its time {}
    LINKED = "linked"  # later minutes speak of it, a human says {link, kind, sighting, other, …}
    REFUSED = "refused"  # they do not {link, kind, quote, section, other}
    UNDONE = "undone"  # earlier events of the same subject do not count {undoes: [seq]}
    UNDO = "undo"  # the first event of a command that undoes another {batch, item}
    # about meetings, people and settings; the fold of items does not see them
    MEETING_ADDED = "meeting-added"
    MEETING_CORRECTED = "meeting-corrected"
    MEETING_SET = "meeting-set"
    MEETING_REMOVED = "meeting-removed"  # its minutes were taken out {}
    MEMBER_ADDED = "member-added"
    MEMBER_CHANGED = "member-changed"
    MEMBER_REMOVED = "member-removed"
    MEMBER_MERGED = "member-merged"  # it is another one {into, gave: what that one gained}
    MEMBER_PARTED = "member-parted"  # and is not any longer {of}
    PLACE_NAMED = "place-named"  # {names, of, merged: members that thereby are one}
    PLACE_PARTED = "place-parted"  # {name, parted: members}
    PROPOSAL_REFUSED = "proposal-refused"  # about people; it is not made again {key}
    FORGOTTEN = "forgotten"  # the name was taken out of everything {as, sources, members}
    SETTING = "setting"


STANDING = frozenset({State.PROPOSED, State.OPEN})
"""The states of what is not closed."""

LIFE = frozenset({What.DONE, What.DROPPED, What.REOPENED, What.REPLACED, What.SLEPT, What.WOKEN})
"""Events of an item's life, which happen on a day; the others are what we learn about it."""

WITHDRAWN_IS_KEPT = "withdrawn"
"""In `Present.settled`: a human reopened what corrected minutes had withdrawn."""

_SETTLES = {  # what a human has answered by correcting a field
    "when": frozenset({"year-unknown", "year-derived", "date-conflict"}),
    "owners": frozenset({"owner-ambiguous", "owner-unknown"}),
    "contact": frozenset({"contact-unclear"}),
}


@dataclass(frozen=True, slots=True)
class Sighting:
    """One sentence of one version of some minutes that speaks of the item."""

    meeting: int
    source: int
    start: int
    end: int
    line: int
    section: str | None
    section_title: str | None
    quote: str
    rule: str
    confidence: float

    def same_words(self) -> "Sighting":
        """Without the place in a file, which moves when other lines are corrected."""
        return replace(self, source=0, start=0, end=0, line=0)


@dataclass(frozen=True, slots=True)
class Sleep:
    """An item that nobody wants to hear of before a day, or before the next meeting."""

    until: str | None
    """ISO day on which it wakes; None: when a later meeting of its series has been held."""
    since: str
    """ISO day on which it was put to sleep."""


@dataclass(frozen=True, slots=True)
class Event:
    """One line of the ledger's book. Never edited, only followed."""

    seq: int
    at: datetime
    """UTC."""
    who: str
    what: What
    data: Mapping[str, Any]
    item: str | None = None
    member: int | None = None
    meeting: int | None = None
    why: str | None = None
    batch: int = 0
    """The same for all events of one command."""


@dataclass(frozen=True, slots=True)
class Present:
    """One item as it stands: the fold of its events."""

    content: Content
    state: State
    created: datetime
    modified: datetime
    meeting: int | None = None
    """Which brought it."""
    sightings: tuple[Sighting, ...] = ()
    doubts: tuple[str, ...] = ()
    """Codes of `tracker.codes.REVIEW`."""
    settled: frozenset[str] = frozenset()
    """Codes that a human has answered: a later reading does not ask again."""
    human: frozenset[str] = frozenset()
    """Fields that a human has set: a later reading does not change them."""
    ended: str | None = None
    """ISO day, where the minutes themselves say that it is done."""
    notes: tuple[str, ...] = ()
    closed: str | None = None
    """ISO day."""
    replaced_by: str | None = None
    held: State | None = None
    """Where it stood when corrected minutes no longer held it; None while they do."""
    asleep: Sleep | None = None
    """Whether it still sleeps depends on the day: `tracker.ledger.query` says."""
    sequence: int = 0
    published: bool = False
    """It is or was open: calendars and mails may know it, and must be told when it is dropped."""


def fold(events: Iterable[Event]) -> Present:
    """What the events of one item, in order of `seq`, come to."""
    told: list[Event] = []
    present: Present | None = None
    for event in events:
        told.append(event)
        if event.what is What.UNDONE and present is not None:
            present = _after_undo(present, told)
        else:
            present = apply(present, event)
    if present is None:
        raise ValueError("an item without events")
    return present


def effective(events: Iterable[Event]) -> tuple[Event, ...]:
    """The events of one subject that count: without what was undone, and without the undoing.

    An undoing that was itself undone does not count either, so that what it undid counts again.
    """
    undone: set[int] = set()
    kept: list[Event] = []
    for event in sorted(events, key=lambda one: -one.seq):
        if event.seq in undone:
            continue
        if event.what is What.UNDONE:
            undone.update(event.data["undoes"])
        else:
            kept.append(event)
    return tuple(reversed(kept))


def _after_undo(present: Present, told: Sequence[Event]) -> Present:
    """As if what was undone had never been; but calendars have seen it, and count on."""
    bare = fold(effective(told))
    moved = calendars_see(bare) != calendars_see(present)
    retold = readers_see(bare) != readers_see(present)
    return replace(
        bare,
        sequence=present.sequence + moved,
        modified=max(told[-1].at, present.modified) if retold else present.modified,
        published=present.published or bare.published,
    )


def apply(present: Present | None, event: Event) -> Present:
    """The item after one more event; `present` is None before the first."""
    if present is None:
        return _begin(event)
    after = _change(present, event)
    if calendars_see(after) != calendars_see(present):
        after = replace(after, sequence=present.sequence + 1)
    retold = event.what is What.REREAD and event.data["retold"]
    if retold or readers_see(after) != readers_see(present):
        after = replace(after, modified=max(event.at, present.modified))
    return after


def _begin(event: Event) -> Present:
    data = event.data
    content = decode(data["content"])
    if event.what is What.ENTERED:
        return Present(content, State.OPEN, event.at, event.at, event.meeting, published=True)
    state = State(data["state"])
    return Present(
        content=content,
        state=state,
        created=event.at,
        modified=event.at,
        meeting=event.meeting,
        sightings=(Sighting(**data["sighting"]),),
        doubts=tuple(data["doubts"]),
        ended=data["ended"],
        closed=data["ended"] if state is State.DONE else None,
        published=state is not State.PROPOSED,
    )


def _change(now: Present, event: Event) -> Present:
    data = event.data
    match event.what:
        case What.REREAD:
            return _reread(now, event)
        case What.WITHDRAWN:
            if now.state not in (State.PROPOSED, State.OPEN):
                return replace(now, held=now.state)
            return replace(now, state=State.DROPPED, held=now.state, closed=data["on"], asleep=None)
        case What.RETURNED:
            state = now.held or now.state
            closed = None if state in (State.PROPOSED, State.OPEN) else now.closed
            return replace(now, state=state, held=None, closed=closed)
        case What.ACCEPTED:
            return _accepted(_answered(now))
        case What.EDITED:
            return _edited(now, data["content"])
        case What.DONE | What.DROPPED:
            state = State.DONE if event.what is What.DONE else State.DROPPED
            after = replace(_answered(now), state=state, closed=data["on"], asleep=None)
            return replace(after, published=now.published or state is State.DONE)
        case What.REOPENED:
            settled = now.settled | {WITHDRAWN_IS_KEPT} if now.held else now.settled
            after = replace(now, state=State.OPEN, closed=None, replaced_by=None, held=None)
            return replace(after, settled=settled, published=True)
        case What.NOTED:
            return replace(now, notes=(*now.notes, data["text"]))
        case What.REPLACED:
            after = replace(now, state=State.REPLACED, closed=data["on"], asleep=None)
            return replace(after, replaced_by=data["by"])
        case What.ABSORBED:
            added = tuple(Sighting(**values) for values in data["sightings"])
            fresh = tuple(one for one in added if one not in now.sightings)
            return replace(now, sightings=now.sightings + fresh)
        case What.SLEPT:
            return replace(now, asleep=Sleep(data["until"], data["since"]))
        case What.WOKEN:
            return replace(now, asleep=None)
        case What.PARTED | What.UNSEEN:
            lost = {Sighting(**values) for values in data["sightings"]}
            kept = tuple(one for one in now.sightings if one not in lost)
            return replace(now, sightings=kept)
        case What.LINKED:
            if data["sighting"] is None:  # it comes with the item that is merged
                return now
            seen = Sighting(**data["sighting"])
            fresh = () if seen in now.sightings else (seen,)
            return replace(now, sightings=now.sightings + fresh)
        case What.REFUSED:
            return now
        case _:
            raise ValueError(f"an item has no event {event.what!r}")


def _reread(now: Present, event: Event) -> Present:
    """The machine reads again; what a human has said stands."""
    data = event.data
    news = {name: value for name, value in data["content"].items() if name not in now.human}
    sighting = Sighting(**data["sighting"])
    sightings = list(now.sightings)
    places = [i for i, one in enumerate(sightings) if one.meeting == sighting.meeting]
    if places:
        sightings[places[0]] = sighting
    else:
        sightings.append(sighting)
    after = replace(
        now,
        content=amend(now.content, news),
        sightings=tuple(sightings),
        doubts=tuple(code for code in data["doubts"] if code not in now.settled),
        ended=data["ended"],
    )
    return after if after.doubts else _accepted(after)


def _answered(now: Present) -> Present:
    """Nothing is in doubt any more, and later readings do not ask again."""
    return replace(now, settled=now.settled | frozenset(now.doubts), doubts=())


def _edited(now: Present, content: Mapping[str, Any]) -> Present:
    answers = (_SETTLES.get(name, frozenset()) for name in content)
    settled = now.settled.union({"low-confidence"}, *answers)  # who edits it has read it
    after = replace(
        now,
        content=amend(now.content, content),
        human=now.human | frozenset(content),
        settled=settled,
        doubts=tuple(code for code in now.doubts if code not in settled),
    )
    return after if after.doubts else _accepted(after)


def _accepted(now: Present) -> Present:
    """A proposal that nothing is in doubt about is open, or done where the minutes say so."""
    if now.state is not State.PROPOSED:
        return now
    state = State.DONE if now.ended else State.OPEN
    return replace(now, state=state, closed=now.ended, published=True)


def calendars_see(now: Present) -> tuple[object, ...]:
    """What raises SEQUENCE: day, time, recurrence, place, status (RFC 5546, 2.1.4)."""
    when = now.content.when
    moment = (when.edtf, when.time, when.rrule, when.duration) if when else ()
    status = State.OPEN if now.state is State.PROPOSED else now.state
    return moment, now.content.place, status


def readers_see(now: Present) -> tuple[object, ...]:
    """What makes it modified: all but the ledger's own bookkeeping."""
    words = tuple(one.same_words() for one in now.sightings)
    told = (now.notes, now.closed, now.replaced_by, now.asleep)
    return now.content, now.state, words, now.doubts, *told

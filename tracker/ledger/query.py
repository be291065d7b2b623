"""Reading: which items, in what order, as the `Entry` values that everybody else is given."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import ColumnElement, Connection, false, func, or_, select, true

from tracker.ledger import cache, naming, schema
from tracker.ledger import meeting as meetings
from tracker.ledger import series as series_of
from tracker.ledger.content import due_of
from tracker.ledger.events import LIFE, STANDING, Event, Present, Sighting, effective, fold
from tracker.ledger.links import table
from tracker.ledger.names import key, near
from tracker.ledger.store import Store
from tracker.messages import _
from tracker.model import Entry, Evidence, Kind, State
from tracker.problems import Misuse

NEXT_MEETING = "next-meeting"
"""`Entry.asleep` of what waits for the next meeting of its series."""

_MANY = 500
_ITEMS = schema.items
_MEETINGS = schema.meetings


@dataclass(frozen=True, slots=True)
class Filter:
    """Which items; None or False leaves that question open."""

    states: Collection[State] | None = None
    series: str | None = None
    kinds: Collection[Kind] | None = None
    owner: str | None = None
    """A name or the beginning of one of its words, as accents fold: *rickard*."""
    followed: bool = False
    overdue: bool = False
    """Followed, not closed, and in time only until a day before `today`."""
    term: bool = False
    """Only appointments for a time that the minutes give."""
    asleep: bool | None = None
    """True: only what sleeps; False: only what is awake."""
    meeting: int | None = None
    ids: Collection[str] | None = None


def terms(series: str | None = None) -> Filter:
    """The appointments that hold for a time, of one series or of all: among which some may end."""
    return Filter(states=(State.OPEN,), series=series, term=True)


def entries(
    store: Store, wanted: Filter, *, today: date, as_of: date | None = None
) -> tuple[Entry, ...]:
    """The items that `wanted` asks for: the oldest meeting first, then by series and number.

    With `as_of`, as they stood at the end of that day: what was decided by then, and not closed
    yet. What was learnt later about an item (who, when, accepted) counts; what happened later to
    it does not.
    """
    with store.read() as connection:
        if as_of is None:
            where = _where(connection, wanted, today)
            found = cache.load_identified(connection, where)
            return _awake(_entries(connection, found, today, None), wanted)
        from tracker.ledger.replay import histories

        where = _where(connection, _timeless(wanted), today) & _begun(as_of)
        if wanted.overdue or (wanted.states is not None and STANDING.issuperset(wanted.states)):
            where &= _not_closed(as_of)
        past = {item: _past(events, as_of) for item, events in histories(connection, where)}
        found = [
            (fixed, past[fixed.id])
            for fixed in cache.identities(connection, where)
            if _fits(past[fixed.id], wanted, as_of)
        ]
        return _awake(_entries(connection, found, as_of, as_of.isoformat()), wanted)


def _awake(entries: tuple[Entry, ...], wanted: Filter) -> tuple[Entry, ...]:
    """What sleeps is late for nobody."""
    asleep = False if wanted.overdue and wanted.asleep is None else wanted.asleep
    if asleep is None:
        return entries
    return tuple(entry for entry in entries if (entry.asleep is not None) is asleep)


def require(connection: Connection, given: str) -> str:
    """The id that `given` means, whatever its case; `Misuse` names those that come near.

    A bare number is enough where the ledger has one series.
    """
    text = given.strip().upper()
    if text.isascii() and text.isdigit() and len(text) < 10:
        prefixes = connection.scalars(select(schema.series.c.prefix).limit(2)).all()
        text = f"{prefixes[0]}-{int(text)}" if len(prefixes) == 1 else text
    if connection.scalar(select(_ITEMS.c.id).where(_ITEMS.c.id == text)) is not None:
        return text
    prefix, _dash, number = text.partition("-")
    message = _("there is no item {given!r}")
    guess = _near_ids(connection, prefix, number)
    hint = _("; did you mean {guess}?").format(guess=guess) if guess else ""
    more = hint or _("; tracker list shows them")
    raise Misuse(message.format(given=given) + more)


def proposed(connection: Connection, series: str | None = None) -> tuple[str, ...]:
    """The ids of all that waits for a human's word, of one series or of all, in order."""
    where = _where(connection, Filter(states=(State.PROPOSED,), series=series), date.min)
    query = select(_ITEMS.c.id).where(where).order_by(_ITEMS.c.series, _ITEMS.c.number)
    return tuple(connection.scalars(query))


def standing(connection: Connection, wanted: Filter) -> tuple[str, ...]:
    """The ids of all that `wanted` asks for, is followed and is not closed, in order."""
    wanted = replace(wanted, states=wanted.states or tuple(STANDING), followed=True)
    where = _where(connection, wanted, date.min)
    query = select(_ITEMS.c.id).where(where).order_by(_ITEMS.c.series, _ITEMS.c.number)
    return tuple(connection.scalars(query))


def replaced_by(connection: Connection, item: str) -> str | None:
    """The item that stands for `item`, if it was merged."""
    found: str | None = connection.scalar(select(_ITEMS.c.replaced_by).where(_ITEMS.c.id == item))
    return found


def _near_ids(connection: Connection, prefix: str, number: str) -> str:
    """Ids close to one that there is not, without reading all of them."""
    known = tuple(connection.scalars(select(schema.series.c.prefix).order_by(schema.series.c.id)))
    digits = number if number.isascii() and number.isdigit() and len(number) < 10 else ""
    if prefix not in known:
        close = near(prefix, known, 2).split(", ")
        ids = [f"{name}-{int(digits)}" for name in close if name and digits]
        return ", ".join(connection.scalars(select(_ITEMS.c.id).where(_ITEMS.c.id.in_(ids))))
    if not digits:
        return ""
    query = (
        select(_ITEMS.c.id)
        .join(schema.series, schema.series.c.id == _ITEMS.c.series)
        .where(schema.series.c.prefix == prefix)
        .order_by(func.abs(_ITEMS.c.number - int(digits)), _ITEMS.c.number)
    )
    return ", ".join(connection.scalars(query.limit(2)))


# --------------------------------------------------------------------------- what is asked


def _where(connection: Connection, wanted: Filter, today: date) -> ColumnElement[bool]:
    parts: list[ColumnElement[bool]] = []
    if wanted.states is not None:
        parts.append(_ITEMS.c.state.in_(sorted(wanted.states)))
    if wanted.series is not None:
        parts.append(_ITEMS.c.series == series_of.require(connection, wanted.series))
    if wanted.kinds is not None:
        parts.append(_ITEMS.c.kind.in_(sorted(wanted.kinds)))
    if wanted.followed or wanted.overdue:
        parts.append(_ITEMS.c.follow.is_(True))
    if wanted.overdue:
        parts.append(_ITEMS.c.state.in_(sorted(STANDING)))
        parts.append(_ITEMS.c.due < today.isoformat())
    if wanted.owner is not None:
        named = key(wanted.owner)
        table = schema.owners
        fits = or_(
            table.c.key.startswith(named, autoescape=True),
            table.c.key.contains(f" {named}", autoescape=True),
        )
        also = naming.load(connection).fitting(wanted.owner)  # what else they are called
        fits = or_(fits, table.c.key.in_(sorted(also))) if also else fits
        parts.append(_ITEMS.c.id.in_(select(table.c.item).where(fits)) if named else false())
    if wanted.term:
        parts.append(_ITEMS.c.kind == Kind.APPOINTMENT.value)
        parts.append(_ITEMS.c.content.contains('"term":"'))
    if wanted.meeting is not None:
        parts.append(_ITEMS.c.meeting == wanted.meeting)
    if wanted.ids is not None:
        parts.append(_ITEMS.c.id.in_(sorted(wanted.ids)))
    where: ColumnElement[bool] = true()
    for part in parts:
        where = where & part
    return where


def _timeless(wanted: Filter) -> Filter:
    """Without what depends on the day: that is asked of the fold."""
    return Filter(
        series=wanted.series,
        kinds=wanted.kinds,
        owner=wanted.owner,
        followed=wanted.followed or wanted.overdue,
        term=wanted.term,
        meeting=wanted.meeting,
        ids=wanted.ids,
    )


def _begun(day: date) -> ColumnElement[bool]:
    """Items whose meeting was by `day`; those of undated meetings, when they were added by then."""
    end = f"{day.isoformat()}~"  # sorts after every instant of that day
    dated = select(_MEETINGS.c.id).where(_MEETINGS.c.day <= day.isoformat())
    undated = select(_MEETINGS.c.id).where(_MEETINGS.c.day.is_(None))
    no_day = or_(_ITEMS.c.meeting.is_(None), _ITEMS.c.meeting.in_(undated))
    return or_(_ITEMS.c.meeting.in_(dated), no_day & (_ITEMS.c.created < end))


def _not_closed(day: date) -> ColumnElement[bool]:
    """Items that were not closed on `day` for good: the others cannot have stood then."""
    return or_(_ITEMS.c.closed.is_(None), _ITEMS.c.closed > day.isoformat())


def _past(events: tuple[Event, ...], day: date) -> Present:
    """The item without what happened to it after `day`."""
    end = day.isoformat()
    lived = (e for e in effective(events) if e.what not in LIFE or _day(e) <= end)
    return fold(lived)


def _day(event: Event) -> str:
    day: str = event.data.get("on") or event.at.date().isoformat()
    return day


def _fits(now: Present, wanted: Filter, day: date) -> bool:
    if wanted.states is not None and now.state not in wanted.states:
        return False
    if not wanted.overdue:
        return True
    due = due_of(now.content)
    return now.state in STANDING and due is not None and due < day.isoformat()


# --------------------------------------------------------------------------- what is given


def _entries(
    connection: Connection,
    found: Sequence[tuple[cache.Identity, Present]],
    today: date,
    until: str | None,
) -> tuple[Entry, ...]:
    """`until`: the last day whose meetings count as carrying an item on; None for all."""
    named = dict(connection.execute(select(schema.series.c.id, schema.series.c.name)).all())
    times = meetings.sequences(connection, (fixed.series for fixed, _now in found))
    spoken = _speakers(connection, found, named)

    standing = {fixed.id for fixed, now in found if now.state in STANDING}
    read = naming.load(connection)
    closings = table.suggested_closings(connection, standing) if until is None else frozenset()

    def order(one: tuple[cache.Identity, Present]) -> tuple[str, int, int]:
        fixed, now = one
        held = times[fixed.series].held(now.meeting)
        day = held.day if held else None
        return day or now.created.date().isoformat(), fixed.series, fixed.number

    return tuple(
        _entry(
            fixed,
            now,
            read,
            named[fixed.series],
            times[fixed.series],
            spoken,
            closings,
            today,
            until,
        )
        for fixed, now in sorted(found, key=order)
    )


@dataclass(frozen=True, slots=True)
class _Speakers:
    """What evidence says of the minutes that it is from."""

    sources: dict[int, tuple[str, str, str | None]]
    """The file's name, and the meeting's series and date."""

    def evidence(self, sighting: Sighting) -> Evidence:
        name, series, day = self.sources[sighting.source]
        return Evidence(
            meeting=sighting.meeting,
            series=series,
            meeting_date=day,
            source=name,
            line=sighting.line,
            section=sighting.section,
            section_title=sighting.section_title,
            quote=sighting.quote,
            rule=sighting.rule,
            confidence=sighting.confidence,
        )


def _speakers(
    connection: Connection, found: Sequence[tuple[cache.Identity, Present]], named: dict[int, str]
) -> _Speakers:
    """Of all that speaks of the items; past mentions may be of minutes that were corrected."""
    kept = schema.sources
    query = select(kept.c.id, kept.c.name, _MEETINGS.c.series, _MEETINGS.c.date).join(_MEETINGS)
    wanted = sorted({one.source for _fixed, now in found for one in now.sightings})
    read: dict[int, tuple[str, str, str | None]] = {}
    for at in range(0, len(wanted), _MANY):
        for number, name, series, day in connection.execute(
            query.where(kept.c.id.in_(wanted[at : at + _MANY]))
        ).all():
            read[number] = (name, named[series], day)
    return _Speakers(read)


def _entry(
    fixed: cache.Identity,
    now: Present,
    read: naming.Naming,
    series: str,
    times: meetings.Sequence,
    spoken: _Speakers,
    closings: frozenset[str],
    today: date,
    until: str | None,
) -> Entry:
    content = read.content(now.content)
    held = times.held(now.meeting)
    return Entry(
        id=fixed.id,
        uid=fixed.uid,
        series=series,
        kind=content.kind,
        title=content.title,
        state=now.state,
        evidence=tuple(spoken.evidence(one) for one in now.sightings),
        owners=content.owners,
        people=content.people,
        role=content.role,
        term=content.term,
        contact=content.contact,
        audience=content.audience,
        task=content.task,
        follow=content.follow,
        details=content.details,
        when=content.when,
        place=content.place,
        tentative=content.tentative,
        conditional=content.conditional,
        review=_review(now, today, fixed.id in closings),
        created=now.created,
        modified=now.modified,
        sequence=now.sequence,
        carried=0 if now.meeting is None else times.since(now.meeting, now.closed or until),
        decided=held.date if held else None,
        closed=now.closed,
        notes=now.notes,
        published=now.published,
        asleep=_asleep(now, times, today),
        withdrawn=now.held is not None,
    )


def _asleep(now: Present, times: meetings.Sequence, today: date) -> str | None:
    sleep, day = now.asleep, today.isoformat()
    if sleep is None or now.state not in STANDING:
        return None
    if sleep.until is not None:
        return sleep.until if day < sleep.until else None
    return None if times.between(sleep.since, day) else NEXT_MEETING


def _review(now: Present, today: date, closing: bool) -> tuple[str, ...]:
    """The doubts kept, what later minutes suggest, and a request whose date has gone by."""
    doubts = (*now.doubts, "suggested-closing") if closing else now.doubts
    if now.content.kind is not Kind.REQUEST or now.state is not State.OPEN:
        return doubts
    due = due_of(now.content)
    late = due is not None and due < today.isoformat()
    return (*doubts, "past-due") if late and "past-due" not in doubts else doubts

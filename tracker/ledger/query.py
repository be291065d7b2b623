"""Reading: which items, in what order, as the `Entry` values that everybody else is given."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, false, func, or_, select, true

from tracker.ledger import cache, naming, schema
from tracker.ledger import meeting as meetings
from tracker.ledger import series as series_of
from tracker.ledger.content import due_of
from tracker.ledger.events import LIFE, Event, Present, Sighting, fold
from tracker.ledger.names import key, near
from tracker.ledger.replay import histories
from tracker.ledger.store import Store
from tracker.messages import _
from tracker.model import Entry, Evidence, Kind, State
from tracker.problems import Misuse

STANDING = frozenset({State.PROPOSED, State.OPEN})
"""The states of what is not closed."""

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
    meeting: int | None = None
    ids: Collection[str] | None = None


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
            return _entries(connection, where, cache.load(connection, where), today, None)
        where = _where(connection, _timeless(wanted), today) & _begun(as_of)
        past = {item: _past(events, as_of) for item, events in histories(connection, where)}
        found = {item: now for item, now in past.items() if _fits(now, wanted, as_of)}
        return _entries(connection, where, found, as_of, as_of.isoformat())


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


def _past(events: tuple[Event, ...], day: date) -> Present:
    """The item without what happened to it after `day`."""
    end = day.isoformat()
    lived = (e for e in events if e.what not in LIFE or _day(e) <= end)
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
    where: ColumnElement[bool],
    found: dict[str, Present],
    today: date,
    until: str | None,
) -> tuple[Entry, ...]:
    """`until`: the last day whose meetings count as carrying an item on; None for all."""
    series = schema.series
    order = func.coalesce(_MEETINGS.c.day, func.substr(_ITEMS.c.created, 1, 10))
    query = (
        select(
            _ITEMS.c.id,
            _ITEMS.c.uid,
            _ITEMS.c.series,
            _ITEMS.c.meeting,
            series.c.name,
            _MEETINGS.c.date,
        )
        .join(series, series.c.id == _ITEMS.c.series)
        .outerjoin(_MEETINGS, _MEETINGS.c.id == _ITEMS.c.meeting)
        .where(where)
        .order_by(order, _ITEMS.c.series, _ITEMS.c.number)
    )
    rows = [row for row in connection.execute(query) if row.id in found]
    times = meetings.sequences(connection, (row.series for row in rows))
    spoken = _speakers(connection, where)
    read = naming.load(connection)
    return tuple(
        _entry(row, found[row.id], read, times[row.series], spoken, today, until) for row in rows
    )


@dataclass(frozen=True, slots=True)
class _Speaker:
    """What evidence says of the meeting and the file that it is from."""

    series: str
    date: str | None
    file: str


def _speakers(
    connection: Connection, where: ColumnElement[bool]
) -> dict[tuple[int, int], _Speaker]:
    """By (meeting, source): those that speak of the items `where` selects."""
    mentions, sources, series = schema.mentions, schema.sources, schema.series
    query = (
        select(
            mentions.c.meeting, mentions.c.source, series.c.name, _MEETINGS.c.date, sources.c.name
        )
        .join(_ITEMS, _ITEMS.c.id == mentions.c.item)
        .join(_MEETINGS, _MEETINGS.c.id == mentions.c.meeting)
        .join(series, series.c.id == _MEETINGS.c.series)
        .join(sources, sources.c.id == mentions.c.source)
        .where(where)
        .distinct()
    )
    rows = connection.execute(query)
    return {(meeting, source): _Speaker(*said) for meeting, source, *said in rows}


def _entry(
    row: Any,
    now: Present,
    read: naming.Naming,
    times: meetings.Sequence,
    spoken: dict[tuple[int, int], _Speaker],
    today: date,
    until: str | None,
) -> Entry:
    content = read.content(now.content)
    return Entry(
        id=row.id,
        uid=row.uid,
        series=row.name,
        kind=content.kind,
        title=content.title,
        state=now.state,
        evidence=tuple(
            _evidence(one, spoken[one.meeting, one.source])
            for one in now.sightings
            if (one.meeting, one.source) in spoken
        ),
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
        review=_review(now, today),
        created=now.created,
        modified=now.modified,
        sequence=now.sequence,
        carried=0 if now.meeting is None else times.since(now.meeting, now.closed or until),
        decided=row.date,
        closed=now.closed,
        notes=now.notes,
        published=now.published,
    )


def _evidence(sighting: Sighting, speaker: _Speaker) -> Evidence:
    return Evidence(
        meeting=sighting.meeting,
        series=speaker.series,
        meeting_date=speaker.date,
        source=speaker.file,
        line=sighting.line,
        section=sighting.section,
        section_title=sighting.section_title,
        quote=sighting.quote,
        rule=sighting.rule,
        confidence=sighting.confidence,
    )


def _review(now: Present, today: date) -> tuple[str, ...]:
    """The doubts kept, and what the calendar adds: a request whose date has gone by."""
    if now.content.kind is not Kind.REQUEST or now.state is not State.OPEN:
        return now.doubts
    due = due_of(now.content)
    late = due is not None and due < today.isoformat()
    return (*now.doubts, "past-due") if late and "past-due" not in now.doubts else now.doubts

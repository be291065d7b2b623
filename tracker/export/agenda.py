"""What goes into a calendar, on which days, and what is left out and why.

By default a calendar holds what people attend (events) and the dates that bind (milestones). Tasks
come on request. A decision is never there by itself, even with a date: when a decision moves a
meeting the ledger has that meeting as an event, and a second entry would be a wrong one.

Only what is published goes in, and only exact days whose year was written, follows from a heading,
the meeting's date, a weekday or the next meeting, or was settled by a human: a missed entry is
better than a wrong date in somebody's calendar.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from dateutil.rrule import rrulestr

from tracker import edtf
from tracker.export.due import is_task
from tracker.lang.sv.output import MEETING_STEMS
from tracker.model import Basis, Entry, Kind, Relation, State, When

SURE = frozenset(
    {
        Basis.STATED,
        Basis.HEADING,
        Basis.MEETING_DATE,
        Basis.WEEKDAY,
        Basis.NEXT_MEETING,
        Basis.HUMAN,
    }
)
"""From what a date may have its year (or day) and still stand in somebody's calendar."""

USUAL_MINUTES = 60
"""How long a meeting is shown when neither the minutes nor the settings say."""


class Todos(StrEnum):
    """In what form tasks go into a calendar: many programs show no VTODO (Google, Outlook)."""

    NONE = "none"
    VTODO = "vtodo"
    EVENT = "event"
    BOTH = "both"


class Why(StrEnum):
    """Why an entry is not in the calendar."""

    PROPOSED = "proposed"  # not yet accepted, or something is left to review
    UNKNOWN_YEAR = "unknown-year"
    NOT_A_DAY = "not-a-day"  # a month, a season, *omkring*, an open end
    UNSURE = "unsure"  # the year was guessed from something too weak
    NO_FIRST_DAY = "no-first-day"  # a recurrence or a time without the day it starts on
    BAD_RECURRENCE = "bad-recurrence"


@dataclass(frozen=True, slots=True)
class Slot:
    """One entry's place: days inclusive; `start` and `end` are local wall time, None = all day."""

    entry: Entry
    first: date
    last: date
    start: datetime | None = None
    end: datetime | None = None
    assumed: int | None = None
    """Minutes it is shown to last because no end was written, None where one was."""
    rrule: str | None = None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """One entry that has a date but is not in the calendar."""

    entry: Entry
    why: Why


def wanted(entry: Entry, todos: Todos) -> bool:
    """Whether entries of this sort are asked for at all."""
    if entry.kind in (Kind.EVENT, Kind.MILESTONE):
        return True
    return todos is not Todos.NONE and is_task(entry)


def plan(
    entries: Iterable[Entry],
    *,
    today: date,
    todos: Todos = Todos.NONE,
    meeting_minutes: int | None = None,
) -> tuple[tuple[Slot, ...], tuple[LeftOut, ...]]:
    """The slots in order of day and time, and what was left out, in the order given.

    What was dropped after it had been published stays, to be shown as cancelled, until its day has
    passed; a closed task stays too, as done. An entry without any date is in neither list.
    """
    slots: list[Slot] = []
    left: list[LeftOut] = []
    for entry in entries:
        if not wanted(entry, todos) or entry.when is None:
            continue
        gone = entry.state in (State.DROPPED, State.REPLACED)
        if not entry.published or entry.state is State.PROPOSED:
            if not gone:
                left.append(LeftOut(entry, Why.PROPOSED))
            continue
        found = _slot(entry, entry.when, meeting_minutes or USUAL_MINUTES)
        if isinstance(found, Slot):
            if not (gone and found.last < today):
                slots.append(found)
        elif not gone:
            left.append(LeftOut(entry, found))
    slots.sort(key=_place)
    return tuple(slots), tuple(left)


def next_meetings(slots: Iterable[Slot], today: date) -> tuple[Slot, ...]:
    """Of each series the first meeting from `today` on; else the first event of other sorts.

    What is a meeting of the series itself the title says (`lang.sv.output.MEETING_STEMS`).
    """
    first: dict[str, Slot] = {}
    for slot in slots:
        entry = slot.entry
        gone = entry.state in (State.DROPPED, State.REPLACED)
        if entry.kind is not Kind.EVENT or gone or (slot.last < today and not slot.rrule):
            continue
        known = first.get(entry.series)
        if known is None or (_is_meeting(entry) and not _is_meeting(known.entry)):
            first[entry.series] = slot
    return tuple(sorted(first.values(), key=_place))


def odd_days(slots: Iterable[Slot]) -> tuple[tuple[Slot, date, str], ...]:
    """Meetings that touch a weekend or a Swedish holiday: the slot, the day, the holiday's name.

    The name is empty for a weekend. One day a meeting, the first odd one.
    """
    from tracker.dates.holidays import holiday_name

    found = []
    for slot in slots:
        if slot.entry.kind is not Kind.EVENT or slot.entry.state is not State.OPEN:
            continue
        for day in edtf.days_between(slot.first, slot.last):
            name = holiday_name(day)
            if name or day.weekday() >= 5:
                found.append((slot, day, name or ""))
                break
    return tuple(found)


def _is_meeting(entry: Entry) -> bool:
    title = entry.title.casefold()
    return any(stem in title for stem in MEETING_STEMS)


def _place(slot: Slot) -> tuple[date, time, str]:
    return slot.first, slot.start.time() if slot.start else time(), slot.entry.uid


def _slot(entry: Entry, when: When, minutes: int) -> Slot | Why:
    days = _days(entry, when)
    if isinstance(days, Why):
        return days
    first, last = days
    if when.basis not in SURE:
        return Why.UNSURE
    if is_task(entry) or entry.kind is Kind.MILESTONE:
        return Slot(entry, first, last)
    if when.rrule:
        return _recurring(entry, when, first, last, minutes)
    start, end, assumed = _hours(first, last, when.time, minutes)
    return Slot(entry, first, last, start, end, assumed)


def _days(entry: Entry, when: When) -> tuple[date, date] | Why:
    """The days it stands on. A bound is its day for what is due, never for what one attends."""
    value = when.edtf
    if not value:
        return Why.NO_FIRST_DAY
    if "X" in value:
        return Why.UNKNOWN_YEAR
    if entry.kind is not Kind.EVENT:
        if is_task(entry):
            if when.relation is Relation.FROM or value.endswith("/.."):
                return Why.NOT_A_DAY  # it may begin then; nobody said when it ends
            value = value.rpartition("/")[2]
        else:
            value = value.removeprefix("../").removesuffix("/..")
    return edtf.exact_days(value) or Why.NOT_A_DAY


def _clock(text: str) -> time | None:
    try:
        return time.fromisoformat(text)
    except ValueError:
        return None


def _hours(
    first: date, last: date, clock: str | None, minutes: int
) -> tuple[datetime | None, datetime | None, int | None]:
    """Local start and end, and the assumed length; `12:00/13:00` over two days: lunch to lunch."""
    begin, _, finish = (clock or "").partition("/")
    start, end = _clock(begin), _clock(finish)
    if start is None or (first != last and end is None):
        return None, None, None  # all day; the words say when it starts
    opening = datetime.combine(first, start)
    if end is None or (first == last and end == start):
        return opening, opening + timedelta(minutes=minutes), minutes
    closing = datetime.combine(last, end)
    if closing < opening:  # 22:00/01:00
        closing += timedelta(days=1)
    return opening, closing, None


def _recurring(entry: Entry, when: When, first: date, last: date, minutes: int) -> Slot | Why:
    """A recurrence starts on a day that fits its rule; a range of days is how long it goes on."""
    rule = (when.rrule or "").removeprefix("RRULE:").strip()
    parts = dict(part.partition("=")[::2] for part in rule.upper().split(";"))
    spans = first != last and parts.get("FREQ") != "YEARLY"  # *16–17 juni varje år* is two days
    until = parts.pop("UNTIL", "")[:8]
    try:
        limit = date.fromisoformat(until) if until else None
        rule = ";".join(f"{name}={value}" for name, value in parts.items())
        fits = rrulestr(rule, dtstart=datetime.combine(first, time()))
        opening = next(iter(fits)).date()
    except (ValueError, TypeError, KeyError, AttributeError, StopIteration, OverflowError):
        return Why.BAD_RECURRENCE
    if spans:
        if opening > last:
            return Why.BAD_RECURRENCE
        first, limit = opening, limit or last
        last = first
    elif opening != first:
        return Why.BAD_RECURRENCE
    start, end, assumed = _hours(first, last, when.time, minutes)
    if limit is not None:
        if limit < first:
            return Why.BAD_RECURRENCE
        rule += f";UNTIL={limit:%Y%m%d}"
    return Slot(entry, first, last, start, end, assumed, rule)

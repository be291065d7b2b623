"""The days on which an undated meeting may have been, each with what speaks for it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Connection, select

from tracker import stems
from tracker.ledger import meeting as meetings
from tracker.ledger import schema
from tracker.ledger.links import index
from tracker.ledger.links.model import Reason
from tracker.ledger.links.order import Held, has_day, held
from tracker.ledger.links.profile import Names
from tracker.ledger.links.wordings import months
from tracker.ledger.timeline.plans import Plan, plans
from tracker.ledger.timeline.rosters import Slot, rosters, slot
from tracker.model import Reading

PLANNED, WRITTEN, THEME, PEOPLE, LATER, NEXT, WEEKDAY = 0.35, 0.35, 0.25, 0.2, 0.15, 0.1, 0.1
OTHER_THEME, FAR, WEEKEND = -0.15, -0.2, -0.1
"""Points: other minutes announce it; its own head or file gives it; how much of it is about what
was announced; the people fit; the next minutes speak of that month; no meeting is between it and
the announcement; the usual weekday. And what speaks against: nothing of what was announced is on
the agenda; what it announces itself would be most of a year later; a Saturday or Sunday."""
ENOUGH = 0.5
"""The score from which a day is proposed rather than listed."""
CLEAR = 0.1
"""How far the best has to be ahead of the next."""
_AHEAD = timedelta(days=400)
"""How long before a meeting it is announced at most."""
_LONG = timedelta(days=300)
_HABIT = 3
"""Meetings from which a usual weekday can be told."""
_MEETINGS = 60
"""Meetings of a long series that are looked at."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """One possible day, or run of days."""

    first: date
    last: date
    score: float
    reasons: tuple[Reason, ...]
    plan: Plan | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """An undated meeting: what is known of its day, and what may be proposed."""

    meeting: int
    file: str
    low: date | None
    high: date | None
    proposals: tuple[Proposal, ...] = ()
    """The likeliest first."""
    fits: Slot | None = None
    plans: tuple[Plan, ...] = ()
    """What its own minutes announce: it was before those."""

    @property
    def clear(self) -> Proposal | None:
        """The one proposal that is well ahead of the others, and likely: by its score, or since no
        meeting lies between it and the minutes that announce it."""
        if not self.proposals:
            return None
        best, *others = self.proposals
        codes = {reason.code for reason in best.reasons}
        if "other-theme" in codes:
            return None
        likely = best.score >= ENOUGH or {"planned", "next"} <= codes
        ahead = not others or best.score - others[0].score >= CLEAR
        return best if likely and ahead else None


def undated(connection: Connection, series: int | None = None) -> tuple[int, ...]:
    """The meetings without an exact day, as they came."""
    table = schema.meetings
    kept = select(table.c.id, table.c.date).where(table.c.removed.is_(None))
    query = kept.order_by(table.c.id)
    if series is not None:
        query = query.where(table.c.series == series)
    return tuple(row.id for row in connection.execute(query) if not has_day(row.date))


def question(
    connection: Connection, meeting: int, reading: Reading, hint: date | None = None
) -> Question:
    """What can be said of the meeting's day; `reading` is of its minutes.

    `hint` is a day in its file's name or properties: evidence, like an announcement.
    """
    series = meetings.series_of(connection, meeting)
    all_held = held(connection, series)
    here = all_held[meeting]
    planned = plans(connection, series)
    others = _in_time(one for one in all_held.values() if one.id != meeting)
    people = rosters(connection, [one.id for one in others] + [meeting])
    fits = slot(people.get(meeting, frozenset()), others, people)
    own = tuple(plan for plan in planned if plan.meeting == meeting)
    look = _Look(here, reading, others, fits, own, all_held, index.registry(connection, series))
    spoken = _after(connection, fits)
    found = [
        proposal
        for first, last, plan, said in _candidates(look, planned, hint)
        if (proposal := _weigh(look, first, last, plan, said, spoken)) is not None
    ]
    best: dict[tuple[date, date], Proposal] = {}
    for one in sorted(found, key=lambda p: (p.score, p.plan is not None)):
        best[one.first, one.last] = one
    ranked = sorted(best.values(), key=lambda p: (-p.score, p.first))
    low, high = _range(look)
    name = reading.minutes.source.name
    return Question(meeting, name, low, high, tuple(ranked[:3]), fits, own)


@dataclass(frozen=True, slots=True)
class _Look:
    here: Held
    reading: Reading
    others: Sequence[Held]
    fits: Slot | None
    own: tuple[Plan, ...]
    held: dict[int, Held]
    names: Names


def _in_time(found: Iterable[Held]) -> tuple[Held, ...]:
    """Those whose range is known within a year, in time; the newest if they are many."""
    year = timedelta(days=366)
    known = [one for one in found if one.first and one.last and one.last - one.first <= year]
    known.sort(key=lambda one: (one.first or date.min, one.id))
    return tuple(known[-_MEETINGS:])


def _range(look: _Look) -> tuple[date | None, date | None]:
    """The days between which the meeting was, as far as its text and its people tell."""
    low, high = look.here.first, look.here.last
    fits = look.fits
    if fits is not None and fits.before is not None and fits.before.first is not None:
        low = max(low, fits.before.first) if low else fits.before.first
    if fits is not None and fits.after is not None and fits.after.last is not None:
        high = min(high, fits.after.last) if high else fits.after.last
    contradicts = low is not None and high is not None and low > high
    return (look.here.first, look.here.last) if contradicts else (low, high)


def _candidates(
    look: _Look, planned: Iterable[Plan], hint: date | None
) -> Iterable[tuple[date, date, Plan | None, str]]:
    """Days that somebody named, with what was said: other minutes, its own head, its file."""
    if hint is not None:
        yield hint, hint, None, look.reading.minutes.source.name
    low, high = _range(look)
    known = [day for one in look.others for day in (one.first, one.last) if day]
    known += [day for day in (low, high, hint) if day]
    years = range(min(known).year - 1, max(known).year + 2) if known else range(0)
    for plan in planned:
        if plan.meeting != look.here.id:
            for days in filter(None, (plan.in_year(year) for year in years)):
                yield *days, plan, " ".join(plan.text.split())[:120]
    when = look.reading.minutes.date
    if when is not None and when.edtf and when.edtf.startswith("XXXX-"):
        head = Plan("", look.here.id, when, "", "", 0, "")
        for days in filter(None, (head.in_year(year) for year in years)):
            yield *days, None, when.text


def _weigh(
    look: _Look, first: date, last: date, plan: Plan | None, said: str, spoken: str
) -> Proposal | None:
    """The candidate with its points; None where something known speaks against it."""
    if not _possible(look, first, last, plan):
        return None
    reasons: list[Reason] = []
    if plan is not None:
        reasons.append(Reason("planned", PLANNED, (f"{plan.file}:{plan.line}", said)))
        reasons += _theme(look, plan)
        if _next(look, plan, first):
            reasons.append(Reason("next", NEXT))
    else:
        reasons.append(Reason("written", WRITTEN, (said,)))
    for own in look.own:
        if _far(own, first):
            reasons.append(Reason("far", FAR, (own.when.text,)))
            break
    reasons += _by_people(look.fits, first)
    after = look.fits.after if look.fits is not None else None
    ahead = after.first - last if after is not None and after.first else None
    soon = ahead is not None and timedelta() < ahead <= timedelta(days=150)
    if after and after.first and soon and {first.month, last.month} & months(spoken):
        reasons.append(Reason("later", LATER, (after.first.isoformat(),)))
    if first.weekday() == _usual_weekday(look.others):
        reasons.append(Reason("weekday", WEEKDAY, (str(first.weekday()),)))
    if first.weekday() >= 5:
        reasons.append(Reason("weekend", WEEKEND))
    score = max(0.0, min(1.0, sum(one.points for one in reasons)))
    kept = tuple(Reason(one.code, round(one.points, 2), one.words) for one in reasons)
    return Proposal(first, last, round(score, 2), kept, plan)


def _possible(look: _Look, first: date, last: date, plan: Plan | None) -> bool:
    low, high = _range(look)
    if (low and last < low) or (high and first > high):
        return False
    taken = (other for other in look.others if other.first == other.last)
    if any(other.first and first <= other.first <= last for other in taken):
        return False
    for own in look.own:
        if own.days is not None and not first < own.days[0] <= first + _AHEAD:
            return False
    announced = look.held[plan.meeting] if plan is not None else None
    if announced is None:
        return True
    soonest, latest = announced.first, announced.last
    return not ((soonest and first <= soonest) or (latest and first > latest + _AHEAD))


def _far(own: Plan, day: date) -> bool:
    """Whether what the minutes announce, without its year, comes only long after the day."""
    if own.days is not None:
        return False
    for year in (day.year, day.year + 1):
        days = own.in_year(year)
        if days is not None and days[0] > day:
            return days[0] - day > _LONG
    return False


def _next(look: _Look, plan: Plan, day: date) -> bool:
    """Whether no dated meeting lies between the announcement and the day."""
    announced = look.held[plan.meeting].last
    if announced is None:
        return False
    return not any(one.first and announced < one.first < day for one in look.others)


def _by_people(fits: Slot | None, day: date) -> Iterable[Reason]:
    """Whether the day lies where the people fit."""
    if fits is None:
        return
    before, after = fits.before, fits.after
    late = before is None or (before.last is not None and day > before.last)
    early = after is None or (after.first is not None and day < after.first)
    if late and early:
        yield Reason("people", PEOPLE, (*fits.came[:3], *fits.stays[:3]))


def _theme(look: _Look, plan: Plan) -> Iterable[Reason]:
    """How much of the minutes stands under headings that were announced."""
    minutes = look.reading.minutes
    announced = {
        cut: word for cut, word in look.names.topics(plan.text).items() if not stems.generic(cut)
    }
    words: dict[str, None] = {}
    length = 0
    for section in minutes.sections:
        title = [cut for cut in look.names.topics(section.title) if not stems.generic(cut)]
        met = [one for one in announced for cut in title if one == cut or stems.part_of(one, cut)]
        if met:
            length += section.end - section.start
            words |= dict.fromkeys(announced[one] for one in met)
    if words:
        share = length / max(1, sum(one.end - one.start for one in minutes.sections))
        yield Reason("theme", THEME * min(1.0, 1.5 * share), tuple(words))
    elif len(announced) > 1 and minutes.sections:
        yield Reason("other-theme", OTHER_THEME, tuple(announced.values())[:4])


def _usual_weekday(others: Sequence[Held]) -> int | None:
    """The weekday of most of the series' meetings, Monday 0; None if there is no such habit."""
    days = [one.first.weekday() for one in others if one.first and one.first == one.last]
    if len(days) < _HABIT:
        return None
    weekday, count = Counter(days).most_common(1)[0]
    return weekday if count >= 0.6 * len(days) else None


def _after(connection: Connection, fits: Slot | None) -> str:
    """The headings of the minutes after: *Återkoppling från planeringsdagarna i juni*."""
    if fits is None or fits.after is None:
        return ""
    _number, source = meetings.source_of(connection, fits.after.id)
    lines = (line.strip() for line in source.text.splitlines())
    return " ".join(line for line in lines if 0 < len(line) <= 90 and not line.endswith((".", ",")))

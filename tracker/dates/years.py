"""Choosing the year that is not written (ANNOTATION.md, "The year that is not written").

In this order: what is written; the year of the list, its heading or its lead-in; the meeting date
(a written weekday picks among the days within twelve months of it, then tense and cue words, else
the first on or after); the range that the document's own dates leave for the meeting, where every
day of it gives the same year; else the year stays unknown.
"""

from datetime import date, timedelta
from typing import NamedTuple

from tracker.dates.points import Anchored, Day, Days, Month, NthDay, Part, Yearly
from tracker.model import Basis

_TWELVE_MONTHS = timedelta(366)


class Context(NamedTuple):
    """What is known about when a text was written."""

    reference: date | None = None
    period: tuple[date, date] | None = None
    hint: int | None = None
    before: bool | None = None


class Choice(NamedTuple):
    """A year, from what, and the one that remains possible."""

    year: int | None
    basis: Basis
    other: int | None = None
    warnings: tuple[str, ...] = ()


_STATED, _HEADING, _MEETING_DATE = Basis.STATED, Basis.HEADING, Basis.MEETING_DATE
_WEEKDAY, _DOCUMENT, _NOT_KNOWN = Basis.WEEKDAY, Basis.DOCUMENT, Basis.UNKNOWN
"""Members of an enumeration, looked up once: each look-up takes as long as a small function."""
_UNKNOWN = Choice(None, _NOT_KNOWN)


def choose(
    point: Yearly,
    written: int | None,
    weekday: int | None,
    before: bool | None,
    context: Context,
    *,
    shared: bool = False,
    long_past: bool = False,
) -> Choice:
    """The year of `point`.

    weekday    as written; it decides among the years near the reference, and warns where none fits
    before     what tense or the caller says: True before the reference, False after, None not known
    long_past  *i höstas*: the one that is well over
    """
    if written is not None:
        return _checked(Choice(written, _HEADING if shared else _STATED), point, weekday)
    if context.hint is not None:
        return _checked(Choice(context.hint, _HEADING), point, weekday)
    if context.reference is not None:
        return _near(point, weekday, before, context.reference, long_past)
    if context.period is not None:
        low, high = (_near(point, weekday, before, day, long_past) for day in context.period)
        if low.year == high.year and low.year is not None:
            basis = low.basis if low.basis is _WEEKDAY else _DOCUMENT
            warnings = tuple(sorted({*low.warnings} & {*high.warnings}))
            return Choice(low.year, basis, warnings=warnings)
    return _UNKNOWN


def _checked(choice: Choice, point: Yearly, weekday: int | None) -> Choice:
    """A weekday that does not fit its written year is worth a warning."""
    if weekday is None or choice.year is None:
        return choice
    days = point.days(choice.year)
    if days is None or days[0].weekday() == weekday:
        return choice
    return Choice(choice.year, choice.basis, choice.other, ("weekday-mismatch",))


def _near(
    point: Yearly, weekday: int | None, before: bool | None, reference: date, long_past: bool
) -> Choice:
    """The year nearest to the reference day, in the direction that fits."""
    latest = reference - timedelta(60) if long_past else reference
    last = reference.year + 1
    chosen: tuple[int, Days] | None
    if before:
        chosen = _last_begun(point, last, latest)
    else:
        chosen = _first_not_over(point, reference)
        last = chosen[0] if chosen else last
    if chosen is None and before is None:
        chosen = _last_begun(point, last, latest)  # yesterday was 29 February
        if chosen is not None and reference - chosen[1][0] > _TWELVE_MONTHS:
            chosen = None
    if chosen is None:
        return _UNKNOWN
    if weekday is not None:
        return _by_weekday(point, weekday, chosen[0], reference)
    if before is not None:
        return Choice(chosen[0], _MEETING_DATE)
    if chosen[1][0] <= latest:
        return Choice(chosen[0], _MEETING_DATE)
    other = _last_begun(point, last - 1, latest)
    if other is None or reference - other[1][0] > _TWELVE_MONTHS:
        return Choice(chosen[0], _MEETING_DATE)
    return Choice(chosen[0], _MEETING_DATE, other[0])


def _first_not_over(point: Yearly, reference: date) -> tuple[int, Days] | None:
    """The first year in which the point ends on the reference day or after it, and its days."""
    first = reference.year if isinstance(point, _WITHIN_ONE_YEAR) else max(1, reference.year - 1)
    for year in range(first, min(_LAST_YEAR, reference.year + 2) + 1):
        days = point.days(year)
        if days is not None and days[1] >= reference:
            return year, days
    return None


_WITHIN_ONE_YEAR = (Day, Month, NthDay, Part)


def _last_begun(point: Yearly, year: int, latest: date) -> tuple[int, Days] | None:
    """The last year up to `year` in which the point begins no later than `latest`."""
    for candidate in range(min(_LAST_YEAR, year), max(0, year - 4), -1):
        days = point.days(candidate)
        if days is not None and days[0] <= latest:
            return candidate, days
    return None


_LAST_YEAR = 9990


def _by_weekday(point: Yearly, weekday: int, chosen: int, reference: date) -> Choice:
    """The year within twelve months in which the day has that weekday."""
    fitting = []
    for year in range(max(1, reference.year - 1), min(_LAST_YEAR, reference.year + 2) + 1):
        days = point.days(year)
        if days is None or abs(days[0] - reference) > _TWELVE_MONTHS:
            continue
        if days[0].weekday() == weekday:
            fitting.append(year)
    if not fitting:
        return Choice(chosen, _MEETING_DATE, warnings=("weekday-mismatch",))
    if chosen in fitting:
        return Choice(chosen, _MEETING_DATE)
    return Choice(fitting[-1], _WEEKDAY)


def anchored(point: Anchored, context: Context) -> tuple[tuple[date, date, str] | None, Basis]:
    """First day, last day and EDTF of a point that hangs on the reference, and from what."""
    try:
        if context.reference is not None:
            return point.of(context.reference), _MEETING_DATE
        if context.period is not None:
            low, high = (point.of(day) for day in context.period)
            if low == high:
                return low, _DOCUMENT
    except (ValueError, OverflowError):
        return None, _NOT_KNOWN
    return None, _NOT_KNOWN

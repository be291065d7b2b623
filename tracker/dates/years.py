"""Choosing the year that is not written (ANNOTATION.md, "The year that is not written").

In this order: what is written; the year of the list, its heading or its lead-in; the meeting date
(a written weekday picks among the days within twelve months of it, then tense and cue words, else
the first on or after); the range that the document's own dates leave for the meeting, where every
day of it gives the same year; else the year stays unknown.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from tracker.dates.points import Anchored, Days, Yearly
from tracker.model import Basis

_TWELVE_MONTHS = timedelta(366)


@dataclass(frozen=True, slots=True)
class Context:
    """What is known about when a text was written."""

    reference: date | None = None
    period: tuple[date, date] | None = None
    hint: int | None = None
    before: bool | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """A year, from what, and the one that remains possible."""

    year: int | None
    basis: Basis
    other: int | None = None
    warnings: tuple[str, ...] = ()


_UNKNOWN = Choice(None, Basis.UNKNOWN)


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
        return _checked(Choice(written, Basis.HEADING if shared else Basis.STATED), point, weekday)
    if context.hint is not None:
        return _checked(Choice(context.hint, Basis.HEADING), point, weekday)
    if context.reference is not None:
        return _near(point, weekday, before, context.reference, long_past)
    if context.period is not None:
        low, high = (_near(point, weekday, before, day, long_past) for day in context.period)
        if low.year == high.year and low.year is not None:
            basis = low.basis if low.basis is Basis.WEEKDAY else Basis.DOCUMENT
            warnings = tuple(sorted({*low.warnings} & {*high.warnings}))
            return Choice(low.year, basis, warnings=warnings)
    return _UNKNOWN


def _checked(choice: Choice, point: Yearly, weekday: int | None) -> Choice:
    """A weekday that does not fit its written year is worth a warning."""
    days = point.days(choice.year) if choice.year is not None else None
    if weekday is None or days is None or days[0].weekday() == weekday:
        return choice
    return Choice(choice.year, choice.basis, choice.other, ("weekday-mismatch",))


def _near(
    point: Yearly, weekday: int | None, before: bool | None, reference: date, long_past: bool
) -> Choice:
    """The year nearest to the reference day, in the direction that fits."""
    years: dict[int, Days] = {}
    ahead = behind = None
    latest = reference - timedelta(60) if long_past else reference
    for year in range(max(1, reference.year - 2), min(9990, reference.year + 2) + 1):
        days = point.days(year)
        if days is None:
            continue
        years[year] = days
        if ahead is None and days[1] >= reference:
            ahead = year
        if days[0] <= latest:
            behind = year
    chosen = behind if before else ahead
    if chosen is None:
        return _UNKNOWN
    if weekday is not None:
        return _by_weekday(years, weekday, chosen, reference)
    other = behind if before is None and behind != chosen else None
    if other is not None and abs(years[other][0] - reference) > _TWELVE_MONTHS:
        other = None
    return Choice(chosen, Basis.MEETING_DATE, other)


def _by_weekday(years: dict[int, Days], weekday: int, chosen: int, reference: date) -> Choice:
    """The year within twelve months in which the day has that weekday."""
    fitting = [
        year
        for year, days in years.items()
        if days[0].weekday() == weekday and abs(days[0] - reference) <= _TWELVE_MONTHS
    ]
    if not fitting:
        return Choice(chosen, Basis.MEETING_DATE, warnings=("weekday-mismatch",))
    if chosen in fitting:
        return Choice(chosen, Basis.MEETING_DATE)
    return Choice(fitting[-1], Basis.WEEKDAY)


def anchored(point: Anchored, context: Context) -> tuple[tuple[date, date, str] | None, Basis]:
    """First day, last day and EDTF of a point that hangs on the reference, and from what."""
    try:
        if context.reference is not None:
            return point.of(context.reference), Basis.MEETING_DATE
        if context.period is not None:
            low, high = (point.of(day) for day in context.period)
            if low == high:
                return low, Basis.DOCUMENT
    except (ValueError, OverflowError):
        return None, Basis.UNKNOWN
    return None, Basis.UNKNOWN

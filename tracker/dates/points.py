"""What a text can name: points of the year, and points that hang on a reference day.

A `Yearly` point becomes days once its year is known, None in a year that lacks it (29 February,
week 53). `edtf(None)` is its notation where nobody wrote the year (`XXXX-05-26`).
"""

from calendar import isleap
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Protocol

from tracker.dates.holidays import feasts, fixed_day
from tracker.edtf import SPANS

Days = tuple[date, date]
UNKNOWN = "XXXX"


class Yearly(Protocol):
    """A point that recurs every year."""

    @property
    def grain(self) -> str:
        """What was named: day, month, season, quarter, half, tertial, week, part or year."""

    def days(self, year: int) -> Days | None:
        """Its first and last day in `year`."""

    def edtf(self, year: int | None) -> str | None:
        """Its notation, None where a year is needed and not known."""


_TWO = tuple(f"{number:02}" for number in range(100))
"""Months and days as they are written."""


def _year(year: int | None) -> str:
    return UNKNOWN if year is None else str(year) if year >= 1000 else f"{year:04}"


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    if month == 2:
        return date(year, 2, 28 + isleap(year))
    return date(year, month, 30 if month in (4, 6, 9, 11) else 31)


@dataclass(frozen=True, slots=True)
class Day:
    """8 September."""

    month: int
    day: int
    grain = "day"

    def days(self, year: int) -> Days | None:
        try:
            day = date(year, self.month, self.day)
        except ValueError:
            return None
        return day, day

    def edtf(self, year: int | None) -> str | None:
        return f"{_year(year)}-{_TWO[self.month]}-{_TWO[self.day]}"


@dataclass(frozen=True, slots=True)
class Month:
    """September."""

    month: int
    grain = "month"

    def days(self, year: int) -> Days | None:
        return date(year, self.month, 1), month_end(year, self.month)

    def edtf(self, year: int | None) -> str | None:
        return f"{_year(year)}-{_TWO[self.month]}"


@dataclass(frozen=True, slots=True)
class Year:
    """The whole year."""

    grain = "year"

    def days(self, year: int) -> Days | None:
        return date(year, 1, 1), date(year, 12, 31)

    def edtf(self, year: int | None) -> str | None:
        return None if year is None else _year(year)


@lru_cache(maxsize=512)
def _division(year: int, code: int) -> Days:
    first, last = SPANS[code]
    return date(year - (first > last), first, 1), month_end(year, last)


@dataclass(frozen=True, slots=True)
class Division:
    """A season (21-24), quarter (33-36) or half (40, 41), by its EDTF code."""

    code: int
    about: bool = False

    @property
    def grain(self) -> str:
        return "season" if self.code < 30 else "quarter" if self.code < 40 else "half"

    def days(self, year: int) -> Days | None:
        return _division(year, self.code)

    def edtf(self, year: int | None) -> str | None:
        return f"{_year(year)}-{self.code}{'~' if self.about else ''}"


@dataclass(frozen=True, slots=True)
class Tertial:
    """A third of the year: four months, which EDTF has no code for."""

    number: int
    grain = "tertial"

    def days(self, year: int) -> Days | None:
        return date(year, 4 * self.number - 3, 1), month_end(year, 4 * self.number)

    def edtf(self, year: int | None) -> str | None:
        return f"{_year(year)}-{4 * self.number - 3:02}/{_year(year)}-{4 * self.number:02}"


_PART_DAYS = {1: (5, 1, 10), 2: (15, 11, 20), 3: (25, 21, 31)}


@dataclass(frozen=True, slots=True)
class Part:
    """The beginning (1), middle (2) or end (3) of a month: about the 5th, 15th, 25th."""

    month: int
    part: int
    grain = "part"

    def days(self, year: int) -> Days | None:
        _about, first, last = _PART_DAYS[self.part]
        final = month_end(year, self.month)
        return date(year, self.month, first), min(
            final, date(year, self.month, min(last, final.day))
        )

    def edtf(self, year: int | None) -> str | None:
        return f"{_year(year)}-{self.month:02}-{_PART_DAYS[self.part][0]:02}~"


_YEAR_PART_MONTHS = {1: (1, 1, 3), 2: (6, 5, 8), 3: (12, 10, 12)}


@dataclass(frozen=True, slots=True)
class YearPart:
    """The beginning, middle or end of a year: about January, June, December."""

    part: int
    grain = "part"

    def days(self, year: int) -> Days | None:
        _about, first, last = _YEAR_PART_MONTHS[self.part]
        return date(year, first, 1), month_end(year, last)

    def edtf(self, year: int | None) -> str | None:
        return f"{_year(year)}-{_YEAR_PART_MONTHS[self.part][0]:02}~"


@dataclass(frozen=True, slots=True)
class Week:
    """An ISO week, or one day of it."""

    number: int
    weekday: int | None = None

    @property
    def grain(self) -> str:
        return "week" if self.weekday is None else "day"

    def days(self, year: int) -> Days | None:
        try:
            monday = date.fromisocalendar(year, self.number, 1)
        except ValueError:
            return None
        if self.weekday is not None:
            day = monday + timedelta(self.weekday)
            return day, day
        return monday, monday + timedelta(6)

    def edtf(self, year: int | None) -> str | None:
        days = None if year is None else self.days(year)
        if days is None:
            return f"{UNKNOWN}-W{self.number:02}"
        return days[0].isoformat() if self.weekday is not None else span(*days)


@dataclass(frozen=True, slots=True)
class NthDay:
    """The second Wednesday of March; the last (-1) day of February (weekday None)."""

    nth: int
    weekday: int | None
    month: int
    grain = "day"

    def days(self, year: int) -> Days | None:
        last = month_end(year, self.month)
        if self.weekday is None:
            return last, last
        if self.nth < 0:
            day = last - timedelta((last.weekday() - self.weekday) % 7)
        else:
            first = date(year, self.month, 1)
            day = first + timedelta((self.weekday - first.weekday()) % 7 + 7 * (self.nth - 1))
        return (day, day) if day.month == self.month else None

    def edtf(self, year: int | None) -> str | None:
        if year is None:
            return f"{UNKNOWN}-{self.month:02}"
        days = self.days(year)
        return days[0].isoformat() if days else None


_SEVERAL_DAYS = {
    "easter-days": ("good-friday", "easter", "easter-monday"),
    "midsummer-days": ("midsummer-eve", "midsummer-eve", "midsummer"),
    "christmas-days": ("christmas-eve", "christmas-eve", "boxing-day"),
    "new-year-days": ("new-years-eve", "new-years-eve", "new-year"),
}
"""The first of the days, the one that bears the name, and the last."""


@dataclass(frozen=True, slots=True)
class Feast:
    """A feast by its key.

    *påsk* is Easter Sunday, but what is due before it is due before Good Friday.
    """

    key: str
    grain = "day"

    def days(self, year: int) -> Days | None:
        first, day, _ = _SEVERAL_DAYS.get(self.key, (self.key,) * 3)
        return feasts(year)[first], feasts(year)[day]

    def over(self, year: int) -> date:
        """Its last day: *efter jul* is after Boxing Day."""
        last = _SEVERAL_DAYS.get(self.key, (self.key,) * 3)[2]
        return feasts(year + (last == "new-year" != self.key))[last]

    def edtf(self, year: int | None) -> str | None:
        if year is not None:
            days = self.days(year)
            return days[1].isoformat() if days else None
        fixed = fixed_day(_SEVERAL_DAYS.get(self.key, (self.key,) * 3)[1])
        return f"{UNKNOWN}-{fixed[0]:02}-{fixed[1]:02}" if fixed else None


@dataclass(frozen=True, slots=True)
class Turn:
    """The days about the end of a month; `exact`: its last day and the first of the next."""

    month: int
    exact: bool = False
    grain = "part"

    def days(self, year: int) -> Days | None:
        last, first = self.turn(year)
        return (last, first) if self.exact else (last.replace(day=21), last + timedelta(10))

    def turn(self, year: int) -> Days:
        """The last day of the old and the first of the new."""
        last = month_end(year, self.month)
        return last, last + timedelta(1)

    def edtf(self, year: int | None) -> str | None:
        following = self.month % 12 + 1
        after = year if year is None or following > 1 else year + 1
        if self.exact:
            last = month_end(2001, self.month).day  # never of February
            return f"{_year(year)}-{self.month:02}-{last}/{_year(after)}-{following:02}-01"
        return f"{_year(year)}-{self.month:02}-25~/{_year(after)}-{following:02}-05~"


@dataclass(frozen=True, slots=True)
class Shifted:
    """A day or week beside a point (*dagen efter Kristi himmelsfärd*), or the next such weekday.

    Whole weeks are counted from the one that holds the point.
    """

    base: Yearly
    days_off: int
    weekday: int | None = None
    whole_week: bool = False
    weekend: bool = False

    @property
    def grain(self) -> str:
        return "week" if self.whole_week or self.weekend else "day"

    def days(self, year: int) -> Days | None:
        base = self.base.days(year)
        if base is None:
            return None
        forward = self.days_off > 0
        anchor = base[1] if forward else base[0]
        if self.whole_week:
            monday = anchor + timedelta(7 * self.days_off - anchor.weekday())
            return monday, monday + timedelta(6)
        if self.weekend:
            saturday = anchor + timedelta((5 - anchor.weekday()) % 7 or 7)
            if not forward:
                saturday = anchor - timedelta((anchor.weekday() - 6) % 7 + 1)
            return saturday, saturday + timedelta(1)
        if self.weekday is None:
            day = anchor + timedelta(self.days_off)
        elif forward:
            day = anchor + timedelta((self.weekday - anchor.weekday() - 1) % 7 + 1)
        else:
            day = anchor - timedelta((anchor.weekday() - self.weekday - 1) % 7 + 1)
        return day, day

    def edtf(self, year: int | None) -> str | None:
        days = None if year is None else self.days(year)
        return span(*days) if days else None


def span(first: date, last: date) -> str:
    """A day, or a range of days."""
    return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"


@dataclass(frozen=True, slots=True)
class Anchored:
    """A point that hangs on a reference day: tomorrow, next week, in two months.

    `of` gives first day, last day and EDTF for a reference; `unknown` is what can be said without.
    """

    grain: str
    of: Callable[[date], tuple[date, date, str]]
    unknown: str | None = None
    ending: bool = False
    """*årets slut*: the end of something."""
    past: Callable[[date], tuple[date, date, str]] | None = None
    """What it is where the words say that it has been: *i helgen städade vi*."""
    turn: bool = False
    """*månadsskiftet*: its days are the last of the old and the first of the new."""

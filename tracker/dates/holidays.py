"""Swedish holidays and feasts, computed.

The public and de-facto holidays (`swedish_days`) agree with the `holidays` package for every year
from 2005 to 2050; 6 June became one in 2005. Lucia, Walpurgis night and the other eves are feasts
that people date things by, but on which work goes on.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import lru_cache
from types import MappingProxyType

from tracker.lang.sv.holidays import NAMES

_FIXED = {
    "new-year": (1, 1),
    "epiphany-eve": (1, 5),
    "epiphany": (1, 6),
    "walpurgis": (4, 30),
    "may-day": (5, 1),
    "national-day": (6, 6),
    "lucia": (12, 13),
    "christmas-eve": (12, 24),
    "christmas": (12, 25),
    "boxing-day": (12, 26),
    "new-years-eve": (12, 31),
}
_FROM_EASTER = {
    "maundy-thursday": -3,
    "good-friday": -2,
    "easter-eve": -1,
    "easter": 0,
    "easter-monday": 1,
    "ascension": 39,
    "whitsun-eve": 48,
    "whitsun": 49,
}
_SATURDAY = 5


@lru_cache(maxsize=64)
def feasts(year: int) -> Mapping[str, date]:
    """The day of every feast of `year`, by its key."""
    from dateutil.easter import easter

    sunday = easter(year)
    days = {key: date(year, month, day) for key, (month, day) in _FIXED.items()}
    days |= {key: sunday + timedelta(days) for key, days in _FROM_EASTER.items()}
    days["midsummer"] = _saturday(date(year, 6, 20))
    days["midsummer-eve"] = days["midsummer"] - timedelta(1)
    christmas = days["christmas"]
    last = christmas - timedelta(christmas.weekday() + 1)
    days |= {f"advent-{sunday}": last - timedelta(7 * (4 - sunday)) for sunday in range(1, 5)}
    days["all-saints"] = _saturday(date(year, 10, 31))
    return MappingProxyType(days)


def _saturday(day: date) -> date:
    """The first Saturday on or after `day`."""
    return day + timedelta((_SATURDAY - day.weekday()) % 7)


def fixed_day(key: str) -> tuple[int, int] | None:
    """Month and day of a feast that falls on the same date every year, else None."""
    return _FIXED.get(key)


@lru_cache(maxsize=64)
def swedish_days(year: int) -> Mapping[date, str]:
    """The public and de-facto holidays of `year` with their names.

    Midsummer's, Christmas and New Year's eve are among them; plain Sundays are not. Where two fall
    on one day (Ascension on 1 May 2008) the later in the calendar's order names it.
    """
    days = feasts(year)
    return MappingProxyType({days[key]: name for key, name in NAMES.items()})


def holiday_name(day: date) -> str | None:
    """The holiday that `day` is, or None."""
    return swedish_days(day.year).get(day)


def is_working_day(day: date) -> bool:
    """Neither a Saturday, a Sunday nor a holiday."""
    return day.weekday() < _SATURDAY and holiday_name(day) is None

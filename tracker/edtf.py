"""Arithmetic on EDTF strings (ISO 8601-2, the part that gold/ANNOTATION uses).

Days `2024-05-26`, months `2024-05`, years `2024`, seasons `2024-21` … `-24`, quarters `-33` …
`-36`, halves `-40`, `-41`, approximations with `~`, unknown years `XXXX-…`, ranges `A/B`, open ends
`../B`, `A/..`.
"""

from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

SPANS = {
    **{20 + i: (first, first + 2) for i, first in ((1, 3), (2, 6), (3, 9))},
    24: (12, 2),
    **{33 + i: (3 * i + 1, 3 * i + 3) for i in range(4)},
    40: (1, 6),
    41: (7, 12),
}
"""Sub-year code: first and last month. A winter begins in the December of the year before, as
meteorologists count."""


_INEXACT = frozenset("X~?%")
_WHOLE = {10: -1, 21: 10}
"""How long a day is, and two days; where the slash between them stands."""


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _point(value: str) -> tuple[date, date] | None:
    """First and last day of one EDTF value; None where the year is unknown or it is no date."""
    value = value.strip("~?%")
    if not value or "X" in value or value == "..":
        return None
    try:
        parts = [int(part) for part in value.split("-")]
        if len(parts) == 1:
            return date(parts[0], 1, 1), date(parts[0], 12, 31)
        if len(parts) == 3:
            day = date(*parts)
            return day, day
        year, code = parts
        first, last = SPANS.get(code, (code, code))
        return date(year - (first > last), first, 1), _month_end(year, last)
    except (ValueError, TypeError, OverflowError):
        return None


@lru_cache(maxsize=4096)  # a ledger says the same days again and again
def bounds(value: str | None) -> tuple[date | None, date | None]:
    """The earliest and the latest day that `value` allows, inclusive; None = open or unknown."""
    if not value:
        return None, None
    first, slash, last = value.partition("/")
    low = _point(first)
    if not slash:
        return (low[0], low[1]) if low else (None, None)
    high = _point(last)
    return (low[0] if low else None), (high[1] if high else None)


def exact_days(value: str | None) -> tuple[date, date] | None:
    """First and last day if `value` is a day or a range of days, exact and whole."""
    if not value or value.find("/") != _WHOLE.get(len(value)) or not _INEXACT.isdisjoint(value):
        return None
    first, last = bounds(value)
    if first is None or last is None or last < first:
        return None
    return first, last


@lru_cache(maxsize=4096)
def due_day(value: str | None) -> date | None:
    """The last day on which something dated `value` is in time; None where that is not known.

    The last day of a partial or approximate date: *i maj* is late from 1 June on, *början av maj*
    from the 11th, *mitten av maj* from the 21st, *slutet av maj* from 1 June.
    """
    last = bounds(value)[1]
    if last is None or not value or not value.endswith("~") or len(value.rpartition("/")[2]) != 11:
        return last
    return _month_end(last.year, last.month) if last.day >= 25 else last + timedelta(days=5)


def days_between(first: date, last: date) -> tuple[date, ...]:
    """Every day from `first` to `last`, inclusive; at most 366."""
    count = min((last - first).days + 1, 366)
    return tuple(first + timedelta(days=i) for i in range(count))

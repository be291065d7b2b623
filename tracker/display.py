"""EDTF as people write it in Swedish: *8 april 2022*, *16–17 juni 2022*, *senast 15 mars 2024*.

The one place where dates become words: `tracker dates`, mails, calendars and reports use it.

Ranges share what they have in common and take an en dash without spaces, as the Swedish Language
Council writes them. What is not known is said, not left out: *26 maj (år okänt)*.
"""

import re
from datetime import date
from functools import lru_cache

from tracker.lang.sv import display as sv
from tracker.model import When

_OPEN = ("..", "")


@lru_cache(maxsize=4096)
def show(edtf: str | None, time: str | None = None, *, weekday: bool = False) -> str:
    """The text for one date and clock time of the model, "" for neither.

    `weekday` puts the weekday before single days of a known year. A string that is no EDTF of ours
    comes back as it is.
    """
    words = _date(edtf, weekday) if edtf else ""
    if not time:
        return words
    clock = sv.AT.format(time=time.replace("/", "–"))
    return f"{words} {clock}" if words else clock


def show_weeks(first: date, last: date) -> str:
    """*v. 24*, *v. 24–25*: ISO weeks, which are the Swedish ones."""
    weeks = dict.fromkeys(day.isocalendar().week for day in (first, last))
    return sv.WEEK_SHORT.format(number="–".join(map(str, weeks)))


def value(when: When) -> str | None:
    """The one string that says it, for scripts: EDTF, `T09:00/T12:00`, ISO 8601 duration or RRULE.

    A clock time beside a day is written on each end: `2024-04-08T09:00/2024-04-08T12:00`. None
    where a date was read that no calendar has.
    """
    if when.rrule or when.duration:
        return when.rrule or when.duration
    times = when.time.split("/") if when.time else []
    if when.edtf is None:
        return "/".join(f"T{time}" for time in times) or None
    if not times:
        return when.edtf
    first, _, last = when.edtf.partition("/")
    if not last:
        return "/".join(f"{first}T{time}" for time in times)
    return "/".join(
        part if part == ".." else f"{part}T{time}"
        for part, time in ((first, times[0]), (last, times[-1]))
    )


def _date(edtf: str, weekday: bool) -> str:
    first, slash, last = edtf.partition("/")
    if not slash:
        return _known(*_point(first, weekday))
    if first in _OPEN:
        return sv.LATEST.format(date=_known(*_point(last, weekday)))
    if last in _OPEN:
        return sv.FROM.format(date=_known(*_point(first, weekday)))
    if first == last:
        return _known(*_point(first, weekday))
    return _range(_point(first), _point(last))


_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")

Words = tuple[str, str, str]
"""What comes before the year (day and month), the month in it, and the year ("" where unknown)."""


def _known(words: str, month: str, year: str) -> str:
    text = f"{words} {year}".strip()
    if year:
        return text
    return f"{text} {sv.YEAR_UNKNOWN if month else sv.MONTH_UNKNOWN}"


def _range(first: Words, last: Words) -> str:
    low, low_month, low_year = first
    high, high_month, high_year = last
    if low_year != high_year or not low:
        return f"{f'{low} {low_year}'.strip()}–{_known(*last)}"
    if low_month == high_month and low != low_month and low.endswith(f" {low_month}"):
        low = low.removesuffix(f" {low_month}")
    return f"{low}–{_known(high, high_month, high_year)}"


def _point(value: str, weekday: bool = False) -> Words:
    if _DAY.fullmatch(value):
        return _month_or_day(value[:4], [int(value[5:7]), int(value[8:])], False, weekday)
    about = value.endswith("~")
    parts = value.rstrip("~").split("-")
    year = "" if "X" in parts[0] else parts[0]
    if len(parts) == 1:
        return "", "?", sv.ABOUT.format(date=year) if about and year else year or value
    if parts[1].startswith("W"):
        return sv.WEEK.format(number=int(parts[1][1:])), "?", year
    if parts[1] == "XX":
        return sv.DAY_OF_MONTH.format(day=int(parts[2])), "", year
    if not all(part.isdigit() for part in parts[1:]):
        return value, "?", year or value
    return _month_or_day(year, [int(part) for part in parts[1:]], about, weekday)


def _month_or_day(year: str, parts: list[int], about: bool, weekday: bool) -> Words:
    if parts[0] in sv.DIVISION_NAMES:
        return sv.DIVISION_NAMES[parts[0]], "?", year
    if not 1 <= parts[0] <= 12:
        return "", "?", "-".join([year, *map(str, parts)])
    month = sv.MONTH_NAMES[parts[0] - 1]
    if len(parts) == 1:
        return (sv.ABOUT.format(date=month) if about else month), month, year
    day = parts[1]
    if about and day in sv.PART_NAMES:
        return f"{sv.PART_NAMES[day]} {month}", month, year
    words = f"{day} {month}"
    if about:
        return sv.ABOUT.format(date=words), month, year
    if weekday and year and (name := _weekday(int(year), parts[0], day)):
        words = f"{name} {words}"
    return words, month, year


def _weekday(year: int, month: int, day: int) -> str:
    try:
        return sv.WEEKDAY_NAMES[date(year, month, day).weekday()]
    except ValueError:
        return ""

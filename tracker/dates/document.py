"""What a whole document says about the day of its meeting.

Minutes without a date still hold dates that are fully written. What is to come lies after the
meeting, what has been lies before it; together they leave a range. And a weekday fits only one of
the plausible years.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta

from tracker.dates.cues import ends, sentence, tense
from tracker.dates.finding import find, tokens_of
from tracker.edtf import bounds
from tracker.lang.sv import date_cues as sv
from tracker.lang.sv.dates import DURING, WEEKDAYS, WEEKDAYS_DEFINITE, WEEKDAYS_SHORT
from tracker.model import Basis, Relation, When

_STATED = (Basis.STATED, Basis.HEADING)
_COMING, _FROM = (Relation.DUE, Relation.BEFORE, Relation.UNTIL), Relation.FROM
_YEAR_ONLY = frozenset({"year"})
_HALF_YEAR = timedelta(184)
_ONE_DAY = timedelta(1)

Period = tuple[date | None, date | None]
Row = tuple[str, tuple[When, ...], bool]
"""A sentence: its text, what `find` saw in it without a reference, and whether it stands under a
heading of coming meetings."""


def document_period(sentences: Sequence[Row]) -> Period | None:
    """The first and last day on which the meeting can have been, None where nothing bounds it.

    Bounds are inclusive. What is used:

    - a written date to come: the meeting was not after it began (a year or month: ended);
    - a written date that has been: not before its last day (a month or year: its first);
    - *Under 2021 har det varit*: not before the year was over;
    - the earliest year the document speaks of, where it is that of the last possible day or the
      one before: not before that year.
    """
    low: date | None = None
    high: date | None = None
    for text, whens, under_coming in sentences:
        for when, before in _with_tense(text, whens, under_coming, _is_stated):
            first, last = bounds(when.edtf)
            if _completed(text, when):
                low = _latest(low, last + _ONE_DAY if last else None)
            elif before is False and (end := first if "day" in when.written else last):
                high = min(high, end) if high else end
            elif before is True and (end := last if "day" in when.written else first):
                low = _latest(low, end)
    if high is not None and low is None and _exact(high):
        first_year = min(
            (year for _, whens, _ in sentences for year in _years_of(whens)), default=0
        )
        if first_year == high.year - 1:
            low = date(first_year, 1, 1)
    if (low is None and high is None) or (low and high and low > high):
        return None
    return low, high


def _exact(day: date) -> bool:
    return (day.month, day.day) != (12, 31)


def _latest(one: date | None, other: date | None) -> date | None:
    return other if one is None else one if other is None else max(one, other)


def _years_of(whens: Iterable[When]) -> list[int]:
    values = [when.edtf for when in whens if when.edtf]
    return [int(year) for value in values for year in _YEAR.findall(value)]


_YEAR = re.compile("(?:^|/)([0-9]{4})")


def _is_stated(when: When) -> bool:
    """Whether the text itself gives the year."""
    return when.edtf is not None and "XXXX" not in when.edtf and when.basis in _STATED


def _is_yearless(when: When) -> bool:
    """*8 september*, but no *senast 8 september* and no *8 september till 2 oktober*."""
    return when.edtf is not None and when.edtf.count("X") == 4 and ".." not in when.edtf


def _completed(text: str, when: When) -> bool:
    """*Under 2021 har det varit ett stort fokus*: perfect tense of a year means that it is over."""
    if when.written != _YEAR_ONLY or "/" in str(when.edtf):
        return False
    at = text.find(when.text)
    before, after = text[:at].lower().split(), text[at + len(when.text) :].lower().split()
    if not before or before[-1] not in DURING or not after or after[0] not in sv.HAVE:
        return False
    return not any(word in sv.SO_FAR for word in after[:8])


def _with_tense(
    text: str, whens: Sequence[When], under_coming: bool, wanted: Callable[[When], bool]
) -> list[tuple[When, bool | None]]:
    """The `wanted` dates with what their sentence says of each: past, to come, or nothing."""
    asked = [wanted(when) for when in whens]
    if True not in asked:
        return []
    tokens = tokens_of(text)
    if tokens is None:
        return []
    offsets = tokens.offsets
    spans = []
    at = 0
    for when, is_asked in zip(whens, asked, strict=True):
        start = text.find(when.text, at)
        if start < 0:
            continue
        at = start + len(when.text)
        first, last = bisect_right(offsets, start) - 1, bisect_right(offsets, at - 1)
        spans.append((when, first, last, is_asked))
    found: list[tuple[When, bool | None]] = []
    stops = ends(tokens)
    for index, (when, first, last, is_asked) in enumerate(spans):
        if not is_asked:
            continue
        start, end = sentence(stops, len(tokens.codes), first, last)
        left = max(start, spans[index - 1][2]) if index else start
        right = min(end, spans[index + 1][1]) if index + 1 < len(spans) else end
        before = tense(tokens, first, last, left, right)
        if before is None and when.relation in _COMING:
            before = False
        if before is None and when.relation is _FROM and _is_new(tokens.text):
            before = False
        found.append((when, False if under_coming and before is None else before))
    return found


def _is_new(lowered: str) -> bool:
    """*Ny lag från 1 januari 2025*: what is new is to come."""
    return not sv.NEW.isdisjoint(lowered.split())


def narrowed(low: date, high: date, sentences: Sequence[Row]) -> tuple[date, date]:
    """A range from `low` to `high` narrowed by days whose year is not written.

    By a past and a coming one that lie within half a year of one another, where they enclose days
    of that range in one year only.
    """
    past: list[str] = []
    coming: list[str] = []
    for text, whens, under_coming in sentences:
        for when, been in _with_tense(text, whens, under_coming, _is_yearless):
            if been is not None:
                (past if been else coming).append(str(when.edtf))
    for before in past:
        for after in coming:
            found = []
            for year in range(low.year, high.year + 1):
                first = bounds(before.replace("XXXX", str(year)))[0]
                for next_year in (year, year + 1):
                    last = bounds(after.replace("XXXX", str(next_year)))[1]
                    if first and last and first <= last <= first + _HALF_YEAR:
                        window = max(first, low), min(last, high)
                        if window[0] <= window[1]:
                            found.append(window)
            if len(found) == 1:
                low, high = found[0]
    return low, high


def weekday_years(month: int, day: int, weekday: int, low: int, high: int) -> tuple[int, ...]:
    """The years from `low` to `high` in which that day falls on `weekday` (Monday is 0)."""
    found = []
    for year in range(low, high + 1):
        try:
            fits = date(year, month, day).weekday() == weekday
        except ValueError:
            continue
        if fits:
            found.append(year)
    return tuple(found)


_WEEKDAY_WORDS = {
    **WEEKDAYS,
    **WEEKDAYS_DEFINITE,
    **WEEKDAYS_SHORT,
}


def header_date(text: str, years: Iterable[int] = (), file_hint: date | None = None) -> When | None:
    """The first day in a title or header line, None where there is none.

    A year that is not written is taken, in this order, from the file name's date where day and
    month agree (basis `file-name`), or from the weekday where it fits only one year from the one
    before the first of `years` (those that the document speaks of) to the last (basis `weekday`).
    Else it stays `XXXX`, with every year that fits the weekday as an alternative.
    """
    for when in find(text):
        if when.edtf and {"day", "month"} <= when.written:
            return _dated(when, tuple(years), file_hint)
    return None


def _dated(when: When, years: tuple[int, ...], file_hint: date | None) -> When:
    assert when.edtf is not None
    if not when.edtf.startswith("XXXX-") or len(when.edtf) != 10:
        return when
    month, day = int(when.edtf[5:7]), int(when.edtf[8:10])
    if file_hint is not None and (file_hint.month, file_hint.day) == (month, day):
        return when._replace(edtf=file_hint.isoformat(), basis=Basis.FILE_NAME)
    words = (word.strip(".,:") for word in when.text.lower().split())
    weekday = next((_WEEKDAY_WORDS[word] for word in words if word in _WEEKDAY_WORDS), None)
    if weekday is None or not years:
        return when
    fitting = weekday_years(month, day, weekday, min(years) - 1, max(years))
    dates = tuple(f"{year:04}-{month:02}-{day:02}" for year in fitting)
    if len(dates) == 1:
        return when._replace(edtf=dates[0], basis=Basis.WEEKDAY)
    return when._replace(alternatives=dates)

"""Refiners that put dates together: with times, with neighbours, lists and ranges."""

import re

from tracker.dates.atoms import Atom
from tracker.dates.finders.clock import clock
from tracker.dates.grammar import CODE
from tracker.dates.lines import Line, Refiner
from tracker.dates.points import Anchored, Day, Feast, NthDay, Shifted
from tracker.dates.ranges import Range
from tracker.lang.sv import date_cues as sv


def _hours(line: Line, match: re.Match[str]) -> Atom | None:
    date = line.atom(match.start("date"))
    if date.time or ("day" not in date.written and date.rule not in _DAY_RULES):
        return None
    low, high = (int(line.tokens.value(line.first(match.start(n)))) for n in ("a", "b"))
    first, last = clock(low), clock(high)
    if first is None or last is None or not first < last or low < _EARLIEST_HOUR:
        return None
    if line.raw(match.end() + 1) in sv.UNIT_WORDS:
        return None
    return date._replace(time=f"{first}/{last}", written=date.written | {"time"})


def _dotted(line: Line, match: re.Match[str]) -> Atom | None:
    """*2022-10-26 18.30*: beside a day, a dot makes a time."""
    date = line.atom(match.start("date"))
    hour, minute = (line.first(match.start(name)) for name in ("a", "b"))
    if date.time or "day" not in date.written or len(line.tokens.raw(minute)) != 2:
        return None
    time = clock(int(line.tokens.value(hour)), int(line.tokens.value(minute)))
    if time is None or line.raw(match.end() + 1) in sv.UNIT_WORDS:
        return None
    return date._replace(time=time, written=date.written | {"time"})


_EARLIEST_HOUR = 6

_DAY_RULES = {"weekday", "day-by-day", "weekday-by", "weekday-of-week", "past-weekday"}


def _time(line: Line, match: re.Match[str]) -> Atom | None:
    date, hour = line.atom(match.start("date")), line.atom(match.start("clock"))
    if date.time:
        return None
    rule = date.rule or hour.rule
    return date._replace(time=hour.time, written=date.written | {"time"}, rule=rule)


def _year_word(line: Line, match: re.Match[str]) -> Atom | None:
    """*i maj nästa år*, *hösten förra året*, *8 april i år*."""
    date, word = line.atom(match.start("a")), line.atom(match.start("b"))
    step = sv.YEAR_STEPS.get(line.raw(match.start("b")).replace("\u00a0", " "))
    if step is None or word.time or date.year is not None or date.bound or date.until:
        return None
    if date.point is None or isinstance(date.point, Anchored):
        return None
    return date._replace(year_step=step, written=date.written | {"relative"})


def _neighbour(line: Line, match: re.Match[str]) -> Atom | None:
    date = line.atom(match.start("date"))
    if not isinstance(date.point, _DAYS) or date.time:
        return None
    sign = 1 if match.start("after") >= 0 else -1
    code = line.codes[match.start("what")]
    weekday = None
    if code not in (CODE["dayen"], CODE["weeken"], CODE["weekend"]):
        item = line.items[match.start("what")]
        assert isinstance(item, int)
        weekday = int(line.tokens.value(item))
    point = Shifted(
        date.point,
        sign,
        weekday,
        whole_week=code == CODE["weeken"],
        weekend=code == CODE["weekend"],
    )
    return date._replace(point=point, weekday=None, rule="neighbour")


def share_years(line: Line) -> None:
    """A year at the end of a list belongs to all of it: *3/5, 10/5 och 17/5 2024*."""
    codes = line.codes
    year: int | None = None
    for index in range(len(codes) - 1, -1, -1):
        if codes[index] == CODE["DATE"]:
            atom = line.atom(index)
            if atom.year is not None:
                year = atom.year if atom.until is None and isinstance(atom.point, _LISTED) else None
            elif year is not None and isinstance(atom.point, _LISTED):
                line.items[index] = atom._replace(year=year, shared_year=True)
            else:
                year = None
        elif codes[index] not in _LIST_SIGNS:
            year = None


_DAYS, _LISTED = (Day, Feast, NthDay), (Day, Range)
_LIST_SIGNS = frozenset(CODE[name] for name in ("blank", "comma", "and", "CLOCK"))


def _range(line: Line, match: re.Match[str]) -> Atom | None:
    first, last = line.atom(match.start("a")), line.atom(match.start("b"))
    if first.until or last.until or first.bound or last.bound or first.time:
        return None
    if _moved(line, match.start("a")):
        return None
    if not _same_kind(first, last):
        return None
    if match.groupdict().get("slash") and not (
        first.year and last.year and first.rule == last.rule == "iso"
    ):
        return None
    written = first.written | last.written
    return first._replace(until=last, written=written, time=last.time, rule=f"{last.rule}-range")


def _moved(line: Line, index: int) -> bool:
    """*flyttas från den 12 mars till den 19 mars*: two days, not the time between."""
    index = line.left(index)
    if index < 0 or line.codes[index] != CODE["from"]:
        return False
    for _step in range(5):
        index = line.left(index)
        if index < 0:
            return False
        if line.raw(index).startswith(sv.FROM_ONE_TO_ANOTHER):
            return True
    return False


def _same_kind(first: Atom, last: Atom) -> bool:
    """No range from a day to a whole year or from a week to a day.

    *8 april - 2022* and *v 20 - tisdag 13/5* say the same thing twice.
    """
    grains = {getattr(first.point, "grain", ""), getattr(last.point, "grain", "")}
    if grains == {"week", "day"}:
        return False
    return not ("year" in grains and len(grains) > 1 and not isinstance(first.point, Anchored))


_DATE = "<date:DATE>"

JOINING = (
    Refiner(
        "hours",
        f"{_DATE} _ comma? _ open _ <a:number> _ dash _ <b:number> _ close",
        _hours,
    ),
    Refiner(
        "hours",
        f"{_DATE} _ comma? _ <a:number> _ dash _ <b:number>"
        " (?! _ [dash slash colon percent] | dot number)",
        _hours,
    ),
    Refiner(
        "hours",
        f"{_DATE} _ comma? _ <a:number> dot <b:number> (?! [slash colon percent] | dot number)",
        _dotted,
    ),
    Refiner("time", "<date:DATE EVERY> (_ [comma colon])? _ open? _ at? <clock:CLOCK>", _time),
    Refiner("time", "<clock:CLOCK> (_ comma)? _ (on _)? (den _)? <date:DATE EVERY>", _time),
    Refiner("year-word", "<a:DATE> _ <b:DATE>", _year_word),
    Refiner(
        "neighbour",
        f"(den _)? <what:dayen weeken weekend theday weekday> _ (<after:after> | before) _ {_DATE}",
        _neighbour,
    ),
)
RANGES = (
    Refiner(
        "range",
        "((<from:from> | since | from _ and _ with) _)? <a:DATE>"
        " (_ dash _ | <slash:slash> | _ to _ (and _ with _)? | _ through _"
        " | _ comma? _ (and _)? (ago _)? (forward _ to | through) _ (and _ with _)?)"
        " (i _)? <b:DATE>",
        _range,
    ),
    Refiner("range", "between _ <a:DATE> _ and _ (i _)? <b:DATE>", _range),
)

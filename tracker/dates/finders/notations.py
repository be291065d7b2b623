"""Other notations of a day: ISO, `8.9.2023`, `230908`, *den 15:e*, *andra onsdagen i mars*."""

from datetime import date

from tracker.dates.atoms import Atom, Finder, Hit
from tracker.dates.finders.days import STARTS
from tracker.dates.grammar import CODE, codes
from tracker.dates.points import Anchored, Day, NthDay, span
from tracker.dates.ranges import Range
from tracker.lang.sv import date_cues as sv


def _iso(hit: Hit) -> tuple[Atom, ...]:
    """`2023-09-08`, with a time or a last day."""
    atoms = _full(hit, hit.value("year"), hit.value("mon"), hit.value("day"))
    if atoms and hit.has("hour"):
        hour, minute = hit.value("hour"), hit.value("minute")
        if hour > 23 or minute > 59:
            return ()
        return (
            atoms[0]._replace(time=f"{hour:02}:{minute:02}", written=atoms[0].written | {"time"}),
        )
    if atoms and hit.has("until"):
        if not hit.two_digits("until") or not hit.value("day") < hit.value("until") <= 31:
            return ()
        point = Range(
            Day(hit.value("mon"), hit.value("day")), Day(hit.value("mon"), hit.value("until"))
        )
        return (atoms[0]._replace(point=point),)
    return atoms


def _full(hit: Hit, year: int, month: int, day: int) -> tuple[Atom, ...]:
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return ()
    weekday = hit.maybe("weekday")
    return hit.date(Day(month, day), "day month", year=year, weekday=weekday)


def _day_first(hit: Hit) -> tuple[Atom, ...]:
    """`8.9.2023`, `10-11-2021`, `8-9.9.2023`."""
    atoms = _full(hit, hit.value("year"), hit.value("mon"), hit.value("day"))
    if atoms and hit.has("from"):
        if not 1 <= hit.value("from") < hit.value("day"):
            return ()
        month = hit.value("mon")
        return (
            atoms[0]._replace(
                point=Range(Day(month, hit.value("from")), Day(month, hit.value("day")))
            ),
        )
    return atoms


def _dotted_range(hit: Hit) -> tuple[Atom, ...]:
    """`30.10–2.11.2024`: the year is that of the last day."""
    first, last = Day(hit.value("mon"), hit.value("day")), Day(hit.value("mon2"), hit.value("day2"))
    if first.days(_LEAP) is None or last.days(_LEAP) is None or first == last:
        return ()
    return hit.date(Range(first, last), "day month", year=hit.value("year"))


_LEAP = 2024


def _spaced(hit: Hit) -> tuple[Atom, ...]:
    """*Datum: 2024 11 07*: three numbers are a day where a word says so, or nothing else stands."""
    if not hit.two_digits("mon", "day"):
        return ()
    at = hit.tokens.left_of(hit.first, 2 if hit.before() == CODE["colon"] else 1)
    if not (hit.alone() or (at >= 0 and hit.tokens.raw(at) in sv.DATE_CUES)):
        return ()
    return _full(hit, hit.value("year"), hit.value("mon"), hit.value("day"))


def _day_first_short(hit: Hit) -> tuple[Atom, ...]:
    """`08.09.23`; *den 8.9.23*: with less digits and no such word it is a section."""
    if not hit.two_digits("yy") or not 10 <= hit.value("yy") <= 49:
        return ()
    word = hit.word_before()
    if word in sv.NUMBER_CUES:
        return ()
    said = hit.tokens.code(hit.first) != CODE["number"] or word in sv.DATE_CUES
    if not (said or hit.two_digits("day", "mon")):
        return ()
    return _full(hit, 2000 + hit.value("yy"), hit.value("mon"), hit.value("day"))


def _day_dot_month(hit: Hit) -> tuple[Atom, ...]:
    """*den 8.9*, *fredag 8.9.*: without such a word it is a section or a decimal number."""
    if CODE["den"] not in hit.tokens.codes[hit.first : hit.last] and hit.two_digits("mon"):
        return ()  # "fredag 9.30"
    if not (1 <= hit.value("mon") <= 12 and 1 <= hit.value("day") <= 31):
        return ()
    return hit.date(
        Day(hit.value("mon"), hit.value("day")), "day month", weekday=hit.maybe("weekday")
    )


def _short_iso(hit: Hit) -> tuple[Atom, ...]:
    """`24-09-16`: year first, as the standard has it."""
    if not hit.two_digits("yy", "mon", "day") or not 10 <= hit.value("yy") <= 49:
        return ()
    return _full(hit, 2000 + hit.value("yy"), hit.value("mon"), hit.value("day"))


def _compact(hit: Hit) -> tuple[Atom, ...]:
    """`20230908`, and `230908` where a word says that it is a date."""
    digits = hit.raw("all")
    if len(digits) == 8:
        word = hit.word_before()
        numbered = word in sv.NUMBER_CUES or word.endswith(sv.NUMBER_ENDINGS)
        if numbered or not digits.startswith(("19", "20")):
            return ()
        return _full(hit, int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    word = hit.word_before()
    if word == ":":
        index = hit.tokens.left_of(hit.first, 2)
        word = hit.tokens.raw(index) if index >= 0 else ""
    cue = word in sv.DATE_CUES or word.endswith(sv.MEETING_ENDINGS) or hit.has("weekday")
    if not (
        cue
        or hit.before() in _COMPACT_CUES
        or CODE["den"] in hit.tokens.codes[hit.first : hit.last]
    ):
        return ()
    return _full(hit, 2000 + int(digits[:2]), int(digits[2:4]), int(digits[4:]))


_COMPACT_CUES = codes("latest before since through den forward deadline")


def _day_of_month(hit: Hit) -> tuple[Atom, ...]:
    """*den 15*, *den 15:e*, *den 15 dennes*, *den 3:e nästa månad*."""
    if hit.has("ordinal") and not (hit.has("instant") or hit.has("of")):
        return ()  # "den tredje" counts anything
    day = hit.value("ordinal") if hit.has("ordinal") else hit.value("number")
    if not 1 <= day <= 31:
        return ()
    if not (hit.has("instant") or hit.has("of")):
        if hit.has("suffix"):
            if _counts(hit):
                return ()
        elif not _ends_phrase(hit):
            return ()  # "den 15 personer stora gruppen"
    months = hit.value("of") if hit.has("of") else 0 if hit.has("instant") else None
    return hit.date(day_of_month(day, months), "day", weekday=hit.maybe("weekday"))


def _counts(hit: Hit) -> bool:
    """*den 3:e punkten*, *det 1:a mötet*: a definite noun after it is what is counted."""
    tokens = hit.tokens
    if any(tokens.raw(index) != "den" for index in _dens(hit)):
        return True
    word = hit.word_after()
    return (
        hit.after() in _NOUN and word.endswith(sv.DEFINITE_ENDINGS) and word not in sv.NOT_DEFINITE
    )


def _dens(hit: Hit) -> list[int]:
    codes_ = hit.tokens.codes
    return [index for index in range(hit.first, hit.last) if codes_[index] == CODE["den"]]


_NOUN = codes("word dayen weeken yren quarteren halfen tertialen")


def _ends_phrase(hit: Hit) -> bool:
    after = hit.after()
    return after in _AFTER_DAY or after == "" or hit.has("weekday")


_AFTER_DAY = codes("hard comma dot close kl mark CLOCK")


def day_of_month(day: int, months: int | None) -> Anchored:
    """The `day`-th of the month `months` from the reference's; None: the next one to come."""

    def of(reference: date) -> tuple[date, date, str]:
        offset = months if months is not None else 0
        for step in range(offset, offset + (1 if months is not None else 4)):
            month0 = reference.year * 12 + reference.month - 1 + step
            try:
                found = date(month0 // 12, month0 % 12 + 1, day)
            except ValueError:
                continue
            if months is not None or found >= reference:
                return found, found, span(found, found)
        raise ValueError(day)

    return Anchored("day", of, f"XXXX-XX-{day:02}")


def _last_of_month(hit: Hit) -> tuple[Atom, ...]:
    """*sista februari 2024*, *sista dagen i mars*."""
    return hit.date(NthDay(-1, None, hit.value("month")), "day month", year=hit.maybe("year"))


def _nth_weekday(hit: Hit) -> tuple[Atom, ...]:
    """*andra onsdagen i mars 2024*, *sista fredagen i april*."""
    nth = hit.value("nth") if hit.has("nth") else -1
    if nth > 5:
        return ()
    point = NthDay(nth, hit.value("weekday"), hit.value("month"))
    return hit.date(point, "weekday month", year=hit.maybe("year"))


_WD = "(<weekday:weekday theday shortday> comma? _)? (on _)? (den _)?"

FINDERS = (
    Finder(
        "iso",
        "year weekday theday shortday on den",
        f"{_WD} <year:year> dash <mon:number> dash <day:number>"
        " (_ tee _ <hour:number> colon <minute:number> (colon number)?"
        " | (dash | slash) <until:number> (?! [dash slash]))?",
        _iso,
    ),
    Finder(
        "year/month/day",
        "year weekday theday shortday den",
        f"{_WD} <year:year> [slash dot] <mon:number> [slash dot] <day:number>",
        _iso,
    ),
    Finder(
        "day.month.year",
        STARTS,
        f"{_WD} (<from:number> dot? _ dash _)? <day:number> dot _ <mon:number> dot _ <year:year>",
        _day_first,
    ),
    Finder(
        "day-month-year",
        STARTS,
        f"{_WD} <day:number> dash <mon:number> dash <year:year>",
        _day_first,
    ),
    Finder(
        "day.month",
        "weekday theday shortday den",
        "(<weekday:weekday theday shortday> comma? _ (den _)? | den _)"
        " <day:number> dot <mon:number> (dot (?! [number six digits]))?",
        _day_dot_month,
    ),
    Finder(
        "day.month.yy",
        STARTS,
        f"{_WD} <day:number> dot <mon:number> dot <yy:number> (?! [slash colon dash] | dot number)",
        _day_first_short,
    ),
    Finder(
        "day.month-day.month",
        "number weekday theday shortday den from",
        f"(from _)? {_WD} <day:number> dot <mon:number> dot? _ dash _"
        " <day2:number> dot <mon2:number> dot _ <year:year>",
        _dotted_range,
    ),
    Finder("year month day", "year", "<year:year> blank <mon:number> blank <day:number>", _spaced),
    Finder("short-iso", "number", "<yy:number> dash <mon:number> dash <day:number>", _short_iso),
    Finder("compact", "six eight weekday theday shortday den", f"{_WD} <all:six eight>", _compact),
    Finder(
        "day-of-month",
        "den weekday theday shortday",
        "(<weekday:weekday theday shortday> comma? _)?"
        " den _ (<number:number> (colon? <suffix:suffix>)? | <ordinal:ordinal>)"
        " (_ <instant:instant> | _ (i _)? <of:next this previous> _ [monthly monthen])?",
        _day_of_month,
    ),
    Finder(
        "last-of-month",
        "last den",
        "(den _)? last _ ([day dayen] _)? (i _)? <month:month> (_ <year:year>)?",
        _last_of_month,
    ),
    Finder(
        "nth-weekday",
        "ordinal last den",
        "(den _)? (<nth:ordinal> | last) _ <weekday:weekday theday> _ i _ <month:month>"
        " (_ <year:year>)?",
        _nth_weekday,
    ),
)

"""Days that are written out: *8 september*, `8/9`, `17-18/3-2022`, ISO, compact, lists of days."""

from dataclasses import replace
from datetime import date

from tracker.dates.atoms import Atom, Finder, Hit
from tracker.dates.grammar import CODE, codes
from tracker.dates.points import Anchored, Day, NthDay, Range, Yearly, span
from tracker.dates.tokens import Tokens
from tracker.lang.sv import dates as sv

_DAY = "[number ordinal] (colon? suffix)?"
_WEEKDAY = "[weekday theday shortday] comma? _"
_NEXT = f"(_ comma _ (and _)? | _ [dash to and] _ (and _ with _)?)({_WEEKDAY})?(den _)? {_DAY}"
_TAIL = "(_ comma? _ (yr _)? <year:year>)?"

# The weekday may be a pair (*torsdag-fredag 16-17 juni*); it is checked against the first day.
_LEAD = (
    "([from between] _)? (<weekday:weekday theday shortday> comma? _"
    f" ([dash and] _ {_WEEKDAY})?)? (on _)? (den _)?"
)

_LICENCES = codes(
    "den colon open latest before after from since through to deadline hard forward earliest"
    " weekday theday shortday between comma DATE CLOCK EVERY kl start close dash"
)
_FRACTION_AFTER = sv.FRACTION_WORDS
_SEPARATORS = codes("dash to")
_NUMBERS = codes("number ordinal")


def _days(hit: Hit) -> tuple[Atom, ...]:
    """*den 3, 10 och 17 maj 2024*, `17-18/3-2022`, *8 september*."""
    tokens = hit.tokens
    month = hit.value("month") if hit.has("month") else hit.value("mon")
    if not 1 <= month <= 12:
        return ()
    if hit.has("stop") and hit.tokens.capital(hit.index("month")):
        return ()  # "… punkt 8. Mars månad …"
    year = hit.maybe("year")
    if hit.has("yy"):
        if not (hit.two_digits("yy") and 10 <= hit.value("yy") <= 49):
            return ()
        year = 2000 + hit.value("yy")
    first, last = hit.span("days")
    listed = tokens.codes[first:last]
    if CODE["comma"] in listed and CODE["and"] not in listed:
        return ()  # "Storgatan 3, 8 april"
    if len(listed) > 1 and hit.word_before() in sv.NUMBER_CUES:
        return ()  # "punkt 3 och 8 maj"
    runs = _runs(tokens, first, last, between=CODE["between"] in tokens.codes[hit.first : first])
    if not runs or any(not 1 <= day <= 31 for run in runs for day in run[:2]):
        return ()
    if hit.has("mon") and not _licensed(hit, runs[0][0], month, year, len(runs)):
        return ()
    written = "day month"
    atoms = []
    for number, (low, high, at, to) in enumerate(runs):
        point: Yearly = Day(month, low) if low == high else Range(Day(month, low), Day(month, high))
        (atom,) = hit.date(
            point, written, year=year, weekday=hit.maybe("weekday") if number == 0 else None
        )
        atoms.append(
            replace(
                atom,
                first=hit.first if number == 0 else at,
                last=hit.last if number == len(runs) - 1 else to,
            )
        )
    return tuple(atoms)


def _runs(tokens: Tokens, first: int, last: int, between: bool) -> list[tuple[int, int, int, int]]:
    """The days between two tokens as (from, to, first token, after last token).

    A dash, *till* or *mellan … och* makes a range; two days that follow each other, too.
    """
    runs: list[tuple[int, int, int, int]] = []
    joined = False
    for index in range(first, last):
        code = tokens.codes[index]
        if code in _NUMBERS:
            day = int(tokens.values[index])
            if runs and joined and runs[-1][0] == runs[-1][1] and runs[-1][0] < day:
                runs[-1] = (runs[-1][0], day, runs[-1][2], index + 1)
            elif runs and joined:
                return []
            else:
                runs.append((day, day, index, index + 1))
            joined = False
        elif code in _SEPARATORS or (between and code == CODE["and"]):
            joined = True
    if len(runs) == 2 and runs[0][1] + 1 == runs[1][0] and all(run[0] == run[1] for run in runs):
        return [(runs[0][0], runs[1][0], runs[0][2], runs[1][3])]
    return runs


def _licensed(hit: Hit, day: int, month: int, year: int | None, runs: int) -> bool:
    """Whether `8/9` is a date and no fraction, score or paragraph.

    With a year, a weekday or a word of time before it, it is; else an improper fraction (`17/10`)
    is more likely a day than a number, unless the next word counts something.
    """
    tokens = hit.tokens
    if hit.word_after() in _FRACTION_AFTER or hit.after() == CODE["percent"]:
        return False
    start = tokens.codes[hit.first]
    if year is not None or hit.has("weekday") or start in _LICENCES:
        return True
    before = hit.before()
    word = hit.word_before()
    if hit.after() in _TIME_FOLLOWS and hit.word_after() not in sv.FRACTION_WORDS:
        return True
    if (before in _LICENCES or before == "") and (day, month) not in _FRACTIONS:
        return True
    if word.endswith(sv.MEETING_ENDINGS):
        return True
    if before == CODE["to"] or word in sv.DATE_CUES:
        return True
    improper = day > month and (day, month) != (24, 7)
    return improper and word not in sv.NUMBER_CUES and before != CODE["sect"] and runs == 1


_TIME_FOLLOWS = codes("kl")
_FRACTIONS = {(1, 2), (1, 3), (2, 3), (1, 4), (3, 4), (1, 5), (24, 7)}


def _bare_year(hit: Hit) -> tuple[Atom, ...]:
    """*8 sep 23*: two digits are a year only where the phrase ends with them."""
    if not (20 <= hit.value("yy") <= 40 and hit.after() in _PHRASE_ENDS):
        return ()
    return _days(hit)


_PHRASE_ENDS = codes("hard comma close kl dot") | {""}


def _iso(hit: Hit) -> tuple[Atom, ...]:
    """`2023-09-08`, with a time or a last day."""
    atoms = _full(hit, hit.value("year"), hit.value("mon"), hit.value("day"))
    if atoms and hit.has("hour"):
        hour, minute = hit.value("hour"), hit.value("minute")
        if hour > 23 or minute > 59:
            return ()
        return (
            replace(atoms[0], time=f"{hour:02}:{minute:02}", written=atoms[0].written | {"time"}),
        )
    if atoms and hit.has("until"):
        if not hit.two_digits("until") or not hit.value("day") < hit.value("until") <= 31:
            return ()
        point = Range(
            Day(hit.value("mon"), hit.value("day")), Day(hit.value("mon"), hit.value("until"))
        )
        return (replace(atoms[0], point=point),)
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
            replace(
                atoms[0], point=Range(Day(month, hit.value("from")), Day(month, hit.value("day")))
            ),
        )
    return atoms


def _day_dot_month(hit: Hit) -> tuple[Atom, ...]:
    """*den 8.9*: without *den* it is a section or a decimal number."""
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
        if not digits.startswith(("19", "20")):
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
    plain = not (hit.has("suffix") or hit.has("instant") or hit.has("of"))
    if plain and not _ends_phrase(hit):
        return ()  # "den 15 personer stora gruppen"
    months = hit.value("of") if hit.has("of") else 0 if hit.has("instant") else None
    return hit.date(day_of_month(day, months), "day", weekday=hit.maybe("weekday"))


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


_DAYS_STARTS = "weekday theday shortday on den number ordinal from between"

_WD = f"(<weekday:weekday theday shortday> comma? _)? (on _)? (den _)?"
_NOT_A_YEAR = "(?! [slash dot colon dash] | _ month | colon? suffix)"
_WORDED = f"{_LEAD} (days: {_DAY} ({_NEXT}){{0,12}}) <stop:dot>? _ <month:month jul>"
_SLASHED = f"{_LEAD} (days: number ((_ dash _ | _ and _ | _ to _) number)?) slash <mon:number>"

FINDERS = (
    Finder("day-month", _DAYS_STARTS, f"{_WORDED} (_ comma? _ (yr _)? <year:year>)?", _days),
    Finder(
        "day-month-short-year",
        _DAYS_STARTS,
        f"{_WORDED} (dash | blank dash) <yy:number> {_NOT_A_YEAR}",
        _days,
    ),
    Finder(
        "day-month-bare-year", _DAYS_STARTS, f"{_WORDED} blank <yy:number> {_NOT_A_YEAR}", _bare_year
    ),
    Finder(
        "day/month", _DAYS_STARTS, f"{_SLASHED} (_ [dash slash]? _ <year:year>)?", _days
    ),
    Finder(
        "day/month-short-year",
        _DAYS_STARTS,
        f"{_SLASHED} [dash slash] <yy:number> {_NOT_A_YEAR}",
        _days,
    ),
    Finder(
        "day/month-bare-year", _DAYS_STARTS, f"{_SLASHED} blank <yy:number> {_NOT_A_YEAR}", _bare_year
    ),
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
        _DAYS_STARTS,
        f"{_WD} (<from:number> dot? _ dash _)? <day:number> dot _ <mon:number> dot _ <year:year>",
        _day_first,
    ),
    Finder(
        "day-month-year",
        _DAYS_STARTS,
        f"{_WD} <day:number> dash <mon:number> dash <year:year>",
        _day_first,
    ),
    Finder("day.month", "weekday theday shortday den", "(<weekday:weekday theday shortday> comma? _)?"
        " den _ <day:number> dot <mon:number>", _day_dot_month),
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

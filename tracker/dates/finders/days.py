"""Days by day and month: *8 september*, `8/9`, `17-18/3-2022`, *den 3, 10 och 17 maj*."""

from tracker.dates.atoms import Atom, Finder, Hit
from tracker.dates.finders.shared import NOT_A_YEAR, YEAR, is_moved, plausible_year
from tracker.dates.grammar import CODE, codes
from tracker.dates.points import Day, Yearly
from tracker.dates.ranges import Range
from tracker.dates.tokens import Tokens
from tracker.lang.sv import date_cues as sv

STARTS = "weekday theday shortday on den number ordinal from between"
"""The classes that a day can begin with."""

_DAY = "[number ordinal] (colon? suffix)?"

_WEEKDAY = "[weekday theday shortday] comma? _"

_NEXT = (
    "(_ comma _ ([and or] _)? | _ [dash to and or through] _ (and _ with _)?)"
    f"({_WEEKDAY})?(den _)? {_DAY}"
)


# The weekday may be a pair (*torsdag-fredag 16-17 juni*); it is checked against the first day.
_LEAD = (
    "([from between] _)? (<weekday:weekday theday shortday> comma? _"
    f" ([dash and] _ {_WEEKDAY})?)? (on _)? (den _)?"
)

_LICENCES = codes(
    "den colon open latest before after from since through to deadline hard forward earliest"
    " weekday theday shortday between comma DATE CLOCK EVERY kl start close dash then"
)

_BOUNDS = codes("latest from since through deadline")
"""*senast 1/2*, *fr.o.m. 1/3*: nobody means a fraction there."""
_SEPARATORS = codes("dash to through")

_NUMBERS = codes("number ordinal")


def _days(hit: Hit) -> tuple[Atom, ...]:
    """*den 3, 10 och 17 maj 2024*, `17-18/3-2022`, *8 september*."""
    tokens = hit.tokens
    slashed = hit.has("mon")
    month = hit.value("mon" if slashed else "month")
    if not 1 <= month <= 12:
        return ()
    if hit.has("stop") and hit.tokens.capital(hit.index("month")):
        return ()  # "… punkt 8. Mars månad …"
    year = hit.maybe("year")
    if hit.has("yy"):
        if not plausible_year(hit):
            return ()
        year = 2000 + hit.value("yy")
    first, last = hit.span("days")
    runs = [_alone(tokens, first)] if last - first == 1 else _several(hit, first, last)
    for low, high, _at, _to in runs:
        if not (1 <= low <= 31 and 1 <= high <= 31):
            return ()
    if not runs or (slashed and not _licensed(hit, runs[0][0], month, year, len(runs))):
        return ()
    written = "day month"
    atoms = []
    for number, (low, high, at, to) in enumerate(runs):
        point: Yearly = Day(month, low) if low == high else Range(Day(month, low), Day(month, high))
        (atom,) = hit.date(
            point, written, year=year, weekday=hit.maybe("weekday") if number == 0 else None
        )
        first = _beginning(hit, low == high) if number == 0 else at
        last = hit.last if number == len(runs) - 1 else to
        moved = first != atom.first or last != atom.last
        atoms.append(atom._replace(first=first, last=last) if moved else atom)
    return tuple(atoms)


_Run = tuple[int, int, int, int]
"""Days from and to, the first token, the one after the last."""


def _alone(tokens: Tokens, index: int) -> _Run:
    day = int(tokens.value(index))
    return day, day, index, index + 1


def _several(hit: Hit, first: int, last: int) -> list[_Run]:
    """The days of a list or a range; none where it is something else."""
    tokens = hit.tokens
    listed = tokens.codes[first:last]
    commas = listed.count(CODE["comma"])
    if commas == 1 and CODE["and"] not in listed and CODE["or"] not in listed:
        return []  # "Storgatan 3, 8 april"
    if hit.word_before() in _BEFORE_NUMBERS:
        return []  # "punkt 3 och 8 maj"
    return _runs(
        tokens,
        first,
        last,
        between=CODE["between"] in tokens.codes[hit.first : first],
        moved=is_moved(tokens, hit.first),
    )


# *äger rum 16-17 juni*: happenings take place, and no room has a month behind its number.
_BEFORE_NUMBERS = sv.NUMBER_CUES - {"rum"}


def _beginning(hit: Hit, single: bool) -> int:
    """Where the first date begins: *från* of a single day is left to the bounds."""
    if single and hit.tokens.codes[hit.first] in _FROM:
        return hit.tokens.right_of(hit.first + 1)
    return hit.first


_FROM = codes("from between")


def _runs(tokens: Tokens, first: int, last: int, *, between: bool, moved: bool) -> list[_Run]:
    """The days between two tokens.

    A dash, *till* or *mellan … och* makes a range; two days that follow each other, too.
    """
    runs: list[_Run] = []
    joined = either = False
    for index in range(first, last):
        code = tokens.codes[index]
        if code in _NUMBERS:
            day = int(tokens.value(index))
            if runs and joined and runs[-1][0] == runs[-1][1] and runs[-1][0] < day:
                runs[-1] = (runs[-1][0], day, runs[-1][2], index + 1)
            elif runs and joined:
                return []
            else:
                runs.append((day, day, index, index + 1))
            joined = False
        elif code == CODE["or"] or (moved and code == CODE["to"]):
            either = True
        elif code in _SEPARATORS or (between and code == CODE["and"]):
            joined = True
    if (
        not either
        and len(runs) == 2
        and runs[0][1] + 1 == runs[1][0]
        and all(run[0] == run[1] for run in runs)
    ):
        return [(runs[0][0], runs[1][0], runs[0][2], runs[1][3])]
    return runs


def _licensed(hit: Hit, day: int, month: int, year: int | None, runs: int) -> bool:
    """Whether `8/9` is a date and no fraction, score or paragraph.

    With a year, a weekday or a word of time before it, it is; else an improper fraction (`17/10`)
    is more likely a day than a number, unless the next word counts something.
    """
    tokens = hit.tokens
    if hit.word_after() in sv.FRACTION_WORDS or hit.after() == CODE["percent"]:
        return False
    if _leads_to_another(hit):
        return True
    if tokens.code(hit.last) == CODE["dash"] and tokens.code(hit.last + 1) == CODE["word"]:
        return False  # "8/9-delar"
    start = tokens.codes[hit.first]
    if year is not None or hit.has("weekday") or start in _LICENCES:
        return True
    before = hit.before()
    word = hit.word_before()
    if before in _BOUNDS:
        return True
    if hit.after() in _TIME_FOLLOWS and hit.word_after() not in sv.FRACTION_WORDS:
        return True
    if (before in _LICENCES or before == "") and (day, month) not in _FRACTIONS:
        return True
    if word.endswith(sv.MEETING_ENDINGS):
        return True
    if before == CODE["to"] or word in sv.DATE_CUES or _follows_another(hit, day, month):
        return True
    improper = day > month and (day, month) != (24, 7)
    return improper and word not in sv.NUMBER_CUES and before != CODE["sect"] and runs == 1


def _follows_another(hit: Hit, day: int, month: int) -> bool:
    """*30/10 och 2/11*: beside a date that is no fraction, this is none either."""
    tokens = hit.tokens
    joined = tokens.left_of(hit.first)
    last = tokens.left_of(joined) if joined >= 0 else -1
    if last < 2 or tokens.codes[joined] not in _JOINED:
        return False
    if tokens.codes[last - 2 : last + 1] != _SLASHED_CODES or (day, month) in _FRACTIONS:
        return False
    other, other_month = int(tokens.value(last - 2)), int(tokens.value(last))
    return other_month < other <= 31 and other_month <= 12 and (other, other_month) != (24, 7)


def _leads_to_another(hit: Hit) -> bool:
    """*1/3–31/5*, *1/2–2/3 2025*: up to a date that is no fraction."""
    tokens = hit.tokens
    joined = tokens.right_of(hit.last)
    first = tokens.right_of(joined + 1) if joined < len(tokens.codes) else joined
    if tokens.code(joined) not in _SEPARATORS or hit.tokens.code(hit.first) != CODE["number"]:
        return False
    if tokens.codes[first : first + 3] != _SLASHED_CODES:
        return False
    other, other_month = int(tokens.value(first)), int(tokens.value(first + 2))
    if tokens.code(tokens.right_of(first + 3)) == CODE["year"]:
        return True
    return other_month < other <= 31 and other_month <= 12


_JOINED = codes("and or comma")
_SLASHED_CODES = CODE["number"] + CODE["slash"] + CODE["number"]
_TIME_FOLLOWS = codes("kl")

_FRACTIONS = {(1, 2), (1, 3), (2, 3), (1, 4), (3, 4), (1, 5), (24, 7)}


def _bare_year(hit: Hit) -> tuple[Atom, ...]:
    """*8 sep 23*: two digits are a year only where the phrase ends with them."""
    if not (20 <= hit.value("yy") <= 40 and hit.after() in _PHRASE_ENDS):
        return ()
    return _days(hit)


_PHRASE_ENDS = codes("hard comma close kl dot") | {""}

_WORDED = f"{_LEAD} (days: {_DAY} ({_NEXT}){{0,12}}) <stop:dot>? _ <month:month jul>"

_SLASHED = f"{_LEAD} (days: number ((_ [dash and to or] _) number)?) slash <mon:number>"

FINDERS = (
    Finder("day-month", STARTS, f"{_WORDED} {YEAR}", _days),
    Finder(
        "day-month-short-year",
        STARTS,
        f"{_WORDED} (dash | blank dash) <yy:number> {NOT_A_YEAR}",
        _days,
        again="(dash | blank dash) number",
    ),
    Finder(
        "day-month-bare-year",
        STARTS,
        f"{_WORDED} blank <yy:number> {NOT_A_YEAR}",
        _bare_year,
        again="blank number",
    ),
    Finder("day/month", STARTS, f"{_SLASHED} (_ [dash slash]? _ <year:year>)?", _days),
    Finder(
        "day/month-short-year",
        STARTS,
        f"{_SLASHED} (blank? dash | slash) <yy:number> {NOT_A_YEAR}",
        _days,
        again="(blank? dash | slash) number",
    ),
    Finder(
        "day/month-bare-year",
        STARTS,
        f"{_SLASHED} blank <yy:number> {NOT_A_YEAR}",
        _bare_year,
        again="blank number",
    ),
)

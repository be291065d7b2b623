"""Weeks by number: *vecka 34*, `v.34-36`, *måndag vecka 11*, *v. 10, 12 och 14*, `2024-W12`."""

from tracker.dates.atoms import Atom, Finder, Hit
from tracker.dates.finders.shared import NOT_BEFORE_YEAR, any_year, is_moved
from tracker.dates.grammar import CODE
from tracker.dates.points import Week
from tracker.dates.ranges import Range
from tracker.lang.sv import date_cues as sv


def _week(hit: Hit) -> tuple[Atom, ...]:
    """*vecka 34*, `v.34-36`, *måndag vecka 11*, `2024-W12`."""
    number, until = hit.value("n"), hit.maybe("m")
    if not 1 <= number <= 53 or (until is not None and not 1 <= until <= 53):
        return ()
    year = any_year(hit)
    weekday = hit.maybe("weekday")
    if until is not None and until < number and year is None and 53 - number + until > _LONGEST:
        if not hit.two_digits("m") or not 10 <= until <= 49:
            return ()
        year, until = 2000 + until, None  # "v. 42 -23"
    if until is not None:
        if until == number or weekday is not None:
            return ()
        if is_moved(hit.tokens, hit.tokens.left_of(hit.first)):
            return _two_weeks(hit, number, until, year)
        return hit.date(Range(Week(number), Week(until)), "week", year=year)
    atoms = hit.date(Week(number, weekday), "week", year=year)
    if weekday is None:
        return atoms
    return (atoms[0]._replace(written=atoms[0].written | {"weekday"}),)


def _two_weeks(hit: Hit, number: int, until: int, year: int | None) -> tuple[Atom, ...]:
    """*flyttas från v. 45 till v. 47*."""
    (first,) = hit.date(Week(number), "week", year=year)
    (last,) = hit.date(Week(until), "week", year=year)
    return first._replace(last=hit.index("n") + 1), last._replace(first=hit.index("m"))


def _weeks(hit: Hit) -> tuple[Atom, ...]:
    """*vecka 10, 12 och 14*: each is a week; two that follow each other are a range."""
    first, last = hit.span("weeks")
    numbers = [
        (int(hit.tokens.value(index)), index)
        for index in range(first, last)
        if hit.tokens.codes[index] == CODE["number"]
    ]
    if hit.word_after() in sv.UNIT_WORDS or not all(1 <= n <= 53 for n, _index in numbers):
        return ()
    year = any_year(hit)
    either = CODE["or"] in hit.tokens.codes[first:last]
    if not either and len(numbers) == 2 and numbers[0][0] + 1 == numbers[1][0]:
        return hit.date(Range(Week(numbers[0][0]), Week(numbers[1][0])), "week", year=year)
    atoms = []
    for place, (number, index) in enumerate(numbers):
        (atom,) = hit.date(Week(number), "week", year=year)
        start = hit.first if place == 0 else index
        end = hit.last if place == len(numbers) - 1 else index + 1
        atoms.append(atom._replace(first=start, last=end))
    return tuple(atoms)


def _days_of_week(hit: Hit) -> tuple[Atom, ...]:
    """*torsdag-fredag v. 10*, *måndag och tisdag vecka 10*."""
    number, low, high = hit.value("n"), hit.value("weekday"), hit.value("other")
    if not 1 <= number <= 53 or not low < high or (hit.has("and") and low + 1 != high):
        return ()
    atoms = hit.date(Range(Week(number, low), Week(number, high)), "week", year=any_year(hit))
    return (atoms[0]._replace(written=atoms[0].written | {"weekday"}),)


def _weekend(hit: Hit) -> tuple[Atom, ...]:
    """*helgen v. 12*."""
    number = hit.value("n")
    if not 1 <= number <= 53:
        return ()
    return hit.date(Range(Week(number, 5), Week(number, 6)), "week", year=any_year(hit))


def _part_of_week(hit: Hit) -> tuple[Atom, ...]:
    """*i början av vecka 10*: the week is what is sure."""
    return tuple(atom._replace(about=True) for atom in _week(hit))


_LONGEST = 20
"""A range over New Year has no more weeks; else its end is a year."""


def _short_week(hit: Hit) -> tuple[Atom, ...]:
    """*v 34*: no version, no chapter, no stand-in for *vi*."""
    tokens = hit.tokens
    if tokens.code(hit.last) == CODE["dash"] and tokens.code(hit.last + 1) == CODE["word"]:
        return ()  # "v2-beta"
    return _week(hit) if hit.before() not in NOT_BEFORE_YEAR else ()


def _iso_week(hit: Hit) -> tuple[Atom, ...]:
    """`2024-W12`, `2024-W12-3` (its Wednesday), `2024-W12-W14`."""
    day = hit.maybe("m")
    if day is None or len(hit.raw("m")) > 1 or hit.tokens.code(hit.index("m") - 1) == CODE["isow"]:
        return _week(hit)
    if not (1 <= hit.value("n") <= 53 and 1 <= day <= 7):
        return ()
    return hit.date(Week(hit.value("n"), day - 1), "week", year=hit.value("year"))


FINDERS = (
    Finder(
        "week",
        "week weeklist weekday theday shortday weeken",
        "(<weekday:weekday theday shortday> _ (i _)?)? [week weeklist weeken] _ <n:number>"
        " (_ [dash to] _ <m:number>)? (_ [comma slash dash]? _ <year:year>)?",
        _week,
    ),
    Finder(
        "week",
        "between",
        "between _ [week weeklist wk] dot? _ <n:number> _ and _ ([week wk] dot? _)? <m:number>"
        " (_ [comma slash dash]? _ <year:year>)?",
        _week,
    ),
    Finder(
        "week",
        "week weeklist weeken wk",
        "[week weeklist weeken wk] dot? _"
        " (weeks: number ((_ comma)? _ ([and or] _)? ([week wk] dot? _)? number){1,12})"
        " (_ <year:year>)? (?! _ month)",
        _weeks,
    ),
    Finder(
        "week",
        "weekday theday shortday",
        "<weekday:weekday theday shortday> _ ([dash to] | <and:and>) _"
        " <other:weekday theday shortday> _ (i _)?"
        " [week wk] dot? _ <n:number> (_ [comma slash dash]? _ <year:year>)?",
        _days_of_week,
    ),
    Finder(
        "week",
        "week wk",
        "[week wk] dot? _ <n:number> comma? _ <weekday:weekday theday>",
        _week,
    ),
    Finder(
        "week",
        "year",
        "<year:year> comma? _ [week wk] dot? _ <n:number>",
        _week,
    ),
    Finder(
        "part-of-week",
        "part",
        "<part:part> _ (of | on) _ [week wk] dot? _ <n:number> (_ <year:year>)?",
        _part_of_week,
    ),
    Finder(
        "week",
        "wk weekday theday shortday",
        "(<weekday:weekday theday shortday> _ (i _)?)? wk dot? _ <n:number>"
        " (_ [dash to] _ (wk dot? _)? <m:number>)? (_ [comma slash dash]? _ <year:year>)?",
        _short_week,
    ),
    Finder(
        "week",
        "weekend",
        "weekend _ (i _)? [week wk] dot? _ <n:number> (_ <year:year>)?",
        _weekend,
    ),
    Finder(
        "iso-week", "year", "<year:year> dash? isow <n:number> (dash isow? <m:number>)?", _iso_week
    ),
)

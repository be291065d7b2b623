"""Months and years, their parts and turns: *i oktober*, *mitten av maj*, *årsskiftet*, *2024*."""

from itertools import pairwise

from tracker.dates.atoms import Atom, Finder, Hit
from tracker.dates.finders.shared import NOT_A_YEAR, NOT_BEFORE_YEAR, SHORT_YEAR, YEAR
from tracker.dates.grammar import CODE, codes
from tracker.dates.points import Month, Year, Yearly
from tracker.dates.ranges import Range
from tracker.lang.sv import date_cues as sv

# A month alone is a name as often as not (Maj, Mars, August): it needs a word that licenses it.
_LICENCES = codes(
    "i during from to at before after latest through since ago per earliest monthen between"
    " forward previous next every DATE"
)


def _month(hit: Hit) -> tuple[Atom, ...]:
    """*i oktober*, *oktober 2023*, *maj-juni 2024*, *maj månad*."""
    year = hit.maybe("year")
    first = hit.value("month")
    licensed = year is not None or hit.has("until") or hit.has("monthly") or hit.has("yren")
    licensed = licensed or _year_follows(hit)
    if not licensed and (not _preceded(hit) or _is_name(hit)):
        return ()
    if not licensed and len(hit.raw("month").rstrip(".")) < 3:
        return ()
    if hit.has("until") and not hit.has("month2"):
        return ()
    point: Yearly = Month(first)
    if hit.has("until"):
        if hit.value("month2") == first:
            return ()
        point = Range(Month(first), Month(hit.value("month2")))
    return hit.date(point, "month", year=year)


def _months(hit: Hit) -> tuple[Atom, ...]:
    """*mars, april och maj* is a range, *maj och september* are two months."""
    year = hit.maybe("year")
    tokens = hit.tokens
    places = [i for i in range(*hit.span("months")) if tokens.codes[i] == CODE["month"]]
    if year is None and any(tokens.capital(index) for index in places[1:]):
        return ()  # "Jan, Maj och August deltog"
    numbers = [int(tokens.value(index)) for index in places]
    if len(set(numbers)) < len(numbers):
        return ()
    ranged = CODE["or"] not in tokens.codes[hit.first : hit.last]
    if ranged and all(after == before % 12 + 1 for before, after in pairwise(numbers)):
        return hit.date(Range(Month(numbers[0]), Month(numbers[-1])), "month", year=year)
    atoms = []
    for place, (number, index) in enumerate(zip(numbers, places, strict=True)):
        (atom,) = hit.date(Month(number), "month", year=year)
        first = hit.first if place == 0 else index
        last = hit.last if place == len(places) - 1 else index + 1
        atoms.append(atom._replace(first=first, last=last))
    return tuple(atoms)


def _preceded(hit: Hit) -> bool:
    """*i oktober*, *senast maj*, *till och med maj*; but *från Maj*."""
    before = hit.before()
    if before == CODE["i"]:
        return True
    if hit.raw("month") in sv.NAME_MONTHS and hit.tokens.capital(hit.index("month")):
        return False
    if before in _LICENCES or hit.word_before() in sv.MONTH_CUES:
        return True
    return before == CODE["with"] and hit.before(2) == CODE["and"]


def _year_follows(hit: Hit) -> bool:
    """*mars nästa år*, *september i år*."""
    beside, after = hit.after(), hit.after(2)
    if after == CODE["yr"]:
        return beside in _YEAR_WORDS
    if CODE["fjol"] in (after, beside):
        return beside in _LAST_YEAR
    return after == CODE["yren"] and beside == CODE["previous"]


_LAST_YEAR = codes("i fjol")
_YEAR_WORDS = codes("next coming previous this i")


def _month_short(hit: Hit) -> tuple[Atom, ...]:
    """*oktober -23*."""
    if hit.tokens.code(hit.index("yy") - 1) != CODE["dash"] or not 20 <= hit.value("yy") <= 40:
        return ()
    return hit.date(Month(hit.value("month")), "month", year=2000 + hit.value("yy"))


def _is_name(hit: Hit) -> bool:
    """*från Maj Holmström*, *till Jan-Olof*: a capital, and a capital after it."""
    tokens, index = hit.tokens, hit.index("month")
    if not tokens.capital(index):
        return False
    after = tokens.right_of(index + 1)
    if tokens.code(after) == CODE["dash"]:
        after = tokens.right_of(after + 1)
    return after < len(tokens.codes) and tokens.capital(after)


def _year(hit: Hit) -> tuple[Atom, ...]:
    """*2015*, *år 2024*, *åren 2024-2026*, *2022-2023*."""
    tokens = hit.tokens
    word = hit.word_before()
    if word in sv.YEAR_CUES_NOT or hit.word_after() in sv.UNIT_WORDS:
        return ()
    if hit.before() in NOT_BEFORE_YEAR or hit.after() in _NOT_AFTER_YEAR:
        return ()
    if tokens.codes[hit.last : hit.last + 2] == _KRONOR:
        return ()  # "2024:-"
    year = hit.value("year")
    said = hit.has("said")
    if not said and _after_acronym(hit):
        return ()
    if not said and not 1990 <= year <= 2049:
        return ()
    after = tokens.code(hit.last)
    if after == CODE["dash"] and tokens.code(hit.last + 1) not in (CODE["blank"], ""):
        return ()  # 2020-talet, 2024-versionen, 2018-14
    if hit.has("until"):
        until = hit.value("until")
        if not year < until <= year + 30:
            return ()
        (atom,) = hit.date(Year(), "", year=year)
        (end,) = hit.date(Year(), "", year=until)
        return (atom._replace(until=end),)
    return hit.date(Year(), "", year=year)


def _years_short(hit: Hit) -> tuple[Atom, ...]:
    """*åren 2022–24*; without *åren* it may be a school year."""
    year, until = hit.value("year"), hit.value("year") // 100 * 100 + hit.value("yy")
    if not hit.two_digits("yy") or not year < until <= year + 30:
        return ()
    (atom,) = hit.date(Year(), "", year=year)
    (end,) = hit.date(Year(), "", year=until)
    return (atom._replace(until=end),)


def _two_years(hit: Hit) -> tuple[Atom, ...]:
    """*åren 2024 och 2025*."""
    year, until = hit.value("year"), hit.value("until")
    if until != year + 1:
        return ()
    (atom,) = hit.date(Year(), "", year=year)
    (end,) = hit.date(Year(), "", year=until)
    return (atom._replace(until=end),)


_KRONOR = CODE["colon"] + CODE["dash"]


def _after_acronym(hit: Hit) -> bool:
    """*NJA 2022*, *RUS 2030*: the name of a case or a programme."""
    index = hit.tokens.left_of(hit.first)
    if index < 0 or hit.tokens.code(index) != CODE["word"]:
        return False
    word = hit.tokens.written(index)
    return 2 <= len(word) <= 4 and word.isupper()


_NOT_AFTER_YEAR = codes("percent digits plus")


def _iso_month(hit: Hit) -> tuple[Atom, ...]:
    """`2023-10`; `2023-24` is a school year."""
    if not hit.two_digits("mon") or not 1 <= hit.value("mon") <= 12:
        return ()
    if hit.before() in NOT_BEFORE_YEAR or hit.word_before() in sv.YEAR_CUES_NOT | sv.NUMBER_CUES:
        return ()
    return hit.date(Month(hit.value("mon")), "month", year=hit.value("year"))


FINDERS = (
    Finder(
        "month",
        "month monthen",
        "(monthen _)? <month:month>"
        " (_ (until: dash | slash | to (_ and _ with)? | through) _ <month2:month>)?"
        f" (_ <monthly:monthly>)? {YEAR}",
        _month,
    ),
    Finder(  # where the one above read a range that is none
        "month",
        "month",
        f"<month:month> (?= _ [dash slash to through]) (_ <monthly:monthly>)? {YEAR}",
        _month,
    ),
    Finder(
        "month",
        "month",
        f"(months: month (_ comma _ month){{0,9}} _ [and or] _ month) {YEAR}",
        _months,
    ),
    Finder("month", "month", f"<month:month> {SHORT_YEAR}", _month_short),
    Finder(
        "year", "year yr yrs", "(<said:yr yrs> _)? <year:year> (_ [dash to] _ <until:year>)?", _year
    ),
    Finder("year", "year yr yrs", "(<said:yr yrs> _)? <year:year> (?= _ [dash to])", _year),
    Finder("year", "yrs", f"yrs _ <year:year> _ dash _ <yy:number> {NOT_A_YEAR}", _years_short),
    Finder("year", "yrs", "yrs _ <year:year> _ and _ <until:year>", _two_years),
    Finder("iso-month", "year", "<year:year> dash <mon:number>", _iso_month),
)

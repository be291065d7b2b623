"""Quarters, halves, thirds, seasons, weeks: *Q1 2024*, *andra halvåret*, *i höstas*, `v.34-36`."""

from dataclasses import replace
from datetime import date

from tracker.dates.atoms import Atom, Finder, Hit
from tracker.dates.finders.shared import NOT_BEFORE_YEAR, SHORT_YEAR, YEAR, plausible_year
from tracker.dates.grammar import CODE
from tracker.dates.points import Anchored, Division, Tertial, Week, Yearly
from tracker.dates.ranges import Range
from tracker.lang.sv import date_cues as sv


def _quarter(hit: Hit) -> tuple[Atom, ...]:
    """*Q1 2024*, *första kvartalet*, *kvartal 1-2*."""
    number = hit.value("n")
    until = hit.maybe("m")
    if hit.has("yy") and not plausible_year(hit):
        return ()
    if not 1 <= number <= 4 or (until is not None and not number < until <= 4):
        return ()
    point: Yearly = Division(32 + number)
    if until is not None:
        point = Range(point, Division(32 + until))
    return hit.date(point, "quarter", year=_any_year(hit))


def _any_year(hit: Hit) -> int | None:
    if hit.has("yy"):
        return 2000 + hit.value("yy")
    return hit.maybe("year")


def _half(hit: Hit) -> tuple[Atom, ...]:
    number = hit.value("n")
    return hit.date(Division(39 + number), "half", year=_any_year(hit)) if number in (1, 2) else ()


def _of_year(hit: Hit) -> tuple[Atom, ...]:
    """*H1 2024*, *K2 2024*, *T1 2024*: only with a year; else they are names of many things."""
    letter = hit.raw("letter")
    if letter == "t":
        return _tertial(hit)
    if letter == "h":
        return _half(hit)
    return _quarter(hit) if letter == "k" else ()


def _half_of(hit: Hit) -> tuple[Atom, ...]:
    """*första halvan av 2024*."""
    return _half(hit)


def _last_half(hit: Hit) -> tuple[Atom, ...]:
    return hit.date(Division(41), "half", year=hit.maybe("year"))


def _last_quarter(hit: Hit) -> tuple[Atom, ...]:
    return hit.date(Division(36), "quarter", year=hit.maybe("year"))


def _tertial(hit: Hit) -> tuple[Atom, ...]:
    number = hit.value("n")
    return hit.date(Tertial(number), "tertial", year=_any_year(hit)) if 1 <= number <= 3 else ()


def _season(hit: Hit) -> tuple[Atom, ...]:
    """*i höst*, *hösten 2023*, *under våren*, *till sommaren*, *ht 2024*."""
    code = hit.tokens.code(hit.index("season"))
    year = _season_year(hit)
    if hit.has("yy") and not plausible_year(hit):
        return ()
    bare = code == CODE["season"]
    if bare and year is None and not hit.has("i"):
        return ()
    if bare and hit.has("i") and hit.after() in (CODE["word"],) and _ours(hit):
        return ()
    if code == CODE["term"] and year is None and len(hit.raw("season")) == 2:
        return ()
    return hit.date(Division(hit.value("season"), about=hit.has("part")), "season", year=year)


def _season_year(hit: Hit) -> int | None:
    """The year of a season: *vintern 2023/24* is the winter that ends in 2024."""
    if hit.has("next"):
        return hit.value("next") if hit.value("next") > 99 else 2000 + hit.value("next")
    if hit.has("yy"):
        return 2000 + hit.value("yy") if hit.two_digits("yy") else None
    return hit.maybe("year")


def _ours(hit: Hit) -> bool:
    """*i vår kommun*: our. A season is followed by a verb, a preposition or nothing."""
    return hit.raw("season") == "vår" and hit.word_after() not in sv.AFTER_SPRING


def _seasons(hit: Hit) -> tuple[Atom, ...]:
    """*våren-hösten 2024*, *vår/sommar 2024*."""
    point = Range(Division(hit.value("season")), Division(hit.value("until")))
    return hit.date(point, "season", year=hit.maybe("year"))


def _season_past(hit: Hit) -> tuple[Atom, ...]:
    return hit.date(Division(hit.value("season")), "season", before=True)


def _season_by(hit: Hit) -> tuple[Atom, ...]:
    """*nästa höst*, *förra sommaren*: not the one that goes on."""
    if hit.has("next"):
        return hit.date(_next_season(hit.value("season")), "season")
    return hit.date(Division(hit.value("season")), "season", before=hit.has("previous"))


def _week(hit: Hit) -> tuple[Atom, ...]:
    """*vecka 34*, `v.34-36`, *måndag vecka 11*, `2024-W12`."""
    number, until = hit.value("n"), hit.maybe("m")
    if not 1 <= number <= 53 or (until is not None and not 1 <= until <= 53):
        return ()
    year = _any_year(hit)
    weekday = hit.maybe("weekday")
    if until is not None and until < number and year is None and 53 - number + until > _LONGEST:
        if not hit.two_digits("m") or not 10 <= until <= 49:
            return ()
        year, until = 2000 + until, None  # "v. 42 -23"
    if until is not None:
        if until == number or weekday is not None:
            return ()
        return hit.date(Range(Week(number), Week(until)), "week", year=year)
    atoms = hit.date(Week(number, weekday), "week", year=year)
    if weekday is None:
        return atoms
    return (replace(atoms[0], written=atoms[0].written | {"weekday"}),)


def _weeks(hit: Hit) -> tuple[Atom, ...]:
    """*vecka 10, 12 och 14*: each is a week; two that follow each other are a range."""
    first, last = hit.span("weeks")
    numbers = [
        (int(hit.tokens.values[index]), index)
        for index in range(first, last)
        if hit.tokens.codes[index] == CODE["number"]
    ]
    if hit.word_after() in sv.UNIT_WORDS or not all(1 <= n <= 53 for n, _index in numbers):
        return ()
    year = _any_year(hit)
    if len(numbers) == 2 and numbers[0][0] + 1 == numbers[1][0]:
        return hit.date(Range(Week(numbers[0][0]), Week(numbers[1][0])), "week", year=year)
    atoms = []
    for place, (number, index) in enumerate(numbers):
        (atom,) = hit.date(Week(number), "week", year=year)
        start = hit.first if place == 0 else index
        end = hit.last if place == len(numbers) - 1 else index + 1
        atoms.append(replace(atom, first=start, last=end))
    return tuple(atoms)


def _days_of_week(hit: Hit) -> tuple[Atom, ...]:
    """*torsdag-fredag v. 10*, *måndag och tisdag vecka 10*."""
    number, low, high = hit.value("n"), hit.value("weekday"), hit.value("other")
    if not 1 <= number <= 53 or not low < high or (hit.has("and") and low + 1 != high):
        return ()
    atoms = hit.date(Range(Week(number, low), Week(number, high)), "week", year=_any_year(hit))
    return (replace(atoms[0], written=atoms[0].written | {"weekday"}),)


def _part_of_week(hit: Hit) -> tuple[Atom, ...]:
    """*i början av vecka 10*: the week is what is sure."""
    return tuple(replace(atom, about=True) for atom in _week(hit))


def _next_season(code: int) -> Anchored:
    """The first that begins after the reference."""

    def of(reference: date) -> tuple[date, date, str]:
        point = Division(code)
        for year in (reference.year, reference.year + 1, reference.year + 2):
            days = point.days(year)
            if days is not None and days[0] > reference:
                return *days, str(point.edtf(year))
        raise ValueError(code)

    return Anchored("season", of, f"XXXX-{code}")


_LONGEST = 20
"""A range over New Year has no more weeks; else its end is a year."""


def _short_week(hit: Hit) -> tuple[Atom, ...]:
    """*v 34*: no version, no chapter, no stand-in for *vi*."""
    tokens = hit.tokens
    if tokens.code(hit.last) == CODE["dash"] and tokens.code(hit.last + 1) == CODE["word"]:
        return ()  # "v2-beta"
    return _week(hit) if hit.before() not in NOT_BEFORE_YEAR else ()


FINDERS = (
    Finder(
        "quarter",
        "q quarter",
        "[q quarter] _ <n:number> (_ [dash and] _ ([q quarter] _)? <m:number>)?"
        " (_ [comma slash dash]? _ <year:year>)?",
        _quarter,
    ),
    Finder("quarter", "q quarter", f"[q quarter] _ <n:number> {SHORT_YEAR}", _quarter),
    Finder(
        "quarter",
        "ordinal den number",
        "(den _)? <n:ordinal number> (colon? suffix)? _ [quarter quarteren]"
        " (_ [of]? _ <year:year>)?",
        _quarter,
    ),
    Finder("quarter", "year", "<year:year> _ [dash slash]? _ q <n:number>", _quarter),
    Finder(
        "letter-of-year",
        "letter hours",
        "<letter:letter hours> <n:number> _ dash? _ <year:year>",
        _of_year,
    ),
    Finder("half-year", "ordinal", "<n:ordinal> _ halves _ of _ (yr _)? <year:year>", _half_of),
    Finder("quarter", "last", f"last _ quarteren {YEAR}", _last_quarter),
    Finder(
        "half-year",
        "ordinal den number",
        "(den _)? <n:ordinal number> (colon? suffix)? _ [half halfen] (_ [of]? _ <year:year>)?",
        _half,
    ),
    Finder("half-year", "half", f"half _ <n:number> {YEAR}", _half),
    Finder("half-year", "last", f"last _ halfen {YEAR}", _last_half),
    Finder("tertial", "tertial", f"tertial _ <n:number> {YEAR}", _tertial),
    Finder(
        "tertial",
        "ordinal den number",
        f"(den _)? <n:ordinal number> (colon? suffix)? _ [tertial tertialen] {YEAR}",
        _tertial,
    ),
    Finder(
        "season",
        "season seasonen term i",
        "(<i:i> _)? <season:season seasonen term> (_ dash? (yr _)? <year:year>"
        " (slash <next:year number>)?)?",
        _season,
    ),
    Finder(
        "season",
        "season seasonen term i",
        "(<i:i> _)? <season:term seasonen> (_ dash)? _ <yy:number>"
        " (?! [slash colon dash] | dot number)",
        _season,
    ),
    Finder(
        "season",
        "season seasonen",
        "<season:season seasonen> _ [dash slash] _ <until:season seasonen> _ <year:year>",
        _seasons,
    ),
    Finder("season-past", "i", "i _ <season:seasonpast>", _season_past),
    Finder(
        "season-by",
        "next coming previous",
        "(<previous:previous> | <next:next> | coming) _ <season:season seasonen term>",
        _season_by,
    ),
    Finder(
        "part-of-season",
        "part",
        "<part:part> _ of _ <season:seasonen> (_ <year:year>)?",
        _season,
    ),
    Finder(
        "week",
        "week weeklist weekday theday weeken",
        "(<weekday:weekday theday> _ (i _)?)? [week weeklist weeken] _ <n:number>"
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
        " (weeks: number ((_ comma)? _ (and _)? ([week wk] dot? _)? number){1,12})"
        " (_ <year:year>)?",
        _weeks,
    ),
    Finder(
        "week",
        "weekday theday",
        "<weekday:weekday theday> _ ([dash to] | <and:and>) _ <other:weekday theday> _ (i _)?"
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
        "wk weekday theday weekdays",
        "(<weekday:weekday theday> _ (i _)?)? wk dot? _ <n:number>"
        " (_ [dash to] _ (wk dot? _)? <m:number>)? (_ [comma slash dash]? _ <year:year>)?",
        _short_week,
    ),
    Finder("iso-week", "year", "<year:year> dash? isow <n:number> (dash isow? <m:number>)?", _week),
)

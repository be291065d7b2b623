"""Quarters, halves, thirds, seasons, weeks: *Q1 2024*, *andra halvåret*, *i höstas*, `v.34-36`."""

from dataclasses import replace

from tracker.dates.atoms import Atom, Finder, Hit
from tracker.dates.finders.shared import NOT_BEFORE_YEAR, SHORT_YEAR, YEAR, plausible_year
from tracker.dates.grammar import CODE
from tracker.dates.points import Division, Tertial, Week, Yearly
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
    """*nästa höst*, *förra sommaren*."""
    return hit.date(Division(hit.value("season")), "season", before=hit.has("previous"))


def _week(hit: Hit) -> tuple[Atom, ...]:
    """*vecka 34*, `v.34-36`, *måndag vecka 11*, `2024-W12`."""
    number, until = hit.value("n"), hit.maybe("m")
    if not 1 <= number <= 53 or (until is not None and not 1 <= until <= 53):
        return ()
    year = _any_year(hit)
    weekday = hit.maybe("weekday")
    if until is not None:
        if until == number or weekday is not None:
            return ()
        return hit.date(Range(Week(number), Week(until)), "week", year=year)
    atoms = hit.date(Week(number, weekday), "week", year=year)
    if weekday is None:
        return atoms
    return (replace(atoms[0], written=atoms[0].written | {"weekday"}),)


def _short_week(hit: Hit) -> tuple[Atom, ...]:
    """*v 34*: no version, no chapter, no stand-in for *vi*."""
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
        "(<previous:previous> | next | coming) _ <season:season seasonen term>",
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
        " (_ [dash and to] _ <m:number>)? (_ [comma slash dash]? _ <year:year>)?",
        _week,
    ),
    Finder(
        "week",
        "wk weekday theday weekdays",
        "(<weekday:weekday theday> _ (i _)?)? wk dot? _ <n:number>"
        " (_ [dash and to] _ (wk dot? _)? <m:number>)? (_ [comma slash dash]? _ <year:year>)?",
        _short_week,
    ),
    Finder("iso-week", "year", "<year:year> dash? isow <n:number> (dash isow? <m:number>)?", _week),
)

"""Quarters, halves, thirds, seasons, weeks: *Q1 2024*, *andra halvåret*, *i höstas*, `v.34-36`."""

from datetime import date

from tracker.dates.atoms import Atom, Finder, Hit
from tracker.dates.finders.shared import SHORT_YEAR, YEAR, any_year, plausible_year
from tracker.dates.grammar import CODE
from tracker.dates.points import Anchored, Division, Tertial, Yearly
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
    return hit.date(point, "quarter", year=any_year(hit))


def _half(hit: Hit) -> tuple[Atom, ...]:
    number = hit.value("n")
    return hit.date(Division(39 + number), "half", year=any_year(hit)) if number in (1, 2) else ()


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
    return hit.date(Tertial(number), "tertial", year=any_year(hit)) if 1 <= number <= 3 else ()


def _season(hit: Hit) -> tuple[Atom, ...]:
    """*i höst*, *hösten 2023*, *under våren*, *till sommaren*, *ht 2024*."""
    code = hit.tokens.code(hit.index("season"))
    year = _season_year(hit)
    if hit.has("yy") and not plausible_year(hit):
        return ()
    if hit.has("next") and year != hit.value("year") + 1:
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
        return hit.value("year") // 100 * 100 + hit.value("next") % 100
    if hit.has("yy"):
        return 2000 + hit.value("yy") if hit.two_digits("yy") else None
    return hit.maybe("year")


def _ours(hit: Hit) -> bool:
    """*i vår kommun*: our. A season is followed by a verb, a preposition or nothing."""
    return hit.raw("season") == "vår" and hit.word_after() not in sv.AFTER_SPRING


def _seasons(hit: Hit) -> tuple[Atom, ...]:
    """*våren-hösten 2024*, *vår/sommar 2024*."""
    point = Range(Division(hit.value("season")), Division(hit.value("until")))
    # *hösten/vintern 2024* begins in 2024; the winter is named by the year in which it ends
    year = hit.value("year") + (hit.value("until") == _WINTER != hit.value("season"))
    return hit.date(point, "season", year=year)


_WINTER = 24


def _season_past(hit: Hit) -> tuple[Atom, ...]:
    return hit.date(Division(hit.value("season")), "season", before=True)


def _season_by(hit: Hit) -> tuple[Atom, ...]:
    """*nästa höst*, *förra sommaren*: not the one that goes on."""
    if hit.has("next"):
        return hit.date(_next_season(hit.value("season")), "season")
    return hit.date(Division(hit.value("season")), "season", before=hit.has("previous"))


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


FINDERS = (
    Finder(
        "quarter",
        "q quarter",
        "[q quarter] _ <n:number count one> (_ [dash and] _ ([q quarter] _)? <m:number count>)?"
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
    Finder("half-year", "half", f"half _ <n:number count one> {YEAR}", _half),
    Finder("half-year", "last", f"last _ halfen {YEAR}", _last_half),
    Finder("tertial", "tertial", f"tertial _ <n:number count one> {YEAR}", _tertial),
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
        " ([slash dash] <next:year number> (?! [slash colon dash] | dot number))?)?",
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
)

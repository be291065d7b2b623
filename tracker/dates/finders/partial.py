"""Months, years, quarters, halves, seasons, weeks, and the parts and turns of them."""

from dataclasses import replace
from datetime import date

from tracker.dates.atoms import Atom, Finder, Hit
from tracker.dates.grammar import CODE, codes
from tracker.dates.points import (
    Anchored,
    Division,
    Month,
    Part,
    Range,
    Tertial,
    Turn,
    Week,
    Year,
    YearPart,
    Yearly,
)
from tracker.lang.sv import dates as sv

# A month alone is a name as often as not (Maj, Mars, August): it needs a word that licenses it.
_LICENCES = codes(
    "i during from to at before after latest through since ago per earliest monthen between"
    " forward previous next every DATE"
)


def _year_of(hit: Hit) -> int | None:
    return hit.maybe("year")


def _month(hit: Hit) -> tuple[Atom, ...]:
    """*i oktober*, *oktober 2023*, *maj-juni 2024*, *maj månad*."""
    year = hit.maybe("year")
    first = hit.value("month")
    licensed = year is not None or hit.has("until") or hit.has("monthly") or hit.has("yren")
    if not licensed and (hit.before() not in _LICENCES or _is_name(hit)):
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


def _month_short(hit: Hit) -> tuple[Atom, ...]:
    """*oktober -23*."""
    if hit.tokens.code(hit.index("yy") - 1) != CODE["dash"] or not 20 <= hit.value("yy") <= 40:
        return ()
    return hit.date(Month(hit.value("month")), "month", year=2000 + hit.value("yy"))


def _plausible(hit: Hit) -> bool:
    return hit.two_digits("yy") and 10 <= hit.value("yy") <= 49


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
    if hit.before() in _NOT_BEFORE_YEAR or hit.after() in _NOT_AFTER_YEAR:
        return ()
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
        return (replace(atom, until=end),)
    return hit.date(Year(), "", year=year)


def _after_acronym(hit: Hit) -> bool:
    """*NJA 2022*, *RUS 2030*: the name of a case or a programme."""
    index = hit.tokens.left_of(hit.first)
    if index < 0 or hit.tokens.code(index) != CODE["word"]:
        return False
    word = hit.tokens.original[hit.tokens.starts[index] : hit.tokens.ends[index]]
    return 2 <= len(word) <= 4 and word.isupper()


_NOT_BEFORE_YEAR = codes("sect digits plus")
_NOT_AFTER_YEAR = codes("percent digits plus")


def _quarter(hit: Hit) -> tuple[Atom, ...]:
    """*Q1 2024*, *första kvartalet*, *kvartal 1-2*."""
    number = hit.value("n")
    until = hit.maybe("m")
    if hit.has("yy") and not _plausible(hit):
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


# *vår* is "our", *vinter* stands in names: without an article a season needs one of these before.
_SEASON_LICENCES = codes("i to before after latest during from next previous at forward this through")


def _season(hit: Hit) -> tuple[Atom, ...]:
    """*i höst*, *hösten 2023*, *under våren*, *till sommaren*, *ht 2024*."""
    code = hit.tokens.code(hit.index("season"))
    year = _season_year(hit)
    if hit.has("yy") and not _plausible(hit):
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
    return _week(hit) if hit.before() not in _NOT_BEFORE_YEAR else ()


def _month_part(hit: Hit) -> tuple[Atom, ...]:
    """*mitten av oktober*, *i slutet av maj 2024*."""
    return hit.date(Part(hit.value("month"), hit.value("part")), "part month", year=hit.maybe("year"))


def _month_parts(hit: Hit) -> tuple[Atom, ...]:
    """*månadsskiftet maj/juni*."""
    first, second = hit.value("month"), hit.maybe("next")
    if second is not None and second != first % 12 + 1:
        return ()
    return hit.date(Turn(first), "month", year=hit.maybe("year"))


def _month_slash(hit: Hit) -> tuple[Atom, ...]:
    """*början/mitten av maj*."""
    first, last = hit.value("part"), hit.value("until")
    if first >= last:
        return ()
    point = Range(Part(hit.value("month"), first), Part(hit.value("month"), last))
    return hit.date(point, "part month", year=hit.maybe("year"))


def _year_part(hit: Hit) -> tuple[Atom, ...]:
    """*i slutet av 2024*, *i början av nästa år*, *årets slut*."""
    part = hit.value("part")
    if hit.has("year"):
        return hit.date(YearPart(part), "part", year=hit.value("year"))
    step = hit.value("step") if hit.has("step") else 0

    def of(reference: date) -> tuple[date, date, str]:
        year = reference.year + step
        first, last = YearPart(part).days(year) or (reference, reference)
        return first, last, str(YearPart(part).edtf(year))

    return hit.date(Anchored("part", of, ending=part == 3), "part")


def _year_turn(hit: Hit) -> tuple[Atom, ...]:
    """*vid årsskiftet*, *årsskiftet 2024/2025*, *årsskiftet 24/25*."""
    year = None
    if hit.has("year"):
        year = hit.value("year")
    elif hit.has("yy"):
        if hit.value("next") != hit.value("yy") + 1:
            return ()
        year = 2000 + hit.value("yy")
    return hit.date(Turn(12, exact=True), "month", year=year)


def _half_turn(hit: Hit) -> tuple[Atom, ...]:
    return hit.date(Turn(6, exact=True), "month", year=hit.maybe("year"))


def _iso_month(hit: Hit) -> tuple[Atom, ...]:
    """`2023-10`; `2023-24` is a school year."""
    if not hit.two_digits("mon") or not 1 <= hit.value("mon") <= 12:
        return ()
    if hit.before() in _NOT_BEFORE_YEAR or hit.word_before() in sv.YEAR_CUES_NOT | sv.NUMBER_CUES:
        return ()
    return hit.date(Month(hit.value("mon")), "month", year=hit.value("year"))


_YEAR = "(_ comma? _ (yr _)? <year:year>)?"
_SHORT_YEAR = "(blank? dash | blank) <yy:number> (?! [slash dot colon dash] | _ month | colon? suffix)"

FINDERS = (
    Finder(
        "month",
        "month monthen",
        f"(monthen _)? <month:month> (_ (until: dash | slash | to | and) _ <month2:month>)?"
        f" (_ <monthly:monthly>)? {_YEAR}",
        _month,
    ),
    Finder("month", "month", f"<month:month> (_ <monthly:monthly>)? {_YEAR}", _month),
    Finder("month", "month", f"<month:month> {_SHORT_YEAR}", _month_short),
    Finder("year", "year yr yrs", "(<said:yr yrs> _)? <year:year> (_ [dash to] _ <until:year>)?", _year),
    Finder("year", "year yr yrs", "(<said:yr yrs> _)? <year:year>", _year),
    Finder("iso-month", "year", "<year:year> dash <mon:number>", _iso_month),
    Finder(
        "quarter",
        "q quarter",
        f"[q quarter] _ <n:number> (_ [dash and] _ ([q quarter] _)? <m:number>)?"
        " (_ [comma slash dash]? _ <year:year>)?",
        _quarter,
    ),
    Finder("quarter", "q quarter", f"[q quarter] _ <n:number> {_SHORT_YEAR}", _quarter),
    Finder(
        "quarter",
        "ordinal den number",
        f"(den _)? <n:ordinal number> (colon? suffix)? _ [quarter quarteren] (_ [of]? _ <year:year>)?",
        _quarter,
    ),
    Finder("quarter", "last", f"last _ quarteren {_YEAR}", _last_quarter),
    Finder(
        "half-year",
        "ordinal den number",
        f"(den _)? <n:ordinal number> (colon? suffix)? _ [half halfen] (_ [of]? _ <year:year>)?",
        _half,
    ),
    Finder("half-year", "half", f"half _ <n:number> {_YEAR}", _half),
    Finder("half-year", "last", f"last _ halfen {_YEAR}", _last_half),
    Finder("tertial", "tertial", f"tertial _ <n:number> {_YEAR}", _tertial),
    Finder(
        "tertial",
        "ordinal den number",
        f"(den _)? <n:ordinal number> (colon? suffix)? _ [tertial tertialen] {_YEAR}",
        _tertial,
    ),
    Finder(
        "season",
        "season seasonen term i",
        "(<i:i> _)? <season:season seasonen term> (_ dash? (yr _)? <year:year>"
        " (slash <next:year number>)?)?",
        _season,
    ),
    Finder("season", "season seasonen term i", "(<i:i> _)? <season:term seasonen> (_ dash)? _ <yy:number> (?! [slash dot colon dash])", _season),
    Finder(
        "season",
        "season seasonen",
        "<season:season seasonen> _ [dash slash] _ <until:season seasonen> _ <year:year>",
        _seasons,
    ),
    Finder("season-past", "i", "i _ <season:seasonpast>", _season_past),
    Finder("season-by", "next coming previous", "(<previous:previous> | next | coming)"
        " _ <season:season seasonen term>", _season_by),
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
    Finder("part-of-month", "part", f"<part:part> (_ (of | on))? _ <month:month> {_YEAR}", _month_part),
    Finder(
        "parts-of-month",
        "part",
        f"<part:part> _ [slash dash] _ <until:part> _ of _ <month:month> {_YEAR}",
        _month_slash,
    ),
    Finder(
        "part-of-year",
        "part",
        "<part:part> _ (of | on) _ (yr _)? <year:year>",
        _year_part,
    ),
    Finder("part-of-year", "part", "<part:part> _ of _ (<step:next previous this> _)? [yr yren]", _year_part),
    Finder("part-of-year", "yren", "yren _ <part:part>", _year_part),
    Finder(
        "month-turn",
        "monthturn",
        f"monthturn _ <month:month> (_ [slash dash and] _ <next:month>)? {_YEAR}",
        _month_parts,
    ),
    Finder("year-turn", "yearturn", "yearturn (_ <year:year> (_ [slash dash] _ [year number])?)?", _year_turn),
    Finder("year-turn", "yearturn", "yearturn _ <yy:number> [slash dash] <next:number>", _year_turn),
    Finder("half-turn", "halfturn", f"halfturn {_YEAR}", _half_turn),
)

"""Parts and turns of months and years: *mitten av maj*, *i slutet av 2024*, *årsskiftet*."""

from datetime import date

from tracker.dates.atoms import Atom, Finder, Hit
from tracker.dates.finders.shared import YEAR
from tracker.dates.grammar import CODE
from tracker.dates.points import Anchored, Part, Turn, YearPart
from tracker.dates.ranges import Range


def _month_part(hit: Hit) -> tuple[Atom, ...]:
    """*mitten av oktober*, *i slutet av maj 2024*."""
    return hit.date(
        Part(hit.value("month"), hit.value("part")), "part month", year=hit.maybe("year")
    )


def _month_end(hit: Hit) -> tuple[Atom, ...]:
    """*mars månads utgång*, *innan maj är slut*."""
    if hit.has("verb") and (hit.raw("verb") != "är" or hit.before() != CODE["before"]):
        return ()
    return _month_part(hit)


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


FINDERS = (
    Finder(
        "part-of-month", "part", f"<part:part> (_ (of | on))? _ <month:month> {YEAR}", _month_part
    ),
    Finder("part-of-month", "month", "<month:month> _ monthly _ <part:part>", _month_end),
    Finder("part-of-month", "month", "<month:month> _ <verb:word> _ <part:part>", _month_end),
    Finder(
        "parts-of-month",
        "part",
        f"<part:part> _ [slash dash] _ <until:part> _ of _ <month:month> {YEAR}",
        _month_slash,
    ),
    Finder(
        "part-of-year",
        "part",
        "<part:part> _ (of | on) _ (yr _)? <year:year>",
        _year_part,
    ),
    Finder(
        "part-of-year",
        "part",
        "<part:part> _ of _ (<step:next previous this> _)? [yr yren]",
        _year_part,
    ),
    Finder("part-of-year", "yren", "yren _ <part:part>", _year_part),
    Finder(
        "month-turn",
        "monthturn",
        f"monthturn _ <month:month> (_ [slash dash and] _ <next:month>)? {YEAR}",
        _month_parts,
    ),
    Finder(
        "year-turn",
        "yearturn",
        "yearturn (_ <year:year> (_ [slash dash] _ [year number])?)?",
        _year_turn,
    ),
    Finder(
        "year-turn", "yearturn", "yearturn _ <yy:number> [slash dash] <next:number>", _year_turn
    ),
    Finder("half-turn", "halfturn", f"halfturn {YEAR}", _half_turn),
)

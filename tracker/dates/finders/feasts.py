"""Swedish feasts by name: *midsommar*, *Kristi himmelsfärdsdag*, *annandag påsk*, *jul*."""

from tracker.dates.atoms import Atom, Finder, Hit
from tracker.dates.grammar import CODE, codes
from tracker.dates.points import Day, Feast, Shifted
from tracker.dates.ranges import Range
from tracker.lang.sv.holidays import FIRST_NAMES

_CHRISTMAS, _EASTER = "boxing-day", "easter-monday"
_LICENCES = codes("before after to at on during latest between and past i")


def _feast(hit: Hit) -> tuple[Atom, ...]:
    if hit.raw("feast") in FIRST_NAMES and _is_name(hit):
        return ()
    return hit.date(Feast(hit.key("feast")), "day", year=hit.maybe("year"))


def _is_name(hit: Hit) -> bool:
    """*Lucia Ek*, *Lucia föredrog ärendet*; *på Lucia* and *Lucia* alone are the feast."""
    tokens, index = hit.tokens, hit.index("feast")
    if not tokens.capital(index) or hit.has("year"):
        return False
    after = tokens.right_of(hit.last)
    if after < len(tokens.codes) and tokens.capital(after):
        return True
    return hit.before() not in _LICENCES and hit.after() == CODE["word"]


def _advent(hit: Hit) -> tuple[Atom, ...]:
    """*första advent*, *3:e advent*."""
    sunday = hit.value("n")
    if hit.key("advent") != "advent" or not 1 <= sunday <= 4:
        return ()
    return hit.date(Feast(f"advent-{sunday}"), "day", year=hit.maybe("year"))


def _jul(hit: Hit) -> tuple[Atom, ...]:
    """*före jul*, *till jul*: alone it is a greeting or a name."""
    if hit.before() not in _LICENCES and not hit.has("year"):
        return ()
    return hit.date(Feast("christmas-days"), "day", year=hit.maybe("year"))


def _second_day(hit: Hit) -> tuple[Atom, ...]:
    """*annandag jul*, *annandag påsk*."""
    if hit.has("feast") and hit.key("feast") != "easter-days":
        return ()
    return hit.date(
        Feast(_EASTER if hit.has("feast") else _CHRISTMAS), "day", year=hit.maybe("year")
    )


def _phrase(hit: Hit) -> tuple[Atom, ...]:
    """Names of several words, told apart by the first."""
    words = [hit.tokens.value(i) for i in range(hit.first, hit.last)]
    if words[0] == "alla":
        return (
            hit.date(Feast("all-saints"), "day", year=hit.maybe("year"))
            if "helgons" in words
            else ()
        )
    if words[0] == "kristi" and hit.has("feast"):
        return _feast(hit) if hit.key("feast") == "ascension" else ()
    if words[0] == "trettondag":
        return hit.date(Feast("epiphany"), "day", year=hit.maybe("year"))
    if words[0] == "annandag":
        return _second_day(hit)
    return ()


def _span(hit: Hit) -> tuple[Atom, ...]:
    """*midsommarveckan*, *mellandagarna*: after the second and before the last day of the feast."""
    key = hit.key("feast")
    if key == "between-days":
        return hit.date(Range(Day(12, 27), Day(12, 30)), "day", year=hit.maybe("year"))
    point = Shifted(Feast(key), 0, whole_week=True)
    return hit.date(point, "week", year=hit.maybe("year"))


_YEAR = "(_ <year:year> (?! dash number))?"

FINDERS = (
    Finder("feast", "feast", f"<feast:feast> {_YEAR}", _feast),
    Finder(
        "feast",
        "ordinal number",
        f"<n:ordinal number> (colon? suffix)? _ <advent:feastword> {_YEAR}",
        _advent,
    ),
    Finder("feast-span", "feastspan", f"<feast:feastspan> {_YEAR}", _span),
    Finder("feast", "jul", f"jul {_YEAR}", _jul),
    Finder(
        "feast",
        "feastword",
        f"feastword (_ feastword)? (_ (<feast:feast> | jul | [day dayen]))? {_YEAR}",
        _phrase,
    ),
)

"""How long: *två år*, *60-90 min*, *en och en halv timme*, *under tre månader*."""

from tracker.dates.atoms import Atom, Finder, Hit
from tracker.dates.grammar import CODE, NAME, codes
from tracker.lang.sv import date_cues as sv

UNITS = {
    **dict.fromkeys(("day", "days"), ("D", 1)),
    **dict.fromkeys(("week", "weeks"), ("W", 1)),
    **dict.fromkeys(("monthly", "months"), ("M", 1)),
    "yr": ("Y", 1),
    "quarter": ("M", 3),
    "half": ("M", 6),
    "hours": ("TH", 1),
    "minutes": ("TM", 1),
    "workday": ("D", 1),
    "daysen": ("D", 1),
    "weeklist": ("W", 1),
    "monthsen": ("M", 1),
}
"""Class of a unit's word: ISO 8601 designator, and how many of it one is."""
UNIT_CLASSES = "day days week weeks monthly months yr quarter half hours minutes"


def unit_of(hit: Hit, name: str = "unit") -> tuple[str, int]:
    """Designator and factor of the unit."""
    return UNITS[NAME[hit.tokens.code(hit.index(name))]]


def amount(designator: str, number: int) -> str:
    """`P2W`, `PT90M`."""
    time = "T" if designator.startswith("T") else ""
    return f"P{time}{number}{designator[-1]}"


def _duration(hit: Hit) -> tuple[Atom, ...]:
    designator, factor = unit_of(hit)
    number, until = hit.value("n"), hit.maybe("m")
    if hit.has("fraction"):
        return _decimal(hit, designator, number)
    if number == 0 or (until is not None and until <= number) or not _stands_alone(hit, designator):
        return ()
    if designator == "Y" and _is_age(hit, until or number):
        return ()
    if until is None:
        return hit.atom("SPAN", duration=amount(designator, number * factor))
    both = (amount(designator, each * factor) for each in (number, until))
    return hit.atom("SPAN", duration="/".join(both))


def _decimal(hit: Hit, designator: str, number: int) -> tuple[Atom, ...]:
    """*1,5 timme*, *2,5 år*: halves and quarters only."""
    smaller = {"TH": ("TM", 60), "Y": ("M", 12)}.get(designator)
    parts = int(hit.raw("fraction")) / 10 ** len(hit.raw("fraction"))
    if smaller is None or not (whole := (number + parts) * smaller[1]).is_integer():
        return ()
    return hit.atom("SPAN", duration=amount(smaller[0], int(whole)))


def _stands_alone(hit: Hit, designator: str) -> bool:
    """No *en dag* (some day), no *två veckor innan*, no *nummer 5 h*."""
    one = hit.tokens.code(hit.index("n")) == CODE["one"]
    if one and designator == "D" and not (hit.before() in _DURING or hit.alone()):
        return False
    word = hit.word_after()
    dated = word == "från" and hit.after(2) in _DATED  # "två år från 1 januari"
    if (word in sv.NOT_A_DURATION and not dated) or hit.after() in _NOT_AFTER:
        return False
    if one and hit.before() in _OTHER and not hit.alone():
        return False
    return hit.word_before() not in sv.NOT_A_COUNT


_DATED = codes("number den year month seasonen yearturn halfturn monthturn")
_DURING = codes("during i for")
_NOT_AFTER = codes("before after ago each every dash")
_OTHER = codes("other each")


def _is_age(hit: Hit, years: int) -> bool:
    """*18 år*, *barn 0-5 år*, *från 16 år*: many years in digits are an age, unless *i*, *för* …"""
    word = hit.word_before()
    if word in sv.AGE_CUES:
        subject = hit.tokens.left_of(hit.first, 2)
        return subject < 0 or not hit.tokens.raw(subject).endswith(sv.PERIODS)
    after = hit.tokens.right_of(hit.last, 2)
    if hit.after() == CODE["and"] and after < len(hit.tokens.codes):
        return hit.tokens.raw(after) in sv.AGE_AFTER
    digits = hit.raw("n").isdigit()
    return digits and years >= 13 and hit.before() not in _LASTING


_LASTING = codes("i for about on after within circa")


def _months_short(hit: Hit) -> tuple[Atom, ...]:
    """*6 mån*: before a number or a month it is Monday."""
    if not hit.raw("unit").startswith("mån") or hit.after() in _MONDAY or not hit.value("n"):
        return ()
    return hit.atom("SPAN", duration=amount("M", hit.value("n")))


_MONDAY = codes("number month den ordinal kl CLOCK")


def _half(hit: Hit) -> tuple[Atom, ...]:
    """*en halvtimme*, *ett halvår*."""
    code = hit.tokens.code(hit.index("unit"))
    return hit.atom("SPAN", duration="PT30M" if code == CODE["halfhour"] else "P6M")


def _halved(hit: Hit) -> tuple[Atom, ...]:
    """*en halv timme*, *halvt år*, *en kvart*."""
    if hit.has("kvart"):
        return hit.atom("SPAN", duration="PT15M") if hit.after() not in _CLOCK_AFTER else ()
    designator, _factor = unit_of(hit)
    halves = {"TH": "PT30M", "Y": "P6M"}
    return hit.atom("SPAN", duration=halves[designator]) if designator in halves else ()


_CLOCK_AFTER = codes("past i")


def _and_a_half(hit: Hit) -> tuple[Atom, ...]:
    """*ett och ett halvt år*, *två och en halv timme*."""
    designator, _factor = unit_of(hit)
    smaller = {"TH": ("TM", 60), "Y": ("M", 12)}.get(designator)
    if smaller is None:
        return ()
    number = hit.value("n") * smaller[1] + smaller[1] // 2
    return hit.atom("SPAN", duration=amount(smaller[0], number))


_N = "<n:number count one>"

FINDERS = (
    Finder(
        "duration",
        "number count one circa",
        f"(circa _)? {_N} (comma <fraction:number> | _ [dash to or] _ <m:number count>)?"
        f" _ <unit:{UNIT_CLASSES}>",
        _duration,
    ),
    Finder("duration", "number circa", "(circa _)? <n:number> _ <unit:shortday>", _months_short),
    Finder("duration", "one", "one _ <unit:halfhour half>", _half),
    Finder("duration", "halfhour", "<unit:halfhour>", _half),
    Finder("duration", "one halv", "(one _)? halv _ <unit:hours yr>", _halved),
    Finder("duration", "one", "one _ <kvart:kvart>", _halved),
    Finder(
        "duration",
        "number count one",
        f"{_N} _ and _ one _ halv _ <unit:{UNIT_CLASSES}>",
        _and_a_half,
    ),
)

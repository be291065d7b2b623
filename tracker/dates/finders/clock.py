"""Clock times and spans: *kl. 9-12*, `13.15`, `09:00-12:00`, *halv nio*, *kvart över tio*.

A number alone is no clock time (*vid ett*, *på fyra*): it takes *kl*, minutes, or a date beside it.
"""

from tracker.dates.atoms import Atom, Finder, Hit
from tracker.dates.grammar import CODE, codes
from tracker.lang.sv import date_cues as sv

_HM = "<{0}:number four count> ([dot colon] <{0}m:number>)?"
_TO = "(_ [dash to] _ | _ and _ | _ to _ and _ with _ )"


def clock(hour: int, minute: int = 0) -> str | None:
    """`HH:MM`, None where there is no such time. 24.00 is the last minute of the day before."""
    if (hour, minute) == (24, 0):
        return "23:59"
    return f"{hour:02}:{minute:02}" if 0 <= hour <= 23 and 0 <= minute <= 59 else None


def _read(hit: Hit, name: str, later: int = 0) -> str | None:
    hour, minute = hit.value(name), 0
    if hit.tokens.code(hit.index(name)) == CODE["four"]:
        hour, minute = divmod(hour, 100)
    elif hit.has(f"{name}m"):
        if not hit.two_digits(f"{name}m"):
            return None
        minute = hit.value(f"{name}m")
    return clock(hour + later if hour < 12 else hour, minute)


def _clock(hit: Hit) -> tuple[Atom, ...]:
    """With *kl*: any hour will do."""
    later = hit.value("daypart") if hit.has("daypart") else 0
    return _span(hit, _read(hit, "a", later), _read(hit, "b", later) if hit.has("b") else "")


def _span(hit: Hit, first: str | None, last: str | None) -> tuple[Atom, ...]:
    if first is None or last is None:
        return ()
    return hit.atom("CLOCK", time=f"{first}/{last}" if last else first)


def _digits(hit: Hit) -> tuple[Atom, ...]:
    """`09:00-12:00`, `13.15-15.00`, `18:30`; a lone dot needs a cue, it may be a section."""
    if hit.tokens.code(hit.first - 1) in _GLUE or hit.word_before() in sv.NUMBER_CUES:
        return ()
    if hit.after() == CODE["percent"] or hit.word_after() in sv.UNIT_WORDS:
        return ()
    if not (hit.has("am") and hit.two_digits("am")):
        return ()
    dotted = hit.tokens.code(hit.index("a") + 1) == CODE["dot"]
    if dotted and not hit.has("b") and not _cued(hit):
        return ()
    if (
        not dotted
        and hit.before() == CODE["open"]
        and hit.has("b") is False
        and hit.after() != CODE["close"]
    ):
        return ()
    return _span(hit, _read(hit, "a"), _read(hit, "b") if hit.has("b") else "")


_GLUE = codes("slash plus sect")


def _cued(hit: Hit) -> bool:
    if hit.alone() or hit.before() == CODE["DATE"]:
        return True
    word = hit.word_before()
    if word == ":":
        index = hit.tokens.left_of(hit.first, 2)
        word = hit.tokens.raw(index) if index >= 0 else ""
    return word in sv.CLOCK_CUES


def _half(hit: Hit) -> tuple[Atom, ...]:
    """*halv nio* is 8.30."""
    hour = hit.value("hour")
    if not 1 <= hour <= 12 or hit.before() in _ONE or hit.word_before() == "och":
        return ()
    later = hit.value("daypart") if hit.has("daypart") else 0
    return _span(hit, clock((hour - 1 or 12) + later, 30), "")


_ONE = codes("one and")


def _spoken(hit: Hit) -> tuple[Atom, ...]:
    """*kvart över nio*, *kvart i tio*, *klockan tio i nio*, *fem över halv tre*."""
    minutes, hour = hit.value("minutes"), hit.value("hour")
    if not 1 <= hour <= 12 or minutes not in (5, 10, 15, 20) or hit.before() == CODE["one"]:
        return ()
    if hit.tokens.code(hit.index("minutes")) != CODE["kvart"] and not hit.has("kl"):
        return ()
    total = hour * 60 + (minutes if hit.has("past") else -minutes) - (30 if hit.has("half") else 0)
    return _span(hit, clock(total // 60 % 24, total % 60), "")


_A, _B = _HM.format("a"), _HM.format("b")

FINDERS = (
    Finder(
        "clock",
        "kl from between at",
        f"([from between at] _)? kl colon? _ circa? _ {_A} ({_TO} (kl _)? (circa _)? {_B})?"
        " (_ on? _ <daypart:daypart>)?",
        _clock,
    ),
    Finder("clock", "kl", f"kl colon? _ circa? _ {_A} (_ on? _ <daypart:daypart>)?", _clock),
    Finder("clock", "number from between", f"([from between] _)? {_A} {_TO} {_B}", _digits),
    Finder("clock", "number", _A, _digits),
    Finder(
        "half-hour",
        "kl halv",
        "(kl _)? halv _ <hour:count one number> (_ on _ <daypart:daypart>)?",
        _half,
    ),
    Finder(
        "spoken-clock",
        "kl kvart",
        "(<kl:kl> _)? <minutes:kvart count number> _ (i | <past:past>) _ (<half:halv> _)?"
        " <hour:count one number>",
        _spoken,
    ),
)

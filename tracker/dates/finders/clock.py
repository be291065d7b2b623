"""Clock times and spans: *kl. 9-12*, `13.15`, `09:00-12:00`, *halv nio*, *kvart över tio*.

A number alone is no clock time (*vid ett*, *på fyra*): it takes *kl*, minutes, or a date beside it.
"""

from tracker.dates.atoms import Atom, Finder, Hit
from tracker.dates.grammar import CODE, codes
from tracker.lang.sv import date_cues as sv

_HM = "<{0}:number four count> ([dot colon] <{0}m:number>)?"
_MINUTES = "<a:number four count> [dot colon] <am:number>"
_TO = "(_ [dash to] _ | _ to _ and _ with _)"


def clock(hour: int, minute: int = 0) -> str | None:
    """`HH:MM`, None where there is no such time. 24.00 is the last minute of the day before."""
    if (hour, minute) == (24, 0):
        return "23:59"
    return f"{hour:02}:{minute:02}" if 0 <= hour <= 23 and 0 <= minute <= 59 else None


def _read(hit: Hit, name: str, later: int = 0) -> str | None:
    hour, minute = hit.value(name), 0
    if hit.tokens.code(hit.index(name)) in _FOUR_DIGITS:
        hour, minute = divmod(hour, 100)
    elif hit.has(f"{name}m"):
        if not hit.two_digits(f"{name}m"):
            return None
        minute = hit.value(f"{name}m")
    return clock(hour + later if hour < 12 else hour, minute)


_FOUR_DIGITS = codes("four year")
"""*kl. 0930*, and *kl. 1900*, which without *kl* is a year."""


def _clock(hit: Hit) -> tuple[Atom, ...]:
    """With *kl*: any hour will do."""
    later = hit.value("daypart") if hit.has("daypart") else 0
    return _span(hit, _read(hit, "a", later), _read(hit, "b", later) if hit.has("b") else "")


def _between(hit: Hit) -> tuple[Atom, ...]:
    """*mellan kl. 9 och 12*, *mellan 09.00 och 12.00*; *mellan 10 och 15* counts."""
    if CODE["kl"] not in hit.tokens.codes[hit.first : hit.last] and not _full_span(hit):
        return ()
    return _span(hit, _read(hit, "a"), _read(hit, "b"))


def _span(hit: Hit, first: str | None, last: str | None) -> tuple[Atom, ...]:
    if first is None or last is None:
        return ()
    return hit.atom("CLOCK", time=f"{first}/{last}" if last else first)


def _digits(hit: Hit) -> tuple[Atom, ...]:
    """`09:00-12:00`, `13.15-15.00`, `18:30`; a lone dot needs a cue, it may be a section."""
    if hit.tokens.code(hit.first - 1) in _GLUE or hit.word_before() in _COUNTED:
        return ()
    if hit.after() == CODE["percent"] or hit.word_after() in sv.UNIT_WORDS:
        return ()
    if not hit.has("am"):
        return _span(hit, _read(hit, "a"), _read(hit, "b")) if _under_time(hit) else ()
    if not hit.two_digits("am"):
        return ()
    if _is_reference(hit) or not (_full_span(hit) or _cued(hit) or _plain(hit)):
        return ()
    return _span(hit, _read(hit, "a"), _read(hit, "b") if hit.has("b") else "")


_COUNTED = sv.NUMBER_CUES - sv.CLOCK_CUES
_GLUE = codes("slash plus sect")


def _full_span(hit: Hit) -> bool:
    """`09:00-12:00`: two times with their minutes are no verses and no score."""
    return hit.has("b") and hit.has("bm") and hit.two_digits("bm")


def _cued(hit: Hit) -> bool:
    """Whether a word of meetings stands before it, or a day beside it, or nothing at all."""
    if hit.alone():
        return hit.tokens.code(hit.index("a") + 1) == CODE["colon"] or hit.value("a") >= _MORNING
    if hit.before() in _DAY_BEFORE or hit.after() in _DAY_AFTER:
        return True
    return _word_before_colon(hit) in sv.CLOCK_CUES


def _word_before_colon(hit: Hit) -> str:
    """The word before it; a colon and *ca* between do not count."""
    for distance in (1, 2, 3):
        index = hit.tokens.left_of(hit.first, distance)
        word = hit.tokens.raw(index) if index >= 0 else ""
        if word != ":":
            return word
    return ""


_MORNING = 6
_DAY_BEFORE = codes("month year weekday theday")
_DAY_AFTER = codes("den weekday theday")


def _is_reference(hit: Hit) -> bool:
    """*Matt 5:12*, *RF 12:15*, *Psalm 119:11*: chapter and verse follow a name."""
    index = hit.tokens.left_of(hit.first)
    if index < 0 or hit.tokens.code(index) != CODE["word"]:
        return False
    word = hit.tokens.written(index)
    return len(word) > 1 and word.isupper() and word.lower() not in sv.CLOCK_CUES


def _plain(hit: Hit) -> bool:
    """`13:15` in running text: two digits each, minutes of the clock's face, no verse, no score."""
    if hit.tokens.code(hit.index("a") + 1) != CODE["colon"] or not hit.two_digits("a"):
        return False
    if hit.before() == CODE["open"] and hit.after() != CODE["close"]:
        return False
    if hit.has("b") or hit.value("am") % 5:
        return False
    before, further = hit.tokens.left_of(hit.first), hit.tokens.left_of(hit.first, 2)
    if any(index >= 0 and hit.tokens.raw(index) in sv.VERSE_CUES for index in (before, further)):
        return False
    named = hit.tokens.code(before) == CODE["word"] and hit.tokens.capital(before)
    return not named or hit.tokens.code(further) in _STARTS  # "Lunch 12:00", no "se Sefanja 12:00"


_STARTS = codes("hard dot mark dash colon close") | {""}


def _under_time(hit: Hit) -> bool:
    """*Tid: 9-12*: whole hours where a label says that they are."""
    if not hit.has("b") or hit.has("bm") or hit.before() != CODE["colon"]:
        return False
    if _word_before_colon(hit) not in sv.TIME_LABELS:
        return False
    return _MORNING <= hit.value("a") < hit.value("b") <= 23


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
    quarter = hit.tokens.code(hit.index("minutes")) == CODE["kvart"]
    if not (quarter or hit.has("kl") or hit.has("half")):
        return ()
    minutes = -minutes if not hit.has("past") else minutes
    total = hour * 60 + minutes - (30 if hit.has("half") else 0)
    return _span(hit, clock(total // 60 % 24, total % 60), "")


_A, _B = _HM.format("a"), _HM.format("b")
_SAID = _HM.replace("four", "four year")
_KL_A, _KL_B = _SAID.format("a"), _SAID.format("b")

FINDERS = (
    Finder(
        "clock",
        "kl from between at",
        f"([from between at] _)? kl colon? _ circa? _ {_KL_A} ({_TO} (kl _)? (circa _)? {_KL_B})?"
        " (_ on? _ <daypart:daypart>)?",
        _clock,
    ),
    Finder("clock", "between", f"between _ (kl _)? {_A} _ and _ (kl _)? {_B}", _between),
    Finder("clock", "between", f"between _ kl _ {_KL_A} _ and _ (kl _)? {_KL_B}", _between),
    Finder("clock", "kl", f"kl colon? _ circa? _ {_KL_A} (_ on? _ <daypart:daypart>)?", _clock),
    Finder("clock", "number from", f"(from _)? {_A} {_TO} (circa _)? {_B}", _digits),
    Finder("clock", "number", _MINUTES, _digits),
    Finder(
        "half-hour",
        "kl halv",
        "(kl _)? halv _ <hour:count one number> (_ on _ <daypart:daypart>)?",
        _half,
    ),
    Finder(
        "spoken-clock",
        "kl kvart count number",
        "(<kl:kl> _)? <minutes:kvart count number> _ (i | <past:past>) _ (<half:halv> _)?"
        " <hour:count one number>",
        _spoken,
    ),
)

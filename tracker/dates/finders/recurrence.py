"""What comes again: *varannan torsdag*, *första tisdagen i månaden*, *varje kvartal*, *måndagar*.

The value is that of an iCalendar RRULE (RFC 5545, 3.3.10) without its beginning. *två gånger per
år* says how often, not how far apart, and is left out on purpose.
"""

from tracker.dates.atoms import Atom, Finder, Hit
from tracker.dates.finders.duration import UNIT_CLASSES, UNITS
from tracker.dates.grammar import CODE, NAME, codes
from tracker.dates.points import Day

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_WORKDAYS = "MO,TU,WE,TH,FR"
_WORKWEEK = frozenset({"vardagar"})
_FREQUENCY = {"D": "DAILY", "W": "WEEKLY", "M": "MONTHLY", "Y": "YEARLY"}
_WEEKDAYS = codes("weekday theday weekdays")


def _rule(frequency: str, interval: int = 1, **parts: str) -> str:
    rows = [f"FREQ={frequency}"]
    if interval != 1:
        rows.append(f"INTERVAL={interval}")
    return ";".join([*rows, *(f"{key}={value}" for key, value in parts.items() if value)])


def _named_days(hit: Hit) -> str:
    """The weekdays of the match as BYDAY, each once, Monday first."""
    tokens = hit.tokens
    found: set[int] = set()
    last, dashed = -1, False
    for index in range(hit.first, hit.last):
        code = tokens.codes[index]
        if code in _WEEKDAYS:
            day = int(tokens.value(index))
            found.update(range(last, day) if dashed and 0 <= last < day else (), (day,))
            last, dashed = day, False
        elif code == CODE["dash"] or code == CODE["to"]:
            dashed = True
    return ",".join(DAYS[day] for day in sorted(found))


def _interval(hit: Hit) -> int:
    """*varje* 1, *varannan* 2, *var tredje* 3."""
    if hit.has("other"):
        return 2
    return hit.value("nth") if hit.has("nth") else 1


def _every_unit(hit: Hit) -> tuple[Atom, ...]:
    """*varje vecka*, *var tredje månad*, *vartannat år*, *varje vardag*."""
    if hit.has("each") and not hit.has("nth"):
        return ()
    name = NAME[hit.tokens.code(hit.index("unit"))]
    if name == "workday":
        return (
            hit.atom("EVERY", rrule=_rule("WEEKLY", BYDAY=_WORKDAYS)) if _interval(hit) == 1 else ()
        )
    designator, factor = UNITS[name]
    if designator.startswith("T"):
        return ()
    return hit.atom("EVERY", rrule=_rule(_FREQUENCY[designator], factor * _interval(hit)))


def _every_weekday(hit: Hit) -> tuple[Atom, ...]:
    """*varje måndag*, *varannan torsdag*, *varje tisdag och torsdag*, *var tredje onsdag*."""
    if hit.has("each") and not hit.has("nth"):
        return ()
    interval = _interval(hit)
    if hit.has("parity"):
        if interval > 2:
            return ()
        interval = 2
    return hit.atom("EVERY", rrule=_rule("WEEKLY", interval, BYDAY=_named_days(hit)))


def _weekdays(hit: Hit) -> tuple[Atom, ...]:
    """*måndagar*, *tisdagar och torsdagar*, *onsdagar jämna veckor*, *måndagar varannan vecka*."""
    interval = 2 if hit.has("parity") or hit.has("other") else 1
    if hit.tokens.words[hit.last - 1].endswith("arna") and hit.after() in _A_DAY:
        return ()  # "fredagarna 8 och 15 september"
    if interval == 1 and hit.before() == CODE["parity"]:
        interval = 2  # "jämna torsdagar"
    return hit.atom("EVERY", rrule=_rule("WEEKLY", interval, BYDAY=_named_days(hit)))


_A_DAY = codes("number den")


def _workdays(hit: Hit) -> tuple[Atom, ...]:
    """*vardagar kl. 8*, *på vardagar*; *fem vardagar* and *inom tio vardagar* are a length."""
    if hit.raw("days") not in _WORKWEEK:
        return ()
    if not (hit.has("on") or hit.alone() or hit.after() in _WHEN):
        return ()
    return hit.atom("EVERY", rrule=_rule("WEEKLY", BYDAY=_WORKDAYS))


_WHEN = codes("kl CLOCK")


def _parity(hit: Hit) -> tuple[Atom, ...]:
    return hit.atom("EVERY", rrule="FREQ=WEEKLY;INTERVAL=2")


def _monthly_day(hit: Hit) -> tuple[Atom, ...]:
    """*första tisdagen i månaden*, *andra onsdagen varannan månad*, *varje månad 1:a fredagen*."""
    nth = hit.value("nth") if hit.has("nth") else -1
    if nth > 5:
        return ()
    frequency, interval = "MONTHLY", 3 if hit.has("quarter") or hit.has("quarter2") else 1
    if hit.has("again") or hit.has("again2"):
        interval = 2
    for name in ("count", "count2"):
        interval = hit.value(name) if hit.has(name) else interval
    month = ""
    if hit.has("month"):
        frequency, month = "YEARLY", str(hit.value("month"))
    if hit.has("workday"):
        rule = _rule(frequency, interval, BYMONTH=month, BYDAY=_WORKDAYS, BYSETPOS=str(nth))
    elif hit.has("weekday"):
        day = DAYS[hit.value("weekday")]
        rule = _rule(frequency, interval, BYMONTH=month, BYDAY=f"{nth}{day}")
    else:
        rule = _rule(frequency, interval, BYMONTH=month, BYMONTHDAY=str(nth))
    return hit.atom("EVERY", rrule=rule)


def _month_day(hit: Hit) -> tuple[Atom, ...]:
    """*den 15:e varje månad*, *den 1 i varje månad*, *den sista i månaden*."""
    day = -1 if hit.has("last") else hit.value("day")
    if not -1 <= day <= 31:
        return ()
    return hit.atom(
        "EVERY", rrule=_rule("MONTHLY", 2 if hit.has("other") else 1, BYMONTHDAY=str(day))
    )


def _yearly(hit: Hit) -> tuple[Atom, ...]:
    """*varje år i maj*, *i maj varje år*, *årligen den 1 maj*."""
    if hit.has("rule") and hit.key("rule") != "FREQ=YEARLY":
        return ()
    day = hit.maybe("day")
    if day is not None and Day(hit.value("month"), day).days(_LEAP) is None:
        return ()
    by_day = "" if day is None else str(day)
    rule = _rule("YEARLY", BYMONTH=str(hit.value("month")), BYMONTHDAY=by_day)
    return hit.atom("EVERY", rrule=rule)


_LEAP = 2024


def _once(hit: Hit) -> tuple[Atom, ...]:
    """*en gång i månaden*, *en gång per kvartal*, *en gång om året*."""
    code = NAME[hit.tokens.code(hit.index("unit"))]
    designator, factor = UNITS[_DEFINITE.get(code, code)]
    if designator.startswith("T") or (hit.has("n") and hit.value("n") != 1):
        return ()
    return hit.atom("EVERY", rrule=_rule(_FREQUENCY[designator], factor))


def _repeated(hit: Hit) -> tuple[Atom, ...]:
    return hit.atom("EVERY", rrule=hit.key("rule"))


_DEFINITE = {
    "dayen": "day",
    "weeken": "week",
    "monthen": "monthly",
    "yren": "yr",
    "quarteren": "quarter",
    "halfen": "half",
}
_EVERY = "(every | <other:other> | <each:each> _ <nth:ordinal number second> (colon? suffix)?)"
_UNIT = "<unit:day days workday week monthly yr quarter half>"
_MORE = "(_ (comma _ | and _ | [dash slash to] _) [weekday theday weekdays]){0,4}"
_THE_MONTH = (
    "((_ i)? _ every _ (monthly | <quarter:quarter>) | _ i _ (monthen | <quarter2:quarteren>)"
    " (_ comma? _ (<again:other> | [each] _ <count:ordinal>) _ monthly)?"
    " | (_ i)? _ <again2:other> _ monthly | (_ i)? _ each _ <count2:ordinal> _ monthly"
    " | _ i _ <month:month> _ [every] _ yr)"
)

_YEARLY = "(every _ yr | <rule:repeated>)"
_IN_MAY = (
    "(i _ | (on _)? (den _)? <day:number ordinal> (colon? suffix)? _) <month:month> (_ monthly)?"
)

FINDERS = (
    Finder("every-unit", "every other each", f"{_EVERY} _ {_UNIT}", _every_unit),
    Finder(
        "every-weekday",
        "every other each",
        f"{_EVERY} _ week _ comma? _ (on _)? [weekdays weekday theday] {_MORE}",
        _every_weekday,
    ),
    Finder(
        "every-weekday",
        "every other each",
        f"{_EVERY} _ weekday {_MORE} (_ comma? _ (i _)? <parity:parity> _ [weeks week])?",
        _every_weekday,
    ),
    Finder(
        "weekdays",
        "weekdays on",
        f"(on _)? weekdays {_MORE}"
        " (_ comma? _ (i _)? (<parity:parity> _ [weeks week] | <other:other> _ week))?",
        _weekdays,
    ),
    Finder("workdays", "workday on", "(<on:on> _)? <days:workday>", _workdays),
    Finder("parity", "parity", "parity _ [weeks week]", _parity),
    Finder(
        "weekday-of-month",
        "ordinal last den every number",
        "(every _ | den _)? (<nth:ordinal number> (colon? suffix)? | last)"
        f" _ (<weekday:weekday theday> | <workday:workday>) {_THE_MONTH}",
        _monthly_day,
    ),
    Finder(
        "weekday-of-month",
        "every",
        "every _ (<nth:ordinal> | last) _ (<weekday:weekday theday> | <workday:workday>)"
        " _ i _ monthen",
        _monthly_day,
    ),
    Finder(
        "weekday-of-month",
        "every other each",
        "(every _ (monthly | <quarter:quarter>) | <again:other> _ monthly"
        " | each _ <count:ordinal> _ monthly) _ comma? _ (den _)?"
        " (<nth:ordinal number> (colon? suffix)? | last)"
        " _ (<weekday:weekday theday> | <workday:workday>)",
        _monthly_day,
    ),
    Finder(
        "day-of-month-again",
        "den last number ordinal",
        "(den _)? (<day:number ordinal> (colon? suffix)? | <last:last>) (_ [day dayen])?"
        " ((_ i)? _ (every | <other:other>) _ monthly | _ i _ monthen)",
        _month_day,
    ),
    Finder(
        "day-of-month-again",
        "every other",
        "(every | <other:other>) _ monthly _ comma? _ den _"
        " (<day:number ordinal> (colon? suffix)? | <last:last>)",
        _month_day,
    ),
    Finder(
        "once-a",
        "one number",
        f"(one | <n:number>) _ times _ [i per about every slash] _"
        f" <unit:{' '.join(_DEFINITE)} {UNIT_CLASSES}>",
        _once,
    ),
    Finder("yearly", "every repeated", f"{_YEARLY} _ {_IN_MAY}", _yearly),
    Finder("yearly", "i den on number ordinal", f"{_IN_MAY} _ {_YEARLY}", _yearly),
    Finder("repeated", "repeated", "<rule:repeated>", _repeated),
)

"""What hangs on the meeting's day: *i morgon*, *nästa vecka*, *om två veckor*, *på torsdag*."""

from datetime import date, timedelta

from tracker.dates.atoms import Atom, Finder, Hit
from tracker.dates.finders.distances import moved, offset
from tracker.dates.finders.duration import unit_of
from tracker.dates.grammar import CODE, NAME, codes
from tracker.dates.points import Anchored, Division, month_end, span
from tracker.lang.sv.dates import NEUTER_THIS


def _week(step: int, weekday: int | None = None) -> Anchored:
    """The week `step` weeks from the reference's, or one day of it."""

    def of(reference: date) -> tuple[date, date, str]:
        monday = reference - timedelta(reference.weekday()) + timedelta(7 * step)
        if weekday is not None:
            monday += timedelta(weekday)
            return monday, monday, monday.isoformat()
        sunday = monday + timedelta(6)
        return monday, sunday, span(monday, sunday)

    return Anchored("week" if weekday is None else "day", of)


def _month(step: int) -> Anchored:
    def of(reference: date) -> tuple[date, date, str]:
        first = moved(reference.replace(day=1), "M", step)
        return first, month_end(first.year, first.month), f"{first:%Y-%m}"

    return Anchored("month", of)


def _year(step: int) -> Anchored:
    def of(reference: date) -> tuple[date, date, str]:
        year = reference.year + step
        return date(year, 1, 1), date(year, 12, 31), f"{year:04}"

    return Anchored("year", of)


def _quarter(step: int) -> Anchored:
    def of(reference: date) -> tuple[date, date, str]:
        year, quarter = divmod(reference.year * 4 + (reference.month - 1) // 3 + step, 4)
        return (
            date(year, quarter * 3 + 1, 1),
            month_end(year, quarter * 3 + 3),
            f"{year:04}-{33 + quarter}",
        )

    return Anchored("quarter", of)


def _half_year(step: int) -> Anchored:
    def of(reference: date) -> tuple[date, date, str]:
        year, half = divmod(reference.year * 2 + (reference.month - 1) // 6 + step, 2)
        return date(year, half * 6 + 1, 1), month_end(year, half * 6 + 6), f"{year:04}-{40 + half}"

    return Anchored("half", of)


def weekday_from(weekday: int, forward: bool) -> Anchored:
    """The first such weekday strictly after (or before) the reference."""

    def of(reference: date) -> tuple[date, date, str]:
        if forward:
            day = reference + timedelta((weekday - reference.weekday() - 1) % 7 + 1)
        else:
            day = reference - timedelta((reference.weekday() - weekday - 1) % 7 + 1)
        return day, day, day.isoformat()

    return Anchored("day", of)


_FRAMES = {
    **dict.fromkeys(("week", "weeken", "weeks"), _week),
    **dict.fromkeys(("monthly", "monthen"), _month),
    **dict.fromkeys(("yr", "yren"), _year),
    **dict.fromkeys(("quarter", "quarteren"), _quarter),
    **dict.fromkeys(("half", "halfen"), _half_year),
}
_FRAME_CLASSES = "week weeken monthly monthen yr yren quarter quarteren half halfen"


def _weekend(step: int) -> Anchored:
    """Saturday and Sunday of the week `step` weeks from the reference's."""

    def on(reference: date, weeks: int) -> tuple[date, date, str]:
        saturday = reference + timedelta(5 - reference.weekday() + 7 * weeks)
        sunday = saturday + timedelta(1)
        return saturday, sunday, span(saturday, sunday)

    if step:
        return Anchored("weekend", lambda reference: on(reference, step))
    return Anchored(
        "weekend", lambda reference: on(reference, 0), past=lambda reference: on(reference, -1)
    )


def _this_weekend(hit: Hit) -> tuple[Atom, ...]:
    """*i helgen*, *under helgen*, *till helgen*: of the reference's week."""
    if hit.raw("weekend") != "helgen":
        return ()
    return hit.date(_weekend(0), "relative")


def _weekend_by(hit: Hit) -> tuple[Atom, ...]:
    """*nästa helg*, *förra helgen*; the coming weekend is this week's."""
    step = 0 if hit.has("coming") else hit.value("step")
    return hit.date(_weekend(step), "relative", before=False if hit.has("coming") else None)


def _today(hit: Hit) -> tuple[Atom, ...]:
    """*idag* is "nowadays" as often as not: alone, or beside a time, a date or a bound."""
    if not (hit.alone() or hit.after() in _TODAY_AFTER or hit.before() in _TODAY_BEFORE):
        return ()
    return hit.date(offset("D", 0), "relative")


_TODAY_AFTER = codes("kl den weekday CLOCK")
_TODAY_BEFORE = codes("latest since through colon")


def _adverb(hit: Hit) -> tuple[Atom, ...]:
    """*imorgon*, *i övermorgon*, *igår*."""
    return hit.date(offset("D", hit.value("step")), "relative")


def _this_day(hit: Hit) -> tuple[Atom, ...]:
    """*i kväll*, *i eftermiddag*: the reference's day."""
    if hit.raw("part").endswith("en"):
        return ()
    return hit.date(offset("D", 0), "relative")


def _past_weekday(hit: Hit) -> tuple[Atom, ...]:
    """*i torsdags*."""
    return hit.date(weekday_from(hit.value("weekday"), forward=False), "weekday")


def _weekday(hit: Hit) -> tuple[Atom, ...]:
    """*på torsdag*, *senast måndag*, *torsdag kl 9*: alone it needs one of these beside it."""
    if not (hit.has("on") or hit.before() in _WEEKDAY_BEFORE or hit.after() in _WEEKDAY_AFTER):
        return ()
    if hit.has("on") and hit.tokens.code(hit.index("weekday")) == CODE["theday"]:
        return ()  # "på måndagen" is a day of the story that is told
    if hit.after() == CODE["dash"]:
        return ()
    if hit.before() == CODE["to"] and hit.before(2) in _DAYS_OF_WEEK:
        return ()  # "måndag till fredag"
    return hit.date(weekday_from(hit.value("weekday"), forward=True), "weekday")


_DAYS_OF_WEEK = codes("weekday theday weekdays")


def _weekday_in(hit: Hit) -> tuple[Atom, ...]:
    """*på måndag om en vecka*, *torsdag om två veckor*: that weekday nearest to then."""
    designator, factor = unit_of(hit)
    weeks, weekday = hit.value("n") * factor, hit.value("weekday")
    if designator != "W" or not 1 <= weeks <= 52:
        return ()

    def of(reference: date) -> tuple[date, date, str]:
        then = reference + timedelta(7 * weeks)
        day = then + timedelta((weekday - then.weekday() + 3) % 7 - 3)
        return day, day, day.isoformat()

    return hit.date(Anchored("day", of), "weekday")


_WEEKDAY_BEFORE = codes("latest before to since through colon")
_WEEKDAY_AFTER = codes("kl CLOCK")


def _weekday_by(hit: Hit) -> tuple[Atom, ...]:
    """*nästa torsdag*, *förra fredagen*: in this or the next week, and the other stays possible."""
    if hit.tokens.words[hit.first] == NEUTER_THIS:
        return ()  # "ett möte om detta torsdagen den 8 januari"
    return hit.date(weekday_from(hit.value("weekday"), forward=not hit.has("previous")), "weekday")


def _weekday_of_week(hit: Hit) -> tuple[Atom, ...]:
    """*torsdag nästa vecka*, *nästa vecka torsdag*."""
    (atom,) = hit.date(_week(hit.value("step"), hit.value("weekday")), "relative")
    return (atom._replace(written=atom.written | {"weekday"}),)


def _frame(hit: Hit) -> tuple[Atom, ...]:
    """*nästa vecka*, *förra månaden*, *detta år*, *nästa kvartal*."""
    make = _FRAMES[NAME[hit.tokens.code(hit.index("unit"))]]
    return hit.date(make(hit.value("step")), "relative")


def _during_frame(hit: Hit) -> tuple[Atom, ...]:
    """*under veckan*, *till veckan*, *under året*."""
    make = _FRAMES[NAME[hit.tokens.code(hit.index("unit"))]]
    ahead = hit.has("to")
    if ahead and hit.tokens.code(hit.index("unit")) != CODE["weeken"]:
        return ()
    if hit.word_after() == "som":
        return ()  # "under året som gått", "som kommer"
    return hit.date(make(1 if ahead else 0), "relative")


def _this_year(hit: Hit) -> tuple[Atom, ...]:
    """*i år*; *i år 2024* is the year."""
    return (
        hit.date(_year(0), "relative") if hit.after() not in (CODE["year"], CODE["number"]) else ()
    )


def _last_year(hit: Hit) -> tuple[Atom, ...]:
    return hit.date(_year(-1), "relative")


def _end_of(hit: Hit) -> tuple[Atom, ...]:
    """*före månadens utgång*, *innan veckan är slut*: its last day."""
    if hit.has("verb") and (hit.raw("verb") != "är" or hit.before() != CODE["before"]):
        return ()
    if hit.value("part") != 3:
        return ()
    name = NAME[hit.tokens.code(hit.index("unit"))]
    if name == "yren" and not hit.has("verb"):
        return ()  # "årets slut" is read with the months
    bound = hit.before(2) if hit.before() == CODE["at"] else hit.before()
    if name == "monthen" and bound not in _BOUNDING:
        return hit.date(_part_of_month(0, 3), "relative")
    of = _FRAMES[name](0).of
    return hit.date(Anchored("part", of, ending=True), "relative")


_BOUNDING = codes("before latest through")


def _part_of_week(hit: Hit) -> tuple[Atom, ...]:
    """*i slutet av veckan*, *i början av nästa vecka*: the week is what is sure."""
    step = hit.value("step") if hit.has("step") else 0
    code = NAME[hit.tokens.code(hit.index("unit"))]
    make = _FRAMES[code]
    if code in ("monthly", "monthen"):
        return hit.date(_part_of_month(step, hit.value("part")), "relative")
    return hit.date(make(step), "relative", about=True)


def _part_of_month(step: int, part: int) -> Anchored:
    def of(reference: date) -> tuple[date, date, str]:
        first = moved(reference.replace(day=1), "M", step)
        day = {1: 5, 2: 15, 3: 25}[part]
        return first, month_end(first.year, first.month), f"{first:%Y-%m}-{day:02}~"

    return Anchored("part", of)


def _month_turn(hit: Hit) -> tuple[Atom, ...]:
    """*vid månadsskiftet*: the end of this month."""

    def of(reference: date) -> tuple[date, date, str]:
        after = moved(reference.replace(day=1), "M", 1)
        last = after - timedelta(1)
        return last, after, f"{last:%Y-%m}-25~/{after:%Y-%m}-05~"

    return hit.date(Anchored("part", of, turn=True), "month")


def _season_this(hit: Hit) -> tuple[Atom, ...]:
    """*den här våren*, *denna höst*."""
    return hit.date(Division(hit.value("season")), "season")


_STEP = "<step:next coming previous this>"
_WEEKDAY = "<weekday:weekday theday>"
_N = "<n:number count one>"

FINDERS = (
    Finder("today", "today", "today", _today),
    Finder("today", "i", "i _ day", _today),
    Finder("day-by-day", "adverb", "<step:adverb>", _adverb),
    Finder("day-by-day", "i", "i _ <step:morrow>", _adverb),
    Finder("past-weekday", "i", "i _ <weekday:pastday>", _past_weekday),
    Finder("weekday", "on weekday theday", f"(<on:on> _)? {_WEEKDAY}", _weekday),
    Finder(
        "weekday-by",
        "next coming previous this",
        f"([next coming this] | <previous:previous>) _ {_WEEKDAY}",
        _weekday_by,
    ),
    Finder(
        "weekday-of-week",
        "on weekday theday",
        f"(on _)? {_WEEKDAY} _ (i _)? {_STEP} _ [week weeken weeks]",
        _weekday_of_week,
    ),
    Finder(
        "weekday-of-week",
        "next coming previous this",
        f"{_STEP} _ [week weeken weeks] _ (on _)? {_WEEKDAY}",
        _weekday_of_week,
    ),
    Finder("frame", "next coming previous this den", f"{_STEP} _ <unit:{_FRAME_CLASSES}>", _frame),
    Finder("frame", "den", f"den _ <step:here> _ <unit:{_FRAME_CLASSES}>", _frame),
    Finder("frame", "during to", "(during | <to:to>) _ <unit:weeken monthen yren>", _during_frame),
    Finder(
        "season-this", "this den", "([this] | den _ here) _ <season:season seasonen>", _season_this
    ),
    Finder(
        "weekend",
        "i during to den",
        "([i during to] | den _ here) _ <weekend:weekend>",
        _this_weekend,
    ),
    Finder(
        "weekend",
        "next previous this coming",
        "(<step:next previous this> | <coming:coming>) _ weekend",
        _weekend_by,
    ),
    Finder("this-year", "i", "i _ yr", _this_year),
    Finder("last-year", "i fjol", "(i _)? fjol", _last_year),
    Finder(
        "weekday-in",
        "on weekday theday",
        f"(on _)? <weekday:weekday theday> _ about _ {_N} _ <unit:week weeks>",
        _weekday_in,
    ),
    Finder("day-by-day", "i", "i _ <part:daypart>", _this_day),
    Finder(
        "part-of-week",
        "part",
        f"<part:part> _ (of | on) _ ({_STEP} _)? <unit:week weeken monthly monthen>",
        _part_of_week,
    ),
    Finder(
        "end-of-frame",
        "monthen weeken yren",
        "<unit:yren monthen weeken> (_ <verb:word>)? _ <part:part>",
        _end_of,
    ),
    Finder("month-turn", "monthturn", "monthturn", _month_turn),
)

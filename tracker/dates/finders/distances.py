"""How far from the meeting: *om två veckor*, *för ett år sedan*, *inom 14 dagar*."""

from datetime import date, timedelta

from tracker.dates.atoms import Atom, Finder, Hit
from tracker.dates.finders.duration import UNIT_CLASSES, unit_of
from tracker.dates.grammar import CODE
from tracker.dates.holidays import is_working_day
from tracker.dates.points import Anchored, month_end
from tracker.lang.sv import date_cues as sv
from tracker.model import Relation

_N = "<n:number count one>"


def moved(reference: date, designator: str, number: int) -> date:
    """`reference` and some days, weeks, months or years; the last of a shorter month."""
    if designator in ("D", "W"):
        return reference + timedelta(number * (7 if designator == "W" else 1))
    months = reference.year * 12 + reference.month - 1 + number * (12 if designator == "Y" else 1)
    year, month = divmod(months, 12)
    return date(year, month + 1, min(reference.day, month_end(year, month + 1).day))


def offset(designator: str, number: int, about: bool = False) -> Anchored:
    """The day so many days, weeks, months or years from the reference."""

    def of(reference: date) -> tuple[date, date, str]:
        day = moved(reference, designator, number)
        return day, day, f"{day}{'~' if about else ''}"

    return Anchored("day", of)


def _in(hit: Hit) -> tuple[Atom, ...]:
    """*om två veckor*, *om ett halvår*, *om en vecka*: that day."""
    if hit.word_before() in sv.LASTS:
        return ()  # "en period om fyra år"
    return _counted(hit, 1, hit.has("circa"))


def _ago(hit: Hit) -> tuple[Atom, ...]:
    """*för två veckor sedan*."""
    return _counted(hit, -1, hit.has("circa"))


def _counted(hit: Hit, sign: int, about: bool) -> tuple[Atom, ...]:
    designator, factor = unit_of(hit)
    number = hit.value("m" if hit.has("m") else "n")
    if designator.startswith("T") or number > 400:
        return ()
    return hit.date(offset(designator, sign * number * factor, about), "relative", about=about)


def _within(hit: Hit) -> tuple[Atom, ...]:
    """*inom 14 dagar*, *inom en månad*, *inom de närmaste två veckorna*: at the latest that day."""
    if hit.tokens.code(hit.index("unit")) == CODE["workday"]:
        atoms = hit.date(_workdays_from(hit.value("n")), "relative")
    else:
        atoms = _counted(hit, 1, about=False)
    return tuple(atom._replace(bound="latest", relation=Relation.DUE) for atom in atoms)


def _workdays_from(number: int) -> Anchored:
    """That many working days after the reference."""

    def of(reference: date) -> tuple[date, date, str]:
        day, left = reference, min(number, 400)
        while left:
            day += timedelta(1)
            left -= is_working_day(day)
        return day, day, day.isoformat()

    return Anchored("day", of)


FINDERS = (
    Finder("in", "about", f"about _ (<circa:circa> _)? {_N} _ <unit:{UNIT_CLASSES}>", _in),
    Finder("ago", "for", f"for _ (<circa:circa> _)? {_N} _ <unit:{UNIT_CLASSES}> _ ago", _ago),
    Finder(
        "within",
        "within",
        f"within _ ([den suffix] _)? (closest _)? (<circa:circa> _)? {_N}"
        " (_ [dash to] _ <m:number count>)?"
        f" _ <unit:{UNIT_CLASSES} workday monthsen weeklist daysen>",
        _within,
    ),
)

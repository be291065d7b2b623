"""Atoms to values: the year, the bound, what remains possible and what is odd."""

from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from tracker.dates.atoms import Atom
from tracker.dates.holidays import holiday_name
from tracker.dates.points import (
    UNKNOWN,
    Anchored,
    Day,
    Days,
    Feast,
    Part,
    Turn,
    Year,
    Yearly,
    YearPart,
)
from tracker.dates.ranges import Range, edge, join
from tracker.dates.years import Context, anchored, choose
from tracker.model import Basis, Relation

_ONE_DAY = timedelta(1)
_STEPS = tuple(timedelta(days) for days in range(7))
_LEAP = 2024


class Settled(NamedTuple):
    """The value of an atom; `edtf` None with no warning: it cannot be said."""

    edtf: str | None
    basis: Basis
    alternatives: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


_AT_A_TIME = {"before": "latest", "after": "since"}
"""*före 15 mars kl. 12* ends on the 15th."""
_STATED, _MEETING_DATE, _UNKNOWN = Basis.STATED, Basis.MEETING_DATE, Basis.UNKNOWN
"""Members of an enumeration, looked up once: each look-up takes as long as a small function."""
_NOTHING = Settled(None, _UNKNOWN)
_IMPOSSIBLE = Settled(None, _UNKNOWN, warnings=("impossible-date",))


_COMING = (Relation.DUE, Relation.BEFORE, Relation.UNTIL)


def settle(atom: Atom, before: bool | None, context: Context) -> Settled:
    """The value of a DATE. `before`: what its sentence says of it; True past, False to come."""
    if atom.before is not None:
        before = atom.before
    elif context.before is not None:
        before = context.before
    elif before is None and atom.relation in _COMING:
        before = False
    if atom.until is not None:
        atom, other = _ends_together(atom)
        if other is not None:
            return _apart(atom, other, before, context)
    if atom.time and atom.bound in _AT_A_TIME:
        atom = atom._replace(bound=_AT_A_TIME[atom.bound])
    point = atom.point
    assert point is not None
    if isinstance(point, Anchored):
        return _anchored(atom, point, before, context)
    if atom.year_step is not None and context.reference is not None:
        year = context.reference.year + atom.year_step
        context = context._replace(reference=None, hint=None)
        atom = atom._replace(year=year, year_step=None)
        settled = settle(atom, before, context)
        return settled._replace(basis=_MEETING_DATE)
    written = atom.year
    if written is not None and isinstance(point, Range):
        written -= point.over_new_year(written)
    choice = choose(
        point,
        written,
        atom.weekday,
        before,
        context,
        shared=atom.shared_year,
        long_past=atom.rule == "season-past",
    )
    days = point.days(choice.year) if choice.year is not None else None
    if days is None and (choice.year is not None or not _exists(point)):
        return _IMPOSSIBLE
    edtf = bounded(point, choice.year, atom.bound)
    if edtf is None:
        return _NOTHING
    if atom.about and isinstance(point, Day) and not atom.bound:
        edtf += "~"
    alternatives: tuple[str, ...] = ()
    if choice.other is not None and (other_edtf := bounded(point, choice.other, atom.bound)):
        alternatives = (other_edtf,)
    warnings = choice.warnings
    if days is not None and point.grain == "day" and atom.bound in ("", "latest"):
        warnings += _odd(days, atom, before, context.reference)
    return Settled(edtf, choice.basis, alternatives, warnings)


def _exists(point: Yearly) -> bool:
    """Whether any year has it: 31 April is no day, 29 February is one."""
    return not isinstance(point, _MAY_LACK) or point.days(_LEAP) is not None


_MAY_LACK = (Day, Range)


def _ends_together(atom: Atom) -> tuple[Atom, Atom | None]:
    """A range as one point where both ends share a year; else its two ends."""
    other = atom.until
    assert other is not None
    first, last = atom.point, other.point
    assert first is not None
    assert last is not None
    if isinstance(first, Anchored) or isinstance(last, Anchored) or isinstance(first, Year):
        return atom, other
    if isinstance(first, Range):
        first = first.first
    if isinstance(last, Range):
        last = last.last
    if atom.year is not None and other.year is not None and atom.year != other.year:
        return atom._replace(point=first), other._replace(point=last)
    point = Range(first, last)
    year = other.year
    if year is None and atom.year is not None:
        year = atom.year + point.over_new_year(atom.year)
    return atom._replace(point=point, year=year, until=None), None


def _apart(first: Atom, last: Atom, before: bool | None, context: Context) -> Settled:
    """A range whose ends have a year, or a reference, each."""
    if isinstance(first.point, Year) and isinstance(last.point, Year):
        return Settled(f"{first.year:04}/{last.year:04}", _STATED)
    ends: list[str] = []
    bases: list[Basis] = []
    if (
        first.point is not None
        and last.point is not None
        and not isinstance(first.point, Anchored)
        and not isinstance(last.point, Anchored)
    ):
        edtf = join(first.point, first.year, last.point, last.year)
        return Settled(edtf, _STATED) if edtf else _NOTHING
    for side, atom in enumerate((first, last)):
        settled = settle(atom._replace(until=None), before, context)
        if settled.edtf is None:
            return _NOTHING
        ends.append(settled.edtf.split("/")[-side])
        bases.append(settled.basis)
    low, high = ends
    if UNKNOWN not in low + high and high < low:
        return _NOTHING
    basis = next((basis for basis in bases if basis is not _STATED), _STATED)
    return Settled(f"{low}/{high}", basis)


def _anchored(atom: Atom, point: Anchored, before: bool | None, context: Context) -> Settled:
    other = point.past
    if before and other is not None:
        point, other = replace(point, of=other), None
    found, basis = anchored(point, context)
    if found is None:
        return Settled(point.unknown, _UNKNOWN) if point.unknown and not atom.bound else _NOTHING
    first, last, edtf = found
    warnings: tuple[str, ...] = ()
    if atom.weekday is not None and "relative" not in atom.written and "day" in atom.written:
        warnings = () if first.weekday() == atom.weekday else ("weekday-mismatch",)
    alternatives: tuple[str, ...] = ()
    reference = context.reference
    if (
        atom.rule == "weekday-by"
        and reference
        and first.isocalendar()[:2] == reference.isocalendar()[:2]
    ):
        step = timedelta(7 if first > reference else -7)
        alternatives = ((first + step).isoformat(),)
    elif other is not None and reference and before is None and not atom.bound:
        alternatives = (other(reference)[2],)
    if point.turn and atom.bound:
        return Settled(_bind_turn(first, last, edtf, atom.bound), basis)
    return Settled(
        _bind(first, last, edtf, atom.bound, _is_end(point)), basis, alternatives, warnings
    )


def _is_end(point: Yearly | Anchored) -> bool:
    """*före utgången av mars*: the end of something, and before it is up to its last day."""
    if isinstance(point, Anchored):
        return point.ending
    return isinstance(point, _PARTS) and point.part == 3


_PARTS = (Part, YearPart)


def _bind(first: date, last: date, plain: str, bound: str, ending: bool = False) -> str:
    """A bound written into a known value."""
    about = "~" if plain.endswith("~") and len(plain) == 11 else ""
    if bound in ("latest", "through"):
        return f"../{plain}" if about else f"../{last}"
    if bound == "until":
        return f"../{plain.split('/')[-1]}"
    if bound == "before":
        return f"../{last if ending else first - _ONE_DAY}"
    if bound == "since":
        start = plain.split("/")[0]
        return f"{start if start.endswith('~') and len(start) == len('2024-05-05~') else first}/.."
    if bound == "after":
        return f"{last + _ONE_DAY}/.."
    return plain


def _bind_turn(old: date, new: date, plain: str, bound: str) -> str:
    """*senast vid årsskiftet*, *före månadsskiftet*: by the last old day; *efter*: from the new."""
    if bound in ("since", "after"):
        return f"{new}/.."
    return plain if bound == "from" else f"../{old}"


def bounded(point: Yearly, year: int | None, bound: str) -> str | None:
    """`point` as EDTF, its bound written into it."""
    plain = point.edtf(year)
    if plain is None or not bound or bound == "from":
        return plain
    if year is not None:
        days = point.days(year)
        if days is None:
            return None
        if isinstance(point, Turn):
            return _bind_turn(*point.turn(year), plain, bound)
        if bound == "after" and isinstance(point, Feast):
            return f"{point.over(year) + _ONE_DAY}/.."
        return _bind(*days, plain, bound, _is_end(point))
    if bound in ("latest", "through"):
        return f"../{edge(point, None, 1, True)}"
    if bound == "until":
        return f"../{plain.split('/')[-1]}"
    if bound == "since":
        return f"{edge(point, None, 0, True)}/.."
    days = point.days(_LEAP - 1)
    if bound == "before" and _is_end(point):
        return (
            f"../{edge(point, None, 1, True)}" if days is None else f"../{UNKNOWN}-{days[1]:%m-%d}"
        )
    if days is None or point.grain == "week":
        return None
    day = days[0] - _ONE_DAY if bound == "before" else days[1] + _ONE_DAY
    exact = day.month != 2 or day.day < 28
    value = f"{UNKNOWN}-{day:%m-%d}" if exact else f"{UNKNOWN}-{day:%m}"
    return f"../{value}" if bound == "before" else f"{value}/.."


FREE_DAYS = frozenset({"weekend", "holiday"})
"""Warnings that are due only where people meet on that day."""


def _odd(days: Days, atom: Atom, before: bool | None, reference: date | None) -> tuple[str, ...]:
    """Weekend, holiday, a coming date in the past."""
    found: tuple[str, ...] = ()
    first, last = days
    if not atom.bound and (last - first).days < 7:
        every = [first + step for step in _STEPS[: (last - first).days + 1]]
        if max([day.weekday() for day in every]) >= 5:
            found = ("weekend",)
        if [day for day in every if holiday_name(day)]:
            found += ("holiday",)
    if reference is not None and before is False and last < reference:
        found += ("past-date",)
    return found

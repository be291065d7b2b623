"""Whether a date bears what was read: a rule may need a day, a bound, or one still to come."""

from datetime import date

from tracker.edtf import exact_days
from tracker.extract import rule_named
from tracker.model import Kind, Mention, Relation, When

_EVENT, _MILESTONE, _ON = Kind.EVENT, Kind.MILESTONE, Relation.ON
_BOUNDS = (Relation.DUE, Relation.BEFORE)


def has_its_date(mention: Mention, when: When | None, meeting: date | None) -> bool:
    """Whether a rule that lives by a date was given one that serves it."""
    flags = rule_named(mention.rule).flags
    if "due-only" in flags and (when is None or when.relation not in _BOUNDS):
        return False
    if "coming" in flags and (when is None or not _is_coming(when, meeting)):
        return False
    if mention.kind is _EVENT:
        return when is not None and _dates_a_happening(when, flags, meeting)
    if mention.kind is _MILESTONE:
        return when is not None and _binds(when, flags)
    if "day-or-bound" in flags:
        return when is not None and _binds(when, flags)
    return True


def _dates_a_happening(when: When, flags: frozenset[str], meeting: date | None) -> bool:
    if when.edtf is None:
        return when.rrule is not None and not flags & {"timed", "exact"}
    if "timed" in flags and not when.time:
        return False
    if "exact" in flags and exact_days(_any_year(when.edtf)) is None:
        return False
    return not (_only_years(when.edtf) or _is_past(when, meeting) or _owns_what_follows(when))


def _binds(when: When, flags: frozenset[str]) -> bool:
    """A day or a bound; a bare year only with a bound."""
    if not when.edtf:
        return False
    if when.relation is not _ON:
        return True
    if "day-or-bound" in flags and exact_days(_any_year(when.edtf)) is None:
        return False
    return not _only_years(when.edtf)


def _is_coming(when: When, meeting: date | None) -> bool:
    return bool(when.edtf) and not _only_years(when.edtf or "") and not _is_past(when, meeting)


def _owns_what_follows(when: When) -> bool:
    """*Vårens tider*, *höstens konferens*: the season says whose, not when."""
    return (
        when.edtf is not None
        and when.edtf[4:6] == "-2"
        and len(when.edtf) == 7
        and (when.text.casefold().endswith("s"))
    )


def _is_past(when: When, meeting: date | None) -> bool:
    """Whether it was over on the day of the meeting."""
    days = exact_days(when.edtf) if meeting is not None else None
    return meeting is not None and days is not None and days[1] < meeting


def _only_years(edtf: str) -> bool:
    """*2022*, *2022-2023*: too wide for a happening."""
    return {len(part) for part in edtf.split("/")} == {4}


def _any_year(edtf: str | None) -> str | None:
    """An unknown year stands for a leap year, so that form can be told apart from value."""
    return edtf.replace("XXXX", "2024") if edtf else None

"""When something is due and whether it is late: one answer for mail, calendar and report."""

from datetime import date

from tracker import edtf
from tracker.model import Entry, Kind, Relation, State


def is_open(entry: Entry) -> bool:
    """Whether somebody still has to do or answer something about it."""
    return entry.follow and entry.state is State.OPEN


def is_task(entry: Entry) -> bool:
    """Actions, requests, topics that come back and decisions with a task; not what one attends."""
    if entry.kind is Kind.DECISION:
        return entry.task
    return entry.kind in (Kind.ACTION, Kind.REQUEST, Kind.FOLLOWUP)


def due_of(entry: Entry) -> date | None:
    """The last day on which it is in time; None without a date, or where a date only begins.

    *i maj* is in time until 31 May. What is said to hold *from* a day has no last one.
    """
    when = entry.when
    if when is None or when.edtf is None or when.relation is Relation.FROM:
        return None
    return edtf.due_day(when.edtf)


def days_late(entry: Entry, today: date) -> int:
    """Days since it was due; 0 while it is in time, asleep, closed or undated."""
    day = due_of(entry)
    if day is None or entry.asleep or not is_open(entry):
        return 0
    return max((today - day).days, 0)


def decided_of(entry: Entry) -> date | None:
    """The day of the meeting that brought it; the ledger's own date where that is not known."""
    low, high = edtf.bounds(entry.decided)
    if low is not None and low == high:
        return low
    return high or (entry.created.date() if entry.created else None)


def age_days(entry: Entry, today: date) -> int | None:
    """Days from the meeting that brought it until it was closed, else until `today`."""
    began = decided_of(entry)
    if began is None:
        return None
    end = date.fromisoformat(entry.closed) if entry.closed else today
    return max((end - began).days, 0)

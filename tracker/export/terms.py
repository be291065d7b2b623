"""When a term ends: *för två år* from the day of the meeting that appointed."""

import re
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from tracker import edtf
from tracker.model import Entry, Kind, State

SOON = timedelta(days=120)
"""How long before its end an appointment is announced."""
_TERM = re.compile(r"P([0-9]{1,4})([YMWD])")
_UNITS = {"Y": "years", "M": "months", "W": "weeks", "D": "days"}


def term_end(entry: Entry) -> date | None:
    """The day its term is over; None without a term, or where the day it began is not known."""
    match = _TERM.fullmatch(entry.term or "")
    began = edtf.exact_days(entry.decided)
    if match is None or began is None:
        return None
    try:
        return began[0] + relativedelta(**{_UNITS[match[2]]: int(match[1])})  # type: ignore[arg-type]
    except (ValueError, OverflowError):  # *för 9999 år*
        return None


def expiring(entry: Entry, day: date) -> date | None:
    """The end of an open appointment that is over by `day`, or soon after."""
    if entry.kind is not Kind.APPOINTMENT or entry.state is not State.OPEN:
        return None
    end = term_end(entry)
    return end if end is not None and end <= day + SOON else None

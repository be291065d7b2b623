"""When an appointment for a time is over: announced before, and never made up."""

import re
from calendar import monthrange
from datetime import date, timedelta

from tracker import edtf
from tracker.export.words import ending_words, term_words
from tracker.model import Entry, Kind, State

_TERM = re.compile(r"P([0-9]{1,3})([YMWD])")
NOTICE_DAYS = 60
"""How long before its end the end of a term is announced."""
AGENDA_DAYS = 120
"""The same for an agenda: who follows is chosen at a meeting, and there may be no other before."""


def term_end(entry: Entry) -> date | None:
    """The day on which an appointment's term is over, counted from the day of the meeting.

    None where the minutes give no term, or the meeting has no exact day: neither is guessed.
    """
    if entry.kind is not Kind.APPOINTMENT or entry.term is None:
        return None
    found, began = _TERM.fullmatch(entry.term), edtf.exact_days(entry.decided)
    if found is None or began is None:
        return None
    count, day = int(found[1]), began[1]
    try:
        if found[2] in "WD":
            return day + timedelta(days=count * (7 if found[2] == "W" else 1))
        months = day.month - 1 + count * (12 if found[2] == "Y" else 1)
        year, month = day.year + months // 12, months % 12 + 1
        return date(year, month, min(day.day, monthrange(year, month)[1]))
    except (OverflowError, ValueError):
        return None


def ends_soon(entry: Entry, today: date) -> bool:
    """Whether an appointment that holds ends within `NOTICE_DAYS` days, or today."""
    end = term_end(entry)
    if end is None or entry.state is not State.OPEN:
        return False
    return today <= end <= today + timedelta(days=NOTICE_DAYS)


def term_until_words(entry: Entry, today: date) -> str:
    """*2 år, till 14 mars 2026*; without the day where the meeting has none."""
    end, words = term_end(entry), term_words(entry.term)
    if end is None:
        return words
    return f"{words}, {ending_words(end, today, soon=ends_soon(entry, today))}"


def expiring(entry: Entry, held: date) -> date | None:
    """The end of an appointment that holds, if it is over by a meeting on `held` or soon after."""
    end = term_end(entry)
    if end is None or entry.state is not State.OPEN:
        return None
    return end if end <= held + timedelta(days=AGENDA_DAYS) else None

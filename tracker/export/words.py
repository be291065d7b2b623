"""Dates, weeks and spans of time as readers of mails, calendars and reports meet them."""

import re
from datetime import date
from functools import lru_cache

from tracker.display import show, show_weeks
from tracker.lang.sv.display import FROM, LATEST, UNTIL
from tracker.lang.sv.output import (
    ASLEEP,
    ASLEEP_MEETING,
    AWAY,
    ENDED,
    ENDS,
    HOLDS,
    LATE,
    STATES,
    TERMS,
    TODAY,
    TOMORROW,
    WITHDRAWN,
)
from tracker.model import Entry, Relation, State, When


def day_words(day: date, *, weekday: bool = False) -> str:
    """*8 september 2023*, *fredag 8 september 2023*."""
    return show(day.isoformat(), weekday=weekday)


def range_words(first: date, last: date, *, weekday: bool = True) -> str:
    """*16–17 juni 2022*, *30 juni–1 juli 2022*; one day with its weekday. Ends included."""
    return show(f"{first}/{last}", weekday=weekday)


def week_words(first: date, last: date | None = None) -> str:
    """*v. 24*, *v. 24–25*."""
    return show_weeks(first, last or first)


def clock_words(time: str | None) -> str:
    """*kl. 09:00–12:00* of `09:00/12:00`; empty for None."""
    return show(None, time)


def edtf_words(value: str, *, weekday: bool = True) -> str:
    """An EDTF string in words; a string that is not understood is given back as it is."""
    return show(value, weekday=weekday)


_BOUND = {
    Relation.DUE: LATEST,
    Relation.BEFORE: LATEST,
    Relation.FROM: FROM,
    Relation.UNTIL: UNTIL,
}


@lru_cache(maxsize=4096)
def when_words(when: When | None, *, weekday: bool = True) -> str:
    """What a `When` says: *senast 15 mars 2024*, *16–17 juni 2022*, *kl. 09:00–12:00*; else empty.

    Where the string holds no bound, the relation gives it: `due` *senast*, `from` *från*.
    """
    if when is None:
        return ""
    words = edtf_words(when.edtf, weekday=weekday) if when.edtf else ""
    bound = _BOUND.get(when.relation)
    if bound and words and ".." not in (when.edtf or "") and "/" not in (when.edtf or ""):
        words = bound.format(date=words)
    return " ".join(part for part in (words, clock_words(when.time)) if part) or when.text


def count_words(days: int) -> str:
    """*1 dag*, *12 dagar*, and from nine weeks on *3 månader*: nobody counts to 400 days."""
    if days <= 62:
        return "1 dag" if days == 1 else f"{days} dagar"
    months = round(days / 30.44)
    return f"{months} månader" if months < 36 else f"{days // 365} år"


_TERM = re.compile(r"P([0-9]{1,4})([YMWD])")


def term_words(term: str | None) -> str:
    """*2 år* of `P2Y`; another duration as it is, empty for None."""
    found = _TERM.fullmatch(term or "")
    if found is None:
        return term or ""
    number = int(found[1])
    one, many = TERMS[found[2]]
    return f"{number} {one if number == 1 else many}"


def state_words(entry: Entry) -> str:
    """*öppen*, *klar*, *tillbakadragen*."""
    gone = entry.withdrawn and entry.state is State.DROPPED
    return (WITHDRAWN if gone else STATES[entry.state]).lower()


def asleep_words(entry: Entry) -> str:
    """*vilar till 3 juni 2024*, *vilar till nästa möte*; empty while it is awake."""
    if entry.asleep is None:
        return ""
    return sleep_words(None if entry.asleep == "next-meeting" else entry.asleep)


def sleep_words(until: str | None) -> str:
    """The same of the ISO day on which it wakes; None: the next meeting."""
    if until is None:
        return ASLEEP_MEETING
    return ASLEEP.format(day=day_words(date.fromisoformat(until)))


def ending_words(end: date, today: date, *, soon: bool) -> str:
    """What is said of an appointment's last day: *går ut …* soon, *till …* later, *gick ut …*."""
    words = ENDED if end < today else ENDS if soon else HOLDS
    return words.format(day=day_words(end))


def until_words(day: date, today: date) -> str:
    """How far off a day is: *i dag*, *i morgon*, *om 5 dagar*, *försenad 12 dagar*."""
    days = (day - today).days
    if days < 0:
        return LATE.format(days=count_words(-days))
    if days == 0:
        return TODAY
    return TOMORROW if days == 1 else AWAY.format(days=count_words(days))

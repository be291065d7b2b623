"""What is odd about the items of a document, as problems with a line."""

from tracker.dates import holiday_name
from tracker.edtf import exact_days
from tracker.lang.sv.people import I_WORDS
from tracker.messages import _
from tracker.model import Item, Kind, Minutes, When
from tracker.problems import Problem


def problems_of(items: list[Item], minutes: Minutes) -> tuple[Problem, ...]:
    """What somebody should know of the items' names and dates, with the line and what to do."""
    found: list[Problem] = []
    name = minutes.source.name
    for item in items:
        said = [] if item.when is None else _date_problems(item, item.when)
        if item.review:
            said += [_name_problem(code, item) for code in _NAMES if code in item.review]
        if said:
            line = minutes.source.line_of(item.start)
            found += [Problem(code, message, line, name) for code, message in said]
    if not items:
        message = _("nothing to follow was found; is this a set of minutes?")
        found.append(Problem("no-items", message, 0, name))
    return tuple(dict.fromkeys(found))


_EVENT = Kind.EVENT
_NAMES = ("owner-ambiguous", "owner-unknown")
_Said = tuple[str, str]
"""The code of a problem and its message."""


def _name_problem(code: str, item: Item) -> _Said:
    people = ", ".join(a.text or a.name for a in (*item.owners, *item.people)) or item.title
    if code == "owner-ambiguous" and any(a.text.lower() in I_WORDS for a in item.owners):
        message = _("*jag* is taken for the one who wrote the minutes; check it: tracker assign")
        return "ambiguous-name", message
    if code == "owner-ambiguous":
        message = _("{people} fits more than one person here; say who with: tracker assign")
        return "ambiguous-name", message.format(people=people)
    message = _("{people} is not in the attendance list; check the name")
    return "unknown-name", message.format(people=people)


def _date_problems(item: Item, when: When) -> list[_Said]:
    found: list[_Said] = []
    if "weekday-mismatch" in when.warnings:
        message = _("{text}: the weekday and the date do not agree; check which is right")
        found.append(("weekday-mismatch", message.format(text=when.text)))
    if "year-unknown" in item.review:
        message = _("{text}: no year is written and nothing settles it; give --meeting-date")
        found.append(("year-unknown", message.format(text=when.text)))
    days = exact_days(when.edtf) if item.kind is _EVENT else None
    whole_week = "week" in when.written and "weekday" not in when.written
    if days is not None and not whole_week:
        for day in sorted({*days}):
            holiday = holiday_name(day)
            if holiday is not None:
                message = _("{text}: {day} is {holiday}; check the date")
                said = message.format(text=when.text, day=day, holiday=holiday)
                found.append(("holiday", said))
            elif day.weekday() >= 5:
                message = _("{text}: {day} is a weekend day; check the date")
                found.append(("weekend", message.format(text=when.text, day=day)))
    return found

"""What is odd about the items of a document, as problems with a line."""

from tracker.dates import holiday_name
from tracker.edtf import exact_days
from tracker.messages import _
from tracker.model import Item, Kind, Minutes, When
from tracker.problems import Problem


def problems_of(items: list[Item], minutes: Minutes) -> tuple[Problem, ...]:
    """What somebody should know of the items' names and dates, with the line and what to do."""
    found: list[Problem] = []
    name = minutes.source.name
    for item in items:
        line = minutes.source.line_of(item.start)
        if item.when is not None:
            found += _date_problems(item, item.when, line, name)
        for code, actors in (("owner-ambiguous", item.owners), ("owner-unknown", item.owners)):
            if code in item.review:
                people = ", ".join(a.text or a.name for a in (*actors, *item.people)) or item.title
                found.append(_name_problem(code, people, line, name))
    if not items:
        message = _("nothing to follow was found; is this a set of minutes?")
        found.append(Problem("no-items", message, 0, name))
    return tuple(dict.fromkeys(found))


def _name_problem(code: str, people: str, line: int, name: str) -> Problem:
    if code == "owner-ambiguous":
        message = _("{people} fits more than one person here; say who with: tracker assign")
        return Problem("ambiguous-name", message.format(people=people), line, name)
    message = _("{people} is not in the attendance list; check the name")
    return Problem("unknown-name", message.format(people=people), line, name)


def _date_problems(item: Item, when: When, line: int, name: str) -> list[Problem]:
    found = []
    if "weekday-mismatch" in when.warnings:
        message = _("{text}: the weekday and the date do not agree; check which is right")
        found.append(Problem("weekday-mismatch", message.format(text=when.text), line, name))
    if "year-unknown" in item.review:
        message = _("{text}: no year is written and nothing settles it; give --meeting-date")
        found.append(Problem("year-unknown", message.format(text=when.text), line, name))
    days = exact_days(when.edtf)
    whole_week = "week" in when.written and "weekday" not in when.written
    if item.kind is Kind.EVENT and days is not None and not whole_week:
        for day in sorted({days[0], days[1]}):
            holiday = holiday_name(day)
            if holiday is not None:
                message = _("{text}: {day} is {holiday}; check the date")
                text = message.format(text=when.text, day=day, holiday=holiday)
                found.append(Problem("holiday", text, line, name))
            elif day.weekday() >= 5:
                message = _("{text}: {day} is a weekend day; check the date")
                found.append(
                    Problem("weekend", message.format(text=when.text, day=day), line, name)
                )
    return found

"""iCalendar (RFC 5545, 7986, for a mailed file 5546): slots to bytes.

No stamp is ever *now*: DTSTAMP is the entry's own last change, so that an unchanged ledger gives
the same bytes. The time zone is one fixed block with RRULEs: icalendar's own lists every switch as
an RDATE, and three of fifteen readers we tried are an hour wrong all summer with it.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone, Todo, vCalAddress, vRecur, vText

from tracker.export.agenda import Slot, Todos
from tracker.export.due import is_task
from tracker.export.evidence import quote_of, source_of, title_of
from tracker.export.text import clean_text, one_line
from tracker.export.words import clock_words, range_words, week_words
from tracker.lang.sv.output import CALENDAR, COUNTED, DERIVED, KINDS
from tracker.model import Basis, Entry, Kind, Relation, State, When

STOCKHOLM = ZoneInfo("Europe/Stockholm")
REFRESH = timedelta(hours=12)

_TIMEZONE = "\r\n".join(
    (
        "BEGIN:VTIMEZONE",
        "TZID:Europe/Stockholm",
        "BEGIN:DAYLIGHT",
        "TZNAME:CEST",
        "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0200",
        "DTSTART:19700329T020000",
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
        "END:DAYLIGHT",
        "BEGIN:STANDARD",
        "TZNAME:CET",
        "TZOFFSETFROM:+0200",
        "TZOFFSETTO:+0100",
        "DTSTART:19701025T030000",
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
        "END:STANDARD",
        "END:VTIMEZONE",
        "",
    )
)

_MARKER = re.compile(r"\b(BEGIN|END):", re.IGNORECASE)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Organiser:
    """Who sends a calendar by mail: METHOD:PUBLISH obliges an ORGANIZER (RFC 5546 3.2.1)."""

    name: str
    address: str
    """ASCII, `local@domain`."""


def calendar(
    slots: Iterable[Slot],
    *,
    name: str,
    organisation: str = "",
    todos: Todos = Todos.NONE,
    publish: Organiser | None = None,
) -> bytes:
    """One VCALENDAR with every slot, in the order given.

    name          what a calendar program calls it
    organisation  stands in PRODID; the tool's version does not, so that a release changes no byte
    todos         the form of tasks; whether they are there at all `agenda.plan` has settled
    publish       METHOD:PUBLISH with this ORGANIZER, for a mailed file; a feed has no METHOD.
                  Tasks of a mailed file go as events: PUBLISH asks of a VTODO what minutes lack.
    """
    slots = tuple(slots)
    book = Calendar()
    owner = _safe_line(organisation).replace("//", "/") or "protokollkoll"
    book.add("prodid", f"-//{owner}//tracker//SV")
    book.add("version", "2.0")
    book.add("calscale", "GREGORIAN")
    if publish is not None:
        book.add("method", "PUBLISH")
    title = _safe_line(name)
    book.add("name", title)
    book.add("x-wr-calname", vText(title))
    book.add("x-wr-timezone", vText("Europe/Stockholm"))
    # RFC 7986 5.7 wants VALUE=DURATION written out; Calendar.new(refresh_interval=) leaves it away
    book.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    book.add("x-published-ttl", vText("PT12H"))
    if any(slot.start is not None for slot in slots):
        book.add_component(_zone())
    for slot in slots:
        if not is_task(slot.entry):
            book.add_component(_event(slot, publish))
            continue
        if todos in (Todos.VTODO, Todos.BOTH) and publish is None:
            book.add_component(_todo(slot))
        if todos in (Todos.EVENT, Todos.BOTH) or publish is not None:
            book.add_component(_event(slot, publish))
    return bytes(book.to_ical(sorted=False))


# --------------------------------------------------------------------------- components


@lru_cache(maxsize=1)
def _zone() -> Timezone:
    zone = Timezone.from_ical(_TIMEZONE)
    assert isinstance(zone, Timezone)
    return zone


def _event(slot: Slot, publish: Organiser | None) -> Event:
    entry, event = slot.entry, Event()
    task = is_task(entry)
    event.add("uid", copy_uid(entry.uid) if task else entry.uid)
    _stamps(event, entry)
    event.add("summary", summary(entry))
    first = slot.last if task else slot.first  # a task stands on the day it is due
    if slot.start is not None and slot.end is not None:
        event.add("dtstart", slot.start.replace(tzinfo=STOCKHOLM))
        event.add("dtend", slot.end.replace(tzinfo=STOCKHOLM))
    else:
        event.add("dtstart", first)
        event.add("dtend", slot.last + timedelta(days=1))  # exclusive: the one place that adds it
    if slot.rrule:
        event.add("rrule", _recurrence(slot))
    if entry.place:
        event.add("location", _safe_line(entry.place))
    event.add("description", _description(slot))
    event.add("categories", _categories(entry))
    if entry.state in (State.DROPPED, State.REPLACED):
        status = "CANCELLED"
    else:
        status = "TENTATIVE" if entry.tentative and not task else "CONFIRMED"
    event.add("status", status)
    meeting = entry.kind is Kind.EVENT
    event.add("transp", "OPAQUE" if meeting and status != "CANCELLED" else "TRANSPARENT")
    if publish is not None:
        address = vCalAddress(f"mailto:{publish.address}")
        if publish.name:
            address.params["CN"] = _safe_line(publish.name).replace('"', "'")
        event.add("organizer", address)
    return event


def _todo(slot: Slot) -> Todo:
    entry, todo = slot.entry, Todo()
    todo.add("uid", entry.uid)
    _stamps(todo, entry)
    todo.add("summary", summary(entry, form="todo"))
    todo.add("due", slot.last)  # no DTSTART: nobody said when it starts, and DUE must be later
    todo.add("description", _description(slot))
    todo.add("categories", _categories(entry))
    if entry.state is State.DONE:
        todo.add("status", "COMPLETED")
        todo.add("percent-complete", 100)
        todo.add("completed", _closing(entry))
    else:
        gone = entry.state in (State.DROPPED, State.REPLACED)
        todo.add("status", "CANCELLED" if gone else "NEEDS-ACTION")
    return todo


def copy_uid(uid: str) -> str:
    """The UID of a task's copy as an event: two components may not share one (RFC 5545 3.8.4.7)."""
    local, at, domain = uid.partition("@")
    return f"{local}-dag{at}{domain}"


def summary(entry: Entry, form: str = "event") -> str:
    """One line for a month's view: *Kommunchefsgruppen: möte*. Cancelled says so in front."""
    line = _safe_line(title_of(entry), limit=120)
    series = _safe_line(entry.series, limit=40)
    if series and series.casefold() not in line.casefold():
        line = f"{series}: {line}"
    if form == "todo":
        return line
    if entry.state in (State.DROPPED, State.REPLACED):
        prefix = "cancelled" if entry.kind is Kind.EVENT else "struck"
    elif entry.state is State.DONE and is_task(entry):
        prefix = "done"
    elif is_task(entry):
        prefix = "task"
    else:
        return line
    return CALENDAR[prefix].format(text=line)


def _stamps(component: Any, entry: Entry) -> None:
    """DTSTAMP, CREATED, LAST-MODIFIED, SEQUENCE: the entry's, never the run's."""
    modified = entry.modified or entry.created or _EPOCH
    component.add("dtstamp", modified)
    if entry.created is not None:
        component.add("created", entry.created)
    component.add("last-modified", modified)
    component.add("sequence", entry.sequence)


def _closing(entry: Entry) -> datetime:
    """COMPLETED is an instant; the ledger knows the day. Noon UTC is that day all over Europe."""
    try:
        day = date.fromisoformat((entry.closed or "")[:10])
    except ValueError:
        return entry.modified or _EPOCH
    return datetime.combine(day, time(12), tzinfo=UTC)


def _recurrence(slot: Slot) -> vRecur:
    """UNTIL in UTC when the start has a zone (RFC 5545 3.3.10), else a day."""
    rule: vRecur = vRecur.from_ical(slot.rrule or "")
    if slot.start is not None and "UNTIL" in rule:
        day: date = rule["UNTIL"][0]
        close = datetime.combine(day, time(23, 59, 59), tzinfo=STOCKHOLM)
        rule["UNTIL"] = [close.astimezone(UTC)]
    return rule


def _categories(entry: Entry) -> list[str]:
    return [KINDS[entry.kind], *([_safe_line(entry.series)] if entry.series.strip() else [])]


def _description(slot: Slot) -> str:
    """Day and week in words, who, the quote and where it stands, and what was not written."""
    entry, when = slot.entry, slot.entry.when
    assert when is not None  # `plan` makes no slot without one
    task = is_task(entry)
    first = slot.last if task else slot.first
    days = f"{range_words(first, slot.last)} ({week_words(first, slot.last)})"
    if task or (entry.kind is Kind.MILESTONE and when.relation in (Relation.DUE, Relation.BEFORE)):
        days = CALENDAR["due"].format(text=days)
    lines = [" ".join(part for part in (days, clock_words(when.time)) if part)]
    if entry.owners:
        lines.append(CALENDAR["owner"].format(text=", ".join(a.name for a in entry.owners)))
    if entry.contact is not None:
        lines.append(CALENDAR["contact"].format(text=entry.contact.name))
    if entry.tentative:
        lines.append(CALENDAR["tentative"])
    if entry.conditional:
        lines.append(CALENDAR["conditional"])
    if slot.assumed is not None:
        lines.append(CALENDAR["assumed"].format(text=_length(slot.assumed)))
    if when.basis in DERIVED:
        counted = when.basis is Basis.MEETING_DATE and _relative(when)
        lines.append(COUNTED if counted else DERIVED[when.basis])
    quote, source = quote_of(entry), source_of(entry)
    if quote:
        lines += ["", f"”{quote}”"]
    if source:
        lines.append(CALENDAR["source"].format(text=source))
    lines.append(entry.id)
    return _defuse(clean_text("\n".join(lines)))


def _relative(when: When) -> bool:
    """*om två veckor*: not the year alone but the day itself was counted from the meeting."""
    return bool(when.written) and "day" not in when.written


def _length(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    parts = [f"{hours} tim" if hours else "", f"{rest} min" if rest else ""]
    return " ".join(part for part in parts if part)


def _defuse(text: str) -> str:
    """What strict readers take and lenient ones misread.

    `END:VEVENT` in a title ends the event for a reader that searches by regex, escaped or not; a
    backslash before an *n* is a line break to four of fifteen readers however it is escaped.
    """
    return _MARKER.sub(r"\1 :", text).replace("\\", "/")


def _safe_line(text: str, limit: int | None = None) -> str:
    return _defuse(one_line(text, limit))

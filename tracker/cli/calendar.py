"""`tracker calendar`: meetings and binding dates of the ledger as one `.ics` file."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli import edge
from tracker.messages import _, ngettext
from tracker.problems import TrackerError

if TYPE_CHECKING:
    from tracker.export.agenda import LeftOut, Slot
    from tracker.model import Entry

_DAY = re.compile(r"[0-9Y]{4}-[0-9]{2}-[0-9]{2}(?:/[0-9Y]{4}-[0-9]{2}-[0-9]{2})?")
TODOS = ("none", "vtodo", "event", "both")


def register(app: typer.Typer) -> None:
    """Adds the command to `app`."""
    app.command("calendar")(calendar)


def calendar(
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", metavar="FILE", help="The .ics file; else stdout."),
    ] = None,
    next_only: Annotated[
        bool, typer.Option("--next", help="Only the next meeting of each series.")
    ] = False,
    person: Annotated[
        str | None,
        typer.Option("--person", metavar="NAME", help="What NAME attends, owns or receives."),
    ] = None,
    series: Annotated[
        str | None, typer.Option("--series", metavar="NAME", help="Only this series.")
    ] = None,
    todos: Annotated[
        str,
        typer.Option(
            "--todos",
            metavar="|".join(TODOS),
            help="Tasks too: as to-dos, as all-day entries, or both.",
        ),
    ] = "none",
    today: edge.Today = None,
    ledger: edge.LedgerPath = None,
) -> None:
    """Write meetings, conferences and binding dates as a calendar file.

    What is not in it for want of an exact day or of your word is listed on stderr, with the command
    that settles it.
    """
    form = edge.one_of(todos, TODOS, "--todos")
    day, path = edge.today_of(today), edge.ledger_of(ledger)

    from tracker import ledger as book
    from tracker.export import agenda, ics
    from tracker.export.audience import theirs
    from tracker.ledger import attendance, people

    wanted = agenda.Todos(form)
    with book.open_ledger(path) as store, store.read() as connection:
        entries = book.entries(store, today=day, series=series)
        settings = book.settings(store)
        name = _title(entries, series, settings.organisation)
        if person is not None:
            member = people.find(connection, person)
            entries = theirs(member, entries, attendance.by_series(store))
            name = member.name
    slots, left = agenda.plan(
        entries, today=day, todos=wanted, meeting_minutes=settings.meeting_minutes
    )
    if next_only:
        slots = agenda.next_meetings(slots, day)
        left = tuple(one for one in left if one.entry.kind == "event")
    edge.complain(_left_out(one) for one in left)
    edge.complain(_odd(*one) for one in agenda.odd_days(slots))
    if not slots:
        raise TrackerError(_("there is nothing to put into a calendar; nothing was written"))
    raw = ics.calendar(slots, name=name, organisation=settings.organisation or "", todos=wanted)
    edge.write_bytes(raw, out)
    if out is not None and str(out) != "-":
        count = len(slots)
        text = ngettext("{path}: {count} entry", "{path}: {count} entries", count)
        edge.say(text.format(path=out, count=count))


def _title(entries: "Iterable[Entry]", series: str | None, organisation: str | None) -> str:
    """What the calendar is called: its only series, else the organisation."""
    names = list(dict.fromkeys(entry.series for entry in entries))
    if len(names) == 1:
        return names[0]
    return organisation or series or ", ".join(names[:3]) or "tracker"


def _where(entry: "Entry") -> str:
    """`file:line: ID`, the place of its first mention."""
    from tracker.export.text import one_line

    if not entry.evidence:
        return entry.id
    first = entry.evidence[0]
    return f"{one_line(first.source)}:{first.line}: {entry.id}"


def _left_out(left: "LeftOut") -> str:
    """One line: what was left out, why, and the command that settles it."""
    from tracker.export.agenda import Why
    from tracker.export.evidence import title_of
    from tracker.export.text import one_line

    entry, when = left.entry, left.entry.when
    said = one_line(when.text, 60) if when else ""
    value = (when.edtf if when else None) or ""
    readings = (*when.alternatives, value) if when else ()
    days = (one.rpartition("../")[2].replace("XXXX", "YYYY") for one in readings)
    date = next((one for one in days if _DAY.fullmatch(one)), "YYYY-MM-DD")
    settle = f"tracker due {entry.id} {date}"
    match left.why:
        case Why.PROPOSED | Why.UNKNOWN_YEAR if "X" in value:
            reason = _("no year is known")
        case Why.PROPOSED:
            reason = _("waits for your word")
            settle = f"tracker accept {entry.id}"
        case Why.UNSURE:
            reason = _("its year is only a guess")
        case Why.NO_FIRST_DAY:
            reason = _("its first day is not known")
        case Why.BAD_RECURRENCE:
            reason = _("its recurrence does not fit its day")
        case _:
            reason = _("it has no exact day")
    message = _("{where} left out, {reason} ({said}): {title}; settle it with: {settle}")
    return message.format(
        where=_where(entry),
        reason=reason,
        said=said,
        title=one_line(title_of(entry), 80),
        settle=settle,
    )


def _odd(slot: "Slot", day: object, holiday: str) -> str:
    """One line: a meeting on a weekend or a holiday."""
    from tracker.export.evidence import title_of
    from tracker.export.text import one_line

    if holiday:
        message = _("{where} is on a holiday, {day} ({holiday}): {title}")
    else:
        message = _("{where} is on a weekend, {day}: {title}")
    title = one_line(title_of(slot.entry), 80)
    return message.format(where=_where(slot.entry), day=day, holiday=holiday, title=title)

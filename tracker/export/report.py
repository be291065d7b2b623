"""The chair's list: what is open, who has it, since when and how late, the oldest first.

One `Report` of plain values; Markdown, HTML, CSV and JSON all show the same rows.
"""

import json
from collections.abc import Collection
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from tracker.export.csv import csv_bytes
from tracker.export.due import (
    age_days,
    days_late,
    decided_of,
    due_of,
    is_open,
)
from tracker.export.evidence import case_of, once, quote_of, source_of, title_of
from tracker.export.groups import grouped, heading
from tracker.export.templates import render
from tracker.export.terms import ends_soon, term_end, term_until_words
from tracker.export.text import one_line
from tracker.export.words import (
    asleep_words,
    day_words,
    ending_words,
    until_words,
    when_words,
)
from tracker.lang.sv.display import LATEST
from tracker.lang.sv.output import (
    DECISIONS_TITLE,
    ENDING_TITLE,
    KINDS,
    NO_DATE,
    REPORT_COLUMNS,
    REPORT_TITLE,
)
from tracker.ledger.names import key
from tracker.model import Entry, Kind, State

FORMATS = ("md", "html", "csv", "json")
SCHEMA = "tracker.report/1"
_LATEST = LATEST.format(date="")


@dataclass(frozen=True, slots=True)
class Row:
    """One entry, worded; every string is clean and one line. Dates are ISO, None when unknown."""

    id: str
    series: str
    kind: str
    """A value of `tracker.model.Kind`."""
    kind_words: str
    case: str
    """The agenda item it belongs to, as the minutes head it; empty where they have none."""
    title: str
    """What is to be done, or was decided."""
    decided: str | None
    """The day of the meeting that brought it."""
    decided_words: str
    owners: tuple[str, ...]
    due: str | None
    """The last day on which it is in time."""
    due_words: str
    days_late: int
    status: str
    """In words: *försenad 12 dagar*, *om 5 dagar*, *inget datum*."""
    carried: int
    age_days: int | None
    """Days from the meeting that brought it until it was closed, else until today."""
    source: str
    """File, and the number of the point in it."""
    quote: str
    """The sentence it rests on."""
    notes: tuple[str, ...] = ()
    group: str = ""
    """The heading it stands under, where the report has groups."""

    @property
    def shown(self) -> tuple[str, str]:
        """Title and quote for a reader's eye (`evidence.once`)."""
        return once(self.title, self.quote)


@dataclass(frozen=True, slots=True)
class Report:
    """The list and its heading."""

    title: str
    today: date
    rows: tuple[Row, ...]
    series: tuple[str, ...]
    decisions: bool = False
    ending: tuple[Row, ...] = ()
    """Appointments whose term is over soon; not counted among the open."""
    group: str | None = None
    """By what the rows are grouped: one of `GROUPS`. An item of two owners has two rows."""

    @property
    def count(self) -> int:
        """How many items there are."""
        return len({row.id for row in self.rows})

    @property
    def late(self) -> int:
        """How many items are overdue."""
        return len({row.id for row in self.rows if row.days_late > 0})

    def heading(self, group: str) -> str:
        """*Anna Ek: 3 ärenden, 1 försenat*."""
        return heading(group, [row for row in self.rows if row.group == group])


def report(
    entries: Collection[Entry],
    *,
    today: date,
    organisation: str = "",
    owner: str | None = None,
    decisions: bool = False,
    group: str | None = None,
    older: int = 0,
) -> Report:
    """The open entries that are followed, or with `decisions` the positions and appointments.

    Oldest first by the day of the meeting, undated last, then by id. `owner` keeps what that
    person, organisation or body owns (for decisions: is appointed to). Proposed entries are in
    neither list: nobody has said yet that they are right. `older` keeps what is at least so many
    days old. With `group` (see `GROUPS`) the rows stand group by group, each oldest first.
    """
    wanted = [entry for entry in entries if _belongs(entry, decisions) and _owned(entry, owner)]
    if older > 0:
        wanted = [entry for entry in wanted if (age_days(entry, today) or 0) >= older]
    wanted.sort(key=lambda entry: (decided_of(entry) or date.max, _number(entry.id)))
    base = DECISIONS_TITLE if decisions else REPORT_TITLE
    title = f"{base} – {one_line(organisation)}" if organisation.strip() else base
    series = tuple(sorted({one_line(entry.series) for entry in wanted if entry.series.strip()}))
    rows = grouped((_row(entry, today) for entry in wanted), group)
    ending: tuple[Row, ...] = ()
    if not decisions:
        over = [one for one in entries if ends_soon(one, today) and _owned(one, owner)]
        over.sort(key=lambda one: (term_end(one) or today, _number(one.id)))
        ending = tuple(_row(entry, today) for entry in over)
    return Report(title, today, rows, series, decisions, ending, group)


def reads(decisions: bool = False) -> tuple[tuple[State, ...], tuple[Kind, ...] | None]:
    """The states and the kinds (None: all) among which `report` chooses: the rest need no look."""
    if decisions:
        return (State.OPEN, State.DONE), (Kind.DECISION, Kind.APPOINTMENT)
    return (State.OPEN,), None


def owners_of(entries: Collection[Entry], decisions: bool = False) -> tuple[str, ...]:
    """Every name by which `report(owner=...)` finds something, in order."""
    found = {
        one_line(actor.name)
        for entry in entries
        if _belongs(entry, decisions)
        for actor in (*entry.owners, *entry.people)
    }
    return tuple(sorted(found, key=key))


def write(made: Report, form: str, templates: Path | None = None) -> bytes:
    """The report as `md`, `html`, `csv` or `json` (docs/json.md), UTF-8."""
    if form == "csv":
        return _csv(made)
    if form == "json":
        body = {
            "schema": SCHEMA,
            "title": made.title,
            "today": made.today.isoformat(),
            "decisions": made.decisions,
            "group": made.group,
            "rows": [asdict(row) for row in made.rows],
            "ending": [asdict(row) for row in made.ending],
        }
        return (json.dumps(body, ensure_ascii=False, indent=1) + "\n").encode("utf-8")
    if form not in FORMATS:
        raise ValueError(form)
    values = {"report": made, "today_words": day_words(made.today), "ending_title": ENDING_TITLE}
    return render(f"report.sv.{form}.j2", values, templates).encode("utf-8")


# --------------------------------------------------------------------------- rows


def _belongs(entry: Entry, decisions: bool) -> bool:
    if decisions:
        kept = entry.state in (State.OPEN, State.DONE)
        position = entry.kind is Kind.DECISION or entry.kind is Kind.APPOINTMENT
        return position and kept
    return is_open(entry)


def _owned(entry: Entry, owner: str | None) -> bool:
    if owner is None:
        return True
    return any(key(actor.name) == key(owner) for actor in (*entry.owners, *entry.people))


def _number(identity: str) -> tuple[str, int]:
    """`KCG-9` before `KCG-10`."""
    prefix, _, number = identity.rpartition("-")
    return prefix, int(number) if number.isascii() and number.isdigit() else 0


def _row(entry: Entry, today: date) -> Row:
    decided, due = decided_of(entry), due_of(entry)
    late = days_late(entry, today) if due else 0
    actors = (*entry.people, *entry.owners)
    title = one_line(title_of(entry), 200)
    due_words = one_line(when_words(entry.when, weekday=False))
    due_words = due_words.removeprefix(_LATEST)  # the column says it
    if entry.role:
        title = f"{title} ({one_line(entry.role)})" if entry.role not in title else title
    return Row(
        id=entry.id,
        series=one_line(entry.series),
        kind=entry.kind.value,
        kind_words=KINDS[entry.kind],
        case=case_of(entry),
        title=title,
        decided=decided.isoformat() if decided else None,
        decided_words=day_words(decided) if decided else "",
        owners=tuple(dict.fromkeys(one_line(actor.name) for actor in actors)),
        due=due.isoformat() if due else None,
        due_words=term_until_words(entry, today) or due_words,
        days_late=late,
        status=_status(entry, due, late, today),
        carried=entry.carried,
        age_days=age_days(entry, today),
        source=source_of(entry, meeting=False),
        quote=quote_of(entry),
        notes=tuple(one_line(note) for note in entry.notes),
    )


def _status(entry: Entry, due: date | None, late: int, today: date) -> str:
    if entry.asleep:
        return asleep_words(entry)
    end = term_end(entry)
    if end is not None and ends_soon(entry, today):
        return ending_words(end, today, soon=True)
    if due is None:
        return NO_DATE if entry.when is None or entry.when.edtf is None else ""
    if late > 62:  # months say it to a reader, days to whoever counts
        return f"{until_words(due, today)} ({late} dagar)"
    return until_words(due, today) if is_open(entry) else ""


def _csv(made: Report) -> bytes:
    names = [name for name in _COLUMNS if name != "group" or made.group]
    rows = ([_cell(row, name) for name in names] for row in (*made.rows, *made.ending))
    return csv_bytes([REPORT_COLUMNS[name] for name in names], rows)


def _cell(row: Row, name: str) -> object:
    match name:
        case "kind":
            return row.kind_words
        case "owners":
            return ", ".join(row.owners)
        case "notes":
            return " | ".join(row.notes)
        case _:
            return getattr(row, name)


_COLUMNS = (
    "group",
    "id",
    "series",
    "kind",
    "case",
    "title",
    "decided",
    "owners",
    "due",
    "due_words",
    "days_late",
    "status",
    "carried",
    "age_days",
    "source",
    "quote",
    "notes",
)

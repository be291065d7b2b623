"""Items of the ledger as `tracker list` and `tracker show` give them: a table, JSON, CSV.

The keys of the JSON (`tracker.list/1`, `tracker.show/1`) are a promise: docs/json.md explains each.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tracker.export.columns import columns
from tracker.export.csv import csv_bytes
from tracker.export.due import age_days, days_late, due_of
from tracker.export.json import actor_object, when_object
from tracker.export.terms import ends_soon, term_end
from tracker.export.text import one_line
from tracker.export.words import asleep_words, ending_words, state_words, when_words
from tracker.lang.sv.output import ENDING_TITLE, KINDS
from tracker.messages import _, ngettext
from tracker.model import Entry, Evidence, State

WIDTH = 100

COLUMNS = (
    "id", "series", "kind", "title", "state", "review", "owners", "people", "role", "contact",
    "when", "time", "basis", "due", "days_late", "place", "decided", "carried", "closed", "notes",
    "source", "line", "section", "quote", "age_days", "asleep", "withdrawn", "term_ends",
)  # fmt: skip


def list_object(entries: Sequence[Entry], today: date) -> dict[str, Any]:
    """What `tracker list --format json` prints."""
    items = [entry_object(entry, today) for entry in entries]
    return {"schema": "tracker.list/1", "today": today.isoformat(), "items": items}


def entry_object(entry: Entry, today: date) -> dict[str, Any]:
    """One item, every key always there."""
    due, end = due_of(entry), term_end(entry)
    return {
        "id": entry.id,
        "uid": entry.uid,
        "series": entry.series,
        "kind": str(entry.kind),
        "title": entry.title,
        "state": str(entry.state),
        "published": entry.published,
        "withdrawn": entry.withdrawn,
        "asleep": entry.asleep,
        "review": list(entry.review),
        "owners": [actor_object(actor) for actor in entry.owners],
        "people": [actor_object(actor) for actor in entry.people],
        "role": entry.role,
        "term": entry.term,
        "term_ends": end.isoformat() if end else None,
        "contact": actor_object(entry.contact) if entry.contact else None,
        "audience": entry.audience,
        "task": entry.task,
        "follow": entry.follow,
        "details": list(entry.details),
        "when": when_object(entry.when),
        "due": due.isoformat() if due else None,
        "days_late": days_late(entry, today),
        "place": entry.place,
        "tentative": entry.tentative,
        "conditional": entry.conditional,
        "decided": entry.decided,
        "carried": entry.carried,
        "age_days": age_days(entry, today),
        "closed": entry.closed,
        "notes": list(entry.notes),
        "created": entry.created.isoformat() if entry.created else None,
        "modified": entry.modified.isoformat() if entry.modified else None,
        "sequence": entry.sequence,
        "evidence": [evidence_object(one) for one in entry.evidence],
    }


def evidence_object(evidence: Evidence) -> dict[str, Any]:
    """Where an item was read."""
    return {
        "meeting": evidence.meeting,
        "series": evidence.series,
        "meeting_date": evidence.meeting_date,
        "source": evidence.source,
        "line": evidence.line,
        "section": evidence.section,
        "section_title": evidence.section_title,
        "quote": evidence.quote,
        "rule": evidence.rule,
        "confidence": evidence.confidence,
    }


def as_csv(entries: Sequence[Entry], today: date) -> bytes:
    """One row an item, columns as in `COLUMNS`, as Swedish Excel opens it."""
    return csv_bytes(COLUMNS, (_row(entry, today) for entry in entries))


def _row(entry: Entry, today: date) -> list[object]:
    when, due = entry.when, due_of(entry)
    first = entry.evidence[0] if entry.evidence else None
    return [
        entry.id,
        entry.series,
        str(entry.kind),
        entry.title,
        str(entry.state),
        " ".join(entry.review),
        ", ".join(actor.name for actor in entry.owners),
        ", ".join(actor.name for actor in entry.people),
        entry.role,
        entry.contact.name if entry.contact else None,
        when.edtf if when else None,
        when.time if when else None,
        str(when.basis) if when else None,
        due,
        days_late(entry, today),
        entry.place,
        entry.decided,
        entry.carried,
        entry.closed,
        " / ".join(entry.notes),
        first.source if first else None,
        first.line if first else None,
        first.section if first else None,
        first.quote if first else None,
        age_days(entry, today),
        entry.asleep,
        "x" if entry.withdrawn else None,
        term_end(entry),
    ]


def as_table(entries: Sequence[Entry], today: date) -> str:
    """One line an item: id, kind, who, when, how often carried, what; and how many there are."""
    overdue = [days_late(entry, today) > 0 for entry in entries]
    mark = _("overdue")
    rows = [
        _cells(entry, mark if is_late else "")
        for entry, is_late in zip(entries, overdue, strict=True)
    ]
    lines, late = columns(rows, WIDTH), sum(overdue)
    count = len(entries)
    total = ngettext("{count} item", "{count} items", count).format(count=count)
    waiting = sum(entry.state is State.PROPOSED for entry in entries)
    if late:
        total += ", " + ngettext("{n} overdue", "{n} overdue", late).format(n=late)
    if waiting:
        total += ", " + ngettext("{n} to decide", "{n} to decide", waiting).format(n=waiting)
    return "\n".join([*lines, "", total] if lines else [total])


def ending_table(entries: Sequence[Entry], today: date) -> str:
    """A heading and a line for each appointment whose term is over soon; empty without any."""
    rows = []
    for entry in entries:
        if (end := term_end(entry)) and ends_soon(entry, today):
            words = ending_words(end, today, soon=True)
            rows.append((entry.id, who(entry, 30), words, one_line(entry.role or entry.title)))
    return "\n".join([f"{ENDING_TITLE}:", *columns(rows, WIDTH)]) if rows else ""


def _cells(entry: Entry, overdue: str) -> tuple[str, ...]:
    marks = [] if entry.state is State.OPEN else [state_words(entry)]
    if entry.asleep:
        marks.append(asleep_words(entry))
    if overdue:
        marks.append(overdue)
    return (
        entry.id,
        KINDS[entry.kind],
        who(entry, 24),
        one_line(when_words(entry.when, weekday=False), 28) if entry.when else "",
        f"×{entry.carried}" if entry.carried else "",
        ", ".join(marks),
        one_line(entry.title),
    )


def who(entry: Entry, limit: int | None = None) -> str:
    """Its owners, else the people appointed, on one line."""
    return one_line(", ".join(a.name for a in (*entry.owners, *entry.people)), limit)

"""What `tracker extract` shows of readings: a table, JSON, Markdown, the text itself, or CSV."""

from collections.abc import Sequence

from tracker.codes import BASIS, REVIEW
from tracker.export.csv import csv_bytes
from tracker.export.json import dump, minutes_object
from tracker.export.text import one_line
from tracker.export.words import term_words, when_words
from tracker.lang.sv.output import KINDS
from tracker.messages import _, ngettext
from tracker.model import Item, Reading

WIDTH = 100
"""Columns of the table: what fits a terminal and a mail."""


def show(readings: Sequence[Reading], format: str, *, many: bool = False) -> str:
    """The readings in `format`; `many` makes JSON a list even of one."""
    if format == "json":
        objects = [minutes_object(reading) for reading in readings]
        return dump(objects if many else objects[0])
    if format == "text":
        return "\n".join(reading.minutes.source.text for reading in readings)
    one = as_markdown if format == "md" else as_table
    return "\n\n".join(one(reading) for reading in readings)


def as_table(reading: Reading) -> str:
    """The items of one document, by section, each with who, when, sentence, line and rule."""
    minutes = reading.minutes
    lines = [one_line(_heading(reading)), ""]
    section: str | None = ""
    for item in reading.items:
        if item.section != section:
            section = item.section
            lines += [f"{_section_title(reading, item)}"]
        lines += [*_entry(reading, item), ""]
    count = len(reading.items)
    lines.append(
        ngettext("{count} item in {name}", "{count} items in {name}", count).format(
            count=count, name=one_line(minutes.source.name)
        )
    )
    return "\n".join(lines)


def _heading(reading: Reading) -> str:
    minutes = reading.minutes
    held = when_words(minutes.date) if minutes.date else _("meeting date unknown")
    parts = [minutes.body or minutes.title or minutes.source.name, held]
    present = sum(person.status == "present" for person in minutes.attendance)
    if present:
        parts.append(ngettext("{n} present", "{n} present", present).format(n=present))
    return " · ".join(part for part in parts if part)


def _section_title(reading: Reading, item: Item) -> str:
    for section in reading.minutes.sections:
        if section.start <= item.start < section.end and item.section in (
            section.number,
            section.title,
        ):
            number = f"{section.number} " if section.number else ""
            return one_line(f"{number}{section.title}", WIDTH)
    return one_line(item.section or "", WIDTH)


def _entry(reading: Reading, item: Item) -> list[str]:
    quote = one_line(item.quote)
    lines = _wrap(f"  {KINDS[item.kind]:<17}", quote)
    for label, value in _facts(item):
        lines += _wrap(" " * 19 + f"{label}: ", value)
    line = reading.minutes.source.line_of(item.start)
    evidence = _("line {line}, {rule}, {sure:.0%} sure").format(
        line=line, rule=item.rule, sure=item.confidence
    )
    lines.append(" " * 19 + evidence)
    return lines


def _facts(item: Item) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    if item.owners:
        found.append((_("who"), ", ".join(one_line(actor.name) for actor in item.owners)))
    if item.people:
        people = ", ".join(
            one_line(a.name) + (f" ({one_line(a.scope)})" if a.scope else "") for a in item.people
        )
        found.append((one_line(item.role or _("who")), people))
    if item.term:
        found.append((_("term"), term_words(item.term)))
    if item.contact:
        found.append((_("to"), one_line(item.contact.name)))
    if item.when is not None:
        basis = "" if item.when.basis == "stated" else f" ({_(BASIS[item.when.basis])})"
        found.append((_("when"), one_line((when_words(item.when) or item.when.text) + basis)))
    if item.place:
        found.append((_("where"), one_line(item.place)))
    found += [("–", one_line(detail)) for detail in item.details]
    marks = [
        mark
        for mark, on in (
            (_("tentative"), item.tentative),
            (_("conditional"), item.conditional),
            (_("to be done"), item.task),
            (_("done"), item.status == "done"),
        )
        if on
    ]
    if marks:
        found.append((_("note"), ", ".join(marks)))
    if item.review:
        doubts = (_(REVIEW.get(code, code)) for code in item.review)
        found.append((_("settle"), "; ".join(doubts)))
    return found


def _wrap(head: str, text: str) -> list[str]:
    import textwrap

    return textwrap.wrap(text, WIDTH, initial_indent=head, subsequent_indent=" " * len(head)) or [
        head.rstrip()
    ]


def as_markdown(reading: Reading) -> str:
    """The items of one document as a Markdown table."""
    lines = [f"## {_cell(_heading(reading))}", ""]
    head = (_("What"), _("Who"), _("When"), _("Kind"), _("Point"), _("Line"))
    lines += ["| " + " | ".join(head) + " |", "|" + " --- |" * len(head)]
    for item in reading.items:
        who = ", ".join(actor.name for actor in (*item.owners, *item.people))
        when = (when_words(item.when) or item.when.text) if item.when else ""
        line = str(reading.minutes.source.line_of(item.start))
        cells = (item.quote, who, when, KINDS[item.kind], item.section or "", line)
        lines.append("| " + " | ".join(_cell(cell) for cell in cells) + " |")
    return "\n".join(lines)


def _cell(text: str) -> str:
    escaped = one_line(text).replace("\\", "\\\\").replace("|", "\\|")
    return escaped.replace("<", "&lt;").replace("[", "\\[").replace("`", "\\`").replace("*", "\\*")


COLUMNS = (
    "file", "line", "section", "kind", "title", "quote", "owners", "people", "role", "contact",
    "when", "time", "basis", "place", "status", "rule", "confidence", "review",
)  # fmt: skip


def as_csv(readings: Sequence[Reading]) -> bytes:
    """One row an item, columns as in `COLUMNS`, as Swedish Excel opens it."""
    return csv_bytes(
        COLUMNS, (_row(reading, item) for reading in readings for item in reading.items)
    )


def _row(reading: Reading, item: Item) -> list[str]:
    when = item.when
    return [
        reading.minutes.source.name,
        str(reading.minutes.source.line_of(item.start)),
        item.section or "",
        str(item.kind),
        item.title,
        item.quote,
        ", ".join(a.name for a in item.owners),
        ", ".join(a.name for a in item.people),
        item.role or "",
        item.contact.name if item.contact else "",
        (when.edtf or "") if when else "",
        (when.time or "") if when else "",
        str(when.basis) if when else "",
        item.place or "",
        item.status,
        item.rule,
        str(item.confidence),
        " ".join(item.review),
    ]

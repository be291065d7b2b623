"""`tracker dates`: what the date finder reads in a text."""

import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli.edge import complain, parse_day, say
from tracker.codes import BASIS, WARNINGS
from tracker.messages import N_, _
from tracker.problems import Misuse, Problem

if TYPE_CHECKING:
    from tracker.model import When

FORMATS = ("table", "json")
REMEDIES = {
    "weekday-mismatch": N_("see which of them is right, and correct the minutes"),
    "weekend": N_("check the date"),
    "holiday": N_("check the date"),
    "past-date": N_("check the year"),
    "impossible-date": N_("correct it in the minutes"),
    "suspicious-characters": N_("write the date anew"),
}
"""What to do about a warning."""


def register(app: typer.Typer) -> None:
    """Adds the command to `app`."""
    app.command("dates")(dates)


def dates(
    texts: Annotated[
        list[str], typer.Argument(metavar="TEXT...", help="The texts to read, each by itself.")
    ],
    meeting_date: Annotated[
        str | None,
        typer.Option(
            "--meeting-date", metavar="DATE", help="The day of the meeting: unwritten years follow."
        ),
    ] = None,
    format: Annotated[
        str,
        typer.Option("--format", "-f", metavar="FORMAT", help="table, or json: one line a text."),
    ] = "table",
) -> None:
    """Show what the date finder reads in TEXT, by which rule, and what it leaves open."""
    if format not in FORMATS:
        message = _("--format: {value!r} is not known; use one of {known}")
        raise Misuse(message.format(value=format, known=", ".join(FORMATS)))
    reference = parse_day(meeting_date, "--meeting-date") if meeting_date else None

    from tracker.dates import find, value

    for number, text in enumerate(texts):
        whens = find(text, reference)
        if format == "json":
            found = [as_json(when) for when in whens if value(when) is not None]
            say(json.dumps(found, ensure_ascii=False))
        else:
            say("\n".join([*([""] if number else []), *as_table(text, whens)]))
        complain(_impossible(when, text) for when in whens if value(when) is None)


def _impossible(when: "When", text: str) -> Problem:
    message = _("{text!r} is a date that no calendar has; correct it in the minutes")
    line = text.count("\n", 0, when.start) + 1
    return Problem("impossible-date", message.format(text=when.text), line)


def as_json(when: "When") -> Mapping[str, object]:
    """One hit: `value` says it in one string, the other keys say how it came about."""
    from tracker.dates import value

    return {
        "text": when.text,
        "start": when.start,
        "end": when.end,
        "value": value(when),
        "edtf": when.edtf,
        "time": when.time,
        "duration": when.duration,
        "rrule": when.rrule,
        "relation": when.relation.value,
        "basis": when.basis.value,
        "alternatives": list(when.alternatives),
        "warnings": list(when.warnings),
        "written": sorted(when.written),
        "rule": when.rule,
    }


def as_table(text: str, whens: "Sequence[When]") -> list[str]:
    """The lines that explain one text to a reader."""
    lines = [" ".join(text.split())]
    if not whens:
        return [*lines, "  " + _("no date, time, duration or recurrence")]
    for when in whens:
        lines.append(f"  {' '.join(when.text.split())}  ({when.start}-{when.end})")
        lines += [f"      {label:<13}{content}" for label, content in _facts(when)]
    return lines


def _facts(when: "When") -> list[tuple[str, str]]:
    from tracker.dates import show, value
    from tracker.model import Basis, Relation

    said, shown = value(when), show(when.edtf, when.time, weekday=True)
    rows = [(_("value"), f"{said}  {shown}".rstrip())] if said else []
    if when.relation is not Relation.ON:
        rows.append((_("binds"), _(when.relation.value)))
    rows.append((_("written"), ", ".join(sorted(when.written))))
    if when.edtf and when.basis is not Basis.STATED:
        rows.append((_("basis"), f"{when.basis}: {_(BASIS[when.basis])}"))
    rows += [(_("or"), f"{other}  {show(other, weekday=True)}") for other in when.alternatives]
    rows.append((_("rule"), when.rule))
    return rows + [
        (_("warning"), f"{code}: {_(WARNINGS[code])}; {_(REMEDIES[code])}")
        for code in when.warnings
    ]

"""`tracker extract`: what the minutes hold; touches no ledger."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from tracker.model import Reading

FORMATS = ("table", "json", "csv", "md", "text")


def register(app: typer.Typer) -> None:
    """Adds the command to `app`."""
    app.command("extract")(extract)


def extract(
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE...", help="Minutes, or folders of minutes.")
    ],
    format: Annotated[
        str, typer.Option("--format", "-f", metavar="|".join(FORMATS), help="How to show it.")
    ] = "table",
    meeting_date: Annotated[
        str | None,
        typer.Option("--meeting-date", metavar="DATE", help="The day of the meeting, ISO."),
    ] = None,
    explain: Annotated[
        bool, typer.Option("--explain", help="For each sentence: what fired, what was refused.")
    ] = False,
) -> None:
    """What the minutes hold: decisions, tasks, requests, dates, each with its sentence.

    Several files, or a folder, give a list. Nothing is written; see `tracker add` for the ledger.
    """
    from tracker.cli.edge import complain, one_of, parse_day, say, write_bytes
    from tracker.cli.files import readings
    from tracker.export import listing

    one_of(format, FORMATS, "--format")
    day = parse_day(meeting_date, "--meeting-date") if meeting_date else None
    found: list[Reading] = []
    failed = False
    for outcome in readings(files, day):
        if outcome.reading is None:
            complain([outcome.error or ""])
            failed = True
            continue
        found.append(outcome.reading)
        complain(outcome.reading.problems)
    many = len(files) > 1 or any(path.is_dir() for path in files)
    if explain:
        from tracker.export.explain import explained

        for reading in found:
            say(explained(reading.minutes))
    elif format == "csv":
        write_bytes(listing.as_csv(found), None)
    elif found or (many and format == "json"):
        say(listing.show(found, format, many=many).rstrip("\n"))
    if failed:
        raise typer.Exit(1)

"""`tracker extract`: what the minutes hold; touches no ledger."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from tracker.model import Reading
    from tracker.problems import Problem

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
    from tracker.cli.edge import complain, one_of, parse_day, say, watched, write_bytes
    from tracker.cli.files import listed, readings
    from tracker.export import listing
    from tracker.messages import _

    one_of(format, FORMATS, "--format")
    day = parse_day(meeting_date, "--meeting-date") if meeting_date else None
    found: list[Reading] = []
    problems: list[Problem | str] = []  # told when the progress bar is done
    failed = False
    paths = listed(files)
    for outcome in watched(readings(paths, day), len(paths), _("reading")):
        if outcome.reading is None:
            problems.append(outcome.error or "")
            failed = True
            continue
        found.append(outcome.reading)
        problems += outcome.reading.problems
    complain(problems)
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

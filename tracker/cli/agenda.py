"""`tracker agenda`: what the next meeting of a series has before it."""

from datetime import date as Date  # noqa: N812 - the option is called date
from pathlib import Path
from typing import Annotated

import typer

from tracker.cli import edge
from tracker.messages import _, ngettext

FORMATS = ("md", "html", "docx")


def register(app: typer.Typer) -> None:
    """Adds the command to `app`."""
    app.command("agenda")(agenda)


def agenda(
    series: Annotated[
        str | None,
        typer.Option("--series", metavar="NAME", help="Whose meeting; else the ledger's only one."),
    ] = None,
    date: Annotated[
        str | None, typer.Option("--date", metavar="DATE", help="The day, if no minutes say it.")
    ] = None,
    form: Annotated[
        str | None,
        typer.Option(
            "--format",
            "-f",
            metavar="|".join(FORMATS),
            help="Else as the file's ending says, else md.",
        ),
    ] = None,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="FILE", help="A file; else stdout.")
    ] = None,
    templates: edge.Templates = None,
    today: edge.Today = None,
    ledger: edge.LedgerPath = None,
) -> None:
    """Write the next meeting's agenda: what comes back, what is open by owner, what may be closed.

    Keep the ids in brackets when you write the minutes in it: tracker add knows them again.
    """
    if form is None:
        ending = out.suffix.lower().lstrip(".") if out else ""
        form = {"htm": "html"}.get(ending, ending)
        form = form if form in FORMATS else "md"
    form = edge.one_of(form, FORMATS, "--format")
    now, path = edge.today_of(today), edge.ledger_of(ledger)
    day: Date | None = edge.parse_day(date, "--date") if date else None

    from tracker import ledger as book
    from tracker.export import protocol_agenda
    from tracker.ledger import series as series_of
    from tracker.ledger.links import view
    from tracker.ledger.timeline.plans import plans, upcoming

    with book.open_ledger(path) as store, store.read() as connection:
        if series is not None:
            number = series_of.require(connection, series)
        else:
            number = series_of.only(connection)
        name = series_of.name_of(connection, number)
        found = plans(connection, number)
        plan = upcoming(found, day or now)
        closings = view.pending(connection, number)
        entries = book.entries(store, today=now, series=name)
        organisation = book.settings(store).organisation or ""
    made = protocol_agenda.agenda(
        entries,
        closings,
        series=name,
        today=now,
        plan=plan,
        day=day,
        organisation=organisation,
    )
    edge.write_bytes(protocol_agenda.write(made, form, templates), out)
    if out is not None and str(out) != "-":
        count = len(made.returns) + sum(len(group.lines) for group in made.groups)
        text = ngettext("{path}: {count} open item", "{path}: {count} open items", count)
        edge.say(text.format(path=out, count=count))
    if day is None and plan is None:
        edge.complain([_("no minutes announce the next meeting; give its day with --date")])

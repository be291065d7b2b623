"""`tracker report`: the chair's list of what is open, or of what was decided."""

from pathlib import Path
from typing import Annotated

import typer

from tracker.cli import edge
from tracker.cli.digest import Templates
from tracker.messages import _, ngettext
from tracker.problems import Misuse

FORMATS = ("md", "html", "csv", "json")


def register(app: typer.Typer) -> None:
    """Adds the command to `app`."""
    app.command("report")(report)


def report(
    form: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar="|".join(FORMATS),
            help="Else as the file's ending says, else md.",
        ),
    ] = None,
    decisions: Annotated[
        bool, typer.Option("--decisions", help="Decisions and appointments instead.")
    ] = False,
    series: Annotated[
        str | None, typer.Option("--series", metavar="NAME", help="Only this series.")
    ] = None,
    owner: Annotated[
        str | None, typer.Option("--owner", metavar="NAME", help="Only what NAME owns.")
    ] = None,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="FILE", help="A file; else stdout.")
    ] = None,
    templates: Templates = None,
    today: edge.Today = None,
    ledger: edge.LedgerPath = None,
) -> None:
    """List every open item: since when, whose, due, how late, how often carried; oldest first."""
    if form is None:
        ending = out.suffix.lower().lstrip(".") if out else ""
        form = {"htm": "html"}.get(ending, ending)
        form = form if form in FORMATS else "md"
    form = edge.one_of(form, FORMATS, "--format")
    day, path = edge.today_of(today), edge.ledger_of(ledger)

    from tracker import ledger as book
    from tracker.export import report as reports
    from tracker.ledger import query
    from tracker.ledger.names import key, near

    with book.open_ledger(path) as store:
        states, kinds = reports.reads(decisions)
        wanted = query.Filter(states, series, kinds, followed=not decisions)
        entries = query.entries(store, wanted, today=day)
        if not decisions:  # whose terms are over soon is announced here
            entries += query.entries(store, query.terms(series), today=day)
        organisation = book.settings(store).organisation or ""
    if owner is not None:
        known = reports.owners_of(entries, decisions)
        if key(owner) not in {key(name) for name in known}:
            listed = near(owner, known) or ", ".join(known[:10]) or "–"
            message = _("--owner: {owner!r} owns nothing here; there are: {known}")
            raise Misuse(message.format(owner=owner, known=listed))
    made = reports.report(
        entries, today=day, organisation=organisation, owner=owner, decisions=decisions
    )
    edge.write_bytes(reports.write(made, form, templates), out)
    if out is not None and str(out) != "-":
        count = len(made.rows)
        text = ngettext("{path}: {count} row", "{path}: {count} rows", count)
        edge.say(text.format(path=out, count=count))

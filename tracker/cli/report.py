"""`tracker report`: the chair's list of what is open, or of what was decided."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from tracker.cli import edge
from tracker.messages import _, ngettext
from tracker.problems import Misuse

FORMATS = ("md", "html", "csv", "json", "xlsx", "svg")
GROUPS = ("series", "owner", "age")


def register(app: typer.Typer) -> None:
    """Adds the command to `app`."""
    app.command("report")(report)


def report(
    form: Annotated[
        str | None,
        typer.Option(
            "--format",
            "-f",
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
    group: Annotated[
        str | None,
        typer.Option("--group", metavar="|".join(GROUPS), help="The list in groups of these."),
    ] = None,
    older: Annotated[
        int, typer.Option("--older", metavar="DAYS", help="Only what is at least so old.")
    ] = 0,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="FILE", help="A file; else stdout.")
    ] = None,
    templates: edge.Templates = None,
    today: edge.Today = None,
    ledger: edge.LedgerPath = None,
) -> None:
    """List every open item: since when, whose, due, how late, how often carried; oldest first.

    As xlsx it is a spreadsheet with sums, as svg a picture of how many were open over time.
    """
    if form is None:
        ending = out.suffix.lower().lstrip(".") if out else ""
        form = {"htm": "html"}.get(ending, ending)
        form = form if form in FORMATS else "md"
    form = edge.one_of(form, FORMATS, "--format")
    if group is not None:
        edge.one_of(group, GROUPS, "--group")
    if form == "xlsx" and out is None:
        raise Misuse(_("a spreadsheet is no text: give its file with -o"))
    if form == "svg":
        if decisions or group or older:
            raise Misuse(_("the picture takes --series and --owner, and nothing else"))
        _picture(series, owner, out, templates, edge.today_of(today), edge.ledger_of(ledger))
        return
    day, path = edge.today_of(today), edge.ledger_of(ledger)

    from tracker import ledger as book
    from tracker.export import report as reports
    from tracker.ledger import naming, query
    from tracker.ledger.names import key, near

    with book.open_ledger(path) as store, store.read() as connection:
        states, kinds = reports.reads(decisions)
        wanted = query.Filter(states, series, kinds, followed=not decisions)
        entries = query.entries(store, wanted, today=day)
        if not decisions:  # whose terms are over soon is announced here
            entries += query.entries(store, query.terms(series), today=day)
        organisation = book.settings(store).organisation or ""
        owner = naming.load(connection).name(owner) if owner is not None else None
    if owner is not None:
        known = reports.owners_of(entries, decisions)
        if key(owner) not in {key(name) for name in known}:
            listed = near(owner, known) or ", ".join(known[:10]) or "–"
            message = _("--owner: {owner!r} owns nothing here; there are: {known}")
            raise Misuse(message.format(owner=owner, known=listed))
    made = reports.report(
        entries,
        today=day,
        organisation=organisation,
        owner=owner,
        decisions=decisions,
        group=group,
        older=older,
    )
    if form == "xlsx":
        from tracker.export.workbook import workbook

        edge.write_bytes(workbook(made), out)
    else:
        edge.write_bytes(reports.write(made, form, templates), out)
    if out is not None and str(out) != "-":
        count = len(made.rows)
        text = ngettext("{path}: {count} row", "{path}: {count} rows", count)
        edge.say(text.format(path=out, count=count))


def _picture(
    series: str | None,
    owner: str | None,
    out: Path | None,
    templates: Path | None,
    day: date,
    path: Path | str,
) -> None:
    from tracker import ledger as book
    from tracker.export import chart
    from tracker.ledger import lives, naming

    with book.open_ledger(path) as store, store.read() as connection:
        read = naming.load(connection)
        owners = read.keys(owner) if owner is not None else None
        found = lives.lives(store, series=series, owners=owners)
        organisation = book.settings(store).organisation or ""
    if owner is not None and not found:
        raise Misuse(_("--owner: {owner!r} owns nothing here").format(owner=owner))
    named = [series, read.name(owner) if owner is not None else None]
    about = ", ".join(name for name in named if name)
    points = chart.over_time(found, day)
    raw = chart.chart(points, title=organisation, about=about, templates=templates)
    edge.write_bytes(raw, out)
    if out is not None and str(out) != "-":
        count = len(found)
        text = ngettext("{path}: {count} item", "{path}: {count} items", count)
        edge.say(text.format(path=out, count=count))

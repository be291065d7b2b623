"""`tracker check, rebuild, export, import`: keeping the ledger sound, and taking it elsewhere."""

from pathlib import Path
from typing import Annotated

import typer

from tracker.cli import edge
from tracker.messages import _, ngettext
from tracker.problems import FAILED, TrackerError

SHOWN = 50


def register(app: typer.Typer) -> None:
    """Adds the commands to `app`."""
    app.command("check")(check)
    app.command("rebuild")(rebuild)
    app.command("export")(export)
    app.command("import")(import_)


def check(ledger: edge.LedgerPath = None) -> None:
    """Look whether the ledger is sound: the database, every quote in its minutes, every state.

    One line a fault, and exit code 1; what rebuild mends says so. Nothing is written.
    """
    path = edge.ledger_of(ledger)

    from sqlalchemy import func, select

    from tracker import ledger as book
    from tracker.ledger import schema
    from tracker.ledger.check import check as look

    with book.open_ledger(path) as store, store.read() as connection:
        faults = list(look(connection))
        tables = (schema.items, schema.meetings, schema.events)
        counts = [connection.scalar(select(func.count()).select_from(one)) for one in tables]
    edge.complain(str(fault) for fault in faults)
    if faults:
        text = ngettext("{path}: {n} fault", "{path}: {n} faults", len(faults))
        edge.complain([text.format(path=path, n=len(faults))])
        raise typer.Exit(FAILED)
    message = _("{path}: sound: items {items}, meetings {meetings}, events {events}")
    edge.say(message.format(path=path, items=counts[0], meetings=counts[1], events=counts[2]))


def rebuild(
    read_again: Annotated[
        bool,
        typer.Option("--read-again", help="Also read all minutes again, as this version reads."),
    ] = False,
    why: edge.Why = None,
    by: edge.By = None,
    today: edge.Today = None,
    ledger: edge.LedgerPath = None,
) -> None:
    """Make again what the ledger derives from its events: ids, history and your words stand.

    With --read-again the stored minutes are read as this version of the program reads them; what
    differs is told as for corrected minutes, and can be undone.
    """
    now, who, path = edge.now_of(today), edge.who_of(by), edge.ledger_of(ledger)

    from tracker import ledger as book
    from tracker.cli.add import tell
    from tracker.ledger import rebuild as again
    from tracker.ledger.journal import Journal
    from tracker.pipeline import reread

    with book.open_ledger(path) as store:
        with store.write() as connection:
            made = again.from_events(connection)
            found = []
            if read_again:
                journal = Journal(connection, now=now, who=who, why=why)
                found = [one for one in again.from_minutes(journal, reread) if one.items]
        text = ngettext(
            "{path}: {n} item made again from its events",
            "{path}: {n} items made again from their events",
            made.items,
        )
        edge.say(text.format(path=path, n=made.items))
        if made.mended:
            shown = ", ".join(made.mended[:SHOWN]) + (", …" if len(made.mended) > SHOWN else "")
            edge.say("  " + _("mended: {items}").format(items=shown))
        for added in found:
            tell(store, added, edge.today_of(today))
        if read_again and not found:
            edge.say("  " + _("the minutes read as before"))


def export(
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="FILE", help="A file; else stdout.")
    ] = None,
    ledger: edge.LedgerPath = None,
) -> None:
    """Write the whole ledger as JSON, with its minutes and its history: tracker import reads it.

    It holds what the ledger holds, names and addresses too: keep it as you keep the ledger.
    """
    path = edge.ledger_of(ledger)

    from tracker import ledger as book
    from tracker.ledger import transfer

    with book.open_ledger(path) as store, store.read() as connection:
        raw = "".join(transfer.write(connection)).encode("utf-8")
    edge.write_bytes(raw, out, private=True)
    if out is not None and str(out) != "-":
        text = _("{path}: the whole ledger, {size} kB")
        edge.say(text.format(path=out, size=-(-len(raw) // 1000)))


def import_(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="What tracker export wrote.")],
    ledger: edge.LedgerPath = None,
) -> None:
    """Make a new ledger of an exported one: the same ids, history and calendar entries.

    The ledger must be new or empty. All of it is imported and checked, or nothing.
    """
    path = edge.ledger_of(ledger)

    from tracker import ledger as book
    from tracker.cli.files import read_bytes
    from tracker.ledger import transfer

    try:
        document = transfer.read(read_bytes(file))
    except TrackerError as error:
        raise TrackerError(f"{file}: {error}") from error
    fresh = isinstance(path, Path) and not path.exists()
    try:
        with book.open_ledger(path, create=True) as store, store.write() as connection:
            transfer.fill(connection, document)
    except TrackerError as error:
        if fresh and isinstance(path, Path):  # an empty ledger that nobody asked for
            path.unlink(missing_ok=True)
        raise TrackerError(f"{file}: {error}") from error
    count = len(document["tables"].get("items", ()))
    text = ngettext("{path}: {n} item imported", "{path}: {n} items imported", count)
    edge.say(text.format(path=path, n=count))

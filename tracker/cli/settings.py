"""`tracker settings`: what the ledger is told once."""

from typing import Annotated

import typer

from tracker.cli import edge
from tracker.messages import _
from tracker.problems import Misuse


def register(app: typer.Typer) -> None:
    """Adds the command to `app`."""
    app.command("settings")(settings)


def settings(
    key: Annotated[str | None, typer.Argument(metavar="[KEY]")] = None,
    value: Annotated[str | None, typer.Argument(metavar="[VALUE]")] = None,
    clear: Annotated[bool, typer.Option("--clear", help="Forget the setting.")] = False,
    by: edge.By = None,
    today: edge.Today = None,
    ledger: edge.LedgerPath = None,
) -> None:
    """Show all settings, show one, or set one: tracker settings sender-address a@b.example"""
    if clear and (key is None or value is not None):
        raise Misuse(_("--clear takes a KEY and no VALUE"))
    now, who, path = edge.now_of(today), edge.who_of(by), edge.ledger_of(ledger)

    from tracker import ledger as book
    from tracker.ledger import keys
    from tracker.ledger.journal import Journal

    wanted = keys.key_of(key) if key is not None else None
    if wanted is not None and (clear or value is not None):
        with book.open_ledger(path, create=True) as store, store.write() as connection:
            stored = keys.put(Journal(connection, now=now, who=who), wanted.name, value)
        edge.say(f"{wanted.name}: {stored or '–'}")
        return
    with book.open_ledger(path) as store:
        held = book.settings(store)
    if wanted is not None:
        edge.say(str(getattr(held, wanted.field) or ""))
        return
    width = max(len(one.name) for one in keys.KEYS)
    for one in keys.KEYS:
        set_to = getattr(held, one.field)
        edge.say(f"{one.name:<{width}}  {'–' if set_to is None else set_to}")
        edge.say(f"{'':<{width}}  {_(one.what)}")

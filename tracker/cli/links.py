"""`tracker link list, accept, refuse, find`: what later minutes say of earlier items."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli import edge
from tracker.messages import _, ngettext

if TYPE_CHECKING:
    from tracker.ledger.journal import Journal
    from tracker.ledger.links.answer import Answered

FORMATS = ("table", "json")
AS = ("closing", "same", "replaces", "again")

Names = Annotated[list[str], typer.Argument(metavar="LINK...", help="Suggestions, as L12.")]


def register(app: typer.Typer) -> None:
    """Adds the commands to `app`."""
    group = typer.Typer(
        no_args_is_help=True,
        rich_markup_mode=None,
        help="What later minutes say of earlier items: suggested, until you answer.",
    )
    group.command("list")(list_links)
    group.command("accept")(accept)
    group.command("refuse")(refuse)
    group.command("find")(find)
    app.add_typer(group, name="link")


def list_links(
    series: Annotated[
        str | None, typer.Option("--series", metavar="NAME", help="Only this series.")
    ] = None,
    item: Annotated[
        str | None,
        typer.Option("--item", metavar="ID", help="Every link of an item, answered too."),
    ] = None,
    format: Annotated[
        str, typer.Option("--format", "-f", metavar="|".join(FORMATS), help="How to show it.")
    ] = "table",
    ledger: edge.LedgerPath = None,
) -> None:
    """List what is suggested and not answered: both sentences, and why; the strongest first."""
    form, path = edge.one_of(format, FORMATS, "--format"), edge.ledger_of(ledger)

    from tracker import ledger as book
    from tracker.export import links as words
    from tracker.export.json import dump
    from tracker.ledger import query
    from tracker.ledger import series as series_of
    from tracker.ledger.links import view

    with book.open_ledger(path) as store, store.read() as connection:
        if item is not None:
            name = query.require(connection, item)
            found = view.of_items(connection, [name])[name]
        else:
            of = series_of.require(connection, series) if series is not None else None
            found = view.pending(connection, of)
    if form == "json":
        edge.say(dump(words.links_object(found)))
        return
    if not found:
        edge.say(_("nothing is suggested"))
    for number, one in enumerate(found):
        if number:
            edge.say()
        edge.say(words.headline(one))
        for line in words.lines(one):
            edge.say(f"    {line}")


def accept(
    names: Names,
    kind: Annotated[
        str | None,
        typer.Option("--as", metavar="|".join(AS), help="What it is, if not what was suggested."),
    ] = None,
    why: edge.Why = None,
    by: edge.By = None,
    today: edge.Today = None,
    ledger: edge.LedgerPath = None,
) -> None:
    """Say that suggestions are right: the item closes, merges, is replaced or gains a mention."""
    chosen = edge.one_of(kind, AS, "--as") if kind is not None else None

    def run(journal: "Journal") -> "list[Answered]":
        from tracker.ledger.links import answer
        from tracker.ledger.links.model import LinkKind

        said = LinkKind(chosen) if chosen else None
        return [answer.accept(journal, name, said) for name in names]

    _write(run, why, by, today, ledger)


def refuse(
    names: Names,
    why: edge.Why = None,
    by: edge.By = None,
    today: edge.Today = None,
    ledger: edge.LedgerPath = None,
) -> None:
    """Say that suggestions are wrong: the items stay as they are, and it is not asked again."""

    def run(journal: "Journal") -> "list[Answered]":
        from tracker.ledger.links import answer

        return [answer.refuse(journal, name) for name in names]

    _write(run, why, by, today, ledger)


def find(
    series: Annotated[
        str | None, typer.Option("--series", metavar="NAME", help="Only this series.")
    ] = None,
    by: edge.By = None,
    today: edge.Today = None,
    ledger: edge.LedgerPath = None,
) -> None:
    """Read the minutes again for links: after an upgrade. What you have answered stays."""
    now, who, path = edge.now_of(today), edge.who_of(by), edge.ledger_of(ledger)

    from tracker import ledger as book
    from tracker.ledger.journal import Journal
    from tracker.ledger.links.suggest import suggest_again
    from tracker.pipeline import reread

    fresh = 0
    with book.open_ledger(path) as store:
        for row in book.meetings(store, series):
            with store.write() as connection:
                journal = Journal(connection, now=now, who=who)
                fresh += len(suggest_again(journal, row.id, reread))
    edge.say(ngettext("{n} new suggestion", "{n} new suggestions", fresh).format(n=fresh))


def _write(
    run: "Callable[[Journal], Sequence[Answered]]",
    why: str | None,
    by: str | None,
    today: str | None,
    ledger: str | None,
) -> None:
    now, who, path = edge.now_of(today), edge.who_of(by), edge.ledger_of(ledger)

    from tracker import ledger as book
    from tracker.cli.change import changed_line
    from tracker.ledger.change import Changed
    from tracker.ledger.journal import Journal

    with book.open_ledger(path) as store, store.write() as connection:
        answers = run(Journal(connection, now=now, who=who, why=why))
    for one in answers:
        edge.say(changed_line(Changed(one.link.item, one.before, one.after)))

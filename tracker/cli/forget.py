"""`tracker forget`: a person's name out of the ledger, for good."""

from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli import edge
from tracker.messages import _, ngettext
from tracker.problems import TrackerError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tracker.ledger.forget import Plan


def register(app: typer.Typer) -> None:
    """Adds the command to `app`."""
    app.command("forget")(forget)


def forget(
    who: Annotated[str, typer.Argument(metavar="WHO", help="A number, name, spelling or address.")],
    yes: Annotated[bool, typer.Option("--yes", help="Do it without asking.")] = False,
    by: edge.By = None,
    today: edge.Today = None,
    ledger: edge.LedgerPath = None,
) -> None:
    """Take a person's name out of texts, quotes, registry and log. It cannot be undone.

    A pseudonym stands in its place everywhere: what was decided stays, and can still be followed.
    Shows what it will do, and asks. Files outside of the ledger are yours to see to.
    """
    now, by_whom, path = edge.now_of(today), edge.who_of(by), edge.ledger_of(ledger)

    from tracker import ledger as book
    from tracker.ledger import forget as forgetting
    from tracker.ledger.forget.files import drop
    from tracker.ledger.journal import Journal
    from tracker.pipeline import reread

    with book.open_ledger(path) as store:
        with store.read() as connection:
            plan = forgetting.plan(connection, who, reread)
        copies = forgetting.holding(path, [one for one in plan.written if " " in one])
        for line in _told(plan, copies):
            edge.say(line)
        if not yes:
            _ask()
        store.purge()
        with store.write() as connection:
            plan = forgetting.plan(connection, str(plan.member.id), reread)
            own = by_whom if not plan.texts.stand_in(by_whom) else "-"
            done = forgetting.forget(Journal(connection, now=now, who=own), plan)
        drop(copies)
        store.vacuum()
    text = _("done: {who} is {name} in {texts}, {items} and {events} of the log")
    texts = ngettext("{n} text", "{n} texts", done.sources).format(n=done.sources)
    items = ngettext("{n} item", "{n} items", len(done.items)).format(n=len(done.items))
    events = ngettext("{n} entry", "{n} entries", done.events).format(n=done.events)
    number = plan.member.id
    edge.say(text.format(who=number, name=done.put, texts=texts, items=items, events=events))
    if done.settings:
        text = _("cleared, since they held the name: {keys}; tracker settings sets them")
        edge.say(text.format(keys=", ".join(done.settings)))


def _told(plan: "Plan", copies: "tuple[Path, ...]") -> "Iterator[str]":
    from tracker.export.text import one_line
    from tracker.ledger.people import label

    text = _("{who} ({id}) becomes {name}, in the registry, the log and these minutes:")
    named = {"who": label(plan.member), "id": plan.member.id, "name": plan.put}
    yield one_line(text.format(**named))
    for place in plan.places:
        count = len(place.cuts)
        times = ngettext("{n} time", "{n} times", count).format(n=count)
        forms = ", ".join(sorted(place.forms))
        yield "  " + one_line(f"{place.file}: {times}" + (f" ({forms})" if forms else ""), 200)
    yield one_line(_("names that go: {names}").format(names=", ".join(plan.written)))
    for path in copies:
        yield _("deleted, since it holds the name: {path}").format(path=path)
    if plan.unsure:
        text = _("left as they are, since another has the same name: {files}")
        yield one_line(text.format(files=", ".join(plan.unsure)))
    yield _("not touched: the minutes' own files, and what was exported or sent before")


def _ask() -> None:
    if not edge.is_asked():
        raise TrackerError(_("nothing was changed; tracker forget WHO --yes does it"))
    if not typer.confirm(_("Forget this person? It cannot be undone")):
        raise TrackerError(_("nothing was changed"))

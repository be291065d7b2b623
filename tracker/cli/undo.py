"""`tracker undo`, `tracker log` and `tracker remove`: what was done, and taking it back."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from tracker.cli import edge
from tracker.messages import _, ngettext
from tracker.problems import Misuse

if TYPE_CHECKING:
    from tracker.ledger.log import Change

FORMATS = ("table", "json")


def register(app: typer.Typer) -> None:
    """Adds the commands to `app`."""
    app.command("undo")(undo)
    app.command("log")(log)
    app.command("remove")(remove)


def undo(
    item: Annotated[
        str | None, typer.Argument(metavar="[ID]", help="Only the last change of this item.")
    ] = None,
    change: Annotated[
        int | None, typer.Option("--change", metavar="NUMBER", help="A change of tracker log.")
    ] = None,
    why: edge.Why = None,
    by: edge.By = None,
    today: edge.Today = None,
    ledger: edge.LedgerPath = None,
) -> None:
    """Take back the last change: of all, of one item, or the one whose number you give.

    Nothing is deleted: history keeps both. Undoing an undoing does the change again.
    """
    now, who, path = edge.now_of(today), edge.who_of(by), edge.ledger_of(ledger)

    from tracker import ledger as book
    from tracker.cli.change import changed_line
    from tracker.ledger import undo as undoing
    from tracker.ledger.journal import Journal
    from tracker.ledger.log import change_of
    from tracker.ledger.query import require
    from tracker.pipeline import reread

    with book.open_ledger(path) as store, store.write() as connection:
        one = require(connection, item) if item is not None else None
        number = change if change is not None else undoing.latest(connection, one)
        journal = Journal(connection, now=now, who=who, why=why)
        undone = undoing.undo(journal, number, reread, item=one)
        was = change_of(connection, number)
    edge.say(_("undone: {change}").format(change=_summary(was)))
    for changed in undone.items[:50]:
        edge.say(f"  {changed_line(changed)}")
    if len(undone.items) > 50:
        edge.say("  " + _("and {n} more").format(n=len(undone.items) - 50))


def log(
    item: Annotated[
        str | None, typer.Argument(metavar="[ID]", help="Only the changes of this item.")
    ] = None,
    last: Annotated[
        int, typer.Option("--last", metavar="NUMBER", help="How many; 0 for all.")
    ] = 20,
    format: Annotated[
        str, typer.Option("--format", "-f", metavar="|".join(FORMATS), help="How to show it.")
    ] = "table",
    ledger: edge.LedgerPath = None,
) -> None:
    """List what was done, by whom and why, the newest first; the numbers are what undo takes."""
    form, path = edge.one_of(format, FORMATS, "--format"), edge.ledger_of(ledger)
    if last < 0:
        raise Misuse(_("--last: {value!r} is no number of changes").format(value=last))

    from tracker import ledger as book
    from tracker.export.columns import columns
    from tracker.export.json import dump
    from tracker.export.text import one_line
    from tracker.ledger.log import changes
    from tracker.ledger.query import require

    with book.open_ledger(path) as store, store.read() as connection:
        one = require(connection, item) if item is not None else None
        found = changes(connection, item=one, limit=last or None)
    if form == "json":
        objects = [_object(change) for change in found]
        edge.say(dump({"schema": "tracker.log/1", "changes": objects}))
        return
    rows = [
        (
            str(change.number),
            f"{change.at:%Y-%m-%d %H:%M}",
            one_line(change.who, 20),
            _("undone") if change.undone else "",
            one_line(_summary(change)),
        )
        for change in found
    ]
    for row in columns(rows, 110):
        edge.say(row)
    if not rows:
        edge.say(_("nothing has been done yet"))


def remove(
    meeting: Annotated[
        str, typer.Argument(metavar="MEETING", help="Its number, day or file name.")
    ],
    why: edge.Why = None,
    by: edge.By = None,
    today: edge.Today = None,
    ledger: edge.LedgerPath = None,
) -> None:
    """Take minutes out of the ledger: what only they brought is withdrawn, and stays visible.

    tracker undo, or adding the same file again, brings all of it back.
    """
    now, who, path = edge.now_of(today), edge.who_of(by), edge.ledger_of(ledger)

    from tracker import ledger as book
    from tracker.cli.change import changed_line
    from tracker.export.text import one_line
    from tracker.ledger import meeting as meetings
    from tracker.ledger import remove as removing
    from tracker.ledger.journal import Journal

    with book.open_ledger(path) as store, store.write() as connection:
        number = meetings.find(connection, meeting)
        journal = Journal(connection, now=now, who=who, why=why)
        done = removing.remove(journal, number)
    count = len(done.withdrawn)
    text = ngettext(
        "{name}: meeting {meeting} taken out, {n} item withdrawn",
        "{name}: meeting {meeting} taken out, {n} items withdrawn",
        count,
    )
    edge.say(one_line(text.format(name=done.name, meeting=number, n=count)))
    for changed in done.withdrawn:
        edge.say(f"  - {changed_line(changed)}")
    why = _("other minutes speak of it, too")
    for changed in done.kept:
        edge.say(f"  = {changed_line(changed)} ({why})")


# --------------------------------------------------------------------------- a change in words


def _summary(change: "Change") -> str:
    """*KRT-1: done, as of 2024-04-01 (klart)*; of several items their ids and what was done."""
    from tracker.ledger.events import What
    from tracker.ledger.history import describe

    if change.undoes is not None:
        text = _("change {number} undone").format(number=change.undoes)
        return _with_reason(change, text)
    if len(change.events) == 1 and change.events[0].item:
        return f"{change.events[0].item}: {describe(change.events[0])}"
    about = [one for one in change.events if one.item is None and one.member is None]
    parts = [describe(one).removesuffix(f" ({one.why})") for one in about]
    if change.items:
        count = len(change.items)
        shown = ", ".join(change.items[:4]) + (", …" if count > 4 else "")
        kinds = dict.fromkeys(one.what for one in change.events if one.item is not None)
        done = ", ".join(_(kind.value) for kind in kinds)
        parts.append(f"{done}: {shown}" + (f" ({count})" if count > 4 else ""))
    people = [one for one in change.events if one.member is not None]
    if people and not about:
        parts += [describe(one).removesuffix(f" ({one.why})") for one in people[:3]]
    if not parts:
        parts = [describe(one) for one in change.events if one.what is not What.UNDO]
    return _with_reason(change, "; ".join(parts))


def _with_reason(change: "Change", text: str) -> str:
    return f"{text} ({change.why})" if change.why else text


def _object(change: "Change") -> dict[str, Any]:
    return {
        "number": change.number,
        "at": change.at.isoformat(),
        "who": change.who,
        "why": change.why,
        "undone": change.undone,
        "undoes": change.undoes,
        "items": list(change.items),
        "summary": _summary(change),
    }

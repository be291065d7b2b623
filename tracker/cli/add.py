"""`tracker add`: minutes into the ledger."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli import edge
from tracker.messages import _, ngettext
from tracker.problems import FAILED, Misuse, TrackerError

if TYPE_CHECKING:
    from tracker.ledger.add import Added
    from tracker.ledger.content import Content
    from tracker.ledger.store import Store
    from tracker.model import Entry


def register(app: typer.Typer) -> None:
    """Adds the command to `app`."""
    app.command("add")(add)


def add(
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE...", help="Minutes, or folders of minutes.")
    ],
    series: Annotated[
        str | None,
        typer.Option(
            "--series",
            metavar="NAME",
            help="What the meetings are a series of; else the ledger's only one, else the folder.",
        ),
    ] = None,
    meeting_date: Annotated[
        str | None,
        typer.Option("--meeting-date", metavar="DATE", help="The day of the meeting, ISO."),
    ] = None,
    corrects: Annotated[
        str | None,
        typer.Option(
            "--corrects", metavar="MEETING", help="The meeting that this is a new version of."
        ),
    ] = None,
    by: edge.By = None,
    today: edge.Today = None,
    ledger: edge.LedgerPath = None,
) -> None:
    """Take minutes into the ledger: print what is new, changed, gone, and what you must decide.

    The same file twice changes nothing. Minutes of the same day or file name whose text is mostly
    the same are corrected ones: items keep their ids, states and your corrections.
    """
    now, who, path = edge.now_of(today), edge.who_of(by), edge.ledger_of(ledger)
    day = edge.parse_day(meeting_date, "--meeting-date") if meeting_date else None

    from tracker import ledger as book
    from tracker.cli.files import read_bytes
    from tracker.ledger import add as adding
    from tracker.ledger.store import StoreError
    from tracker.pipeline import read_minutes, restructure

    failed = False
    store: Store | None = None
    only: str | None = None
    try:
        for found in _files(files):
            try:
                if isinstance(found, TrackerError):
                    raise found
                data = read_bytes(found)
                if store is None:
                    store = book.open_ledger(path, create=True)
                    only = _only(store)
                added = adding.add(
                    store,
                    data,
                    found.name,
                    reader=read_minutes,
                    series_name=series or only or found.resolve().parent.name or _("minutes"),
                    now=now,
                    who=who,
                    meeting_date=day,
                    corrects=corrects,
                    again=restructure,
                )
            except (StoreError, Misuse):
                raise  # the next file would fare no better
            except TrackerError as error:
                edge.complain([error])
                failed = True
                continue
            edge.complain(added.problems)
            tell(store, added, edge.today_of(today), chosen=series is not None, only=only)
    finally:
        if store is not None:
            store.close()
    if failed:
        raise typer.Exit(FAILED)


def _only(store: "Store") -> str | None:
    """The ledger's series, where it has exactly one before anything is added."""
    from tracker.ledger import series

    with store.read() as connection:
        found = series.used(connection)
    return found[0] if len(found) == 1 else None


def _files(paths: list[Path]) -> "Iterator[Path | TrackerError]":
    """Every file to add; a folder's others are named on stderr, a folder without minutes fails."""
    from tracker.cli.files import expand
    from tracker.read import SUFFIXES

    for path in paths:
        try:
            inside = list(expand([path]))
        except TrackerError as error:
            yield error
            continue
        if path.is_dir():
            others = sorted(set(_visible(path)) - set(inside))
            message = _("{path}: skipped, not one of {endings}")
            endings = ", ".join(sorted(SUFFIXES))
            edge.complain(message.format(path=other, endings=endings) for other in others)
        yield from inside


def _visible(folder: Path) -> "Iterator[Path]":
    from tracker.cli.files import is_aside

    for path in folder.rglob("*"):
        if path.is_file() and not is_aside(path):
            yield path


# --------------------------------------------------------------------------- what is printed


def tell(
    store: "Store", added: "Added", today: date, *, chosen: bool = True, only: str | None = None
) -> None:
    """What a file, or a new meeting date, did to the ledger: its difference, and what to decide."""
    from tracker.export.text import one_line
    from tracker.ledger import query
    from tracker.ledger.add import Outcome
    from tracker.ledger.events import STANDING
    from tracker.ledger.people import label

    edge.say(one_line(_headline(added, chosen=chosen, only=only)))
    if added.outcome in (Outcome.KNOWN, Outcome.OLDER):
        return
    items = added.items
    told = {*items.new, *items.gone, *items.back, *(item for item, _what in items.changed)}
    wanted = query.Filter(ids=told)
    entries = {entry.id: entry for entry in query.entries(store, wanted, today=today)}
    edge.say(f"  {_counts(added, entries)}")
    for item in items.new:
        if entries[item].published and entries[item].state in STANDING:
            edge.say(_line("+", entries[item]))
    for item, what in items.changed:
        words = ", ".join(_named(name, items.was.get(item)) for name in what)
        edge.say(_line("~", entries[item], _("changed: {what}").format(what=words)))
    for item in items.back:
        edge.say(_line("+", entries[item], _("in the minutes again")))
    for item in items.gone:
        edge.say(_line("-", entries[item], _("withdrawn: no longer in the minutes")))
    for written, whose in added.respelt:
        text = _("{name} is taken as {who}; tracker people split {id} parts them")
        named = {"name": written.name, "who": label(whose), "id": written.id}
        edge.say("  " + one_line("= " + text.format(**named)))
    _links(store, added)
    standing = [one for one in entries.values() if one.state in STANDING]
    _ask(store, added, [entry for entry in standing if entry.review])


def _links(store: "Store", added: "Added") -> None:
    """What these minutes say of earlier items: what they name by id, and what is suggested."""
    from tracker.codes import LINKS
    from tracker.export import links as words
    from tracker.export.text import one_line
    from tracker.ledger.links import view
    from tracker.ledger.links.model import LinkState

    if not added.links:
        return
    with store.read() as connection:
        found = view.numbered(connection, added.links)
    for one in found:
        if one.link.state is LinkState.ACCEPTED:
            said = _("named by its id: {what}").format(what=_(LINKS[one.link.kind]))
            edge.say(f"  = {one.link.item:<7} {one_line(one.title, 70)}  [{said}]")
    asked = [one for one in found if one.link.state is LinkState.SUGGESTED]
    if asked:
        edge.say("  " + _("about earlier items, for you to answer (tracker review):"))
    for one in asked:
        edge.say(f"  ? {words.headline(one)}  {one_line(one.title, 50)}")
        edge.say(f"      → ”{one_line(one.told.quote, 90)}”")


def _named(field: str, was: "Content | None") -> str:
    """*title*; of a date, an owner or a title with what it was before."""
    from tracker.export.text import one_line
    from tracker.export.words import when_words

    before = ""
    if was is not None and field == "when":
        before = when_words(was.when, weekday=False) if was.when else "–"
    elif was is not None and field == "owners":
        before = ", ".join(actor.name for actor in was.owners) or "–"
    elif was is not None and field == "title":
        before = f"”{one_line(was.title, 60)}”"
    text = _("{field} (was {before})").format(field=_(field), before=before)
    return text if before else _(field)


def _headline(added: "Added", *, chosen: bool, only: str | None) -> str:
    from tracker.export.words import edtf_words
    from tracker.ledger.add import Outcome

    place = _("{name}: meeting {meeting} of {series}").format(
        name=added.name, meeting=added.meeting, series=added.series
    )
    match added.outcome:
        case Outcome.KNOWN:
            return place + _(": nothing new, it is in the ledger already")
        case Outcome.BACK:
            return place + _(": in the ledger again, as it was")
        case Outcome.OLDER:
            return place + _(": nothing new, it is an earlier version of these minutes")
    if not chosen and added.outcome is Outcome.NEW:
        place += _(" (the only series)") if only else _(" (the folder's name)")
    day = edtf_words(added.date) if added.date else _("date unknown")
    text = f"{place}, {day}"
    if added.outcome is Outcome.CORRECTED:
        text += _(": corrected minutes")
    elif added.like is not None:
        text += _(": another meeting than {like}, which has the same day or file name")
        text = text.format(like=added.like)
    return text


def _counts(added: "Added", entries: "dict[str, Entry]") -> str:
    from tracker.model import State

    items = added.items
    new = [entries[item] for item in items.new if entries[item].state is not State.REPLACED]
    waiting = sum(not entry.published for entry in new)
    parts = [ngettext("{n} new item", "{n} new items", len(new)).format(n=len(new))]
    if waiting:
        parts[0] += _(" ({n} to decide)").format(n=waiting)
    for count, words in (
        (len(items.changed), _("{n} changed")),
        (len(items.gone), _("{n} gone")),
        (len(items.back), _("{n} back")),
        (len(added.people), _("{n} new in the registry of people")),
        (added.carried, _("{n} open from other meetings")),
    ):
        if count:
            parts.append(words.format(n=count))
    return ", ".join(parts)


def _line(mark: str, entry: "Entry", more: str = "") -> str:
    from tracker.export.entries import who
    from tracker.export.text import one_line
    from tracker.export.words import when_words
    from tracker.lang.sv.output import KINDS

    about = (KINDS[entry.kind], who(entry, 40), when_words(entry.when) if entry.when else "", more)
    told = " · ".join(one_line(part) for part in about if part)
    return f"  {mark} {entry.id:<7} {one_line(entry.title, 70)}  [{told}]"


def _ask(store: "Store", added: "Added", entries: "list[Entry]") -> None:
    """What the secretary has to settle, each with the command that does it."""
    from tracker.cli.settle import settles
    from tracker.codes import REVIEW
    from tracker.ledger.links.order import has_day

    if not has_day(added.date):
        _ask_day(store, added)
    if entries:
        edge.say("  " + _("for you to decide:"))
    for entry in entries:
        edge.say(_line("?", entry))
        doubts = "; ".join(_(REVIEW.get(code, code)) for code in entry.review)
        edge.say(f"      {doubts}: {settles(entry)}")


def _ask_day(store: "Store", added: "Added") -> None:
    """The day that the series suggests, if one stands out; else how to say it."""
    from tracker.cli.meetings import question_of
    from tracker.export import proposals as words

    with store.read() as connection:
        asked = question_of(connection, added.meeting)
    if asked.clear is not None:
        edge.say("  " + _("the meeting has no exact day; was it this one?"))
        for line in words.proposal_lines(asked, asked.clear):
            edge.say(f"    {line}")
        return
    command = f"tracker meeting set {added.meeting} --date YYYY-MM-DD"
    edge.say("  " + _("the meeting has no exact day; say when it was: {c}").format(c=command))
    if asked.proposals:
        edge.say("  " + _("days to choose from: tracker meeting propose"))

"""`tracker list` and `tracker show`: what is open, and all there is to know about one item."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tracker.cli import edge
from tracker.messages import _, ngettext
from tracker.model import Kind, State

if TYPE_CHECKING:
    from tracker.ledger.events import Event
    from tracker.ledger.links.view import Shown
    from tracker.ledger.passage import Passage
    from tracker.ledger.query import Filter
    from tracker.model import Entry

FORMATS = ("table", "json", "csv")
_DECISIONS = (Kind.DECISION, Kind.APPOINTMENT)

Format = Annotated[
    str, typer.Option("--format", "-f", metavar="|".join(FORMATS), help="How to show it.")
]


def register(app: typer.Typer) -> None:
    """Adds the commands to `app`."""
    app.command("list")(list_items)
    app.command("show")(show)


def list_items(
    every: Annotated[bool, typer.Option("--all", help="Closed items and records, too.")] = False,
    state: Annotated[
        list[str] | None,
        typer.Option("--state", metavar="|".join(State), help="Only these states."),
    ] = None,
    kind: Annotated[
        list[str] | None, typer.Option("--kind", metavar="|".join(Kind), help="Only these kinds.")
    ] = None,
    owner: Annotated[
        str | None, typer.Option("--owner", metavar="NAME", help="Only what NAME owns.")
    ] = None,
    series: Annotated[
        str | None, typer.Option("--series", metavar="NAME", help="Only this series.")
    ] = None,
    overdue: Annotated[bool, typer.Option("--overdue", help="Only what is late.")] = False,
    asleep: Annotated[bool, typer.Option("--asleep", help="Only what sleeps.")] = False,
    decisions: Annotated[
        bool, typer.Option("--decisions", help="Decisions and appointments instead.")
    ] = False,
    as_of: Annotated[
        str | None,
        typer.Option("--on", "--as-of", metavar="DATE", help="What was open on that day."),
    ] = None,
    format: Format = "table",
    today: edge.Today = None,
    ledger: edge.LedgerPath = None,
) -> None:
    """List what has to be followed and is not closed, the oldest first.

    Positions, appointments and events are recorded, not followed: --kind, --decisions and --all
    show them. An item past its date stays here until somebody closes it.
    """
    form = edge.one_of(format, FORMATS, "--format")
    day, path = edge.today_of(today), edge.ledger_of(ledger)
    then = edge.parse_day(as_of, "--as-of") if as_of else None
    kinds = [Kind(edge.one_of(one, tuple(Kind), "--kind")) for one in kind or ()]
    states = [State(edge.one_of(one, tuple(State), "--state")) for one in state or ()]

    from tracker import ledger as book
    from tracker.export import entries as shown
    from tracker.ledger import query

    wanted = _filter(every, states, kinds, owner, series, overdue, decisions)
    wanted = replace(wanted, asleep=True) if asleep else wanted
    ending: Sequence[Entry] = ()
    with book.open_ledger(path) as store:
        found = query.entries(store, wanted, today=day, as_of=then)
        if wanted.followed and owner is None and then is None and not (overdue or asleep):
            ending = query.entries(store, query.terms(series), today=day)
    _print(form, found, then or day, lambda: shown.list_object(found, then or day))
    if form == "table" and (table := shown.ending_table(ending, day)):
        edge.say(f"\n{table}")


def _filter(
    every: bool,
    states: "Sequence[State]",
    kinds: "Sequence[Kind]",
    owner: str | None,
    series: str | None,
    overdue: bool,
    decisions: bool,
) -> "Filter":
    from tracker.ledger.events import STANDING
    from tracker.ledger.query import Filter

    if decisions:
        kinds = [*kinds, *_DECISIONS]
    chosen: Sequence[State] | None = states or (None if every or decisions else sorted(STANDING))
    return Filter(
        states=chosen,
        series=series,
        kinds=kinds or None,
        owner=owner,
        followed=not (every or states or kinds),
        overdue=overdue,
    )


def show(
    ids: Annotated[list[str], typer.Argument(metavar="ID...", help="Items, as KCG-17.")],
    format: Annotated[
        str, typer.Option("--format", "-f", metavar="table|json|csv", help="How to show it.")
    ] = "table",
    today: edge.Today = None,
    ledger: edge.LedgerPath = None,
) -> None:
    """Show items with the sentence each rests on, in its context, and their history."""
    form = edge.one_of(format, FORMATS, "--format")
    day, path = edge.today_of(today), edge.ledger_of(ledger)

    from tracker import ledger as book
    from tracker.export.entries import entry_object
    from tracker.export.links import link_object
    from tracker.ledger import query
    from tracker.ledger.journal import events_of
    from tracker.ledger.links import view
    from tracker.ledger.passage import passages

    with book.open_ledger(path) as store, store.read() as connection:
        names = list(dict.fromkeys(query.require(connection, one) for one in ids))
        found = query.entries(store, query.Filter(ids=names), today=day)
        by_id = {entry.id: entry for entry in found}
        entries = [by_id[name] for name in names]
        read = {name: passages(connection, name) for name in names}
        told = {name: events_of(connection, name) for name in names}
        linked = view.of_items(connection, names)
        into = {name: query.replaced_by(connection, name) for name in names}
    if form == "table":
        for number, entry in enumerate(entries):
            if number:
                edge.say()
            facts = _facts(entry, into[entry.id], day)
            _tell(entry, facts, read[entry.id], linked[entry.id], told[entry.id])
        return

    def value() -> dict[str, Any]:
        items = [
            entry_object(entry, day)
            | {
                "replaced_by": into[entry.id],
                "links": [link_object(one) for one in linked[entry.id]],
                "context": [_passage_object(one) for one in read[entry.id]],
                "history": [_event_object(one) for one in told[entry.id]],
            }
            for entry in entries
        ]
        return {"schema": "tracker.show/1", "items": items}

    _print(form, entries, day, value)


def _print(
    form: str, entries: "Sequence[Entry]", day: date, value: Callable[[], dict[str, Any]]
) -> None:
    from tracker.export import entries as shown
    from tracker.export.json import dump

    match form:
        case "json":
            edge.say(dump(value()))
        case "csv":
            edge.write_bytes(shown.as_csv(entries, day), None)
        case _:
            edge.say(shown.as_table(entries, day))


def _passage_object(passage: "Passage") -> dict[str, Any]:
    lines = [{"line": line, "text": text} for line, text in passage.lines]
    return {"source": passage.file, "line": passage.line, "lines": lines}


def _event_object(event: "Event") -> dict[str, Any]:
    return {
        "seq": event.seq,
        "at": event.at.isoformat(),
        "who": event.who,
        "what": event.what.value,
        "why": event.why,
        "meeting": event.meeting,
        "data": event.data,
    }


# --------------------------------------------------------------------------- one item in words


def _tell(
    entry: "Entry",
    facts: "list[tuple[str, str]]",
    read: "Sequence[Passage]",
    linked: "Sequence[Shown]",
    told: "Sequence[Event]",
) -> None:
    from tracker.export.text import clean_text, one_line
    from tracker.ledger.history import describe

    edge.say(f"{entry.id}  {one_line(entry.title)}")
    width = max(len(label) for label, _value in facts)
    for label, value in facts:
        edge.say(f"  {label:<{width}}  {one_line(value)}")
    for evidence, passage in zip(entry.evidence, read, strict=True):
        edge.say()
        sure = f"{evidence.rule}, {evidence.confidence:.0%}"
        edge.say(f"  {one_line(passage.file)}:{passage.line}  ({sure})")
        for line, text in passage.lines:
            edge.say(f"  {line:>5}  {clean_text(text)}".rstrip())
    for one in linked:
        _tell_link(one)
    edge.say()
    edge.say("  " + _("history"))
    for event in told:
        when = f"{event.at:%Y-%m-%d %H:%M}"
        edge.say(f"    {when}  {one_line(event.who)}  {one_line(describe(event))}")


def _tell_link(one: "Shown") -> None:
    """What later minutes say of it, and why that was thought."""
    from tracker.export import links as words
    from tracker.export.text import clean_text

    edge.say()
    edge.say(f"  {words.headline(one)}")
    edge.say(f"  {words.place(one.told)}")
    for line, text in one.passage.lines:
        edge.say(f"  {line:>5}  {clean_text(text)}".rstrip())
    edge.say("  " + _("because: {reasons}").format(reasons=words.because(one.link)))


def _facts(entry: "Entry", into: str | None, day: date) -> list[tuple[str, str]]:
    from tracker.codes import BASIS, REVIEW
    from tracker.export.due import age_days, days_late
    from tracker.export.evidence import meeting_of, point_of
    from tracker.export.terms import term_until_words
    from tracker.export.words import (
        asleep_words,
        count_words,
        edtf_words,
        state_words,
        when_words,
    )
    from tracker.lang.sv.output import KINDS

    state = state_words(entry)
    if into:
        state += f" → {into}"
    if entry.closed:
        state += f", {entry.closed}"
    if entry.carried:
        more = ngettext(", carried over {n} meeting", ", carried over {n} meetings", entry.carried)
        state += more.format(n=entry.carried)
    age = age_days(entry, day)
    if age and entry.follow and not entry.closed:
        state += ngettext(", {n} day old", ", {n} days old", age).format(n=age)
    if entry.asleep:
        state += f", {asleep_words(entry)}"
    facts = [(_("kind"), KINDS[entry.kind]), (_("state"), state)]
    names = (("who", entry.owners), (entry.role or "who", entry.people))
    facts += [(_(label), ", ".join(a.name for a in actors)) for label, actors in names if actors]
    if entry.when:
        late = days_late(entry, day)
        text = f"{when_words(entry.when)} ({_(BASIS[entry.when.basis])})"
        facts.append(
            (_("when"), text + (_(", overdue {n}").format(n=count_words(late)) * (late > 0)))
        )
    for label, value in (
        (_("term"), term_until_words(entry, day)),
        (_("to"), entry.contact.name if entry.contact else None),
        (_("where"), entry.place),
        (_("details"), " – ".join(entry.details)),
        (_("notes"), " / ".join(entry.notes)),
        (_("settle"), "; ".join(_(REVIEW.get(code, code)) for code in entry.review)),
    ):
        if value:
            facts.append((label, value))
    said = [entry.series]
    if entry.evidence:
        said += [meeting_of(entry.evidence[0]), point_of(entry.evidence[0])]
    elif entry.decided:
        said.append(edtf_words(entry.decided))
    return [*facts, (_("from"), ", ".join(part for part in said if part))]

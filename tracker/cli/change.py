"""Commands that change items: `accept, edit, new, done, reopen, assign, due, drop, note, merge`."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli import edge
from tracker.messages import _
from tracker.model import Kind
from tracker.problems import Misuse, TrackerError

if TYPE_CHECKING:
    from tracker.ledger.change import Changed, Correction
    from tracker.ledger.journal import Journal

Ids = Annotated[list[str], typer.Argument(metavar="ID...", help="Items, as KCG-17.")]
SomeIds = Annotated[list[str] | None, typer.Argument(metavar="[ID...]", help="Items, as KCG-17.")]
All = Annotated[bool, typer.Option("--all", help="Everything open that --series, --owner … leave.")]
OfSeries = Annotated[
    str | None, typer.Option("--series", metavar="NAME", help="With --all: of this series.")
]
OfOwner = Annotated[
    str | None, typer.Option("--owner", metavar="NAME", help="With --all: what NAME owns.")
]
OfKind = Annotated[
    str | None, typer.Option("--kind", metavar="|".join(Kind), help="With --all: of this kind.")
]
OfMeeting = Annotated[
    str | None,
    typer.Option("--meeting", metavar="MEETING", help="With --all: what that meeting brought."),
]
On = Annotated[
    str | None, typer.Option("--on", metavar="DATE", help="Since when, if not since today.")
]
KindOption = Annotated[
    str | None, typer.Option("--kind", metavar="|".join(Kind), help="What it is.")
]
Owners = Annotated[
    list[str] | None,
    typer.Option("--owner", metavar="NAME", help="Who must do it; none for nobody."),
]
Place = Annotated[str | None, typer.Option("--place", metavar="TEXT", help="Where; or none.")]
Time = Annotated[str | None, typer.Option("--time", metavar="HH:MM", help="09:00, or 09:00/12:00.")]
When = Annotated[
    str | None, typer.Option("--when", metavar="DATE", help="The day or days it is on; or none.")
]
Due = Annotated[
    str | None, typer.Option("--due", metavar="DATE", help="The last day for it; or none.")
]
Contact = Annotated[
    str | None, typer.Option("--contact", metavar="NAME", help="To whom answers go; or none.")
]
Follow = Annotated[
    bool | None, typer.Option("--follow/--no-follow", help="Whether it stays open until closed.")
]


def register(app: typer.Typer) -> None:
    """Adds the commands to `app`."""
    for command in (
        accept, edit, new, done, reopen, assign, due, drop, sleep, wake, note, merge
    ):  # fmt: skip
        app.command(command.__name__)(command)


def accept(
    ids: Annotated[
        list[str] | None, typer.Argument(metavar="[ID...]", help="Items, as KCG-17.")
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="Everything proposed.")] = False,
    series: Annotated[
        str | None, typer.Option("--series", metavar="NAME", help="With --all: of this series.")
    ] = None,
    why: edge.Why = None,
    by: edge.By = None,
    today: edge.Today = None,
    ledger: edge.LedgerPath = None,
) -> None:
    """Say that proposed items are right as they stand: they open, and may be published."""
    if bool(ids) == every or (series and not every):
        raise Misuse(_("give IDs, or --all (of --series NAME)"))

    def run(journal: "Journal") -> "Sequence[Changed]":
        from tracker.ledger import change
        from tracker.ledger.query import proposed

        return change.accept(journal, ids or proposed(journal.connection, series))

    changes = _write(run, why, by, today, ledger)
    if not changes:
        edge.say(_("nothing is waiting to be accepted"))
    for changed in changes:
        when = changed.after.content.when
        if when is not None and when.edtf and "XXXX" in when.edtf:
            message = _("{item} has no year yet and is in no calendar: tracker due {item} {date}")
            date = when.edtf.replace("XXXX", "YYYY")
            edge.complain([message.format(item=changed.id, date=date)])


def edit(
    ids: Ids,
    title: Annotated[str | None, typer.Option("--title", metavar="TEXT")] = None,
    kind: KindOption = None,
    owner: Owners = None,
    when: When = None,
    due: Due = None,
    time: Time = None,
    place: Place = None,
    contact: Contact = None,
    role: Annotated[
        str | None, typer.Option("--role", metavar="TEXT", help="Of an appointment; or none.")
    ] = None,
    follow: Follow = None,
    remark: Annotated[str | None, typer.Option("--note", metavar="TEXT", help="A remark.")] = None,
    why: edge.Why = None,
    by: edge.By = None,
    today: edge.Today = None,
    ledger: edge.LedgerPath = None,
) -> None:
    """Correct items. What you set stays, whatever corrected minutes say later."""
    from tracker.ledger.change import Correction

    said = Correction(
        title=title,
        kind=_kind(kind),
        owners=tuple(owner or ()),
        when=when,
        time=time,
        due=due,
        place=place,
        contact=contact,
        role=role,
        follow=follow,
    )
    if said == Correction() and remark is None:
        raise Misuse(_("say what to change: --title, --kind, --owner, --when, --due, --place …"))

    def run(journal: "Journal") -> "Sequence[Changed]":
        from tracker.ledger import change

        changed = change.correct(journal, ids, said)
        return change.note(journal, ids, remark) if remark is not None else changed

    _write(run, why, by, today, ledger)


def new(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="The item, as a short line.")],
    meeting: Annotated[
        str | None,
        typer.Option("--meeting", metavar="MEETING", help="Its number, day or file name."),
    ] = None,
    series: Annotated[
        str | None, typer.Option("--series", metavar="NAME", help="Where it is of no meeting.")
    ] = None,
    kind: KindOption = None,
    owner: Owners = None,
    when: When = None,
    due: Due = None,
    time: Time = None,
    place: Place = None,
    contact: Contact = None,
    follow: Follow = None,
    why: edge.Why = None,
    by: edge.By = None,
    today: edge.Today = None,
    ledger: edge.LedgerPath = None,
) -> None:
    """Write an item that the minutes hold and the program missed. It is open at once."""
    from tracker.ledger.change import Correction

    said = Correction(
        kind=_kind(kind),
        owners=tuple(owner or ()),
        when=when,
        time=time,
        due=due,
        place=place,
        contact=contact,
        follow=follow,
    )

    def run(journal: "Journal") -> "Sequence[Changed]":
        from tracker.ledger import change

        return (change.enter(journal, text, said, meeting=meeting, series_name=series),)

    _write(run, why, by, today, ledger)


def done(
    ids: SomeIds = None,
    on: On = None,
    every: All = False,
    series: OfSeries = None,
    owner: OfOwner = None,
    kind: OfKind = None,
    meeting: OfMeeting = None,
    why: edge.Why = None,
    by: edge.By = None,
    today: edge.Today = None,
    ledger: edge.LedgerPath = None,
) -> None:
    """Close items: they are done. With --all, everything open that the other options leave."""
    which = _Which(ids or (), every, series, owner, kind, meeting)
    _close("done", which, on, why, by, today, ledger)


def drop(
    ids: SomeIds = None,
    on: On = None,
    every: All = False,
    series: OfSeries = None,
    owner: OfOwner = None,
    kind: OfKind = None,
    meeting: OfMeeting = None,
    why: edge.Why = None,
    by: edge.By = None,
    today: edge.Today = None,
    ledger: edge.LedgerPath = None,
) -> None:
    """Give items up, or refuse what was proposed. Calendars that had them show them cancelled."""
    which = _Which(ids or (), every, series, owner, kind, meeting)
    _close("dropped", which, on, why, by, today, ledger)


def sleep(
    ids: SomeIds = None,
    until: Annotated[
        str,
        typer.Option("--until", metavar="DATE|next-meeting", help="When it wakes by itself."),
    ] = "next-meeting",
    every: All = False,
    series: OfSeries = None,
    owner: OfOwner = None,
    kind: OfKind = None,
    meeting: OfMeeting = None,
    why: edge.Why = None,
    by: edge.By = None,
    today: edge.Today = None,
    ledger: edge.LedgerPath = None,
) -> None:
    """Put items out of the way until a day, or until their series' next meeting has been held.

    Asleep they are late for nobody and in no mail; lists say that they sleep. They wake alone.
    """
    which = _Which(ids or (), every, series, owner, kind, meeting)
    day = None if until == "next-meeting" else edge.parse_day(until, "--until")

    def run(journal: "Journal") -> "Sequence[Changed]":
        from tracker.ledger import change

        return change.sleep(journal, which.ids_in(journal), day)

    _write(run, why, by, today, ledger)


def wake(
    ids: Ids,
    why: edge.Why = None,
    by: edge.By = None,
    today: edge.Today = None,
    ledger: edge.LedgerPath = None,
) -> None:
    """Wake sleeping items before their time."""

    def run(journal: "Journal") -> "Sequence[Changed]":
        from tracker.ledger import change

        return change.wake(journal, ids)

    _write(run, why, by, today, ledger)


def reopen(
    ids: Ids,
    why: edge.Why = None,
    by: edge.By = None,
    today: edge.Today = None,
    ledger: edge.LedgerPath = None,
) -> None:
    """Open closed items again; one that was merged is parted from the other."""

    def run(journal: "Journal") -> "Sequence[Changed]":
        from tracker.ledger import change

        return change.reopen(journal, ids)

    _write(run, why, by, today, ledger)


def assign(
    item: Annotated[str, typer.Argument(metavar="ID")],
    who: Annotated[list[str], typer.Argument(metavar="WHO...", help="Names; or none.")],
    why: edge.Why = None,
    by: edge.By = None,
    today: edge.Today = None,
    ledger: edge.LedgerPath = None,
) -> None:
    """Say who must do it: people or organisations, in quotes where a name has several words."""
    from tracker.ledger.change import Correction

    _correct([item], Correction(owners=tuple(who)), why, by, today, ledger)


def due(
    item: Annotated[str, typer.Argument(metavar="ID")],
    date: Annotated[str, typer.Argument(metavar="DATE", help="2026-05-28, a range, or none.")],
    why: edge.Why = None,
    by: edge.By = None,
    today: edge.Today = None,
    ledger: edge.LedgerPath = None,
) -> None:
    """Say until when, or for a meeting on which day or days."""
    from tracker.ledger.change import Correction

    _correct([item], Correction(due=date), why, by, today, ledger)


def note(
    item: Annotated[str, typer.Argument(metavar="ID")],
    text: Annotated[str, typer.Argument(metavar="TEXT")],
    by: edge.By = None,
    today: edge.Today = None,
    ledger: edge.LedgerPath = None,
) -> None:
    """Keep a remark with an item."""

    def run(journal: "Journal") -> "Sequence[Changed]":
        from tracker.ledger import change

        return change.note(journal, [item], text)

    _write(run, None, by, today, ledger)


def merge(
    ids: Annotated[list[str], typer.Argument(metavar="ID... INTO", help="The last one stays.")],
    why: edge.Why = None,
    by: edge.By = None,
    today: edge.Today = None,
    ledger: edge.LedgerPath = None,
) -> None:
    """Say that items are the same: the last one gains what the minutes say of the others."""
    if len(ids) < 2:
        raise Misuse(_("give at least two items; the last one stays"))

    def run(journal: "Journal") -> "Sequence[Changed]":
        from tracker.ledger import change

        return change.merge(journal, ids[:-1], ids[-1])

    _write(run, why, by, today, ledger)


def _kind(value: str | None) -> Kind | None:
    return None if value is None else Kind(edge.one_of(value, tuple(Kind), "--kind"))


@dataclass(frozen=True, slots=True)
class _Which:
    """Items by their ids, or all that is open and fits; `Misuse` for neither, both or no limit."""

    ids: Sequence[str]
    every: bool
    series: str | None
    owner: str | None
    kind: str | None
    meeting: str | None

    def __post_init__(self) -> None:
        limits = (self.series, self.owner, self.kind, self.meeting)
        limited = any(limit is not None for limit in limits)
        if bool(self.ids) == self.every or limited != self.every:
            options = "--series, --owner, --kind, --meeting"
            message = _("give IDs, or --all with at least one of {options}")
            raise Misuse(message.format(options=options))
        _kind(self.kind)

    def ids_in(self, journal: "Journal") -> Sequence[str]:
        from tracker.ledger import meeting as meetings
        from tracker.ledger import query

        if not self.every:
            return self.ids
        connection, kind = journal.connection, _kind(self.kind)
        held = meetings.find(connection, self.meeting) if self.meeting is not None else None
        wanted = query.Filter(
            series=self.series,
            owner=self.owner,
            kinds=(kind,) if kind else None,
            meeting=held,
        )
        found = query.standing(connection, wanted)
        if not found:
            raise TrackerError(_("nothing open fits; nothing was changed"))
        return found


def _close(
    how: str,
    which: _Which,
    on: str | None,
    why: str | None,
    by: str | None,
    today: str | None,
    ledger: str | None,
) -> None:
    day = edge.parse_day(on, "--on") if on else None

    def run(journal: "Journal") -> "Sequence[Changed]":
        from tracker.ledger import change
        from tracker.ledger.events import What

        return change.close(journal, which.ids_in(journal), What(how), day)

    _write(run, why, by, today, ledger)


def _correct(
    ids: Sequence[str],
    said: "Correction",
    why: str | None,
    by: str | None,
    today: str | None,
    ledger: str | None,
) -> None:
    def run(journal: "Journal") -> "Sequence[Changed]":
        from tracker.ledger import change

        return change.correct(journal, ids, said)

    _write(run, why, by, today, ledger)


def _write(
    run: "Callable[[Journal], Sequence[Changed]]",
    why: str | None,
    by: str | None,
    today: str | None,
    ledger: str | None,
) -> "Sequence[Changed]":
    """Runs one change in one transaction and says what came of it."""
    now, who, path = edge.now_of(today), edge.who_of(by), edge.ledger_of(ledger)

    from tracker import ledger as book
    from tracker.ledger.journal import Journal

    with book.open_ledger(path) as store, store.write() as connection:
        changes = run(Journal(connection, now=now, who=who, why=why))
    for changed in changes:
        edge.say(changed_line(changed))
    return changes


def changed_line(changed: "Changed") -> str:
    """*KCG-17: öppen → klar  Anna tar fram …*"""
    from tracker.export.text import one_line
    from tracker.export.words import sleep_words, when_words
    from tracker.lang.sv.output import STATES, WITHDRAWN
    from tracker.model import State

    before, after = changed.before, changed.after
    old, new = (
        (WITHDRAWN if one.held and one.state is State.DROPPED else STATES[one.state]).lower()
        for one in (before, after)
    )
    state = new if old == new else f"{old} → {new}"
    if after.asleep:
        state += f", {sleep_words(after.asleep.until)}"
    if after.replaced_by and not before.replaced_by:
        state += f" ({after.replaced_by})"
    told = [state]
    if after.content.owners:
        told.append(", ".join(actor.name for actor in after.content.owners))
    if after.content.when:
        told.append(when_words(after.content.when))
    return one_line(f"{changed.id}: {' · '.join(told)} · {after.content.title}")

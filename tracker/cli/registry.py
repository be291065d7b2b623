"""`tracker people`: the registry over time: who is who, what places are called, who is in what."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tracker.cli import edge
from tracker.messages import _, ngettext

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from tracker.ledger.journal import Journal
    from tracker.ledger.proposals import Proposal
    from tracker.model import Member

FORMATS = ("table", "json")

Several = Annotated[
    list[str], typer.Argument(metavar="WHO...", help="Numbers, names, spellings or addresses.")
]
Group = Annotated[str, typer.Argument(metavar="GROUP", help="An organisation, a body, alla.")]
Format = Annotated[
    str, typer.Option("--format", "-f", metavar="|".join(FORMATS), help="How to show it.")
]


def register(people: typer.Typer) -> None:
    """Adds the commands to `tracker people`."""
    for name, command in (
        ("proposals", proposals),
        ("refuse", refuse),
        ("merge", merge),
        ("split", split),
        ("organisations", organisations),
        ("alias", alias),
        ("unalias", unalias),
        ("groups", list_groups),
        ("join", join),
        ("leave", leave),
    ):
        people.command(name)(command)


# --------------------------------------------------------------------------- proposals


def proposals(
    every: Annotated[bool, typer.Option("--all", help="Refused ones, too.")] = False,
    format: Format = "table",
    ledger: edge.LedgerPath = None,
) -> None:
    """Show what the registry may have wrong, with the evidence and the command that settles it.

    New surnames, other spellings, two names of one organisation, who has left, who belongs to what.
    """
    form, path = edge.one_of(format, FORMATS, "--format"), edge.ledger_of(ledger)

    from tracker import ledger as book
    from tracker.export.json import dump
    from tracker.ledger.proposals import proposals as propose

    with book.open_ledger(path) as store, store.read() as connection:
        found = propose(connection, refused=every)
    if form == "json":
        objects = [_object(one, no) for one, no in found]
        edge.say(dump({"schema": "tracker.people-proposals/1", "proposals": objects}))
        return
    for one, no in found:
        _print(one, no)
    count = sum(not no for _one, no in found)
    edge.say(ngettext("{n} proposal", "{n} proposals", count).format(n=count))


def _object(one: "Proposal", no: bool) -> dict[str, Any]:
    return {
        "key": one.key,
        "kind": one.kind,
        "sure": one.sure,
        "what": one.what,
        "evidence": list(one.evidence),
        "accept": one.accept,
        "refuse": one.refuse,
        "refused": no,
    }


def _print(one: "Proposal", no: bool) -> None:
    from tracker.export.text import one_line

    mark = _("refused") if no else _("likely") if one.sure else _("a question")
    edge.say(f"{one_line(one.what)}  [{mark}]")
    for line in one.evidence:
        edge.say(f"    {one_line(line, 200)}")
    edge.say("    " + _("yes: {command}").format(command=one_line(one.accept)))
    if not no:
        edge.say("    " + _("no:  {command}").format(command=one_line(one.refuse)))
    edge.say()


def refuse(
    key: Annotated[str, typer.Argument(metavar="KEY", help="As tracker people proposals says.")],
    why: edge.Why = None,
    by: edge.By = None,
    today: edge.Today = None,
    ledger: edge.LedgerPath = None,
) -> None:
    """Say no to a proposal: it is not made again."""
    from tracker.ledger import kin
    from tracker.ledger.names import near
    from tracker.ledger.proposals import proposals as propose
    from tracker.problems import Misuse

    with _writing(why, by, today, ledger) as journal:
        known = [one.key for one, no in propose(journal.connection) if not no]
        if key not in known and not kin.refused(journal.connection, key):
            guess = near(key, known) or ", ".join(known[:10]) or "–"
            message = _("there is no proposal {key!r}; there are: {known}")
            raise Misuse(message.format(key=key, known=guess))
        fresh = kin.refuse(journal, key)
    edge.say(_("{key} is refused").format(key=key) if fresh else _("it was refused already"))


# --------------------------------------------------------------------------- one person


def merge(
    who: Annotated[
        list[str], typer.Argument(metavar="WHO... INTO", help="The last one is the name kept.")
    ],
    why: edge.Why = None,
    by: edge.By = None,
    today: edge.Today = None,
    ledger: edge.LedgerPath = None,
) -> None:
    """Say that people are one: the last one's name is kept, items and meetings follow.

    What minutes wrote stays as it is; tracker people split undoes it.
    """
    from tracker.ledger import kin, people
    from tracker.problems import Misuse

    if len(who) < 2:
        raise Misuse(_("say who is whom: tracker people merge WHO INTO"))
    done: list[Member] = []
    with _writing(why, by, today, ledger) as journal:
        into = people.find(journal.connection, who[-1])
        for one in who[:-1]:
            member = people.find(journal.connection, one)
            into = kin.merge(journal, member, into)
            done.append(member)
    for member in done:
        text = _("{who} ({a}) is {into} ({b}); tracker people split {a} undoes it")
        edge.say(_people(text, member, into))
        if member.email and member.email != into.email:
            text = _("the address {email} is kept out of use; {into} has another")
            edge.say("  " + text.format(email=member.email, into=into.name))


def split(
    who: Annotated[str, typer.Argument(metavar="WHO", help="The number or name that was merged.")],
    why: edge.Why = None,
    by: edge.By = None,
    today: edge.Today = None,
    ledger: edge.LedgerPath = None,
) -> None:
    """Make one who was merged a person of their own again; it is not proposed another time."""
    from tracker.ledger import kin

    with _writing(why, by, today, ledger) as journal:
        member, of = kin.split(journal, who)
    edge.say(_people(_("{who} ({a}) and {into} ({b}) are two"), member, of))


def tell(connection: "Connection", member: "Member") -> None:
    """Below the table of one person: meetings, spellings in the minutes, who was merged."""
    from tracker.export.text import one_line
    from tracker.ledger import kin, people, presence

    seen = presence.load(connection, [member.id]).get(member.id)
    if seen is not None:
        edge.say(_("attendance: {words}").format(words=seen.words()))
        forms = ", ".join(f"{name} ({count})" for name, count in seen.written.most_common())
        edge.say(one_line(_("written: {forms}").format(forms=forms)))
    for one in kin.merged_into(connection, member.id):
        text = _("merged: {who} ({a}); tracker people split {a} parts them")
        edge.say(one_line(text.format(who=people.label(one), a=one.id)))


def _people(text: str, member: "Member", into: "Member") -> str:
    from tracker.export.text import one_line
    from tracker.ledger.people import label

    named = {"who": label(member), "into": label(into), "a": member.id, "b": into.id}
    return one_line(text.format(**named))


# --------------------------------------------------------------------------- organisations


def organisations(ledger: edge.LedgerPath = None) -> None:
    """List the organisations of the registry, what else they are called, and their people."""
    from tracker import ledger as book
    from tracker.export.columns import columns
    from tracker.export.text import one_line
    from tracker.ledger import people, places

    with book.open_ledger(edge.ledger_of(ledger)) as store, store.read() as connection:
        members, aliases = people.present(connection), places.written(connection)
    found: dict[str, tuple[list[str], list[str]]] = {}
    for alias, own in aliases:
        found.setdefault(own, ([], []))[0].append(alias)
    for member in members:
        if member.organisation:
            found.setdefault(member.organisation, ([], []))[1].append(member.name)
    rows = [
        (one_line(name, 40), one_line(", ".join(called), 40), ", ".join(names))
        for name, (called, names) in sorted(found.items(), key=lambda pair: pair[0].casefold())
    ]
    for line in columns([(_("organisation"), _("also"), _("people")), *rows], 140):
        edge.say(line)


def alias(
    names: Annotated[
        list[str],
        typer.Argument(metavar="NAME... OF", help="The last one is the organisation's own name."),
    ],
    why: edge.Why = None,
    by: edge.By = None,
    today: edge.Today = None,
    ledger: edge.LedgerPath = None,
) -> None:
    """Say that names are one organisation's: GBG, Göteborg. Who is at both is one person."""
    from tracker.ledger import kin
    from tracker.problems import Misuse

    if len(names) < 2:
        raise Misuse(_("say what is called how: tracker people alias NAME OF"))
    with _writing(why, by, today, ledger) as journal:
        done = kin.name_place(journal, names[:-1], names[-1])
    edge.say(_("{own} is also called {names}").format(own=done.own, names=", ".join(done.names)))
    for member, into in done.merged:
        edge.say(_people(_("{who} ({a}) is {into} ({b}); tracker people split {a} undoes it"),
                         member, into))  # fmt: skip


def unalias(
    name: Annotated[str, typer.Argument(metavar="NAME")],
    why: edge.Why = None,
    by: edge.By = None,
    today: edge.Today = None,
    ledger: edge.LedgerPath = None,
) -> None:
    """Say that a name is an organisation of its own after all; people it made one are parted."""
    from tracker.ledger import kin

    with _writing(why, by, today, ledger) as journal:
        done = kin.part_place(journal, name)
    text = _("{name} is no other name of {own} any more")
    edge.say(text.format(name=done.names[0], own=done.own))
    for member, of in done.merged:
        edge.say(_people(_("{who} ({a}) and {into} ({b}) are two"), member, of))


# --------------------------------------------------------------------------- groups


def list_groups(ledger: edge.LedgerPath = None) -> None:
    """List the groups and organisations that somebody receives for, and who."""
    from tracker import ledger as book
    from tracker.export.columns import columns
    from tracker.export.text import one_line
    from tracker.ledger import circles

    with book.open_ledger(edge.ledger_of(ledger)) as store, store.read() as connection:
        found = circles.groups(connection)
    rows = [(one_line(name, 40), ", ".join(m.name for m in members)) for name, members in found]
    for line in columns([(_("group"), _("people")), *rows], 140):
        edge.say(line)


def join(
    group: Group,
    who: Several,
    why: edge.Why = None,
    by: edge.By = None,
    today: edge.Today = None,
    ledger: edge.LedgerPath = None,
) -> None:
    """Say that people belong to a group: what it owns reaches them."""
    from tracker.ledger import circles

    _circle(circles.join, _("{names}: belongs to {group}"), group, who, why, by, today, ledger)


def leave(
    group: Group,
    who: Several,
    why: edge.Why = None,
    by: edge.By = None,
    today: edge.Today = None,
    ledger: edge.LedgerPath = None,
) -> None:
    """Say that people belong to a group no more."""
    from tracker.ledger import circles

    text = _("{names}: does not belong to {group} any more")
    _circle(circles.leave, text, group, who, why, by, today, ledger)


def _circle(
    change: "Callable[[Journal, str, list[str]], tuple[Member, ...]]",
    text: str,
    group: str,
    who: list[str],
    why: str | None,
    by: str | None,
    today: str | None,
    ledger: str | None,
) -> None:
    with _writing(why, by, today, ledger) as journal:
        members = change(journal, group, who)
    edge.say(text.format(names=", ".join(one.name for one in members), group=group))


@contextmanager
def _writing(
    why: str | None, by: str | None, today: str | None, ledger: str | None
) -> "Iterator[Journal]":
    """One command's transaction."""
    now, by_whom, path = edge.now_of(today), edge.who_of(by), edge.ledger_of(ledger)

    from tracker import ledger as book
    from tracker.ledger.journal import Journal

    with book.open_ledger(path) as store, store.write() as connection:
        yield Journal(connection, now=now, who=by_whom, why=why)

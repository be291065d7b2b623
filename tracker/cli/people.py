"""`tracker people`: the registry."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tracker.cli import edge, registry
from tracker.messages import _
from tracker.problems import Misuse

if TYPE_CHECKING:
    from tracker.model import Member

FORMATS = ("table", "json", "csv")

Who = Annotated[str, typer.Argument(metavar="WHO", help="A number, name, spelling or address.")]
Email = Annotated[
    str | None, typer.Option("--email", metavar="ADDRESS", help="Where mail goes; or none.")
]
Organisation = Annotated[
    str | None, typer.Option("--organisation", "--org", metavar="NAME", help="Or none.")
]
Receives = Annotated[
    list[str] | None,
    typer.Option(
        "--receives",
        metavar="NAME",
        help="Whose items reach them: an organisation, a group, alla; or none.",
    ),
]
Spellings = Annotated[
    list[str] | None,
    typer.Option("--spelling", metavar="NAME", help="What else they are called; or none."),
]


def register(app: typer.Typer) -> None:
    """Adds the commands to `app`."""
    people = typer.Typer(
        no_args_is_help=True, rich_markup_mode=None, help="Who is who, and where mail goes."
    )
    for name, command in (
        ("list", list_people),
        ("show", show),
        ("add", add),
        ("set", set_person),
        ("mute", mute),
        ("unmute", unmute),
        ("remove", remove),
        ("import", import_csv),
        ("export", export_csv),
    ):
        people.command(name)(command)
    registry.register(people)
    app.add_typer(people, name="people")


def list_people(
    format: Annotated[
        str, typer.Option("--format", "-f", metavar="|".join(FORMATS), help="How to show it.")
    ] = "table",
    ledger: edge.LedgerPath = None,
) -> None:
    """List the registry by organisation and name."""
    form, path = edge.one_of(format, FORMATS, "--format"), edge.ledger_of(ledger)

    from tracker import ledger as book

    with book.open_ledger(path) as store:
        _print(form, book.members(store))


def show(
    who: Who,
    format: Annotated[
        str, typer.Option("--format", "-f", metavar="|".join(FORMATS), help="How to show it.")
    ] = "table",
    ledger: edge.LedgerPath = None,
) -> None:
    """Show one person."""
    form, path = edge.one_of(format, FORMATS, "--format"), edge.ledger_of(ledger)

    from tracker import ledger as book
    from tracker.ledger import people

    with book.open_ledger(path) as store, store.read() as connection:
        member = people.find(connection, who)
        _print(form, (member,))
        if form == "table":
            registry.tell(connection, member)


def add(
    name: Annotated[str, typer.Argument(metavar="NAME")],
    organisation: Organisation = None,
    email: Email = None,
    receives: Receives = None,
    spelling: Spellings = None,
    muted: Annotated[bool, typer.Option("--muted", help="Gets no mail.")] = False,
    by: edge.By = None,
    today: edge.Today = None,
    ledger: edge.LedgerPath = None,
) -> None:
    """Add a person; whoever attended a meeting is there already."""
    now, by_whom, path = edge.now_of(today), edge.who_of(by), edge.ledger_of(ledger)

    from tracker import ledger as book
    from tracker.ledger import people
    from tracker.ledger.journal import Journal

    with book.open_ledger(path, create=True) as store, store.write() as connection:
        member = people.add(
            Journal(connection, now=now, who=by_whom),
            name,
            organisation=_or_none(organisation),
            email=_or_none(email),
            muted=muted,
            spellings=_several(spelling) or (),
            receives=_several(receives) or (),
        )
    _print("table", (member,))


def set_person(
    who: Who,
    name: Annotated[str | None, typer.Option("--name", metavar="NAME")] = None,
    organisation: Organisation = None,
    email: Email = None,
    receives: Receives = None,
    spelling: Spellings = None,
    left: Annotated[
        str | None,
        typer.Option("--left", metavar="DATE", help="Since when they are of no meeting; or none."),
    ] = None,
    why: edge.Why = None,
    by: edge.By = None,
    today: edge.Today = None,
    ledger: edge.LedgerPath = None,
) -> None:
    """Change a person. --receives and --spelling replace what was there; none empties.

    Who gets another name goes by the old one, too. Who has left gets no mail.
    """
    fields: dict[str, Any] = {}
    if name is not None:
        fields["name"] = name
    for key, value in (("organisation", organisation), ("email", email)):
        if value is not None:
            fields[key] = _or_none(value)
    for key, values in (("receives", receives), ("spellings", spelling)):
        if values:
            fields[key] = _several(values)
    if left is not None:
        day = _or_none(left)
        fields["left"] = edge.parse_day(day, "--left").isoformat() if day else None
    if not fields:
        raise Misuse(_("say what to change: --name, --organisation, --email, --receives …"))
    _change(who, fields, why, by, today, ledger)


def mute(
    who: Who,
    why: edge.Why = None,
    by: edge.By = None,
    today: edge.Today = None,
    ledger: edge.LedgerPath = None,
) -> None:
    """Send this person no mail."""
    _change(who, {"muted": True}, why, by, today, ledger)


def unmute(
    who: Who,
    why: edge.Why = None,
    by: edge.By = None,
    today: edge.Today = None,
    ledger: edge.LedgerPath = None,
) -> None:
    """Send this person mail again."""
    _change(who, {"muted": False}, why, by, today, ledger)


def remove(
    who: Who,
    why: edge.Why = None,
    by: edge.By = None,
    today: edge.Today = None,
    ledger: edge.LedgerPath = None,
) -> None:
    """Take a person out of the registry; later minutes do not bring them back."""
    now, by_whom, path = edge.now_of(today), edge.who_of(by), edge.ledger_of(ledger)

    from tracker import ledger as book
    from tracker.ledger import people
    from tracker.ledger.journal import Journal

    with book.open_ledger(path) as store, store.write() as connection:
        member = people.find(connection, who)
        people.remove(Journal(connection, now=now, who=by_whom, why=why), member)
    edge.say(_("{who} is removed").format(who=people.label(member)))


def import_csv(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="CSV, as Excel saves it.")],
    by: edge.By = None,
    today: edge.Today = None,
    ledger: edge.LedgerPath = None,
) -> None:
    """Add and change people from a table: namn, organisation, e-post, mottar, stavningar, tyst.

    All of it, or with a bad line nothing. Nobody is removed.
    """
    now, by_whom, path = edge.now_of(today), edge.who_of(by), edge.ledger_of(ledger)

    from tracker import ledger as book
    from tracker.cli.files import read_bytes
    from tracker.ledger import people_csv
    from tracker.ledger.journal import Journal

    data = read_bytes(file)
    with book.open_ledger(path, create=True) as store, store.write() as connection:
        journal = Journal(connection, now=now, who=by_whom)
        done = people_csv.take(journal, data, file.name)
    message = _("{added} added, {changed} changed, {same} as they were")
    counts = {"added": len(done.added), "changed": len(done.changed), "same": done.same}
    edge.say(message.format(**counts))


def export_csv(
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="FILE", help="A file; else stdout.")
    ] = None,
    ledger: edge.LedgerPath = None,
) -> None:
    """Write the registry as a table that Excel opens and `tracker people import` takes back."""
    path = edge.ledger_of(ledger)

    from tracker import ledger as book

    with book.open_ledger(path) as store:
        members = book.members(store)
    edge.write_bytes(_csv(members), out)


def _change(
    who: str,
    fields: dict[str, Any],
    why: str | None,
    by: str | None,
    today: str | None,
    ledger: str | None,
) -> None:
    now, by_whom, path = edge.now_of(today), edge.who_of(by), edge.ledger_of(ledger)

    from tracker import ledger as book
    from tracker.ledger import people
    from tracker.ledger.journal import Journal

    with book.open_ledger(path) as store, store.write() as connection:
        member = people.find(connection, who)
        journal = Journal(connection, now=now, who=by_whom, why=why)
        after = people.change(journal, member, fields)
    _print("table", (after,))


def _or_none(value: str | None) -> str | None:
    return None if value is None or value.strip().lower() == "none" else value


def _several(values: list[str] | None) -> list[str] | None:
    return [] if values and [one.strip().lower() for one in values] == ["none"] else values


def _csv(members: "Sequence[Member]") -> bytes:
    from tracker.export.csv import csv_bytes
    from tracker.ledger import people_csv

    return csv_bytes(people_csv.HEADER, people_csv.rows(members))


def _print(form: str, members: "Sequence[Member]") -> None:
    from tracker.export.json import dump

    match form:
        case "json":
            objects = [_object(member) for member in members]
            edge.say(dump({"schema": "tracker.people/1", "people": objects}))
        case "csv":
            edge.write_bytes(_csv(members), None)
        case _:
            _table(members)


def _object(member: "Member") -> dict[str, Any]:
    return {
        "id": member.id,
        "name": member.name,
        "organisation": member.organisation,
        "email": member.email,
        "muted": member.muted,
        "spellings": list(member.spellings),
        "receives": list(member.receives),
        "left": member.left,
    }


def _status(member: "Member") -> str:
    if member.left:
        return _("left {day}").format(day=member.left)
    return _("muted") if member.muted else ""


def _table(members: "Sequence[Member]") -> None:
    from tracker.export.columns import columns
    from tracker.export.text import one_line

    rows = [
        (
            str(member.id),
            one_line(member.name, 40),
            one_line(member.organisation or "", 30),
            member.email or "–",
            _status(member),
            one_line(", ".join(member.receives), 40),
            one_line(", ".join(member.spellings), 40),
        )
        for member in members
    ]
    head = ("id", _("name"), _("organisation"), _("e-mail"), "", _("receives"), _("spellings"))
    for line in columns([head, *rows], 140):
        edge.say(line)

"""`tracker digest`: one mail for each member, as files to open and send. Nothing is sent."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli import edge
from tracker.messages import _, ngettext, why
from tracker.problems import FAILED, TrackerError

if TYPE_CHECKING:
    from tracker.export.digest import Digest
    from tracker.model import Member

FOLDER = Path("digests")


def register(app: typer.Typer) -> None:
    """Adds the command to `app`."""
    app.command("digest")(digest)


def digest(
    person: Annotated[
        str | None, typer.Option("--person", metavar="NAME", help="Only the mail to NAME.")
    ] = None,
    since: Annotated[
        str | None,
        typer.Option(
            "--since", metavar="DATE", help="Decisions from DATE on; else of the newest meeting."
        ),
    ] = None,
    out: Annotated[
        Path, typer.Option("--out", metavar="DIR", help="The folder to write to; is made.")
    ] = FOLDER,
    templates: edge.Templates = None,
    today: edge.Today = None,
    ledger: edge.LedgerPath = None,
) -> None:
    """Write one mail for each member who has something to know: what is theirs, due and decided.

    Each is an .eml file that your mail program opens as a draft; nothing is sent. Who gets none
    though something is theirs, and which owners nobody receives for, is listed on stderr.
    """
    day, path = edge.today_of(today), edge.ledger_of(ledger)
    start = edge.parse_day(since, "--since") if since else None
    now = edge.now_of(today)

    from tracker import ledger as book
    from tracker.export import digest as digests
    from tracker.export import mail
    from tracker.export.audience import unreached
    from tracker.ledger import attendance, people

    with book.open_ledger(path) as store, store.read() as connection:
        sender = mail.sender_of(book.settings(store))
        entries, everybody = book.entries(store, today=day), book.members(store)
        attended, identity = attendance.by_series(store), store.id
        chosen = (people.find(connection, person),) if person else everybody
    made = [
        one
        for member in chosen
        if (one := digests.digest(member, entries, today=day, since=start, attended=attended))
    ]
    if person and not made:
        edge.say(_("{name}: nothing to tell").format(name=chosen[0].name))
        return
    reached = [one for one in made if _may_write(one.member, day)]
    unheard = [one for one in made if one not in reached]
    if not reached:
        edge.complain(_no_mail(unheard, day))
        raise TrackerError(_("nobody to write to; nothing was written"))

    failed = False
    written: set[str] = set()
    _make(out)
    for one in reached:
        try:
            raw = mail.mail(one, sender, now=now, ledger=identity, templates=templates)
        except TrackerError as error:
            edge.complain([f"{one.member.name}: {error}"])
            failed = True
            continue
        stem = mail.file_stem(one)
        if stem in written:  # two people of one name
            stem = f"{stem}-{one.member.id}"
        written.add(stem)
        file = out / f"{stem}.eml"
        edge.write_bytes(raw, file)
        edge.say(f"{file}: {one.member.name} <{one.member.email}>: {one.subject}")
    if not person:
        edge.complain(_no_mail(unheard, day))
        edge.complain(_unreceived(unreached(entries, everybody)))
    count = len(written)
    text = ngettext(
        "{count} mail written, none sent: open it in your mail program",
        "{count} mails written, none sent: open them in your mail program",
        count,
    )
    edge.say(text.format(count=count))
    if failed:
        raise typer.Exit(FAILED)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        message = _("{path}: cannot make that folder ({reason})")
        raise TrackerError(message.format(path=folder, reason=why(error))) from error


def _may_write(member: "Member", day: date) -> bool:
    return bool(member.email) and not member.muted and not _gone(member, day)


def _gone(member: "Member", day: date) -> bool:
    return member.left is not None and member.left <= day.isoformat()


def _no_mail(unheard: "Iterable[Digest]", day: date) -> Iterable[str]:
    """Who gets no mail: a line for each who has something to do, one for all the others."""
    others: list[str] = []
    for one in unheard:
        member: Member = one.member
        todo = [g.count for g in one.groups if g.key in ("late", "soon", "todo")]
        if not todo:
            others.append(member.name)
        elif _gone(member, day):
            message = _("{name}: left {day}, no mail about {count} to do")
            yield message.format(name=member.name, day=member.left, count=sum(todo))
        elif member.muted:
            message = _("{name}: muted, no mail about {count} to do")
            yield message.format(name=member.name, count=sum(todo))
        else:
            message = _("{name}: no address, no mail about {count} to do; {settle}")
            settle = f"tracker people set {member.id} --email ADDRESS"
            yield message.format(name=member.name, count=sum(todo), settle=settle)
    if others:
        shown = ", ".join(others[:8]) + (", …" if len(others) > 8 else "")
        text = ngettext(
            "{count} other without address or muted, with nothing to do: {names}",
            "{count} others without address or muted, with nothing to do: {names}",
            len(others),
        )
        yield text.format(count=len(others), names=shown)


def _unreceived(lost: "Iterable[tuple[str, str]]") -> Iterable[str]:
    """Owners whom no mail reaches, with their items."""
    by_owner: dict[str, list[str]] = {}
    for owner, item in lost:
        by_owner.setdefault(owner, []).append(item)
    for owner, items in by_owner.items():
        shown = ", ".join(items[:8]) + (", …" if len(items) > 8 else "")
        message = _("{owner}: no mail reaches this owner ({items}); {settle}")
        settle = f'tracker people set NUMBER --receives "{owner}"'
        yield message.format(owner=owner, items=shown, settle=settle)

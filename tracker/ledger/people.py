"""The registry of people: who they are, what they go by, and where their mail goes.

A person is a name and an organisation: two with the same name in two places are two, until a human
says otherwise (`tracker.ledger.kin`). Attendance lists add people without an address; nothing but a
human removes one.
"""

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, func, insert, select, update

from tracker.ledger import places, schema, standing
from tracker.ledger.address import address
from tracker.ledger.content import dumps, loads
from tracker.ledger.events import What
from tracker.ledger.journal import Journal
from tracker.ledger.names import clean_line, key, near
from tracker.ledger.places import Places
from tracker.ledger.store import Store
from tracker.messages import _
from tracker.model import Member
from tracker.problems import Misuse

_MEMBERS = schema.members
_NAMES = schema.member_names
_PRESENT = _MEMBERS.c.removed.is_(False) & _MEMBERS.c.merged.is_(None)


def members(store: Store, *, removed: bool = False) -> tuple[Member, ...]:
    """The registry by organisation, name and id; with `removed`, those who were taken out too.

    Who was merged is in it as whom they are the same as.
    """
    with store.read() as connection:
        found = _select(connection, _MEMBERS.c.merged.is_(None)) if removed else present(connection)
    return tuple(sorted(found, key=lambda m: (key(m.organisation), key(m.name), m.id)))


def find(connection: Connection, who: str) -> Member:
    """The one whose number, e-mail address, name or spelling is `who`, else whose name begins so.

    `Misuse` when it is nobody (with names that come near) or several (with their numbers).
    """
    found = recall(connection, who)
    if found is not None:
        return found
    guess = near(who, connection.scalars(select(_MEMBERS.c.name).where(_PRESENT)))
    message = _("nobody in the registry is called {who!r}; tracker people list shows who is there")
    hint = _(" (did you mean {guess}?)").format(guess=guess) if guess else ""
    raise Misuse(message.format(who=who) + hint)


def recall(connection: Connection, who: str) -> Member | None:
    """As `find`, but None when it is nobody."""
    text = clean_line(who, _("person"))
    found: tuple[Member, ...]
    if text.isascii() and text.isdigit() and len(text) < 10:
        member = numbered(connection, int(text))
        found = (member,) if member else ()
    elif "@" in text:
        found = _select(
            connection,
            _PRESENT & (func.lower(_MEMBERS.c.email) == address(text, _("person")).lower()),
        )
    else:
        found = _called(connection, key(text))
        if not found:
            beginning = _NAMES.c.key.startswith(f"{key(text)} ", autoescape=True)
            ids = select(_NAMES.c.member).where(beginning)
            found = _select(connection, _PRESENT & _MEMBERS.c.id.in_(ids))
    if len(found) == 1:
        return found[0]
    if found:
        listed = ", ".join(f"{one.id} {label(one)}" for one in found[:10])
        message = _("{who!r} fits several people; give the number: {listed}")
        raise Misuse(message.format(who=who, listed=listed))
    return None


def restore(connection: Connection, number: int) -> None:
    """The member as its events say, after one of them was undone. Who was never added is out, and
    goes by no name: minutes may bring somebody of that name anew."""
    fields = standing.member(standing.events_of_member(connection, number))
    where = _MEMBERS.c.id == number
    if fields is None:
        connection.execute(update(_MEMBERS).where(where).values(removed=True))
        connection.execute(delete(_NAMES).where(_NAMES.c.member == number))
        return
    row = {name: _column(value) for name, value in fields.items()}
    connection.execute(update(_MEMBERS).where(where).values(row))
    _index(connection, _select(connection, where)[0])


def numbered(connection: Connection, number: int) -> Member | None:
    """The member with that number, or whom they were merged into; None if there is none."""
    seen = {number}
    while into := connection.scalar(select(_MEMBERS.c.merged).where(_MEMBERS.c.id == number)):
        if into in seen:
            break
        seen.add(number := into)
    found = _select(connection, (_MEMBERS.c.id == number) & _PRESENT)
    return found[0] if found else None


def present(connection: Connection) -> tuple[Member, ...]:
    """Everybody in the registry, by number."""
    return _select(connection, _PRESENT)


def organisations(connection: Connection) -> tuple[str, ...]:
    """Every organisation that somebody is of, as it was written."""
    there = _MEMBERS.c.organisation
    return tuple(connection.scalars(select(there).where(there.is_not(None)).distinct()))


def at(connection: Connection, written: Collection[str], known: Places) -> tuple[Member, ...]:
    """Everybody in the registry of an organisation that is written so, by number."""
    return _select(connection, _PRESENT & _MEMBERS.c.organisation.in_(sorted(written)), known)


def rows(connection: Connection, where: ColumnElement[bool]) -> tuple[Member, ...]:
    """Members as their rows have them, merged and removed ones too, by number."""
    return _select(connection, where)


def by_number(connection: Connection, number: int) -> Member:
    """The member whose row has that number, merged or removed as it may be."""
    (found,) = _select(connection, _MEMBERS.c.id == number)
    return found


def label(member: Member) -> str:
    """*Namn, organisation*."""
    return f"{member.name}, {member.organisation}" if member.organisation else member.name


def add(
    journal: Journal,
    name: str,
    *,
    organisation: str | None = None,
    email: str | None = None,
    muted: bool = False,
    spellings: Collection[str] = (),
    receives: Collection[str] = (),
) -> Member:
    """A new member; `Misuse` if the registry has that name in that organisation."""
    fields = checked(
        {
            "name": name,
            "organisation": organisation,
            "email": email,
            "muted": muted,
            "spellings": spellings,
            "receives": receives,
        }
    )
    known = same(journal.connection, fields["name"], fields["organisation"])
    if known is not None:
        message = _("{who} is in the registry already; tracker people set {number} changes it")
        raise Misuse(message.format(who=label(known), number=known.id))
    return enter(journal, fields, meeting=None)


def change(journal: Journal, member: Member, fields: Mapping[str, Any]) -> Member:
    """`member` with some fields changed; no event if nothing differs.

    Who gets another name goes by the old one, too, unless `spellings` are given.
    """
    new = checked(fields)
    if "spellings" not in new and key(new.get("name", member.name)) != key(member.name):
        kept = (*member.spellings, member.name)
        new["spellings"] = [name for name in kept if key(name) != key(new["name"])]
    news = {name: value for name, value in new.items() if _plain(getattr(member, name)) != value}
    if not news:
        return member
    other = None
    if "name" in news or "organisation" in news:
        place = news.get("organisation", member.organisation)
        other = same(journal.connection, news.get("name", member.name), place)
    if other is not None and other.id != member.id:
        message = _("{who} is in the registry already, as number {number}")
        raise Misuse(message.format(who=label(other), number=other.id))
    after = _update(journal.connection, member, news)
    journal.note(What.MEMBER_CHANGED, {"fields": news}, member=member.id)
    return after


def remove(journal: Journal, member: Member) -> None:
    """Takes the member out. Their attendance stays, and later minutes do not bring them back."""
    where = _MEMBERS.c.id == member.id
    journal.connection.execute(update(_MEMBERS).where(where).values(removed=True))
    journal.note(What.MEMBER_REMOVED, {}, member=member.id)


def checked(fields: Mapping[str, Any]) -> dict[str, Any]:
    """The fields as they are stored; `Misuse` for what may not be."""
    stored: dict[str, Any] = {}
    for name, value in fields.items():
        match name:
            case "name":
                stored[name] = clean_line(value, _("name"))
            case "organisation":
                stored[name] = clean_line(value, _("organisation")) if value else None
            case "email":
                stored[name] = address(value, _("e-mail")) if value else None
            case "left":
                stored[name] = value
            case "spellings" | "receives":
                lines = (clean_line(one, _(name)) for one in value if one.strip())
                stored[name] = list({key(line): line for line in lines}.values())
            case _:
                stored[name] = bool(value)
    return stored


def same(connection: Connection, name: str, organisation: str | None) -> Member | None:
    """The member of that name or spelling in that organisation, as accents fold."""
    place = places.load(connection).key(organisation)
    found = [one for one in _called(connection, key(name)) if key(one.organisation) == place]
    return found[0] if found else None


def called(connection: Connection, name: str, known: Places | None = None) -> tuple[Member, ...]:
    """Whose name or spelling has the key `name`, merged and removed ones too, by number."""
    return _select(connection, _goes_by(name), known)


def _called(connection: Connection, name: str) -> tuple[Member, ...]:
    return _select(connection, _goes_by(name) & _PRESENT)


def _goes_by(name: str) -> ColumnElement[bool]:
    return _MEMBERS.c.id.in_(select(_NAMES.c.member).where(_NAMES.c.key == name))


def enter(
    journal: Journal, fields: dict[str, Any], meeting: int | None, known: Places | None = None
) -> Member:
    """A new member with `fields`, checked or from minutes; `meeting` is where they were found."""
    row = {name: _column(value) for name, value in fields.items()} | {"removed": False}
    result = journal.connection.execute(insert(_MEMBERS), row)
    number = int(result.inserted_primary_key[0]) if result.inserted_primary_key else 0
    journal.note(What.MEMBER_ADDED, {"fields": fields}, member=number, meeting=meeting)
    (member,) = _select(journal.connection, _MEMBERS.c.id == number, known)
    _name(journal.connection, member)
    return member


def settle(journal: Journal, member: Member, fields: dict[str, Any], meeting: int | None) -> Member:
    """`member` with fields that the minutes of `meeting` give."""
    after = _update(journal.connection, member, fields)
    journal.note(What.MEMBER_CHANGED, {"fields": fields}, member=after.id, meeting=meeting)
    return after


def _update(connection: Connection, member: Member, fields: Mapping[str, Any]) -> Member:
    row = {name: _column(value) for name, value in fields.items()}
    connection.execute(update(_MEMBERS).where(_MEMBERS.c.id == member.id).values(row))
    (after,) = _select(connection, _MEMBERS.c.id == member.id)
    _index(connection, after)
    return after


def _index(connection: Connection, member: Member) -> None:
    connection.execute(delete(_NAMES).where(_NAMES.c.member == member.id))
    _name(connection, member)


def _name(connection: Connection, member: Member) -> None:
    keys = sorted({key(name) for name in (member.name, *member.spellings)})
    connection.execute(insert(_NAMES), [{"key": one, "member": member.id} for one in keys])


def _select(
    connection: Connection, where: ColumnElement[bool], known: Places | None = None
) -> tuple[Member, ...]:
    """`known`: what organisations go by, where the caller has read it."""
    rows = connection.execute(select(_MEMBERS).where(where).order_by(_MEMBERS.c.id)).all()
    if known is None:
        known = places.load(connection) if rows else Places({})
    return tuple(
        Member(
            id=row.id,
            name=row.name,
            organisation=known.name(row.organisation),
            email=row.email,
            muted=row.muted,
            spellings=tuple(loads(row.spellings)),
            receives=known.each(loads(row.receives)),
            left=row.left,
        )
        for row in rows
    )


def _column(value: Any) -> Any:
    return dumps(value) if isinstance(value, list) else value


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value

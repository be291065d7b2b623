"""The registry of people: who they are, what they go by, and where their mail goes.

A person is a name and an organisation: two with the same name in two places are two, until a human
says otherwise. Attendance lists add people without an address; nothing but a human removes one.
"""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, func, insert, select, true, update

from tracker.ledger import schema, standing
from tracker.ledger.address import address
from tracker.ledger.content import dumps, loads
from tracker.ledger.events import What
from tracker.ledger.journal import Journal
from tracker.ledger.names import clean_line, key, near
from tracker.ledger.store import Store
from tracker.messages import _
from tracker.model import Member, Person
from tracker.problems import Misuse

_MEMBERS = schema.members
_NAMES = schema.member_names


def members(store: Store, *, removed: bool = False) -> tuple[Member, ...]:
    """The registry by organisation, name and id; with `removed`, those who were taken out too."""
    with store.read() as connection:
        found = _select(connection, true() if removed else _MEMBERS.c.removed.is_(False))
    return tuple(sorted(found, key=lambda m: (key(m.organisation), key(m.name), m.id)))


def find(connection: Connection, who: str) -> Member:
    """The one whose number, e-mail address, name or spelling is `who`, else whose name begins so.

    `Misuse` when it is nobody (with names that come near) or several (with their numbers).
    """
    found = recall(connection, who)
    if found is not None:
        return found
    present = _MEMBERS.c.removed.is_(False)
    guess = near(who, connection.scalars(select(_MEMBERS.c.name).where(present)))
    message = _("nobody in the registry is called {who!r}; tracker people list shows who is there")
    hint = _(" (did you mean {guess}?)").format(guess=guess) if guess else ""
    raise Misuse(message.format(who=who) + hint)


def recall(connection: Connection, who: str) -> Member | None:
    """As `find`, but None when it is nobody."""
    text = clean_line(who, _("person"))
    present = _MEMBERS.c.removed.is_(False)
    if text.isascii() and text.isdigit() and len(text) < 10:
        found = _select(connection, present & (_MEMBERS.c.id == int(text)))
    elif "@" in text:
        found = _select(
            connection,
            present & (func.lower(_MEMBERS.c.email) == address(text, _("person")).lower()),
        )
    else:
        found = _called(connection, key(text))
        if not found:
            beginning = _NAMES.c.key.startswith(f"{key(text)} ", autoescape=True)
            ids = select(_NAMES.c.member).where(beginning)
            found = _select(connection, present & _MEMBERS.c.id.in_(ids))
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
    """The member with that number, if there is one."""
    found = _select(connection, (_MEMBERS.c.id == number) & _MEMBERS.c.removed.is_(False))
    return found[0] if found else None


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
    return _insert(journal, fields, meeting=None)


def change(journal: Journal, member: Member, fields: Mapping[str, Any]) -> Member:
    """`member` with some fields changed; no event if nothing differs."""
    new = checked(fields)
    news = {name: value for name, value in new.items() if _plain(getattr(member, name)) != value}
    if not news:
        return member
    name = news.get("name", member.name)
    other = same(journal.connection, name, news.get("organisation", member.organisation))
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
            case "spellings" | "receives":
                lines = (clean_line(one, _(name)) for one in value if one.strip())
                stored[name] = list({key(line): line for line in lines}.values())
            case _:
                stored[name] = bool(value)
    return stored


def register(journal: Journal, meeting: int, people: Iterable[Person]) -> tuple[Member, ...]:
    """Keeps who attended `meeting`; those whom nobody knew become members, and are returned.

    A name without organisation is whoever alone has that name; it is nobody's if several have.
    """
    connection, table = journal.connection, schema.attendance
    connection.execute(delete(table).where(table.c.meeting == meeting))
    fresh: list[Member] = []
    rows: list[dict[str, Any]] = []
    for position, person in enumerate(people):
        member, is_new = _recognised(journal, meeting, person)
        if is_new and member is not None:
            fresh.append(member)
        rows.append(
            {
                "meeting": meeting,
                "position": position,
                "member": member.id if member else None,
                "name": person.name,
                "organisation": person.organisation,
                "role": person.role,
                "status": person.status,
                "scope": person.scope,
            }
        )
    if rows:
        connection.execute(insert(table), rows)
    return tuple(fresh)


def _recognised(journal: Journal, meeting: int, person: Person) -> tuple[Member | None, bool]:
    if not key(person.name):
        return None, False
    named = _called(journal.connection, key(person.name), removed=True)
    place = key(person.organisation)
    here = [one for one in named if not place or key(one.organisation) == place]
    if len(here) == 1:
        return here[0], False
    if here:
        return None, False
    homeless = [one for one in named if not one.organisation]
    if len(named) == 1 and homeless:
        place_of = {"organisation": person.organisation}
        after = _update(journal.connection, named[0], place_of)
        journal.note(What.MEMBER_CHANGED, {"fields": place_of}, member=after.id, meeting=meeting)
        return after, False
    fields: dict[str, Any] = {
        "name": person.name,
        "organisation": person.organisation,
        "email": None,
        "muted": False,
        "spellings": [],
        "receives": [],
    }
    return _insert(journal, fields, meeting), True


def same(connection: Connection, name: str, organisation: str | None) -> Member | None:
    """The member of that name or spelling in that organisation, as accents fold."""
    place = key(organisation)
    found = [one for one in _called(connection, key(name)) if key(one.organisation) == place]
    return found[0] if found else None


def _called(connection: Connection, name: str, removed: bool = False) -> tuple[Member, ...]:
    where: ColumnElement[bool] = _MEMBERS.c.id.in_(
        select(_NAMES.c.member).where(_NAMES.c.key == name)
    )
    return _select(connection, where if removed else where & _MEMBERS.c.removed.is_(False))


def _insert(journal: Journal, fields: dict[str, Any], meeting: int | None) -> Member:
    row = {name: _column(value) for name, value in fields.items()} | {"removed": False}
    result = journal.connection.execute(insert(_MEMBERS), row)
    number = int(result.inserted_primary_key[0]) if result.inserted_primary_key else 0
    journal.note(What.MEMBER_ADDED, {"fields": fields}, member=number, meeting=meeting)
    (member,) = _select(journal.connection, _MEMBERS.c.id == number)
    _index(journal.connection, member)
    return member


def _update(connection: Connection, member: Member, fields: Mapping[str, Any]) -> Member:
    row = {name: _column(value) for name, value in fields.items()}
    connection.execute(update(_MEMBERS).where(_MEMBERS.c.id == member.id).values(row))
    (after,) = _select(connection, _MEMBERS.c.id == member.id)
    _index(connection, after)
    return after


def _index(connection: Connection, member: Member) -> None:
    keys = sorted({key(name) for name in (member.name, *member.spellings)})
    connection.execute(delete(_NAMES).where(_NAMES.c.member == member.id))
    connection.execute(insert(_NAMES), [{"key": one, "member": member.id} for one in keys])


def _select(connection: Connection, where: ColumnElement[bool]) -> tuple[Member, ...]:
    rows = connection.execute(select(_MEMBERS).where(where).order_by(_MEMBERS.c.id))
    return tuple(
        Member(
            id=row.id,
            name=row.name,
            organisation=row.organisation,
            email=row.email,
            muted=row.muted,
            spellings=tuple(loads(row.spellings)),
            receives=tuple(loads(row.receives)),
        )
        for row in rows
    )


def _column(value: Any) -> Any:
    return dumps(value) if isinstance(value, list) else value


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value

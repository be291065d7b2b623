"""One person under several names: merged, parted again, and what was said not to be.

A merged member keeps its row, its name and its attendance; `members.merged` says whom it is the
same as, and that one gains its names, groups and address. What is read is read through `roots`, so
that every item and every attendance follows, and parting gives everything back.
"""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from tracker.ledger import people, places, schema, standing
from tracker.ledger.content import loads
from tracker.ledger.events import What
from tracker.ledger.journal import Journal
from tracker.ledger.merged import roots
from tracker.ledger.names import key
from tracker.ledger.standing import pair_key
from tracker.messages import _
from tracker.model import Member
from tracker.problems import Misuse, TrackerError

_MEMBERS = schema.members


@dataclass(frozen=True, slots=True)
class Named:
    """What giving an organisation another name did."""

    names: tuple[str, ...]
    own: str
    merged: tuple[tuple[Member, Member], ...] = ()
    """Members who thereby are one: who was merged, and into whom."""


def merged_into(connection: Connection, member: int) -> tuple[Member, ...]:
    """Who was merged into the member, themselves or by way of others."""
    mine = [one for one, root in roots(connection).items() if root == member]
    return people.rows(connection, _MEMBERS.c.id.in_(mine)) if mine else ()


def merge(journal: Journal, member: Member, into: Member, why: str | None = None) -> Member:
    """`member` is the same as `into`, who gains names, groups and, for want of one, the address."""
    if member.id == into.id:
        raise Misuse(_("{who} cannot be merged with themselves").format(who=people.label(into)))
    names = {key(name) for name in (into.name, *into.spellings)}
    spelt = [n for n in dict.fromkeys((member.name, *member.spellings)) if key(n) not in names]
    receives = [name for name in member.receives if name not in into.receives]
    gave: dict[str, Any] = {"spellings": spelt, "receives": receives}
    if member.email and not into.email:
        gave["email"] = member.email
    if member.muted and not into.muted:
        gave["muted"] = True
    _set(journal.connection, member.id, into.id)
    data: dict[str, Any] = {"into": into.id, "gave": gave}
    if why:
        data["because"] = why
    journal.note(What.MEMBER_MERGED, data, member=member.id)
    fields = {
        **gave,
        "spellings": [*into.spellings, *spelt],
        "receives": [*into.receives, *receives],
    }
    return people.change(journal, into, fields)


def split(journal: Journal, who: str) -> tuple[Member, Member]:
    """Who was merged is a person of their own again; (they, whom they were merged into).

    `who` is a number or a name. Later minutes do not make them one again.
    """
    member, of = _merged(journal.connection, who)
    return part(journal, member, of), people.by_number(journal.connection, of)


def part(journal: Journal, member: int, of: int) -> Member:
    """Undoes `merge`: what was given is taken back, from whom it reached since, too."""
    connection = journal.connection
    lost = _gave(connection, member)
    _set(connection, member, None)
    journal.note(What.MEMBER_PARTED, {"of": of}, member=member)
    holder: int | None = of
    while holder is not None:
        now = people.by_number(connection, holder)
        fields: dict[str, Any] = {
            name: [one for one in getattr(now, name) if one not in lost.get(name, ())]
            for name in ("spellings", "receives")
        }
        if lost.get("email") == now.email:
            fields["email"] = None
        if lost.get("muted"):
            fields["muted"] = False
        people.change(journal, now, fields)
        given = _gave(connection, holder)
        lost = {name: value for name, value in lost.items() if _passed_on(value, given.get(name))}
        holder = connection.scalar(select(_MEMBERS.c.merged).where(_MEMBERS.c.id == holder))
    refuse(journal, pair_key(member, of))
    return people.by_number(connection, member)


def name_place(journal: Journal, names: list[str], of: str) -> Named:
    """`names` are the organisation `of`; members with one name in both places are one."""
    connection = journal.connection
    fresh, own = places.put(connection, names, of)
    here = [m for m in people.present(connection) if key(m.organisation) == key(own)]
    first: dict[str, Member] = {}
    merged = []
    for member in here:
        known = first.setdefault(key(member.name), member)
        if known is not member and not refused(connection, pair_key(member.id, known.id)):
            first[key(member.name)] = merge(journal, member, known, why="place")
            merged.append((member, known))
    numbers = [one.id for one, _into in merged]
    journal.note(What.PLACE_NAMED, {"names": list(fresh), "of": own, "merged": numbers})
    return Named(fresh, own, tuple(merged))


def part_place(journal: Journal, name: str) -> Named:
    """`name` is an organisation of its own again; members that it made one are parted."""
    connection = journal.connection
    alias, own = places.drop(connection, name)
    parted = []
    for number in _made_one(connection, alias):
        of = connection.scalar(select(_MEMBERS.c.merged).where(_MEMBERS.c.id == number))
        if of is not None:
            member = part(journal, number, of)
            parted.append((member, people.by_number(connection, of)))
    numbers = [one.id for one, _of in parted]
    journal.note(What.PLACE_PARTED, {"name": alias, "parted": numbers})
    return Named((alias,), own, tuple(parted))


# --------------------------------------------------------------------------- refused


def refuse(journal: Journal, proposal: str) -> bool:
    """Keeps that the proposal was refused; False if it was already."""
    if refused(journal.connection, proposal):
        return False
    journal.connection.execute(insert(schema.refused), {"key": proposal})
    journal.note(What.PROPOSAL_REFUSED, {"key": proposal})
    return True


def restore(connection: Connection) -> None:
    """Organisations' names and refusals as their events say, after some of those were undone."""
    told = standing.events_of_registry(connection)
    places.restore(connection, standing.places(told))
    connection.execute(delete(schema.refused))
    rows = [{"key": one} for one in sorted(standing.refusals(told))]
    if rows:
        connection.execute(insert(schema.refused), rows)


def refused(connection: Connection, proposal: str) -> bool:
    """Whether a human has said no to it."""
    where = schema.refused.c.key == proposal
    return connection.scalar(select(schema.refused.c.key).where(where)) is not None


# --------------------------------------------------------------------------- parts


def _set(connection: Connection, member: int, into: int | None) -> None:
    connection.execute(update(_MEMBERS).where(_MEMBERS.c.id == member).values(merged=into))
    if into is not None:
        gone = schema.refused.c.key == pair_key(member, into)
        connection.execute(delete(schema.refused).where(gone))


def _gave(connection: Connection, member: int) -> dict[str, Any]:
    """What the member gave when it was last merged."""
    events = schema.events
    query = (
        select(events.c.data)
        .where(events.c.member == member, events.c.what == What.MEMBER_MERGED.value)
        .order_by(events.c.seq.desc())
        .limit(1)
    )
    found = connection.scalar(query)
    gave: dict[str, Any] = loads(found)["gave"] if found else {}
    return gave


def _passed_on(value: Any, given: Any) -> bool:
    if isinstance(value, list):
        return bool(given) and any(one in given for one in value)
    return value is not None and value == given


def _merged(connection: Connection, who: str) -> tuple[int, int]:
    """The number of the merged member that `who` means, and of whom they were merged into."""
    query = select(_MEMBERS.c.id, _MEMBERS.c.name, _MEMBERS.c.merged)
    rows = connection.execute(query.where(_MEMBERS.c.merged.is_not(None)).order_by(_MEMBERS.c.id))
    wanted = key(who)
    fits = [row for row in rows if wanted in (str(row.id), key(row.name))]
    if len(fits) == 1:
        return fits[0].id, fits[0].merged
    if fits:
        listed = ", ".join(f"{row.id} {row.name}" for row in fits[:10])
        message = _("{who!r} fits several people; give the number: {listed}")
        raise Misuse(message.format(who=who, listed=listed))
    member = people.recall(connection, who)
    if member is None:
        people.find(connection, who)  # says that nobody is called so
    message = _("{who} is merged with nobody; tracker people show {who} tells who is merged")
    raise TrackerError(message.format(who=who))


def _made_one(connection: Connection, alias: str) -> list[int]:
    """The members that were merged because `alias` became a name of their organisation."""
    events = schema.events
    query = select(events.c.data).where(events.c.what == What.PLACE_NAMED.value)
    for text in connection.scalars(query.order_by(events.c.seq.desc())):
        data = loads(text)
        if key(alias) in {key(name) for name in data["names"]}:
            return list(data["merged"])
    return []

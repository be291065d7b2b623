"""Attendance lists into the registry: who is known, who is new, and who only is spelt anew.

A name that sounds like somebody's of the same organisation who is not at the meeting (*Eviqe
Sandor, Tjörn* where *Evike Sandor, Tjörn* is known) is taken as theirs, said so, and can be parted
again. Everything less sure is a proposal (`tracker.ledger.proposals`).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, insert

from tracker.ledger import kin, merged, people, places, schema
from tracker.ledger.journal import Journal
from tracker.ledger.names import key
from tracker.model import Member, Person
from tracker.people.likeness import sound


@dataclass(frozen=True, slots=True)
class Registered:
    """What an attendance list did to the registry."""

    fresh: tuple[Member, ...] = ()
    taken: tuple[tuple[Member, Member], ...] = ()
    """New spellings: as it was written, and whose it is."""


def register(journal: Journal, meeting: int, attendance: Iterable[Person]) -> Registered:
    """Keeps who attended `meeting`; those whom nobody knew become members.

    A name without organisation is whoever alone has that name; it is nobody's if several have.
    """
    connection, table = journal.connection, schema.attendance
    connection.execute(delete(table).where(table.c.meeting == meeting))
    listed = tuple(attendance)
    fresh: list[Member] = []
    taken: list[tuple[Member, Member]] = []
    rows: list[dict[str, Any]] = []
    for position, person in enumerate(listed):
        member, is_new = _recognised(journal, meeting, person)
        if is_new and member is not None:
            whose = _respelt(journal, member, listed)
            if whose is None:
                fresh.append(member)
            else:
                taken.append((member, kin.merge(journal, member, whose, why="sound")))
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
    return Registered(tuple(fresh), tuple(taken))


def _recognised(journal: Journal, meeting: int, person: Person) -> tuple[Member | None, bool]:
    """The member as their row has them, which may be merged into another; whether it is new."""
    if not key(person.name):
        return None, False
    connection = journal.connection
    named = people.called(connection, key(person.name))
    place = places.load(connection).key(person.organisation)
    here = [one for one in named if not place or key(one.organisation) == place]
    if len(here) == 1:
        return here[0], False
    if here:
        root = merged.roots(connection)
        if len({root.get(one.id, one.id) for one in here}) > 1:
            return None, False
        own = [one for one in here if key(one.name) == key(person.name)]
        return (own or here)[0], False
    homeless = [one for one in named if not one.organisation]
    if len(named) == 1 and homeless:
        fields = {"organisation": person.organisation}
        return people.settle(journal, named[0], fields, meeting), False
    blank: dict[str, Any] = {"email": None, "muted": False, "spellings": [], "receives": []}
    fields = {"name": person.name, "organisation": person.organisation, **blank}
    return people.enter(journal, fields, meeting), True


def _respelt(journal: Journal, member: Member, listed: Sequence[Person]) -> Member | None:
    """Whose name the new member's only spells anew; None unless it is exactly one person's."""
    if not member.organisation:
        return None
    said = sound(member.name)
    there = {key(person.name) for person in listed} - {key(member.name)}
    found = [
        one
        for one in people.at(journal.connection, member.organisation)
        if one.id != member.id and said in {sound(name) for name in (one.name, *one.spellings)}
    ]
    alone = len(found) == 1 and not there & {key(n) for n in (found[0].name, *found[0].spellings)}
    return found[0] if alone else None

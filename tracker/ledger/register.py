"""Attendance lists into the registry: who is known, who is new, and who only is spelt anew.

A name that sounds like somebody's of the same organisation who is not at the meeting (*Eviqe
Sandor, Tjörn* where *Evike Sandor, Tjörn* is known) is taken as theirs, said so, and can be parted
again. Everything less sure is a proposal (`tracker.ledger.proposals`).
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, insert

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
    known = places.load(connection)
    there = _There(connection, known)
    fresh: list[Member] = []
    taken: list[tuple[Member, Member]] = []
    rows: list[dict[str, Any]] = []
    for position, person in enumerate(listed):
        member, is_new = _recognised(journal, meeting, person, known)
        if is_new and member is not None:
            whose = _respelt(there, member, listed)
            if whose is None:
                fresh.append(member)
            else:
                taken.append((member, kin.merge(journal, member, whose, why="sound")))
        there.add(person.organisation)
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


class _There:
    """Who else is of an organisation; how organisations are written is read once for all."""

    def __init__(self, connection: Connection, known: places.Places) -> None:
        self._connection = connection
        self._known = known
        self._written: defaultdict[str, set[str]] = defaultdict(set)
        """An organisation's key → how it is written in the registry."""
        for one in people.organisations(connection):
            self.add(one)

    def add(self, written: str | None) -> None:
        """From now on somebody may be of the organisation that is written so."""
        if written:
            self._written[self._known.key(written)].add(written)

    def others(self, member: Member) -> tuple[Member, ...]:
        """Everybody else of the organisation of `member`, by number."""
        written = self._written.get(self._known.key(member.organisation), set())
        found = people.at(self._connection, written, self._known) if written else ()
        return tuple(one for one in found if one.id != member.id)


def _recognised(
    journal: Journal, meeting: int, person: Person, known: places.Places
) -> tuple[Member | None, bool]:
    """The member as their row has them, which may be merged into another; whether it is new."""
    if not key(person.name):
        return None, False
    connection = journal.connection
    named = people.called(connection, key(person.name), known)
    place = known.key(person.organisation)
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
    return people.enter(journal, fields, meeting, known), True


def _respelt(there: _There, member: Member, listed: Sequence[Person]) -> Member | None:
    """Whose name the new member's only spells anew; None unless it is exactly one person's."""
    if not member.organisation:
        return None
    said = sound(member.name)
    present = {key(person.name) for person in listed} - {key(member.name)}
    found = [
        one
        for one in there.others(member)
        if said in {sound(name) for name in (one.name, *one.spellings)}
    ]
    alone = len(found) == 1 and not present & {key(n) for n in (found[0].name, *found[0].spellings)}
    return found[0] if alone else None

"""Names as they are read today: who was merged, respelt or renamed, what a place is called.

Items keep the names that their minutes gave them. Whoever reads items (`tracker.ledger.query`) gets
today's, where they are somebody's alone; the words of the minutes stay beside them (`Actor.text`).
"""

from collections.abc import Mapping
from dataclasses import replace

from sqlalchemy import Connection, or_, select

from tracker.ledger import merged, places, schema
from tracker.ledger.content import Content
from tracker.ledger.names import key
from tracker.model import Actor, ActorKind

_MEMBERS, _NAMES = schema.members, schema.member_names


class Naming:
    """Which name stands for which, by key."""

    def __init__(self, people: Mapping[str, str], known: places.Places) -> None:
        self._people = people
        self._places = known

    def name(self, written: str) -> str:
        """The name that `written` is read as."""
        return self._people.get(key(written)) or self._places.name(written) or written

    def keys(self, name: str) -> frozenset[str]:
        """The keys of all names that are read as `name` is, its own among them."""
        own = key(self.name(name))
        spelt = (one for one, read in self._people.items() if key(read) == own)
        return frozenset({key(name), own, *spelt, *self._places.aliases(name)})

    def fitting(self, beginning: str) -> frozenset[str]:
        """The keys of all names of those, one of whose names has a word beginning so."""
        wanted = key(beginning)
        both = {**self._places.names, **self._people}
        fits = {
            key(read)
            for one, read in both.items()
            if any(f" {name}".find(f" {wanted}") >= 0 for name in (one, key(read)))
        }
        return frozenset(fits | {one for one, read in both.items() if key(read) in fits})

    def content(self, content: Content) -> Content:
        """The item with its people and organisations as they are called today."""
        if not self._people and not self._places.names:
            return content
        owners, people = self._each(content.owners), self._each(content.people)
        contact = self.actor(content.contact) if content.contact else None
        if (owners, people, contact) == (content.owners, content.people, content.contact):
            return content
        return replace(content, owners=owners, people=people, contact=contact)

    def actor(self, actor: Actor) -> Actor:
        """The actor as they are called today; the words of the minutes stay in `text`."""
        person = actor.kind is ActorKind.PERSON
        name = self._people.get(key(actor.name)) if person else self._places.name(actor.name)
        if name is None or name == actor.name:
            return actor
        return actor._replace(name=name, text=actor.text or actor.name)

    def _each(self, actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
        """Each once: two spellings in one sentence are one owner."""
        named = {key(now.name): now for now in map(self.actor, reversed(actors))}
        return tuple(reversed(named.values()))


def load(connection: Connection) -> Naming:
    """The names as they stand. A name that several people have is left as it was written."""
    known = places.load(connection)
    other = or_(_MEMBERS.c.spellings != "[]", _MEMBERS.c.merged.is_not(None))
    doubled = select(_NAMES.c.key).join(_MEMBERS, _MEMBERS.c.id == _NAMES.c.member).where(other)
    query = (
        select(_NAMES.c.key, _MEMBERS.c.id, _MEMBERS.c.name)
        .join(_MEMBERS, _MEMBERS.c.id == _NAMES.c.member)
        .where(_NAMES.c.key.in_(doubled))
    )
    rows = connection.execute(query).all()
    if not rows:
        return Naming({}, known)
    root = merged.roots(connection)
    wanted = {root.get(row.id, row.id) for row in rows}
    named = {
        row.id: row.name
        for row in connection.execute(
            select(_MEMBERS.c.id, _MEMBERS.c.name).where(_MEMBERS.c.id.in_(sorted(wanted)))
        )
    }
    read: dict[str, set[int]] = {}
    for row in rows:
        read.setdefault(row.key, set()).add(root.get(row.id, row.id))
    return Naming(
        {one: named[min(who)] for one, who in read.items() if len({named[w] for w in who}) == 1},
        known,
    )

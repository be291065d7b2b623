"""What proposals are made from, read once: the registry, who met whom, and who owns what."""

import re
import shlex
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from sqlalchemy import Connection, func, select

from tracker.ledger import people, places, presence, schema
from tracker.ledger.content import decode, loads
from tracker.ledger.names import key
from tracker.model import Actor, Member, State

_SAFE = re.compile(r"[\w \-.,&()/:+']{1,500}")


def typed(name: str) -> str:
    """`name` as an argument that may be pasted into a shell: it comes from documents of anybody's.

    In double quotes, which every shell knows, where nothing in it means anything there.
    """
    return f'"{name}"' if _SAFE.fullmatch(name) else shlex.quote(name)


@dataclass(frozen=True, slots=True)
class Proposal:
    """One thing that a human may say yes or no to."""

    key: str
    """Lasting: *same-5-29*."""
    kind: str
    """`same`, `place`, `name`, `left`, `group`."""
    sure: bool
    """Whether all evidence speaks for it; else it is a question."""
    what: str
    evidence: tuple[str, ...]
    accept: str
    """The command that does it."""

    @property
    def refuse(self) -> str:
        """The command that says no for good."""
        return f"tracker people refuse {self.key}"


@dataclass
class Facts:
    """One view of the ledger."""

    connection: Connection
    members: tuple[Member, ...]
    """Everybody in the registry."""
    seen: dict[int, presence.Seen]

    @classmethod
    def load(cls, connection: Connection) -> "Facts":
        """What `connection` sees."""
        return cls(connection, people.present(connection), presence.load(connection))

    def meetings_of(self, member: Member) -> presence.Seen:
        """Their meetings; none for who was entered by hand."""
        return self.seen.get(member.id, presence.Seen())

    @cached_property
    def by_place(self) -> dict[str, list[Member]]:
        """Members by the key of their organisation."""
        found: defaultdict[str, list[Member]] = defaultdict(list)
        for member in self.members:
            if member.organisation:
                found[key(member.organisation)].append(member)
        return dict(found)

    @cached_property
    def places(self) -> places.Places:
        """What organisations go by already."""
        return places.load(self.connection)

    @cached_property
    def owning(self) -> dict[str, int]:
        """Key of an owner's name → how many items it owns."""
        owners = schema.owners
        query = select(owners.c.key, func.count()).group_by(owners.c.key)
        return {row[0]: row[1] for row in self.connection.execute(query)}

    @cached_property
    def owning_open(self) -> dict[str, int]:
        """The same of open items that are followed."""
        owners, items = schema.owners, schema.items
        query = (
            select(owners.c.key, func.count())
            .join(items, items.c.id == owners.c.item)
            .where(items.c.state == State.OPEN.value, items.c.follow.is_(True))
            .group_by(owners.c.key)
        )
        return {row[0]: row[1] for row in self.connection.execute(query)}

    def owner(self, named: str) -> Actor:
        """An owner with that key, as some item has it."""
        owners, items = schema.owners, schema.items
        query = (
            select(items.c.content)
            .join(owners, owners.c.item == items.c.id)
            .where(owners.c.key == named)
            .limit(1)
        )
        content = decode(loads(self.connection.execute(query).scalar_one()))
        return next((one for one in content.owners if key(one.name) == named), Actor(named))

    def texts(self) -> Iterator[tuple[int, str | None, str, str]]:
        """(meeting, its day, file, text) of the newest minutes of each meeting, by day."""
        sources, meetings = schema.sources, schema.meetings
        query = (
            select(meetings.c.id, meetings.c.day, sources.c.name, sources.c.text)
            .join(meetings, meetings.c.id == sources.c.meeting)
            .where(sources.c.current)
            .order_by(meetings.c.day, meetings.c.id)
        )
        for row in self.connection.execute(query):
            yield row.id, row.day, row.name, row.text

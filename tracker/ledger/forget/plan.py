"""What forgetting somebody will touch: worked out before anything is asked or written."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import Connection, select

from tracker.ledger import kin, people, schema
from tracker.ledger import meeting as meetings
from tracker.ledger.forget.pseudonym import Cut, Names, pseudonym, rewritten
from tracker.ledger.merged import roots
from tracker.ledger.names import key
from tracker.model import Member, Minutes, Reading, Source
from tracker.people import Roster

Rereader = Callable[[Source, date | None], Reading]
"""(stored text, meeting date) → what it holds: `tracker.pipeline.reread`."""

_PARTS = re.compile(r"[^\W\d_]{1,60}")
_TELLING = 5
"""Letters of a surname that stands for somebody alone."""
_LINE = re.compile(r"[^\n]{1,5000}")


@dataclass(frozen=True, slots=True)
class Place:
    """One stored version of some minutes that names the person."""

    source: int
    file: str
    cuts: tuple[Cut, ...]
    forms: frozenset[str] = frozenset()
    """What else means nobody but them in these minutes: *Rickard*, *Malin A*."""


@dataclass(frozen=True)
class Plan:
    """One person, all their names, and where these stand."""

    member: Member
    group: frozenset[int]
    """The numbers of the member and of whom was merged into it."""
    texts: Names
    written: tuple[str, ...]
    """Every full name, as it is written somewhere."""
    places: tuple[Place, ...]
    unsure: tuple[str, ...] = ()
    """Files in which the name may be another's; nothing is changed there."""
    shared: bool = False
    """Whether somebody else has the same name: then only minutes that have them alone count."""
    put: str = field(default="")

    def forms(self, sources: frozenset[int]) -> frozenset[str]:
        """What means nobody but them in one of these sources."""
        found = (place.forms for place in self.places if place.source in sources)
        return frozenset().union(*found)


def plan(connection: Connection, who: str, rereader: Rereader | None) -> Plan:
    """What forgetting `who` touches. `Misuse` if that is nobody, or several.

    `rereader` finds the person under a first name or initials; without it, only full names go.
    """
    member = people.find(connection, who)
    merged = kin.merged_into(connection, member.id)
    group = frozenset({member.id, *(one.id for one in merged)})
    written = _written(connection, (member, *merged), group)
    keys = {key(name) for name in written}
    mails = [one.email for one in (member, *merged) if one.email]
    texts = Names(written, mails, _surnames(connection, written, group))
    others = {
        one.id
        for name in keys
        for one in people.called(connection, name)
        if one.id not in group and roots(connection).get(one.id) not in group
    }
    places: list[Place] = []
    unsure: list[str] = []
    attended = _attended(connection)
    sources = schema.sources
    query = select(sources.c.id, sources.c.meeting, sources.c.name, sources.c.text)
    for row in connection.execute(query.order_by(sources.c.id)).all():
        there = attended.get(row.meeting, frozenset())
        cuts = texts.cuts(row.text)
        if others and (there & others or not there & group):
            if cuts or texts.stand_in(row.name):
                unsure.append(row.name)
            continue
        if not cuts and not there & group and not texts.stand_in(row.name):
            continue
        forms: set[str] = set()
        if rereader is not None:
            day = meetings.human_day(connection, row.meeting)
            minutes = rereader(meetings.source(connection, row.id), day).minutes
            cuts, forms = _with_short_names(row.text, cuts, minutes, keys)
        short = frozenset(form for form in forms if not texts.stand_in(form))
        places.append(Place(row.id, row.name, rewritten(row.text, cuts, "").old, short))
    return Plan(
        member=member,
        group=group,
        texts=texts,
        written=tuple(written),
        places=tuple(places),
        unsure=tuple(dict.fromkeys(unsure)),
        shared=bool(others),
        put=pseudonym(member.id),
    )


def _written(
    connection: Connection, members: tuple[Member, ...], group: frozenset[int]
) -> list[str]:
    """Names, spellings, and how attendance lists write them."""
    table = schema.attendance
    listed = connection.scalars(select(table.c.name).where(table.c.member.in_(sorted(group))))
    names = [name for one in members for name in (one.name, *one.spellings)]
    return list(dict.fromkeys([*names, *sorted(set(listed))]))


def _surnames(connection: Connection, written: list[str], group: frozenset[int]) -> set[str]:
    """Surnames of theirs that are no ordinary word of the minutes, and nobody else's."""
    table, sources = schema.member_names, schema.sources
    others = connection.scalars(select(table.c.key).where(table.c.member.not_in(sorted(group))))
    taken = {part for name in others for part in _PARTS.findall(name)}
    found = {part for name in written for part in _PARTS.findall(name)[1:]}
    found = {part for part in found if len(part) >= _TELLING and key(part) not in taken}
    for text in connection.scalars(select(sources.c.text)):
        if not found:
            break
        found = {one for one in found if not re.search(rf"(?<!\w){one.lower()}s?(?!\w)", text)}
    return {one.capitalize() if one.isupper() else one for one in found}


def _attended(connection: Connection) -> dict[int, frozenset[int]]:
    table = schema.attendance
    found: dict[int, set[int]] = {}
    for meeting, member in connection.execute(
        select(table.c.meeting, table.c.member).where(table.c.member.is_not(None))
    ):
        found.setdefault(meeting, set()).add(member)
    return {meeting: frozenset(members) for meeting, members in found.items()}


def _with_short_names(
    text: str, cuts: list[Cut], minutes: Minutes, keys: set[str]
) -> tuple[list[Cut], set[str]]:
    """Where the minutes' own roster says that a first name, initials or *Malin A* means them."""
    roster = Roster(minutes)
    found, forms = list(cuts), set[str]()
    for line in _LINE.finditer(text):
        for span in roster.find(line[0]):
            at = span.start
            for actor in span.actors:
                place = line[0].find(actor.text, at, span.end) if actor.text else -1
                if place < 0:
                    continue
                at = place + len(actor.text)
                if key(actor.name) not in keys:
                    continue
                end = at
                if actor.text.casefold().endswith("s") and _genitive(actor.text, keys):
                    end -= 1
                found.append(Cut(line.start() + place, line.start() + end))
                forms.add(text[line.start() + place : line.start() + end])
    return found, forms


def _genitive(said: str, keys: set[str]) -> bool:
    """*Rickards*, but not *Mats*: the last letter is none of the name's own."""
    parts = {part for name in keys for part in (*name.split(), name)}
    return key(said) not in parts and key(said[:-1]) in parts

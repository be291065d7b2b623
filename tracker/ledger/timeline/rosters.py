"""Where a meeting fits among the others by who was there: people come, stay for years and leave."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, KeysView, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from tracker.ledger import schema
from tracker.ledger.links.order import Held
from tracker.ledger.names import key

_SOUNDS = str.maketrans("qcwzyü", "kkvsii", "h-")
_DOUBLE = re.compile(r"(\w)\1")


@dataclass(frozen=True, slots=True)
class Slot:
    """Between which two dated meetings the people fit best; None is an end of the series."""

    before: Held | None
    after: Held | None
    came: tuple[str, ...] = ()
    """Who is here and was not there before."""
    stays: tuple[str, ...] = ()
    """Who is here and is not there any more afterwards."""


def rosters(connection: Connection, ids: Collection[int]) -> dict[int, frozenset[str]]:
    """Who is on each meeting's list, present or absent, guests for one point left out."""
    table = schema.attendance
    query = select(table.c.meeting, table.c.name, table.c.member).where(
        table.c.meeting.in_(sorted(ids)), table.c.scope.is_(None)
    )
    members = dict(connection.execute(select(schema.members.c.id, schema.members.c.name)).all())
    found: defaultdict[int, set[str]] = defaultdict(set)
    for meeting, name, member in connection.execute(query):
        found[meeting].add(members.get(member, name))
    return {meeting: frozenset(names) for meeting, names in found.items()}


def slot(
    here: frozenset[str], dated: Sequence[Held], people: dict[int, frozenset[str]]
) -> Slot | None:
    """The stretch of time in which fewest people have to come and go; None where nothing tells.

    `dated` is in order of time. What is counted is how many more comings and goings there are with
    the meeting in a place than without it. Places that are equally good are one stretch where they
    lie side by side, and tell nothing where they do not.
    """
    known = [one for one in dated if people.get(one.id)]
    if not here or not known:
        return None
    heard = {one.id: _heard(people[one.id]) for one in known}
    mine = _heard(here)
    costs = [_cost(mine.keys(), at, known, heard) for at in range(len(known) + 1)]
    places = [at for at, cost in enumerate(costs) if cost == min(costs)]
    if places != list(range(places[0], places[-1] + 1)) or len(places) == len(costs):
        return None
    first = known[places[0] - 1] if places[0] else None
    last = known[places[-1]] if places[-1] < len(known) else None
    came = mine.keys() - heard[first.id].keys() if first else set()
    stays = mine.keys() - heard[last.id].keys() if last else set()
    return Slot(
        before=first,
        after=last,
        came=tuple(sorted(mine[one] for one in came)),
        stays=tuple(sorted(mine[one] for one in stays)),
    )


def _cost(
    mine: KeysView[str], at: int, known: Sequence[Held], heard: dict[int, dict[str, str]]
) -> int:
    before = heard[known[at - 1].id].keys() if at else None
    after = heard[known[at].id].keys() if at < len(known) else None
    cost = sum(len(other ^ mine) for other in (before, after) if other is not None)
    return cost - (len(before ^ after) if before is not None and after is not None else 0)


def _heard(names: Iterable[str]) -> dict[str, str]:
    """Names as they sound, so that *Eviqe* and *Evike* are not one who left and one who came."""
    return {_DOUBLE.sub(r"\1", key(name).translate(_SOUNDS)): name for name in names}

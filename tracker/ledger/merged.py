"""Who is the same as whom in the end: for reading, without all that merging needs."""

from collections.abc import Mapping

from sqlalchemy import Connection, select

from tracker.ledger import schema

_MEMBERS = schema.members


def roots(connection: Connection) -> dict[int, int]:
    """For each merged member, whom it is the same as in the end."""
    query = select(_MEMBERS.c.id, _MEMBERS.c.merged).where(_MEMBERS.c.merged.is_not(None))
    return resolved({row.id: row.merged for row in connection.execute(query)})


def resolved(into: Mapping[int, int]) -> dict[int, int]:
    """`into` followed to the end."""
    found: dict[int, int] = {}
    for one in into:
        end, steps = one, 0
        while end in into and steps <= len(into):
            end, steps = into[end], steps + 1
        found[one] = end
    return found

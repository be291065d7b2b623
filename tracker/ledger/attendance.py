"""Whose meetings are whose: the members on each series' attendance lists."""

from sqlalchemy import select

from tracker.ledger import merged, schema
from tracker.ledger.store import Store


def by_series(store: Store) -> dict[str, frozenset[int]]:
    """The numbers of the members, present or absent, at any meeting of each series.

    Guests who came for one point only (a scope such as *punkt 1*) are not of the series.
    """
    attendance, meetings, series = schema.attendance, schema.meetings, schema.series
    query = (
        select(series.c.name, attendance.c.member)
        .join(meetings, meetings.c.id == attendance.c.meeting)
        .join(series, series.c.id == meetings.c.series)
        .where(attendance.c.member.is_not(None), attendance.c.scope.is_(None))
        .where(meetings.c.removed.is_(None))
        .distinct()
    )
    found: dict[str, set[int]] = {}
    with store.read() as connection:
        root = merged.roots(connection)
        for name, member in connection.execute(query):
            found.setdefault(name, set()).add(root.get(member, member))
    return {name: frozenset(members) for name, members in found.items()}

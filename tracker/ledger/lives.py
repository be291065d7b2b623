"""When items were open: from the meeting that brought them until they were closed, and again."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, func, select

from tracker.ledger import schema
from tracker.ledger import series as series_of
from tracker.ledger.content import loads
from tracker.ledger.events import What
from tracker.ledger.store import Store

_ITEMS, _EVENTS = schema.items, schema.events
_CLOSES = (What.DONE.value, What.DROPPED.value, What.REPLACED.value, What.WITHDRAWN.value)
_OPENS = (What.REOPENED.value, What.RETURNED.value)


@dataclass(frozen=True, slots=True)
class Life:
    """One followed item: the spans of days, half-open, over which it was open."""

    item: str
    due: date | None
    """The last day on which it is in time, as known today."""
    spans: tuple[tuple[date, date | None], ...]
    """None: still open."""


def lives(
    store: Store, *, series: str | None = None, owners: Collection[str] | None = None
) -> tuple[Life, ...]:
    """Items that are followed and were accepted, of `series` and with one of the owner keys."""
    meetings, owned = schema.meetings, schema.owners
    with store.read() as connection:
        where: ColumnElement[bool] = _ITEMS.c.follow.is_(True) & _ITEMS.c.published.is_(True)
        if series is not None:
            where &= _ITEMS.c.series == series_of.require(connection, series)
        if owners is not None:
            where &= _ITEMS.c.id.in_(select(owned.c.item).where(owned.c.key.in_(sorted(owners))))
        day = func.coalesce(meetings.c.day, func.substr(_ITEMS.c.created, 1, 10)).label("day")
        items = connection.execute(
            select(_ITEMS.c.id, _ITEMS.c.due, _ITEMS.c.closed, day)
            .outerjoin(meetings, meetings.c.id == _ITEMS.c.meeting)
            .where(where)
            .order_by(_ITEMS.c.series, _ITEMS.c.number)
        ).all()
        again = select(_EVENTS.c.item).where(_EVENTS.c.what.in_(_OPENS))
        told: dict[str, list[tuple[str, str]]] = {}
        for row in connection.execute(
            select(_EVENTS.c.item, _EVENTS.c.what, _EVENTS.c.at, _EVENTS.c.data)
            .where(_EVENTS.c.item.in_(again), _EVENTS.c.what.in_((*_CLOSES, *_OPENS)))
            .order_by(_EVENTS.c.seq)
        ):
            on = loads(row.data).get("on") or row.at[:10]
            told.setdefault(row.item, []).append((row.what, on))
    return tuple(
        Life(
            row.id,
            date.fromisoformat(row.due) if row.due else None,
            _spans(row.day, row.closed, told.get(row.id, ())),
        )
        for row in items
    )


def _spans(
    begun: str, closed: str | None, told: Iterable[tuple[str, str]]
) -> tuple[tuple[date, date | None], ...]:
    """`told`: (what, day) of an item that was opened again; else `closed` says it all."""
    spans: list[tuple[str, str | None]] = [(begun, closed)]
    since: str | None = begun
    for at, (what, day) in enumerate(told):
        spans = [] if at == 0 else spans
        if what in _CLOSES and since is not None:
            spans.append((since, day))
            since = None
        elif what in _OPENS and since is None:
            since = day
    if told and since is not None and closed is None:
        spans.append((since, None))
    return tuple(
        (date.fromisoformat(start), date.fromisoformat(end) if end else None)
        for start, end in spans
        if end is None or end > start
    )

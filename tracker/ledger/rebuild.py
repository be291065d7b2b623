"""What is derived, made again: the present of items from their events, and items from minutes.

Ids, human words and the book of events stand. Nothing is invented for what the events do not say.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, func, insert, select

from tracker.ledger import cache, index, schema
from tracker.ledger import meeting as meetings
from tracker.ledger.add import Added, Rereader, read_again
from tracker.ledger.check_items import readable
from tracker.ledger.events import Present
from tracker.ledger.journal import Journal
from tracker.ledger.links import answer
from tracker.ledger.links import index as topics
from tracker.ledger.replay import replay
from tracker.messages import _
from tracker.problems import TrackerError

_CHUNK = 500
_ID = re.compile(r"([A-Z0-9]{1,40})-([0-9]{1,9})")


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """What making it again did."""

    items: int
    """How many there are."""
    mended: tuple[str, ...]
    """Those whose cached present was not what their events come to."""


def from_events(connection: Connection) -> Rebuilt:
    """Every item's row, mentions and owners as its events say. Raises `TrackerError` for events
    that cannot be read: those are the truth, and only a backup has them."""
    lost = tuple(_lost(connection))
    folded = replay(connection)
    cached = _cached(connection)
    cache.rewrite_items(connection, folded.items())
    answer.resettle(connection, folded)
    index.rebuild(connection)
    topics.rebuild(connection)
    wrong = {item for item, now in folded.items() if cached.get(item) != now}
    return Rebuilt(len(folded), tuple(sorted({*wrong, *lost})))


def from_minutes(journal: Journal, rereader: Rereader) -> Iterator[Added]:
    """Reads every meeting's newest minutes again, as this version of the program reads them.

    What differs is recorded as events, as for corrected minutes: ids and human words stand.
    """
    table = schema.meetings
    query = select(table.c.id).where(table.c.removed.is_(None)).order_by(table.c.id)
    for number in tuple(journal.connection.scalars(query)):
        told = meetings.human_day(journal.connection, number)
        yield read_again(journal, number, told, rereader)


def _cached(connection: Connection) -> dict[str, Present]:
    """The items as the cache has them; without those that it cannot give."""
    ids = [one.id for one in cache.identities(connection, schema.items.c.id.is_not(None))]
    found: dict[str, Present] = {}
    for at in range(0, len(ids), _CHUNK):
        found |= readable(connection, ids[at : at + _CHUNK])[0]
    return found


def _lost(connection: Connection) -> Iterator[str]:
    """Items that have events and no row: the row again, to be filled by the fold."""
    items, events, series = schema.items, schema.events, schema.series
    there = select(items.c.id)
    query = select(events.c.item).where(events.c.item.is_not(None), events.c.item.not_in(there))
    ledger = connection.scalar(select(schema.meta.c.value).where(schema.meta.c.key == "id"))
    for item in tuple(connection.scalars(query.distinct().order_by(events.c.item))):
        found = _ID.fullmatch(item)
        of = None
        if found is not None:
            of = connection.scalar(select(series.c.id).where(series.c.prefix == found[1]))
        if found is None or of is None:
            message = _("{item}: is of no series that there is; go back to a backup of the ledger")
            raise TrackerError(message.format(item=item))
        number = int(found[2])
        connection.execute(
            insert(items),
            {
                "id": item, "series": of, "number": number,
                "uid": f"{item.lower()}.{ledger}@tracker.invalid", "kind": "", "title": "",
                "state": "", "follow": False, "published": False, "sequence": 0, "created": "",
                "modified": "", "content": "{}", "memory": "{}",
            },
        )  # fmt: skip
        last = select(func.max(items.c.number)).where(items.c.series == of).scalar_subquery()
        connection.execute(
            series.update().where(series.c.id == of, series.c.next <= last).values(next=last + 1)
        )
        yield item

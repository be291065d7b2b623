"""Writing: every change is an event that is appended, and the fold is brought up to it."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, func, insert, select

from tracker.ledger import cache, index, schema
from tracker.ledger.content import Content, dumps, encode, loads
from tracker.ledger.events import Event, Present, Sighting, What, apply, fold

_HOME = ZoneInfo("Europe/Stockholm")


class Journal:
    """One command's writing, within one `Store.write()`.

    `now` is UTC. All its events carry the same `batch`, so that a command can be undone as one.
    """

    def __init__(
        self, connection: Connection, *, now: datetime, who: str, why: str | None = None
    ) -> None:
        self.connection = connection
        self.now = now
        self.who = who
        self.why = why
        self.day = now.astimezone(_HOME).date().isoformat()
        """The day of the change, as people in Sweden call it."""
        self._next = (connection.scalar(select(func.max(schema.events.c.seq))) or 0) + 1
        self._batch = self._next
        self.ledger = connection.scalar(select(schema.meta.c.value).where(_IS_ID)) or ""

    @property
    def wrote(self) -> bool:
        """Whether anything has been written yet."""
        return self._next > self._batch

    def begin(
        self, series: int, what: What, data: Mapping[str, Any], meeting: int | None
    ) -> tuple[str, Present]:
        """A new item of `series`: its lasting id, and what it is."""
        table = schema.series
        row = self.connection.execute(select(table).where(table.c.id == series)).one()
        self.connection.execute(
            table.update().where(table.c.id == series).values(next=table.c.next + 1)
        )
        item = f"{row.prefix}-{row.next}"
        uid = f"{item.lower()}.{self.ledger}@tracker.invalid"
        event = self._event(what, data, item=item, meeting=meeting)
        present = apply(None, event)
        fixed = cache.Identity(item, series, row.next, uid)
        cache.insert_items(self.connection, [(fixed, present)])
        index.put_item(self.connection, item, present)
        self._append(event)
        return item, present

    def change(
        self,
        item: str,
        present: Present,
        what: What,
        data: Mapping[str, Any] | None = None,
        *,
        meeting: int | None = None,
        why: str | None = None,
    ) -> Present:
        """One event of the item that is `present`; what it is afterwards."""
        event = self._event(what, data or {}, item=item, meeting=meeting, why=why)
        after = apply(present, event)
        self._append(event)
        cache.update_item(self.connection, item, present, after)
        index.update_item(self.connection, item, present, after)
        return after

    def undo(self, item: str, present: Present, seqs: Iterable[int]) -> Present:
        """Events `seqs` of the item do not count any more; what it is afterwards."""
        event = self._event(What.UNDONE, {"undoes": sorted(seqs)}, item=item)
        after = fold([*events_of(self.connection, item), event])
        self._append(event)
        cache.update_item(self.connection, item, present, after)
        index.update_item(self.connection, item, present, after)
        return after

    def note(
        self,
        what: What,
        data: Mapping[str, Any],
        *,
        meeting: int | None = None,
        member: int | None = None,
    ) -> None:
        """One event about a meeting, a member or a setting."""
        self._append(self._event(what, data, meeting=meeting, member=member))

    def _event(
        self,
        what: What,
        data: Mapping[str, Any],
        *,
        item: str | None = None,
        member: int | None = None,
        meeting: int | None = None,
        why: str | None = None,
    ) -> Event:
        seq, self._next = self._next, self._next + 1
        return Event(
            seq, self.now, self.who, what, data, item, member, meeting, why or self.why, self._batch
        )

    def _append(self, event: Event) -> None:
        row = {name: getattr(event, name) for name in Event.__slots__}
        row |= {"at": event.at.isoformat(), "what": event.what.value, "data": dumps(event.data)}
        self.connection.execute(insert(schema.events), row)


_IS_ID = schema.meta.c.key == "id"


def plain_sighting(sighting: Sighting) -> dict[str, Any]:
    """A sighting as events keep it."""
    return asdict(sighting)


def found(
    content: Content, sighting: Sighting, doubts: tuple[str, ...], ended: str | None, state: str
) -> dict[str, Any]:
    """The data of a `found` event."""
    return {
        "content": encode(content),
        "sighting": plain_sighting(sighting),
        "doubts": list(doubts),
        "ended": ended,
        "state": state,
    }


def events_of(connection: Connection, item: str) -> tuple[Event, ...]:
    """The item's history, in order."""
    table = schema.events
    query = select(table).where(table.c.item == item).order_by(table.c.seq)
    return tuple(event_of(row) for row in connection.execute(query))


def event_of(row: Any) -> Event:
    """One row of `schema.events` as the value it was."""
    return Event(
        seq=row.seq,
        at=datetime.fromisoformat(row.at),
        who=row.who,
        what=What(row.what),
        data=loads(row.data),
        item=row.item,
        member=row.member,
        meeting=row.meeting,
        why=row.why,
        batch=row.batch,
    )

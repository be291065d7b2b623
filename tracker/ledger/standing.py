"""What a meeting, a member and a setting come to by their events: what undoing goes back to.

Items have a fold of their own (`tracker.ledger.events`); these subjects are kept as rows that each
command writes, and are only folded where an event of the past is to count no more.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, select

from tracker.ledger import places as organisations
from tracker.ledger import schema
from tracker.ledger.events import Event, What, effective
from tracker.ledger.journal import event_of
from tracker.ledger.names import key

_EVENTS = schema.events
_REGISTRY = tuple(
    what.value
    for what in (
        What.PLACE_NAMED, What.PLACE_PARTED, What.PROPOSAL_REFUSED, What.MEMBER_MERGED,
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Meeting:
    """Which minutes a meeting has and when it was, by its events."""

    source: int | None = None
    told: date | None = None
    """Its date, where a human gave it."""
    removed: bool = False


def events_of_meeting(connection: Connection, meeting: int) -> tuple[Event, ...]:
    """What happened to the meeting itself, in order; not to its items or people."""
    own = (_EVENTS.c.meeting == meeting) & _EVENTS.c.item.is_(None) & _EVENTS.c.member.is_(None)
    return _read(connection, own)


def events_of_member(connection: Connection, member: int) -> tuple[Event, ...]:
    """What happened to the member, in order."""
    return _read(connection, _EVENTS.c.member == member)


def events_of_settings(connection: Connection) -> tuple[Event, ...]:
    """Every change of a setting, and what undid it, in order."""
    own = _EVENTS.c.item.is_(None) & _EVENTS.c.member.is_(None) & _EVENTS.c.meeting.is_(None)
    return _read(connection, own & _EVENTS.c.what.in_([What.SETTING.value, What.UNDONE.value]))


def meeting(events: Iterable[Event]) -> Meeting:
    """The meeting after its events."""
    now = Meeting()
    for event in effective(events):
        data = event.data
        match event.what:
            case What.MEETING_ADDED | What.MEETING_CORRECTED:
                told = data.get("told")
                now = Meeting(data["source"], date.fromisoformat(told) if told else now.told)
            case What.MEETING_SET:
                now = Meeting(now.source, date.fromisoformat(data["date"]))
            case What.MEETING_REMOVED:
                now = Meeting(now.source, now.told, removed=True)
            case _:
                pass
    return now


def member(events: Iterable[Event]) -> dict[str, Any] | None:
    """The member's fields after its events, `removed` among them; None if it was never added."""
    fields: dict[str, Any] | None = None
    for event in effective(events):
        match event.what:
            case What.MEMBER_ADDED:
                fields = {**event.data["fields"], "removed": False, "merged": None}
            case What.MEMBER_CHANGED if fields is not None:
                fields |= event.data["fields"]
            case What.MEMBER_REMOVED if fields is not None:
                fields["removed"] = True
            case What.MEMBER_MERGED if fields is not None:
                fields["merged"] = event.data["into"]
            case What.MEMBER_PARTED if fields is not None:
                fields["merged"] = None
            case What.FORGOTTEN if fields is not None:
                fields["removed"] = True
            case _:
                pass
    return fields


def settings(events: Iterable[Event]) -> dict[str, str]:
    """The settings after their events."""
    held: dict[str, str | None] = {}
    for event in effective(events):
        held[event.data["key"]] = event.data["value"]
    return {key: value for key, value in held.items() if value is not None}


def events_of_registry(connection: Connection) -> tuple[Event, ...]:
    """What was said about organisations' names and about proposals, and what settles those."""
    table = _EVENTS.c
    own = table.item.is_(None) & table.what.in_([*_REGISTRY, What.UNDONE.value])
    return _read(connection, own)


def places(events: Iterable[Event]) -> dict[str, tuple[str, str]]:
    """The organisations' other names after `events_of_registry` (`places.Table`)."""
    held: dict[str, tuple[str, str]] = {}
    for event in effective(events):
        if event.what is What.PLACE_NAMED:
            held = organisations.named(held, event.data["names"], event.data["of"])
        elif event.what is What.PLACE_PARTED:
            held.pop(key(event.data["name"]), None)
    return held


def refusals(events: Iterable[Event]) -> frozenset[str]:
    """The keys of the proposals that stand refused. Who is merged after all was not refused."""
    held: set[str] = set()
    for event in effective(events):
        if event.what is What.PROPOSAL_REFUSED:
            held.add(event.data["key"])
        elif event.what is What.MEMBER_MERGED and event.member is not None:
            held.discard(pair_key(event.member, event.data["into"]))
    return frozenset(held)


def pair_key(one: int, other: int) -> str:
    """What the proposal that two members are one is called: *same-5-29*."""
    return f"same-{min(one, other)}-{max(one, other)}"


def _read(connection: Connection, where: Any) -> tuple[Event, ...]:
    rows = connection.execute(select(_EVENTS).where(where).order_by(_EVENTS.c.seq))
    return tuple(event_of(row) for row in rows)

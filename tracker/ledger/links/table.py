"""The links as rows."""

from collections.abc import Collection, Iterable
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, insert, select, update

from tracker.ledger import schema
from tracker.ledger.content import dumps, loads
from tracker.ledger.events import STANDING
from tracker.ledger.links.model import Link, LinkKind, LinkState, Reason, Suggestion
from tracker.messages import _
from tracker.problems import Misuse

_LINKS = schema.links
_MANY = 500


def select_links(connection: Connection, where: ColumnElement[bool]) -> tuple[Link, ...]:
    """The links that `where` (on `schema.links`) selects, by number."""
    rows = connection.execute(select(_LINKS).where(where).order_by(_LINKS.c.id))
    return tuple(_link(row) for row in rows)


def pending(connection: Connection, series: int | None = None) -> tuple[Link, ...]:
    """What is suggested about items that are not closed, the strongest first."""
    items = schema.items
    standing: ColumnElement[bool] = items.c.state.in_(sorted(STANDING))
    if series is not None:
        standing = standing & (items.c.series == series)
    query = (
        select(_LINKS)
        .join(items, items.c.id == _LINKS.c.item)
        .where(standing, _asked())
        .order_by(_LINKS.c.score.desc(), _LINKS.c.id)
    )
    return tuple(_link(row) for row in connection.execute(query))


def of_items(connection: Connection, items: Collection[str]) -> dict[str, tuple[Link, ...]]:
    """Each item's links, whatever was said of them."""
    found: dict[str, tuple[Link, ...]] = dict.fromkeys(items, ())
    ordered = sorted(items)
    for at in range(0, len(ordered), _MANY):
        for link in select_links(connection, _LINKS.c.item.in_(ordered[at : at + _MANY])):
            found[link.item] = (*found[link.item], link)
    return found


def require(connection: Connection, given: str) -> Link:
    """The link called `given` (`L12`, `12`); `Misuse` if there is none."""
    text = given.strip().upper().removeprefix("L")
    if text.isascii() and text.isdigit() and len(text) < 10:
        found = select_links(connection, _LINKS.c.id == int(text))
        if found:
            return found[0]
    message = _("there is no suggestion {given!r}; tracker link list shows them")
    raise Misuse(message.format(given=given))


def _asked() -> ColumnElement[bool]:
    """Nobody has answered it, and its minutes are in the ledger."""
    meetings = schema.meetings
    there = select(meetings.c.id).where(meetings.c.removed.is_not(None))
    suggested: ColumnElement[bool] = _LINKS.c.state == LinkState.SUGGESTED.value
    return suggested & _LINKS.c.meeting.not_in(there)


def suggested_closings(connection: Connection, items: Collection[str]) -> frozenset[str]:
    """Which of the items, none of them closed, later minutes may close."""
    found: set[str] = set()
    ordered = sorted(items)
    for at in range(0, len(ordered), _MANY):
        query = (
            select(_LINKS.c.item)
            .where(_LINKS.c.item.in_(ordered[at : at + _MANY]))
            .where(_asked())
            .where(_LINKS.c.kind == LinkKind.CLOSING.value)
        )
        found.update(connection.scalars(query))
    return frozenset(found)


# --------------------------------------------------------------------------- writing


def keep(
    connection: Connection,
    meeting: int,
    source: int,
    found: Iterable[tuple[Suggestion, int]],
    scope: Collection[str],
    now: datetime,
) -> tuple[int, ...]:
    """Stores what was found in a meeting's minutes about the items in `scope`; the new numbers.

    Each suggestion comes with its line. One that is there already keeps its number; one that is not
    found any more goes; what a human has answered stays as it is and is not asked again.
    """
    have = [
        link for link in select_links(connection, _LINKS.c.meeting == meeting) if link.item in scope
    ]
    fresh: list[int] = []
    kept: set[int] = set()
    told = {link.item for link in have if link.state is LinkState.ACCEPTED}
    for suggestion, line in found:
        if suggestion.kind is LinkKind.AGAIN and suggestion.item in told:
            continue  # that it is spoken of there is known
        known = next((link for link in have if _same_claim(link, suggestion)), None)
        values = _values(meeting, source, suggestion, line)
        if known is None:
            row = values | {"state": LinkState.SUGGESTED.value, "found": now.isoformat()}
            result = connection.execute(insert(_LINKS), row)
            fresh.append(int(result.inserted_primary_key[0]) if result.inserted_primary_key else 0)
        elif known.state is LinkState.SUGGESTED:
            connection.execute(update(_LINKS).where(_LINKS.c.id == known.id), values)
            kept.add(known.id)
    gone = [one.id for one in have if one.state is LinkState.SUGGESTED and one.id not in kept]
    if gone:
        connection.execute(delete(_LINKS).where(_LINKS.c.id.in_(gone)))
    return tuple(fresh)


def set_state(connection: Connection, link: int, state: LinkState) -> None:
    """What a human has said of it."""
    connection.execute(update(_LINKS).where(_LINKS.c.id == link).values(state=state.value))


def _same_claim(link: Link, now: Suggestion) -> bool:
    """Whether it is what was asked before: of the same item, about the same passage."""
    if link.item != now.item or link.kind is not now.kind:
        return False
    if link.other is not None and now.other is not None:
        return link.other == now.other
    if " ".join(link.quote.split()) == " ".join(now.quote.split()):
        return True
    return link.section_title == now.section_title and link.section == now.section


def _values(meeting: int, source: int, one: Suggestion, line: int) -> dict[str, Any]:
    return {
        "item": one.item,
        "meeting": meeting,
        "source": source,
        "start": one.start,
        "end": one.end,
        "line": line,
        "section": one.section,
        "section_title": one.section_title,
        "quote": one.quote,
        "kind": one.kind.value,
        "other": one.other,
        "leaves": dumps(list(one.leaves)),
        "score": one.score,
        "reasons": dumps([asdict(reason) for reason in one.reasons]),
    }


def _link(row: Any) -> Link:
    return Link(
        id=row.id,
        item=row.item,
        meeting=row.meeting,
        source=row.source,
        kind=LinkKind(row.kind),
        score=row.score,
        reasons=tuple(
            Reason(one["code"], one["points"], tuple(one["words"])) for one in loads(row.reasons)
        ),
        start=row.start,
        end=row.end,
        line=row.line,
        section=row.section,
        section_title=row.section_title,
        quote=row.quote,
        other=row.other,
        leaves=tuple(loads(row.leaves)),
        state=LinkState(row.state),
        found=row.found,
    )

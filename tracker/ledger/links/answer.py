"""What a human says of suggested links: yes or no, and the item changes as that means.

Nothing else ever changes an item by what later minutes say, but an id that the minutes themselves
give (`tracker.ledger.links.ids`).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from tracker.ledger import cache, schema
from tracker.ledger.content import plain_actor, plain_when
from tracker.ledger.events import STANDING, Present, Sighting, What, effective
from tracker.ledger.journal import Journal, events_of, plain_sighting
from tracker.ledger.links import table
from tracker.ledger.links.model import Link, LinkKind, LinkState
from tracker.messages import _
from tracker.model import Kind, State
from tracker.problems import TrackerError


@dataclass(frozen=True, slots=True)
class Answered:
    """One item before and after a link was answered."""

    link: Link
    before: Present
    after: Present


def accept(journal: Journal, given: str, kind: LinkKind | None = None) -> Answered:
    """The link is right; with `kind`, it is right as that (*again*: spoken of, but not done).

    Closes, merges, replaces or adds a mention. `TrackerError` if it was answered before, or if the
    item is closed.
    """
    link = table.require(journal.connection, given)
    if link.state is LinkState.ACCEPTED:
        raise TrackerError(_("{link} was accepted already").format(link=link.name))
    return _accept(journal, link, kind or link.kind)


def refuse(journal: Journal, given: str) -> Answered:
    """The passage is not about the item: it is not asked again."""
    link = table.require(journal.connection, given)
    if link.state is not LinkState.SUGGESTED:
        message = _("{link} was {state} already")
        raise TrackerError(message.format(link=link.name, state=_(link.state)))
    now = _present(journal, link.item)
    after = journal.change(
        link.item, now, What.REFUSED, _data(link, link.kind), meeting=link.meeting
    )
    table.set_state(journal.connection, link.id, LinkState.REFUSED)
    return Answered(link, now, after)


def accept_certain(journal: Journal, numbers: tuple[int, ...]) -> tuple[Link, ...]:
    """Accepts, of new links, those that the minutes state by id, unless they close an item."""
    done = []
    for number in numbers:
        link = table.require(journal.connection, str(number))
        certain = any(reason.code == "id" for reason in link.reasons)
        standing = _present(journal, link.item).state in STANDING
        if certain and standing and link.kind in (LinkKind.AGAIN, LinkKind.SAME):
            _accept(journal, link, link.kind, news=False)
            done.append(link)
    return tuple(done)


def resettle(connection: Connection, items: Iterable[str]) -> None:
    """Brings the states of the items' links up to their events: after an undo, after a rebuild."""
    answers = {What.LINKED: LinkState.ACCEPTED, What.REFUSED: LinkState.REFUSED}
    for item, links in table.of_items(connection, tuple(items)).items():
        if not links:
            continue
        told = {
            event.data["link"]: answers[event.what]
            for event in effective(events_of(connection, item))
            if event.what in answers
        }
        for link in links:
            state = told.get(link.id, LinkState.SUGGESTED)
            if state is not link.state:
                table.set_state(connection, link.id, state)


def _accept(journal: Journal, link: Link, kind: LinkKind, *, news: bool = True) -> Answered:
    """`news`: whether an item that is merged gives its date, owners and place to the older one."""
    before = _present(journal, link.item)
    if before.state not in STANDING:
        message = _("{item} is {state}; tracker reopen {item} opens it again")
        raise TrackerError(message.format(item=link.item, state=_(before.state)))
    merges = kind is LinkKind.SAME and link.other is not None
    seen = None if merges else plain_sighting(_sighting(link))
    data = _data(link, kind) | {"sighting": seen}
    now = journal.change(link.item, before, What.LINKED, data, meeting=link.meeting)
    table.set_state(journal.connection, link.id, LinkState.ACCEPTED)
    day = _day(journal, link)
    match kind:
        case LinkKind.CLOSING:
            now = journal.change(link.item, now, What.DONE, {"on": day}, meeting=link.meeting)
        case LinkKind.SAME:
            now = _merge(journal, link, now, news)
        case LinkKind.REPLACES:
            now = _replace(journal, link, now, day)
        case LinkKind.AGAIN:
            pass
    return Answered(link, before, now)


def _merge(journal: Journal, link: Link, now: Present, take: bool) -> Present:
    """The later item is this one: its mentions come here, and what it says anew."""
    if link.other is None:
        return now
    other = _present(journal, link.other)
    if other.state is State.REPLACED:
        return now
    news: dict[str, Any] = {}
    old, new = now.content, other.content
    if new.when is not None and (old.when is None or old.when.edtf != new.when.edtf):
        news["when"] = plain_when(new.when)
    if new.owners and not old.owners:
        news["owners"] = [plain_actor(one) for one in new.owners]
    if new.place and not old.place:
        news["place"] = new.place
    if news and take:
        now = journal.change(link.item, now, What.EDITED, {"content": news}, meeting=link.meeting)
    fresh = [one for one in other.sightings if one not in now.sightings]
    absorbed = {"item": link.other, "sightings": [plain_sighting(one) for one in fresh]}
    now = journal.change(link.item, now, What.ABSORBED, absorbed)
    journal.change(link.other, other, What.REPLACED, {"by": link.item, "on": journal.day})
    return now


def _replace(journal: Journal, link: Link, now: Present, day: str) -> Present:
    """Something else stands in its place; of an appointment of several, only who leaves goes."""
    staying = [one for one in now.content.people if one.name not in link.leaves]
    if now.content.kind is Kind.APPOINTMENT and link.leaves and staying:
        news = {"people": [plain_actor(one) for one in staying]}
        return journal.change(link.item, now, What.EDITED, {"content": news}, meeting=link.meeting)
    if link.other is not None:
        data = {"by": link.other, "on": day}
        return journal.change(link.item, now, What.REPLACED, data, meeting=link.meeting)
    return journal.change(link.item, now, What.DONE, {"on": day}, meeting=link.meeting)


def _data(link: Link, kind: LinkKind) -> dict[str, Any]:
    return {
        "link": link.id,
        "kind": kind.value,
        "score": link.score,
        "quote": link.quote,
        "section": link.section,
        "other": link.other,
    }


def _sighting(link: Link) -> Sighting:
    return Sighting(
        meeting=link.meeting,
        source=link.source,
        start=link.start,
        end=link.end,
        line=link.line,
        section=link.section,
        section_title=link.section_title,
        quote=link.quote,
        rule=f"link.{link.kind}",
        confidence=link.score,
    )


def _day(journal: Journal, link: Link) -> str:
    """The day of the meeting that told it, else today."""
    table_ = schema.meetings
    day: str | None = journal.connection.scalar(
        select(table_.c.day).where(table_.c.id == link.meeting)
    )
    return day or journal.day


def _present(journal: Journal, item: str) -> Present:
    return cache.load(journal.connection, schema.items.c.id == item)[item]

"""The part of `check` that looks at links over meetings, and at the index of words."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, func, select

from tracker.ledger import index, schema, words
from tracker.ledger.check_items import readable
from tracker.ledger.events import What, effective
from tracker.ledger.fault import Fault
from tracker.ledger.links import table
from tracker.ledger.links.model import Link, LinkState
from tracker.ledger.replay import histories
from tracker.messages import _

_ANSWERS = {What.LINKED: LinkState.ACCEPTED, What.REFUSED: LinkState.REFUSED}
_CHUNK = 500


def check_links(connection: Connection) -> Iterator[Fault]:
    """Every link's passage stands in its minutes, and its state is what its item's events say."""
    links = schema.links
    try:
        found = table.select_links(connection, links.c.id.is_not(None))
    except (LookupError, TypeError, ValueError) as error:
        yield Fault("links", _("cannot be read ({reason})").format(reason=error))
        return
    told = _told(connection, found)
    sources = schema.sources
    query = select(sources.c.id, sources.c.meeting, sources.c.name, sources.c.text)
    texts: dict[int, Any] = {}
    wanted = sorted({link.source for link in found})
    for at in range(0, len(wanted), _CHUNK):
        chunk = sources.c.id.in_(wanted[at : at + _CHUNK])
        texts |= {row.id: row for row in connection.execute(query.where(chunk))}
    for link in found:
        there = texts[link.source]
        if there.text[link.start : link.end] != link.quote:
            message = _("its sentence is not in {name} where it was read")
            yield Fault(link.name, message.format(name=there.name))
        if there.meeting != link.meeting:
            message = _("its sentence is of meeting {of}, but {name} is of {meeting}")
            yield Fault(
                link.name,
                message.format(of=link.meeting, name=there.name, meeting=there.meeting),
            )
        if link.state is not told.get(link.id, LinkState.SUGGESTED):
            message = _("is not what the events of {item} say ({what})")
            yield Fault(link.name, message.format(item=link.item, what=link.state), cached=True)


def check_words(connection: Connection) -> Iterator[Fault]:
    """Items and minutes are found by the words that they hold. An index that is not there, or of
    an older version, is made by the next search."""
    if not index.is_current(connection):
        return
    items, found = schema.items, schema.item_words
    ids = connection.scalars(select(items.c.id).order_by(items.c.id)).all()
    for at in range(0, len(ids), _CHUNK):
        chunk = ids[at : at + _CHUNK]
        kept: dict[str, set[str]] = {}
        rows = select(found.c.item, found.c.stem).where(found.c.item.in_(chunk))
        for item, stem in connection.execute(rows):
            kept.setdefault(item, set()).add(stem)
        for item, now in readable(connection, chunk)[0].items():
            if words.of_item(now) != kept.get(item, set()):
                yield Fault(item, _("is not found by its words"), cached=True)
    sources, spans = schema.sources, schema.source_sentences
    query = select(sources.c.name).where(sources.c.id.not_in(select(spans.c.source)))
    for name in connection.scalars(query.order_by(sources.c.id)):
        yield Fault(name, _("is not found by its words"), cached=True)
    of = schema.source_words
    beside = select(func.count()).where(of.c.source.not_in(select(spans.c.source)))
    if connection.scalar(beside):
        yield Fault("source_words", _("are of minutes that have no sentences"), cached=True)


def _told(connection: Connection, links: tuple[Link, ...]) -> dict[int, LinkState]:
    """What the events say of each link that was answered."""
    told: dict[int, LinkState] = {}
    items = sorted({link.item for link in links})
    for at in range(0, len(items), _CHUNK):
        for _item, events in histories(connection, schema.items.c.id.in_(items[at : at + _CHUNK])):
            told |= {
                event.data["link"]: _ANSWERS[event.what]
                for event in effective(events)
                if event.what in _ANSWERS
            }
    return told

"""Links with what a reader needs to judge them: both sentences, and where each stands."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, select

from tracker.ledger import cache, schema
from tracker.ledger.links import table
from tracker.ledger.links.model import Link
from tracker.ledger.passage import Passage, passage_of
from tracker.model import Evidence, Kind


@dataclass(frozen=True, slots=True)
class Shown:
    """One link: the item, and the passage of later minutes."""

    link: Link
    title: str
    kind: Kind
    said: Evidence | None
    """Where the item was read first; None for one that a human wrote."""
    told: Evidence
    """The passage."""
    passage: Passage
    """The passage in its context."""
    other: str | None = None
    """The title of the later item, where it is one."""


def shown(connection: Connection, links: Iterable[Link]) -> tuple[Shown, ...]:
    """The links in the order given."""
    found = tuple(links)
    ids = {one.item for one in found} | {one.other for one in found if one.other}
    items = cache.load(connection, schema.items.c.id.in_(sorted(ids)))
    places = _places(
        connection,
        {(one.meeting, one.source) for one in found}
        | {(s.meeting, s.source) for p in items.values() for s in p.sightings[:1]},
    )
    told = []
    for link in found:
        now = items[link.item]
        first = now.sightings[0] if now.sightings else None
        said = None
        if first is not None:
            said = Evidence(
                first.meeting, *places[first.meeting, first.source], first.line, first.section,
                first.section_title, first.quote, first.rule, first.confidence,
            )  # fmt: skip
        there = Evidence(
            link.meeting, *places[link.meeting, link.source], link.line, link.section,
            link.section_title, link.quote, f"link.{link.kind}", link.score,
        )  # fmt: skip
        passage = passage_of(connection, link.source, link.start, link.end, link.line)
        other = items[link.other].content.title if link.other else None
        title, kind = now.content.title, now.content.kind
        told.append(Shown(link, title, kind, said, there, passage, other))
    return tuple(told)


def pending(connection: Connection, series: int | None = None) -> tuple[Shown, ...]:
    """What is suggested and nobody has answered, of one series or of all, the strongest first."""
    return shown(connection, table.pending(connection, series))


def numbered(connection: Connection, numbers: Collection[int]) -> tuple[Shown, ...]:
    """The links of these numbers that are still there, in order."""
    where = schema.links.c.id.in_(sorted(numbers))
    return shown(connection, table.select_links(connection, where))


def of_items(connection: Connection, items: Collection[str]) -> dict[str, tuple[Shown, ...]]:
    """Every link of each item, answered or not."""
    found = table.of_items(connection, items)
    return {item: shown(connection, links) for item, links in found.items()}


def _places(
    connection: Connection, wanted: Collection[tuple[int, int]]
) -> dict[tuple[int, int], tuple[str, str | None, str]]:
    """(meeting, source) → series, day of the meeting, file."""
    meetings, series, sources = schema.meetings, schema.series, schema.sources
    query = (
        select(sources.c.id, meetings.c.id, series.c.name, meetings.c.date, sources.c.name)
        .join(meetings, meetings.c.id == sources.c.meeting)
        .join(series, series.c.id == meetings.c.series)
        .where(sources.c.id.in_(sorted(source for _meeting, source in wanted)))
    )
    rows = connection.execute(query)
    return {(meeting, source): (name, day, file) for source, meeting, name, day, file in rows}

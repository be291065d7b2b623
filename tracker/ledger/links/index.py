"""Finding the few items that a document may speak of, however large the ledger is.

Standing items are kept by the stems of their words. The index follows the book: what has happened
since it was last brought up to date (`meta`, key `stems`) is read from the events, so that whatever
changes items need not know of it.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, case, delete, func, insert, select, update

from tracker.ledger import cache, schema
from tracker.ledger.events import STANDING, Present, What
from tracker.ledger.links.profile import AROUND, Names, Profile, names_of, profile
from tracker.ledger.links.rarity import Rarity
from tracker.model import State

POSTINGS = 4000
"""Rows of the index that one document may call up: its rarest words come first."""
BACKLOG = 5000
"""Changed items from which only those that are not closed are read."""
CANDIDATES = 120
"""Items that one document is compared with: those with most of its rare words."""

_MARK = "stems"
_CHUNK = 500
_STEMS, _COUNTS, _ITEMS = schema.item_stems, schema.stem_counts, schema.items


def catch_up(connection: Connection, names: Names) -> None:
    """Brings the index up to the newest event."""
    events, meta = schema.events, schema.meta
    told = connection.scalar(select(meta.c.value).where(meta.c.key == _MARK))
    mark = int(told) if told else 0
    newest = connection.scalar(select(func.max(events.c.seq))) or 0
    if newest == mark:
        return
    if newest < mark:  # the book was rebuilt
        mark = 0
        connection.execute(delete(_STEMS))
        connection.execute(delete(_COUNTS))
    since = (events.c.seq > mark) & events.c.item.is_not(None)
    query = select(events.c.item, events.c.what).where(since).order_by(events.c.seq)
    changed: dict[str, bool] = {}
    for item, what in connection.execute(query):
        begins = what in (What.FOUND.value, What.ENTERED.value)
        changed[item] = begins or changed.get(item, False)
    if len(changed) > BACKLOG:  # a ledger of before: of closed items nobody asks any more
        changed = {item: changed[item] for item in _standing(connection) if item in changed}
    for chunk in _chunks(list(changed)):
        _renew(connection, chunk, changed, names)
    if told is None:
        connection.execute(insert(meta), {"key": _MARK, "value": str(newest)})
    else:
        connection.execute(update(meta).where(meta.c.key == _MARK).values(value=str(newest)))


def rebuild(connection: Connection) -> None:
    """The whole index anew, of every item there ever was: nothing that it held is left."""
    for table in (_STEMS, _COUNTS):
        connection.execute(delete(table))
    connection.execute(delete(schema.meta).where(schema.meta.c.key == _MARK))
    for series in connection.scalars(select(schema.series.c.id)).all():
        names = registry(connection, series)
        ids = connection.scalars(select(_ITEMS.c.id).where(_ITEMS.c.series == series)).all()
        for chunk in _chunks(ids):
            _renew(connection, chunk, dict.fromkeys(chunk, True), names)
    newest = connection.scalar(select(func.max(schema.events.c.seq))) or 0
    connection.execute(insert(schema.meta), {"key": _MARK, "value": str(newest)})


def _standing(connection: Connection) -> Sequence[str]:
    return connection.scalars(select(_ITEMS.c.id).where(_ITEMS.c.state.in_(sorted(STANDING)))).all()


def _renew(
    connection: Connection, items: Sequence[str], begun: dict[str, bool], names: Names
) -> None:
    connection.execute(delete(_STEMS).where(_STEMS.c.item.in_(items)))
    fresh: defaultdict[tuple[int, str], int] = defaultdict(int)
    rows = []
    for series, found, state in _profiles(connection, items, names):
        if begun[found.item]:
            for cut in found.own():
                fresh[series, cut] += 1
        if state in STANDING:
            rows += [{"series": series, "stem": cut, "item": found.item} for cut in found.words]
    if rows:
        connection.execute(insert(_STEMS), rows)
    _count(connection, fresh)


def _count(connection: Connection, fresh: dict[tuple[int, str], int]) -> None:
    have: set[tuple[int, str]] = set()
    for chunk in _chunks(sorted({cut for _series, cut in fresh})):
        query = select(_COUNTS.c.series, _COUNTS.c.stem).where(_COUNTS.c.stem.in_(chunk))
        have |= {(series, cut) for series, cut in connection.execute(query)}
    new = [
        {"series": series, "stem": cut, "items": count}
        for (series, cut), count in fresh.items()
        if (series, cut) not in have
    ]
    if new:
        connection.execute(insert(_COUNTS), new)
    more = [
        {"of": series, "cut": cut, "more": count}
        for (series, cut), count in fresh.items()
        if (series, cut) in have
    ]
    if more:
        where = (_COUNTS.c.series == bindparam("of")) & (_COUNTS.c.stem == bindparam("cut"))
        raised = {"items": _COUNTS.c["items"] + bindparam("more")}
        connection.execute(update(_COUNTS).where(where).values(raised), more)


# --------------------------------------------------------------------------- looking up


def registry(connection: Connection, series: int) -> Names:
    """What is no topic: names of people, acronyms of organisations, what the body is called."""
    table = schema.members
    places = select(table.c.organisation).where(table.c.organisation.is_not(None)).distinct()
    held, called = schema.meetings, schema.series_names
    bodies = (  # read in two minutes: one alone may be of another body
        select(held.c.body)
        .where(held.c.series == series, held.c.body.is_not(None))
        .group_by(held.c.body)
        .having(func.count() > 1)
    )
    names = select(called.c.name).where(called.c.series == series)
    own = (*connection.scalars(bodies), *connection.scalars(names))
    return names_of(connection.scalars(select(table.c.name)), connection.scalars(places), own)


def rarity(connection: Connection, series: int, cuts: Iterable[str]) -> Rarity:
    """Of how many items of the series each stem is a word."""
    counts: dict[str, int] = {}
    for chunk in _chunks(sorted(set(cuts))):
        where = (_COUNTS.c.series == series) & _COUNTS.c.stem.in_(chunk)
        counts |= {
            row.stem: row[1]
            for row in connection.execute(select(_COUNTS.c.stem, _COUNTS.c["items"]).where(where))
        }
    total = connection.scalar(select(schema.series.c.next).where(schema.series.c.id == series))
    return Rarity(counts, (total or 1) - 1)


def candidates(connection: Connection, series: int, cuts: Collection[str]) -> tuple[str, ...]:
    """The standing items of the series that share words with a text, the likeliest first."""
    counted: dict[str, int] = {}
    for chunk in _chunks(sorted(cuts)):
        where = (_STEMS.c.series == series) & _STEMS.c.stem.in_(chunk)
        query = select(_STEMS.c.stem, func.count()).where(where).group_by(_STEMS.c.stem)
        for cut, count in connection.execute(query):
            counted[cut] = count
    told = rarity(connection, series, counted)
    rare = {cut: told.of(cut) for cut in counted}
    asked: list[str] = []
    postings = 0
    for cut in sorted(counted, key=lambda one: (-rare[one], counted[one], one)):
        postings += counted[cut]
        if postings > POSTINGS and asked:
            break
        asked.append(cut)
    weights: defaultdict[str, float] = defaultdict(float)
    for chunk in _chunks(asked):
        where = (_STEMS.c.series == series) & _STEMS.c.stem.in_(chunk)
        query = select(_STEMS.c.stem, _STEMS.c.item).where(where)
        for cut, item in connection.execute(query).all():
            weights[item] += rare[cut]
    ranked = sorted(weights, key=lambda item: (-weights[item], item))
    return tuple(ranked[:CANDIDATES])


def profiles(
    connection: Connection, items: Sequence[str], names: Names
) -> dict[str, tuple[Profile, Present]]:
    """The items as they are compared, and as they stand; withdrawn ones are left out."""
    found = {}
    for chunk in _chunks(list(items)):
        loaded = cache.load(connection, _ITEMS.c.id.in_(chunk))
        before = _before(connection, chunk)
        for item, present in loaded.items():
            if present.state in STANDING and present.held is None:
                seen = present.sightings[0] if present.sightings else None
                made = profile(item, present.content, seen, before.get(item, ""), names)
                found[item] = made, present
    return found


def _profiles(
    connection: Connection, items: Sequence[str], names: Names
) -> Iterator[tuple[int, Profile, State]]:
    loaded = cache.load(connection, _ITEMS.c.id.in_(items))
    before = _before(connection, items)
    query = select(_ITEMS.c.id, _ITEMS.c.series).where(_ITEMS.c.id.in_(items))
    for item, series in connection.execute(query):
        present = loaded[item]
        seen = present.sightings[0] if present.sightings else None
        yield (
            series,
            profile(item, present.content, seen, before.get(item, ""), names),
            present.state,
        )


def _before(connection: Connection, items: Sequence[str]) -> dict[str, str]:
    """What the minutes say just before each item's sentence."""
    seen, kept = schema.mentions, schema.sources
    far = seen.c.start > AROUND
    first = case((far, seen.c.start - AROUND + 1), else_=1)
    count = case((far, AROUND), else_=seen.c.start)
    query = (
        select(seen.c.item, func.substr(kept.c.text, first, count))
        .join(kept, kept.c.id == seen.c.source)
        .where(seen.c.item.in_(items), seen.c.position == 0)
    )
    return {item: text or "" for item, text in connection.execute(query)}


def _chunks(values: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for at in range(0, len(values), _CHUNK):
        yield values[at : at + _CHUNK]

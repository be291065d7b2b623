"""The index that `tracker search` reads: derived, kept with each change, made anew when it is old.

Tables of an ordinary kind, the same on every database, and no full-text engine: SQLite's FTS5
keeps deleted words in its segments, where `tracker forget` could not reach them.
"""

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, delete, insert, select, tuple_

from tracker.ledger import cache, schema
from tracker.ledger.events import Present

_ITEMS, _SOURCES = schema.item_words, schema.source_words
_SENTENCES = schema.source_sentences
_CHUNK = 1000


def put_item(connection: Connection, item: str, present: Present) -> None:
    """A new item's words."""
    from tracker.ledger import words

    _insert_words(connection, {item: words.of_item(present)})


def update_item(connection: Connection, item: str, before: Present, after: Present) -> None:
    """The item's words after a change."""
    from tracker.ledger import words

    said = (before.content, before.sightings, before.notes)
    if said == (after.content, after.sightings, after.notes):
        return
    old, new = words.of_item(before), words.of_item(after)
    for gone in sorted(old - new):
        where = (_ITEMS.c.item == item) & (_ITEMS.c.stem == gone)
        connection.execute(delete(_ITEMS).where(where))
    _insert_words(connection, {item: new - old})


def put_source(connection: Connection, source: int, text: str) -> None:
    """The sentences and words of new minutes."""
    from tracker.ledger import words

    cut, found = words.of_text(text)
    spans = " ".join(f"{start}-{end}" for start, end in cut)
    connection.execute(insert(_SENTENCES), {"source": source, "spans": spans})
    rows = [
        {"stem": stem, "source": source, "places": " ".join(map(str, places))}
        for stem, places in sorted(found.items())
    ]
    if rows:
        connection.execute(insert(_SOURCES), rows)


def drop_source(connection: Connection, source: int, text: str) -> None:
    """Takes stored minutes out; `text` is what was put in."""
    from tracker.ledger import words

    connection.execute(delete(_SENTENCES).where(_SENTENCES.c.source == source))
    pairs = [(stem, source) for stem in sorted(words.of_text(text)[1])]
    for at in range(0, len(pairs), 200):
        chunk = tuple_(_SOURCES.c.stem, _SOURCES.c.source).in_(pairs[at : at + 200])
        connection.execute(delete(_SOURCES).where(chunk))


def sentences(connection: Connection, source: int) -> list[tuple[int, int]]:
    """The spans of the sentences of stored minutes, by their index."""
    where = _SENTENCES.c.source == source
    spans = connection.scalar(select(_SENTENCES.c.spans).where(where)) or ""
    ends = (span.partition("-") for span in spans.split())
    return [(int(start), int(end)) for start, _dash, end in ends]


def is_current(connection: Connection) -> bool:
    """Whether the index was made by this version; else `rebuild` it."""
    made = connection.scalar(select(schema.meta.c.value).where(schema.meta.c.key == "words"))
    return made == schema.WORDS


def rebuild(connection: Connection) -> None:
    """The whole index, from items and sources."""
    for table in (_ITEMS, _SOURCES, _SENTENCES):
        connection.execute(delete(table))
    for source, text in connection.execute(
        select(schema.sources.c.id, schema.sources.c.text)
    ).all():
        put_source(connection, source, text)
    from tracker.ledger import words

    ids = connection.scalars(select(schema.items.c.id)).all()
    for at in range(0, len(ids), _CHUNK):
        chunk = schema.items.c.id.in_(ids[at : at + _CHUNK])
        loaded = cache.load(connection, chunk)
        _insert_words(connection, {item: words.of_item(one) for item, one in loaded.items()})
    connection.execute(delete(schema.meta).where(schema.meta.c.key == "words"))
    connection.execute(insert(schema.meta), {"key": "words", "value": schema.WORDS})


def _insert_words(connection: Connection, found: Mapping[str, Iterable[str]]) -> None:
    """The stems of each item."""
    rows = [{"stem": stem, "item": item} for item, stems in found.items() for stem in sorted(stems)]
    if rows:
        connection.execute(insert(_ITEMS), rows)

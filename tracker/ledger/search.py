"""Searching: items and sentences of minutes by words, people, kind and time, the newest first.

All words must be there, in an item or in one sentence, in whatever form they are inflected; `plan*`
is any word that begins so. Nothing of the query is ever read as SQL or as a pattern.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Connection,
    Select,
    and_,
    func,
    intersect,
    select,
    true,
    union,
)

from tracker.ledger import index, naming, people, query, schema, words
from tracker.ledger import series as series_of
from tracker.ledger.names import key
from tracker.ledger.store import Store
from tracker.messages import _
from tracker.model import Entry, Kind
from tracker.problems import Misuse
from tracker.stems import WORD

_ITEMS, _MEETINGS, _SOURCES = schema.items, schema.meetings, schema.sources
_MAX_WORDS = 20


@dataclass(frozen=True, slots=True)
class Term:
    """One word of a query."""

    text: str
    """Its stem, or with `begins` the letters that a word begins with."""
    begins: bool = False


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for; empty or None leaves that question open."""

    text: str = ""
    person: str | None = None
    kinds: Collection[Kind] = ()
    """Only items of these; sentences have none."""
    series: str | None = None
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the newest minutes of a meeting."""

    meeting: int
    series: str
    date: str | None
    """EDTF, of the meeting."""
    source: str
    """The file's name."""
    line: int
    start: int
    end: int
    text: str
    """As it stands in the minutes; it may hold line breaks."""
    items: tuple[str, ...]
    """Ids of what was read there."""


@dataclass(frozen=True, slots=True)
class Found:
    """The newest hits, and how many there are."""

    terms: tuple[Term, ...]
    person: str | None
    """The name that `Wanted.person` was read as."""
    items: tuple[Entry, ...]
    items_total: int
    sentences: tuple[Sentence, ...]
    sentences_total: int


def terms_of(text: str) -> tuple[Term, ...]:
    """The words of a query; those that every text has (*och*, *att*) are left out.

    `Misuse` where nothing is left of what was typed, or it is longer than any question.
    """
    found: dict[Term, None] = {}
    for match in WORD.finditer(text):
        begins = text[match.end() : match.end() + 1] == "*"
        parts = match[0].split("-")
        for part in parts[:-1] if begins else parts:
            found.update((Term(one), None) for one in words.stems(part))
        if begins:
            found[Term(key(parts[-1]), begins=True)] = None
    if text.strip() and not found:
        raise Misuse(_("there is no word to look for in {text!r}").format(text=text))
    if len(found) > _MAX_WORDS:
        message = _("{n} words are too many to look for; give at most {limit}")
        raise Misuse(message.format(n=len(found), limit=_MAX_WORDS))
    return tuple(found)


def prepare(store: Store) -> None:
    """Makes the index anew where an older version, or none, has made it."""
    with store.read() as connection:
        if index.is_current(connection):
            return
    with store.write() as connection:
        if not index.is_current(connection):
            index.rebuild(connection)


def search(store: Store, wanted: Wanted, *, today: date, limit: int) -> Found:
    """At most `limit` items and as many sentences, of the newest meetings first."""
    terms = terms_of(wanted.text)
    prepare(store)
    with store.read() as connection:
        names = _names(connection, wanted.person) if wanted.person else ()
        ids, total = _items(connection, wanted, terms, names, limit)
        entries = query.entries(store, query.Filter(ids=ids), today=today)
        by_id = {entry.id: entry for entry in entries}
        sentences: Sequence[Sentence] = ()
        count = 0
        if (terms or names) and not wanted.kinds:
            sentences, count = _sentences(connection, wanted, terms, names, limit)
        return Found(
            terms=terms,
            person=names[0] if names else None,
            items=tuple(by_id[one] for one in ids),
            items_total=total,
            sentences=tuple(sentences),
            sentences_total=count,
        )


# --------------------------------------------------------------------------- the question


def _names(connection: Connection, person: str) -> tuple[str, ...]:
    """All names that the person goes by, their own first; a name that nobody has is itself."""
    member = people.recall(connection, person)
    if member is not None:
        return (member.name, *member.spellings)
    read = naming.load(connection)
    own = read.name(person)
    return (own, *sorted(read.keys(person) - {key(own)}))


def _having(connection: Connection, column: ColumnElement[str], term: Term) -> ColumnElement[bool]:
    if not term.begins:
        return column == term.text
    if connection.dialect.name == "sqlite":  # bytewise order: a range that the index answers
        return and_(column >= term.text, column < term.text + "\U0010ffff")
    return column.startswith(term.text, autoescape=True)


def _parts(name: str) -> tuple[Term, ...]:
    return tuple(dict.fromkeys(Term(part) for part in words.stems(name)))


# --------------------------------------------------------------------------- items


def _items(
    connection: Connection,
    wanted: Wanted,
    terms: Sequence[Term],
    names: Sequence[str],
    limit: int,
) -> tuple[list[str], int]:
    table = schema.item_words

    def with_all(all_of: Sequence[Term]) -> Select[Any] | CompoundSelect[Any]:
        each = [
            select(table.c.item).where(_having(connection, table.c.stem, one)) for one in all_of
        ]
        return each[0] if len(each) == 1 else intersect(*each)

    where: ColumnElement[bool] = true()
    if terms:
        where &= _ITEMS.c.id.in_(with_all(terms))
    named = [parts for name in names if (parts := _parts(name))]
    if named:
        any_of = [select(with_all(parts).subquery().c[0]) for parts in named]
        where &= _ITEMS.c.id.in_(any_of[0] if len(any_of) == 1 else union(*any_of))
    if wanted.kinds:
        where &= _ITEMS.c.kind.in_(sorted(wanted.kinds))
    if wanted.series is not None:
        where &= _ITEMS.c.series == series_of.require(connection, wanted.series)
    day = func.coalesce(_MEETINGS.c.day, func.substr(_ITEMS.c.created, 1, 10))
    where &= _within(day, wanted)
    from_ = _ITEMS.outerjoin(_MEETINGS, _MEETINGS.c.id == _ITEMS.c.meeting)
    total = connection.scalar(select(func.count()).select_from(from_).where(where)) or 0
    ids = (
        select(_ITEMS.c.id)
        .select_from(from_)
        .where(where)
        .order_by(day.desc(), _ITEMS.c.series, _ITEMS.c.number)
        .limit(limit)
    )
    return list(connection.scalars(ids)), total


def _within(day: ColumnElement[Any], wanted: Wanted) -> ColumnElement[bool]:
    where: ColumnElement[bool] = true()
    if wanted.since is not None:
        where &= day >= wanted.since.isoformat()
    if wanted.until is not None:
        where &= day <= wanted.until.isoformat()
    return where


# --------------------------------------------------------------------------- sentences


def _sentences(
    connection: Connection,
    wanted: Wanted,
    terms: Sequence[Term],
    names: Sequence[str],
    limit: int,
) -> tuple[list[Sentence], int]:
    """Sentences that have all terms and, where a person is asked for, one of the names."""
    places: dict[int, set[int]] | None = None
    for term in terms:
        places = _both(places, _places(connection, wanted, term))
    if names:
        any_of: dict[int, set[int]] = {}
        for name in names:
            whole: dict[int, set[int]] | None = None
            for part in _parts(name):
                whole = _both(whole, _places(connection, wanted, part))
            for source, starts in (whole or {}).items():
                any_of.setdefault(source, set()).update(starts)
        places = _both(places, any_of)
    places = places or {}
    total = sum(len(starts) for starts in places.values())
    found: list[Sentence] = []
    for number in _newest_first(connection, list(places)):
        if len(found) >= limit:
            break
        found += _read(connection, number, sorted(places[number])[: limit - len(found)])
    return found, total


def _both(one: dict[int, set[int]] | None, other: dict[int, set[int]]) -> dict[int, set[int]]:
    if one is None:
        return other
    both = {source: one[source] & other[source] for source in one.keys() & other.keys()}
    return {source: starts for source, starts in both.items() if starts}


def _places(connection: Connection, wanted: Wanted, term: Term) -> dict[int, set[int]]:
    """Source → the indices of its sentences that have the term, in the newest minutes."""
    table = schema.source_words
    where = _having(connection, table.c.stem, term) & _SOURCES.c.current
    if wanted.series is not None:
        where &= _MEETINGS.c.series == series_of.require(connection, wanted.series)
    where &= _within(func.coalesce(_MEETINGS.c.day, func.substr(_MEETINGS.c.added, 1, 10)), wanted)
    rows = connection.execute(
        select(table.c.source, table.c.places)
        .join(_SOURCES, _SOURCES.c.id == table.c.source)
        .join(_MEETINGS, _MEETINGS.c.id == _SOURCES.c.meeting)
        .where(where)
    )
    found: dict[int, set[int]] = {}
    for source, starts in rows:
        found.setdefault(source, set()).update(map(int, starts.split(" ")))
    return found


def _newest_first(connection: Connection, sources: Collection[int]) -> list[int]:
    day = func.coalesce(_MEETINGS.c.day, func.substr(_MEETINGS.c.added, 1, 10))
    rows = connection.execute(
        select(_SOURCES.c.id)
        .join(_MEETINGS, _MEETINGS.c.id == _SOURCES.c.meeting)
        .where(_SOURCES.c.current)
        .order_by(day.desc(), _MEETINGS.c.id)
    )
    wanted = frozenset(sources)
    return [row.id for row in rows if row.id in wanted]


def _read(connection: Connection, number: int, places: Sequence[int]) -> list[Sentence]:
    table = schema.mentions
    row = connection.execute(
        select(
            _SOURCES.c.text,
            _SOURCES.c.name,
            _SOURCES.c.meeting,
            _MEETINGS.c.date,
            schema.series.c.name.label("series"),
        )
        .join(_MEETINGS, _MEETINGS.c.id == _SOURCES.c.meeting)
        .join(schema.series, schema.series.c.id == _MEETINGS.c.series)
        .where(_SOURCES.c.id == number)
    ).one()
    mentions = select(table.c.item, table.c.start, table.c.end)
    said = connection.execute(
        mentions.where(table.c.source == number, table.c.meeting == row.meeting)
        .order_by(table.c.start, table.c.item)
    ).all()  # fmt: skip
    cut = index.sentences(connection, number)
    spans = [cut[at] for at in places if at < len(cut)]
    return [
        Sentence(
            meeting=row.meeting,
            series=row.series,
            date=row.date,
            source=row.name,
            line=row.text.count("\n", 0, start) + 1,
            start=start,
            end=end,
            text=row.text[start:end],
            items=tuple(
                dict.fromkeys(one.item for one in said if one.start < end and one.end > start)
            ),
        )
        for start, end in spans
    ]

"""A ledger as a large municipality has it after twenty years, made of events in a few minutes.

Every item is read in minutes that hold its sentence at its offsets, and most are closed by a later
event, so that `tracker check` passes on it. Names and words are invented; the same every time.
"""

import hashlib
import random
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, insert

from tracker.ledger import cache, index, names, schema
from tracker.ledger.content import Content, dumps
from tracker.ledger.events import Event, Present, Sighting, What, fold
from tracker.ledger.journal import found
from tracker.ledger.links import index as topics
from tracker.ledger.store import open_store
from tracker.model import Actor, Basis, Kind, Relation, State, When

FIRST = date(2011, 1, 10)
DAYS = 365 * 20
FIRST_NAMES = (
    "Anna Bo Cecilia David Eva Farid Greta Hans Ida Johan Karin Lars Maria Nils Olga".split()
)
LAST_NAMES = "Alm Berg Dahl Ek Frid Gren Holm Lind Mo Norr Quist Ros Sten Tor Vik Ås Öst".split()
PLACES = "Granby Lindby Norrdalen Strandhult Furulund Ekvalla Sjöbo Tallmo Björkås Myrhult".split()
VERBS = "tar fram,ser över,återkommer med,stämmer av,sammanställer,bjuder in till".split(",")
THINGS = (
    "en plan för,ett förslag till,underlag om,en översyn av,kostnaderna för,en dialog om,"
    "riktlinjer för,en uppföljning av,en kartläggning av,tidplanen för"
).split(",")
TOPICS = (
    "lokalerna,digitaliseringen,budgeten,skolskjutsarna,beredskapen,arkivet,biblioteken,"
    "vattenverket,kollektivtrafiken,upphandlingen,kompetensen,samverkan,klimatet,bredbandet,"
    "idrottshallen,äldreomsorgen,integrationen,näringslivet,avfallet,säkerheten,webbplatsen"
).split(",")
KINDS = (
    (Kind.ACTION,) * 9 + (Kind.DECISION,) * 6 + (Kind.EVENT,) * 2 + (Kind.REQUEST, Kind.FOLLOWUP)
)
FOLLOWED = frozenset({Kind.ACTION, Kind.REQUEST, Kind.FOLLOWUP})
CHUNK = 50
"""Meetings in one batch of rows."""


def make(
    path: Path, *, meetings: int = 5000, each: int = 20, standing: int = 3000, series: int = 5
) -> None:
    """`meetings` meetings with `each` items, of which `standing` are followed and open."""
    chance = random.Random(7)
    count = sum(1 for _one in _followed(meetings * each))
    keep = set(chance.sample(range(count), standing))
    people = [f"{first} {last}" for first in FIRST_NAMES for last in LAST_NAMES]
    with (
        open_store(path, create=True, ledger_id="b1b1b1b1b1b1") as store,
        store.write() as connection,
    ):
        rows = _Rows(connection)
        _registry(rows, people, series, meetings // series * each)
        for number in range(1, meetings + 1):
            _meeting(rows, chance, number, meetings, each, series, people, keep)
            if number % CHUNK == 0:
                rows.flush()
        rows.flush()
        index.rebuild(connection)
        topics.rebuild(connection)


def kind_of(number: int) -> Kind:
    """The kind of the item with that number, over all meetings."""
    return KINDS[number * 7 % len(KINDS)]


def _followed(items: int) -> Iterator[int]:
    return (number for number in range(items) if kind_of(number) in FOLLOWED)


class _Rows:
    """Rows that wait to be written together."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.waiting: dict[Table, list[dict[str, Any]]] = {}
        self.items: list[tuple[cache.Identity, Present]] = []
        self.seq = 0
        self.followed = 0

    def add(self, table: Table, row: dict[str, Any]) -> None:
        self.waiting.setdefault(table, []).append(row)

    def event(self, event: Event) -> None:
        row = {name: getattr(event, name) for name in Event.__slots__}
        row |= {"at": event.at.isoformat(), "what": event.what.value, "data": dumps(event.data)}
        self.add(schema.events, row)

    def flush(self) -> None:
        for table in (schema.meetings, schema.sources, schema.attendance):
            self._write(table)
        cache.insert_items(self.connection, self.items)
        self._write(schema.events)
        self.items = []

    def _write(self, table: Table) -> None:
        if rows := self.waiting.pop(table, None):
            self.connection.execute(insert(table), rows)


def _registry(rows: _Rows, people: Iterable[str], series: int, each: int) -> None:
    connection = rows.connection
    at = datetime(FIRST.year, FIRST.month, FIRST.day, 8, tzinfo=UTC)
    for number in range(1, series + 1):
        name = f"Nämnd {number}"
        row = {"id": number, "name": name, "prefix": f"N{number}", "next": each + 1}
        connection.execute(insert(schema.series), row)
        row = {"key": names.key(name), "series": number, "name": name}
        connection.execute(insert(schema.series_names), row)
    members, keys = [], []
    for number, name in enumerate(people, 1):
        fields: dict[str, Any] = {
            "name": name, "organisation": PLACES[number % len(PLACES)], "email": None,
            "muted": False, "spellings": [], "receives": [],
        }  # fmt: skip
        rows.seq += 1
        told = Event(rows.seq, at, "eva", What.MEMBER_ADDED, {"fields": fields}, member=number)
        rows.event(replace(told, batch=1))
        row = {name: dumps(one) if isinstance(one, list) else one for name, one in fields.items()}
        members.append({"id": number, "removed": False, **row})
        keys.append({"key": names.key(name), "member": number})
    connection.execute(insert(schema.members), members)
    connection.execute(insert(schema.member_names), keys)


def _meeting(
    rows: _Rows, chance: random.Random, number: int, of: int, each: int, series: int,
    people: list[str], keep: set[int],
) -> None:  # fmt: skip
    day = FIRST + timedelta(days=DAYS * number // of)
    at = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    belongs, before = number % series + 1, (number - 1) // series * each
    present = chance.sample(range(len(people)), 12)
    text = f"Anteckningar Nämnd {belongs}\n\n{day.isoformat()}\n\nNärvarande: "
    text += ", ".join(people[one] for one in present) + "\n"
    source, begun, batch = number, [], rows.seq + 1
    rows.seq += 1
    added = Event(rows.seq, at, "eva", What.MEETING_ADDED, {"source": source}, meeting=number)
    rows.event(_in_batch(added, batch))
    for at_item in range(each):
        kind = kind_of((number - 1) * each + at_item)
        owner = people[chance.choice(present)]
        topic, thing = chance.choice(TOPICS), chance.choice(THINGS)
        quote = f"{owner} {chance.choice(VERBS)} {thing} {topic} till möte {number + at_item % 3}."
        if at_item % 5 == 0:
            section = str(at_item // 5 + 1)
            text += f"\n{section}. {topic.capitalize()}\n\n"
        text += quote + " Frågan diskuterades utförligt av de närvarande.\n"
        start = len(text) - len(quote) - len(" Frågan diskuterades utförligt av de närvarande.\n")
        line = text.count("\n", 0, start) + 1
        seen = Sighting(
            number, source, start, start + len(quote), line, section, topic.capitalize(), quote,
            f"sv.{kind}.bench", 0.95,
        )  # fmt: skip
        due = (day + timedelta(days=60)).isoformat()
        content = Content(
            kind,
            quote[:-1],
            (Actor(owner, text=owner),),
            follow=kind in FOLLOWED,
            when=When(due, 0, 0, f"../{due}", relation=Relation.DUE, basis=Basis.STATED),
        )
        begun.append((at_item, content, seen))
    _source(rows, number, belongs, day, at, text)
    for position, one in enumerate(present):
        rows.add(
            schema.attendance,
            {"meeting": number, "position": position, "member": one + 1, "name": people[one],
             "organisation": None, "role": None, "status": "present", "scope": None},
        )  # fmt: skip
    for at_item, content, seen in begun:
        item = f"N{belongs}-{before + at_item + 1}"
        rows.seq += 1
        data = found(content, seen, (), None, State.OPEN.value)
        first = Event(rows.seq, at, "eva", What.FOUND, data, item=item, meeting=number)
        history = [_in_batch(first, batch)]
        standing = not content.follow
        if content.follow:
            standing = rows.followed in keep
            rows.followed += 1
        if not standing:
            rows.seq += 1
            later = at + timedelta(days=75)
            data = {"on": later.date().isoformat()}
            done = Event(rows.seq, later, "eva", What.DONE, data, item=item)
            history.append(_in_batch(done, rows.seq))
        for event in history:
            rows.event(event)
        fixed = cache.Identity(
            item, belongs, before + at_item + 1, f"{item.lower()}@tracker.invalid"
        )
        rows.items.append((fixed, fold(history)))


def _in_batch(event: Event, batch: int) -> Event:
    return replace(event, batch=batch)


def _source(rows: _Rows, number: int, series: int, day: date, at: datetime, text: str) -> None:
    rows.add(
        schema.meetings,
        {"id": number, "series": series, "title": "Anteckningar", "body": f"Nämnd {series}",
         "date": day.isoformat(), "day": day.isoformat(), "basis": "stated", "time": None,
         "place": None, "added": at.isoformat()},
    )  # fmt: skip
    digest = hashlib.sha256(text.encode()).hexdigest()
    rows.add(
        schema.sources,
        {"id": number, "meeting": number, "name": f"{day.isoformat()} nämnd {series}.txt",
         "sha256": digest, "text_sha256": digest, "format": "txt", "encoding": "utf-8",
         "text": text, "added": at.isoformat(), "current": True},
    )  # fmt: skip

"""The forgetting itself: every table, every event, in one transaction; and the proof of it."""

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Table, Text, delete, insert, select, update

from tracker.ledger import cache, index, people, schema
from tracker.ledger.content import dumps, loads
from tracker.ledger.events import Present, What, fold
from tracker.ledger.forget.plan import Plan
from tracker.ledger.forget.pseudonym import Rewritten, rewritten
from tracker.ledger.journal import Journal, events_of
from tracker.ledger.links import index as topics
from tracker.ledger.names import key
from tracker.messages import _
from tracker.problems import TrackerError

_DERIVED = frozenset({"items", "mentions", "owners", "item_words", "source_words",
                      "source_sentences", "member_names", "item_stems", "stem_counts"})  # fmt: skip
"""Made anew from what was rewritten."""
_BY_HAND = frozenset({"sources", "events", "members", "settings", "meta"})
_SPAN = frozenset({"source", "start", "end", "quote"})
"""A row or a value with these points at its words in some minutes."""
_SOURCE = re.compile(r'"source":([0-9]{1,12})')
_WORD_END = r"(?=s?(?![^\W_]))(?!\s[A-ZÅÄÖ][a-zåäö])"


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What was done."""

    put: str
    sources: int
    events: int
    items: tuple[str, ...]
    settings: tuple[str, ...]
    """Keys of settings that held the name, and are cleared."""


@dataclass
class _Work:
    plan: Plan
    texts: dict[int, Rewritten] = field(default_factory=dict)
    items: set[str] = field(default_factory=set)
    settings: set[str] = field(default_factory=set)
    events: int = 0

    def clean(self, text: str, forms: frozenset[str] = frozenset()) -> str:
        """`text` with the full names gone and, of `forms`, what means nobody else there."""
        found = rewritten(text, self.plan.texts.cuts(text), self.plan.put).text
        for form in sorted(forms, key=len, reverse=True):
            pattern = rf"(?<![^\W_]){re.escape(form)}{_WORD_END}"
            found = re.sub(pattern, self.plan.put, found)
        return found


def forget(journal: Journal, plan: Plan) -> Forgotten:
    """Does what `plan` says; raises, and nothing was done, where a name would be left.

    Files that the name may still stand in (backups) and the database's free pages are the
    caller's: `tracker.ledger.forget.files`, `Store.purge`.
    """
    work = _Work(plan)
    connection = journal.connection
    before = dict(_standing(connection, plan))
    _sources(connection, work)
    _events(connection, work)
    _items(connection, work, before)
    _registry(connection, work)
    _settings(connection, work)
    for table in schema.metadata.sorted_tables:
        if table.name not in _DERIVED | _BY_HAND:
            _table(connection, work, table)
    _attendance(connection, work)
    topics.rebuild(connection)
    data = {"as": plan.put, "sources": sorted(work.texts), "members": sorted(plan.group)}
    for number in sorted(plan.group):
        journal.note(What.FORGOTTEN, data, member=number)
    _prove(connection, work)
    return Forgotten(
        plan.put,
        len(work.texts),
        work.events,
        tuple(sorted(work.items)),
        tuple(sorted(work.settings)),
    )


def _standing(connection: Connection, plan: Plan) -> Iterator[tuple[str, Present]]:
    """The items that may have to be made anew: those of the minutes touched, and those that name
    the person."""
    items, mentions = schema.items, schema.mentions
    ids: set[str] = set()
    touched = [place.source for place in plan.places]
    for at in range(0, len(touched), 500):
        chunk = mentions.c.source.in_(touched[at : at + 500])
        ids |= set(connection.scalars(select(mentions.c.item).where(chunk)))
    if not plan.shared:
        events = schema.events
        query = select(events.c.item, events.c.data, events.c.why).where(events.c.item.is_not(None))
        for item, data, why in connection.execute(query):
            if item not in ids and plan.texts.stand_in(f"{data} {why or ''}"):
                ids.add(item)
    wanted = sorted(ids)
    for at in range(0, len(wanted), 500):
        chunk = items.c.id.in_(wanted[at : at + 500])
        yield from cache.load(connection, chunk).items()


# --------------------------------------------------------------------------- the minutes


def _sources(connection: Connection, work: _Work) -> None:
    table = schema.sources
    for place in work.plan.places:
        where = table.c.id == place.source
        text = connection.execute(select(table.c.text).where(where)).scalar_one()
        made = rewritten(text, place.cuts, work.plan.put)
        work.texts[place.source] = made
        digest = hashlib.sha256(made.text.encode("utf-8", "surrogatepass")).hexdigest()
        values = {"text": made.text, "text_sha256": digest, "name": work.clean(place.file)}
        connection.execute(update(table).where(where).values(**values))
        index.drop_source(connection, place.source, text)
        index.put_source(connection, place.source, made.text)


# --------------------------------------------------------------------------- the log


def _events(connection: Connection, work: _Work) -> None:
    table, plan = schema.events, work.plan
    forms_of = _forms(connection, plan)
    query = select(
        table.c.seq, table.c.what, table.c.who, table.c.why, table.c.item, table.c.member,
        table.c.data,
    )  # fmt: skip
    for row in connection.execute(query.order_by(table.c.seq)).all():
        forms = forms_of.get(row.item, frozenset())
        named = not plan.shared and plan.texts.stand_in(f"{row.data} {row.who} {row.why or ''}")
        theirs = row.member in plan.group
        if not (named or theirs or row.item in forms_of):
            _places(connection, work, row.seq, row.data)
            continue
        data = loads(row.data)
        if theirs:
            data = _of_member(data, plan)
        elif row.what == What.SETTING.value:
            work.settings.add(data["key"])
            data = {**data, "value": None}
        else:
            data = _value(data, work, forms)
        values = {"data": dumps(data)}
        if not plan.shared or theirs:
            values |= {name: work.clean(getattr(row, name), forms) for name in ("who", "why")
                       if getattr(row, name)}  # fmt: skip
        before = {"data": row.data, "who": row.who, "why": row.why}
        if any(before[name] != value for name, value in values.items()):
            connection.execute(update(table).where(table.c.seq == row.seq).values(**values))
            work.events += 1


def _places(connection: Connection, work: _Work, seq: int, data: str) -> None:
    """Of an event that does not name them: where its quotes are in minutes that did elsewhere."""
    if any(int(number) in work.texts for number in _SOURCE.findall(data)):
        made = dumps(_value(loads(data), work, None))
        if made != data:
            where = schema.events.c.seq == seq
            connection.execute(update(schema.events).where(where).values(data=made))


def _forms(connection: Connection, plan: Plan) -> dict[str, frozenset[str]]:
    """Item → what means nobody but them in the minutes that it was read in, or that are said to
    speak of it."""
    said: dict[str, set[int]] = {}
    touched = [place.source for place in plan.places]
    for table in (schema.mentions, schema.links):
        for at in range(0, len(touched), 500):
            chunk = table.c.source.in_(touched[at : at + 500])
            for item, source in connection.execute(
                select(table.c.item, table.c.source).where(chunk)
            ):
                said.setdefault(item, set()).add(source)
    return {item: plan.forms(frozenset(sources)) for item, sources in said.items()}


def _value(value: Any, work: _Work, forms: frozenset[str] | None) -> Any:
    """A value of an event, whatever its shape; sightings get their place in the new text. With
    `forms` None nothing else changes."""
    if isinstance(value, str):
        return value if forms is None else work.clean(value, forms)
    if isinstance(value, list):
        return [_value(one, work, forms) for one in value]
    if isinstance(value, dict):
        made = {name: _value(one, work, forms) for name, one in value.items()}
        return made | _moved(value, work) if value.keys() >= _SPAN else made
    return value


def _moved(value: Mapping[str, Any], work: _Work) -> dict[str, Any]:
    """The place of a quote in the rewritten minutes, and its words there."""
    made = work.texts.get(value["source"])
    if made is None:
        return {}
    start, end = made.moved(value["start"], value["end"])
    return {"start": start, "end": end, "quote": made.text[start:end]}


def _of_member(data: Mapping[str, Any], plan: Plan) -> dict[str, Any]:
    """An event about the person: who they were goes, what happened stays."""
    made = dict(data)
    blank: dict[str, Any] = {"name": plan.put, "email": None, "spellings": [], "receives": []}
    if "fields" in made:
        made["fields"] = {name: blank.get(name, value) for name, value in made["fields"].items()}
    if "gave" in made:
        made["gave"] = {"spellings": [], "receives": []}
    return made


# --------------------------------------------------------------------------- what is derived


def _items(connection: Connection, work: _Work, before: Mapping[str, Present]) -> None:
    for item, was in before.items():
        now = fold(events_of(connection, item))
        if now != was:
            cache.update_item(connection, item, was, now)
            index.update_item(connection, item, was, now)
            work.items.add(item)


def _registry(connection: Connection, work: _Work) -> None:
    plan, members, names = work.plan, schema.members, schema.member_names
    group = members.c.id.in_(sorted(plan.group))
    blank = {"name": plan.put, "email": None, "spellings": "[]", "receives": "[]"}
    connection.execute(update(members).where(group).values(**blank, removed=True))
    connection.execute(delete(names).where(names.c.member.in_(sorted(plan.group))))
    rows = [{"key": key(plan.put), "member": number} for number in sorted(plan.group)]
    connection.execute(insert(names), rows)
    if not plan.shared:  # whoever else had it as a spelling
        for member in people.rows(connection, members.c.spellings != "[]"):
            kept = [one for one in member.spellings if not plan.texts.stand_in(one)]
            if len(kept) < len(member.spellings):
                people.restore(connection, member.id)


def _attendance(connection: Connection, work: _Work) -> None:
    table = schema.attendance
    theirs = table.c.member.in_(sorted(work.plan.group))
    connection.execute(update(table).where(theirs).values(name=work.plan.put))


def _settings(connection: Connection, work: _Work) -> None:
    table = schema.settings
    for row in connection.execute(select(table)).all():
        if not work.plan.shared and work.plan.texts.stand_in(row.value):
            connection.execute(delete(table).where(table.c.key == row.key))
            work.settings.add(row.key)


def _table(connection: Connection, work: _Work, table: Table) -> None:
    """Any other table: the name goes from all of its texts, and quotes are put in place.

    Where others share the name, only quotes are: from minutes that have the person alone.
    """
    texts = [column for column in table.columns if isinstance(column.type, Text)]
    texts = [] if work.plan.shared else texts
    spans = set(table.columns.keys()) >= _SPAN
    if not texts and not spans:
        return
    ids = list(table.primary_key)
    for row in connection.execute(select(table)).mappings().all():
        made: dict[str, Any] = {}
        forms = work.plan.forms(frozenset({row["source"]})) if spans else frozenset()
        for column in texts:
            text = row[column.name]
            if text and (forms or work.plan.texts.stand_in(text)):
                cleaned = work.clean(text, forms)
                made[column.name] = key(cleaned) if column.name == "key" else cleaned
        if spans:
            made |= _moved(dict(row), work)
        if made:
            where = [column == row[column.name] for column in ids]
            connection.execute(update(table).where(*where).values(**made))


# --------------------------------------------------------------------------- the proof


def _prove(connection: Connection, work: _Work) -> None:
    """Every quote stands in its minutes, the name in no text of any table; else all is undone."""
    plan = work.plan
    for spoken in (schema.mentions, schema.links):
        for row in connection.execute(select(spoken)):
            made = work.texts.get(row.source)
            if made is not None and made.text[row.start : row.end] != row.quote:
                message = _("{item}: its sentence would be lost; nothing was changed")
                raise TrackerError(message.format(item=row.item))
    if plan.shared:
        return
    for table in schema.metadata.sorted_tables:
        texts = [column for column in table.columns if isinstance(column.type, Text)]
        if not texts:
            continue
        for row in connection.execute(select(*texts)):
            if any(value and plan.texts.stand_in(value) for value in row):
                message = _("the name would be left in {table}; nothing was changed")
                raise TrackerError(message.format(table=table.name))

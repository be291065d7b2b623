"""Meetings and the minutes they come from: finding one, storing a version, their order in time."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Row, func, insert, select, update

from tracker import edtf
from tracker.ledger import index, schema, series
from tracker.ledger.names import clean_line
from tracker.ledger.rows import MeetingRow
from tracker.ledger.store import Store
from tracker.messages import _
from tracker.model import Basis, Minutes, Source
from tracker.problems import Misuse

_MEETINGS = schema.meetings
_SOURCES = schema.sources


def rows(store: Store, series_name: str | None = None) -> tuple[MeetingRow, ...]:
    """The meetings of one series or of all, by series and day; undated ones last, as they came."""
    with store.read() as connection:
        where: ColumnElement[bool] = _MEETINGS.c.removed.is_(None)
        if series_name is not None:
            where &= _MEETINGS.c.series == series.require(connection, series_name)
        named, counted = schema.series, schema.items
        items = (
            select(counted.c.meeting, func.count().label("brought"))
            .group_by(counted.c.meeting)
            .subquery()
        )
        query = (
            select(_MEETINGS, named.c.name.label("of"), _SOURCES.c.name, items.c.brought)
            .join(named, named.c.id == _MEETINGS.c.series)
            .join(_SOURCES, (_SOURCES.c.meeting == _MEETINGS.c.id) & _SOURCES.c.current)
            .outerjoin(items, items.c.meeting == _MEETINGS.c.id)
            .where(where)
            .order_by(named.c.id, _MEETINGS.c.day.is_(None), _MEETINGS.c.day, _MEETINGS.c.id)
        )
        found = connection.execute(query)
        return tuple(
            MeetingRow(
                id=row.id,
                series=row.of,
                name=row.name,
                date=row.date,
                title=row.title,
                body=row.body,
                basis=row.basis,
                time=row.time,
                place=row.place,
                added=datetime.fromisoformat(row.added),
                items=row.brought or 0,
            )
            for row in found
        )


def find(connection: Connection, given: str) -> int:
    """The meeting whose number, day or file name is `given`; `Misuse` if none or several are."""
    text = clean_line(given, _("meeting"))
    if text.isascii() and text.isdigit() and len(text) < 10:
        where = _MEETINGS.c.id == int(text)
    elif edtf.exact_days(text):
        where = _MEETINGS.c.date == text
    else:
        where = _MEETINGS.c.id.in_(select(_SOURCES.c.meeting).where(_SOURCES.c.name == text))
    query = select(_MEETINGS.c.id).where(where, _MEETINGS.c.removed.is_(None))
    ids = tuple(connection.scalars(query.order_by(_MEETINGS.c.id)))
    if len(ids) == 1:
        return int(ids[0])
    if ids:
        message = _("{given!r} is several meetings; give the number: {ids}")
        raise Misuse(message.format(given=given, ids=", ".join(str(one) for one in ids[:10])))
    message = _("there is no meeting {given!r}; tracker meeting list shows them")
    raise Misuse(message.format(given=given))


def series_of(connection: Connection, meeting: int) -> int:
    """The series that the meeting is of."""
    query = select(_MEETINGS.c.series).where(_MEETINGS.c.id == meeting)
    return int(connection.execute(query).scalar_one())


# --------------------------------------------------------------------------- storing


@dataclass(frozen=True, slots=True)
class Known:
    """One stored version of some minutes."""

    meeting: int
    source: int
    current: bool
    """Whether it is the meeting's newest."""
    removed: bool
    """Whether the meeting was taken out."""


def known(connection: Connection, sha256: str) -> Known | None:
    """What the ledger has of these bytes; None if they are new."""
    query = (
        select(
            _MEETINGS.c.id, _SOURCES.c.id.label("source"), _SOURCES.c.current, _MEETINGS.c.removed
        )
        .join(_MEETINGS, _MEETINGS.c.id == _SOURCES.c.meeting)
        .where(_SOURCES.c.sha256 == sha256)
    )
    row = connection.execute(query).one_or_none()
    return Known(row.id, row.source, row.current, row.removed is not None) if row else None


def begin(
    connection: Connection, series_id: int, minutes: Minutes, now: datetime, told: date | None
) -> int:
    """A new meeting of the series; `told` is its date if a human gave it."""
    row = {"series": series_id, "added": now.isoformat()} | _columns(minutes, told)
    result = connection.execute(insert(_MEETINGS), row)
    return int(result.inserted_primary_key[0]) if result.inserted_primary_key else 0


def renew(connection: Connection, meeting: int, minutes: Minutes, told: date | None) -> None:
    """The meeting as corrected minutes give it, and the human who dated it."""
    statement = update(_MEETINGS).where(_MEETINGS.c.id == meeting)
    connection.execute(statement, _columns(minutes, told))


def keep_source(connection: Connection, meeting: int, source: Source, now: datetime) -> int:
    """Stores the minutes' text as the newest version of the meeting's; its number."""
    older = _SOURCES.c.meeting == meeting
    connection.execute(update(_SOURCES).where(older).values(current=False))
    row = {
        "meeting": meeting,
        "name": source.name,
        "sha256": source.sha256,
        "text_sha256": source.text_sha256,
        "format": source.format,
        "encoding": source.encoding,
        "text": source.text,
        "added": now.isoformat(),
        "current": True,
    }
    result = connection.execute(insert(_SOURCES), row)
    number = int(result.inserted_primary_key[0]) if result.inserted_primary_key else 0
    index.put_source(connection, number, source.text)
    return number


def make_current(connection: Connection, meeting: int, source: int) -> None:
    """Of the meeting's stored versions, that one counts."""
    of = update(_SOURCES).where(_SOURCES.c.meeting == meeting)
    connection.execute(of.values(current=_SOURCES.c.id == source))


def take_out(connection: Connection, meeting: int, at: datetime | None) -> None:
    """The meeting is no longer in the ledger's lists from `at` on; None puts it back."""
    statement = update(_MEETINGS).where(_MEETINGS.c.id == meeting)
    connection.execute(statement.values(removed=at.isoformat() if at else None))


def source_of(connection: Connection, meeting: int) -> tuple[int, Source]:
    """The number and the text of the meeting's newest minutes."""
    where = (_SOURCES.c.meeting == meeting) & _SOURCES.c.current
    row = connection.execute(select(_SOURCES).where(where)).one()
    return row.id, _source(row)


def told_as(connection: Connection, meeting: int) -> tuple[str | None, str]:
    """What exports say of where an item is from: the meeting's date and its file's name."""
    query = select(_MEETINGS.c.date).where(_MEETINGS.c.id == meeting)
    return connection.scalar(query), source_of(connection, meeting)[1].name


def source(connection: Connection, number: int) -> Source:
    """One stored version of some minutes."""
    return _source(connection.execute(select(_SOURCES).where(_SOURCES.c.id == number)).one())


def human_day(connection: Connection, meeting: int) -> date | None:
    """The meeting's date, if a human gave it."""
    where = (_MEETINGS.c.id == meeting) & (_MEETINGS.c.basis == Basis.HUMAN.value)
    day = connection.scalar(select(_MEETINGS.c.date).where(where))
    return date.fromisoformat(day) if day else None


def _source(row: Row[Any]) -> Source:
    names = ("name", "text", "sha256", "text_sha256", "format", "encoding")
    return Source(**{name: getattr(row, name) for name in names})


def _columns(minutes: Minutes, told: date | None) -> dict[str, str | None]:
    when = minutes.date
    written = when.edtf if when else None
    basis = when.basis if when and written else Basis.UNKNOWN
    if told is not None:
        written, basis = told.isoformat(), Basis.HUMAN
    day = edtf.bounds(written)[0]
    return {
        "title": minutes.title,
        "body": minutes.body,
        "date": written,
        "day": day.isoformat() if day else None,
        "basis": basis.value,
        "time": minutes.time,
        "place": minutes.place,
    }


# --------------------------------------------------------------------------- order


class Held(NamedTuple):
    """When a meeting was: its date (EDTF), its first day, or None, and the day it was added.

    A tuple, not a data class: reading a list makes one of every meeting there ever was.
    """

    id: int
    day: str | None
    added: str
    date: str | None = None
    removed: bool = False
    """Its minutes were taken out: it does not count."""


class Sequence:
    """The meetings of one series in time. One is later than another by its day; where a day is
    not known, by the order in which they were added."""

    def __init__(self, held: Iterable[Held]) -> None:
        every = sorted(held)
        ordered = [one for one in every if not one.removed]
        self._ids = [one.id for one in ordered]
        self._undated = [one for one in ordered if one.day is None]
        self._days = sorted(one.day for one in ordered if one.day is not None)
        self._of = {one.id: one for one in every}

    def held(self, meeting: int | None) -> Held | None:
        """That meeting; None without one, or one of another series."""
        return None if meeting is None else self._of.get(meeting)

    def between(self, after: str, until: str) -> bool:
        """Whether a meeting was held later than the day `after` and not after the day `until`."""
        at = bisect_right(self._days, after)
        return at < len(self._days) and self._days[at] <= until

    def since(self, meeting: int, until: str | None = None) -> int:
        """How many meetings were later than `meeting`, and (if given) not after the day `until`."""
        one = self._of[meeting]
        if one.day is None:
            if until is None:
                return len(self._ids) - bisect_right(self._ids, one.id)
            later = (self._of[other] for other in self._ids[bisect_right(self._ids, one.id) :])
            return sum((other.day or other.added[:10]) <= until for other in later)
        last = len(self._days) if until is None else bisect_right(self._days, until)
        dated = max(last - bisect_right(self._days, one.day), 0)
        undated = (other for other in self._undated if other.id > one.id)
        return dated + sum(until is None or other.added[:10] <= until for other in undated)


def sequences(connection: Connection, series_ids: Iterable[int]) -> dict[int, Sequence]:
    """The order of the meetings of each series."""
    table = _MEETINGS
    wanted = sorted(set(series_ids))
    gone = table.c.removed.is_not(None)
    query = select(table.c.series, table.c.id, table.c.day, table.c.added, table.c.date, gone)
    held: defaultdict[int, list[Held]] = defaultdict(list)
    for row in connection.execute(query.where(table.c.series.in_(wanted))).all():
        held[row[0]].append(Held._make(row[1:]))
    return {one: Sequence(held[one]) for one in wanted}

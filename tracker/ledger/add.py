"""Minutes into the ledger: one file, one transaction, and the same file twice is nothing.

The ledger does not read files itself: it is given a `Reader`, so that it knows no format and tests
need none.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import Connection, false, func, or_, select

from tracker import edtf
from tracker.ledger import meeting as meetings
from tracker.ledger import schema, series
from tracker.ledger.events import What
from tracker.ledger.journal import Journal
from tracker.ledger.links.suggest import Restructurer, suggest
from tracker.ledger.match import overlap
from tracker.ledger.reconcile import Difference, reconcile
from tracker.ledger.register import Registered, register
from tracker.ledger.store import Store
from tracker.model import Basis, Member, Reading, Source, State
from tracker.problems import Problem

Reader = Callable[[bytes, str, date | None], Reading]
"""(bytes, file name, meeting date) → what they hold: `tracker.pipeline.read_minutes`."""

Rereader = Callable[[Source, date | None], Reading]
"""(stored text, meeting date) → what it holds."""

SAME_DAY, SAME_NAME = 0.5, 0.6
"""How much of the text minutes share with those they correct: of the same day; of the same file
name, where the dates do not speak against it. Less, and they are another meeting's."""


class Outcome(StrEnum):
    """What a file was to the ledger."""

    NEW = "new"
    CORRECTED = "corrected"
    DATED = "dated"
    """Not added: read again, since somebody said when the meeting was."""
    KNOWN = "known"
    OLDER = "older"
    """An earlier version of minutes that were corrected since."""
    BACK = "back"
    """Minutes that had been taken out, or whose correction had been undone."""


@dataclass(frozen=True, slots=True)
class Added:
    """What one file did to the ledger."""

    name: str
    outcome: Outcome
    series: str
    meeting: int
    date: str | None
    """EDTF, of the meeting."""
    basis: Basis
    items: Difference
    people: tuple[Member, ...] = ()
    """Who is new in the registry."""
    respelt: tuple[tuple[Member, Member], ...] = ()
    """Who was taken as somebody known: as these minutes write them, and who it is."""
    carried: int = 0
    """Items of other meetings of the series that are still open."""
    like: int | None = None
    """A meeting of the same day or file name, whose minutes these were not taken to correct."""
    problems: tuple[Problem, ...] = ()
    links: tuple[int, ...] = ()
    """What later minutes are newly suggested to say of earlier items: numbers of links."""


def add(
    store: Store,
    data: bytes,
    name: str,
    *,
    reader: Reader,
    series_name: str,
    now: datetime,
    who: str,
    meeting_date: date | None = None,
    corrects: str | None = None,
    again: Restructurer | None = None,
) -> Added:
    """Takes the minutes in, or leaves the ledger as it is.

    `corrects` names the meeting whose minutes these are a new version of; without it, minutes of
    the same day or file name that share most of their text are taken so. Whatever `reader` raises
    comes before anything is written. `again` is for minutes that come after later ones: those are
    read again for what became of the new items.
    """
    digest = hashlib.sha256(data).hexdigest()
    with store.read() as connection:
        already = _already(connection, digest, name)
    if already is not None:
        return already
    reading = reader(data, name, meeting_date)
    with store.write() as connection:
        already = _already(connection, digest, name)
        if already is not None:
            return already
        journal = Journal(connection, now=now, who=who)
        back = _back(journal, digest, name, lambda _source, day: reader(data, name, day))
        if back is not None:
            return back
        of: int | None
        like: int | None = None
        if corrects is not None:
            of = meetings.find(connection, corrects)
            series_id = meetings.series_of(connection, of)
        else:
            series_id = series.take(connection, series_name)
            of, like = _corrected(connection, series_id, reading)
        told = meeting_date
        if told is None and of is not None:
            told = meetings.human_day(connection, of)
            reading = reading if told is None else reader(data, name, told)
        added = _take(journal, series_id, of, like, reading, told)
        links = suggest(journal, added.meeting, reading.minutes, again)
        return replace(added, links=links)


def set_date(journal: Journal, meeting: int, day: date, rereader: Rereader) -> Added:
    """The meeting's date as a human gives it; its items follow, what humans said of them stands."""
    journal.note(What.MEETING_SET, {"date": day.isoformat()}, meeting=meeting)
    return read_again(journal, meeting, day, rereader)


def read_again(journal: Journal, meeting: int, day: date | None, rereader: Rereader) -> Added:
    """The meeting's newest minutes as they read now, `day` being its date if a human gave it."""
    number, source = meetings.source_of(journal.connection, meeting)
    before = meetings.told_as(journal.connection, meeting)
    reading = rereader(source, day)
    meetings.renew(journal.connection, meeting, reading.minutes, day)
    series_id = meetings.series_of(journal.connection, meeting)
    retold = before != meetings.told_as(journal.connection, meeting)
    items = reconcile(journal, series_id, meeting, number, reading, retold=retold)
    register(journal, meeting, reading.minutes.attendance)
    added = _report(journal.connection, source.name, Outcome.DATED, meeting, items)
    links = suggest(journal, meeting, reading.minutes, lambda kept, on: rereader(kept, on).minutes)
    return replace(added, links=links)


def _take(
    journal: Journal,
    series_id: int,
    of: int | None,
    like: int | None,
    reading: Reading,
    told: date | None,
) -> Added:
    connection, minutes = journal.connection, reading.minutes
    before = meetings.told_as(connection, of) if of is not None else None
    if of is None:
        meeting = meetings.begin(connection, series_id, minutes, journal.now, told)
    else:
        meeting = of
        meetings.renew(connection, meeting, minutes, told)
    number = meetings.keep_source(connection, meeting, minutes.source, journal.now)
    what = What.MEETING_ADDED if of is None else What.MEETING_CORRECTED
    day = told.isoformat() if told else None
    journal.note(what, {"source": number, "told": day}, meeting=meeting)
    retold = before is not None and before != meetings.told_as(connection, meeting)
    items = reconcile(journal, series_id, meeting, number, reading, retold=retold)
    who = register(journal, meeting, minutes.attendance)
    outcome = Outcome.NEW if of is None else Outcome.CORRECTED
    return _report(
        connection, minutes.source.name, outcome, meeting, items, who, like, reading.problems
    )


def _already(connection: Connection, digest: str, name: str) -> Added | None:
    """The report on a file that changes nothing; None for one that does."""
    known = meetings.known(connection, digest)
    if known is None or known.removed:
        return None

    from tracker.ledger import undo as undoing  # with all that changes items: few files need it

    if not known.current and undoing.undoing_of(connection, known.meeting, known.source):
        return None
    outcome = Outcome.KNOWN if known.current else Outcome.OLDER
    return _report(connection, name, outcome, known.meeting, Difference())


def _back(journal: Journal, digest: str, name: str, rereader: Rereader) -> Added | None:
    """Minutes that the ledger had and took out are in it again, as they were."""
    known = meetings.known(journal.connection, digest)
    if known is None:
        return None

    from tracker.ledger import undo as undoing

    if known.removed:
        batch: int | None = undoing.removal_of(journal.connection, known.meeting)
    else:
        batch = undoing.undoing_of(journal.connection, known.meeting, known.source)
    if batch is None:
        return None
    done = undoing.undo(journal, batch, rereader)
    back = tuple(one.id for one in done.items if one.before.state is not one.after.state)
    return _report(journal.connection, name, Outcome.BACK, known.meeting, Difference(back=back))


def _corrected(
    connection: Connection, series_id: int, reading: Reading
) -> tuple[int | None, int | None]:
    """The meeting that these minutes correct; else one of the same day or name that they do not."""
    source, when = reading.minutes.source, reading.minutes.date
    day = when.edtf if when and edtf.exact_days(when.edtf) else None
    table, kept = schema.meetings, schema.sources
    query = (
        select(table.c.id, table.c.date, kept.c.name, kept.c.text, kept.c.text_sha256)
        .join(kept, (kept.c.meeting == table.c.id) & kept.c.current)
        .where(table.c.series == series_id, table.c.removed.is_(None))
        .where(
            or_(
                kept.c.name == source.name,
                kept.c.text_sha256 == source.text_sha256,  # saved anew, other line ends
                table.c.date == day if day else false(),
            )
        )
        .order_by(table.c.id)
    )
    best: tuple[float, int] | None = None
    like: int | None = None
    for row in connection.execute(query):
        other = row.date if edtf.exact_days(row.date) else None
        same_day = day is not None and other == day
        against = day is not None and other is not None and other != day
        same_text = row.text_sha256 == source.text_sha256
        share = 1.0 if same_text else overlap(row.text, source.text)
        enough = share >= (SAME_DAY if same_day else SAME_NAME)
        if enough and not against and (best is None or share > best[0]):
            best = (share, row.id)
        like = like or row.id
    return (best[1], None) if best else (None, like)


def _report(
    connection: Connection,
    name: str,
    outcome: Outcome,
    meeting: int,
    items: Difference,
    who: Registered | None = None,
    like: int | None = None,
    problems: tuple[Problem, ...] = (),
) -> Added:
    table, named, listed = schema.meetings, schema.series, schema.items
    query = (
        select(table.c.series, table.c.date, table.c.basis, named.c.name)
        .join(named, named.c.id == table.c.series)
        .where(table.c.id == meeting)
    )
    row = connection.execute(query).one()
    carried = connection.scalar(
        select(func.count())
        .where(listed.c.series == row.series, listed.c.state == State.OPEN.value)
        .where(listed.c.follow.is_(True), listed.c.meeting != meeting)
    )
    return Added(
        name=name,
        outcome=outcome,
        series=row.name,
        meeting=meeting,
        date=row.date,
        basis=Basis(row.basis),
        items=items,
        people=who.fresh if who else (),
        respelt=who.taken if who else (),
        carried=carried or 0,
        like=like,
        problems=problems,
    )

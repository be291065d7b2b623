"""What one meeting's minutes say of earlier items, and later minutes of its own: suggested."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import Connection, select

from tracker.ledger import meeting as meetings
from tracker.ledger import schema
from tracker.ledger.events import Present
from tracker.ledger.journal import Journal
from tracker.ledger.links import index, order, score, table
from tracker.ledger.links.answer import accept_certain
from tracker.ledger.links.choose import chosen
from tracker.ledger.links.circumstances import Later
from tracker.ledger.links.ids import by_id, claims_by_id
from tracker.ledger.links.model import Link, LinkKind, Suggestion
from tracker.ledger.links.passages import Attendance, Passage, passages
from tracker.ledger.links.profile import Names, Profile
from tracker.ledger.links.rarity import Rarity
from tracker.ledger.links.score import Claim
from tracker.ledger.links.twins import same
from tracker.model import Kind, Minutes, Reading, Source

Rereader = Callable[[Source, date | None], Reading]
Restructurer = Callable[[Source, date | None], Minutes]
"""(stored text, meeting date) → its minutes: `tracker.pipeline.restructure`."""

Compared = Mapping[str, tuple[Profile, Present]]
"""By id: items as they are compared, and as they stand."""

LATER_MEETINGS = 12
"""Of minutes that are added after later ones, this many of those are read again for outcomes."""


def suggest(
    journal: Journal, meeting: int, minutes: Minutes, again: Restructurer | None = None
) -> tuple[int, ...]:
    """Looks for links to and from a meeting whose minutes were just read; the new ones' numbers.

    Both ways, since minutes come in any order. `again` reads the later meetings' stored texts;
    without it only this meeting's minutes are looked at.
    """
    connection, now = journal.connection, journal.now
    series = meetings.series_of(connection, meeting)
    names = index.registry(connection, series)
    index.catch_up(connection, names)
    held = order.held(connection, series)
    here = held[meeting]
    work = _Work(connection, series, held, names, now)
    fresh = list(work.look(here, minutes))
    if again is not None and (then := order.after(here, held.values(), LATER_MEETINGS)):
        own = work.items_of(meeting)
        for one in then:
            _number, source = meetings.source_of(connection, one.id)
            day = one.first if one.first and one.first == one.last else None
            # the nearest has another meeting before it from now on: all that it may speak of
            only = None if one is then[0] else own
            fresh += work.look(one, again(source, day), only)
    accept_certain(journal, tuple(fresh))
    return tuple(fresh)


def suggest_again(journal: Journal, meeting: int, rereader: Rereader) -> tuple[int, ...]:
    """The same for minutes that are in the ledger: after an upgrade of the program."""
    _number, source = meetings.source_of(journal.connection, meeting)
    day = meetings.human_day(journal.connection, meeting)
    return suggest(journal, meeting, rereader(source, day).minutes)


@dataclass(frozen=True, slots=True)
class _Work:
    connection: Connection
    series: int
    held: dict[int, order.Held]
    names: Names
    now: datetime

    def look(
        self, there: order.Held, minutes: Minutes, only: Compared | None = None
    ) -> tuple[int, ...]:
        """What the minutes of `there` say of earlier items (of `only` these)."""
        spoken = passages(minutes, self.names)
        named = by_id(self.connection, minutes.source.text)
        items = self._spoken_of(spoken, named, only)
        earlier = {
            item: (found, present)
            for item, (found, present) in items.items()
            if present.meeting in self.held and order.later(there, self.held[present.meeting])
        }
        claims = self._claims(there, minutes, spoken, named, earlier) if earlier else []
        source = minutes.source
        picked = [
            (_quoted(one.suggestion, source), source.line_of(one.suggestion.start))
            for one in chosen(claims)
        ]
        scope = set(only) if only is not None else {link.item for link in self._links(there.id)}
        scope |= {one.item for one, _line in picked}
        number, _source = meetings.source_of(self.connection, there.id)
        return table.keep(self.connection, there.id, number, picked, scope, self.now)

    def items_of(self, meeting: int) -> Compared:
        """What a meeting brought, and stands."""
        items = schema.items
        query = select(items.c.id).where(items.c.meeting == meeting).order_by(items.c.number)
        return index.profiles(self.connection, self.connection.scalars(query).all(), self.names)

    def _spoken_of(
        self, spoken: Iterable[Passage], named: Collection[str], only: Compared | None
    ) -> Compared:
        """The items (of `only`) that share a word with the minutes or are named in them by id."""
        cuts = {cut for one in spoken for cut in (*one.words, *one.headings)}
        if only is None:
            ids = dict.fromkeys((*index.candidates(self.connection, self.series, cuts), *named))
            return index.profiles(self.connection, tuple(ids), self.names)
        return {
            item: one
            for item, one in only.items()
            if item in named or not cuts.isdisjoint(one[0].words)
        }

    def _claims(
        self,
        there: order.Held,
        minutes: Minutes,
        spoken: Collection[Passage],
        named: dict[str, tuple[int, ...]],
        earlier: Compared,
    ) -> list[Claim]:
        words = (cut for one, _present in earlier.values() for cut in one.words)
        rare = index.rarity(self.connection, self.series, words)
        new = tuple(one for one, _present in self.items_of(there.id).values())
        placed = tuple((one, _inside(one, spoken)) for one in new)
        attendance = Attendance(minutes.attendance)
        between = order.before(there, self.held.values())
        claims: list[Claim] = []
        for item, (found, present) in earlier.items():
            if item in named:
                claims += claims_by_id(found, named[item], spoken, new)
            else:
                later = self._later(there, present, attendance, rare, between)
                claims += _claims(found, spoken, placed, later)
        return _beside_ids(claims, named)

    def _links(self, meeting: int) -> Iterable[Link]:
        return table.select_links(self.connection, schema.links.c.meeting == meeting)

    def _later(
        self,
        there: order.Held,
        present: Present,
        attendance: Attendance,
        rare: Rarity,
        between: Collection[order.Held],
    ) -> Later:
        before = self.held[present.meeting or 0]
        month = None
        if before.day and there.day and (there.day[0] - before.day[0]).days <= 366:
            month = before.day[0].month
        return Later(
            day=there.day,
            attendance=attendance,
            rarity=rare,
            source_month=month,
            follows=order.follows(there, before, between),
        )


def _claims(
    found: Profile,
    spoken: Iterable[Passage],
    placed: Collection[tuple[Profile, Passage | None]],
    later: Later,
) -> Iterable[Claim]:
    """`placed`: what the minutes brought, each with the passage that it stands in."""
    for passage in spoken:
        claim = score.claim(found, passage, later)
        if claim is not None:
            yield _with_other(claim, found, passage, (new for new, _inside in placed))
    for other, inside in placed:
        claim = same(found, other, inside, later)
        if claim is not None:
            yield claim


def _inside(item: Profile, spoken: Iterable[Passage]) -> Passage | None:
    """The passage that the item stands in."""
    return next(
        (p for p in spoken if p.sentences[0].start <= item.start <= p.sentences[-1].end), None
    )


def _with_other(claim: Claim, found: Profile, passage: Passage, new: Iterable[Profile]) -> Claim:
    """With the item that the same passage holds: where somebody leaves, the appointment that takes
    the place; where a topic is put off again, the topic itself."""
    kind = claim.suggestion.kind
    put_off = kind is LinkKind.AGAIN and found.kind is Kind.FOLLOWUP
    if kind is not LinkKind.REPLACES and not put_off:
        return claim
    first, last = passage.sentences[0].start, passage.sentences[-1].end
    for other in new:
        if other.kind is found.kind and first <= other.start < last:
            said = replace(claim.suggestion, other=other.item)
            return replace(claim, suggestion=replace(said, kind=LinkKind.SAME) if put_off else said)
    return claim


def _beside_ids(claims: list[Claim], named: dict[str, tuple[int, ...]]) -> list[Claim]:
    """Without claims on sentences that name another item by its id."""
    places = sorted(at for found in named.values() for at in found)
    if not places:
        return claims
    return [
        one
        for one in claims
        if one.suggestion.item in named
        or not any(one.suggestion.start <= at < one.suggestion.end for at in places)
    ]


def _quoted(one: Suggestion, source: Source) -> Suggestion:
    """With the words as the minutes have them."""
    return replace(one, quote=source.text[one.start : one.end])

"""One meeting's items brought up to a reading of its minutes: new, changed, gone, back.

The same for minutes that are added, corrected, or read again with another meeting date. Ids,
states and what a human has said stand; what the minutes say now is recorded as events.
"""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field

from tracker import edtf
from tracker.ledger import cache, schema
from tracker.ledger.content import Content, content_of, differences
from tracker.ledger.events import WITHDRAWN_IS_KEPT, Present, Sighting, What, readers_see
from tracker.ledger.journal import Journal, found, plain_sighting
from tracker.ledger.match import Candidate, pair
from tracker.model import Item, Minutes, Reading, State

CERTAIN = 0.9
"""From this confidence on, an item with nothing to review is published (design, 5)."""


@dataclass(frozen=True, slots=True)
class Difference:
    """What a reading changed in the ledger: ids of items."""

    new: tuple[str, ...] = ()
    changed: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """With the names of what changed: fields of `Content`, `quote`, `review`."""
    gone: tuple[str, ...] = ()
    back: tuple[str, ...] = ()
    was: Mapping[str, Content] = field(default_factory=dict)
    """What the changed ones said before."""

    def __bool__(self) -> bool:
        return bool(self.new or self.changed or self.gone or self.back)


def reconcile(
    journal: Journal,
    series: int,
    meeting: int,
    source: int,
    reading: Reading,
    *,
    retold: bool = False,
) -> Difference:
    """Brings the items of `meeting` up to `reading`, which is of its stored `source`.

    `retold`: the meeting's day or its file's name is another one, so that every item has changed
    for those who are told where it is from.
    """
    have = cache.load(journal.connection, schema.items.c.meeting == meeting)
    old = [
        (item, present, sighting)
        for item, present in have.items()
        if (sighting := own_sighting(present, meeting)) is not None
    ]
    pairs = pair(
        [Candidate(now.content.kind, seen.quote, now.content.title) for _item, now, seen in old],
        [Candidate(item.kind, item.quote, item.title) for item in reading.items],
    )
    new: list[str] = []
    changed: list[tuple[str, tuple[str, ...]]] = []
    back: list[str] = []
    was: dict[str, Content] = {}
    sections = [section.start for section in reading.minutes.sections]
    for at, item in enumerate(reading.items):
        seen = _sighting(item, reading.minutes, sections, meeting, source)
        if at not in pairs:
            new.append(_begin(journal, series, meeting, item, seen, reading.minutes))
            continue
        name, present, before = old[pairs[at]]
        if present.held is not None:
            present = journal.change(name, present, What.RETURNED, meeting=meeting)
            back.append(name)
        ended = _ended(journal, item, reading.minutes)
        what = _reread(journal, name, present, before, item, seen, ended, retold)
        if what and name not in back:
            changed.append((name, what))
            was[name] = old[pairs[at]][1].content
    matched = set(pairs.values())
    gone = [
        name
        for at, (name, present, _seen) in enumerate(old)
        if at not in matched and _withdraw(journal, name, present, meeting)
    ]
    return Difference(tuple(new), tuple(changed), tuple(gone), tuple(back), was)


def own_sighting(present: Present, meeting: int) -> Sighting | None:
    """Where the item was read in the minutes of `meeting`; None if a human wrote it."""
    return next((one for one in present.sightings if one.meeting == meeting), None)


def doubts_of(item: Item) -> tuple[str, ...]:
    """What keeps the item from being published: its review codes, and a rule that is not sure."""
    if item.confidence < CERTAIN and "low-confidence" not in item.review:
        return (*item.review, "low-confidence")
    return item.review


def _begin(
    journal: Journal, series: int, meeting: int, item: Item, seen: Sighting, minutes: Minutes
) -> str:
    doubts, ended = doubts_of(item), _ended(journal, item, minutes)
    state = State.PROPOSED if doubts else State.DONE if ended else State.OPEN
    data = found(content_of(item), seen, doubts, ended, state.value)
    name, _present = journal.begin(series, What.FOUND, data, meeting)
    return name


def _reread(
    journal: Journal,
    name: str,
    present: Present,
    before: Sighting,
    item: Item,
    seen: Sighting,
    ended: str | None,
    retold: bool,
) -> tuple[str, ...]:
    """The event, if anything differs; what of it a reader sees."""
    news = differences(present.content, content_of(item))
    news = {name: value for name, value in news.items() if name not in present.human}
    doubts = doubts_of(item)
    asked = tuple(code for code in doubts if code not in present.settled)
    if not (news or retold) and before == seen and asked == present.doubts:
        return ()
    data = {
        "content": news,
        "sighting": plain_sighting(seen),
        "doubts": list(doubts),
        "ended": ended,
        "retold": retold,
    }
    after = journal.change(name, present, What.REREAD, data, meeting=seen.meeting)
    if readers_see(after) == readers_see(present):
        return ()
    what = list(news)
    if before.same_words() != seen.same_words():
        what.append("quote")
    if after.doubts != present.doubts:
        what.append("review")
    return tuple(what)


def _withdraw(journal: Journal, name: str, present: Present, meeting: int) -> bool:
    if present.held is not None or WITHDRAWN_IS_KEPT in present.settled:
        return False
    data = {"on": journal.day}
    journal.change(name, present, What.WITHDRAWN, data, meeting=meeting)
    return True


def _ended(journal: Journal, item: Item, minutes: Minutes) -> str | None:
    """The day on which it was done, where the minutes say that it is: theirs, else today."""
    if item.status != "done":
        return None
    days = edtf.exact_days(minutes.date.edtf) if minutes.date else None
    return days[1].isoformat() if days else journal.day


def _sighting(
    item: Item, minutes: Minutes, sections: list[int], meeting: int, source: int
) -> Sighting:
    at = bisect_right(sections, item.start) - 1
    return Sighting(
        meeting=meeting,
        source=source,
        start=item.start,
        end=item.end,
        line=minutes.source.line_of(item.start),
        section=item.section,
        section_title=minutes.sections[at].title if at >= 0 else None,
        quote=item.quote,
        rule=item.rule,
        confidence=item.confidence,
    )

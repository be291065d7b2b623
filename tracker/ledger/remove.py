"""Minutes taken back out: what only they brought is withdrawn, and stays visible."""

from dataclasses import dataclass

from sqlalchemy import or_, select

from tracker.ledger import cache, schema
from tracker.ledger import meeting as meetings
from tracker.ledger.change import Changed
from tracker.ledger.events import WITHDRAWN_IS_KEPT, What
from tracker.ledger.journal import Journal, plain_sighting


@dataclass(frozen=True, slots=True)
class Removed:
    """What taking minutes out did."""

    meeting: int
    name: str
    """The file's name."""
    withdrawn: tuple[Changed, ...] = ()
    kept: tuple[Changed, ...] = ()
    """Items that other minutes speak of, too: only this mention went."""


def remove(journal: Journal, meeting: int) -> Removed:
    """The minutes of `meeting` do not count any more; their text is kept, so that it can be undone.

    What a human wrote by hand for the meeting, or reopened after it was withdrawn, stays.
    """
    connection = journal.connection
    name = meetings.source_of(connection, meeting)[1].name
    journal.note(What.MEETING_REMOVED, {}, meeting=meeting)
    meetings.take_out(connection, meeting, journal.now)
    out = set(
        connection.scalars(
            select(schema.meetings.c.id).where(schema.meetings.c.removed.is_not(None))
        )
    )
    mentions, items = schema.mentions, schema.items
    spoken = select(mentions.c.item).where(mentions.c.meeting == meeting)
    found = cache.load(connection, or_(items.c.id.in_(spoken), items.c.meeting == meeting))
    withdrawn, kept = [], []
    for item, now in found.items():
        own = [one for one in now.sightings if one.meeting == meeting]
        if not own or now.held is not None:
            continue
        if any(one.meeting not in out for one in now.sightings):
            gone = {"sightings": [plain_sighting(one) for one in own]}
            after = journal.change(item, now, What.UNSEEN, gone, meeting=meeting)
            kept.append(Changed(item, now, after))
        elif WITHDRAWN_IS_KEPT not in now.settled:
            data = {"on": journal.day}
            after = journal.change(item, now, What.WITHDRAWN, data, meeting=meeting)
            withdrawn.append(Changed(item, now, after))
    return Removed(meeting, name, tuple(withdrawn), tuple(kept))

"""What waits for a human's word, in the order in which answers help each other.

First the days of meetings, since the years of other dates follow from them; then what was read and
is in doubt; then what later minutes say of earlier items. Nothing is kept of a review but the
answers themselves: whoever leaves it finds the rest the next time.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tracker.ledger import query
from tracker.ledger import series as series_of
from tracker.ledger.events import STANDING
from tracker.ledger.links import table
from tracker.ledger.links.model import Link
from tracker.ledger.store import Store
from tracker.ledger.timeline.propose import undated
from tracker.model import Entry


class About(StrEnum):
    """The kinds of question."""

    DAY = "day"  # of a meeting
    ITEM = "item"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Asked:
    """One question: about what, and its number or id there."""

    about: About
    name: str
    """*4* of a meeting, *KCG-17* of an item, *L12* of a link."""


def asked(
    store: Store, *, today: date, series: str | None = None, about: Collection[About] = tuple(About)
) -> tuple[Asked, ...]:
    """Every open question, of one series or of all."""
    found: list[Asked] = []
    with store.read() as connection:
        of = series_of.require(connection, series) if series is not None else None
        if About.DAY in about:
            found += [Asked(About.DAY, str(one)) for one in undated(connection, of)]
        if About.ITEM in about:
            wanted = query.Filter(states=STANDING, series=series)
            entries = query.entries(store, wanted, today=today)
            found += [Asked(About.ITEM, entry.id) for entry in entries if doubts_of(entry)]
        if About.LINK in about:
            links = sorted(table.pending(connection, of), key=_place)
            found += [Asked(About.LINK, one.name) for one in links]
    return tuple(found)


def _place(link: Link) -> tuple[str, int, int]:
    """The links of one item together, items by their number."""
    prefix, _dash, number = link.item.rpartition("-")
    return prefix, int(number), link.id


def doubts_of(entry: Entry) -> tuple[str, ...]:
    """What is in doubt about an item itself; what later minutes suggest is asked as a link."""
    return tuple(code for code in entry.review if code != "suggested-closing")

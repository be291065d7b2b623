"""Meetings that a series' minutes announce: *Nästa möte 8 april*, *Lunch-lunch 16-17 juni*."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Connection

from tracker import edtf
from tracker.lang.sv.output import MEETING_STEMS
from tracker.ledger import cache, schema
from tracker.ledger import meeting as meetings
from tracker.model import Kind, State, When

AFTER = 400
"""Characters after the announcement that may say what it is about."""
_YEARLESS = re.compile(r"XXXX-([0-9]{2})-([0-9]{2})(?:/XXXX-([0-9]{2})-([0-9]{2}))?")
_BREAK = re.compile(r"\n\s*\n\s*(?=[-*•–#0-9]|[A-ZÅÄÖ])|\n\s*(?=[-*•–] )")


@dataclass(frozen=True, slots=True)
class Plan:
    """One announced meeting."""

    item: str
    meeting: int
    """Whose minutes announce it."""
    when: When
    title: str
    text: str
    """The announcement and what follows it."""
    line: int
    file: str
    place: str | None = None

    @property
    def days(self) -> tuple[date, date] | None:
        """Its first and last day where the year is known."""
        return edtf.exact_days(self.when.edtf)

    @property
    def range(self) -> tuple[date | None, date | None]:
        """The days between which it is."""
        return edtf.bounds(self.when.edtf)

    def in_year(self, year: int) -> tuple[date, date] | None:
        """Its days if its year is `year`; None if it has another one or there is no such day."""
        if self.days is not None:
            return self.days if self.days[0].year == year else None
        match = _YEARLESS.fullmatch(self.when.edtf or "")
        if match is None:
            return None
        try:
            first = date(year, int(match[1]), int(match[2]))
            last = date(year, int(match[3]), int(match[4])) if match[3] else first
        except ValueError:
            return None
        return (first, last) if timedelta() <= last - first <= timedelta(days=14) else None


def plans(connection: Connection, series: int) -> tuple[Plan, ...]:
    """The announced meetings of a series: with their day, without its year, or only the month."""
    items = schema.items
    where = (items.c.series == series) & (items.c.kind == Kind.EVENT.value)
    where = where & items.c.state.in_([State.OPEN.value, State.PROPOSED.value, State.DONE.value])
    found = []
    for item, now in cache.load(connection, where).items():
        when = now.content.when
        if when is None or not now.sightings or not _its_own(now.content.title):
            continue
        seen = now.sightings[-1]  # where it was moved last
        source = meetings.source(connection, seen.source)
        text = _BREAK.split(source.text[seen.start : seen.end + AFTER])[0]
        plan = Plan(
            item, seen.meeting, when, now.content.title, text, seen.line, source.name,
            now.content.place,
        )  # fmt: skip
        if plan.range != (None, None) or _YEARLESS.fullmatch(when.edtf or ""):
            found.append(plan)
    return tuple(found)


def upcoming(found: Iterable[Plan], today: date) -> Plan | None:
    """The nearest announced meeting from `today` on; of two for one day, the newest minutes'.

    One that only has a month counts by the month's end.
    """

    def place(plan: Plan) -> tuple[date, int]:
        return plan.range[1] or date.max, -plan.meeting

    ahead = [plan for plan in found if plan.range[1] is not None and place(plan)[0] >= today]
    return min(ahead, key=place, default=None)


def _its_own(title: str) -> bool:
    """Whether the title is of a meeting of the series itself, not of a conference elsewhere."""
    low = title.casefold()
    return any(stem in low for stem in MEETING_STEMS) or "planeringsdag" in low

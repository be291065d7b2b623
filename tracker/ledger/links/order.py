"""Which meeting is later: by its day, by the range that is known of it, else as they were added."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Connection, select

from tracker import edtf
from tracker.ledger import schema

LONGEST = timedelta(days=7)
"""How long a meeting lasts at most; a longer run of days is a range that is known of its day."""


def has_day(value: str | None) -> bool:
    """Whether an EDTF string is a meeting's day or days, and not only a range that it lies in."""
    days = edtf.exact_days(value)
    return days is not None and days[1] - days[0] <= LONGEST


@dataclass(frozen=True, slots=True)
class Held:
    """One meeting of a series: its number, and the days between which it was."""

    id: int
    first: date | None
    last: date | None

    @property
    def day(self) -> tuple[date, date] | None:
        """First and last day, where they are known and a meeting's: within a week."""
        if self.first is None or self.last is None or self.last - self.first > LONGEST:
            return None
        return self.first, self.last


def later(one: Held, other: Held) -> bool:
    """Whether `one` was after `other`. Ranges that overlap leave it to the order of adding."""
    if one.id == other.id:
        return False
    if one.first and other.last and one.first > other.last:
        return True
    if one.last and other.first and one.last < other.first:
        return False
    return one.id > other.id


def held(connection: Connection, series: int) -> dict[int, Held]:
    """The meetings of a series, by number; not those whose minutes were taken out."""
    table = schema.meetings
    where = (table.c.series == series) & table.c.removed.is_(None)
    query = select(table.c.id, table.c.date).where(where)
    return {row.id: Held(row.id, *edtf.bounds(row.date)) for row in connection.execute(query)}


def after(one: Held, others: Iterable[Held], limit: int) -> tuple[Held, ...]:
    """The next `limit` meetings after `one`, the nearest first."""
    found = [other for other in others if later(other, one)]
    found.sort(key=lambda other: (other.first or date.max, other.id))
    return tuple(found[:limit])


def before(one: Held, others: Iterable[Held]) -> tuple[Held, ...]:
    """The meetings before `one`, the nearest first."""
    found = [other for other in others if later(one, other)]
    found.sort(key=lambda other: (other.first or date.min, other.id), reverse=True)
    return tuple(found)


def follows(one: Held, before: Held, others: Iterable[Held]) -> bool:
    """Whether `one` is the next meeting after `before`."""
    return later(one, before) and not any(
        later(other, before) and later(one, other) for other in others
    )

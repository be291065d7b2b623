"""Who was at which meetings, and how they were written there."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from sqlalchemy import Connection, select

from tracker.ledger import merged, schema
from tracker.messages import _, ngettext


@dataclass(slots=True)
class Seen:
    """One person's meetings: present, absent or there for one point."""

    meetings: dict[int, str | None] = field(default_factory=dict)
    """Meeting → its first day, ISO, or None."""
    seated: set[int] = field(default_factory=set)
    """Those of them where they were no guest for one point only."""
    written: Counter[str] = field(default_factory=Counter)
    """How attendance lists write the name."""

    @property
    def days(self) -> tuple[str, ...]:
        """The days that are known, in order."""
        return tuple(sorted(day for day in self.meetings.values() if day))

    def before(self, other: "Seen") -> bool:
        """Whether all of its meetings were before all of the other's, as far as days are known."""
        if None in self.meetings.values() or None in other.meetings.values():
            return False
        return bool(self.days and other.days) and self.days[-1] < other.days[0]

    def together(self, other: "Seen") -> bool:
        """Whether one attendance list has both."""
        return not self.meetings.keys().isdisjoint(other.meetings)

    def words(self) -> str:
        """*4 meetings, 2022-03-11 – 2023-09-08*."""
        count = len(self.meetings)
        text = ngettext("{n} meeting", "{n} meetings", count).format(n=count)
        days = tuple(dict.fromkeys(self.days[:1] + self.days[-1:]))
        return ", ".join((text, " – ".join(days))) if days else text


def load(connection: Connection, members: Iterable[int] | None = None) -> dict[int, Seen]:
    """By member; who was merged is seen as whom they are the same as. None: everybody."""
    attendance, meetings = schema.attendance, schema.meetings
    root = merged.roots(connection)
    query = (
        select(attendance, meetings.c.day)
        .join(meetings, meetings.c.id == attendance.c.meeting)
        .where(attendance.c.member.is_not(None))
        .order_by(meetings.c.day, meetings.c.id, attendance.c.position)
    )
    if members is not None:
        wanted = set(members)
        wanted |= {one for one, into in root.items() if into in wanted}
        query = query.where(attendance.c.member.in_(sorted(wanted)))
    found: dict[int, Seen] = {}
    for row in connection.execute(query):
        seen = found.setdefault(root.get(row.member, row.member), Seen())
        seen.meetings[row.meeting] = row.day
        seen.written[row.name] += 1
        if row.scope is None:
            seen.seated.add(row.meeting)
    return found


def apart(one: Seen, other: Seen) -> str:
    """The evidence that two names never met, in words."""
    message = _("never at one meeting: {one}; {other}")
    return message.format(one=one.words(), other=other.words())

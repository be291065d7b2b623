"""Who an entry reaches: its owners, and whoever the registry says receives for them.

Names meet as they are registered (name or spelling, whatever the case); nothing is guessed. What
*GR* or *alla* owns reaches those who `receive` *GR* or *alla*, and nobody else.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from tracker import edtf
from tracker.export.due import is_open
from tracker.export.text import one_line
from tracker.ledger.names import key
from tracker.model import Actor, Entry, Kind, Member

EVERYBODY = "all"
"""`Entry.audience` of what everybody who reads the minutes is asked."""


@dataclass(frozen=True, slots=True)
class Reach:
    """Why an entry is somebody's: their own, or received for these owners."""

    own: bool
    through: tuple[str, ...] = ()


def names_of(member: Member) -> frozenset[str]:
    """The member's name and spellings, as keys."""
    return frozenset(key(name) for name in (member.name, *member.spellings))


def reach(member: Member, entry: Entry) -> Reach | None:
    """How `entry` is the member's to do; None where it is not."""
    names, received = names_of(member), {key(name) for name in member.receives}
    owners = [(actor.name, key(actor.name)) for actor in entry.owners]
    own = any(name in names for _, name in owners)
    through = tuple(text for text, name in owners if name in received and name not in names)
    return Reach(own, through) if own or through else None


def concerns(member: Member, entry: Entry) -> bool:
    """Whether the member owns, receives, answers for or is appointed by `entry`."""
    if reach(member, entry) is not None:
        return True
    names = names_of(member)
    actors: tuple[Actor, ...] = (*entry.people, *([entry.contact] if entry.contact else []))
    return any(key(actor.name) in names for actor in actors)


def follows(
    member: Member, entries: Collection[Entry], attended: Mapping[str, Collection[int]]
) -> frozenset[str]:
    """The series whose meetings, decisions and questions are news to the member.

    Those whose meetings they attended (`attended`: member numbers per series), those they receive
    for by name, those where something is theirs; the only series of a ledger is everybody's.
    """
    every = {entry.series for entry in entries} | set(attended)
    if len(every) <= 1:
        return frozenset(every)
    received = {key(name) for name in member.receives}
    mine = {series for series in every if key(series) in received}
    mine |= {series for series, people in attended.items() if member.id in people}
    mine |= {entry.series for entry in entries if concerns(member, entry)}
    return frozenset(mine)


def theirs(
    member: Member, entries: Collection[Entry], attended: Mapping[str, Collection[int]]
) -> tuple[Entry, ...]:
    """What belongs in the member's calendar: what they answer for, and their series' dates."""
    series = follows(member, entries, attended)
    return tuple(
        entry
        for entry in entries
        if concerns(member, entry)
        or (entry.kind in (Kind.EVENT, Kind.MILESTONE) and entry.series in series)
    )


def unreached(entries: Iterable[Entry], members: Iterable[Member]) -> tuple[tuple[str, str], ...]:
    """`(owner, entry id)` of open, published entries whose owner no mail reaches, by owner.

    Members themselves are not among them: who has no address is said of the member.
    """
    reached: set[str] = set()
    for member in members:
        reached |= names_of(member)
        if member.email and not member.muted:
            reached |= {key(name) for name in member.receives}
    lost = {
        (one_line(actor.name), entry.id)
        for entry in entries
        if entry.published and is_open(entry)
        for actor in entry.owners
        if key(actor.name) not in reached
    }
    return tuple(sorted(lost))


def meeting_days(entries: Iterable[Entry]) -> dict[str, tuple[date, ...]]:
    """The days of each series' meetings that the entries come from, oldest first."""
    days: dict[str, set[date]] = {}
    for entry in entries:
        for evidence in entry.evidence:
            exact = edtf.exact_days(evidence.meeting_date)
            if exact is not None:
                days.setdefault(evidence.series, set()).add(exact[0])
    return {series: tuple(sorted(found)) for series, found in days.items()}

"""Whether the people and the time of an item come back in a passage."""

from dataclasses import dataclass
from datetime import date

from tracker import stems
from tracker.ledger.links.model import Reason
from tracker.ledger.links.passages import Attendance, Passage
from tracker.ledger.links.points import BACK, MOVED, WHEN, WHO, WHO_MORE, WHO_MOST
from tracker.ledger.links.profile import Profile
from tracker.ledger.links.rarity import Rarity
from tracker.ledger.links.wordings import speaks_of
from tracker.model import Actor, ActorKind


@dataclass(frozen=True, slots=True)
class Later:
    """The later meeting, as far as scoring asks."""

    day: tuple[date, date] | None
    attendance: Attendance
    rarity: Rarity
    source_month: int | None = None
    """The month of the meeting that brought the item, if it was within the last twelve."""
    follows: bool = False
    """No other meeting of the series was between."""


def named(actor: Actor, names: frozenset[str], attendance: Attendance) -> bool:
    """Whether capitalised words of a text name the actor; a first name that fits two is nobody."""
    parts = [part.casefold() for part in actor.name.replace("é", "e").split()]
    if actor.kind is not ActorKind.PERSON or len(parts) == 1:
        return bool(parts) and parts[0].partition(":")[0] in names
    if parts[0] not in names:
        return False
    return parts[-1] in names or attendance.alone(parts[0], actor.name)


def who_of(of: Profile, passage: Passage, attendance: Attendance) -> Reason | None:
    here = [one for one in of.people if named(one, passage.names, attendance)]
    if here:
        points = min(WHO_MOST, WHO + WHO_MORE * (len(here) - 1))
        return Reason("who", points, tuple(one.name for one in here))
    near = [one for one in of.people if named(one, passage.around_names, attendance)]
    if near:
        return Reason("who", WHO / 2, tuple(one.name for one in near))
    return _their_people(of, passage, attendance)


def _their_people(of: Profile, passage: Passage, attendance: Attendance) -> Reason | None:
    """Colleagues of the owner speak, or whoever was invited is there."""
    places = {attendance.place(one.name) for one in of.people if one.kind is ActorKind.PERSON}
    places |= {one.name for one in of.people if one.kind is ActorKind.ORGANISATION}
    for place in sorted(one for one in places if one):
        for person in attendance.of(place):
            actor = Actor(person.name)
            if named(actor, passage.names, attendance):
                return Reason("who", WHO / 2, (f"{person.name}, {place}",))
    if of.promise != "invite":
        return None
    for person in attendance.people:
        told = stems.telling(person.organisation or "").keys() & set(of.own())
        if told and named(Actor(person.name), passage.around_names, attendance):
            return Reason("who", WHO, (f"{person.name}, {person.organisation}",))
    return None


def when_of(of: Profile, later: Later) -> Reason | None:
    """The item was due at, or promised for, this very meeting."""
    if of.last is None or later.day is None:
        promised = of.next_meeting and later.follows
        return Reason("when", WHEN, ("nästa möte",)) if promised else None
    if of.next_meeting and later.follows and abs(later.day[0] - of.last) <= MOVED:
        return Reason("when", WHEN, ("nästa möte",))
    first, last = of.first or of.last, of.last
    if (last - first).days > 40:
        return None
    if first <= later.day[1] and later.day[0] <= last:
        return Reason("when", WHEN, (last.isoformat(),))
    return None


def back_of(passage: Passage, later: Later) -> Reason | None:
    if later.source_month is None:
        return None
    texts = (passage.heading_text, *(one.text for one in passage.sentences))
    for text in texts:
        if speaks_of(text, later.source_month, latest=later.follows):
            return Reason("back", BACK, (text[:60],))
    return None

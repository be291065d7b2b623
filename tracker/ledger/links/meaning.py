"""What a passage is to an item that it is about: its outcome, its end, or a mention.

Each kind of item needs something of its own: an appointment the body that it is to, an event its
name and a time after it. A position taken is not spoken of again by its topic alone.
"""

from datetime import date

from tracker import stems
from tracker.lang.sv.links import FULFILS
from tracker.ledger.links.circumstances import Later, named
from tracker.ledger.links.model import LinkKind, Reason
from tracker.ledger.links.passages import Attendance, Passage, Said, cues, part_hit
from tracker.ledger.links.points import MOST_OF_IT, SOON, WHO
from tracker.ledger.links.profile import Profile
from tracker.ledger.links.wordings import months, wordings
from tracker.model import Kind

NOBODY = Attendance(())


def kind_of(
    of: Profile, seen: frozenset[str], passage: Passage, wording: Reason | None, share: float
) -> tuple[LinkKind | None, tuple[str, ...]]:
    """What accepting it would mean, and who leaves; None where it says nothing of the item."""
    if of.kind is Kind.APPOINTMENT:
        return _of_appointment(of, seen, passage)
    code = wording.words[0] if wording else ""
    if of.kind is Kind.EVENT:
        if seen & {"done", "did"}:
            return LinkKind.CLOSING, ()
        return (LinkKind.AGAIN if share >= MOST_OF_IT else None), ()
    if not of.follow:
        return None, ()  # a position taken is not spoken of again by its topic alone
    if seen & {"not-done", "carried"} and code not in FULFILS[of.promise]:
        return LinkKind.AGAIN, ()
    if code in FULFILS[of.promise] and "ahead" not in cues(passage, passage.sentences[0]) | seen:
        return LinkKind.CLOSING, ()
    if code in ("agenda", "done", "did"):
        return LinkKind.CLOSING, ()
    return LinkKind.AGAIN, ()


def worth_saying(
    of: Profile, wording: Reason | None, who: Reason | None, words: Reason | None, share: float
) -> bool:
    """Whether somebody should be told that an item is spoken of: not for its topic alone."""
    if not of.follow or words is not None:
        return True
    code = wording.words[0] if wording else ""
    told = code in (*FULFILS[of.promise], "carried", "not-done", "moved", "agenda")
    return told or (who is not None and who.points >= WHO and share >= MOST_OF_IT)


def fits_kind(of: Profile, passage: Passage, said: Said, kind: LinkKind, later: Later) -> bool:
    """What one kind of item needs besides: an appointment its body, an event its name and time."""
    if of.kind is Kind.APPOINTMENT:
        body = of.body() or frozenset(cut for cut in of.own() if not stems.generic(cut))
        return any(cut in passage.near or passage.part(cut) for cut in body)
    return of.kind is not Kind.EVENT or _about_event(of, passage, said, kind, later)


def _about_event(of: Profile, passage: Passage, said: Said, kind: LinkKind, later: Later) -> bool:
    """What an event is called comes back; what came of it is told after it, and soon."""
    title = [cut for cut in of.title if not stems.generic(cut)]
    if not title or not all(cut in passage.near or passage.part(cut) for cut in title):
        return False
    if of.first is None or of.last is None or later.day is None:
        return kind is not LinkKind.CLOSING
    if not _in_its_months(of.first, of.last, passage):
        return False
    if kind is LinkKind.CLOSING:
        told = said.words.keys() | (passage.headings.keys() if _told_above(passage) else set())
        if of.first > later.day[1] or not any(cut in told or part_hit(cut, told) for cut in title):
            return False
    return later.day[0] - of.last <= SOON


def _told_above(passage: Passage) -> bool:
    """Whether the heading itself tells an outcome: *Reflektioner från konferensen*."""
    return "done" in wordings(passage.heading_text)


def _in_its_months(first: date, last: date, passage: Passage) -> bool:
    """Whether the passage names no month, or one of the event's."""
    named_there = months(" ".join(one.text for one in passage.sentences))
    span = min((last.year - first.year) * 12 + last.month - first.month, 11)
    own = {(first.month - 1 + i) % 12 + 1 for i in range(span + 1)}
    return not named_there or bool(named_there & own)


def _of_appointment(
    of: Profile, seen: frozenset[str], passage: Passage
) -> tuple[LinkKind | None, tuple[str, ...]]:
    if "leaves" in seen:
        told = [name for said in passage.sentences for name in who_leaves(of, passage, said)]
        leaving = tuple(one.name for one in of.people if one.name in told)
        if leaving:
            return LinkKind.REPLACES, leaving
    return (LinkKind.AGAIN if "report" in seen else None), ()


def who_leaves(of: Profile, passage: Passage, said: Said) -> tuple[str, ...]:
    """Who of the item's people the sentence says to leave."""
    if "leaves" not in cues(passage, said):
        return ()
    return tuple(one.name for one in of.people if named(one, said.names, NOBODY))

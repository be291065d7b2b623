"""How strongly one passage of later minutes, or a later item, speaks of an earlier item.

The score is a sum of points, each with its reason, so that a human can see why. What it takes:
a topic (words by rarity), people, time, a heading, the wording of an outcome. `docs/following.md`
explains the table; a passage that shares no topic with the item has no score, whatever it says.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from difflib import SequenceMatcher

from tracker import stems
from tracker.lang.sv.links import FULFILS
from tracker.ledger.links.model import LinkKind, Reason, Suggestion
from tracker.ledger.links.passages import Attendance, Passage, Said, cues, part_hit
from tracker.ledger.links.profile import Profile
from tracker.ledger.links.rarity import Rarity
from tracker.ledger.links.wordings import months, speaks_of, wordings
from tracker.ledger.names import key
from tracker.model import Actor, ActorKind, Kind

RarityOf = Callable[[str], float]

ENOUGH = 0.5
"""From this score on, a link is suggested."""

TOPIC, WHO, WHO_MORE, WHO_MOST, WHEN, BACK, TITLE, WORDING = (
    0.45,
    0.2,
    0.05,
    0.3,
    0.2,
    0.1,
    0.1,
    0.2,
)
"""The most points of each kind of reason."""
NEARBY, PART = 0.5, 0.6
"""What a word counts that stands elsewhere in the section; that is a part of the other."""
TELLING = 0.3
"""The rarity from which a word of the item shows by itself that it is meant."""
MASS = 2.5
"""Rarity that is enough: of a long sentence, not every word has to come back."""
FITTING = 0.2
"""The most that is added to the share of the topic where the sentence speaks of nothing else."""
HALF = 0.5
"""The share of a topic from which it is on the agenda, whenever it was to come back."""
MOST_OF_IT = 0.6
"""The share of a topic that is nearly all of it."""
ALIKE = 0.85
"""How alike two sentences are that are the same but for a slip of the pen."""
MOVED = timedelta(days=21)
"""How far from its announced day the next meeting may have been held."""
SOON = timedelta(days=120)
"""How long after an event its outcome is still told."""
BORROWED_SHARE = 0.3
"""How much of the topic has to come back where none of it is a word of the item itself."""


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


@dataclass(frozen=True, slots=True)
class Claim:
    """A scored passage, before it is chosen or not."""

    suggestion: Suggestion
    matched: frozenset[str]
    """The stems and the people that it rests on."""
    sentence: int
    """Where the sentence begins that is the evidence."""
    reporter: tuple[str, ...] = ()
    """Who of an appointment's people reports."""

    @property
    def certain(self) -> bool:
        """Whether the minutes give the item's id."""
        return any(reason.code == "id" for reason in self.suggestion.reasons)


def claim(of: Profile, passage: Passage, later: Later) -> Claim | None:
    """What the passage says of the item; None if it is not about it."""
    hits = _hits(of, passage)
    if not hits:
        return None
    rarity = later.rarity.of
    said, seen = _evidence(of, passage)
    share = min(1.0, _share(of, hits, rarity) + _fitting(of, said, rarity))
    topic = Reason("topic", TOPIC * share, words_of(of, hits))
    who = _who(of, passage, later.attendance)
    when = _when(of, later)
    back = _back(passage, later)
    title = _title(of, passage, rarity)
    wording = _wording(of, passage, seen, who, when, share)
    reasons = tuple(r for r in (topic, who, when, back, title, wording) if r and r.points > 0)
    if not _about(of, hits, share, (topic, who, when, back, title, wording), rarity):
        return None
    words = _same_words(of, said, share)
    reasons = (*reasons, words) if words else reasons
    kind, leaves = _kind(of, seen, passage, wording, share)
    if kind is LinkKind.AGAIN and not _worth_saying(of, wording, who, words, share):
        return None
    if kind is None or not _fits_kind(of, passage, said, kind, later):
        return None
    if leaves:
        said = next(one for one in passage.sentences if _leaving(of, passage, one))
        reasons = (*reasons, Reason("leaves", 0.1, leaves))
    score = min(1.0, sum(reason.points for reason in reasons))
    suggestion = Suggestion(
        item=of.item,
        kind=kind,
        score=round(score, 2),
        reasons=rounded(reasons),
        start=said.start,
        end=said.end,
        section=passage.section,
        section_title=passage.section_title,
        quote=said.text,
        leaves=leaves,
    )
    reports = of.kind is Kind.APPOINTMENT and kind is LinkKind.AGAIN and who is not None
    rests_on = frozenset((*hits, *(who.words if who else ())))
    return Claim(suggestion, rests_on, said.start, who.words if who and reports else ())


def _about(
    of: Profile,
    hits: dict[str, float],
    share: float,
    reasons: tuple[Reason | None, ...],
    rarity: RarityOf,
) -> bool:
    """Whether the passage is about the item at all, whatever its points.

    A telling word of the item itself comes back. Or what it borrowed from its surroundings does and
    two things besides words agree, or its heading does and three.
    """
    if any(
        of.words[cut].own and rarity(cut) >= TELLING and hit >= NEARBY for cut, hit in hits.items()
    ):
        return True
    _topic, who, when, back, title, wording = reasons
    carrying = sum(bool(one) for one in (who, when, back, wording and wording.points >= WORDING))
    if of.kind is Kind.FOLLOWUP and title and when:
        return True
    if of.kind is Kind.APPOINTMENT and title and wording and wording.points >= WORDING:
        return bool(who and who.points >= WHO)  # who was appointed reports from there
    if title and carrying >= 3:
        return True
    needed = 1 if share >= MOST_OF_IT else 2
    return share >= BORROWED_SHARE and carrying >= needed and bool(title)


# --------------------------------------------------------------------------- topic


def _hits(of: Profile, passage: Passage) -> dict[str, float]:
    """Stem of the item → how fully the passage has it, 0 to 1."""
    found: dict[str, float] = {}
    for cut in of.words:
        if cut in passage.near or stems.composed(cut, passage.near):
            found[cut] = 1.0
        elif passage.part(cut):
            found[cut] = PART
    if found:
        found |= {cut: NEARBY for cut in of.words if cut in passage.around and cut not in found}
    return found


def _share(of: Profile, hits: dict[str, float], rarity: RarityOf) -> float:
    """How much of what the item is about comes back, 0 to 1."""
    whole = sum(word.weight * rarity(cut) for cut, word in of.words.items())
    got = sum(of.words[cut].weight * rarity(cut) * hit for cut, hit in hits.items())
    own = any(of.words[cut].own and not stems.generic(cut) for cut in hits)
    return min(1.0, got / (min(whole, MASS) if own else whole)) if whole else 0.0


def _fitting(of: Profile, said: Said, rarity: RarityOf) -> float:
    """What is added where the sentence speaks of little else: *Belysning bytt i trapphusen.*"""
    whole = sum(rarity(cut) for cut in said.words)
    got = sum(rarity(cut) for cut in said.words if cut in of.words)
    own = any(
        cut in of.words and of.words[cut].own and not stems.generic(cut) for cut in said.words
    )
    return FITTING * got / whole if own and whole else 0.0


def words_of(of: Profile, hits: dict[str, float]) -> tuple[str, ...]:
    told = [cut for cut in hits if not stems.generic(cut)] or list(hits)
    return tuple(of.words[cut].text for cut in told[:6])


def _title(of: Profile, passage: Passage, rarity: RarityOf) -> Reason | None:
    """Words of the item, or of its own heading, that stand in the passage's headings."""
    told = {
        cut: 1.0 if of.words[cut].own else 0.8
        for cut in of.words
        if not stems.generic(cut)
        and (cut in passage.headings or passage.vocabulary.kin(cut) & passage.headings.keys())
    }
    if not told:
        return None
    mass = sum(rarity(cut) * much for cut, much in told.items())
    words = tuple(of.words[cut].text for cut in told)
    return Reason("title", TITLE * min(1.0, mass / 0.6), words[:4])


# --------------------------------------------------------------------------- people and time


def named(actor: Actor, names: frozenset[str], attendance: Attendance) -> bool:
    """Whether capitalised words of a text name the actor; a first name that fits two is nobody."""
    parts = [part.casefold() for part in actor.name.replace("é", "e").split()]
    if actor.kind is not ActorKind.PERSON or len(parts) == 1:
        return bool(parts) and parts[0].partition(":")[0] in names
    if parts[0] not in names:
        return False
    return parts[-1] in names or attendance.alone(parts[0], actor.name)


def _who(of: Profile, passage: Passage, attendance: Attendance) -> Reason | None:
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


def _when(of: Profile, later: Later) -> Reason | None:
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


def _back(passage: Passage, later: Later) -> Reason | None:
    if later.source_month is None:
        return None
    texts = (passage.heading_text, *(one.text for one in passage.sentences))
    for text in texts:
        if speaks_of(text, later.source_month, latest=later.follows):
            return Reason("back", BACK, (text[:60],))
    return None


# --------------------------------------------------------------------------- wording


def _evidence(of: Profile, passage: Passage) -> tuple[Said, frozenset[str]]:
    """The sentence that says most, and its wordings."""
    fulfils = FULFILS[of.promise]

    def weight(said: Said) -> tuple[float, int]:
        seen = cues(passage, said)
        told = sum(cut in of.words for cut in said.words)
        outcome = any(one in seen for one in (*fulfils, "done", "did", "leaves", "moved"))
        return told + 1.5 * outcome, -said.start

    best = max(passage.sentences, key=weight)
    seen = cues(passage, best)
    if of.kind is Kind.APPOINTMENT:  # *då X lämnat*, and three sentences on who comes instead
        seen |= {w for one in passage.sentences for w in cues(passage, one) if w == "leaves"}
    after = [one for one in passage.sentences if one.start > best.start][:1]
    seen |= {w for one in after for w in cues(passage, one) if w in ("not-done", "carried")}
    if seen & {"not-done"}:
        seen -= {"done", "did"}
    return best, frozenset(seen)


def _wording(
    of: Profile,
    passage: Passage,
    seen: frozenset[str],
    who: Reason | None,
    when: Reason | None,
    share: float,
) -> Reason | None:
    """The wording of an outcome: that of the promise itself, or of anything done."""
    fulfils = [one for one in FULFILS[of.promise] if one in seen]
    if who is None and of.people:  # somebody else tells of something else, or did it
        fulfils = [one for one in fulfils if one not in ("report", "did")]
    if fulfils:
        return Reason("wording", WORDING, (fulfils[0],))
    due = when is not None or share >= HALF
    if of.kind is Kind.FOLLOWUP and due and any(cut in passage.headings for cut in of.words):
        return Reason("wording", WORDING, ("agenda",))
    others = [
        one for one in ("done", "did", "leaves", "moved", "carried", "not-done") if one in seen
    ]
    return Reason("wording", WORDING / 2, (others[0],)) if others else None


def _kind(
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


def _worth_saying(
    of: Profile, wording: Reason | None, who: Reason | None, words: Reason | None, share: float
) -> bool:
    """Whether somebody should be told that an item is spoken of: not for its topic alone."""
    if not of.follow or words is not None:
        return True
    code = wording.words[0] if wording else ""
    told = code in (*FULFILS[of.promise], "carried", "not-done", "moved")
    return told or (who is not None and who.points >= WHO and share >= MOST_OF_IT)


def _same_words(of: Profile, said: Said, share: float) -> Reason | None:
    """The sentence itself comes back, though nothing was read in it as an item."""
    if share < MOST_OF_IT:
        return None
    return Reason("same-words", 0.3) if alike(of.quote, key(said.text)) else None


def alike(one: str, other: str) -> bool:
    """Whether two folded sentences are the same but for a slip of the pen."""
    match = SequenceMatcher(None, one, other, autojunk=False)
    return (
        match.real_quick_ratio() >= ALIKE
        and match.quick_ratio() >= ALIKE
        and match.ratio() >= ALIKE
    )


def _fits_kind(of: Profile, passage: Passage, said: Said, kind: LinkKind, later: Later) -> bool:
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
        told = [name for said in passage.sentences for name in _leaving(of, passage, said)]
        leaving = tuple(one.name for one in of.people if one.name in told)
        if leaving:
            return LinkKind.REPLACES, leaving
    return (LinkKind.AGAIN if "report" in seen else None), ()


def _leaving(of: Profile, passage: Passage, said: Said) -> tuple[str, ...]:
    """Who of the item's people the sentence says to leave."""
    if "leaves" not in cues(passage, said):
        return ()
    return tuple(one.name for one in of.people if named(one, said.names, NOBODY))


NOBODY = Attendance(())


def rounded(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    return tuple(Reason(one.code, round(one.points, 2), one.words) for one in reasons)

"""How strongly one passage of later minutes speaks of an earlier item.

The score is a sum of points, each with its reason, so that a human can see why. What it takes:
a topic (words by rarity), people, time, a heading, the wording of an outcome. `docs/following.md`
explains the table; a passage that shares no topic with the item has no score, whatever it says.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from tracker.lang.sv.links import FULFILS
from tracker.ledger.links.circumstances import Later, back_of, when_of, who_of
from tracker.ledger.links.meaning import fits_kind, kind_of, who_leaves, worth_saying
from tracker.ledger.links.model import LinkKind, Reason, Suggestion
from tracker.ledger.links.passages import Passage, Said, cues
from tracker.ledger.links.points import (
    BORROWED_SHARE,
    HALF,
    MOST_OF_IT,
    NEARBY,
    TELLING,
    TOPIC,
    WHO,
    WORDING,
)
from tracker.ledger.links.profile import Profile
from tracker.ledger.links.topic import (
    fitting,
    hits_of,
    same_words,
    share_of,
    title_of,
    words_of,
)
from tracker.model import Kind


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
    hits = hits_of(of, passage)
    if not hits:
        return None
    rarity = later.rarity.of
    title = title_of(of, passage, rarity)
    telling = any(
        of.words[cut].own and rarity(cut) >= TELLING and hit >= NEARBY for cut, hit in hits.items()
    )
    if not telling and title is None:  # no more need be asked, whatever else agrees
        return None
    said, seen = _evidence(of, passage)
    share = min(1.0, share_of(of, hits, rarity) + fitting(of, said, rarity))
    topic = Reason("topic", TOPIC * share, words_of(of, hits))
    who = who_of(of, passage, later.attendance)
    when = when_of(of, later)
    back = back_of(passage, later)
    wording = _wording(of, passage, seen, who, when, share)
    reasons = tuple(r for r in (topic, who, when, back, title, wording) if r and r.points > 0)
    if not telling and not _under_its_heading(of, share, who, when, back, wording):
        return None
    words = same_words(of, said, share)
    reasons = (*reasons, words) if words else reasons
    kind, leaves = kind_of(of, seen, passage, wording, share)
    if kind is LinkKind.AGAIN and not worth_saying(of, wording, who, words, share):
        return None
    if kind is None or not fits_kind(of, passage, said, kind, later):
        return None
    if leaves:
        said = next(one for one in passage.sentences if who_leaves(of, passage, one))
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


def _under_its_heading(
    of: Profile,
    share: float,
    who: Reason | None,
    when: Reason | None,
    back: Reason | None,
    wording: Reason | None,
) -> bool:
    """Whether a passage under a heading of the item's is about it, though none of its telling words
    comes back: what it borrowed from its surroundings does and two things besides words agree, or
    three do whatever comes back."""
    carrying = sum(bool(one) for one in (who, when, back, wording and wording.points >= WORDING))
    if of.kind is Kind.FOLLOWUP and when:
        return True
    if of.kind is Kind.APPOINTMENT and wording and wording.points >= WORDING:
        return bool(who and who.points >= WHO)  # who was appointed reports from there
    if carrying >= 3:
        return True
    needed = 1 if share >= MOST_OF_IT else 2
    return share >= BORROWED_SHARE and carrying >= needed


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


def rounded(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    return tuple(Reason(one.code, round(one.points, 2), one.words) for one in reasons)

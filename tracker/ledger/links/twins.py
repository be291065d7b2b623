"""Whether a later item is an earlier one carried on, moved, or put in its place."""

from collections.abc import Iterable
from datetime import timedelta

from tracker import stems
from tracker.ledger.links.circumstances import Later, named
from tracker.ledger.links.meaning import NOBODY
from tracker.ledger.links.model import LinkKind, Reason, Suggestion
from tracker.ledger.links.passages import Passage, cues, names_in, part_hit
from tracker.ledger.links.points import PART, TELLING, TITLE, WHEN, WHO, WORDING
from tracker.ledger.links.profile import Profile
from tracker.ledger.links.score import Claim, rounded
from tracker.ledger.links.topic import alike, words_of
from tracker.model import Kind


def same(old: Profile, new: Profile, passage: Passage | None, later: Later) -> Claim | None:
    """What a later item is to an earlier one: the same, or in its place; None if neither."""
    if old.quote == new.quote and old.kind is new.kind and _may_recur(old):
        return _claim(old, new, LinkKind.SAME, [Reason("same-words", 0.95)], passage)
    if not _comparable(old, new):
        return None
    rarity = later.rarity.of
    shared = _shared(old, new)
    own = [cut for cut in shared if old.words[cut].own and rarity(cut) >= TELLING]
    if not own:
        return None
    total = sum(w.weight * rarity(c) for p in (old, new) for c, w in p.words.items())
    got = sum(rarity(c) * part * (old.words[c].weight + 1) for c, part in shared.items())
    dice = min(1.0, got / total) if total else 0.0
    seen = frozenset[str]()
    if passage is not None:
        seen = frozenset(w for one in passage.sentences for w in cues(passage, one))
    reasons = [Reason("topic", 0.6 * dice, words_of(old, shared))]
    mine = {one.name for one in old.people} & {one.name for one in new.people}
    if mine:
        reasons.append(Reason("who", WHO, tuple(sorted(mine))))
    elif old.people and new.people and old.kind is not Kind.APPOINTMENT:
        return None
    heading = (old.section | set(own)) & new.section
    if heading:
        reasons.append(
            Reason("title", TITLE, tuple(old.words[cut].text for cut in sorted(heading)))
        )
    if old.last and old.last == new.last:
        reasons.append(Reason("when", WHEN / 2, (old.last.isoformat(),)))
    if dice > 0.4 and alike(old.quote, new.quote):
        reasons.append(Reason("same-words", 0.2))
    for code in ("moved", "carried", "replaced", "leaves"):
        if code in seen:
            reasons.append(Reason("wording", WORDING, (code,)))
            break
    kind = _same_kind(old, new, seen, dice)
    return _claim(old, new, kind, reasons, passage) if kind else None


def _same_kind(old: Profile, new: Profile, seen: frozenset[str], dice: float) -> LinkKind | None:
    match old.kind:
        case Kind.EVENT:
            return LinkKind.SAME if _one_event(old, new, seen) else None
        case Kind.APPOINTMENT:
            people = {one.name for one in old.people}, {one.name for one in new.people}
            if people[0] == people[1]:
                return LinkKind.SAME
            replaced = bool(old.role and new.role and not people[0] & people[1])
            return LinkKind.REPLACES if replaced or "leaves" in seen else None
        case Kind.DECISION if not old.follow:
            if "replaced" in seen and dice >= 0.3:
                return LinkKind.REPLACES
            return None  # what every meeting decides in the same words is decided anew
        case _:
            return LinkKind.SAME if dice >= 0.45 else None


def _one_event(old: Profile, new: Profile, seen: frozenset[str]) -> bool:
    """One event told twice, or moved: its title comes back, and its day, unless it is moved."""
    title = {cut for cut in old.title if not stems.generic(cut)}
    fewer = min(title, {cut for cut in new.title if not stems.generic(cut)}, key=len)
    if not fewer or not all(any(_alike(one, two) for two in new.words) for one in fewer):
        return False
    if old.first is None or new.first is None:
        return True
    if old.first == new.first:
        return True
    near = abs(old.first - new.first) <= timedelta(days=120)
    return near and "moved" in seen


def _alike(one: str, other: str) -> bool:
    return one == other or stems.part_of(one, other)


def _comparable(old: Profile, new: Profile) -> bool:
    if old.kind is new.kind:
        return True
    tasks = {Kind.ACTION, Kind.REQUEST, Kind.DECISION}
    if Kind.FOLLOWUP in (old.kind, new.kind):
        return False
    return old.follow and new.follow and {old.kind, new.kind} <= tasks


def _shared(old: Profile, new: Profile) -> dict[str, float]:
    found: dict[str, float] = {}
    for cut in old.words:
        if cut in new.words:
            found[cut] = 1.0
        elif part_hit(cut, (one for one in new.words if new.words[one].own)):
            found[cut] = PART
    return found


def _may_recur(of: Profile) -> bool:
    """Whether its words alone show that it is meant: *Frågan återkommer.* stands everywhere."""
    return of.follow and (bool(of.people) or _telling(of))


def _telling(of: Profile) -> bool:
    return any(not stems.generic(cut) for cut in of.own())


def _claim(
    old: Profile, new: Profile, kind: LinkKind, reasons: Iterable[Reason], passage: Passage | None
) -> Claim:
    kept = tuple(one for one in reasons if one.points > 0)
    leaves: tuple[str, ...] = ()
    if kind is LinkKind.REPLACES and old.kind is Kind.APPOINTMENT and len(old.people) > 1:
        texts = (
            names_in(" ".join(one.text for one in passage.sentences)) if passage else frozenset()
        )
        leaves = tuple(one.name for one in old.people if named(one, texts, NOBODY))
    suggestion = Suggestion(
        item=old.item,
        kind=kind,
        score=round(min(1.0, sum(one.points for one in kept)), 2),
        reasons=rounded(kept),
        start=new.start,
        end=new.end,
        section=passage.section if passage else None,
        section_title=passage.section_title if passage else None,
        quote="",
        other=new.item,
        leaves=leaves,
    )
    return Claim(suggestion, frozenset(_shared(old, new)), new.start)

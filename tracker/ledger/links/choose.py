"""Of all that passages claim, what is worth a human's time."""

from collections import defaultdict
from collections.abc import Iterable

from tracker.ledger.links.model import LinkKind
from tracker.ledger.links.points import ENOUGH
from tracker.ledger.links.score import Claim

_SAME = (LinkKind.SAME, LinkKind.REPLACES)


def chosen(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """One link an item at most (each of several appointed people may report), and a passage is the
    outcome of the item that it fits best.

    Where two items lay claim to the same sentence on the same words, the stronger has it: a report
    from a network is that of the network's representative, and not also that of whoever goes to
    another meeting. Two tasks that one sentence reports, each in words of its own, are both kept.
    """
    best: dict[tuple[str, ...], Claim] = {}
    certain: list[Claim] = []
    for claim in claims:
        if claim.certain:
            certain.append(claim)
            continue
        if claim.suggestion.score < ENOUGH:
            continue
        key = (claim.suggestion.item, *claim.reporter)
        have = best.get(key)
        if have is None or _strength(claim) > _strength(have):
            best[key] = claim
    by_sentence: defaultdict[int, list[Claim]] = defaultdict(list)
    for claim in best.values():
        by_sentence[claim.sentence].append(claim)
    kept = certain + [one for group in by_sentence.values() for one in _compete(group)]
    return tuple(sorted(kept, key=lambda one: (one.suggestion.start, one.suggestion.item)))


def _strength(claim: Claim) -> tuple[bool, float, bool, int]:
    kind = claim.suggestion.kind
    return kind is not LinkKind.AGAIN, claim.suggestion.score, kind in _SAME, -claim.sentence


def _compete(group: list[Claim]) -> Iterable[Claim]:
    ranked = sorted(group, key=lambda one: (-one.suggestion.score, one.suggestion.item))
    kept: list[Claim] = []
    for claim in ranked:
        if not any(claim.matched <= other.matched and _beats(other, claim) for other in kept):
            kept.append(claim)
    return kept


def _beats(strong: Claim, weak: Claim) -> bool:
    return strong.suggestion.score > weak.suggestion.score

"""Whether a passage is about the topic of an item: words by rarity, headings, the same words."""

from collections.abc import Callable
from difflib import SequenceMatcher

from tracker import stems
from tracker.ledger.links.model import Reason
from tracker.ledger.links.passages import Passage, Said
from tracker.ledger.links.points import ALIKE, FITTING, MASS, MOST_OF_IT, NEARBY, PART, TITLE
from tracker.ledger.links.profile import Profile
from tracker.ledger.names import key

RarityOf = Callable[[str], float]


def hits_of(of: Profile, passage: Passage) -> dict[str, float]:
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


def share_of(of: Profile, hits: dict[str, float], rarity: RarityOf) -> float:
    """How much of what the item is about comes back, 0 to 1."""
    whole = sum(word.weight * rarity(cut) for cut, word in of.words.items())
    got = sum(of.words[cut].weight * rarity(cut) * hit for cut, hit in hits.items())
    own = any(of.words[cut].own and not stems.generic(cut) for cut in hits)
    return min(1.0, got / (min(whole, MASS) if own else whole)) if whole else 0.0


def fitting(of: Profile, said: Said, rarity: RarityOf) -> float:
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


def title_of(of: Profile, passage: Passage, rarity: RarityOf) -> Reason | None:
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


def same_words(of: Profile, said: Said, share: float) -> Reason | None:
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

"""Which body met, as the text calls it: *Kommunchefsgruppen*, *Styrelsen*; None if that is unsure.

The body is what the minutes make the subject over and over. A full name counts for itself; a short
one (*Gruppen*) counts for the only full name that ends like it.
"""

import re
from collections import Counter
from collections.abc import Sequence

from tracker.lang.sv import structure as words
from tracker.lang.sv.people import BODIES, BODY_ENDINGS, NOT_BODIES, OWN_BODY
from tracker.model import Sentence

_WORD = re.compile(r"[A-Za-zÅÄÖåäöé]{4,40}")
_GENERIC = (frozenset(OWN_BODY) | frozenset(BODY_ENDINGS)) - {"vi"}
_ENOUGH = 3
_FOREIGN = frozenset({"länsstyrelsen", "mötet", "föreningen", "klubben", "laget", "teamet"})
"""Not the body that meets: another's, the meeting itself, or all members."""
_MAX_SENTENCES = 4000


def meeting_body(title: str | None, sentences: Sequence[Sentence]) -> str | None:
    """The body's name with a capital, in its definite form."""
    full: Counter[str] = Counter()
    short: Counter[str] = Counter()
    for sentence in sentences[:_MAX_SENTENCES]:
        text = sentence.text
        low = text.lower()
        if not any(ending in low for ending in BODY_ENDINGS) and not _GENERIC & set(
            low.split()[:3]
        ):
            continue
        for match in _WORD.finditer(text, 0, min(len(text), 600)):
            word = match[0].lower()
            before = text[max(match.start() - 24, 0) : match.start()].split()[-1:]
            subject = match.start() == 0 or bool(before and before[0].lower() in words.FINITE_VERBS)
            if word in _GENERIC:
                short[word] += subject
                continue
            weight = 2 if subject else 1
            if word.endswith("s") and not word.endswith("as"):
                word = word[:-1]
                follows = text[match.end() :].split(None, 1)
                held = bool(follows) and follows[0].strip(".,:").lower() in words.MEETING_WORDS
                weight = 2 if held else 0
            if weight and _is_body(word):
                full[word] += weight
    for word, count in short.items():
        alike = [one for one in full if one.endswith(word)]
        if count and len(alike) == 1:
            full[alike[0]] += count
    named = _from_title(title)
    if named:
        return named
    ranked = full.most_common(2)
    if ranked and ranked[0][1] >= _ENOUGH and (len(ranked) < 2 or ranked[0][1] > ranked[1][1]):
        return _capital(ranked[0][0])
    own = [word for word, count in short.most_common(2) if count >= 2 and word not in _FOREIGN]
    return _capital(own[0]) if len(own) == 1 else None


def _is_body(word: str) -> bool:
    if word.endswith("mötet") or word in NOT_BODIES or word in _FOREIGN or word in _GENERIC:
        return False
    return word in BODIES or word.endswith(BODY_ENDINGS)


def _from_title(title: str | None) -> str | None:
    for match in _WORD.finditer(title or ""):
        word = match[0].lower()
        if word in words.MEETING_BODIES:
            return words.MEETING_BODIES[word]
        bare = word.removesuffix("s")
        if word not in _GENERIC and _is_body(bare):
            return _capital(bare)
    return None


def _capital(word: str) -> str:
    return word[0].upper() + word[1:]

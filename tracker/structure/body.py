"""Which body met, as the text calls it: *Kommunchefsgruppen*, *Styrelsen*; None if that is unsure.

The title says it, or the body is what the minutes make the subject over and over. A full name
counts for itself; a short one (*Gruppen*) counts for the only full name that ends like it.
"""

import re
from collections.abc import Iterator

from tracker.lang.sv import structure as words
from tracker.lang.sv.people import BODIES, BODY_ENDINGS, NOT_BODIES, OWN_BODY

_GENERIC = (frozenset(OWN_BODY) | frozenset(BODY_ENDINGS)) - {"vi"}
_FOREIGN = frozenset({"länsstyrelsen", "mötet", "föreningen", "klubben", "laget", "teamet"})
"""Not the body that meets: another's, the meeting itself, or all members."""
_ENDINGS = sorted(
    {*BODY_ENDINGS, *(body for body in BODIES if not body.endswith(BODY_ENDINGS))} - _FOREIGN
)
_INDEFINITE = tuple(ending for ending, _added in words.INDEFINITE_BODIES)
_WORD = re.compile(r"[A-Za-zÅÄÖåäöé]{4,40}")
_LETTERS = "abcdefghijklmnopqrstuvwxyzåäöé-"
_WITHIN = frozenset(_LETTERS)
_MAX_WORD = 40
_ENOUGH = 3
_SEARCHED = 200_000
"""Characters in which the body is looked for: who met is said early and often."""
_OPENINGS = ".!?:\n-*•"


def meeting_body(title: str | None, low: str) -> str | None:
    """The body's name with a capital, in its definite form. `low`: the text in lower case."""
    named = _from_title(title)
    if named:
        return named
    full: dict[str, int] = {}
    short: dict[str, int] = {}
    for word, weight in _mentions(low[:_SEARCHED]):
        if word in _GENERIC:
            short[word] = short.get(word, 0) + (weight > 1)
        elif weight and (word in full or _is_body(word)):
            full[word] = full.get(word, 0) + weight
    for word, count in short.items():
        alike = [one for one in full if one.endswith(word)]
        if count and len(alike) == 1:
            full[alike[0]] += count
    most = max(full.values(), default=0)
    leading = [word for word, count in full.items() if count == most]
    if most >= _ENOUGH and len(leading) == 1:
        return _capital(leading[0])
    own = [word for word, count in short.items() if count >= 2]
    return _capital(own[0]) if len(own) == 1 else None


def _mentions(low: str) -> Iterator[tuple[str, int]]:
    """Every word that ends like a body, and how much it speaks for being the one that met.

    A subject counts two (at the start of a sentence, or right after its verb), and so does *Xs
    möte*; elsewhere it counts one, and another genitive nothing.
    """
    for ending in _ENDINGS:
        at = low.find(ending)
        while at >= 0:
            end = at + len(ending)
            after = low[end : end + 1]
            genitive = after == "s"
            if genitive:
                after = low[end + 1 : end + 2]
            if after not in _WITHIN:
                start = at
                if low[at - 1 : at] in _WITHIN:
                    head = low[end - _MAX_WORD if end > _MAX_WORD else 0 : at]
                    start = at - len(head) + len(head.rstrip(_LETTERS))
                weight = _of_genitive(low, end) if genitive else _of_place(low, start)
                yield low[start:end], weight
            at = low.find(ending, end)


def _of_genitive(low: str, end: int) -> int:
    """What *Xs* counts whose X ends at `end`."""
    after = low[end + 1 : end + 25].split(None, 1)
    return 2 if after and after[0].strip(".,:") in words.MEETING_WORDS else 0


def _of_place(low: str, start: int) -> int:
    """What a word counts that begins at `start`."""
    before = low[start - 24 if start > 24 else 0 : start].rstrip(" ")
    if not before or before[-1] in _OPENINGS:
        return 2
    verb = before.rsplit(None, 1)[-1:]
    return 2 if not verb or verb[0] in words.FINITE_VERBS else 1


def _is_body(word: str) -> bool:
    if word.endswith("mötet") or word in NOT_BODIES or word in _FOREIGN or word in _GENERIC:
        return False
    return word in BODIES or word.endswith(BODY_ENDINGS)


def _from_title(title: str | None) -> str | None:
    for match in _WORD.finditer((title or "")[:1000]):
        word = match[0].lower()
        if word in words.MEETING_BODIES:
            return words.MEETING_BODIES[word]
        bare = word.removesuffix("s")
        if bare not in _FOREIGN and (_is_body(bare) or bare in BODY_ENDINGS):
            return _capital(bare)
        if word.endswith(_INDEFINITE):
            endings = words.INDEFINITE_BODIES
            return _capital(word + next(added for end, added in endings if word.endswith(end)))
    return None


def _capital(word: str) -> str:
    return word[0].upper() + word[1:]

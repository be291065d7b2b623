"""Nouns that a rule asks for by what they are, told by the word or the last part of a compound."""

from collections.abc import Iterable

from tracker.lang.sv import nouns as sv
from tracker.rules import GATHERING
from tracker.verbs import WORD

PHRASES = sv.GATHERING_PHRASES
"""Two words that are one gathering."""


def _by_tail(endings: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The endings by their last three letters: most words need no more than that look-up."""
    found: dict[str, tuple[str, ...]] = {}
    for ending in endings:
        found[ending[-3:]] = (*found.get(ending[-3:], ()), ending)
    return found


_GATHERINGS = _by_tail((*sv.GATHERING_ENDINGS, *sv.GATHERING_DAYS))
_ROLES = _by_tail(sv.ROLE_ENDINGS)
TAILS = frozenset((*_GATHERINGS, *_ROLES))
"""The last three letters of every word that is one or the other."""


def is_gathering(word: str) -> bool:
    """Whether the lower-case `word` is what people attend (*årsmöte*, *planeringsdag*)."""
    endings = _GATHERINGS.get(word[-3:])
    return endings is not None and word.endswith(endings) and word not in sv.NOT_GATHERINGS


def is_role(word: str) -> bool:
    """Whether the lower-case `word` is a role that somebody is given."""
    endings = _ROLES.get(word[-3:])
    return endings is not None and word.endswith(endings)


def places(text: str) -> tuple[tuple[int, int], ...]:
    """Start and end of every gathering in the lower-case text."""
    found = []
    before, began = "", 0
    for match in WORD.finditer(text):
        (start, end), word = match.span(), match[0]
        if (before, word) in PHRASES:
            found.append((began, end))
        elif is_gathering(word):
            found.append((start, end))
        before, began = word, start
    return tuple(found)


def cover(found: Iterable[tuple[int, int]], onto: str) -> str:
    """`onto` with every gathering written over, where nothing else is."""
    covered = onto
    for start, end in found:
        if onto[start].isalpha():
            covered = covered[:start] + GATHERING * (end - start) + covered[end:]
    return covered

"""Nouns that a rule asks for by what they are, told by the word or the last part of a compound."""

from collections.abc import Iterable

from tracker.endings import by_tail, ends
from tracker.lang.sv import nouns as sv
from tracker.rules import GATHERING
from tracker.verbs import WORD

PHRASES = sv.GATHERING_PHRASES
"""Two words that are one gathering."""


GATHERINGS = by_tail((*sv.GATHERING_ENDINGS, *sv.GATHERING_DAYS))
ROLES = by_tail(sv.ROLE_ENDINGS)
NOT_GATHERINGS = sv.NOT_GATHERINGS
"""Words that end like a gathering and are none."""


def is_gathering(word: str) -> bool:
    """Whether the lower-case `word` is what people attend (*årsmöte*, *planeringsdag*)."""
    return ends(word, GATHERINGS) and word not in NOT_GATHERINGS


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

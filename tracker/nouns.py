"""Nouns that a rule asks for by what they are, told by the word or the last part of a compound."""

from collections.abc import Sequence

from tracker.lang.sv import nouns as sv
from tracker.rules import GATHERING
from tracker.verbs import Word

PHRASES = sv.GATHERING_PHRASES
"""Two words that are one gathering."""

_GATHERINGS = (*sv.GATHERING_ENDINGS, *sv.GATHERING_DAYS)
_GATHERING_TAILS = frozenset(word[-3:] for word in _GATHERINGS)
_ROLE_TAILS = frozenset(word[-3:] for word in sv.ROLE_ENDINGS)


def is_gathering(word: str) -> bool:
    """Whether the lower-case `word` is what people attend (*årsmöte*, *planeringsdag*)."""
    return (
        word[-3:] in _GATHERING_TAILS
        and word.endswith(_GATHERINGS)
        and word not in sv.NOT_GATHERINGS
    )


def is_role(word: str) -> bool:
    """Whether the lower-case `word` is a role that somebody is given."""
    return word[-3:] in _ROLE_TAILS and word.endswith(sv.ROLE_ENDINGS)


def cover(words: Sequence[Word], onto: str) -> str:
    """`onto` with every gathering written over, where nothing else is."""
    covered = onto
    before, began = "", 0
    for start, end, word in words:
        first = began if (before, word) in PHRASES else start
        if (first < start or is_gathering(word)) and onto[first].isalpha():
            covered = covered[:first] + GATHERING * (end - first) + covered[end:]
        before, began = word, start
    return covered

"""Nouns that a rule asks for by what they are, told by the word or the last part of a compound."""

from collections.abc import Sequence

from tracker.lang.sv import nouns as sv
from tracker.rules import GATHERING
from tracker.verbs import Word

_GATHERINGS = (*sv.GATHERING_ENDINGS, *sv.GATHERING_DAYS)
_GATHERING_TAILS = frozenset(word[-3:] for word in _GATHERINGS)
_ROLE_TAILS = frozenset(word[-3:] for word in sv.ROLE_ENDINGS)
TAILS = _GATHERING_TAILS | _ROLE_TAILS | {w[-3:] for phrase in sv.GATHERING_PHRASES for w in phrase}
"""The last three letters of every such noun: a word with others is none."""


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
        first = began if (before, word) in sv.GATHERING_PHRASES else start
        if (first < start or is_gathering(word)) and onto[first].isalpha():
            covered = covered[:first] + GATHERING * (end - first) + covered[end:]
        before, began = word, start
    return covered


def holds_gathering(words: set[str]) -> bool:
    """Whether one of the words, or two of them together, are a gathering."""
    for word in words:
        if is_gathering(word):
            return True
    return any(words.issuperset(phrase) for phrase in sv.GATHERING_PHRASES)


def holds_role(words: set[str]) -> bool:
    """Whether one of the words is a role."""
    for word in words:  # noqa: SIM110 - a loop is twice as fast here, and every sentence comes by
        if is_role(word):
            return True
    return False

"""Verbs of doing in a sentence: which words commit somebody, with the particle they need.

*tar* alone commits nobody, *tar fram* does, and *tar nu i veckan fram* as well; so a verb is looked
up word by word, and its particle among the few words behind it.
"""

from collections.abc import Sequence

from tracker.lang.sv import verbs as sv
from tracker.rules import VERB, VERB_BITS

Word = tuple[int, int, str]
"""Start, end and the word in lower case."""

_ENDS_A_CLAUSE = frozenset(",.;:?!")


def _table() -> dict[str, tuple[tuple[int, int, tuple[tuple[str, ...], ...]], ...]]:
    found: dict[str, list[tuple[int, int, tuple[tuple[str, ...], ...]]]] = {}
    for hole, forms in sv.FORMS.items():
        for form, particles in forms.items():
            split = tuple(tuple(particle.split()) for particle in particles)
            found.setdefault(form, []).append((VERB_BITS[hole], sv.REACH[hole], split))
    return {form: tuple(entries) for form, entries in found.items()}


_TABLE = _table()
FORMS = frozenset(_TABLE)
"""Every form that may be a verb of doing; a sentence with none of them has none."""


_ENDING, _NOT_ACTING = sv.OPEN["acts"]


def may_act(word: str) -> bool:
    """Whether the lower-case word could fill the hole `{acts}`."""
    return word[-1] == _ENDING and word not in _NOT_ACTING


def cover(text: str, words: Sequence[Word], onto: str) -> str:
    """`onto` (of `text`'s length) with every verb of doing written over."""
    covered = onto
    for index, (start, end, word) in enumerate(words):
        entries = _TABLE.get(word)
        if entries is None or not onto[start:end].isalpha():
            continue
        bits = 0
        for bit, reach, particles in entries:
            if not particles or _followed(text, words, index, reach, particles):
                bits |= bit
        if bits:
            covered = covered[:start] + chr(VERB + bits) * (end - start) + covered[end:]
    return covered


def _followed(
    text: str,
    words: Sequence[Word],
    index: int,
    reach: int,
    particles: tuple[tuple[str, ...], ...],
) -> bool:
    """Whether one of the particles stands behind the verb, in the same clause."""
    for ahead in range(index + 1, min(index + reach + 2, len(words))):
        gap = text[words[ahead - 1][1] : words[ahead][0]]
        if not _ENDS_A_CLAUSE.isdisjoint(gap):
            return False
        for particle in particles:
            said = words[ahead : ahead + len(particle)]
            if tuple(word for _, _, word in said) == particle:
                return True
    return False

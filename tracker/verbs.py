"""Verbs of doing in a sentence: which words commit somebody, with the particle they need.

*tar* alone commits nobody, *tar fram* does, and *tar nu i veckan fram* as well; so a verb is looked
up word by word, and its particle among the few words behind it.
"""

from collections.abc import Mapping, Sequence

from tracker.lang.sv import verbs as sv
from tracker.rules import VERB, VERB_BITS

Word = tuple[int, int, str]
"""Start, end and the word in lower case."""

_ENDS_A_CLAUSE = frozenset(",.;:?!")


Particles = Mapping[str, tuple[tuple[str, ...], ...]]
"""The first word of a particle → the particles that begin with it, word by word."""


def _table() -> dict[str, tuple[tuple[int, int, Particles], ...]]:
    found: dict[str, list[tuple[int, int, Particles]]] = {}
    for hole, forms in sv.FORMS.items():
        for form, particles in forms.items():
            by_first: dict[str, tuple[tuple[str, ...], ...]] = {}
            for particle in particles:
                words = tuple(particle.split())
                by_first[words[0]] = (*by_first.get(words[0], ()), words)
            found.setdefault(form, []).append((VERB_BITS[hole], sv.REACH[hole], by_first))
    return {form: tuple(entries) for form, entries in found.items()}


_TABLE = _table()
FORMS = frozenset(_TABLE)
"""Every form that may be a verb of doing; a sentence with none of them has none."""


ENDINGS = frozenset("rs")
"""The last letters of present tense and passive."""
_NOT_ACTING, _NOT_HAPPENING = sv.OPEN["acts"][1], sv.OPEN["happens"][1]
_NOT_HAPPENING_ENDS = tuple(word[1:] for word in _NOT_HAPPENING if word.startswith("*"))
_HAPPENS = frozenset("abdfgjklmnprtv")
"""Letters before the *s* of a passive."""


def may_act(word: str) -> bool:
    """Whether the lower-case word could fill the hole `{acts}`."""
    return word[-1] == "r" and word not in _NOT_ACTING


def may_happen(word: str) -> bool:
    """Whether the lower-case word could fill the hole `{happens}`."""
    return (
        word[-1] == "s"
        and word[-2:-1] in _HAPPENS
        and word not in _NOT_HAPPENING
        and not word.endswith(_NOT_HAPPENING_ENDS)
    )


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
    text: str, words: Sequence[Word], index: int, reach: int, particles: Particles
) -> bool:
    """Whether one of the particles stands behind the verb, in the same clause."""
    end = words[index][1]
    for ahead in range(index + 1, min(index + reach + 2, len(words))):
        start, stop, word = words[ahead]
        gap = text[end:start]
        if gap != " " and not _ENDS_A_CLAUSE.isdisjoint(gap):
            return False
        for particle in particles.get(word, ()):
            said = words[ahead : ahead + len(particle)]
            if len(particle) == 1 or tuple(other for _, _, other in said) == particle:
                return True
        end = stop
    return False

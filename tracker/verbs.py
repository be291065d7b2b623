"""Verbs of doing in a sentence: which words commit somebody, with the particle they need.

*tar* alone commits nobody, *tar fram* does, and *tar nu i veckan fram* as well; so a verb is looked
up word by word, and its particle among the few words behind it.
"""

import re
from collections.abc import Iterable, Mapping
from itertools import islice

from tracker.lang.sv import verbs as sv
from tracker.rules import VERB, VERB_BITS

Place = tuple[int, int, str]
"""Start, end and the mark of a verb."""

WORD = re.compile(r"[^\W_]{1,40}(?:[-:][^\W_]{1,40}){0,3}")
_CLOSING = '.,;:!?)]”"»'
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


def places(text: str) -> tuple[Place, ...]:
    """Where verbs of doing stand in the lower-case text, piece by piece between the blanks."""
    found: list[Place] = []
    at = 0
    for piece in text.split(" "):
        word = piece.rstrip(_CLOSING)
        if word in _TABLE:
            found += _place(text, at, at + len(word), word)
        elif word and not word.isalpha():
            for match in WORD.finditer(text, at, at + len(word)):
                if match[0] in _TABLE:
                    found += _place(text, *match.span(), match[0])
        at += len(piece) + 1
    return tuple(found)


def _place(text: str, start: int, end: int, word: str) -> tuple[Place, ...]:
    """The verb as a place with its mark; nothing where its particle is missing."""
    bits = 0
    for bit, reach, particles in _TABLE[word]:
        if not particles or _followed(text, end, reach, particles):
            bits |= bit
    return ((start, end, chr(VERB + bits)),) if bits else ()


def _followed(text: str, end: int, reach: int, particles: Particles) -> bool:
    """Whether one of the particles stands behind the verb, in the same clause."""
    ahead = [(m.start(), m.end(), m[0]) for m in islice(WORD.finditer(text, end), reach + 3)]
    for index, (start, stop, word) in enumerate(ahead[: reach + 1]):
        gap = text[end:start]
        if gap != " " and not _ENDS_A_CLAUSE.isdisjoint(gap):
            return False
        for particle in particles.get(word, ()):
            said = ahead[index : index + len(particle)]
            if len(particle) == 1 or tuple(other for _, _, other in said) == particle:
                return True
        end = stop
    return False


def cover(found: Iterable[Place], onto: str) -> str:
    """`onto` with every verb of doing written over, where nothing else is."""
    covered = onto
    for start, end, mark in found:
        if onto[start:end].isalpha():
            covered = covered[:start] + mark * (end - start) + covered[end:]
    return covered

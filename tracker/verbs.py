"""Verbs of doing in a sentence: which words commit somebody, with the particle they need.

*tar* alone commits nobody, *tar fram* does, and *tar nu i veckan fram* as well; so a verb is looked
up word by word, and its particle among the few words behind it.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from tracker.lang.sv import verbs as sv
from tracker.rules import VERB, VERB_BITS

Place = tuple[int, int, str]
"""Start, end and the mark of a verb."""

WORD = re.compile(r"[^\W_]{1,40}(?:[-:][^\W_]{1,40}){0,3}")
_CLOSING = '.,;:!?)]”"»'
_ENDS_A_CLAUSE = frozenset(",.;:?!")


@dataclass(frozen=True, slots=True)
class _Verb:
    """One form: which holes it fills by itself, and which with a particle behind it."""

    alone: int
    """Bits of `VERB_BITS`."""
    bound: Mapping[str, tuple[tuple[tuple[str, ...], int, int], ...]]
    """First word of a particle → the particle, the bit, and how many words may stand before it."""
    by_particle: int
    """The bits that it may fill with one: where all are found, no word behind adds to them."""


def _table() -> dict[str, _Verb]:
    alone: dict[str, int] = {}
    by_particle: dict[str, int] = {}
    bound: dict[str, dict[str, tuple[tuple[tuple[str, ...], int, int], ...]]] = {}
    for hole, forms in sv.FORMS.items():
        bit, reach = VERB_BITS[hole], sv.REACH[hole]
        for form, particles in forms.items():
            alone[form] = alone.get(form, 0) | (0 if particles else bit)
            by_particle[form] = by_particle.get(form, 0) | (bit if particles else 0)
            by_first = bound.setdefault(form, {})
            for particle in particles:
                words = tuple(particle.split())
                by_first[words[0]] = (*by_first.get(words[0], ()), (words, bit, reach))
    return {form: _Verb(alone[form], bound[form], by_particle[form]) for form in alone}


_TABLE = _table()
_REACH = max(sv.REACH.values())
FORMS = frozenset(_TABLE)
"""Every form that may be a verb of doing; a sentence with none of them has none."""
BOUND = {form: frozenset(verb.bound) for form, verb in _TABLE.items() if verb.bound}
"""Forms that need a particle in one hole at least → the first words of their particles."""
CUES = {form: form + sv.BOUND for form in BOUND}
"""Those forms as rules have them among their cues."""
ALONE = frozenset(form for form, verb in _TABLE.items() if verb.alone)
"""Forms that need none in one hole at least."""


def that_may_stand(words: Sequence[str]) -> list[str]:
    """Those of `FORMS` among the words that need no particle, or whose particle may begin there."""
    found = []
    for form in FORMS.intersection(words):
        verb = _TABLE[form]
        if verb.alone or not verb.bound.keys().isdisjoint(words):
            found.append(form)
    return found


NOT_ACTING, NOT_HAPPENING = sv.OPEN["acts"][1], sv.OPEN["happens"][1]
NOT_ACTING_ENDINGS = tuple(word[1:] for word in NOT_ACTING if word.startswith("*"))
NOT_HAPPENING_ENDINGS = tuple(word[1:] for word in NOT_HAPPENING if word.startswith("*"))
_ACTS = frozenset("aeyåäö")
"""Letters before the *r* of the present tense."""
_HAPPENS = frozenset("abdfgjklmnprtv")
"""Letters before the *s* of a passive."""
ACTING_ENDINGS = tuple(sorted(f"{letter}r" for letter in _ACTS))
"""How words end that `may_act`."""
HAPPENING_ENDINGS = tuple(sorted(f"{letter}s" for letter in _HAPPENS))
"""How words end that `may_happen`."""


def may_act(word: str) -> bool:
    """Whether the lower-case word could fill the hole `{acts}`."""
    return (
        word[-1] == "r"
        and word[-2:-1] in _ACTS
        and word not in NOT_ACTING
        and not word.endswith(NOT_ACTING_ENDINGS)
    )


def may_happen(word: str) -> bool:
    """Whether the lower-case word could fill the hole `{happens}`."""
    return (
        word[-1] == "s"
        and word[-2:-1] in _HAPPENS
        and word not in NOT_HAPPENING
        and not word.endswith(NOT_HAPPENING_ENDINGS)
    )


def places(text: str) -> tuple[Place, ...]:
    """Where verbs of doing stand in the lower-case text, piece by piece between the blanks."""
    found: list[Place] = []
    at = 0
    for piece in text.split(" "):
        if piece in _TABLE:
            found += _place(text, at, at + len(piece), piece)
        elif not piece.isalpha():
            word = piece.rstrip(_CLOSING)
            if word in _TABLE:
                found += _place(text, at, at + len(word), word)
            elif not word.isalpha():
                for match in WORD.finditer(text, at, at + len(word)):
                    if match[0] in _TABLE:
                        found += _place(text, *match.span(), match[0])
        at += len(piece) + 1
    return tuple(found)


def placed(text: str, spots: Iterable[tuple[int, int]]) -> tuple[Place, ...]:
    """Where verbs of doing stand in the lower-case text, of forms at these starts and ends."""
    return tuple([place for at, end in spots for place in _place(text, at, end, text[at:end])])


def _place(text: str, start: int, end: int, word: str) -> tuple[Place, ...]:
    """The verb as a place with its mark; nothing where its particle is missing."""
    verb = _TABLE[word]
    bits = verb.alone
    rest = text[end:] if verb.bound else ""
    for first in verb.bound:
        if first in rest:  # without it there is no particle to look for
            bits |= _with_particle(text, end, verb)
            break
    return ((start, end, chr(VERB + bits)),) if bits else ()


def _with_particle(text: str, end: int, verb: _Verb) -> int:
    """The holes that the verb fills with a particle that stands behind it, in the same clause."""
    bits = 0
    for distance, match in enumerate(islice(WORD.finditer(text, end), _REACH + 1)):
        gap = text[end : match.start()]
        if gap != " " and not _ENDS_A_CLAUSE.isdisjoint(gap):
            break
        end = match.end()
        for particle, bit, reach in verb.bound.get(match[0], ()):
            if distance <= reach and _goes_on(text, end, particle):
                bits |= bit
        if bits == verb.by_particle:
            break
    return bits


def _goes_on(text: str, end: int, particle: tuple[str, ...]) -> bool:
    """Whether the rest of a particle stands behind its first word, which ends at `end`."""
    rest = particle[1:]
    if not rest:
        return True
    return tuple(match[0] for match in islice(WORD.finditer(text, end), len(rest))) == rest


def cover(found: Iterable[Place], onto: str) -> str:
    """`onto` with every verb of doing written over, where nothing else is."""
    covered = onto
    for start, end, mark in found:
        if onto[start:end].isalpha():
            covered = covered[:start] + mark * (end - start) + covered[end:]
    return covered

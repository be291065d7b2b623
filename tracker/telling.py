"""Which words of a text tell something by how they end: all of them at once.

The words are written backwards, each behind a blank: an ending stands first there, where a pattern
finds it soonest.
"""

import re
from collections.abc import Iterable
from itertools import compress

from tracker import nouns, verbs
from tracker.people import ACTING_ENDINGS, ROLES
from tracker.plain import LETTERS

FAMILIES = (nouns.GATHERINGS, nouns.ROLES, ROLES, ACTING_ENDINGS)
"""Endings of what meets, of who has a role, of who is somebody, of who may act."""
_TOLD = 7
"""By so many last letters: more would take longer to compile than they save."""


def _any_of(words: Iterable[str]) -> str:
    """A pattern for what begins like one of the words, letter by letter."""
    rests: dict[str, list[str]] = {}
    for word in sorted(words):
        if not word:
            return ""
        rests.setdefault(word[0], []).append(word[1:])
    told = [first + _any_of(rest) for first, rest in rests.items()]
    return told[0] if len(told) == 1 else f"(?:{'|'.join(told)})"


_ENDINGS = {
    ending[: -1 - _TOLD : -1]
    for tails in FAMILIES
    for endings in tails.values()
    for ending in endings
}
_FAMILY = re.compile(f" ({_any_of(_ENDINGS)}[^ ]*)")


def _verb(letter: str, endings: Iterable[str], but: Iterable[str]) -> str:
    """Written backwards: the letter, and behind it one of the endings and none of the others."""
    barred, wanted = ({ending[-2::-1] for ending in these} for these in (but, endings))
    return f"{letter}(?!{_any_of(barred)}){_any_of(wanted)}"


_ACTS = _verb("r", verbs.ACTING_ENDINGS, verbs.NOT_ACTING_ENDINGS)
_HAPPENS = _verb("s", verbs.HAPPENING_ENDINGS, verbs.NOT_HAPPENING_ENDINGS)
_VERB = re.compile(f" ((?:{_ACTS}|{_HAPPENS})[^ ]*)")
_NO_VERBS = frozenset(
    [word for word in verbs.NOT_ACTING if word.endswith("r")]
    + [word for word in verbs.NOT_HAPPENING if word.endswith("s")]
)
_LETTER_BYTES = LETTERS.encode("latin-1")


def backwards(words: Iterable[str]) -> str:
    """The words as the others here take them."""
    return f" {' '.join(words)[::-1]}"


def of_a_family(written: str) -> list[str]:
    """Those of the words that have an ending of one of `FAMILIES`, and few others."""
    return _found(_FAMILY, written)


def that_may_be_verbs(written: str) -> set[str]:
    """Those of the words of which `verbs.may_act` holds, in *r*, or `verbs.may_happen`, in *s*."""
    return set(_found(_VERB, written)) - _NO_VERBS


def that_are_mixed(words: Iterable[str], written: str) -> list[str]:
    """Those of the words that hold other signs than our letters; `written`: in the same order."""
    signs = written.encode("latin-1", "replace").translate(None, _LETTER_BYTES)
    return list(compress(words, reversed(signs.split(b" ")))) if signs.strip() else []


def _found(ending: re.Pattern[str], written: str) -> list[str]:
    return " ".join(ending.findall(written))[::-1].split()

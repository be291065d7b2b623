"""Which words of a text tell something by how they end: all of them at once.

The words are written backwards, each behind a blank: an ending stands first there, where a pattern
finds it soonest.
"""

import re
from collections.abc import Iterable

from tracker import nouns, verbs
from tracker.people import ACTING_ENDINGS, ROLES

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


def _behind(endings: Iterable[str], but: Iterable[str] = ()) -> re.Pattern[str]:
    """Words that have one of the endings and none of the others, written backwards."""
    barred = f"(?!{_any_of(ending[::-1] for ending in but)})" if but else ""
    return re.compile(f" ({barred}{_any_of({e[: -1 - _TOLD : -1] for e in endings})}[^ ]*)")


_FAMILY = _behind(ending for tails in FAMILIES for endings in tails.values() for ending in endings)
_ACTING = _behind(verbs.ACTING_ENDINGS, but=verbs.NOT_ACTING_ENDINGS)
_HAPPENING = _behind(verbs.HAPPENING_ENDINGS, but=verbs.NOT_HAPPENING_ENDINGS)


def backwards(words: Iterable[str]) -> str:
    """The words as the others here take them."""
    return f" {' '.join(words)[::-1]}"


def of_a_family(written: str) -> list[str]:
    """Those of the words that have an ending of one of `FAMILIES`, and few others."""
    return _found(_FAMILY, written)


def that_may_act(written: str) -> set[str]:
    """Those of the words of which `verbs.may_act` holds."""
    return set(_found(_ACTING, written)) - verbs.NOT_ACTING


def that_may_happen(written: str) -> set[str]:
    """Those of the words of which `verbs.may_happen` holds."""
    return set(_found(_HAPPENING, written)) - verbs.NOT_HAPPENING


def _found(ending: re.Pattern[str], written: str) -> list[str]:
    return " ".join(ending.findall(written))[::-1].split()

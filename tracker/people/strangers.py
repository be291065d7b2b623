"""Who is somebody without standing in a list: told by the words around, and by capitals."""

import re

from tracker.lang.sv import people as sv
from tracker.lang.sv import verbs
from tracker.people.words import Ahead, Word

OPENERS = sv.OPENERS
"""Words that begin sentences with a capital and are nobody's name."""

UNDERTAKING = verbs.first_words(verbs.PRESENT) | {"ska", "skall", "får", "kommer", "åtar"}
"""Behind the first word of a sentence they say that it is somebody."""

_NICKNAME = 9
"""Letters at most: what is longer is a noun."""
_SAID_OF_THINGS = frozenset({"för", "går", "kommer"})
"""*Julpyssel för barn*, *Avtal går ut*."""


def may_undertake(first: str, second: str) -> bool:
    """Whether an unknown first word of a sentence may be somebody, told by the word behind it.

    *Löffe beställer*, *Dos ska*. Both in lower case.
    """
    return _says_who(second) and may_be_a_nickname(first)


def may_be_a_nickname(word: str) -> bool:
    """Whether an unknown word, in lower case, looks like what somebody is called by."""
    return len(word) <= _NICKNAME and word not in OPENERS and not word.endswith(sv.DEFINITE)


def _says_who(second: str) -> bool:
    return second in UNDERTAKING and second not in _SAID_OF_THINGS


def stands_for_a_name(text: str, first: Word, stop: int) -> bool:
    """Whether a word and the surnames behind it, up to `stop`, are somebody, told by the place.

    One alone may be a nickname and begins the sentence.
    """
    start, end, _ = first
    if stop == end:
        return _acts(Ahead(text, first))
    return _NAMES_BEFORE.search(text, max(0, start - 40), start) is not None


def _acts(words: Ahead) -> bool:
    """Whether the next word says that somebody does something, and to nobody."""
    doing = words.get(1)
    if doing is None or not _says_who(doing[2]):
        return False
    object_of_it = words.get(2)
    # *Korv köper Yvonne*: what comes first is bought, not buying.
    return object_of_it is None or object_of_it[2].lower() not in sv.FIRST_NAMES


_NAMES_BEFORE = re.compile(
    r"(?:[A-ZÅÄÖ][a-zåäöé]{2,20}\)?(?: \([^()]{1,20}\))?(?:,| och| samt| &) ?"
    r"|\b(?:blir|utses|väljs|valdes|utsågs|valde|utser|väljer) )$"
)
"""Two capitalised words behind this are a person, whatever the name."""


_CAPITAL_AHEAD = re.compile(r"\s{1,2}[^\W\d_a-zåäö]")


def surname_behind(words: Ahead, distance: int, end: int) -> Word | None:
    """The word at a distance from the first, which ends at `end`, if it looks like a surname."""
    if _CAPITAL_AHEAD.match(words.text, end):
        word = words.get(distance)
        if word is not None and _looks_like_surname(word[2]):
            return word
    return None


def _looks_like_surname(word: str) -> bool:
    return (
        len(word) > 2
        and word[0].isupper()
        and word[1:].islower()
        and word.lower() not in sv.OPENERS
    )

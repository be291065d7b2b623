"""Words as topics: *länsstyrelsens* and *Länsstyrelsen* are one, *möte* says nothing.

A light stemmer: the inflected forms of one Swedish word come out alike, whatever that stem looks
like. It is for finding; nothing that it cuts is ever shown.
"""

import re
from collections.abc import Container, Iterable
from functools import lru_cache

from tracker.lang.sv import stems as sv
from tracker.lang.sv import verbs

WORD = re.compile(r"[^\W_]{1,60}(?:[-:][^\W_]{1,40}){0,2}")
_ACUTE = str.maketrans("éèáàü", "eeaau")
_DIGIT = re.compile("[0-9]")
_JOINT = 2
SHARE = 4
"""Letters of each of two words that together make up a compound."""
PART = 5
"""Letters that one word must share with a compound's beginning or end to be a part of it."""


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """What the forms of one word share. *kurs, kursen, kursernas* → *kur*."""
    left = word.casefold().translate(_ACUTE).partition(":")[0]
    shorter = ""
    while shorter != left:
        shorter, left = left, _cut(left)
    if left.endswith("el") and len(left) > sv.SHORTEST:  # *regel, regler*
        left = left[:-2] + "l"
    return left


def _cut(word: str) -> str:
    for ending in sv.ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= sv.SHORTEST:
            return word[: -len(ending)]
    return word


_FUNCTION = frozenset(stem(word) for word in sv.FUNCTION_WORDS) | sv.FUNCTION_WORDS
_TIME = frozenset(stem(word) for word in sv.TIME_WORDS)
_GENERIC = frozenset(stem(word) for word in sv.GENERIC) | frozenset(
    stem(word)
    for column in range(4)
    for word in verbs.first_words(column)
    if not word.endswith(("era", "erar", "eras"))  # *annonsera*: its stem is a noun
)


@lru_cache(maxsize=65536)
def _told(word: str) -> str:
    """The stem of a word that may tell a topic; `""` of any other."""
    low = word.casefold()
    if low in sv.FUNCTION_WORDS or len(low) < 2 or _DIGIT.search(low):
        return ""
    if len(low) < 4 and not word.isupper():  # *GR*, *NDU*, but not *hus*: too short to stem
        return ""
    cut = stem(word)
    return "" if cut in _TIME else cut


def telling(text: str) -> dict[str, str]:
    """Stem → the word as it first stands in `text`, of every word that may tell a topic.

    A compound with a hyphen (*SKR-nätverket*) is its parts, too.
    """
    found: dict[str, str] = {}
    for match in WORD.finditer(text):
        word = match[0]
        parts = word.split("-") if "-" in word else (word,)
        for part in parts:
            told = _told(part)
            if told:
                found.setdefault(told, part)
    return found


def generic(cut: str) -> bool:
    """Whether the stem is of a word that all minutes use, as verbs of doing are."""
    return cut in _GENERIC


def part_of(one: str, other: str) -> bool:
    """Whether the shorter is the beginning or the end of the longer: *nätverk*, *nätverksträff*.

    Words of all minutes are no part: *kommun* does not make *kommundirektör* a topic.
    """
    short, long = (one, other) if len(one) < len(other) else (other, one)
    whole = len(short) >= PART and not generic(short)
    return whole and (long.startswith(short) or long.endswith(short))


def composed(cut: str, words: Container[str]) -> bool:
    """Whether two of `words` make up the compound: *prisnivå* of *nivåer för priset*.

    A letter or two may stand between them (*arbets-plats*).
    """
    for at in range(SHARE, len(cut) - SHARE + 1):
        if cut[:at] in words and any(cut[at + joint :] in words for joint in range(_JOINT + 1)):
            return True
    return False


class Vocabulary:
    """The stems of one text, for asking which of them are parts of a word, or have it as a part.

    As `part_of` says of two words, but without trying every pair.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(one for one in words if len(one) >= PART and not generic(one))
        self._longer: dict[str, set[str]] = {}
        for one in self._words:
            for size in range(PART, len(one)):
                self._longer.setdefault(one[:size], set()).add(one)
                self._longer.setdefault(one[-size:], set()).add(one)
        self._known: dict[str, frozenset[str]] = {}

    def kin(self, cut: str) -> frozenset[str]:
        """The words that are a part of `cut` or have it as one; not `cut` itself."""
        found = self._known.get(cut)
        if found is None:
            found = self._known[cut] = self._find(cut)
        return found

    def _find(self, cut: str) -> frozenset[str]:
        if len(cut) < PART:
            return frozenset()
        ends = {part for size in range(PART, len(cut)) for part in (cut[:size], cut[-size:])}
        longer = set() if generic(cut) else self._longer.get(cut, set())
        return frozenset((ends & self._words) | longer)

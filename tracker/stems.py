"""Words as topics: *länsstyrelsens* and *Länsstyrelsen* are one, *möte* says nothing.

A light stemmer: the inflected forms of one Swedish word come out alike, whatever that stem looks
like. It is for finding; nothing that it cuts is ever shown.
"""

import re
from collections.abc import Collection
from functools import lru_cache

from tracker.lang.sv import stems as sv

WORD = re.compile(r"[^\W_]{1,60}(?:[-:][^\W_]{1,40}){0,2}")
_ACUTE = str.maketrans("éèáàü", "eeaau")
_DIGIT = re.compile("[0-9]")
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
    return left


def _cut(word: str) -> str:
    for ending in sv.ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= sv.SHORTEST:
            return word[: -len(ending)]
    return word


_FUNCTION = frozenset(stem(word) for word in sv.FUNCTION_WORDS) | sv.FUNCTION_WORDS
_TIME = frozenset(stem(word) for word in sv.TIME_WORDS)
_GENERIC = frozenset(stem(word) for word in sv.GENERIC)


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
    """Whether the stem is of a word that all minutes use."""
    return cut in _GENERIC or cut.endswith(sv.GENERIC_ENDINGS)


def part_of(one: str, other: str) -> bool:
    """Whether the shorter is the beginning or the end of the longer: *nätverk*, *nätverksträff*.

    Words of all minutes are no part: *kommun* does not make *kommundirektör* a topic.
    """
    short, long = (one, other) if len(one) < len(other) else (other, one)
    whole = len(short) >= PART and not generic(short)
    return whole and (long.startswith(short) or long.endswith(short))


def composed(cut: str, words: Collection[str]) -> bool:
    """Whether two of `words` make up the compound: *prisnivå* of *nivåer för priset*."""
    heads = [one for one in words if len(one) >= SHARE and cut.startswith(one) and one != cut]
    return any(
        len(one) >= SHARE and cut.endswith(one) and len(one) + len(head) >= len(cut) - 2
        for head in heads
        for one in words
        if one != cut
    )

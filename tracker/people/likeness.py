"""Whether two names may be one person's, or one place's, by the names alone.

Pure functions over strings. What they answer is evidence for a human, but for names that *sound*
the same and differ in spelling alone.
"""

import re
from enum import StrEnum

from tracker.lang.sv import registry as sv
from tracker.people.names import fold

_PART = re.compile(r"[^\W\d_]{1,60}")
_DOUBLED = re.compile(r"(.)\1")
_PARTICLES = frozenset({"de", "von", "af", "av", "van", "der", "la", "du"})


class Likeness(StrEnum):
    """How two names are alike, the surest first."""

    SOUND = "sound"  # Evike, Eviqe
    EXTENDED = "extended"  # Maria Reinholdsson, Maria Kosterlind Reinholdsson
    SPELLING = "spelling"  # one letter's difference: Maria, Marie
    FIRST_NAME = "first-name"  # Malin Aronsson, Malin de Verdier


def sound(name: str) -> str:
    """What spellings of one name share: accents, doubled letters, *k/q/c*, *v/w*, hyphens."""
    parts = (_sound_of(part) for part in _parts(name))
    return " ".join(part for part in parts if part)


def likeness(one: str, other: str) -> Likeness | None:
    """How the names of two people are alike; None where nothing speaks for one person."""
    if sound(one) == sound(other):
        return Likeness.SOUND
    first, second = _parts(one), _parts(other)
    if len(first) < 2 or len(second) < 2:
        return None
    if _sound_of(first[0]) == _sound_of(second[0]):
        mine, theirs = _surnames(first), _surnames(second)
        if mine < theirs or theirs < mine:
            return Likeness.EXTENDED
    if len(first) == len(second) and _off_by_one(" ".join(first), " ".join(second)):
        return Likeness.SPELLING
    if _sound_of(first[0]) == _sound_of(second[0]):
        return Likeness.FIRST_NAME
    return None


def same_place(one: str, other: str) -> str | None:
    """Why two names of organisations may be one's: a short reason, or None.

    `abbreviation` (*LST*, *Länsstyrelsen*), `letters` (*GBG* in *Göteborg*), `second-word`
    (*Göteborg*, *Göteborgs stad*), `longer` (*Länsstyrelsen*, *Länsstyrelsen Västra Götaland*).
    """
    short, long = sorted((one.strip(), other.strip()), key=len)
    low, high = fold(short), fold(long)
    if not low or low == high:
        return None
    meant = sv.ABBREVIATIONS.get(low)
    if meant is not None and (high == meant or high.startswith((f"{meant} ", f"{meant}s "))):
        return "abbreviation"
    stem, _space, second = high.rpartition(" ")
    if second in sv.PLACE_SECOND and stem in (low, f"{low}s"):
        return "second-word"
    if " " not in low and len(low) > 4 and high.startswith(f"{low} "):
        return "longer"
    capitals = short.isupper() and 2 <= len(short) <= 5
    if capitals and " " not in long and not long.isupper() and _in_order(low, high):
        return "letters"
    return None


def _parts(name: str) -> list[str]:
    return _PART.findall(fold(name))


def _sound_of(part: str) -> str:
    for written, said in sv.SOUNDS:
        part = part.replace(written, said)
    part = _DOUBLED.sub(r"\1", part)
    for written, said in sv.SOUND_ENDS:
        if part.endswith(written) and len(part) > len(written) + 1:
            part = part.removesuffix(written) + said
    return part


def _surnames(parts: list[str]) -> frozenset[str]:
    return frozenset(_sound_of(part) for part in parts[1:] if part not in _PARTICLES)


def _off_by_one(one: str, other: str) -> bool:
    """Whether one letter more, less or other makes them the same; short names differ for good."""
    if min(len(one), len(other)) < 8 or abs(len(one) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    rest, tail = one[start:], other[start:]
    return rest[1:] == tail[1:] or rest[1:] == tail or rest == tail[1:]


def _in_order(letters: str, word: str) -> bool:
    """*gbg* in *göteborg*: the same first and last letter, the others in order between."""
    if letters[0] != word[0] or letters[-1] != word[-1]:
        return False
    at = 0
    for letter in letters:
        at = word.find(letter, at) + 1
        if at == 0:
            return False
    return True

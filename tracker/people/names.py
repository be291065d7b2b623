"""Names as such: how two are compared, and who is named in full in a running text."""

import re
from collections.abc import Iterable, Mapping

from tracker.lang.sv import people as sv
from tracker.model import Person

_ACUTE = str.maketrans("éèáàüç", "eeaauc")
"""Spellings that vary for one person (*Randén*, *Randen*); å, ä and ö are letters of their own."""
_HAS_ACUTE = re.compile("[éèáàüç]")
_SHAPE = "".join(
    "A" if char in "ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖÉ"
    else "a" if char in "abcdefghijklmnopqrstuvwxyzåäöéü"
    else char if char in " -"
    else "w" if char.isalnum() or char == "_"
    else "."
    for char in map(chr, range(256))
).encode()  # fmt: skip
_MAY_BE_NAMED = re.compile(rb"Aa{1,20}+(?:-Aa{1,20}+)?+ (?=((?:A|a{2,3} A)a{1,24}+)(?![Aaw]))")
"""Of the shape of a text, wherever `_FULL_NAME` may match: it begins with one letter, and so is
found in a third of the time. The group ends where the name does, but for a hyphen behind it."""
_FULL_NAME = re.compile(
    r"([A-ZÅÄÖÉ](?<![^\s(,/:].)[a-zåäöéü]{1,20}+(?:-[A-ZÅÄÖ][a-zåäöé]{1,20}+)?+)"
    r"(?= ((?:(?:de|von|af) )?[A-ZÅÄÖ][a-zåäöéü]{1,24}+(?:-[A-ZÅÄÖ][a-zåäöé]{1,20})?)(?![\w]))"
)


def fold(name: str) -> str:
    """For comparison: lower case, acutes and graves off, å ä ö kept."""
    low = name.casefold()
    return low if low.isascii() or not _HAS_ACUTE.search(low) else low.translate(_ACUTE)


def distinct(people: Iterable[Person]) -> dict[str, Person]:
    """One entry a person, by the folded name; the attendance list comes first and settles it."""
    seen: dict[str, Person] = {}
    for person in people:
        if person.name.strip():
            seen.setdefault(fold(person.name), person)
    return seen


def mentioned(text: str, known: Mapping[str, Person]) -> tuple[dict[str, Person], set[str]]:
    """People named in full in the running text, told by a common first name; by the folded one.

    Apart from them which names are written out there, of people who are known or found.
    """
    seen = {p.name for p in known.values()}
    found: dict[str, Person] = {}
    written: set[str] = set()
    shape = text.encode("latin-1", "replace").translate(_SHAPE)
    for place in _MAY_BE_NAMED.finditer(shape):
        start, end = place.start(), place.end(1)
        if (name := text[start:end]) in seen and not text.startswith("-", end):
            written.add(name)
            continue
        match = _FULL_NAME.match(text, start)
        if match is None:
            continue
        first, last = match.groups()
        name = f"{first} {last}"
        if name in seen:
            continue
        low = first.lower()
        if low in sv.OPENERS or last.lower() in sv.OPENERS:
            continue
        key = fold(name)
        plain = key.removesuffix("s")
        if key in known or plain in known or plain in found:
            seen.add(name)
        elif is_given(low) or _fills_its_place(text, match):
            seen.add(name)
            written.add(name)
            found.setdefault(key, Person(name, status="mentioned"))
    return found, written


def is_given(low: str) -> bool:
    """Whether a word is a common first name, or begins with one and a hyphen."""
    return low in sv.FIRST_NAMES or ("-" in low and low.partition("-")[0] in sv.FIRST_NAMES)


def _fills_its_place(text: str, match: re.Match[str]) -> bool:
    """Two capitalised words that fill a line, or what follows a colon: a name, not a heading.

    A Swedish heading has one capital.
    """
    before = text[max(0, match.start() - 40) : match.start()].rpartition("\n")[2].strip(" \t-*•")
    after = text[match.end(2) : match.end(2) + 2].lstrip(" .")
    labelled = before.endswith(":") and before[:-1].strip().casefold() not in sv.NO_PERSON_LABELS
    if (not before or labelled) and after[:1] in ("", "\n", ",", "("):
        return True
    word = before.rpartition(" ")[2].casefold()
    if word in sv.CHOOSING:  # *Styrelsen utsåg Peder Halling till …*
        return True
    return word in sv.ROLES or (word.endswith(sv.ROLE_ENDINGS) and word not in sv.NOT_ROLES)

"""Whether a line can be one of a list of people: names and remarks, no sentence."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from tracker.lang.sv import attendance as who
from tracker.lang.sv import structure as words
from tracker.model import Person
from tracker.structure.entries import NICKNAME
from tracker.structure.names import is_full_name, is_name, plain_entry
from tracker.structure.notes import is_title

_MAX_ENTRY = 160
WIDE = re.compile(r"[ ]{3,80}|\t")
COUNTED = re.compile(
    r"[0-9]{1,4} [^0-9()\n]{2,80}?(?:[0-9]{1,3} [^,()\n]{2,40})?,? (?:samt|jämte) "
)
"""*23 medlemmar varav 4 genom fullmakt, samt*: people that nobody names."""


def is_person(text: str) -> bool:
    return is_full_name(text.partition(",")[0].partition("(")[0].strip())


_NO_LEGEND: Mapping[str, Person] = MappingProxyType({})


def is_entry(text: str, inline: bool, legend: Mapping[str, Person] = _NO_LEGEND) -> bool:
    """Whether a line can be part of a list of people: names and remarks, no sentence."""
    if plain_entry(text) is not None:
        return True
    if legend and all(part in legend for part in initials_in(text)):
        return True
    if "0" <= text[:1] <= "9" and ((counted := COUNTED.match(text)) or ": " in text[:12]):
        return is_entry(text[counted.end() :] if counted else text.partition(": ")[2], inline)
    low = text.casefold()
    if low.startswith(who.WHOLE_BODIES) and ("(" in text or " utom " in text):
        return True
    if ": " in text and text.partition(": ")[2].strip() in who.NOBODY:  # *Dalby: -*
        return True
    if low in who.NOBODY:
        return True
    if len(text) > _MAX_ENTRY and not ("," in text and inline):
        return False
    if (inline or not text[:1].isupper()) and is_more(low):
        return True
    text = NICKNAME.sub("", text)
    # What is a sentence is told before the words that begin it are looked at.
    said = text.split()
    if text.endswith(".") and len(said) > 6 and not inline:
        return False
    if not words.FINITE_VERBS.isdisjoint(said[:8]):  # as written: *Ville* is a name
        return False
    label, colon, rest = text.partition(": ")
    head = rest if colon and rest.strip() and len(label) <= 40 else text
    parts = (
        WIDE.sub(",", head)
        .replace(" och ", ",")
        .replace("(", ",")
        .replace("/", ",")
        .replace(" - ", ",")
        .replace(" – ", ",")
        .replace(". ", ",")
        .split(",")
    )
    first = " ".join(parts[0].split()[:6]).strip()
    first = first.removesuffix(".") if len(first) > 3 else first
    return _starts_with_name(first)


def initials_in(text: str) -> list[str]:
    parts = text.replace("/", ",").replace(";", ",").replace(" och ", ",").split(",")
    return [part.strip(" .") for part in parts if part.strip(" .")]


def is_more(low: str) -> bool:
    """*Samt ytterligare tio medlemmar*, *ca 20 personer*; *Camilla* is neither."""
    start = next((start for start in who.MORE_PEOPLE if low.startswith(start)), None)
    return start is not None and not low[len(start) : len(start) + 1].isalpha()


def _starts_with_name(text: str) -> bool:
    if is_name(text):
        return True
    parts = text.split()
    for count in (1, 2, 3):
        office = " ".join(parts[:count]).casefold().rstrip(":") in who.ROLES
        if office and (len(parts) == count or is_name(" ".join(parts[count:]))):
            return True
    for count in (1, 2):  # *VD Helen Ström*, *Rektor Eva Blom*
        rest = " ".join(parts[count:])
        if rest and is_title(" ".join(parts[:count])) and is_name(rest):
            return True
    return len(parts) > 1 and (is_name(" ".join(parts[:2])) or is_name(" ".join(parts[:3])))

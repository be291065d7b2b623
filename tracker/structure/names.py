"""Whether words are somebody's name, or an organisation's.

A name is one to five words with a capital, with particles (*de*, *von*) and initials between them;
a word that only organisations or headings carry ends the guess. Nothing here knows any name.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from tracker.hints import holds_one
from tracker.lang.sv import attendance as who

_MAX_NAME = 60
_MAX_WORDS = 5


@dataclass(slots=True)
class Span:
    """A part of the text, with where it stands. Nobody changes one; as for `Line`, not frozen."""

    text: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def trim(span: Span) -> Span:
    """Without the space and the commas around it."""
    body = span.text.lstrip(" \t\n,;:|/-–—•*")
    start = span.start + len(span.text) - len(body)
    return Span(body.rstrip(" \t\n,;:|/-–—*"), start)


@lru_cache(maxsize=4096)
def is_name(text: str) -> bool:
    """Whether `text` can be a person's name, whole."""
    if not text or len(text) > _MAX_NAME or not text[0].isupper():
        return False
    parts = text.split()
    if len(parts) > _MAX_WORDS:
        return False
    capitals = shouted = 0
    for part in parts:
        low = part.casefold()
        if low in who.PARTICLES and capitals:
            continue
        if not _is_name_word(part) or low.strip(":") in who.NO_NAME_WORDS:
            return False
        capitals += 1
        shouted += len(part) > 1 and part.isupper() and "." not in part and part[1] != "-"
    if 0 < shouted < capitals:  # *Anna Ek SKR*, a scrawl read by a machine
        return False
    last = parts[-1]
    # An acronym is an organisation; a single capital is an initial.
    if len(last) > 1 and last.isupper() and "." not in last:
        return False
    return not (capitals == 1 and len(parts[0].strip(".")) < 2)


def is_full_name(text: str) -> bool:
    """At least a given name and one more, and nothing that only organisations carry."""
    return " " in text.strip() and is_name(text) and not is_organisation(text)


@lru_cache(maxsize=4096)
def is_organisation(text: str) -> bool:
    """Whether a word of `text` is one that only organisations carry."""
    low = text.casefold()
    parts = low.split()
    if holds_one(low, who.ORGANISATION_HINTS) and not _is_surname(text, parts):
        return True
    return any(_is_form(part) or (len(part) > 1 and part.isupper()) for part in text.split())


def _is_form(part: str) -> bool:
    """*AB*, *IF*, *för*; the surnames *Ef* and *Bo* are none."""
    bare = part.strip(".,")
    low = bare.casefold()
    return low in who.ORGANISATION_WORDS and (len(low) > 2 or not bare.istitle())


def _is_surname(text: str, parts: list[str]) -> bool:
    """*Anna Kraft*, *Kalle Bankeryd*: a surname that begins like a word for an organisation."""
    if len(parts) != 2 or not text.replace(" ", "").replace("-", "").isalpha():
        return False
    if not text.istitle() or holds_one(parts[0], who.ORGANISATION_HINTS):
        return False
    last = parts[1]
    ends = any(
        last.endswith((hint, hint + "en", hint + "et", hint + "n", hint + "er", hint + "s"))
        for hint in who.ORGANISATION_HINTS
    )
    return not ends or last in who.ALSO_SURNAMES


def _is_name_word(part: str) -> bool:
    if part.isalpha():
        return part[0].isupper()
    bare = part.rstrip(".")
    if not bare or not bare[0].isupper():
        return False
    for piece in bare.split("-"):
        inner = piece.replace("'", "").replace("’", "").replace(".", "").replace(":", "")
        if not inner.isalpha():
            return False
    return True


# The everyday entry: a name of two or three words and, behind one comma, an organisation.
_PLAIN_ENTRY = re.compile(
    r"([A-ZÅÄÖÉ][a-zåäöéü]{1,20}(?:-[A-ZÅÄÖ][a-zåäöé]{1,20})?"
    r"(?: (?:de |von |af )?[A-ZÅÄÖÉ][a-zåäöéü]{1,20}(?:-[A-ZÅÄÖ][a-zåäöé]{1,20})?){1,2})"
    r"(?:, ([A-ZÅÄÖ][^,;:()\[\]/|\n\t.–—-]{1,60}))?"
)


_NO_NAMES = frozenset(word.capitalize() for word in who.NO_NAME_WORDS)
"""Words that are no name, as the pattern has every word of one."""


@lru_cache(maxsize=4096)
def plain_entry(text: str) -> tuple[str, str] | None:
    """Name and organisation (or "") where `text` is surely *Name Name, Organisation*, whole."""
    match = _PLAIN_ENTRY.fullmatch(text)
    if match is None:
        return None
    name, home = match[1], match[2] or ""
    # As the pattern has it, it is a name unless one of its words is none.
    if len(name) > _MAX_NAME or not _NO_NAMES.isdisjoint(name.split(" ")):
        return (name, home) if is_name(name) else None
    return name, home

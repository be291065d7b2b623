"""Whether words are somebody's name, and how an attendance list writes one person.

A name is one to five words with a capital, with particles (*de*, *von*) and initials between them;
a word that only organisations or headings carry ends the guess. Nothing here knows any name.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from tracker.lang.sv import attendance as who
from tracker.model import Person

_MAX_NAME = 60
_MAX_WORDS = 5
_BRACKET = re.compile(r"[(\[]([^()\[\]\n]{0,80})[)\]]")
_SEPARATORS = re.compile(
    r"[,;]|\s/\s|\t|(?<![\n ])[ ]{3,80}|\s[-–—|]\s"
    r"|(?<=[a-zåäöé]{3})\.\s(?=[A-ZÅÄÖ])"  # a stop typed for a comma
)
_AND = re.compile(r"\s+(?:och|samt|&)\s+")
_PARTY = re.compile(r"[A-ZÅÄÖ]{1,4}")


_OFFICERS = who.CHAIR_ROLES | who.SECRETARY_ROLES | who.ADJUSTER_ROLES


class Span(NamedTuple):
    """A part of the text, with where it stands."""

    text: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def trim(span: Span) -> Span:
    """Without the space and the commas around it."""
    left = len(span.text) - len(span.text.lstrip(" \t\n,;:|/-–—•*"))
    return Span(span.text[left:].rstrip(" \t\n,;:|/-–—*"), span.start + left)


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
        shouted += len(part) > 1 and part.isupper() and "." not in part
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
    if any(hint in low for hint in who.ORGANISATION_HINTS):
        return True
    parts = low.split()
    return any(part.strip(".,") in who.ORGANISATION_WORDS for part in parts) or any(
        len(part) > 1 and part.isupper() for part in text.split()
    )


def _is_name_word(part: str) -> bool:
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


def is_plain_entry(text: str) -> bool:
    """Whether `text` is surely *Name Name* or *Name Name, Organisation*, whole."""
    match = _PLAIN_ENTRY.fullmatch(text)
    return match is not None and is_name(match[1])


class Note(NamedTuple):
    """What stands beside a name, read."""

    kind: str
    """`role`, `scope`, `absent`, `present`, `skip` or `organisation`."""
    value: str


@lru_cache(maxsize=4096)
def read_note(text: str) -> Note:
    """What a remark beside a name says: *ordf.*, *punkt 1*, *anmält förhinder*, *GR*."""
    said = " ".join(text.split())
    low = said.casefold().strip(" .:") if said.casefold() not in who.ROLES else said.casefold()
    if low in who.ROLES:
        return Note("role", who.ROLES[low])
    if low + "." in who.ROLES:
        return Note("role", who.ROLES[low + "."])
    if low in who.ABSENT_MARKS:
        return Note("absent", said)
    if low in who.PRESENT_MARKS:
        return Note("present", said)
    first, _, rest = low.partition(" ")
    if first in who.PRESENT_MARKS and rest:
        return read_note(rest) if rest.startswith(who.SCOPE_STARTS) else Note("present", said)
    if low.startswith(who.SUBSTITUTES):
        return Note("role", "tjänstgörande ersättare")
    if low.startswith(who.SCOPE_STARTS) and (any("0" <= c <= "9" for c in low) or " " in low):
        return Note("scope", said)
    if said.islower() and not is_organisation(said) and said.replace(" ", "").isalpha():
        return Note("role", said)  # *kamrer*, *facklig företrädare*
    first_role = low.split(" för ")[0]
    if first_role in who.ROLES and first_role != low:
        return Note("role", said)
    return Note("organisation", said)


def people(
    entry: Span,
    status: str,
    role: str | None = None,
    lone: bool = False,
    role_labels: bool = False,
) -> Iterator[Person]:
    """The people of one entry: *Name, Organisation*, *Name (GR)*, *A, B, C*, *A och B, GR*.

    `lone`: each entry is one person (a line of a list), so that a second part is an organisation
    even where it could be a name (*Elisabeth Ek, Lilla Edet*). `role_labels`: what stands before a
    colon is a role (*Materialare: Bo Ask*), not an organisation.
    """
    organisation: str | None = None
    if lone and role is None and (plain := _PLAIN_ENTRY.fullmatch(entry.text)):
        note = read_note(plain[2] or "")
        if is_name(plain[1]) and note.kind == "organisation" and "  " not in entry.text:
            end = entry.start + len(plain[1])
            yield Person(plain[1], note.value or None, None, status, None, entry.start, end)
            return
    label, colon, rest = entry.text.partition(": ")
    if colon and len(label) <= _MAX_NAME and rest.strip():
        note = read_note(label)
        if note.kind == "role" or role_labels:
            role = note.value
        elif note.kind == "organisation":
            organisation = note.value
        entry = Span(rest, entry.start + len(label) + 2)
        lone = lone and organisation is None
    parts = [part for part in _parts(entry) if part.text]
    weighty = [part for part in parts if read_note(part.text).kind == "organisation"]
    found: list[_Draft] = []
    for part in parts:
        # *A, B, GR*: of three parts the middle one may be a person as well.
        _take(found, part, lone and (len(weighty) < 3 or part is weighty[-1]))
    shared = next((d.organisation for d in reversed(found) if d.organisation), None)
    for i, draft in enumerate(found):
        # *A, B, GR*: the organisation that closes the line is everybody's on it.
        tail = shared if all(d.organisation is None for d in found[i:-1]) else None
        org = draft.organisation or organisation or (tail if lone else None)
        yield Person(
            name=" ".join(draft.name.text.split()),
            organisation=org,
            role=draft.role or role,
            status="absent" if draft.absent else status,
            scope=draft.scope,
            start=draft.name.start,
            end=draft.name.end,
        )


class _Draft:
    """A person while the notes beside the name are being read."""

    __slots__ = ("absent", "name", "organisation", "role", "scope")

    def __init__(self, name: Span) -> None:
        self.name = name
        self.organisation: str | None = None
        self.role: str | None = None
        self.scope: str | None = None
        self.absent = False

    def add(self, note: Note) -> None:
        if note.kind == "role":
            if self.role is None or note.value in _OFFICERS:
                self.role = note.value
        elif note.kind == "scope":
            self.scope = self.scope or note.value
        elif note.kind == "absent":
            self.absent = True
        elif note.kind == "organisation" and note.value:
            self.organisation = self.organisation or note.value


def _parts(entry: Span) -> Iterator[Span]:
    """The entry cut at commas, dashes and gaps that stand outside brackets."""
    hidden = _BRACKET.sub(lambda m: "(" + "x" * (len(m[0]) - 2) + ")", entry.text)
    at = 0
    for cut in _SEPARATORS.finditer(hidden):
        yield trim(Span(entry.text[at : cut.start()], entry.start + at))
        at = cut.end()
    yield trim(Span(entry.text[at:], entry.start + at))


def _take(found: list[_Draft], part: Span, lone: bool) -> None:
    """`part` as a new person, or as a note to the one before it."""
    notes = [read_note(note) for inner in _BRACKET.findall(part.text) for note in inner.split(",")]
    opened = _BRACKET.search(part.text)
    bare = trim(Span(part.text[: opened.start()], part.start)) if opened else part
    said = bare.text.rstrip(".") if not bare.text[-2:-1].isupper() else bare.text
    bare = Span(said, bare.start)
    if not bare.text:
        for note in notes:
            if found:
                found[-1].add(note)
        return
    names = _names(bare, after_name=bool(found), lone=lone)
    if names:
        drafts = [_Draft(name) for name, _ in names]
        for draft, (_, role) in zip(drafts, names, strict=True):
            draft.role = role
        found.extend(drafts)
        for note in notes:
            drafts[-1].add(note)
        return
    if found:
        note = read_note(bare.text)
        if note.kind == "organisation" and opened and not found[-1].organisation:
            # *Hagström AB (på uppdrag av X)*: the bracket belongs to the organisation.
            inner = read_note(opened[1])
            if inner.kind == "organisation":
                note, notes = Note("organisation", " ".join(part.text.split())), []
        found[-1].add(note)
        for note in notes:
            found[-1].add(note)


def _names(part: Span, after_name: bool, lone: bool) -> list[tuple[Span, str | None]]:
    """The names in one part, each with the role that stands before it; empty if it is a note."""
    low = part.text.casefold()
    if low in who.ROLES or read_note(part.text).kind != "organisation":
        return []
    if after_name and any(word.strip("().,") in who.COMPANY_FORMS for word in low.split()):
        return []  # *Ek & Dal Bygg AB*
    out: list[tuple[Span, str | None]] = []
    at = 0
    pieces = [(m.start(), m.end()) for m in _AND.finditer(part.text)]
    for start, end in [*pieces, (len(part.text), len(part.text))]:
        piece = trim(Span(part.text[at:start], part.start + at))
        at = end
        named = _one_name(piece)
        if named is None:
            return []
        out.append(named)
    first = out[0][0].text
    if after_name and len(out) == 1:
        # A second part is an organisation unless it looks like a full name of its own.
        if lone or is_organisation(first):
            return []
    elif is_organisation(first) and " " not in first:
        return []
    return out


def _one_name(piece: Span) -> tuple[Span, str | None] | None:
    if is_name(piece.text):
        return piece, None
    parts = piece.text.split(" ")
    for count in (3, 2, 1):  # *ordförande Anna Ek*
        head = " ".join(parts[:count]).casefold().rstrip(":")
        rest = " ".join(parts[count:])
        if head in who.ROLES and is_name(rest):
            return Span(rest, piece.end - len(rest)), who.ROLES[head]
    # *Anna Ek M*, *Bo Ask S*: a party without its brackets
    if len(parts) > 2 and _PARTY.fullmatch(parts[-1]) and is_name(" ".join(parts[:-1])):
        return Span(" ".join(parts[:-1]), piece.start), None
    return None

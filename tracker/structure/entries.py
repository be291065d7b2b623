"""The people of one entry of a list: *Name, Organisation*, *Name (GR)*, *A, B*, *A och B, GR*."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tracker.lang.sv import attendance as who
from tracker.model import Person
from tracker.structure.named import AND, home_behind, is_definite, names_in, one_name
from tracker.structure.names import (
    Span,
    is_full_name,
    is_name,
    plain_entry,
    trim,
)
from tracker.structure.notes import (
    Note,
    are_initials,
    read_note,
    read_notes,
)

_MAX_LABEL = 60
_BRACKET = re.compile(r"[(\[]([^()\[\]\n]{0,80})[)\]]")
_SEPARATORS = re.compile(
    r"[,;]|(?<=\))\s{1,9}(?:och|samt|&)\s|\s/\s|\t|(?<![\n ])[ ]{3,80}|\s[-–—|]\s"
    r"|(?<=[a-zåäöé]{3})(?<!rof)(?<!itr)(?<!rdf)(?<!ekr)(?<!ass)\.\s(?=[A-ZÅÄÖ])"  # for a comma
)
_SCOPE_BEHIND_NAME = re.compile(
    r"(?<=[a-zåäöé])\s(?=(?:till|från|fram till|t\.?o\.?m|fr\.?o\.?m|kl|§|§§|punkt|efter|före)"
    r"\.? ?(?:kl\.? |punkt )?[0-9])"
)
NICKNAME = re.compile(r"[\"”“'’«»]([^\"”“'’«»\n]{1,30})[\"”“'’«»]\s{1,3}")
_WHOLE_BODY = re.compile(
    r"(?:hela|samtliga|alla)\b[^()\n]{0,40}\(([^()\n]{0,400})\)", re.IGNORECASE
)
_ALL_BUT = re.compile(r"(?:alla|samtliga|hela)\b[^()\n,]{0,30}? utom (?=[A-ZÅÄÖ])", re.IGNORECASE)
_EXCEPT = re.compile(r"\s*\b(?:utom|förutom|med undantag av|undantaget)\s+")
_SUBSTITUTE = re.compile(r"\s+(?=(?:ersätter|tjänstgör för|ers\.? för|för) [A-ZÅÄÖ])")
_SLASHED = re.compile(
    r"[A-ZÅÄÖ][a-zåäöé]{1,20}(?: [A-ZÅÄÖ])?(?:/[A-ZÅÄÖ][a-zåäöé]{1,20}(?: [A-ZÅÄÖ])?){1,30}"
)

_OFFICERS = who.CHAIR_ROLES | who.SECRETARY_ROLES | who.ADJUSTER_ROLES


class Manner(NamedTuple):
    """How the list that an entry stands in is written."""

    status: str = "present"
    role: str | None = None
    """What all of the list are: *Ersättare*."""
    lone: bool = False
    """Each entry is one person (a line of a list), so that a second part is an organisation even
    where it could be a name (*Elisabeth Ek, Lilla Edet*)."""
    role_labels: bool = False
    """What stands before a colon is a role (*Materialare: Bo Ask*), not an organisation."""


_ALL_THERE = Manner()


def plain_person(entry: Span, status: str) -> Person | None:
    """The person of an entry that is surely *Name Name, Organisation*; else None."""
    text, start = entry.text, entry.start
    plain = plain_entry(text)
    if plain is None or "  " in text:
        return None
    name, home = plain
    note = read_note(home) if home else None
    if note is not None and note.kind != "organisation":
        return None
    return Person(name, note.value if note else None, None, status, None, start, start + len(name))


def people(entry: Span, manner: Manner = _ALL_THERE) -> Iterator[Person]:
    """The people of one entry."""
    role, lone, organisation = manner.role, manner.lone, None
    if lone and role is None and (plain := plain_person(entry, manner.status)):
        yield plain
        return
    whole = _WHOLE_BODY.match(entry.text)
    if whole:  # *Hela styrelsen (Anna, Bo) utom Cia*
        yield from people(Span(whole[1], entry.start + whole.start(1)), manner)
        away = _EXCEPT.match(entry.text, whole.end())
        if away:
            rest = Span(entry.text[away.end() :], entry.start + away.end())
            yield from people(rest, manner._replace(status="absent"))
        return
    but = _ALL_BUT.match(entry.text)
    if but:  # *Alla utom Sofia*
        rest = Span(entry.text[but.end() :], entry.start + but.end())
        yield from people(rest, manner._replace(status="absent"))
        return
    label, colon, rest_text = entry.text.partition(": ")
    if colon and len(label) <= _MAX_LABEL and rest_text.strip():
        note = read_note(label)
        if note.kind == "role" or manner.role_labels:
            role = note.value
        elif note.kind == "organisation":
            organisation = note.value
        entry = Span(rest_text, entry.start + len(label) + 2)
        lone = lone and organisation is None
    found = _drafts(entry, lone)
    shared = next((d.organisation for d in reversed(found) if d.organisation), None)
    for i, draft in enumerate(found):
        # *A, B, GR*: the organisation that closes the line is everybody's on it.
        tail = shared if all(d.organisation is None for d in found[i:-1]) else None
        org = draft.organisation or organisation or (tail if lone else None)
        yield Person(
            name=" ".join(draft.name.text.split()),
            organisation=org,
            role=draft.role or role,
            status="absent" if draft.absent else manner.status,
            scope=draft.scope,
            start=draft.name.start,
            end=draft.name.end,
            short=tuple(draft.short),
        )
        if draft.instead_of is not None and draft.scope is None and manner.status == "present":
            gone = people(draft.instead_of, Manner("absent", lone=True))
            yield from (person for person in gone if person.role is None)


def _drafts(entry: Span, lone: bool) -> list["_Draft"]:
    if _SLASHED.fullmatch(entry.text):  # *Molly/Siv/Ture*
        at, found = entry.start, []
        for piece in entry.text.split("/"):
            found.append(_Draft(Span(piece, at)))
            at += len(piece) + 1
        if all(is_name(one.name.text) for one in found):
            return found
    parts = [part for part in _parts(entry) if part.text]
    weighty = [part for part in parts if read_note(part.text).kind == "organisation"]
    found = []
    # *Sven Torp   Torps Måleri   ST*: the initials say whose row it is
    signed = len(parts) == 3 and is_name(parts[0].text) and _signs(parts[2].text, parts[0].text)
    ahead: str | None = None  # *Kassör    Per Lagerqvist*
    for part in parts:
        if not found and len(parts) > 1 and _is_office(part.text):
            ahead = read_note(part.text).value
            continue
        if signed and part is parts[1]:
            found[-1].add(read_note(part.text))
            continue
        # *A, B, GR*: of three parts the middle one may be a person as well.
        _take(found, part, lone and (len(weighty) < 3 or part is weighty[-1]))
        if ahead and found and found[0].role is None:
            found[0].role, ahead = ahead, None
    return found


def _signs(short: str, name: str) -> bool:
    return short.isupper() and len(short) < 4 and are_initials(short, name)


def _is_office(text: str) -> bool:
    return "(" not in text and read_note(text).kind == "role" and not is_full_name(text)


class _Draft:
    """A person while the notes beside the name are being read."""

    __slots__ = ("absent", "instead_of", "name", "organisation", "role", "scope", "short")

    def __init__(self, name: Span) -> None:
        self.name = name
        self.organisation: str | None = None
        self.role: str | None = None
        self.scope: str | None = None
        self.absent = False
        self.short: list[str] = []
        self.instead_of: Span | None = None

    def add(self, note: Note, at: int = 0) -> None:
        if note.kind == "role":
            if self.role is None or note.value in _OFFICERS:
                self.role = note.value
        elif note.kind == "scope":
            self.scope = self.scope or note.value
        elif note.kind == "absent":
            self.absent = True
        elif note.kind == "substitute":
            self.role = self.role or "tjänstgörande ersättare"
            self.instead_of = Span(note.value, at)
        elif note.kind == "organisation" and note.value:
            if are_initials(note.value, self.name.text):
                self.short.append(note.value)
            elif self.organisation and self.organisation.isupper() and " " in note.value:
                self.role = self.role or self.organisation  # *MAS, Region Öst*
                self.organisation = note.value
            else:
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
    tail = _SUBSTITUTE.search(part.text)
    if tail and tail.start():  # *Anja Ruth (KD) för Bo Malm (KD)*
        _take(found, Span(part.text[: tail.start()], part.start), lone)
        behind = part.text[tail.end() :]
        for note in read_notes(behind) if found else ():
            found[-1].add(note, part.start + tail.end() + behind.find(note.value))
        return
    if " från " in part.text and part.text[0].isupper() and _take_from(found, part):
        return  # *Ahmed Farah från Norrtomta*
    nick = NICKNAME.search(part.text)
    if nick and nick.start() and is_name(part.text[: nick.start()].strip()):
        _take(found, Span(part.text[: nick.start()] + part.text[nick.end() :], part.start), lone)
        if found:
            name = found[-1].name
            found[-1].name = Span(name.text, part.start)
            found[-1].short.append(nick[1])
        return
    opened = _BRACKET.search(part.text)
    inner = [m[1] for m in _BRACKET.finditer(part.text)]
    notes = [note for one in inner for piece in one.split(",") for note in read_notes(piece)]
    bare = trim(Span(part.text[: opened.start()], part.start)) if opened else part
    said = bare.text.rstrip(".") if not bare.text[-2:-1].isupper() else bare.text
    bare = Span(said, bare.start)
    behind = part.text[opened.end() :].strip(" .") if opened else ""
    if not bare.text:
        _add(found, notes)
        return
    if opened and not notes_are_plain(notes) and " " not in bare.text and is_full_name(inner[0]):
        # *Kalle (Karl Dunder)*: the name in full behind the one in use
        found.append(_Draft(Span(inner[0], part.start + opened.start(1))))
        found[-1].short.append(bare.text)
        return
    if behind and _BRACKET.sub("", behind).strip():
        rest = _BRACKET.sub("", behind).strip(" .")
        if " " not in bare.text and is_name(inner[0]) and is_name(f"{bare.text} {rest}"):
            # *Karl (Kalle) Dunder*
            found.append(_Draft(Span(f"{bare.text} {rest}", bare.start)))
            found[-1].short.append(inner[0])
            return
        notes += read_notes(rest)
    cut = _SCOPE_BEHIND_NAME.search(bare.text)
    if cut and is_name(bare.text[: cut.start()]):  # *Jörg till 14.30*
        notes = [*notes, read_note(bare.text[cut.start() :].strip())]
        bare = Span(bare.text[: cut.start()].rstrip(), bare.start)
    elif (home := home_behind(bare.text)) is not None:  # *Siv Mo Hemvärnet*
        notes = [Note("organisation", bare.text[home:]), *notes]
        bare = Span(bare.text[:home].rstrip(), bare.start)
    names = names_in(bare, after_name=bool(found), lone=lone)
    if names:
        drafts = [_Draft(name) for name, _ in names]
        for draft, (_, role) in zip(drafts, names, strict=True):
            draft.role = role
        found.extend(drafts)
        _add(drafts, notes)
        return
    if found:
        own = read_notes(bare.text)
        if own and own[0].kind == "substitute":  # *ersätter Bo Malm (KD)*
            own, notes = read_notes(part.text), []
        if len(own) == 1 and own[0].kind == "organisation" and inner:
            # *Hagström AB (på uppdrag av X)*: the bracket belongs to the organisation.
            within = read_note(inner[0])
            if within.kind == "organisation" and not found[-1].organisation:
                own, notes = (Note("organisation", " ".join(part.text.split())),), []
        _add(found, [*own, *notes])


def _take_from(found: list[_Draft], part: Span) -> bool:
    """*Anna Ek och Bo Ask från Ale samt Cia Dal från GR* as people; False if it is no such."""
    waiting: list[_Draft] = []
    drafts: list[_Draft] = []
    at = 0
    cuts = [(m.start(), m.end()) for m in AND.finditer(part.text)]
    for start, end in [*cuts, (len(part.text), len(part.text))]:
        piece = trim(Span(part.text[at:start], part.start + at))
        at = end
        name, given, home = piece.text.partition(" från ")
        bare = name.partition("(")[0].strip()
        named = one_name(Span(bare, piece.start))
        if named is None or (home and not (home[0].isupper() or is_definite(home))):
            if not drafts or given or not drafts[-1].organisation:
                return False
            drafts[-1].organisation += f" och {piece.text}"  # *från Kultur och fritid*
            continue
        draft = _Draft(named[0])
        draft.role = named[1]
        _add([draft], [note for one in _BRACKET.findall(name) for note in read_notes(one)])
        drafts.append(draft)
        waiting.append(draft)
        if given:
            for one in waiting:
                one.organisation = one.organisation or " ".join(home.rstrip(".").split())
            waiting = []
    found.extend(drafts)
    return True


def notes_are_plain(notes: Sequence[Note]) -> bool:
    return all(note.kind != "organisation" for note in notes)


def _add(found: Sequence[_Draft], notes: Sequence[Note]) -> None:
    for note in notes if found else ():
        found[-1].add(note)

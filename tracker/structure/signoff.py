"""Who wrote it, where no label says so: *Anna Ek, sekreterare* at the end, *Hälsningar / Anna*.

A mail that holds minutes has a head (*Från: … Skickat: … Ämne: …*), of which nothing is said at
the meeting; its subject is the title, and the day it was sent gives the meeting's day its year.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from tracker.lang.sv import attendance as who
from tracker.lang.sv import structure as words
from tracker.lang.sv.people import FIRST_NAMES
from tracker.model import Person
from tracker.structure.labels import Label
from tracker.structure.line import Line
from tracker.structure.lines import Page
from tracker.structure.names import Span, is_full_name, is_name, trim
from tracker.structure.notes import read_note

_MAX_SIGNATURE = 60
_SEARCHED = 12
"""Lines with content, from the end, where such a signature stands."""
_MAIL_HEAD = 8
_NOTICE = 14
"""Lines that such a notice takes at most."""
_OFFICES = {
    **dict.fromkeys(who.SECRETARY_ROLES, "secretary"),
    **dict.fromkeys(who.CLERK_ROLES, "secretary"),
    **dict.fromkeys(who.CHAIR_ROLES, "chair"),
    **dict.fromkeys(who.ADJUSTER_ROLES, "adjuster"),
}


class SignOff(NamedTuple):
    found: dict[str, tuple[Person, ...]]
    """Officers by what they signed as."""
    writer: Person | None
    """Who signed a greeting, or the last line of all with nothing but a name."""
    claimed: frozenset[int]


def sign_off(page: Page, taken: frozenset[int], given: frozenset[str]) -> SignOff:
    """Names at the end with the office behind or below them, or below a greeting.

    `taken`: lines read already; `given`: given names of those present, in lower case.
    """
    lines = page.lines
    found: dict[str, tuple[Person, ...]] = {}
    claimed: set[int] = set()
    writer: Person | None = None
    below: Line | None = None  # the line read before, the one further down
    seen = 0
    for i in range(len(lines) - 1, -1, -1):
        line = lines[i]
        if line.mark in ("blank", "furniture"):
            continue
        seen += 1
        if i in taken:
            below = None
            if seen > _SEARCHED:
                break
            continue
        if seen > _SEARCHED or line.heading or line.mark != "plain" or line.text.endswith("."):
            break
        office = _office(line, lines[i - 1] if i else None)
        if office is not None:
            kind, person = office
            found[kind] = (person, *found.get(kind, ()))
            claimed.add(i)
            if person.start < line.start:
                claimed.add(i - 1)
                taken |= {i - 1}
        elif (greeted := _greeting(line, below, given)) is not None:
            writer = greeted
            claimed.update(k for k in range(i, len(lines)) if lines[k].text)
        elif seen == 1 and (signed := _alone(line, lines[i - 1] if i else None)) is not None:
            writer = signed
            claimed.add(i)
        elif len(line.text) > _MAX_SIGNATURE or _is_said(line.text):
            break
        below = line
    return SignOff(found, writer, frozenset(claimed))


def _alone(line: Line, above: Line | None) -> Person | None:
    """A full name as the last line of all, below a blank one: who wrote it signs so."""
    name = line.text
    if above is None or above.mark != "blank" or not is_full_name(name):
        return None
    given = name.partition(" ")[0].casefold()
    if given not in FIRST_NAMES and given.partition("-")[0] not in FIRST_NAMES:
        return None
    return Person(name, start=line.start, end=line.start + len(name))


def _is_said(text: str) -> bool:
    return any(word in words.FINITE_VERBS for word in text.casefold().split())


def _office(line: Line, above: Line | None) -> tuple[str, Person] | None:
    """*Anna Ek, sekreterare* | *Anna Ek (sekr.)* | the name on the line above its office."""
    if len(line.text) > _MAX_SIGNATURE:
        return None
    name, comma, rest = line.text.partition("," if "," in line.text else "(")
    role = read_note(rest.strip(" )") if comma else line.text.strip(" ()")).value.casefold()
    kind = _OFFICES.get(role)
    if kind is None:
        return None
    at = line
    if not comma:
        if above is None or above.mark != "plain" or above.heading:
            return None
        at, name = above, above.text
    named = trim(Span(name, at.start))
    if not is_full_name(named.text):
        return None
    return kind, Person(named.text, role=role, start=named.start, end=named.end)


def _greeting(line: Line, below: Line | None, given: frozenset[str]) -> Person | None:
    """*Hälsningar* and a name on the line below, *Mvh Anna*, */Anna*."""
    low = line.text.casefold().rstrip(" ,!.")
    start = next((s for s in words.GREETINGS if low.startswith(s)), None)
    if start is None or len(line.text) > _MAX_SIGNATURE:
        return None
    rest = trim(Span(line.text[len(start) :].lstrip("!,/ "), line.start))
    rest = Span(rest.text, line.start + line.text.find(rest.text) if rest.text else line.end)
    span = rest if rest.text else (Span(below.text, below.start) if below else rest)
    name = trim(Span(span.text.partition(",")[0].strip("/ "), span.start))
    if not is_name(name.text) or not (" " in name.text or name.text.casefold() in given):
        return None
    return Person(name.text, start=name.start, end=name.start + len(name.text))


def board_notice(page: Page, labels: Mapping[int, Label]) -> frozenset[int]:
    """*ANSLAG/BEVIS  Anslaget sätts upp …* at the end: when the minutes were put on the board."""
    claimed: set[int] = set()
    for at, label in labels.items():
        if at in claimed or label.kind != "other" or label.said.casefold() not in words.NOTICES:
            continue
        claimed.add(at)
        for i in range(at + 1, min(at + _NOTICE, len(page.lines))):
            line = page.lines[i]
            low = line.text.casefold()
            told = not line.text or i in labels or any(cue in low for cue in words.NOTICE_CUES)
            if line.heading or line.mark == "number" or not told:
                break
            claimed.add(i)
    return frozenset(claimed)


# --------------------------------------------------------------------------- mail


class Mail(NamedTuple):
    """The head of a mail; empty where the document is none."""

    sender: Span | None = None
    sent: Span | None = None
    subject: Span | None = None
    claimed: frozenset[int] = frozenset()


NO_MAIL = Mail()


def mail_head(lines: Sequence[Line]) -> Mail:
    """*Från: …*, *Skickat: …*, *Ämne: …* from the first line on, two of them at least."""
    parts: dict[str, Span] = {}
    claimed: set[int] = set()
    for i, line in enumerate(lines[: 3 * _MAIL_HEAD]):
        if line.mark in ("blank", "furniture"):
            if parts:
                break
            continue
        label, colon, value = line.text.partition(":")
        kind = words.MAIL_LABELS.get(label.casefold().strip()) if colon else None
        if kind is None:
            break
        claimed.add(i)
        parts.setdefault(kind, trim(Span(value, line.start + len(label) + 1)))
    if "sender" not in parts or len(parts) < 2:
        return NO_MAIL
    return Mail(parts["sender"], parts.get("sent"), parts.get("subject"), frozenset(claimed))


def sender(mail: Mail) -> Person | None:
    """Who sent it, if that is a person's name: *Anna Ek <anna@klubben.example>*."""
    if mail.sender is None:
        return None
    name = trim(Span(mail.sender.text.partition("<")[0].strip(' "'), mail.sender.start))
    if not is_full_name(name.text):
        return None
    return Person(name.text, start=name.start, end=name.start + len(name.text))

"""Who held the pen and the chair and who checks the minutes: signatures, labels, sentences.

Lines of a signature are no sentences of the minutes; what says so in running text stays one.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from tracker.lang.sv import attendance as who
from tracker.lang.sv import structure as words
from tracker.model import Person
from tracker.structure.entries import people
from tracker.structure.labels import Label
from tracker.structure.line import Line
from tracker.structure.lines import Page
from tracker.structure.names import Span, is_full_name, is_name, is_organisation, trim

KINDS = ("secretary", "chair", "adjuster")
_TAIL = 30
"""Lines with content, from the end, where a signature may have its name on another line."""
_MAX_TITLE = 60
_GAP = re.compile(r"[ ]{0,80}\t[ \t]{0,80}|[ ]{3,80}")


class Signed(NamedTuple):
    """Names by role, and the lines that they were read from."""

    found: dict[str, tuple[Person, ...]]
    claimed: frozenset[int]


def signatures(
    page: Page, labels: Mapping[int, Label], taken: frozenset[int], given: frozenset[str]
) -> Signed:
    """Signature lines and labelled officers: *Sekreterare: Anna Ek*, *Vid protokollet* / name.

    `given`: given names of those present, in lower case: below a signature's label a single word
    is a name only if it is one of them; else it is what a machine made of a scrawl.
    """
    lines = page.lines
    full = page.full
    tail = full[-_TAIL] if len(full) > _TAIL else 0
    found: dict[str, list[Person]] = {}
    claimed: set[int] = set()
    signed_at: int | None = None
    for i, label in labels.items():
        if label.kind not in KINDS or i in taken or i in claimed:
            continue
        mark = lines[i].mark
        if mark == "bullet" and not _heads_the_minutes(i, labels, lines):
            continue
        if mark not in ("plain", "bullet") and not (mark == "table" and label.value.text):
            continue
        used: set[int] = set()
        named: tuple[Person, ...] = ()
        dotted = _is_dotted(label.value.text)
        columns = _columns(lines[i])
        if columns and i >= tail:  # *Vid protokollet      Justeras*, and the names below
            used, pair = _two_columns(page, i, taken | claimed, given)
            for kind, people_of in zip(columns, pair, strict=True):
                found.setdefault(kind, []).extend(people_of)
        elif label.value.text and not dotted:
            named = tuple(_people(label.value, label.kind))
            below = _title_below(lines, i, taken) if named and i >= tail else None
            if below is not None and label.kind != "adjuster":
                used.add(below)
                named = (_titled(named[0], lines[below].text), *named[1:])
            if not named:
                continue
        elif i >= tail or dotted:
            used, named = _below(page, i, label.kind, labels, taken | claimed, given)
            if not used:
                continue
        else:
            continue
        claimed.update((i, *used))
        found.setdefault(label.kind, []).extend(named)
        if i >= tail and i > full[0] + 3 and (label.kind != "chair" or signed_at is not None):
            signed_at = i if signed_at is None else signed_at
    if signed_at is not None:
        claimed |= _rest(lines, signed_at, taken)
    return Signed({kind: tuple(named) for kind, named in found.items()}, frozenset(claimed))


def _heads_the_minutes(i: int, labels: Mapping[int, Label], lines: Sequence[Line]) -> bool:
    """*- Sekreterare: Anna Ek* in one list with *- Datum: …*; elsewhere somebody is elected."""
    near = range(max(0, i - _TOGETHER), min(len(lines), i + _TOGETHER + 1))
    return bool(labels[i].value.text) and any(
        labels[at].kind in ("date", "datetime", "place", "time", "place and time")
        and lines[at].mark == "bullet"
        for at in near
        if at in labels
    )


_TOGETHER = 4
"""Lines between two labels of one list."""


def _is_dotted(value: str) -> bool:
    """*Sekreterare  ..........*: a line to sign on, the name below it, wherever it stands."""
    return bool(value) and not any(char.isalnum() for char in value)


def _cut(line: Line) -> tuple[Span, Span] | None:
    """The left and the right column of a line."""
    if line.margin:
        return Span(line.text, line.start), Span(line.margin, line.end)
    gap = _GAP.search(line.text)
    if gap is None or not gap.start():
        return None
    right = trim(Span(line.text[gap.end() :], line.start + gap.end()))
    return Span(line.text[: gap.start()], line.start), right


def _columns(line: Line) -> tuple[str, str] | None:
    """The kinds of officer that two columns of signatures are headed by."""
    cut = _cut(line)
    if cut is None:
        return None
    left, right = (words.LABELS.get(part.text.casefold().strip(" :.,"), "") for part in cut)
    return (left, right) if left in KINDS and right in KINDS else None


def _two_columns(
    page: Page, at: int, taken: frozenset[int], given: frozenset[str]
) -> tuple[set[int], tuple[list[Person], list[Person]]]:
    """The names below two headed columns: the first line with a name on either side."""
    used: set[int] = set()
    sides: tuple[list[Person], list[Person]] = ([], [])
    for i in range(at + 1, min(at + 16, len(page.lines))):
        line = page.lines[i]
        if i in taken or line.heading or line.mark == "number":
            break
        if line.mark != "plain" or len(line.text) > 2 * _MAX_TITLE:
            continue
        used.add(i)
        for side, part in zip(sides, _cut(line) or (Span(line.text, line.start),), strict=False):
            if not side:
                for piece in _apart(part):  # *Bo Ask     Cia Dal*: two who checked, side by side
                    found = _people(piece, "secretary")
                    side.extend(
                        p for p in found if is_full_name(p.name) or p.name.casefold() in given
                    )
        if all(sides):
            break
    return used, sides


def _apart(part: Span) -> Iterator[Span]:
    """What wide gaps part, each where it stands."""
    at = 0
    for gap in _GAP.finditer(part.text):
        yield trim(Span(part.text[at : gap.start()], part.start + at))
        at = gap.end()
    yield trim(Span(part.text[at:], part.start + at))


def _people(value: Span, kind: str) -> Iterable[Person]:
    """The people of a signature's value; of a secretary what follows the name is the title."""
    value = trim(Span(value.text.lstrip("/").rstrip("."), value.start + value.text.startswith("/")))
    if not value.text or len(value.text) > 200:
        return
    if kind == "adjuster":
        for person in people(value):
            if person.role is None and person.organisation is None:
                yield person
        return
    name, comma, rest = value.text.partition(",")
    opened = name.find("(")
    if opened > 0:
        name, comma, rest = name[:opened], ",", name[opened + 1 :].rstrip(")")
    name = name.strip()
    if is_short(name):  # *Antecknar: PS*: whose initials they are, the list of people says
        yield Person(name, start=value.start, end=value.start + len(name))
        return
    if not is_name(name) or (" " not in name and is_organisation(name)):
        return
    title = " ".join(rest.split()) if comma and len(rest) <= _MAX_TITLE else ""
    yield Person(name, role=title or None, start=value.start, end=value.start + len(name))


def is_short(name: str) -> bool:
    """Whether it looks like somebody's initials."""
    return 2 <= len(name) <= 4 and name.isalpha() and name.isupper()


def _titled(person: Person, title: str) -> Person:
    return person if person.role else person._replace(role=" ".join(title.split()))


def _below(
    page: Page,
    at: int,
    kind: str,
    labels: Mapping[int, Label],
    taken: frozenset[int],
    given: frozenset[str],
) -> tuple[set[int], tuple[Person, ...]]:
    """The name on one of the lines below a signature label, and the title below the name."""
    lines = page.lines
    used: set[int] = set()
    named: list[Person] = []
    misses = 0
    for i in range(at + 1, min(at + 12, len(lines))):
        line = lines[i]
        if line.mark != "plain" and line.mark != "bullet":
            continue
        if i in taken or line.heading or (i in labels and labels[i].kind != "other"):
            break
        found = tuple(_people(Span(line.text, line.start), kind))
        found = tuple(p for p in found if " " in p.name or p.name.casefold() in given)
        if not found:
            misses += 1
            if named or misses > 3 or len(line.text) > _MAX_TITLE:
                break
            used.add(i)  # a scrawl, a row of dots, a place and a day
            continue
        used.add(i)
        named.extend(found)
        title = _title_below(lines, i, taken)
        if title is not None and kind != "adjuster":
            used.add(title)
            named[-1] = _titled(named[-1], lines[title].text)
        if kind != "adjuster":
            break
    if not named:
        return set(), ()
    return used, tuple(named)


def _title_below(lines: Sequence[Line], at: int, taken: frozenset[int]) -> int | None:
    """The line right below a signer's name if it is a title: *Förbundsdirektör*."""
    below = at + 1
    if below >= len(lines) or below in taken:
        return None
    line = lines[below]
    if line.mark != "plain" or line.heading or len(line.text) > _MAX_TITLE:
        return None
    parts = line.text.split()
    if len(parts) > 4 or line.text[-1] in ".:!?" or not parts[0].isalpha():
        return None
    low = line.text.casefold()
    if low in words.LABELS or low in who.NO_NAME_WORDS or is_full_name(line.text):
        return below if low in who.ROLES else None
    return below


def _rest(lines: Sequence[Line], signed_at: int, taken: frozenset[int]) -> set[int]:
    """What stands below the first signature: scrawls, dates, dotted lines; not running text."""
    out = set()
    for i in range(signed_at, len(lines)):
        line = lines[i]
        if line.mark == "blank" or i in taken:
            continue
        if line.heading or line.mark == "number" or len(line.text) > 2 * _MAX_TITLE:
            break
        said = line.text.casefold().split()
        if line.text.endswith(".") and len(said) > 5:
            break
        if any(word in words.FINITE_VERBS for word in said):
            break
        out.add(i)
    return out

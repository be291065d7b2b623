"""Who was there: lists of people under *Närvarande*, *Frånvarande*, *Kallade*, in any layout.

A list is claimed line by line and ends at the first heading, agenda number or prose, so that a
missing blank line never swallows the minutes.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from tracker.lang.sv import attendance as who
from tracker.lang.sv import structure as words
from tracker.model import Person
from tracker.structure.labels import Label
from tracker.structure.line import Line
from tracker.structure.lines import Page
from tracker.structure.names import (
    Span,
    is_full_name,
    is_name,
    is_organisation,
    is_plain_entry,
    people,
    read_note,
)
from tracker.structure.tables import read_table

_LISTS = ("present", "also present", "absent", "called")
_MAX_ENTRY = 160
_MAX_PEOPLE = 2000
_MAX_BLANKS = 4
_SEARCHED = 400
"""Lines with content in which a first list of people is looked for: it opens the minutes."""


class Attendance(NamedTuple):
    people: tuple[Person, ...]
    claimed: frozenset[int]
    """Indices of the lines that the lists take."""
    first: int | None
    """The line where the first list begins."""


class _List(NamedTuple):
    kind: str
    people: tuple[Person, ...]


def attendance(page: Page, labels: dict[int, Label], skip: frozenset[int]) -> Attendance:
    """The people listed as present or absent. `labels`: the labelled lines; `skip`: lines taken."""
    lists: list[_List] = []
    claimed: set[int] = set()
    after = -1
    first: int | None = None
    for at, label in labels.items():
        if label.kind not in _LISTS or at in skip or at < after or at in claimed:
            continue
        if label.kind == "also present" and not _may_join(label, lists, page, at, after):
            continue
        taken, found = _read_list(page, at, label, labels)
        nobody = label.value.text.casefold() in who.NOBODY and bool(label.value.text)
        if not found and not nobody and not _is_bare(page.lines, at, label):
            continue
        numbered = page.lines[at].number is not None
        claimed.update(taken if numbered else {at, *taken})
        after = max({at, *taken}) + 1
        first = at if first is None else first
        lists.append(_List(label.kind, found))
    return Attendance(_settle(lists), frozenset(claimed), first)


def _may_join(label: Label, lists: Sequence[_List], page: Page, at: int, after: int) -> bool:
    """*Ersättare* heads a list of people beside another list, or with a colon near the top."""
    above = at - 1
    while above >= after and page.lines[above].mark in ("blank", "furniture"):
        above -= 1
    if lists and above < after:
        return True
    return label.colon and at < 60


def _is_bare(lines: Sequence[Line], at: int, label: Label) -> bool:
    """A label with nobody under it: *Frånvarande:*, empty."""
    if label.value.text or label.kind == "also present" or lines[at].number:
        return False
    return label.colon or lines[at].heading or label.said.isupper()


def _read_list(
    page: Page, at: int, label: Label, labels: dict[int, Label]
) -> tuple[set[int], tuple[Person, ...]]:
    lines = page.lines
    if lines[at].mark == "table":
        return read_table(page, at)
    taken: set[int] = set()
    rows: list[Span] = []
    if label.value.text and label.value.text.casefold() not in who.NOBODY:
        rows.append(label.value)
    inline = bool(rows)
    if inline and not _is_entry(rows[0].text, inline=True):
        return taken, ()
    numbered = False
    blanks = 0
    for i in range(at + 1, len(lines)):
        line = lines[i]
        if line.mark in ("blank", "furniture"):
            blanks += 1
            if blanks > _MAX_BLANKS or (inline and line.mark == "blank"):
                break
            continue
        if line.heading and not (line.bold and rows and is_name(line.text)):
            break
        other = labels.get(i)
        if other and not (
            other.kind in ("chair", "secretary", "adjuster") and other.value.text and not inline
        ):
            break
        if line.mark == "number":
            numbered = numbered or (not rows and line.form in (".", ")") and _is_person(line.text))
            if not numbered:
                break
        elif numbered and line.mark != "plain":
            break
        tabbed = page.text[line.start - 1 : line.start] == "\t"
        if inline and line.column < lines[at].column + 2 and not tabbed and not _open(rows):
            break
        if not _is_entry(line.text, inline or _open(rows)) or (blanks and not _follows(rows, line)):
            break
        taken.add(i)
        span = Span(line.text, line.start)
        if rows and (_open(rows) or (inline and _wrapped(rows, line))):
            rows[-1] = Span(page.clean[rows[-1].start : line.end], rows[-1].start)
        else:
            rows.append(span)
        blanks = 0
        if len(rows) > _MAX_PEOPLE:
            break
    return taken, _people_of(rows, label, inline)


def _open(rows: Sequence[Span]) -> bool:
    return bool(rows) and rows[-1].text.rstrip().endswith((",", " och", " samt", "-"))


def _wrapped(rows: Sequence[Span], line: Line) -> bool:
    """*…, Kalle / Svensson, Rune Hansson*: the row before was a list, cut by the margin."""
    if line.mark != "plain":
        return False
    left, right = rows[-1].text.rpartition(",")[2].split(), line.text.partition(",")[0].split()
    return rows[0].text.count(",") > 1 or (len(left) == 1 and len(right) == 1)


def _follows(rows: Sequence[Span], line: Line) -> bool:
    """After a blank line an entry must look like one: a full name, or the form of those above."""
    if line.mark == "bullet":
        return True
    head = line.text.partition(",")[0].partition("(")[0].strip()
    if not rows or is_full_name(head):
        return is_name(head) or "," in line.text or ":" in line.text
    return is_name(head) and ("," in line.text) == ("," in rows[-1].text)


def _is_person(text: str) -> bool:
    return is_full_name(text.partition(",")[0].partition("(")[0].strip())


def _is_entry(text: str, inline: bool) -> bool:
    """Whether a line can be part of a list of people: names and remarks, no sentence."""
    if is_plain_entry(text):
        return True
    low = text.casefold()
    if low in who.NOBODY:
        return True
    if len(text) > _MAX_ENTRY and not ("," in text and inline):
        return False
    if _is_more(low) and (inline or not text[0].isupper()):
        return True
    label, colon, rest = text.partition(": ")
    head = rest if colon and rest.strip() and len(label) <= 40 else text
    parts = (
        head.replace(" och ", ",")
        .replace("(", ",")
        .replace("/", ",")
        .replace(" - ", ",")
        .replace(" – ", ",")
        .replace(". ", ",")
        .split(",")
    )
    first = " ".join(parts[0].split()[:6]).strip()
    first = first.removesuffix(".") if len(first) > 3 else first
    if text.endswith(".") and len(text.split()) > 6 and not inline:
        return False
    if not _starts_with_name(first):
        return False
    return not any(word in words.FINITE_VERBS for word in low.split()[:8])


def _is_more(low: str) -> bool:
    """*Samt ytterligare tio medlemmar*, *ca 20 personer*; *Camilla* is neither."""
    start = next((start for start in who.MORE_PEOPLE if low.startswith(start)), None)
    return start is not None and not low[len(start) : len(start) + 1].isalpha()


def _starts_with_name(text: str) -> bool:
    if is_name(text):
        return True
    parts = text.split()
    for count in (1, 2, 3):
        if " ".join(parts[:count]).casefold().rstrip(":") in who.ROLES:
            return len(parts) == count or is_name(" ".join(parts[count:]))
    return len(parts) > 1 and (is_name(" ".join(parts[:2])) or is_name(" ".join(parts[:3])))


def _people_of(rows: Sequence[Span], label: Label, inline: bool) -> tuple[Person, ...]:
    status = "absent" if label.kind == "absent" else "present"
    role = _list_role(label)
    lone = _one_a_line(rows, inline)
    named = [row.text.partition(": ")[0] for row in rows if ": " in row.text]
    role_labels = sum(read_note(name).kind == "role" for name in named) * 2 > len(named)
    out: list[Person] = []
    for row in rows:
        if row.text.casefold() in who.NOBODY:
            continue
        if _is_more(row.text.casefold()) and not is_name(row.text):
            continue
        out.extend(people(row, status, role, lone, role_labels))
    return tuple(out[:_MAX_PEOPLE])


def _one_a_line(rows: Sequence[Span], inline: bool) -> bool:
    """Whether each row is one person with remarks, rather than a list of several."""
    if not rows:
        return False
    cells = [[p.strip() for p in row.text.split("(")[0].split(",") if p.strip()] for row in rows]
    seconds = [row[1] for row in cells if len(row) == 2]
    if len(rows) == 1:
        # *Magnus Ek, GBG* is one person; *Anna Ek, Bo Ask* are two.
        named = all(is_full_name(cell) for cell in cells[0][:-1])
        if len(cells[0]) == 2:
            return not inline and not is_full_name(cells[0][1])
        return len(cells[0]) > 2 and named and is_organisation(cells[0][-1])
    if sum(len(row) for row in cells) > 3 * len(cells):
        return False
    doubtful = sum(is_full_name(second) for second in seconds)
    return not seconds or doubtful * 2 <= len(seconds) or is_organisation(seconds[0])


def _list_role(label: Label) -> str | None:
    low = label.said.casefold()
    for word, role in (
        ("icke tjänstgörande", "ersättare"),
        ("ej tjänstgörande", "ersättare"),
        ("tjänstgörande ersättare", "tjänstgörande ersättare"),
        ("ersättare", "ersättare"),
        ("suppleant", "suppleant"),
        ("adjung", "adjungerad"),
        ("revisor", "revisor"),
        ("gäst", "gäst"),
        ("föredragande", "föredragande"),
        ("observatör", "observatör"),
    ):
        if word in low:
            return role
    return None


# --------------------------------------------------------------------------- all lists together


def _settle(lists: Sequence[_List]) -> tuple[Person, ...]:
    """One entry a person. Who was called and is not listed as present was absent."""
    out: dict[str, Person] = {}
    has_present = any(part.kind in ("present", "also present") for part in lists)
    for part in lists:
        if part.kind == "called":
            continue
        for person in part.people:
            out.setdefault(person.name.casefold(), person)
    for part in lists:
        if part.kind != "called":
            continue
        for person in part.people:
            key = person.name.casefold()
            if key not in out:
                out[key] = replace(person, status="absent") if has_present else person
            elif out[key].organisation is None:  # only one of the two lists says it
                out[key] = replace(out[key], organisation=person.organisation)
    return tuple(out.values())

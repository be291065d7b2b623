"""A list of people as a table: *Närvarande | Organisation | Sign*, with bars, tabs or columns."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from tracker.lang.sv import attendance as who
from tracker.model import Person
from tracker.structure.digits import has_digit
from tracker.structure.line import Line
from tracker.structure.lines import Page
from tracker.structure.names import Span, is_name, trim
from tracker.structure.notes import are_initials, read_note, read_notes

_GAP = re.compile(r"[ ]{2,200}|[ ]{0,40}\t[ \t]{0,40}")
_SLACK = 2
_MAX_CELL = 80
_MAX_HEADER = 200
_MAX_BLANKS = 1
_TITLES = (
    who.NAME_TITLES
    | who.ORGANISATION_TITLES
    | who.ROLE_TITLES
    | who.SIGN_TITLES
    | who.MARK_TITLES
    | who.OTHER_TITLES
)


class _Cell(NamedTuple):
    span: Span
    at: int
    """Its column; in a table with tabs or bars its number."""


class _Found(NamedTuple):
    taken: set[int]
    people: tuple[Person, ...]


def is_people_header(line: Line) -> bool:
    """Whether `line` is the row of titles of such a table."""
    text = line.text
    columned = "|" in text or "\t" in text or "  " in text or line.margin is not None
    if not columned or len(text) > _MAX_HEADER:
        return False
    cells = _cells(line)
    said = [_said(cell) for cell in cells]
    if len(cells) < 2 or not any(title in who.NAME_TITLES for title in said):
        return False
    if not who.TASK_TITLES.isdisjoint(said):
        return False
    strange = [
        cell.span.text for cell, title in zip(cells, said, strict=True) if title not in _TITLES
    ]
    strange = [text for text in strange if text]
    if len(strange) * 2 > len(cells) or said[0] not in _TITLES:
        return False
    return not any(is_name(text) or len(text.split()) > 3 or has_digit(text) for text in strange)


def read_people(page: Page, at: int, status: str, labels: Mapping[int, object]) -> _Found:
    """The rows below a row of titles. `status`: of those that no column marks; `labels`: lines
    that begin something else."""
    lines = page.lines
    heads = [(cell.at, _said(cell)) for cell in _cells(lines[at])]
    name_at = next(n for n, (_, title) in enumerate(heads) if title in who.NAME_TITLES)
    taken: set[int] = set()
    out: list[Person] = []
    marked = {
        title for _, title in heads if title in who.MARK_TITLES and title != heads[name_at][1]
    }
    beside = marked and not _has_marks(page, at, heads)
    blanks = 0
    for i in range(at + 1, len(lines)):
        line = lines[i]
        if line.mark == "blank":
            blanks += 1
            if blanks > _MAX_BLANKS or not out:
                break
            continue
        if line.mark == "furniture":
            taken.add(i)
            continue
        if line.heading or line.mark == "number" or line.mark == "letter" or i in labels:
            break
        if lines[at].mark == "table" and line.mark != "table":
            break
        cells = _cells(line)
        if _said(cells[0]) in _TITLES and not beside:
            break
        if beside:
            found = _beside(cells, heads)
        else:
            one = _person(cells, heads, name_at, status)
            found = [one] if one is not None else []
        if not found:
            if line.mark != "table":
                break
            taken.add(i)
            continue
        taken.add(i)
        blanks = 0
        out.extend(found)
    return _Found(taken, tuple(out))


def _cells(line: Line) -> list[_Cell]:
    """The cells of a row, trimmed, each with the column (or the number) it stands in."""
    text = line.text
    if "|" in text:
        out, at = [], 0
        for n, part in enumerate(text.split("|")):
            out.append(_Cell(_bare(Span(part, line.start + at)), n))
            at += len(part) + 1
        if out and not out[0].span.text and text.startswith("|"):
            out = [_Cell(cell.span, cell.at - 1) for cell in out[1:]]
        if out and not out[-1].span.text:
            out = out[:-1]
        return out
    if "\t" in text:
        out, at = [], 0
        for n, part in enumerate(text.split("\t")):
            out.append(_Cell(_bare(Span(part, line.start + at)), n))
            at += len(part) + 1
        return out
    out, at = [], 0
    for gap in [*_GAP.finditer(text), None]:
        part = text[at : gap.start() if gap else len(text)]
        if part:
            out.append(_Cell(_bare(Span(part, line.start + at)), line.column + at))
        at = gap.end() if gap else at
    if line.margin is not None:
        out.append(_Cell(Span(line.margin, line.end), 10_000))
    return out


def _bare(span: Span) -> Span:
    """Without the space around it; a lone dash is a mark, and stays."""
    left = len(span.text) - len(span.text.lstrip(" \t:*"))
    return Span(span.text[left:].rstrip(" \t:*"), span.start + left)


def _said(cell: _Cell) -> str:
    return " ".join(cell.span.text.casefold().split()).strip(" :")


def _title_of(cell: _Cell, heads: Sequence[tuple[int, str]]) -> str:
    """The title that `cell` stands under: the last one that begins no further to the right."""
    title = ""
    for at, said in heads:
        if at > cell.at + _SLACK * (heads[-1][0] > len(heads)):
            break
        title = said
    return title


def _has_marks(page: Page, at: int, heads: Sequence[tuple[int, str]]) -> bool:
    """Whether the column *Närvarande* holds marks (*x*, *ja*) rather than people."""
    marks = names = 0
    for line in page.lines[at + 1 : at + 12]:
        if line.mark in ("blank", "furniture"):
            continue
        if line.heading or line.mark == "number":
            break
        for cell in _cells(line)[1:]:
            if _title_of(cell, heads) in who.MARK_TITLES and cell.span.text:
                mark = read_note(cell.span.text).kind in ("present", "absent", "skip")
                marks += mark
                names += not mark and is_name(cell.span.text)
    return marks >= names


def _beside(cells: Sequence[_Cell], heads: Sequence[tuple[int, str]]) -> list[Person]:
    """*Närvarande   Frånvarande* as two columns of people."""
    out = []
    for cell in cells:
        title = _title_of(cell, heads)
        name = trim(Span(cell.span.text.partition("(")[0].partition(",")[0], cell.span.start))
        if not is_name(name.text):
            continue
        away = title.startswith(("frånv", "ej ", "absent"))
        status = "absent" if away else "present"
        person = Person(name.text, status=status, start=name.start, end=name.end)
        rest = cell.span.text[len(name.text) :].strip(" ,()")
        for note in read_notes(rest):
            person = _noted(person, note.kind, note.value)
        out.append(person)
    return out


def _person(
    cells: Sequence[_Cell], heads: Sequence[tuple[int, str]], name_at: int, status: str
) -> Person | None:
    """One row of a table of people. Columns are told by their titles, else by what they hold."""
    row = [(cell, _title_of(cell, heads)) for cell in cells if cell.span.text]
    named = next((c for c, title in row if title == heads[name_at][1]), None)
    if named is None:
        return None
    name, _, rest = named.span.text.partition("(")
    name, _, behind = name.partition(",")
    name = name.strip()
    if not is_name(name) or len(named.span.text) > _MAX_CELL:
        return None
    start = named.span.start
    person = Person(" ".join(name.split()), status=status, start=start, end=start + len(name))
    for said in (behind, *rest.rstrip(") ").split(",")):
        for note in read_notes(said):
            person = _noted(person, note.kind, note.value)
    for cell, title in row:
        said = " ".join(cell.span.text.split())
        if cell is named or title in who.OTHER_TITLES:
            continue
        if title in who.SIGN_TITLES or are_initials(said, name):
            if are_initials(said, name) and said not in person.short:
                person = person._replace(short=(*person.short, said))
        elif title in who.ROLE_TITLES:
            person = person._replace(role=who.ROLES.get(said.casefold(), said))
        elif title in who.MARK_TITLES and title != heads[name_at][1]:
            mark, _, more = said.partition(", ")
            note = read_note(more or mark)
            away = mark.casefold() in who.ABSENT_MARKS
            if title.startswith(("frånv", "ej ", "absent")) and note.kind == "present":
                away = True
            person = person._replace(status="absent" if away else "present")
            if note.kind == "scope":
                person = person._replace(scope=note.value)
        else:
            person = _described(person, said, title in who.ORGANISATION_TITLES)
    return person


def _described(person: Person, said: str, sure: bool) -> Person:
    """With an organisation and a role from one cell: *Dal Bygg AB, platschef*."""
    parts = [part for part in said.split(", ") if part]
    for n, part in enumerate(parts):
        if sure and n == 0:
            person = _noted(person, "organisation", part)
            continue
        for note in read_notes(part):
            person = _noted(person, note.kind, note.value)
    return person


def _noted(person: Person, kind: str, value: str) -> Person:
    if kind == "role":
        return person._replace(role=person.role or value)
    if kind == "organisation" and person.organisation is None:
        return person._replace(organisation=value)
    if kind == "scope":
        return person._replace(scope=value)
    if kind == "absent":
        return person._replace(status="absent")
    return person

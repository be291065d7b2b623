"""Tables of what is to be done: *Vem | Vad | När*, with bars, tabs or aligned columns.

A row of titles says what the columns hold; without one, a column that holds only people of the
minutes is the owners'. Every row is one sentence of what it says is to be done; whom and by when
stand beside it, and a number before it is no part of it. A cell may go on in the line below.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from tracker.lang.sv import structure as words
from tracker.model import Person
from tracker.structure.behind import are_known, short_names
from tracker.structure.line import Line
from tracker.structure.lines import Page, Row, with_lines
from tracker.structure.margins import is_due, is_due_title, is_owner_title

_GAP = re.compile(r"  [ ]{0,198}")
_MAX_TITLE = 32
_MAX_TITLE_WORDS = 4
_MAX_COLUMNS = 12
_MAX_LINE = 600
_SLACK = 2


class _Cell(NamedTuple):
    at: int
    """Its column, or its number where bars or tabs part them."""
    start: int
    end: int
    text: str


class _Titles(NamedTuple):
    """What each column holds: `owner`, `due`, `number`, `day`, `what`; by where it begins."""

    columns: tuple[tuple[int, str], ...]
    kind: str
    """What parts the cells: a bar, a tab, or a space."""

    def of(self, cell: _Cell) -> str:
        slack = _SLACK if self.kind == " " else 0
        found = "what"
        for at, holds in self.columns:
            if at > cell.at + slack:
                break
            found = holds
        return found


def with_grids(page: Page, taken: frozenset[int], people: Iterable[Person]) -> Page:
    """The page with its tables found. `taken`: lines read already; `people`: whose names fill a
    column of owners that has no title."""
    if not (page.gapped or "|" in page.clean):
        return page
    rows: dict[int, Row | None] = {}
    known: frozenset[str] | None = None
    lines = page.lines
    until = 0  # the line behind the table found last
    near: Sequence[int] = page.full
    if not (page.columned or "|" in page.clean):  # the others have one cell, as `_kind` has it
        near = sorted({*page.gaps, *page.numbered})
    for i in near:
        line = lines[i]
        kind = _kind(page, line) if i >= until and i not in taken else ""
        if not kind:
            continue
        titles = _titles(page, line, kind)
        if titles is None and kind != "|":
            known = short_names(people) if known is None else known
            titles, found = _untitled(page, i, kind, taken, known)
        else:
            found = list(_rows(page, i + (titles is not None), kind, titles, taken))
        few = len(found) < (1 if titles else 2)
        if kind != "|" and (few or not _has_columns(page, kind, titles, found)):
            continue
        if titles is not None and (not found or found[0][0] > i):
            rows[i] = None
        for at, row in found:
            rows[at] = row
        until = max(rows, default=i) + 1
    if not rows:
        return page
    kept = list(lines)
    for at in rows:
        kept[at] = replace(
            kept[at],
            mark="table",
            number=None,
            form="",
            level=0,
            heading=False,
            margin=None,
            due=None,
        )
    return with_lines(page, kept)._replace(grid=rows)


def _has_columns(
    page: Page, kind: str, titles: _Titles | None, found: Sequence[tuple[int, Row | None]]
) -> bool:
    """Whether most rows say on their first line who or when: titles of items do not."""
    if titles is None:
        return True
    rows = [_cells(page, page.lines[at], kind) for at, row in found if row is not None]
    told = sum(any(titles.of(cell) in ("owner", "due", "day") for cell in row) for row in rows)
    return told * 2 >= len(rows)


def _kind(page: Page, line: Line) -> str:
    """What parts the cells of `line`; empty if it has but one."""
    if line.mark == "table":
        return "|"
    if line.mark in ("blank", "furniture") or line.heading or len(line.text) > _MAX_LINE:
        return ""
    if "\t" in line.text or (line.mark == "number" and page.text[line.start - 1] == "\t"):
        return "\t"
    return " " if "  " in line.text or line.margin is not None else ""


def _raw(page: Page, line: Line) -> tuple[str, int]:
    """The whole line with its number and its columns, and where it begins."""
    start = line.start - line.column
    end = page.text.find("\n", line.start)
    return page.text[start : end if end >= 0 else len(page.text)], start


def _cells(page: Page, line: Line, kind: str) -> list[_Cell]:
    raw, start = _raw(page, line)
    out: list[_Cell] = []
    at = 0
    if kind == " ":
        body = len(raw) - len(raw.lstrip())
        at = body
        for gap in [*_GAP.finditer(raw, body), None]:
            part = raw[at : gap.start() if gap else len(raw)]
            _add(out, part, start + at, at)
            at = gap.end() if gap else at
        return out
    shift = 1 if kind == "|" and raw.lstrip().startswith("|") else 0
    for n, part in enumerate(raw.split(kind)):
        _add(out, part, start + at, n - shift)
        at += len(part) + 1
    return out


def _add(out: list[_Cell], part: str, start: int, at: int) -> None:
    text = part.strip(" \t\r*_")
    if text:
        left = start + part.index(text)
        out.append(_Cell(at, left, left + len(text), text))


def _titles(page: Page, line: Line, kind: str) -> _Titles | None:
    """The row of titles of a table with owners or days in it; None if `line` is no such."""
    low = line.text[:200].casefold() + (line.margin or "").casefold()
    if kind != "|" and not any(word in low for word in words.GRID_CUES):
        return None
    cells = _cells(page, line, kind)
    if not 2 <= len(cells) <= _MAX_COLUMNS:
        return None
    if any(len(c.text) > _MAX_TITLE or len(c.text.split()) > _MAX_TITLE_WORDS for c in cells):
        return None
    holds = [_holds(cell.text) for cell in cells]
    said = [cell.text.casefold().strip(" :.") for cell in cells]
    sure = [n for n, title in enumerate(said) if title in words.SURE_DUE_TITLES]
    if "owner" not in holds:
        if not sure or len(sure) == len(cells):
            return None
        # Days and states without owners are told by the sure titles alone.
        holds = [
            "what" if hold == "due" and n not in sure else hold for n, hold in enumerate(holds)
        ]
    if said[0] in words.DAY_TITLES and holds.count("due") == 1:
        holds[0] = "day"  # *Datum  Vad  Ansvarig*: the row tells when it is
    if kind != "|":
        strange = sum(
            title not in words.GRID_TITLES and hold == "what"
            for title, hold in zip(said, holds, strict=True)
        )
        if strange * 2 > len(cells) or not _is_grid(said, holds):
            return None
    return _Titles(tuple((c.at, h) for c, h in zip(cells, holds, strict=True)), kind)


def _is_grid(said: Sequence[str], holds: Sequence[str]) -> bool:
    """A column says what is to be done; minutes of points (*Pkt  Text  Ansv*) are no table."""
    return "what" in holds and not (said[0] in words.POINT_TITLES and len(said) > 2)


def _holds(title: str) -> str:
    said = title.casefold().strip(" :.")
    if said in words.NUMBER_TITLES:
        return "number"
    if is_owner_title(title):
        return "owner"
    return "due" if is_due_title(title) else "what"


def _rows(
    page: Page, start: int, kind: str, titles: _Titles | None, taken: frozenset[int]
) -> Iterator[tuple[int, Row | None]]:
    """The rows from line `start` on; a line that only goes on the row above it is None."""
    lines = page.lines
    above: tuple[int, list[_Cell]] | None = None
    first = titles.columns[0][0] if titles else 0
    blanks = 0
    for i in range(start, len(lines)):
        line = lines[i]
        if line.mark == "furniture" and not line.margin:
            continue
        if line.mark == "blank":
            blanks += 1
            if blanks > 1 or kind == "|":
                break
            continue
        if i in taken or (line.heading and kind != "|") or (kind == "|") != (line.mark == "table"):
            break
        cells = _cells(page, line, kind)
        goes_on = kind == " " and above is not None and not blanks
        wrapped = len(cells) == 1 and cells[0].text[0].islower()
        if goes_on and cells and (wrapped or cells[0].at > first + _SLACK):
            above[1].extend(cells)  # type: ignore[index]
            yield i, None
            continue
        if kind != "|" and (len(cells) < 2 or (titles and kind == " " and cells[0].at > first + 8)):
            break
        if above is not None:
            yield above[0], _row(above[1], titles)
        above = (i, cells)
        blanks = 0
    if above is not None:
        yield above[0], _row(above[1], titles)


def _row(cells: Sequence[_Cell], titles: _Titles | None) -> Row:
    if titles is None:
        return Row(tuple((c.start, c.end) for c in cells), (), None, None)
    by: dict[str, list[_Cell]] = {"what": [], "owner": [], "due": [], "number": [], "day": []}
    for cell in cells:
        by[titles.of(cell)].append(cell)
    said = by["what"]
    # *14* is the row's number, *CHG-14* says what it is about.
    named = [c for c in by["number"] if not c.text.strip(".)").replace(".", "").isdigit()]
    said = sorted((*said, *named, *by["day"]))
    beside = [c for hold in ("owner", "due", "number") for c in by[hold] if c not in named]
    aside = [(c.start, c.end) for c in beside]
    owner = " ".join(c.text for c in by["owner"] if c.text.casefold() not in words.NO_OWNERS)
    due = ", ".join(c.text for c in by["due"] if c.text not in words.EMPTY_CELLS)
    spans = tuple(sorted((c.start, c.end) for c in said if c.text not in words.EMPTY_CELLS))
    return Row(spans, tuple(aside), owner or None, due or None)


# --------------------------------------------------------------------------- without titles


def _untitled(
    page: Page, start: int, kind: str, taken: frozenset[int], known: frozenset[str]
) -> tuple[_Titles | None, list[tuple[int, Row | None]]]:
    """Rows without titles of which one column holds only people of the minutes."""
    rows: list[tuple[int, list[_Cell]]] = []
    for i in range(start, len(page.lines)):
        line = page.lines[i]
        if i in taken or _kind(page, line) != kind or line.margin is not None:
            break
        cells = _cells(page, line, kind)
        if not 2 <= len(cells) <= _MAX_COLUMNS or (rows and len(cells) != len(rows[0][1])):
            break
        if not any(are_known(cell.text, known) for cell in cells):
            break
        rows.append((i, cells))
    if len(rows) < 2:
        return None, []
    width = len(rows[0][1])
    owner = next(
        (n for n in range(width) if all(are_known(cells[n].text, known) for _, cells in rows)), None
    )
    if owner is None:
        return None, []
    holds = ["what"] * width
    holds[owner] = "owner"
    for n in range(width):
        if n != owner and all(is_due(c[n].text) or c[n].text in words.EMPTY_CELLS for _, c in rows):
            holds[n] = "due" if n else "day"
    if "what" not in holds:
        return None, []
    found: list[tuple[int, Row | None]] = []
    for i, cells in rows:
        columns = tuple((c.at, h) for c, h in zip(cells, holds, strict=True))
        found.append((i, _row(cells, _Titles(columns, kind))))
    return None, found

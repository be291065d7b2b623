"""A PDF's pages as lines: what stands on one baseline, split where a wide gap makes columns.

Headers, footers and page numbers are told by their place and by coming back on other pages.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tracker.read.pdf_tables import Grid, Rule, grids

_SAME_LINE = 0.35
"""Of the type size: baselines this close are one line (a footnote's raised number)."""
_SPACE = 0.12
_COLUMN = 2.0
"""Widths of a gap, in type sizes, from which it is a space, and from which a column."""
_MARK = re.compile(
    r"(?:[-–—•·▪■●○◦‣⁃➢►→o\uf0b7\uf0a7]|§? ?[0-9]{1,4}(?:\.[0-9]{1,3}){0,3}[.):]?|[a-zA-Z][.)])\s{0,3}"
)
_EDGE = 0.12
"""The part of a page, at its top and its bottom, where headers and footers stand."""
_NEAR = 8.0
_PAGE_NUMBER = re.compile(
    r"[-–]?\s{0,2}(?:sida|sidan|sid|s|page)?\.?\s{0,2}[0-9]{1,4}\s{0,2}(?:\(\s?[0-9]{1,4}\s?\)|(?:av|of|/)\s{0,2}[0-9]{1,4})?\s{0,2}[-–]?",
    re.IGNORECASE,
)
_DIGITS = re.compile("[0-9]{1,9}")


class Run(NamedTuple):
    """Characters in one type on one line; places in points, y from the top of the page."""

    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    text: str


class Page(NamedTuple):
    width: float
    height: float
    picture: bool
    """It shows a picture and no text."""
    runs: tuple[Run, ...]
    rules: tuple[Rule, ...] = ()


class Cell(NamedTuple):
    x0: float
    x1: float
    text: str


class Line(NamedTuple):
    """What stands on one baseline of a page."""

    page: int
    y: float
    size: float
    bold: bool
    """All of it is in bold."""
    cells: tuple[Cell, ...]
    drawn: "Drawn | None" = None
    """The line stands for a whole table, and has no text of its own."""

    @property
    def text(self) -> str:
        return " ".join(cell.text for cell in self.cells)

    @property
    def x0(self) -> float:
        return self.cells[0].x0

    @property
    def x1(self) -> float:
        return self.cells[-1].x1


class Drawn(NamedTuple):
    """A table with lines around its cells."""

    columns: tuple[float, ...]
    """Where its columns begin, and the right edge."""
    rows: tuple[tuple[tuple["Line", ...], ...], ...]
    """Row by row, as many cells as there are columns, each as its lines."""


def lines_of(pages: Sequence[Page]) -> tuple[list[Line], list[str]]:
    """The lines of the text, and those of the headers, each in reading order."""
    taken_apart = [_tables(n, page) for n, page in enumerate(pages)]
    tables = [found for found, _ in taken_apart]
    per_page = [_lines(n, rest) for n, (_, rest) in enumerate(taken_apart)]
    running = _running(pages, per_page)
    lines: list[Line] = []
    headers: dict[str, None] = {}
    for n, (page, own) in enumerate(zip(pages, per_page, strict=True)):
        body = []
        for line in own:
            if (n, line.y) in running:
                if line.y < page.height / 2:
                    headers[line.text] = None
            else:
                body.append(line)
        body = _in_columns(body)
        for table in tables[n]:
            at = next((i for i, line in enumerate(body) if line.y > table.y), len(body))
            if at == 0 and lines and _goes_on(lines[-1], table):
                lines[-1] = _together(lines[-1], table)
            else:
                body.insert(at, table)
        lines.extend(body)
    return lines, list(headers)


def _lines(n: int, runs: Iterable[Run]) -> list[Line]:
    groups: list[list[Run]] = []
    for run in sorted(runs, key=lambda run: run.y):
        if not run.text.strip():
            continue
        last = groups[-1] if groups else None
        if last and run.y - last[0].y < _SAME_LINE * min(run.size, last[0].size):
            last.append(run)
        else:
            groups.append([run])
    out = []
    for group in groups:
        cells = _cells(sorted(group, key=lambda run: run.x0))
        sizes: Counter[float] = Counter()
        for run in group:
            sizes[run.size] += len(run.text)
        bold = all(run.bold for run in group)
        out.append(Line(n, group[0].y, sizes.most_common(1)[0][0], bold, cells))
    return out


def _cells(runs: Iterable[Run]) -> tuple[Cell, ...]:
    """Runs from left to right, with spaces where there are gaps, split where they are wide."""
    out: list[Cell] = []
    for run in runs:
        if not out:
            out.append(Cell(run.x0, run.x1, run.text))
            continue
        last = out[-1]
        gap = run.x0 - last.x1
        if gap < -0.5 * run.size and run.text.strip() in last.text[-len(run.text) - 2 :]:
            continue  # printed twice, a little to the side, to look bold
        marked = len(out) == 1 and _MARK.fullmatch(last.text)
        if gap > _COLUMN * run.size and not (marked and gap < 3 * _COLUMN * run.size):
            out.append(Cell(run.x0, run.x1, run.text))
            continue
        spaced = last.text.endswith(" ") or run.text.startswith(" ")
        between = " " if gap > _SPACE * run.size and not spaced else ""
        out[-1] = Cell(last.x0, max(last.x1, run.x1), last.text + between + run.text)
    return tuple(Cell(cell.x0, cell.x1, " ".join(cell.text.split())) for cell in out)


def _running(pages: Sequence[Page], per_page: Sequence[Sequence[Line]]) -> set[tuple[int, float]]:
    """Headers, footers and page numbers, as (page, y)."""
    found: set[tuple[int, float]] = set()
    places: dict[str, list[Line]] = defaultdict(list)
    for page, lines in zip(pages, per_page, strict=True):
        for line in lines:
            if _EDGE * page.height < line.y < (1 - _EDGE) * page.height:
                continue
            if _PAGE_NUMBER.fullmatch(line.text):
                found.add((line.page, line.y))
            else:
                places[_DIGITS.sub("0", line.text)].append(line)
    enough = max(2, len(pages) * 2 // 5)
    for same in places.values():
        for line in same:
            beside = {other.page for other in same if abs(other.y - line.y) < _NEAR}
            if len(beside) >= enough:
                found.add((line.page, line.y))
    return found


# --------------------------------------------------------------------------- drawn tables


def _tables(n: int, page: Page) -> tuple[list[Line], list[Run]]:
    """The tables of a page, each as one line, and the runs that stand in none."""
    rest = list(page.runs)
    out = []
    for grid in grids(page.rules):
        columns = grid.columns()
        found: dict[tuple[int, int], list[Run]] = defaultdict(list)
        outside = []
        for run in rest:
            place = _place(grid, columns, run)
            if place is None:
                outside.append(run)
            else:
                found[place].append(run)
        if not any(run.text.strip() for runs in found.values() for run in runs):
            continue
        rest = outside
        rows = tuple(
            tuple(tuple(_lines(n, found.get((row, at), ()))) for at in range(len(columns) - 1))
            for row in range(len(grid.ys) - 1)
        )
        edge = Cell(columns[0], columns[-1], "")
        out.append(Line(n, grid.ys[0], 0.0, False, (edge,), Drawn(tuple(columns), rows)))
    return out, rest


def _place(grid: Grid, columns: Sequence[float], run: Run) -> tuple[int, int] | None:
    """The row and column of the cell that `run` stands in; of one that spans several, the first."""
    row = grid.row_of(run.y)
    if row is None:
        return None
    edges = grid.edges(row)
    middle = (run.x0 + min(run.x1, run.x0 + 4 * run.size)) / 2
    left = max((x for x in edges if x <= middle), default=None)
    if left is None or middle > edges[-1]:
        return None
    return row, min(range(len(columns) - 1), key=lambda n: abs(columns[n] - left))


def _goes_on(last: Line, table: Line) -> bool:
    """Whether a table at the top of a page is the rest of the one at the end of the page before."""
    if last.drawn is None or table.drawn is None or last.page != table.page - 1:
        return False
    pairs = zip(last.drawn.columns, table.drawn.columns, strict=False)
    same = len(last.drawn.columns) == len(table.drawn.columns)
    return same and all(abs(a - b) < _NEAR for a, b in pairs)


def _together(last: Line, table: Line) -> Line:
    assert last.drawn is not None and table.drawn is not None
    rows = table.drawn.rows
    if _said(rows[0]) == _said(last.drawn.rows[0]):  # its headings, repeated
        rows = rows[1:]
    joined = last.drawn._replace(rows=last.drawn.rows + rows)
    return last._replace(page=table.page, drawn=joined)


def _said(row: Sequence[Sequence[Line]]) -> list[list[str]]:
    return [[line.text for line in cell] for cell in row]


# --------------------------------------------------------------------------- columns of prose

_PROSE_LINES = 12
_PROSE_WIDTH = 0.25


def _in_columns(lines: list[Line]) -> list[Line]:
    """The lines in reading order, where a page is set in two columns: the left one first."""
    pairs = [line for line in lines if len(line.cells) == 2]
    if len(pairs) < _PROSE_LINES:
        return lines
    gutter = Counter(round(line.cells[1].x0 / 4) for line in pairs).most_common(1)[0]
    left = gutter[0] * 4
    of_two = [line for line in pairs if abs(line.cells[1].x0 - left) < 6]
    first, last = of_two[0].y, of_two[-1].y
    within = [line for line in lines if first <= line.y <= last]
    crossing = [n for n in within if any(c.x0 < left - 6 and c.x1 > left for c in n.cells)]
    span = max(line.x1 for line in within) - min(line.x0 for line in within)
    wide = all(
        sum(line.cells[n].x1 - line.cells[n].x0 for line in of_two) / len(of_two)
        > _PROSE_WIDTH * span
        for n in (0, 1)
    )
    if crossing or not wide or len(of_two) * 10 < len(within) * 7:
        return lines
    out = [line for line in lines if line.y < first]
    for side in (0, 1):
        for line in within:
            cells = tuple(cell for cell in line.cells if (cell.x0 >= left - 6) == bool(side))
            if cells:
                out.append(line._replace(cells=cells))
    return out + [line for line in lines if line.y > last]

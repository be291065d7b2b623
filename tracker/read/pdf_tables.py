"""Drawn tables of a PDF: what stands in each cell, also where a page ends within the table."""

from collections import defaultdict
from collections.abc import Sequence

from tracker.read.pdf_cells import lines_from
from tracker.read.pdf_grid import Grid, grids
from tracker.read.pdf_page import Cell, Drawn, Line, Page, Run

_NEAR = 8.0
"""Points: columns this close are the same, on two pages."""


def tables_of(n: int, page: Page) -> tuple[list[Line], list[Run]]:
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
            tuple(tuple(lines_from(n, found.get((row, at), ()))) for at in range(len(columns) - 1))
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


def goes_on(last: Line, table: Line) -> bool:
    """Whether a table at the top of a page is the rest of the one at the end of the page before."""
    if last.drawn is None or table.drawn is None or last.page != table.page - 1:
        return False
    pairs = zip(last.drawn.columns, table.drawn.columns, strict=False)
    same = len(last.drawn.columns) == len(table.drawn.columns)
    return same and all(abs(a - b) < _NEAR for a, b in pairs)


def together(last: Line, table: Line) -> Line:
    """`last` with the rows of `table`, which goes on with it, below its own."""
    if last.drawn is None or table.drawn is None:
        return last
    rows = table.drawn.rows
    if _said(rows[0]) == _said(last.drawn.rows[0]):  # its headings, repeated
        rows = rows[1:]
    joined = last.drawn._replace(rows=last.drawn.rows + rows)
    return last._replace(page=table.page, drawn=joined)


def _said(row: Sequence[Sequence[Line]]) -> list[list[str]]:
    return [[line.text for line in cell] for cell in row]

"""The nouns of a PDF's pages: runs of characters, lines, drawn tables. Places are in points."""

from typing import NamedTuple


class Rule(NamedTuple):
    """A line along an axis, in points from the upper left."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def upright(self) -> bool:
        return self.y1 - self.y0 > self.x1 - self.x0

    @property
    def length(self) -> float:
        return max(self.x1 - self.x0, self.y1 - self.y0)


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

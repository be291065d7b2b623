"""Tables that are drawn on a PDF's pages: the lines around their cells say what belongs together.

Without such lines a table is only a column of text beside another (`pdf_lines`).
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from tracker.read.pdf_page import Rule

_TOUCH = 3.0
"""Points: lines this close meet, or are one."""
_SHORTEST = 8.0
_COVERED = 0.6
"""Of the table's width: a level line from this on parts its rows."""


class Grid(NamedTuple):
    """The lines of one table."""

    upright: tuple[Rule, ...]
    ys: tuple[float, ...]
    """The level lines that part its rows, from the top; the first and the last are its edges."""

    def row_of(self, y: float) -> int | None:
        """The row that a baseline stands in."""
        return next((n for n, (a, b) in enumerate(pairwise(self.ys)) if a < y <= b), None)

    def edges(self, row: int) -> list[float]:
        """Where the cells of a row begin and end, from the left."""
        middle = (self.ys[row] + self.ys[row + 1]) / 2
        return list(_levels(r.x0 for r in self.upright if r.y0 <= middle <= r.y1))

    def columns(self) -> list[float]:
        """Where the columns of the whole table begin and end."""
        return list(_levels(r.x0 for r in self.upright))


def grids(rules: Iterable[Rule]) -> list[Grid]:
    """The tables that `rules` draw: at least two columns, between lines that meet."""
    out = []
    for group in _touching([rule for rule in rules if rule.length >= _SHORTEST]):
        upright = tuple(rule for rule in group if rule.upright)
        left, right = min(rule.x0 for rule in group), max(rule.x1 for rule in group)
        ys = tuple(_parting([rule for rule in group if not rule.upright], right - left))
        grid = Grid(upright, ys)
        if len(ys) > 1 and len(grid.columns()) > 2:
            out.append(grid)
    return sorted(out, key=lambda grid: grid.ys[0])


def _parting(level: Sequence[Rule], width: float) -> Iterator[float]:
    """The heights at which level lines go across most of the table."""
    for y in _levels(rule.y0 for rule in level):
        there = [(r.x0, r.x1) for r in level if abs(r.y0 - y) <= _TOUCH]
        covered, at = 0.0, float("-inf")
        for x0, x1 in sorted(there):
            covered += max(x1 - max(x0, at), 0)
            at = max(at, x1)
        if covered >= _COVERED * width:
            yield y


def _levels(values: Iterable[float]) -> Iterator[float]:
    """`values` in order, of those that nearly coincide the first."""
    last = float("-inf")
    for value in sorted(values):
        if value - last > _TOUCH:
            yield value
            last = value


def _touching(rules: Sequence[Rule]) -> list[list[Rule]]:
    """Groups of lines that meet, directly or through others."""
    groups: list[tuple[list[Rule], Rule]] = []  # with the box around each
    for rule in sorted(rules, key=lambda rule: (rule.y0, rule.x0)):
        own, box, rest = [rule], rule, []
        for group, around in groups:
            if _meet(box, around):
                own, box = group + own, _around(box, around)
            else:
                rest.append((group, around))
        groups = [*rest, (own, box)]
    return [group for group, _box in groups]


def _meet(a: Rule, b: Rule) -> bool:
    return (
        a.x0 - _TOUCH <= b.x1
        and b.x0 - _TOUCH <= a.x1
        and a.y0 - _TOUCH <= b.y1
        and b.y0 - _TOUCH <= a.y1
    )


def _around(a: Rule, b: Rule) -> Rule:
    return Rule(min(a.x0, b.x0), min(a.y0, b.y0), max(a.x1, b.x1), max(a.y1, b.y1))

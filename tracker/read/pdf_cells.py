"""Runs of characters to lines: what stands on one baseline, split where a gap makes columns."""

import re
from collections import Counter
from collections.abc import Iterable

from tracker.read.pdf_page import Cell, Line, Run

_SAME_LINE = 0.35
"""Of the type size: baselines this close are one line (a footnote's raised number)."""
_SPACE = 0.12
_COLUMN = 2.0
"""Widths of a gap, in type sizes, from which it is a space, and from which a column."""
_MARK = re.compile(
    r"(?:[-–—•·▪■●○◦‣⁃➢►→o\uf0b7\uf0a7]|§? ?[0-9]{1,4}(?:\.[0-9]{1,3}){0,3}[.):]?|[a-zA-Z][.)])"
    r"\s{0,3}"
)


def lines_from(n: int, runs: Iterable[Run]) -> list[Line]:
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

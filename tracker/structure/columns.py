"""Two lists of people side by side are read one after the other.

Närvarande ledamöter        Ersättare
Anna Ek, ordförande         Bo Alm
Cia Dahl
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from tracker.structure.labels import kind_of_people
from tracker.structure.line import Line
from tracker.structure.lines import Page, with_lines
from tracker.structure.names import is_name

_HEAD = 60
"""Lines at the top among which lists of people stand."""
_GAP = re.compile(r" {3,80}|\t{1,8}")
_ROWS = 40
_SLACK = 2
"""Columns that a cell may stand to the left of its heading."""


def with_columns_apart(page: Page) -> Page:
    """The page with the left list's lines before the right one's, where two such lists stand."""
    lines = page.lines
    for i in page.gaps:
        if i >= _HEAD:
            break
        line = lines[i]
        gapped = line.mark == "plain" and ("   " in line.text or "\t" in line.text)
        second = _second_list(line) if gapped else 0
        if second:
            end = _end(lines, i + 1, second)
            left, right = _columns(lines[i:end], second)
            if not (_holds_people(left[1:]) and _holds_people(right[1:])):
                return page
            apart = with_lines(page, (*lines[:i], *left, *right, *lines[end:]))
            return apart._replace(ordered=False)
    return page


def _second_list(line: Line) -> int:
    """The column in which a second list begins, if the plain `line` heads two; else 0."""
    gaps = list(_GAP.finditer(line.text))
    if len(gaps) != 1:
        return 0
    said = line.text[: gaps[0].start()], line.text[gaps[0].end() :]
    # *Kallade    Närvarande* heads names with marks beside them, no second list.
    kinds = [kind_of_people(part.strip(" :")) if "," not in part else None for part in said]
    two = all(kind in ("present", "also present", "absent") for kind in kinds)
    return line.column + gaps[0].end() if two else 0


def _end(lines: Sequence[Line], start: int, second: int) -> int:
    """The first line behind the rows of the two lists."""
    end = start
    for i in range(start, min(start + _ROWS, len(lines))):
        line = lines[i]
        if line.mark == "blank":
            continue
        parts = _cells(line, second)
        beside = parts[1] is not None
        if line.mark not in ("plain", "bullet") or line.heading:
            break
        if not beside and i and lines[i - 1].mark == "blank":
            break  # what stands alone behind an empty line is no row of theirs
        end = i + 1
    return end


def _columns(rows: Sequence[Line], second: int) -> tuple[list[Line], list[Line]]:
    left: list[Line] = []
    right: list[Line] = []
    for line in rows:
        if line.mark == "blank":
            right.append(line)
            continue
        first, beside = _cells(line, second)
        if first is not None:
            left.append(first)
        if beside is not None:
            right.append(beside)
    return left, right


def _holds_people(cells: Sequence[Line]) -> bool:
    """Whether each cell is somebody's name, with or without a role, or heads another list."""
    said = [cell.text.strip(" :") for cell in cells if cell.mark != "blank"]
    names = [is_name(text.partition(",")[0].partition("(")[0].strip()) for text in said]
    return any(names) and all(
        name or kind_of_people(text) for name, text in zip(names, said, strict=True)
    )


def _cells(line: Line, second: int) -> tuple[Line | None, Line | None]:
    """What of the line stands in the left list, and what in the right one."""
    if line.column >= second - _SLACK:
        return None, line
    for gap in _GAP.finditer(line.text):
        if line.column + gap.end() >= second - _SLACK:
            a, b = gap.span()
            kept = replace(line, end=line.start + a, text=line.text[:a])
            beside = replace(
                line, start=line.start + b, text=line.text[b:], mark="plain", column=line.column + b
            )
            return kept, beside
    return line, None

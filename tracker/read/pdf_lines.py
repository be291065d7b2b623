"""A PDF's pages as lines, in reading order.

Headers, footers and page numbers are told by their place and by coming back on other pages.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from tracker.read.pdf_cells import lines_from
from tracker.read.pdf_page import Line, Page
from tracker.read.pdf_tables import goes_on, tables_of, together

_EDGE = 0.12
"""The part of a page, at its top and its bottom, where headers and footers stand."""
_NEAR = 8.0
_PAGE_NUMBER = re.compile(
    r"[-–]?\s{0,2}(?:sida|sidan|sid|s|page)?\.?\s{0,2}[0-9]{1,4}\s{0,2}(?:\(\s?[0-9]{1,4}\s?\)|(?:av|of|/)\s{0,2}[0-9]{1,4})?\s{0,2}[-–]?",
    re.IGNORECASE,
)
_DIGITS = re.compile("[0-9]{1,9}")


def lines_of(pages: Sequence[Page]) -> tuple[list[Line], list[str]]:
    """The lines of the text, and those of the headers, each in reading order."""
    taken_apart = [tables_of(n, page) for n, page in enumerate(pages)]
    tables = [found for found, _ in taken_apart]
    per_page = [lines_from(n, rest) for n, (_, rest) in enumerate(taken_apart)]
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
            if at == 0 and lines and goes_on(lines[-1], table):
                lines[-1] = together(lines[-1], table)
            else:
                body.insert(at, table)
        lines.extend(body)
    return lines, list(headers)


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
        pages_at: dict[int, set[int]] = defaultdict(set)
        for line in same:
            pages_at[round(line.y / _NEAR)].add(line.page)
        for line in same:
            at = round(line.y / _NEAR)
            if len(pages_at[at - 1] | pages_at[at] | pages_at[at + 1]) >= enough:
                found.add((line.page, line.y))
    return found


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

"""Tables to lines. A row is one line, `cell | cell | cell`, so that an owner column stays with it.

Tables that only lay out a page are taken apart: a frame of one column is what stands in it, and a
narrow cell beside many paragraphs (*§ 12*, *Beslut*, *Närvarande*) is the heading of those.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from tracker.lang.sv import structure as words
from tracker.read.blocks import Block, Cell, Row, Table

MAX_COLUMNS = 64
_MAX_LABEL = 40
_MAX_TITLE = 100
_FEW_LINES, _MAX_MATTER = 3, 300
"""Lines and characters of a row that is one matter, where a column says who answers for it."""
_NUMBER = re.compile(r"(?:§{1,2}\s?)?[0-9]{1,4}(?:[./][0-9]{1,4}){0,2}[.):]?|§{1,2}")


def flat(blocks: Iterable[Block | Row | Table]) -> Iterator[Block | Row]:
    """`blocks` with every table as rows, or as what stands in it."""
    for block in blocks:
        if not isinstance(block, Table):
            yield block
            continue
        yield Block("")
        yield from _lines(block)
        yield Block("")


def _lines(table: Table) -> Iterator[Block | Row]:
    rows = _without_empty_columns(table.rows)
    if not rows:
        return
    if len(rows[0]) == 1:
        for row in rows:
            yield from row[0]
        return
    answering = _answering(rows[0])
    for n, row in enumerate(rows):
        if all(len(cell) <= 1 for cell in row) or (answering and not n):
            yield from _row([_said(cell) for cell in row], bool(answering))
        elif not answering and (label := _label(row)) is not None:
            yield from label
        else:
            yield from _several(row, answering)


def _without_empty_columns(rows: Sequence[Sequence[Cell]]) -> list[list[Cell]]:
    full = [[tuple(_single_lines(cell)) for cell in row] for row in rows]
    for row in full:
        if len(row) > MAX_COLUMNS:  # no word processor makes one: the rest is its last cell's
            row[MAX_COLUMNS - 1 :] = [tuple(b for cell in row[MAX_COLUMNS - 1 :] for b in cell)]
    width = max((len(row) for row in full), default=0)
    for row in full:
        row.extend([()] * (width - len(row)))
    kept = [n for n in range(width) if any(row[n] for row in full)]
    return [[row[n] for n in kept] for row in full if any(row)]


def _single_lines(cell: Cell) -> Iterator[Block]:
    """What a cell holds, line by line."""
    for block in cell:
        for n, line in enumerate(block.text.split("\n")):
            if line.strip():
                yield block._replace(text=line, mark="" if n else block.mark)


def _answering(row: Sequence[Cell]) -> frozenset[int]:
    """The columns that hold for their whole row, if `row` heads them: *Ansvarig*, *Klart*."""
    titles = [_said(cell).casefold().strip(" :/.") for cell in row]
    if not any(title.startswith(words.OWNER_TITLES) and len(title) < 32 for title in titles):
        return frozenset()
    return frozenset(
        n
        for n, title in enumerate(titles)
        if title.startswith(words.OWNER_TITLES) or title in words.DUE_TITLES
    )


def _said(cell: Cell) -> str:
    """A cell on one line; its own bars, which would split it, as slashes."""
    parts = []
    for block in cell:
        mark = block.mark if block.mark != "-" else ""
        parts.append(f"{mark} {' '.join(block.text.split())}".strip())
    return " ".join(parts).replace("|", "/")


def _row(cells: Sequence[str], barred: bool = False) -> Iterator[Row]:
    """`barred`: with a bar in front, so that a number first in the row is no heading's."""
    text = " | ".join(cells).rstrip(" ")
    if text.strip(" |"):
        yield Row(f"| {text}" if barred or text[0] == " " else text)


def _label(row: Sequence[Cell]) -> list[Block] | None:
    """A row of two cells, the first of which names what stands in the second."""
    said = [cell for cell in row if cell]
    if len(said) == 1:
        return list(said[0])
    if len(said) != 2 or len(said[0]) != 1 or len(said[1]) < 2:
        return None
    title, rest = said[0][0], said[1]
    text = " ".join(title.text.split())
    if len(text) > _MAX_LABEL or (text.endswith((".", "!", "?")) and not _NUMBER.fullmatch(text)):
        return None
    number = " ".join(part for part in (title.mark, text) if part)
    if _NUMBER.fullmatch(number) and len(rest[0].text) <= _MAX_TITLE and not rest[0].mark:
        first = rest[0]
        return [Block(f"{number} {first.text}", first.level, bold=first.bold), *rest[1:], Block("")]
    return [Block(""), title._replace(bold=True), *rest, Block("")]


def _several(row: Sequence[Cell], answering: frozenset[int]) -> Iterator[Row]:
    """A row with paragraphs in its cells: one line each, side by side as they were written.

    Who answers for the row stands on its first line, as on the page, unless there is a name for
    each line. A short row is one matter, and stays one line.
    """
    said = [[_said((block,)) for block in cell] for cell in row]
    most = max(len(cell) for cell in said)
    if answering:
        uneven = [n for n in answering if 1 < len(said[n]) < most]
        for n in uneven:
            said[n] = [", ".join(said[n])]
        length = sum(len(text) for cell in said for text in cell)
        alone = all(len(said[n]) <= 1 for n in answering if n < len(said))
        if alone and most <= _FEW_LINES and length <= _MAX_MATTER:
            said = [[" – ".join(cell)] for cell in said]
    for cells in zip_longest(*said, fillvalue=""):
        yield from _row(cells, bool(answering))

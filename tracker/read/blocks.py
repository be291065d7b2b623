"""Paragraphs, headings, list entries and tables, and how they are written as text.

All formats that know what a paragraph is meet here. They are written as the Markdown that
`structure` reads as surely as plain notes: `## Heading`, `- entry`, `1. entry`, `cell | cell`,
`**a line in bold**`; paragraphs stand apart, but short lines below one another stay together,
as in a list of names.
"""

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

_MAX_BOLD = 120
_MAX_SHORT = 60
_FEW_TYPED = 6
"""One paragraph in so many is empty, or has columns, in a document laid out by hand."""
_SPACES = re.compile(r"[ \t\u00a0]{1,200}(?=\n)|(?<=\n)[ \u00a0]{1,200}")
_LAID_OUT = re.compile(r"^(?: {4}|\t)|\S {3}", re.MULTILINE)
"""Columns made with the space bar, or with a tab at the start: they stay as they stand."""
_NUMBERED = re.compile(r"§|[0-9]{1,3}(?:\.[0-9]{1,3}){0,2}(?:[.)]|[ \t]+(?=[A-ZÅÄÖ]))")
_GLUED_STRIKES = "~~~~"


class Block(NamedTuple):
    """One paragraph, heading or list entry."""

    text: str
    """As it stands, forced line breaks as `\\n`."""
    level: int = 0
    """Of a heading, from 1; 0 else."""
    mark: str = ""
    """Of a list entry or a numbered heading: `-`, `1.`, `§ 12`."""
    depth: int = 0
    """Of a list entry: how many lists it stands within, less one."""
    bold: bool = False
    """All of it is in bold."""
    title: bool = False
    """It is the title of the whole document, above all its headings."""


Cell = tuple[Block, ...]


class Table(NamedTuple):
    """Rows of cells, every row as wide as the grid: a cell that spans two leaves one empty."""

    rows: tuple[tuple[Cell, ...], ...]


class Row(NamedTuple):
    """One line of a table as it is written."""

    text: str


def write(blocks: Iterable[Block | Row | Table], *, placed: bool = False) -> str:
    """`blocks` as text, headings lowered by one below a document's title.

    `placed`: an empty block stands wherever paragraphs are set apart, and nowhere else.
    """
    from tracker.read.grid import flat

    found = list(blocks)
    typed = placed or _is_typed(found)
    out: list[str] = []
    last: Block | Row | None = None
    lines = list(flat(found))
    title = next((b.text.strip() for b in lines if isinstance(b, Block) and b.title), "")
    for n, block in enumerate(lines):
        if isinstance(block, Block) and title and (block.title or block.level):
            if block.level and not block.title and block.text.strip() == title:
                continue  # pandoc writes a document's title twice
            block = block._replace(level=1 if block.title else block.level + 1)
        text = _line(block)
        if not text:
            if last is not None:
                out.append("")  # an empty paragraph sets the next one apart
                last = None
            continue
        below = lines[n + 1] if n + 1 < len(lines) else None
        if out and out[-1] and not _together(last, block, below, typed):
            out.append("")
        out.append(text)
        last = block
    return "\n".join(out).rstrip("\n") + "\n"


def _is_typed(blocks: Iterable[Block | Row | Table]) -> bool:
    """Whether the writer set paragraphs apart by empty ones, or made columns with the space bar.

    Then paragraphs with no empty one between them belong together.
    """
    plain = [b for b in blocks if isinstance(b, Block) and not b.level and not b.mark]
    said = [bool(block.text.strip()) for block in plain]
    first = said.index(True) if any(said) else len(said)
    between = sum(below and not above for above, below in pairwise(said[first:]))
    columns = sum(_LAID_OUT.search(block.text) is not None for block in plain)
    return (between + columns) * _FEW_TYPED >= sum(said) > 1


def _line(block: Block | Row) -> str:
    if isinstance(block, Row):
        return block.text
    text = block.text.replace(_GLUED_STRIKES, "")
    laid_out = _LAID_OUT.search(text) is not None and not (block.level or block.mark)
    text = text.rstrip() if laid_out else _SPACES.sub("", text).strip()
    if not text.strip():
        return ""
    if block.level:
        hashes = "#" * min(block.level, 6)
        return " ".join(part for part in (hashes, block.mark, " ".join(text.split())) if part)
    if block.mark:
        indent = "  " * block.depth
        text = text.replace("\n", "\n  " + indent)
        text = f"{block.mark} {text}"
        if block.bold and block.mark != "-" and "\n" not in text and len(text) <= _MAX_BOLD:
            text = f"**{text}**"
        return indent + text
    if block.bold and "\n" not in text and len(text) <= _MAX_BOLD and "**" not in text:
        return f"**{text}**"
    return text


def _together(
    last: Block | Row | None, block: Block | Row, below: Block | Row | None, typed: bool
) -> bool:
    """Whether `block` stands on the line below `last`, with no empty line between them.

    `below`: what comes after it. `typed`: empty lines are where the writer put them.
    """
    if last is None:
        return True
    if isinstance(last, Row) or isinstance(block, Row):
        return isinstance(last, Row) and isinstance(block, Row)
    if last.level or block.level:
        return False
    if typed or (last.mark and block.mark):
        return True
    if last.mark or block.mark:
        return False
    # The short line above a list is its heading, and not the last of the names above it.
    heads = isinstance(below, Block) and (below.mark or below.text.startswith(("- ", "– ", "• ")))
    bold = last.bold or block.bold
    return _is_short(last) and _is_short(block) and not bold and not heads


def _is_short(block: Block) -> bool:
    """A name or a label, as far as one can see; a number in front makes a heading of it."""
    text = block.text.strip()
    plain = text[-1:] not in ".!?" and "\n" not in text and not block.level and not block.mark
    return plain and len(text) <= _MAX_SHORT and not _NUMBERED.match(text)

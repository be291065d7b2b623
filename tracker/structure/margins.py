"""A column at the right: an owner, initials, a name to answer for the row.

Text laid out for print (a PDF's, a typewriter's) has it after a wide gap. It is no part of the
sentences to its left, though it stands between their lines.
"""

import re
from collections.abc import Sequence

from tracker.lang.sv import structure as words
from tracker.structure.line import Line

_GAP = re.compile(r"[ \t]{3,}")
_MARGIN_COLUMN = 50
_MARGIN_LENGTH = 32
_MARGIN_LINES = 3
_MARGIN_SEARCHED = 400


def margins(lines: Sequence[Line]) -> list[tuple[int, Line]]:
    """The lines that have such a column, without it, by index; empty where the page has none."""
    found: list[tuple[int, Line]] = []
    for i, line in enumerate(lines):
        if "   " not in line.text and "\t" not in line.text:
            short = line.mark == "plain" and len(line.text) <= _MARGIN_LENGTH
            if short and line.indent >= _MARGIN_COLUMN:  # a cell of that column alone on its line
                alone = line._replace(text="", end=line.start, mark="furniture", margin=line.text)
                found.append((i, alone))
            continue
        text = line.text
        if line.mark in ("table", "furniture") or len(text) > _MARGIN_SEARCHED:
            continue
        gaps = list(_GAP.finditer(text))
        if not gaps:
            continue
        cell = text[gaps[-1].end() :]
        if line.column + gaps[-1].end() >= _MARGIN_COLUMN and len(cell) <= _MARGIN_LENGTH:
            kept = text[: gaps[-1].start()].rstrip(" |\t")
            margin = cell.strip(" |") or None
            found.append((i, line._replace(text=kept, end=line.start + len(kept), margin=margin)))
    return found if len(found) >= _MARGIN_LINES else []


def is_owner_title(text: str) -> bool:
    """Whether `text` heads a column of owners: *Ansvarig*, *Vem*."""
    low = text.casefold().replace("ö", "o").replace("é", "e").strip(" :/")
    return len(low) <= _MARGIN_LENGTH and low.startswith(words.OWNER_TITLES)


def is_column_title(line: Line) -> bool:
    """The row of column headings of a layout with an owner column."""
    return line.margin is not None and is_owner_title(line.margin) and "  " in line.text

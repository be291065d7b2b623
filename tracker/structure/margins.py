"""Columns at the right: who answers for the row, and by when or how far it has come.

Text laid out for print (a PDF's, a typewriter's) has them after wide gaps. They are no part of the
sentences to their left, though they stand between their lines. A row of headings (*Ansv.  Klart*)
says where they begin; without one, two cells are an owner and a day, and one cell is what it looks
like.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from tracker.lang.sv import structure as words
from tracker.structure.line import Line

_GAP = re.compile(r"[ \t][ \t]{2,}")
_NARROW = re.compile(r"[ \t][ \t]+")
MARGIN_COLUMN = 50
_MARGIN_LENGTH = 32
_MARGIN_LINES = 3
_HEAD_LINES = 4
_LETTERHEAD = re.compile(r"20[0-9]{2}|protokoll|anteckningar|kallelse", re.IGNORECASE)
_MARGIN_SEARCHED = 400
_TITLED_COLUMN = 20
"""A column that a heading names may begin further to the left."""
_SLACK = 4
"""Columns that a cell may stand to the left of its heading."""
_DAY = re.compile(r"[0-9]{1,2}[/.:-][0-9]|[0-9]{4}-|[vV]\.? ?[0-9]{1,2}\b|[0-9]{1,2} [a-z]{3}")
_Columns = tuple[int, int | None]
"""Where the column of owners begins, and the one of days or states."""


def margins(lines: Sequence[Line], gaps: Iterable[int]) -> list[tuple[int, Line]]:
    """The lines that have such columns, without them, by index; empty where the page has none.

    `gaps`: which lines have a tab or two spaces within, or stand far to the right.
    """
    found: list[tuple[int, Line]] = []
    columns: _Columns | None = None
    head_end = _head_end(lines)
    for i in gaps:
        line = lines[i]
        text = line.text
        if "  " not in text and "\t" not in text:
            far = line.indent >= MARGIN_COLUMN and line.mark == "plain"
            if far and len(text) <= _MARGIN_LENGTH:  # a cell of that column alone on its line
                alone = replace(line, text="", end=line.start, mark="furniture", margin=text)
                found.append((i, alone))
            continue
        if line.mark == "table" or len(text) > _MARGIN_SEARCHED:
            continue
        titled = _titles(line)
        if titled is not None:
            columns = titled
            cut = min(line.end - line.start, max(titled[0] - line.column, 0))
            kept = text[:cut].rstrip()
            title = text[cut:].strip()
            found.append((i, replace(line, text=kept, end=line.start + len(kept), margin=title)))
            continue
        row = _below_titles(line, columns) if columns and columns[1] is not None else None
        row = row or _at_the_right(line)
        if row is None:
            continue
        if i < head_end and _LETTERHEAD.search(text, len(row.text)):
            continue  # a letterhead has its day at the right
        found.append((i, row))
    return found if columns is not None or len(found) >= _MARGIN_LINES else []


def _head_end(lines: Iterable[Line]) -> int:
    """The line behind the first few that hold anything."""
    seen = end = 0
    for line in lines:
        end += 1
        seen += bool(line.text)
        if seen >= _HEAD_LINES:
            break
    return end


def _titles(line: Line) -> _Columns | None:
    """Where the columns begin, if `line` is a row of headings with owners and days in it."""
    low = line.text.casefold()
    if not any(start in low for start in words.OWNER_TITLES):
        return None
    starts = [0, *(gap.end() for gap in _NARROW.finditer(line.text))]
    cells = [_NARROW.split(line.text[at:], maxsplit=1)[0].strip(" |:") for at in starts]
    if any(len(cell) > _MARGIN_LENGTH or len(cell.split()) > 3 for cell in cells):
        return None
    owner = next((n for n, cell in enumerate(cells) if is_owner_title(cell)), None)
    due = next((n for n, cell in enumerate(cells) if is_due_title(cell)), None)
    if owner is None or due is None or due < owner or due != len(cells) - 1:
        return None
    at = line.column + starts[owner]
    return (at, line.column + starts[due]) if at >= _TITLED_COLUMN else None


def _below_titles(line: Line, columns: _Columns) -> Line | None:
    """A row below such headings: its cells go to the heading that they stand under."""
    owner_at, due_at = columns[0] - line.column, (columns[1] or 0) - line.column
    text = line.text
    cut = next((g for g in _NARROW.finditer(text) if g.end() >= owner_at - _SLACK), None)
    if cut is None:
        return None
    owner: str | None = None
    due: str | None = None
    at = cut.end()
    for gap in [*_NARROW.finditer(text, at), None]:
        cell = text[at : gap.start() if gap else len(text)].strip(" |")
        if cell and (at >= due_at - _SLACK or (owner and not due)):
            due = f"{due} {cell}" if due else cell
        elif cell:
            owner = cell
        at = gap.end() if gap else at
    if (owner and len(owner) > _MARGIN_LENGTH) or (due and len(due) > 2 * _MARGIN_LENGTH):
        return None
    kept = text[: cut.start()].rstrip(" |\t")
    return replace(line, text=kept, end=line.start + len(kept), margin=owner, due=due)


def _at_the_right(line: Line) -> Line | None:
    """A row with no headings above it: one or two short cells far to the right."""
    text = line.text
    gaps = list(_GAP.finditer(text))
    if not gaps:
        return None
    cell = text[gaps[-1].end() :]
    if line.column + gaps[-1].end() < MARGIN_COLUMN or len(cell) > _MARGIN_LENGTH:
        return None
    kept = text[: gaps[-1].start()].rstrip(" |\t")
    margin: str | None = cell.strip(" |") or None
    due = None
    if margin and is_due(margin):
        margin, due = None, margin
        if len(gaps) > 1 and line.column + gaps[-2].end() >= MARGIN_COLUMN:
            before = text[gaps[-2].end() : gaps[-1].start()].strip(" |")
            if before and len(before) <= _MARGIN_LENGTH and before[0].isupper():
                margin, kept = before, text[: gaps[-2].start()].rstrip(" |\t")
    return replace(line, text=kept, end=line.start + len(kept), margin=margin, due=due)


def is_due(cell: str) -> bool:
    """Whether a cell is a day or a state (*24/9*, *v. 40*, *snarast*, *Klart*), and no name."""
    low = cell.casefold()
    return low.startswith(words.DUE_STARTS) or bool(_DAY.match(low))


def is_owner_title(text: str) -> bool:
    """Whether `text` heads a column of owners: *Ansvarig*, *Vem*."""
    low = text.casefold().replace("ö", "o").replace("é", "e").strip(" :/")
    return len(low) <= _MARGIN_LENGTH and low.startswith(words.OWNER_TITLES)


def is_due_title(text: str) -> bool:
    """Whether `text` heads a column of days or states: *Klart*, *Senast*, *Status*."""
    return text.casefold().strip(" :/.") in words.DUE_TITLES


def is_column_title(line: Line) -> bool:
    """The row of column headings of a layout with an owner column."""
    if line.margin is None:
        return False
    return is_owner_title(line.margin) and ("  " in line.text or not line.text or _wide(line))


def _wide(line: Line) -> bool:
    """The heading row holds a column of days as well."""
    return "  " in (line.margin or "")

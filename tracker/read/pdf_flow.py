"""A PDF's lines as paragraphs, headings and list entries: what the page breaks is joined again.

Larger or bold type makes a heading; a line that is full goes on in the next one, a word divided
there is made whole; lines with columns at the right stay lines, their columns where they stood.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from tracker.read.blocks import Block, Cell, Row, Table
from tracker.read.pdf_page import Drawn, Line

_HEADING = 1.08
"""Of the common size: type from this on is a heading's."""
_MAX_HEADING = 150
_LOOSE = 1.35
"""Of the common distance between lines: from here on it is a new paragraph."""
_DOUBLE = 2.0
"""Of the common size: lines further apart than this are not set close to one another."""
_INDENT = 8.0
_BULLET = re.compile(r"[-–—•·▪■●○◦‣⁃➢►→\uf0b7\uf0a7][ \t]{0,3}(?=\S)|o (?=[A-ZÅÄÖ])")
_NUMBER = re.compile(r"([0-9]{1,3}[.)]|[a-z]\))[ \t]{1,3}(?=\S)")
_FIRST_WORD = re.compile(r"\S{1,40}")
_DIVIDED = re.compile(r"([^\W\d_]{2,30})[-\u00ad\u2010]$")
_LONGEST_PART = 32
_STOPS = '.,;:!?()”"“'
_MAX_PARAGRAPH = 20_000
_SUSPENDED = ("och ", "eller ", "samt ", "respektive ", "resp ", "resp. ", "till ")
_PADDING = 6.0
"""Points between what stands in a cell and the line around it."""
_NEAR_COLUMNS = 4
"""Lines between two with columns that still belong to their table."""


def flow(lines: Sequence[Line]) -> list[Block | Row | Table]:
    """The lines of a document as blocks."""
    return _Flow(lines).run() if lines else []


def _table(drawn: Drawn) -> Table:
    """A drawn table, what stands in each of its cells as blocks."""
    return Table(
        tuple(
            tuple(_cell(lines, edge) for lines, edge in zip(row, drawn.columns[1:], strict=True))
            for row in drawn.rows
        )
    )


def _cell(lines: Sequence[Line], edge: float) -> Cell:
    if not lines:
        return ()
    right = max(edge - _PADDING, *(line.x1 for line in lines))
    found = _Flow(lines, right).run()
    blocks = (
        b if isinstance(b, Block) else Block(b.text) for b in found if not isinstance(b, Table)
    )
    # Larger type in a cell heads a column, not the document.
    return tuple(b._replace(level=0, title=False) for b in blocks if b.text.strip())


class _Flow:
    def __init__(self, all_lines: Sequence[Line], right: float | None = None) -> None:
        lines = [line for line in all_lines if line.drawn is None]
        lines = lines or [line for one in all_lines if one.drawn for line in _of(one.drawn)]
        self.lines = all_lines
        sizes: Counter[float] = Counter()
        for line in lines:
            sizes[line.size] += len(line.text)
        self.common = sizes.most_common(1)[0][0]
        self.right = right or _right_margin(lines)
        self.left = sorted(line.x0 for line in lines)[len(lines) // 20]
        self.letter = _letter_width(lines)
        self.leading = self._leading(lines)
        heads = [line for line in lines if self._is_large(line)]
        sizes_of_heads = sorted({line.size for line in heads}, reverse=True)
        largest = [line for line in heads if line.size == sizes_of_heads[0]]
        # What alone is largest, and comes first, is the title of the whole.
        self.title = largest[0] if len(largest) == 1 and largest[0] is heads[0] else None
        first = 0 if self.title else 1
        self.levels = {size: n for n, size in enumerate(sizes_of_heads, first)}
        self.words = {word.strip(_STOPS) for line in lines for word in line.text.casefold().split()}
        self.table = self._in_tables()
        self.out: list[Block | Row | Table] = []
        self.indents: list[float] = []

    def run(self) -> list[Block | Row | Table]:
        last: Line | None = None
        for n, line in enumerate(self.lines):
            apart = last is not None and self._gap(last, line) > _LOOSE * self.leading
            if apart and not self._is_large(line):
                self.out.append(Row(""))
            if line.drawn is not None:
                self.out.append(_table(line.drawn))
            elif n in self.table:
                self.out.append(Row(self._laid_out(line)))
            elif self._is_large(line):
                self._heading(line, last)
            elif not self._continue(n, last, line):
                self._begin(line)
            last = line
        return self.out

    # ----------------------------------------------------------------- measures

    def _is_large(self, line: Line) -> bool:
        letters = any(char.isalpha() for char in line.text)
        if line.drawn is not None:
            return False
        large = line.size >= _HEADING * self.common and len(line.text) <= _MAX_HEADING
        return large and letters and len(line.cells) == 1

    def _leading(self, lines: Sequence[Line]) -> float:
        """The common distance between lines of the common size."""
        gaps: Counter[float] = Counter()
        for above, line in pairwise(lines):
            gap = line.y - above.y
            alike = abs(line.size - self.common) + abs(above.size - self.common) < 0.5
            if above.page == line.page and alike and 0.9 < gap / self.common < _DOUBLE:
                gaps[round(gap * 2) / 2] += 1
        return gaps.most_common(1)[0][0] if gaps else 1.2 * self.common

    def _gap(self, above: Line, line: Line) -> float:
        """The distance of two lines; over a page's end as if the page went on."""
        if above.page == line.page and line.y > above.y:
            return line.y - above.y
        return self.leading

    def _in_tables(self) -> frozenset[int]:
        """The lines with columns, and those that go on in one of the columns."""
        out: set[int] = set()
        columns: list[float] = []
        for n, line in enumerate(self.lines):
            if len(line.cells) > 1:
                columns = [cell.x0 for cell in line.cells[1:]]
            elif not any(abs(line.x0 - x0) < 3 for x0 in columns):
                columns = []
            if columns:
                out.add(n)
        found = sorted(out)
        for a, b in pairwise(found):
            between = range(a + 1, b)
            if len(between) < _NEAR_COLUMNS and not any(
                self._is_large(self.lines[n]) for n in between
            ):
                out.update(between)
        return frozenset(out)

    def _laid_out(self, line: Line) -> str:
        """A line with its columns where they stood, as a typewriter would set it."""
        text = ""
        for n, cell in enumerate(line.cells):
            column = max(round((cell.x0 - self.left) / self.letter), 0)
            text = text.ljust(max(column, len(text) + 3 if n else 0)) + cell.text
        return text

    # ----------------------------------------------------------------- blocks

    def _heading(self, line: Line, last: Line | None) -> None:
        level = self.levels[line.size]
        above = self.out[-1] if self.out else None
        if (
            isinstance(above, Block)
            and above.level == max(level, 1)
            and last is not None
            and self._gap(last, line) < 1.5 * line.size
            and last.page == line.page
            and (self._is_full(last, line) or line.text[0].islower())
        ):
            self.out[-1] = above._replace(text=self._joined(above.text, line.text))
            return
        self.out.append(Block(line.text, max(level, 1), title=line is self.title))
        self.indents = []

    def _begin(self, line: Line) -> None:
        bullet = _BULLET.match(line.text)
        number = _NUMBER.match(line.text)
        if bullet or (number and (line.x0 > self.left + _INDENT or line.bold)):
            while self.indents and line.x0 < self.indents[-1] - _INDENT:
                self.indents.pop()
            if not self.indents or line.x0 > self.indents[-1] + _INDENT:
                self.indents.append(line.x0)
            match = bullet or number
            assert match is not None
            mark = "-" if bullet else match[0].strip()
            depth = len(self.indents) - 1
            self.out.append(Block(line.text[match.end() :], 0, mark, depth, line.bold))
            return
        if line.x0 < self.left + _INDENT:
            self.indents = []
        self.out.append(Block(line.text, bold=line.bold))

    def _continue(self, n: int, last: Line | None, line: Line) -> bool:
        """Joins `line` to the block above, if it goes on there; False where it begins its own."""
        above = self.out[-1] if self.out else None
        if (
            last is None
            or last.drawn
            or not isinstance(above, Block)
            or above.level
            or n - 1 in self.table
        ):
            return False
        if _BULLET.match(line.text) or (line.bold != last.bold and (line.bold or above.bold)):
            return False
        gap = self._gap(last, line)
        if len(above.text) > _MAX_PARAGRAPH:
            return False
        if abs(line.size - last.size) > 1 or gap > _LOOSE * self.leading:
            return False
        full = self._is_full(last, line)
        ended = above.text.endswith((".", "!", "?", ":"))
        if last.page != line.page and (not full or (ended and not line.text[0].islower())):
            return False
        if _NUMBER.match(line.text) and not (full and not ended):
            return False
        if above.mark and line.x0 < last.x0 - _INDENT and not (full and not ended):
            return False
        text = self._joined(above.text, line.text) if full else f"{above.text}\n{line.text}"
        self.out[-1] = above._replace(text=text)
        return True

    def _is_full(self, line: Line, following: Line) -> bool:
        """Whether the next line's first word had no room on `line`."""
        word = _FIRST_WORD.match(following.text)
        length = len(word[0]) + 1 if word else 1
        width = (following.x1 - following.x0) / max(len(following.text), 1)
        return line.x1 + 0.9 * length * width > self.right

    def _joined(self, above: str, below: str) -> str:
        """Two lines as one text; a word divided between them made whole."""
        divided = _DIVIDED.search(above[-_LONGEST_PART:])
        if divided is None or not below[:1].islower():
            # *SKR-nätverket*, *2024-05*: a hyphen of the word itself
            tight = above.endswith("-") and len(above) > 1 and above[-2].isalnum()
            return (
                above + below if tight and not below.startswith(_SUSPENDED) else f"{above} {below}"
            )
        if below.startswith(_SUSPENDED):
            return f"{above} {below}"  # *vår- och höstmöte*
        word = _FIRST_WORD.match(below)
        rest = word[0].strip(_STOPS).casefold() if word else ""
        start = divided[1].casefold()
        kept = f"{start}-{rest}" in self.words or (
            start + rest not in self.words and start in self.words and len(start) > 3
        )
        return (above if kept or divided[1].isupper() else above[:-1]) + below


def _of(drawn: Drawn) -> list[Line]:
    return [line for row in drawn.rows for cell in row for line in cell]


def _right_margin(lines: Sequence[Line]) -> float:
    """Where full lines end."""
    ends = sorted(line.x1 for line in lines if len(line.cells) == 1 and len(line.text) > 40)
    return ends[len(ends) * 9 // 10] if ends else max(line.x1 for line in lines) + 1


def _letter_width(lines: Sequence[Line]) -> float:
    """The mean width of a character, in points."""
    cells = [cell for line in lines for cell in line.cells]
    width = sum(cell.x1 - cell.x0 for cell in cells) / sum(len(cell.text) for cell in cells)
    return max(width, 1.0)

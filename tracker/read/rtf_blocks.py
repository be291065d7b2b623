"""What a rich-text file's formatting makes of its text: paragraphs, headings, entries, rows."""

import re

from tracker.read.blocks import Block, Cell, Table

_HEADING = re.compile(r"(?:heading|rubrik) ?([1-9])", re.I)
_LISTED = re.compile(r"[\s\t]*([^\s\t]{1,20}(?: [0-9]{1,4}[.)]?)?)[\s\t]*")
_BULLETS = frozenset("-–—•·o▪■●○◦‣\uf0b7\uf0a7ü§")


class Builder:
    """Takes text and formatting words in order; `blocks` is what came of them."""

    def __init__(self) -> None:
        self.blocks: list[Block | Table] = []
        self._parts: list[tuple[str, bool]] = []
        self._mark: list[str] = []
        self._levels: dict[int, int] = {}  # style → heading level, 0 of the document's title
        self._level = 0
        self._title = False
        self._depth = 0
        self._in_table = False
        self._cell: list[Block] = []
        self._row: list[Cell] = []
        self._rows: list[tuple[Cell, ...]] = []

    def define(self, style: int, name: str, outline: int | None) -> None:
        """What a paragraph style is, by its name or its place in the outline."""
        heading = _HEADING.match(name)
        if heading:
            self._levels[style] = int(heading[1])
        elif name.casefold() in ("title", "titel"):
            self._levels[style] = 0
        elif outline is not None and outline < 9:
            self._levels[style] = outline + 1

    def say(self, text: str, bold: bool) -> None:
        """Text of the paragraph that is open."""
        self._parts.append((text, bold))

    def begin_mark(self) -> None:
        """What is said next is the mark of a list entry."""
        self._mark = []

    def say_mark(self, text: str) -> None:
        """Text of that mark."""
        self._mark.append(text)

    def word(self, word: str, number: int | None) -> None:
        """A control word of paragraphs and tables; others are passed over."""
        match word:
            case "par" | "sect" | "page":
                self.paragraph()
            case "pard":
                self._level = self._depth = 0
                self._title = self._in_table = False
            case "s" if number is not None:
                self._level = self._levels.get(number, 0)
                self._title = self._levels.get(number) == 0
            case "outlinelevel" if number is not None:
                self._level = number + 1 if number < 9 else 0
            case "ilvl" if number is not None:
                self._depth = min(max(number, 0), 8)
            case "intbl":
                self._in_table = True
            case "cell" | "nestcell":
                self.paragraph(cell=True)
                if word == "cell":
                    self._row.append(tuple(self._cell))
                    self._cell = []
            case "row":
                self._rows.append(tuple(self._row))
                self._row = []

    def paragraph(self, *, cell: bool = False) -> None:
        """Ends the paragraph that is open."""
        text = "".join(said for said, _ in self._parts)
        shown = [bold for said, bold in self._parts if said.strip()]
        self._parts = []
        mark, self._mark = _mark("".join(self._mark)), []
        if self._level and mark == "-":
            mark = ""
        bold = bool(shown) and all(shown)
        block = Block(text, self._level, mark, self._depth, bold, self._title)
        if not cell and not self._in_table:
            self._end_table()
            self.blocks.append(block)
        elif text.strip():
            self._cell.append(block)

    def finish(self) -> None:
        """Ends what is open at the end of the file."""
        if any(said.strip() for said, _ in self._parts):
            self.paragraph()
        self._end_table()

    def _end_table(self) -> None:
        if self._row or self._cell:  # a row that never ended
            self._rows.append((*self._row, tuple(self._cell)))
            self._row, self._cell = [], []
        if self._rows:
            self.blocks.append(Table(tuple(self._rows)))
            self._rows = []


def _mark(said: str) -> str:
    """The mark of an entry, from what stands before it."""
    match = _LISTED.fullmatch(said)
    if match is None:
        return ""
    return "-" if match[1] in _BULLETS else match[1]

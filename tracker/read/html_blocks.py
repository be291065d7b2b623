"""Tags and text to blocks: the open elements say what each stretch of text is."""

import re
from collections.abc import Iterable, Iterator

from tracker.read.blocks import Block, Cell, Table
from tracker.read.counting import written
from tracker.read.document import too_much
from tracker.read.tags import Tag, Text

MAX_NESTING = 200
"""Elements within elements, open at the same time."""

_BREAKS = frozenset(
    {
        "p", "div", "section", "article", "main", "header", "address", "blockquote", "figure",
        "figcaption", "fieldset", "form", "dl", "dt", "dd", "hr", "ul", "ol", "li", "table", "tr",
        "td", "th", "caption", "thead", "tbody", "tfoot", "details", "summary", "body", "center",
        "h1", "h2", "h3", "h4", "h5", "h6", "pre", "menu",
    }
)  # fmt: skip
_UNSAID = frozenset(
    {
        "script", "style", "head", "nav", "footer", "aside", "template", "noscript", "svg", "math",
        "button", "select", "textarea", "iframe", "object", "del", "noframes", "noembed", "audio",
        "video", "canvas", "datalist",
    }
)  # fmt: skip
"""Elements that show no text of the minutes; `del` is what was deleted."""
_VOID = frozenset(
    {
        "br", "hr", "img", "input", "meta", "link", "wbr", "col", "area", "base", "embed", "source",
        "track", "param",
    }
)  # fmt: skip
_CLOSES_ITSELF = {"p": _BREAKS, "li": {"li"}, "tr": {"tr"}, "td": {"td", "th", "tr"},
                  "th": {"td", "th", "tr"}, "dt": {"dt", "dd"}, "dd": {"dt", "dd"}}  # fmt: skip
"""Elements without an end tag of their own → the start tags that end them."""
_HIDDEN = re.compile(
    r"display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden|mso-hide\s{0,5}:\s{0,5}all", re.I
)
_BOLD = re.compile(r"font-weight\s{0,5}:\s{0,5}(bold|[6-9]00|normal|[1-5]00)", re.I)
_NUMBERS = {"a": "lower", "A": "upper", "i": "roman", "I": "Roman"}
_MAX_SPAN = 60


class _Open:
    """An element that is open."""

    __slots__ = ("bold", "count", "hidden", "kind", "name", "pre", "struck", "unseen")

    def __init__(self, name: str, above: "_Open | None") -> None:
        self.name = name
        self.hidden: bool = above.hidden if above else False
        self.unseen: bool = above.unseen if above else False  # hidden by its style: worth a note
        self.bold: bool = above.bold if above else False
        self.struck: bool = above.struck if above else False
        self.pre: bool = above.pre if above else False
        self.count = 0  # of a list: its last number
        self.kind = ""  # of a list: `bullet` or a style of `counting`


class _Grid:
    """A table that is being read."""

    def __init__(self) -> None:
        self.rows: list[list[Cell]] = []
        self.outside: list[Block | Table] = []
        self.span = 1


class Reader:
    """Reads tokens to blocks, with the stack of open elements that says what each one is."""

    def __init__(self, name: str) -> None:
        self.notes: set[str] = set()
        self._name = name
        self._stack: list[_Open] = [_Open("", None)]
        self._tables: list[_Grid] = []
        self._out: list[Block | Table] = []
        self._parts: list[tuple[str, bool]] = []
        self._spacer = False  # the paragraph holds a hard space, as an empty one of Word's does
        self._mark = ""
        self._depth = 0
        self._level = 0

    def read(self, found: Iterable[Text | Tag]) -> list[Block | Table]:
        """The blocks of `found`."""
        for token in found:
            if isinstance(token, Text):
                self._say(token.said)
            elif token.closes:
                self._close(token.name)
            else:
                self._open(token)
        self._flush()
        while self._tables:
            self._end_table()
        return self._out

    # ----------------------------------------------------------------- text

    def _say(self, said: str) -> None:
        top = self._stack[-1]
        if top.hidden:
            if top.unseen and said.strip():
                self.notes.add("hidden-text")
            return
        self._spacer |= "\u00a0" in said
        if not top.pre:
            words = " ".join(said.replace("\u00a0", " ").split())
            if not words:
                said = " " if said else ""
            else:
                before = " " if said[0].isspace() else ""
                said = before + words + (" " if said[-1].isspace() else "")
        if top.struck and said.strip():
            said = f"~~{said}~~"
        if said:
            self._parts.append((said, top.bold))

    def _flush(self) -> None:
        """Ends the paragraph that is open."""
        text = "".join(said for said, _ in self._parts)
        text = re.sub(r" {2,}", " ", text) if not self._stack[-1].pre else text
        shown = [bold for said, bold in self._parts if said.strip()]
        self._parts = []
        spacer, self._spacer = self._spacer, False
        if text.strip():
            self._out.append(Block(text, self._level, self._mark, self._depth, all(shown)))
            self._mark = ""
        elif spacer:
            self._out.append(Block(""))

    # ----------------------------------------------------------------- elements

    def _open(self, tag: Tag) -> None:
        name = tag.name
        if name == "br":
            self._parts.append(("\n", self._stack[-1].bold))
            return
        if name in _BREAKS:
            self._flush()
        if name in _VOID:
            return
        while name in _CLOSES_ITSELF.get(self._stack[-1].name, ()):
            self._pop()
        if len(self._stack) > MAX_NESTING:
            raise too_much(self._name)
        element = _Open(name, self._stack[-1])
        self._look(element, tag)
        self._stack.append(element)
        if element.hidden:
            return
        if re.fullmatch("h[1-6]", name):
            self._level = int(name[1])
        elif name in ("ul", "ol", "menu"):
            self._list(element, tag)
        elif name == "li":
            self._entry(tag)
        elif name == "table":
            grid = _Grid()
            grid.outside, self._out = self._out, []
            self._tables.append(grid)
        elif self._tables:
            self._place(name, tag)

    def _look(self, element: _Open, tag: Tag) -> None:
        style = tag.attributes.get("style", "")
        if element.name in _UNSAID:
            element.hidden = True
        elif _HIDDEN.search(style) or "hidden" in tag.attributes:
            element.unseen = not element.hidden
            element.hidden = True
        weight = _BOLD.search(style)
        if weight:
            element.bold = weight[1].lower() == "bold" or weight[1] >= "6"
        elif element.name in ("b", "strong", "th"):
            element.bold = element.name != "th"
        element.struck |= element.name in ("s", "strike")
        element.pre |= element.name == "pre"

    def _list(self, element: _Open, tag: Tag) -> None:
        kind = tag.attributes.get("type", "")
        element.kind = _NUMBERS.get(kind, "decimal") if element.name == "ol" else "bullet"
        start = tag.attributes.get("start", "1")
        element.count = int(start) - 1 if re.fullmatch("[0-9]{1,6}", start) else 0
        self._depth = sum(one.name in ("ul", "ol", "menu") for one in self._stack) - 1

    def _entry(self, tag: Tag) -> None:
        above = next((one for one in reversed(self._stack) if one.kind), None)
        if above is None or above.kind == "bullet":
            self._mark = "-"
            return
        value = tag.attributes.get("value", "")
        above.count = int(value) if re.fullmatch("[0-9]{1,6}", value) else above.count + 1
        self._mark = written(above.count, above.kind) + "."

    def _place(self, name: str, tag: Tag) -> None:
        """A row or a cell begins."""
        grid = self._tables[-1]
        if name == "tr":
            grid.rows.append([])
            self._out = []
        elif name in ("td", "th"):
            if not grid.rows:
                grid.rows.append([])
            span = tag.attributes.get("colspan", "1")
            grid.span = min(int(span), _MAX_SPAN) if re.fullmatch("[1-9][0-9]{0,2}", span) else 1
            self._out = []

    def _close(self, name: str) -> None:
        if name == "p" and not any(one.name == "p" for one in self._stack):
            self._flush()
            return
        for n in range(len(self._stack) - 1, 0, -1):
            if self._stack[n].name == name:
                while len(self._stack) > n:
                    self._pop()
                return
            if self._stack[n].name in ("td", "th", "table") and name not in (
                "table",
                "tr",
                "tbody",
            ):
                return  # an end tag without its start does not end the cell around it

    def _pop(self) -> None:
        """The innermost element ends."""
        name = self._stack[-1].name
        if name in _BREAKS:
            self._flush()
        hidden = self._stack.pop().hidden
        if hidden:
            return
        if re.fullmatch("h[1-6]", name):
            self._level = 0
        elif name in ("ul", "ol", "menu"):
            self._depth = max(sum(one.name in ("ul", "ol", "menu") for one in self._stack) - 1, 0)
        elif name == "li":
            self._mark = ""
        elif name in ("td", "th") and self._tables:
            grid = self._tables[-1]
            if grid.rows:
                grid.rows[-1].append(tuple(_only_blocks(self._out)))
                grid.rows[-1].extend([()] * (grid.span - 1))
            self._out = []
        elif name == "table" and self._tables:
            self._end_table()

    def _end_table(self) -> None:
        grid = self._tables.pop()
        loose = self._out
        self._out = grid.outside
        if grid.rows:
            self._out.append(Table(tuple(tuple(row) for row in grid.rows)))
        self._out.extend(loose)


def _only_blocks(found: Iterable[Block | Table]) -> Iterator[Block]:
    """Blocks of a cell; of a table within it, what its cells hold."""
    for one in found:
        if isinstance(one, Block):
            yield one
        else:
            for row in one.rows:
                for cell in row:
                    yield from cell

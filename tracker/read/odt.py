"""OpenDocument text (.odt), as LibreOffice writes it.

OpenDocument 1.3 part 3. What tracked changes deleted stands in a list of its own and is not read.
"""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from tracker.model import Clue
from tracker.read.blocks import Block, Cell, Table, write
from tracker.read.counting import Counter
from tracker.read.document import Document, locked
from tracker.read.odt_styles import Style, Styles
from tracker.read.package import Package
from tracker.read.running import header_clues, held_meeting
from tracker.read.xml import parse

_LEFT_OUT = frozenset(
    {
        "tracked-changes", "note", "annotation", "annotation-end", "table-of-content",
        "alphabetical-index", "page-number", "page-count", "hidden-text", "hidden-paragraph",
        "sequence-decls", "forms", "desc", "title",
    }
)  # fmt: skip
"""Elements of which nothing is said in the minutes."""
_GROUPS = frozenset({"section", "frame", "text-box", "a", "index-body", "list-header"})
_MOST_REPEATED = 60


def read_odt(data: bytes, name: str) -> Document:
    """The minutes in an OpenDocument file. Raises `TrackerError` if damaged or protected."""
    package = Package(data, name)
    manifest = package.read_if_there("META-INF/manifest.xml") or b""
    if b"encryption-data" in manifest:
        raise locked(name)
    content = parse(package.read("content.xml"), name)
    roots = [content]
    named = package.read_if_there("styles.xml")
    if named is not None:
        roots.insert(0, parse(named, name))
    reader = _Reader(Styles(roots))
    body = content.find("body/text")
    blocks = list(reader.blocks(body)) if body is not None else []
    headers = [
        write(_Reader(reader.styles).blocks(node))
        for root in roots
        for node in root.iter()
        if node.tag in ("header", "header-first")
    ]
    meeting = held_meeting(headers)
    if meeting:
        blocks.insert(0, Block(meeting))
    clues = (*_properties(package, name), *header_clues(headers))
    return Document(write(blocks), "odt", clues, tuple(sorted(reader.notes)))


def _properties(package: Package, name: str) -> Iterator[Clue]:
    data = package.read_if_there("meta.xml")
    if data is None:
        return
    meta = parse(data, name).find("meta")
    title = meta.findtext("title", "").strip() if meta is not None else ""
    created = meta.findtext("creation-date", "").strip() if meta is not None else ""
    if title:
        yield Clue("title", title)
    if created:
        yield Clue("created", created[:10])


class _Reader:
    """Walks the body; what it noticed stands in `notes`."""

    def __init__(self, styles: Styles) -> None:
        self.styles = styles
        self.notes: set[str] = set()
        self._outline = Counter(styles.outline)
        self._counters: dict[str, Counter] = {}
        self._boxes: list[Element] = []  # text boxes anchored in the paragraph being read

    def blocks(self, parent: Element) -> Iterator[Block | Table]:
        """The paragraphs and tables below `parent`, in reading order."""
        for node in parent:
            if node.tag in ("p", "h"):
                yield from self._paragraph(node)
            elif node.tag == "list":
                yield from self._list(node, node.get("style-name", ""), 0, Counter({}))
            elif node.tag == "table":
                yield Table(tuple(self._rows(node)))
            elif node.tag in _GROUPS and node.get("display") != "none":
                yield from self.blocks(node)
            elif node.tag in _LEFT_OUT:
                self._notice(node)

    def _notice(self, node: Element) -> None:
        if node.tag == "tracked-changes" and len(node):
            self.notes.add("tracked-changes")
        elif node.tag in ("hidden-text", "hidden-paragraph"):
            self.notes.add("hidden-text")

    # ----------------------------------------------------------------- lists and tables

    def _list(
        self, node: Element, style: str, depth: int, counter: Counter
    ) -> Iterator[Block | Table]:
        if depth == 0 and style:
            levels = self.styles.lists.get(style, {})
            if node.get("continue-numbering") == "true" or node.get("continue-list"):
                counter = self._counters.setdefault(style, Counter(levels))
            else:
                counter = self._counters[style] = Counter(levels)
        for item in node:
            first = item.tag == "list-item"
            for inner in item if item.tag in ("list-item", "list-header") else ():
                if inner.tag == "list":
                    below = inner.get("style-name", style)
                    yield from self._list(inner, below, depth + 1, counter)
                    continue
                holder = Element("section")
                holder.append(inner)
                for block in self.blocks(holder):
                    if first and isinstance(block, Block) and block.text.strip():
                        mark = counter.next(depth)
                        plain = mark == "-" and block.level
                        block = block._replace(mark="" if plain else mark, depth=depth)
                        first = False
                    yield block

    def _rows(self, table: Element) -> Iterator[tuple[Cell, ...]]:
        for node in table:
            if node.tag in ("table-header-rows", "table-rows", "table-row-group"):
                yield from self._rows(node)
            if node.tag != "table-row":
                continue
            cells: list[Cell] = []
            for cell in node:
                if cell.tag in ("table-cell", "covered-table-cell"):
                    many = cell.get("number-columns-repeated", "1")
                    cells.append(tuple(self._cell(cell)))
                    if many.isascii() and many.isdigit() and len(many) < 4:
                        cells.extend([()] * min(int(many) - 1, _MOST_REPEATED))
            yield tuple(cells)

    def _cell(self, node: Element) -> Iterator[Block]:
        for block in self.blocks(node):
            if isinstance(block, Block):
                yield block
            else:  # a table within: what its cells hold, one after the other
                yield from (inner for row in block.rows for cell in row for inner in cell)

    # ----------------------------------------------------------------- paragraphs

    def _paragraph(self, node: Element) -> Iterator[Block | Table]:
        style = self.styles.of(node)
        parts: list[tuple[str, bool]] = []
        self._runs(node, style, parts)
        text = "".join(said for said, _ in parts)
        shown = [bold for said, bold in parts if said.strip()]
        level, mark = 0, ""
        said = node.get("outline-level", "")
        if node.tag == "h":
            level = int(said) if said.isascii() and said.isdigit() and len(said) < 3 else 1
            listed = node.get("is-list-header") != "true" and level - 1 in self.styles.outline
            if text.strip() and listed and style.list != "":
                mark = self._outline.next(level - 1)
        title = style.name in ("Title", "Titel") or "_20_Title" in style.name
        yield Block(text, level, "" if mark == "-" else mark, 0, bool(shown) and all(shown), title)
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            yield from self.blocks(box)

    def _runs(self, node: Element, style: Style, parts: list[tuple[str, bool]]) -> None:
        self._say(node.text, style, parts)
        for child in node:
            if child.tag == "s":
                many = child.get("c", "1")
                count = int(many) if many.isascii() and many.isdigit() and len(many) < 4 else 1
                parts.append((" " * count, style.bold))
            elif child.tag == "tab":
                parts.append(("\t", style.bold))
            elif child.tag == "line-break":
                parts.append(("\n", style.bold))
            elif child.tag in ("frame", "custom-shape"):
                self._boxes.append(child)
            elif child.tag in _LEFT_OUT:
                self._notice(child)
            elif child.tag == "span":
                own = self.styles.of(child)
                bold, hidden, struck = (a or b for a, b in zip(own[:3], style[:3], strict=True))
                self._runs(child, Style(bold, hidden, struck), parts)
            else:
                self._runs(child, style, parts)
            self._say(child.tail, style, parts)

    def _say(self, said: str | None, style: Style, parts: list[tuple[str, bool]]) -> None:
        """White space is one space, as in XML of this kind; `s` and `tab` are the others."""
        if not said:
            return
        edges = (" " if said[0].isspace() else "", " " if said[-1].isspace() else "")
        words = " ".join(said.split())
        text = edges[0] + words + edges[1] if words else " "
        if style.hidden:
            if words:
                self.notes.add("hidden-text")
            return
        parts.append((f"~~{text}~~" if style.struck and words else text, style.bold))

"""Word files (.docx). Read as if all tracked changes were accepted; hidden text is left out.

ECMA-376 part 1, WordprocessingML. Headers and footers are no minutes: they are other parts of the
file, and only looked at for the day of the meeting.
"""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from tracker.model import Clue
from tracker.read.blocks import Block, Cell, Table, write
from tracker.read.document import Document
from tracker.read.docx_styles import PLAIN, Lists, Style, is_on, list_of, number_of, styles
from tracker.read.package import Package
from tracker.read.running import header_clues, held_meeting
from tracker.read.xml import parse

_MAIN = "word/document.xml"
_DELETED = frozenset({"del", "moveFrom"})
_WRAPPERS = frozenset(
    {"ins", "moveTo", "smartTag", "customXml", "hyperlink", "fldSimple", "dir", "bdo", "sdtContent"}
)
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_BOXES = frozenset({"F0A8", "F06F", "F071", "F0A3"})
"""Empty boxes to tick, in the fonts of signs that Word draws them with."""
_MAX_SPAN = 60


def read_docx(data: bytes, name: str) -> Document:
    """The minutes in a Word file. Raises `TrackerError` where it is damaged or protected."""
    package = Package(data, name)
    main = _main_part(package, name)
    folder = main.rpartition("/")[0]
    body = parse(package.read(main), name).find("body")
    reader = _Reader(
        styles(_part(package, f"{folder}/styles.xml", name)),
        Lists(_part(package, f"{folder}/numbering.xml", name)),
    )
    blocks = list(reader.blocks(body)) if body is not None else []
    headers = []
    for part in sorted(package.names):
        if part.startswith(f"{folder}/header") and part.endswith(".xml"):
            header = parse(package.read(part), name)
            headers.append(write(_Reader(reader.styles, Lists(None)).blocks(header)))
    meeting = held_meeting(headers)
    if meeting:
        blocks.insert(0, Block(meeting))
    clues = (*_properties(package, name), *header_clues(headers))
    return Document(write(blocks), "docx", clues, tuple(sorted(reader.notes)))


def _main_part(package: Package, name: str) -> str:
    """Where the document itself lies; nearly always `word/document.xml`."""
    links = _part(package, "_rels/.rels", name)
    for link in links if links is not None else ():
        target = link.get("Target", "").lstrip("/")
        if link.get("Type", "").endswith("/officeDocument") and target in package.names:
            return target
    return _MAIN


def _part(package: Package, part: str, name: str) -> Element | None:
    data = package.read_if_there(part)
    return parse(data, name) if data is not None else None


def _properties(package: Package, name: str) -> Iterator[Clue]:
    core = _part(package, "docProps/core.xml", name)
    if core is None:
        return
    title, created = (core.findtext(tag, "").strip() for tag in ("title", "created"))
    if title:
        yield Clue("title", title)
    if created:
        yield Clue("created", created[:10])


class _Reader:
    """Walks the body; what it noticed stands in `notes`."""

    def __init__(self, named: dict[str, Style], lists: Lists) -> None:
        self.styles = named
        self.notes: set[str] = set()
        self._lists = lists
        self._boxes: list[Element] = []  # text boxes anchored in the paragraph being read

    def blocks(self, parent: Element) -> Iterator[Block | Table]:
        """The paragraphs and tables below `parent`, in reading order."""
        for node in parent:
            if node.tag == "p":
                yield from self._paragraph(node)
            elif node.tag == "tbl":
                yield Table(tuple(self._rows(node)))
            elif node.tag == "sdt":
                yield from self._control(node)
            elif node.tag in _DELETED:
                self.notes.add("tracked-changes")
            elif node.tag in _WRAPPERS:
                yield from self.blocks(node)
            elif node.tag == "AlternateContent":
                chosen = node.find("Choice")
                yield from self.blocks(chosen if chosen is not None else node)

    def _control(self, node: Element) -> Iterator[Block | Table]:
        """A content control, unless it is the table of contents or still shows what to write."""
        gallery = node.find("sdtPr/docPartObj/docPartGallery")
        contents = gallery is not None and gallery.get("val") == "Table of Contents"
        inside = node.find("sdtContent")
        if inside is not None and not contents and not _is_prompt(node):
            yield from self.blocks(inside)

    # ----------------------------------------------------------------- tables

    def _rows(self, table: Element) -> Iterator[tuple[Cell, ...]]:
        above: dict[int, Cell] = {}
        for row in _inside(table, "tr"):
            if row.find("trPr/del") is not None:
                self.notes.add("tracked-changes")
                continue
            cells: list[Cell] = []
            for node in _inside(row, "tc"):
                properties = node.find("tcPr")
                merged = properties.find("vMerge") if properties is not None else None
                cell = tuple(self._cell(node))
                at = len(cells)
                if merged is not None and merged.get("val") != "restart":
                    # One cell beside several rows, as of who answers for them, holds for each.
                    cell = above.get(at, ()) if at else ()
                elif merged is not None:
                    above[at] = cell
                cells.append(cell)
                cells.extend([()] * min((number_of(properties, "gridSpan") or 1) - 1, _MAX_SPAN))
            yield tuple(cells)

    def _cell(self, node: Element) -> Iterator[Block]:
        for block in self.blocks(node):
            if isinstance(block, Block):
                yield block
            else:  # a table within: what its cells hold, one after the other
                yield from (inner for row in block.rows for cell in row for inner in cell)

    # ----------------------------------------------------------------- paragraphs

    def _paragraph(self, node: Element) -> Iterator[Block | Table]:
        properties = node.find("pPr")
        style = self._style(properties, "pStyle")
        if style.contents:
            return
        parts: list[tuple[str, bool]] = []
        self._runs(node, style, parts)
        text = "".join(said for said, _ in parts)
        shown = [bold for said, bold in parts if said.strip()]
        mark, depth = self._mark(properties, style) if text.strip() else ("", 0)
        level = style.level
        own = number_of(properties, "outlineLvl")
        if own is not None:
            level = own + 1 if own < 9 else 0
        if level and mark == "-":
            mark = ""
        yield Block(text, level, mark, depth, bool(shown) and all(shown), style.title)
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            yield from self.blocks(box)

    def _style(self, properties: Element | None, tag: str) -> Style:
        node = properties.find(tag) if properties is not None else None
        return self.styles.get(node.get("val", ""), PLAIN) if node is not None else PLAIN

    def _mark(self, properties: Element | None, style: Style) -> tuple[str, int]:
        number, depth = style.list or ("0", 0)
        own = list_of(properties)
        if own is not None:
            number = own[0] if own[0] is not None else number
            depth = own[1] if own[1] is not None else depth
        mark = self._lists.mark(number, depth)
        return (mark, depth) if mark is not None else ("", 0)

    def _runs(self, parent: Element, style: Style, parts: list[tuple[str, bool]]) -> None:
        for node in parent:
            if node.tag == "r":
                self._run(node, style, parts)
            elif node.tag in _DELETED:
                self.notes.add("tracked-changes")
            elif node.tag == "sdt":
                inside = node.find("sdtContent")
                if inside is not None and not _is_prompt(node):
                    self._runs(inside, style, parts)
            elif node.tag in _WRAPPERS:
                if node.tag in ("ins", "moveTo"):
                    self.notes.add("tracked-changes")
                self._runs(node, style, parts)
            elif node.tag == "oMath":
                parts.append(("".join(t.text or "" for t in node.iter("t")), False))

    def _run(self, run: Element, style: Style, parts: list[tuple[str, bool]]) -> None:
        properties = run.find("rPr")
        own = self._style(properties, "rStyle")
        hidden = is_on(properties, "vanish")
        text = "".join(self._said(node) for node in run)
        if (own.hidden or style.hidden) if hidden is None else hidden:
            if text.strip():
                self.notes.add("hidden-text")
            return
        if text.strip() and (is_on(properties, "strike") or is_on(properties, "dstrike")):
            text = f"~~{text}~~"
        bold = is_on(properties, "b")
        parts.append((text, (own.bold or style.bold) if bold is None else bold))

    def _said(self, node: Element) -> str:
        if node.tag == "t":
            return node.text or ""
        if node.tag == "br" and node.get("type") in ("page", "column"):
            return ""
        if node.tag == "sym":
            return "☐ " if node.get("char", "").upper() in _BOXES else ""
        if node.tag in ("drawing", "pict", "object", "AlternateContent"):
            chosen = node.find("Choice") if node.tag == "AlternateContent" else node
            self._boxes.extend(_boxes(chosen if chosen is not None else node))
        return _SIGNS.get(node.tag, "")


def _inside(parent: Element, tag: str) -> Iterator[Element]:
    """The children called `tag`, also where a control or a tracked change wraps them."""
    for node in parent:
        if node.tag == tag:
            yield node
        elif node.tag == "sdt":
            inside = node.find("sdtContent")
            if inside is not None:
                yield from _inside(inside, tag)
        elif node.tag in _WRAPPERS:
            yield from _inside(node, tag)


def _boxes(node: Element) -> Iterator[Element]:
    """The outermost text boxes below `node`; of alternatives the first."""
    for child in node:
        if child.tag == "txbxContent":
            yield child
        elif child.tag != "Fallback":
            yield from _boxes(child)


def _is_prompt(control: Element) -> bool:
    """Whether a content control holds nothing but its prompt (*Klicka här för att skriva*)."""
    return control.find("sdtPr/showingPlcHdr") is not None

"""What a Word file's styles and lists say of a paragraph: heading, number, bold, hidden."""

import re
from typing import NamedTuple
from xml.etree.ElementTree import Element

from tracker.read.counting import Counter, Level

_HEADING = re.compile(r"(?:heading|rubrik|überschrift) ?([1-9])", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|innehåll) ?(?:[1-9]|heading)", re.IGNORECASE)
_TITLES = ("title", "titel", "rubrik")
_OFF = frozenset({"0", "false", "off", "none"})
_STYLES = {
    "decimal": "decimal", "decimalZero": "zero", "lowerLetter": "lower", "upperLetter": "upper",
    "lowerRoman": "roman", "upperRoman": "Roman", "bullet": "bullet", "none": "none",
}  # fmt: skip
_MOST_PARENTS = 20


class Style(NamedTuple):
    """One paragraph or character style, what it is based on counted in."""

    level: int = 0
    """Of a heading, from 1; 0 else."""
    title: bool = False
    """The title of the document."""
    contents: bool = False
    """An entry of the table of contents."""
    list: tuple[str, int] | None = None
    """The list it numbers by, and its depth there."""
    bold: bool = False
    hidden: bool = False


PLAIN = Style()


def is_on(properties: Element | None, name: str) -> bool | None:
    """A property that is on or off (`b`, `vanish`); None where it is not given."""
    node = properties.find(name) if properties is not None else None
    return None if node is None else node.get("val", "1") not in _OFF


def number_of(node: Element | None, name: str) -> int | None:
    """The number that `name` below `node` has as its value."""
    found = node.find(name) if node is not None else None
    value = found.get("val", "") if found is not None else ""
    return int(value) if re.fullmatch("[0-9]{1,9}", value) else None


def styles(root: Element | None) -> dict[str, Style]:
    """The styles of `styles.xml` by their ids."""
    found = root.iter("style") if root is not None else ()
    nodes = {node.get("styleId", ""): node for node in found}
    return {key: _style(key, nodes) for key in nodes}


def _style(key: str, nodes: dict[str, Element]) -> Style:
    found = PLAIN
    chain: list[Element] = []
    while key in nodes and len(chain) < _MOST_PARENTS:
        chain.append(nodes[key])
        parent = nodes[key].find("basedOn")
        key = parent.get("val", "") if parent is not None else ""
    for node in reversed(chain):  # what it is based on first
        paragraph, run = node.find("pPr"), node.find("rPr")
        name_node = node.find("name")
        name = (name_node.get("val", "") if name_node is not None else "").strip()
        level = number_of(paragraph, "outlineLvl")
        if heading := _HEADING.fullmatch(name):
            found = found._replace(level=int(heading[1]))
        elif level is not None:
            found = found._replace(level=level + 1 if level < 9 else 0)
        if name.casefold() in _TITLES:
            found = found._replace(level=1, title=True)
        if _CONTENTS.fullmatch(name):
            found = found._replace(contents=True)
        own = list_of(paragraph)
        if own is not None:
            depth = own[1] if own[1] is not None else 0
            number = own[0] or (found.list[0] if found.list else "0")
            found = found._replace(list=(number, depth))
        bold, hidden = is_on(run, "b"), is_on(run, "vanish")
        found = found._replace(
            bold=found.bold if bold is None else bold,
            hidden=found.hidden if hidden is None else hidden,
        )
    return found


def list_of(properties: Element | None) -> tuple[str | None, int | None] | None:
    """The list and depth that paragraph properties name; None where they name none."""
    node = properties.find("numPr") if properties is not None else None
    if node is None:
        return None
    number = node.find("numId")
    return (number.get("val") if number is not None else None), number_of(node, "ilvl")


class Lists:
    """The lists of `numbering.xml`, counting as the paragraphs are read."""

    def __init__(self, root: Element | None) -> None:
        nodes = list(root) if root is not None else []
        counters = {
            node.get("abstractNumId"): Counter(_levels(node))
            for node in nodes
            if node.tag == "abstractNum"
        }
        self._of: dict[str, Counter] = {}
        self._restarts: dict[str, dict[int, int]] = {}
        for node in nodes:
            link = node.find("abstractNumId") if node.tag == "num" else None
            counter = counters.get(link.get("val")) if link is not None else None
            if counter is None:
                continue
            number = node.get("numId", "")
            self._of[number] = counter
            for override in node.findall("lvlOverride"):
                start = number_of(override, "startOverride")
                depth = override.get("ilvl", "0")
                if start is not None and re.fullmatch("[0-8]", depth):
                    self._restarts.setdefault(number, {})[int(depth)] = start

    def mark(self, number: str, depth: int) -> str | None:
        """The mark of the next entry in list `number` at `depth`; None where it is in no list."""
        counter = self._of.get(number)
        if counter is None:
            return None
        restart = self._restarts.get(number, {}).pop(depth, None)
        if restart is not None:
            counter.restart(depth, restart)
        return counter.next(depth)


def _levels(node: Element) -> dict[int, Level]:
    out = {}
    for level in node.findall("lvl"):
        depth, form, text = level.get("ilvl", ""), level.find("numFmt"), level.find("lvlText")
        if re.fullmatch("[0-8]", depth):
            style = _STYLES.get(form.get("val", "") if form is not None else "", "decimal")
            pattern = text.get("val", "") if text is not None else ""
            start = number_of(level, "start")
            out[int(depth)] = Level(style, pattern, 1 if start is None else start)
    return out

"""What an OpenDocument file's styles say: bold, hidden, and how lists and headings are numbered."""

import re
from collections.abc import Iterable
from typing import NamedTuple
from xml.etree.ElementTree import Element

from tracker.read.counting import Level

_FORMS = {"1": "decimal", "a": "lower", "A": "upper", "i": "roman", "I": "Roman", "": "none"}
_MOST_PARENTS = 20


class Style(NamedTuple):
    """One style, what it is based on counted in."""

    bold: bool = False
    hidden: bool = False
    struck: bool = False
    name: str = ""
    """The name of the style that the user chose (*Title*), of which this one is a variant."""
    list: str | None = None
    """The list style that its paragraphs are numbered by."""


PLAIN = Style()


class Styles:
    """The styles of `styles.xml` and `content.xml`, the latter last."""

    def __init__(self, roots: Iterable[Element]) -> None:
        self._nodes: dict[str, Element] = {}
        self._known: dict[str, Style] = {}
        self.lists: dict[str, dict[int, Level]] = {}
        self.outline: dict[int, Level] = {}
        for root in roots:
            for node in root.iter():
                if node.tag == "style" and node.get("family") in ("paragraph", "text"):
                    self._nodes[node.get("name", "")] = node
                elif node.tag == "list-style":
                    self.lists[node.get("name", "")] = _levels(node)
                elif node.tag == "outline-style":
                    self.outline = _levels(node)

    def of(self, node: Element) -> Style:
        """The style of a paragraph or a stretch of text."""
        name = node.get("style-name", "")
        if name not in self._known:
            self._known[name] = self._resolve(name)
        return self._known[name]

    def _resolve(self, name: str) -> Style:
        found = PLAIN
        chain: list[Element] = []
        while name in self._nodes and len(chain) < _MOST_PARENTS:
            chain.append(self._nodes[name])
            name = self._nodes[name].get("parent-style-name", "")
        for node in reversed(chain):
            properties = node.find("text-properties")
            said = properties.attrib if properties is not None else {}
            weight, display = said.get("font-weight"), said.get("display")
            strike = said.get("text-line-through-style")
            own = node.get("list-style-name")
            found = Style(
                found.bold
                if weight is None
                else weight == "bold" or weight in ("700", "800", "900"),
                found.hidden if display is None else display == "none",
                found.struck if strike is None else strike != "none",
                found.name if _is_automatic(node) else node.get("name", ""),
                own if own is not None else found.list,
            )
        return found


def _is_automatic(node: Element) -> bool:
    """`P1`, `T12`: a variant that the program made for one paragraph."""
    return re.fullmatch("[PT][0-9]{1,6}", node.get("name", "")) is not None


def _levels(node: Element) -> dict[int, Level]:
    out = {}
    for level in node:
        place = level.get("level", "")
        if not re.fullmatch("[1-9]|10", place):
            continue
        depth = int(place) - 1
        if level.tag == "list-level-style-bullet":
            out[depth] = Level("bullet")
        elif level.tag in ("list-level-style-number", "outline-level-style"):
            out[depth] = _number(level, depth)
    return out


def _number(level: Element, depth: int) -> Level:
    form = level.get("num-format", "")
    pattern = level.get("num-list-format")
    if pattern is None:
        shown = level.get("display-levels", "1")
        many = int(shown) if re.fullmatch("[1-9]|10", shown) else 1
        places = range(max(depth - many + 1, 0), depth + 1)
        middle = ".".join(f"%{n + 1}" for n in places) if form else ""
        pattern = level.get("num-prefix", "") + middle + level.get("num-suffix", "")
    else:
        pattern = re.sub("%([0-9]{1,2})%", r"%\1", pattern)
    start = level.get("start-value", "1")
    first = int(start) if re.fullmatch("[0-9]{1,6}", start) else 1
    return Level(_FORMS.get(form[:1], "decimal"), pattern, first)

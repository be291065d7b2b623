"""HTML to tags and text, in time linear in its length whatever it holds.

The standard library's `html.parser` takes half a minute for 60 kB of unclosed tags (Python 3.11),
and parsers that build a tree can be made to build a huge one. Minutes need tags in order, no tree.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

_NAME = re.compile(r"/?[a-zA-Z][^\s/>]{0,60}")
_ATTRIBUTE = re.compile(
    r"[\s/]*+([^\s/>=]{1,60})[^\s/>=]*+(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s>\"'][^\s>]*+)))?"
)
_RAW = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"})
"""Elements whose content holds no tags."""
_LONGEST_TAG = 100_000
_KEPT = frozenset({"style", "class", "type", "start", "value", "hidden", "colspan", "aria-hidden"})
_MAX_VALUE = 1_000


class Text(NamedTuple):
    """A stretch of text, references (`&aring;`) resolved."""

    said: str


class Tag(NamedTuple):
    """A start or end tag."""

    name: str
    """In lower case."""
    closes: bool
    attributes: dict[str, str]


def tokens(text: str) -> Iterator[Text | Tag]:
    """The tags and the text of `text`, in order. Comments and declarations are left out."""
    at = 0
    while at < len(text):
        start = text.find("<", at)
        if start < 0:
            yield Text(unescape(text[at:]))
            return
        name = _NAME.match(text, start + 1)
        if name is None and text[start + 1 : start + 2] not in ("!", "?", "/"):
            yield Text(unescape(text[at : start + 1]))  # *a < b*
            at = start + 1
            continue
        if start > at:
            yield Text(unescape(text[at:start]))
        if name is None:
            end = _end_of_declaration(text, start)
            if end < 0:  # never closed: nothing below it is shown by a browser either
                return
            at = end
            continue
        tag, end = _tag(text, name[0], name.end())
        if end < 0:
            return
        yield tag
        at = end
        if tag.name in _RAW and not tag.closes:
            closing = re.compile(f"</{tag.name}(?=[\\s/>])", re.IGNORECASE).search(text, at)
            if closing is None:
                return
            yield Text(unescape(text[at : closing.start()]))
            at = closing.start()


def _end_of_declaration(text: str, start: int) -> int:
    """Where a comment, a declaration or a conditional ends; -1 if nowhere."""
    if text.startswith("<!--", start):
        end = text.find("-->", start + 2)  # `<!-->` is a whole comment
        return end + 3 if end >= 0 else -1
    end = text.find(">", start)
    return end + 1 if end >= 0 else -1


def _tag(text: str, name: str, at: int) -> tuple[Tag, int]:
    """The tag called `name` whose attributes begin at `at`, and where it ends; -1 if nowhere."""
    attributes: dict[str, str] = {}
    limit = min(len(text), at + _LONGEST_TAG)
    while at < limit:
        if text[at] == ">":
            low = name.lower()
            return Tag(low.lstrip("/"), low[0] == "/", attributes), at + 1
        match = _ATTRIBUTE.match(text, at, limit)
        if match is None or match.end() == at:
            at += 1
            continue
        key = match[1].lower()
        if key in _KEPT:
            value = match[2] or match[3] or match[4] or ""
            attributes.setdefault(key, unescape(value[:_MAX_VALUE]))
        at = match.end()
    return Tag("", True, {}), -1

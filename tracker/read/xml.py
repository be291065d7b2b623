"""XML of office documents as a tree, safely: no document types, hence no entities to expand.

Namespaces are dropped: `w:p` is `p` in both kinds of Word file, strict and transitional.
"""

from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser

from tracker.read.document import damaged, too_much

MAX_DEPTH = 100
"""Elements within elements. A table in a text box in a table is under forty deep."""

MAX_ELEMENTS = 1_000_000
_CHUNK = 1 << 16


class _Doctype(Exception):  # noqa: N818 - never leaves this module
    """The file declares a document type: no office program writes one."""


class _TooMuch(Exception):  # noqa: N818
    """Too deep, or too many elements."""


class _Builder(TreeBuilder):
    def __init__(self) -> None:
        super().__init__()
        self._depth = self._count = 0

    def doctype(self, name: str, pubid: str | None, system: str | None) -> None:
        raise _Doctype(name)

    def start(self, tag: str, attrs: dict[str, str], /) -> Element:
        self._depth += 1
        self._count += 1
        if self._depth > MAX_DEPTH or self._count > MAX_ELEMENTS:
            raise _TooMuch
        own = {key.rpartition("}")[2]: value for key, value in attrs.items()}
        return super().start(tag.rpartition("}")[2], own)

    def end(self, tag: str, /) -> Element:
        self._depth -= 1
        return super().end(tag.rpartition("}")[2])


def parse(data: bytes, name: str) -> Element:
    """The root of `data`, tags and attributes by their local names. Raises `TrackerError`."""
    parser = XMLParser(target=_Builder())
    try:
        for at in range(0, len(data), _CHUNK):
            parser.feed(data[at : at + _CHUNK])
        root: Element = parser.close()
    except _TooMuch as error:
        raise too_much(name) from error
    except (ParseError, _Doctype, ValueError, LookupError) as error:  # an unknown encoding
        raise damaged(name) from error
    return root

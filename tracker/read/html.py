"""Web pages (.html): what a browser shows of the minutes, without menus and footers."""

import re
from collections.abc import Iterable
from contextlib import suppress
from itertools import islice

from tracker.model import Clue
from tracker.read.blocks import Block, Table, write
from tracker.read.decode import decode
from tracker.read.document import Document, too_much
from tracker.read.html_blocks import Reader
from tracker.read.tags import Tag, Text, tokens

MAX_TOKENS = 200_000
"""Tags and stretches of text. The longest minutes have some ten thousand."""


def read_html(data: bytes, name: str) -> Document:
    """The minutes in a saved web page."""
    charset = _charset(data)
    decoded = decode(data)
    text, encoding, guessed = decoded if decoded else ("", "utf-8", False)
    if guessed and charset:
        with suppress(LookupError, ValueError):  # a name that is no encoding: the guess stands
            text, encoding, guessed = data.decode(charset, "replace"), charset, False
    blocks, title, notes = read_markup(text, name)
    clues = (Clue("title", title),) if title else ()
    return Document(write(blocks), "html", clues, notes, encoding, guessed)


_CHARSET = re.compile(rb"charset\s{0,5}=\s{0,5}[\"']?([A-Za-z0-9_-]{2,40})", re.I)


def _charset(data: bytes) -> str | None:
    match = _CHARSET.search(data[:4096])
    return match[1].decode("ascii").lower() if match else None


def read_markup(text: str, name: str) -> tuple[list[Block | Table], str, tuple[str, ...]]:
    """The blocks of a page, its title and the notes on it. `name` is for messages."""
    found = list(islice(tokens(text), MAX_TOKENS + 1))
    if len(found) > MAX_TOKENS:
        raise too_much(name)
    reader = Reader(name)
    blocks = reader.read(_main(found))
    title = " ".join(_title(found).split())
    return blocks, title, tuple(sorted(reader.notes))


def _title(found: Iterable[Text | Tag]) -> str:
    inside = False
    for token in found:
        if isinstance(token, Tag):
            if inside:
                return ""
            inside = token.name == "title" and not token.closes
        elif inside:
            return token.said
    return ""


def _main(found: list[Text | Tag]) -> list[Text | Tag]:
    """What the page says is its content, if it says so once."""
    for name in ("main", "article"):
        starts = [n for n, t in enumerate(found) if isinstance(t, Tag) and t[:2] == (name, False)]
        ends = [n for n, t in enumerate(found) if isinstance(t, Tag) and t[:2] == (name, True)]
        if len(starts) == 1 and len(ends) == 1 and starts[0] < ends[0]:
            return found[starts[0] : ends[0] + 1]
    return found

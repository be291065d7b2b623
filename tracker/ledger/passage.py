"""The sentence an item rests on, in its context: the lines around it as the minutes have them."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection

from tracker.ledger import meeting, schema
from tracker.ledger.cache import load

AROUND = 2
"""Lines shown before and after."""
_WIDTH = 240
OPENS, CLOSES = "»", "«"
"""What stands around the sentence. Swedish minutes quote with ” and hardly ever with these."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One mention of an item, in the version of the minutes that it was read in."""

    file: str
    line: int
    """Where the sentence begins, 1-based."""
    lines: tuple[tuple[int, str], ...]
    """(number, text); the sentence between `OPENS` and `CLOSES`; cut where a line is very long."""


def passages(connection: Connection, item: str) -> tuple[Passage, ...]:
    """The item's mentions in context, first mention first."""
    present = load(connection, schema.items.c.id == item)[item]
    found = []
    for seen in present.sightings:
        found.append(passage_of(connection, seen.source, seen.start, seen.end, seen.line))
    return tuple(found)


def passage_of(connection: Connection, source: int, start: int, end: int, line: int) -> Passage:
    """A stretch of one version of some minutes, in context."""
    stored = meeting.source(connection, source)
    lines = tuple(_context(stored.text, start, end, stored.line_of(start)))
    return Passage(stored.name, line, lines)


def _context(text: str, start: int, end: int, line: int) -> Iterable[tuple[int, str]]:
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    last = len(text) if last < 0 else last
    said = _tail(text[first:start]) + OPENS + text[start:end] + CLOSES + _head(text[end:last])
    before = _lines_before(text, first)
    after = text[last + 1 : last + 1 + _WIDTH * AROUND].split("\n")[:AROUND]
    lines = [*before, *said.split("\n"), *(after if last < len(text) else [])]
    for number, words in enumerate(lines, line - len(before)):
        yield number, words if OPENS in words else _head(words)


def _lines_before(text: str, at: int) -> list[str]:
    """The lines that end before the offset `at`, where a line begins."""
    found: list[str] = []
    while at > 0 and len(found) < AROUND:
        start = text.rfind("\n", 0, at - 1) + 1
        found.insert(0, text[start : min(at - 1, start + _WIDTH + 1)])
        at = start
    return found


def _head(words: str) -> str:
    return words if len(words) <= _WIDTH else f"{words[:_WIDTH]}…"


def _tail(words: str) -> str:
    return words if len(words) <= _WIDTH else f"…{words[-_WIDTH:]}"

"""The second-level string and the records that work on it; see `refine`."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from tracker.dates.atoms import Atom
from tracker.dates.grammar import CODE, Needs, compiled, required
from tracker.dates.tokens import Tokens

_ATOM = re.compile(r"<\w+:[ \w]*(?:DATE|CLOCK|SPAN|EVERY)[ \w]*>")


@dataclass(slots=True)
class Line:
    """The second level: `items` are atoms and token numbers, `codes` one character for each."""

    tokens: Tokens
    items: list[Atom | int]
    codes: str

    def atom(self, index: int) -> Atom:
        """The atom at `index`."""
        item = self.items[index]
        assert isinstance(item, Atom)
        return item

    def first(self, index: int) -> int:
        """The token at which the item at `index` begins."""
        item = self.items[index]
        return item if isinstance(item, int) else item.first

    def last(self, index: int) -> int:
        """The token after the item at `index`."""
        item = self.items[index]
        return item + 1 if isinstance(item, int) else item.last

    def raw(self, index: int) -> str:
        """The text of the item at `index`."""
        if index < 0 or index >= len(self.items):
            return ""
        item = self.items[index]
        if isinstance(item, int):
            return self.tokens.words[item]
        return "".join(self.tokens.words[item.first : item.last])

    def left(self, index: int) -> int:
        """The item before `index` that is no blank, -1 beyond the start."""
        index -= 1
        while index >= 0 and self.codes[index] == CODE["blank"]:
            index -= 1
        return index


@dataclass(frozen=True)
class Refiner:
    """A named row: a pattern and the atom it makes (None: leave all as it is)."""

    name: str
    source: str
    make: Callable[[Line, re.Match[str]], Atom | None]

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return compiled(self.source)

    @cached_property
    def needs(self) -> Needs:
        """The classes without which it cannot match."""
        return required(self.source)

    @cached_property
    def atoms(self) -> int:
        """How many atoms it takes."""
        return len(_ATOM.findall(self.source))

    def run(self, line: Line) -> None:
        """Applies the refiner from left to right."""
        codes = line.codes
        if (match := self.pattern.search(codes)) is None:
            return
        out: list[Atom | int] = []
        done = 0
        kinds: list[str] = []
        while match is not None:
            first, last = match.span()
            made = self.make(line, match)
            at = first + 1
            if made is not None:
                out += line.items[done:first]
                kinds.append(codes[done:first])
                out.append(made._replace(first=line.first(first), last=line.last(last - 1)))
                kinds.append(CODE[made.kind])
                at = done = last
            match = self.pattern.search(codes, at)
        if done:
            line.items = out + line.items[done:]
            line.codes = "".join(kinds) + codes[done:]

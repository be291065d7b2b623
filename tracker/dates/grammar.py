"""The small language that the date patterns are written in.

A text is read as a string of classes, one character a token (`tokens.Tokens.codes`): a number, a
month, a dash, an unknown word. A pattern is a regular expression over class *names*:

    "(den _)? <day:number ordinal> suffix? _ <month:month>"

    month            one token of that class
    [number year]    one token of either class
    <day:number>     the same, and its token is called `day`
    (days: …)        a group that is called `days`
    _                optional blank
    ( | ) ? * {0,3}  as in regular expressions; spaces mean nothing

Matching is over some tens of tokens and every repetition is bounded, so that time is linear in the
text. Patterns are compiled when first tried.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, reduce
from operator import or_

from tracker.lang.sv.dates import TABLES
from tracker.lang.sv.holidays import FEAST_SPANS, FEAST_WORDS, FEASTS

SIGNS = (
    *("number", "year", "four", "six", "eight", "digits", "blank", "hard", "dash", "slash", "dot"),
    *("colon", "comma", "open", "close", "sect", "percent", "plus", "mark", "word", "tee"),
)
"""Classes that are no word list: numbers by their length, blanks, punctuation, unknown words."""

ATOMS = ("DATE", "CLOCK", "SPAN", "EVERY")
"""Classes of the second level: what the finders found."""

_NAMES = (*SIGNS, *ATOMS, *TABLES, "feast", "feastword", "feastspan")
_ALPHABET = [chr(c) for c in (*range(0x30, 0x3A), *range(0x41, 0x5B), *range(0x61, 0x7B))]
_ALPHABET += [chr(c) for c in range(0xA1, 0x100) if c != 0xAD]
"""Within Latin-1: such strings are looked up and matched faster. No sign of regular expressions."""

CODE: Mapping[str, str] = dict(zip(_NAMES, _ALPHABET, strict=False))
"""The character of each class."""
NAME: Mapping[str, str] = {code: name for name, code in CODE.items()}

LEXICON: Mapping[str, tuple[str, int | str]] = {
    **{
        word: (CODE[name], value) for name, words in TABLES.items() for word, value in words.items()
    },
    **{word: (CODE["feast"], key) for word, key in FEASTS.items()},
    **{word: (CODE["feastword"], key) for word, key in FEAST_WORDS.items()},
    **{word: (CODE["feastspan"], key) for word, key in FEAST_SPANS.items()},
}
"""Every word that we know: its class and its value."""

_ITEM = re.compile(r"<(\w+):([\w ]+)>|\[(\^?)([\w ]+)\]|\((\w+):|([A-Za-z]+)|_|\s+")


def _expand(item: re.Match[str]) -> str:
    name, named, inverted, classes, group, single = item.groups()
    if group:
        return f"(?P<{group}>"
    if single:
        return CODE[single]
    if name:
        return f"(?P<{name}>[{_codes(named)}])"
    if classes:
        return f"[{inverted}{_codes(classes)}]"
    return f"{CODE['blank']}?" if item.group() == "_" else ""


def _codes(names: str) -> str:
    return "".join(CODE[name] for name in names.split())


def compiled(pattern: str) -> re.Pattern[str]:
    """`pattern` as a regular expression over class characters."""
    return re.compile(_ITEM.sub(_expand, pattern))


def codes(names: str) -> frozenset[str]:
    """The characters of the classes in `names`, separated by spaces."""
    return frozenset(CODE[name] for name in names.split())


_BIT: Mapping[str, int] = {code: 1 << place for place, code in enumerate(CODE.values())}


def mask(characters: Iterable[str]) -> int:
    """A set of class characters as bits: the cheapest way to compare such sets."""
    return sum(map(_BIT.__getitem__, set(characters)))


Needs = tuple[int, ...]
"""Masks of classes; a pattern can match only where one class of each is in the text."""

_PART = re.compile(
    r"(?P<look>\(\?[!=])|(?P<open>\((?:\w+:)?)|(?P<close>\))|(?P<bar>\|)"
    r"|(?P<often>[?*]|\{[0-9,]+\})|<\w+:(?P<named>[\w ]+)>|\[(?P<not>\^?)(?P<classes>[\w ]+)\]"
    r"|(?P<single>[A-Za-z]+)|(?P<other>_|\s+)"
)


def required(source: str) -> Needs:
    """What a text must hold for the pattern `source` to be worth a try."""
    parts = iter(_PART.finditer(source))
    return tuple(dict.fromkeys(_alternatives(parts)))


def _alternatives(parts: Iterator[re.Match[str]]) -> list[int]:
    """The needs of what stands up to the closing parenthesis; of `a | b`, one of either."""
    rows: list[list[int]] = [[]]
    size = 0  # how many needs the last item added, for the quantifier that takes them back
    for part in parts:
        if part["close"]:
            break
        if part["bar"]:
            rows.append([])
        elif part["often"]:
            if size and not part["often"].startswith("{1"):
                del rows[-1][-size:]
        elif not part["other"]:
            added = _added(part, parts)
            rows[-1] += added
            size = len(added)
            continue
        size = 0
    if len(rows) == 1:
        return rows[0]
    if not all(rows):
        return []
    return [reduce(or_, (min(row, key=int.bit_count) for row in rows))]


def _added(part: re.Match[str], parts: Iterator[re.Match[str]]) -> list[int]:
    if part["open"]:
        return _alternatives(parts)
    if part["look"]:
        needs = _alternatives(parts)
        return needs if part["look"] == "(?=" else []
    names = part["named"] or part["classes"] or part["single"]
    return [] if part["not"] else [mask(codes(names))]


def worth(needs: Needs, present: int) -> bool:
    """Whether a text with the classes of the mask `present` can match a pattern of these needs."""
    for need in needs:  # noqa: SIM110 - `all` of a generator takes three times as long
        if not need & present:
            return False
    return True


@dataclass(frozen=True)
class Pattern:
    """The left side of a grammar's row: what it looks like, and the classes it can begin with.

    `starts` is for dispatch: only patterns that can begin with the class at hand are tried.
    """

    name: str
    starts: str
    source: str

    @cached_property
    def needs(self) -> Needs:
        """The classes without which it cannot match."""
        return required(self.source)

    @cached_property
    def match(self) -> Callable[[str, int], "re.Match[str] | None"]:
        """Matches at a position of a code string."""
        return compiled(self.source).match

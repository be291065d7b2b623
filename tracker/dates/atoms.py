"""What the finders find, before the refiners put it together."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from tracker.dates.grammar import CODE, Pattern, compiled
from tracker.dates.points import Anchored, Yearly
from tracker.dates.tokens import Tokens
from tracker.model import Relation


class Atom(NamedTuple):
    """One expression of time. `first` and `last` are a half-open span of tokens.

    A DATE has a `point`, an EVERY an `rrule`, a SPAN a `duration`, a CLOCK a `time`; a DATE or an
    EVERY may have a time as well.
    """

    kind: str
    first: int
    last: int
    rule: str = ""
    point: Yearly | Anchored | None = None
    year: int | None = None
    weekday: int | None = None
    """As written: a check-sum, or all there is."""
    written: frozenset[str] = frozenset()
    before: bool | None = None
    """The words themselves say that it lies before (*i höstas*) or after (*nästa höst*)."""
    about: bool = False
    year_step: int | None = None
    """Years from the reference's: *i maj nästa år*."""
    time: str | None = None
    duration: str | None = None
    rrule: str | None = None
    until: "Atom | None" = None
    """The other end of a range whose ends have years, or references, of their own."""
    relation: Relation = Relation.ON
    bound: str = ""
    """latest, before, until, through, from, since, after: the word that binds it."""
    shared_year: bool = False
    """The year was taken from another date of the same list."""


@lru_cache(maxsize=256)
def _words(written: str) -> frozenset[str]:
    return frozenset(written.split())


class Hit:
    """A match of a finder's pattern, with its tokens by name."""

    __slots__ = ("_match", "first", "last", "rule", "said", "tokens")

    def __init__(self, match: re.Match[str], tokens: Tokens, rule: str) -> None:
        self._match = match
        self.said = match.groupdict()
        self.tokens = tokens
        self.rule = rule
        self.first, self.last = match.span()

    def has(self, name: str) -> bool:
        """Whether the token is there; patterns need not hold every name."""
        return self.said.get(name) is not None

    def index(self, name: str) -> int:
        """Its place among the tokens, -1 where it is not there."""
        return self._match.start(name)

    def span(self, name: str) -> tuple[int, int]:
        """The tokens of a named group of several."""
        return self._match.span(name)

    def value(self, name: str) -> int:
        """Its value: the number, the month, the weekday."""
        value = self.tokens.value(self._match.start(name))
        assert isinstance(value, int)
        return value

    def key(self, name: str) -> str:
        """Its value where that is a word."""
        return str(self.tokens.value(self._match.start(name)))

    def maybe(self, name: str) -> int | None:
        """Its value, None where it is not there."""
        return self.value(name) if self.said.get(name) is not None else None

    def raw(self, name: str) -> str:
        """The token as written."""
        return self.tokens.raw(self._match.start(name))

    def two_digits(self, *names: str) -> bool:
        """Whether all of these numbers are written with two digits."""
        for name in names:  # noqa: SIM110 - `all` of a generator takes three times as long
            if len(self.raw(name)) != 2:
                return False
        return True

    def before(self, distance: int = 1) -> str:
        """The class of the token before the match, blanks not counted."""
        index = self.tokens.left_of(self.first, distance)
        return self.tokens.codes[index] if index >= 0 else ""

    def after(self, distance: int = 1) -> str:
        """The class of the token after the match, blanks not counted."""
        index = self.tokens.right_of(self.last, distance)
        return self.tokens.codes[index : index + 1]

    def word_before(self) -> str:
        """The token before the match as written, "" at the start."""
        index = self.tokens.left_of(self.first)
        return self.tokens.raw(index) if index >= 0 else ""

    def word_after(self) -> str:
        """The token after the match as written, "" at the end."""
        index = self.tokens.right_of(self.last)
        return self.tokens.raw(index) if index < len(self.tokens.codes) else ""

    def alone(self) -> bool:
        """Whether the text holds nothing else but punctuation."""
        codes, reach = self.tokens.codes, 12
        if self.first > reach or len(codes) - self.last > reach:
            return False
        return _CONTENT.isdisjoint(codes[: self.first] + codes[self.last :])

    def date(
        self,
        point: Yearly | Anchored,
        written: str,
        *,
        year: int | None = None,
        weekday: int | None = None,
        before: bool | None = None,
        about: bool = False,
    ) -> tuple[Atom, ...]:
        """The DATE that the match is, as the one result of its finder."""
        if year is not None:
            written += " year"
        if weekday is not None:
            written += " weekday"
        return (
            Atom(
                "DATE",
                self.first,
                self.last,
                self.rule,
                point,
                year,
                weekday,
                _words(written),
                before,
                about,
            ),
        )

    def atom(self, kind: str, **values: str) -> tuple[Atom, ...]:
        """A CLOCK, SPAN or EVERY."""
        name = {"CLOCK": "time", "SPAN": "duration", "EVERY": "rrule"}[kind]
        written = frozenset((*values, "time")) if "time" in values else frozenset({name})
        return (Atom(kind, self.first, self.last, self.rule, written=written, **values),)  # type: ignore[arg-type]


_CONTENT = frozenset(
    set(CODE.values())
    - {CODE[n] for n in ("blank", "hard", "mark", "dot", "colon", "comma", "dash", "open", "close")}
)


@dataclass(frozen=True)
class Finder(Pattern):
    """One family of expressions: a pattern and what it makes, () where it is none after all."""

    make: Callable[[Hit], tuple[Atom, ...]] = lambda _hit: ()
    again: str = ""
    """What stands behind the match of the finder before it, of which this is another ending."""

    @cached_property
    def ending(self) -> Callable[[str, int], "re.Match[str] | None"] | None:
        """Matches `again`; where it does not, the whole pattern, which is long, does not either."""
        return compiled(self.again).match if self.again else None

"""The nouns of this room."""

from dataclasses import dataclass
from enum import StrEnum


class LinkKind(StrEnum):
    """What a passage of later minutes is to an item."""

    CLOSING = "closing"  # it tells the outcome: accepting it closes the item
    SAME = "same"  # the later item is this one, carried on or moved: accepting it merges them
    REPLACES = "replaces"  # it puts something else in its place
    AGAIN = "again"  # it speaks of it: accepting it adds a mention


class LinkState(StrEnum):
    """What a human has said of a link."""

    SUGGESTED = "suggested"
    ACCEPTED = "accepted"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that speaks for a link."""

    code: str
    """A key of `tracker.codes.REASONS`."""
    points: float
    """What it adds to the score."""
    words: tuple[str, ...] = ()
    """What was seen, as it is written."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A link that was found and is not kept yet. Offsets are of the later minutes' text."""

    item: str
    kind: LinkKind
    score: float
    """0 to 1: the sum of its reasons' points, and no more than 1."""
    reasons: tuple[Reason, ...]
    start: int
    end: int
    section: str | None
    section_title: str | None
    quote: str
    other: str | None = None
    """The later item that the passage itself brought, where it is one."""
    leaves: tuple[str, ...] = ()
    """Who of an appointment's people is said to leave."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link as the ledger keeps it."""

    id: int
    item: str
    meeting: int
    source: int
    kind: LinkKind
    score: float
    reasons: tuple[Reason, ...]
    start: int
    end: int
    line: int
    section: str | None
    section_title: str | None
    quote: str
    other: str | None
    leaves: tuple[str, ...]
    state: LinkState
    found: str
    """The instant, ISO 8601 UTC."""

    @property
    def name(self) -> str:
        """What it is called by: `L12`."""
        return f"L{self.id}"

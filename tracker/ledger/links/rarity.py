"""How much a word tells: much where few items have it, next to nothing where all minutes do."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import log

from tracker import stems

FEWEST = 40
"""A young ledger counts as one of this many items: in ten items every word would be common."""
GENERIC, COMMONEST = 0.12, 0.2


@dataclass(frozen=True, slots=True)
class Rarity:
    """Of how many items a stem is a word."""

    counts: Mapping[str, int] = field(default_factory=dict)
    total: int = 0

    def of(self, cut: str) -> float:
        """0.12 to 1: an inverse document frequency, scaled so that a word of one item has 1."""
        if stems.generic(cut):
            return GENERIC
        most = max(self.total, FEWEST)
        seen = max(self.counts.get(cut, 0), 1)
        return max(COMMONEST, min(1.0, log(most / seen) / log(most)))

"""Which wordings of `tracker.lang.sv.links` a text holds, and what an item promises."""

import re
from functools import lru_cache

from tracker.lang.sv import links as sv
from tracker.model import Kind

_LONGEST = 1000
"""Characters of one sentence that are read."""

_WORDINGS = {name: re.compile(pattern) for name, pattern in sv.WORDINGS.items()}
_PROMISES = {name: re.compile(pattern) for name, pattern in sv.PROMISES.items()}
_ANAPHORA = re.compile(sv.ANAPHORA)
_EARLIER = re.compile(sv.EARLIER_MEETING)
_WORD = re.compile(r"[^\W0-9_]{3,12}")


@lru_cache(maxsize=4096)
def wordings(text: str) -> frozenset[str]:
    """The kinds of wording in one sentence; what is still ahead or not done is not `done`."""
    low = text[:_LONGEST].casefold()
    found = {name for name, pattern in _WORDINGS.items() if pattern.search(low)}
    if found & {"ahead", "negated", "not-done"}:
        found -= {"done", "did"}
    return frozenset(found)


def promise(text: str, kind: Kind) -> str:
    """What keeping the item would look like: a key of `FULFILS`."""
    if kind is Kind.APPOINTMENT:
        return "attend"
    low = text[:_LONGEST].casefold()
    return next((name for name, pattern in _PROMISES.items() if pattern.search(low)), "do")


def points_back(text: str) -> bool:
    """Whether the sentence names its topic by *detta, frågan, den* only."""
    return bool(_ANAPHORA.search(text[:_LONGEST].casefold()))


def speaks_of(text: str, month: int, *, latest: bool) -> bool:
    """Whether the text refers to a meeting in `month`, or to the last one where that is it."""
    low = text[:_LONGEST].casefold()
    return f" {sv.MONTHS[month - 1]}" in low or (latest and bool(_EARLIER.search(low)))


def months(text: str) -> frozenset[int]:
    """The months that a text names, 1 to 12."""
    words = set(_WORD.findall(text[: 4 * _LONGEST].casefold()))
    return frozenset(number for number, month in enumerate(sv.MONTHS, 1) if month in words)

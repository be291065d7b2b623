"""Which item of corrected minutes is which item that the ledger has, and whether minutes are
corrected ones at all. Pure functions over values."""

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from tracker.model import Kind

SURE = 0.6
"""The share of words that two quotes of one kind must have in common to be one item."""
_OTHER_KIND = 0.75
_RARE = 4
_WORD = re.compile(r"\w{1,60}")


@dataclass(frozen=True, slots=True)
class Candidate:
    """What is compared: an item as the ledger knows it or as minutes give it."""

    kind: Kind
    quote: str
    title: str


def pair(old: Sequence[Candidate], new: Sequence[Candidate]) -> dict[int, int]:
    """For indices of `new`, the index of `old` that it is; each at most once.

    The same words first, in order; then those that share a rare word and most of the others.
    """
    pairs: dict[int, int] = {}
    left_old, left_new = dict(enumerate(old)), dict(enumerate(new))

    def settle(new_at: int, old_at: int) -> None:
        pairs[new_at] = old_at
        del left_new[new_at], left_old[old_at]

    for same in (_exactly, _but_title, _but_kind):
        waiting: defaultdict[Hashable, list[int]] = defaultdict(list)
        for at, candidate in left_old.items():
            waiting[same(candidate)].append(at)
        for at, candidate in list(left_new.items()):
            queue = waiting[same(candidate)]
            if queue:
                settle(at, queue.pop(0))
    scored = sorted(_alike(left_old, left_new), key=lambda s: (-s[0], s[1], s[2]))
    for _score, new_at, old_at in scored:
        if new_at in left_new and old_at in left_old:
            settle(new_at, old_at)
    return pairs


def overlap(old: str, new: str) -> float:
    """The share of the shorter text's runs of three words that the other has too, 0 to 1."""
    first, second = _runs(old), _runs(new)
    if not first or not second:
        return 0.0
    return len(first & second) / min(len(first), len(second))


def _exactly(candidate: Candidate) -> Hashable:
    return candidate.kind, _folded(candidate.quote), candidate.title


def _but_title(candidate: Candidate) -> Hashable:
    return candidate.kind, _folded(candidate.quote)


def _but_kind(candidate: Candidate) -> Hashable:
    return _folded(candidate.quote)


def _alike(
    old: dict[int, Candidate], new: dict[int, Candidate]
) -> Iterable[tuple[float, int, int]]:
    """(score, index of new, index of old) for every pair that may be one item."""
    words_old = {at: Counter(_telling(one.quote)) for at, one in old.items()}
    words_new = {at: Counter(_telling(one.quote)) for at, one in new.items()}
    places: defaultdict[str, list[int]] = defaultdict(list)
    for at, words in words_old.items():
        for word in words:
            places[word].append(at)
    for new_at, words in words_new.items():
        rare = (places[word] for word in words if 0 < len(places.get(word, ())) <= _RARE)
        for old_at in sorted({at for hits in rare for at in hits}):
            share = _dice(words_old[old_at], words)
            same_kind = old[old_at].kind is new[new_at].kind
            if share >= (SURE if same_kind else _OTHER_KIND):
                order = SequenceMatcher(None, list(words_old[old_at]), list(words)).ratio()
                yield share + order / 10 + same_kind / 5, new_at, old_at


def _dice(first: Counter[str], second: Counter[str]) -> float:
    total = first.total() + second.total()
    return 2 * (first & second).total() / total if total else 0.0


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _telling(text: str) -> list[str]:
    """Its longer words and numbers: *Anna tar fram en … för … till* makes no two tasks one."""
    words = _words(text)
    return [word for word in words if len(word) > 3 or word.isdigit()] or words


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _runs(text: str) -> set[tuple[str, str, str]]:
    words = _words(text)
    return set(zip(words, words[1:], words[2:], strict=False))

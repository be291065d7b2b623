"""Where a few words stand in a text, so that only the sentences around them are looked at."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from tracker.model import Sentence

_start = attrgetter("start")


def places(text: str, signs: Iterable[str]) -> list[int]:
    """Where in `text` one of `signs` begins, in order."""
    out: list[int] = []
    for sign in signs:
        at = text.find(sign)
        while at >= 0:
            out.append(at)
            at = text.find(sign, at + 1)
    out.sort()
    return out


def around(sentences: Sequence[Sentence], signs: Iterable[str], text: str) -> Iterator[int]:
    """Which of `sentences` one of `signs` begins in; they are parts of `text`, in order."""
    done = 0
    for at in places(text, signs):
        if at < done:
            continue
        i = bisect_right(sentences, at, key=_start) - 1
        if i >= 0 and at < sentences[i].end:
            done = sentences[i].end
            yield i

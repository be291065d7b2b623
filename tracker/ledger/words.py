"""Texts as words to be found by: stems, and the sentences that they stand in.

Swedish inflects at the end, so that the stem finds *nätverk* in *nätverkens*; what a compound ends
in is not found (*försvar* in *civilförsvar*), what it begins with is, by `försvar*`.
"""

import re
from collections.abc import Iterator

from tracker.lang.sv.stems import FUNCTION_WORDS
from tracker.ledger.events import Present
from tracker.stems import WORD, stem

_LINE = re.compile(r"[^\n]+")
_BEGINS = re.compile(r"\s{0,20}(?:[-*•–#|]|[0-9]{1,3}[.)])")
_FULL = 60
"""A shorter line is not broken by its margin: what follows it is another sentence."""


def stems(text: str) -> Iterator[str]:
    """The stem of each word of `text` that says something, in order; hyphens part words."""
    for match in WORD.finditer(text):
        for part in match[0].split("-"):
            low = part.casefold()
            if low not in FUNCTION_WORDS and (len(low) > 1 or low.isdigit()):
                yield stem(low)


def of_item(present: Present) -> frozenset[str]:
    """The stems that find the item: what it says, who is in it, where it was read, its notes."""
    content = present.content
    actors = (*content.owners, *content.people, *([content.contact] if content.contact else []))
    texts = [content.title, content.place, content.role, *content.details, *present.notes]
    texts += [text for actor in actors for text in (actor.name, actor.text)]
    texts += [text for one in present.sightings for text in (one.quote, one.section_title)]
    return frozenset(found for text in texts if text for found in stems(text))


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Half-open spans of the sentences of some minutes, in order.

    A paragraph ends with an empty or a short line, and where the next begins a list or a heading.
    """
    from tracker.structure.sentences import spans  # with all of `structure`: searching needs none

    start = end = -1
    for line in _LINE.finditer(text):
        follows = start >= 0 and line.start() == end + 1 and not _BEGINS.match(line[0])
        if start >= 0 and not follows:
            yield from spans(text, start, end)
            start = -1
        start, end = line.start() if start < 0 else start, line.end()
        if len(line[0]) < _FULL:
            yield from spans(text, start, end)
            start = -1
    if start >= 0:
        yield from spans(text, start, end)


def of_text(text: str) -> tuple[list[tuple[int, int]], dict[str, list[int]]]:
    """The sentences of some minutes, and stem → the indices of those that have it, in order."""
    found: dict[str, list[int]] = {}
    cut = list(sentences(text))
    for at, (start, end) in enumerate(cut):
        for one in set(stems(text[start:end])):
            found.setdefault(one, []).append(at)
    return cut, found

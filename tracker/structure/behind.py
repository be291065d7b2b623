"""Who stands behind an entry, after its last word: *Central förhandling begärs. – Ola*, *… / Mia*.

Only people of the minutes are looked for there, so that *– Bordlagd* or */ bilaga 2* stays what it
is.
"""

import re
from collections.abc import Callable, Iterable

from tracker.lang.sv import structure as words
from tracker.model import Person

_JOINTS = re.compile(r"\s*(?:[,/&+;]|\boch\b|\bsamt\b)\s*")
_LONGEST = 40
_TOLD = re.compile(words.TOLD, re.IGNORECASE)
_BEFORE = "-–—/→>(["
_ALONE = re.compile(r"[-–—/→>(\[]{1,2} ?([^\n]{2,40}?)[)\]]?\.?")
"""What follows the last full stop of an entry."""
_CLOSING = re.compile(r" (?<=\S.)(?:/|→|->|=>) ?([^\n/→>]{2,40}?)\.?$")
"""What closes an entry without a full stop before it."""


def short_names(people: Iterable[Person]) -> frozenset[str]:
    """What the minutes may call their people in a column or behind an entry, in lower case."""
    out = set(words.OWNER_GROUPS)
    for person in people:
        low = person.name.casefold()
        first, *more = low.split()
        out.update((low, first))
        if more:
            last = more[-1][0]
            out.update((f"{first} {last}", first[0] + last))
        if person.short:
            out.update([short.casefold() for short in person.short])
    return frozenset(out)


def are_known(text: str, known: frozenset[str]) -> bool:
    """Whether `text` holds only names that are `known`."""
    if len(text) > _LONGEST:
        return False
    parts = [part for part in _JOINTS.split(text.casefold()) if part]
    return bool(parts) and all(part in known for part in parts)


def has_sign(text: str, end: int) -> bool:
    """Whether a sign that may stand before somebody is near the end of an entry."""
    near = text[end - _LONGEST if end > _LONGEST else 0 : end]
    return "/" in near or ">" in near or "→" in near


def split_off(
    text: str, spans: list[tuple[int, int]], known: Callable[[], frozenset[str]]
) -> tuple[list[tuple[int, int]], str | None]:
    """The sentences of an entry without whoever stands behind them, and who that is."""
    start, end = spans[-1]
    if len(spans) > 1 and text[start] in _BEFORE:
        alone = _ALONE.fullmatch(text, start, end)
        if alone is not None and are_known(alone[1], known()):
            left = text[spans[-2][0] : spans[-2][1]]
            return (spans[:-1], None if _TOLD.search(left) else alone[1])
    if has_sign(text, end):
        closing = _CLOSING.search(text, max(start, end - _LONGEST), end)
        if closing is not None and are_known(closing[1], known()):
            left = text[start : closing.start()]
            listed = are_known(left.rpartition(":")[2].strip(), known())  # *Lördag: Anna / Bo*
            if not listed and not _TOLD.search(left):
                return [*spans[:-1], (start, closing.start())], closing[1]
    return spans, None

"""Words told by how they end: one look-up tells most words apart from all of them."""

from collections.abc import Iterable, Mapping

TAIL = 3
"""How many last letters the look-up takes."""


def by_tail(endings: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """The endings by their last letters, for `ends`."""
    found: dict[str, tuple[str, ...]] = {}
    for ending in endings:
        tail = ending[-TAIL:]
        found[tail] = (*found.get(tail, ()), ending)
    return found


def ends(word: str, endings: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether `word` has one of the endings."""
    fitting = endings.get(word[-TAIL:])
    return fitting is not None and word.endswith(fitting)

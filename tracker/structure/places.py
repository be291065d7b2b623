"""Where a few words stand in a text, so that only the sentences around them are looked at."""

from collections.abc import Iterable


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

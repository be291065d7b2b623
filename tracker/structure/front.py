"""A block of YAML or TOML at the top, or the title lines of pandoc (`% …`)."""

import re
from typing import NamedTuple

from tracker.structure.lines import Page
from tracker.structure.names import Span

_FRONT = {"+++": "+++", "---": "---"}
_FRONT_LINES = 40
_FRONT_SEEN = 80
"""Characters, of which the first that is no space tells nearly every text."""
_FRONT_KEY = re.compile(
    r"\s{0,8}[\"']?([A-Za-zÅÄÖåäö_-]{1,20})[\"']?\s{0,4}[=:]\s{0,4}[\"'\[]{0,2}([^\"'\]]{0,200})"
)


class Front(NamedTuple):
    title: str | None
    days: tuple[Span, ...]
    claimed: frozenset[int]


_NO_FRONT = Front(None, (), frozenset())


def front_matter(page: Page) -> Front:
    """A block of YAML or TOML, or the title lines of pandoc (`% …`), at the top."""
    begins = page.text[:_FRONT_SEEN].lstrip()[:1]
    if begins and begins not in "+-%":
        return _NO_FRONT
    lines = page.text.split("\n", _FRONT_LINES)[:_FRONT_LINES]
    at = next((i for i, line in enumerate(lines) if line.strip()), 0)
    fence = _FRONT.get(lines[at].strip()) if lines else None
    title: str | None = None
    days: list[Span] = []
    claimed: set[int] = set()
    if fence:
        to = next((i for i in range(at + 1, len(lines)) if lines[i].strip() == fence), None)
        keys = [_FRONT_KEY.match(lines[i]) for i in range(at + 1, to or at + 1)]
        if to is None or not any(keys):
            return _NO_FRONT
        claimed.update(range(at, to + 1))
        for i, key in zip(range(at + 1, to), keys, strict=True):
            if key and key[1].lower() in ("title", "titel", "rubrik"):
                title = key[2].strip()
            elif key and key[1].lower() in ("date", "datum"):
                days.append(Span(key[2].strip()[:10], page.lines[i].start))
        return Front(title, tuple(days), frozenset(claimed))
    for i in range(at, len(lines)):
        text = lines[i]
        if not text.startswith("% ") and not (claimed and text.startswith("  ") and text.strip()):
            break
        claimed.add(i)
        line = page.lines[i]
        body = line.text.lstrip("% ")
        if title is None:
            title = body
        else:
            days.append(Span(body, line.end - len(body)))
    return Front(title, tuple(days), frozenset(claimed))

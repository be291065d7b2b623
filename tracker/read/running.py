"""Headers and footers of pages: no minutes, but they may say when the meeting was."""

import re
from collections.abc import Iterable, Iterator

from tracker.model import Clue

_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_HELD = re.compile(r"sammanträdesda|mötesda|sammanträdesprotokoll", re.IGNORECASE)
_MAX_LINE = 200
_PAGE = re.compile(
    r"(?:sida|sid|page)\.?\s{0,3}[0-9]{1,4}.{0,12}|[0-9]{1,4}\s?\([0-9]{1,4}\)", re.I
)


def header_clues(headers: Iterable[str]) -> Iterator[Clue]:
    """The lines of page headers that hold a year, each once."""
    lines = dict.fromkeys(line for header in headers for line in _lines(header))
    yield from (Clue("header", line) for line in lines if _YEAR.search(line))


def held_meeting(headers: Iterable[str]) -> str:
    """The line of a header that says it is the meeting's day: *Sammanträdesdatum 2031-03-14*.

    Formal minutes have that nowhere else. Other days in a header, such as when it was written or
    the form was made, are clues at most.
    """
    for header in headers:
        lines = list(_lines(header))
        for n, line in enumerate(lines):
            below = lines[n + 1] if n + 1 < len(lines) else ""
            said = line if _YEAR.search(line) else f"{line}: {below}"
            if _HELD.search(line) and _YEAR.search(said):
                return _PAGE.sub("", said).strip(" \t|")
    return ""


def _lines(header: str) -> Iterator[str]:
    for line in header.split("\n"):
        said = " ".join(line.replace("**", " ").replace("#", " ").split())
        if said:
            yield said[:_MAX_LINE]

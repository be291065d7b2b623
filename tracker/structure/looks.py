"""What a line looks like among its neighbours: a title, a lead-in, a part of an agenda item."""

import re
from collections.abc import Mapping, Sequence

from tracker.lang.sv import structure as words
from tracker.model import Context
from tracker.structure import context
from tracker.structure.line import Line
from tracker.structure.lines import Page

_NONE, _FORMALITY = Context.NONE, Context.FORMALITY
_MAX_BARE_WORDS = 10
MAX_BARE = 80
_NUMERALS = re.compile(r"[0-9]{1,4}(?:[./–-][0-9]{1,3}){0,4}")
PART_CONTEXTS = frozenset(
    {Context.DECISION, Context.DISCUSSION, Context.PROPOSAL, Context.NEXT_STEP, Context.TODO}
)
"""Contexts of headings that divide an agenda item rather than open one."""


class Look:
    """What a line looks like among its neighbours."""

    def __init__(self, page: Page, taken: frozenset[int]) -> None:
        self.lines: Sequence[Line] = page.lines
        lines = page.lines
        self.taken = taken
        # Of each line with content the nearest ones on either side: -1 and the end where none is.
        full = page.full
        self.before: Mapping[int, int] = dict(zip(full, (-1, *full), strict=False))
        self.after: Mapping[int, int] = dict(zip(full, (*full[1:], len(lines)), strict=False))
        self.numbered: Sequence[int] = page.numbered
        self._bare: dict[int, bool] = {}

    def is_part(self, i: int) -> bool:
        """Whether a heading divides an agenda item: *Beslut*, *Ur diskussionen*, *…:*."""
        text = self.lines[i].text
        return text.endswith(":") or context.of_heading(text) in PART_CONTEXTS

    def is_lead(self, i: int) -> bool:
        """Whether the line above line `i` introduces a list."""
        above = self.before[i]
        if above < 0 or above in self.taken:
            return False
        line = self.lines[above]
        said = line.text.rstrip(" :")
        if len(said) < 60 and line.mark != "number":
            low = said.casefold()
            if low.endswith(words.NOTES_TITLES) and len(low) < 60:
                return False
        if line.text.endswith(":"):
            return True
        if line.mark != "plain" or not is_title_like(line.text):
            return False
        return context.of_heading(line.text) in PART_CONTEXTS

    def is_caps(self, i: int) -> bool:
        line = self.lines[i]
        text = line.text
        return text.isupper() and 4 <= len(text) <= MAX_BARE and line.mark == "plain"

    def is_bare(self, i: int) -> bool:
        """A short free-standing line with text below it."""
        known = self._bare.get(i)
        if known is None:
            known = self._bare[i] = self._is_bare(i)
        return known

    def _is_bare(self, i: int) -> bool:
        line = self.lines[i]
        text = line.text
        if line.mark != "plain" or len(text) > MAX_BARE:
            return False
        below = self.after[i]
        if below >= len(self.lines) or below in self.taken:
            return False
        above = self.before[i]
        if i - above <= 1 and above >= 0 and not self._is_title(above):
            return False
        if not is_title_like(text):
            return "0" <= text[:1] <= "9" and _NUMERALS.fullmatch(text) is not None
        if len(text.split()) <= 5 and context.of_heading(text) is not _NONE:
            return True
        under = self.lines[below]
        if under.heading:
            return False
        if under.mark == "plain":
            if not (under.text[0].isupper() or under.text[0] in "\"”'0123456789("):
                return False
            # Several short lines below one another are notes, not headings of each other.
            if below - i == 1 and (len(text) > 50 or len(under.text) <= len(text)):
                return False
            return not is_title_like(under.text)
        return True

    def _is_title(self, i: int) -> bool:
        return self.lines[i].heading or self.lines[i].mark == "number"


def is_file_number(text: str) -> bool:
    """*Dnr KS 2024/112*: stands between an item's number and its title."""
    return len(text) <= 40 and text.casefold().startswith(words.FILE_NUMBERS)


def is_title_like(text: str) -> bool:
    """Short, with a capital first and no stop last, and no verb that makes it a sentence."""
    if not text or not text[0].isupper() or len(text) > MAX_BARE:
        return False
    if text[-1] in ".,;!:-–" or ". " in text or ": " in text or "://" in text:
        return False
    parts = text.casefold().split()
    hangs = parts[-1] in words.HANGING and parts[-1] != "till"  # *Beslutet skickas till*
    if len(parts) > _MAX_BARE_WORDS or hangs:
        return False
    main = parts[: parts.index("som")] if "som" in parts else parts
    if words.FINITE_VERBS.isdisjoint([part.strip('(),?"”') for part in main]):
        return True
    return len(parts) <= 4 and context.of_heading(text) is _FORMALITY  # Mötet avslutades

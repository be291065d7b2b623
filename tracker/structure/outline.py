"""Which lines are headings, and which of those are the agenda.

Numbered minutes have numbered sections, and what stands unnumbered under them are sub-headings;
minutes without numbers have their Markdown, capital, bold or free-standing lines as sections.
A numbered list under a lead-in is no agenda, nor is the agenda printed before the minutes.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tracker.lang.sv import structure as words
from tracker.model import Context
from tracker.structure import context
from tracker.structure.lines import Line, Mark, Page
from tracker.structure.numbering import agenda

_MAX_TITLE = 120
_MAX_BARE = 80
_MAX_BARE_WORDS = 10
_NUMERALS = re.compile(r"[0-9]{1,4}(?:[./–-][0-9]{1,3}){0,4}")
_PART_CONTEXTS = frozenset(
    {Context.DECISION, Context.DISCUSSION, Context.PROPOSAL, Context.NEXT_STEP, Context.TODO}
)
"""Contexts of headings that divide an agenda item rather than open one."""


@dataclass(frozen=True, slots=True)
class Heading:
    line: int
    last: int
    """The last line of its title: a long one may be wrapped, or stand below its number."""
    section: bool
    number: str | None
    level: int


def title_start(lines: Sequence[Line], head: Heading) -> int:
    """Where the words of a heading begin."""
    line = lines[head.line]
    if head.last > head.line and (not line.text or is_file_number(line.text)):
        return lines[head.last].start
    return line.start


def outline(page: Page, taken: frozenset[int]) -> tuple[Heading, ...]:
    """The headings of a document in order. `taken`: lines that are title, attendance or signature."""
    lines = page.lines
    look = _Look(lines, taken)
    numbered = agenda(page, taken, look.is_lead)
    marked = [i for i, line in enumerate(lines) if line.heading and i not in taken and line.text]
    loose = [i for i in marked if lines[i].number is None and not look.is_part(i)]
    if numbered and not _markdown_wins(lines, numbered, loose):
        return _with_numbers(page, look, numbered, marked, taken)
    return _without_numbers(page, look, marked, taken)


def _markdown_wins(lines: Sequence[Line], numbered: dict[int, str], loose: Sequence[int]) -> bool:
    """Unnumbered Markdown headings around plain numbered lines: those lines are lists."""
    if any(lines[i].heading for i in numbered):
        return False
    return sum(lines[i].level > 0 for i in loose) >= 2


class _Look:
    """What a line looks like among its neighbours."""

    def __init__(self, lines: Sequence[Line], taken: frozenset[int]) -> None:
        self.lines = lines
        self.taken = taken
        # The nearest lines with content on either side, so that no look-up walks over blanks.
        self.before: list[int] = []
        self.after: list[int] = [len(lines)] * len(lines)
        last = -1
        for i, line in enumerate(lines):
            self.before.append(last)
            if line.mark not in (Mark.BLANK, Mark.FURNITURE):
                last = i
        following = len(lines)
        for i in range(len(lines) - 1, -1, -1):
            self.after[i] = following
            if lines[i].mark not in (Mark.BLANK, Mark.FURNITURE):
                following = i

    def is_part(self, i: int) -> bool:
        """Whether a heading divides an agenda item: *Beslut*, *Ur diskussionen*, *…:*."""
        text = self.lines[i].text
        return text.endswith(":") or context.of_heading(text) in _PART_CONTEXTS

    def is_lead(self, i: int) -> bool:
        """Whether the line above line `i` introduces a list."""
        above = self.before[i]
        if above < 0 or above in self.taken:
            return False
        line = self.lines[above]
        low = line.text.casefold().rstrip(" :")
        if low.endswith(words.NOTES_TITLES) and len(low) < 60 and line.mark is not Mark.NUMBER:
            return False
        if line.text.endswith(":"):
            return True
        if line.mark is not Mark.PLAIN or not is_title_like(line.text):
            return False
        return context.of_heading(line.text) in _PART_CONTEXTS

    def is_caps(self, i: int) -> bool:
        text = self.lines[i].text
        return text.isupper() and 4 <= len(text) <= _MAX_BARE and self.lines[i].mark is Mark.PLAIN

    def is_bare(self, i: int) -> bool:
        """A short free-standing line with text below it."""
        line = self.lines[i]
        text = line.text
        if line.mark is not Mark.PLAIN or len(text) > _MAX_BARE:
            return False
        below = self.after[i]
        if below >= len(self.lines) or below in self.taken:
            return False
        gap_above = i - self.before[i] > 1 or self.before[i] < 0 or self._is_title(self.before[i])
        if not gap_above:
            return False
        known = context.of_heading(text) is not Context.NONE and is_title_like(text)
        if known and len(text.split()) <= 5:
            return True
        if _NUMERALS.fullmatch(text):
            return True
        if not is_title_like(text):
            return False
        under = self.lines[below]
        if under.heading:
            return False
        if under.mark is Mark.PLAIN:
            if not (under.text[0].isupper() or under.text[0] in "\"”'0123456789("):
                return False
            # Several short lines below one another are notes, not headings of each other.
            if below - i == 1:
                return (
                    len(text) <= 50
                    and len(under.text) > len(text)
                    and not is_title_like(under.text)
                )
            return not is_title_like(under.text)
        return True

    def _is_title(self, i: int) -> bool:
        return self.lines[i].heading or self.lines[i].mark is Mark.NUMBER


def is_file_number(text: str) -> bool:
    """*Dnr KS 2024/112*: stands between an item's number and its title."""
    return len(text) <= 40 and text.casefold().startswith(words.FILE_NUMBERS)


def is_title_like(text: str) -> bool:
    """Short, begins with a capital, ends without a stop, and has no verb that makes it a sentence."""
    if not text or not text[0].isupper() or len(text) > _MAX_BARE:
        return False
    if text[-1] in ".,;!:-–" or ". " in text or ": " in text or "://" in text:
        return False
    parts = text.casefold().split()
    if len(parts) > _MAX_BARE_WORDS:
        return False
    if len(parts) <= 4 and context.of_heading(text) is Context.FORMALITY:  # Mötet avslutades
        return True
    main = parts[: parts.index("som")] if "som" in parts else parts
    return not any(part.strip('(),?"”') in words.FINITE_VERBS for part in main)


# --------------------------------------------------------------------------- with numbers


def _with_numbers(
    page: Page,
    look: _Look,
    numbered: dict[int, str],
    marked: Sequence[int],
    taken: frozenset[int],
) -> tuple[Heading, ...]:
    lines = page.lines
    levels = [lines[i].level for i in numbered if lines[i].level]
    deepest = max(levels, default=0)
    first = min(numbered)
    out: dict[int, Heading] = {}
    for i, number in numbered.items():
        last = _title_end(page, i, look, taken)
        out[i] = Heading(i, last, True, number, number.count(".") + 1)
    used = {h.last for h in out.values()}
    for i in marked:
        if i in out or i in used:
            continue
        # A Markdown heading of the agenda's own level is an agenda item that lost its number.
        own = 0 < lines[i].level <= deepest and i > first and not look.is_part(i)
        out[i] = Heading(i, i, own, None, lines[i].level or 7)
    _fill_gaps(page, look, numbered, out)
    _parts_of(look, taken, used, out, first)
    _promote(look, out)
    return tuple(out[i] for i in sorted(out))


def _promote(look: _Look, out: dict[int, Heading]) -> None:
    """Under *Diskussionspunkter* or *Övriga frågor* the unnumbered titles are agenda items too."""
    parent: Heading | None = None
    for i in sorted(out):
        head = out[i]
        text = look.lines[i].text
        if head.section:
            own = text.casefold().rstrip(" :.")
            parent = head if own.endswith(words.COLLECTIVE_TITLES) and head.number else None
        elif parent is not None and head.level == 7 and not look.is_part(i):
            if context.of_heading(text) is Context.NONE and look.is_bare(i):
                out[i] = Heading(i, i, True, None, parent.level + 1)


def _title_end(page: Page, i: int, look: _Look, taken: frozenset[int]) -> int:
    """The line where the title of numbered line `i` ends."""
    lines = page.lines
    line = lines[i]
    last = i
    if not line.text or is_file_number(line.text):  # § 12, and its title on the line below
        for below in (look.after[i], look.after[look.after[i]] if look.after[i] < len(lines) else i):
            fits = below < len(lines) and below not in taken and below - i <= 4
            if not fits or lines[below].mark is not Mark.PLAIN:
                break
            last = below
            if not is_file_number(lines[below].text):
                break
        return last
    while (
        page.width
        and last - i < 3
        and last + 1 < len(lines)
        and lines[last].column + len(lines[last].text) > page.width * 0.7
        and lines[last + 1].mark is Mark.PLAIN
        and lines[last + 1].text[0].islower()
        and lines[last].text[-1] not in ".!?:"
    ):
        last += 1
    return last


def _fill_gaps(page: Page, look: _Look, numbered: dict[int, str], out: dict[int, Heading]) -> None:
    """Agenda items whose number was lost (OCR): as many titles as the numbering leaves out."""
    lines = page.lines
    places = sorted(numbered)
    for at, to in zip(places, places[1:], strict=False):
        if "." in numbered[at] or "." in numbered[to] or not numbered[to].isdigit():
            continue
        missing = int(numbered[to]) - int(numbered[at]) - 1
        if not 0 < missing <= 30:
            continue
        column = lines[at].column
        found = [
            i
            for i in range(at + 1, to)
            if i not in out
            and lines[i].mark is Mark.PLAIN
            and abs(lines[i].column - column) <= 1
            and _is_lost_title(page, look, i)
        ]
        if len(found) <= missing:
            for i in found:
                out[i] = Heading(i, i, True, None, 1)


def _is_lost_title(page: Page, look: _Look, i: int) -> bool:
    lines = page.lines
    text = lines[i].text
    if len(text) > 50 or not is_title_like(text) or any("0" <= c <= "9" for c in text):
        return False
    above, below = lines[look.before[i]], look.after[i]
    if above.text.endswith(",") or below >= len(lines):
        return False
    runs_on = page.width and above.column + len(above.text) + 10 > page.width
    if runs_on and above.text[-1:] not in ".!?" and above.mark is Mark.PLAIN:
        return False
    under = lines[below].text
    return not under[:1].islower()


def _parts_of(
    look: _Look, taken: frozenset[int], used: set[int], out: dict[int, Heading], first: int
) -> None:
    """Sub-headings: bare lines, capitals and lettered titles below the first section."""
    lines = look.lines
    for i in range(first + 1, len(lines)):
        line = lines[i]
        if i in out or i in taken or i in used or len(line.text) > _MAX_BARE or not line.text:
            continue
        if line.mark is Mark.LETTER:
            below = look.after[i]
            under = lines[below] if below < len(lines) else None
            if under and under.mark is Mark.PLAIN and is_title_like(line.text) and below not in out:
                out[i] = Heading(i, i, False, line.number, 8)
        elif line.mark is Mark.PLAIN and (look.after[i] not in out or _known(line.text)):
            if look.is_caps(i) or look.is_bare(i) or _is_known_lead(line.text):
                out[i] = Heading(i, i, False, None, 7)


def _known(text: str) -> bool:
    return context.of_heading(text) in _PART_CONTEXTS


def _is_known_lead(text: str) -> bool:
    """*Beslut:* alone on its line heads what follows, paragraphs too."""
    if not text.endswith(":") or len(text.split()) > 3:
        return False
    return text[:-1].casefold().strip() in words.LABEL_HEADINGS or _known(text)


# --------------------------------------------------------------------------- without numbers


def _without_numbers(
    page: Page, look: _Look, marked: Sequence[int], taken: frozenset[int]
) -> tuple[Heading, ...]:
    lines = page.lines
    levelled = [i for i in marked if lines[i].level]
    if levelled:
        return _levelled(look, levelled, marked, taken)
    free = [
        i
        for i, line in enumerate(lines)
        if line.mark is Mark.PLAIN and line.text and i not in taken and len(line.text) <= _MAX_BARE
    ]
    classes: tuple[Callable[[int], bool], ...] = (
        look.is_caps,
        lambda i: lines[i].bold,
        look.is_bare,
    )
    groups = [[i for i in free if test(i) and not look.is_part(i)] for test in classes]
    chosen = next((set(group) for group in groups if len(group) >= 2), set(groups[2]))
    out = []
    for i in free:
        if i in chosen:
            out.append(Heading(i, i, True, None, 1))
        elif any(test(i) for test in classes) or _is_known_lead(lines[i].text):
            out.append(Heading(i, i, False, None, 7))
    return tuple(out)


def _levelled(
    look: _Look, levelled: Sequence[int], marked: Sequence[int], taken: frozenset[int]
) -> tuple[Heading, ...]:
    lines = look.lines
    top = min(lines[i].level for i in levelled)
    out: dict[int, Heading] = {}
    for i in marked:
        level = lines[i].level
        section = level > 0 and (level == top or not look.is_part(i))
        out[i] = Heading(i, i, section, lines[i].number, level or 7)
    _parts_of(look, taken, set(), out, min(out))
    return tuple(out[i] for i in sorted(out))

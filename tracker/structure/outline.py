"""Which lines are headings, and which of those are the agenda.

Numbered minutes have numbered sections, and what stands unnumbered under them are sub-headings;
minutes without numbers have their Markdown, capital, bold or free-standing lines as sections.
A numbered list under a lead-in is no agenda, nor is the agenda printed before the minutes.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from tracker.lang.sv import structure as words
from tracker.model import Context
from tracker.structure import context
from tracker.structure.digits import has_digit
from tracker.structure.line import Line
from tracker.structure.lines import Page
from tracker.structure.looks import MAX_BARE, PART_CONTEXTS, Look, is_file_number, is_title_like
from tracker.structure.numbering import agenda
from tracker.structure.sentences import spans

_NONE = Context.NONE
_ROUND = 2
"""Unnumbered titles on either side of numbered lines that make these a list."""
_FIRST = frozenset({"1", "01"})
_LONG_TITLE = 45
"""From here on a title may go on in the line below, where the page has no common width."""


class Heading(NamedTuple):
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


def title_length(text: str) -> tuple[int, bool]:
    """How much of a heading line is its title, and whether that is a sentence in its own right.

    *Ekonomi. Kassören redogjorde för läget.* | *Mötet öppnades av ordföranden.*
    """
    if "." not in text[1:]:
        return len(text), False
    found = list(spans(text, 0, len(text)))
    if not found:
        return len(text), False
    end = found[0][1] - (text[found[0][1] - 1] == ".")
    if len(found) > 1 and is_title_like(text[found[0][0] : end]):
        return end, False
    parts = text.casefold().split()
    if text.endswith(".") and any(part.strip(".,") in words.FINITE_VERBS for part in parts):
        return end, True
    return len(text), False


def outline(page: Page, taken: frozenset[int]) -> tuple[Heading, ...]:
    """The headings of a document in order. `taken`: lines of title, attendance and signature."""
    lines = page.lines
    look = Look(page, taken)
    meetings = _meetings(page, look) if _begins_again(look) else ()
    numbered = agenda(page, look, meetings)
    marked = [i for i in page.headed if i not in taken and lines[i].text]
    loose = [i for i in marked if lines[i].number is None and not look.is_part(i)]
    if (
        numbered
        and not _markdown_wins(lines, numbered, loose)
        and not _bare_wins(page, look, numbered)
    ):
        found = _with_numbers(page, look, numbered, marked, taken)
        if not meetings:
            return found
        return tuple(
            Heading(h.line, h.last, True, h.number, 1) if h.line in meetings else h for h in found
        )
    return _without_numbers(page, look, marked, taken)


def _markdown_wins(lines: Sequence[Line], numbered: dict[int, str], loose: Sequence[int]) -> bool:
    """Unnumbered Markdown headings around plain numbered lines: those lines are lists."""
    if any(lines[i].heading for i in numbered):
        return False
    return sum(lines[i].level > 0 for i in loose) >= 2


def _bare_wins(page: Page, look: Look, numbered: dict[int, str]) -> bool:
    """Unnumbered titles on both sides of plain numbered lines: those are a list below one."""
    lines, full = page.lines, page.full
    if any(lines[i].form in ("§", "punkt") or lines[i].heading for i in numbered):
        return False
    first, last = bisect_left(full, min(numbered)), bisect_left(full, max(numbered))
    before = len(list(_titles(look, full[:first])))
    if before < _ROUND or any(_titles(look, full[first:last])):
        return False
    return before > len(numbered) or len(list(_titles(look, full[last:]))) >= _ROUND


def _titles(look: Look, at: Sequence[int]) -> Iterator[Line]:
    """Those of the lines `at` that are unnumbered titles and open something."""
    for i in at:
        line = look.lines[i]
        if line.mark != "plain" or not line.text or len(line.text) > MAX_BARE or i in look.taken:
            continue
        if (look.is_bare(i) or look.is_caps(i)) and not look.is_part(i):
            yield line


def _begins_again(look: Look) -> bool:
    """Whether a number one stands below another one: nothing else opens a second meeting."""
    numbers = [look.lines[i].number for i in look.numbered]
    return not _FIRST.isdisjoint(numbers[1:])


def _meetings(page: Page, look: Look) -> tuple[int, ...]:
    """Lines that open another meeting in the same file: *KONSTITUERANDE STYRELSEMÖTE*, then § 1."""
    out = []
    lines, taken = page.lines, look.taken
    seen = 0
    for i in page.full:
        line = lines[i]
        if line.mark == "number" and line.number is not None:
            head = line.number.partition(".")[0]
            seen = max(seen, int(head) if head.isdigit() else 0)
            continue
        if seen < 2 or line.mark != "plain":
            continue
        text = line.text
        if not text or len(text) > MAX_BARE or i in taken:
            continue
        if i and lines[i - 1].mark != "blank":
            continue
        low = text.casefold()
        if not low.rstrip(" :.").endswith(words.MEETING_TITLES) or not text[0].isupper():
            continue
        if any(word in words.FINITE_VERBS for word in low.split()) or low.startswith(
            words.MEETINGS_STARTS
        ):
            continue
        following = next((one for one in lines[i + 1 : i + 40] if one.mark == "number"), None)
        if following is not None and following.number in _FIRST:
            out.append(i)
    return tuple(out)


# --------------------------------------------------------------------------- with numbers


def _with_numbers(
    page: Page,
    look: Look,
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
    _parts_of(page, look, used, out, first)
    _promote(look, out)
    return tuple(out[i] for i in sorted(out))


def _promote(look: Look, out: dict[int, Heading]) -> None:
    """Under *Diskussionspunkter* or *Övriga frågor* the unnumbered titles are agenda items too."""
    parent: Heading | None = None
    for i in sorted(out):
        head = out[i]
        text = look.lines[i].text
        if head.section:
            own = text.casefold().rstrip(" :.")
            parent = head if own.endswith(words.COLLECTIVE_TITLES) and head.number else None
            continue
        own_item = head.level == 7 and context.of_heading(text) is _NONE
        if parent is not None and own_item and not look.is_part(i) and look.is_bare(i):
            out[i] = Heading(i, i, True, None, parent.level + 1)


def _title_end(page: Page, i: int, look: Look, taken: frozenset[int]) -> int:
    """The line where the title of numbered line `i` ends."""
    lines = page.lines
    line = lines[i]
    last = i
    if not line.text or is_file_number(line.text):  # § 12, and its title on the line below
        for below in (
            look.after[i],
            look.after[look.after[i]] if look.after[i] < len(lines) else i,
        ):
            fits = below < len(lines) and below not in taken and below - i <= 4
            if not fits or lines[below].mark != "plain":
                break
            last = below
            if not is_file_number(lines[below].text):
                break
        return last
    while (
        last - i < 3
        and last + 1 < len(lines)
        and lines[last].column + len(lines[last].text) > (page.width * 0.7 or _LONG_TITLE)
        and lines[last + 1].mark == "plain"
        and lines[last + 1].text[0].islower()
        and lines[last].text[-1] not in ".!?:"
    ):
        last += 1
    return last


def _fill_gaps(page: Page, look: Look, numbered: dict[int, str], out: dict[int, Heading]) -> None:
    """Agenda items whose number was lost (OCR): as many titles as the numbering leaves out."""
    lines = page.lines
    places = sorted(numbered)
    for at, to in pairwise(places):
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
            and lines[i].mark == "plain"
            and abs(lines[i].column - column) <= 1
            and _is_lost_title(page, look, i)
        ]
        if len(found) <= missing:
            for i in found:
                out[i] = Heading(i, i, True, None, 1)


def _is_lost_title(page: Page, look: Look, i: int) -> bool:
    lines = page.lines
    text = lines[i].text
    if len(text) > 50 or not is_title_like(text) or has_digit(text):
        return False
    above, below = lines[look.before[i]], look.after[i]
    if above.text.endswith(",") or below >= len(lines):
        return False
    runs_on = page.width and above.column + len(above.text) + 10 > page.width
    if runs_on and above.text[-1:] not in ".!?" and above.mark == "plain":
        return False
    under = lines[below].text
    return not under[:1].islower()


def _parts_of(page: Page, look: Look, used: set[int], out: dict[int, Heading], first: int) -> None:
    """Sub-headings: bare lines, capitals and lettered titles below the first section."""
    lines, taken = page.lines, look.taken
    for i in page.full[bisect_right(page.full, first) :]:
        line = lines[i]
        if len(line.text) > MAX_BARE or i in out or i in taken or i in used or not line.text:
            continue
        if line.mark == "letter":
            below = look.after[i]
            under = lines[below] if below < len(lines) else None
            if under and under.mark == "plain" and is_title_like(line.text) and below not in out:
                out[i] = Heading(i, i, False, line.number, 8)
        elif line.mark != "plain" or (look.after[i] in out and not _known(line.text)):
            continue  # a line with nothing below it heads nothing
        elif look.is_caps(i) or look.is_bare(i) or _is_known_lead(line.text):
            out[i] = Heading(i, i, False, None, 7)


def _known(text: str) -> bool:
    return context.of_heading(text) in PART_CONTEXTS


def _is_known_lead(text: str) -> bool:
    """*Beslut:* alone on its line heads what follows, paragraphs too."""
    if text[-1:] != ":" or len(text.split()) > 3:
        return False
    return text[:-1].casefold().strip() in words.LABEL_HEADINGS or _known(text)


# --------------------------------------------------------------------------- without numbers


def _without_numbers(
    page: Page, look: Look, marked: Sequence[int], taken: frozenset[int]
) -> tuple[Heading, ...]:
    lines = page.lines
    levelled = [i for i in marked if lines[i].level]
    if levelled:
        return _levelled(page, look, levelled, marked)
    free = [
        i
        for i, line in enumerate(lines)
        if line.mark == "plain" and line.text and i not in taken and len(line.text) <= MAX_BARE
    ]
    classes: tuple[Callable[[int], bool], ...] = (
        look.is_caps,
        lambda i: lines[i].bold,
        look.is_bare,
    )
    groups = [[i for i in free if test(i) and not look.is_part(i)] for test in classes]
    alone = _lone_parts(look, free, classes)
    for group, test in zip(groups, classes, strict=True):
        if len(group) >= 2:
            group.extend(i for i in alone if test(i))
    chosen = next((set(group) for group in groups if len(group) >= 2), set(groups[2]))
    out = []
    for i in free:
        if i in chosen:
            out.append(Heading(i, i, True, None, 1))
        elif any(test(i) for test in classes) or _is_known_lead(lines[i].text):
            out.append(Heading(i, i, False, None, 7))
    return tuple(out)


def _lone_parts(
    look: Look, free: Sequence[int], classes: Sequence[Callable[[int], bool]]
) -> tuple[int, ...]:
    """*Diskussion* and *Beslut* once each among the other headings: agenda items of their own.

    A part that comes again, or alone, divides the item that it stands in.
    """
    parts = [i for i in free if look.is_part(i) and any(test(i) for test in classes)]
    said = [look.lines[i].text.casefold() for i in parts]
    once = len(said) == len(set(said)) and not any(text.endswith(":") for text in said)
    kinds = {context.of_heading(text) for text in said}
    own = kinds <= {Context.TODO, Context.NEXT_STEP}  # the list that closes the minutes
    return tuple(parts) if once and (own or len(kinds) >= 2) else ()


def _levelled(
    page: Page, look: Look, levelled: Sequence[int], marked: Sequence[int]
) -> tuple[Heading, ...]:
    lines = look.lines
    top = min(lines[i].level for i in levelled)
    out: dict[int, Heading] = {}
    for i in marked:
        level = lines[i].level
        section = level > 0 and (level == top or not look.is_part(i))
        out[i] = Heading(i, i, section, lines[i].number, level or 7)
    _parts_of(page, look, set(), out, min(out))
    return tuple(out[i] for i in sorted(out))

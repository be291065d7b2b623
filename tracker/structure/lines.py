"""Lines: where each one's content begins and ends, and what its first characters make it.

One pass over the text; the first visible character decides which regex, if any, looks at a line.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from string import ascii_letters
from types import MappingProxyType
from typing import NamedTuple

from tracker.lang.sv import structure as words
from tracker.plain import lowered
from tracker.structure.line import EMPTY, Line, Mark
from tracker.structure.margins import MARGIN_COLUMN, margins
from tracker.structure.markup import blank


class Row(NamedTuple):
    """One row of a table of what is to be done."""

    said: tuple[tuple[int, int], ...]
    """Where the cells stand that say what; may be none."""
    aside: tuple[tuple[int, int], ...]
    """Where the cells stand that do not."""
    owner: str | None
    due: str | None


class Page(NamedTuple):
    """A document as lines."""

    text: str
    clean: str
    """`text` with mark-up blanked; same length."""
    lines: tuple[Line, ...]
    width: int
    """The column at which running text is wrapped; 0 where paragraphs are single lines."""
    low: str
    """`clean` in lower case; nearly always of the same length."""
    full: tuple[int, ...]
    """The lines with content: neither blank nor furniture."""
    numbered: tuple[int, ...]
    """Those of them whose mark is a number."""
    headed: tuple[int, ...]
    """Those of them that are headings, Markdown's or in bold."""
    gaps: tuple[int, ...]
    """Those of them with a tab or two spaces within, or as far right as a column of its own."""
    gapped: bool
    """Whether there are any, or a tab anywhere else."""
    columned: bool
    """Whether any line has a column at its right."""
    grid: Mapping[int, Row | None] = MappingProxyType({})
    """The rows of tables by line; None for titles and for lines that go on the row above."""
    ordered: bool = True
    """Whether the lines stand as in the text, those of two columns too."""

    @property
    def said(self) -> str | None:
        """`low`, where every sentence in lower case is a part of it, at its own place and in order.

        Else None: a row of a table may say more than the clean page, and a letter that grows moves
        the rest.
        """
        plain = self.ordered and not self.grid and len(self.low) == len(self.text)
        return self.low if plain else None


_NUMBER = re.compile(
    r"([0-9]{1,3}(?:\.[0-9]{1,3}){0,4})"
    r"(?:([.):]{1,2})(?=[\s*A-ZÅÄÖ]|$)[ \t]*|(?=[ \t]|$)[ \t]*(§)?[ \t]*)"
)
_SECTION_SIGN = re.compile(
    r"§{1,2}[ \t]?([0-9]{1,4}(?:[./:][0-9]{1,4}){0,2})[.):]?"
    r"(?=\s|$|[A-ZÅÄÖ–-])[ \t]{0,20}[–-]?[ \t]*"
)
_WORD_NUMBER = re.compile(
    rf"({'|'.join(sorted(words.NUMBER_WORDS, key=len, reverse=True))})\.?[ \t]{{1,3}}"
    r"([0-9]{1,3}(?:\.[0-9]{1,3}){0,2})"
    r"[ \t]{0,3}(?:[.):–-][ \t]*|(?=\s|$)[ \t]*)",
    re.IGNORECASE,
)
_LETTER = re.compile(r"([A-Za-z])\)[ \t]*")
# *#212 Flerspråkiga titlar* is an issue's number, no heading.
_HASHES = re.compile(r"(#{1,6})(?:[ \t]+|(?=[*A-ZÅÄÖ§]|[0-9](?![0-9]{1,6}\s)))")
_EQUALS = re.compile(r"(={1,5})[ \t]+(?=[^\s=])")
_PAGE_NUMBER = re.compile(
    r"(?:[-–][ \t]?)?(?:sida|sid|s|page)?\.?[ \t]*[0-9]{1,3}[ \t]*"
    r"(?:\([ \t]?[0-9]{1,3}[ \t]?\)|(?:av|of|/)[ \t]*[0-9]{1,3}|[-–])",
    re.IGNORECASE,
)
_BULLETS = frozenset("-:*•–—·▪■●○◦‣⁃∙+\uf0b7\uf0a7➢►→")
_RULE = frozenset("-=_*~─━═—–. \t|:+")
_PAGE_ENDS = frozenset("0123456789)-–")
_NUMBER_INITIALS = frozenset(c for w in words.NUMBER_WORDS for c in (w[0], w[0].upper()))
_NUMBER_STARTS = frozenset(
    first + second
    for word in words.NUMBER_WORDS
    for first in (word[0], word[0].upper())
    for second in ((word[1], word[1].upper()) if len(word) > 1 else (".", " ", "\t", ""))
)
"""How a line begins that may have its number behind a word: *Pu*, *är*."""
_AFTER_LETTER = (")", " ")
"""What makes a letter at the beginning a mark: *a)*, *o text*."""
_MARK_STARTS = _NUMBER_STARTS.union((letter + ")" for letter in ascii_letters), ("o ", "s ", "S "))
"""How a line begins that is not plain though its first character is a letter; also *s 3 (4)*."""
_ITEM = re.compile(r"([0-9]{1,3})\. (?=[A-ZÅÄÖ])")
"""Nearly every numbered title."""
_SPACES = " \t\r\f\v\u00a0"
_MAX_UNDERLINED = 120
_FURNITURE_LENGTH = 20
_SHORT = 48
_MAX_WIDTH = 130
"""Columns up to which a line says nothing of the width, and from which on it is a paragraph."""


def lay_out(text: str) -> Page:
    """`text` as lines."""
    lines: list[Line] = []
    full: list[int] = []
    numbered: list[int] = []
    headed: list[int] = []
    clean = blank(text)
    rows = clean.split("\n")
    cut = False
    at = 0
    for i, raw in enumerate(rows if clean == text else text.split("\n")):
        if not raw:
            lines.append(EMPTY)
            at += 1
            continue
        seen, first = rows[i], raw[0]
        if (
            first.isalpha()
            and raw[:2] not in _MARK_STARTS
            and seen[0] == first
            and seen[-1] not in _SPACES
        ):  # the everyday line
            mark: Mark = "table" if "|" in seen and " | " in seen else "plain"
            lines.append(Line(at, at + len(seen), seen, mark, 0, 0))
            full.append(i)
            at += len(seen) + 1
            continue
        line = _line(raw, seen, at)
        lines.append(line)
        if line.mark == "furniture":  # a sentence that runs over it must not hold it
            rows[i] = " " * len(raw)
            cut = True
            if _underline(raw, lines) and i - 1 not in headed[-1:]:
                headed.append(i - 1)
        elif line.mark != "blank":
            full.append(i)
            if line.mark == "number":
                numbered.append(i)
            if line.heading:
                headed.append(i)
        at += len(raw) + 1
    tabbed = "\t" in clean
    gaps = _gaps(lines, full) if tabbed or "  " in clean else ()
    columned = margins(lines, gaps) if gaps else ()
    for i, line in columned:
        kept = lines[i].column + len(line.text)
        rows[i] = rows[i][:kept] + " " * (len(rows[i]) - kept)
        lines[i] = line
    clean = "\n".join(rows) if cut or columned else clean
    page = Page(
        text,
        clean,
        tuple(lines),
        width=_wrap_width(lines),
        low=lowered(clean),
        full=tuple(full),
        numbered=tuple(numbered),
        headed=tuple(headed),
        gaps=gaps,
        gapped=tabbed or bool(gaps),
        columned=bool(columned),
    )
    return with_lines(page, lines) if columned else page


def with_lines(page: Page, lines: Iterable[Line]) -> Page:
    """The page with its lines cut, ordered or marked otherwise; no text is moved."""
    cut = tuple(lines)
    full = tuple([i for i, line in enumerate(cut) if line.mark not in ("blank", "furniture")])
    return page._replace(
        lines=cut,
        full=full,
        numbered=tuple([i for i in full if cut[i].mark == "number"]),
        headed=tuple([i for i in full if cut[i].heading]),
        gaps=_gaps(cut, full),
    )


def _gaps(lines: Sequence[Line], full: Sequence[int]) -> tuple[int, ...]:
    """Those of the lines `full` that may have columns, or stand in one."""
    out = []
    for i in full:
        line = lines[i]
        text = line.text
        if "  " in text or "\t" in text or line.indent >= MARGIN_COLUMN:
            out.append(i)
    return tuple(out)


def _underline(raw: str, lines: list[Line]) -> bool:
    """Makes the line above a row of `===` or `---` a heading, as Markdown has it, if it can."""
    rule = raw.strip()
    if len(lines) < 2 or len(rule) < 3 or (rule.strip("=") and rule.strip("-")):
        return False
    title = lines[-2]
    free = len(lines) < 3 or lines[-3].mark in ("blank", "furniture")
    fits = title.mark in ("plain", "number") and 0 < len(title.text) <= _MAX_UNDERLINED
    if not (free and fits) or title.text[-1] in ".,;" or title.level:
        return False
    lines[-2] = replace(title, level=1 if rule[0] == "=" else 2, heading=True)
    return True


def _line(raw: str, seen: str, at: int) -> Line:
    first = raw[0]
    if seen[0] == first and seen[-1] not in _SPACES:  # everyday entries, done early
        end = at + len(seen)
        if first in _BULLETS:
            if len(seen) > _FURNITURE_LENGTH and raw[1] == " " and seen[2].isalnum():
                return Line(at + 2, end, seen[2:], "bullet", 0, 2)
        elif item := _ITEM.match(seen):
            begin = item.end()
            return Line(at + begin, end, seen[begin:], "number", 0, begin, item[1], ".")
    body = seen.strip()
    if not body:
        return Line(at, at, "", "blank", 0, 0)
    end = len(seen.rstrip())
    begin = end - len(body)
    first = body[0]
    head = raw.lstrip()
    if first == ">" and len(body) > 1:  # a quotation is read like the rest
        begin += len(body) - len(body[1:].lstrip())
        body = seen[begin:end]
        first, head = body[0], raw[begin:]
    indent = len(raw) - len(raw.lstrip())
    # A bullet of `*` was blanked with the emphasis; the raw line still has it.
    if head[0] == "*" and head[1:2] in (" ", "\t"):
        return Line(at + begin, at + end, body, "bullet", indent, begin)
    if (
        first.isalpha()
        and first not in _NUMBER_INITIALS
        and head[0] == first
        and body[1:2] not in _AFTER_LETTER
    ):  # the same, further in
        everyday: Mark = "table" if " | " in body else "plain"
        return Line(at + begin, at + end, body, everyday, indent, begin)
    if first == "[" and body[2:4] == "] " and body[1] in "xX -✓":  # a box without a bullet
        return Line(at + begin, at + end, body, "bullet", indent, begin)
    if len(body) <= _FURNITURE_LENGTH and body[-1] in _PAGE_ENDS:
        # "- 4/12" is an entry of a list of days, "4/12" alone the fourth page of twelve.
        listed = first in _BULLETS and "/" in body
        if not listed and _PAGE_NUMBER.fullmatch(body):
            return Line(at + begin, at + end, body, "furniture", indent, begin)
    if _RULE.issuperset(body) and (len(body) > 1 or first not in _BULLETS):
        return Line(at + begin, at + end, body, "furniture", indent, begin)
    level, heading = 0, False
    if first in "#=":
        hashes = (_HASHES if first == "#" else _EQUALS).match(body)
        if hashes:
            level, heading = len(hashes[1]), True
            begin += hashes.end()
            end = begin + len(seen[begin:end].rstrip("#= "))
            begin, end = _trim(seen, begin, end)
            if begin >= end:
                return Line(at + begin, at + begin, "", "furniture", indent, begin)
    elif head.startswith(("**", "__")):
        tail = raw.rstrip().rstrip(":.?! \\")
        heading = tail.endswith(head[:2]) and tail.count(head[:2]) == 2
    number_at = begin
    mark, number, form, begin = _numbering(seen, begin, end)
    if mark == "plain" and not level:
        first = seen[begin]
        after = seen[begin + 1 : begin + 2]
        dash = first in _BULLETS and after in ("", " ", "\t") and end - begin > 1
        ring = first == "o" and after in (" ", "\t") and seen[begin + 2 : begin + 3].isupper()
        if dash or ring:
            mark, begin = "bullet", begin + 1
        elif first == "|" or " | " in body:
            mark = "table"
    begin, end = _trim(seen, begin, end)
    if mark == "number" and begin == end and not form:  # a bare number is what the line says
        return Line(at + number_at, at + end, seen[number_at:end], "plain", indent, number_at)
    amount = not form and "0" <= seen[begin : begin + 1] <= "9"  # *3 500 kronor*
    if mark == "number" and (amount or _is_day(form, seen[begin:end])):  # *4 februari*, *3. maj*
        mark, number, form, begin = "plain", None, "", number_at
    if mark == "number" and seen[begin:end].startswith("| "):  # an OCR's column line
        begin, end = _trim(seen, begin + 1, end)
    return Line(
        at + begin, at + end, seen[begin:end], mark, indent, begin, number, form, level, heading
    )


def _is_day(form: str, title: str) -> bool:
    """Whether the number before `title` is a day of the month that it names."""
    if form not in ("", "."):
        return False
    word = title.split(None, 1)[0].strip(".,") if title else ""
    return word.lower() in words.MONTHS_IN_DATES and (not form or word.islower())


def _trim(seen: str, begin: int, end: int) -> tuple[int, int]:
    body = seen[begin:end]
    stripped = body.lstrip()
    begin = end - len(stripped)
    return begin, begin + len(stripped.rstrip())


def _numbering(seen: str, begin: int, end: int) -> tuple[Mark, str | None, str, int]:
    """The mark, the number as written, its form, and where the title begins."""
    first = seen[begin] if begin < end else ""
    if "0" <= first <= "9":
        match = _NUMBER.match(seen, begin, end)
        if match:
            form = "§" if match[3] else (match[2] or "")[:1]
            return "number", match[1], "." if form == ":" else form, match.end()
    elif first == "§":
        match = _SECTION_SIGN.match(seen, begin, end)
        if match:
            return "number", match[1], "§", match.end()
    elif first in _NUMBER_INITIALS and (match := _WORD_NUMBER.match(seen, begin, end)):
        return "number", match[2], "punkt", match.end()
    if first.isalpha() and (match := _LETTER.match(seen, begin, end)):
        return "letter", match[1], ")", match.end()
    return "plain", None, "", begin


def with_number(page: Page, line: Line) -> Line:
    """A numbered line as plain text, its number part of what it says."""
    start = line.start - (line.column - line.indent)
    text = page.clean[start : line.end]
    return replace(line, start=start, text=text, mark="plain", column=line.indent, number=None)


def _wrap_width(lines: list[Line]) -> int:
    """Where running text is wrapped: the common longest line; 0 if paragraphs are single lines."""
    ends = [end for line in lines if (end := line.column + len(line.text)) > _SHORT]
    ends.sort()
    long = len(ends)
    if long < 3 or (long - bisect_right(ends, _MAX_WIDTH)) * 10 > long:
        return 0
    width = ends[long * 9 // 10]
    near = bisect_right(ends, width + 3) - bisect_left(ends, width - 16)
    return width if near * 3 >= long else 0

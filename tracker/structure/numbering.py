"""Which numbered lines are the agenda: the chain of numbers that runs through the document.

A chain starts low and climbs; a number that starts again at one opens a list inside an item. Lists
under a lead-in, entries that begin with *att* or in lower case, and a printed agenda whose titles
come again later stay outside. Skipped numbers are kept: protocols leave items out.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from tracker.lang.sv import structure as words
from tracker.model import Context
from tracker.structure import context
from tracker.structure.line import Line
from tracker.structure.lines import Page
from tracker.structure.looks import Look

_BETWEEN = re.compile("[./:]")
"""What parts a number: *3.1*, *12/2024*."""
_FORMALITY = Context.FORMALITY
_MAX_TITLE = 200
_MAX_SKIP = 12
_POINTS = 3
"""Dotted numbers, at least, of which most head a sentence."""
_FAMILIES = ((".", ""), ("§",), ("punkt",), (".",), (")",), ("",))


class _Candidate(NamedTuple):
    at: int
    parts: tuple[int, ...]
    line: Line
    body: bool
    """Something other than the next numbered line stands below it."""
    lead: bool
    """The line above introduces a list."""


def agenda(page: Page, look: Look, meetings: Sequence[int] = ()) -> dict[int, str]:
    """Line index to number of every numbered agenda item, in order; empty if there is none.

    `meetings`: lines that open another meeting, from which on the numbers begin again.
    """
    if meetings:
        starts = [*meetings, len(page.lines)]
        out = _agenda(page, look, 0, starts[0])
        for start, end in pairwise(starts):
            more = _agenda(page, look, start, end)
            if sum(_is_head(page.lines[i]) for i in more) * 2 > len(more):
                out |= more
        return out
    return _agenda(page, look, 0, len(page.lines))


def _is_head(line: Line) -> bool:
    """No sentence: *§ 1 Öppnande*, not *§ 1 Anna öppnade mötet.*"""
    verbs = any(word in words.FINITE_VERBS for word in line.text.casefold().split())
    return not line.text.endswith((".", ":")) and ": " not in line.text and not verbs


def _agenda(page: Page, look: Look, start: int, end: int) -> dict[int, str]:
    lines, taken = page.lines, look.taken
    found = [
        i for i in look.numbered if start <= i < end and i not in taken and _can_head(lines[i])
    ]
    if not found:
        return {}
    listed = _printed_agenda(page, found, taken)
    found = [i for i in found if i not in listed]
    candidates = _without_points([_candidate(look, i) for i in found])
    marked = [c for c in candidates if c.line.heading]
    if marked and (len(marked) > 1 or len(candidates) <= 2):
        return {c.at: _number(c.line) for c in marked}
    best: list[_Candidate] = []
    forms = {c.line.form for c in candidates}
    for family in _FAMILIES:
        if forms.isdisjoint(family):
            continue
        if family == (".",) and "" not in forms:
            continue  # the first family had the same lines
        chain = _chain([c for c in candidates if c.line.form in family])
        # A paragraph sign or the word *punkt* is never a list; of others the fuller chain wins.
        if family in (("§",), ("punkt",)) and chain:
            best = chain if len(chain) > 1 or len(best) < 3 else best
        elif _weight(chain) >= _weight(best) and not (best and best[0].line.form in ("§", "punkt")):
            best = chain
    return {c.at: _number(c.line) for c in best} if _is_agenda(best) else {}


def _without_points(candidates: list[_Candidate]) -> list[_Candidate]:
    """Without the numbered points of a building site's minutes: *2.2 Ny tidplan skickas ut.*"""
    dotted = [
        c for c in candidates if len(c.parts) > 1 and c.line.form == "" and not c.line.heading
    ]
    said = sum(not _is_title(c) for c in dotted)
    if len(dotted) < _POINTS or said * 2 <= len(dotted):
        return candidates
    return [c for c in candidates if c not in dotted]


def _number(line: Line) -> str:
    return line.number or ""


def _can_head(line: Line) -> bool:
    if line.form == "§" or (line.heading and line.number):
        return len(line.text) <= _MAX_TITLE
    text = line.text
    if not text or len(text) > _MAX_TITLE:
        return False
    first = text[0]
    if not (
        first.isupper() or (first in "\"”'(" and len(text) > 3) or (first.isdigit() and line.form)
    ):
        return False
    word = text.split(None, 1)[0].casefold().strip(".,:")
    return word not in words.MONTHS and word != "att"


def _candidate(look: Look, i: int) -> _Candidate:
    line, below = look.lines[i], look.after[i]
    number = line.number or "0"
    single = number.isdigit()  # nearly every number
    parts = (int(number),) if single else tuple([int(one) for one in _BETWEEN.split(number)])
    body = below < len(look.lines) and look.lines[below].mark != "number"
    return _Candidate(i, parts, line, body, look.is_lead(i))


def _chain(candidates: Sequence[_Candidate]) -> list[_Candidate]:
    """The climbing chain of one form. Walks once, keeping the last agenda and list numbers."""
    chain: list[_Candidate] = []
    main: tuple[int, ...] = ()
    entry = 0  # the last number of a list inside the item, 0 outside lists
    before: _Candidate | None = None
    for one in candidates:
        sign = one.line.form in ("§", "punkt")
        first = one.parts[0]
        if sign:
            if not main or one.parts > main:
                chain.append(one)
                main = one.parts
            continue
        goes_on = before is not None and not before.body and one.line.indent == before.line.indent
        if one.lead or (entry and len(one.parts) == 1 and first == entry + 1 and goes_on):
            entry = first
        elif len(one.parts) > 1:
            opens = not chain and len(one.parts) == 2 and one.parts[1] <= 1  # 7.1 at meeting no 7
            if opens or (chain and _is_below(one.parts, main)):
                chain.append(one)
                main, entry = one.parts, 0
        elif chain and abs(one.line.indent - chain[0].line.indent) > 3:
            entry = first
        elif not chain:
            if first <= 3:
                chain.append(one)
                main, entry = one.parts, 0
        elif main[0] < first <= main[0] + _MAX_SKIP and (first == main[0] + 1 or _is_title(one)):
            chain.append(one)
            main, entry = one.parts, 0
        else:
            entry = first
        before = one
    return chain


def _is_below(parts: tuple[int, ...], main: tuple[int, ...]) -> bool:
    """3.1 after 3, 3.2 after 3.1, 4.1 after 3.2 (its own heading lost)."""
    if parts[0] == main[0]:
        return parts > main
    return parts[0] == main[0] + 1 and parts[-1] <= 1


def _is_title(one: _Candidate) -> bool:
    text = one.line.text
    if context.of_heading(text, agenda=True) is _FORMALITY:  # Mötet avslutades
        return True
    verbs = any(word in words.FINITE_VERBS for word in text.casefold().split())
    return len(text) <= 80 and text[-1:] not in ".,;" and not verbs


def _weight(chain: Sequence[_Candidate]) -> int:
    return sum(2 if one.body else 1 for one in chain)


def _is_agenda(chain: Sequence[_Candidate]) -> bool:
    """Whether a chain is an agenda at all rather than one list in running text."""
    if not chain:
        return False
    if chain[0].line.form in ("§", "punkt"):
        return True
    bodies = sum(one.body for one in chain)
    if chain[0].line.form == "" and len(chain) < 3:
        return False
    apart = chain[-1].at - chain[0].at >= 2 * len(chain) - 2
    return len(chain) >= 2 and (bodies >= 2 or apart)


def _printed_agenda(page: Page, found: Sequence[int], taken: frozenset[int]) -> frozenset[int]:
    """Numbered lines whose titles come again below: the agenda as it was sent out."""
    if len(found) < 2:
        return frozenset()
    lines, numbered = page.lines, frozenset(found)
    alike: dict[str, list[int]] = {}
    # Most lines are dismissed by their first letters: no title begins like them.
    begins = {lines[i].text[:2] for i in found}
    for start in tuple(begins):
        low = start.lower()
        begins |= {low, low.capitalize(), start.upper()}
    below = page.full[bisect_left(page.full, found[0]) :]
    for i in below:
        text = lines[i].text
        if len(text) <= _MAX_TITLE and text[:2] in begins and text and i not in taken:
            alike.setdefault(_trimmed(text.split(None, 1)[0].casefold()), []).append(i)
    if "" in alike:  # where a first word is but signs, the second one is the first of the title
        alike = {"": sorted(i for group in alike.values() for i in group)}
    # Titles that are the same begin with the same word; the last of a group never comes again.
    groups = [group for group in alike.values() if len(group) > 1]
    if sum([len(numbered.intersection(group[:-1])) for group in groups]) < 2:
        return frozenset()
    again: set[int] = set()
    for group in groups:
        again |= _come_again(lines, group)
    again &= numbered
    return frozenset(again) if len(again) >= 2 else frozenset()


def _come_again(lines: Sequence[Line], at: Sequence[int]) -> set[int]:
    """Those of the lines `at`, which are in order, whose words another one below has as well."""
    said = {i: _plain(lines[i].text) for i in at}
    last = {title: i for i, title in said.items()}
    return {i for i, title in said.items() if last[title] > i}


def _plain(text: str) -> str:
    return _trimmed(" ".join(text.casefold().split()))


def _trimmed(low: str) -> str:
    return low.strip(" .:*")

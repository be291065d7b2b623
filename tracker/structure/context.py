"""What a heading or a lead-in says about the sentences below it."""

import re
from collections.abc import Sequence
from functools import lru_cache

from tracker.hints import holds_one
from tracker.lang.sv import structure as words
from tracker.model import Context

# *a och b*, *a - b*, *a / b*; begins with a class, so that `re` looks for that before it tries.
_PARTS = re.compile(r"[\s,/&:–—](?:(?<!\s)\s*|(?<=\s)\s*(?:och\s+|samt\s+|-\s+|[,/&:–—]\s*))")
_EXACT = {phrase: Context(name) for name, row in words.CONTEXT_EXACT.items() for phrase in row}
_SIGNS = ",/&:–—"
_JOINS = ("och", "samt", "-")
_JOINED = frozenset(_JOINS)
_HEAD = min(map(len, (*dict(words.CONTEXT_STARTS), *words.MEETINGS_STARTS)))
"""So many letters begin all that a part of a heading may begin with."""
_STARTS: dict[str, list[tuple[str, Context | None]]] = {}
"""By their first letters; in order. None: of meetings, where one of their nouns follows."""
for _start, _name in words.CONTEXT_STARTS:
    _STARTS.setdefault(_start[:_HEAD], []).append((_start, Context(_name)))
for _start in words.MEETINGS_STARTS:
    _STARTS.setdefault(_start[:_HEAD], []).append((_start, None))
_HEADS = frozenset(_STARTS).union([phrase[:_HEAD] for phrase in _EXACT])
_MAX_HEADING = 200
_MAX_LABEL = 26


@lru_cache(maxsize=4096)
def of_heading(title: str, agenda: bool = False) -> Context:
    """The context that a heading gives. `agenda`: it names an agenda item, not a part of one."""
    if len(title) > _MAX_HEADING:
        return Context.NONE
    said = title.casefold().strip(" \t*_#:.?!-–")
    exact = _EXACT.get(said)
    if exact is not None and not (agenda and exact is Context.DISCUSSION):
        return exact
    parts = (said, *_PARTS.split(said)) if _may_have_parts(said) else (said,)
    # Most headings say nothing, and are told by how their parts begin.
    if not _HEADS.isdisjoint([part[:_HEAD] for part in parts]):
        found = _of_parts(parts, agenda)
        if found is not None:
            return found
    if " förslag" in said and _is_proposal(said):
        return Context.PROPOSAL
    if said[-1:].isdigit() and _is_dated(said):
        return Context.MEETINGS
    if said.startswith(words.NEXT_STARTS) and _ends_in_capitals(title):
        return Context.MEETINGS
    if not agenda and holds_one(said, words.DISCUSSION_STEMS):
        return Context.DISCUSSION
    return Context.NONE


def _of_parts(parts: Sequence[str], agenda: bool) -> Context | None:
    """What the parts of a heading say; the first of `parts` is all of it."""
    for part in parts:
        exact = _EXACT.get(part)
        if exact and not (agenda and len(parts) > 2 and exact is Context.DISCUSSION):
            return exact
    for n, part in enumerate(parts):
        for start, context in _STARTS.get(part[:_HEAD], ()):
            if not part.startswith(start):
                continue
            if context is None:
                if _names_meetings(part):
                    return Context.MEETINGS
            # *Roller – förslag på namn* is about roles and proposes no decision.
            elif context is not Context.PROPOSAL or n < 2:
                return context
    return None


def _may_have_parts(said: str) -> bool:
    """Whether `_PARTS` could part it: a quick look."""
    if holds_one(said, _SIGNS):
        return True
    # Most titles are told by their letters, and are not cut into words.
    return holds_one(said, _JOINS) and not _JOINED.isdisjoint(said.split())


def _names_meetings(part: str) -> bool:
    near = part.split()[1:5]
    return any(word.strip(":.,?").endswith(words.MEETINGS_NOUNS) for word in near)


def _is_proposal(said: str) -> bool:
    """*Arbetsutskottets förslag*, *Nämndens förslag till fullmäktige*."""
    first, _, rest = said.partition(" ")
    if not first.endswith("s") or not rest.startswith("förslag"):
        return False
    return rest == "förslag" or rest.startswith("förslag till ")


def _is_dated(said: str) -> bool:
    """*Datum 2024*, *Möten våren 2025*: a list of days follows."""
    first, _, rest = said.partition(" ")
    return first in words.DATE_LISTS and rest[-4:].isdigit() and len(rest) <= 12


def _ends_in_capitals(title: str) -> bool:
    """*Kommande SVG*, *Next SG*, *Nästa APT*: a kind of meeting by its letters."""
    last = title.strip(" :*_#=").split(" ")[-1]
    return 2 <= len(last) <= 5 and last.isupper() and len(title.split()) <= 3


def of_lead(sentence: str) -> Context:
    """The context that the line above a list gives to its entries."""
    tail = sentence[-_MAX_HEADING:].rstrip(" :.").split()[-6:]
    tail = [word.casefold() for word in tail]
    while tail and tail[-1] in words.DECISION_LEAD_ENDS:
        tail.pop()
    near = tail[-4:]
    if not words.PROPOSAL_VERBS.isdisjoint(near):
        return Context.PROPOSAL
    if not words.DECISION_VERBS.isdisjoint(near):
        return Context.DECISION
    return of_heading(sentence) if len(sentence) <= _MAX_HEADING else Context.NONE


def label(text: str, start: int, end: int) -> tuple[int, int] | None:
    """*Beslut: …* before text on the same line: where it ends, and where the text begins."""
    far = start + _MAX_LABEL + 1
    head, colon, _rest = text[start : end if end < far else far].partition(":")
    if not colon or head.casefold().strip() not in words.LABEL_HEADINGS:
        return None
    body = text[start + len(head) + 1 : end].lstrip()
    return (start + len(head.rstrip()), end - len(body)) if body else None

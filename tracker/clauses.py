"""Where the main clauses of one sentence begin: *Karin bokar lokal, och listan skickas ut*.

A sentence may give several people something to do, or decide one thing and ask for another. Each of
its clauses is read as a sentence of its own (`extract.py`), so that what stands in one turns down
no rule in another; but what governs the sentence (*enligt*, *kräver att*) governs all of it, and a
condition stays with what it sets.
"""

import re

from tracker.hints import holds_one
from tracker.lang.sv import clauses as sv
from tracker.rules import ALL, BODY, PERSON, PRONOUN, WE
from tracker.scene import Scene

_TWO = 28
"""Characters of the shortest sentence of two clauses: *Anna bokar lokal, Bo köper fika*."""
_LONGEST = 30
"""Characters of the longest word that may begin one."""
_SHORTEST = 8
"""Characters of the shortest clause: *Bo bokar*."""
_SIGN = re.compile(sv.SIGN)
_OPEN = re.compile(sv.OPEN)
_FINITE = re.compile(sv.FINITE)
_NOUN_FIRST = re.compile(sv.NOUN_FIRST)
_PASSIVE = re.compile(sv.PASSIVE)
_TELLS = re.compile(sv.TELLS)
_SUBORDINATE = re.compile(sv.SUBORDINATE)
_DECIDES = re.compile(sv.DECIDES)
_ASKS = re.compile(sv.ASKS)
_OBJECT_FIRST = re.compile(sv.OBJECT_FIRST)
_ASKING = re.compile(sv.ASKING)
_GOVERNS_FIRST = re.compile(sv.GOVERNS_FIRST)
_GOVERNS = re.compile(sv.GOVERNS)
_HELD = re.compile(sv.HELD)
_WHETHER = re.compile(sv.WHETHER)
_SAID_SMALL = frozenset({BODY, PRONOUN, WE, ALL})
"""Marks of those who begin a clause behind a bare *och*; a noun there goes on with the list."""


def may_part(low: str) -> bool:
    """Whether a lower-case text holds a sign that could part two clauses: a quick look."""
    return len(low) > _TWO and holds_one(low, sv.SIGNS)


def starts(scene: Scene) -> list[int]:
    """Offsets in the text where a main clause begins behind another, in order."""
    low = scene.low
    found: list[int] = []
    if _OPEN.match(low):
        return found
    last = 0
    for sign in _SIGN.finditer(low):
        at = sign.end()
        if at - last < _SHORTEST or len(low) - at < _SHORTEST or low[sign.start() - 1] == "-":
            continue
        if not _begins(scene, sign[0], at, last) or not _TELLS.search(low, last, sign.start()):
            continue
        if _acts_by_itself(scene, at) or not _is_governed(low):
            found.append(at)
            last = at
    return found


def _is_governed(low: str) -> bool:
    """Whether something governs all of a sentence."""
    if _GOVERNS_FIRST.match(low):
        return True
    return holds_one(low, sv.GOVERNING) and _GOVERNS.search(low) is not None


def _acts_by_itself(scene: Scene, at: int) -> bool:
    """Whether a person begins a clause: *Bo berättade att …, Anna ringer banken*."""
    if scene.low[max(0, at - 4) : at] == "och ":
        return False
    return any(span.start == at and span.mark == PERSON for span in scene.actors)


def _begins(scene: Scene, sign: str, at: int, last: int) -> bool:
    """Whether a clause begins at an offset behind `sign`; the one before it began at `last`."""
    low = scene.low
    if low.startswith("om ", at) and sign in (" ", ", "):
        return _WHETHER.match(low, at) is not None and not _ASKING.search(low, 0, at)
    bare = sign[0] == " " and sign[1] not in "-–"
    if (
        scene.text[at].isupper()
        or low.startswith(sv.SAID_SMALL, at)
        or low[at : at + _LONGEST].partition(" ")[0].endswith(sv.SMALL_ENDS)
    ):
        span = next((one for one in scene.actors if one.start == at), None)
        if span is not None:
            named = not bare or span.mark in _SAID_SMALL or scene.text[at].isupper()
            if named and (_FINITE.match(low, span.end + 1) or _HELD.match(low, span.end + 1)):
                return True
    if bare:
        return sign == " och " and _ASKS.match(low, at) is not None
    if low.startswith("att ", at) and _DECIDES.search(low, last, at):
        return any(one.start == at + 4 for one in scene.actors)
    if _SUBORDINATE.match(low, at):
        return False
    if sign[0] != ",":
        return True
    if _PASSIVE.match(low, at) or _OBJECT_FIRST.match(scene.text, at):
        return True
    return len(sign) > 2 and _NOUN_FIRST.match(low, at) is not None

"""Where the main clauses of one sentence begin: *Karin bokar lokal, och listan skickas ut*.

A sentence may give several people something to do, or decide one thing and ask for another. Each of
its clauses is read as a sentence of its own (`extract.py`), so that what stands in one turns down
no rule in another. Cutting too often does little harm: a piece that says nothing by itself is left
with the rest.
"""

import re

from tracker.hints import holds_one
from tracker.lang.sv import clauses as sv
from tracker.rules import ALL, BODY, PRONOUN, WE
from tracker.scene import Scene

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
_SAID_SMALL = frozenset({BODY, PRONOUN, WE, ALL})
"""Who begins a clause behind a bare *och*; another noun there goes on with the list before it."""


def starts(scene: Scene) -> list[int]:
    """Offsets in the text where a main clause begins behind another, in order."""
    low = scene.low
    found: list[int] = []
    if not holds_one(low, sv.SIGNS) or _OPEN.match(low):
        return found
    acting = {span.start: span for span in scene.actors}
    last = 0
    for sign in _SIGN.finditer(low):
        at = sign.end()
        if at - last < _SHORTEST or len(low) - at < _SHORTEST or low[sign.start() - 1] == "-":
            continue
        span = acting.get(at)
        bare = sign[0][0] == " " and sign[0][1] not in "-–"
        if span is not None:
            begins = not bare or span.mark in _SAID_SMALL or scene.text[at].isupper()
            begins = begins and bool(_FINITE.match(low, span.end + 1))
        elif bare and sign[0] == " och " and _ASKS.match(low, at):
            begins = True
        elif low.startswith("att ", at) and _DECIDES.search(low, last, at):
            begins = at + 4 in acting
        elif bare or _SUBORDINATE.match(low, at):
            begins = False
        elif sign[0][0] == ",":
            joined = len(sign[0]) > 2
            begins = bool(_PASSIVE.match(low, at) or (joined and _NOUN_FIRST.match(low, at)))
        else:
            begins = True
        if begins and _TELLS.search(low, last, sign.start()):
            found.append(at)
            last = at
    return found

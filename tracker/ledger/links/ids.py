"""Ids of the ledger's items in minutes: *[KCG-17]*, pasted from an agenda or typed by hand.

Whoever writes an item's id means that item: such a link is certain, and a line that an agenda gave
to the minutes is no new item.
"""

import re
from collections.abc import Iterable

from sqlalchemy import Connection, select

from tracker.lang.sv.links import CLOSED_BY_ID
from tracker.ledger import schema
from tracker.ledger.links.model import LinkKind, Reason, Suggestion
from tracker.ledger.links.passages import Passage
from tracker.ledger.links.profile import Profile
from tracker.ledger.links.score import Claim
from tracker.ledger.links.wordings import wordings

_ID = re.compile(r"(?<![\w.-])([A-Z]{1,6}[0-9]{0,3})-([0-9]{1,7})(?![\w])")
_QUOTED = re.compile('[”“"»][^”“"«»]{0,600}[”“"«]')
_DONE = re.compile(CLOSED_BY_ID)
_MOST = 500
"""Different ids of one document that are looked up."""


def by_id(connection: Connection, text: str) -> dict[str, tuple[int, ...]]:
    """Item → where its id stands in the text."""
    places: dict[str, list[int]] = {}
    for match in _ID.finditer(text):
        if len(places) < _MOST or match[0] in places:
            places.setdefault(f"{match[1]}-{int(match[2])}", []).append(match.start())
    if not places:
        return {}
    known = connection.scalars(select(schema.items.c.id).where(schema.items.c.id.in_(list(places))))
    return {item: tuple(places[item]) for item in known}


def claims_by_id(
    found: Profile, places: Iterable[int], spoken: Iterable[Passage], new: Iterable[Profile]
) -> Iterable[Claim]:
    """What an item's id in the minutes means: the certain claims.

    What was read as an item in the same paragraph or bullet is that item again. It may be closed
    where somebody wrote so behind the id; else it is spoken of.
    """
    wanted = sorted(places)
    lines = [one for one in spoken if any(_first(one) <= at < _last(one) for at in wanted)]
    if not lines:
        return
    again = [
        (line, other)
        for line in lines
        for other in new
        if _first(line) <= other.start < _last(line)
    ]
    for line, other in again:
        yield _claim(found, line, LinkKind.SAME, other)
    closing = next((line for line in lines if _says_done(line)), None)
    if closing is not None:
        yield _claim(found, closing, LinkKind.CLOSING, None)
    elif not again:
        yield _claim(found, lines[0], LinkKind.AGAIN, None)


def _first(passage: Passage) -> int:
    return passage.sentences[0].start


def _last(passage: Passage) -> int:
    return passage.sentences[-1].end


def _says_done(passage: Passage) -> bool:
    """Whether its own words say so; what the agenda quotes from older minutes does not count."""
    text = _QUOTED.sub(" ", " ".join(one.text for one in passage.sentences)[:2000]).casefold()
    if wordings(text) & {"not-done", "negated"}:
        return False
    return bool(_DONE.search(text))


def _claim(found: Profile, passage: Passage, kind: LinkKind, other: Profile | None) -> Claim:
    start, end = _first(passage), _last(passage)
    suggestion = Suggestion(
        item=found.item,
        kind=kind,
        score=1.0,
        reasons=(Reason("id", 1.0, (found.item,)),),
        start=start,
        end=end,
        section=passage.section,
        section_title=passage.section_title,
        quote=" ".join(one.text for one in passage.sentences),
        other=other.item if other else None,
    )
    return Claim(suggestion, frozenset({found.item}), start)

"""Ids of the ledger's items in minutes: *[KCG-17]*, pasted from an agenda or typed by hand.

Whoever writes an item's id means that item: such a link is certain, and a line that an agenda gave
to the minutes is no new item.
"""

import re
from collections.abc import Iterable

from sqlalchemy import Connection, select

from tracker.ledger import schema
from tracker.ledger.links.model import LinkKind, Reason, Suggestion
from tracker.ledger.links.passages import Passage, Said, cues
from tracker.ledger.links.profile import Profile
from tracker.ledger.links.score import Claim

_ID = re.compile(r"(?<![\w.-])([A-Z]{1,6}[0-9]{0,3})-([0-9]{1,7})(?![\w])")
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
    """The one certain claim for an item whose id the minutes hold; the last place says most."""
    wanted = sorted(places)
    here = [
        (passage, said)
        for passage in spoken
        for said in passage.sentences
        if any(said.start <= at < said.end for at in wanted)
    ]
    if not here:
        return
    passage, said = here[-1]
    other = next((one for one in new if said.start <= one.start < said.end), None)
    yield _claim(found, passage, said, other)


def _claim(found: Profile, passage: Passage, said: Said, other: Profile | None) -> Claim:
    seen = cues(passage, said)
    for after in passage.sentences:
        if after.start > said.start:
            seen |= cues(passage, after)
    closes = "done" in seen and not seen & {"not-done", "ahead"}
    kind = LinkKind.CLOSING if closes else LinkKind.SAME if other else LinkKind.AGAIN
    return Claim(
        Suggestion(
            item=found.item,
            kind=kind,
            score=1.0,
            reasons=(Reason("id", 1.0, (found.item,)),),
            start=said.start,
            end=said.end,
            section=passage.section,
            section_title=passage.section_title,
            quote=said.text,
            other=other.item if other else None,
        ),
        frozenset({found.item}),
        said.start,
    )

"""Suggested links in words and as JSON: the two sentences, and why they may belong together."""

from collections.abc import Sequence
from typing import Any

from tracker.codes import LINKS, REASONS, WORDINGS
from tracker.export.evidence import meeting_of, point_of
from tracker.export.text import one_line
from tracker.export.words import edtf_words
from tracker.ledger.links.model import Link, LinkState, Reason
from tracker.ledger.links.view import Shown
from tracker.messages import _
from tracker.model import Evidence

SCHEMA = "tracker.links/1"


def headline(shown: Shown) -> str:
    """*L3  KCG-22: det är klart?  75 %*; of one that was answered, what was said of it."""
    link = shown.link
    words = _(LINKS[link.kind])
    if link.leaves:
        words += f" ({', '.join(one_line(name) for name in link.leaves)})"
    said = "?" if link.state is LinkState.SUGGESTED else f" – {_(link.state)}"
    return f"{link.name}  {link.item}: {words}{said}  {link.score:.0%}"


def lines(shown: Shown) -> list[str]:
    """What a human needs to answer: the item, the passage, and the reasons."""
    told = []
    if shown.said is not None:
        told.append(f"”{one_line(shown.said.quote, 240)}”")
        told.append(f"  {place(shown.said)}")
    else:
        told.append(one_line(shown.title, 240))
    told.append(f"→ ”{one_line(shown.told.quote, 240)}”")
    told.append(f"  {place(shown.told)}")
    if shown.link.other:
        told.append(f"  {shown.link.other}: {one_line(shown.other or '', 100)}")
    told.append(_("because: {reasons}").format(reasons=because(shown.link)))
    return told


def because(link: Link) -> str:
    """*ämne (länsstyrelsen, civilt) 0,38; rubrik 0,10*"""
    return "; ".join(_reason(one) for one in link.reasons)


def place(evidence: Evidence) -> str:
    """*003.txt:97, punkt 6 Tema, möte 16 juni 2023*"""
    where = f"{one_line(evidence.source)}:{evidence.line}"
    return ", ".join(part for part in (where, point_of(evidence), meeting_of(evidence)) if part)


def _reason(reason: Reason) -> str:
    words = [one_line(word, 40) for word in reason.words]
    if reason.code == "wording":
        words = [_(WORDINGS.get(word, word)) for word in words]
    if reason.code == "when":
        words = [edtf_words(word, weekday=False) for word in words]
    inside = f" ({', '.join(words)})" if words else ""
    return f"{_(REASONS[reason.code])}{inside} +{reason.points:.2f}"


def links_object(links: Sequence[Shown]) -> dict[str, Any]:
    """`tracker link list --format json` (docs/json.md)."""
    return {"schema": SCHEMA, "links": [link_object(one) for one in links]}


def link_object(shown: Shown) -> dict[str, Any]:
    """One link as JSON has it."""
    link, told = shown.link, shown.told
    return {
        "link": link.name,
        "item": link.item,
        "title": shown.title,
        "says": link.kind.value,
        "state": link.state.value,
        "score": link.score,
        "reasons": [
            {"code": one.code, "points": one.points, "words": list(one.words)}
            for one in link.reasons
        ],
        "other": link.other,
        "leaves": list(link.leaves),
        "meeting": told.meeting,
        "series": told.series,
        "meeting_date": told.meeting_date,
        "source": told.source,
        "line": told.line,
        "section": told.section,
        "section_title": told.section_title,
        "quote": told.quote,
    }

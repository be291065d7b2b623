"""The JSON of `tracker extract`: schema `tracker.minutes/1`, documented in docs/json.md."""

import json
from typing import Any

from tracker.model import Actor, Item, Person, Reading, When

SCHEMA = "tracker.minutes/1"


def minutes_object(reading: Reading) -> dict[str, Any]:
    """One document as the object that `docs/json.md` promises."""
    minutes = reading.minutes
    source = minutes.source
    return {
        "schema": SCHEMA,
        "source": {
            "name": source.name,
            "sha256": source.sha256,
            "format": source.format,
            "characters": len(source.text),
            "text_sha256": source.text_sha256,
        },
        "meeting": {
            "body": minutes.body,
            "title": minutes.title,
            "date": _meeting_date(minutes.date),
            "time": minutes.time,
            "place": minutes.place,
            "secretary": _signatory(minutes.secretary),
            "chair": _signatory(minutes.chair),
            "adjusters": [_signatory(person) for person in minutes.adjusters],
        },
        "attendance": [
            {
                "name": person.name,
                "organisation": person.organisation,
                "role": person.role,
                "status": person.status,
                "scope": person.scope,
            }
            for person in minutes.attendance
        ],
        "sections": [
            {"number": s.number, "title": s.title, "start": s.start, "end": s.end}
            for s in minutes.sections
        ],
        "items": [item_object(item) for item in reading.items],
        "warnings": [
            {"code": p.code, "line": p.line, "message": p.message} for p in reading.problems
        ],
    }


def item_object(item: Item) -> dict[str, Any]:
    """One item, every key always there."""
    return {
        "id": item.id,
        "kind": str(item.kind),
        "quote": item.quote,
        "start": item.start,
        "end": item.end,
        "section": item.section,
        "title": item.title,
        "owners": [actor_object(actor) for actor in item.owners],
        "people": [actor_object(actor) for actor in item.people],
        "role": item.role,
        "term": item.term,
        "contact": actor_object(item.contact) if item.contact else None,
        "audience": item.audience,
        "task": item.task,
        "follow": item.follow,
        "details": list(item.details),
        "when": when_object(item.when),
        "place": item.place,
        "tentative": item.tentative,
        "conditional": item.conditional,
        "status": item.status,
        "rule": item.rule,
        "confidence": item.confidence,
        "review": list(item.review),
    }


def when_object(when: When | None) -> dict[str, Any] | None:
    """A date with what is known of it; `edtf` is null where only a time or a recurrence stands."""
    if when is None:
        return None
    return {
        "edtf": when.edtf,
        "time": when.time,
        "rrule": when.rrule,
        "text": when.text,
        "relation": "due" if when.relation == "before" else str(when.relation),
        "basis": str(when.basis),
        "alternatives": list(when.alternatives),
    }


def actor_object(actor: Actor) -> dict[str, Any]:
    """Who: the canonical name, what it is, and the words that stand there."""
    found = {"name": actor.name, "kind": str(actor.kind), "text": actor.text}
    if actor.scope:
        found["scope"] = actor.scope
    return found


def _meeting_date(when: When | None) -> dict[str, str] | None:
    if when is None or not when.edtf:
        return None
    return {"edtf": when.edtf, "text": when.text, "basis": str(when.basis)}


def _signatory(person: Person | None) -> dict[str, str | None] | None:
    return {"name": person.name, "title": person.role} if person else None


def dump(value: object) -> str:
    """JSON as everywhere in the program: UTF-8, two blanks, keys in their documented order."""
    return json.dumps(value, ensure_ascii=False, indent=2)

"""Minutes in a toy notation, for tests of the ledger and its commands: none waits for Swedish.

    Möte 2024-03-15
    Närvarande: Anna Ek, Ale; Bo Ask, Borg
    1. Ekonomi
    action @Anna Ek due 2024-05-01: Anna tar fram en plan

An item is a line `kind [@owner] [date] [?doubt] [~confidence] [!done] [+task]: sentence`. A date
`XXXX-05-26` takes its year from the meeting, and is in doubt (`year-unknown`) where that has none.
"""

import hashlib
import re
from datetime import date

from tracker.model import (
    Actor,
    Basis,
    Item,
    Kind,
    Minutes,
    Person,
    Reading,
    Relation,
    Section,
    Source,
    When,
)

FOLLOWED = frozenset({Kind.ACTION, Kind.REQUEST, Kind.FOLLOWUP, Kind.MILESTONE})

_ITEM = re.compile(r"^([a-z]+)((?: [^:\n]*)?): (.+)$", re.MULTILINE)
_MARK = re.compile(
    r"@(?P<owner>[^@?~!+0-9]+?)(?= due|$| [0-9?~!+X])|(?P<due>due )?(?P<date>[0-9X]{4}-\S+)"
    r"|\?(?P<doubt>\S+)|~(?P<sure>\S+)|!(?P<done>done)|\+(?P<task>task)"
)


def read_toy(data: bytes, name: str, meeting_date: date | None = None) -> Reading:
    text = data.decode()
    source = Source(name, text, hashlib.sha256(data).hexdigest(), hashlib.sha256(data).hexdigest())
    return reread_toy(source, meeting_date)


def restructure_toy(source: Source, meeting_date: date | None = None) -> Minutes:
    return reread_toy(source, meeting_date).minutes


def reread_toy(source: Source, meeting_date: date | None = None) -> Reading:
    text = source.text
    heading = re.search(r"^Möte (\S+)$", text, re.MULTILINE)
    when = When(heading[1], 0, 0, heading[1], basis=Basis.HEADING) if heading else None
    if meeting_date is not None:
        when = When("", 0, 0, meeting_date.isoformat(), basis=Basis.HUMAN)
    listed = re.search(r"^Närvarande: (.+)$", text, re.MULTILINE)
    people = [one.partition(", ") for one in listed[1].split("; ")] if listed else []
    heads = list(re.finditer(r"^([0-9]+)\. (.+)$", text, re.MULTILINE))
    ends = [head.start() for head in heads[1:]] + [len(text)]
    minutes = Minutes(
        source=source,
        title="Anteckningar",
        date=when,
        attendance=tuple(Person(who, place or None) for who, _comma, place in people),
        sections=tuple(
            Section(head[1], head[2], head.start(), end, head.end())
            for head, end in zip(heads, ends, strict=False)
        ),
    )
    items = tuple(_item(match, when) for match in _ITEM.finditer(text) if match[1] in set(Kind))
    return Reading(minutes, items)


def _item(match: re.Match[str], meeting: When | None) -> Item:
    marks = list(_MARK.finditer(match[2]))
    doubts = [mark["doubt"] for mark in marks if mark["doubt"]]
    when = None
    for mark in marks:
        if edtf := mark["date"]:
            basis = Basis.STATED
            if edtf.startswith("XXXX"):
                basis = Basis.MEETING_DATE if meeting else Basis.UNKNOWN
                edtf = f"{meeting.edtf[:4]}{edtf[4:]}" if meeting and meeting.edtf else edtf
                doubts += [] if meeting else ["year-unknown"]
            relation = Relation.DUE if mark["due"] else Relation.ON
            when = When(edtf, match.start(), match.end(), edtf, relation=relation, basis=basis)
    kind = Kind(match[1])
    return Item(
        id="x",
        kind=kind,
        quote=match[3],
        start=match.start(3),
        end=match.end(3),
        title=match[3][:60],
        rule=f"sv.{kind}.toy",
        confidence=float(next((mark["sure"] for mark in marks if mark["sure"]), "0.95")),
        owners=tuple(Actor(mark["owner"].strip()) for mark in marks if mark["owner"]),
        task=any(mark["task"] for mark in marks),
        follow=kind in FOLLOWED or any(mark["task"] for mark in marks),
        when=when,
        status="done" if any(mark["done"] for mark in marks) else "open",
        review=tuple(doubts),
    )

"""Entries of an invented body, and the one day on which all exports are made."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest

from tracker.export.mail import Sender, sender_of
from tracker.ledger.rows import Settings
from tracker.model import Actor, Basis, Entry, Evidence, Kind, Member, Relation, State, When

TODAY = date(2023, 9, 20)
CREATED = datetime(2023, 9, 9, 8, 0, tzinfo=UTC)
Make = Callable[..., Entry]


@pytest.fixture
def today() -> date:
    return TODAY


@pytest.fixture
def now() -> datetime:
    return datetime(2023, 9, 20, 7, 0, tzinfo=timezone(timedelta(hours=2)))


@pytest.fixture
def entry() -> Make:
    """`entry("Nästa möte", edtf="2023-10-06")`: one entry, numbered as it is made."""
    made = 0

    def make(
        title: str = "Nästa möte",
        kind: Kind = Kind.EVENT,
        edtf: str | None = "2023-10-06",
        *,
        time: str | None = None,
        rrule: str | None = None,
        relation: Relation = Relation.ON,
        basis: Basis = Basis.STATED,
        quote: str | None = None,
        owner: str | None = None,
        meeting: str | None = "2023-09-08",
        **fields: Any,
    ) -> Entry:
        nonlocal made
        made += 1
        when = None
        if edtf or time or rrule:
            when = When("", 0, 0, edtf, time, rrule, relation=relation, basis=basis)
        series = fields.get("series", "Nämndchefsgruppen")
        evidence = Evidence(
            1,
            series,
            meeting,
            "anteckningar.txt",
            12,
            "4",
            "Beredskap",
            quote or f"Vi talade om {title}.",
            "sv.test",
            0.95,
        )
        values: dict[str, Any] = {
            "id": f"NCG-{made}",
            "uid": f"ncg-{made}.3f9a2c7b@tracker.example",
            "series": series,
            "kind": kind,
            "title": title,
            "state": State.OPEN,
            "evidence": (evidence,),
            "owners": (Actor(owner),) if owner else (),
            "follow": kind not in (Kind.EVENT, Kind.APPOINTMENT, Kind.DECISION),
            "when": when,
            "created": CREATED,
            "modified": CREATED + timedelta(days=made),
            "decided": meeting,
            "published": True,
        }
        return Entry(**(values | fields))

    return make


@pytest.fixture
def member() -> Member:
    return Member(
        1,
        "Åsa Öberg",
        "Ekbacken",
        "asa.oberg@ekbacken.example",
        spellings=("Åsa Ö",),
        receives=("Ekbackens kommun", "alla"),
    )


@pytest.fixture
def sender() -> Sender:
    return sender_of(
        Settings(
            organisation="Region Väst",
            sender_name="Uppföljning, nämndcheferna",
            sender_address="uppfoljning@väst.example",
            reply_to="sekr@vast.example",
            organiser_name="Sekretariatet",
        )
    )

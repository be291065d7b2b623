"""What stands in whose digest."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from tracker.export.audience import Reach, follows, reach, unreached
from tracker.export.digest import Digest, digest
from tracker.export.evidence import once
from tracker.model import Actor, Entry, Kind, Member, Relation, State

Make = Callable[..., Entry]
TODAY = date(2023, 9, 20)
DUE = Relation.DUE


def groups(made: Digest | None) -> dict[str, list[str]]:
    return (
        {group.key: [line.title for line in group.lines] for group in made.groups} if made else {}
    )


@pytest.mark.parametrize(
    ("owners", "how"),
    [
        (["Åsa Öberg"], Reach(True)),
        (["åsa  öberg"], Reach(True)),
        (["Åsa Ö"], Reach(True)),
        (["Ekbackens kommun"], Reach(False, ("Ekbackens kommun",))),
        (["alla"], Reach(False, ("alla",))),
        (["Åsa Öberg", "alla"], Reach(True, ("alla",))),
        (["Asa Oberg"], None),
        (["Åsa"], None),
        ([], None),
    ],
)
def test_reach(entry: Make, member: Member, owners: list[str], how: Reach | None) -> None:
    assert how == reach(member, entry(owners=tuple(Actor(name) for name in owners)))


ITEMS = [
    ("late", Kind.ACTION, "../2023-09-08", {"owner": "Åsa Öberg", "relation": DUE}),
    ("late", Kind.DECISION, "2023-09-19", {"owner": "Åsa Ö", "follow": True, "task": True}),
    ("soon", Kind.ACTION, "2023-09-20", {"owner": "alla"}),
    ("soon", Kind.ACTION, "../2023-10-04", {"owner": "Åsa Öberg"}),
    ("todo", Kind.ACTION, "../2023-10-05", {"owner": "Åsa Öberg"}),
    ("todo", Kind.ACTION, None, {"owner": "Ekbackens kommun"}),
    ("todo", Kind.ACTION, "2024-05-01/..", {"owner": "Åsa Öberg", "relation": Relation.FROM}),
    (None, Kind.ACTION, "../2023-09-08", {"owner": "Bo Ek"}),
    (None, Kind.ACTION, "2023-09-08", {"owner": "Åsa Öberg", "state": State.DONE}),
    (None, Kind.ACTION, "2023-09-08", {"owner": "Åsa Öberg", "state": State.DROPPED}),
    (None, Kind.ACTION, "2023-09-08", {"owner": "Åsa Öberg", "state": State.PROPOSED}),
    (None, Kind.ACTION, "2023-09-08", {"owner": "Åsa Öberg", "published": False}),
    ("input", Kind.REQUEST, "2023-09-20", {"audience": "all"}),
    ("input", Kind.REQUEST, None, {}),
    ("soon", Kind.REQUEST, "2023-09-20", {"owner": "Åsa Öberg"}),
    (None, Kind.REQUEST, "2023-09-19", {"audience": "all"}),
    ("decided", Kind.DECISION, None, {}),
    ("decided", Kind.APPOINTMENT, None, {"people": (Actor("Bo Ek"),), "role": "ordförande"}),
    (None, Kind.DECISION, None, {"state": State.DROPPED}),
    ("dates", Kind.EVENT, "2023-09-20", {}),
    ("dates", Kind.EVENT, "2023-23", {}),
    ("dates", Kind.MILESTONE, "2025-01-01", {"relation": Relation.FROM}),
    (None, Kind.EVENT, "2023-09-19", {}),
    (None, Kind.EVENT, "XXXX-09-19", {}),
    (None, Kind.EVENT, "2023-10-06", {"state": State.DROPPED}),
    ("questions", Kind.FOLLOWUP, "2023-10-06", {}),
    (None, Kind.FOLLOWUP, "2023-10-06", {"state": State.DONE}),
]


@pytest.mark.parametrize(("group", "kind", "edtf", "fields"), ITEMS)
def test_group(
    entry: Make, member: Member, group: str | None, kind: Kind, edtf: str, fields: dict[str, object]
) -> None:
    made = digest(member, [entry("x", kind, edtf, **fields)], today=TODAY)

    assert groups(made) == ({group: ["x"]} if group else {})


def test_nothing_to_tell_is_no_digest(entry: Make, member: Member) -> None:
    assert digest(member, [], today=TODAY) is None
    assert digest(member, [entry("x", Kind.ACTION, owner="Bo Ek")], today=TODAY) is None


def test_oldest_first_and_undated_last(entry: Make, member: Member) -> None:
    days = ["2023-09-15", "2023-08-30", "2023-09-01"]
    some = [entry(day, Kind.ACTION, day, owner="Åsa Öberg") for day in days]

    assert groups(digest(member, some, today=TODAY)) == {"late": sorted(days)}


def test_a_group_is_capped_and_says_so(entry: Make, member: Member) -> None:
    some = [entry(f"Nr {n}", Kind.ACTION, None, owner="Åsa Öberg") for n in range(14)]
    made = digest(member, some, today=TODAY)

    assert made is not None
    [group] = made.groups
    assert (len(group.lines), group.more, group.count) == (10, 4, 14)
    assert made.headline == "14 att göra"


@pytest.mark.parametrize(
    ("since", "titles"),
    [
        (None, ["ny"]),
        (date(2023, 9, 8), ["ny"]),
        (date(2023, 6, 9), ["ny", "gammal"]),
        (date(2023, 9, 9), []),
    ],
)
def test_decided_since_last_time(
    entry: Make, member: Member, since: date | None, titles: list[str]
) -> None:
    some = [
        entry("gammal", Kind.DECISION, None, meeting="2023-06-09"),
        entry("ny", Kind.DECISION, None, meeting="2023-09-08"),
    ]
    made = digest(member, some, today=TODAY, since=since)

    assert groups(made) == ({"decided": titles} if titles else {})


def test_decisions_of_a_meeting_without_a_date_are_shown(entry: Make, member: Member) -> None:
    made = digest(member, [entry("x", Kind.DECISION, None, meeting=None)], today=TODAY)

    assert groups(made) == {"decided": ["x"]}


@pytest.mark.parametrize(
    ("attended", "receives", "owner", "series"),
    [
        ({}, (), "Bo Ek", set()),
        ({"A": [1]}, (), "Bo Ek", {"A"}),
        ({}, ("B",), "Bo Ek", {"B"}),
        ({}, (), "Åsa Öberg", {"A"}),
        ({"B": [1, 2], "A": [2]}, (), "Åsa Öberg", {"A", "B"}),
    ],
)
def test_follows(
    entry: Make,
    member: Member,
    attended: dict[str, list[int]],
    receives: tuple[str, ...],
    owner: str,
    series: set[str],
) -> None:
    some = [entry("x", Kind.ACTION, series="A", owner=owner), entry("y", series="B")]

    assert series == follows(replace(member, receives=receives), some, attended)


def test_the_only_series_is_everybodys(entry: Make, member: Member) -> None:
    assert {"A"} == follows(member, [entry(series="A")], {})


def test_owners_that_no_mail_reaches(entry: Make, member: Member) -> None:
    some = [
        entry("1", Kind.ACTION, owner="Åsa Öberg"),
        entry("2", Kind.ACTION, owner="alla"),
        entry("3", Kind.ACTION, owner="Bo Ek"),
        entry("4", Kind.ACTION, owner="VästKom"),
        entry("5", Kind.ACTION, owner="Pia Lind", published=False),
    ]
    bo = Member(2, "Bo Ek", email="bo@x.example", muted=True)

    assert unreached(some, [member, bo]) == (("VästKom", "NCG-4"),)


@pytest.mark.parametrize(
    ("items", "headline"),
    [
        ([("2023-09-08", Kind.ACTION)], "1 att göra, 1 försenad sedan 8 september 2023"),
        (
            [("2023-09-08", Kind.ACTION), ("2023-09-01", Kind.ACTION), (None, Kind.ACTION)],
            "3 att göra, 2 försenade, äldst sedan 1 september 2023",
        ),
        (
            [("2023-09-28", Kind.ACTION), (None, Kind.DECISION)],
            "1 att göra, närmast 28 september 2023",
        ),
        (
            [(None, Kind.DECISION), ("2023-10-06", Kind.EVENT)],
            "1 beslut sedan sist, 1 kommande datum",
        ),
        ([(None, Kind.ACTION), (None, Kind.REQUEST)], "1 att göra, 1 inspel efterfrågas"),
    ],
)
def test_headline_has_the_count_and_the_worst_date(
    entry: Make, member: Member, items: list[tuple[str | None, Kind]], headline: str
) -> None:
    owned = {Kind.ACTION: "Åsa Öberg"}
    some = [entry("x", kind, edtf, owner=owned.get(kind)) for edtf, kind in items]
    made = digest(member, some, today=TODAY)

    assert made is not None
    assert headline == made.headline
    assert f"{headline} – Nämndchefsgruppen" == made.subject


def test_a_line_says_when_who_and_where(entry: Make, member: Member) -> None:
    some = [
        entry(
            "Skicka underlag",
            Kind.ACTION,
            "../2023-09-15",
            relation=DUE,
            owner="Ekbackens kommun",
            quote="Kommunen skickar underlag.",
        )
    ]
    made = digest(member, some, today=TODAY)

    assert made is not None
    [line] = made.groups[0].lines
    assert line.when == "försenad 5 dagar (senast fredag 15 september 2023)"
    assert line.about == ("för Ekbackens kommun",)
    assert line.quote == "Kommunen skickar underlag."
    assert line.source == "möte 8 september 2023, punkt 4 Beredskap"
    assert made.received == ("Ekbackens kommun",)


@pytest.mark.parametrize(
    ("title", "quote", "shown"),
    [
        ("Avtalet godkänns", "Avtalet godkänns.", ("”Avtalet godkänns.”", "")),
        ("Bo Ek bjuder in…", "Bo Ek bjuder in länet.", ("”Bo Ek bjuder in länet.”", "")),
        ("Bjuda in länet", "Bo Ek bjuder in länet.", ("Bjuda in länet", "Bo Ek bjuder in länet.")),
        ("Nytt ärende", "", ("Nytt ärende", "")),
        ("a", "a" * 300, ("a", "a" * 300)),
    ],
)
def test_what_says_the_same_is_said_once(title: str, quote: str, shown: tuple[str, str]) -> None:
    assert shown == once(title, quote)

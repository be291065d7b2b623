"""One person under several names, one place under several: merged, parted, followed, proposed."""

from typing import Any

import pytest

from tests.ledger.book import TODAY, Ledger
from tests.ledger.test_check import faults
from tests.toy import reread_toy
from tracker.ledger import (
    attendance,
    circles,
    kin,
    log,
    members,
    naming,
    people,
    places,
    presence,
    schema,
    undo,
)  # fmt: skip
from tracker.ledger.proposals import proposals
from tracker.model import Member
from tracker.problems import Misuse, TrackerError


def minutes(day: str, who: str, *more: str) -> str:
    return "\n".join([f"Möte {day}", f"Närvarande: {who}", *more])


def find(book: Ledger, who: str) -> Member:
    with book.store.read() as connection:
        return people.find(connection, who)


def merge(book: Ledger, who: str, into: str) -> Member:
    made: Member = book.do(kin.merge, find(book, who), find(book, into))
    return made


def split(book: Ledger, who: str) -> Any:
    return book.do(kin.split, who)


@pytest.fixture
def book(ledger: Ledger) -> Ledger:
    ledger.add(minutes("2024-01-10", "Malin Ask, Ale; Bo Ek, GBG", "action @Malin Ask: Malin tar"))
    later = minutes(
        "2024-02-10", "Malin de Boor, Ale; Bo Ek, Göteborg", "action @Malin de Boor: Hon"
    )
    ledger.add(later, "b.txt")
    return ledger


def owners(book: Ledger) -> list[tuple[str, str]]:
    return [(one.owners[0].name, one.owners[0].text) for one in book.entries()]


def take_back(book: Ledger) -> None:
    with book.store.read() as connection:
        number = undo.latest(connection)
    book.do(undo.undo, number, reread_toy)


def rows(book: Ledger) -> list[Any]:
    with book.store.read() as connection:
        tables = (schema.members, schema.member_names, schema.organisation_names, schema.refused)
        return [sorted(map(str, connection.execute(table.select()))) for table in tables]


# --------------------------------------------------------------------------- one person


def test_items_and_attendance_follow_a_merge_and_come_back(book: Ledger) -> None:
    before = owners(book), attendance.by_series(book.store)
    merge(book, "Malin Ask", "Malin de Boor")

    assert owners(book) == [("Malin de Boor", "Malin Ask"), ("Malin de Boor", "")]
    assert book.ids(owner="Malin de") == book.ids(owner="malin ask") == ["KRT-1", "KRT-2"]
    assert attendance.by_series(book.store) == {"Kretsen": frozenset({2, 3, 4})}
    assert find(book, "1") == find(book, "Malin Ask") == find(book, "3")

    split(book, "Malin Ask")
    assert before == (owners(book), attendance.by_series(book.store))
    assert find(book, "Malin Ask").id == 1


def test_what_minutes_wrote_stays_as_it_is(book: Ledger) -> None:
    with book.store.read() as connection:
        written = connection.exec_driver_sql("SELECT content FROM items ORDER BY id").fetchall()
        listed = connection.exec_driver_sql("SELECT member, name FROM attendance").fetchall()
    merge(book, "1", "3")
    with book.store.read() as connection:
        assert written == connection.exec_driver_sql("SELECT content FROM items ORDER BY id").all()
        assert listed == connection.exec_driver_sql("SELECT member, name FROM attendance").all()


def test_merge_brings_names_groups_and_address_and_split_takes_them_back(book: Ledger) -> None:
    book.do(people.change, find(book, "1"), {
        "email": "malin@ale.example", "receives": ["Ale", "alla"], "spellings": ["Malin A"],
        "muted": True,
    })  # fmt: skip
    book.do(people.change, find(book, "3"), {"receives": ["alla"], "spellings": ["MdB"]})
    before = find(book, "3")
    merged = merge(book, "1", "3")

    assert merged == Member(
        3, "Malin de Boor", "Ale", "malin@ale.example", True,
        ("MdB", "Malin Ask", "Malin A"), ("alla", "Ale"),
    )  # fmt: skip
    member, of = split(book, "1")
    assert (member.email, member.receives) == ("malin@ale.example", ("Ale", "alla"))
    assert of == before == find(book, "3")


def test_an_address_of_ones_own_is_kept(book: Ledger) -> None:
    for who in ("1", "3"):
        book.do(people.change, find(book, who), {"email": f"{who}@ale.example"})

    assert merge(book, "1", "3").email == "3@ale.example"
    split(book, "1")
    assert (find(book, "1").email, find(book, "3").email) == ("1@ale.example", "3@ale.example")


def test_chain_of_merges_is_followed_and_parted_link_by_link(book: Ledger) -> None:
    book.do(people.add, "Malin Berg", organisation="Ale")
    merge(book, "1", "3")
    merge(book, "3", "Malin Berg")

    assert [one.name for one in members(book.store)] == ["Malin Berg", "Bo Ek", "Bo Ek"]
    assert owners(book)[0] == ("Malin Berg", "Malin Ask")
    split(book, "1")
    assert owners(book) == [("Malin Ask", ""), ("Malin Berg", "Malin de Boor")]
    assert find(book, "Malin Berg").spellings == ("Malin de Boor",)


def test_later_minutes_with_the_old_name_find_the_merged(book: Ledger) -> None:
    merge(book, "1", "3")
    added = book.add(minutes("2024-03-10", "Malin Ask, Ale; malin de boor"), "c.txt")

    assert (added.people, added.respelt) == ((), ())
    with book.store.read() as connection:
        assert len(presence.load(connection, [3])[3].meetings) == 3


def test_new_name_keeps_the_old_one(book: Ledger) -> None:
    book.do(people.change, find(book, "1"), {"name": "Malin Ask Lund"})

    assert find(book, "malin ask").spellings == ("Malin Ask",)
    assert owners(book)[0] == ("Malin Ask Lund", "Malin Ask")
    assert book.add(minutes("2024-03-10", "Malin Ask, Ale"), "c.txt").people == ()


def test_a_name_that_two_people_have_is_left_as_written(book: Ledger) -> None:
    book.do(people.add, "Malin Lund", organisation="Borg", spellings=["Malin Ask"])

    assert owners(book)[0] == ("Malin Ask", "")


@pytest.mark.parametrize(
    ("do", "line"),
    [
        (lambda book: merge(book, "1", "1"), "Malin Ask, Ale cannot be merged with themselves"),
        (lambda book: split(book, "Bo"), "'Bo' fits several people"),
        (lambda book: split(book, "1"), "1 is merged with nobody"),
        (lambda book: split(book, "Cia"), "nobody in the registry is called 'Cia'"),
        (lambda book: book.do(kin.name_place, ["Ale"], "ALE"), "Ale: known as ALE already"),
        (lambda book: book.do(kin.part_place, "Ale"), "'Ale' is no other name of an organisation"),
        (lambda book: book.do(circles.leave, "Ale", ["1"]), "none of them belongs to Ale"),
    ],
)
def test_what_makes_no_sense_is_refused_and_changes_nothing(
    book: Ledger, do: Any, line: str
) -> None:
    before = book.dump()

    with pytest.raises(TrackerError, match=line):
        do(book)
    assert before == book.dump()


# --------------------------------------------------------------------------- spellings


@pytest.mark.parametrize(
    ("known", "written", "taken"),
    [
        ("Evike Sandor, Ale", "Eviqe Sandor, Ale", True),
        ("Bengt Randen, Ale", "Bengt Randén, Ale", None),  # one key: nothing to tell
        ("Evike Sandor, Ale", "Eviqe Sandor, Borg", False),
        ("Evike Sandor", "Eviqe Sandor", False),  # without a place the sound alone says little
        ("Evike Sandor, Ale", "Eviqe Sandor, Ale; Evike Sandor, Ale", False),
        ("Anna Berg, Ale", "Anna Borg, Ale", False),
        ("Sara Ek, Ale; Sarah Ek, Ale", "Sarra Ek, Ale", False),  # whose would it be?
    ],
)
def test_spelling_of_one_sound_is_recognised(
    ledger: Ledger, known: str, written: str, taken: bool | None
) -> None:
    ledger.add(minutes("2024-01-10", known))
    added = ledger.add(minutes("2024-02-10", written), "b.txt")

    if taken is None:
        assert (added.people, added.respelt) == ((), ())
    elif taken:
        ((new, whose),) = added.respelt
        assert (new.name, whose.id, whose.spellings) == ("Eviqe Sandor", 1, ("Eviqe Sandor",))
        assert added.people == ()
    else:
        assert added.respelt == ()
        assert len(added.people) == 1


def test_parted_spelling_stays_parted(ledger: Ledger) -> None:
    ledger.add(minutes("2024-01-10", "Evike Sandor, Ale"))
    ledger.add(minutes("2024-02-10", "Eviqe Sandor, Ale"), "b.txt")
    split(ledger, "Eviqe Sandor")
    ledger.add(minutes("2024-03-10", "Eviqe Sandor, Ale"), "c.txt")

    assert [(one.id, one.name) for one in members(ledger.store)] == [
        (1, "Evike Sandor"),
        (2, "Eviqe Sandor"),
    ]
    assert keys(ledger) == []


# --------------------------------------------------------------------------- places


def test_names_of_one_place_and_who_is_at_both(book: Ledger) -> None:
    done = book.do(kin.name_place, ["GBG", "Göteborg"], "Göteborgs stad")

    assert (done.names, done.own) == (("GBG", "Göteborg"), "Göteborgs stad")
    assert [(one.id, into.id) for one, into in done.merged] == [(4, 2)]
    assert [m.organisation for m in members(book.store)] == ["Ale", "Ale", "Göteborgs stad"]
    assert book.add(minutes("2024-03-10", "Bo Ek, Göteborg"), "c.txt").people == ()

    back = book.do(kin.part_place, "Göteborg")
    assert [(one.id, of.id) for one, of in back.merged] == [(4, 2)]
    assert [(m.id, m.organisation) for m in members(book.store)][2:] == [
        (4, "Göteborg"),
        (2, "Göteborgs stad"),
    ]


def test_owner_and_receiver_meet_whatever_the_place_is_called(ledger: Ledger) -> None:
    ledger.add("organisation: x\naction @GBG: Staden tar fram en plan")
    ledger.do(people.add, "Bo Ek", receives=["Göteborg"])
    ledger.do(kin.name_place, ["GBG"], "Göteborg")
    with ledger.store.read() as connection:
        read = naming.load(connection)

    assert ledger.ids(owner="göteborg") == ["KRT-1"]
    assert read.keys("gbg") == {"gbg", "göteborg"}
    assert find(ledger, "Bo").receives == ("Göteborg",)


def test_other_names_of_a_place_come_along(ledger: Ledger) -> None:
    ledger.do(kin.name_place, ["GBG"], "Göteborg")
    ledger.do(kin.name_place, ["Göteborg"], "Göteborgs stad")
    with ledger.store.read() as connection:
        told = places.written(connection)

    assert told == (("GBG", "Göteborgs stad"), ("Göteborg", "Göteborgs stad"))


# --------------------------------------------------------------------------- groups


def test_groups_are_joined_and_left_one_by_one(book: Ledger) -> None:
    book.do(circles.join, "styrgruppen", ["1", "Malin de Boor"])
    book.do(circles.join, "Styrgruppen", ["1", "2"])
    book.do(circles.leave, "STYRGRUPPEN", ["1"])
    with book.store.read() as connection:
        ((name, those),) = circles.groups(connection)

    assert (name, [one.id for one in those]) == ("Styrgruppen", [2, 3])
    with pytest.raises(TrackerError, match="all of them belong to styrgruppen already"):
        book.do(circles.join, "styrgruppen", ["2"])


# --------------------------------------------------------------------------- proposals


def keys(book: Ledger, **more: Any) -> list[str]:
    with book.store.read() as connection:
        return [one.key for one, _no in proposals(connection, **more)]


def proposal(book: Ledger, key: str) -> Any:
    with book.store.read() as connection:
        (found,) = [one for one, _no in proposals(connection) if one.key == key]
    return found


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("Maria Ek, Ale", "Maria Lund Ek, Ale", [("same-1-2", True)]),
        ("Malin Ask, Ale", "Malin de Boor, Ale", [("same-1-2", False)]),
        ("Marie Ekberg, Ale", "Maria Ekberg, Ale", [("same-1-2", False)]),
        ("Bo Ek, Ale", "Bo Ek, Borg", [("same-1-2", True)]),
        ("Bo Ek, GBG", "Bo Ek, Göteborg", [("place-gbg-göteborg", True)]),
        ("Bo Ek, Ale kommun", "Cia Dal, Ale", [("place-ale-ale_kommun", True)]),
        ("Bo Ek, Ale", "Cia Dal, Ale", []),
        ("Bo Ek, Ale; Bo Alm, Ale", "Bo Ek, Ale; Bo Alm, Ale", []),  # together: two people
        ("Maria Ek, Ale; Maria Lund Ek, Ale", "Cia Dal, Ale", []),
        ("Malin Ask, Ale", "Malin de Boor, Borg", []),
        ("Bo Ek", "Bo Alm", []),  # no place
    ],
)
def test_proposals_by_evidence(
    ledger: Ledger, first: str, second: str, expected: list[tuple[str, bool]]
) -> None:
    ledger.add(minutes("2024-01-10", first))
    ledger.add(minutes("2024-02-10", second), "b.txt")
    with ledger.store.read() as connection:
        assert expected == [(one.key, one.sure) for one, _no in proposals(connection)]


def test_first_name_alone_needs_one_to_come_after_the_other(ledger: Ledger) -> None:
    """Both at meetings in turn: two people who share a seat, most likely."""
    for number, who in enumerate(["Malin Ask", "Malin de Boor", "Malin Ask"], start=1):
        ledger.add(minutes(f"2024-0{number}-10", f"{who}, Ale"), f"{number}.txt")

    assert keys(ledger) == []


def test_proposal_shows_evidence_and_commands(book: Ledger) -> None:
    found = proposal(book, "same-1-3")

    assert found.what == "Malin Ask, Ale (1) is Malin de Boor, Ale (3)"
    assert found.evidence == (
        "the first name is the same, the surname another; it may be two people",
        "both of Ale",
        "never at one meeting: 1 meeting, 2024-01-10; 1 meeting, 2024-02-10",
    )
    assert (found.accept, found.refuse) == (
        "tracker people merge 1 3",
        "tracker people refuse same-1-3",
    )


def test_refused_proposal_is_not_made_again(book: Ledger) -> None:
    before = keys(book)
    assert book.do(kin.refuse, "same-1-3") is True
    assert book.do(kin.refuse, "same-1-3") is False
    book.add(minutes("2024-03-10", "Malin de Boor, Ale"), "c.txt")

    assert [key for key in before if key != "same-1-3"] == keys(book)
    assert keys(book, refused=True) == [*keys(book), "same-1-3"]


def test_who_has_left_is_proposed_with_the_sentence(ledger: Ledger) -> None:
    text = "Då Bo Ek har lämnat sitt uppdrag behövs en ny kassör. Cia Dal tackas."
    ledger.add(minutes("2024-01-10", "Bo Ek, Ale; Cia Dal, Ale"))
    ledger.add(minutes("2024-02-10", "Cia Dal, Ale", text), "b.txt")
    found = proposal(ledger, "left-1")

    assert found.evidence == (
        "b.txt:3: ”Då Bo Ek har lämnat sitt uppdrag behövs en ny kassör.”",
        "on no list since: 1 meeting, 2024-01-10",
    )
    assert found.accept == "tracker people set 1 --left 2024-02-10"
    ledger.do(people.change, find(ledger, "1"), {"left": "2024-02-10"})
    assert keys(ledger) == []
    ledger.add(minutes("2024-03-10", "Bo Ek, Ale"), "c.txt")
    assert keys(ledger) == ["back-1-2024-03-10"]


def test_who_is_still_there_has_not_left(ledger: Ledger) -> None:
    ledger.add(minutes("2024-01-10", "Bo Ek, Ale", "Bo Ek har lämnat gruppen."))
    ledger.add(minutes("2024-02-10", "Bo Ek, Ale"), "b.txt")

    assert keys(ledger) == []


def test_owner_that_nobody_receives_for_is_proposed_somebody(ledger: Ledger) -> None:
    ledger.add(minutes("2024-01-10", "Bo Ek, GR; Cia Dal, GR", "action @GR: GR tar fram"))
    ledger.add(minutes("2024-02-10", "Cia Dal, GR"), "b.txt")
    found = proposal(ledger, "group-gr")

    assert found.accept == 'tracker people join "GR" 2'
    ledger.do(circles.join, "GR", ["2"])
    assert keys(ledger) == []


def test_spelling_that_minutes_use_more_is_proposed(ledger: Ledger) -> None:
    for number, who in enumerate(["Eviqe", "Evike", "Evike"], start=1):
        ledger.add(minutes(f"2024-0{number}-10", f"{who} Sandor, Ale"), f"{number}.txt")
    found = proposal(ledger, "name-1-evike_sandor")

    assert found.accept == 'tracker people set 1 --name "Evike Sandor"'
    ledger.do(people.change, find(ledger, "1"), {"name": "Evike Sandor"})
    assert keys(ledger) == []
    assert find(ledger, "1").spellings == ("Eviqe Sandor",)


@pytest.mark.parametrize("name", ["$(rm x)", "`x`", 'a" x', "a\\", "%x%"])
def test_command_of_a_proposal_runs_nothing_that_minutes_wrote(ledger: Ledger, name: str) -> None:
    import shlex

    ledger.add(minutes("2024-01-10", f"Bo Ek, {name}"))
    ledger.add(minutes("2024-02-10", f"Bo Ek, {name} kommun"), "b.txt")
    (key,) = keys(ledger)

    command = proposal(ledger, key).accept
    assert shlex.split(command)[3:] == [f"{name} kommun", name]
    assert "'" in command


def test_days_of_undated_meetings_prove_no_order(ledger: Ledger) -> None:
    ledger.add("Närvarande: Malin Ask, Ale")
    ledger.add("Närvarande: Malin de Boor, Ale", "b.txt")

    assert keys(ledger) == []
    assert TODAY  # the ledger's day plays no part


def test_numbers_are_asked_for_where_names_are_several(book: Ledger) -> None:
    with pytest.raises(Misuse, match="fits several people; give the number: 2 Bo Ek, GBG, 4 Bo Ek"):
        find(book, "Bo Ek")


# --------------------------------------------------------------------------- taken back


@pytest.mark.parametrize(
    "doing",
    [
        lambda book: merge(book, "Malin Ask", "Malin de Boor"),
        lambda book: book.do(kin.name_place, ["GBG"], "Göteborg"),
        lambda book: book.do(kin.refuse, "same-1-3"),
    ],
    ids=["merge", "alias", "refuse"],
)
def test_undone_and_done_again(doing: Any, book: Ledger) -> None:
    before = rows(book)
    doing(book)
    after = rows(book)

    assert before != after
    take_back(book)
    assert before == rows(book)
    assert faults(book) == []
    book.do(undo.undo, last(book), reread_toy)
    assert after == rows(book)
    assert faults(book) == []


def last(book: Ledger) -> int:
    with book.store.read() as connection:
        return log.changes(connection, limit=1)[0].number


def test_a_split_is_undone(book: Ledger) -> None:
    merge(book, "Malin Ask", "Malin de Boor")
    before = rows(book)
    split(book, "Malin Ask")
    take_back(book)

    assert before == rows(book)
    assert faults(book) == []


def test_a_parted_place_is_undone(book: Ledger) -> None:
    book.do(kin.name_place, ["GBG"], "Göteborg")
    before = rows(book)
    book.do(kin.part_place, "GBG")
    take_back(book)

    assert before == rows(book)
    assert faults(book) == []

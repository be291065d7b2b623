"""The ledger's fsck finds every kind of damage; rebuild mends what is only a copy."""

import sqlite3
from pathlib import Path

import pytest

from tests.ledger.book import Ledger
from tests.toy import read_toy, reread_toy
from tracker.ledger import change, keys, kin, people, rebuild
from tracker.ledger.add import read_again
from tracker.ledger.change import Correction
from tracker.ledger.check import check
from tracker.ledger.events import What
from tracker.ledger.remove import remove
from tracker.ledger.store import open_store
from tracker.ledger.undo import latest, undo
from tracker.problems import TrackerError

MINUTES = """Möte 2024-03-15
Närvarande: Anna Ek, Ale; Bo Ask, Borg
action @Anna Ek due 2024-05-01: Anna tar fram en plan för lokalerna
decision: Budgeten fastställs till samma nivå som i fjol
request ?contact-unclear: Synpunkter på programmet lämnas till mig
"""


def lived(ledger: Ledger) -> Ledger:
    """A ledger in which a bit of everything has happened."""
    ledger.add(MINUTES)
    ledger.add(MINUTES.replace("2024-05-01", "2024-05-08").replace("decision", "x"))
    ledger.add("Möte 2024-04-12\naction @Bo Ask: Bo lagar grinden vid infarten\n", "b.txt")
    ledger.add("Möte 2024-04-26\naction @Bo Ask: Bo målar staketet mot gatan\n", "c.txt")
    ledger.do(change.correct, ["KRT-3"], Correction(title="Programmet", due="2024-06-01"))
    ledger.do(change.merge, ["KRT-4"], "KRT-1")
    ledger.do(change.sleep, ["KRT-1"], None)
    ledger.do(change.close, ["KRT-5"], What.DONE, why="klart")
    ledger.do(change.enter, "Eva ringer", Correction(), meeting="1", series_name=None)
    ledger.do(people.change, people.members(ledger.store)[0], {"email": "anna@ale.example"})
    ledger.do(keys.put, "organisation", "Kretsen")
    ledger.do(remove, 3)
    with ledger.store.read() as connection:
        number = latest(connection)
    ledger.do(undo, number, reread_toy)
    ledger.do(remove, 2)
    ledger.do(people.add, "Anna Ek-Holm", organisation="Ale")
    with ledger.store.read() as connection:
        anna, both = people.find(connection, "Anna Ek"), people.find(connection, "Anna Ek-Holm")
    ledger.do(kin.merge, anna, both)
    ledger.do(kin.name_place, ["AK"], "Ale")
    ledger.do(kin.refuse, "same-1-2")
    return ledger


def faults(ledger: Ledger) -> list[str]:
    with ledger.store.read() as connection:
        return [str(fault) for fault in check(connection)]


@pytest.fixture
def book(path: Path) -> Ledger:
    """Open while it is damaged: tests do that on a connection of their own."""
    with open_store(path, create=True, ledger_id="0123456789ab") as store:
        lived(Ledger(store))
    return Ledger(open_store(path))


def damage(path: Path, statement: str) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute(statement)
    connection.close()


MENDS = "; tracker rebuild mends it"


def test_sound(book: Ledger) -> None:
    assert faults(book) == []


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("UPDATE items SET state = 'open' WHERE id = 'KRT-5'",
         f"KRT-5: is not what its events come to (state){MENDS}"),
        ("UPDATE items SET due = '2030-01-01' WHERE id = 'KRT-1'",
         f"KRT-1: is not what its events come to (due){MENDS}"),
        ("UPDATE items SET content = '{' WHERE id = 'KRT-1'",
         "KRT-1: cannot be read (the ledger is damaged (Expecting property name enclosed in double "
         f"quotes: line 1 column 2 (char 1)); go back to a backup of it){MENDS}"),
        ("UPDATE items SET state = 'lost' WHERE id = 'KRT-2'",
         f"KRT-2: cannot be read ('lost' is not a valid State){MENDS}"),
        ("DELETE FROM owners WHERE item = 'KRT-1'",
         f"KRT-1: is not what its events come to (owners){MENDS}"),
        ("UPDATE mentions SET start = start + 1 WHERE item = 'KRT-3'",
         f"KRT-3: is not what its events come to (sightings){MENDS}"),
        ("DELETE FROM mentions WHERE item = 'KRT-3'",
         f"KRT-3: is not what its events come to (sightings){MENDS}"),
    ],
)  # fmt: skip
def test_a_wrong_copy_is_found_and_mended(
    book: Ledger, path: Path, statement: str, found: str
) -> None:
    damage(path, statement)
    seen = faults(book)
    with book.store.write() as connection:
        made = rebuild.from_events(connection)

    assert seen[0] == found
    assert faults(book) == []
    assert "owners" in statement or "due" in statement or made.mended == (found[:5],)


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("DELETE FROM events WHERE seq = 9", "events: 1 of "),
        ("UPDATE events SET data = '{' WHERE seq = 9", "events 9: cannot be read (the led"),
        ("UPDATE events SET batch = 99 WHERE seq = 9",
         "events 9: is of a change that came later"),
        ("UPDATE events SET what = 'eaten' WHERE seq = 4", "events 4: cannot be read"),
        ("UPDATE events SET data = '[]' WHERE seq = 4", "events 4: cannot be read ([])"),
        ("UPDATE events SET data = '{}' WHERE seq = 4", "KRT-3: its events cannot"),
        ("UPDATE events SET data = '{}' WHERE what = 'meeting-added'",
         "meeting 1: its events cannot be read ('source')"),
        ("UPDATE events SET data = '{}' WHERE what = 'member-added'",
         "person 1: its events cannot be read ('fields')"),
        ("UPDATE events SET item = NULL WHERE item = 'KRT-2'", "KRT-2: has no events"),
        ("UPDATE sources SET text = replace(text, 'Anna tar', 'Anna bar') WHERE id = 2",
         "a.txt: the stored text is not the one that was read"),
        ("UPDATE sources SET text = replace(text, 'Anna tar', 'Anna bar') WHERE id = 2",
         "KRT-1: its sentence is not in a.txt where it was read"),
        ("UPDATE sources SET current = 0", "meeting 1: its newest minutes are not those that"),
        ("UPDATE meetings SET removed = NULL", "meeting 2: is taken out by its row or by its"),
        ("UPDATE series SET next = 2", "Kretsen: its next number, 2, is given already (up to 6)"),
        ("UPDATE items SET number = 77 WHERE id = 'KRT-1'", "KRT-1: is not the id of number 77"),
        ("UPDATE members SET email = 'x@y.example' WHERE id = 2",
         "person 2: is not what their events come to (email)"),
        ("UPDATE settings SET value = 'Andra'", "organisation: is not what its events come to"),
        ("DELETE FROM meetings WHERE id = 1", "items: row 1 refers to nothing in meetings"),
    ],
)  # fmt: skip
def test_damage_to_the_truth_is_found(book: Ledger, path: Path, statement: str, found: str) -> None:
    damage(path, statement)

    assert [line for line in faults(book) if line.startswith(found)]


def test_torn_pages_are_found_first(book: Ledger, path: Path) -> None:
    book.store.close()
    content = bytearray(path.read_bytes())
    at = content.find(b"Anna tar fram en plan", 8192)
    content[at - 300 : at - 200] = b"\xff" * 100
    path.write_bytes(content)
    try:
        with open_store(path) as store:
            seen = faults(Ledger(store))
    except TrackerError as error:  # so torn that it cannot even be opened
        seen = [str(error)]

    assert seen


def test_lost_rows_come_back_from_their_events(book: Ledger, path: Path) -> None:
    before = book.dump()
    for table in ("mentions", "owners"):
        damage(path, f"DELETE FROM {table}")
    damage(path, "DELETE FROM items WHERE id IN ('KRT-1', 'KRT-6')")
    with book.store.write() as connection:
        made = rebuild.from_events(connection)

    assert {"KRT-1", "KRT-6"} <= set(made.mended)
    assert sorted(before.splitlines()) == sorted(book.dump().splitlines())


def test_rebuild_of_a_sound_ledger_changes_nothing(book: Ledger) -> None:
    before = book.dump()
    with book.store.write() as connection:
        made = rebuild.from_events(connection)

    assert made.mended == ()
    assert sorted(before.splitlines()) == sorted(book.dump().splitlines())


def test_events_that_cannot_be_read_are_not_rebuilt(book: Ledger, path: Path) -> None:
    damage(path, "UPDATE events SET data = '{' WHERE seq = 9")
    before = book.dump()
    with pytest.raises(TrackerError, match="go back to a backup"), book.store.write() as connection:
        rebuild.from_events(connection)
    assert before == book.dump()


def test_reading_again_keeps_ids_and_human_words(ledger: Ledger) -> None:
    """A later version of the program reads more, and words a title in another way."""
    lived(ledger)

    def better(source: object, day: object) -> object:
        from dataclasses import replace

        from tracker.model import Source

        assert isinstance(source, Source)
        reading = reread_toy(source)
        items = [one._replace(title=f"{one.title}!", end=one.end) for one in reading.items]
        return replace(reading, items=tuple(items))

    def run(journal: object) -> list[tuple[str, ...]]:
        found = rebuild.from_minutes(journal, better)  # type: ignore[arg-type]
        return [tuple(item for item, _what in one.items.changed) for one in found]

    changed = ledger.do(run)

    assert changed == [("KRT-1",), ("KRT-5",)]  # KRT-3's title is a human's; KRT-4 is taken out
    assert ledger.entry("KRT-3").title == "Programmet"
    assert ledger.entry("KRT-1").title.endswith("!")
    assert faults(ledger) == []


def test_reading_again_as_before_is_nothing(ledger: Ledger) -> None:
    lived(ledger)
    before = ledger.dump()
    added = [ledger.do(read_again, number, None, reread_toy) for number in (1, 3)]

    assert [bool(one.items) for one in added] == [False, False]
    assert before == ledger.dump()
    assert read_toy is not None

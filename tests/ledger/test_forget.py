"""Forgetting a person: the name is in no byte of the ledger, and everything still fits together."""

import shutil
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ledger.book import NOW, TODAY, Ledger
from tests.ledger.test_check import faults
from tests.toy import reread_toy
from tracker.ledger import change, index, keys, kin, members, people, schema
from tracker.ledger.change import Correction
from tracker.ledger.forget import forget, plan, pseudonym
from tracker.ledger.forget.files import backups, drop, holding
from tracker.ledger.forget.pseudonym import Cut, Names, rewritten
from tracker.ledger.journal import Journal, event_of
from tracker.ledger.search import Wanted, search
from tracker.ledger.store import open_store
from tracker.problems import Misuse

_BOOK = schema.events.select().order_by(schema.events.c.seq)
FIRST = """Möte 2024-01-10
Närvarande: Rikard Vidlöv, Ale; Bo Ask, Borg
1. Beredskap
action @Rikard Vidlöv due 2024-02-01: Rikard kontaktar länsstyrelsen, och Rikards kollega hjälper
decision: Rikard Vidlövs förslag antas; skriv till rikard.vidlov@ale.example
request: Svar lämnas till Rikard V före mötet, sade Bo Ask
"""
SECOND = """Möte 2024-03-10
Närvarande: RIKARD VIDLÖV, Ale; Rikard Ek, Borg
action @Bo Ask: Bo ringer Rikard
action @Rikard Ek: Rikard Ek ringer Rikard
Vidlöv i maj
"""


@pytest.fixture
def book(ledger: Ledger) -> Ledger:
    ledger.add(FIRST, "Rikard Vidlöv 2024.txt")
    ledger.add(SECOND, "b.txt")
    ledger.do(people.change, find(ledger, "1"), {
        "email": "rv@ale.example", "spellings": ["Rickard Vidlöv"], "receives": ["Ale"],
    })  # fmt: skip
    ledger.do(people.add, "Cia Dal", spellings=["Rikard Vidlövs ersättare"])
    ledger.do(change.note, ["KRT-1"], "Rikard Vidlöv har ringt", why="sade rikard vidlöv")
    ledger.do(
        change.correct, ["KRT-2"], Correction(title="Vidlövs förslag", owners=["Rikard Vidlöv"])
    )
    ledger.do(keys.put, "sender-name", "Rikard Vidlöv")
    ledger.do(keys.put, "sender-address", "rv@ale.example")
    ledger.do(keys.put, "organisation", "Ale kommun")
    return ledger


def find(book: Ledger, who: str) -> Any:
    with book.store.read() as connection:
        return people.find(connection, who)


def run(book: Ledger, who: str = "Rikard Vidlöv", **more: Any) -> Any:
    book.store.purge()
    with book.store.write() as connection:
        journal = Journal(connection, now=NOW, who="eva")
        done = forget(journal, plan(connection, who, reread_toy), **more)
    book.store.vacuum()
    return done


def in_a_file(book: Ledger) -> None:
    if isinstance(book.store.path, str):
        pytest.skip("a server keeps its files itself")


def every_text(book: Ledger) -> str:
    return book.dump()


def stored(book: Ledger) -> dict[str, str]:
    with book.store.read() as connection:
        table = schema.sources
        return {row.name: row.text for row in connection.execute(table.select())}


def test_name_is_in_no_byte_of_the_ledger(book: Ledger, path: Path) -> None:
    """In no case and no spelling, in no index, no free page and no journal beside it."""
    in_a_file(book)
    for name in ("vidlöv", "rickard", "rv@ale"):
        assert name.encode() in path.read_bytes().lower() or name.encode() in path.read_bytes()
    run(book)

    for file in path.parent.iterdir():
        raw = file.read_bytes()
        for name in ("Vidlöv", "VIDLÖV", "vidlöv", "vidlov", "Rickard", "rv@ale", "RIKARD"):
            assert name.encode() not in raw, (file.name, name)
    assert b"Rikard Ek" in path.read_bytes()  # somebody else


def test_what_was_said_stays_under_a_pseudonym(book: Ledger) -> None:
    run(book)
    put = pseudonym(1)
    texts = stored(book)

    assert (
        texts[f"{put} 2024.txt"]
        == f"""Möte 2024-01-10
Närvarande: {put}, Ale; Bo Ask, Borg
1. Beredskap
action @{put} due 2024-02-01: {put} kontaktar länsstyrelsen, och {put}s kollega hjälper
decision: {put}s förslag antas; skriv till {put}
request: Svar lämnas till {put} före mötet, sade Bo Ask
"""
    )
    assert (
        texts["b.txt"]
        == f"""Möte 2024-03-10
Närvarande: {put}, Ale; Rikard Ek, Borg
action @Bo Ask: Bo ringer Rikard
action @Rikard Ek: Rikard Ek ringer {put}
 i maj
"""
    )


def test_quotes_still_equal_their_sources(book: Ledger) -> None:
    before = {one.id: one for one in book.entries()}
    done = run(book)
    texts = stored(book)
    with book.store.read() as connection:
        seen = connection.execute(schema.mentions.select()).all()
        names = {row.id: row.name for row in connection.execute(schema.sources.select())}

    assert len(seen) == len(before) == 5
    for row in seen:
        assert row.quote == texts[names[row.source]][row.start : row.end]
    after = {one.id: one for one in book.entries()}
    assert before.keys() == after.keys()
    put = done.put
    assert after["KRT-1"].owners[0].name == put
    assert after["KRT-1"].title.startswith(f"{put} kontaktar länsstyrelsen, och {put}s kollega")
    assert after["KRT-1"].notes == (f"{put} har ringt",)
    assert after["KRT-4"].title == "Bo ringer Rikard"  # two are called so there
    for item in ("KRT-1", "KRT-3"):
        assert after[item].state is before[item].state
        assert after[item].when == before[item].when


def test_digest_of_each_text_is_that_of_the_text(book: Ledger) -> None:
    import hashlib

    run(book)
    with book.store.read() as connection:
        for row in connection.execute(schema.sources.select()):
            assert row.text_sha256 == hashlib.sha256(row.text.encode()).hexdigest()


def test_log_keeps_what_happened_and_a_mark_without_the_name(book: Ledger) -> None:
    with book.store.read() as connection:
        before = connection.execute(_BOOK).all()
    run(book)
    with book.store.read() as connection:
        after = [event_of(row) for row in connection.execute(_BOOK)]

    assert [(one.seq, one.what) for one in after[:-1]] == [(r.seq, r.what) for r in before]
    mark = after[-1]
    assert (mark.what, mark.member) == ("forgotten", 1)
    assert mark.data == {"as": pseudonym(1), "sources": [1, 2], "members": [1]}


def test_registry_and_settings_and_index_hold_nothing(book: Ledger) -> None:
    done = run(book)

    assert [one.name for one in members(book.store)] == ["Cia Dal", "Bo Ask", "Rikard Ek"]
    assert find(book, "Cia Dal").spellings == (f"{pseudonym(1)}s ersättare",)
    assert faults(book) == []
    assert done.settings == ("sender-address", "sender-name")
    assert search(book.store, Wanted("vidlöv"), today=TODAY, limit=5).items_total == 0
    with book.store.read() as connection:
        kept = sorted(connection.execute(schema.item_words.select()))
        words = sorted(connection.execute(schema.source_words.select()))
    with book.store.write() as connection:
        index.rebuild(connection)
    with book.store.read() as connection:
        assert kept == sorted(connection.execute(schema.item_words.select()))
        assert words == sorted(connection.execute(schema.source_words.select()))


def test_minutes_added_later_know_the_pseudonym(book: Ledger) -> None:
    run(book)
    added = book.add(f"Möte 2024-04-10\nNärvarande: {pseudonym(1)}, Ale", "c.txt")

    assert added.people == ()
    assert book.add(FIRST, "igen.txt").outcome == "known"  # the very file brings nothing back


def test_who_was_merged_is_forgotten_with_them(ledger: Ledger) -> None:
    ledger.add("Närvarande: Malin Ask, Ale\naction @Malin Ask: Malin Ask tar")
    ledger.add("Närvarande: Malin de Boor, Ale\naction @Malin de Boor: Malin tar", "b.txt")
    ledger.do(kin.merge, find(ledger, "1"), find(ledger, "2"))
    run(ledger, "Malin de Boor")

    assert {one.owners[0].name for one in ledger.entries()} == {pseudonym(2)}
    assert "Malin" not in every_text(ledger)


def test_another_of_the_same_name_is_left_alone(ledger: Ledger) -> None:
    ledger.add("Närvarande: Anna Ek, Ale\naction @Anna Ek: Anna Ek tar fram en plan")
    ledger.add("Närvarande: Anna Ek, Borg\naction @Anna Ek: Anna Ek skriver", "b.txt")
    ledger.add("Närvarande: Anna Ek, Ale; Anna Ek, Borg\naction: Anna Ek ringer", "c.txt")
    with ledger.store.read() as connection:
        made = plan(connection, "1", reread_toy)
    assert (made.shared, made.unsure) == (True, ("b.txt", "c.txt"))
    run(ledger, "1")

    assert stored(ledger)["a.txt"].count(pseudonym(1)) == 3
    assert pseudonym(1) not in stored(ledger)["b.txt"] + stored(ledger)["c.txt"]
    assert [one.owners[0].name for one in ledger.entries() if one.owners] == [
        pseudonym(1),
        "Anna Ek",
    ]


def test_older_versions_of_minutes_are_rewritten_too(book: Ledger) -> None:
    book.add(FIRST.replace("Beredskap", "Trygghet"), "Rikard Vidlöv 2024.txt")
    run(book)

    assert "Vidlöv" not in every_text(book)


def test_whom_nobody_knows_cannot_be_forgotten(book: Ledger) -> None:
    before = book.dump()
    with pytest.raises(Misuse, match="nobody in the registry is called 'Disa'"):
        run(book, "Disa")

    assert before == book.dump()


# --------------------------------------------------------------------------- backups


def test_backups_that_hold_the_name_are_known_and_deleted(book: Ledger, path: Path) -> None:
    in_a_file(book)
    for name in ("ledger.v1.db", "ledger.v1-2.db", "ledger.copy.db"):
        shutil.copy(path, path.with_name(name))
    with open_store(path.with_name("ledger.v2.db"), create=True):
        pass

    assert [one.name for one in backups(path)] == ["ledger.v1-2.db", "ledger.v1.db", "ledger.v2.db"]
    found = holding(path, ["Rikard Vidlöv"])
    assert [one.name for one in found] == ["ledger.v1-2.db", "ledger.v1.db"]
    drop(found)
    assert [one.name for one in backups(path)] == ["ledger.v2.db"]


def test_what_is_deleted_is_overwritten(path: Path, ledger: Ledger) -> None:
    in_a_file(ledger)
    ledger.store.purge()
    with ledger.store.write() as connection:
        row = {"key": "x", "value": "Hemligt" * 50}
        connection.execute(schema.settings.insert().values(**row))
    with ledger.store.write() as connection:
        connection.execute(schema.settings.delete())

    assert b"Hemligt" not in path.read_bytes()
    plain = sqlite3.connect(path)
    assert plain.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    plain.close()


# --------------------------------------------------------------------------- parts


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Rikard Vidlöv", ["Rikard Vidlöv"]),
        ("RIKARD  VIDLÖV", ["RIKARD  VIDLÖV"]),
        ("rikard_vidlöv.txt", ["rikard_vidlöv"]),
        ("Rikard\nVidlöv", ["Rikard\nVidlöv"]),
        ("Rikard Vidlövs bil", ["Rikard Vidlöv"]),
        ("Rikard Vidlövsson", []),
        ("Xrikard Vidlöv", ["Vidlöv"]),
        ("Rikard Vidlov", []),
        ("rikard.vidlov@ale.example,", ["rikard.vidlov@ale.example"]),
        ("rikardvidlov+x@ale.example", ["rikardvidlov+x@ale.example"]),
        ("Mail: rv@ale.example.", ["rv@ale.example"]),
        ("srv@ale.example", []),
        ("Rikard", []),
        ("Enligt Vidlöv och VIDLÖV", ["Vidlöv", "VIDLÖV"]),
        ("Ulf Vidlöv", []),
        ("en vidlöv", []),
    ],
)
def test_where_a_name_stands(text: str, found: list[str]) -> None:
    names = Names(["Rikard Vidlöv", "Rikard"], ["rv@ale.example"], ["Vidlöv"])

    assert found == [text[cut.start : cut.end] for cut in names.cuts(text)]


@pytest.mark.parametrize(("spelt", "text"), [("René Ek", "Rene Ek"), ("Rene Ek", "René Ek")])
def test_accents_come_and_go(spelt: str, text: str) -> None:
    assert Names([spelt]).stand_in(text)


@pytest.mark.parametrize("number", [0, 1, 18, 19, 360, 361, 10_000])
def test_pseudonym_is_of_one_form(number: int) -> None:
    import re

    assert re.fullmatch(r"Person X[b-z]{2,4}", pseudonym(number))


def test_pseudonyms_are_nobody_elses() -> None:
    assert len({pseudonym(number) for number in range(5000)}) == 5000


@given(st.text(alphabet="Ax B\n", max_size=60), st.data())
def test_places_move_with_the_text(text: str, data: st.DataObject) -> None:
    made = rewritten(text, Names(["A B"]).cuts(text), "Person Xbb")
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    first, last = made.moved(start, end)

    assert 0 <= first <= last <= len(made.text)
    assert made.text.count("\n") == text.count("\n")
    if not any(cut.start < place < cut.end for cut in made.old for place in (start, end)):
        within = [cut for cut in made.old if start <= cut.start and cut.end <= end]
        moved = [Cut(cut.start - start, cut.end - start) for cut in within]
        assert made.text[first:last] == rewritten(text[start:end], moved, "Person Xbb").text

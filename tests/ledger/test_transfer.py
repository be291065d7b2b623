"""A ledger as JSON and back: the same, or nothing at all."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.ledger.book import Ledger
from tests.ledger.test_check import faults, lived
from tracker.ledger import schema, transfer
from tracker.ledger.store import open_store
from tracker.problems import TrackerError


def exported(ledger: Ledger) -> bytes:
    with ledger.store.read() as connection:
        return "".join(transfer.write(connection)).encode()


def imported(path: Path, raw: bytes) -> Ledger:
    ledger = Ledger(open_store(path, create=True))
    with ledger.store.write() as connection:
        transfer.fill(connection, transfer.read(raw))
    return ledger


def test_round_trip_is_exact(ledger: Ledger, tmp_path: Path) -> None:
    raw = exported(lived(ledger))
    other = imported(tmp_path / "other.db", raw)

    assert raw == exported(other)
    if not isinstance(ledger.store.path, str):
        assert sorted(ledger.dump().splitlines()) == sorted(other.dump().splitlines())
    assert faults(other) == []
    assert other.add("Möte 2024-06-01\naction: Eva köper färg\n", "d.txt").items.new == ("KRT-7",)


def test_empty_ledger(ledger: Ledger, tmp_path: Path) -> None:
    raw = exported(ledger)

    assert raw == exported(imported(tmp_path / "other.db", raw))


def test_every_table_is_written_or_derived(ledger: Ledger) -> None:
    written = set(json.loads(exported(ledger))["tables"])

    assert written | transfer.DERIVED | {"meta"} == set(schema.metadata.tables)


def test_it_says_what_it_is(ledger: Ledger) -> None:
    document = json.loads(exported(ledger))

    assert document["schema"] == "tracker.ledger/1"
    assert document["version"] == schema.VERSION
    assert document["ledger"] == "0123456789ab"


def test_columns_that_an_older_version_lacks_are_empty(ledger: Ledger, tmp_path: Path) -> None:
    ledger.add("Möte 2024-03-15\naction: Anna tar fram en plan\n")
    document = json.loads(exported(ledger))
    for row in document["tables"]["meetings"]:
        del row["removed"]
    document["version"] = 1
    other = imported(tmp_path / "other.db", json.dumps(document).encode())

    assert exported(ledger) == exported(other)


Edit = Callable[[dict[str, Any]], object]


@pytest.mark.parametrize(
    ("edit", "line"),
    [
        (lambda d: d.update(schema="other/1"), "is no exported ledger (it is not "),
        (lambda d: d.update(version=99), "was written by a newer tracker; install that one"),
        (lambda d: d.update(version="1"), "was written by a newer tracker; install that one"),
        (lambda d: d.update(ledger="../x"), "is no exported ledger (ledger)"),
        (lambda d: d.update(tables=[]), "is no exported ledger"),
        (lambda d: d["tables"].update(spam=[]), "spam is no table of a ledger"),
        (lambda d: d["tables"].update(items={}), "items is no list of rows"),
        (lambda d: d["tables"].update(items=[1]), "items 1 is no row"),
        (lambda d: d["tables"]["items"][0].update(x=1), "items 1 has a column 'x'"),
        (lambda d: d["tables"]["items"][0].update(number="1"), "items 1 holds no value for number"),
        (lambda d: d["tables"]["items"][0].update(number=2**70), "items 1 holds no value for num"),
        (lambda d: d["tables"]["series"][0].update(name=None), "series 1 holds no value for name"),
        (lambda d: d["tables"]["series"][0].update(name="a\0"), "series 1 holds no value for name"),
        (lambda d: d["tables"]["series"][0].update(name="\ud800"), "series 1 holds no value for"),
        (lambda d: d["tables"]["sources"][0].update(current=1), "sources 1 holds no value for cur"),
        (lambda d: d["tables"]["events"][0].update(data="{}"), "events 1 holds no value for data"),
        (lambda d: d["tables"]["events"][0].update(at="noon", item="KRT-1"), "events Invalid iso"),
        (lambda d: d["tables"]["events"][-1].update(what="eaten"), "'eaten' is not a valid What"),
        (lambda d: d["tables"]["items"][0].update(id="KRT-9"), "KRT-9 its events cannot be read"),
        (lambda d: d["tables"]["meetings"].clear(), "FOREIGN KEY constraint failed"),
        (lambda d: d["tables"]["series"].append(d["tables"]["series"][0]), "UNIQUE constraint"),
        (lambda d: d["tables"]["sources"][0].update(text="Annat"), "the stored text is not"),
        (lambda d: d["tables"]["series"][0].update(next=1), "its next number, 1, is given already"),
    ],
)  # fmt: skip
def test_what_is_no_ledger_is_refused_in_one_line(
    ledger: Ledger, tmp_path: Path, edit: Edit, line: str
) -> None:
    ledger.add(
        "Möte 2024-03-15\nNärvarande: Anna Ek, Ale\naction @Anna Ek: Anna tar fram en plan\n"
    )
    document = json.loads(exported(ledger))
    edit(document)
    with open_store(tmp_path / "other.db", create=True) as store:
        other = Ledger(store)
        before = other.dump()
        with pytest.raises(TrackerError) as caught, store.write() as connection:
            transfer.fill(connection, transfer.read(json.dumps(document).encode()))
        assert line in str(caught.value)
        assert "\n" not in str(caught.value)
        assert before == other.dump()


@pytest.mark.parametrize("raw", [b"", b"Protokoll", b"\xff\xfe", b"[" * 100_000, b"[]", b"null"])
def test_what_is_no_json_of_ours(raw: bytes) -> None:
    with pytest.raises(TrackerError, match="is no exported ledger"):
        transfer.read(raw)


def test_only_into_an_empty_ledger(ledger: Ledger) -> None:
    ledger.add("Möte 2024-03-15\naction: Anna tar fram en plan\n")
    raw = exported(ledger)
    with pytest.raises(TrackerError, match="not empty"), ledger.store.write() as connection:
        transfer.fill(connection, transfer.read(raw))
    assert raw == exported(ledger)

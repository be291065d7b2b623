"""The registry: who is whom, and the table that it comes from and goes to."""

import csv
import io
from typing import Any

import pytest

from tests.ledger.book import Ledger
from tracker.export.csv import csv_bytes
from tracker.ledger import members, people, people_csv
from tracker.ledger.address import address, domain
from tracker.ledger.journal import event_of
from tracker.ledger.schema import events
from tracker.model import Member
from tracker.problems import Misuse, TrackerError


@pytest.fixture
def book(ledger: Ledger) -> Ledger:
    ledger.do(people.add, "Anna Ek", organisation="Ale", email="anna@ale.example")
    ledger.do(people.add, "Anna Ek", organisation="Borg")
    ledger.do(people.add, "Åke Randén", spellings=["Åke R"], receives=["Ale", "alla"])
    return ledger


def find(book: Ledger, who: str) -> Member:
    with book.store.read() as connection:
        return people.find(connection, who)


@pytest.mark.parametrize(
    ("who", "number"),
    [
        ("1", 1),
        ("anna@ale.example", 1),
        ("Anna@ALE.example", 1),
        ("Åke Randén", 3),
        ("åke randen", 3),
        ("åke r", 3),
        ("Åke", 3),
    ],
)
def test_person_is_found_by_what_they_are_called(book: Ledger, who: str, number: int) -> None:
    assert number == find(book, who).id


@pytest.mark.parametrize(
    ("who", "line"),
    [
        ("Anna Ek", "'Anna Ek' fits several people; give the number: 1 Anna Ek, Ale, 2 Anna Ek, B"),
        ("Anna Eg", r"nobody in the registry is called 'Anna Eg'.*did you mean Anna Ek\?"),
        ("Ake Randen", "nobody in the registry"),  # å is a letter of its own
        ("77", "nobody in the registry"),
        (" ", "person: is empty"),
    ],
)
def test_who_is_nobody_or_several_is_asked(book: Ledger, who: str, line: str) -> None:
    with pytest.raises(Misuse, match=line):
        find(book, who)


def test_same_name_in_same_place_is_refused(book: Ledger) -> None:
    with pytest.raises(Misuse, match=r"Anna Ek, Ale is in the registry already; .* set 1 changes"):
        book.do(people.add, "anna ek", organisation="ALE")
    with pytest.raises(Misuse, match="already, as number 1"):
        book.do(people.change, find(book, "2"), {"organisation": "Ale"})


def test_change_that_changes_nothing_is_no_event(book: Ledger) -> None:
    before = book.dump()
    book.do(people.change, find(book, "1"), {"muted": False, "email": "anna@ale.example"})

    assert before == book.dump()


def test_removed_stays_away_when_minutes_name_them_again(book: Ledger) -> None:
    book.do(people.remove, find(book, "3"))
    book.add("Närvarande: Åke Randén; Bo Ask, Borg")

    assert [one.name for one in members(book.store)] == ["Anna Ek", "Anna Ek", "Bo Ask"]
    assert len(members(book.store)) + 1 == len(people.members(book.store, removed=True))


def test_everything_about_people_is_an_event(book: Ledger) -> None:
    book.do(people.change, find(book, "3"), {"muted": True})
    with book.store.read() as connection:
        told = [event_of(row) for row in connection.execute(events.select())]

    assert [(one.what, one.member) for one in told] == [
        ("member-added", 1),
        ("member-added", 2),
        ("member-added", 3),
        ("member-changed", 3),
    ]
    assert told[-1].data == {"fields": {"muted": True}}


@pytest.mark.parametrize(
    ("given", "stored"),
    [
        ("a.b@ale.example", "a.b@ale.example"),
        (" anna@ÄLVEN.example ", "anna@xn--lven-koa.example"),
    ],
)
def test_address_is_stored_in_ascii(given: str, stored: str) -> None:
    assert stored == address(given, "e-mail")


@pytest.mark.parametrize(
    ("given", "line"),
    [
        ("åsa@ale.example", "has letters before the @ that mail cannot carry"),
        ("anna", "is no e-mail address"),
        ("anna@ale", "is no e-mail address"),
        ("anna@ale.example\nBcc: x@y.example", "is no e-mail address"),
        ("Anna <anna@ale.example>", "is no e-mail address"),
        ("a@b@c.example", "is no e-mail address"),
    ],
)
def test_wrong_address_is_refused(given: str, line: str) -> None:
    with pytest.raises(Misuse, match=line) as caught:
        address(given, "e-mail")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("given", "stored"),
    [
        ("Lista.Forening.example.", "lista.forening.example"),
        ("älven.example", "xn--lven-koa.example"),
    ],
)
def test_domain(given: str, stored: str) -> None:
    assert stored == domain(given, "list-domain")


@pytest.mark.parametrize("given", ["", "ale", "a b.example", "a..example", "x" * 300 + ".example"])
def test_wrong_domain_is_refused(given: str) -> None:
    with pytest.raises(Misuse, match="is no domain"):
        domain(given, "list-domain")


# --------------------------------------------------------------------------- CSV


def export(book: Ledger) -> bytes:
    return csv_bytes(people_csv.HEADER, people_csv.rows(members(book.store)))


def test_export_and_import_round_trip(book: Ledger) -> None:
    book.do(people.add, "=1+1", organisation="@Ale, norra", receives=["Ale, norra"])
    book.do(people.change, find(book, "2"), {"muted": True})
    first, before = export(book), members(book.store)
    done = book.do(people_csv.take, first, "people.csv")

    assert (done.added, done.changed, done.same) == ((), (), 4)
    assert before == members(book.store)
    assert first == export(book)
    assert first.startswith("\ufeffnr;namn;organisation;e-post;".encode())
    assert b"'=1+1" in first


@pytest.mark.parametrize(
    "data",
    [
        "namn;organisation;e-post\r\nÅsa Öberg;Ale;asa@ale.example\r\n".encode(),
        "\ufeffNamn;Kommun;E-post\r\nÅsa Öberg;Ale;asa@ale.example".encode(),
        "Name,Organization,Email\nÅsa Öberg,Ale,asa@ale.example\n".encode(),
        "e-mail\tname\torganisation\nasa@ale.example\tÅsa Öberg\tAle\n".encode("cp1252"),
        "namn;organisation;e-post\r\nÅsa Öberg;Ale;asa@ale.example\r\n".encode("utf-16"),
        '"namn";"organisation";"okänd";"e-post"\n'
        '\n"Åsa Öberg";"Ale";"x";"asa@ale.example"'.encode(),
    ],
)  # fmt: skip
def test_table_is_read_in_any_of_the_usual_forms(ledger: Ledger, data: bytes) -> None:
    ledger.do(people_csv.take, data, "people.csv")

    assert members(ledger.store) == (Member(1, "Åsa Öberg", "Ale", "asa@ale.example"),)


@pytest.mark.parametrize(
    ("row", "field", "value"),
    [
        ("1;Anna Ek;Ale;;;;", "email", None),  # a line with a number says all
        (";Anna Ek;Ale;;;;", "email", "anna@ale.example"),
        ("1;Anna Ek;Öst;anna@ale.example;;;", "organisation", "Öst"),
        ("1;Anna Eklund;Ale;anna@ale.example;;;", "name", "Anna Eklund"),
        ("1;Anna Ek;Ale;anna@ale.example;;Annie;", "spellings", ("Annie",)),
        ("1;Anna Ek;Ale;anna@ale.example;GR, alla;;", "receives", ("GR", "alla")),
        ("1;Anna Ek;Ale;anna@ale.example;;;JA", "muted", True),
    ],
)
def test_import_changes_what_the_line_says(book: Ledger, row: str, field: str, value: Any) -> None:
    book.do(people_csv.take, f"{';'.join(people_csv.HEADER)}\n{row}".encode(), "people.csv")

    assert value == getattr(find(book, "1"), field)


def test_number_of_another_ledger_is_no_reason_to_rename(book: Ledger) -> None:
    done = book.do(people_csv.take, b"nr;namn;organisation\n1;Disa Fors;Ale", "people.csv")

    assert [one.name for one in done.added] == ["Disa Fors"]
    assert find(book, "1").name == "Anna Ek"


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b"", "people.csv: the first line must name the columns"),
        (b"Anna Ek;Ale", "people.csv: the first line must name the columns"),
        (b"namn\n\x00", "people.csv:2: name: holds characters"),
        (b"namn;e-post\nBo Ask;bo@borg.example\nCia;cia", "people.csv:3: e-mail: 'cia' is no"),
        (b"namn;tyst\nBo Ask;kanske", "people.csv:2: 'kanske' is neither ja nor nej"),
        (b"namn;e-post\n;x@y.example", "people.csv:2: the line has no name"),
        (b"\xff\xfen", "people.csv: is no text; save it as CSV UTF-8"),
        (b'namn\n"' + b"x" * 200_000, "people.csv: is not a table that can be read"),
        (b"x" * 5_000_001, "people.csv: is larger than 5 MB"),
    ],
)  # fmt: skip
def test_bad_table_is_refused_whole(book: Ledger, data: bytes, line: str) -> None:
    before = book.dump()

    with pytest.raises(TrackerError, match=line):
        book.do(people_csv.take, data, "people.csv")
    assert before == book.dump()


def test_cells_never_gain_apostrophes(book: Ledger) -> None:
    book.do(people.add, "-Bo", organisation="'=x")
    for _round in range(3):
        data = export(book)
        book.do(people_csv.take, data, "people.csv")
    cells = list(csv.reader(io.StringIO(data.decode("utf-8-sig")), delimiter=";"))

    assert ["4", "'-Bo"] in [row[:2] for row in cells]

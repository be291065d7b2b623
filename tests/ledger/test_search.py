"""Searching: words in any form, people under any name, kinds and times; and the index behind it."""

import contextlib
import itertools
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.ledger.book import TODAY, Ledger
from tracker.ledger import change, index, kin, people, schema, words
from tracker.ledger.search import Found, Wanted, search, terms_of
from tracker.model import Kind
from tracker.problems import Misuse

FIRST = """Möte 2024-01-10
Närvarande: Anna Ek, Ale; Bo Ask, Borg
1. Beredskap
Länsstyrelsens nätverk för civilt försvar informerade om planerna för kommunerna.
Kommunen väntar med sitt svar.
action @Anna Ek: Anna kontaktar länsstyrelsen om nätverkets plan
"""
SECOND = """Möte 2024-03-10
Närvarande: Anna Lund, Ale
request: Synpunkter på planen lämnas till kansliet
decision: SKR:s underlag om kompetensförsörjningen läggs till handlingarna
"""


@pytest.fixture
def book(ledger: Ledger) -> Ledger:
    ledger.add(FIRST)
    ledger.add(SECOND, "b.txt")
    return ledger


def ask(book: Ledger, text: str = "", limit: int = 20, **more: Any) -> Found:
    return search(book.store, Wanted(text, **more), today=TODAY, limit=limit)


def ids(found: Found) -> list[str]:
    return [one.id for one in found.items]


def said(found: Found) -> list[str]:
    return [one.text for one in found.sentences]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("nätverk", ["KRT-1"]),
        ("NÄTVERKEN", ["KRT-1"]),
        ("länsstyrelse nätverk", ["KRT-1"]),
        ("länsstyrelse kansli", []),
        ("plan", ["KRT-2", "KRT-1"]),  # the newest meeting first
        ("planen", ["KRT-2", "KRT-1"]),
        ("kompetens", []),
        ("kompetens*", ["KRT-3"]),
        ("lä* nät*", ["KRT-1"]),
        ("SKR", ["KRT-3"]),
        ("skr-underlag", ["KRT-3"]),
        ("beredskap", ["KRT-1"]),  # the heading it stands under
        ("och planen", ["KRT-2", "KRT-1"]),
        ("plan%", ["KRT-2", "KRT-1"]),
        ('"plan" OR 1=1', []),
        ("pla_", []),
    ],
)
def test_items_by_words(book: Ledger, text: str, items: list[str]) -> None:
    found = ask(book, text)

    assert items == ids(found)
    assert len(items) == found.items_total


def test_sentences_have_all_words_in_one(book: Ledger) -> None:
    found = ask(book, "kommun nätverk")

    assert said(found) == [
        "Länsstyrelsens nätverk för civilt försvar informerade om planerna för kommunerna."
    ]
    one = found.sentences[0]
    assert FIRST[one.start : one.end] == one.text
    assert (one.source, one.line, one.date, one.items) == ("a.txt", 4, "2024-01-10", ())
    assert ask(book, "kommun svar").sentences_total == 1
    assert ask(book, "svar nätverk").sentences_total == 0


def test_sentence_names_the_items_read_in_it(book: Ledger) -> None:
    assert [one.items for one in ask(book, "kansliet").sentences] == [("KRT-2",)]


@pytest.mark.parametrize(
    ("more", "items"),
    [
        ({"kinds": (Kind.REQUEST,)}, ["KRT-2"]),
        ({"since": date(2024, 2, 1)}, ["KRT-2"]),
        ({"until": date(2024, 2, 1)}, ["KRT-1"]),
        ({"since": date(2024, 1, 10), "until": date(2024, 1, 10)}, ["KRT-1"]),
        ({"series": "kretsen"}, ["KRT-2", "KRT-1"]),
        ({"person": "anna ek"}, ["KRT-1"]),
        ({"person": "Nobody Known"}, []),
    ],
)
def test_filters_narrow(book: Ledger, more: dict[str, Any], items: list[str]) -> None:
    assert items == ids(ask(book, "plan", **more))


def test_kind_asks_for_items_alone(book: Ledger) -> None:
    assert ask(book, "planen", kinds=(Kind.ACTION,)).sentences == ()


def test_person_is_found_under_every_name(book: Ledger) -> None:
    with book.store.read() as connection:
        old, new = people.find(connection, "Anna Ek"), people.find(connection, "Anna Lund")
    book.do(kin.merge, old, new)
    found = ask(book, person="Anna Lund")

    assert found.person == "Anna Lund"
    assert ids(found) == ["KRT-1"]
    assert [(one.source, one.line) for one in found.sentences] == [
        ("b.txt", 2),
        ("a.txt", 2),
        ("a.txt", 6),
    ]


def test_limit_shows_the_newest_and_counts_all(book: Ledger) -> None:
    found = ask(book, "plan", limit=1)

    assert (ids(found), found.items_total) == (["KRT-2"], 2)
    assert ([one.source for one in found.sentences], found.sentences_total) == (["b.txt"], 3)


def test_corrected_minutes_are_searched_as_they_are_now(book: Ledger) -> None:
    book.add(SECOND.replace("kansliet", "expeditionen"), "b.txt")

    assert ask(book, "kansli").sentences == ()
    assert ids(ask(book, "kansli")) == []
    assert ids(ask(book, "expedition")) == ["KRT-2"]


def test_what_humans_write_is_found(book: Ledger) -> None:
    book.do(change.note, ["KRT-2"], "Väntar på revisorerna")
    book.do(
        change.correct, ["KRT-3"], change.Correction(title="Underlaget godkänns", place="Arken")
    )

    assert ids(ask(book, "revisor")) == ["KRT-2"]
    assert ids(ask(book, "godkänt arken")) == ["KRT-3"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("och att", "there is no word to look for in 'och att'"),
        ("*", "there is no word to look for"),
        (
            " ".join(f"ord{n}" for n in range(21)),
            "21 words are too many to look for; give at most 20",
        ),
    ],
)
def test_questions_that_ask_nothing(book: Ledger, text: str, line: str) -> None:
    with pytest.raises(Misuse, match=line):
        ask(book, text)


@given(st.text(max_size=60))
def test_any_text_is_a_question_or_refused(text: str) -> None:
    with contextlib.suppress(Misuse):
        assert all(term.text for term in terms_of(text))


# --------------------------------------------------------------------------- the index


def rows(book: Ledger) -> list[Any]:
    with book.store.read() as connection:
        return [
            connection.execute(table.select().order_by(*table.primary_key)).all()
            for table in (schema.item_words, schema.source_words, schema.source_sentences)
        ]


def test_index_made_anew_is_the_one_that_was_kept(book: Ledger) -> None:
    book.do(change.note, ["KRT-2"], "Väntar på revisorerna")
    book.do(change.merge, ["KRT-2"], "KRT-1")
    book.do(change.reopen, ["KRT-2"])
    kept = rows(book)
    with book.store.write() as connection:
        index.rebuild(connection)

    assert kept == rows(book)
    assert all(kept)


def test_ledger_without_an_index_is_given_one_by_the_first_search(book: Ledger) -> None:
    kept = rows(book)
    with book.store.write() as connection:
        for table in (schema.item_words, schema.source_words, schema.source_sentences):
            connection.execute(table.delete())
        connection.execute(schema.meta.delete().where(schema.meta.c.key == "words"))

    assert ids(ask(book, "nätverk")) == ["KRT-1"]
    assert kept == rows(book)


def test_source_that_is_taken_out_leaves_nothing(book: Ledger) -> None:
    with book.store.write() as connection:
        index.drop_source(connection, 1, FIRST)
        left = connection.execute(schema.source_words.select()).all()

    assert {row.source for row in left} == {2}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("En mening. En till.", ["En mening.", "En till."]),
        ("Kort rubrik\nNästa rad är en annan.", ["Kort rubrik", "Nästa rad är en annan."]),
        (
            "En lång rad som marginalen har brutit och som därför går vidare på\nnästa rad.",
            ["En lång rad som marginalen har brutit och som därför går vidare på\nnästa rad."],
        ),
        (
            "En lång rad som marginalen har brutit men som sedan tar slut här\n- punkt ett\n- två",
            [
                "En lång rad som marginalen har brutit men som sedan tar slut här",
                "- punkt ett",
                "- två",
            ],
        ),
        ("\n\n \n", []),
    ],
)
def test_sentences_of_a_text(text: str, found: list[str]) -> None:
    assert found == [text[start:end] for start, end in words.sentences(text)]


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.text(alphabet="aå. \n-1", max_size=300))
def test_sentences_lie_in_order_and_hold_all_words(text: str) -> None:
    spans = list(words.sentences(text))

    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(one[1] <= other[0] for one, other in itertools.pairwise(spans))
    assert list(words.stems(text)) == [
        stem for start, end in spans for stem in words.stems(text[start:end])
    ]

from datetime import date

import pytest

from tracker.export.due import due_of
from tracker.export.words import edtf_words, term_words, until_words, week_words, when_words
from tracker.model import Relation, When


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2023-09-08", "fredag 8 september 2023"),
        ("2022-06-16/2022-06-17", "16–17 juni 2022"),
        ("2022-06-30/2022-07-01", "30 juni–1 juli 2022"),
        ("2024-12-31/2025-01-01", "31 december 2024–1 januari 2025"),
        ("../2024-03-15", "senast fredag 15 mars 2024"),
        ("2024-05-01/..", "från onsdag 1 maj 2024"),
        ("2024-11", "november 2024"),
        ("2024", "2024"),
        ("2023-23", "hösten 2023"),
        ("2024-33", "första kvartalet 2024"),
        ("2024-41", "andra halvåret 2024"),
        ("2024-10-15~", "mitten av oktober 2024"),
        ("2024-10-15~/2024-03", "mitten av oktober–mars 2024"),
        ("2024-05-12~", "omkring 12 maj 2024"),
        ("XXXX-05-26", "26 maj (år okänt)"),
        ("XXXX-06-16/XXXX-06-17", "16–17 juni (år okänt)"),
        ("XXXX-23", "hösten (år okänt)"),
        ("../XXXX-23", "senast hösten (år okänt)"),
        ("2024-99", "2024-99"),
        ("hej", "hej"),
    ],
)
def test_edtf_words(value: str, words: str) -> None:
    assert words == edtf_words(value)


@pytest.mark.parametrize(
    ("edtf", "time", "relation", "words"),
    [
        ("2024-03-15", None, Relation.DUE, "senast fredag 15 mars 2024"),
        ("2025-01-01", None, Relation.FROM, "från onsdag 1 januari 2025"),
        ("2024-05", None, Relation.DUE, "senast maj 2024"),
        ("2023-09-08", "09:00/12:00", Relation.ON, "fredag 8 september 2023 kl. 09:00–12:00"),
        (None, "09:00", Relation.ON, "kl. 09:00"),
        (None, None, Relation.ON, "varje fredag"),
    ],
)
def test_when_words(edtf: str | None, time: str | None, relation: Relation, words: str) -> None:
    assert words == when_words(When("varje fredag", 0, 0, edtf, time, relation=relation))


def test_when_words_of_nothing() -> None:
    assert when_words(None) == ""


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2023, 9, 20), "i dag"),
        (date(2023, 9, 21), "i morgon"),
        (date(2023, 9, 25), "om 5 dagar"),
        (date(2023, 9, 19), "försenad 1 dag"),
        (date(2023, 9, 8), "försenad 12 dagar"),
        (date(2023, 6, 20), "försenad 3 månader"),
        (date(2021, 3, 20), "försenad 30 månader"),
        (date(2020, 9, 20), "försenad 3 år"),
    ],
)
def test_until_words(day: date, words: str) -> None:
    assert words == until_words(day, date(2023, 9, 20))


@pytest.mark.parametrize(
    ("term", "words"),
    [("P2Y", "2 år"), ("P1M", "1 månad"), ("P6M", "6 månader"), ("P1Y6M", "P1Y6M"), (None, "")],
)
def test_term_words(term: str | None, words: str) -> None:
    assert words == term_words(term)


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2022, 6, 16), date(2022, 6, 17), "v. 24"),
        (date(2022, 6, 19), date(2022, 6, 20), "v. 24–25"),
        (date(2021, 1, 1), None, "v. 53"),
    ],
)
def test_week_words(first: date, last: date | None, words: str) -> None:
    assert words == week_words(first, last)


@pytest.mark.parametrize(
    ("edtf", "relation", "day"),
    [
        ("2024-03-15", Relation.ON, date(2024, 3, 15)),
        ("../2024-03-15", Relation.DUE, date(2024, 3, 15)),
        ("2024-05", Relation.ON, date(2024, 5, 31)),
        ("2024-05-05~", Relation.ON, date(2024, 5, 10)),
        ("2024-05-25~", Relation.ON, date(2024, 5, 31)),
        ("2024-05-01/..", Relation.FROM, None),
        ("2024-05-01", Relation.FROM, None),
        ("XXXX-05-26", Relation.DUE, None),
    ],
)
def test_due_of(entry, edtf: str, relation: Relation, day: date | None) -> None:  # type: ignore[no-untyped-def]
    from tracker.model import Kind

    assert day == due_of(entry("x", Kind.ACTION, edtf, relation=relation))

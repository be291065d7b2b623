"""The year that is not written: who decides, what stays open, what is odd."""

from datetime import date

import pytest

from tracker.dates import find
from tracker.model import Basis, Relation, When


def one(text: str, reference: str | None = None, **known: object) -> When:
    day = date.fromisoformat(reference) if reference else None
    (when,) = find(text, day, **known)  # type: ignore[arg-type]
    return when


BASES = [
    # text, reference, expected day, basis
    ("3 juni", "2025-02-12", "2025-06-03", Basis.MEETING_DATE),
    ("3 juni 2024", "2025-02-12", "2024-06-03", Basis.STATED),
    ("12 februari", "2025-02-12", "2025-02-12", Basis.MEETING_DATE),
    ("11 februari", "2025-02-12", "2026-02-11", Basis.MEETING_DATE),
    ("tisdag 3 juni", "2025-02-12", "2025-06-03", Basis.MEETING_DATE),
    ("måndag 3 juni", "2025-02-12", "2024-06-03", Basis.WEEKDAY),
    ("Mötet hölls 3 juni", "2025-02-12", "2024-06-03", Basis.MEETING_DATE),
    ("Den 3 juni hölls en workshop", "2025-02-12", "2024-06-03", Basis.MEETING_DATE),
    ("Återkoppling från dagen den 3 juni", "2025-02-12", "2024-06-03", Basis.MEETING_DATE),
    ("rådet som var i februari", "2025-02-12", "2025-02", Basis.MEETING_DATE),
    ("3 juni", None, "XXXX-06-03", Basis.UNKNOWN),
    ("i höst", None, "XXXX-23", Basis.UNKNOWN),
    ("vecka 34", None, "XXXX-W34", Basis.UNKNOWN),
    ("30 december-2 januari", None, "XXXX-12-30/XXXX-01-02", Basis.UNKNOWN),
    ("senast 3 juni", None, "../XXXX-06-03", Basis.UNKNOWN),
    ("före 1 juni", None, "../XXXX-05-31", Basis.UNKNOWN),
    ("den 15:e", None, "XXXX-XX-15", Basis.UNKNOWN),
]


@pytest.mark.parametrize(("text", "reference", "expected", "basis"), BASES)
def test_year_and_from_what(text: str, reference: str | None, expected: str, basis: Basis) -> None:
    when = one(text, reference)

    assert (expected, basis) == (when.edtf, when.basis)


@pytest.mark.parametrize("text", ["i morgon", "nästa vecka", "om två veckor", "på torsdag", "i år"])
def test_relative_phrase_without_reference_is_left_out(text: str) -> None:
    assert find(text) == ()


AMBIGUOUS = [
    ("3 juni", "2025-06-03", ("2024-06-03",)),
    ("i maj", "2025-05", ("2024-05",)),
    ("8-9 maj", "2025-05-08/2025-05-09", ("2024-05-08/2024-05-09",)),
    ("under hösten", "2025-23", ("2024-23",)),
    ("nästa fredag", "2025-02-14", ("2025-02-21",)),
    ("Nästa möte är 3 juni", "2025-06-03", ()),
    ("Funktionen ska vara införd 3 juni", "2025-06-03", ()),
    ("senast 3 juni", "../2025-06-03", ()),
    ("i höstas", "2024-23", ()),
    ("tisdag 3 juni", "2025-06-03", ()),
    ("3 juni 2025", "2025-06-03", ()),
]


@pytest.mark.parametrize(("text", "expected", "others"), AMBIGUOUS)
def test_both_readings_are_kept_until_the_words_decide(
    text: str, expected: str, others: tuple[str, ...]
) -> None:
    when = one(text, "2025-02-12")

    assert (expected, others) == (when.edtf, when.alternatives)


WARNED = [
    ("onsdag 3 juni 2025", "2025-06-03", ("weekday-mismatch",)),
    ("lördag 3 juni", "2025-06-03", ("weekday-mismatch",)),
    ("Nästa möte är 7 juni", "2025-06-07", ("weekend",)),
    ("Nästa möte är 6 juni", "2025-06-06", ("holiday",)),
    ("Nästa möte är 3 juni 2024", "2024-06-03", ("past-date",)),
    ("Avtalet gäller från 6 juni", "2025-06-06", ()),
    ("3 јuni 2025", "2025-06-03", ("suspicious-characters",)),
]


@pytest.mark.parametrize(("text", "expected", "warnings"), WARNED)
def test_odd_dates_are_read_and_warned_of(
    text: str, expected: str, warnings: tuple[str, ...]
) -> None:
    when = one(text, "2025-02-12")

    assert (expected, warnings) == (when.edtf, when.warnings)


PERIODS = [
    (("2022-01-01", "2022-03-17"), "8 april", "2022-04-08"),
    (("2022-01-01", "2022-03-17"), "i höstas", "2021-23"),
    (("2022-01-01", "2022-03-17"), "i år", "2022"),
    (("2022-01-01", "2022-05-17"), "8 april", "XXXX-04-08"),
    ((None, "2022-03-17"), "8 april", "XXXX-04-08"),
    (("2022-01-01", None), "8 april", "XXXX-04-08"),
]


@pytest.mark.parametrize(("period", "text", "expected"), PERIODS)
def test_period_settles_what_each_of_its_days_agrees_on(
    period: tuple[str | None, str | None], text: str, expected: str
) -> None:
    low, high = (date.fromisoformat(day) if day else None for day in period)

    when = one(text, period=(low, high))

    assert expected == when.edtf
    assert (when.basis is Basis.DOCUMENT) == ("XXXX" not in expected)


def test_heading_year_comes_before_the_meeting_date() -> None:
    when = one("8 april", "2025-02-12", year_hint=2027)

    assert (when.edtf, when.basis) == ("2027-04-08", Basis.HEADING)


def test_caller_knows_the_tense() -> None:
    assert one("3 juni", "2025-02-12", before=True).edtf == "2024-06-03"
    assert one("3 juni", "2025-02-12", before=False).alternatives == ()


RELATIONS = [
    ("3 juni", Relation.ON),
    ("senast 3 juni", Relation.DUE),
    ("inom två veckor", Relation.DUE),
    ("Sista dag för svar: 3/6", Relation.DUE),
    ("före 3 juni", Relation.BEFORE),
    ("till och med 3 juni", Relation.UNTIL),
    ("fram till 3 juni", Relation.UNTIL),
    ("från 3 juni", Relation.FROM),
    ("fr.o.m. 3 juni", Relation.FROM),
    ("efter 3 juni", Relation.FROM),
]


@pytest.mark.parametrize(("text", "expected"), RELATIONS)
def test_word_that_binds(text: str, expected: Relation) -> None:
    assert expected is one(text, "2025-02-12").relation


def test_what_was_written_is_told_from_what_follows() -> None:
    when = one("torsdag den 24 april kl. 9", "2025-02-12")

    assert {"weekday", "day", "month", "time"} == when.written
    assert when.rule == "day-month"


def test_offset_moves_the_spans() -> None:
    assert (
        one("Gruppen 3 juni", offset=100).start - 0,
        one("x 3 juni y", offset=107).end,
    ) == (108, 115)

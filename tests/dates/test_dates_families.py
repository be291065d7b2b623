"""Families of phrases and the traps beside them, in `families.tsv`.

Three sets, written before the program had seen them, each for a meeting of its own: notations,
ranges, weeks and clock times; partial dates, bounds, recurrences, lengths and feasts; sentences of
minutes. A fourth holds what else they taught.

A row is the day of the meeting, the phrase (`\\n` is a line break), and what it says, in order; a
trap says nothing.
"""

from datetime import date
from pathlib import Path

import pytest

from tracker.dates import find, value

TABLE = Path(__file__).with_name("families.tsv").read_text("utf-8").splitlines()[1:]
ROWS = [
    (date.fromisoformat(meeting), phrase.replace("\\n", "\n"), values.split(" ; "))
    for meeting, phrase, values in (line.split("\t") for line in TABLE)
    if values
]
TRAPS = [line.split("\t")[1] for line in TABLE if line.endswith("\t")]


@pytest.mark.parametrize(("meeting", "phrase", "values"), ROWS)
def test_phrase_says_this_and_nothing_else(meeting: date, phrase: str, values: list[str]) -> None:
    assert values == [value(when) for when in find(phrase, meeting)]


@pytest.mark.parametrize("trap", TRAPS)
def test_trap_says_nothing(trap: str) -> None:
    assert find(trap, date(2025, 10, 9)) == ()
    assert find(trap) == ()


def test_a_quarter_are_traps() -> None:
    assert len(TRAPS) * 4 >= len(ROWS)

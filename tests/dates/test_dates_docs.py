"""The examples of docs/dates.md are read as the page says."""

from datetime import date
from pathlib import Path

import pytest

from tracker.codes import WARNINGS
from tracker.dates import find, value

PAGE = (Path(__file__).parents[2] / "docs" / "dates.md").read_text("utf-8")
WEDNESDAY = date(2025, 2, 12)


def _table(head: str) -> list[list[str]]:
    rows = PAGE.split(f"| {head} |")[1].split("\n\n")[0].splitlines()[2:]
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in rows]


@pytest.mark.parametrize(("family", "example", "expected"), _table("family | example | value"))
def test_example_reads_as_the_page_says(family: str, example: str, expected: str) -> None:
    assert expected.split(", ") == [value(when) for when in find(example, WEDNESDAY)], family


def test_warnings_of_the_page_are_those_of_the_program() -> None:
    codes = {code.strip("` ") for row in _table("code | when") for code in row[0].split(",")}

    assert codes <= set(WARNINGS)
    assert len(codes) == 6


SILENT = [
    *(
        "Matt 5:12",
        "på fyra",
        "09–12",
        "läsåret 2024/2025",
        "2024/25",
        "under 18 år",
        "Vision 2040",
    ),
    *("två gånger per år", "en halvdag", "några veckor", "inom kort", "fem vardagar"),
    *("veckan efter", "dagen därpå", "en vecka före mötet", "sportlovet", "påskveckan", "i veckan"),
]


@pytest.mark.parametrize("phrase", SILENT)
def test_what_the_page_leaves_out_is_left_out(phrase: str) -> None:
    assert phrase in PAGE
    assert find(phrase, WEDNESDAY) == ()

"""`tracker people`: who is who over the years, on the command line."""

import json
from pathlib import Path

import pytest

from tests.cli.ledger_app import Run

LATER = """Möte 2024-04-15
Närvarande: Anna de Boor, Ale; Bo Aske, Borg; Cia Dal, GBG
action @Anna de Boor: Anna tar fram en plan för huset
"""
LAST = """Möte 2024-05-15
Närvarande: Bo Asck, Borg; Cia Dal, Göteborg
"""


@pytest.fixture
def years(added: Run, folder: Path) -> Run:
    (folder / "b.txt").write_text(LATER, "utf-8")
    (folder / "c.txt").write_text(LAST, "utf-8")
    assert added("add", "b.txt").code == 0
    done = added("add", "c.txt")
    assert "  = Bo Asck is taken as Bo Ask, Borg; tracker people split 6 parts them\n" in done.out
    return added


def test_proposals_are_shown_settled_and_not_asked_again(years: Run) -> None:
    shown = years("people", "proposals").out

    assert shown.startswith(
        "GBG is Göteborg  [likely]\n"
        "    GBG is a usual abbreviation of Göteborg\n"
        "    at both, never at one meeting: Cia Dal\n"
        "    GBG: 1 person\n"
        "    Göteborg: 1 person\n"
        "    GBG stands in b.txt:2\n"
        '    yes: tracker people alias "GBG" "Göteborg"\n'
        "    no:  tracker people refuse place-gbg-göteborg\n"
    )
    value = json.loads(years("people", "proposals", "--format", "json").out)
    assert value["schema"] == "tracker.people-proposals/1"
    assert [one["key"] for one in value["proposals"]] == [
        "place-gbg-göteborg",
        "same-1-3",
    ]
    assert years("people", "refuse", "same-1-3").out == "same-1-3 is refused\n"
    assert years("people", "refuse", "same-1-3").out == "it was refused already\n"
    assert years("people", "alias", "GBG", "Göteborg").out == (
        "Göteborg is also called GBG\n"
        "Cia Dal, Göteborg (7) is Cia Dal, Göteborg (5); tracker people split 7 undoes it\n"
    )
    assert years("people", "proposals").out == "0 proposals\n"
    assert "[refused]" in years("people", "proposals", "--all").out


def test_merge_is_seen_everywhere_and_split_undoes_it(years: Run) -> None:
    assert years("people", "merge", "1", "3").out == (
        "Anna Ek, Ale (1) is Anna de Boor, Ale (3); tracker people split 1 undoes it\n"
    )
    listed = json.loads(years("list", "--owner", "Anna de", "--format", "json").out)
    assert [one["owners"][0]["name"] for one in listed["items"]] == ["Anna de Boor"] * 2
    assert years("people", "show", "Anna Ek").out.endswith(
        "attendance: 2 meetings, 2024-03-15 – 2024-04-15\n"
        "written: Anna Ek (1), Anna de Boor (1)\n"
        "merged: Anna Ek, Ale (1); tracker people split 1 parts them\n"
    )
    assert years("people", "split", "1").out == (
        "Anna Ek, Ale (1) and Anna de Boor, Ale (3) are two\n"
    )
    assert "same-1-3" not in years("people", "proposals").out


def test_groups_and_organisations(years: Run) -> None:
    assert years("people", "join", "styrgruppen", "1", "Cia Dal").code == 2  # two are called so
    assert years("people", "join", "styrgruppen", "1", "2").out == (
        "Anna Ek, Bo Ask: belongs to styrgruppen\n"
    )
    assert years("people", "groups").out == "group        people\nstyrgruppen  Anna Ek, Bo Ask\n"
    assert years("people", "leave", "styrgruppen", "2").code == 0
    assert years("people", "groups").out.endswith("styrgruppen  Anna Ek\n")
    years("people", "alias", "GBG", "Göteborg")
    assert "Göteborg      GBG   Cia Dal\n" in years("people", "organisations").out
    assert years("people", "unalias", "GBG").out == (
        "GBG is no other name of Göteborg any more\n"
        "Cia Dal, Göteborg (7) and Cia Dal, GBG (5) are two\n"
    )


def test_who_has_left_is_shown(years: Run) -> None:
    assert "left 2024-05-01" in years("people", "set", "2", "--left", "2024-05-01").out
    assert "left" not in years("people", "set", "2", "--left", "none").out


@pytest.mark.parametrize(
    ("arguments", "code", "line"),
    [
        (("merge", "1"), 2, "say who is whom: tracker people merge WHO INTO\n"),
        (("merge", "1", "77"), 2,
         "nobody in the registry is called '77'; tracker people list shows who is there\n"),
        (("split", "Anna Ek"), 1,
         "Anna Ek is merged with nobody; tracker people show Anna Ek tells who is merged\n"),
        (("alias", "GBG"), 2, "say what is called how: tracker people alias NAME OF\n"),
        (("refuse", "same-1-2"), 2,
         "there is no proposal 'same-1-2'; there are: same-1-3\n"),
        (("set", "1", "--left", "snart"), 2,
         "--left: 'snart' is not a date; write it as 2026-05-28\n"),
    ],
)  # fmt: skip
def test_wrong_use_is_one_line(
    years: Run, folder: Path, arguments: tuple[str, ...], code: int, line: str
) -> None:
    before = (folder / "ledger.db").read_bytes()
    done = years("people", *arguments)

    assert (done.code, done.out, done.err) == (code, "", line)
    assert before == (folder / "ledger.db").read_bytes()

"""`tracker undo, log, remove, sleep, wake`, and changes of all that fits."""

import json
from pathlib import Path

import pytest

from tests.cli.ledger_app import Run


def test_undo_says_what_is_undone_and_log_keeps_both(added: Run) -> None:
    added("done", "KRT-1", "--why", "klart", "--by", "eva")
    done = added("undo", "--by", "bo", "--why", "fel ärende")
    log = added("log").out.splitlines()

    assert done.out == (
        "undone: KRT-1: done, as of 2024-04-01 (klart)\n"
        "  KRT-1: klar → öppen · Anna Ek · senast onsdag 1 maj 2024 · "
        "Anna tar fram en plan för lokalerna\n"
    )
    assert [line.split()[3:] for line in log] == [
        ["bo", "change", "8", "undone", "(fel", "ärende)"],
        ["eva", "undone", "KRT-1:", "done,", "as", "of", "2024-04-01", "(klart)"],
        log[2].split()[3:],
    ]
    assert log[2].endswith("  meeting 1 added; found: KRT-1, KRT-2, KRT-3, KRT-4")


def test_undo_of_a_number_and_of_an_item(added: Run) -> None:
    added("note", "KRT-1", "ett")
    added("note", "KRT-2", "två")
    changes = json.loads(added("log", "--format", "json").out)["changes"]
    first = next(one["number"] for one in changes if one["items"] == ["KRT-1"])

    assert added("undo", "KRT-2").out.startswith("undone: KRT-2: note: två\n")
    assert added("undo", "--change", str(first)).out.startswith("undone: KRT-1: note: ett\n")
    again = added("undo", "--change", str(first))
    assert (again.code, again.err) == (
        1,
        f"change {first} was undone already; tracker log shows by which\n",
    )
    assert added("undo", "--change", "999").code == 2


def test_remove_and_back_again(added: Run) -> None:
    gone = added("remove", "a.txt", "--why", "fel fil")
    listed = added("list", "--all").out
    none = added("meeting", "list", "--format", "json")
    back = added("add", "a.txt")

    assert gone.out.splitlines()[0] == "a.txt: meeting 1 taken out, 4 items withdrawn"
    assert listed.count("tillbakadragen") == 4
    assert json.loads(none.out)["meetings"] == []
    assert back.out.splitlines()[:3] == [
        "a.txt: meeting 1 of Kretsen: in the ledger again, as it was",
        "  0 new items, 4 back",
        "  + KRT-1   Anna tar fram en plan för lokalerna  "
        "[Att göra · Anna Ek · senast onsdag 1 maj 2024 · in the minutes again]",
    ]
    assert added("remove", "99").code == 2


def test_sleep_and_wake(added: Run) -> None:
    done = added("sleep", "KRT-1", "--until", "2024-06-01", "--why", "efter valet")
    listed = added("list", "--today", "2024-05-20").out
    late = added("list", "--overdue", "--today", "2024-05-20").out
    then = added("list", "--overdue", "--today", "2024-06-01").out

    assert done.out.startswith("KRT-1: öppen, vilar till 1 juni 2024 · ")
    assert "vilar till 1 juni 2024" in listed
    assert "KRT-1" not in late
    assert "KRT-1" in then
    assert added("list", "--asleep").out.count("KRT-") == 1
    assert "vilar till 1 juni 2024" in added("show", "KRT-1").out
    assert "asleep until 2024-06-01 (efter valet)" in added("show", "KRT-1").out
    assert added("wake", "KRT-1").out.startswith("KRT-1: öppen · ")


@pytest.mark.parametrize(
    ("options", "closed"),
    [
        (["--owner", "Anna"], ["KRT-1"]),
        (["--kind", "request"], ["KRT-4"]),
        (["--meeting", "1"], ["KRT-1", "KRT-4"]),
        (["--series", "Kretsen", "--kind", "action"], ["KRT-1"]),
    ],
)
def test_all_that_fits(added: Run, options: list[str], closed: list[str]) -> None:
    done = added("drop", "--all", *options)

    assert [line.partition(":")[0] for line in done.out.splitlines()] == closed
    assert added("undo").code == 0
    assert len(added("list").out.split("KRT-")) == 3


@pytest.mark.parametrize(
    "options", [[], ["--all"], ["KRT-1", "--all", "--owner", "Anna"], ["--owner", "Anna"]]
)
def test_all_needs_a_limit_and_no_ids(added: Run, options: list[str]) -> None:
    refused = added("done", *options)

    assert refused.code == 2
    assert "--all with at least one of --series, --owner, --kind, --meeting" in refused.err


def test_nothing_that_fits_is_said(added: Run) -> None:
    refused = added("done", "--all", "--owner", "Nobody")

    assert (refused.code, refused.err) == (1, "nothing open fits; nothing was changed\n")


def test_on_is_what_was_open_that_day(added: Run, folder: Path) -> None:
    added("done", "KRT-1", "--on", "2024-04-10")

    assert "KRT-1" in added("list", "--on", "2024-04-09").out
    assert "KRT-1" not in added("list", "--on", "2024-04-10").out
    assert "KRT-1" not in added("list", "--on", "2024-03-01").out


def test_appointments_are_announced_before_they_end(run: Run, folder: Path) -> None:
    (folder / "b.txt").write_text("Möte 2024-03-15\nappointment: Bo väljs till kassör\n", "utf-8")
    run("add", "b.txt")

    assert "Uppdrag" not in run("list", "--today", "2026-03-01").out  # the minutes give no term

"""`tracker forget` on the command line: shown, asked, done."""

from pathlib import Path

import pytest

from tests.cli.ledger_app import Run

PLAN = """\
Anna Ek, Ale (1) becomes Person Xbc, in the registry, the log and these minutes:
  a.txt: 3 times (Anna)
names that go: Anna Ek
"""
LEFT = "not touched: the minutes' own files, and what was exported or sent before\n"


def test_it_is_shown_and_not_done_where_nobody_can_be_asked(added: Run, folder: Path) -> None:
    before = (folder / "ledger.db").read_bytes()
    done = added("forget", "Anna Ek")

    assert (done.code, done.out) == (1, PLAN + LEFT)
    assert done.err == "nothing was changed; tracker forget WHO --yes does it\n"
    assert before == (folder / "ledger.db").read_bytes()


@pytest.mark.parametrize(("answer", "code"), [("y\n", 0), ("n\n", 1), ("\n", 1)])
def test_it_is_asked(
    added: Run, folder: Path, monkeypatch: pytest.MonkeyPatch, answer: str, code: int
) -> None:
    monkeypatch.setattr("tracker.cli.edge.is_asked", lambda: True)
    monkeypatch.setattr("typer.confirm", lambda _text: answer.startswith("y"))

    assert added("forget", "Anna Ek").code == code
    assert (b"Anna Ek" in (folder / "ledger.db").read_bytes()) is (code == 1)


def test_it_is_done_with_backups_and_settings(added: Run, folder: Path) -> None:
    added("settings", "sender-name", "Anna Ek")
    (folder / "ledger.v1.db").write_bytes((folder / "ledger.db").read_bytes())
    done = added("forget", "1", "--yes", "--by", "Anna Ek")

    assert (done.code, done.err) == (0, "")
    assert done.out == (
        PLAN
        + f"deleted, since it holds the name: {folder / 'ledger.v1.db'}\n"
        + LEFT
        + "done: 1 is Person Xbc in 1 text, 4 items and 6 entries of the log\n"
        + "cleared, since they held the name: sender-name; tracker settings sets them\n"
    )
    assert sorted(one.name for one in folder.iterdir()) == ["a.txt", "ledger.db"]
    raw = (folder / "ledger.db").read_bytes()
    assert b"Anna" not in raw
    assert b"anna ek" not in raw
    assert "Person Xbc tar fram en plan" in added("list").out
    assert added("add", "a.txt").out.endswith("nothing new, it is in the ledger already\n")


def test_nobody_is_one_line(added: Run) -> None:
    done = added("forget", "Disa", "--yes")

    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("nobody in the registry is called 'Disa'")

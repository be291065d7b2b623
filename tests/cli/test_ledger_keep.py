"""`tracker check, rebuild, export, import`: said in one line, exit 1 where something is wrong."""

import os
import sqlite3
from pathlib import Path

from tests.cli.ledger_app import Run


def spoil(folder: Path, statement: str) -> None:
    with sqlite3.connect(folder / "ledger.db") as connection:
        connection.execute(statement)
    connection.close()


def test_check_says_sound_or_what_is_wrong(added: Run, folder: Path) -> None:
    sound = added("check")
    spoil(folder, "UPDATE items SET title = 'Annat' WHERE id = 'KRT-1'")
    wrong = added("check")
    mended = added("rebuild")

    path = folder / "ledger.db"
    assert (sound.code, sound.out) == (0, f"{path}: sound: items 4, meetings 1, events 7\n")
    assert (wrong.code, wrong.out) == (1, "")
    assert wrong.err == (
        "KRT-1: is not what its events come to (title); tracker rebuild mends it\n"
        f"{path}: 1 fault\n"
    )
    assert mended.out == f"{path}: 4 items made again from their events\n"
    assert added("check").code == 0


def test_rebuild_reads_again(added: Run, folder: Path) -> None:
    same = added("rebuild", "--read-again")
    spoil(folder, "UPDATE items SET state = 'open', closed = NULL")

    assert same.out.endswith("  the minutes read as before\n")
    assert "  mended: KRT-4\n" in added("rebuild").out


def test_export_and_import(added: Run, folder: Path) -> None:
    done = added("export", "-o", "allt.json")
    printed = added("export").out
    made = added("import", "allt.json", "--ledger", "ny.db")
    again = added("import", "allt.json", "--ledger", "ny.db")
    here = added("import", "allt.json")

    assert done.out.startswith("allt.json: the whole ledger, ")
    assert printed == (folder / "allt.json").read_text("utf-8")
    assert (made.code, made.out) == (0, "ny.db: 4 items imported\n")
    assert added("list", "--ledger", "ny.db").out == added("list").out
    refusal = "allt.json: the ledger is not empty; import into a new one: --ledger FILE\n"
    assert (again.code, again.err) == (here.code, here.err) == (1, refusal)
    if os.name != "nt":
        assert oct((folder / "allt.json").stat().st_mode & 0o777) == "0o600"


def test_what_is_no_export_makes_no_ledger(run: Run, folder: Path) -> None:
    (folder / "b.json").write_text(
        '{"schema": "tracker.ledger/1", "version": 2, "ledger": '
        '"0123456789ab", "tables": {"items": [{"id": 1}]}}',
        "utf-8",
    )
    for file in ("a.txt", "b.json", "saknas.json"):
        refused = run("import", file, "--ledger", "ny.db")
        assert (refused.code, refused.out, refused.err.count("\n")) == (1, "", 1)
        assert refused.err.startswith(f"{file}: ")
    assert not (folder / "ny.db").exists()

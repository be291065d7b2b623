"""The file: opened safely, refused in one line, migrated with a backup, whole after any death."""

import os
import resource
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Connection, inspect

from tests.ledger.book import TODAY, Ledger
from tracker.ledger import members, open_ledger, schema
from tracker.ledger.migrations import Migration
from tracker.ledger.search import Wanted, search
from tracker.ledger.store import open_store
from tracker.problems import TrackerError

HERE = Path(__file__).parent
ROOT = HERE.parents[1]


def other_database(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE notes (text)")
    connection.close()


def newer(path: Path) -> None:
    open_store(path, create=True).close()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE meta SET value = '99' WHERE key = 'schema'")
    connection.close()


def nameless(path: Path) -> None:
    open_store(path, create=True).close()
    with sqlite3.connect(path) as connection:
        connection.execute("DELETE FROM meta WHERE key = 'schema'")
    connection.close()


def torn(path: Path) -> None:
    open_store(path, create=True).close()
    content = path.read_bytes()
    path.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))


@pytest.mark.parametrize(
    ("prepare", "line"),
    [
        (lambda path: None, "there is no ledger yet; tracker add FILE begins one"),
        (lambda path: path.write_bytes(b""), "there is no ledger yet; tracker add FILE begins one"),
        (lambda path: path.write_bytes(b"Protokoll"), "is no ledger; nothing was changed"),
        (other_database, "is no ledger; nothing was changed"),
        (lambda path: path.mkdir(), "is a folder; give the ledger's file"),
        (newer, r"was written by a newer tracker; install that one \(schema 99\)"),
        (nameless, r"the ledger is damaged \(it names no version\); go back to a backup of it"),
        (torn, r"the ledger is damaged \(.+\); go back to a backup of it"),
    ],
)
def test_what_is_no_ledger_is_refused_in_one_line(
    path: Path, prepare: Callable[[Path], object], line: str
) -> None:
    prepare(path)
    before = path.read_bytes() if path.is_file() else None

    with pytest.raises(TrackerError, match=rf"ledger\.db: {line}$") as caught:
        open_ledger(path)
    assert "\n" not in str(caught.value)
    assert before == (path.read_bytes() if path.is_file() else None)


def test_new_ledger_is_nobody_elses_and_has_an_id(path: Path) -> None:
    with open_ledger(path, create=True) as store:
        made = store.id
    with open_ledger(path, create=True) as store:
        assert made == store.id

    assert len(made) == 12
    assert os.name == "nt" or oct(path.stat().st_mode & 0o777) == "0o600"


def test_two_ledgers_have_two_ids(tmp_path: Path) -> None:
    ids = set()
    for name in ("a", "b"):
        with open_ledger(tmp_path / name, create=True) as store:
            ids.add(store.id)

    assert len(ids) == 2


def test_second_writer_is_told_that_the_ledger_is_busy(path: Path) -> None:
    with open_store(path, create=True) as first, open_store(path, busy_seconds=0.1) as second:
        busy = pytest.raises(TrackerError, match="another tracker is writing")
        with first.write(), busy, second.write():
            pass
        with second.write():
            pass  # and afterwards may


def test_reader_is_not_kept_out_by_a_writer(path: Path) -> None:
    both = open_store(path, create=True), open_store(path, busy_seconds=0.1)
    with both[0] as first, both[1] as second, first.write(), second.read() as connection:
        assert inspect(connection).has_table("items")


def test_write_within_a_read_is_a_mistake_of_ours(path: Path) -> None:
    mistake = pytest.raises(RuntimeError, match="begin with write")
    with open_store(path, create=True) as store, store.read(), mistake, store.write():
        pass


def add_column(connection: Connection) -> None:
    connection.exec_driver_sql("ALTER TABLE series ADD COLUMN colour TEXT")


def fail(connection: Connection) -> None:
    add_column(connection)
    raise TrackerError("the migration failed")


NEXT = schema.VERSION + 1
"""The version that a migration of the tests leads to."""


def columns(path: Path) -> list[str]:
    with sqlite3.connect(path) as connection:
        found = [row[1] for row in connection.execute("PRAGMA table_info(series)")]
    connection.close()
    return found


def test_older_ledger_is_migrated_after_a_backup(path: Path) -> None:
    with open_store(path, create=True) as store:
        Ledger(store).add("action: Anna tar fram en plan")
    steps = (Migration(NEXT, "series have a colour", add_column),)
    open_store(path, steps=steps, version=NEXT).close()
    backup = path.with_name(f"ledger.v{schema.VERSION}.db")

    assert "colour" in columns(path)
    assert "colour" not in columns(backup)
    assert os.name == "nt" or oct(backup.stat().st_mode & 0o777) == "0o600"
    with open_store(backup) as store:
        assert Ledger(store).ids() == ["KRT-1"]
    open_store(path, steps=steps, version=NEXT).close()  # and is migrated once
    assert not path.with_name(f"ledger.v{schema.VERSION}-1.db").exists()


def shape(path: Path) -> dict[str, list[tuple[str, str]]]:
    """Every table and index with its columns, as SQLite has them."""
    with sqlite3.connect(path) as connection:
        names = connection.execute("SELECT name, type FROM sqlite_master ORDER BY name").fetchall()
        found = {
            name: [
                row[1:3] for row in connection.execute(f"PRAGMA {kind}_info('{name}')").fetchall()
            ]
            for name, kind in names
        }
    connection.close()
    return found


def test_ledger_of_the_first_version_becomes_one_of_this(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    old, new = tmp_path / "old.db", tmp_path / "new.db"
    with sqlite3.connect(old) as connection:
        connection.executescript((HERE / "data" / "v1.sql").read_text("utf-8"))
    connection.close()
    with open_store(old) as store:
        migrated = Ledger(store)

        assert migrated.ids() == ["KRT-1", "KRT-2"]
        assert migrated.entry("KRT-1").notes == ("ring först",)
        assert migrated.stale() == ()
        found = search(store, Wanted("planer"), today=TODAY, limit=5)
        assert [one.id for one in found.items] == ["KRT-1"]
        assert [one.name for one in members(store)] == ["Anna Ek"]
    open_store(new, create=True).close()
    assert shape(old) == shape(new)
    assert [r.message for r in caplog.records] == [
        f"{old}: of an older version, brought up to this one; the old one is kept as "
        f"{tmp_path / 'old.v1.db'}"
    ]


def test_migration_that_fails_changes_nothing(path: Path) -> None:
    open_store(path, create=True).close()
    before = path.read_bytes()

    with pytest.raises(TrackerError, match="the migration failed"):
        open_store(path, steps=(Migration(NEXT, "fails", fail),), version=NEXT)
    assert before == path.read_bytes()


def test_tables_of_the_schema_are_those_of_a_ledger(path: Path) -> None:
    with open_store(path, create=True) as store, store.read() as connection:
        assert sorted(schema.metadata.tables) == sorted(inspect(connection).get_table_names())


# --------------------------------------------------------------------------- what may happen

ADD = """
import os, sys
from datetime import UTC, datetime
from pathlib import Path
sys.path[:0] = [{root!r}]
from tests.toy import read_toy
from tracker.ledger import open_ledger
from tracker.ledger.add import add
from tracker.problems import TrackerError
text = Path({minutes!r}).read_bytes()
{before}
try:
    with open_ledger(Path({path!r}), create=True) as store:
        print("ready", flush=True)
        add(store, text, "big.txt", reader=read_toy, series_name="Kretsen",
            now=datetime(2024, 4, 1, tzinfo=UTC), who="eva")
except TrackerError as error:
    print(error, file=sys.stderr)
    sys.exit(1)
print("done", flush=True)
"""
BIG = "Möte 2024-03-15\n" + "".join(
    f"action @Person{n} due 2024-05-01: Ärende {n} skall utredas före sommaren\n"
    for n in range(300)
)


@pytest.fixture
def child(tmp_path: Path, path: Path) -> list[str]:
    minutes = tmp_path / "big.txt"
    minutes.write_text(BIG, "utf-8")
    script = ADD.format(root=str(ROOT), minutes=str(minutes), path=str(path), before="")
    return [sys.executable, "-c", script]


def whole(path: Path) -> int:
    """How many items the ledger holds, which must be sound."""
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        counts = {
            name: connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0]
            for name in ("items", "mentions", "sources", "meetings")
        }
    connection.close()
    assert counts["items"] == counts["mentions"]
    assert counts["sources"] == counts["meetings"] == (counts["items"] > 0)
    return int(counts["items"])


@pytest.mark.skipif(os.name == "nt", reason="the limit is POSIX")
def test_no_room_left_is_one_line_and_changes_nothing(path: Path, child: list[str]) -> None:
    open_store(path, create=True).close()
    size = path.stat().st_size

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size + 20_000, size + 20_000))

    done = subprocess.run(child, capture_output=True, preexec_fn=limit, check=False)

    assert done.returncode == 1
    assert done.stderr.decode().count("\n") == 1
    assert "nothing was changed" in done.stderr.decode()
    assert whole(path) == 0


@pytest.mark.skipif(os.name == "nt", reason="folders have other rights there")
def test_read_only_folder_is_one_line_and_reading_works(tmp_path: Path) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        kept, minutes = folder / "ledger.db", folder / "big.txt"
        open_store(kept, create=True).close()
        minutes.write_text(BIG, "utf-8")
        kept.chmod(0o444)
        folder.chmod(0o555)
        before = ""
        if os.geteuid() == 0:  # root may write everywhere: load all modules, then be somebody else
            spare = str(tmp_path / "spare.db")
            before = f"open_ledger(Path({spare!r}), create=True).close(); os.seteuid(65534)"
        script = ADD.format(root=str(ROOT), minutes=str(minutes), path=str(kept), before=before)
        done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False)
        folder.chmod(0o755)

        assert done.returncode == 1
        assert done.stderr.decode().endswith("is read-only; nothing was changed\n")
        assert done.stdout == b"ready\n"  # it was opened, and could be read
        assert whole(kept) == 0


def test_two_adds_at_once_are_both_in_the_ledger(path: Path, child: list[str]) -> None:
    open_store(path, create=True).close()
    both = [subprocess.Popen(child, stdout=subprocess.DEVNULL) for _n in range(2)]

    assert [process.wait() for process in both] == [0, 0]
    assert whole(path) == 300

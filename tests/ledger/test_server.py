"""A ledger in a database: the same commands; what the server refuses is one line."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.ledger import postgres
from tests.ledger.book import Ledger
from tests.ledger.test_check import faults, lived
from tests.ledger.test_transfer import exported
from tracker.ledger import server as servers
from tracker.ledger import transfer
from tracker.ledger.store import open_store
from tracker.problems import Misuse, TrackerError

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("place", ["mysql://me:secret@host/db", "://", "sqlite:///x.db"])
def test_another_database_is_wrong_use(place: str) -> None:
    with pytest.raises(Misuse, match="write the ledger's file, or postgresql") as caught:
        open_store(place)
    assert "secret" not in str(caught.value)


def test_the_driver_may_be_left_out_and_the_password_is_not_shown() -> None:
    url = servers.address("postgresql://me:secret@host/db")

    assert servers.shown(url) == "postgresql+pg8000://me:***@host/db"


def test_no_server_is_one_line(tmp_path: Path) -> None:
    pytest.importorskip("pg8000")
    place = f"postgresql+pg8000://me:secret@/db?unix_sock={tmp_path / 'none'}"
    with pytest.raises(TrackerError, match="the database cannot be reached") as caught:
        open_store(place)
    assert "\n" not in str(caught.value)
    assert "secret" not in str(caught.value)


def test_from_a_file_to_a_server_and_back(path: Path, server: str, tmp_path: Path) -> None:
    with open_store(path, create=True, ledger_id="0123456789ab") as store:
        raw = exported(lived(Ledger(store)))
    postgres.empty(server)
    with open_store(server, create=True) as store:
        shared = Ledger(store)
        with store.write() as connection:
            transfer.fill(connection, transfer.read(raw))

        assert faults(shared) == []
        assert exported(shared) == raw
        added = shared.add("Möte 2024-06-01\naction @Eva Sten: Eva köper färg\n", "d.txt")
        assert added.items.new == ("KRT-7",)  # the server goes on counting where the file was


def test_one_writer_at_a_time_and_readers_wait_for_nobody(server: str) -> None:
    postgres.empty(server)
    with open_store(server, create=True) as first, open_store(server, busy_seconds=0.2) as second:
        Ledger(first).add("Möte 2024-03-15\naction: Anna tar fram en plan\n")
        with first.write():
            busy = pytest.raises(TrackerError, match="another tracker is writing")
            with busy, second.write():
                pass
            assert Ledger(second).ids() == ["KRT-1"]
        with second.write():
            pass


def test_nothing_is_written_while_reading(server: str) -> None:
    postgres.empty(server)
    with open_store(server, create=True) as store:
        refused = pytest.raises(TrackerError, match="read-only")
        with refused, store.read() as connection:
            connection.exec_driver_sql("DELETE FROM events")


def test_the_command_line_takes_its_address(server: str, tmp_path: Path) -> None:
    postgres.empty(server)
    minutes = tmp_path / "a.txt"
    minutes.write_text("Möte 15 mars 2024\n\nAnna Ek får i uppdrag att köpa hyllor.\n", "utf-8")

    def run(*words: str) -> str:
        command = [sys.executable, "-m", "tracker", *words, "--ledger", server]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
        assert done.returncode == 0, done.stderr.decode()
        return done.stdout.decode()

    run("add", str(minutes), "--series", "Kretsen")
    assert "KRT-1" in run("list", "--today", "2024-04-01")
    assert run("check").startswith("postgresql+pg8000://tracker@/postgres?")

"""Whatever dies, and whenever: the ledger is whole, and `add` happened or did not.

Two sweeps kill the process that adds: at every statement, BEGIN and COMMIT among them, and at every
write that makes a file longer (a limit on the size of files whose signal is deadly). A third lets
those writes fail instead, as a full disk does. No moment is left to chance. SQLite's own tests
cover the single system call; here it is our use of it that is on trial.
"""

import os
import resource
import signal
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.ledger.book import Ledger
from tracker.ledger.check import check
from tracker.ledger.store import Store, open_store

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name == "nt", reason="there is no kill -9 and no such limit"),
]

FIRST = "Möte 2024-03-15\nNärvarande: Anna Ek, Ale\naction @Anna Ek: Anna tar fram en plan\n"
COUNT = 2
SECOND = "Möte 2024-04-12\nNärvarande: Anna Ek, Ale; Bo Ask, Borg\n" + "".join(
    f"action @Person{n} due 2024-05-01: Ärende {n} skall utredas noga före sommaren {'x' * 3000}\n"
    for n in range(COUNT)
)
PAGE = 4096
DIED, REFUSED, DONE = "died", "refused", "done"
Harm = Callable[[Store], None]


@pytest.fixture
def path(tmp_path: Path) -> Iterator[Path]:
    """In memory where there is such a place: hundreds of commits need no disk that turns."""
    memory = Path("/dev/shm")
    if not (memory.is_dir() and os.access(memory, os.W_OK)):
        yield tmp_path / "ledger.db"
        return
    with tempfile.TemporaryDirectory(dir=memory) as name:
        yield Path(name) / "ledger.db"


@pytest.fixture
def begun(path: Path) -> bytes:
    """A ledger with one meeting, as bytes: each turn begins with it."""
    with open_store(path, create=True, ledger_id="0123456789ab") as store:
        Ledger(store).add(FIRST)
    return path.read_bytes()


def adding(path: Path, before: bytes, harm: Harm) -> str:
    """What became of a process that adds the second minutes and is harmed."""
    path.write_bytes(before)
    path.with_name(f"{path.name}-journal").unlink(missing_ok=True)
    child = os.fork()
    if child == 0:
        code = 1
        try:
            with open_store(path) as store:
                harm(store)
                Ledger(store).add(SECOND, "b.txt")
            code = 0
        except Exception as error:
            code = 3 if "nothing was changed" in str(error) else 4
        finally:
            os._exit(code)
    _pid, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return DIED
    return {0: DONE, 3: REFUSED}.get(os.WEXITSTATUS(status), f"exit {os.WEXITSTATUS(status)}")


def whole(path: Path) -> bool:
    """Whether the second minutes are in the ledger, which must be sound."""
    with open_store(path) as store:
        with store.read() as connection:
            assert [str(fault) for fault in check(connection)] == []
        ledger = Ledger(store)
        ids = ledger.ids()
        assert ids in (["KRT-1"], [f"KRT-{n}" for n in range(1, COUNT + 2)])
    return len(ids) > 1


def takes_more(path: Path) -> bool:
    with open_store(path) as store:
        return bool(Ledger(store).add(SECOND.replace("2024-04-12", "2024-04-26"), "c.txt"))


def at_statement(number: int) -> Harm:
    def harm(store: Store) -> None:
        seen = 0

        def counted(_sql: str) -> None:
            nonlocal seen
            seen += 1
            if seen == number:
                os.kill(os.getpid(), signal.SIGKILL)

        driver = store._connection.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        driver.set_trace_callback(counted)

    return harm


def limited(size: int, *, deadly: bool) -> Harm:
    def harm(_store: Store) -> None:
        if deadly:
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        signal.signal(signal.SIGXFSZ, signal.SIG_DFL if deadly else signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return harm


def test_killed_at_every_statement(path: Path, begun: bytes) -> None:
    seen: list[tuple[str, bool]] = []
    while not seen or seen[-1][0] == DIED:
        became = adding(path, begun, at_statement(len(seen) + 1))
        seen.append((became, whole(path)))

    *killed, (last, there) = seen
    assert takes_more(path)
    assert (last, there) == (DONE, True)
    assert len(killed) > 3 * COUNT  # an item is several statements, each of which was cut
    assert {there for _became, there in killed} == {False}


@pytest.mark.parametrize(("deadly", "ends"), [(True, DIED), (False, REFUSED)])
def test_killed_or_out_of_room_at_every_growth(
    path: Path, begun: bytes, deadly: bool, ends: str
) -> None:
    seen: list[tuple[str, bool]] = []
    size = 0
    while not seen or seen[-1][0] != DONE:
        became = adding(path, begun, limited(size, deadly=deadly))
        seen.append((became, whole(path)))
        size += 2 * PAGE

    *cut, (last, there) = seen
    assert takes_more(path)
    assert (last, there) == (DONE, True)
    assert len(cut) > 10
    assert set(cut) == {(ends, False)}

"""The store: one SQLite file (or a database, `server`), read and written in whole transactions.

The rollback journal (SQLite's default) and one `BEGIN IMMEDIATE … COMMIT` a command make every
command happen or not happen, over `kill -9`, a full disk and a power cut. No WAL: it needs shared
memory, which a network share has not. What the database refuses comes out as one `TrackerError`.
"""

import logging
import os
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine, create_engine, event, select
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from tracker.ledger import migrations, schema, server
from tracker.messages import _, why
from tracker.problems import TrackerError

_LOG = logging.getLogger(__name__)
"""Its warnings reach stderr as they are, where nobody has set up something else."""

APPLICATION_ID = 0x54524B52
"""`TRKR`, in SQLite's header: tells a ledger from every other SQLite file."""

BUSY_SECONDS = 5.0
CACHE_KIB = 32_000
"""Pages that SQLite keeps in memory; its own default is 2,000, and a command reads some twice."""
_MAGIC = b"SQLite format 3\x00"
_WRITES = "tracker_write"


class StoreError(TrackerError):
    """The ledger itself cannot be used: what comes next would fail, too."""


class Store:
    """An open ledger. Not for several threads; as many processes as there are."""

    def __init__(self, path: Path | str, engine: Engine) -> None:
        self.path = path
        """Its file, or the address of its database without the password: for messages."""
        self.id = ""
        """The ledger's random id, 12 hexadecimal digits: part of every UID."""
        self._engine = engine
        with _explained(path):
            self._connection = engine.connect()

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """One consistent view of the ledger; takes part in a `write` that is under way."""
        with self._transaction(write=False) as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """One transaction that alone may write: all of it happens when the block ends, or nothing.

        Raises `TrackerError` when another process keeps the ledger for longer than a few seconds.
        """
        with self._transaction(write=True) as connection:
            yield connection

    @contextmanager
    def _transaction(self, write: bool) -> Iterator[Connection]:
        connection = self._connection
        with _explained(self.path):
            if connection.in_transaction():
                if write and not connection.get_execution_options().get(_WRITES):
                    raise RuntimeError("a write within a read: begin with write()")
                yield connection
            else:
                connection.execution_options(**{_WRITES: write})
                with connection.begin():
                    yield connection

    def purge(self) -> None:
        """From now on overwrites what is deleted: before a write after which nothing may be left.

        On a server what is deleted goes with its own vacuum, and its logs and backups are its own.
        """
        if self._engine.dialect.name == "sqlite":
            with _explained(self.path):
                self._driver().execute("PRAGMA secure_delete = ON")

    def vacuum(self) -> None:
        """Writes the file anew, without free pages; outside of any transaction."""
        if self._engine.dialect.name == "sqlite":
            with _explained(self.path):
                self._driver().execute("VACUUM")

    def _driver(self) -> sqlite3.Connection:
        driver = self._connection.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        return driver

    def close(self) -> None:
        """Ends the connection; the store is of no use afterwards."""
        self._connection.close()
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def open_store(
    place: Path | str,
    *,
    create: bool = False,
    busy_seconds: float = BUSY_SECONDS,
    ledger_id: str | None = None,
    steps: tuple[migrations.Migration, ...] = migrations.MIGRATIONS,
    version: int = schema.VERSION,
) -> Store:
    """The ledger in `place`, of this version. See `tracker.ledger.open_ledger`.

    `ledger_id` is for a new ledger that is to be a known one (a rebuild, a test); else random.
    """
    store, fresh = _store(place, create, busy_seconds)
    path = store.path
    try:
        if fresh:
            with store.write() as connection:
                if not _is_marked(connection):  # else another process was faster
                    _mark(connection)
                    migrations.create(connection, ledger_id or secrets.token_hex(6))
        with store.read() as connection:
            have = _recognise(path, connection, version)
        if have < version:
            backup = _backup(store, have) if isinstance(path, Path) else None
            with store.write() as connection:
                done = migrations.migrate(connection, steps, version)
            if done:
                message = _("{path}: of an older version, brought up to this one")
                if backup is not None:
                    message += _("; the old one is kept as {backup}")
                _LOG.warning("%s", message.format(path=path, backup=backup))
            elif backup is not None:
                backup.unlink(missing_ok=True)  # another process has done it meanwhile
        with store.read() as connection:
            key = schema.meta.c.key
            store.id = connection.scalar(select(schema.meta.c.value).where(key == "id")) or ""
    except BaseException:
        store.close()
        raise
    return store


def _store(place: Path | str, create: bool, busy_seconds: float) -> tuple[Store, bool]:
    """The place opened, and whether it is still to be filled."""
    if isinstance(place, Path):
        fresh = _look(place, create)
        return Store(place, _engine(place, busy_seconds)), fresh
    url = server.address(place)
    store = Store(server.shown(url), server.engine(url, busy_seconds, _WRITES))
    try:
        with store.read() as connection:
            fresh = not server.has_ledger(connection)
        if fresh and not create:
            message = _("{path}: there is no ledger yet; tracker add FILE begins one")
            raise TrackerError(message.format(path=store.path))
    except BaseException:
        store.close()
        raise
    return store, fresh


def _look(path: Path, create: bool) -> bool:
    """Whether the file is still to be filled; `TrackerError` for what cannot be a ledger."""
    try:
        with path.open("rb") as file:
            head = file.read(len(_MAGIC))
    except FileNotFoundError:
        head = b""
    except IsADirectoryError:
        message = _("{path}: is a folder; give the ledger's file")
        raise TrackerError(message.format(path=path)) from None
    except OSError as error:
        message = _("{path}: the ledger cannot be opened ({reason})")
        raise TrackerError(message.format(path=path, reason=why(error))) from None
    if head and head != _MAGIC:
        raise _no_ledger(path)
    if not head and not create:
        message = _("{path}: there is no ledger yet; tracker add FILE begins one")
        raise TrackerError(message.format(path=path))
    if not head:
        _make(path)
    return not head


def _make(path: Path) -> None:
    """An empty file that nobody else may read; SQLite gives its journal the same mode."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError as error:
        message = _("{path}: cannot make a ledger there ({reason})")
        raise TrackerError(message.format(path=path, reason=why(error))) from None


def _engine(path: Path, busy_seconds: float) -> Engine:
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        poolclass=NullPool,
        connect_args={"timeout": busy_seconds},
    )

    @event.listens_for(engine, "connect")
    def connected(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None  # transactions are ours; Python would begin them late
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")

    @event.listens_for(engine, "begin")
    def begun(connection: Connection) -> None:
        writes = connection.get_execution_options().get(_WRITES)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def _is_marked(connection: Connection) -> bool:
    """Whether the database is some ledger: SQLite has a place for that, a server the table."""
    if connection.dialect.name != "sqlite":
        return server.has_ledger(connection)
    value: int = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
    return value == APPLICATION_ID


def _mark(connection: Connection) -> None:
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")


def _recognise(path: Path | str, connection: Connection, version: int) -> int:
    """The ledger's version, 1 to `version`; `TrackerError` for any other file."""
    if not _is_marked(connection):
        raise _no_ledger(path)
    have = migrations.version(connection)
    if have > version:
        message = _("{path}: was written by a newer tracker; install that one (schema {have})")
        raise TrackerError(message.format(path=path, have=have))
    if have < 1:
        raise _damaged(path, _("it names no version"))
    return have


def _backup(store: Store, have: int) -> Path:
    """A copy of the ledger beside it, before it is migrated: `ledger.db` → `ledger.v1.db`."""
    number, path = 0, Path(store.path)
    while True:
        tail = f"-{number}" if number else ""
        copy = path.with_name(f"{path.stem}.v{have}{tail}{path.suffix}")
        try:
            os.close(os.open(copy, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
            break
        except FileExistsError:
            number += 1
        except OSError as error:
            message = _("{path}: cannot write the backup before the migration ({reason})")
            raise TrackerError(message.format(path=copy, reason=why(error))) from None
    try:
        with _explained(store.path):
            store._driver().execute("VACUUM INTO ?", (str(copy),))
    except BaseException:
        copy.unlink(missing_ok=True)
        raise
    return copy


def _no_ledger(path: Path | str) -> StoreError:
    return StoreError(_("{path}: is no ledger; nothing was changed").format(path=path))


def _damaged(path: Path | str, reason: str) -> StoreError:
    message = _("{path}: the ledger is damaged ({reason}); go back to a backup of it")
    return StoreError(message.format(path=path, reason=reason))


@contextmanager
def _explained(path: Path | str) -> Iterator[None]:
    """Turns what the database refuses into one line that says what to do."""
    try:
        yield
    except DBAPIError as error:
        raise _refusal(path, error.orig or error) from error
    except sqlite3.Error as error:
        raise _refusal(path, error) from error


def _refusal(path: Path | str, error: BaseException) -> StoreError:
    if isinstance(path, str):
        return StoreError(server.refusal(path, error))
    name = getattr(error, "sqlite_errorname", None) or ""
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        message = _("{path}: another tracker is writing to the ledger; try again in a moment")
    elif name.startswith("SQLITE_FULL"):
        message = _("{path}: the disk is full; nothing was changed")
    elif name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM", "SQLITE_AUTH")):
        message = _("{path}: the ledger or its folder is read-only; nothing was changed")
    elif name.startswith("SQLITE_NOTADB"):
        return _no_ledger(path)
    elif name.startswith("SQLITE_CORRUPT"):
        return _damaged(path, str(error))
    else:
        message = _("{path}: the ledger could not be used ({reason}); nothing was changed")
    return StoreError(message.format(path=path, reason=error))

"""A PostgreSQL cluster of the tests' own: in a temporary folder, on a socket, as another user.

Debian keeps the programs out of the path; `initdb` refuses root. Where anything is missing the
tests are skipped, with a line that says what.
"""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, delete, insert, inspect
from sqlalchemy.pool import NullPool

from tracker.ledger import schema

FOLDERS = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
OPTIONS = "-c listen_addresses='' -c fsync=off -c full_page_writes=off"


def cluster() -> Iterator[str]:
    """Starts it, yields the address of its database, stops it and leaves nothing."""
    programs = shutil.which("initdb") or next(
        (str(folder / "initdb") for folder in FOLDERS if (folder / "initdb").exists()), None
    )
    if programs is None:
        pytest.skip("no PostgreSQL server here (Debian: apt-get install postgresql)")
    pytest.importorskip("pg8000", reason="no driver here: pip install 'protokollkoll[postgres]'")
    run_as = _somebody()
    folder = Path(tempfile.mkdtemp(prefix="tracker-pg-"))
    if run_as:
        shutil.chown(folder, "postgres")
    data, tools = folder / "data", Path(programs).parent
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}

    def run(*words: str) -> None:
        done = subprocess.run(
            [*run_as, *words], cwd=folder, env=environment, capture_output=True, check=False
        )
        assert done.returncode == 0, done.stderr.decode()

    try:
        run(str(tools / "initdb"), "-D", str(data), "-A", "trust", "-U", "tracker", "-N")
        options = f"-k {folder} {OPTIONS}"
        log = str(folder / "log")
        run(str(tools / "pg_ctl"), "-D", str(data), "-l", log, "-w", "-o", options, "start")
        try:
            socket = folder / ".s.PGSQL.5432"
            yield f"postgresql+pg8000://tracker@/postgres?unix_sock={socket}"
        finally:
            run(str(tools / "pg_ctl"), "-D", str(data), "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def empty(address: str) -> None:
    """No rows in any table; the tables stay, which is ten times faster than new ones."""
    engine = create_engine(address, poolclass=NullPool)
    with engine.begin() as connection:
        if not inspect(connection).has_table("meta"):
            return
        for table in reversed(schema.metadata.sorted_tables):
            connection.execute(delete(table))
            column = table.autoincrement_column
            if column is not None:
                name = f"pg_get_serial_sequence('{table.name}', '{column.name}')"
                connection.exec_driver_sql(f"SELECT setval({name}, 1, false)")
        rows = {"schema": str(schema.VERSION), "id": "0123456789ab"}.items()
        connection.execute(insert(schema.meta), [{"key": k, "value": v} for k, v in rows])


def _somebody() -> list[str]:
    """What runs a command as a user that may have a cluster."""
    if os.geteuid() != 0:
        return []
    if shutil.which("setpriv") is None or "postgres" not in {one.pw_name for one in pwd.getpwall()}:
        pytest.skip("root may run no PostgreSQL, and there is no user postgres to run it")
    return ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]

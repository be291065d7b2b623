"""A ledger in a PostgreSQL database that a secretariat shares, by its address.

The same tables and the same transactions as in a file: one writer at a time, who waits a few
seconds for another; readers see one consistent state and wait for nobody. Copies are the server's
own business (`pg_dump`), so a migration makes none; it happens whole or not at all, as DDL does
there.
"""

from sqlalchemy import Connection, Engine, create_engine, event, inspect
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError
from sqlalchemy.pool import NullPool

from tracker.messages import _
from tracker.problems import Misuse, TrackerError

LOCK = 0x54524B52
"""The advisory lock that writers take: *TRKR*."""
_BUSY, _READ_ONLY, _FULL = "55P03", ("25006", "42501"), ("53100", "53200")


def address(place: str) -> URL:
    """`place` as an address with a driver; `Misuse` for another kind of database.

    `TrackerError` where the driver is not installed.
    """
    try:
        url = make_url(place)
    except (ArgumentError, ValueError):
        url = None
    if url is None or url.get_backend_name() != "postgresql":
        message = _("{place}: write the ledger's file, or postgresql+pg8000://user@host/database")
        raise Misuse(message.format(place=place.partition("@")[2] or place))
    if url.drivername == "postgresql":
        url = url.set(drivername="postgresql+pg8000")
    return url


def engine(url: URL, busy_seconds: float, writes: str) -> Engine:
    """Connections whose transactions write alone (execution option `writes`) or only read."""
    try:
        made = create_engine(url, poolclass=NullPool)
    except (ModuleNotFoundError, NoSuchModuleError) as error:
        message = _("{place}: needs its driver; install it with: pip install {package}")
        package = "'protokollkoll[postgres]'"
        raise TrackerError(message.format(place=shown(url), package=package)) from error

    @event.listens_for(made, "begin")
    def begun(connection: Connection) -> None:
        if not connection.get_execution_options().get(writes):
            statement = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY"
            connection.exec_driver_sql(statement)
            return
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = {int(busy_seconds * 1000)}")
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({LOCK})")

    return made


def shown(url: URL) -> str:
    """The address as a message may show it: without the password."""
    return url.render_as_string(hide_password=True)


def has_ledger(connection: Connection) -> bool:
    """Whether the database holds the table that every ledger has."""
    return inspect(connection).has_table("meta")


def refusal(place: object, error: BaseException) -> str:
    """One line on what the server refuses."""
    told = error.args[0] if error.args and isinstance(error.args[0], dict) else {}
    code, reason = told.get("C", ""), told.get("M") or str(error).partition("\n")[0]
    if code == _BUSY:
        message = _("{path}: another tracker is writing to the ledger; try again in a moment")
    elif code in _READ_ONLY:
        message = _("{path}: the ledger or its folder is read-only; nothing was changed")
    elif code in _FULL:
        message = _("{path}: the disk is full; nothing was changed")
    elif not told or code.startswith(("08", "28", "3D", "57P")):
        message = _("{path}: the database cannot be reached ({reason})")
    else:
        message = _("{path}: the ledger could not be used ({reason}); nothing was changed")
    return message.format(path=place, reason=reason)

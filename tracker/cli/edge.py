"""The edge: the only place that reads the clock, the environment and the terminal."""

import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from tracker.messages import _, why
from tracker.problems import FAILED, Misuse, Problem, TrackerError

T = TypeVar("T")

Today = Annotated[
    str | None,
    typer.Option("--today", metavar="DATE", help="Act as if it were DATE (TRACKER_TODAY)."),
]
LedgerPath = Annotated[
    str | None,
    typer.Option("--ledger", metavar="FILE", help="The ledger's file (TRACKER_LEDGER)."),
]
By = Annotated[
    str | None,
    typer.Option("--by", metavar="NAME", help="Who says so; else your user name."),
]
Templates = Annotated[
    Path | None,
    typer.Option(
        "--templates",
        metavar="DIR",
        envvar="TRACKER_TEMPLATES",
        help="Your own templates, looked up before ours (ours also as default:NAME).",
    ),
]
Why = Annotated[str | None, typer.Option("--why", metavar="TEXT", help="The reason, kept.")]


def parse_day(value: str, option: str) -> date:
    """An ISO date from the command line; `Misuse` names the option and the form."""
    try:
        return date.fromisoformat(value.strip())
    except ValueError:
        message = _("{option}: {value!r} is not a date; write it as 2026-05-28")
        raise Misuse(message.format(option=option, value=value)) from None


def one_of(value: str, allowed: tuple[str, ...], option: str) -> str:
    """`value` if it is one of `allowed`; else `Misuse` lists them."""
    if value not in allowed:
        message = _("{option}: {value!r} is not one of {allowed}")
        raise Misuse(message.format(option=option, value=value, allowed=", ".join(allowed)))
    return value


def today_of(option: str | None) -> date:
    """The day the command acts on: `--today`, else `TRACKER_TODAY`, else the clock in Stockholm."""
    if option:
        return parse_day(option, "--today")
    if preset := os.environ.get("TRACKER_TODAY"):
        return parse_day(preset, "TRACKER_TODAY")
    from zoneinfo import ZoneInfo

    return datetime.now(ZoneInfo("Europe/Stockholm")).date()


def now_of(option: str | None) -> datetime:
    """The instant of a change, UTC: the clock, or noon of a day that was asked for."""
    if option or os.environ.get("TRACKER_TODAY"):
        return datetime.combine(today_of(option), time(12), tzinfo=UTC)
    return datetime.now(UTC).replace(microsecond=0)


def ledger_of(option: str | Path | None) -> Path | str:
    """The ledger's file: `--ledger`, else `TRACKER_LEDGER`, else in the user's data directory.

    What has `://` in it is the address of a database, and stays a string.
    """
    if given := option if option is not None else os.environ.get("TRACKER_LEDGER"):
        return given if isinstance(given, str) and "://" in given else Path(given)
    from platformdirs import user_data_path

    return user_data_path("tracker", appauthor=False) / "ledger.sqlite"


def who_of(option: str | None) -> str:
    """Who makes a change: `--by`, else the user's name as the system has it."""
    import getpass

    if option is not None and option.strip():
        return " ".join(option.split())
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # a container's user may have no name
        return "-"


def is_asked() -> bool:
    """Whether somebody sits at the terminal who can answer."""
    return sys.stdin.isatty()


def say(text: str = "") -> None:
    """One line of result to stdout."""
    typer.echo(text)


def complain(problems: Iterable[Problem | TrackerError | str]) -> None:
    """Problems to stderr, a line each."""
    for problem in problems:
        typer.echo(str(problem), err=True)


def watched(work: Iterable[T], length: int, label: str) -> Iterator[T]:
    """`work` with a progress bar on stderr, where that is a terminal and there is much to do."""
    if length < 8 or not sys.stderr.isatty():
        yield from work
        return
    with typer.progressbar(work, length=length, label=label, file=sys.stderr) as bar:
        yield from bar


def interactive() -> bool:
    """Whether somebody sits at a terminal who can be asked."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def read_line(prompt: str) -> str:
    """One line that is typed, without its spaces; empty if it is given up."""
    try:
        return input(prompt).strip()
    except (EOFError, KeyboardInterrupt):
        say()
        return ""


def swedish_unless_told() -> None:
    """Speaks Swedish for the rest of the command, unless the locale or `TRACKER_LANG` names a
    language: what is asked here, a secretary answers about Swedish minutes."""
    names = ("TRACKER_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
    told = next((os.environ[name] for name in names if os.environ.get(name)), "")
    if told.partition(".")[0].upper() in ("", "C", "POSIX"):
        os.environ["TRACKER_LANG"] = "sv"


def write_bytes(content: bytes, path: Path | None, *, private: bool = False) -> None:
    """To a file whole or not at all (temporary file, fsync, rename), or to stdout.

    `private`: nobody else may read it, as nobody else may read the ledger.
    """
    if path is None or str(path) == "-":
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    try:
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        message = _("{path}: cannot write there ({reason})")
        raise TrackerError(message.format(path=path, reason=why(error))) from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if not private:
            umask = os.umask(0)
            os.umask(umask)
            Path(temporary).chmod(0o666 & ~umask)
        Path(temporary).replace(path)
    except OSError as error:
        Path(temporary).unlink(missing_ok=True)
        message = _("{path}: cannot write there ({reason})")
        raise TrackerError(message.format(path=path, reason=why(error))) from error


def run(app: Callable[[], None]) -> int:
    """Runs the command line; every failure becomes one line on stderr and an exit code."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:  # a Windows console or a C locale must not lose å, ä, ö
            reconfigure(encoding="utf-8", errors="replace")
    try:
        app()
    except TrackerError as error:
        complain([error])
        return error.exit_code
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except OSError as error:
        complain([f"{error.filename}: {why(error)}" if error.filename else why(error)])
        return FAILED
    return 0

"""Files and folders of the command line → Readings, one after the other."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tracker.messages import _, why
from tracker.model import Reading
from tracker.problems import TrackerError
from tracker.read import MAX_BYTES, SUFFIXES


@dataclass(frozen=True, slots=True)
class Outcome:
    """One file: its reading, or the line that says why there is none."""

    path: Path
    reading: Reading | None = None
    error: str | None = None


def expand(paths: Iterable[Path]) -> Iterator[Path]:
    """Files as they are; folders as the files in them that have a known ending, by name."""
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        inside = sorted(p for p in path.rglob("*") if p.is_file() and not is_aside(p))
        known = [p for p in inside if p.suffix.lower() in SUFFIXES]
        if not known:
            message = _("{path}: no minutes in this folder (looked for {endings})")
            raise TrackerError(message.format(path=path, endings=", ".join(sorted(SUFFIXES))))
        yield from known


def is_aside(path: Path) -> bool:
    """A hidden file, Word's mark that a file is open, a part of a web page saved beside it."""
    page = path.parent.name.endswith(("_files", "_filer", "-filer"))
    return page or path.name.startswith((".", "~$"))


def readings(paths: Iterable[Path], meeting_date: date | None = None) -> Iterator[Outcome]:
    """Each file read; one that cannot be is an `Outcome` with its line, and the rest go on."""
    from tracker.pipeline import read_minutes

    for argument in paths:
        try:
            files = list(expand([argument]))
        except TrackerError as error:
            yield Outcome(argument, error=str(error))
            continue
        for path in files:
            try:
                data = read_bytes(path)
                yield Outcome(path, read_minutes(data, path.name, meeting_date))
            except TrackerError as error:
                yield Outcome(path, error=str(error))


def read_bytes(path: Path) -> bytes:
    """The file's bytes, one too many where it is too large: `read` says so of it.

    A missing or unreadable one is a `TrackerError` that names it.
    """
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        message = _("{path}: no such file; check the name")
        raise TrackerError(message.format(path=path)) from None
    except OSError as error:
        message = _("{path}: cannot be read ({reason})")
        raise TrackerError(message.format(path=path, reason=why(error))) from error

"""Files and folders of the command line → Readings, in order, on all cores where there are many."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
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


_MANY = 12
"""From so many files on it pays to start further processes."""
_CHUNK = 4


def listed(paths: Iterable[Path]) -> list[Outcome]:
    """The files that the arguments name, in order; an argument that names none has its line."""
    found: list[Outcome] = []
    for argument in paths:
        try:
            found += [Outcome(path) for path in expand([argument])]
        except TrackerError as error:
            found.append(Outcome(argument, error=str(error)))
    return found


def readings(
    files: Iterable[Outcome], meeting_date: date | None = None, processes: int | None = None
) -> Iterator[Outcome]:
    """Each file of `listed` read, in order; one that cannot be has its line, and the rest go on.

    Many files are read in as many processes as there are cores (or `processes`).
    """
    waiting = list(files)
    cores = processes or os.cpu_count() or 1
    if len(waiting) < _MANY or cores < 2:
        yield from (_read(one, meeting_date) for one in waiting)
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(max_workers=min(cores, len(waiting) // _CHUNK)) as pool:
        read = partial(_read, meeting_date=meeting_date)
        yield from pool.map(read, waiting, chunksize=_CHUNK)


def _read(one: Outcome, meeting_date: date | None) -> Outcome:
    from tracker.pipeline import read_minutes

    if one.error is not None:
        return one
    try:
        data = read_bytes(one.path)
        return Outcome(one.path, read_minutes(data, one.path.name, meeting_date))
    except TrackerError as error:
        return Outcome(one.path, error=str(error))


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

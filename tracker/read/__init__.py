"""Files in, `Source` out: the offsets of everything later are settled here.

One file per format; what a file is, its content says. A format this version cannot read, an empty
file and one over the limit raise `TrackerError` with one line that says what to do; whatever can be
read is read, and what is odd about it comes back as problems.
"""

from pathlib import Path

from tracker.messages import _, why
from tracker.model import Source
from tracker.problems import Problem, TrackerError
from tracker.read.detect import refuse_foreign
from tracker.read.text import read_text

__all__ = ["MAX_BYTES", "SUFFIXES", "read", "read_file"]

SUFFIXES = frozenset({".txt", ".md"})
"""The endings a folder is searched for; a file that is named is told by its content alone."""

MAX_BYTES = 20_000_000
"""The largest file that is opened. A year of ordinary minutes is under one megabyte."""


def read(data: bytes, name: str) -> tuple[Source, tuple[Problem, ...]]:
    """The minutes in `data`; `name` is the file's name as the user gave it."""
    if len(data) > MAX_BYTES:
        raise _too_large(name)
    refuse_foreign(data, name)
    return read_text(data, name)


def read_file(path: Path) -> tuple[Source, tuple[Problem, ...]]:
    """The minutes in the file at `path`. Its size is checked before anything is read."""
    try:
        if path.is_dir():
            message = _("{path}: this is a folder; give the files in it")
            raise TrackerError(message.format(path=path))
        if not path.exists():
            raise TrackerError(_("{path}: no such file").format(path=path))
        if path.stat().st_size > MAX_BYTES:
            raise _too_large(str(path))
        with path.open("rb") as file:  # a pipe has no size: one byte too many tells
            data = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        reason = why(error) if isinstance(error, OSError) else str(error)
        message = _("{path}: cannot be read ({reason})")
        raise TrackerError(message.format(path=path, reason=reason)) from error
    return read(data, str(path))


def _too_large(name: str) -> TrackerError:
    message = _("{name}: the file is over {limit} MB; split it, or give the text alone")
    return TrackerError(message.format(name=name, limit=MAX_BYTES // 1_000_000))

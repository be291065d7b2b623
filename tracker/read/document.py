"""What a format's reader gives back: the text of the minutes, and what it noticed on the way."""

from typing import NamedTuple

from tracker.messages import _
from tracker.model import Clue
from tracker.problems import TrackerError


class Document(NamedTuple):
    """One file, unpacked. Headings, lists and tables stand in `text` as in Markdown."""

    text: str
    format: str
    clues: tuple[Clue, ...] = ()
    notes: tuple[str, ...] = ()
    """Codes of `tracker.codes.WARNINGS` that are true of the whole file."""
    encoding: str = "utf-8"
    guessed: bool = False
    """The encoding had to be guessed."""
    regular: bool = False
    """`text` is the file's bytes as UTF-8, and regular as it stands."""


def damaged(name: str) -> TrackerError:
    """The line for a file that its own format's rules do not fit."""
    message = _("{name}: the file is damaged or cut off; open it where it was written, save again")
    return TrackerError(message.format(name=name))


def locked(name: str) -> TrackerError:
    """The line for a file that a password protects."""
    message = _("{name}: the file is protected by a password; save it without one")
    return TrackerError(message.format(name=name))


def too_much(name: str) -> TrackerError:
    """The line for a file that unpacks to more than minutes ever hold."""
    message = _("{name}: the file unpacks to more than this version reads; save it as text")
    return TrackerError(message.format(name=name))

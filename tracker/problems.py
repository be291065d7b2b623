"""What can go wrong: a `Problem` is a value with a place, a `TrackerError` ends the command.

Minutes never raise: whatever is odd about them becomes a `Problem`. Exceptions are for wrong *use*
(no such file, unknown id, a ledger that is no ledger) and carry the sentence and the exit code.
"""

from dataclasses import dataclass

DONE, FAILED, MISUSE = 0, 1, 2
"""Exit codes: fine; a file could not be read or a command not be done; wrong use."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing somebody should know about a document. It never changes the exit code.

    code     one of `tracker.codes.WARNINGS`
    message  one sentence: what was found and what to do about it
    line     1-based line of the text as `tracker extract --format text` prints it, 0 for the whole
    name     the file's name as the user gave it
    """

    code: str
    message: str
    line: int = 0
    name: str = ""

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.name, self.line) if part)
        return f"{place}: {self.message}" if place else self.message


class TrackerError(Exception):
    """A command that cannot be done; `str(error)` is one line that says what to do."""

    exit_code = FAILED


class Misuse(TrackerError):  # noqa: N818 - it is a use, not an error of ours
    """Wrong use: an unknown id, value or combination of options."""

    exit_code = MISUSE

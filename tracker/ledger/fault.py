"""One thing in a ledger that is not as it must be."""

from dataclasses import dataclass

from tracker.messages import _


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is not as it must be."""

    where: str
    """The item, the meeting, the file or the table."""
    what: str
    cached: bool = False
    """Whether `tracker rebuild` mends it: the events are right, and a copy of them is not."""

    def __str__(self) -> str:
        text = f"{self.where}: {self.what}"
        return text + (_("; tracker rebuild mends it") if self.cached else "")

"""What the ledger hands out besides entries and members: meetings and settings, as frozen values.

Nothing here imports the store, so that exporters can name these types at no cost.
"""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """One meeting of one series, as its newest minutes and its secretary give it."""

    id: int
    """Lasting; what `tracker meeting set` is given."""
    series: str
    name: str
    """The file's name of its newest minutes, without folders."""
    date: str | None
    """EDTF; None when unknown."""
    title: str | None
    body: str | None
    basis: str = "unknown"
    """From what the date is known: a value of `tracker.model.Basis`."""
    time: str | None = None
    place: str | None = None
    added: datetime | None = None
    """UTC; when the ledger first took it in."""
    items: int = 0
    """How many items it brought, whatever their state."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the secretary has told the ledger once; None where it was never said."""

    organisation: str | None = None
    sender_name: str | None = None
    sender_address: str | None = None
    reply_to: str | None = None
    list_domain: str | None = None
    organiser_name: str | None = None
    organiser_address: str | None = None
    meeting_minutes: int = 60
    """The usual length of a meeting, for those whose end the minutes do not give."""

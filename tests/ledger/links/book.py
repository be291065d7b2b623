"""What tests of links do with a ledger, in a few letters."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path

from tracker.ledger import add as adding
from tracker.ledger import query, replay
from tracker.ledger.check import check
from tracker.ledger.journal import Journal
from tracker.ledger.links import answer, view
from tracker.ledger.links.answer import Answered
from tracker.ledger.links.model import LinkKind
from tracker.ledger.links.view import Shown
from tracker.ledger.store import Store
from tracker.model import Entry
from tracker.pipeline import read_minutes, restructure

TODAY = date(2040, 1, 1)


class Book:
    """An open ledger and the instant at which it is changed."""

    def __init__(self, store: Store, now: datetime) -> None:
        self.store = store
        self.now = now

    def add(self, file: Path, day: date | None = None) -> adding.Added:
        return self.read(file.read_text("utf-8"), file.name, day)

    def read(
        self, text: str, name: str, day: date | None = None, corrects: str | None = None
    ) -> adding.Added:
        return adding.add(
            self.store,
            text.encode(),
            name,
            reader=read_minutes,
            series_name="Kretsen",
            now=self.now,
            who="eva",
            meeting_date=day,
            corrects=corrects,
            again=restructure,
        )

    def pending(self) -> tuple[Shown, ...]:
        with self.store.read() as connection:
            return view.pending(connection)

    def links(self) -> list[tuple[str, str, str, str]]:
        """(the item's sentence, later file, section, kind) of all that is suggested."""
        return sorted(
            (
                " ".join(one.said.quote.split()) if one.said else one.title,
                one.told.source,
                one.told.section or "",
                one.link.kind.value,
            )
            for one in self.pending()
        )

    def one(self, quote: str, file: str) -> Shown:
        """The suggestion about an item, by part of its sentence, in a later file."""
        (found,) = [
            one
            for one in self.pending()
            if one.said and quote in " ".join(one.said.quote.split()) and one.told.source == file
        ]
        return found

    def accept(self, name: str, kind: LinkKind | None = None) -> Answered:
        with self.store.write() as connection:
            return answer.accept(Journal(connection, now=self.now, who="eva"), name, kind)

    def refuse(self, name: str) -> Answered:
        with self.store.write() as connection:
            return answer.refuse(Journal(connection, now=self.now, who="eva"), name)

    def journal(self, change: Callable[[Journal], object]) -> None:
        with self.store.write() as connection:
            change(Journal(connection, now=self.now, who="eva"))

    def entries(self) -> dict[str, Entry]:
        found = query.entries(self.store, query.Filter(), today=TODAY)
        return {entry.id: entry for entry in found}

    def entry(self, quote: str) -> Entry:
        (found,) = [e for e in self.entries().values() if e.evidence and quote in quotes(e)[0]]
        return found

    def faults(self) -> list[str]:
        with self.store.read() as connection:
            return [str(fault) for fault in check(connection)]

    def stale(self) -> tuple[str, ...]:
        with self.store.read() as connection:
            return replay.stale(connection)


def quotes(entry: Entry) -> Sequence[str]:
    return [" ".join(one.quote.split()) for one in entry.evidence]

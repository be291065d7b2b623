"""What accepting and refusing does, and that a refused link is not asked again."""

from pathlib import Path

import pytest
from sqlalchemy import select, update

from tests.ledger.links.book import Book, quotes
from tests.ledger.links.conftest import HERE, Series
from tracker.ledger import change, schema, transfer
from tracker.ledger.events import What
from tracker.ledger.journal import events_of
from tracker.ledger.links import answer
from tracker.ledger.links.model import LinkKind, LinkState
from tracker.ledger.remove import remove
from tracker.ledger.store import open_store
from tracker.ledger.undo import latest, undo
from tracker.model import State
from tracker.pipeline import reread
from tracker.problems import Misuse, TrackerError


def test_accepted_closing_closes_on_the_day_of_the_later_meeting(series: Series) -> None:
    book = series("larkan")
    link = book.one("Bo tar in offerter", "a2.txt")

    book.accept(link.link.name)
    entry = book.entry("Bo tar in offerter")

    assert (entry.state, entry.closed) == (State.DONE, "2031-02-17")
    assert quotes(entry)[1] == "Bo redovisar två offerter på ny belysning."
    assert entry.evidence[1].section == "1"
    assert book.stale() == ()


def test_accepted_as_a_mention_stays_open(series: Series) -> None:
    book = series("larkan")

    book.accept(book.one("Bo tar in offerter", "a2.txt").link.name, LinkKind.AGAIN)
    entry = book.entry("Bo tar in offerter")

    assert entry.state is State.OPEN
    assert len(entry.evidence) == 2


def test_accepted_moved_event_is_one_with_the_new_day(series: Series) -> None:
    book = series("larkan")
    link = book.one("Städdag hålls lördag", "a3.txt").link

    book.accept(link.name)
    entry = book.entry("Städdag hålls lördag")

    assert entry.when is not None
    assert entry.when.edtf == "2031-05-03"
    assert [one.source for one in entry.evidence] == ["a2.txt", "a3.txt"]
    assert book.entries()[str(link.other)].state is State.REPLACED
    assert book.stale() == ()


def test_successor_replaces_and_reopening_gives_it_back(series: Series) -> None:
    book = series("larkan")
    link = book.one("utser Tove Lind", "a5.txt").link

    book.accept(link.name)
    replaced = book.entry("utser Tove Lind")
    with book.store.read() as connection:
        events = events_of(connection, replaced.id)
    book.journal(lambda journal: change.reopen(journal, [replaced.id]))

    assert (replaced.state, replaced.closed) == (State.REPLACED, "2031-05-19")
    assert events[-1].data["by"] == link.other
    assert book.entry("utser Tove Lind").state is State.OPEN
    assert book.stale() == ()


def test_of_several_appointed_only_who_leaves_goes(series: Series) -> None:
    book = series("seeds")
    link = book.one("Ersättare är Kicki", "001_d035677d0613c8a8.txt").link

    book.accept(link.name)
    entry = book.entry("Ersättare är Kicki")

    assert link.leaves == ("Kicki Nordberg",)
    assert entry.state is State.OPEN
    assert [one.name for one in entry.people] == ["Rickard Vidlund", "Bengt Randen"]


def test_refused_is_not_asked_again(series: Series) -> None:
    book = series("larkan")
    link = book.one("Bo tar in offerter", "a2.txt").link
    text = (HERE / "larkan" / "a2.txt").read_text("utf-8")

    book.refuse(link.name)
    book.read(text.replace("Diskussion om kostnaden", "Kostnaden diskuterades"), "a2.txt")

    about = [one for one in book.links() if "Bo tar in offerter" in one[0]]
    assert about == []
    assert book.entry("Bo tar in offerter").state is State.OPEN
    assert book.stale() == ()


def test_corrected_minutes_take_back_what_they_no_longer_say(series: Series) -> None:
    book = series("larkan")
    text = (HERE / "larkan" / "a3.txt").read_text("utf-8")

    book.read(text.replace("Belysning bytt i trapphusen B och C.", "Inget att ta upp."), "a3.txt")

    assert not [one for one in book.links() if one[1] == "a3.txt" and one[2] == "1"]


def test_the_same_minutes_again_change_nothing(series: Series) -> None:
    book = series("larkan")
    before = book.pending()

    book.add(HERE / "larkan" / "a3.txt")

    assert book.pending() == before


@pytest.mark.parametrize("given", ["L999", "x", "", "L99999999999", "-1"])
def test_unknown_links_are_named(given: str, series: Series) -> None:
    book = series("larkan")

    with pytest.raises(Misuse, match="no suggestion"):
        book.accept(given)


def test_answered_links_say_so(series: Series) -> None:
    book = series("larkan")
    name = book.one("Bo tar in offerter", "a2.txt").link.name
    book.accept(name)

    with pytest.raises(TrackerError, match="accepted already"):
        book.accept(name)
    with pytest.raises(TrackerError, match="already"):
        book.refuse(name)


def test_closed_items_are_not_asked_about(series: Series) -> None:
    book = series("larkan")
    entry = book.entry("Bo tar in offerter")

    book.journal(lambda journal: change.close(journal, [entry.id], What.DONE))

    assert not [one for one in book.links() if "Bo tar in offerter" in one[0]]


def test_suggested_closing_is_shown_with_the_item_and_publishes_nothing_else(
    series: Series,
) -> None:
    book = series("larkan")
    asked = {entry.id for entry in book.entries().values() if "suggested-closing" in entry.review}
    closings = {one.link.item for one in book.pending() if one.link.kind is LinkKind.CLOSING}

    assert asked == closings
    assert all(book.entries()[item].published for item in asked)


def test_states_of_links_follow_from_the_events(series: Series) -> None:
    """As after an undo or a rebuild: the book says what was answered."""
    book = series("larkan")
    accepted = book.one("Bo tar in offerter", "a2.txt").link
    refused = book.one("Karin anmäler skadan", "a4.txt").link
    book.accept(accepted.name)
    book.refuse(refused.name)
    states = schema.links.c.state
    with book.store.write() as connection:
        connection.execute(update(schema.links).values(state=LinkState.SUGGESTED.value))

    items = (accepted.item, refused.item)
    book.journal(lambda journal: answer.resettle(journal.connection, items))

    with book.store.read() as connection:
        told = dict(connection.execute(select(schema.links.c.id, states)).all())
    assert told[accepted.id] == LinkState.ACCEPTED
    assert told[refused.id] == LinkState.REFUSED


def test_what_is_undone_is_asked_again(series: Series) -> None:
    book = series("larkan")
    before = [one.link for one in book.pending()]
    closed = book.one("Bo tar in offerter", "a2.txt").link
    book.accept(closed.name)
    book.refuse(book.one("Karin anmäler skadan", "a4.txt").link.name)

    for _turn in range(2):
        with book.store.read() as connection:
            number = latest(connection)
        book.journal(lambda journal, change=number: undo(journal, change, reread))  # type: ignore[misc]

    assert [one.link for one in book.pending()] == before
    assert book.entries()[closed.item].state is State.OPEN
    assert book.faults() == []


def test_minutes_taken_out_say_nothing_until_they_are_in_again(series: Series) -> None:
    book = series("larkan")
    asked = book.links()
    book.journal(lambda journal: remove(journal, 4))

    assert not [one for one in book.links() if one[1] == "a4.txt"]
    with book.store.read() as connection:
        number = latest(connection)
    book.journal(lambda journal: undo(journal, number, reread))
    assert book.links() == asked


def test_links_and_their_answers_go_along_in_an_export(series: Series, tmp_path: Path) -> None:
    book = series("larkan")
    book.accept(book.one("Bo tar in offerter", "a2.txt").link.name)
    book.refuse(book.one("Karin anmäler skadan", "a4.txt").link.name)
    with book.store.read() as connection:
        raw = "".join(transfer.write(connection))
    with open_store(tmp_path / "other.db", create=True) as store:
        other = Book(store, book.now)
        with store.write() as connection:
            transfer.fill(connection, transfer.read(raw.encode()))
        with store.read() as connection:
            again = "".join(transfer.write(connection))

        assert raw == again
        assert other.pending() == book.pending()
        assert other.faults() == []


# --------------------------------------------------------------------------- ids

PASTED = """Brf Lärkan

Styrelsemöte 2031-03-17

Närvarande:
Karin Ek, ordförande
Bo Alm, kassör
Omar Yusuf

1. Öppna ärenden

- {line}
- [KRT-99] Finns inte i liggaren.
"""


def pasted(book: Book, line: str) -> None:
    book.add(HERE / "larkan" / "a1.txt")
    book.read(PASTED.format(line=line), "m3.txt")


@pytest.mark.parametrize(
    "line",
    [
        "[KRT-2] Omar kontaktar renhållningen om tätare hämtning.",
        "Omar kontaktar renhållningen om tätare hämtning [KRT-2].",
        "KRT-2: Omar kontaktar renhållningen.",
        "Omar kontaktar renhållningen. Punkten är KRT-2.",
    ],
)
def test_an_id_is_that_item_and_no_new_one(book: Book, line: str) -> None:
    pasted(book, line)
    entry = book.entries()["KRT-2"]
    again = [e for e in book.entries().values() if e.evidence and e.evidence[0].source == "m3.txt"]

    assert entry.state is State.OPEN
    assert [one.source for one in entry.evidence] == ["a1.txt", "m3.txt"]
    assert {e.state for e in again} <= {State.REPLACED}
    assert book.pending() == ()
    assert book.stale() == ()


@pytest.mark.parametrize(
    ("behind", "closes"),
    [
        ("Klart.", True),
        ("Utfört 10 mars.", True),
        ("– åtgärdat", True),
        ("Klart?", False),
        ("Inte klart än.", False),
        ("”Belysningen är klar.”", False),  # what the agenda quotes
        ("Kvarstår.", False),
    ],
)
def test_a_word_behind_an_id_suggests_a_closing(book: Book, behind: str, closes: bool) -> None:
    pasted(book, f"[KRT-2] Omar kontaktar renhållningen om tätare hämtning. {behind}")
    asked = [one.link for one in book.pending() if one.link.item == "KRT-2"]

    assert [(one.kind, one.score) for one in asked] == ([(LinkKind.CLOSING, 1.0)] * closes)
    assert book.entries()["KRT-2"].state is State.OPEN


def test_hostile_minutes_link_nothing_and_end(book: Book) -> None:
    book.add(HERE / "larkan" / "a1.txt")
    text = "Styrelsemöte 2031-03-17\n\n1. Lista\n\n" + "KRT-1 " * 20000 + "har " * 20000

    book.read(text, "stor.txt")

    assert book.stale() == ()

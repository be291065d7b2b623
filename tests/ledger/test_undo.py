"""Taking back: what was done counts no more, and nothing is deleted."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from tests.ledger.book import Ledger
from tests.toy import reread_toy
from tracker.ledger import change, keys, log, people, undo
from tracker.ledger import meetings as meeting_rows
from tracker.ledger.add import Outcome, set_date
from tracker.ledger.change import Correction
from tracker.ledger.events import What
from tracker.ledger.remove import remove
from tracker.model import Entry, State
from tracker.problems import Misuse, TrackerError

FIRST = """Möte 2024-03-15
Närvarande: Anna Ek, Ale; Bo Ask, Borg
action @Anna Ek due 2024-05-01: Anna tar fram en plan för lokalerna
decision: Budgeten fastställs till samma nivå som i fjol
request ?contact-unclear: Synpunkter på programmet lämnas till mig
"""
CORRECTED = FIRST.replace("2024-05-01", "2024-05-08") + "action @Bo Ask: Bo målar staketet\n"
SECOND = "Möte 2024-04-12\naction @Bo Ask: Bo lagar grinden vid infarten\n"


@pytest.fixture
def book(ledger: Ledger) -> Ledger:
    ledger.add(FIRST)
    ledger.now += timedelta(days=1)
    return ledger


def take_back(book: Ledger, item: str | None = None, number: int | None = None) -> undo.Undone:
    with book.store.read() as connection:
        which = number or undo.latest(connection, item)
    done: undo.Undone = book.do(undo.undo, which, reread_toy, item=item)
    return done


def what_is_shown(entry: Entry) -> tuple[Any, ...]:
    """Everything but the bookkeeping that calendars need: it only ever grows."""
    when = (entry.when.edtf, entry.when.basis) if entry.when else None
    names = [actor.name for actor in entry.owners]
    return (
        entry.state, entry.title, when, names, entry.review, entry.notes, entry.closed,
        entry.evidence, entry.asleep, entry.withdrawn,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("doing", "given"),
    [
        (change.close, (["KRT-1"], What.DONE)),
        (change.close, (["KRT-1", "KRT-2", "KRT-3"], What.DROPPED)),
        (change.accept, (["KRT-3"],)),
        (change.correct, (["KRT-1"], Correction(due="2024-09-09", owners=["Bo Ask"]))),
        (change.note, (["KRT-1"], "ring först")),
        (change.merge, (["KRT-2"], "KRT-1")),
        (change.sleep, (["KRT-1"], date(2024, 6, 1))),
    ],
)
def test_everything_is_again_as_it_was(
    book: Ledger, doing: Callable[..., Any], given: tuple[Any, ...]
) -> None:
    before = [what_is_shown(entry) for entry in book.entries()]
    book.do(doing, *given)
    after = [what_is_shown(entry) for entry in book.entries()]
    take_back(book)
    undone = [what_is_shown(entry) for entry in book.entries()]
    with book.store.read() as connection:
        undoing = log.changes(connection)[0]
    take_back(book, number=undoing.number)

    assert before != after
    assert before == undone
    assert after == [what_is_shown(entry) for entry in book.entries()]  # undone is done again


def test_calendars_count_on_when_something_is_undone(book: Ledger) -> None:
    book.do(change.close, ["KRT-1"], What.DONE)
    done = book.entry("KRT-1")
    book.now += timedelta(days=1)
    take_back(book)
    back = book.entry("KRT-1")

    assert back.sequence == done.sequence + 1
    assert back.modified == book.now


def test_each_undo_goes_one_change_further_back(book: Ledger) -> None:
    book.do(change.note, ["KRT-1"], "ett")
    book.do(change.note, ["KRT-2"], "två")
    book.do(change.note, ["KRT-1"], "tre")
    seen = []
    for _turn in range(3):
        take_back(book)
        seen.append([entry.notes for entry in book.entries()][:2])

    assert seen == [[("ett",), ("två",)], [("ett",), ()], [(), ()]]
    take_back(book)  # and the minutes themselves
    with pytest.raises(TrackerError, match="there is nothing left to undo"):
        take_back(book)


def test_an_older_change_is_undone_and_later_ones_stand(book: Ledger) -> None:
    book.do(change.correct, ["KRT-1"], Correction(title="Planen"))
    book.do(change.close, ["KRT-1"], What.DONE)
    with book.store.read() as connection:
        older = log.changes(connection)[1].number
    take_back(book, number=older)
    entry = book.entry("KRT-1")

    assert entry.title == "Anna tar fram en plan för lokalerna"
    assert entry.state is State.DONE


def test_the_last_change_of_one_item_leaves_the_others(book: Ledger) -> None:
    book.do(change.close, ["KRT-1", "KRT-2"], What.DONE)
    take_back(book, "KRT-1")

    assert [book.entry(item).state for item in ("KRT-1", "KRT-2")] == [State.OPEN, State.DONE]


def test_half_a_merge_is_none(book: Ledger) -> None:
    book.do(change.merge, ["KRT-2"], "KRT-1")
    take_back(book, "KRT-1")

    assert book.entry("KRT-2").state is State.OPEN
    assert len(book.entry("KRT-1").evidence) == 1


def test_what_was_undone_was_never_so_on_the_days_between(book: Ledger) -> None:
    book.do(change.close, ["KRT-1"], What.DONE)
    book.now += timedelta(days=9)
    take_back(book)
    open_then = book.entries(as_of=date(2024, 4, 5), states=[State.OPEN], followed=True)

    assert [entry.id for entry in open_then] == ["KRT-1"]


def test_written_by_hand_is_withdrawn(book: Ledger) -> None:
    book.do(change.enter, "Eva ringer", Correction(), meeting="1", series_name=None)
    take_back(book)
    entry = book.entry("KRT-4")

    assert (entry.state, entry.withdrawn) == (State.DROPPED, True)


# --------------------------------------------------------------------------- minutes


def meetings(book: Ledger) -> list[tuple[int, str | None, str]]:
    return [(row.id, row.date, row.name) for row in meeting_rows(book.store)]


def test_added_minutes_are_taken_out_and_brought_back_with_their_people(book: Ledger) -> None:
    before = [what_is_shown(entry) for entry in book.entries()]
    take_back(book)
    gone = [(entry.state, entry.withdrawn) for entry in book.entries()]
    nobody = people.members(book.store)
    added = book.add(FIRST)

    assert gone == [(State.DROPPED, True)] * 3
    assert nobody == ()
    assert added.outcome is Outcome.BACK
    assert added.items.back == ("KRT-1", "KRT-2", "KRT-3")
    assert before == [what_is_shown(entry) for entry in book.entries()]
    assert [one.name for one in people.members(book.store)] == ["Anna Ek", "Bo Ask"]


def test_a_correction_is_undone_and_can_be_added_again(book: Ledger) -> None:
    before = [what_is_shown(entry) for entry in book.entries()]
    book.add(CORRECTED)
    after = [what_is_shown(entry) for entry in book.entries()]
    take_back(book)
    undone = [what_is_shown(entry) for entry in book.entries()]
    added = book.add(CORRECTED)

    assert before == undone[:3]
    assert undone[3][0] is State.DROPPED
    assert added.outcome is Outcome.BACK
    assert after == [what_is_shown(entry) for entry in book.entries()]


def test_a_meeting_date_is_undone(book: Ledger) -> None:
    book.add("event XXXX-05-26: Vårmötet hålls i Folkets hus den 26 maj\n", "b.txt")
    book.do(set_date, 2, date(2024, 2, 2), reread_toy)
    dated = meetings(book)
    take_back(book)

    assert dated == [(2, "2024-02-02", "b.txt"), (1, "2024-03-15", "a.txt")]
    assert meetings(book) == [(1, "2024-03-15", "a.txt"), (2, None, "b.txt")]
    when = book.entry("KRT-4").when
    assert when is not None
    assert when.edtf == "XXXX-05-26"


def test_minutes_that_changed_later_are_undone_last_first(book: Ledger) -> None:
    book.add(CORRECTED)
    with pytest.raises(TrackerError, match=r"meeting 1 was changed later; undo change \d+ first"):
        take_back(book, number=1)


def test_a_number_that_is_no_change_is_wrong_use(book: Ledger) -> None:
    with pytest.raises(Misuse, match="there is no change 99; tracker log shows them"):
        take_back(book, number=99)
    book.do(change.note, ["KRT-1"], "ett")
    with book.store.read() as connection:
        number = undo.latest(connection)
    take_back(book)
    with pytest.raises(TrackerError, match=f"change {number} was undone already"):
        take_back(book, number=number)


# --------------------------------------------------------------------------- people, settings


def test_people_and_settings_are_as_they_were(book: Ledger) -> None:
    anna = people.members(book.store)[0]
    book.do(people.change, anna, {"email": "anna@ale.example"})
    book.do(people.remove, anna)
    book.do(keys.put, "organisation", "Kretsen")
    book.do(keys.put, "organisation", None)
    seen = []
    for _turn in range(4):
        take_back(book)
        held = people.members(book.store)[0]
        seen.append((keys.get_all(book.store).organisation, held.name, held.email))

    assert seen == [
        ("Kretsen", "Bo Ask", None),
        (None, "Bo Ask", None),
        (None, "Anna Ek", "anna@ale.example"),
        (None, "Anna Ek", None),
    ]


# --------------------------------------------------------------------------- taking minutes out


def test_removed_minutes_take_with_them_what_only_they_brought(book: Ledger) -> None:
    book.add(SECOND, "b.txt")
    book.do(change.merge, ["KRT-4"], "KRT-1")
    before = [what_is_shown(entry) for entry in book.entries()]
    carried = book.entry("KRT-1").carried
    done = book.do(remove, 1)
    states = {entry.id: (entry.state, entry.withdrawn) for entry in book.entries()}

    assert [one.id for one in done.withdrawn] == ["KRT-2", "KRT-3"]
    assert [one.id for one in done.kept] == ["KRT-1"]
    assert states["KRT-1"] == (State.OPEN, False)
    assert states["KRT-2"] == (State.DROPPED, True)
    assert [one.source for one in book.entry("KRT-1").evidence] == ["b.txt"]
    assert meetings(book) == [(2, "2024-04-12", "b.txt")]
    with pytest.raises(Misuse, match="there is no meeting '1'"):
        book.add(CORRECTED, corrects="1")
    take_back(book)
    assert before == [what_is_shown(entry) for entry in book.entries()]
    assert book.entry("KRT-1").carried == carried == 1


def test_removed_meeting_carries_nothing_on(book: Ledger) -> None:
    book.add(SECOND, "b.txt")
    assert book.entry("KRT-1").carried == 1
    book.do(remove, 2)
    assert book.entry("KRT-1").carried == 0


def test_what_a_human_closed_or_wrote_is_not_withdrawn(book: Ledger) -> None:
    book.do(change.enter, "Eva ringer", Correction(), meeting="1", series_name=None)
    book.do(change.close, ["KRT-1"], What.DONE)
    book.do(remove, 1)

    assert book.entry("KRT-1").state is State.DONE
    assert book.entry("KRT-4").state is State.OPEN

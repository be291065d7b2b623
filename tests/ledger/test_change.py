"""What a human may do to items, and what is refused."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from tests.ledger.book import Ledger
from tracker.ledger import change, people
from tracker.ledger.change import Correction
from tracker.ledger.events import What
from tracker.model import ActorKind, Basis, Kind, Relation, State
from tracker.problems import Misuse, TrackerError

MINUTES = """Möte 2024-03-15
Närvarande: Anna Ek, Ale; Bo Ask, Borg; Anna Berg, Borg
action @Anna Ek due 2024-05-01: Anna tar fram en plan för lokalerna
event 2024-06-03: Nästa möte hålls på Arken den 3 juni
request ?contact-unclear: Synpunkter lämnas till mig
followup ~0.6: Frågan om hyran återkommer
action !done ?owner-unknown: Belysningen i trapphuset byts
"""
DONE, DROPPED = What.DONE, What.DROPPED
Step = tuple[Callable[..., Any], tuple[Any, ...]]


@pytest.fixture
def book(ledger: Ledger) -> Ledger:
    ledger.add(MINUTES)
    ledger.now += timedelta(days=2)
    return ledger


def accept(*ids: str) -> Step:
    return change.accept, (ids,)


def close(what: What, *ids: str) -> Step:
    return change.close, (ids, what)


def reopen(*ids: str) -> Step:
    return change.reopen, (ids,)


def merge(into: str, *ids: str) -> Step:
    return change.merge, (ids, into)


def walk(book: Ledger, *steps: Step) -> None:
    for call, arguments in steps:
        book.do(call, *arguments)


@pytest.mark.parametrize(
    ("item", "steps", "state", "published"),
    [
        ("KRT-3", (accept("KRT-3"),), State.OPEN, True),
        ("KRT-5", (accept("KRT-5"),), State.DONE, True),  # the minutes say that it is done
        ("KRT-1", (close(DONE, "KRT-1"),), State.DONE, True),
        ("KRT-3", (close(DONE, "KRT-3"),), State.DONE, True),
        ("KRT-1", (close(DROPPED, "KRT-1"),), State.DROPPED, True),  # calendars must be told
        ("KRT-3", (close(DROPPED, "KRT-3"),), State.DROPPED, False),  # nobody ever saw it
        ("KRT-1", (close(DONE, "KRT-1"), reopen("KRT-1")), State.OPEN, True),
        ("KRT-3", (close(DROPPED, "KRT-3"), reopen("KRT-3")), State.OPEN, True),
        ("KRT-1", (merge("KRT-2", "KRT-1"),), State.REPLACED, True),
        ("KRT-2", (merge("KRT-2", "KRT-1"),), State.OPEN, True),
        ("KRT-1", (merge("KRT-2", "KRT-1"), reopen("KRT-1")), State.OPEN, True),
    ],
)
def test_states(
    book: Ledger, item: str, steps: tuple[Step, ...], state: State, published: bool
) -> None:
    walk(book, *steps)
    entry = book.entry(item)

    assert (entry.state, entry.published) == (state, published)
    assert (entry.closed is None) == (state is State.OPEN)


@pytest.mark.parametrize(
    ("before", "step", "line"),
    [
        ((), accept("KRT-1"), "KRT-1 is open and has nothing to accept"),
        ((close(DONE, "KRT-1"),), accept("KRT-1"), "KRT-1 is done; tracker reopen KRT-1"),
        ((close(DONE, "KRT-1"),), close(DONE, "KRT-1"), "KRT-1 is done already, since 2024-04-03"),
        ((close(DONE, "KRT-1"),), close(DROPPED, "KRT-1"), "KRT-1 is done already"),
        ((), reopen("KRT-1"), "KRT-1 is open; there is nothing to reopen"),
        ((), reopen("KRT-3"), "KRT-3 is proposed; there is nothing to reopen"),
        ((), merge("KRT-1", "KRT-1"), "KRT-1 cannot be merged into itself"),
        ((merge("KRT-2", "KRT-1"),), merge("KRT-3", "KRT-1"), "KRT-1 was merged into KRT-2"),
        ((merge("KRT-2", "KRT-1"),), merge("KRT-1", "KRT-3"), "merged into KRT-2; merge into that"),
    ],
)
def test_what_makes_no_sense_is_refused_and_changes_nothing(
    book: Ledger, before: tuple[Step, ...], step: Step, line: str
) -> None:
    walk(book, *before)
    dump = book.dump()

    with pytest.raises(TrackerError, match=line):
        walk(book, step)
    assert dump == book.dump()


@pytest.mark.parametrize(
    ("given", "line"),
    [
        ("KRT-9", "there is no item 'KRT-9'; did you mean KRT-5, KRT-4?"),
        ("9", "there is no item '9'; did you mean KRT-5, KRT-4?"),
        ("KRG-2", "there is no item 'KRG-2'; did you mean KRT-2?"),
        ("möte", "there is no item 'möte'; tracker list shows them"),
        ("", "there is no item ''; tracker list shows them"),
        ("KRT-" + "9" * 5000, "tracker list shows them"),
    ],
)
def test_unknown_item_names_those_that_come_near(book: Ledger, given: str, line: str) -> None:
    with pytest.raises(Misuse) as caught:
        book.do(change.accept, [given])

    assert line in str(caught.value)


def test_one_unknown_item_of_several_and_none_is_changed(book: Ledger) -> None:
    dump = book.dump()

    with pytest.raises(Misuse):
        book.do(change.close, ["KRT-1", "KRT-77"], DONE)
    assert dump == book.dump()


@pytest.mark.parametrize("given", ["KRT-1", "krt-1", " Krt-1 ", "1"])
def test_item_is_found_however_it_is_typed(book: Ledger, given: str) -> None:
    (changed,) = book.do(change.close, [given], DONE)

    assert changed.id == "KRT-1"


def test_closing_on_an_earlier_day(book: Ledger) -> None:
    book.do(change.close, ["KRT-1"], DONE, date(2024, 3, 20))

    assert book.entry("KRT-1").closed == "2024-03-20"


@pytest.mark.parametrize(
    ("item", "said", "review", "state"),
    [
        ("KRT-3", Correction(contact="Bo Ask"), (), State.OPEN),
        ("KRT-3", Correction(place="Arken"), ("contact-unclear",), State.PROPOSED),
        ("KRT-4", Correction(title="Hyran"), (), State.OPEN),  # who edits it has read it
        ("KRT-5", Correction(owners=["Bo Ask"]), (), State.DONE),
    ],
)
def test_correcting_what_was_in_doubt_accepts(
    book: Ledger, item: str, said: Correction, review: tuple[str, ...], state: State
) -> None:
    book.do(change.correct, [item], said)
    entry = book.entry(item)

    assert (entry.review, entry.state) == (review, state)


@pytest.mark.parametrize(
    ("item", "said", "edtf", "time", "relation"),
    [
        ("KRT-1", Correction(due="2024-05-28"), "../2024-05-28", None, Relation.DUE),
        ("KRT-1", Correction(due="2024-05"), "../2024-05", None, Relation.DUE),
        ("KRT-2", Correction(due="2024-06-04"), "2024-06-04", None, Relation.ON),
        ("KRT-2", Correction(due="2024-06-16/2024-06-17"), "2024-06-16/2024-06-17", None, "on"),
        ("KRT-2", Correction(when="2024-06-04", time="09:00/12:00"), "2024-06-04", "09:00/12:00",
         Relation.ON),
        ("KRT-2", Correction(time="09:00"), "2024-06-03", "09:00", Relation.ON),
        ("KRT-1", Correction(when="2024-06-01/.."), "2024-06-01/..", None, Relation.FROM),
    ],
)  # fmt: skip
def test_dates_that_a_human_gives(
    book: Ledger, item: str, said: Correction, edtf: str, time: str | None, relation: Relation
) -> None:
    book.do(change.correct, [item], said)
    entry = book.entry(item)

    assert entry.when is not None
    assert (entry.when.edtf, entry.when.time, entry.when.relation) == (edtf, time, relation)
    assert entry.when.basis is Basis.HUMAN
    assert entry.sequence == 1


def test_none_takes_away(book: Ledger) -> None:
    book.do(change.correct, ["KRT-1"], Correction(due="none", owners=["none"]))
    entry = book.entry("KRT-1")

    assert (entry.when, entry.owners) == (None, ())


@pytest.mark.parametrize(
    "value",
    ["28 maj", "2024-02-30", "2024-13-01", "24-05-01", "2024-05-28/2024-05-01", "XXXX-05-26",
     "2024-05-01/2024-02-30", "", "../..", "9" * 5000, "２０２４-05-01"],
)  # fmt: skip
def test_wrong_date_says_how_dates_are_written(book: Ledger, value: str) -> None:
    dump = book.dump()

    with pytest.raises(Misuse, match="is no date; write 2026-05-28, 2026-06-16/2026-06-17"):
        book.do(change.correct, ["KRT-1"], Correction(due=value))
    assert dump == book.dump()


@pytest.mark.parametrize(
    ("said", "line"),
    [
        (Correction(time="9-12"), "is no time; write 09:00 or 09:00/12:00"),
        (Correction(time="25:00"), "is no time"),
        (Correction(title="  "), "--title: is empty"),
        (Correction(title="a\x1b[31m"), "--title: holds characters that cannot be shown"),
        (Correction(title="a\udcff"), "--title: holds characters that cannot be shown"),
        (Correction(title="a" * 501), "--title: is longer than 500 characters"),
        (Correction(owners=["Anna"]), "'Anna' fits several people; give the number: 1 Anna Ek"),
    ],
)
def test_wrong_words_are_refused(book: Ledger, said: Correction, line: str) -> None:
    with pytest.raises(Misuse, match=line):
        book.do(change.correct, ["KRT-1"], said)


@pytest.mark.parametrize(
    ("name", "canonical", "kind"),
    [
        ("bo ask", "Bo Ask", ActorKind.PERSON),
        ("Bo", "Bo Ask", ActorKind.PERSON),
        ("2", "Bo Ask", ActorKind.PERSON),
        ("borg", "Borg", ActorKind.ORGANISATION),
        ("alla", "alla", ActorKind.BODY),
        ("Cilla Dahl", "Cilla Dahl", ActorKind.PERSON),
        ("styrelsen", "styrelsen", ActorKind.BODY),
    ],
)
def test_owner_is_whom_the_registry_knows(
    book: Ledger, name: str, canonical: str, kind: ActorKind
) -> None:
    book.do(change.correct, ["KRT-1"], Correction(owners=[name]))
    (owner,) = book.entry("KRT-1").owners

    assert (owner.name, owner.kind, owner.text) == (canonical, kind, name)


def test_merge_keeps_what_both_minutes_say_and_parting_gives_it_back(book: Ledger) -> None:
    book.add("Möte 2024-04-12\naction: Planen för lokalerna tas fram av Anna", "b.txt")
    book.do(change.merge, ["KRT-6"], "KRT-1")
    merged = book.entry("KRT-1")
    book.do(change.reopen, ["KRT-6"])
    parted = book.entry("KRT-1")

    assert [one.source for one in merged.evidence] == ["a.txt", "b.txt"]
    assert [one.source for one in parted.evidence] == ["a.txt"]
    assert [one.source for one in book.entry("KRT-6").evidence] == ["b.txt"]


def test_note_is_kept_and_no_change_for_a_calendar(book: Ledger) -> None:
    book.do(change.note, ["KRT-1"], "Ring  Bo\nförst")
    entry = book.entry("KRT-1")

    assert entry.notes == ("Ring Bo först",)
    assert (entry.sequence, entry.modified) == (0, book.now)


def test_new_item_is_open_at_once_and_has_no_evidence(book: Ledger) -> None:
    said = Correction(owners=["Bo"], due="2024-05-01")
    changed = book.do(change.enter, "Måla staketet", said, meeting="2024-03-15", series_name=None)
    entry = book.entry(changed.id)

    assert (entry.id, entry.state, entry.published, entry.evidence) == (
        "KRT-6",
        State.OPEN,
        True,
        (),
    )
    assert (entry.kind, entry.follow, entry.decided) == (Kind.ACTION, True, "2024-03-15")


def test_new_item_outlives_corrected_minutes(book: Ledger) -> None:
    book.do(change.enter, "Måla staketet", Correction(), meeting="1", series_name=None)
    added = book.add(MINUTES + "Justerat: Bo Ask\n")

    assert added.items.gone == ()


@pytest.mark.parametrize(
    ("meeting", "series", "line"),
    [
        ("7", None, "there is no meeting '7'"),
        ("2024-01-01", None, "there is no meeting '2024-01-01'"),
        (None, "Kretsn", "no series is called 'Kretsn'; there are: Kretsen"),
    ],
)
def test_new_item_needs_a_meeting_or_a_series_that_there_is(
    book: Ledger, meeting: str | None, series: str | None, line: str
) -> None:
    with pytest.raises(Misuse, match=line):
        book.do(change.enter, "Måla", Correction(), meeting=meeting, series_name=series)


def test_new_item_of_no_meeting_is_of_the_only_series(book: Ledger) -> None:
    book.do(change.enter, "Måla staketet", Correction(), meeting=None, series_name=None)
    book.add("Möte 2024-04-12\naction: Annat", "b.txt", series_name="Styrelsen")

    assert book.entry("KRT-6").series == "Kretsen"
    with pytest.raises(Misuse, match="say which series: --series NAME"):
        book.do(change.enter, "Olja dörren", Correction(), meeting=None, series_name=None)


def test_who_and_why_are_kept(book: Ledger) -> None:
    from tracker.ledger.journal import events_of

    book.do(change.close, ["KRT-1"], DONE, why="rapporterat av Bo")
    with book.store.read() as connection:
        first, last = events_of(connection, "KRT-1")

    assert (first.what, first.who, first.meeting) == (What.FOUND, "eva", 1)
    assert (last.what, last.who, last.why, last.at) == (
        DONE,
        "eva",
        "rapporterat av Bo",
        book.now,
    )
    assert last.batch > first.batch


def test_removed_member_is_no_owner_any_more(book: Ledger) -> None:
    with book.store.write() as connection:
        member = people.find(connection, "Anna Berg")
    book.do(people.remove, member)
    book.do(change.correct, ["KRT-1"], Correction(owners=["Anna"]))

    assert [one.name for one in book.entry("KRT-1").owners] == ["Anna Ek"]

"""Adding minutes: once, whole, and as one meeting of one series."""

from datetime import date

import pytest

from tests.ledger.book import Ledger
from tracker.ledger import attended, meetings, members
from tracker.ledger.add import Outcome
from tracker.model import State
from tracker.problems import Misuse, TrackerError

MINUTES = """Möte 2024-03-15
Närvarande: Anna Ek, Ale; Bo Ask, Borg
1. Ekonomi
action @Anna Ek due 2024-05-01: Anna tar fram en plan för lokalerna
decision: Budgeten fastställs till samma nivå som i fjol
2. Kommande
event 2024-06-03: Nästa möte hålls på Arken den 3 juni
followup ?owner-unknown: Frågan om hyran återkommer
request ~0.7 2024-03-20: Synpunkter lämnas till Bo
action !done: Belysningen i trapphuset byts
"""


def test_add_gives_ids_in_order_and_says_what_is_new(ledger: Ledger) -> None:
    added = ledger.add(MINUTES)

    assert added.items.new == ("KRT-1", "KRT-2", "KRT-3", "KRT-4", "KRT-5", "KRT-6")
    assert (added.outcome, added.series, added.meeting) == (Outcome.NEW, "Kretsen", 1)
    assert [one.name for one in added.people] == ["Anna Ek", "Bo Ask"]


@pytest.mark.parametrize(
    ("item", "state", "published", "review"),
    [
        ("KRT-1", State.OPEN, True, ()),
        ("KRT-4", State.PROPOSED, False, ("owner-unknown",)),
        ("KRT-5", State.PROPOSED, False, ("low-confidence",)),
        ("KRT-6", State.DONE, True, ()),
    ],
)
def test_only_what_is_sure_is_published(
    ledger: Ledger, item: str, state: State, published: bool, review: tuple[str, ...]
) -> None:
    ledger.add(MINUTES)
    entry = ledger.entry(item)

    assert (entry.state, entry.published, entry.review) == (state, published, review)


def test_entry_has_its_evidence_and_its_lasting_names(ledger: Ledger) -> None:
    ledger.add(MINUTES)
    entry = ledger.entry("KRT-1")
    (evidence,) = entry.evidence

    assert entry.uid == "krt-1.0123456789ab@tracker.invalid"
    assert (entry.decided, entry.created) == ("2024-03-15", ledger.now)
    assert evidence.quote == "Anna tar fram en plan för lokalerna"
    assert (evidence.source, evidence.line) == ("a.txt", 4)
    assert (evidence.section_title, evidence.meeting_date) == ("Ekonomi", "2024-03-15")


def test_done_in_the_minutes_is_closed_on_the_day_of_the_meeting(ledger: Ledger) -> None:
    ledger.add(MINUTES)

    assert ledger.entry("KRT-6").closed == "2024-03-15"


@pytest.mark.parametrize("name", ["a.txt", "other.txt"])
def test_same_bytes_again_change_nothing(ledger: Ledger, name: str) -> None:
    ledger.add(MINUTES)
    before = ledger.dump()
    added = ledger.add(MINUTES, name, series_name="Annan")

    assert added.outcome is Outcome.KNOWN
    assert not added.items
    assert before == ledger.dump()


def test_reader_that_fails_leaves_the_ledger_as_it_was(ledger: Ledger) -> None:
    def refuse(data: bytes, name: str, day: date | None) -> None:
        raise TrackerError(f"{name}: is no text")

    before = ledger.dump()
    with pytest.raises(TrackerError, match=r"b\.txt: is no text"):
        ledger.add("x", "b.txt", reader=refuse)

    assert before == ledger.dump()


def test_failure_while_writing_leaves_nothing_of_the_file(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object) -> None:
        raise TrackerError("the disk is full")

    before = ledger.dump()
    monkeypatch.setattr("tracker.ledger.add.register", fail)  # the last thing that add does
    with pytest.raises(TrackerError):
        ledger.add(MINUTES)

    assert before == ledger.dump()


def test_every_series_counts_for_itself(ledger: Ledger) -> None:
    ledger.add(MINUTES)
    added = ledger.add(MINUTES.replace("plan", "karta"), "b.txt", series_name="Styrelsen i Aby")

    assert added.items.new[0] == "SIA-1"


def test_series_is_found_whatever_its_case(ledger: Ledger) -> None:
    ledger.add(MINUTES)

    assert ledger.add("Möte 2024-04-15", "b.txt", series_name="KRETSEN").series == "Kretsen"


def test_same_text_of_two_meetings_is_two_items_with_two_ids(ledger: Ledger) -> None:
    ledger.add("Möte 2024-03-15\naction: Anna tar fram en plan", "a.txt")
    added = ledger.add("Möte 2024-04-15\naction: Anna tar fram en plan", "b.txt")

    assert added.items.new == ("KRT-2",)
    assert added.carried == 1


def test_attendance_registers_people_once(ledger: Ledger) -> None:
    ledger.add("Närvarande: Anna Ek, Ale; Åke Randén, Borg; Anna Ek, Borg", "a.txt")
    ledger.add("Närvarande: Åke Randen, Borg; Ake Randen, Borg; Anna Ek", "b.txt")

    assert [(one.id, one.name, one.organisation) for one in members(ledger.store)] == [
        (1, "Anna Ek", "Ale"),
        (4, "Ake Randen", "Borg"),  # å is a letter of its own, é an accent
        (3, "Anna Ek", "Borg"),
        (2, "Åke Randén", "Borg"),
    ]


def test_name_without_place_is_who_alone_has_it(ledger: Ledger) -> None:
    ledger.add("Närvarande: Anna Ek", "a.txt")
    ledger.add("Närvarande: Anna Ek, Ale", "b.txt")
    (anna,) = members(ledger.store)

    assert (anna.id, anna.organisation) == (1, "Ale")


def test_attended_tells_whose_series_it_is(ledger: Ledger) -> None:
    ledger.add("Närvarande: Anna Ek, Ale; Bo Ask, Ale", "a.txt")
    ledger.add("Närvarande: Anna Ek, Ale", "b.txt", series_name="Styrelsen")

    assert {"Kretsen": {1, 2}, "Styrelsen": {1}} == attended(ledger.store)


def test_meetings_are_told_in_order_of_their_days(ledger: Ledger) -> None:
    for name, day in (("b.txt", "2024-05-02"), ("a.txt", "2024-03-15"), ("c.txt", "okänt")):
        heading = f"Möte {day}\n" if day != "okänt" else ""
        ledger.add(f"{heading}action: Något skall göras i {name}", name)

    assert [(one.name, one.date, one.items) for one in meetings(ledger.store)] == [
        ("a.txt", "2024-03-15", 1),
        ("b.txt", "2024-05-02", 1),
        ("c.txt", None, 1),
    ]


def test_unknown_series_is_refused_with_those_there_are(ledger: Ledger) -> None:
    ledger.add(MINUTES)

    with pytest.raises(Misuse, match=r"'Krets'.*Kretsen"):
        meetings(ledger.store, "Krets")

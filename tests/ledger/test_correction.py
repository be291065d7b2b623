"""Corrected minutes: ids, states and human words stand; what the minutes say now is recorded."""

import hashlib
from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.ledger.book import Ledger
from tests.toy import read_toy, reread_toy
from tracker.ledger import change, keys
from tracker.ledger import meetings as meeting_rows
from tracker.ledger.add import Outcome, set_date
from tracker.ledger.change import Correction
from tracker.ledger.events import What
from tracker.model import Basis, Reading, State

FIRST = """Möte 2024-03-15
action @Anna Ek due 2024-05-01: Anna tar fram en plan för lokalerna
decision: Budgeten fastställs till samma nivå som i fjol
event 2024-06-03: Nästa möte hålls på Arken den 3 juni
"""
UNDATED = "event XXXX-05-26: Vårmötet hålls i Folkets hus den 26 maj\naction: Bo städar förrådet\n"


def test_correction_keeps_ids_and_tells_the_difference(ledger: Ledger) -> None:
    ledger.add(FIRST)
    text = FIRST.replace("2024-05-01: Anna tar", "2024-05-08: Anna Ek tar")
    text = text.replace("decision: Budgeten fastställs till samma nivå som i fjol\n", "")
    added = ledger.add(text + "action @Bo Ask: Bo målar staketet\n")

    assert added.outcome is Outcome.CORRECTED
    assert added.items.new == ("KRT-4",)
    assert added.items.changed == (("KRT-1", ("title", "when", "quote")),)
    assert added.items.gone == ("KRT-2",)
    assert ledger.entry("KRT-1").evidence[0].quote == "Anna Ek tar fram en plan för lokalerna"


def test_vanished_is_withdrawn_and_comes_back_as_it_was(ledger: Ledger) -> None:
    ledger.add(FIRST)
    ledger.add(FIRST.replace("action @Anna", "x @Anna"))
    gone = ledger.entry("KRT-1")
    added = ledger.add(FIRST + "\n")
    back = ledger.entry("KRT-1")

    assert (gone.state, gone.published) == (State.DROPPED, True)
    assert added.items.back == ("KRT-1",)
    assert (back.state, back.closed, back.sequence) == (State.OPEN, None, 2)


def test_what_a_human_reopened_is_not_withdrawn_again(ledger: Ledger) -> None:
    ledger.add(FIRST)
    ledger.add(FIRST.replace("action @Anna", "x @Anna"))
    ledger.do(change.reopen, ["KRT-1"])
    added = ledger.add(FIRST.replace("action @Anna", "y @Anna"))

    assert added.items.gone == ()
    assert ledger.entry("KRT-1").state is State.OPEN


def test_human_words_survive_corrected_minutes(ledger: Ledger) -> None:
    ledger.add(FIRST)
    ledger.do(change.correct, ["KRT-1"], Correction(due="2024-09-09", owners=["Bo Ask"]))
    ledger.do(change.close, ["KRT-3"], What.DONE)
    ledger.add(FIRST.replace("2024-05-01", "2024-05-08").replace("3 juni", "tredje juni"))
    first, third = ledger.entry("KRT-1"), ledger.entry("KRT-3")

    assert first.when is not None
    assert (first.when.edtf, first.when.basis) == ("../2024-09-09", Basis.HUMAN)
    assert [one.name for one in first.owners] == ["Bo Ask"]
    assert (third.state, third.evidence[0].quote) == (
        State.DONE,
        "Nästa möte hålls på Arken den tredje juni",
    )


def test_moved_lines_are_no_change_for_a_calendar(ledger: Ledger) -> None:
    ledger.add(FIRST)
    before = ledger.entry("KRT-3")
    ledger.now += timedelta(days=1)
    added = ledger.add(FIRST + "Justerat: Bo Ask\n")

    assert added.outcome is Outcome.CORRECTED
    assert not added.items
    assert before == ledger.entry("KRT-3")


def test_sequence_counts_what_calendars_show_and_modified_everything(ledger: Ledger) -> None:
    ledger.add(FIRST)
    ledger.now += timedelta(days=1)
    ledger.add(FIRST.replace("på Arken", "i Arken"))
    reworded = ledger.entry("KRT-3")
    ledger.now += timedelta(days=1)
    ledger.add(FIRST.replace("event 2024-06-03", "event 2024-06-04"))
    moved = ledger.entry("KRT-3")

    assert (reworded.sequence, reworded.modified) == (0, ledger.now - timedelta(days=1))
    assert (moved.sequence, moved.modified) == (1, ledger.now)


@pytest.mark.parametrize(
    ("name", "text", "outcome"),
    [
        ("a.txt", FIRST.replace("Arken", "Båten"), Outcome.CORRECTED),
        ("a v2.txt", FIRST.replace("Arken", "Båten"), Outcome.CORRECTED),  # the same day
        ("a.txt", FIRST.replace("2024-03-15", "2024-04-12"), Outcome.NEW),  # another day
        ("b.txt", FIRST.replace("Möte 2024-03-15", ""), Outcome.NEW),  # neither day nor name
        ("a.txt", "Möte 2024-03-15\naction: Helt andra frågor om båthuset togs upp", Outcome.NEW),
    ],
)
def test_minutes_are_corrected_ones_only_when_that_is_sure(
    ledger: Ledger, name: str, text: str, outcome: Outcome
) -> None:
    ledger.add(FIRST)

    assert ledger.add(text, name).outcome is outcome


def test_same_text_in_other_bytes_is_the_same_meeting(ledger: Ledger) -> None:
    def read_lines(data: bytes, name: str, day: date | None) -> Reading:
        reading = read_toy(data.replace(b"\r\n", b"\n"), name, day)
        source = replace(reading.minutes.source, sha256=hashlib.sha256(data).hexdigest())
        return replace(reading, minutes=replace(reading.minutes, source=source))

    ledger.add(UNDATED, "a.txt")
    added = ledger.add(UNDATED.replace("\n", "\r\n"), "b.txt", reader=read_lines)

    assert (added.outcome, added.meeting) == (Outcome.CORRECTED, 1)
    assert not added.items


def test_other_minutes_of_the_same_name_are_mentioned(ledger: Ledger) -> None:
    ledger.add(FIRST)

    assert ledger.add(FIRST.replace("2024-03-15", "2024-04-12")).like == 1


def test_correction_can_be_said_outright(ledger: Ledger) -> None:
    ledger.add(FIRST)
    text = FIRST.replace("2024-03-15", "2024-04-12")
    added = ledger.add(text, "new name.txt", corrects="2024-03-15")

    assert (added.outcome, added.meeting, added.date) == (Outcome.CORRECTED, 1, "2024-04-12")
    assert ledger.entry("KRT-1").evidence[0].source == "new name.txt"


def test_earlier_version_does_not_come_back(ledger: Ledger) -> None:
    ledger.add(FIRST)
    ledger.add(FIRST.replace("Arken", "Båten"))
    before = ledger.dump()

    assert ledger.add(FIRST).outcome is Outcome.OLDER
    assert before == ledger.dump()


def test_meeting_date_settles_the_years(ledger: Ledger) -> None:
    ledger.add(UNDATED)
    before = ledger.entry("KRT-1")
    ledger.do(change.note, ["KRT-2"], "nyckeln hänger hos Bo")
    added = ledger.do(set_date, 1, date(2022, 3, 11), reread_toy)
    after = ledger.entry("KRT-1")

    assert (before.state, before.review) == (State.PROPOSED, ("year-unknown",))
    assert added.items.changed == (("KRT-1", ("when", "review")),)
    assert after.when is not None
    assert (after.when.edtf, after.when.basis) == ("2022-05-26", Basis.MEETING_DATE)
    assert (after.state, after.review, after.published) == (State.OPEN, (), True)
    assert ledger.entry("KRT-2").notes == ("nyckeln hänger hos Bo",)
    assert meeting_rows(ledger.store)[0].basis == "human"


def test_meeting_date_of_a_human_outlives_corrected_minutes(ledger: Ledger) -> None:
    ledger.add(UNDATED)
    ledger.do(set_date, 1, date(2022, 3, 11), reread_toy)
    ledger.add(UNDATED.replace("förrådet", "hela förrådet"))

    assert meeting_rows(ledger.store)[0].date == "2022-03-11"
    assert ledger.entry("KRT-1").decided == "2022-03-11"


def test_settings_are_no_part_of_minutes(ledger: Ledger) -> None:
    ledger.do(keys.put, "organisation", "Kretsen i Aby")
    ledger.add(FIRST)

    assert keys.get_all(ledger.store).organisation == "Kretsen i Aby"

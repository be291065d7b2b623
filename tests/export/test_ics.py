"""The calendar on the wire. R1-R23 are the requirements our study of calendar programs gave."""

import re
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr
from icalendar import Calendar

from tracker.export.agenda import SURE, LeftOut, Todos, Why, next_meetings, odd_days, plan
from tracker.export.ics import Organiser, calendar
from tracker.model import Actor, Basis, Entry, Kind, Relation, State, When

Make = Callable[..., Entry]
TODAY = date(2023, 9, 20)
ORGANISER = Organiser('Sekretariatet, "Väst"', "sekr@vast.example")
HOSTILE = (
    "rad\nEND:VEVENT\r\nBEGIN:VEVENT\rATTENDEE:mailto:x@evil.example",
    "=?UTF-8?Q?=0A?=Bcc: x@evil.example",
    "a\x00b\x0bc\x1b[31m\x85d\u2028e\u2029f\ud800\u202eg",
    "<script>alert(1)</script> {{7*7}} 'a' \"b\"",
    "komma, semikolon; bakstreck \\n \\N \\, kolon:",
    "åäö🙂" * 60,
)


def export(*entries: Entry, todos: Todos = Todos.NONE, publish: Organiser | None = None) -> bytes:
    slots, _left = plan(entries, today=TODAY, todos=todos)
    return calendar(slots, name="Möten", organisation="Region Väst", todos=todos, publish=publish)


def lines(raw: bytes) -> list[str]:
    """Content lines, unfolded."""
    return re.sub(r"\r\n[ \t]", "", raw.decode("utf-8")).split("\r\n")


def of(raw: bytes, name: str) -> list[str]:
    """Every value (with parameters) of the property `name` outside VTIMEZONE."""
    text = "\n".join(lines(raw))
    text = re.sub(r"BEGIN:VTIMEZONE.*?END:VTIMEZONE", "", text, flags=re.DOTALL)
    return re.findall(rf"^{name}((?:;[^:\n]*)?:.*)$", text, re.MULTILINE)


def test_r1_prodid_version_and_no_tool_version(entry: Make) -> None:
    raw = export(entry())

    assert lines(raw)[1:4] == [
        "PRODID:-//Region Väst//tracker//SV",
        "VERSION:2.0",
        "CALSCALE:GREGORIAN",
    ]


def test_r1_an_organisation_cannot_split_prodid() -> None:
    raw = calendar((), name="x", organisation="A//B\r\nX:y")

    assert lines(raw)[1] == "PRODID:-//A/B X:y//tracker//SV"


def test_r2_uid_is_the_ledgers_and_r3_unique(entry: Make) -> None:
    task = entry("Plan", Kind.ACTION, "../2023-10-01", relation=Relation.DUE)
    raw = export(entry(), task, todos=Todos.BOTH)

    uids = [value[1:] for value in of(raw, "UID")]
    assert sorted(uids) == [
        "ncg-1.3f9a2c7b-dag@tracker.example",
        "ncg-1.3f9a2c7b@tracker.example",
        "ncg-2.3f9a2c7b@tracker.example",
    ]
    assert all(uid.isascii() and "/" not in uid and len(uid) < 75 for uid in uids)


def test_r4_stamps_are_the_entrys(entry: Make) -> None:
    raw = export(entry())

    assert of(raw, "DTSTAMP") == of(raw, "LAST-MODIFIED") == [":20230910T080000Z"]
    assert of(raw, "CREATED") == [":20230909T080000Z"]


def test_r4_same_entries_same_bytes(entry: Make) -> None:
    some = [entry(), entry(time="09:00"), entry("Plan", Kind.ACTION, "2023-10-01")]

    assert export(*some, todos=Todos.BOTH) == export(*some, todos=Todos.BOTH)
    assert export(*some) == export(*reversed(some))


def test_r5_sequence_is_the_entrys(entry: Make) -> None:
    assert of(export(entry(sequence=3)), "SEQUENCE") == [":3"]


@pytest.mark.parametrize("state", [State.DROPPED, State.REPLACED])
def test_r6_r7_a_dropped_meeting_is_cancelled_until_its_day(entry: Make, state: State) -> None:
    raw = export(entry("Höstmöte", state=state, sequence=1))

    assert of(raw, "STATUS") == [":CANCELLED"]
    assert of(raw, "SUMMARY") == [":INSTÄLLT: Nämndchefsgruppen: Höstmöte"]
    assert of(raw, "TRANSP") == [":TRANSPARENT"]
    assert of(export(entry(edtf="2023-09-19", state=state)), "UID") == []


def test_r6_what_was_never_published_is_not_cancelled(entry: Make) -> None:
    assert plan([entry(state=State.DROPPED, published=False)], today=TODAY) == ((), ())


def test_r8_method_only_when_mailed_and_then_an_organizer(entry: Make) -> None:
    feed, mailed = export(entry()), export(entry(), publish=ORGANISER)

    assert of(feed, "METHOD") == of(feed, "ORGANIZER") == []
    assert of(mailed, "METHOD") == [":PUBLISH"]
    assert of(mailed, "ORGANIZER") == [";CN=\"Sekretariatet, 'Väst'\":mailto:sekr@vast.example"]
    assert of(mailed, "ATTENDEE") == []


@pytest.mark.parametrize(
    ("edtf", "start", "end"),
    [
        ("2023-10-06", "20231006", "20231007"),
        ("2022-06-16/2022-06-17", "20220616", "20220618"),
        ("2023-12-31", "20231231", "20240101"),
        ("2024-02-28/2024-02-29", "20240228", "20240301"),
    ],
)
def test_r9_all_day_end_is_exclusive(entry: Make, edtf: str, start: str, end: str) -> None:
    raw = export(entry(edtf=edtf))

    assert of(raw, "DTSTART") == [f";VALUE=DATE:{start}"]
    assert of(raw, "DTEND") == [f";VALUE=DATE:{end}"]


def test_r9_the_range_stands_in_words(entry: Make) -> None:
    [words] = of(export(entry(edtf="2022-06-16/2022-06-17")), "DESCRIPTION")

    assert words.startswith(r":16–17 juni 2022 (v. 24)\n")


def test_r10_timed_has_a_zone_and_the_file_has_the_block(entry: Make) -> None:
    raw = export(entry(time="09:00/12:00"))

    assert of(raw, "DTSTART") == [";TZID=Europe/Stockholm:20231006T090000"]
    assert of(raw, "DTEND") == [";TZID=Europe/Stockholm:20231006T120000"]
    assert raw.count(b"BEGIN:VTIMEZONE") == 1
    assert b"RDATE" not in raw


def test_r10_no_zone_without_a_timed_event(entry: Make) -> None:
    assert b"VTIMEZONE" not in export(entry())


def test_r11_the_zone_block_gives_stockholms_time(entry: Make) -> None:
    zone = re.search(rb"BEGIN:VTIMEZONE.*?END:VTIMEZONE", export(entry(time="09:00")), re.DOTALL)
    assert zone is not None
    switches: list[tuple[datetime, timedelta]] = []
    for part in re.findall(r"BEGIN:(?:DAYLIGHT|STANDARD)(.*?)END:", zone[0].decode(), re.DOTALL):
        field = dict(line.split(":", 1) for line in part.strip().split("\r\n"))
        before, after = (timedelta(hours=int(field[n][:3])) for n in ("TZOFFSETFROM", "TZOFFSETTO"))
        start = datetime.strptime(field["DTSTART"], "%Y%m%dT%H%M%S")  # noqa: DTZ007 - local by design
        rule = rrulestr(field["RRULE"], dtstart=start)
        for onset in rule.between(datetime(2020, 1, 1), datetime(2031, 1, 1)):  # noqa: DTZ001
            switches.append((onset - before, after))
    switches.sort()
    stockholm = ZoneInfo("Europe/Stockholm")
    for hour in range(0, 9 * 365 * 24, 7):  # seven: every hour of the day comes by
        at = datetime(2021, 1, 1, tzinfo=UTC) + timedelta(hours=hour)
        plain = at.replace(tzinfo=None)
        offset = next(after for onset, after in reversed(switches) if onset <= plain)
        assert offset == at.astimezone(stockholm).utcoffset(), at


@pytest.mark.parametrize(
    ("day", "utc"), [("2024-03-29", 8), ("2024-04-02", 7), ("2023-10-27", 7), ("2023-10-30", 8)]
)
def test_r11_both_sides_of_the_switch(entry: Make, day: str, utc: int) -> None:
    book = Calendar.from_ical(export(entry(edtf=day, time="09:00/10:00")))

    [event] = book.walk("VEVENT")
    assert event.decoded("DTSTART").astimezone(UTC).hour == utc


def test_r11_a_recurrence_ends_in_utc_when_it_has_a_zone(entry: Make) -> None:
    rule = "FREQ=WEEKLY;BYDAY=FR;UNTIL=20231201"
    timed = export(entry(edtf="2023-09-15", time="08:00/08:30", rrule=rule))
    whole = export(entry(edtf="2023-09-15", rrule=rule))

    assert of(timed, "RRULE") == [":FREQ=WEEKLY;UNTIL=20231201T225959Z;BYDAY=FR"]
    assert of(whole, "RRULE") == [":FREQ=WEEKLY;UNTIL=20231201;BYDAY=FR"]


@pytest.mark.parametrize(
    ("edtf", "rule", "start", "out"),
    [
        ("2023-09-01/2023-12-15", "FREQ=WEEKLY;BYDAY=TU", "20230905", "UNTIL=20231215;BYDAY=TU"),
        ("2024-06-16/2024-06-17", "FREQ=YEARLY;COUNT=3", "20240616", "COUNT=3"),
    ],
)
def test_a_recurrence_over_a_range(entry: Make, edtf: str, rule: str, start: str, out: str) -> None:
    raw = export(entry(edtf=edtf, rrule=rule))

    assert of(raw, "DTSTART") == [f";VALUE=DATE:{start}"]
    assert of(raw, "RRULE")[0].endswith(out)


@pytest.mark.parametrize(
    ("time", "end", "said"),
    [
        ("09:00", "T100000", "Sluttid är inte antecknad\\; visas som 1 tim."),
        ("09:00/09:00", "T100000", "visas som 1 tim"),
        ("22:00/01:00", "T010000", ""),
    ],
)
def test_r12_an_end_that_is_not_written_is_assumed_and_said(
    entry: Make, time: str, end: str, said: str
) -> None:
    raw = export(entry(time=time))

    assert of(raw, "DTEND")[0].endswith(end)
    assert said in of(raw, "DESCRIPTION")[0]


def test_r12_the_settings_give_the_length(entry: Make) -> None:
    [slot], _left = plan([entry(time="09:00")], today=TODAY, meeting_minutes=90)

    assert (slot.end, slot.assumed) == (datetime(2023, 10, 6, 10, 30), 90)  # noqa: DTZ001


@pytest.mark.parametrize(
    ("edtf", "time", "start", "end"),
    [
        ("2022-06-16/2022-06-17", "12:00/13:00", "20220616T120000", "20220617T130000"),
        ("2022-06-16/2022-06-17", "12:00", "20220616", "20220618"),
        ("2023-10-06", "25:00", "20231006", "20231007"),
    ],
)
def test_r12_lunch_to_lunch(entry: Make, edtf: str, time: str, start: str, end: str) -> None:
    raw = export(entry(edtf=edtf, time=time))

    assert [of(raw, name)[0].rpartition(":")[2] for name in ("DTSTART", "DTEND")] == [start, end]


@pytest.mark.parametrize(
    ("state", "status"),
    [
        (State.OPEN, "NEEDS-ACTION"),
        (State.DONE, "COMPLETED"),
        (State.DROPPED, "CANCELLED"),
    ],
)
def test_r13_todo(entry: Make, state: State, status: str) -> None:
    task = entry(
        "Plan",
        Kind.ACTION,
        "../2023-10-01",
        relation=Relation.DUE,
        state=state,
        closed="2023-09-19",
    )
    raw = export(task, todos=Todos.VTODO)

    assert of(raw, "DUE") == [";VALUE=DATE:20231001"]
    assert of(raw, "STATUS") == [f":{status}"]
    assert of(raw, "DTSTART") == []
    done = state is State.DONE
    assert of(raw, "COMPLETED") == ([":20230919T120000Z"] if done else [])
    assert of(raw, "PERCENT-COMPLETE") == ([":100"] if done else [])


@pytest.mark.parametrize(
    ("todos", "components"),
    [
        (Todos.NONE, []),
        (Todos.VTODO, ["VTODO"]),
        (Todos.EVENT, ["VEVENT"]),
        (Todos.BOTH, ["VTODO", "VEVENT"]),
    ],
)
def test_r13_todos_in_the_form_asked_for(entry: Make, todos: Todos, components: list[str]) -> None:
    raw = export(entry("Plan", Kind.ACTION, "2023-10-01"), todos=todos)

    assert [value[1:] for value in of(raw, "BEGIN")][1:] == components


def test_r13_a_mailed_file_has_no_todo(entry: Make) -> None:
    raw = export(entry("Plan", Kind.ACTION, "2023-10-01"), todos=Todos.BOTH, publish=ORGANISER)

    assert of(raw, "BEGIN") == [":VCALENDAR", ":VEVENT"]
    assert of(raw, "TRANSP") == [":TRANSPARENT"]


def test_a_milestone_blocks_no_time(entry: Make) -> None:
    raw = export(entry("Ny lag", Kind.MILESTONE, "2025-01-01", relation=Relation.FROM))

    assert of(raw, "TRANSP") == [":TRANSPARENT"]
    assert of(raw, "DTSTART") == [";VALUE=DATE:20250101"]


def test_a_deadline_stands_on_its_last_day(entry: Make) -> None:
    raw = export(entry("Infört", Kind.MILESTONE, "../2024-07-01", relation=Relation.DUE))

    assert of(raw, "DTSTART") == [";VALUE=DATE:20240701"]
    assert of(raw, "DESCRIPTION")[0].startswith(":Senast måndag 1 juli 2024 (v. 27)")


def test_r14_a_person_without_address_stands_in_the_description(entry: Make) -> None:
    task = entry("Svar", Kind.REQUEST, "2023-10-01", contact=Actor("Bo Ek"), owner="Åsa Öberg")
    raw = export(task, todos=Todos.EVENT)

    assert r"\nAnsvarig: Åsa Öberg\nSvar till: Bo Ek\n" in of(raw, "DESCRIPTION")[0]
    assert of(raw, "ATTENDEE") == of(raw, "ORGANIZER") == []


def test_r15_no_alarm(entry: Make) -> None:
    assert b"VALARM" not in export(entry())


@pytest.mark.parametrize("text", HOSTILE)
def test_r16_r17_whatever_the_text_the_wire_is_whole(entry: Make, text: str) -> None:
    evil = entry(text, quote=text, place=text, series=text, owner=text, contact=Actor(text))
    task = replace(evil, kind=Kind.ACTION, uid="t@x.example")
    raw = export(evil, task, todos=Todos.BOTH)

    assert raw.endswith(b"END:VCALENDAR\r\n")
    assert raw.count(b"\n") == raw.count(b"\r\n") == raw.count(b"\r")
    assert not raw.startswith(b"\xef\xbb\xbf")
    for line in raw.split(b"\r\n"):
        assert len(line) <= 75
        line.decode("utf-8")
    assert not re.search(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", raw)
    names = [value[1:] for value in of(raw, "BEGIN")]
    assert names == ["VCALENDAR", "VEVENT", "VTODO", "VEVENT"]
    assert of(raw, "ATTENDEE") == of(raw, "Bcc") == []


@pytest.mark.parametrize("text", HOSTILE)
def test_r17_text_reads_back_and_summary_is_one_line(entry: Make, text: str) -> None:
    [event] = Calendar.from_ical(export(entry(text, place=text))).walk("VEVENT")

    for name in ("SUMMARY", "LOCATION"):
        value = str(event[name])
        assert value == " ".join(value.split())
        assert "BEGIN:" not in value
        assert "END:" not in value
        assert "\\" not in value


def test_r17_escapes(entry: Make) -> None:
    raw = export(entry("Mål; budget, plan", place="Ekbacken, sal 2"))

    assert of(raw, "SUMMARY") == [r":Nämndchefsgruppen: Mål\; budget\, plan"]
    assert of(raw, "LOCATION") == [r":Ekbacken\, sal 2"]


def test_r18_no_html(entry: Make) -> None:
    assert b"X-ALT-DESC" not in export(entry())


def test_r19_feed_hints(entry: Make) -> None:
    raw = export(entry())

    assert of(raw, "NAME") == of(raw, "X-WR-CALNAME") == [":Möten"]
    assert of(raw, "REFRESH-INTERVAL") == [";VALUE=DURATION:PT12H"]
    assert of(raw, "X-PUBLISHED-TTL") == [":PT12H"]
    assert of(raw, "X-WR-TIMEZONE") == [":Europe/Stockholm"]


def test_r21_names_are_upper_case(entry: Make) -> None:
    for line in lines(export(entry(time="09:00"), publish=ORGANISER))[:-1]:
        assert re.match(r"[A-Z-]+(;[A-Z-]+=[^:]+)?:", line), line


def test_r23_week_source_and_quote_stand_in_the_description(entry: Make) -> None:
    [words] = of(
        export(entry(basis=Basis.MEETING_DATE, quote="Nästa möte är 6 oktober.")), "DESCRIPTION"
    )

    assert words == (
        r":fredag 6 oktober 2023 (v. 40)\nÅret härlett från mötesdatum.\n\n"
        r"”Nästa möte är 6 oktober.”"
        r"\nKälla: anteckningar.txt\, punkt 4 Beredskap\, möte 8 september 2023\nNCG-1"
    )


@pytest.mark.parametrize(
    ("basis", "said"),
    [
        (Basis.STATED, ""),
        (Basis.HEADING, "Året härlett från rubriken."),
        (Basis.WEEKDAY, "Året härlett från veckodagen."),
        (Basis.NEXT_MEETING, "Dagen är nästa mötes"),
        (Basis.HUMAN, "Datumet är bekräftat av sekreteraren."),
    ],
)
def test_what_was_derived_is_said(entry: Make, basis: Basis, said: str) -> None:
    [words] = of(export(entry(basis=basis)), "DESCRIPTION")

    assert said in words
    assert ("härlett" in words) == ("härlett" in said)


def test_tentative_and_conditional_are_said(entry: Make) -> None:
    raw = export(entry(tentative=True, conditional=True))

    assert of(raw, "STATUS") == [":TENTATIVE"]
    assert "Preliminärt" in of(raw, "DESCRIPTION")[0]
    assert "om behov uppstår" in of(raw, "DESCRIPTION")[0]


def test_next_meeting_is_just_a_meeting(entry: Make) -> None:
    assert of(export(entry("Nästa möte på GR")), "SUMMARY") == [":Nämndchefsgruppen: Möte på GR"]


LEFT_OUT = [
    ({"published": False}, Why.PROPOSED),
    ({"state": State.PROPOSED}, Why.PROPOSED),
    ({"edtf": "XXXX-05-26"}, Why.UNKNOWN_YEAR),
    ({"edtf": "2024-05"}, Why.NOT_A_DAY),
    ({"edtf": "2024-23"}, Why.NOT_A_DAY),
    ({"edtf": "2024-05-05~"}, Why.NOT_A_DAY),
    ({"edtf": "../2024-05-05"}, Why.NOT_A_DAY),
    ({"edtf": "2024-05-05/.."}, Why.NOT_A_DAY),
    ({"edtf": "2024-05-31/2024-05-01"}, Why.NOT_A_DAY),
    ({"edtf": None, "time": "09:00"}, Why.NO_FIRST_DAY),
    ({"edtf": None, "rrule": "FREQ=WEEKLY"}, Why.NO_FIRST_DAY),
    ({"rrule": "FREQ=WEEKLY;BYDAY=MO"}, Why.BAD_RECURRENCE),  # begins on a Friday
    ({"rrule": "FREQ=OFTEN"}, Why.BAD_RECURRENCE),
    ({"rrule": "FREQ=WEEKLY;UNTIL=20200101"}, Why.BAD_RECURRENCE),
    ({"rrule": "FREQ=WEEKLY\nX:y"}, Why.BAD_RECURRENCE),
    *(({"basis": basis}, Why.UNSURE) for basis in Basis if basis not in SURE),
]


@pytest.mark.parametrize(("fields", "why"), LEFT_OUT)
def test_left_out(entry: Make, fields: dict[str, object], why: Why) -> None:
    one = entry(**fields)

    assert plan([one], today=TODAY) == ((), (LeftOut(one, why),))


@pytest.mark.parametrize(
    ("kind", "relation", "edtf"),
    [(Kind.ACTION, Relation.FROM, "2024-05-01"), (Kind.ACTION, Relation.ON, "2024-05-01/..")],
)
def test_a_task_that_only_begins_has_no_due_day(
    entry: Make, kind: Kind, relation: Relation, edtf: str
) -> None:
    one = entry("x", kind, edtf, relation=relation)

    assert plan([one], today=TODAY, todos=Todos.BOTH) == ((), (LeftOut(one, Why.NOT_A_DAY),))


@pytest.mark.parametrize("kind", [Kind.DECISION, Kind.APPOINTMENT])
def test_decisions_are_in_no_calendar(entry: Make, kind: Kind) -> None:
    assert plan([entry("x", kind)], today=TODAY, todos=Todos.BOTH) == ((), ())


def test_an_undated_task_is_nothing_to_settle(entry: Make) -> None:
    assert plan([entry("x", Kind.ACTION, None)], today=TODAY, todos=Todos.BOTH) == ((), ())


def test_the_next_meeting_of_each_series(entry: Make) -> None:
    some = [
        entry("Nästa möte", edtf="2023-09-08"),
        entry("Konferens", edtf="2023-09-28"),
        entry("heldag", edtf="2023-10-06", state=State.DROPPED),
        entry("heldag", edtf="2023-11-10"),
        entry("Nästa möte", edtf="2023-12-08"),
        entry("Konferens", edtf="2023-10-19", series="Ekonomerna"),
        entry("Ny lag", Kind.MILESTONE, "2023-09-21"),
    ]
    slots, _left = plan(some, today=TODAY)

    assert [slot.entry.id for slot in next_meetings(slots, TODAY)] == ["NCG-6", "NCG-4"]


@pytest.mark.parametrize(
    ("edtf", "odd"),
    [
        ("2023-10-06", []),
        ("2023-10-20/2023-10-22", [(date(2023, 10, 21), False)]),
        ("2024-06-21", [(date(2024, 6, 21), True)]),
        ("2024-05-09", [(date(2024, 5, 9), True)]),
    ],
)
def test_meetings_on_weekends_and_holidays_are_named(
    entry: Make, edtf: str, odd: list[tuple[date, bool]]
) -> None:
    slots, _left = plan([entry(edtf=edtf), entry("Lag", Kind.MILESTONE, edtf)], today=TODAY)

    assert [(day, bool(name)) for _slot, day, name in odd_days(slots)] == odd


JUDGE = Path(__file__).parents[3] / "shared" / "judges" / "ics" / "judge_ics.sh"


@pytest.mark.slow
@pytest.mark.skipif(not JUDGE.is_file(), reason="the judges are not beside this checkout")
def test_fifteen_readers_agree(entry: Make, tmp_path: Path) -> None:
    due = {"relation": Relation.DUE, "owner": "Åsa Öberg"}
    some = [
        entry(),
        entry("Höstkonferens", edtf="2023-10-19/2023-10-20", place="Ekbacken, sal; 2"),
        entry("Före omställning", edtf="2024-03-29", time="09:00"),
        entry("Efter omställning", edtf="2024-04-02", time="09:00/12:00", tentative=True),
        entry("Inställt", edtf="2024-05-02", time="09:00/12:00", state=State.DROPPED, sequence=1),
        entry("Fredagsmöte", edtf="2023-09-15", time="08:00/08:30", rrule="FREQ=WEEKLY;COUNT=20"),
        entry("lunch till lunch", edtf="2024-06-13/2024-06-14", time="12:00/13:00"),
        entry("Ny lag", Kind.MILESTONE, "2025-01-01", relation=Relation.FROM),
        entry("Plan", Kind.ACTION, "../2024-03-15", **due),
        entry("Klar", Kind.ACTION, "../2024-03-16", state=State.DONE, closed="2024-03-10", **due),
        entry("Struken", Kind.ACTION, "../2024-03-17", state=State.DROPPED, **due),
        *(
            entry(text, edtf=f"2024-08-{day:02}", place=text, quote=text)
            for day, text in enumerate(HOSTILE, 1)
        ),
    ]
    feed, mailed = tmp_path / "feed.ics", tmp_path / "mailed.ics"
    feed.write_bytes(export(*some, todos=Todos.BOTH))
    mailed.write_bytes(export(*some, todos=Todos.EVENT, publish=ORGANISER))

    judged = subprocess.run(
        [str(JUDGE), "-q", str(feed), str(mailed)], capture_output=True, text=True, check=False
    )
    assert judged.returncode == 0, judged.stdout + judged.stderr


def test_when_without_words_needs_no_text(entry: Make) -> None:
    bare = replace(entry(), evidence=(), when=When("", 0, 0, "2023-10-06"))

    assert of(export(bare), "DESCRIPTION") == [r":fredag 6 oktober 2023 (v. 40)\nNCG-1"]

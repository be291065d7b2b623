"""Title, body, day, time and place, and what is odd about them."""

from datetime import date

import pytest

from tracker.model import Basis, Clue, Minutes, Source
from tracker.structure import structure
from tracker.structure.days import file_day

BODY = "\n\n1. Tak\n\nTaket läcker.\n\n2. Mur\n\nMuren står."


def read(head: str, name: str = "m.txt", day: date | None = None) -> tuple[Minutes, list[str]]:
    minutes, problems = structure(Source(name, head + BODY, "", ""), day)
    return minutes, [problem.code for problem in problems]


@pytest.mark.parametrize(
    ("head", "day", "time", "place"),
    [
        ("Protokoll\n\nDatum: 2024-05-07\nTid: 12:10\nPlats: Hall", "2024-05-07", "12:10", "Hall"),
        ("Protokoll 2024-05-07", "2024-05-07", None, None),
        ("Anteckningar\n\ntorsdag den 28 september 2023 kl 20.00–21.30", "2023-09-28",
         "20:00/21:30", None),
        ("Protokoll\nPlats och tid   Stadshuset, kl. 13.00–14.30\nDatum   7 maj 2024",
         "2024-05-07", "13:00/14:30", "Stadshuset"),
        ("Styrelsemöte\nDatum och tid:   2024-05-07 19.00", "2024-05-07", "19:00", None),
        ("---\ntitle: Möte\ndate: 2024-05-07T20:00\n---", "2024-05-07", None, None),
        ("% Möte\n% Anna Ek\n% 2024-05-07", "2024-05-07", None, None),
        ("# Klubben\n\n## 7 May 2024", "2024-05-07", None, None),
    ],
)  # fmt: skip
def test_day_time_and_place(head: str, day: str, time: str | None, place: str | None) -> None:
    minutes, _ = read(head)

    assert minutes.date
    assert (day, time, place) == (minutes.date.edtf, minutes.time, minutes.place)


def test_a_weekday_settles_the_year_and_it_is_said() -> None:
    minutes, codes = read("Anteckningar\n\nFredag 8 september\n\nRådslag 2024 planeras.")

    assert minutes.date
    assert (minutes.date.edtf, minutes.date.basis) == ("2023-09-08", Basis.WEEKDAY)
    assert codes == ["meeting-date-derived"]


@pytest.mark.parametrize(
    ("head", "name", "day", "codes"),
    [
        ("Protokoll", "m.txt", None, ["no-meeting-date"]),
        ("Protokoll", "2024-05-07 möte.txt", None, ["file-name-date"]),
        ("Protokoll 2024-05-07", "2024-05-08.txt", None, ["meeting-date-conflict"]),
        ("Protokoll 2024-05-07", "240507.txt", None, []),
        ("Protokoll 2024-05-11", "m.txt", None, ["weekend"]),
        ("Protokoll 2024-05-01", "m.txt", None, ["holiday"]),
        ("Protokoll 2024-05-07", "m.txt", date(2024, 5, 8), ["meeting-date-conflict"]),
        ("Protokoll", "m.txt", date(2024, 5, 7), []),
    ],
)
def test_what_is_odd_about_the_day(
    head: str, name: str, day: date | None, codes: list[str]
) -> None:
    minutes, found = read(head, name, day)

    assert codes == found
    assert day is None or (minutes.date is not None and minutes.date.edtf == day.isoformat())


@pytest.mark.parametrize(
    ("clues", "proposed"),
    [
        ((Clue("title", "Protokoll 7 maj 2024"),), "title says 2024-05-07"),
        ((Clue("created", "2024-05-08"), Clue("title", "Protokoll")), "made on 2024-05-08"),
        (
            (Clue("created", "2024-05-08"), Clue("header", "Möte 2024-05-07")),
            "header says 2024-05-07",
        ),
        ((Clue("title", "Protokoll 7 maj"), Clue("header", "Mall 2019")), None),
    ],
)
def test_what_stands_beside_the_text_proposes_a_day_and_never_settles_it(
    clues: tuple[Clue, ...], proposed: str | None
) -> None:
    source = Source("m.docx", "Protokoll" + BODY, "", "", "docx", clues=clues)
    minutes, problems = structure(source)

    assert minutes.date is None
    assert ["document-date" if proposed else "no-meeting-date"] == [p.code for p in problems]
    assert (proposed or "") in problems[0].message


def test_without_a_head_the_text_leaves_a_range() -> None:
    text = "Under 2021 har det varit mycket. Nästa konferens är 17-18/3-2022."

    minutes, _ = read(f"Anteckningar\n\n1. Möten\n\n{text}")

    assert minutes.date
    assert (minutes.date.edtf, minutes.date.basis) == ("2022-01-01/2022-03-17", Basis.DOCUMENT)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Protokoll från styrelsemöte i Ekbo", "Styrelsen"),
        ("Protokoll kommunstyrelsen", "Kommunstyrelsen"),
        ("Protokoll skolråd", "Skolrådet"),
        (
            "Anteckningar\n\nByggruppen beslutar A. Byggruppen enas om B. Anna bor här.",
            "Byggruppen",
        ),
        ("Anteckningar\n\nAnna bor här.", None),
    ],
)
def test_the_body_is_named_by_title_or_subject(text: str, body: str | None) -> None:
    assert body == read(text)[0].body


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2023-09-08 Anteckningar.docx", date(2023, 9, 8)),
        ("protokoll_20230908.txt", date(2023, 9, 8)),
        ("210610.md", date(2021, 6, 10)),
        ("000_5da3f378ddc80042.txt", None),
        ("möte 2023-13-45.txt", None),
    ],
)
def test_the_day_in_a_file_name(name: str, day: date | None) -> None:
    assert day == file_day(name)


def test_a_text_that_is_no_minutes_is_said_to_be_none() -> None:
    _, problems = structure(Source("m.txt", "Mjölk, ägg och smör. Glöm inte brödet.", "", ""))

    assert "not-minutes" in [problem.code for problem in problems]

"""What a document says of the day of its meeting; holidays; display; the command."""

import json
from datetime import date

import pytest
import typer
from typer.testing import CliRunner

from tracker.cli import dates as command
from tracker.dates import (
    document_period,
    find,
    header_date,
    holiday_name,
    is_working_day,
    narrowed,
    show,
    swedish_days,
    weekday_years,
)
from tracker.model import Basis

PERIODS = [
    # sentences (text, under a heading of coming meetings), first and last possible day
    (
        [("Under 2021 har det varit mycket.", False), ("17-18/3-2022", True)],
        "2022-01-01/2022-03-17",
    ),
    ([("Under 2021 har det hittills varit lugnt.", False)], None),
    ([("Mötet hölls den 3 mars 2024.", False)], "2024-03-03/.."),
    ([("Målet är att alla är klara före år 2024.", False)], "../2023-12-31"),
    (
        [("Nästa möte är 8 april 2024.", False), ("Dagen som var i mars 2024.", False)],
        "2024-03-01/2024-04-08",
    ),
    (
        [
            ("Ny lag från 1 januari 2025.", False),
            ("Planen för 2024-2026.", False),
            ("Träffen som var i augusti.", False),
            ("Nästa möte är den 9 september.", False),
        ],
        "2024-08-01/2024-09-09",
    ),
    ([("Vi träffas den 8 april.", False)], None),
    ([("Mötet hölls 3 mars 2024.", False), ("Nästa möte är 1 mars 2023.", False)], None),
]


@pytest.mark.parametrize(("sentences", "expected"), PERIODS)
def test_dates_of_a_document_leave_a_period(
    sentences: list[tuple[str, bool]], expected: str | None
) -> None:
    rows = [(text, find(text), coming) for text, coming in sentences]
    period = document_period(rows)
    if period is not None and period[0] is not None and period[1] is not None:
        period = narrowed(period[0], period[1], rows)

    ends = None if period is None else "/".join(str(day) if day else ".." for day in period)
    assert expected == ends


def test_weekday_fits_one_year_of_the_document() -> None:
    assert weekday_years(9, 8, 4, 2015, 2030) == (2017, 2023, 2028)
    assert weekday_years(2, 29, 0, 2021, 2023) == ()


HEADERS = [
    ("Fredag 8 september", (2024,), None, "2023-09-08", Basis.WEEKDAY),
    ("Fredag 8 september", (), None, "XXXX-09-08", Basis.UNKNOWN),
    ("8 september", (2024,), None, "XXXX-09-08", Basis.UNKNOWN),
    ("8 september", (), date(2022, 9, 8), "2022-09-08", Basis.FILE_NAME),
    ("Protokoll 2022-09-08", (), None, "2022-09-08", Basis.STATED),
]


@pytest.mark.parametrize(("text", "years", "hint", "expected", "basis"), HEADERS)
def test_header_takes_its_year_from_file_name_or_weekday(
    text: str, years: tuple[int, ...], hint: date | None, expected: str, basis: Basis
) -> None:
    when = header_date(text, years, hint)

    assert when is not None
    assert (expected, basis) == (when.edtf, when.basis)


def test_header_without_a_day_is_none() -> None:
    assert header_date("Anteckningar", [2024]) is None
    assert header_date("i oktober") is None


def test_header_with_two_fitting_years_leaves_both() -> None:
    when = header_date("Fredag 8 september", [2018, 2024])

    assert when is not None
    assert when.alternatives == ("2017-09-08", "2023-09-08")


HOLIDAYS = [
    ("2024-03-29", "Långfredagen"),
    ("2024-05-09", "Kristi himmelsfärdsdag"),
    ("2024-06-21", "Midsommarafton"),
    ("2024-11-02", "Alla helgons dag"),
    ("2025-04-21", "Annandag påsk"),
    ("2025-06-06", "Nationaldagen"),
    ("2025-06-05", None),
]


@pytest.mark.parametrize(("day", "expected"), HOLIDAYS)
def test_holiday_has_its_name(day: str, expected: str | None) -> None:
    assert expected == holiday_name(date.fromisoformat(day))


def test_year_has_sixteen_days_off_and_its_weekends() -> None:
    assert len(swedish_days(2025)) == 16
    assert not is_working_day(date(2025, 6, 6))
    assert not is_working_day(date(2025, 6, 7))
    assert is_working_day(date(2025, 6, 5))


SHOWN = [
    ("2022-04-08", None, "8 april 2022"),
    ("2022-06-16/2022-06-17", None, "16–17 juni 2022"),
    ("2023-09-30/2023-10-02", None, "30 september–2 oktober 2023"),
    ("2023-12-30/2024-01-02", None, "30 december 2023–2 januari 2024"),
    ("2023-10-15~/2024-03-31", None, "mitten av oktober 2023–31 mars 2024"),
    ("../2024-03-15", None, "senast 15 mars 2024"),
    ("2025-01-01/..", None, "från 1 januari 2025"),
    ("2023-23", None, "hösten 2023"),
    ("2024-24", None, "vintern 2024"),
    ("2024-33", None, "första kvartalet 2024"),
    ("2024-40", None, "första halvåret 2024"),
    ("2024-11", None, "november 2024"),
    ("2024", None, "2024"),
    ("2024/2026", None, "2024–2026"),
    ("XXXX-05-26", None, "26 maj (år okänt)"),
    ("XXXX-06-16/XXXX-06-17", None, "16–17 juni (år okänt)"),
    ("../XXXX-23", None, "senast hösten (år okänt)"),
    ("XXXX-W34", None, "vecka 34 (år okänt)"),
    ("XXXX-XX-15", None, "den 15 (månad okänd)"),
    ("2022-04-08", "09:00/12:00", "8 april 2022 kl. 09:00–12:00"),
    (None, "09:00", "kl. 09:00"),
    (None, None, ""),
    ("skräp", None, "skräp"),
]


@pytest.mark.parametrize(("edtf", "time", "expected"), SHOWN)
def test_dates_are_shown_as_people_write_them(
    edtf: str | None, time: str | None, expected: str
) -> None:
    assert expected == show(edtf, time)


def test_weekday_is_shown_on_request() -> None:
    assert show("2022-04-08", weekday=True) == "fredag 8 april 2022"


def run(*arguments: str) -> tuple[str, str]:
    app = typer.Typer()
    app.callback()(lambda: None)
    command.register(app)
    result = CliRunner().invoke(app, ["dates", *arguments], catch_exceptions=False)
    return result.stdout, result.stderr


def test_command_prints_one_json_line_for_each_text() -> None:
    out, _ = run("--meeting-date", "2025-02-12", "--format", "json", "24 april kl 9", "hej")

    first, second = (json.loads(line) for line in out.splitlines())
    assert first[0]["value"] == "2025-04-24T09:00"
    assert {"start": 0, "end": 13, "rule": "day-month", "basis": "meeting-date"}.items() <= first[
        0
    ].items()
    assert second == []


def test_command_explains_by_default() -> None:
    out, _ = run("--meeting-date", "2025-02-12", "Nästa möte är lördag 3 juni")

    for words in (
        "2025-06-03",
        "tisdag 3 juni 2025",
        "meeting-date",
        "day-month",
        "weekday-mismatch",
    ):
        assert words in out


def test_every_warning_of_a_date_says_what_to_do() -> None:
    out, _ = run(
        *("--meeting-date", "2025-02-12", "Nästa möte är onsdag 7 juni 2025", "den 31 april"),
        *("Nästa möte är 3 juni 2024", "Nästa möte är 6 juni", "3 јuni"),
    )

    lines = [line.split("warning", 1)[1].strip() for line in out.splitlines() if "warning" in line]
    assert sorted(line.split(":")[0] for line in lines) == sorted(command.REMEDIES)
    assert all(line.endswith(command.REMEDIES[line.split(":")[0]]) for line in lines)


def test_command_reports_a_date_that_no_calendar_has() -> None:
    out, err = run("--format", "json", "den 31 april")

    assert out == "[]\n"
    assert "31 april" in err

from collections.abc import Callable
from pathlib import Path

import pytest
from icalendar import Calendar

Run = Callable[..., tuple[int, str, str]]


def summaries(path: Path) -> list[str]:
    return [str(one["SUMMARY"]) for one in Calendar.from_ical(path.read_bytes()).walk("VEVENT")]


def test_meetings_and_what_was_left_out(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "möten.ics"
    code, out, err = run("calendar", "-o", str(file))

    assert (code, out) == (0, f"{file}: 2 entries\n")
    assert summaries(file) == [
        "Nämndchefsgruppen: Möte",
        "Nämndchefsgruppen: Höstkonferens",
    ]
    assert err.splitlines() == [
        "2023-09-08.txt:5: NMN-5 left out, no year is known (05-26): Dag om beredskap; "
        "settle it with: tracker due NMN-5 YYYY-05-26",
        "2023-09-08.txt:4: NMN-4 is on a weekend, 2023-10-21: Höstkonferens",
    ]


def test_same_ledger_same_bytes(run: Run, tmp_path: Path) -> None:
    one, two = tmp_path / "1.ics", tmp_path / "2.ics"
    run("calendar", "-o", str(one))
    run("calendar", "-o", str(two))

    assert one.read_bytes() == two.read_bytes()


def test_to_stdout(run: Run) -> None:
    code, out, _err = run("calendar", "--next")

    assert code == 0
    assert out.startswith("BEGIN:VCALENDAR\r\n")
    assert out.count("BEGIN:VEVENT") == 1


@pytest.mark.parametrize(
    ("todos", "tasks", "left"),
    [("none", 0, 0), ("event", 2, 1), ("vtodo", 2, 1), ("both", 4, 1)],
)
def test_todos(run: Run, todos: str, tasks: int, left: int) -> None:
    _code, out, err = run("calendar", "--todos", todos)

    assert out.count("BEGIN:V") - 2 - out.count("BEGIN:VTIMEZONE") - 1 == tasks
    assert err.count("NMN-6 left out, it has no exact day") == left


def test_a_person_gets_theirs(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "bo.ics"
    run("calendar", "--person", "bo", "--todos", "event", "-o", str(file))

    assert summaries(file)[0] == "Att göra: Nämndchefsgruppen: Bjuda in länet"
    assert len(summaries(file)) == 3
    assert b"X-WR-CALNAME:Bo Ek\r\n" in file.read_bytes()


@pytest.mark.parametrize(
    ("args", "code", "message"),
    [
        (["--todos", "all"], 2, "--todos: 'all' is not one of none, vtodo, event, both"),
        (["--series", "Styrelsen"], 2, "no series is called 'Styrelsen'"),
        (["--person", "Cecilia"], 2, "nobody in the registry is called 'Cecilia'"),
        (["-o", "gone/x.ics"], 1, "gone/x.ics: cannot write there"),
    ],
)
def test_wrong_use(run: Run, args: list[str], code: int, message: str) -> None:
    got, out, err = run("calendar", *args)

    assert (got, out) == (code, "")
    assert message in err.splitlines()[-1]

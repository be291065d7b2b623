"""`tracker add` and `tracker meeting`: what is printed, and what bad input leaves behind."""

import json
from pathlib import Path

import pytest

from tests.cli.ledger_app import MINUTES, Run
from tracker.read import SUFFIXES

ENDINGS = ", ".join(sorted(SUFFIXES))

FIRST = """\
a.txt: meeting 1 of Kretsen (the folder's name), fredag 15 mars 2024
  4 new items (1 to decide), 2 new in the registry of people
  + KRT-1   Anna tar fram en plan för lokalerna  [Att göra · Anna Ek · senast onsdag 1 maj 2024]
  + KRT-2   Budgeten fastställs  [Beslut]
  + KRT-3   Nästa möte hålls på Arken den 3 juni  [Möte · måndag 3 juni 2024]
  for you to decide:
  ? KRT-4   Synpunkter lämnas till mig  [Inspel · onsdag 20 mars 2024]
      the contact is not named (*mig*, *oss*); its date has passed without an answer: \
tracker edit KRT-4 --contact NAME
"""

CORRECTED = """\
a.txt: meeting 1 of Kretsen, fredag 15 mars 2024: corrected minutes
  1 new item, 1 changed, 1 gone
  + KRT-5   Bo målar staketet  [Att göra · Bo Ask]
  ~ KRT-1   Anna Ek tar fram en plan för lokalerna  [Att göra · Anna Ek · senast onsdag 1 maj 2024 \
· changed: title (was ”Anna tar fram en plan för lokalerna”), quote]
  - KRT-2   Budgeten fastställs  [Beslut · withdrawn: no longer in the minutes]
"""


def test_add_tells_what_is_new_and_what_to_decide(run: Run) -> None:
    done = run("add", "a.txt")

    assert done.out == FIRST.replace("; its date has passed without an answer", "")
    assert (done.code, done.err) == (0, "")


def test_add_again_says_that_nothing_is_new(added: Run) -> None:
    done = added("add", "a.txt")

    assert done.out == "a.txt: meeting 1 of Kretsen: nothing new, it is in the ledger already\n"
    assert (done.code, done.err) == (0, "")


def test_add_of_corrected_minutes_tells_the_difference(added: Run, folder: Path) -> None:
    text = MINUTES.replace("Anna tar", "Anna Ek tar").replace("decision: Budgeten fastställs\n", "")
    (folder / "a.txt").write_text(text + "action @Bo Ask: Bo målar staketet\n", "utf-8")

    assert added("add", "a.txt").out == CORRECTED


def test_meeting_without_a_day_is_asked_for_and_set(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_text(MINUTES.replace("Möte 2024-03-15\n", ""), "utf-8")
    asked = run("add", "a.txt")
    done = run("meeting", "set", "1", "--date", "2022-03-11")

    command = "tracker meeting set 1 --date YYYY-MM-DD"
    assert f"the meeting has no exact day; say when it was: {command}\n" in asked.out
    assert "      the year is not known: tracker due KRT-3 YYYY-06-03\n" in asked.out
    assert done.out.splitlines()[:3] == [
        "a.txt: meeting 1 of Kretsen, fredag 11 mars 2022",
        "  0 new items, 1 changed",
        "  ~ KRT-3   Nästa möte hålls på Arken den 3 juni  [Möte · fredag 3 juni 2022 "
        "· changed: when (was 3 juni (år okänt)), review]",
    ]


def test_folder_is_added_in_order_and_what_is_skipped_is_named(run: Run, folder: Path) -> None:
    (folder / "b.md").write_text("Möte 2024-04-12\naction: Annat", "utf-8")
    (folder / "bild.png").write_bytes(b"x")
    done = run("add", ".")

    assert [line[:5] for line in done.out.splitlines() if ": meeting" in line] == ["a.txt", "b.md:"]
    assert done.err == f"bild.png: skipped, not one of {ENDINGS}\n"
    assert done.code == 0


def test_each_folder_is_a_series_and_a_single_series_takes_all(run: Run, folder: Path) -> None:
    other = folder.parent / "Styrelsen"
    other.mkdir()
    (other / "c.txt").write_text("Möte 2024-04-12\naction: Annat", "utf-8")
    first = run("add", str(folder), str(other))

    assert "a.txt: meeting 1 of Kretsen (the folder's name)" in first.out
    assert "c.txt: meeting 2 of Styrelsen (the folder's name)" in first.out


def test_the_only_series_takes_what_comes(added: Run, folder: Path) -> None:
    other = folder.parent / "Styrelsen"
    other.mkdir()
    (other / "c.txt").write_text("Möte 2024-04-12\naction: Annat", "utf-8")

    assert "meeting 2 of Kretsen (the only series)" in added("add", str(other)).out


def test_one_bad_file_does_not_stop_the_others(run: Run, folder: Path) -> None:
    (folder / "tom").mkdir()
    done = run("add", "saknas.txt", "tom", "a.txt")

    assert done.code == 1
    assert done.err.splitlines() == [
        "saknas.txt: no such file; check the name",
        f"tom: no minutes in this folder (looked for {ENDINGS})",
    ]
    assert "KRT-1" in done.out


@pytest.mark.parametrize(
    ("arguments", "code", "line"),
    [
        (("add", "saknas.txt"), 1, "saknas.txt: no such file; check the name\n"),
        (("add", "a.txt", "--meeting-date", "igår"), 2,
         "--meeting-date: 'igår' is not a date; write it as 2026-05-28\n"),
        (("add", "b.txt", "--corrects", "7"), 2,
         "there is no meeting '7'; tracker meeting list shows them\n"),
        (("add", "b.txt", "--series", " "), 2, "--series: is empty; write something\n"),
        (("meeting", "set", "7", "--date", "2024-01-01"), 2,
         "there is no meeting '7'; tracker meeting list shows them\n"),
        (("meeting", "set", "1", "--date", "2024-02-30"), 2,
         "--date: '2024-02-30' is not a date; write it as 2026-05-28\n"),
        (("meeting", "list", "--series", "Klubben"), 2,
         "no series is called 'Klubben'; there are: Kretsen\n"),
        (("meeting", "list", "--format", "xml"), 2,
         "--format: 'xml' is not one of table, json, csv\n"),
    ],
)  # fmt: skip
def test_bad_input_is_one_line_and_changes_nothing(
    added: Run, folder: Path, arguments: tuple[str, ...], code: int, line: str
) -> None:
    (folder / "b.txt").write_text("Möte 2024-04-12\naction: Annat", "utf-8")
    before = (folder / "ledger.db").read_bytes()
    done = added(*arguments)

    assert (done.code, done.out, done.err) == (code, "", line)
    assert before == (folder / "ledger.db").read_bytes()


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"Protokoll", "is no ledger; nothing was changed"),
        (None, "there is no ledger yet; tracker add FILE begins one"),
    ],
)
@pytest.mark.parametrize(
    "arguments",
    [("list",), ("show", "X-1"), ("done", "X-1"), ("people", "list"), ("meeting", "list"),
     ("new", "Text"), ("settings",)],
)  # fmt: skip
def test_no_ledger_is_one_line_for_every_command(
    run: Run, folder: Path, arguments: tuple[str, ...], content: bytes | None, line: str
) -> None:
    path = folder / "ledger.db"
    if content is not None:
        path.write_bytes(content)
    done = run(*arguments)

    assert (done.code, done.out, done.err) == (1, "", f"{path}: {line}\n")
    assert content == (path.read_bytes() if path.exists() else None)


def test_what_is_no_ledger_stops_add_once(run: Run, folder: Path) -> None:
    (folder / "ledger.db").write_bytes(b"Protokoll")
    (folder / "b.txt").write_text("action: Annat", "utf-8")
    done = run("add", "a.txt", "b.txt")

    assert done.code == 1
    assert done.err == f"{folder / 'ledger.db'}: is no ledger; nothing was changed\n"


def test_meetings_as_table_json_and_csv(added: Run, folder: Path) -> None:
    (folder / "b.txt").write_text("action: Annat skall göras", "utf-8")
    added("add", "b.txt")
    table = added("meeting", "list").out.splitlines()
    value = json.loads(added("meeting", "list", "--format", "json").out)

    assert table == [
        "id  series   date          known from        items  file",
        "1   Kretsen  15 mars 2024  from the heading  4      a.txt",
        "2   Kretsen  –             unknown           1      b.txt",
    ]
    assert value["schema"] == "tracker.meetings/1"
    assert value["meetings"][0] == {
        "id": 1,
        "series": "Kretsen",
        "date": "2024-03-15",
        "basis": "heading",
        "title": "Anteckningar",
        "body": None,
        "time": None,
        "place": None,
        "items": 4,
        "source": "a.txt",
    }
    assert added("meeting", "list", "--format", "csv").out.startswith(
        "\ufeffid;series;date;basis;title;body;time;place;items;source\r\n1;Kretsen;2024-03-15;"
    )


def test_ledger_of_the_option_comes_first(run: Run, folder: Path) -> None:
    other = folder / "annan" / "bok.db"
    run("add", "a.txt", "--ledger", str(other))

    assert other.exists()
    assert not (folder / "ledger.db").exists()
    assert "KRT-1" in run("list", "--ledger", str(other)).out

"""`tracker extract` and `tracker dates` as the installed program runs them, good input and bad."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from tracker.cli.files import listed, readings

MINUTES = """Anteckningar

2031-03-14

NÄRVARANDE

Karin Ek, Granby
Bo Alm, Lindby

1. Lokaler

Bo kontaktar hyresvärden senast den 30 april.
Styrelsen beslutar att =SUMMA(1;1) höja avgiften.

2. Nästa möte

23 maj kl. 9–12.
"""


def tracker(*words: str, folder: Path) -> "subprocess.CompletedProcess[bytes]":
    command = [sys.executable, "-m", "tracker", *words]
    return subprocess.run(command, cwd=folder, capture_output=True, check=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(MINUTES, "utf-8")
    return tmp_path


def test_json_of_one_file_is_an_object_and_of_several_a_list(folder: Path) -> None:
    (folder / "b.txt").write_text(MINUTES.replace("23 maj", "24 maj"), "utf-8")

    one = json.loads(tracker("extract", "a.txt", "--format", "json", folder=folder).stdout)
    several = json.loads(
        tracker("extract", "a.txt", "b.txt", "--format", "json", folder=folder).stdout
    )
    inside = json.loads(tracker("extract", ".", "--format", "json", folder=folder).stdout)

    assert one["schema"] == "tracker.minutes/1"
    assert [item["kind"] for item in one["items"]] == ["action", "decision", "event"]
    assert [found["source"]["name"] for found in several] == ["a.txt", "b.txt"]
    assert inside == several


def test_offsets_count_in_the_text_that_is_printed(folder: Path) -> None:
    found = json.loads(tracker("extract", "a.txt", "--format", "json", folder=folder).stdout)
    text = tracker("extract", "a.txt", "--format", "text", folder=folder).stdout.decode()

    for item in found["items"]:
        assert item["quote"] == text[item["start"] : item["end"]]


def test_csv_opens_rightly_in_excel_and_holds_no_formula(folder: Path) -> None:
    (folder / "a.txt").write_text(MINUTES.replace("Bo kontaktar", "- =1+1 Bo kontaktar"), "utf-8")

    raw = tracker("extract", "a.txt", "--format", "csv", folder=folder).stdout
    rows = list(csv.reader(io.StringIO(raw.decode("utf-8-sig")), delimiter=";"))

    assert raw.startswith(b"\xef\xbb\xbf")
    assert raw.count(b"\r\n") == len(rows)
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))]


def test_a_table_shows_sentence_line_and_rule(folder: Path) -> None:
    shown = tracker("extract", "a.txt", folder=folder).stdout.decode()

    assert "Bo kontaktar hyresvärden senast den 30 april." in shown
    assert "Bo Alm" in shown
    assert "line 12, sv.action.who-does" in shown


def test_markdown_escapes_what_markdown_would_read(folder: Path) -> None:
    (folder / "a.txt").write_text(MINUTES.replace("hyresvärden", "hyres|värden <b>"), "utf-8")

    shown = tracker("extract", "a.txt", "--format", "md", folder=folder).stdout.decode()

    assert "hyres\\|värden &lt;b>" in shown


def test_explain_says_what_fired_and_what_did_not(folder: Path) -> None:
    shown = tracker("extract", "a.txt", "--explain", folder=folder).stdout.decode()

    assert "+ sv.action.who-does (action)" in shown
    assert "people: Bo = Bo Alm" in shown


def test_a_meeting_date_settles_years(folder: Path) -> None:
    text = MINUTES.replace("2031-03-14\n", "")
    (folder / "a.txt").write_text(text, "utf-8")

    without = json.loads(tracker("extract", "a.txt", "-f", "json", folder=folder).stdout)
    given = json.loads(
        tracker(
            "extract", "a.txt", "-f", "json", "--meeting-date", "2031-03-14", folder=folder
        ).stdout
    )

    assert without["items"][0]["when"]["edtf"] == "../XXXX-04-30"
    assert given["items"][0]["when"]["edtf"] == "../2031-04-30"


BAD = {
    "missing": ("saknas.txt", None, 1, "no such file"),
    "empty": ("tom.txt", b"", 1, "empty"),
    "binary": ("bild.txt", bytes(range(256)) * 40, 1, "no text file"),
    "pdf": ("protokoll.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", 1, "damaged or cut off"),
    "too large": ("stor.txt", b"a" * 20_000_001, 1, "over 20 MB"),
}


@pytest.mark.parametrize(("name", "data", "code", "says"), BAD.values(), ids=BAD)
def test_a_bad_file_is_one_clear_line_and_the_others_are_read(
    folder: Path, name: str, data: bytes | None, code: int, says: str
) -> None:
    if data is not None:
        (folder / name).write_bytes(data)

    run = tracker("extract", name, "a.txt", "--format", "json", folder=folder)
    lines = run.stderr.decode().splitlines()

    assert run.returncode == code
    assert len([line for line in lines if line.startswith(name)]) == 1
    assert says in next(line for line in lines if line.startswith(name))
    assert len(json.loads(run.stdout)) == 1


MISUSE = {
    "format": (("extract", "a.txt", "--format", "xml"), "table, json, csv, md, text"),
    "day": (("extract", "a.txt", "--meeting-date", "i går"), "write it as"),
    "command": (("extrahera",), "extrahera"),
}


@pytest.mark.parametrize(("words", "says"), MISUSE.values(), ids=MISUSE)
def test_wrong_use_says_what_is_right(folder: Path, words: tuple[str, ...], says: str) -> None:
    run = tracker(*words, folder=folder)

    assert run.returncode == 2
    assert says in run.stderr.decode()
    assert "Traceback" not in run.stderr.decode()


def test_a_folder_without_minutes_says_so(folder: Path) -> None:
    (folder / "inget").mkdir()

    run = tracker("extract", "inget", folder=folder)

    assert run.returncode == 1
    assert run.stdout == b""
    assert "no minutes in this folder" in run.stderr.decode()


def test_odd_minutes_are_no_error(folder: Path) -> None:
    (folder / "brev.txt").write_bytes("Hej! Bara några ord om väder.".encode("cp1252"))

    run = tracker("extract", "brev.txt", folder=folder)

    assert run.returncode == 0
    assert "Traceback" not in run.stderr.decode()


def test_dates_answers_a_line_for_each_text(folder: Path) -> None:
    run = tracker(
        "dates", "8 april kl 9-12", "Maj Berg", "--format", "json", "--meeting-date", "2031-03-01",
        folder=folder,
    )  # fmt: skip
    first, second = (json.loads(line) for line in run.stdout.decode().splitlines())

    assert [hit["value"] for hit in first] == ["2031-04-08T09:00/2031-04-08T12:00"]
    assert second == []


def test_many_files_are_read_by_several_processes_in_the_same_order(folder: Path) -> None:
    for number in range(30):
        text = MINUTES.replace("hyresvärden", f"hyresvärd {number}")
        (folder / f"m{number:02}.txt").write_text(text, "utf-8")
    (folder / "m12.txt").write_bytes(b"\x00\x01\x02")

    paths = listed([folder])
    alone = [(o.path, o.error, o.reading) for o in readings(paths, processes=1)]
    together = [(o.path, o.error, o.reading) for o in readings(paths, processes=2)]

    assert len(alone) == 31
    assert sum(error is not None for _, error, _ in alone) == 1
    assert together == alone

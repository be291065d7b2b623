import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, str, str]]


def test_markdown_is_the_default(run: Run) -> None:
    code, out, err = run("report")

    assert (code, err) == (0, "")
    assert out.startswith(
        "# Ärendebalanslista – Region Väst\n\n20 september 2023 · 4 öppna, 1 förs"
    )
    rows = [line.split(" | ")[0] for line in out.splitlines() if line.startswith("| NMN")]
    assert rows == ["| NMN-1", "| NMN-6", "| NMN-7", "| NMN-8"]


@pytest.mark.parametrize(
    ("name", "begins"),
    [("lista.html", "<!doctype html>"), ("lista.csv", "\ufeffId;Serie"), ("lista.txt", "# Är")],
)
def test_the_files_ending_gives_the_format(
    run: Run, tmp_path: Path, name: str, begins: str
) -> None:
    file = tmp_path / name
    _code, out, _err = run("report", "-o", str(file))

    assert out == f"{file}: 4 rows\n"
    assert file.read_text("utf-8").startswith(begins)


def test_csv(run: Run) -> None:
    _code, out, _err = run("report", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(out.removeprefix("\ufeff")), delimiter=";"))

    assert rows[0]["Id"] == "NMN-1"
    assert (rows[0]["Dagar försenad"], rows[0]["Burna möten"], rows[0]["Källa"]) == (
        "82",
        "1",
        "2023-06-09.txt, punkt 2",
    )


def test_decisions(run: Run) -> None:
    _code, out, _err = run("report", "--decisions", "--format", "json")

    assert [row["title"] for row in json.loads(out)["rows"]] == [
        "Avtalet godkänns",
        "Pia Lind blir ordförande",
    ]


def test_owner(run: Run) -> None:
    _code, out, _err = run("report", "--owner", "bo ek", "--format", "json")

    assert [row["id"] for row in json.loads(out)["rows"]] == ["NMN-7"]


@pytest.mark.parametrize(
    ("args", "code", "message"),
    [
        (["--format", "pdf"], 2, "--format: 'pdf' is not one of md, html, csv, json"),
        (
            ["--owner", "Åsa Åberg"],
            2,
            "--owner: 'Åsa Åberg' owns nothing here; there are: Åsa Öberg",
        ),
        (["--series", "X"], 2, "no series is called 'X'"),
    ],
)
def test_wrong_use(run: Run, args: list[str], code: int, message: str) -> None:
    got, out, err = run("report", *args)

    assert (got, out) == (code, "")
    assert message in err


def test_spreadsheet_and_picture_follow_the_ending(run: Run, tmp_path: Path) -> None:
    sheet, picture = tmp_path / "lista.xlsx", tmp_path / "bild.svg"

    assert run("report", "--group", "age", "-o", str(sheet))[0] == 0
    assert sheet.read_bytes()[:4] == b"PK\x03\x04"
    code, out, _err = run("report", "--owner", "Åsa Öberg", "-o", str(picture))
    assert (code, out) == (0, f"{picture}: 1 item\n")
    assert ">Åsa Öberg</text>" in picture.read_text("utf-8")


@pytest.mark.parametrize(
    ("args", "line"),
    [
        (("--format", "xlsx"), "a spreadsheet is no text: give its file with -o\n"),
        (("--format", "svg", "--group", "age"),
         "the picture takes --series and --owner, and nothing else\n"),
        (("--format", "svg", "--owner", "Ingen"), "--owner: 'Ingen' owns nothing here\n"),
        (("--group", "kind"), "--group: 'kind' is not one of series, owner, age\n"),
    ],
)  # fmt: skip
def test_wrong_use_of_groups_and_pictures(run: Run, args: tuple[str, ...], line: str) -> None:
    assert run("report", *args) == (2, "", line)

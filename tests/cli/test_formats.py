"""`tracker` on Word files and others, as the installed program runs it."""

import json
from pathlib import Path

import pytest

from tests.cli.test_extract_command import tracker
from tests.read.test_same_minutes import DECISION, MADE


@pytest.mark.parametrize("format", ["docx", "pdf", "eml"])
def test_the_format_stands_in_the_json(tmp_path: Path, format: str) -> None:
    (tmp_path / f"m.{format}").write_bytes(MADE[format])
    run = tracker("extract", f"m.{format}", "--format", "json", folder=tmp_path)
    read = json.loads(run.stdout)

    assert (0, b"", format) == (run.returncode, run.stderr, read["source"]["format"])
    assert DECISION in [item["quote"] for item in read["items"]]


def test_the_ledger_keeps_what_was_read_and_knows_the_same_minutes_again(tmp_path: Path) -> None:
    (tmp_path / "m.docx").write_bytes(MADE["docx"])
    (tmp_path / "m.pdf").write_bytes(MADE["pdf"])
    ledger = ("--ledger", str(tmp_path / "l.sqlite"))
    word = tracker("add", "m.docx", "--series", "Klubben", *ledger, folder=tmp_path)
    page = tracker("add", "m.pdf", *ledger, folder=tmp_path)
    (tmp_path / "m.docx").unlink()
    shown = tracker("show", "KLB-1", *ledger, folder=tmp_path)

    assert (b"3 " in word.stdout, word.returncode, page.returncode) == (True, 0, 0)
    assert b"KLB-4" not in page.stdout
    assert DECISION.encode() in shown.stdout

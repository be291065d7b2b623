"""Runs the whole program, reading and all, on invented minutes in a folder of its own."""

import shutil
import sys
from pathlib import Path

import pytest

from tests.cli.ledger_app import Result
from tracker.cli import app, edge

MINUTES = Path(__file__).parents[1] / "ledger" / "links" / "larkan"


class Real:
    """`real("add", "a1.txt")`: code, stdout, stderr; on 1 June 2031 unless `--today` says else."""

    def __init__(
        self,
        folder: Path,
        patch: pytest.MonkeyPatch,
        capture: pytest.CaptureFixture[bytes],
    ) -> None:
        for file in MINUTES.glob("*.txt"):
            shutil.copy(file, folder)
        self.folder = folder
        self._patch, self._capture = patch, capture
        patch.chdir(folder)
        patch.setenv("TRACKER_LEDGER", str(folder / "ledger.db"))
        patch.setenv("TRACKER_TODAY", "2031-06-01")
        patch.setenv("TRACKER_LANG", "en")

    def __call__(self, *arguments: str) -> Result:
        self._patch.setattr(sys, "argv", ["tracker", *arguments])
        self._capture.readouterr()
        try:
            code = edge.run(app)
        except SystemExit as ended:
            code = int(ended.code or 0)
        sys.stdout.flush()
        out, err = self._capture.readouterr()
        return Result(code, out.decode(), err.decode())

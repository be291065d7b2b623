"""A folder with minutes, and the program to run on it."""

from pathlib import Path

import pytest

from tests.cli.ledger_app import MINUTES, Run, runner
from tests.cli.real import Real


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder `Kretsen` with one set of toy minutes, `a.txt`."""
    made = tmp_path / "Kretsen"
    made.mkdir()
    (made / "a.txt").write_text(MINUTES, "utf-8")
    return made


@pytest.fixture
def run(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> Run:
    """`run("list")`: code, stdout and stderr."""
    return runner(folder, monkeypatch, capfdbinary)


@pytest.fixture
def added(run: Run) -> Run:
    """The same with `a.txt` in the ledger."""
    assert run("add", "a.txt").code == 0
    return run


@pytest.fixture
def real(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> Real:
    """The whole program, with five minutes of a housing association to add."""
    return Real(tmp_path, monkeypatch, capfdbinary)


@pytest.fixture
def larkan(real: Real) -> Real:
    """The same with the first three of them in the ledger."""
    assert real("add", "a1.txt", "a2.txt", "a3.txt", "--series", "Brf Lärkan").code == 0
    return real

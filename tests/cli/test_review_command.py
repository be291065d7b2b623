"""`tracker review` at a real terminal, over a pipe, and left half-way."""

import os
import signal
import sys
import time
from pathlib import Path

import pytest

from tests.cli.real import Real

pty = pytest.importorskip("pty", reason="a terminal of its own, which Windows has not")
select = pytest.importorskip("select")


def walk(larkan: Real, keys: list[str], *arguments: str) -> str:
    """Presses the keys one by one, each when the program waits for it; what the screen shows."""
    pid, terminal = pty.fork()
    if pid == 0:
        command = [sys.executable, "-m", "tracker", "review", *arguments]
        os.execve(sys.executable, command, {**os.environ, "TRACKER_LANG": "sv"})
    shown, end = b"", time.monotonic() + 30
    try:
        for key in keys:
            shown = _until_asked(terminal, shown)
            os.write(terminal, key.encode())
        while time.monotonic() < end:
            if not select.select([terminal], [], [], 1)[0]:
                continue
            try:
                part = os.read(terminal, 65536)
            except OSError:  # Linux says so when the other end is closed
                break
            if not part:
                break
            shown += part
        else:
            raise AssertionError(f"it still waits: {shown.decode('utf-8')}")
    except BaseException:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        raise
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 0
    return shown.decode("utf-8").replace("\r\n", "\n")


def _until_asked(terminal: int, shown: bytes) -> bytes:
    """What is printed until the program waits: its keys stand there, and then nothing comes."""
    end = time.monotonic() + 30
    while time.monotonic() < end:
        if select.select([terminal], [], [], 0.4)[0]:
            shown += os.read(terminal, 65536)
        elif b"[q]" in shown:
            return shown
    raise AssertionError(f"nothing was asked: {shown!r}")


def test_a_key_answers_and_the_rest_waits(larkan: Real) -> None:
    first = walk(larkan, ["j", "n", "s", "?", "q"], "--about", "link")
    again = walk(larkan, ["q"], "--about", "link")

    assert "── 1/6 ──  L1  BL-1: klart?  100%" in first
    assert "»Bo redovisar två offerter på ny belysning.«" in first
    assert "[j] ja: klart   [m] bara omnämnt   [n] nej, handlar om annat" in first
    assert "BL-1: öppen → klar" in first
    assert "L2: avvisat, och frågas inte igen" in first
    assert "tryck på någon av" in first
    assert "2 svar sparade; 4 kvar till nästa gång" in first
    assert "── 1/4 ──" in again
    assert "BL-1: klart?" not in again


def test_a_day_is_typed(real: Real) -> None:
    text = (real.folder / "a2.txt").read_text("utf-8")
    (real.folder / "x.txt").write_text(text.replace("Styrelsemöte 2031-02-17\n", ""), "utf-8")
    real("add", "a1.txt", "x.txt", "--series", "Brf Lärkan")

    shown = walk(real, ["d", "i går\n", "d", "2031-02-18\n"], "--about", "day")

    assert "möte 2, x.txt: när var det?" in shown
    assert "[1] 2031-02-17   [d] annan dag" in shown
    assert "möte 2: 2031-02-18;" in shown
    assert "18 februari 2031" in real("meeting", "list").out


def test_an_item_in_doubt_is_settled(real: Real) -> None:
    text = (real.folder / "a1.txt").read_text("utf-8")
    more = text.replace("Laddstolpar\n", "Laddstolpar\n\nVänligen återkoppla till mig.\n", 1)
    (real.folder / "a1.txt").write_text(more, "utf-8")
    real("add", "a1.txt", "--series", "Brf Lärkan")

    shown = walk(real, ["k", "Karin Ek\n"], "--about", "item")

    assert "kontakten nämns inte vid namn" in shown
    assert "föreslagen → öppen" in shown


def test_over_a_pipe_the_questions_are_listed_with_their_commands(
    larkan: Real, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "empty").touch()
    with (tmp_path / "empty").open() as nothing:
        monkeypatch.setattr(sys, "stdin", nothing)
        result = larkan("review")

    assert result.code == 0
    assert "no terminal to ask at" in result.err
    assert "L1  BL-1: it is done?  100%" in result.out
    assert "tracker link accept L1 --as again" in result.out


def test_nothing_to_ask(real: Real) -> None:
    real("add", "a4.txt", "--series", "Brf Lärkan")

    assert real("review", "--list", "--about", "link").out == "nothing is waiting for your answer\n"


def test_swedish_unless_the_locale_says_else(larkan: Real, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("TRACKER_LANG", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    assert "BL-1: klart?" in larkan("review", "--list").out
    monkeypatch.delenv("TRACKER_LANG")
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    assert "BL-1: it is done?" in larkan("review", "--list").out

"""Runs the ledger's commands as the installed program does, on minutes in toy notation."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import pytest
import typer

from tests.toy import read_toy, reread_toy, restructure_toy
from tracker.cli import (
    add,
    change,
    edge,
    forget,
    keep,
    lists,
    meetings,
    people,
    search,
    settings,
    undo,
)  # fmt: skip

MINUTES = """Möte 2024-03-15
Närvarande: Anna Ek, Ale; Bo Ask, Borg
1. Ekonomi
action @Anna Ek due 2024-05-01: Anna tar fram en plan för lokalerna
decision: Budgeten fastställs
2. Kommande
event XXXX-06-03: Nästa möte hålls på Arken den 3 juni
request ?contact-unclear 2024-03-20: Synpunkter lämnas till mig
"""


@dataclass(frozen=True, slots=True)
class Result:
    """What a command left behind."""

    code: int
    out: str
    err: str


Run = Callable[..., Result]


def program() -> typer.Typer:
    """The ledger's commands alone, as `tracker.cli` wires them."""
    app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
    for module in (add, change, forget, lists, meetings, people, search, settings, undo, keep):
        module.register(app)
    return app


def runner(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> Run:
    """`run("list", "--all")` in `folder`, whose ledger is `ledger.db`, on 1 April 2024."""
    pipeline = ModuleType("tracker.pipeline")
    vars(pipeline).update(read_minutes=read_toy, reread=reread_toy, restructure=restructure_toy)
    monkeypatch.setitem(sys.modules, "tracker.pipeline", pipeline)
    monkeypatch.chdir(folder)
    monkeypatch.setenv("TRACKER_LEDGER", str(folder / "ledger.db"))
    monkeypatch.setenv("TRACKER_TODAY", "2024-04-01")
    app = program()

    def run(*arguments: str) -> Result:
        monkeypatch.setattr(sys, "argv", ["tracker", *arguments])
        capfdbinary.readouterr()
        try:
            code = edge.run(app)
        except SystemExit as ended:
            code = int(ended.code or 0)
        sys.stdout.flush()
        out, err = capfdbinary.readouterr()
        return Result(code, out.decode(), err.decode())

    return run

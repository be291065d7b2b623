"""Each command is found in the module that has it, and no other module is loaded for it."""

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest
import typer
from typer.main import get_group

from tracker.cli.commands import MODULES, Commands

CLI = Path(__file__).parents[2] / "tracker" / "cli"


@pytest.mark.parametrize("module", MODULES)
def test_a_module_registers_the_commands_that_the_table_gives_it(module: str) -> None:
    part = typer.Typer()
    import_module(f"tracker.cli.{module}").register(part)

    assert set(get_group(part).commands) == set(MODULES[module])


def test_every_module_with_commands_is_in_the_table() -> None:
    having = {
        path.stem
        for path in CLI.glob("*.py")
        if "def register(app: typer.Typer)" in path.read_text("utf-8")
    }

    assert having == set(MODULES)


def test_every_command_is_made_under_its_name() -> None:
    made = Commands()

    assert {name: command.name for name, command in made.items()} == {name: name for name in made}


@pytest.mark.parametrize(
    ("arguments", "loaded"),
    [
        (["--version"], set[str]()),
        (["settings", "--help"], {"settings"}),
        (["link", "find", "--help"], {"links"}),
        (["report", "--help"], {"report"}),
    ],
)
def test_a_command_loads_its_own_module_only(arguments: list[str], loaded: set[str]) -> None:
    script = (
        "import sys; from tracker.cli import app\n"
        "try: app()\n"
        "finally: print(*[name for name in sys.modules if name.startswith('tracker.cli.')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments], capture_output=True, text=True, check=True
    )
    names = {name.removeprefix("tracker.cli.") for name in done.stdout.splitlines()[-1].split()}

    assert names & set(MODULES) == loaded

"""Which module has which command. It is imported when the command is asked for.

Every command would pay for the options of all others: half of what a start costs beside typer.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup
from typer.main import get_group

MODULES = {
    "extract": ("extract",),
    "dates": ("dates",),
    "add": ("add",),
    "lists": ("list", "show"),
    "change": (
        "accept", "edit", "new", "done", "reopen", "assign", "due", "drop", "sleep", "wake",
        "note", "merge",
    ),
    "undo": ("undo", "log", "remove"),
    "review": ("review",),
    "forget": ("forget",),
    "settings": ("settings",),
    "calendar": ("calendar",),
    "digest": ("digest",),
    "report": ("report",),
    "keep": ("check", "rebuild", "export", "import"),
    "agenda": ("agenda",),
    "search": ("search",),
    "meetings": ("meeting",),
    "links": ("link",),
    "people": ("people",),
}  # fmt: skip
"""Module of `tracker.cli` → the commands that its `register` adds, all in the order of the help."""

_MODULE_OF = {name: module for module, names in MODULES.items() for name in names}


class Commands(Mapping[str, Any]):
    """The commands by name."""

    def __getitem__(self, name: str) -> Any:
        return _commands(_MODULE_OF[name])[name]

    def __iter__(self) -> Iterator[str]:
        return iter(_MODULE_OF)

    def __len__(self) -> int:
        return len(_MODULE_OF)


class Program(TyperGroup):
    """The program as typer runs it."""

    def __init__(self, **given: Any) -> None:
        super().__init__(**(given | {"commands": Commands()}))


@cache
def _commands(module: str) -> Mapping[str, Any]:
    part = typer.Typer(pretty_exceptions_enable=False, rich_markup_mode=None)
    import_module(f"tracker.cli.{module}").register(part)
    return get_group(part).commands

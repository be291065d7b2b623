"""The documents tell the truth: every command and option, and every key of the JSON."""

import json
import re
import shlex
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer
import typer.main

from tracker import codes
from tracker.cli import app, edge
from tracker.model import Basis, Kind, Relation, State

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
COMMANDS = (DOCS / "commands.md").read_text("utf-8")
JSON = (DOCS / "json.md").read_text("utf-8")
PAGES = sorted([*DOCS.glob("*.md"), *ROOT.glob("*.md")])

OPTION = re.compile(r"(?<![\w-])--?[a-z][a-z-]*")


def _walk(command: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, frozenset[str]]]:
    inside = getattr(command, "commands", None)
    if inside is None:
        names = (name for one in command.params for name in (*one.opts, *one.secondary_opts))
        yield " ".join(path), frozenset(n for n in names if n.startswith("-")) - {"--help"}
        return
    for name, one in inside.items():
        yield from _walk(one, (*path, name))


APP = dict(_walk(typer.main.get_command(app)))
"""Command → its options, as the program itself has them."""


def _sections(text: str) -> dict[str, str]:
    """`list` → what stands under `## tracker list …`; arguments are upper case or bracketed."""
    found = {}
    for part in text.split("\n## tracker ")[1:]:
        words = part.partition("\n")[0].split()
        found[" ".join(word for word in words if word.islower())] = part.split("\n## ")[0]
    return found


SECTIONS = _sections(COMMANDS)


def _examples() -> list[str]:
    """Every line of a code block, in any document, that calls the program."""
    found = []
    for page in PAGES:
        for block in re.findall(r"^```\w*\n(.*?)^```", page.read_text("utf-8"), re.M | re.S):
            found += [line for line in block.splitlines() if line.startswith("tracker ")]
        lines = page.read_text("utf-8").splitlines()
        found += [line.strip() for line in lines if line.startswith("    tracker ")]
    return list(dict.fromkeys(found))


def _split(line: str) -> tuple[str, set[str]]:
    """The command that an example calls, and the options it gives."""
    words = shlex.split(line, comments=True)[1:]
    depth = 2 if " ".join(words[:2]) in APP else 1
    return " ".join(words[:depth]), {word for word in words[depth:] if OPTION.fullmatch(word)}


def test_every_command_has_its_section() -> None:
    assert sorted(SECTIONS) == sorted(APP)


@pytest.mark.parametrize("command", APP)
def test_a_section_names_the_options_that_the_command_has(command: str) -> None:
    prose = SECTIONS[command].partition("```")[0]

    assert set(OPTION.findall(" ".join(re.findall(r"`([^`]+)`", prose)))) == APP[command]


@pytest.mark.parametrize("command", APP)
def test_a_section_shows_an_example(command: str) -> None:
    assert f"\ntracker {command}" in SECTIONS[command]


@pytest.mark.parametrize("line", _examples())
def test_an_example_calls_what_there_is(line: str) -> None:
    command, options = _split(line)

    assert options <= APP.get(command, frozenset()) | {"--version", "--help"}
    assert command in APP or command in ("--version", "--help")


def test_every_setting_is_explained() -> None:
    from tracker.ledger.keys import KEYS

    told = set(re.findall(r"`([a-z-]+)`", SECTIONS["settings"]))

    assert {key.name for key in KEYS} <= told


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)", page.read_text("utf-8"))
    local = [link for link in links if "://" not in link]

    assert [link for link in local if not (page.parent / link).exists()] == []


# --------------------------------------------------------------------------- JSON

MINUTES = """Anteckningar Bokcirkeln i Norrdalen

Fredag 14 mars 2031

Närvarande
Karin Ek, Granby, ordförande
Bo Alm, Lindby

1. Hyllor

Bo Alm får i uppdrag att köpa hyllor senast 15 april 2031. Inspel lämnas till Karin.

2. Val

Karin Ek väljs till kassör för två år.
"""
LATER = """Anteckningar Bokcirkeln i Norrdalen

Närvarande
Karin Ek, Granby, ordförande
Bo Alm, Lindby

1. Hyllor

Bo Alm har köpt hyllor.
"""
FORMATS = {
    "tracker.minutes/1": ("extract", "minutes.txt"),
    "tracker.list/1": ("list", "--all"),
    "tracker.show/1": ("show", "{id}"),
    "tracker.report/1": ("report",),
    "tracker.meetings/1": ("meeting", "list"),
    "tracker.links/1": ("link", "list"),
    "tracker.meeting-proposals/1": ("meeting", "propose"),
    "tracker.people/1": ("people", "list"),
    "tracker.people-proposals/1": ("people", "proposals"),
    "tracker.search/1": ("search", "hyllor"),
    "tracker.log/1": ("log",),
    "dates": ("dates", "senast 15 april 2031 kl. 9"),
}
FREE = {"data"}  # of the history: no part of the promise


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What each command prints as JSON, on a small ledger of its own."""
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("docs")
        (folder / "minutes.txt").write_text(MINUTES, "utf-8")
        patch.chdir(folder)
        patch.setenv("TRACKER_LEDGER", str(folder / "ledger.sqlite"))
        patch.setenv("TRACKER_TODAY", "2031-05-20")
        _run(patch, "add", "minutes.txt", "--series", "Bokcirkeln")
        (folder / "later.txt").write_text(LATER, "utf-8")
        _run(patch, "add", "later.txt")
        listed = json.loads(_run(patch, "list", "--all", "--format", "json"))
        first = listed["items"][0]["id"]
        return {
            schema: json.loads(
                _run(patch, *(w.format(id=first) for w in words), "--format", "json")
            )
            for schema, words in FORMATS.items()
        }


def _run(patch: pytest.MonkeyPatch, *arguments: str) -> str:
    """Runs the program in this process; what it printed."""
    import io

    raw = io.BytesIO()
    out = io.TextIOWrapper(raw, "utf-8", write_through=True)
    patch.setattr(sys, "argv", ["tracker", *arguments])
    patch.setattr(sys, "stdout", out)
    try:
        code = edge.run(app)
    except SystemExit as ended:
        code = int(ended.code or 0)
    assert code == 0, arguments
    return raw.getvalue().decode("utf-8")


def _keys(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inside in value.items():
            yield key
            if key not in FREE:
                yield from _keys(inside)
    elif isinstance(value, list):
        for inside in value:
            yield from _keys(inside)


def _told(schema: str) -> set[str]:
    """The words in code marks in the chapter of a schema, and in those whose keys it shares."""
    chapters = {
        name: part
        for part in JSON.split("\n## ")[1:]
        for name in FORMATS
        if name in part.partition("\n")[0]
    }
    shared = {"tracker.list/1": ["tracker.minutes/1"]}
    shared["tracker.search/1"] = ["tracker.minutes/1", "tracker.list/1"]
    shared["tracker.show/1"] = [*shared["tracker.list/1"], "tracker.list/1", "tracker.links/1"]
    text = "\n".join(chapters[name] for name in (schema, *shared.get(schema, ())))
    return set(re.findall(r"`([a-z_0-9]+)(?:\[\])?`", text))


@pytest.mark.parametrize("schema", FORMATS)
def test_every_key_is_explained(schema: str, printed: dict[str, Any]) -> None:
    keys = set(_keys(printed[schema]))

    assert keys
    assert keys - _told(schema) == set()


@pytest.mark.parametrize("schema", [name for name in FORMATS if "/" in name])
def test_the_schema_is_named(schema: str, printed: dict[str, Any]) -> None:
    assert printed[schema]["schema"] == schema


@pytest.mark.parametrize(
    "words",
    [Kind, State, Relation, Basis, codes.REVIEW, codes.WARNINGS],
    ids=["kind", "state", "relation", "basis", "review", "warnings"],
)
def test_closed_lists_are_complete(words: Any) -> None:
    shown = {str(word) for word in words} - {"before"}  # JSON says `due` (export.json.when_object)

    assert {word for word in shown if f"`{word}`" not in JSON} == set()

"""Imports go only with or below the order of the house (docs/architecture.md)."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "tracker"

BASE = {"problems", "model", "codes", "edtf", "endings", "hints", "messages", "plain", ""}
MAY_IMPORT = {
    "problems": set(),
    "codes": {"messages"},
    "edtf": set(),
    "endings": set(),
    "hints": set(),
    "messages": set(),
    "plain": set(),
    "model": {"problems"},
    "rules": BASE | {"lang"},
    "ruleset": BASE | {"rules"},
    "lang": BASE | {"rules"},
    "stems": BASE | {"lang"},
    "display": BASE | {"lang"},
    "dates": BASE | {"lang", "display"},
    "read": BASE | {"lang"},
    "structure": BASE | {"lang", "dates"},
    "people": BASE | {"lang", "rules"},
    "verbs": BASE | {"lang", "rules"},
    "nouns": BASE | {"lang", "rules", "verbs"},
    "telling": BASE | {"people", "verbs", "nouns"},
    "calls": BASE | {"rules", "ruleset", "dates", "people", "verbs", "nouns", "telling"},
    "scene": BASE | {"lang", "rules", "dates", "people", "verbs", "nouns", "calls"},
    "matching": BASE | {"lang", "rules", "scene"},
    "clauses": BASE | {"lang", "rules", "scene"},
    "extract": BASE
    | {"lang", "rules", "ruleset", "people", "scene", "calls", "matching", "clauses"},
    "resolve": BASE | {"lang", "rules", "dates", "people", "scene", "extract"},
    "pipeline": BASE | {"read", "structure", "extract", "resolve"},
    "ledger": BASE | {"lang", "stems", "dates", "people", "read", "structure", "pipeline"},
    "export": BASE | {"lang", "display", "dates", "extract", "ledger"},
}
"""Room → the rooms below it. `cli` and `__main__` see everything."""

LIGHT = (
    "sqlalchemy", "icalendar", "jinja2", "dateutil", "email_validator", "platformdirs", "rich",
    "pypdfium2", "docx", "lxml", "xlsxwriter",
)  # fmt: skip
"""Never imported where a module is loaded by `tracker --version` or `tracker extract`."""

MODULES = sorted(PACKAGE.rglob("*.py"))


def room(path: Path) -> str:
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            names.add(node.module)
            if node.module == "tracker":
                names |= {f"tracker.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
    return names


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_a_room_imports_only_rooms_below_it(path: Path) -> None:
    here = room(path)
    if here in ("cli", "__main__", "__init__"):
        return

    used = {name.split(".")[1] for name in imported(path) if name.startswith("tracker.")}

    assert used - {here} <= MAY_IMPORT[here]


@pytest.mark.parametrize(
    "path",
    [p for p in MODULES if room(p) not in ("ledger", "export")],
    ids=lambda p: str(p.relative_to(PACKAGE)),
)
def test_heavy_libraries_are_imported_only_where_used(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    top = [n for n in tree.body if isinstance(n, ast.Import | ast.ImportFrom)]
    names = {
        alias.name.split(".")[0] for n in top if isinstance(n, ast.Import) for alias in n.names
    }
    names |= {(n.module or "").split(".")[0] for n in top if isinstance(n, ast.ImportFrom)}

    assert not names & set(LIGHT)


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_only_the_edge_reads_the_clock(path: Path) -> None:
    if path.name == "edge.py":
        return
    text = path.read_text("utf-8")

    assert not [c for c in (".today(", ".now(", "time.time(", ".utcnow(") if c in text]

"""The scorers beside the checkout, with floors: 0.03 below the best we have reached.

Skipped where `../shared` is not there; its documents are never part of the project.
"""

import json
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parents[1]
SHARED = HERE.parent / "shared"
TRACKER = f"{sys.executable} -m tracker"

pytestmark = pytest.mark.skipif(
    not (SHARED / "gold" / "score.py").exists(), reason="no ../shared beside the checkout"
)


def scored(script: str, *options: str) -> dict[str, float]:
    command = [sys.executable, str(SHARED / script), *options]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    last = run.stdout.strip().splitlines()[-1]
    result: dict[str, float] = json.loads(last)
    return result


def items(*options: str) -> dict[str, float]:
    return scored("gold/score.py", "--cmd", f"{TRACKER} extract {{file}} --format json", *options)


SEEDS = ("--docs", str(HERE / "seeds"))
DEV = ("--docs", str(SHARED / "gold/dev/docs"), "--gold", str(SHARED / "gold/dev"))


@pytest.mark.parametrize(
    ("options", "floors"),
    [
        pytest.param(
            SEEDS,
            {"f1": 0.92, "fields": 0.92, "attendance": 0.99, "sections": 0.99, "meeting": 0.99},
            id="seeds",
        ),
        pytest.param(
            (*SEEDS, "--with-reference"),
            {"f1": 0.92, "fields": 0.92, "attendance": 0.99, "sections": 0.99, "meeting": 0.99},
            id="seeds-with-reference",
        ),
        pytest.param(DEV, {"f1": 0.5, "fields": 0.7}, id="development"),
    ],
)
def test_items(options: tuple[str, ...], floors: dict[str, float]) -> None:
    found = items(*options)

    assert {name: found[name] for name in floors if found[name] < floors[name]} == {}


@pytest.mark.parametrize("options", [SEEDS, (*SEEDS, "--with-reference")])
def test_nothing_is_invented_on_the_seeds(options: tuple[str, ...]) -> None:
    assert items(*options)["invented"] == 0

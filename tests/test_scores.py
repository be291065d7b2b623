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


def fresh(name: str) -> tuple[str, ...]:
    folder = HERE / "tests" / "fresh_eyes" / name
    return ("--docs", str(folder / "docs"), "--gold", str(folder))


FRESH = fresh("")
DEV = ("--docs", str(SHARED / "gold/dev/docs"), "--gold", str(SHARED / "gold/dev"))


@pytest.mark.parametrize(
    ("options", "floors"),
    [
        pytest.param(
            SEEDS,
            {"f1": 0.97, "fields": 0.97, "attendance": 0.99, "sections": 0.99, "meeting": 0.99},
            id="seeds",
        ),
        pytest.param(
            (*SEEDS, "--with-reference"),
            {"f1": 0.97, "fields": 0.97, "attendance": 0.99, "sections": 0.99, "meeting": 0.99},
            id="seeds-with-reference",
        ),
        pytest.param(
            DEV,
            {"f1": 0.92, "fields": 0.89, "attendance": 0.97, "sections": 0.95, "meeting": 0.97},
            id="development",
        ),
        pytest.param(
            FRESH,
            {"f1": 0.93, "fields": 0.95, "attendance": 0.97, "sections": 0.97, "meeting": 0.97},
            id="fresh-eyes",
        ),
        pytest.param(
            fresh("second"),
            {"f1": 0.91, "fields": 0.88, "attendance": 0.97, "sections": 0.97},
            id="fresh-eyes-2",
        ),
        pytest.param(
            fresh("third"),
            {"f1": 0.88, "fields": 0.88, "attendance": 0.97, "sections": 0.97, "meeting": 0.97},
            id="fresh-eyes-3",
        ),
        pytest.param(
            fresh("fourth"),
            {"f1": 0.85, "fields": 0.87, "attendance": 0.94, "sections": 0.96, "meeting": 0.82},
            id="fresh-eyes-4",
        ),
        pytest.param(
            fresh("fifth"),
            {"f1": 0.94, "fields": 0.93, "attendance": 0.90, "sections": 0.96, "meeting": 0.92},
            id="fresh-eyes-5",
        ),
        pytest.param(
            fresh("sixth"),
            {"f1": 0.91, "fields": 0.90, "attendance": 0.87, "sections": 0.96, "meeting": 0.92},
            id="fresh-eyes-6",
        ),
        pytest.param(
            fresh("seventh"),
            {"f1": 0.89, "fields": 0.92, "attendance": 0.89, "sections": 0.97, "meeting": 0.97},
            id="fresh-eyes-7",
        ),
        pytest.param(
            fresh("eighth"),
            {"f1": 0.84, "fields": 0.86, "attendance": 0.93, "sections": 0.97, "meeting": 0.97},
            id="fresh-eyes-8",
        ),
        pytest.param(
            fresh("ninth"),
            {"f1": 0.95, "fields": 0.95, "attendance": 0.97, "meeting": 0.97},
            id="fresh-eyes-9",
        ),
        pytest.param(
            fresh("tenth"),
            {"f1": 0.94, "fields": 0.95, "attendance": 0.97, "meeting": 0.97},
            id="fresh-eyes-10",
        ),
        pytest.param(
            fresh("eleventh"),
            {"f1": 0.94, "fields": 0.93, "attendance": 0.93, "meeting": 0.97},
            id="fresh-eyes-11",
        ),
        pytest.param(
            fresh("twelfth"),
            {"f1": 0.94, "fields": 0.95, "attendance": 0.97, "meeting": 0.97},
            id="fresh-eyes-12",
        ),
        pytest.param(
            fresh("thirteenth"),
            {"f1": 0.92, "fields": 0.9, "attendance": 0.95, "meeting": 0.97},
            id="fresh-eyes-13",
        ),
        pytest.param(
            fresh("fourteenth"),
            {"f1": 0.85, "fields": 0.9, "attendance": 0.93, "meeting": 0.92},
            id="fresh-eyes-14",
        ),
        pytest.param(
            fresh("held_out"),
            {"f1": 0.84, "fields": 0.86, "attendance": 0.92, "sections": 0.95, "meeting": 0.97},
            id="held-out",
        ),
    ],
)
def test_items(options: tuple[str, ...], floors: dict[str, float]) -> None:
    found = items(*options)

    assert {name: found[name] for name in floors if found[name] < floors[name]} == {}


@pytest.mark.parametrize(
    "options",
    [
        pytest.param(SEEDS, id="seeds"),
        pytest.param((*SEEDS, "--with-reference"), id="seeds-with-reference"),
        pytest.param(DEV, id="development"),
        pytest.param(FRESH, id="fresh-eyes"),
        pytest.param(fresh("second"), id="fresh-eyes-2"),
        pytest.param(fresh("fourth"), id="fresh-eyes-4"),
        pytest.param(fresh("fifth"), id="fresh-eyes-5"),
        pytest.param(fresh("seventh"), id="fresh-eyes-7"),
        pytest.param(fresh("held_out"), id="held-out"),
    ],
)
def test_nothing_is_invented(options: tuple[str, ...]) -> None:
    assert items(*options)["invented"] == 0


DATES = f"{TRACKER} dates --meeting-date {{ref}} --format json"


def test_date_phrases() -> None:
    found = scored("dates/score_dates.py", "--cmd", DATES)

    assert found["share"] >= 0.97
    assert str(found["false_alarms"]).startswith("0/")
    assert found["surplus"] <= 2


def test_dates_in_running_text() -> None:
    found = scored("dates/score_dates.py", "--cmd", DATES, "--running", str(HERE / "seeds"))

    assert (found["wrong"], found["missed"], found["noise"]) == (0, 0, 0)

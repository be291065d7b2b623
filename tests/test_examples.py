"""The examples print what their `expected.txt` says. `UPDATE=1 pytest tests/test_examples.py`
rewrites the files; look at the difference before you keep it.

The secretary's script runs first and once; the member's and the chair's copy the ledger it left.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[1] / "examples"
READERS = ("secretary", "member", "chair")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("sh") is None, reason="the examples are shell scripts"),
]


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What each script prints, stdout and stderr as they come, in a copy of `examples/`."""
    here = tmp_path_factory.mktemp("checkout") / "examples"
    shutil.copytree(EXAMPLES, here, ignore=shutil.ignore_patterns("out", "expected.txt"))
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("TRACKER_", "PYTHON"))}
    path = os.pathsep.join((str(Path(sys.executable).parent), kept["PATH"]))
    environment = kept | {"PATH": path, "PYTHONUTF8": "1"}
    found = {}
    for reader in READERS:
        run = subprocess.run(
            ["sh", "run.sh"],
            cwd=here / reader,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
        assert run.returncode == 0, run.stdout.decode()
        found[reader] = run.stdout.decode()
    return found


@pytest.mark.parametrize("reader", READERS)
def test_the_script_prints_what_is_expected(reader: str, printed: dict[str, str]) -> None:
    file = EXAMPLES / reader / "expected.txt"
    if os.environ.get("UPDATE"):
        file.write_bytes(printed[reader].encode())

    assert file.read_bytes().decode() == printed[reader]


def test_people_and_addresses_are_invented() -> None:
    files = [file for file in EXAMPLES.rglob("*") if file.suffix in (".txt", ".csv", ".sh")]
    words = [
        word.strip(".,;:!?<>\"'()") for file in files for word in file.read_text("utf-8").split()
    ]
    addresses = [part for word in words for part in word.split(";") if "@" in part]

    assert addresses
    assert [one for one in addresses if not one.rstrip(">:").endswith(".example")] == []

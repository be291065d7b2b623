"""CPU time (user + system) of a start, beside a bare typer app: best of five.

    python benchmarks/startup.py

Figures to hold: `tracker --version` at most 1.5 times, `tracker extract` of one seed at most 2.5
times the bare app. CPU time and not wall time, because wall time measures the machine's other work.
"""

import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

SEED = Path(__file__).parents[1] / "seeds" / "001_d035677d0613c8a8.txt"
BARE = "import typer\napp = typer.Typer()\n@app.command()\ndef main() -> None: ...\napp()\n"
ROUNDS = 5


def cpu_seconds(command: list[str]) -> float:
    """The least CPU time of five runs, after one that fills the caches."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    best = float("inf")
    for turn in range(ROUNDS + 1):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, check=True, capture_output=True, env=environment)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        if turn:
            best = min(best, spent)
    return best


def main() -> None:
    """Prints a line each, and the ratio to the bare app."""
    tracker = [sys.executable, "-m", "tracker"]
    with tempfile.TemporaryDirectory() as folder:
        bare = Path(folder) / "bare.py"
        bare.write_text(BARE, encoding="utf-8")
        base = cpu_seconds([sys.executable, str(bare)])
        rows = [
            ("a bare typer app", base),
            ("tracker --version", cpu_seconds([*tracker, "--version"])),
            ("tracker extract, a table", cpu_seconds([*tracker, "extract", str(SEED)])),
            (
                "tracker extract --format json",
                cpu_seconds([*tracker, "extract", str(SEED), "--format", "json"]),
            ),
        ]
    for name, seconds in rows:
        sys.stdout.write(f"{name:32} {seconds * 1000:6.0f} ms  {seconds / base:5.2f} x\n")


if __name__ == "__main__":
    main()

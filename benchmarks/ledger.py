"""Wall and CPU of the ledger's commands on 100,000 items, beside a bare app that imports the same.

    python benchmarks/ledger.py [--meetings 5000] [--open 3000] [--series 5] [--keep FILE]

Figures to hold, each above the bare app: at most 1.0 s wall and 0.4 s CPU; and `add` costs hardly
more than in a ledger of a tenth the size. Best of three; `add` is each time into a fresh copy.
"""

import argparse
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from benchmarks.big_ledger import make

SEED = Path(__file__).parents[1] / "seeds" / "001_d035677d0613c8a8.txt"
BARE = """import typer, sqlalchemy
app = typer.Typer()
@app.command()
def main() -> None: ...
app()
"""
TODAY = ["--today", "2031-01-15"]
ROUNDS = 3


def spent(command: list[str], *, ok: tuple[int, ...] = (0,)) -> tuple[float, float]:
    """(wall, CPU) seconds of one run."""
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run(command, check=False, capture_output=True)
    wall, after = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in ok:
        raise RuntimeError(f"{command}: {done.stderr.decode()}")
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def best(runs: list[tuple[float, float]]) -> tuple[float, float]:
    """The least of each figure."""
    return min(wall for wall, _cpu in runs), min(cpu for _wall, cpu in runs)


def adding(ledger: Path, folder: Path) -> tuple[float, float]:
    """`tracker add` of one document to copies of `ledger`."""
    runs = []
    for _turn in range(ROUNDS):
        copy = folder / "copy.sqlite"
        shutil.copyfile(ledger, copy)
        with copy.open("rb") as file:  # the copy is in memory and on the disk
            while file.read(1 << 20):
                pass
        where = ["--ledger", str(copy), "--series", "Nämnd 1", *TODAY]
        runs.append(spent([sys.executable, "-m", "tracker", "add", str(SEED), *where]))
        copy.unlink()
    return best(runs)


def main() -> None:
    """Makes the ledger unless `--keep` names one, and prints a line for each command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--meetings", type=int, default=5000)
    parser.add_argument("--open", type=int, default=3000)
    parser.add_argument("--series", type=int, default=5)
    parser.add_argument("--keep", type=Path, help="where the ledger is kept for the next time")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ledger = given.keep or folder / "big.sqlite"
        if not ledger.exists():
            began = time.perf_counter()
            make(ledger, meetings=given.meetings, standing=given.open, series=given.series)
            sys.stdout.write(f"made in {time.perf_counter() - began:.0f} s, ")
        sys.stdout.write(f"{ledger.stat().st_size / 1e6:.0f} MB\n")
        small = folder / "small.sqlite"
        make(small, meetings=given.meetings // 10, standing=given.open // 10, series=given.series)
        bare = folder / "bare.py"
        bare.write_text(BARE, encoding="utf-8")
        bares = [spent([sys.executable, str(bare)]) for _turn in range(ROUNDS + 1)]
        rows = []
        for words in (
            ["list"],
            ["list", "--overdue"],
            ["list", "--owner", "Anna Alm"],
            ["list", "--as-of", "2020-01-15"],
            ["report"],
            ["report", "--format", "html"],
            ["show", "N1-20000"],
            ["search", "skolskjutsarna"],
        ):
            command = [sys.executable, "-m", "tracker", *words, "--ledger", str(ledger), *TODAY]
            rows.append((" ".join(words), best([spent(command) for _turn in range(ROUNDS)])))
        rows.append(("add", adding(ledger, folder)))
        rows.append(("add to a ledger of a tenth the size", adding(small, folder)))
        bares += [spent([sys.executable, str(bare)]) for _turn in range(ROUNDS + 1)]
    base = best(bares)  # before and after, since other work on the machine comes and goes
    rows.insert(0, ("a bare app with typer and SQLAlchemy", base))
    sys.stdout.write(f"{'':38} {'wall':>8} {'CPU':>8}   above bare\n")
    for label, (wall, cpu) in rows:
        above = f"{wall - base[0]:8.2f} {cpu - base[1]:8.2f}"
        sys.stdout.write(f"{label:38} {wall:6.2f} s {cpu:6.2f} s {above}\n")


if __name__ == "__main__":
    main()

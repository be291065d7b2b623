"""Throughput of the whole pipeline in process, and a peer's on the same text in the same run.

    python benchmarks/throughput.py [--documents 1000] [--texts FOLDER] [--rounds 5]

The documents are the seeds, perturbed: other months, another order of paragraphs, so that no two
are alike; every cache of what documents say is cleared between them. `--texts` reads the `.txt`
files of a folder instead: minutes that hold an item in every other line take twice as long as notes
that tell of much and decide little, as the seeds do. The peer is
`dateparser.search.search_dates`, which does only a part of the work (extra `bench`; left out with a
line where it is not installed). Prints MB/s of CPU time and the memory's growth.

A machine that others share is now faster, now slower, by a fifth and more, so the documents are
read in several rounds: the figure is the best of them, as `timeit` has it (what is slower was
disturbed), and the middle one stands beside it. How Python was built counts, too: one from
python.org or a distribution is optimised with a profile, one that pyenv builds by itself is not,
and is some 10 % slower.
"""

import argparse
import functools
import gc
import importlib
import inspect
import pkgutil
import platform
import random
import resource
import statistics
import sys
import time
from collections.abc import Iterator
from functools import partial
from itertools import islice
from pathlib import Path

import tracker
from tracker.pipeline import read_minutes

SEEDS = sorted((Path(__file__).parents[1] / "seeds").glob("*.txt"))
MONTHS = "januari februari mars april maj juni juli augusti september oktober november december"


_SAID = {"text", "title"}
"""Parameters of the functions that are asked what a document says."""


def perturbed(count: int) -> Iterator[tuple[str, bytes]]:
    """`count` documents of the seeds' size, each different, the same in every run."""
    texts = [path.read_text("utf-8") for path in SEEDS]
    months = MONTHS.split()
    for number in range(count):
        dice = random.Random(number)
        paragraphs = texts[number % len(texts)].split("\n\n")
        middle = paragraphs[4:-1]
        for _swap in range(len(middle) // 4):
            a, b = dice.randrange(len(middle)), dice.randrange(len(middle))
            middle[a], middle[b] = middle[b], middle[a]
        text = "\n\n".join([*paragraphs[:4], *middle, paragraphs[-1]])
        for month in months:
            text = text.replace(f" {month}", f" {dice.choice(months)}")
        text = text.replace("frågan", f"fråga {number}")
        yield f"{number}.txt", text.encode()


def found(folder: Path) -> Iterator[tuple[str, bytes]]:
    """The texts of a folder and those below it."""
    for path in sorted(folder.rglob("*.txt")):
        yield path.name, path.read_bytes()


def caches() -> list["functools._lru_cache_wrapper[object]"]:
    """Every cached function of the program that holds document text (not compiled patterns)."""
    cached: list[functools._lru_cache_wrapper[object]] = []
    for info in pkgutil.walk_packages(tracker.__path__, "tracker."):
        if ".cli" in info.name or ".ledger" in info.name or info.name.endswith("__main__"):
            continue
        module = importlib.import_module(info.name)
        for value in vars(module).values():
            if isinstance(value, functools._lru_cache_wrapper) and value not in cached:
                cached.append(value)
    return cached


def main() -> None:
    """Runs both and prints the figures."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--documents", type=int, default=1000)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--peer-documents", type=int, default=4)
    options.add_argument("--texts", type=Path, help="a folder of .txt files to read instead")
    chosen = options.parse_args()

    cached = [c for c in caches() if _SAID & {*inspect.signature(c.__wrapped__).parameters}]
    documents = (
        partial(found, chosen.texts) if chosen.texts else partial(perturbed, chosen.documents)
    )
    for name, data in islice(documents(), 50):  # compiles the patterns, as a run's first minutes do
        read_minutes(data, name)
    gc.collect()
    memory_before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    rounds = []
    for _round in range(chosen.rounds):
        read = size = items = 0
        spent = 0.0
        for name, data in documents():
            for cache in cached:
                cache.cache_clear()
            started = time.process_time()
            reading = read_minutes(data, name)
            spent += time.process_time() - started
            read += 1
            size += len(data)
            items += len(reading.items)
        rounds.append(size / 1e6 / spent)
    memory_after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    ours = max(rounds)
    sys.stdout.write(
        f"Python {platform.python_version()}, {read} texts, {size / 1e6:.1f} MB, {items} items: "
        f"MB/s of CPU by round: {' '.join(f'{one:.2f}' for one in rounds)}\n"
        f"tracker: {ours:.2f} MB/s at best, {statistics.median(rounds):.2f} in the middle round; "
        f"memory +{(memory_after - memory_before) / 1024:.1f} MB\n"
    )
    try:
        search_dates = importlib.import_module("dateparser.search").search_dates
    except ImportError:
        sys.stdout.write("dateparser is not installed (pip install -e '.[bench]'): no peer\n")
        return
    size, spent = 0, 0.0
    for _name, data in perturbed(chosen.peer_documents):
        started = time.process_time()
        search_dates(data.decode(), languages=["sv"])
        spent += time.process_time() - started
        size += len(data)
    theirs = size / 1e6 / spent
    sys.stdout.write(
        f"dateparser.search_dates: {chosen.peer_documents} documents, dates only, "
        f"{theirs:.3f} MB/s; tracker does the whole job {ours / theirs:.0f} times as fast\n"
    )


if __name__ == "__main__":
    main()

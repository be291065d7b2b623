"""The date finder beside its peers, on one table of phrases and on speed, in one run.

    python benchmarks/dates.py [--table ../shared/dates/dev.tsv] [--rounds 30]

The table is tab-separated: id, text, ref (the day of the meeting), expected, kind, note; rows of
the kind `none` are traps. A row is right when one hit has the expected value, judged by `same` of
the `score_dates.py` beside the table (plain equality where there is none); further hits are
surplus, any hit on a trap is a false alarm. Speed is CPU time over the seeds; what our program
remembers of a text is cleared before each round. Without a table, only speed.

Peers are used where they are installed (extra `bench`, and `pip install pyduckling-native-phihos
ctparse`) and left out with a line where they are not. None of them writes EDTF, so that what a
peer found is judged leniently: by whichever grain of it (day, month, year, clock) fits the row.
Prints Markdown.
"""

import argparse
import csv
import functools
import importlib
import importlib.util
import json
import logging
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime, timedelta
from datetime import time as clock
from pathlib import Path
from typing import Any

from tracker.dates import find, value

ROOT = Path(__file__).parents[1]
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
TABLE = ROOT.parent / "shared" / "dates" / "dev.tsv"
KINDS = ("date", "range", "time", "partial", "duration", "deadline", "recurrence")

Hits = list[tuple[str, ...]]
"""For each hit, every way in which it may be read."""
Peer = Callable[[str, date], Hits]
Same = Callable[[str, str], bool]


def ours(text: str, reference: date) -> Hits:
    """What `tracker dates --format json` prints."""
    return [(said,) for when in find(text, reference) if (said := value(when)) is not None]


def _grains(moment: datetime) -> tuple[str, ...]:
    """A moment as a day, month, year, clock time and both."""
    clock = f"T{moment:%H:%M}"
    return (
        f"{moment:%Y-%m-%d}",
        f"{moment:%Y-%m}",
        f"{moment:%Y}",
        clock,
        f"{moment:%Y-%m-%d}{clock}",
    )


def dateparser_peer() -> Peer:
    """`search_dates` in Swedish, as its documentation has it."""
    search = importlib.import_module("dateparser.search").search_dates

    def read(text: str, reference: date) -> Hits:
        midnight = datetime.combine(reference, clock.min)
        settings = {"RELATIVE_BASE": midnight, "PREFER_DATES_FROM": "future"}
        return [_grains(moment) for _, moment in search(text, ["sv"], settings) or ()]

    return read


def duckling_peer() -> Peer:
    """Duckling's Swedish rules, with a reference time and its own ranking."""
    duckling = importlib.import_module("duckling")
    zones = duckling.load_time_zones("/usr/share/zoneinfo")
    language = duckling.parse_lang("SV")
    locale = duckling.parse_locale("SV_SE", duckling.default_locale_lang(language))
    dimensions = duckling.parse_dimensions(["time", "duration"])

    def read(text: str, reference: date) -> Hits:
        seconds = int(datetime.combine(reference, clock(8), UTC).timestamp())
        now = duckling.parse_ref_time(zones, "Europe/Stockholm", seconds)
        found = duckling.parse(text, duckling.Context(now, locale), dimensions, False)
        entries = (json.loads(entry) if isinstance(entry, str) else entry for entry in found)
        return [_duckling(entry["value"]) for entry in entries]

    return read


_UNITS = {"year": "P{}Y", "month": "P{}M", "week": "P{}W", "day": "P{}D", "hour": "PT{}H"}


def _duckling(found: Mapping[str, Any]) -> tuple[str, ...]:
    if "unit" in found:
        return (_UNITS.get(found["unit"], "PT{}M").format(found["value"]),)
    if found.get("type") != "interval":
        return _one(found)
    first, last = found.get("from"), found.get("to")
    if first is None or last is None:
        bound = "{}/.." if last is None else "../{}"
        end = _end(last) if last else _one(first or {})
        return tuple(bound.format(reading) for reading in end)
    return tuple(f"{a}/{b}" for a, b in zip(_one(first), _end(last), strict=False))


def _one(found: Mapping[str, Any]) -> tuple[str, ...]:
    moment = datetime.fromisoformat(found["value"])
    day = moment.date()
    if found["grain"] == "week":
        return (f"{day}/{day + timedelta(6)}",)
    if found["grain"] == "quarter":
        return (f"{day.year}-{33 + (day.month - 1) // 3}",)
    return _grains(moment)


def _end(found: Mapping[str, Any]) -> tuple[str, ...]:
    """The last of an interval: Duckling's ends are exclusive."""
    step = timedelta(**{_STEPS.get(found["grain"], "days"): 1})
    return _grains(datetime.fromisoformat(found["value"]) - step)


_STEPS = {"hour": "hours", "minute": "minutes", "second": "seconds"}


def ctparse_peer() -> Peer:
    """English and German; one expression a text, so it is asked line by line."""
    parse = importlib.import_module("ctparse").ctparse
    logging.getLogger("ctparse").setLevel(logging.CRITICAL)  # it logs every line without a date

    def read(text: str, reference: date) -> Hits:
        now = datetime.combine(reference, clock.min)
        found = (parse(line, ts=now, timeout=1.0) for line in text.splitlines() if line.strip())
        return [_ctparse(hit.resolution) for hit in found if hit is not None and hit.resolution]

    return read


def _ctparse(found: Any) -> tuple[str, ...]:
    if hasattr(found, "t_from"):
        ends = [_ctparse(end) if end else ("..",) * 5 for end in (found.t_from, found.t_to)]
        return tuple(f"{a}/{b}" for a, b in zip(*ends, strict=False))
    if hasattr(found, "unit"):
        return (_UNITS.get(found.unit.value.rstrip("s"), "PT{}M").format(found.value),)
    clock = "" if found.hour is None else f"T{found.hour:02}:{found.minute or 0:02}"
    if not (found.year and found.month):
        return (clock,)
    month = f"{found.year:04}-{found.month:02}"
    day = f"{month}-{found.day:02}" if found.day else month
    return day, month, f"{found.year:04}", clock, f"{day}{clock}"


PEERS: Mapping[str, Callable[[], Peer]] = {
    "dateparser": dateparser_peer,
    "pyduckling-native-phihos": duckling_peer,
    "ctparse": ctparse_peer,
}


def judge(beside: Path) -> Same:
    """`same` of the script beside the table; plain equality where there is none."""
    script = beside.with_name("score_dates.py")
    spec = importlib.util.spec_from_file_location("score_dates", script)
    if not script.exists() or spec is None or spec.loader is None:
        return str.__eq__
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    same: Same = module.same
    return same


def score(read: Peer, rows: Iterable[Mapping[str, str]], same: Same) -> Counter[str]:
    """Right rows of each kind, `false` alarms, `surplus` hits, and rows of each kind as `/kind`."""
    counts: Counter[str] = Counter()
    for row in rows:
        hits = read(row["text"], date.fromisoformat(row["ref"]))
        counts[f"/{row['kind']}"] += 1
        if row["kind"] == "none":
            counts["false"] += bool(hits)
            continue
        counts[row["kind"]] += any(same(said, row["expected"]) for hit in hits for said in hit)
        counts["surplus"] += max(0, len(hits) - 1)
    return counts


def forget() -> None:
    """Clears every cache of the finder, so that no text is read for the second time."""
    modules = [module for name, module in sys.modules.items() if name.startswith("tracker.dates")]
    for module in modules:
        for cached in vars(module).values():
            if isinstance(cached, functools._lru_cache_wrapper):
                cached.cache_clear()


def milliseconds_per_kilobyte(read: Peer, rounds: int) -> float:
    """CPU time over the seeds, the best of some rounds."""
    texts = [path.read_text("utf-8") for path in SEEDS]
    size = sum(len(text.encode()) for text in texts) / 1000
    best = float("inf")
    for _round in range(rounds):
        forget()
        started = time.process_time()
        for text in texts:
            read(text, date(2023, 9, 8))
        best = min(best, time.process_time() - started)
    return best * 1000 / size


def loop_seconds() -> float:
    """Ten million turns of an empty loop: what the machine is worth just now."""
    loop = compile("for i in range(10_000_000): pass", "loop", "exec")
    started = time.process_time()
    exec(loop, {})
    return time.process_time() - started


def main() -> None:
    """Prints the table."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--table", type=Path, default=TABLE)
    options.add_argument("--rounds", type=int, default=30, help="of our own speed; peers have two")
    chosen = options.parse_args()
    out = sys.stdout
    rows: list[dict[str, str]] = []
    if chosen.table.exists():
        with chosen.table.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    else:
        out.write(f"{chosen.table} is not there: speed only\n\n")
    same = judge(chosen.table)
    readers: dict[str, Peer] = {"tracker": ours}
    for name, make in PEERS.items():
        try:
            readers[name] = make()
        except ImportError:
            out.write(f"{name} is not installed: left out\n\n")
    asked = Counter(row["kind"] for row in rows)
    columns = [f"{kind} /{asked[kind]}" for kind in KINDS]
    total = len(rows) - asked["none"]
    head = ["system", *columns, f"right /{total}", f"false alarms /{asked['none']}", "surplus"]
    out.write(f"| {' | '.join([*head, 'ms/kB'])} |\n|---{'|---' * len(head)}|\n")
    for name, read in readers.items():
        counts = score(read, rows, same)
        speed = milliseconds_per_kilobyte(read, chosen.rounds if read is ours else 2)
        cells = [counts[kind] for kind in KINDS]
        cells += [sum(cells), counts["false"], counts["surplus"]]
        out.write(f"| {name} | {' | '.join(map(str, cells))} | {speed:.2f} |\n")
    out.write(f"\nAn empty loop of ten million turns took {loop_seconds():.2f} s of CPU.\n")


if __name__ == "__main__":
    main()

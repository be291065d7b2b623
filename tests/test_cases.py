"""Golden cases: minutes, the line `--- output`, and the items a careful secretary would list.

`UPDATE_CASES=1 pytest tests/test_cases.py` rewrites the output; `git diff` reviews it.
"""

import os
from pathlib import Path

import pytest

from tracker.model import Item
from tracker.pipeline import read_minutes

CASES = sorted((Path(__file__).parent / "cases").glob("*.txt"))
MARK = "--- output\n"


def line_of(item: Item) -> str:
    """kind | who | when | where | marks | quote"""
    who = ", ".join(a.name for a in (*item.owners, *item.people))
    if item.contact:
        who = f"→ {item.contact.name}"
    when = ""
    if item.when is not None:
        when = " ".join(part for part in (item.when.edtf, item.when.time) if part)
        when += "" if item.when.basis == "stated" else f" ({item.when.basis})"
    marks = [
        name
        for name, on in (
            (item.role or "", item.role),
            (item.term or "", item.term),
            ("task", item.task),
            ("tentative", item.tentative),
            ("conditional", item.conditional),
            ("done", item.status == "done"),
        )
        if on
    ]
    marks += [f"?{code}" for code in item.review]
    quote = " ".join(item.quote.split())
    return " | ".join((str(item.kind), who, when, item.place or "", " ".join(marks), quote))


@pytest.mark.parametrize("path", CASES, ids=lambda p: p.stem)
def test_case(path: Path) -> None:
    text, _, expected = path.read_text("utf-8").partition(MARK)
    reading = read_minutes(text.encode(), path.name)
    found = "".join(f"{line_of(item)}\n" for item in reading.items)
    if os.environ.get("UPDATE_CASES"):
        path.write_text(text + MARK + found, "utf-8")

    assert expected.splitlines() == found.splitlines()


@pytest.mark.parametrize("path", CASES, ids=lambda p: p.stem)
def test_every_quote_stands_where_it_says(path: Path) -> None:
    text = path.read_text("utf-8").partition(MARK)[0]
    reading = read_minutes(text.encode(), path.name)

    for item in reading.items:
        assert item.quote == reading.minutes.source.text[item.start : item.end]

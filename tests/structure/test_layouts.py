"""Who was there and when, in the layouts that secretaries write (`layouts.txt`).

Each begins with `=== name`; an agenda is put below it unless it is `(whole)`. Below `~~~` stand the
people as `name | organisation`, `-` before who was absent, then what the head says.
"""

from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tracker.model import Minutes, Source
from tracker.structure import structure

AGENDA = "\n\n1. Öppnande\n\nMötet öppnades.\n\n2. Val\n\nInga.\n"


class Layout(NamedTuple):
    name: str
    text: str
    people: list[str]
    head: dict[str, str]


def layouts() -> list[Layout]:
    out = []
    for block in (Path(__file__).parent / "layouts.txt").read_text("utf-8").split("=== ")[1:]:
        title, _, rest = block.partition("\n")
        text, _, expected = rest.partition("\n~~~\n")
        name, _, whole = title.partition(" ")
        rows = [row for row in expected.split("\n") if row]
        head = dict(row.split(": ", 1) for row in rows if ": " in row)
        people = [row for row in rows if ": " not in row]
        out.append(Layout(name, text if whole else text + AGENDA, people, head))
    return out


LAYOUTS = layouts()


def read(layout: Layout) -> Minutes:
    return structure(Source("m.txt", layout.text, "", ""))[0]


def said(minutes: Minutes, what: str) -> Any:
    value = getattr(minutes, what)
    if what == "date":
        return value.edtf if value else None
    return value.name if hasattr(value, "name") else value


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_who_was_there(layout: Layout) -> None:
    found = [
        ("- " if p.status == "absent" else "") + " | ".join(filter(None, (p.name, p.organisation)))
        for p in read(layout).attendance
    ]

    assert sorted(layout.people) == sorted(found)


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_what_the_head_says(layout: Layout) -> None:
    minutes = read(layout)

    assert layout.head == {what: said(minutes, what) for what in layout.head}

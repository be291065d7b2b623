"""Invented minutes of many kinds of body, against readable pictures of their structure.

`minutes/NAME.txt` is the document, `expected/NAME.txt` what is read from it: the head, the people,
then every agenda item (`§`) with its heading (`#`), sub-headings (`>`), sentences and list entries
(`-`). `[decision]` is what the heading or lead-in above says of the line, `^` that a line above
introduces it, `@` whose column it stands in, `=` the day or state in the column beside it.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tracker.model import Block, Context, Minutes, Person, Sentence
from tracker.read import read_file
from tracker.structure import structure

HERE = Path(__file__).parent
DOCUMENTS = sorted((HERE / "minutes").iterdir())


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_minutes_are_read_as_a_person_reads_them(path: Path) -> None:
    expected = (HERE / "expected" / f"{path.stem}.txt").read_text("utf-8")

    minutes, _ = structure(read_file(path)[0])

    assert expected.splitlines() == list(picture(minutes))


def picture(minutes: Minutes) -> Iterator[str]:
    yield f"title: {minutes.title}"
    yield f"body: {minutes.body}"
    yield f"date: {minutes.date.edtf} ({minutes.date.basis})" if minutes.date else "date: None"
    yield f"time: {minutes.time}"
    yield f"place: {minutes.place}"
    for name in ("secretary", "chair"):
        person = getattr(minutes, name)
        yield f"{name}: {person.name if person else None}"
    yield f"adjusters: {', '.join(person.name for person in minutes.adjusters)}"
    yield from (_person(person) for person in minutes.attendance)
    last = None
    for sentence in minutes.sentences:
        if sentence.section != last and sentence.section is not None:
            last = sentence.section
            section = minutes.sections[last]
            yield f"§ {section.number or '-'} {section.title}"
        yield _sentence(sentence, last)


def _person(person: Person) -> str:
    parts = (person.name, person.organisation, person.role, person.scope)
    return f"{person.status}: {' | '.join(part for part in parts if part)}"


def _sentence(sentence: Sentence, section: int | None) -> str:
    sub = sentence.block is Block.HEADING and sentence.heading is not None
    mark = {Block.BULLET: "- ", Block.HEADING: "> " if sub else "# "}.get(sentence.block, "  ")
    lead = "^" if sentence.lead is not None else ""
    context = "" if sentence.context is Context.NONE else f"[{sentence.context}] "
    owner = f" @{sentence.owner}" if sentence.owner else ""
    due = f" ={sentence.due}" if sentence.due else ""
    return f"  {mark}{lead}{context}{' '.join(sentence.text.split())}{owner}{due}"

"""A list of people as a table: *Närvarande | Organisation | Roll*."""

from collections.abc import Sequence
from dataclasses import replace

from tracker.lang.sv import attendance as who
from tracker.model import Person
from tracker.structure.line import Line
from tracker.structure.lines import Page
from tracker.structure.names import Span, is_name, trim


def read_table(page: Page, at: int) -> tuple[set[int], tuple[Person, ...]]:
    """*Närvarande | Organisation | Roll* and the rows under it."""
    header = [cell.text.casefold().strip(" :") for cell in _cells(page.lines[at])]
    taken: set[int] = set()
    out: list[Person] = []
    for i in range(at + 1, len(page.lines)):
        line = page.lines[i]
        if line.mark == "furniture":
            taken.add(i)
            continue
        if line.mark != "table":
            break
        taken.add(i)
        person = _row_person(_cells(line), header)
        if person is not None:
            out.append(person)
    return taken, tuple(out)


def _cells(line: Line) -> tuple[Span, ...]:
    """The cells of a table row, trimmed; empty ones are kept where they stand between others."""
    out, at = [], 0
    for part in line.text.split("|"):
        out.append(trim(Span(part, line.start + at)))
        at += len(part) + 1
    if out and not out[0].text:
        out = out[1:]
    if out and not out[-1].text:
        out = out[:-1]
    return tuple(out)


def _row_person(row: Sequence[Span], header: Sequence[str]) -> Person | None:
    """One row of a table of people. Columns are told by their headings, else by their order."""
    if not row or not is_name(row[0].text):
        return None
    name = row[0]
    person = Person(" ".join(name.text.split()), start=name.start, end=name.end)
    for i, cell in enumerate(row[1:], 1):
        title = header[i] if i < len(header) else ""
        said = " ".join(cell.text.split())
        if not said:
            continue
        if "roll" in title or "funktion" in title or "uppdrag" in title:
            person = replace(person, role=who.ROLES.get(said.casefold(), said))
        elif "när" in title or "frånv" in title:
            away = said.casefold() in who.ABSENT_MARKS
            person = replace(person, status="absent" if away else "present")
        elif person.organisation is None and "post" not in title and "tel" not in title:
            person = replace(person, organisation=said)
    return person

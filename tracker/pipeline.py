"""The way of one file: bytes → Reading. Only composition; each stage is a room of its own."""

from datetime import date

from tracker.extract import extract
from tracker.model import Minutes, Reading, Source
from tracker.read import read
from tracker.resolve import resolve
from tracker.structure import structure


def read_minutes(data: bytes, name: str, meeting_date: date | None = None) -> Reading:
    """What `data`, a file called `name`, holds.

    `meeting_date` is the day of the meeting where somebody knows it. A file that cannot be read
    raises `TrackerError`; whatever is odd about minutes that can stands in `Reading.problems`.
    """
    source, read_problems = read(data, name)
    minutes, structure_problems = structure(source, meeting_date)
    items, item_problems = resolve(minutes, extract(minutes))
    return Reading(minutes, items, (*read_problems, *structure_problems, *item_problems))


def reread(source: Source, meeting_date: date | None = None) -> Reading:
    """What minutes that were read before hold, now that somebody knows when the meeting was."""
    minutes, structure_problems = structure(source, meeting_date)
    items, item_problems = resolve(minutes, extract(minutes))
    return Reading(minutes, items, (*structure_problems, *item_problems))


def restructure(source: Source, meeting_date: date | None = None) -> Minutes:
    """The minutes that were read before, for whoever needs no items."""
    return structure(source, meeting_date)[0]

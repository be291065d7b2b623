"""The day of the meeting: a human's, the head's, else the range that the document leaves."""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date

from tracker.dates import document_period, find, header_date, holiday_name, narrowed
from tracker.dates.document import Row
from tracker.edtf import exact_days
from tracker.hints import holds_one
from tracker.lang.sv import structure as words
from tracker.messages import N_, _
from tracker.model import Basis, Context, Sentence, Source, When
from tracker.problems import Problem
from tracker.structure.days import file_day
from tracker.structure.header import Head
from tracker.structure.places import around

# *2024*, *240310*, *24-03-10*, *10/3-24*; not the hours *9-12*.
_WRITTEN_YEAR = re.compile(
    "[0-9/](?:(?<=1)9[0-9]{2}|(?<=2)0[0-9]{2}"
    "|(?<!/)(?:[0-9]{5}|[0-9]-[0-9]{2}-[0-9]{2})|(?<=/)[0-9]{1,2} ?[-–] ?[0-9]{2}(?![0-9]))"
)
_CLUES = (  # the stronger first; when a document was made is often when its form was
    ("title", N_(
        "the minutes have no date; the document's title says {date}: if so, --meeting-date {date}"
    )),
    ("header", N_(
        "the minutes have no date; the page header says {date}: if so, --meeting-date {date}"
    )),
    ("created", N_(
        "the minutes have no date; the document was made on {date}; "
        "if that was the meeting's day, --meeting-date {date}"
    )),
)  # fmt: skip
"""Kinds of `Clue`, and how each proposes a day. None of them settles it."""
_MAX_CLUE = 200
_LONG = tuple(m for m in words.MONTHS if len(m) > 3)
_MONTHS = tuple(m for m in _LONG if not any(one in m for one in _LONG if one != m))
"""Without *september*, in which *sept* is."""
_DAY_SIGNS = (*_MONTHS, "/")
_DIGITS = "0123456789"
_MEETINGS = Context.MEETINGS


def _may_name_year(text: str) -> bool:
    return _WRITTEN_YEAR.search(text) is not None


def _may_name_day(text: str) -> bool:
    """*8/9*, *8 september*, *i augusti*: what says when the meeting was if the year is known."""
    if "/" in text and _SLASHED.search(text):
        return True
    return holds_one(text.lower(), _MONTHS)


_SLASHED = re.compile("[0-9]/[0-9]")


def settle_date(
    head: Head,
    source: Source,
    sentences: Sequence[Sentence],
    meeting_date: date | None,
    low: str | None = None,
) -> tuple[When | None, tuple[Problem, ...]]:
    """The meeting date and its problems: a human's, the head's, else the document's range.

    `low`: a text in lower case that holds every sentence at its own place and in order, where there
    is one.
    """
    when = head.when
    if meeting_date is not None:
        return _given(head, source, meeting_date)
    if when is None:
        return _range(sentences, low), (_undated(source),)
    line = source.line_of(when.start)
    problems = list(_odd(source, when, line))
    if when.edtf and when.edtf.startswith("XXXX"):
        message = _("{text}: the year of the meeting is not written; give it with --meeting-date")
        problems.append(
            Problem("no-meeting-date", message.format(text=when.text), line, source.name)
        )
    elif when.basis is not Basis.STATED:
        message = _("{text}: the year of the meeting was derived: {date}; check it")
        said = message.format(text=when.text, date=when.edtf)
        problems.append(Problem("meeting-date-derived", said, line, source.name))
    days = exact_days(when.edtf)
    if days:
        problems.extend(_day_problems(days[0], line, source))
    return when, tuple(problems)


def _given(
    head: Head, source: Source, meeting_date: date
) -> tuple[When | None, tuple[Problem, ...]]:
    """The day that a human gives, where the head says another one as well."""
    when = head.when
    line = source.line_of(when.start) if when else 0
    problems = _odd(source, when, line) if when else ()
    iso = meeting_date.isoformat()
    if when and when.edtf and not _agrees(when.edtf, meeting_date):
        message = _("the minutes say {text}, but the meeting date given is {date}")
        said = message.format(text=when.text, date=iso)
        problems = (*problems, Problem("meeting-date-conflict", said, line, source.name))
    given = When(
        when.text if when else "", when.start if when else 0, when.end if when else 0,
        edtf=iso, time=head.time, basis=Basis.HUMAN,
    )  # fmt: skip
    return given, (*problems, *_day_problems(meeting_date, line, source))


def _agrees(edtf: str, day: date) -> bool:
    if edtf.startswith("XXXX-"):
        return edtf[4:10] == day.isoformat()[4:]
    days = exact_days(edtf)
    return days is None or days[0] <= day <= days[1]


def _undated(source: Source) -> Problem:
    hint = file_day(source.name)
    if hint is not None:
        message = _(
            "the minutes have no date; the file name says {date}: if so, --meeting-date {date}"
        )
        return Problem("file-name-date", message.format(date=hint.isoformat()), 0, source.name)
    for kind, template in _CLUES:
        for clue in source.clues:
            day = _clue_day(clue.text) if clue.kind == kind else None
            if day is not None:
                said = _(template).format(date=day.isoformat())
                return Problem("document-date", said, 0, source.name)
    message = _("the minutes do not say when the meeting was; give it with --meeting-date")
    return Problem("no-meeting-date", message, 0, source.name)


def _clue_day(text: str) -> date | None:
    """The one day, its year written, that a clue holds."""
    when = header_date(text[:_MAX_CLUE])
    days = exact_days(when.edtf) if when is not None and when.basis is Basis.STATED else None
    return days[0] if days is not None and days[0] == days[1] else file_day(text[:_MAX_CLUE])


def _odd(source: Source, when: When, line: int) -> tuple[Problem, ...]:
    """Where the head, whose day stands on `line`, the file name and the calendar disagree."""
    if not when.edtf:
        return ()
    hint = file_day(source.name)
    problems = []
    days = exact_days(when.edtf)
    if hint is not None and not _agrees(when.edtf, hint):
        message = _("the minutes say {text}, the file name {date}: which is the meeting's day?")
        said = message.format(text=when.text, date=hint.isoformat())
        problems.append(Problem("meeting-date-conflict", said, line, source.name))
    if days and "weekday-mismatch" in when.warnings:
        message = _("{text}: that day is another weekday")
        said = message.format(text=when.text)
        problems.append(Problem("weekday-mismatch", said, line, source.name))
    return tuple(problems)


def _day_problems(day: date, line: int, source: Source) -> tuple[Problem, ...]:
    holiday = holiday_name(day)
    if holiday:
        message = _("the meeting date {date} is {holiday}; check it")
        said = message.format(date=day.isoformat(), holiday=holiday)
        return (Problem("holiday", said, line, source.name),)
    if day.weekday() >= 5:
        message = _("the meeting date {date} is a Saturday or Sunday; check it")
        return (Problem("weekend", message.format(date=day.isoformat()), line, source.name),)
    return ()


_MAX_ROWS, _MAX_ROW = 60, 1000
"""Sentences, and characters of each, that are asked for the range: it is known long before."""


def _rows(
    sentences: Sequence[Sentence],
    low: str | None,
    signs: Iterable[str],
    may_date: Callable[[str], bool],
    known: frozenset[int] = frozenset(),
) -> list[tuple[int, Row]]:
    """What `find` sees in the sentences that may hold such dates, by their places.

    `signs`: any such sentence holds one of them, and is not looked at else where `low` is given.
    """
    rows: list[tuple[int, Row]] = []
    for i in range(len(sentences)) if low is None else around(sentences, signs, low):
        sentence = sentences[i]
        text = sentence.text
        if len(text) <= _MAX_ROW and i not in known and may_date(text) and (whens := find(text)):
            rows.append((i, (text, whens, sentence.context is _MEETINGS)))
            if len(rows) >= _MAX_ROWS:
                break
    return rows


def _place_of_row(row: tuple[int, Row]) -> int:
    return row[0]


def _range(sentences: Sequence[Sentence], low: str | None) -> When | None:
    """The range of days that the document's own dates leave for the meeting."""
    # Only written years bound the meeting; days without one can but narrow what those leave.
    written = _rows(sentences, low, _DIGITS, _may_name_year)
    period = document_period([row for _, row in written])
    if period is None or period[0] is None or period[1] is None:
        return None  # *före 2024* alone leaves no range that would help anybody
    rest = _rows(sentences, low, _DAY_SIGNS, _may_name_day, frozenset(i for i, _ in written))
    rows = sorted((*written, *rest), key=_place_of_row)
    first, last = narrowed(period[0], period[1], [row for _, row in rows])
    edtf = f"{first.isoformat()}/{last.isoformat()}"
    return When("", 0, 0, edtf=edtf, basis=Basis.DOCUMENT)

"""The head of the minutes: title, day, time and place. The only module here that reads dates."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from tracker.dates import document_period, find, header_date, holiday_name
from tracker.edtf import exact_days
from tracker.lang.sv import structure as words
from tracker.messages import _
from tracker.model import Basis, Context, Sentence, Source, When
from tracker.problems import Problem
from tracker.structure.context import of_heading
from tracker.structure.labels import Label
from tracker.structure.lines import Line, Mark, Page
from tracker.structure.names import Span, is_name, trim

_DATE_LABELS = ("date", "datetime", "place and time", "time", "title")
_ZONE = 14
"""Lines with content, at most, that the head takes where no heading or list of people ends it."""
_TITLE_WITHIN = 12
_NO_TITLES = (Context.MEETINGS, Context.FORMALITY)
_MAX_LINE = 160
_MAX_PLACE = 100
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_FILE_DAY = re.compile(
    r"(?<![0-9A-Za-z])(?:20)?([0-9]{2})[-_. ]?([01][0-9])[-_. ]?([0-3][0-9])(?![0-9A-Za-z])"
)
_HOUR = "([01]?[0-9]|2[0-3])[.:]([0-5][0-9])(?![0-9])"
_CLOCK = re.compile(rf"(?<![0-9.:]){_HOUR}(?:\s{{0,2}}[-–]\s{{0,2}}{_HOUR})?")
_WRITTEN_YEAR = re.compile("(?:19|20)[0-9]{2}|[0-9]-[0-9]{2}(?![0-9])")
_MAY_DATE = re.compile(
    "[0-9]|" + "|".join(sorted(f"[{m[0]}{m[0].upper()}]{m[1:]}" for m in words.MONTHS if len(m) > 3))
)
_FRONT = {"+++": "+++", "---": "---"}
_FRONT_LINES = 40
_FRONT_KEY = re.compile(
    r"\s{0,8}[\"']?([A-Za-zÅÄÖåäö_-]{1,20})[\"']?\s{0,4}[=:]\s{0,4}[\"'\[]{0,2}([^\"'\]]{0,200})"
)


class Head(NamedTuple):
    """What the head of a document says."""

    title: str | None
    said: str
    """All lines of the head that are no label."""
    when: When | None
    """The day as written; its year may be unknown (`XXXX`) or derived from the weekday."""
    time: str | None
    place: str | None
    claimed: frozenset[int]
    problems: tuple[Problem, ...]


def read_head(
    page: Page,
    source: Source,
    labels: Mapping[int, Label],
    limits: tuple[int, int],
    taken: frozenset[int],
) -> Head:
    """The head of the page: lines above the first of `limits`, labelled ones above the second."""
    lines = page.lines
    front = _front_matter(page)
    claimed: set[int] = set(front.claimed)
    zone = [i for i in _zone(lines, labels, limits[0]) if i not in claimed]
    loose = [i for i in zone if i not in labels and i not in taken]
    title = front.title
    title_at = _title_line(lines, loose, labels) if title is None else None
    if title_at is not None:
        claimed.add(title_at)
        title = title or " ".join(lines[title_at].text.split()).strip("* ")
    said = list(front.days)
    time: str | None = None
    place: str | None = None
    for i, label in labels.items():
        known = label.kind in (*_DATE_LABELS, "place", "body", "other")
        if not known or not _is_head_label(label, i, zone, limits[1]):
            continue
        value = label.value
        if not value.text and i + 1 < len(lines) and lines[i + 1].mark is Mark.PLAIN:
            if i + 1 not in labels and label.kind not in ("other", "title", "body"):
                value = Span(lines[i + 1].text, lines[i + 1].start)
                claimed.add(i + 1)
        claimed.add(i)
        if label.kind in _DATE_LABELS:
            said.append(value)
            time = time or _time(value.text, bare=label.kind != "title")
        if "place" in label.kind:
            place = place or _place(value)
    said.extend(Span(lines[i].text, lines[i].start) for i in loose)
    hint = file_day(source.name)
    when = next(_days(said), None)
    if when is not None and when.edtf and when.edtf.startswith("XXXX"):
        years = sorted({int(year) for year in _YEAR.findall(page.clean)})
        when = _moved(header_date(when.text, years) or when, when.start)
    for i in loose:
        line = lines[i]
        dated = when is not None and line.start <= when.start < line.end
        if dated:
            time = time or _time(line.text)
        if dated or _belongs_to_title(line, i, title_at, lines):
            claimed.add(i)
    if when is not None and time is None:
        time = when.time
    problems = _odd(source, when, hint, page)
    text = " ".join((title or "", *(lines[i].text for i in loose if i in claimed)))
    return Head(title, text, when, time, place, frozenset(claimed), problems)


# --------------------------------------------------------------------------- lines of the head


class _Front(NamedTuple):
    title: str | None
    days: tuple[Span, ...]
    claimed: frozenset[int]


def _front_matter(page: Page) -> _Front:
    """A block of YAML or TOML, or the title lines of pandoc (`% …`), at the top."""
    lines = page.text.split("\n", _FRONT_LINES)[:_FRONT_LINES]
    at = next((i for i, line in enumerate(lines) if line.strip()), 0)
    fence = _FRONT.get(lines[at].strip()) if lines else None
    title: str | None = None
    days: list[Span] = []
    claimed: set[int] = set()
    if fence:
        to = next((i for i in range(at + 1, len(lines)) if lines[i].strip() == fence), None)
        keys = [_FRONT_KEY.match(lines[i]) for i in range(at + 1, to or at + 1)]
        if to is None or not any(keys):
            return _Front(None, (), frozenset())
        claimed.update(range(at, to + 1))
        for i, key in zip(range(at + 1, to), keys, strict=True):
            if key and key[1].lower() in ("title", "titel", "rubrik"):
                title = key[2].strip()
            elif key and key[1].lower() in ("date", "datum"):
                days.append(Span(key[2].strip()[:10], page.lines[i].start))
        return _Front(title, tuple(days), frozenset(claimed))
    for i in range(at, len(lines)):
        text = lines[i]
        if not text.startswith("% ") and not (claimed and text.startswith("  ") and text.strip()):
            break
        claimed.add(i)
        line = page.lines[i]
        body = line.text.lstrip("% ")
        if title is None:
            title = body
        else:
            days.append(Span(body, line.end - len(body)))
    return _Front(title, tuple(days), frozenset(claimed))


def _zone(lines: Sequence[Line], labels: Mapping[int, Label], end: int) -> list[int]:
    """The lines above the first list of people, agenda item or prose."""
    out: list[int] = []
    for i, line in enumerate(lines):
        if i >= end or len(out) >= _ZONE:
            break
        if line.mark in (Mark.BLANK, Mark.FURNITURE):
            continue
        if line.mark in (Mark.BULLET, Mark.TABLE, Mark.LETTER) or len(line.text) > _MAX_LINE:
            break
        if line.mark is Mark.NUMBER and not header_date(line.text):
            break
        if i not in labels and line.text.endswith((".", "?", "!")) and len(line.text.split()) > 6:
            break
        out.append(i)
    return out


def _title_line(
    lines: Sequence[Line], zone: Sequence[int], labels: Mapping[int, Label]
) -> int | None:
    """The line that says what this is: *Anteckningar*, *Protokoll fört vid …*; else the first."""
    for i in zone:
        low = lines[i].text.casefold()
        if _is_mostly_date(lines[i].text) or of_heading(low) in _NO_TITLES:
            continue
        if len(low) <= _MAX_LINE and any(word in low for word in words.TITLE_WORDS):
            return i
    if not zone:
        return None
    first = lines[zone[0]]
    below = zone[0] + 1
    alone = below >= len(lines) or lines[below].mark is not Mark.PLAIN or below in labels
    if first.level == 1:
        return zone[0]
    if _is_mostly_date(first.text) or len(zone) + len(labels) < 2 or zone[0] > _TITLE_WITHIN:
        return None
    plausible = (alone or first.heading) and len(first.text) <= 80
    return zone[0] if plausible and first.text[-1] not in ".,:;" else None


def _is_mostly_date(text: str) -> bool:
    if len(text) > _MAX_LINE or not any("0" <= char <= "9" for char in text):
        return False
    dated = header_date(text)
    return dated is not None and len(dated.text) * 2 > len(text)


def _belongs_to_title(line: Line, i: int, title_at: int | None, lines: Sequence[Line]) -> bool:
    """The association above *Protokoll*, the number of the meeting below it."""
    if title_at is None or i == title_at or line.heading and line.level != 1:
        return False
    near = abs(i - title_at) <= 3 and all(
        lines[k].mark is not Mark.BLANK for k in range(min(i, title_at), max(i, title_at))
    )
    return near or (i < title_at and len(line.text) <= 80)


def _is_head_label(label: Label, i: int, zone: Sequence[int], body: int) -> bool:
    """Labels count in the head, and set off by a colon up to a page below it."""
    if i in zone or (i < body and label.kind == "other"):
        return label.colon or not label.value.text
    return (
        label.colon
        and bool(label.value.text)
        and i < 60
        and label.kind != "title"
        and label.kind != "time"
    )


# --------------------------------------------------------------------------- day, time, place


def _moved(when: When, start: int) -> When:
    return replace(when, start=start, end=start + len(when.text))


def _days(said: Sequence[Span]) -> Iterator[When]:
    for span in said:
        if len(span.text) > 2 * _MAX_LINE or not any("0" <= c <= "9" for c in span.text):
            continue
        when = header_date(span.text)
        if when is not None:
            yield _moved(when, when.start + span.start)


def _time(text: str, bare: bool = False) -> str | None:
    """The clock time in `text`; `bare`: beside a date, *19.00* without *kl* is one as well."""
    if len(text) > 2 * _MAX_LINE:
        return None
    whens = find(text)
    for when in whens:
        if when.time:
            return when.time
    for when in reversed(whens if bare else ()):
        text = text[: when.start] + " " + text[when.end :]
    match = _CLOCK.search(text) if bare else None
    if match is None:
        return None
    times = [f"{int(h):02}:{m}" for h, m in (match.group(1, 2), match.group(3, 4)) if h]
    return "/".join(times)


def _place(value: Span) -> str | None:
    """The part of *Kommunhuset, sal A, kl. 13.00-15.30* that is no time."""
    text = value.text[: 2 * _MAX_LINE]
    whens = find(text)
    for when in reversed(whens):
        text = text[: when.start] + text[when.end :]
    text = re.sub(r"\b(?:kl|klockan|den)\b\.?", "", text) if whens else text
    text = trim(Span(" ".join(text.split()), 0)).text.strip(" .,;()")
    while ", ," in text:
        text = text.replace(", ,", ",")
    return text if 1 < len(text) <= _MAX_PLACE and any(c.isalpha() for c in text) else None


def file_day(name: str) -> date | None:
    """The day in a file name (*2023-09-08 Anteckningar.txt*, *210610.md*), None if there is none."""
    for match in _FILE_DAY.finditer(name):
        try:
            return date(2000 + int(match[1]), int(match[2]), int(match[3]))
        except ValueError:
            continue
    return None


# --------------------------------------------------------------------------- settling


def settle_date(
    head: Head, source: Source, sentences: Sequence[Sentence], meeting_date: date | None
) -> tuple[When | None, tuple[Problem, ...]]:
    """The meeting date and what to say about it: a human's, the head's, else the document's range."""
    problems = list(head.problems)
    when = head.when
    line = source.line_of(when.start) if when else 0
    if meeting_date is not None:
        iso = meeting_date.isoformat()
        if when and when.edtf and not _agrees(when.edtf, meeting_date):
            message = _("the minutes say {text}, but the meeting date given is {date}")
            said = message.format(text=when.text, date=iso)
            problems.append(Problem("meeting-date-conflict", said, line, source.name))
        given = When(
            when.text if when else "", when.start if when else 0, when.end if when else 0,
            edtf=iso, time=head.time, basis=Basis.HUMAN,
        )  # fmt: skip
        return given, (*problems, *_day_problems(meeting_date, line, source))
    if when is None:
        problems.append(_undated(source))
        return _range(source, sentences), tuple(problems)
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
    message = _("the minutes do not say when the meeting was; give it with --meeting-date")
    return Problem("no-meeting-date", message, 0, source.name)


def _odd(source: Source, when: When | None, hint: date | None, page: Page) -> tuple[Problem, ...]:
    if when is None or not when.edtf:
        return ()
    problems = []
    line = source.line_of(when.start)
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


def _rows(
    sentences: Sequence[Sentence], may_date: re.Pattern[str]
) -> list[tuple[str, tuple[When, ...], bool]]:
    rows = []
    for sentence in sentences:
        if may_date.search(sentence.text):
            whens = find(sentence.text)
            if whens:
                rows.append((sentence.text, whens, sentence.context is Context.MEETINGS))
    return rows


def _range(source: Source, sentences: Sequence[Sentence]) -> When | None:
    """The range of days that the document's own dates leave for the meeting."""
    # Only written years bound the meeting; days without one can but narrow what those leave.
    period = document_period(_rows(sentences, _WRITTEN_YEAR))
    if period is None or period[0] is None or period[1] is None:
        return None  # *före 2024* alone leaves no range that would help anybody
    period = document_period(_rows(sentences, _MAY_DATE)) or period
    if period[0] is None or period[1] is None:
        return None
    edtf = f"{period[0].isoformat()}/{period[1].isoformat()}"
    return When("", 0, 0, edtf=edtf, basis=Basis.DOCUMENT)

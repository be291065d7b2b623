"""The head of the minutes: title, day, time and place. The only module here that reads dates."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from tracker.dates import find, header_date
from tracker.edtf import exact_days
from tracker.lang.sv import structure as words
from tracker.model import Basis, Context, When
from tracker.structure.context import of_heading
from tracker.structure.days import file_day
from tracker.structure.digits import has_digit
from tracker.structure.front import front_matter
from tracker.structure.labels import Label
from tracker.structure.line import Line
from tracker.structure.lines import Page
from tracker.structure.names import Span, trim
from tracker.structure.sentences import spans
from tracker.structure.signoff import NO_MAIL, Mail

_DATE_LABELS = ("date", "datetime", "place and time", "time", "title")
_ZONE = 14
"""Lines with content, at most, that the head takes where no heading or list of people ends it."""
_TITLE_WITHIN = 12
_NO_TITLES = (Context.MEETINGS, Context.FORMALITY)
_MAX_LINE = 160
_MAIL_LINES = 4
_TOLD_LINES = 8
_MAX_PLACE = 100
_COMPACT = re.compile(r"(?:20)?[0-9]{6}(?![0-9A-Za-z])")
_WEEK = re.compile(r"\b[Vv](?:ecka|\.)? ?[0-9]{1,2}[ \t]?[-–,:(]?(?=[ \t])")
_HOUR = "([01]?[0-9]|2[0-3])[.:]([0-5][0-9])(?![0-9])"
_CLOCK = re.compile(rf"(?<![0-9.:]){_HOUR}(?:\s{{0,2}}[-–]\s{{0,2}}{_HOUR})?")


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


def read_head(
    page: Page,
    labels: Mapping[int, Label],
    limits: tuple[int, int],
    taken: frozenset[int],
    mail: Mail = NO_MAIL,
) -> Head:
    """The head of the page: lines above the first of `limits`, labelled ones above the second."""
    lines = page.lines
    front = front_matter(page)
    claimed: set[int] = set(front.claimed) | mail.claimed
    zone = [i for i in _zone(lines, labels, limits[0]) if i not in claimed]
    loose = [i for i in zone if i not in labels and i not in taken]
    title = front.title or (mail.subject.text if mail.subject else None)
    title_at = None if mail.subject else _title_line(lines, loose, labels, front.title is None)
    if title_at is not None:
        claimed.add(title_at)
        title = title or " ".join(lines[title_at].text.split()).strip("* ")
    said = list(front.days)
    time: str | None = None
    place: str | None = None
    for i, label in labels.items():
        known = label.kind in (*_DATE_LABELS, "place", "body", "other")
        if (
            i in mail.claimed
            or i in front.claimed
            or not known
            or not _is_head_label(label, i, zone, limits[1])
        ):
            continue
        value = label.value
        if not value.text and label.kind not in ("other", "title", "body"):
            below = i + 1
            if below < len(lines) and lines[below].mark == "plain" and below not in labels:
                value = Span(lines[below].text, lines[below].start)
                claimed.add(below)
        claimed.add(i)
        if label.kind in _DATE_LABELS:
            said.append(value)
            time = time or _time(value.text, bare=label.kind != "title")
        if "place" in label.kind:
            place = place or _place(value)
    if mail.subject is not None:
        said.append(mail.subject)
    said.extend(Span(lines[i].text, lines[i].start) for i in loose)
    when = next(_days(said), None) or next(_compact_days(said), None)
    if when is None and not mail.claimed:
        when = next(_days(_told_days(page, limits[1])), None)
    if mail.claimed:
        when = _sent(when or next(_days(_of_meeting(page, mail)), None), mail)
    if when is not None and when.edtf and when.edtf.startswith("XXXX"):
        years = _years(page.clean)
        when = _moved(header_date(when.text, years) or when, when.start)
    for i in loose:
        line = lines[i]
        dated = when is not None and line.start <= when.start < line.end
        if dated and when is not None:
            time = time or _time(line.text)
            place = place or _place_behind(line, when)
        if dated or _belongs_to_title(line, i, title_at, lines):
            claimed.add(i)
    if when is not None and time is None:
        time = when.time
    text = " ".join((title or "", *(lines[i].text for i in loose if i in claimed)))
    return Head(title, text, when, time, place, frozenset(claimed))


# --------------------------------------------------------------------------- mail


def _of_meeting(page: Page, mail: Mail) -> Iterator[Span]:
    """The first lines of a mail that speak of the meeting: *anteckningar från mötet 25/1*."""
    seen = 0
    for line in page.lines[max(mail.claimed) + 1 :]:
        if line.mark == "blank":
            continue
        seen += 1
        if seen > _MAIL_LINES:
            return
        if line.mark == "plain" and "möte" in line.text[: 2 * _MAX_LINE].casefold():
            yield Span(line.text[: 2 * _MAX_LINE], line.start)


def _sent(when: When | None, mail: Mail) -> When | None:
    """`when` with the year in which it was the last such day before the mail was sent."""
    if when is None or not (when.edtf or "").startswith("XXXX-") or mail.sent is None:
        return when
    sent = next(_days([mail.sent]), None)
    days = exact_days(sent.edtf) if sent else None
    if days is None:
        return when
    for year in (days[0].year, days[0].year - 1):
        own = exact_days(f"{year:04}{(when.edtf or '')[4:]}")
        if own is not None and own[0] <= days[0]:
            iso = own[0].isoformat()
            return when._replace(edtf=iso, alternatives=(), basis=Basis.DOCUMENT)
    return when


# --------------------------------------------------------------------------- lines of the head


def _told_days(page: Page, body: int) -> Iterator[Span]:
    """Sentences at the top that say when the meeting was: *Vi sågs i Ekbo den 3 oktober …*."""
    seen = 0
    for i, line in enumerate(page.lines[:body]):
        if line.mark in ("blank", "furniture"):
            continue
        seen += 1
        if seen > _TOLD_LINES:
            return
        if line.mark != "plain" or not has_digit(line.text):
            continue
        start = line.start
        if i and page.lines[i - 1].mark == "plain":  # the cue may stand on the line above
            start = page.lines[i - 1].start
        for a, b in spans(page.clean, start, min(line.end, start + 4 * _MAX_LINE)):
            text = page.clean[a:b].replace("\n", " ")
            low = text.casefold()
            said = any(cue in low for cue in words.MEETING_CUES)
            if said and not any(word in low for word in words.OTHER_MEETINGS):
                yield Span(text, a)


def _place_behind(line: Line, when: When) -> str | None:
    """*tors 3/10-24, 12:15 i Grottan*: what stands behind day and hour on their line."""
    text = line.text[when.end - line.start :]
    text = _CLOCK.sub("", text, count=1) if when.time is None else text
    said = text.partition(". ")[0].strip(" .,;–-")
    first, _, rest = said.partition(" ")
    if first.casefold() in ("i", "på", "via") and rest:
        said = rest.strip()
    parts = said.split()
    if not 0 < len(parts) <= 6 or any("0" <= char <= "9" or char in "(:" for char in said):
        return None
    if any(part.strip(",.") in words.FINITE_VERBS or part in words.NO_PLACES for part in parts):
        return None
    given = first.casefold() in ("i", "på", "hos", "hemma", "via")
    return said if given or said[0].isupper() or len(parts) == 1 else None


def _zone(lines: Sequence[Line], labels: Mapping[int, Label], end: int) -> list[int]:
    """The lines above the first list of people, agenda item or prose."""
    out: list[int] = []
    for i, line in enumerate(lines):
        if i >= end or len(out) >= _ZONE:
            break
        if line.mark in ("blank", "furniture"):
            continue
        if line.mark in ("bullet", "table", "letter") or len(line.text) > _MAX_LINE:
            break
        if line.mark == "number" and not header_date(line.text):
            break
        if i not in labels and line.text.endswith((".", "?", "!")) and len(line.text.split()) > 6:
            break
        out.append(i)
    return out


def _title_line(
    lines: Sequence[Line], zone: Sequence[int], labels: Mapping[int, Label], guess: bool
) -> int | None:
    """The line that says what this is: *Anteckningar*, *Protokoll fört vid …*.

    `guess`: else the first line, if it stands like a title.
    """
    for i in zone:
        low = lines[i].text.casefold()
        if _is_mostly_date(lines[i].text) or of_heading(low) in _NO_TITLES:
            continue
        is_sentence = any(word in words.FINITE_VERBS for word in low.split())
        if not is_sentence and any(word in low for word in words.TITLE_WORDS):
            return i
    if not zone or not guess:
        return None
    first = lines[zone[0]]
    below = zone[0] + 1
    alone = below >= len(lines) or lines[below].mark != "plain" or below in labels
    if first.level == 1:
        return zone[0]
    if _is_mostly_date(first.text) or len(zone) + len(labels) < 2 or zone[0] > _TITLE_WITHIN:
        return None
    plausible = (alone or first.heading) and len(first.text) <= 80
    return zone[0] if plausible and first.text[-1] not in ".,:;" else None


def _is_mostly_date(text: str) -> bool:
    if len(text) > _MAX_LINE or not has_digit(text):
        return False
    dated = header_date(text)
    return dated is not None and len(dated.text) * 2 > len(text)


def _belongs_to_title(line: Line, i: int, title_at: int | None, lines: Sequence[Line]) -> bool:
    """The association above *Protokoll*, the number of the meeting below it."""
    if title_at is None or i == title_at or (line.heading and line.level != 1):
        return False
    near = abs(i - title_at) <= 3 and all(
        lines[k].mark != "blank" for k in range(min(i, title_at), max(i, title_at))
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
        and label.kind not in ("title", "time", "body")  # *Arbetsgrupp: Bo* is an appointment
    )


# --------------------------------------------------------------------------- day, time, place


def _years(text: str) -> list[int]:
    """The years that the text speaks of, in order: 1900 to 2099."""
    found = set()
    for century in ("19", "20"):
        at = text.find(century)
        while at >= 0:
            year, after = text[at : at + 4], text[at + 4 : at + 5]
            alone = not (text[at - 1 : at].isdigit() or after.isdigit())
            if alone and len(year) == 4 and year.isascii() and year.isdigit():
                found.add(int(year))
            at = text.find(century, at + 2)
    return sorted(found)


def _moved(when: When, start: int) -> When:
    return when._replace(start=start, end=start + len(when.text))


def _compact_days(said: Iterable[Span]) -> Iterator[When]:
    """*Datum: 240312*: six or eight digits alone are a day where a label says so."""
    for span in said:
        match = _COMPACT.match(span.text) if "0" <= span.text[:1] <= "9" else None
        day = file_day(match[0]) if match else None
        if match and day is not None:
            start = span.start + match.start()
            written = frozenset({"year", "month", "day"})
            yield When(
                match[0], start, start + len(match[0]), edtf=day.isoformat(), written=written,
                rule="compact",
            )  # fmt: skip


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _days(said: Iterable[Span]) -> Iterator[When]:
    for span in said:
        if len(span.text) > 2 * _MAX_LINE or not has_digit(span.text):
            continue
        # A week in a title is no day of its own: *Driftmöte v 12, 18 mars*
        text = _WEEK.sub(_blank, span.text)
        when = header_date(text) or header_date(_CLOCK.sub(_blank, text))
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
    text = value.text[: 2 * _MAX_LINE].partition("(ajourn")[0]
    whens = find(text)
    for when in reversed(whens):
        text = text[: when.start] + text[when.end :]
    text = re.sub(r"\b(?:kl|klockan|den)\b\.?", "", text) if whens else text
    text = trim(Span(" ".join(text.split()), 0)).text.strip(" .,;()")
    while ", ," in text:
        text = text.replace(", ,", ",")
    return text if 1 < len(text) <= _MAX_PLACE and any(c.isalpha() for c in text) else None

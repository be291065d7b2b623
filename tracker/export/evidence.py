"""Where an entry stands in the minutes, in the words that a reader can look it up by."""

import re

from tracker.edtf import exact_days
from tracker.export.text import one_line
from tracker.export.words import day_words, edtf_words
from tracker.lang.sv.output import MEETING, NEXT_MEETING, SOURCE_MEETING, SOURCE_POINT
from tracker.model import Entry, Evidence, Kind

QUOTE_LIMIT, WHOLE_LIMIT = 400, 240
_NOT_BARE = re.compile(r"[\W_]+")


def quote_of(entry: Entry, limit: int = QUOTE_LIMIT) -> str:
    """The sentence it rests on, on one line; empty for what a human put in by hand."""
    return one_line(entry.evidence[0].quote, limit) if entry.evidence else ""


def point_of(evidence: Evidence) -> str:
    """*punkt 4 Säkerhet*, *§ 17*; empty where the minutes have no sections."""
    number, title = one_line(evidence.section or ""), one_line(evidence.section_title or "", 80)
    if not number or number == title:
        return title
    label = number if not number[0].isdigit() else SOURCE_POINT.format(number=number)
    return f"{label} {title}".strip()


def case_of(entry: Entry) -> str:
    """The agenda item as the minutes head it, else its number."""
    if not entry.evidence:
        return ""
    first = entry.evidence[0]
    return one_line(first.section_title or "", 120) or point_of(first)


def meeting_of(evidence: Evidence) -> str:
    """*möte 8 april 2022*; empty where the day is not known."""
    if evidence.meeting_date is None:
        return ""
    exact = exact_days(evidence.meeting_date)
    day = day_words(exact[0]) if exact else edtf_words(evidence.meeting_date)
    return SOURCE_MEETING.format(day=day)


def where_of(entry: Entry, *, series: bool) -> str:
    """*möte 8 april 2022, punkt 4 Säkerhet*: what a reader of the minutes needs to find it.

    The file's name stands in where the meeting's day is not known; `series` puts the series first.
    """
    parts = [one_line(entry.series)] if series else []
    if entry.evidence:
        first = entry.evidence[0]
        parts += [meeting_of(first) or one_line(first.source), point_of(first)]
    return ", ".join(part for part in parts if part)


def title_of(entry: Entry) -> str:
    """The entry's title; *Nästa möte* is *Möte*: the next minutes make it a false one."""
    if entry.kind is Kind.EVENT:
        lower = entry.title.casefold()
        for words in NEXT_MEETING:
            if lower.startswith(words):
                return MEETING + entry.title[len(words) :]
    return entry.title


def once(title: str, quote: str) -> tuple[str, str]:
    """Title and quote as a list shows them: what says the same twice is said once.

    Where the title is only the beginning of the sentence, the sentence itself, in quotation marks,
    is the title and the quote is empty.
    """
    if not quote or len(quote) > WHOLE_LIMIT:
        return title, quote
    if quote.startswith(title) or _bare(quote).startswith(_bare(title)):
        return f"”{quote}”", ""
    return title, quote


def _bare(text: str) -> str:
    return _NOT_BARE.sub("", text.casefold())


def source_of(entry: Entry, *, meeting: bool = True) -> str:
    """*000.txt, punkt 4 Säkerhet, möte 8 april 2022*: file, section and meeting.

    Without `meeting`: *000.txt, punkt 4*, for a table that has columns for the rest.
    """
    if not entry.evidence:
        return ""
    first = entry.evidence[0]
    if meeting:
        parts = [one_line(first.source), point_of(first), meeting_of(first)]
    else:
        number = one_line(first.section or "")
        parts = [one_line(first.source), number if number != first.section_title else ""]
        if number[:1].isdigit():
            parts[1] = SOURCE_POINT.format(number=number)
    return ", ".join(part for part in parts if part)

"""Labelled lines: *Datum: 8 maj*, *Plats och tid    Kommunhuset*, *### NÄRVARANDE*."""

import re
from typing import NamedTuple

from tracker.lang.sv import structure as words
from tracker.structure.line import Line
from tracker.structure.names import Span, is_name, trim

_MAX_LABEL = 60
_GAP = re.compile(r"[ ]{2,80}|[ ]{0,80}\t\s{0,80}|\s\|\s")
_DATED = re.compile(r"([A-ZÅÄÖ][a-zåäö]{2,30}) (?=[0-9])")
_SIGNING = ("secretary", "chair", "adjuster")
_COUNT = re.compile(r"\s*\([0-9]{1,3}(?:\s?(?:st|personer|pers))?\.?\)\Z")


_SIGN_STARTS = frozenset(
    phrase.split()[0] for phrase, kind in words.LABELS.items() if kind in ("secretary", "adjuster")
)


_ACCENTS = str.maketrans("åäöé", "aaoe")
# Machines that read paper lose the rings and dots: *Franvarande*.
_UNACCENTED = {
    phrase.translate(_ACCENTS): kind
    for phrase, kind in words.LABELS.items()
    if len(phrase) > 5 and not phrase.isascii()
}


_FIRST_WORDS = frozenset(
    phrase.split()[0].rstrip(":.,/|()")
    for phrase in (*words.LABELS, *_UNACCENTED, *words.ATTENDANCE_STARTS)
)
"""Nearly every line of running text is dismissed by its first word alone."""


class Label(NamedTuple):
    kind: str
    """A value of `words.LABELS`: `present`, `date`, `place and time`, …"""
    said: str
    value: Span
    """What follows on the line; may be empty."""
    colon: bool
    """Whether a colon or a wide gap sets the label off."""


def read_label(line: Line) -> Label | None:
    """The label that `line` begins with, if it does."""
    text = line.text
    words_of = text[:_MAX_LABEL].split(None, 1)
    if not words_of or words_of[0].casefold().rstrip(":.,/|()") not in _FIRST_WORDS:
        return None
    if line.mark in ("blank", "furniture") or not text[0].isalpha():
        return None
    colon = text.find(":", 0, _MAX_LABEL)
    if colon > 0:
        # A title after the label's colon may itself hold one: *Tid: 12:10*. The first decides.
        kind = _kind(text[:colon])
        if kind:
            value = trim(Span(text[colon + 1 :], line.start + colon + 1))
            return Label(kind, text[:colon].strip(), value, True)
    signed = _signed(text)
    if signed:
        kind = words.LABELS[text[:signed].casefold()]
        return Label(kind, text[:signed], trim(Span(text[signed:], line.start + signed)), True)
    gap = _GAP.search(text[: _MAX_LABEL + 20])
    if gap and gap.start() and (kind := _kind(text[: gap.start()])):
        value = trim(Span(text[gap.end() :], line.start + gap.end()))
        if kind in _SIGNING and (cut := _GAP.search(value.text)):  # another column begins
            value = Span(value.text[: cut.start()], value.start)
        return Label(kind, text[: gap.start()].strip(), value, True)
    dated = _DATED.match(text)
    if dated and (kind := _kind(dated[1])) in ("date", "time", "datetime"):
        value = trim(Span(text[dated.end() :], line.start + dated.end()))
        return Label(kind, dated[1], value, True)
    if len(text) <= _MAX_LABEL and (kind := _kind(text)):
        return Label(kind, text.strip(), Span("", line.end), text.endswith(":"))
    if line.heading or text.isupper() or text.endswith(":"):
        low = text.casefold()
        if len(text) <= _MAX_LABEL and low.startswith(words.ATTENDANCE_STARTS):
            kind = "absent" if low.startswith(("ej", "från")) else "present"
            return Label(kind, text.strip(" :"), Span("", line.end), text.endswith(":"))
    return None


def _signed(text: str) -> int:
    """Where the label of a signature ends that a name follows without a colon; 0 if there is none.

    *Vid protokollet, Anna Ek* | *Vid anteckningarna /Bo* | *Antecknat av Anna Ek*
    """
    if len(text) > 2 * _MAX_LABEL:
        return 0
    parts = text.split(" ", 3)
    if parts[0].casefold().rstrip(",:/") not in _SIGN_STARTS:
        return 0
    for count in (3, 2, 1):
        head = " ".join(parts[:count]).rstrip(",/")
        if len(parts) > count - 1 and words.LABELS.get(head.casefold()) in (
            "secretary",
            "adjuster",
        ):
            rest = text[len(head) :].strip(" ,/").rstrip(".")
            return len(head) if is_name(rest.partition(",")[0].strip()) else 0
    return 0


def _kind(said: str) -> str | None:
    low = " ".join(said.casefold().split()).strip(" :.|") if said else ""
    low = _COUNT.sub("", low)
    return words.LABELS.get(low) or words.LABELS.get(low + ".") or _UNACCENTED.get(low)

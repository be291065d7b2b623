"""Labelled lines: *Datum: 8 maj*, *Plats och tid    Kommunhuset*, *### NÄRVARANDE*."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from tracker.lang.sv import structure as words
from tracker.structure.digits import has_digit
from tracker.structure.line import Line
from tracker.structure.names import Span, is_name, trim

_MAX_LABEL = 60
_MIN_COMPOUND = 6
"""Letters of *hyresgästombud* and its like."""
_MAX_LABEL_WORDS = 7
_MAX_GROUP_WORDS = 4
_GAP = re.compile(r"[ ]{2,80}|[ ]{0,80}\t\s{0,80}|\s\|\s")
_DATED = re.compile(r"([A-ZÅÄÖ][a-zåäö]{2,30}) (?=[0-9])")
_PLURALS = ("ar", "er", "or", "are", "öter", "män")
_SIGNING = ("secretary", "chair", "adjuster")
_DAYS = ("date", "time", "datetime")
_SHORTENED = re.compile(r"((?:[A-ZÅÄÖ][a-zåäö]{1,8} )?[A-Za-zåäö]{2,8}\.) (?=[A-ZÅÄÖ])")
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
) | {
    word.rstrip(".")
    for word in (
        *words.PRESENT_WORDS,
        *words.ABSENT_WORDS,
        *words.LABEL_NEGATIONS,
        *words.GROUP_STARTS,
        *words.SIGNING_WORDS,
    )
}
_GROUP_TAILS = frozenset(ending[-3:] for ending in words.GROUP_ENDINGS)


class Label(NamedTuple):
    kind: str
    """A value of `words.LABELS`: `present`, `date`, `place and time`, …"""
    said: str
    value: Span
    """What follows on the line; may be empty."""
    colon: bool
    """Whether a colon or a wide gap sets the label off."""


def read_labels(lines: Sequence[Line], at: Iterable[int]) -> dict[int, Label]:
    """The labels that the lines `at` begin with, by line."""
    out = {}
    for i in at:
        first = lines[i].text.partition(" ")[0].casefold()
        # Nearly every line of running text is dismissed by its first word alone.
        other = first.isalpha() and first not in _FIRST_WORDS and len(first) <= _MAX_LABEL
        if other and (len(first) < _MIN_COMPOUND or first[-3:] not in _GROUP_TAILS):
            continue
        label = read_label(lines[i])
        if label is not None:
            out[i] = label
    return out


def read_label(line: Line) -> Label | None:
    """The label that `line` begins with, if it does."""
    text = line.text
    if text[:1] == "|" and text.startswith("| "):  # *| Datum | 2024-05-30 |*
        text = text[2:].lstrip()
        line = replace(line, text=text.rstrip("| "), start=line.end - len(text))
        text = line.text
    space = text.find(" ", 0, _MAX_LABEL)
    first = (text[:space] if space > 0 else text[:_MAX_LABEL]).casefold()
    if first not in _FIRST_WORDS:
        known = False
        if not first.isalpha():
            first = first.partition("\t")[0].rstrip(":.,/|()")
            known = first in _FIRST_WORDS
        compound = len(first) >= _MIN_COMPOUND and first[-3:] in _GROUP_TAILS
        if not known and not (compound and first.endswith(words.GROUP_ENDINGS)):
            return None
    if line.mark in ("blank", "furniture") or not text[0].isalpha():
        return None
    colon = text.find(":", 0, _MAX_LABEL)
    if colon > 0:
        # A title after the label's colon may itself hold one: *Tid: 12:10*. The first decides.
        said = text[:colon].strip()
        value = trim(Span(text[colon + 1 :], line.start + colon + 1))
        kind = _kind(said) or _of_people(said, True) or _signing(said, value)
        if kind:
            return Label(kind, said, value, True)
    short = _SHORTENED.match(text) if ". " in text else None
    if short and (kind := _kind(short[1])):  # *Ej närv. Bo Ask*
        value = trim(Span(text[short.end() :], line.start + short.end()))
        if kind in ("present", "absent") and is_name(" ".join(value.text.split()[:2])):
            return Label(kind, short[1], value, True)
    signed = _signed(text)
    if signed:
        kind = words.LABELS[text[:signed].casefold()]
        return Label(kind, text[:signed], trim(Span(text[signed:], line.start + signed)), True)
    gapped = "  " in text or "\t" in text or "|" in text
    gap = _GAP.search(text[: _MAX_LABEL + 20]) if gapped else None
    before = text[: gap.start()].strip() if gap else ""
    if gap and before and (kind := _kind(before) or _of_people(before, False)):
        value = trim(Span(text[gap.end() :], line.start + gap.end()))
        if kind in _DAYS and value.text and not has_digit(value.text):
            return None  # *Datum    Vad    Ansvarig*: titles of a table
        if kind in _SIGNING and (cut := _GAP.search(value.text)):  # another column begins
            value = Span(value.text[: cut.start()], value.start)
        return Label(kind, text[: gap.start()].strip(), value, True)
    dated = _DATED.match(text) if line.mark != "number" else None
    if dated and (kind := _kind(dated[1])) in ("date", "time", "datetime"):
        value = trim(Span(text[dated.end() :], line.start + dated.end()))
        return Label(kind, dated[1], value, True)
    if len(text) <= _MAX_LABEL and (kind := _kind(text) or _of_people(text.strip(" :"), False)):
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
    if text.partition(" ")[0].casefold().rstrip(",:/") not in _SIGN_STARTS:
        return 0
    parts = text.split(" ", 3)
    for count in range(min(len(parts), 3), 0, -1):
        head = " ".join(parts[:count]).rstrip(",/")
        if words.LABELS.get(head.casefold()) in ("secretary", "adjuster"):
            rest = text[len(head) :].strip(" ,/").rstrip(".")
            return len(head) if is_name(rest.partition(",")[0].strip()) else 0
    return 0


def kind_of_people(said: str) -> str | None:
    """The kind of list that a label before a colon heads: *frånvarande*; None if it is no such."""
    kind = _kind(said) or _of_people(said.strip(), True)
    return kind if kind in ("present", "also present", "absent", "called") else None


def _kind(said: str) -> str | None:
    low = " ".join(said.casefold().split()).strip(" :.|") if said else ""
    if low.endswith(")"):
        low = _COUNT.sub("", low)
    return words.LABELS.get(low) or words.LABELS.get(low + ".") or _UNACCENTED.get(low)


def _of_people(said: str, colon: bool) -> str | None:
    """The kind of a label of people that is put together: *Närvarande föräldrar*, *Ej med*.

    `colon`: one sets it off, so that any words may follow those that say what it is.
    """
    parts = said.casefold().split()
    if not parts or len(parts) > _MAX_LABEL_WORDS or said[-1] in ".,;?!":
        return None
    rest = [part.strip("(),:") for part in parts]
    known = words.LABEL_FILLERS.issuperset(rest)
    plural = len(rest) == 2 and rest[0] in words.PRESENT_WORDS and rest[1].endswith(_PLURALS)
    if not known and plural and rest[0] != "med":
        return "present"
    if rest[0] in words.PRESENT_WORDS and rest[1:2] in (["för"], ["från"]):
        return "present" if words.FINITE_VERBS.isdisjoint(rest) else None
    if len(rest) == 1 and colon and rest[0] in words.LABEL_NEGATIONS:
        return "absent"
    if not known and (not colon or not words.FINITE_VERBS.isdisjoint(rest)):
        return _of_group(said, rest)
    if not words.ABSENT_WORDS.isdisjoint(rest):
        return "absent"
    negated = not words.LABEL_NEGATIONS.isdisjoint(rest)
    if negated and not words.PRESENT_WORDS.isdisjoint(rest):
        return "absent"
    if rest[0] in words.PRESENT_WORDS and (colon or len(rest) > 1):
        return "present"
    return _of_group(said, rest)


def _of_group(said: str, parts: list[str]) -> str | None:
    """*För arbetsgivaren*, *Fackliga företrädare*: a part of those who were there."""
    if len(parts) > _MAX_GROUP_WORDS or not said[0].isupper():
        return None
    if parts[0] in words.GROUP_STARTS:
        group = len(parts) > 1 and parts[1] not in words.NOT_GROUPS
    else:
        group = parts[-1].endswith(words.GROUP_ENDINGS)
    return "also present" if group and not has_digit(said) else None


def _signing(said: str, value: Span) -> str | None:
    if said.casefold() not in words.SIGNING_WORDS:
        return None
    return "secretary" if is_name(value.text.partition(",")[0].strip(" .")) else None

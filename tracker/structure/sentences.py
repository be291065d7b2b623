"""Running text to sentences, as Swedish minutes end them.

A sentence ends at a stop, question mark or exclamation mark before space and a capital, a digit or
a quotation mark. It does not end after an abbreviation, an initial, the point of an ordinal before
a month, inside brackets that close soon, nor before a label of the same entry (*Ansvarig:*). Lower
case after a stop goes on the sentence: in minutes that is an abbreviation nobody listed far oftener
than a sentence without its capital.
"""

import re

from tracker.lang.sv import structure as words

MAX_SENTENCE = 2000
"""Characters. What is longer is cut at a space, so that no rule ever works on a megabyte."""

# Each begins with one character or a class, not with a repeat: `re` looks for that before it tries.
_AFTER = r"[.!?…]{0,2}[\"”’»)\]]{0,2}(?=\s{1,60}(\S{1,24})|\s)"
_END = re.compile(r"[.!?…]" + _AFTER)
_POINT = re.compile(r"\." + _AFTER)
_WORD_REACH = 16
_SHORTENED = words.ABBREVIATIONS | words.FINAL_ABBREVIATIONS
_TAIL = 60
"""A bracket that closes within so many characters may belong to what stands before it."""
_BRACKET = 120
"""A bracket that closes within so many characters keeps its stops inside the sentence."""


_SIGNS = "!?…"
"""What ends a sentence, besides points."""


def stops(text: str) -> str:
    """The signs, besides points, that end sentences in parts of `text`."""
    return "".join([sign for sign in _SIGNS if sign in text])


def spans(text: str, start: int, end: int, signs: str = _SIGNS) -> list[tuple[int, int]]:
    """Half-open spans of the sentences in `text[start:end]`, trimmed, in order.

    `signs`: what `stops` says of the text, so that most parts are searched for points alone.
    """
    out: list[tuple[int, int]] = []
    at = start
    within = text[start : end - 1]  # a sign that closes the part ends nothing within it
    stop_at = _POINT if "." in within else None
    for sign in signs:
        if sign in within:
            stop_at = _END
            break
    if stop_at is not None:
        bracketed = "(" in within
        for match in stop_at.finditer(text, start, end):
            stop = match.end()
            if stop < end and _ends(text, at, match, end, bracketed):
                _add(out, text, at, stop)
                at = stop
    _add(out, text, at, end)
    return out


def _add(out: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    """`start:end` without the space around it, cut where it is too long."""
    while end - start > MAX_SENTENCE:
        cut = text.rfind(" ", start, start + MAX_SENTENCE)
        cut = cut if cut > start else start + MAX_SENTENCE
        _add(out, text, start, cut)
        start = cut
    if start < end and text[start] == " ":
        start += 1
    if start < end and text[start].isalnum() and not text[end - 1].isspace():
        out.append((start, end))
        return
    body = text[start:end].lstrip()
    # A lone bullet or dash says nothing.
    if body and (body[0].isalnum() or any(char.isalnum() for char in body)):
        start = end - len(body)
        out.append((start, start + len(body.rstrip())))


def _ends(text: str, at: int, match: re.Match[str], end: int, bracketed: bool) -> bool:
    """Whether a sentence ends at `match`; `bracketed`: a bracket opens somewhere in its part."""
    word = match[1]
    if word is None:
        return True
    first = word[0]
    if first.islower():
        return False
    if first in "[(" and _is_tail(text, match.start(1), end):
        return False
    if word[-1] == ":" and word.casefold() in words.ENTRY_LABELS:
        return False
    if match[0] == "." and not _is_word_end(text, at, match.start(), word):
        return False
    if not bracketed:
        return True
    stop = match.end()
    opened = text.rfind("(", at if stop - at < _BRACKET else stop - _BRACKET, stop)
    return opened < 0 or not _closes_later(text, opened, stop, end)


def _is_tail(text: str, at: int, end: int) -> bool:
    """Whether the bracket at `at` belongs to what stands before it: *[Anna]*, *(Bo A)*, no aside.

    Square ones name who answers for an entry; round ones do if they close it and say little.
    """
    square = text[at] == "["
    close = text.find("]" if square else ")", at, min(end, at + _TAIL))
    if close < 0 or text[close - 1] in ".!?":
        return False
    if square:
        return True
    said = text[at + 1 : close].casefold().split()
    rest = text[close + 1 : min(end, close + _TAIL)].strip().casefold()
    closes = not rest or rest[0] in ".!" or rest.startswith(words.DUE_STARTS)
    return closes and len(said) <= 4 and not any(word in words.FINITE_VERBS for word in said)


def _is_word_end(text: str, at: int, stop: int, following: str) -> bool:
    """Whether the point at `stop` ends a sentence, by the words on both sides of it."""
    near = text[at if stop - at < _WORD_REACH else stop - _WORD_REACH : stop]
    last = near.rpartition(" ")[2]
    if last.isalpha() and last[-1].islower() and last.casefold() not in _SHORTENED:
        return True  # an everyday word
    if not near or near[-1].isspace():
        return True
    parts = near.split()
    last = parts[-1]
    if not last.isalpha():
        last = last.rpartition("(")[2].rpartition("/")[2].lstrip('["”')
    if not last:
        return True
    word = last.casefold()
    upper = following[0].isupper()
    if last[-1].isupper() and (len(word) == 1 or word[-2] == "."):  # Malin A. | A.B. Svensson
        before = parts[-2:-1]
        if before and before[0].casefold() in words.LETTERED:  # tidplan rev. C. Entreprenören …
            return True
        return following.casefold().strip(".,:") in words.SENTENCE_STARTERS
    if word in words.FINAL_ABBREVIATIONS:
        return upper
    if word in words.ABBREVIATIONS:
        return False
    if word.isdigit() and len(word) <= 2:  # den 3. Maj
        return following.casefold().strip(".,") not in words.MONTHS
    return True


def _closes_later(text: str, opened: int, stop: int, end: int) -> bool:
    """Whether the bracket that opens before `stop` closes soon behind it."""
    if text.find(")", opened, stop) >= 0:
        return False
    return text.find(")", stop, min(end, stop + _BRACKET)) >= 0

"""Running text to sentences, as Swedish minutes end them.

A sentence ends at a stop, question mark or exclamation mark before space and a capital, a digit or
a quotation mark. It does not end after an abbreviation, an initial, the point of an ordinal before
a month, inside brackets that close soon, nor before a label of the same entry (*Ansvarig:*). Lower
case after a stop goes on the sentence: in minutes that is an abbreviation nobody listed far oftener
than a sentence without its capital.
"""

import re
from itertools import pairwise

from tracker.lang.sv import structure as words

MAX_SENTENCE = 2000
"""Characters. What is longer is cut at a space, so that no rule ever works on a megabyte."""

# Each begins with one character or a class, not with a repeat: `re` looks for that before it tries.
_LABEL_REACH = 24
_AFTER = rf"[.!?…]{{0,2}}[\"”’»)\]]{{0,2}}(?=\s{{1,60}}(\S{{1,{_LABEL_REACH}}})|\s)"
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
    one = is_one(text[start:end], signs)
    return [(start, end)] if one else cut(text, start, end, signs)


def cut(text: str, start: int, end: int, signs: str) -> list[tuple[int, int]]:
    """What `spans` says of a part that need not be one sentence."""
    said = text[start:end]
    stop_at = _POINT
    pointed = said  # with a point for each sign
    for sign in signs:
        if sign in said:
            pointed = pointed.replace(sign, ".")
            stop_at = _END
    parts = pointed.split(". ")
    # Nearly always every sign stands before a space: then no regex has to find them.
    if pointed.count(".") == len(parts) - 1 + pointed.endswith(".") and len(said) <= MAX_SENTENCE:
        return _parted(text, start, end, parts, "(" in said, ":" in said)
    out: list[tuple[int, int]] = []
    at = start
    bracketed = "(" in said
    for match in stop_at.finditer(text, start, end):
        stop = match.end()
        if stop < end and _ends(text, at, match, end, bracketed):
            _add(out, text, at, stop)
            at = stop
    _add(out, text, at, end)
    return out


def is_one(said: str, signs: str) -> bool:
    """Whether `spans` finds nothing to do in a text: no sign of an end within, nothing to trim."""
    if "." in said and said.find(".") < len(said) - 1:
        return False
    for sign in signs:
        if sign in said:
            return False
    return said != "" and said[0].isalnum() and not said[-1].isspace() and len(said) <= MAX_SENTENCE


def _parted(
    text: str, start: int, end: int, parts: list[str], bracketed: bool, labelled: bool
) -> list[tuple[int, int]]:
    """What `spans` says of a text whose `parts` are parted by a sign and a space.

    `bracketed`, `labelled`: whether a bracket or a colon stands anywhere in it.
    """
    out: list[tuple[int, int]] = []
    at = begin = start
    bare = start < end and text[start].isalnum()  # whether nothing is to be trimmed at `at`
    for part, following in pairwise(parts):
        point = begin + len(part)
        begin = point + 2
        if (
            following
            and following[0].isupper()
            and not (labelled and ":" in following[:_LABEL_REACH])
            and _is_everyday(part.rpartition(" ")[2])
        ):
            ends = not (bracketed and _is_bracketed(text, at, point + 1, end))
            capital = True
        else:
            capital = False
            match = _END.match(text, point, end)
            ends = match is not None and _ends(text, at, match, end, bracketed)
        if ends:
            if bare:
                out.append((at, point + 1))
            else:
                _add(out, text, at, point + 1)
            at, bare = begin, capital
    if bare and not text[end - 1].isspace():
        out.append((at, end))
    else:
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
    return not (bracketed and _is_bracketed(text, at, match.end(), end))


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
    if _is_everyday(near.rpartition(" ")[2]):
        return True
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


def _is_everyday(word: str) -> bool:
    """Whether a point after `word` is neither an abbreviation's nor an initial's."""
    return word.isalpha() and word[-1].islower() and word.casefold() not in _SHORTENED


def _is_bracketed(text: str, at: int, stop: int, end: int) -> bool:
    """Whether a bracket that opens between `at` and `stop` closes behind it, and soon."""
    opened = text.rfind("(", at if stop - at < _BRACKET else stop - _BRACKET, stop)
    if opened < 0 or text.find(")", opened, stop) >= 0:
        return False
    return text.find(")", stop, min(end, stop + _BRACKET)) >= 0

"""The words of a sentence, read only as far as somebody asks for them."""

import re
import sys

WORD = re.compile(r"[^\W_]{1,60}(?:[-:’'][^\W_]{1,40}){0,4}")

Word = tuple[int, int, str]
"""Start, end and the word as written."""

_TWO_CAPITALS = re.compile(
    r"[^\W_a-zåäö](?<![^\W_].)[\w:’'.-]{0,60}+\s{1,2}[^\W\d_a-zåäö][^\W_]{2}"
)

_CAPITAL = re.compile(r" [^\W\d_a-zåäö][^\W_]{2}")
"""Begins the second of them where a blank parts the two: it is looked for from blank to blank, in a
quarter of the time."""


def has_full_name(text: str) -> bool:
    """Whether two words stand together that could be a name, told by their capitals alone."""
    if _CAPITAL.search(text) is None and text.isprintable():  # no other space than blanks
        return False
    return _TWO_CAPITALS.search(text) is not None


def word_from(text: str, at: int, stop: int = sys.maxsize) -> Word | None:
    """The first word that begins at `at` or behind it, before `stop`, which cuts no word.

    *Ref.gruppen*, *arb.utskottet* are one word, abbreviated at its seam.
    """
    match = WORD.search(text, at, stop)
    if match is None:
        return None
    start, end = match.span()
    while text.startswith(".", end):
        more = WORD.match(text, end + 1)
        if more is None or not more[0].islower():
            break
        end = more.end()
    return start, end, text[start:end]


class Ahead:
    """A word and those behind it, each read when it is asked for."""

    __slots__ = ("_words", "first", "text")

    def __init__(self, text: str, first: Word) -> None:
        self.text, self.first = text, first
        self._words = [first]

    def get(self, distance: int) -> Word | None:
        """The word so many words behind the first; None beyond the end of the text."""
        words = self._words
        while len(words) <= distance:
            word = word_from(self.text, words[-1][1])
            if word is None:
                return None
            words.append(word)
        return words[distance]

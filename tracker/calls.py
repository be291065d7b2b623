"""Which rules the words of a sentence call up: a look-up a word, before any pattern runs.

What a word calls up is one integer. The words of our own lists are looked through once; what else a
document says is looked at once in that document, since it says most of its words more than once. A
sentence calls up the `or` of its words and of the marks of its place.
"""

import re
from collections.abc import Set
from functools import reduce
from operator import or_

from tracker import dates, nouns, verbs
from tracker.endings import TAIL
from tracker.model import Block, Context, Sentence
from tracker.people import NAMING, ROLES, UNDERTAKING, Roster, fold
from tracker.rules import RuleSet

MAX_SENTENCE = 2_000
"""Characters of one sentence that rules look at: what is longer is a table or noise."""

_DIGIT = re.compile(r"[0-9]")
_LONGEST = 40
_NEAR = 40
"""A digit among so many characters may begin a line that is a date."""
_SIGNS = {"[": "<tagged>", "@": "<tagged>", "(": "<bracket>", ":": "<colon>", "–": "<dash>"}
_SIGNS_APART = {" -": "<dash>", " | ": "<row>"}
"""Those with a blank beside them."""
_APOSTROPHES = frozenset("'’")
_FOREIGN = re.compile("[^a-zåäö]")
"""A letter that may be written otherwise: *é*, *а* (a Cyrillic one)."""
_Ending = tuple[tuple[str, ...], Set[str], int]
"""Endings of words, those that have one and are something else, what the others call up."""
_NONE: Set[str] = frozenset()


class Vocabulary:
    """What words call up in a set of rules, whatever the document."""

    def __init__(self, rules: RuleSet) -> None:
        self._cue = rules.calls
        self.places = {context: rules.calls(f"<{context}>") for context in Context}
        self.bullet, self.owner = rules.calls("<bullet>"), rules.calls("<owner>")
        self.day, self.near = rules.calls("<day>"), rules.calls("<date>")
        self.person = rules.calls("<person>")
        self.human, self.doing = rules.gives("human"), rules.gives("doing")
        self.date = rules.gives("date")
        self.gathering = rules.calls("<gathering>") | rules.gives("gathering")
        self.signs = tuple((sign, rules.calls(mark)) for sign, mark in _SIGNS.items())
        self.apart = (
            *((sign, rules.calls(mark)) for sign, mark in _SIGNS_APART.items()),
            *((" ".join(phrase), self.gathering) for phrase in nouns.PHRASES),
        )
        self._acts, self._happens = rules.calls("<acts>"), rules.calls("<happens>")
        self._endings: dict[str, tuple[_Ending, ...]] = {}
        """By the last letters of a word."""
        for tails, exceptions, calls in (
            (nouns.GATHERINGS, nouns.NOT_GATHERINGS, self.gathering),
            (nouns.ROLES, _NONE, rules.calls("<role>")),
            (ROLES, _NONE, self.human),
        ):
            for tail, endings in tails.items():
                other = self._endings.get(tail, ())
                self._endings[tail] = (*other, (endings, exceptions, calls))
        listed = {word: rules.calls(word) for word in rules.words}
        for words, more in (
            (verbs.FORMS, rules.gives("verb")),
            (NAMING, self.person | self.human),
            (UNDERTAKING, self.doing),
            (dates.TIME_WORDS, self.date),
        ):
            for word in words:
                listed[word] = listed.get(word, 0) | more
        shared: dict[int, int] = {}
        for word, calls in listed.items():
            calls |= self.by_ending(word)
            listed[word] = shared.setdefault(calls, calls)
        self.listed = listed
        """The words of our own lists; what many call up is one number in memory."""

    def as_part(self, word: str) -> int:
        """What one part of a word with hyphens calls up: as a cue, or as *Anna* in *Anna-Karin*."""
        return self._cue(word) | (self.listed.get(word, 0) & self.human)

    def by_ending(self, word: str) -> int:
        """What a word calls up by how it ends."""
        calls = 0
        if verbs.may_act(word):
            calls = self._acts
        elif verbs.may_happen(word):
            calls = self._happens
        for endings, exceptions, own in self._endings.get(word[-TAIL:], ()):
            if word.endswith(endings) and word not in exceptions:
                calls |= own
        return calls


class Calls:
    """What the sentences of one document call up."""

    def __init__(self, vocabulary: Vocabulary, roster: Roster) -> None:
        self._known = vocabulary
        self._of_piece = _Pieces(vocabulary, roster).__getitem__

    def of(self, sentence: Sentence) -> int:
        """The calls of one sentence (`RuleSet.called` says which rules they are)."""
        known = self._known
        text = sentence.text[:MAX_SENTENCE].lower()
        own = list(map(self._of_piece, text.split()))
        calls = reduce(or_, own, known.places[sentence.context])
        if known.doing & reduce(or_, own[:2], 0):  # *Löffe fixar*: whoever that is
            calls |= known.human
        for sign, more in known.apart:
            if sign in text:
                calls |= more
        if sentence.block is Block.BULLET:
            calls |= known.bullet
        if sentence.owner:
            calls |= known.owner
        if calls & known.day == known.day and _DIGIT.search(text, 0, _NEAR):
            calls |= known.near
        return calls


class _Pieces(dict[str, int]):
    """Piece of a lower-case text between blanks → the calls of its words and signs."""

    def __init__(self, vocabulary: Vocabulary, roster: Roster) -> None:
        self._known, self._listed = vocabulary, vocabulary.listed
        self._names, self._person = roster.names, vocabulary.person | vocabulary.human

    def __missing__(self, piece: str) -> int:
        if piece.isalpha() and len(piece) <= _LONGEST:
            calls = self._of_word(piece)
        elif piece[-1] in ".," and piece[:-1].isalpha():
            calls = self[piece[:-1]]
        else:
            calls = self._of_signs(piece)
            for word in verbs.WORD.findall(piece):
                calls |= self._of_word(word)
                if "-" in word:
                    for part in word.split("-"):
                        calls |= self._known.as_part(part)
        self[piece] = calls
        return calls

    def _of_word(self, word: str) -> int:
        """The word's own calls, told by our lists or its ending, and those of a name here."""
        calls = self._listed.get(word)
        if calls is None:
            calls = self._known.by_ending(word)
        if word in self._names:
            calls |= self._person
        if not word.isascii() and _FOREIGN.search(word):
            if fold(word) in self._names:
                calls |= self._known.human
            if dates.may_hold(word):
                calls |= self._known.date
        return calls

    def _of_signs(self, piece: str) -> int:
        calls = self._known.day if _DIGIT.search(piece) else 0
        if dates.may_hold(piece):
            calls |= self._known.date
        if len(piece) > _LONGEST or not _APOSTROPHES.isdisjoint(piece):
            calls |= self._known.human  # a name may be cut otherwise than the words here
        for sign, own in self._known.signs:
            if sign in piece:
                calls |= own
        return calls

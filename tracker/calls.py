"""Which rules the words of a sentence call up: a look-up a word, before any pattern runs.

What a word calls up is one integer, kept for the rest of the document: a document says most of its
words more than once. A sentence calls up the `or` of its words and of the marks of its place.
"""

import re

from tracker import nouns, verbs
from tracker.model import Block, Context, Sentence
from tracker.people import Roster
from tracker.rules import RuleSet

WORD = re.compile(r"[^\W_]{1,40}(?:[-:][^\W_]{1,40}){0,3}")
MAX_SENTENCE = 2_000
"""Characters of one sentence that rules look at: what is longer is a table or noise."""

_DIGIT = re.compile(r"[0-9]")
_NEAR = 40
"""A digit among so many characters may begin a line that is a date."""
_SIGNS = {
    "[": "<tagged>",
    "@": "<tagged>",
    "(": "<bracket>",
    ":": "<colon>",
    " -": "<dash>",
    "–": "<dash>",
    " | ": "<row>",
}
_PHRASES = tuple(" ".join(phrase) for phrase in nouns.PHRASES)


class Calls:
    """What the sentences of one document call up."""

    def __init__(self, rules: RuleSet, roster: Roster) -> None:
        self._rules, self._roster = rules, roster
        self._words: dict[str, int] = {}
        self._places = {context: rules.calls(f"<{context}>") for context in Context}
        self._signs = tuple((sign, rules.calls(mark)) for sign, mark in _SIGNS.items())
        self._bullet = rules.calls("<bullet>")
        self._owner = rules.calls("<owner>")
        self._day, self._near = rules.calls("<day>"), rules.calls("<date>")
        self._gathering = rules.calls("<gathering>") | rules.gives("gathering")

    def of(self, sentence: Sentence) -> int:
        """The calls of one sentence (`RuleSet.called` says which rules they are)."""
        text = sentence.text[:MAX_SENTENCE].lower()
        calls = self._places[sentence.context]
        known = self._words
        for word in WORD.findall(text):
            own = known.get(word)
            if own is None:
                own = known[word] = self._of_word(word)
            calls |= own
        for sign, own in self._signs:
            if sign in text:
                calls |= own
        if sentence.block is Block.BULLET:
            calls |= self._bullet
        if sentence.owner:
            calls |= self._owner
        if digit := _DIGIT.search(text):
            calls |= self._day
            if digit.start() < _NEAR:
                calls |= self._near
        for phrase in _PHRASES:
            if phrase in text:
                calls |= self._gathering
        return calls

    def _of_word(self, word: str) -> int:
        """The word's own calls, its parts', and those of what it is."""
        rules = self._rules
        calls = rules.calls(word)
        if "-" in word:
            for part in word.split("-"):
                calls |= rules.calls(part)
        if nouns.is_gathering(word):
            calls |= self._gathering
        if nouns.is_role(word):
            calls |= rules.calls("<role>")
        if self._roster.may_name(word):
            calls |= rules.calls("<person>")
        if verbs.may_act(word):
            calls |= rules.calls("<acts>")
        if word in verbs.FORMS:
            calls |= rules.gives("verb")
        return calls

"""Which rules the words of a sentence call up: a look-up a word, before any pattern runs.

What a word calls up is one integer. The words of our own lists are looked through once; what else a
document says is looked at once in that document, since it says most of its words more than once. A
sentence calls up the `or` of its words and of the marks of its place.

Words are cut from a *plain* text, in lower case and without signs, the whole document at once; what
they say also tells which of them are nobody, so that the search for people passes them over.
"""

import re
from collections.abc import Iterable, Sequence, Set

from tracker import dates, nouns, telling, verbs
from tracker.endings import TAIL
from tracker.model import Block, Context, Sentence
from tracker.people import (
    ACTING,
    EVERYONE,
    NAMING,
    OPENERS,
    UNDERTAKING,
    Roster,
    Span,
    fold,
    may_undertake,
)
from tracker.plain import LETTERS, STRANGE, lowered, plain
from tracker.ruleset import RuleSet

MAX_SENTENCE = 2_000
"""Characters of one sentence that rules look at: what is longer is a table or noise."""

_DIGIT = re.compile(r"[0-9]")
_SEAM = re.compile("[-:]")
_NEAR = 40
"""A digit among so many characters may begin a line that is a date."""
_FIRST = 4
"""Among so many words stands what may be cut otherwise at the beginning: *d'Ange fixar*."""
_SIGNS = {
    "[": "<tagged>",
    "@": "<tagged>",
    "#": "<tagged>",
    "(": "<bracket>",
    ":": "<colon>",
    "–": "<dash>",
    " -": "<dash>",
    " | ": "<row>",
    EVERYONE: "alla",
}
"""What a sentence holds, and the mark or word that it stands for."""
_BULLET, _HEADING = Block.BULLET, Block.HEADING
_OWN_NAMES = frozenset(filter(str.isalpha, NAMING))
"""Words of our own lists that call up what a name does in every document."""
_PHRASES = tuple(" ".join(phrase) for phrase in nouns.PHRASES)

_Ending = tuple[tuple[str, ...], Set[str], int]
"""Endings of words, those that have one and are something else, what the others call up."""
_NONE: Set[str] = frozenset()


class Vocabulary:
    """What words call up in a set of rules, whatever the document."""

    def __init__(self, rules: RuleSet) -> None:
        self._cue, self._doubts = rules.calls, rules.doubts
        self.places = {context: rules.calls(f"<{context}>") for context in Context}
        self.bullet, self.owner = rules.calls("<bullet>"), rules.calls("<owner>")
        self.day, self.near = rules.calls("<day>"), rules.calls("<date>")
        self.person = rules.calls("<person>")
        self.human, self.doing = rules.gives("human"), rules.gives("doing")
        self.date, self.verb = rules.gives("date"), rules.gives("verb")
        self.actor = rules.gives("actor")
        self.phrase, self.strange = rules.gives("phrase"), rules.gives("strange")
        self.bound = rules.gives("bound")
        self.may_do = self.verb | self.strange
        """What a sentence calls up in which somebody may do something."""
        self.with_particle = {
            form: rules.calls(cue) | self.verb for form, cue in verbs.CUES.items()
        }
        """What a form calls up where one of its particles stands in the sentence."""
        self.attended = rules.gives("gathering")
        """What a gathering says; rules have words as cues, too, that are none (*premiär*)."""
        self.gathering = rules.calls("<gathering>") | self.attended
        self.signs = tuple(
            (sign, rules.calls(mark) | (self.actor if mark in ACTING else 0))
            for sign, mark in _SIGNS.items()
        )
        self.acts, self.happens = rules.calls("<acts>"), rules.calls("<happens>")
        self.any_verb = self.acts | self.happens
        """What a word calls up that ends like a verb; *Peter* and *Jonas* do, and are none."""
        self._endings: dict[str, tuple[_Ending, ...]] = {}
        """By the last letters of a word."""
        own = (self.gathering, rules.calls("<role>"), self.human, self.actor)
        for tails, calls in zip(telling.FAMILIES, own, strict=True):
            exceptions = nouns.NOT_GATHERINGS if tails is nouns.GATHERINGS else _NONE
            for tail, endings in tails.items():
                other = self._endings.get(tail, ())
                self._endings[tail] = (*other, (endings, exceptions, calls))
        listed = {word: rules.calls(word) for word in rules.words}
        for words, more in (
            (verbs.ALONE, self.verb),
            (verbs.BOUND, self.bound),
            (NAMING, self.person | self.human),
            (UNDERTAKING, self.doing),
            (ACTING, self.actor),
            (dates.TIME_WORDS, self.date),
            ((last for *_, last in nouns.PHRASES), self.phrase),
            (OPENERS, 0),
        ):
            for word in words:
                listed[word] = listed.get(word, 0) | more
        shared: dict[int, int] = {}
        for word, calls in listed.items():
            calls |= self.by_ending(word)
            if word in NAMING and word not in verbs.FORMS:
                calls &= ~self.any_verb
            if not set(word) <= set(LETTERS):
                calls |= self.human  # it may be another spelling of a name
            listed[word] = shared.setdefault(calls, calls)
        self.listed = listed
        """The words of our own lists; what many call up is one number in memory."""
        self.words = {word: calls for word, calls in listed.items() if word.isalpha()}
        """Those of them that have no parts."""
        self.told = frozenset(self.words)
        self.acting = frozenset(word for word, calls in listed.items() if calls & self.actor)
        """Of the words listed, those that may be somebody who acts."""

    def as_part(self, word: str) -> int:
        """What one part of a word with hyphens calls up.

        As a cue, or as *Anna* in *Anna-Karin* and *maj* in *maj-juni*.
        """
        return self._cue(word) | (self.listed.get(word, 0) & (self.human | self.date))

    def doubts(self, word: str) -> int:
        """Which rules a word may refuse that only a sign parts from another: *om* in *om:et*."""
        return self._cue(word) & self._doubts

    def by_ending(self, word: str) -> int:
        """What a word calls up by how it ends."""
        calls = self.by_family(word)
        if verbs.may_act(word):
            calls |= self.acts
        elif verbs.may_happen(word):
            calls |= self.happens
        return calls

    def by_family(self, word: str) -> int:
        """What a word calls up by what its last part means, by one of `telling.FAMILIES`."""
        calls = 0
        for endings, exceptions, own in self._endings.get(word[-TAIL:], ()):
            if word.endswith(endings) and word not in exceptions:
                calls |= own
        return calls


class Calls:
    """What the sentences of one document call up, those that are no headings."""

    def __init__(
        self, vocabulary: Vocabulary, roster: Roster, sentences: Sequence[Sentence]
    ) -> None:
        self._known = vocabulary
        self.roster = roster
        self._sentences = sentences
        self._texts = ["" if one.block is _HEADING else one.text for one in sentences]
        if max(map(len, self._texts), default=0) > MAX_SENTENCE:
            self._texts = [text[:MAX_SENTENCE] for text in self._texts]
        whole = "\n".join(self._texts)
        if whole.count("\n") >= len(sentences):  # one has line breaks of its own
            whole = "\n".join([text.replace("\n", " ") for text in self._texts])
        self._plain = plain(whole).split("\n")
        self._words = [line.split() for line in self._plain]
        self._signs = [(sign, calls) for sign, calls in vocabulary.signs if sign in whole]
        self._said = [-1] * len(sentences)
        """What each sentence calls up as a whole: anything, before it is looked at."""
        self._of = _Words(vocabulary, roster)
        self._of.read(set().union(*self._words))

    def of(self, index: int, context: Context, start: int = 0, end: int | None = None) -> int:
        """The calls of one sentence in a context (`RuleSet.called` says which rules they are).

        `start`, `end`: offsets in its text, for the calls of a part of it.
        """
        known, sentence, text = self._known, self._sentences[index], self._texts[index]
        words = self._words[index]
        if end is not None:
            text, words = text[start:end], self._plain[index][start:end].split()
        calls, said = known.places[context], self._of.calls
        for word in words:
            if more := said[word]:
                calls |= more
        if calls & known.strange:
            calls |= self._of.exactly(text)
        if calls & known.doing and self._may_undertake(words):
            calls |= known.human
        if calls & known.bound:
            calls |= self._with_particles(words)
        if calls & known.phrase:
            low = text.lower()
            if any(phrase in low for phrase in _PHRASES):
                calls |= known.gathering
        for sign, more in self._signs:
            if sign in text:
                calls |= more
        if sentence.block is _BULLET:
            calls |= known.bullet
        if sentence.owner:
            calls |= known.owner
        if calls & known.day == known.day and _DIGIT.search(text, 0, _NEAR):
            calls |= known.near
        if end is None:
            self._said[index] = calls
        return calls

    def _may_undertake(self, words: list[str]) -> bool:
        """Whether the first word may be somebody, told by the second.

        Words that hold signs may be cut otherwise, so they leave it open.
        """
        if not self._of.mixed.isdisjoint(words[:_FIRST]):
            return True
        return len(words) > 1 and may_undertake(words[0], words[1])

    def _with_particles(self, words: list[str]) -> int:
        """What the verbs that need a particle call up where one is there.

        Words that hold signs may hold one.
        """
        calls = 0
        signs = not self._of.mixed.isdisjoint(words)
        for form in verbs.BOUND.keys() & words:
            if signs or not verbs.BOUND[form].isdisjoint(words):
                calls |= self._known.with_particle[form]
        return calls

    def actors(self, index: int) -> tuple[Span, ...]:
        """Everybody in a sentence who could act."""
        return self.roster.find(self._texts[index], self._of.nobody)

    def low(self, index: int) -> str:
        """A sentence's text in lower case, at the same length: what patterns run over."""
        text = self._texts[index]
        low = lowered(text)
        return low if len(low) == len(text) else text

    def verbs(self, index: int, low: str) -> tuple[verbs.Place, ...]:
        """Where verbs of doing stand in a sentence, which is `low` in lower case."""
        if not self._said[index] & self._known.may_do:
            return ()
        words = self._words[index]
        if self._of.mixed.isdisjoint(words):
            forms = verbs.that_may_stand(words)
        elif self._is_plainly_said(index, self._known.verb):
            forms = list(verbs.FORMS.intersection(words))  # a particle may have signs
        else:
            return verbs.places(low)
        return verbs.placed(low, self._stand(index, forms)) if forms else ()

    def gatherings(self, index: int, low: str) -> Sequence[tuple[int, int]]:
        """Where gatherings stand in a sentence, which is `low` in lower case."""
        words, called, known = self._words[index], self._of.calls, self._known
        said, wanted = known.attended, []
        for word in {*words}:
            calls = called[word]
            if calls & known.phrase:
                return nouns.places(low)
            if calls & said:
                wanted.append(word)
        return (
            self._stand(index, wanted) if self._is_plainly_said(index, said) else nouns.places(low)
        )

    def _is_plainly_said(self, index: int, calls: int) -> bool:
        """Whether only words of our letters say this in a sentence, none that holds other signs."""
        if STRANGE in self._plain[index]:
            return False
        called = self._of.calls
        for word in self._of.mixed.intersection(self._words[index]):
            if called[word] & calls:
                return False
        return True

    def _stand(self, index: int, wanted: Iterable[str]) -> list[tuple[int, int]]:
        """Start and end of some words of a sentence, which hold none but our letters.

        In order; offsets in its text, which is as long as its plain one.
        """
        line = f" {self._plain[index]} "
        found = []
        for word in wanted:
            size, at = len(word), line.find(f" {word} ")
            while at >= 0:
                found.append((at, at + size))
                at = line.find(f" {word} ", at + size)
        found.sort()
        return found


class _Words:
    """What the words of one document call up."""

    def __init__(self, vocabulary: Vocabulary, roster: Roster) -> None:
        self._known, self._names = vocabulary, roster.names
        self.calls: dict[str, int] = {}
        """Word of a plain text → what it calls up."""
        self.nobody: set[str] = set()
        """Those of small letters that are nobody who acts."""
        self.mixed: set[str] = set()
        """Those that hold more than our letters or digits: there may be other words in them."""

    def read(self, words: set[str]) -> None:
        """Looks at new words, as many as there are at once: a document brings hundreds.

        Only those that tell something by their ending, or hold signs, are looked at one by one.
        """
        known, said, listed = self._known, self.calls, self._known.words
        told = words & known.told
        new = words - told
        said.update(dict.fromkeys(new, 0))
        for word in told:
            said[word] = listed[word]
        self.nobody |= words
        self.nobody -= known.acting
        written = telling.backwards(new)
        for word in telling.that_may_be_verbs(written):
            said[word] = known.acts if word[-1] == "r" else known.happens
        for word in telling.of_a_family(written):
            calls = known.by_family(word)
            said[word] |= calls
            if calls & known.actor:
                self.nobody.discard(word)
        self._are_names((words & self._names) - _OWN_NAMES)
        if mixed := telling.that_are_mixed(new, written):
            if parts := set(verbs.WORD.findall(" ".join(mixed))).difference(said):
                self.read(parts)
            self.nobody.difference_update(mixed)
            for word in mixed:
                said[word] = self._of_mixed(word)

    def _are_names(self, words: Set[str]) -> None:
        """Adds that the words are names in these minutes."""
        known, said = self._known, self.calls
        human = known.person | known.human
        for name in words:
            calls = said[name]
            if calls and name not in known.told:
                calls &= ~known.any_verb
            said[name] = calls | human

    def _of_mixed(self, word: str) -> int:
        """What a word calls up that holds more than our letters; its parts are known."""
        known = self._known
        if word.isdigit():
            return known.day | known.date
        self.mixed.add(word)
        if STRANGE in word:
            return known.strange
        calls = known.day | known.date if _DIGIT.search(word) else 0
        parts = verbs.WORD.findall(word)
        for part in parts:
            calls |= self.calls[part] | known.listed.get(part, 0) | known.with_particle.get(part, 0)
            if "-" in part:
                for cue in part.split("-"):
                    calls |= known.as_part(cue)
            if ":" in part:
                for piece in _SEAM.split(part):
                    calls |= known.doubts(piece)
        if "'" in word or len(parts) > 1:  # a name may be cut otherwise than the words here
            calls |= known.human
        if not word.isascii() and fold(word) in self._names:
            calls |= known.human
        if (":" in word or not word.isascii()) and dates.may_hold(word):
            calls |= known.date
        return calls

    def exactly(self, text: str) -> int:
        """What a text calls up that holds strange characters: its words as they are written."""
        known = self._known
        calls = known.human | (known.date if dates.may_hold(text) else 0)
        words = verbs.WORD.findall(text.lower())
        self.read(set(words).difference(self.calls))
        for word in words:
            calls |= self.calls[word]
        return calls

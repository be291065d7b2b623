"""How a set of rules runs fast over a document: integers say which of them a sentence calls up."""

from collections.abc import Iterable
from functools import reduce
from operator import or_

from tracker.model import Context
from tracker.rules import Rule

NEEDS = ("verb", "gathering", "human", "date", "actor")
"""What `Rule.needs` may hold."""
SAID = ("verb", "gathering", "human", "date", "doing", "actor", "phrase", "strange", "bound")
"""What words can call up beside rules: that one of `NEEDS` may be there, that somebody acts, that a
phrase may end here, that a word has strange characters, that a verb needs a particle."""
_ALL_SAID = (1 << len(SAID)) - 1
_FIRST_BIT = len(SAID) + 1
MUST_BE_SAID = ("verb", "gathering", "date")
"""Of `SAID` what no sentence holds unless a word calls it up; who acts may be told by capitals."""


class RuleSet:
    """Rules indexed by cue, so that a sentence meets only the few that can fire on it.

    A set of them is an integer, one bit a rule (`bit`). What a word calls up is an integer too: the
    rules that have it as a cue, those that have it among their `also`, those that it refuses, those
    that it may refuse together with others, and what it gives of `SAID`.
    """

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.rules = tuple(rules)
        self._calls: dict[str, int] = {}
        self._in_context: dict[Context, int] = dict.fromkeys(Context, 0)
        self.needing = dict.fromkeys(NEEDS, 0)
        """The rules that cannot match without one of `NEEDS` (see `Rule.needs`)."""
        self.dated_first = 0
        """Those that cannot match where no date stands at the beginning."""
        self._served: dict[frozenset[str], int] = {}
        self._size = len(self.rules)
        self._all = sum(self.bit(number) for number in range(self._size))
        self.doubts = self._all << 3 * self._size
        """What words call up for `doubted`."""
        self._free = 0
        for number, one in enumerate(self.rules):
            bit = self.bit(number)
            for cue in one.cues:
                self._calls[cue] = self._calls.get(cue, 0) | bit
            for word in one.also:
                self._calls[word] = self._calls.get(word, 0) | bit << self._size
            for word in one.refusing:
                self._calls[word] = self._calls.get(word, 0) | bit << 2 * self._size
            for word in one.doubting:
                self._calls[word] = self._calls.get(word, 0) | bit << 3 * self._size
            for context in one.contexts:
                self._in_context[context] |= bit
            for need in one.needs.kinds:
                self.needing[need] |= bit
            self.dated_first |= bit if one.dated_first else 0
            self._free |= 0 if one.also else bit
        self._sayable = [self._unless_unsaid(said) for said in range(1 << len(SAID))]
        self._below = [(self.bit(at), one) for at, one in enumerate(self.rules) if one.below]
        self._headed = sum(bit for bit, _ in self._below)

    @staticmethod
    def bit(number: int) -> int:
        """The set of one rule. Below all of them stands what words give: that is soon asked for."""
        return 1 << len(SAID) + number

    @property
    def words(self) -> frozenset[str]:
        """Every word or mark that calls up a rule."""
        return frozenset(self._calls)

    def calls(self, word: str) -> int:
        """What one word or mark calls up."""
        return self._calls.get(word, 0)

    def gives(self, said: str) -> int:
        """The call that says: here is one of `SAID`."""
        return 1 << SAID.index(said)

    def called(self, calls: int) -> int:
        """The rules that all these calls together call up."""
        return calls & self._all & (self._free | calls >> self._size)

    def admitted(self, called: int, calls: int, context: Context) -> int:
        """Of `called`, the rules that may fire in `context` and that miss nothing.

        A rule misses what it needs where no word can be a verb of doing, a gathering or a date.
        """
        return called & self._in_context[context] & self._sayable[calls & _ALL_SAID]

    def barred(self, called: int, calls: int) -> int:
        """Of `called`, the rules that a word refuses, wherever it stands in the sentence."""
        return called & calls >> 2 * self._size

    def doubted(self, calls: int) -> int:
        """The rules that words may refuse, together with others (`Rule.doubting`)."""
        return calls >> 3 * self._size & self._all

    def _unless_unsaid(self, said: int) -> int:
        """All rules but those that need what is not among the bits of `said`."""
        unsaid = (need for place, need in enumerate(SAID) if not said >> place & 1)
        return ~reduce(or_, (self.needing[need] for need in unsaid if need in MUST_BE_SAID), 0)

    def bound(self, called: int) -> int:
        """Of `called`, the rules that ask for words above the sentence (`Rule.below`)."""
        return called & self._headed

    def under(self, heading: str) -> int:
        """All rules but those that ask for other words above the sentence than `heading`."""
        refusing = 0
        for bit, one in self._below:
            if one.above is not None and not one.above.search(heading):
                refusing |= bit
        return ~refusing

    def served(self, called: int, marks: frozenset[str]) -> int:
        """Of `called`, the rules that can match where just these marks of actors stand."""
        if marks not in self._served:
            self._served[marks] = sum(
                self.bit(number)
                for number, one in enumerate(self.rules)
                if not one.needs.marks or not marks.isdisjoint(one.needs.marks)
            )
        return called & self._served[marks]

    def those(self, called: int) -> list[int]:
        """The numbers of the rules of the integer, in the order of the set."""
        found = []
        while called:
            low = called & -called
            found.append(low.bit_length() - _FIRST_BIT)
            called ^= low
        return found

"""What a rule is (`ruleset.py`: how many run fast over a document).

A rule is a record: a *sentence with holes*, what it makes of it, examples it must read and
counter-examples it must leave alone. The holes are filled before any pattern runs: who can act and
what is a date is found first (`people.py`, `dates/`), and those places are overlaid with
private-use characters of the same length, so that a pattern says `{who} får i uppdrag att` and can
only match where somebody really stands. One space in a pattern is any white space; the rest is a
plain regular expression, always bounded.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import cache, cached_property, lru_cache, reduce
from types import MappingProxyType
from typing import NamedTuple

from tracker.hints import Hints, hints_of, holds_one
from tracker.model import Context, Kind

# Overlay characters (private use area; `read` drops them from files, so no text can pose as one).
PERSON = "\ue000"
ORGANISATION = "\ue001"
ROLE = "\ue002"
BODY = "\ue003"
STRANGER = "\ue004"
"""A name that nobody in the minutes bears."""
WE = "\ue005"
ALL = "\ue006"
POSSESSOR = "\ue007"
"""A name in the genitive: it owns what follows, it does nothing itself."""
ME = "\ue008"
PRONOUN = "\ue009"
"""*hon*, *han*: somebody named before."""
DATE = "\ue00a"
MAILBOX = "\ue00c"
"""An e-mail address."""
GATHERING = "\ue00b"
"""Something that people attend: a noun, alone or as the last part of a compound."""

VERB = 0xE010
"""A verb of doing is covered by `chr(VERB + bits)`: one word may be several forms of it."""

VERB_BITS = {"does": 1, "do": 2, "done": 4, "order": 8}


_ACTORS = {
    "who": PERSON + ORGANISATION + ROLE + BODY + STRANGER + WE + ALL,
    "name": PERSON + ORGANISATION + ROLE + STRANGER,
    "subject": PERSON + ORGANISATION + ROLE + STRANGER + PRONOUN,
    "human": PERSON + ROLE + STRANGER + PRONOUN,
    "person": PERSON + ROLE + STRANGER + BODY,
    "people": PERSON + STRANGER,
    "outsider": ORGANISATION + STRANGER,
    "known": PERSON + ORGANISATION + ROLE + BODY,
    "body": BODY + WE,
    "board": BODY,
    "us": BODY + WE + ORGANISATION + ROLE,
    "we": WE,
    "all": ALL,
    "group": ALL + ROLE,
    "contact": PERSON + ORGANISATION + ROLE + BODY + STRANGER + WE + ME + MAILBOX + PRONOUN,
    "mailbox": MAILBOX,
}
"""The marks that each hole for somebody may hold."""
_VERBS = {
    name: "".join(chr(VERB + bits) for bits in range(16) if bits & bit)
    for name, bit in VERB_BITS.items()
}


def _covered(marks: str) -> str:
    """A place covered with these marks, the whole of it: neither end is tried at other places."""
    return f"[{marks}](?<![{marks}]{{2}})[{marks}]*+"


HOLES = {
    **{name: _covered(marks) for name, marks in (*_ACTORS.items(), *_VERBS.items())},
    "when": _covered(DATE),
    "gathering": _covered(GATHERING),
    "what": r"\S.{0,600}",
    "role": r"[^,.;:\ue000\ue004\ue00a]{2,60}?",
}
"""What each hole may hold. `{what}` runs to the end, `{role}` as short as it can."""

_HUMAN = {PERSON, ROLE, STRANGER, PRONOUN}
"""A hole for no other marks than these needs a person, named or not."""
_ACTOR_HOLES = tuple(f"{{{name}{end}" for name in _ACTORS for end in ":}")
_VERB_HOLES = tuple(f"{{{name}{end}" for name in VERB_BITS for end in ":}")


class View(IntEnum):
    """What is covered in the text that a pattern runs over."""

    PLAIN = 0
    """Nothing."""
    ACTORS = 1
    """Everybody who can act."""
    NAMES = 2
    """The same without roles."""
    DATES = 3
    BOTH = 4
    """Actors and dates."""


SIGHTS = tuple(
    (view, verbs, nouns) for nouns in (False, True) for verbs in (False, True) for view in View
)
"""Every text that a pattern may meet: a view, whether verbs of doing are covered in it, and
whether gatherings are."""


def sight(view: View, *, verbs: bool = False, nouns: bool = False) -> int:
    """The place of a text among `SIGHTS`, by which it is asked for: a number is soon looked up."""
    return view + _VIEWS * (verbs + 2 * nouns)


_VIEWS = len(View)


class Opening(NamedTuple):
    """Where a clause may begin with whoever acts in it: what may stand before them.

    It is looked for where somebody stands, which is at few places of a sentence, so that the
    pattern is not tried at all of them.
    """

    signs: str
    words: frozenset[str]
    """Lower-case words: *och*, *men*."""
    first: int = 0
    """So many signs at most may stand there at the sentence's beginning, whichever they are."""

    def begins(self, text: str, at: int) -> bool:
        """Whether a clause may begin at this place of the lower-case text."""
        before = text[:at].rstrip()
        if not before or before[-1] in self.signs:
            return True
        if at <= self.first and not _WORDY.search(before):
            return True
        return len(before) < at and before.rpartition(" ")[2].lstrip(_OPENING) in self.words


_WORDY = re.compile(r"\w")
_OPENING = "(\"”'-–"
"""Signs that may cling to a word's beginning."""


SIGNS_FIRST = 3
"""Signs that may stand before a date at the beginning."""
_DATE_FIRST = rf"^\W{{0,{SIGNS_FIRST}}}{{when}}"

FLAGS = {
    "unowned": "reads what nobody named has to do; several in a row are one task",
    "clause": "reads one clause, from its owner on; another beside it may be a task of its own",
    "behind": "reads a task whose owner stands behind it, where the next one begins",
    "each": "reads every day of a list as one item",
    "column": "reads whatever stands beside an owner",
    "task": "a decision that leaves something to be done",
    "everybody": "asks everybody who reads it",
    "next": "tells when the next meeting is",
    "listed": "an entry of a list, called after what stands beside its day",
    "moved": "says from when to when something moves",
    "exact": "only with a day",
    "timed": "only with a clock time",
    "day-or-bound": "only with a day, or with a bound such as *from*",
    "coming": "only with a day that is not past",
    "due-only": "only with a day at latest",
}
"""What `Rule.flags` may hold: how a reading is cut, and what it needs or sets."""

DEFAULT_CONTEXTS = frozenset(Context) - {Context.DISCUSSION, Context.PROPOSAL}
EVERYWHERE = frozenset(Context)


@dataclass(frozen=True)
class Rule:
    """One way in which Swedish minutes put one kind of item.

    name        `sv.<kind>.<what it reads>`; stands in every item it finds
    pattern     a sentence with holes; `(?P<role>…)` and the like may be written out
    cues        lower-case words (or `<context>` marks) of which the sentence must hold one;
                this is what makes a set of rules fast; a rule without cues would never run
    also        words of which it must hold one more, where the cues alone are too common
    yes         example sentence → what the holes must hold
    no          sentences that look alike and must be left alone
    below       a pattern that the heading, the lead-in or the section's title must match
    opening     where the pattern, which begins with an actor, may begin; None: anywhere
    unless      a pattern that, found anywhere in the sentence, refuses it
    rank        among rules that read the same words the highest wins
    contexts    under which headings it may fire
    flags       names of `FLAGS`
    """

    name: str
    kind: Kind
    pattern: str
    cues: frozenset[str]
    yes: Mapping[str, Mapping[str, str]]
    no: tuple[str, ...] = ()
    also: frozenset[str] = frozenset()
    unless: str = ""
    below: str = ""
    confidence: float = 0.95
    rank: int = 50
    contexts: frozenset[Context] = DEFAULT_CONTEXTS
    flags: frozenset[str] = frozenset()
    opening: Opening | None = None

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The pattern for lower-case text, compiled when a sentence first holds a cue."""
        return compile_pattern(self.pattern, cased=True)

    @cached_property
    def search(self) -> Callable[[str], re.Match[str] | None]:
        """Where the pattern first matches; what can only match at the beginning is tried there."""
        return self.regex.match if self.anchored else self.regex.search

    @cached_property
    def anchored(self) -> bool:
        """Whether it can only match at the beginning."""
        return all(branch.startswith("^") for branch in _branches(self.pattern))

    @cached_property
    def dated_first(self) -> bool:
        """Whether what it reads begins with a date."""
        return self.pattern.startswith(_DATE_FIRST)

    @cached_property
    def repeats(self) -> bool:
        """Whether it may read a sentence more than once, each time from another owner on."""
        named = "{name:who}" in self.pattern or "clause" in self.flags
        return self.kind is Kind.ACTION and named

    @cached_property
    def slots(self) -> tuple[tuple[int, str], ...]:
        """Number and name of each group of the pattern that holds something of the item."""
        groups = self.regex.groupindex
        return tuple((number, name.split("_")[0]) for name, number in groups.items())

    @cached_property
    def view(self) -> View:
        """What the pattern's holes need covered."""
        actors = any(hole in self.pattern for hole in _ACTOR_HOLES)
        if "{when" in self.pattern:
            return View.BOTH if actors else View.DATES
        if not actors:
            return View.PLAIN
        return View.NAMES if self.kind is Kind.APPOINTMENT else View.ACTORS

    @cached_property
    def verbs(self) -> bool:
        """Whether the pattern's holes need verbs of doing covered."""
        return needs_verbs(self.pattern)

    @cached_property
    def sight(self) -> int:
        """The text that the pattern meets, one of `SIGHTS`."""
        return sight(self.view, verbs=self.verbs, nouns=self.nouns)

    @cached_property
    def open(self) -> bool:
        """Whether the pattern has a hole that nearly any verb fills."""
        return any(f"{{{name}}}" in self.pattern for name in ("acts", "happens"))

    @cached_property
    def nouns(self) -> bool:
        """Whether the pattern's holes need gatherings covered."""
        return "{gathering" in self.pattern

    @cached_property
    def needs(self) -> "Needs":
        """What every reading fills (see `required`); without it, no match."""
        return required(self.pattern)

    @cached_property
    def hints(self) -> tuple[Hints, ...]:
        """What every reading holds beside a cue (see `hints_of`), where it is soon looked for.

        A pattern that is tried at one place only is as soon tried itself.
        """
        if self.anchored:
            return ()
        found = [hints for hints in hints_of(self.pattern) if not self._tells(hints)]
        return tuple(sorted([hints for hints in found if len(hints) <= _FEW], key=len))

    def _tells(self, hints: Hints) -> bool:
        """Whether the words that call it up hold these hints anyway, or all sentences may."""
        if any(len(hint) == 1 and hint.isalpha() for hint in hints):
            return True
        called = (self.cues, self.also) if self.also else (self.cues,)
        return any(all(holds_one(word, hints) for word in words) for words in called)

    @cached_property
    def refusals(self) -> tuple["Refusal", ...]:
        """Patterns of which each refuses it: the branches of `unless`.

        One pattern where verbs of doing are covered: what is the edge of a word is settled for all.
        """
        if not self.unless:
            return ()
        branches = [self.unless] if self.refusal_verbs else _branches(self.unless)
        return tuple([Refusal(one, tuple(self._sights_of(one))) for one in branches])

    def _sights_of(self, refusal: str) -> Iterator[int]:
        """The texts, of `SIGHTS`, in which a refusal is looked for: where its holes are covered."""
        if "{" not in refusal:
            yield View.PLAIN
            return
        verbs = needs_verbs(refusal)
        actors = any(hole in refusal for hole in _ACTOR_HOLES)
        found = "{gathering" in refusal or "{when" in refusal
        if verbs or not (actors or found):  # where verbs are covered, it is more than one
            yield View.PLAIN
        if actors:
            yield View.ACTORS
        if verbs:
            yield sight(self.view, verbs=True)
        if found:
            yield self.sight

    @cached_property
    def wordless(self) -> tuple["Refusal", ...]:
        """Those of `refusals` that may match where none of the words of `doubting` stands."""
        if self.refusal_verbs:
            return self.refusals
        return tuple([one for one in self.refusals if not words_of(one.pattern)])

    @cached_property
    def doubting(self) -> frozenset[str]:
        """Words of which those of its refusals hold one that begin with a word."""
        if self.refusal_verbs:
            return frozenset()
        return frozenset().union(*(words_of(one.pattern) for one in self.refusals))

    @cached_property
    def refusing(self) -> frozenset[str]:
        """Words that refuse it by themselves, wherever they stand (see `refusing_words`)."""
        return refusing_words(self.unless)

    @cached_property
    def refusal_verbs(self) -> bool:
        """Whether what refuses it needs verbs of doing covered."""
        return needs_verbs(self.unless)

    @cached_property
    def above(self) -> re.Pattern[str] | None:
        return compile_pattern(self.below) if self.below else None


_FEW = 12
"""More hints than these take as long to look for as the pattern does."""


@dataclass(frozen=True)
class Refusal:
    """One pattern that refuses a rule, compiled when a sentence first holds its hints."""

    pattern: str
    sights: tuple[int, ...]
    """The texts in which it is looked for, of `SIGHTS`."""

    @cached_property
    def hints(self) -> tuple[Hints, ...]:
        """What all that it finds holds (see `hints_of`), the fewest words first."""
        return tuple(sorted(hints_of(self.pattern), key=len))

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """For lower-case text."""
        return compile_pattern(self.pattern, cased=True)


def needs_verbs(pattern: str) -> bool:
    """Whether a pattern has a hole for a verb of doing."""
    return any(hole in pattern for hole in _VERB_HOLES)


class Needs(NamedTuple):
    """What must be covered in a text before a pattern can match."""

    kinds: frozenset[str] = frozenset()
    """Of `ruleset.NEEDS`."""
    marks: frozenset[str] = frozenset()
    """One of these marks of an actor must be there; empty: none need be."""

    def together(self, other: "Needs") -> "Needs":
        """What both ask for; of the marks only the fewer."""
        if self is _NOTHING:
            return other
        marks = min(self.marks or other.marks, other.marks or self.marks, key=len)
        return Needs(self.kinds | other.kinds, marks)

    def either(self, other: "Needs") -> "Needs":
        """What one of two branches asks for, whichever it is."""
        if self is _NOTHING or other is _NOTHING:
            return _NOTHING
        marks = self.marks | other.marks if self.marks and other.marks else frozenset()
        return Needs(self.kinds & other.kinds, marks)


_NOTHING = Needs()


def required(pattern: str) -> Needs:
    """What must be covered in a text before `pattern` can match.

    Of a group or a pattern with branches, what all branches need. What may be left out needs
    nothing, nor does what is only looked for ahead or behind.
    """
    groups: list[list[Needs]] = [[_NOTHING]]  # those that are open, each with its branches so far
    looks: list[bool] = []
    for match in _PART.finditer(pattern):
        hole, part = match.groups()
        if hole:
            found = _NEEDS_OF.get(hole, _NOTHING)
        elif part == "|":
            groups[-1].append(_NOTHING)
            continue
        elif part == ")":
            branches = groups.pop()
            found = _NOTHING if looks.pop() else reduce(Needs.either, branches)
        elif part:
            groups.append([_NOTHING])
            looks.append(len(part) > 1)
            continue
        else:
            break
        if found is not _NOTHING and not _MAY_BE_LEFT_OUT.match(pattern, match.end()):
            groups[-1][-1] = groups[-1][-1].together(found)
    return reduce(Needs.either, groups[0])


def _of_actor(marks: str) -> Needs:
    human = set(marks) <= _HUMAN
    return Needs(frozenset({"actor", "human"} if human else {"actor"}), frozenset(marks))


_NEEDS_OF = {
    **{hole: _of_actor(marks) for hole, marks in _ACTORS.items()},
    **dict.fromkeys(VERB_BITS, Needs(frozenset({"verb"}))),
    "when": Needs(frozenset({"date"})),
    "gathering": Needs(frozenset({"gathering"})),
}
_PART = re.compile(
    r"(?:[^\\\[{()|]|\\.|\[(?:\\.|[^\]])*\]|\{[0-9])*+"  # escapes and character classes too
    r"(?:\{([a-z]{2,12})(?::[a-z]{2,12})?\}|(\((?:\?<?[=!])?|[)|])|\Z)",
    re.DOTALL,
)
"""What `required` looks at: a hole, or a part of the pattern's build."""
_MAY_BE_LEFT_OUT = re.compile(r"[?*]|\{[0-9]")


def refusing_words(pattern: str) -> frozenset[str]:
    """The words that `pattern` finds in every sentence that holds one of them.

    Of its branches those that are nothing but words: *inte* and *om* of
    ``\\b(?:inte|kan(?: ske)?|om)\\b``.
    """
    found = (_ONLY_WORDS.fullmatch(branch) for branch in _branches(pattern))
    inner = (_INNER_GROUP.sub("+", branch[1] or branch[2]) for branch in found if branch)
    return frozenset(word for words in inner for word in words.split("|") if word.isalpha())


@cache  # rules share most of what refuses them
def words_of(pattern: str) -> frozenset[str]:
    """Whole words of which one stands in all that `pattern`, of one branch, finds.

    Of the words that each of its alternatives begins with, the longest: the others are common.
    Nothing where anything but a word may begin it.
    """
    begins = _BEGINS_A_WORD.match(pattern)
    if begins is None:
        return frozenset()
    group = _FIRST_GROUP.match(pattern, begins.end())
    if group is None:
        first = [_WHOLE_WORDS.match(pattern, begins.end())]
    else:
        first = [_WHOLE_WORDS.match(f"{branch} ") for branch in _branches(group[1])]
    if not all(first):
        return frozenset()
    return frozenset(max(words[1].split(), key=len) for words in first if words)


_BEGINS_A_WORD = re.compile(r"(?:\(\?<!(?:\\\(|\w+\\s)\))*\\b|\^\\W\{0,[0-9]\}")
_FIRST_GROUP = re.compile(r"\(\?:((?:[^()]|\([^()]*\))+)\)(?= |\\b|\(\?: )")
"""Branches with what ends a word behind them."""
_WHOLE_WORDS = re.compile(r"([^\W\d_]+(?: [^\W\d_]+)*)(?: |\\b|\(\?: )")


def _branches(pattern: str) -> Iterator[str]:
    """A pattern cut at the bars that stand in no group."""
    start = depth = 0
    for match in _PART.finditer(pattern):
        part = match[2]
        if part and part[0] == "(":
            depth += 1
        elif part == ")":
            depth -= 1
        elif not depth and not match[1]:  # a bar, or the end
            yield pattern[start : match.end() - len(part or "")]
            if not part:
                return
            start = match.end()


_ONLY_WORDS = re.compile(r"\\b(?:\(\?:((?:[^()]|\([^()]*\))+)\)|([^\W\d_]+))\\b")
_INNER_GROUP = re.compile(r"\([^()]*\)")


def either(*patterns: str) -> str:
    """A pattern that finds what one of these finds."""
    return "|".join(patterns)


def rule(
    name: str,
    kind: Kind,
    pattern: str,
    cues: str,
    yes: Mapping[str, Mapping[str, str]],
    no: Iterable[str] = (),
    **more: object,
) -> Rule:
    """A `Rule` with its cues as one blank-separated string."""
    frozen = MappingProxyType(dict(yes))
    words = frozenset(cues.split())
    return Rule(name, kind, pattern, words, frozen, tuple(no), **more)  # type: ignore[arg-type]


_HOLE = re.compile(r"\{([a-z]{2,12})(?::([a-z]{2,12}))?\}")


_EDGE = (
    r"(?:\b|(?<=[\ue010-\ue01f])(?![\w\ue010-\ue01f])|(?<![\w\ue010-\ue01f])(?=[\ue010-\ue01f]))"
)
"""The edge of a word where verbs are covered: a covered one is a word still."""

_BLANK = re.compile(r"\\.|\[(?:\\.|[^\]])*\]| \??")
"""A blank, optional or not; escapes and character classes are passed over as they are."""


def _blank(match: re.Match[str]) -> str:
    found = match[0]
    if found == " ":
        return r"\s{1,40}"
    return r"\s{0,40}" if found == " ?" else found


@lru_cache(maxsize=2048)
def compile_pattern(pattern: str, *, cased: bool = False) -> re.Pattern[str]:
    """`{who}` becomes a named group, `{who:giver}` the same called `giver`, a blank white space.

    A hole that stands twice (in two branches) gets a number behind its name; `slots` takes it off.
    """
    seen: dict[str, int] = {}

    def hole(match: re.Match[str]) -> str:
        body = HOLES.get(match[1]) or vocabulary(match[1])
        name = match[2] or match[1]
        seen[name] = seen.get(name, 0) + 1
        number = f"_{seen[name]}" if seen[name] > 1 else ""
        return f"(?P<{name}{number}>{body})"

    # A covered name is no word character, but it is not punctuation either.
    spared = pattern.replace(r"\W{0,", r"[^\w\ue000-\ue01f]{0,")
    if needs_verbs(pattern):
        spared = spared.replace(r"\b", _EDGE)
    filled = _HOLE.sub(hole, _BLANK.sub(_blank, spared))
    return re.compile(filled, 0 if cased else re.IGNORECASE)


def slots(match: re.Match[str]) -> dict[str, tuple[int, int]]:
    """What each hole of a match holds: name → start, end in the sentence."""
    return {
        name.split("_")[0]: match.span(name)
        for name, value in match.groupdict().items()
        if value is not None
    }


@lru_cache(maxsize=8)
def vocabulary(name: str) -> str:
    """The pattern of a hole that words fill: a few (`{tells}`), or all but some (`{acts}`)."""
    from tracker.lang.sv import verbs

    if name in verbs.OPEN:
        ending, others = verbs.OPEN[name]
        whole = "|".join(sorted(word for word in others if word[0] != "*"))
        parts = "".join(f"(?<!{word[1:]})" for word in sorted(others) if word[0] == "*")
        # What the word looks like is asked first: the list of others is long.
        shape = rf"[^\W\d_]{{3,24}}+(?<={ending})(?![\w-])"
        return rf"(?<!\w)(?={shape})(?!(?:{whole})(?!\w)){shape}{parts}"
    words = sorted(verbs.WORDS[name], key=len, reverse=True)
    return r"\b(?:" + "|".join(word.replace(" ", r"\s+") for word in words) + r")\b"

"""One rule and one sentence: where the rule reads it, and what turns it down."""

import re
from collections.abc import Callable

from tracker.hints import Hints, holds_all, holds_one
from tracker.lang.sv.verbs import OPEN
from tracker.messages import _
from tracker.model import Mention
from tracker.rules import Refusal, Rule
from tracker.scene import Scene, heading_of

_UNLISTED = 0.85
"""How sure a reading is that rests on a verb nobody listed: the secretary is asked."""


class Reader:
    """A rule as it meets sentences: what is asked of it at each of them is at hand.

    Slots, since a document asks some hundred times, and reading a property of a `Rule` takes ten
    times as long. They are filled when a sentence first calls the rule up: most never are.
    """

    __slots__ = ("_hints", "_search", "_sight", "rule")

    def __init__(self, rule: Rule) -> None:
        self.rule = rule
        self._hints: tuple[Hints, ...] | None = None
        self._sight = 0
        self._search: Callable[[str], re.Match[str] | None] | None = None

    def read(self, scene: Scene) -> list[Mention]:
        """Where the rule reads the sentence; one with an owner may read it once for each owner."""
        rule, hints = self.rule, self._hints
        if hints is None:
            self._hints = hints = rule.hints
            self._sight = rule.sight
        for one in hints:
            if not holds_one(scene.low, one):
                return []
        seen = scene.sights[self._sight] or scene.sight(self._sight)
        if rule.opening is not None:
            hits = _openings(rule, scene, seen)
            return _mentions(rule, scene, hits) if hits else []
        if self._search is None:
            self._search = rule.search
        first = self._search(seen)
        return _mentions(rule, scene, _hits(rule, scene, seen, first)) if first else []


def matches(one: Rule, scene: Scene) -> list[Mention]:
    """Where a rule reads a sentence."""
    return Reader(one).read(scene)


def _mentions(one: Rule, scene: Scene, hits: list[re.Match[str]]) -> list[Mention]:
    base, found = scene.sentence.start, []
    for hit in hits:
        start, end = base + hit.start(), base + hit.end()
        slots = _slots(one, hit, base)
        sure = _confidence(one, hit) if one.open else one.confidence
        found.append(Mention(one.name, one.kind, scene.index, start, end, slots, sure))
    return found


def _slots(one: Rule, hit: re.Match[str], base: int) -> tuple[tuple[str, int, int], ...]:
    """What the rule's groups hold, by offsets in the source."""
    found = []
    for group, name in one.slots:
        start, end = hit.span(group)
        if start >= 0:
            found.append((name, base + start, base + end))
    return tuple(found)


def refused(one: Rule, scene: Scene, *, by_word: bool = True) -> bool:
    """Whether something refuses the rule, wherever it stands in the sentence.

    `by_word`: False where none of the words of `Rule.doubting` stands there.
    """
    for other in one.refusals if by_word else one.wordless:
        if holds_all(scene.low, other.hints) and _turns_down(other, scene):
            return True
    return False


def refusing(one: Rule, scene: Scene) -> re.Match[str] | None:
    """What refuses the rule: the first that does."""
    hits = (_turns_down(other, scene) for other in one.refusals)
    return next((hit for hit in hits if hit), None)


def _turns_down(refusal: Refusal, scene: Scene) -> re.Match[str] | None:
    """Where a refusal matches."""
    for number in refusal.sights:
        if hit := refusal.regex.search(scene.sight(number)):
            return hit
    return None


def turned_down(one: Rule, scene: Scene, found: list[Mention]) -> str | None:
    """Why a rule that the words call up does not fire on this sentence; None when it does."""
    if scene.sentence.context not in one.contexts:
        return _("stands under '{context}'").format(context=scene.sentence.context)
    if one.above is not None and not one.above.search(heading_of(scene.sentence, scene.minutes)):
        return _("not under such a heading")
    if hit := refusing(one, scene):
        text = scene.text[hit.start() : hit.end()].strip()
        return _("refused by '{text}'").format(text=text)
    return None if found else _("does not match")


def _openings(one: Rule, scene: Scene, seen: str) -> list[re.Match[str]]:
    """The readings of a rule that begin with an actor, where an actor may begin a clause."""
    hits: list[re.Match[str]] = []
    end = 0
    for span in scene.actors:
        at = span.start
        if at >= end and one.opening and one.opening.begins(scene.low, at):
            hit = one.regex.match(seen, at)
            if hit is not None:
                hits.append(hit)
                end = hit.end()
    return hits


def _hits(one: Rule, scene: Scene, seen: str, first: re.Match[str]) -> list[re.Match[str]]:
    """The readings of a rule from the first on."""
    hits = [first]
    if "each" in one.flags:
        hits += _listed(one, scene, seen, first)
    if one.repeats:
        hits += one.regex.finditer(seen, first.end())
    return hits


def _confidence(one: Rule, hit: re.Match[str]) -> float:
    """How sure a reading is of a rule with a hole that nearly any verb fills."""
    unlisted = any(hit[name] for name in OPEN if name in one.regex.groupindex)
    return min(one.confidence, _UNLISTED) if unlisted else one.confidence


_BETWEEN_DAYS = re.compile(
    r"[\s,;/]{0,4}(?:\([^()]{0,60}\))?[\s,;/]{0,4}(?:och|samt|därefter|sedan|resp\.?)?[\s,;/]{0,4}"
)


def _listed(one: Rule, scene: Scene, seen: str, first: re.Match[str]) -> list[re.Match[str]]:
    """The further days of a list in one sentence: *4 september, 23 oktober och 11 december*."""
    hits: list[re.Match[str]] = []
    end = first.end()
    for hit in one.regex.finditer(seen, end):
        if seen.count("(", 0, hit.start()) > seen.count(")", 0, hit.start()):
            continue  # an aside about the day before it
        if _BETWEEN_DAYS.fullmatch(scene.text, end, hit.start()) is None:
            break
        hits.append(hit)
        end = hit.end()
    return hits

"""One rule and one sentence: where the rule reads it, and what turns it down."""

import re
from collections.abc import Iterator

from tracker.hints import holds_all
from tracker.lang.sv.verbs import OPEN
from tracker.messages import _
from tracker.model import Mention
from tracker.rules import Rule, View
from tracker.scene import Scene, heading_of

_ACTORS = View.ACTORS

_UNLISTED = 0.85
"""How sure a reading is that rests on a verb nobody listed: the secretary is asked."""


def matches(one: Rule, scene: Scene) -> list[Mention]:
    """Where the rule reads the sentence; a rule with an owner may read it once for each owner."""
    if one.hints and not holds_all(scene.low, one.hints):
        return []
    seen = scene.seen(one.view, verbs=one.verbs, nouns=one.nouns)
    hits = _openings(one, scene, seen) if one.opening else _hits(one, scene, seen)
    base = scene.sentence.start
    return [
        Mention(
            rule=one.name,
            kind=one.kind,
            sentence=scene.index,
            start=base + hit.start(),
            end=base + hit.end(),
            slots=tuple(
                [
                    (name, base + hit.start(group), base + hit.end(group))
                    for group, name in one.slots
                    if hit.start(group) >= 0
                ]
            ),
            confidence=_confidence(one, hit),
        )
        for hit in hits
    ]


def refused(one: Rule, scene: Scene) -> bool:
    """Whether something refuses the rule, wherever it stands in the sentence."""
    possible = [other for other in one.refusals if holds_all(scene.low, other.hints)]
    if possible:
        for text in _refused_in(one, scene):
            for other in possible:
                if other.regex.search(text):
                    return True
    return False


def refusing(one: Rule, scene: Scene) -> re.Match[str] | None:
    """What refuses the rule: the first that does."""
    if one.refusal is not None:
        for text in _refused_in(one, scene):
            if hit := one.refusal.search(text):
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


def _hits(one: Rule, scene: Scene, seen: str) -> list[re.Match[str]]:
    first = one.search(seen)
    if first is None:
        return []
    hits = [first]
    if "each" in one.flags:
        hits += _listed(one, scene, seen, first)
    if one.repeats:
        hits += one.regex.finditer(seen, first.end())
    return hits


def _refused_in(one: Rule, scene: Scene) -> Iterator[str]:
    """The texts in which the rule's `unless` is looked for: plain, and as its holes ask for."""
    yield scene.low
    if "{" in one.unless:
        yield scene.seen(_ACTORS)
        if one.refusal_verbs:
            yield scene.seen(one.view, verbs=True)
        if "{gathering}" in one.unless or "{when}" in one.unless:
            yield scene.seen(one.view, verbs=one.verbs, nouns=one.nouns)


def _confidence(one: Rule, hit: re.Match[str]) -> float:
    unlisted = one.open and any(hit[name] for name in OPEN if name in one.regex.groupindex)
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

"""Every rule reads its own examples and leaves its counter-examples alone; so does its kind."""

import re
from functools import lru_cache

import pytest

from tracker import rules
from tracker.calls import Calls, Vocabulary
from tracker.lang.sv import verbs
from tracker.lang.sv.rules import RULES
from tracker.matching import matches, refused, refusing
from tracker.model import Block, Context, Minutes, Person, Sentence, Source
from tracker.people import Roster
from tracker.rules import Rule
from tracker.ruleset import RuleSet
from tracker.scene import DateReader, Scene

PEOPLE = (
    Person("Karin Ek", "Lindby"),
    Person("Bo Alm", "Lindby"),
    Person("Lisa Ström", "Norra"),
)

BY_PLACE = {"<decision>", "<todo>", "<meetings>", "<bullet>"}
"""Rules with no other cues read whatever stands under a heading: they have no counter-examples."""

ABOVE = ("Val till ansvarsområden",)
"""Headings under which the rules with `below` read their examples."""


def minutes_of(text: str) -> Minutes:
    source = Source("example.txt", text, "", "")
    return Minutes(source, attendance=PEOPLE)


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    return Vocabulary(RuleSet(RULES))


def scene_of(rule: Rule, text: str) -> Scene:
    minutes = minutes_of(text)
    context = Context.NONE if Context.NONE in rule.contexts else sorted(rule.contexts)[0]
    block = Block.BULLET if "<bullet>" in rule.cues else Block.PARAGRAPH
    heading = next((words for words in ABOVE if rule.above and rule.above.search(words)), None)
    sentence = Sentence(0, len(text), text, context=context, block=block, heading=heading)
    calls = Calls(vocabulary(), Roster(minutes), (sentence,))
    return Scene(0, sentence, minutes, calls, DateReader(minutes))


def reading(rule: Rule, text: str) -> dict[str, str] | None:
    """What the rule's holes hold in `text`; None where it does not fire."""
    scene = scene_of(rule, text)
    alone = RuleSet([rule])
    said = Calls(Vocabulary(alone), scene.roster, (scene.sentence,)).of(0, scene.sentence.context)
    if not alone.called(said) or refused(rule, scene):
        return None
    found = matches(rule, scene)
    return {name: text[start:end] for name, start, end in found[0].slots} if found else None


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_is_refused_as_its_whole_pattern_says(rule: Rule) -> None:
    for text in (*rule.yes, *rule.no):
        scene, alone = scene_of(rule, text), RuleSet([rule])
        calls = Calls(Vocabulary(alone), scene.roster, (scene.sentence,))
        by_word = alone.doubted(calls.of(0, scene.sentence.context)) != 0
        assert refused(rule, scene, by_word=by_word) == (refusing(rule, scene) is not None)


@pytest.mark.parametrize(
    ("rule", "text", "slots"),
    [
        pytest.param(rule, text, slots, id=f"{rule.name}-{i}")
        for rule in RULES
        for i, (text, slots) in enumerate(rule.yes.items())
    ],
)
def test_rule_reads_its_example(rule: Rule, text: str, slots: dict[str, str]) -> None:
    found = reading(rule, text)

    assert found is not None
    assert {name: found.get(name) for name in slots} == dict(slots)


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        pytest.param(rule, text, id=f"{rule.name}-{i}-{other.name}")
        for other in RULES
        for i, text in enumerate(other.no)
        for rule in RULES
        if rule.kind is other.kind and not rule.cues <= BY_PLACE
    ],
)
def test_rule_leaves_counter_examples_of_its_kind(rule: Rule, text: str) -> None:
    assert reading(rule, text) is None


def test_rules_have_names_of_their_own() -> None:
    names = [rule.name for rule in RULES]

    assert sorted(set(names)) == sorted(names)


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.name)
def test_rule_is_named_by_its_kind_and_has_cues(rule: Rule) -> None:
    assert rule.name.split(".")[:2] == ["sv", str(rule.kind)]
    assert rule.cues
    assert rule.flags <= set(rules.FLAGS)


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.name)
def test_patterns_are_lower_case_for_lower_case_text(rule: Rule) -> None:
    literal = re.sub(r"\\.|\(\?P<\w+>", "", rule.pattern + rule.unless)

    assert literal == literal.lower()


def test_confidence_has_two_decimals_at_most() -> None:
    assert all(rule.confidence == round(rule.confidence, 2) for rule in RULES)


def test_no_word_is_both_doing_and_telling() -> None:
    doing = {
        form
        for column in ("does", "do")
        for form, particles in verbs.FORMS[column].items()
        if not particles
    }

    assert not doing & verbs.WORDS["tells"]

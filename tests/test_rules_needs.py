"""What a rule needs before its pattern is tried, and that no word it could need is overlooked."""

import pytest

from tracker.calls import Calls, Vocabulary
from tracker.dates import find
from tracker.lang.sv.rules import RULES
from tracker.model import Context, Minutes, Person, Sentence, Source
from tracker.people import Roster, has_full_name
from tracker.rules import BODY, PERSON, WE, Rule, RuleSet, refusing_words, required

PEOPLE = (Person("Karin Ek"), Person("Renée de Boor"), Person("Ann-Britt D’Ange", short=("Annbe",)))


@pytest.mark.parametrize(
    ("pattern", "kinds"),
    [
        ("{who} får i uppdrag", {"actor"}),
        ("{human:who} bakar", {"actor", "human"}),
        ("{who} {does}|{who} ska", {"actor"}),
        ("{does}|{done}", {"verb"}),
        ("(?:{do}|{order}) {when}", {"verb", "date"}),
        ("(?:{do}|göra) {when}", {"date"}),
        ("{gathering}(?: {when})?", {"gathering"}),
        ("{gathering}{when}{0,3}", {"gathering"}),
        ("(?={when})x", set()),
        (r"(?!{who}|\))\({when}\)", {"date"}),
        ("[{who}]", set()),
    ],
)
def test_what_every_reading_of_a_pattern_fills(pattern: str, kinds: set[str]) -> None:
    assert required(pattern).kinds == kinds


@pytest.mark.parametrize(
    ("pattern", "marks"),
    [
        ("(?:{board:who} ska|då ska {we:who})", {BODY, WE}),
        ("{who} ber {body}", {BODY, WE}),
        ("{we}|nu", set()),
        ("{people} utses", {PERSON, "\ue004"}),
    ],
)
def test_one_of_these_marks_must_stand_there(pattern: str, marks: set[str]) -> None:
    assert required(pattern).marks == marks


@pytest.mark.parametrize(
    "text",
    [
        "Karin bakar kakor.",
        "Efter mötet bakar Ek kakor.",
        "Sedan bakar KE kakor.",
        "Renee bakar kakor.",
        "RENÉE bakar kakor.",
        "Annbe bakar kakor.",
        "Därefter bakar (D’Ange) kakor.",
        "Då bakar Anna-Stina kakor.",
        "Hon bakar kakor.",
        "Lokalvårdsledaren bakar kakor.",
        "Då bakar hr-chefen kakor.",
        "Löffe fixar kakor.",
        "Löffe (ska) fixa kakor.",
        "Göteborg och Åwe Äng bakar kakor.",
    ],
)
def test_whoever_may_be_a_person_is_called(text: str) -> None:
    rules = RuleSet(RULES)
    roster = Roster(Minutes(Source("a.txt", text, "", ""), attendance=PEOPLE))

    calls = Calls(Vocabulary(rules), roster).of(Sentence(0, len(text), text))

    assert {span.mark for span in roster.find(text)} & required("{human}").marks
    assert calls & rules.gives("human") or has_full_name(text)


@pytest.mark.parametrize(
    "text",
    [
        "Städdag den 3 maj.",
        "Städdag (3/5).",
        "Städdag i maj.",
        "Städdag på Lucia!",
        "Städdag i höst/vinter",
        "Städdag i m\u00adaj.",
        "Städdag i m\u0430j.",
        "Städdag i \u0430ugusti,",
    ],
)
def test_whatever_may_be_a_date_is_called(text: str) -> None:
    rules = RuleSet(RULES)
    roster = Roster(Minutes(Source("a.txt", text, "", "")))

    calls = Calls(Vocabulary(rules), roster).of(Sentence(0, len(text), text))

    assert find(text)
    assert calls & rules.gives("date")


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("", set()),
        (r"\binte\b", {"inte"}),
        (r"\b(?:inte|ej|har inte|kan(?: ske)?|gick\w?|om)\b", {"inte", "ej", "om"}),
        (r"\?|\b(?:ska|bör)\b|^om\b", {"ska", "bör"}),
        (r"\b(?:ska|bör)\b.{0,30}\bväljas", set()),
        (r"(?:nu|\b(?:ska|bör)\b) {who}", set()),
        (r"{name:giver} (?:tar|\bej\b)|\bnästa\b", {"nästa"}),
    ],
)
def test_words_that_refuse_by_themselves(pattern: str, words: set[str]) -> None:
    assert refusing_words(pattern) == words


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.unless], ids=lambda r: r.name)
def test_such_a_word_refuses_wherever_it_stands(rule: Rule) -> None:
    assert rule.refusal is not None
    for word in rule.refusing:
        assert rule.refusal.search(f"rummet {word}, som sagt")


def test_a_rule_is_not_tried_where_a_word_refuses_it() -> None:
    rules = RuleSet(RULES)
    place = next(n for n, rule in enumerate(RULES) if rule.name == "sv.action.passive-now")

    assert rules.admitted(1 << place, rules.calls("skickas"), Context.NONE)
    assert not rules.admitted(1 << place, rules.calls("skickas") | rules.calls("kan"), Context.NONE)

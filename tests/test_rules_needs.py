"""What a rule needs before its pattern is tried, and that no word it could need is overlooked."""

from functools import lru_cache

import pytest

from tracker import nouns, telling, verbs
from tracker.calls import Calls, Vocabulary
from tracker.dates import find
from tracker.hints import hints_of, holds_all
from tracker.lang.sv.rules import RULES
from tracker.model import Context, Kind, Minutes, Person, Sentence, Source
from tracker.people import Roster, has_full_name
from tracker.plain import LETTERS, plain
from tracker.rules import BODY, PERSON, WE, Opening, Rule, refusing_words, required, rule, words_of
from tracker.ruleset import RuleSet

PEOPLE = (Person("Karin Ek"), Person("Renée de Boor"), Person("Ann-Britt D’Ange", short=("Annbe",)))


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    return Vocabulary(RuleSet(RULES))


def roster_of(text: str) -> Roster:
    return Roster(Minutes(Source("a.txt", text, "", ""), attendance=PEOPLE))


def calls_of(*texts: str) -> Calls:
    sentences = [Sentence(0, len(text), text) for text in texts]
    return Calls(vocabulary(), roster_of(" ".join(texts)), sentences)


def called(text: str) -> int:
    return calls_of(text).of(0, Context.NONE)


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
    rules, calls = RuleSet(RULES), called(text)
    roster = roster_of(text)

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
    rules, calls = RuleSet(RULES), called(text)

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
    for word in rule.refusing:
        text = f"rummet {word}, som sagt"
        assert any(one.regex.search(text) for one in rule.refusals)


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\?", set()),
        (r"\binte\b", {"inte"}),
        (r"\b(?:borde|skulle kunna|i höstas)\b", {"borde", "skulle", "höstas"}),
        (r"\b(?:sedan [0-9]|varje (?:dag|år))\b", {"sedan", "varje"}),
        (r"(?<!\()\b(?:kanske|om)\b", {"kanske", "om"}),
        (r"(?<!och\s)(?<!samt\s)\bfrågar (?:om|hur)\b", {"frågar"}),
        (r"^\W{0,3}(?:när|innan)\b", {"när", "innan"}),
        (r"\b(?:ansluter(?: till)?|kommer till) (?:mötet|salen)\b", {"ansluter", "kommer"}),
        (r"\bjusteras\W{0,2}$", set()),
        (r"\brevisor\w*", set()),
        (r"\b(?:kanske|möte\w{0,3})\b", set()),
        (r"\b(?:kanske|om)(?:et)?\b", set()),
        (r"\b(?:(?:en )?rapport|om)\b", set()),
        (r"som beslutades", set()),
        (r"{name:giver} {tells}", set()),
    ],
)
def test_words_of_a_refusal(pattern: str, words: set[str]) -> None:
    assert words_of(pattern) == words


@pytest.mark.parametrize(
    "text", ["Det om.", "Om-et", "om:et", "om's", "(om)", "nu/om", "o\u00adm, om"]
)
def test_a_word_that_may_refuse_is_seen_however_it_stands(text: str) -> None:
    unless = r"\bom (?:et|nu)\b"
    rules = RuleSet([Rule("sv.x", Kind.ACTION, "nu", frozenset({"nu"}), {}, unless=unless)])
    sentence = Sentence(0, len(text), text)

    calls = Calls(Vocabulary(rules), roster_of(text), [sentence])

    assert rules.doubted(calls.of(0, Context.NONE)) == rules.bit(0)


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        (r"^\W{0,3}klart$", "(klart", True),
        (r"^klart$|^färdigt", "färdigt nu", True),
        (r"^klart$|färdigt", "nu är det färdigt", True),
        (r"^(?:klart|färdigt)", "nu färdigt", False),
        (r"(?:^|, )klart", "nu, klart", True),
        (r"[|^]klart", "nu |klart", True),
    ],
)
def test_what_is_tried_only_at_the_beginning_finds_the_same(
    pattern: str, text: str, found: bool
) -> None:
    one = rule("sv.action.x", Kind.ACTION, pattern, "klart", {})

    assert bool(one.search(text)) is bool(one.regex.search(text)) is found


CLAUSE = Opening(",;:-–", frozenset({"och", "men"}), first=3)


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("karin", True),
        ("- karin", True),
        ("“(karin", True),
        ("[x] karin", False),
        ("taket läcker, karin", True),
        ("taket läcker,karin", True),
        ("taket läcker –     karin", True),
        ("taket läcker och karin", True),
        ("taket läcker (och karin", True),
        ("loch karin", False),
        ("bokbloch karin", False),
        ("taket läcker karin", False),
        ("och-karin", True),
    ],
)
def test_where_a_clause_begins(text: str, begins: bool) -> None:
    assert CLAUSE.begins(text, text.index("karin")) is begins


def test_a_rule_is_not_tried_where_a_word_refuses_it() -> None:
    rules = RuleSet(RULES)
    place = next(n for n, rule in enumerate(RULES) if rule.name == "sv.action.passive-now")

    one = rules.bit(place)
    assert not rules.barred(one, rules.calls("skickas"))
    assert rules.barred(one, rules.calls("skickas") | rules.calls("kan")) == one


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Hon för frågan vidare", True),
        ("Hon för den (frågan) vidare", True),
        ("Hon för frågan vidare/uppåt", True),
        ("Pengar för kakor", False),
        ("Hon för kakor", False),
        ("Hon tar ledigt", False),
        ("Hon tar'fram den", True),
    ],
)
def test_a_verb_calls_rules_up_where_its_particle_stands(text: str, verb: bool) -> None:
    assert bool(called(text) & RuleSet(RULES).gives("verb")) is verb


@pytest.mark.parametrize("word", ["Jonas", "Peter", "Booras", "Boor", "kr", "GR"])
def test_no_name_is_a_verb_that_nobody_listed(word: str) -> None:
    text = f"{word} {word}"
    people = (Person("Anna Boor"), Person("Eva Booras"))
    roster = Roster(Minutes(Source("a.txt", text, "", ""), attendance=people))
    calls = Calls(vocabulary(), roster, [Sentence(0, len(text), text)])

    assert (
        not calls.of(0, Context.NONE) & vocabulary().any_verb & ~RuleSet(RULES).calls(word.lower())
    )


@pytest.mark.parametrize(
    "text",
    [
        "Karin fixar kakor.",
        "Sedan fixar: Karin",
        "Nu (fixar) Karin kakor",
        "Kakor fixas/bokas",
        "Kakor→fixas",
        "Kakor\nfixas",
        "Ivan Šarić fixar.",
        "Karin tar nu i veckan fram: kakor",
        "Karin tar (på) sig kakor",
        "Karin höraf, hör-av-sig och hör av sig",
    ],
)
def test_whatever_may_be_a_verb_of_doing_is_called(text: str) -> None:
    assert verbs.places(text.lower())
    assert calls_of(text).verbs(0, text.lower()) == verbs.places(text.lower())
    assert called(text) & RuleSet(RULES).gives("verb")


@pytest.mark.parametrize(
    "text",
    [
        "Årsmötet hålls i maj, extra årsmöte i juni",
        "Årsmöte årsmöte årsmöte",
        "Nu (årsmöte): städdag/planeringsdag",
        "Träff\nårsmöte",
        "Ivan Šarić på årsmötet",
        "Års-möte och e-träff",
        "Öppet hus i maj, årsmöte sedan",
        "Mötes",
    ],
)
def test_gatherings_stand_where_their_words_do(text: str) -> None:
    assert list(calls_of(text).gatherings(0, text.lower())) == list(nouns.places(text.lower()))


@pytest.mark.parametrize(
    "text",
    [
        "Karin, Ek och hr-chefen (samt styrelsen) bakar; vi äter",
        "Ref.gruppen, arb.utskottet: vi",
        "Idéer från lokalvårdsledaren/vaktmästaren",
        "Då ringer d’Ange, D'Ange och ANN-BRITT",
        "Šarić, vi→ och “styrelsen”",
        "3 bakar kakor, 13 förbund äter 4 Karin 5",
        "Styrelsen\nbakar  kakor\tmed\u00a0mötet",
        "en-två-tre-fyra-fem-Karin en-två-tre-fyra-gruppen-x",
        "gruppens mötets vi: -vi vi- 'vi' _vi_ vi_ni",
        "",
    ],
)
def test_actors_are_found_wherever_the_roster_finds_them(text: str) -> None:
    calls = calls_of(text, text.lower())

    assert calls.actors(0) == roster_of(text).find(text)
    assert calls.actors(1) == roster_of(text).find(text.lower())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Karin fixar, ”kakor”!", ["karin", "fixar", "kakor"]),
        ("Öppet hus? Nej.", ["öppet", "hus", "nej"]),
        ("3:e mars, hr-chefen, d’Ange", ["3:e", "mars", "hr-chefen", "d'ange"]),
        ("se_över [x] §4 (14.30–16)", ["se", "över", "x", "4", "14", "30", "16"]),
        ("Šarić m\u0430j m\u00adaj x²", ["?ari?", "m?j", "m?aj", "x?"]),
        ("Renée Ækeröd ÿ", ["renée", "ækeröd", "ÿ"]),
    ],
)
def test_a_plain_text_is_as_long_and_holds_the_words(text: str, words: list[str]) -> None:
    assert len(plain(text)) == len(text)
    assert plain(text).split() == words


def test_no_word_that_tells_something_by_its_ending_is_passed_over() -> None:
    known = vocabulary()
    words = {part + word for word in known.words for part in ("", "q", "lokal", "é")}

    written = telling.backwards(words)
    doing = telling.that_may_be_verbs(written)
    told = doing | set(telling.of_a_family(written))

    assert len(words) > 8000
    assert doing == {word for word in words if verbs.may_act(word) or verbs.may_happen(word)}
    assert set(telling.that_are_mixed(words, written)) == {
        word for word in words if not set(word) <= set(LETTERS)
    }
    assert not [word for word in words - told if known.by_ending(word)]


def test_sentences_with_line_breaks_of_their_own_are_told_apart() -> None:
    both = calls_of("Karin\nfixar kakor", "Kakor den 3 maj")
    needs = RuleSet(RULES)

    assert both.of(0, Context.NONE) & needs.gives("verb")
    assert both.of(1, Context.NONE) == called("Kakor den 3 maj")


@pytest.mark.parametrize(
    ("pattern", "hints"),
    [
        ("får i uppdrag", [("får",), ("i",), ("uppdrag",)]),
        ("{who} tar ?fram", [("tar",), ("fram",)]),
        (r"lär(?:are|are[ns])?\b", [("lär",)]),
        (r"\b(?:ska|skall|måste)\b [^\W\d]+a{1,3}", [("måste", "ska"), ("a",)]),
        (r"(?:från|den (?:tredje|första)) x", [("från", "första", "tredje"), ("x",)]),
        (r"(?:från|\w) {when}", []),
        (r"a|b\?", [("a", "b?")]),
        (r"inte(?!\w)(?= gärna)(?<!så)", [("inte",)]),
        (r"(?P<role>kassör)(?:er){0,2}[.!]{1,2}", [("kassör",)]),
        ("[^\ue000a]\\ue003 nu", [("nu",)]),
        ("(?i:Nu) är", []),
    ],
)
def test_whatever_a_pattern_finds_holds_its_hints(
    pattern: str, hints: list[tuple[str, ...]]
) -> None:
    assert hints_of(pattern) == hints


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_no_example_of_a_rule_lacks_its_hints(rule: Rule) -> None:
    assert all(holds_all(text.lower(), hints_of(rule.pattern)) for text in rule.yes)

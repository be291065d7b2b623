"""Minutes → Mentions: rules propose over each sentence, then one policy settles what stands.

A sentence meets only the rules that one of its words calls up; people and dates are looked for only
when a rule is at hand, and overlaid on the text so that patterns meet them as holes (`rules.py`).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from tracker import dates, rules
from tracker.lang.sv import resolve as words
from tracker.lang.sv.rules import RULES
from tracker.model import Block, Context, Kind, Mention, Minutes, Sentence, When
from tracker.people import Roster, Span
from tracker.rules import Rule, RuleSet

_WORD = re.compile(r"[^\W_]{1,40}(?:[-:][^\W_]{1,40}){0,3}")
_GATHERINGS = (
    "möte", "mötet", "möten", "konferens", "konferensen", "workshop", "workshopen", "seminarium",
    "seminariet", "träff", "träffen", "träffar", "sammanträde", "stämma", "stämman", "dagen", "dag",
    "dagarna", "besök", "besöket", "besöken", "fest", "festen", "utbildning", "utbildningen", "resa",
    "resan", "kurs", "kursen", "lunch", "middag", "läger", "lägret", "nätverk", "föreläsning",
    "föreläsningen", "rådslag", "rådslaget", "samråd", "internat", "presidiet", "konsert", "marknad",
)  # fmt: skip
_MAX_SENTENCE = 2_000
"""Characters of one sentence that rules look at: what is longer is a table or noise."""


_BY_DATE = frozenset({Kind.EVENT, Kind.MILESTONE})


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence as rules see it."""

    index: int
    sentence: Sentence
    text: str
    masked: str
    """Everybody who can act and every date covered."""
    named: str
    """The same without roles: *ordförande* is what an appointment gives, not who acts."""
    dated: str
    """Only dates covered: *årsmötet* is a happening here, not a body."""
    actors: tuple[Span, ...]
    dates: tuple[When, ...]

    def seen_by(self, one: Rule) -> str:
        """The text as this rule's pattern meets it."""
        if one.kind is Kind.APPOINTMENT:
            return self.named
        return self.dated if one.kind in _BY_DATE else self.masked


@dataclass(frozen=True, slots=True)
class Refusal:
    """A rule that saw its words and was turned down; `tracker extract --explain` shows it."""

    rule: str
    sentence: int
    reason: str


@dataclass(frozen=True)
class Extraction:
    """What the rules saw: mentions in document order, and the people and dates around them."""

    mentions: tuple[Mention, ...]
    scenes: dict[int, Scene]
    roster: Roster
    refusals: tuple[Refusal, ...] = ()


@lru_cache(maxsize=1)
def _rule_set() -> RuleSet:
    return RuleSet(RULES)


class DateReader:
    """Reads dates with what the document says about its year (`ANNOTATION.md`, year policy)."""

    def __init__(self, minutes: Minutes) -> None:
        self.reference: date | None = None
        self.period: tuple[date | None, date | None] | None = None
        when = minutes.date
        if when is not None and when.edtf and "X" not in when.edtf:
            from tracker.edtf import bounds, exact_days

            days = exact_days(when.edtf)
            if days and days[0] == days[1]:
                self.reference = days[0]
            else:
                self.period = bounds(when.edtf)

    def read(self, sentence: Sentence, year_hint: int | None = None) -> tuple[When, ...]:
        """The dates of one sentence; offsets in the sentence's text."""
        text = sentence.text[:_MAX_SENTENCE]
        return dates.find(text, self.reference, period=self.period, year_hint=year_hint)


def extract(minutes: Minutes, *, explain: bool = False) -> Extraction:
    """Every mention of something to follow or to record, in document order, none overlapping."""
    roster = Roster(minutes)
    reader = DateReader(minutes)
    mentions: list[Mention] = []
    scenes: dict[int, Scene] = {}
    refusals: list[Refusal] = []
    adopted = _adopted_sections(minutes)
    for index, written in enumerate(minutes.sentences):
        sentence = _in_force(written, adopted, mentions)
        candidates = _rule_set().candidates(_cues(sentence))
        if not candidates:
            continue
        scene = _scene(minutes, index, sentence, candidates, roster, reader)
        found = []
        for one in candidates:
            reason = _refused(one, scene, minutes)
            if reason is None:
                found.extend(_matches(one, scene))
            elif explain:
                refusals.append(Refusal(one.name, index, reason))
        if found:
            kept = settle(found, sentence)
            mentions.extend(kept)
            scenes[index] = scene
            if explain:
                names = {m.rule for m in kept}
                refusals += [
                    Refusal(m.rule, index, "another rule reads it better")
                    for m in found
                    if m.rule not in names
                ]
    return Extraction(tuple(mentions), scenes, roster, tuple(refusals))


def _adopted_sections(minutes: Minutes) -> frozenset[int]:
    """Sections whose proposals were adopted as they stand: *Förslaget bifalles*."""
    proposing = {s.section for s in minutes.sentences if s.context is Context.PROPOSAL}
    found = set()
    for sentence in minutes.sentences:
        if sentence.section in proposing and adopts(sentence.text):
            found.add(sentence.section)
    return frozenset(section for section in found if section is not None)


def adopts(text: str) -> bool:
    """Whether a sentence makes all proposals before it the decision."""
    return (
        rules.compile_pattern(words.ADOPTED).search(text) is not None
        and rules.compile_pattern(words.NOT_ADOPTED).search(text) is None
    )


def _in_force(
    sentence: Sentence, adopted: frozenset[int], mentions: list[Mention]
) -> Sentence:
    """A sentence with the context it has once the decision is known.

    An adopted proposal is a decision; so is each entry of a list that *Det beslutades att* opens.
    """
    if sentence.context is Context.PROPOSAL and sentence.section in adopted:
        return replace(sentence, context=Context.DECISION)
    if sentence.lead is not None and sentence.context is Context.NONE:
        for mention in reversed(mentions[-12:]):
            if mention.sentence == sentence.lead and mention.kind is Kind.DECISION:
                return replace(sentence, context=Context.DECISION)
    return sentence


def _cues(sentence: Sentence) -> set[str]:
    """The words of a sentence and the marks that its place gives it."""
    text = sentence.text[:_MAX_SENTENCE]
    words = set(_WORD.findall(text.lower()))
    words.update([part for word in words if "-" in word for part in word.split("-")])
    if sentence.block is not Block.HEADING:
        words.add(f"<{sentence.context}>")
    if sentence.block is Block.BULLET:
        words.add("<bullet>")
    if any(word.endswith(_GATHERINGS) for word in words):
        words.add("<gathering>")
    if any(char.isdigit() for char in text[:40]):
        words.add("<date>")
    return words


def _scene(
    minutes: Minutes,
    index: int,
    sentence: Sentence,
    candidates: Iterable[Rule],
    roster: Roster,
    reader: DateReader,
) -> Scene:
    text = sentence.text[:_MAX_SENTENCE]
    found = reader.read(sentence, year_hint=_year_of_list(minutes, sentence))
    actors = roster.find(text)
    return staged(index, sentence, text, actors, found)


def staged(
    index: int, sentence: Sentence, text: str, actors: tuple[Span, ...], found: tuple[When, ...]
) -> Scene:
    """A sentence with its people and dates as rules see it."""
    masked = overlay(text, actors, found)
    named = masked
    if rules.ROLE in masked:
        named = overlay(text, [span for span in actors if span.mark != rules.ROLE], found)
    dated = overlay(text, (), found)
    return Scene(index, sentence, text, masked, named, dated, actors, found)


def overlay(text: str, actors: Iterable[Span], found: Iterable[When]) -> str:
    """`text` with everybody who can act and every date written over, at the same length."""
    masked = text
    for when in found:
        if when.edtf or when.rrule:
            masked = _cover(masked, when.start, when.end, rules.DATE)
    for span in actors:
        if rules.DATE not in masked[span.start : span.end]:
            masked = _cover(masked, span.start, span.end, span.mark)
    return masked


def _cover(text: str, start: int, end: int, mark: str) -> str:
    return text[:start] + mark * (end - start) + text[end:]


_YEAR = re.compile(r"(?<![0-9/–-])(20[0-4][0-9])(?![0-9/–-])")


def _year_of_list(minutes: Minutes, sentence: Sentence) -> int | None:
    """A year that the heading or lead-in of a list gives to the bare days below it."""
    if sentence.block is not Block.BULLET:
        return None
    places = [sentence.heading or ""]
    if sentence.lead is not None:
        places.insert(0, minutes.sentences[sentence.lead].text)
    for text in places:
        years = _YEAR.findall(text)
        if len(set(years)) == 1:
            return int(years[0])
    return None


def _refused(one: Rule, scene: Scene, minutes: Minutes) -> str | None:
    """Why a rule may not fire on this sentence; None when it may."""
    if scene.sentence.block is Block.HEADING:
        return "a heading"
    if scene.sentence.context not in one.contexts:
        return f"stands under '{scene.sentence.context}'"
    if one.above is not None and not one.above.search(heading_of(scene.sentence, minutes)):
        return "not under such a heading"
    if one.refusal is not None:
        for text in dict.fromkeys((scene.seen_by(one), scene.masked, scene.text)):
            if hit := one.refusal.search(text):
                return f"refused by '{scene.text[hit.start() : hit.end()].strip()}'"
    return None


def heading_of(sentence: Sentence, minutes: Minutes) -> str:
    """The words above a sentence: its sub-heading, its lead-in, its section's title."""
    parts = [sentence.heading or ""]
    if sentence.lead is not None:
        parts.append(minutes.sentences[sentence.lead].text)
    if sentence.section is not None:
        parts.append(minutes.sections[sentence.section].title)
    return " | ".join(part for part in parts if part)


def _matches(one: Rule, scene: Scene) -> Iterator[Mention]:
    """Where the rule reads the sentence; a rule with an owner may read it once for each owner."""
    base = scene.sentence.start
    many = one.kind is Kind.ACTION and "{name:who}" in one.pattern
    hits = one.regex.finditer(scene.masked) if many else [one.regex.search(scene.seen_by(one))]
    for hit in hits:
        if hit is None:
            continue
        slots = tuple(
            (name, base + start, base + end) for name, (start, end) in rules.slots(hit).items()
        )
        yield Mention(
            rule=one.name,
            kind=one.kind,
            sentence=scene.index,
            start=base + hit.start(),
            end=base + hit.end(),
            slots=slots,
            confidence=one.confidence,
        )


def settle(found: list[Mention], sentence: Sentence) -> list[Mention]:
    """One mention a sentence, the highest rank; more only where each has an owner of its own.

    *Karin bokar lokal och Bo köper fika* is two tasks: the rule reads the sentence twice, and each
    reading runs from its own owner to the next. Otherwise the whole sentence is the evidence.
    """
    ranks = _ranks()
    best = max(found, key=lambda m: (ranks[m.rule].rank, m.confidence, -m.start))
    twins = [m for m in found if m.rule == best.rule]
    owners = [slot(m, "who") for m in twins]
    if len(twins) > 1 and all(owners):
        cuts = [sentence.start, *(who[0] for who in owners[1:] if who), sentence.end]
        return [
            replace(m, start=start, end=end)
            for m, start, end in zip(twins, cuts, cuts[1:], strict=False)
        ]
    return [replace(best, start=sentence.start, end=sentence.end)]


def slot(mention: Mention, name: str) -> tuple[int, int] | None:
    """Where a hole stands in the source, None when the rule has none of that name."""
    for hole, start, end in mention.slots:
        if hole == name:
            return start, end
    return None


@lru_cache(maxsize=1)
def _ranks() -> dict[str, Rule]:
    return {one.name: one for one in RULES}


def rule_named(name: str) -> Rule:
    """The rule of that name; KeyError if there is none."""
    return _ranks()[name]

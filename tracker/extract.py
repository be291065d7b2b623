"""Minutes → Mentions: rules propose over each sentence, then one policy settles what stands.

A sentence meets only the rules that one of its words calls up; people and dates are looked for only
when a rule is at hand (`scene.py`).
"""

from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from tracker import clauses, matching, rules
from tracker.calls import Calls, Vocabulary
from tracker.lang.sv import resolve as words
from tracker.lang.sv.people import ALL
from tracker.lang.sv.rules import RULES
from tracker.messages import _
from tracker.model import Block, Context, Kind, Mention, Minutes, Sentence
from tracker.people import Roster, has_full_name
from tracker.rules import Rule
from tracker.ruleset import RuleSet
from tracker.scene import DateReader, Scene, heading_of


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
    entries: Mapping[int, Sequence[int]]
    """Introducing sentence → the list entries below it."""
    proposing: Set[int | None]
    """Sections that hold proposals."""
    refusals: tuple[Refusal, ...] = ()


# Members asked for in every sentence: reading one from its class is slow in Python 3.11.
_HEADING = Block.HEADING
_PROPOSAL = Context.PROPOSAL
_DECIDED = Context.DECISION
_NO_CONTEXT, _TODO = Context.NONE, Context.TODO
_ACTION = Kind.ACTION
_DECISION = Kind.DECISION
_REQUEST, _MILESTONE, _FOLLOWUP = Kind.REQUEST, Kind.MILESTONE, Kind.FOLLOWUP

_TOLD_BEFORE = frozenset({Kind.EVENT, Kind.MILESTONE, _DECISION, Kind.APPOINTMENT})
_TOLD_AFTER = frozenset({_DECISION, _REQUEST, Kind.APPOINTMENT})
_DATED = frozenset({Kind.EVENT, Kind.MILESTONE})
_PARTING = (",", ";", ".", "–", "-")
_OWNED = frozenset({_ACTION, _DECISION, Kind.APPOINTMENT})


@lru_cache(maxsize=1)
def _rule_set() -> RuleSet:
    return RuleSet(RULES)


@lru_cache(maxsize=1)
def _readers() -> tuple[matching.Reader, ...]:
    return tuple(map(matching.Reader, RULES))


@lru_cache(maxsize=1)
def _vocabulary() -> Vocabulary:
    return Vocabulary(_rule_set())


def extract(minutes: Minutes, *, explain: bool = False) -> Extraction:
    """Every mention of something to follow or to record, in document order, none overlapping."""
    reading = _Reading(minutes, explain=explain)
    entries: dict[int, list[int]] = {}
    proposing: set[int | None] = set()
    for index, one in enumerate(minutes.sentences):
        if one.lead is not None:
            entries.setdefault(one.lead, []).append(index)
        if one.context is _PROPOSAL:
            proposing.add(one.section)
    adopted = _adopted_sections(minutes, proposing) if proposing else _NOWHERE
    mentions: list[Mention] = []
    scenes: dict[int, Scene] = {}
    for index, written in enumerate(minutes.sentences):
        if written.block is _HEADING:
            continue
        sentence = written
        if adopted or written.lead in scenes:  # whatever leads and was read has a scene
            sentence = _in_force(written, adopted, mentions)
        scene, kept = reading.of(index, sentence)
        if scene is not None and (kept or explain):
            scenes[index] = scene
            mentions.extend(kept)
    refusals = tuple(reading.refusals)
    return Extraction(tuple(mentions), scenes, reading.roster, entries, proposing, refusals)


class _Reading:
    """The rules over the sentences of one document, one after the other."""

    def __init__(self, minutes: Minutes, *, explain: bool) -> None:
        self.roster = Roster(minutes)
        self.refusals: list[Refusal] = []
        self._minutes, self._explain = minutes, explain
        self._known = _rule_set()
        self._dated, self._human = self._known.gives("date"), self._known.gives("human")
        self._needing_human = self._known.needing["human"]
        self._dates = DateReader(minutes)
        self._calls = Calls(_vocabulary(), self.roster, minutes.sentences)
        self._above: dict[str, int] = {}
        """For the words that a sentence stands under, which rules they admit."""

    def of(self, index: int, sentence: Sentence) -> tuple[Scene | None, list[Mention]]:
        """What one sentence says, as rules saw it; no scene where no word calls up a rule."""
        said = self._calls.of(index, sentence.context)
        called = self._known.called(said)
        if not called:
            return None, []
        bits, barred = self._admitted(called, said, sentence)
        if not (bits or barred or self._explain):
            return None, []
        scene = Scene(
            index, sentence, self._minutes, self._calls, self._dates if said & self._dated else None
        )
        found, refused = self._found(bits, scene, self._known.doubted(said))
        kept = settle(found, sentence) if found else []
        if self._may_say_more(refused or bool(kept), barred, scene):
            kept = self._by_clause(scene, kept) or kept
        if self._explain:
            self._say_why(called, scene, {mention.rule for mention in kept})
        return scene, kept

    def _may_say_more(self, seen: bool, barred: int, scene: Scene) -> bool:
        """Whether the clauses of a sentence may say what the whole does not.

        A rule has seen its words there, or one that a word refuses could read a clause.
        """
        if not (seen or barred) or not clauses.may_part(scene.low):
            return False
        return seen or self._possible(barred, scene) != 0

    def _found(self, bits: int, scene: Scene, doubted: int) -> tuple[list[Mention], bool]:
        """What each of the rules makes of a sentence, or of a clause; whether one was refused.

        `doubted`: those that a word of it may refuse.
        """
        found: list[Mention] = []
        refused = False
        known, readers = self._known, _readers()
        for number in known.those(self._possible(bits, scene)):
            reader = readers[number]
            mentions = reader.read(scene)
            if not mentions:
                continue
            if matching.refused(reader.rule, scene, by_word=doubted & known.bit(number) != 0):
                refused = True
            else:
                found.extend(mentions)
        return found, refused

    def _say_why(self, called: int, scene: Scene, kept: set[str]) -> None:
        """Of each rule that the words called up and that reads nothing of the sentence, why."""
        for number in self._known.those(called):
            one = self._known.rules[number]
            if one.name in kept:
                continue
            reason = matching.turned_down(one, scene, matching.matches(one, scene))
            reason = reason or _("another rule reads it better")
            self.refusals.append(Refusal(one.name, scene.index, reason))

    def _by_clause(self, scene: Scene, whole: list[Mention]) -> list[Mention]:
        """What the clauses of a sentence say, each read by itself, where that is more than `whole`.

        Otherwise nothing: the sentence as a whole is better evidence than a piece of it.
        """
        if scene.sentence.owner or not (starts := clauses.starts(scene)):
            return []
        told: list[list[Mention]] = []
        for start, end in pairwise([0, *starts, len(scene.text)]):
            part = scene.part(start, end)
            said = self._calls.of(scene.index, part.sentence.context, start, end)
            bits, _barred = self._admitted(self._known.called(said), said, part.sentence)
            found, _refused = self._found(bits, part, self._known.doubted(said))
            if found:
                told.append(settle(found, part.sentence))
        mentions = [mention for group in told for mention in group]
        if len(mentions) <= len(whole) or (whole and len(told) < 2):
            return []
        if whole and all("unowned" in rule_named(mention.rule).flags for mention in mentions):
            return []  # *dörrar oljas, och trappan målas innan den 1 juni* is one task
        if whole and all(mention.kind is _FOLLOWUP for mention in mentions):
            return []  # *det hanns inte med, så det får vänta* is one
        begins = [scene.sentence.start, *(mention.start for mention in mentions[1:])]
        ends = [*begins[1:], scene.sentence.end]
        return [
            mention.over(start, end)
            for mention, start, end in zip(mentions, begins, ends, strict=True)
        ]

    def _admitted(self, called: int, said: int, sentence: Sentence) -> tuple[int, int]:
        """Of the rules called, those that the place and the words of the sentence admit.

        Apart from them those that a single word refuses, and that a clause without it may admit.
        """
        known = self._known
        called = known.admitted(called, said, sentence.context)
        if not called:
            return 0, 0
        if known.bound(called):
            heading = heading_of(sentence, self._minutes)
            if heading not in self._above:
                self._above[heading] = known.under(heading)
            called &= self._above[heading]
        human = called & self._needing_human
        if human and not (said & self._human or has_full_name(sentence.text)):
            called ^= human
        barred = known.barred(called, said)
        return called ^ barred, barred

    def _possible(self, called: int, scene: Scene) -> int:
        """Of the rules called, those that could match here; what costs most is asked last."""
        needing = self._known.needing
        if called & needing["verb"] and not scene.has_verb_of_doing:
            called &= ~needing["verb"]
        if called & self._known.dated_first and not scene.begins_with_date:
            called &= ~self._known.dated_first
        if called & needing["actor"]:
            called = self._known.served(called, frozenset([span.mark for span in scene.actors]))
        if called & needing["date"] and not scene.dates:
            called &= ~needing["date"]
        return called


_NOWHERE: frozenset[int] = frozenset()


def _adopted_sections(minutes: Minutes, proposing: Set[int | None]) -> frozenset[int]:
    """Of the sections, those whose proposals were adopted as they stand: *Förslaget bifalles*."""
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


def _in_force(sentence: Sentence, adopted: frozenset[int], mentions: list[Mention]) -> Sentence:
    """A sentence with the context it has once the decision is known.

    An adopted proposal is a decision; so is each entry of a list that *Det beslutades att* opens.
    """
    if sentence.context is _PROPOSAL and sentence.section in adopted:
        return sentence._replace(context=_DECIDED)
    if sentence.lead is not None and sentence.context is _NO_CONTEXT:
        for mention in reversed(mentions[-12:]):
            if mention.sentence == sentence.lead and mention.kind is _DECISION:
                return sentence._replace(context=_DECIDED)
    return sentence


def settle(found: list[Mention], sentence: Sentence) -> list[Mention]:
    """One mention a sentence, the highest rank; more only where each has an owner of its own.

    *Karin bokar lokal och Bo köper fika* is two tasks: each runs from its own owner to the next
    (to its end, where the owner stands behind). *Festen är den 3 maj, Bo bokar lokal* is a
    happening and a task, *Bo kollar priset, vi höjer avgiften* a task and a decision. Otherwise the
    whole sentence is the evidence.
    """
    if sentence.owner and not (_speaks_for_itself(found) or _asks_all(found, sentence.owner)):
        # a row with an owner is that owner's to do, whatever it speaks of
        found = [m for m in found if m.kind in _OWNED] or found
    if sentence.context is _DECIDED and sentence.text[:4].lower() == "att ":
        found = [m for m in found if m.kind not in _DATED] or found
    if sentence.context is _TODO:  # there a day is when the task is due
        found = [m for m in found if m.kind is not _MILESTONE] or found
    if len(found) == 1:
        return [found[0].over(sentence.start, sentence.end)]
    ordered = sorted(found, key=_standing, reverse=True)
    best = ordered[0]
    clauses = _clauses(ordered, sentence)
    if len(clauses) < 2:
        return [best.over(sentence.start, sentence.end)]
    if "behind" in rule_named(best.rule).flags:
        inner = [m.end for m in clauses[:-1]]
    else:
        inner = [_owner_start(m) for m in clauses[1:]]
    cuts = [sentence.start, *inner, sentence.end]
    return [m.over(start, end) for m, start, end in zip(clauses, cuts[:-1], cuts[1:], strict=True)]


def _speaks_for_itself(found: list[Mention]) -> bool:
    """Whether a row tells only of something to attend, or of a topic that comes back.

    *Granskningsmöte hålls den 3 maj*, *Frågan bordläggs*: nothing for whoever stands beside it.
    """
    best = max(found, key=_standing)
    one = rule_named(best.rule)
    happening = best.kind is Kind.EVENT and (one.nouns or "listed" in one.flags)
    if not happening and best.kind is not Kind.FOLLOWUP:
        return False
    owned = (m.rule for m in found if m.kind in _OWNED)
    return all("column" in rule_named(rule).flags for rule in owned)


def _asks_all(found: list[Mention], owner: str) -> bool:
    """Whether a row asks everybody for an answer: *Synpunkter mejlas till Bo. | Alla*."""
    return owner.casefold() in ALL and any(
        m.kind is Kind.REQUEST and slot(m, "contact") is not None for m in found
    )


def _owner_start(mention: Mention) -> int:
    who = slot(mention, "who")
    return who[0] if who is not None else mention.start


def _standing(mention: Mention) -> tuple[int, float, int]:
    return rule_named(mention.rule).rank, mention.confidence, -mention.start


def _clauses(ordered: list[Mention], sentence: Sentence) -> list[Mention]:
    """Of readings, the best first, that and those beside it that stand for themselves, as they lie.

    Those of the same rule with another owner, those that read a clause as it does (*Karin bokar
    lokal, Bo ska köpa fika*), what is told in a clause before the first owner or before a request,
    and what is decided, asked or given to somebody in a clause behind the last.
    """
    best = ordered[0]
    rule, kind = best.rule, best.kind
    flags = rule_named(rule).flags
    joins, each = "clause" in flags, "each" in flags
    by_owner: dict[int, Mention] = {}
    for one in ordered:
        if one.rule != rule and not (joins and "clause" in rule_named(one.rule).flags):
            continue
        if one.rule == rule and each:
            by_owner.setdefault(one.start, one)
        elif (who := slot(one, "who")) is not None:
            by_owner.setdefault(who[0], one)
    if not by_owner:
        by_owner[best.start] = best
    if joins or kind is _REQUEST:
        first = min(by_owner)
        before = [m for m in ordered if m.kind in _TOLD_BEFORE and m.end <= first]
        if before and _parted(sentence, first):
            by_owner[before[0].start] = before[0]
    last = by_owner[max(by_owner)]
    end, kind = last.end, last.kind
    for one in ordered:
        told = one.start >= end and one.kind is not kind and one.kind in _TOLD_AFTER
        if told and _parted(sentence, one.start):
            by_owner[one.start] = one
            break
    return [by_owner[start] for start in sorted(by_owner)]


def _parted(sentence: Sentence, at: int) -> bool:
    """Whether a sign that ends a clause stands right before, or at, an offset of the source."""
    at -= sentence.start
    return sentence.text[:at].rstrip().endswith(_PARTING) or sentence.text[at] in _PARTING


def slot(mention: Mention, name: str) -> tuple[int, int] | None:
    """Where a hole stands in the source, None when the rule has none of that name."""
    for hole, start, end in mention.slots:
        if hole == name:
            return start, end
    return None


rule_named: Callable[[str], Rule] = {one.name: one for one in RULES}.__getitem__
"""The rule of that name; KeyError if there is none."""

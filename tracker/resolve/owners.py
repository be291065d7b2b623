"""Who owns an item, who is appointed, to whom an answer goes. Nobody is guessed."""

import re
from itertools import pairwise
from typing import NamedTuple

from tracker import rules
from tracker.extract import rule_named, slot
from tracker.lang.sv import resolve as sv
from tracker.lang.sv.people import I_WORDS
from tracker.model import Actor, ActorKind, Block, Kind, Mention, Minutes, Person
from tracker.people import WORD, Span, fold
from tracker.resolve.titles import one_line
from tracker.rules import View
from tracker.rules import compile_pattern as pattern
from tracker.scene import Scene

_ACTION, _APPOINTMENT, _DECISION = Kind.ACTION, Kind.APPOINTMENT, Kind.DECISION
_REQUEST, _HEADING, _ACTORS = Kind.REQUEST, Block.HEADING, View.ACTORS
"""Members of an enumeration, looked up once: each look-up takes as long as a small function."""


class Parties(NamedTuple):
    """Everybody an item concerns."""

    owners: tuple[Actor, ...] = ()
    people: tuple[Actor, ...] = ()
    role: str | None = None
    contact: Actor | None = None
    audience: str | None = None
    review: tuple[str, ...] = ()


def parties_of(mention: Mention, scene: Scene, minutes: Minutes) -> Parties:
    """Owners, people, contact and audience of one mention."""
    flags = rule_named(mention.rule).flags
    owners, review = _owners(mention, scene, minutes)
    people: tuple[Actor, ...] = ()
    role = None
    contact = None
    if mention.kind is _APPOINTMENT:
        people, more = _appointed(mention, scene)
        review += more
        if place := slot(mention, "role"):
            role = one_line(minutes.source.text[place[0] : place[1]]).lower()
        owners = ()
    if mention.kind is _REQUEST or slot(mention, "contact") is not None:
        contact, more = _contact(mention, scene, minutes)
        review += more
    everybody = "everybody" in flags or "alla" in [actor.name for actor in owners]
    to_all = everybody or (mention.kind is _ACTION and _to_all(scene))
    audience = "all" if to_all else None
    if review:
        review = tuple(dict.fromkeys(review))
    return Parties(owners, people, role, contact, audience, review)


def _owners(
    mention: Mention, scene: Scene, minutes: Minutes
) -> tuple[tuple[Actor, ...], tuple[str, ...]]:
    if mention.kind is _DECISION:
        return _deciding_body_acts(mention, scene), ()
    place = slot(mention, "who")
    if place is None:
        return _named_around(mention, scene) if mention.kind is _ACTION else ((), ())
    spans = _held(scene, place)
    if not spans:  # *Arbetslagen lämnar sina planer*: as written
        said = minutes.source.text[place[0] : place[1]]
        return (Actor(said, ActorKind.ROLE, said),), ()
    marks = [span.mark for span in spans]
    if rules.WE in marks:
        return _we(scene, minutes), ()
    if rules.PRONOUN in marks:
        return _antecedent(scene, minutes, spans[0])
    actors = tuple(actor for span in spans for actor in span.actors)
    review = tuple(code for span in spans for code in span.review)
    for actor in actors:
        if actor.text.lower() in I_WORDS:  # *Anna och jag*
            who, more = _writer(scene, minutes, spans[0].start, actor.text)
            return tuple(one for one in actors if one is not actor) + who, review + more
    return actors, review


def _antecedent(
    scene: Scene, minutes: Minutes, pronoun: Span
) -> tuple[tuple[Actor, ...], tuple[str, ...]]:
    """Who *hon* is: the one person named last before it, in its sentence or the two before.

    Where that sentence names several, nobody is chosen.
    """
    said = scene.text[pronoun.start : pronoun.end]
    if said.lower() in I_WORDS:
        return _writer(scene, minutes, pronoun.start, said)
    before = [span for span in scene.actors if span.end <= pronoun.start]
    for index in range(scene.index, max(scene.index - 3, -1), -1):
        other = minutes.sentences[index]
        if other.section != scene.sentence.section or other.block is _HEADING:
            break
        spans = before if index == scene.index else scene.roster.find(other.text)
        people = {
            actor.name: actor
            for span in spans
            if span.mark in (rules.PERSON, rules.STRANGER)
            for actor in span.actors
        }
        if len(people) == 1:
            actor = next(iter(people.values()))
            return (actor._replace(text=said),), ()
        if people:
            break
    return (), ("owner-ambiguous",)


def _writer(
    scene: Scene, minutes: Minutes, at: int, said: str
) -> tuple[tuple[Actor, ...], tuple[str, ...]]:
    """Who says *jag* at an offset of the sentence: who wrote the minutes, to be asked about.

    Where the line says whose words they are (*Bo: jag tar det*) it is that one; of *<anna> Jag tar
    det* nobody knows who that is.
    """
    before = scene.text[:at].rstrip()
    for span in scene.actors:
        if before == scene.text[: span.end] + ":" and span.mark in (rules.PERSON, rules.STRANGER):
            return tuple(actor._replace(text=said) for actor in span.actors), span.review
    if minutes.secretary is None or ">" in before:
        return (), ("owner-ambiguous",)
    return (Actor(minutes.secretary.name, ActorKind.PERSON, said),), ("owner-ambiguous",)


def _held(scene: Scene, place: tuple[int, int]) -> list[Span]:
    start, end = place[0] - scene.sentence.start, place[1] - scene.sentence.start
    return [span for span in scene.actors if span.start < end and span.end > start]


def _we(scene: Scene, minutes: Minutes) -> tuple[Actor, ...]:
    """*vi skickar ut till er*: the organisation that writes. Without *er* nobody is named."""
    if minutes.secretary is None:
        return ()
    organisation = _organisation_of(minutes.secretary, minutes)
    if organisation and {word[0].lower() for word in WORD.finditer(scene.text)} & sv.YOU:
        return (Actor(organisation, ActorKind.ORGANISATION, "vi"),)
    return ()


def _organisation_of(person: Person, minutes: Minutes) -> str | None:
    """A signature seldom says where somebody works; the attendance list does."""
    listed = (p.organisation for p in minutes.attendance if fold(p.name) == fold(person.name))
    return person.organisation or next((name for name in listed if name), None)


BODY_ACTS = r"^\W{0,3}{known} (?:\w{2,12} ){0,2}?{does}(?=\W|$)"
"""A decision that begins with whose task it is."""


def _deciding_body_acts(mention: Mention, scene: Scene) -> tuple[Actor, ...]:
    """*Styrelsen bjuder in …* under *Beslut*: the decision is a task of the body itself."""
    if mention.start > scene.sentence.start:
        return ()  # a clause behind somebody else's
    if not scene.has_verb_of_doing or not scene.actors:
        return ()
    first = scene.actors[0]
    if first.start > 3 or first.mark == rules.WE:
        return ()  # the pattern begins with somebody, behind three signs at most
    return first.actors if pattern(BODY_ACTS, cased=True).match(scene.masked) else ()


_OWNER_BEHIND = (
    r"[(\[@] ?{name}(?: (?:och|[a-zåäö]{2,20})){0,6} ?[)\]]?\W{0,3}$"
    r"|(?:[-–>] ?|[^\W_]: ){name}(?:,? ?\ue00a{1,40})?\W{0,3}$"
)
_OWNER_CELL = r"\| {name} ?(?=\||$)"
"""*43 | Stämma av listan | OL | pågår*: a cell with nothing but names."""
_OWNER_BEFORE = (
    r"^\W{0,3}(?:(?:ap|att göra|todo|åtgärd|action|uppgift|aktivitet)(?: ?[0-9]{1,3})? ?[:–-] ?)?"
    r"{name} ?"
    r"(?::|–|-|(?:\w{2,12} ){0,2}?(?:{does}|{tells}|ska|skall|kommer|får|för)(?=\W))"
)


def _named_around(mention: Mention, scene: Scene) -> tuple[tuple[Actor, ...], tuple[str, ...]]:
    """A to-do entry's owner: its first word, a name in brackets or at its end, its owner column."""
    for source in (_OWNER_BEHIND, _OWNER_BEFORE, _OWNER_CELL):
        if source is _OWNER_CELL and "|" not in scene.text:
            continue
        if hit := pattern(source, cased=True).search(scene.masked):
            for start, end in rules.slots(hit).values():
                spans = [s for s in scene.actors if s.start < end and s.end > start]
                if spans and spans[0].mark != rules.POSSESSOR:
                    actors = tuple(a for s in spans for a in s.actors)
                    return actors, tuple(code for s in spans for code in s.review)
    return (), ()


def _appointed(mention: Mention, scene: Scene) -> tuple[tuple[Actor, ...], tuple[str, ...]]:
    """The people of an appointment, each with the area given to them (*när det gäller skola*)."""
    place = slot(mention, "people")
    if place is None:
        return (), ()
    start = place[0] - scene.sentence.start
    persons = (rules.PERSON, rules.STRANGER)
    spans = [s for s in scene.actors if s.end > start and s.mark in persons]
    chosen = spans[:1]
    for before, after in pairwise(spans):
        gap = scene.text[before.end : after.start]
        if not _is_scope(gap) or _goes_on_acting(scene.text, after.end):
            break
        chosen.append(after)
    ends = [*(s.start for s in chosen[1:]), len(scene.text)]
    people: list[Actor] = []
    for span, end in zip(chosen, ends, strict=True):
        area = _area(scene.text[span.end : end]) if len(chosen) > 1 else None
        people += [
            actor if actor.scope == area else actor._replace(scope=area) for actor in span.actors
        ]
    return tuple(people), tuple(code for span in chosen for code in span.review)


def _area(behind: str) -> str | None:
    """What is said behind somebody of what is given to them."""
    scope = pattern(sv.SCOPE).search(behind)
    return scope["scope"].strip() if scope else None


_ACTS = re.compile(r" [^\W\d_]{2,20}(?:ar|er|ade|de|te)\b")


def _goes_on_acting(text: str, end: int) -> bool:
    """*…, omval, och Bo lämnade sin plats*: whoever begins a clause of their own."""
    return _ACTS.match(text, end) is not None


def _is_scope(gap: str) -> bool:
    """Between two of the appointed: an area, or what is said of one, and a comma or *och*."""
    if pattern(sv.REMARK).fullmatch(gap):
        return True
    return len(gap) < 120 and bool(pattern(sv.SCOPE).search(gap.rstrip()))


_ANSWERING = frozenset(
    {
        rules.PERSON, rules.ROLE, rules.STRANGER, rules.ORGANISATION, rules.BODY,
        rules.MAILBOX, rules.ME, rules.WE, rules.PRONOUN,
    }
)  # fmt: skip
"""Who may be written to; *alla* and a name in the genitive are not."""


def _of_the_clause_before(mention: Mention, scene: Scene) -> Actor | None:
    """*Bo skriver ett utkast och vill ha synpunkter*: they go to Bo."""
    at = mention.start - scene.sentence.start
    if mention.rule != "sv.request.wants-answers" or at <= 0:
        return None
    people = [span for span in scene.actors if span.end <= at and span.mark == rules.PERSON]
    return people[0].actors[0] if len(people) == 1 and len(people[0].actors) == 1 else None


def _contact(
    mention: Mention, scene: Scene, minutes: Minutes
) -> tuple[Actor | None, tuple[str, ...]]:
    place = slot(mention, "contact")
    if place is None:
        hit = pattern(sv.CONTACT, cased=True).search(scene.seen(_ACTORS))
        if hit is None:
            return _of_the_clause_before(mention, scene), ()
        base = scene.sentence.start
        place = (base + hit.start("contact"), base + hit.end("contact"))
    spans = [span for span in _held(scene, place) if span.mark in _ANSWERING]
    if not spans:
        return None, ()
    span = spans[0]
    if span.mark == rules.PRONOUN:
        people, review = _antecedent(scene, minutes, span)
        return (people[0] if people else None), ("contact-unclear",) if review else ()
    if span.mark in (rules.ME, rules.WE):
        if minutes.secretary is None:
            return None, ("contact-unclear",)
        said = scene.text[span.start : span.end]
        return Actor(minutes.secretary.name, ActorKind.PERSON, said), ("contact-unclear",)
    return (span.actors[0] if span.actors else None), span.review


def _to_all(scene: Scene) -> bool:
    return rules.ALL in [span.mark for span in scene.actors]


def distinct(actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Each actor once, in order."""
    if len(actors) < 2:
        return actors
    return tuple({actor.name: actor for actor in actors}.values())

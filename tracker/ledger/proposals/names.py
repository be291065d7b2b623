"""Proposals that two members are one person, or that somebody is better called otherwise."""

from collections import defaultdict
from collections.abc import Iterator

from tracker.ledger import presence
from tracker.ledger.names import key
from tracker.ledger.people import label
from tracker.ledger.proposals.facts import Facts, Proposal, typed
from tracker.ledger.standing import pair_key
from tracker.messages import N_, _
from tracker.model import Member
from tracker.people.likeness import Likeness, likeness, same_place, sound

_TOLD = {
    Likeness.SOUND: N_("the names sound the same"),
    Likeness.EXTENDED: N_("one name holds the other"),
    Likeness.SPELLING: N_("the names differ by one letter; it may be two people"),
    Likeness.FIRST_NAME: N_(
        "the first name is the same, the surname another; it may be two people"
    ),
}


def propose(facts: Facts) -> Iterator[Proposal]:
    """Same place and like names; same name and another place; another spelling used more."""
    for there in facts.by_place.values():
        for one, other in _pairs(there):
            made = _same_place(facts, one, other)
            if made is not None:
                yield made
    yield from _moved(facts)
    for member in facts.members:
        yield from _respelt(facts, member)


def _pairs(members: list[Member]) -> Iterator[tuple[Member, Member]]:
    """Those who share the sound of their first or their last name, each pair once."""
    blocks: defaultdict[tuple[bool, str], list[Member]] = defaultdict(list)
    for member in members:
        parts = sound(member.name).split()
        if parts:
            blocks[False, parts[0]].append(member)
            blocks[True, parts[-1]].append(member)
    done: set[tuple[int, int]] = set()
    for block in blocks.values():
        for at, one in enumerate(block):
            for other in block[at + 1 :]:
                pair = min(one.id, other.id), max(one.id, other.id)
                if one.id != other.id and pair not in done:
                    done.add(pair)
                    yield one, other


def _same_place(facts: Facts, one: Member, other: Member) -> Proposal | None:
    like = likeness(one.name, other.name)
    first, second = facts.meetings_of(one), facts.meetings_of(other)
    if like is None or first.together(second):
        return None
    in_turn = first.before(second) or second.before(first)
    if like is Likeness.FIRST_NAME and not (in_turn and first.seated and second.seated):
        return None
    sure = like in (Likeness.SOUND, Likeness.EXTENDED)
    place = _("both of {place}").format(place=one.organisation)
    evidence = (_(_TOLD[like]), place, presence.apart(first, second))
    return _one(facts, one, other, sure, evidence)


def _moved(facts: Facts) -> Iterator[Proposal]:
    """One name at two organisations, that never met."""
    named: defaultdict[str, list[Member]] = defaultdict(list)
    for member in facts.members:
        named[key(member.name)].append(member)
    for several in named.values():
        for at, one in enumerate(several):
            for other in several[at + 1 :]:
                first, second = facts.meetings_of(one), facts.meetings_of(other)
                places = one.organisation or "", other.organisation or ""
                if first.together(second) or same_place(*places):
                    continue  # two people; or two names of one organisation, proposed as that
                in_turn = first.before(second) or second.before(first)
                told = _("one name at two organisations: {one}, {other}")
                said = told.format(one=places[0] or "–", other=places[1] or "–")
                evidence = (said, presence.apart(first, second))
                yield _one(facts, one, other, in_turn, evidence)


def _one(
    facts: Facts, one: Member, other: Member, sure: bool, evidence: tuple[str, ...]
) -> Proposal:
    """That both are one: called as in the newest minutes, else as in most."""

    def newest(member: Member) -> tuple[str, int, int]:
        seen = facts.meetings_of(member)
        return (seen.days or ("",))[-1], len(seen.meetings), -member.id

    old, new = sorted((one, other), key=newest)
    what = _("{one} ({a}) is {other} ({b})")
    what = what.format(one=label(old), a=old.id, other=label(new), b=new.id)
    command = f"tracker people merge {old.id} {new.id}"
    return Proposal(pair_key(one.id, other.id), "same", sure, what, evidence, command)


def _respelt(facts: Facts, member: Member) -> Iterator[Proposal]:
    """Minutes write somebody otherwise more often than as they are registered."""
    written = facts.meetings_of(member).written
    if not written:
        return
    (most, count), *_rest = written.most_common(1)
    if most == member.name or count <= written[member.name] or sound(most) != sound(member.name):
        return
    what = _("{who} ({id}) is written {name}").format(who=label(member), id=member.id, name=most)
    told = _("{n} lists write {name}, {m} write {own}")
    said = told.format(n=count, name=most, m=written[member.name], own=member.name)
    command = f"tracker people set {member.id} --name {typed(most)}"
    slug = key(most).replace(" ", "_")
    yield Proposal(f"name-{member.id}-{slug}", "name", True, what, (said,), command)

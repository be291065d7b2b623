"""Proposals that somebody has left: a sentence that says so, and no meeting since."""

from collections.abc import Iterator

from tracker.lang.sv.registry import LEAVING
from tracker.ledger.people import label
from tracker.ledger.proposals.facts import Facts, Proposal
from tracker.messages import _
from tracker.model import Member
from tracker.people.names import fold
from tracker.structure.sentences import spans

_NEAR = 300


def propose(facts: Facts) -> Iterator[Proposal]:
    """For each member whom some minutes say to have left, the newest such sentence."""
    names = {fold(name): m for m in facts.members for name in (m.name, *m.spellings)}
    names = {name: member for name, member in names.items() if " " in name}
    told: dict[int, tuple[Member, int, str | None, str]] = {}
    for meeting, day, file, text in facts.texts():
        for at in _said(text):
            start, end = _sentence(text, at)
            words = fold(text[start:end])
            for name, member in names.items():
                if name in words:
                    line = text.count("\n", 0, at) + 1
                    said = f"{file}:{line}: ”{' '.join(text[start:end].split())}”"
                    told[member.id] = member, meeting, day, said
    for member in facts.members:
        yield from _back(facts, member)
    for member, meeting, day, said in told.values():
        if member.left is None and _gone_since(facts, member, meeting, day):
            yield _proposal(facts, member, day, said)


def _said(text: str) -> list[int]:
    """Where the text says that somebody leaves."""
    low = text.casefold()
    if len(low) != len(text):
        low = text  # a letter that folds to two: then only what is in lower case is seen
    found = []
    for phrase in LEAVING:  # a search each: one pattern of all takes twenty times as long
        at = low.find(phrase)
        while at >= 0:
            end = at + len(phrase)
            if not (low[at - 1 : at].isalnum() or low[end : end + 1].isalnum()):
                found.append(at)
            at = low.find(phrase, end)
    return sorted(found)


def _sentence(text: str, at: int) -> tuple[int, int]:
    """The sentence that holds `at`, within its line."""
    first, last = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    last = len(text) if last < 0 else last
    first, last = max(first, at - 4 * _NEAR), min(last, at + 4 * _NEAR)
    for start, end in spans(text, first, last):
        if start <= at < end:
            return start, end
    return first, last


def _gone_since(facts: Facts, member: Member, meeting: int, day: str | None) -> bool:
    """Whether no later meeting, as far as days are known, has them on its list."""
    seen = facts.meetings_of(member).meetings
    return all(one == meeting or (day and other and other <= day) for one, other in seen.items())


def _back(facts: Facts, member: Member) -> Iterator[Proposal]:
    """Who has left is on a list again."""
    days = facts.meetings_of(member).days
    if member.left is None or not days or days[-1] <= member.left:
        return
    what = _("{who} ({id}) is back").format(who=label(member), id=member.id)
    told = _("left {left}, on a list {day}").format(left=member.left, day=days[-1])
    command = f"tracker people set {member.id} --left none"
    yield Proposal(f"back-{member.id}-{days[-1]}", "left", False, what, (told,), command)


def _proposal(facts: Facts, member: Member, day: str | None, said: str) -> Proposal:
    what = _("{who} ({id}) has left").format(who=label(member), id=member.id)
    evidence = (
        said,
        _("on no list since: {words}").format(words=facts.meetings_of(member).words()),
    )
    command = f"tracker people set {member.id} --left {day or 'DATE'}"
    return Proposal(f"left-{member.id}", "left", False, what, evidence, command)

"""Proposals who belongs to a group: whom minutes appoint, and who comes from an owner."""

from collections.abc import Iterator

from sqlalchemy import select

from tracker.lang.sv.registry import GROUPS
from tracker.ledger import naming, schema
from tracker.ledger.content import decode, loads
from tracker.ledger.names import key
from tracker.ledger.people import label
from tracker.ledger.proposals.facts import Facts, Proposal, typed
from tracker.messages import _, ngettext
from tracker.model import Kind, Member, State


def propose(facts: Facts) -> Iterator[Proposal]:
    """Groups that minutes appoint people to, then owners that no mail reaches."""
    yield from _appointed(facts)
    yield from _representing(facts)


def definite(role: str) -> str | None:
    """*planeringsgrupp* → *planeringsgruppen*: how the group is called when it acts; None else."""
    word = key(role).split(" ")[-1]
    for bare, acting in GROUPS.items():
        if word.endswith((key(bare), key(acting))):
            stem = role.strip()
            return stem if word.endswith(key(acting)) else stem[: -len(bare)] + acting
    return None


def _appointed(facts: Facts) -> Iterator[Proposal]:
    items, mentions, sources = schema.items, schema.mentions, schema.sources
    read = naming.load(facts.connection)
    named: dict[str, list[Member]] = {}
    for member in facts.members:
        named.setdefault(key(member.name), []).append(member)
    query = (
        select(items.c.id, items.c.content, mentions.c.quote, mentions.c.line, sources.c.name)
        .join(mentions, (mentions.c.item == items.c.id) & (mentions.c.position == 0))
        .join(sources, sources.c.id == mentions.c.source)
        .where(items.c.kind == Kind.APPOINTMENT.value)
        .where(items.c.state.in_([State.OPEN.value, State.PROPOSED.value]))
        .order_by(items.c.series, items.c.number)
    )
    for row in facts.connection.execute(query).all():
        content = read.content(decode(loads(row.content)))
        group = definite(content.role or "")
        those = [named.get(key(actor.name), []) for actor in content.people]
        known = [several[0] for several in those if len(several) == 1]
        fresh = [one for one in known if not _receives(one, group or "")]
        if group is None or len(content.people) < 2 or not fresh:
            continue
        what = _("{names} belong to {group}")
        what = what.format(names=", ".join(one.name for one in fresh), group=group)
        said = f"{row.name}:{row.line}: ”{' '.join(row.quote.split())}” ({row.id})"
        numbers = " ".join(str(one.id) for one in fresh)
        command = f"tracker people join {typed(group)} {numbers}"
        slug = f"group-{row.id.lower()}"
        yield Proposal(slug, "group", False, what, (said,), command)


def _representing(facts: Facts) -> Iterator[Proposal]:
    received = {key(name) for member in facts.members for name in member.receives}
    for named, count in sorted(facts.owning_open.items()):
        there = [m for m in facts.by_place.get(named, ()) if m.left is None]
        there = [m for m in there if facts.meetings_of(m).seated]
        if named in received or not there:
            continue
        there.sort(key=lambda m: (len(facts.meetings_of(m).seated), -m.id), reverse=True)
        first = there[0]
        place = first.organisation or named
        what = _("{who} ({id}) receives what {place} owns")
        what = what.format(who=label(first), id=first.id, place=place)
        owned = ngettext(
            "{place} owns {n} open item, and nobody receives it",
            "{place} owns {n} open items, and nobody receives them",
            count,
        )
        evidence = [owned.format(place=place, n=count)]
        for one in there[:5]:
            evidence.append(f"{one.name} ({one.id}): {facts.meetings_of(one).words()}")
        command = f"tracker people join {typed(place)} {first.id}"
        slug = key(place).replace(" ", "_")
        yield Proposal(f"group-{slug}", "group", False, what, tuple(evidence), command)


def _receives(member: Member, group: str) -> bool:
    return key(group) in {key(name) for name in member.receives}

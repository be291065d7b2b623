"""Proposals that two names are one place's: *GBG* is *Göteborg*, *LST* is *Länsstyrelsen*."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from tracker.lang.sv.registry import ABBREVIATIONS
from tracker.ledger.names import key
from tracker.ledger.proposals.facts import Facts, Proposal, typed
from tracker.messages import N_, _, ngettext
from tracker.model import ActorKind
from tracker.people.likeness import same_place

_TOLD = {
    "abbreviation": N_("{alias} is a usual abbreviation of {own}"),
    "letters": N_("the letters of {alias} stand in {own}, in order"),
    "second-word": N_("{alias} and {own} differ in the kind of place alone"),
    "longer": N_("{own} begins with {alias}; it may be one of several"),
}
_ORDER = tuple(_TOLD)
_SHORT = re.compile(r"(?<!\w)[A-ZÅÄÖ]{2,5}(?![\w])")


def propose(facts: Facts) -> Iterator[Proposal]:
    """For each name that may be another's, the likeliest other."""
    used = _used(facts)
    written = _abbreviated(facts, set(used))
    known = {**{key(name): name for name in written}, **{key(name): name for name in used}}
    best: dict[str, tuple[int, int, str, str]] = {}
    for alias, why, own in _pairs(known, used):
        ranked = _ORDER.index(why), -used[own], own, why
        if alias not in best or ranked < best[alias]:
            best[alias] = ranked
    for alias, (_rank, _uses, own, why) in sorted(best.items()):
        if best.get(own, (0, 0, "", ""))[2] == alias and alias > own:
            continue  # each is the other's: once is enough
        yield _proposal(facts, alias, own, why, written.get(alias))


def _used(facts: Facts) -> Counter[str]:
    """Names of organisations → how many people and items have them."""
    used: Counter[str] = Counter()
    for there in facts.by_place.values():
        used[there[0].organisation or ""] += len(there)
    people = {key(name) for m in facts.members for name in (m.name, *m.spellings)}
    places = {key(name): name for name in used}
    for named, count in facts.owning.items():
        if named in places:
            used[places[named]] += count
        elif named not in people | facts.places.names.keys() and _may_be_place(named, places):
            owner = facts.owner(named)
            if owner.kind in (ActorKind.ORGANISATION, ActorKind.BODY):
                used[owner.name] += count
    return used


def _may_be_place(named: str, places: dict[str, str]) -> bool:
    tried = (named, named.upper()) if len(named) <= 5 else (named,)
    return any(same_place(one, place) for one in tried for place in places.values())


def _abbreviated(facts: Facts, names: set[str]) -> dict[str, str]:
    """Usual abbreviations that minutes hold and that may mean one of `names` → where, in words."""
    meant = {
        short.upper()
        for short in ABBREVIATIONS
        if short not in facts.places.names
        and any(same_place(short, name) == "abbreviation" for name in names)
    }
    found: dict[str, str] = {}
    if not meant:
        return found
    for _meeting, _day, file, text in facts.texts():
        for match in _SHORT.finditer(text):
            if match[0] in meant and match[0] not in found:
                line = text.count("\n", 0, match.start()) + 1
                found[match[0]] = f"{file}:{line}"
    return found


def _pairs(known: dict[str, str], used: Counter[str]) -> Iterator[tuple[str, str, str]]:
    """(alias, why, own name); the abbreviation is the alias, else what is used less."""
    names = sorted(known.values())
    for at, one in enumerate(names):
        for other in names[at + 1 :]:
            why = same_place(one, other)
            if why is None:
                continue
            short, long = sorted((one, other), key=lambda name: (len(name), name))
            if why == "second-word" and used[short] >= used[long]:
                short, long = long, short
            if used[long]:
                yield short, why, long


def _proposal(facts: Facts, alias: str, own: str, why: str, where: str | None) -> Proposal:
    evidence = [_(_TOLD[why]).format(alias=alias, own=own)]
    both = _at_both(facts, alias, own)
    if both:
        evidence.append(_("at both, never at one meeting: {names}").format(names=", ".join(both)))
    for name in (alias, own):
        people, items = len(facts.by_place.get(key(name), ())), facts.owning.get(key(name), 0)
        counts = [
            ngettext("{n} person", "{n} people", people).format(n=people) if people else "",
            ngettext("owns {n} item", "owns {n} items", items).format(n=items) if items else "",
        ]
        if any(counts):
            evidence.append(f"{name}: {', '.join(one for one in counts if one)}")
    if where:
        evidence.append(_("{alias} stands in {where}").format(alias=alias, where=where))
    what = _("{alias} is {own}").format(alias=alias, own=own)
    slug = "-".join(sorted(key(name).replace(" ", "_") for name in (alias, own)))
    command = f"tracker people alias {typed(alias)} {typed(own)}"
    sure = bool(both) or why in ("abbreviation", "second-word")
    return Proposal(f"place-{slug}", "place", sure, what, tuple(evidence), command)


def _at_both(facts: Facts, alias: str, own: str) -> list[str]:
    """Whose name stands at both, but not in one attendance list."""
    there = defaultdict(list)
    for place in (alias, own):
        for member in facts.by_place.get(key(place), ()):
            there[key(member.name)].append(member)
    return [
        several[0].name
        for several in there.values()
        if len(several) == 2
        and not facts.meetings_of(several[0]).together(facts.meetings_of(several[1]))
    ]

"""Who was there: lists of people under *Närvarande*, *Frånvarande*, *Kallade*, in any layout.

A list is claimed line by line and ends at the first heading, agenda number or prose, so that a
missing blank line never swallows the minutes. `rows` reads one list, `tables` a table, `told` what
sentences say, `shorts` initials.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from tracker.lang.sv import attendance as who
from tracker.model import Person
from tracker.structure.entries import Manner, people
from tracker.structure.labels import Label
from tracker.structure.lines import Page
from tracker.structure.names import is_full_name, is_name
from tracker.structure.rows import List, groups_below, read_list
from tracker.structure.shorts import legend, settle_shorts
from tracker.structure.tables import is_people_header, read_people
from tracker.structure.told import told

_LISTS = ("present", "also present", "absent", "called", "copied")
_TABLED = ("plain", "table")
_NEAR_TOP = 60
_BESIDE = 4
"""Lines between a list and the labels of the officers that belong to it."""


class Attendance(NamedTuple):
    people: tuple[Person, ...]
    claimed: frozenset[int]
    """Indices of the lines that the lists take."""
    first: int | None
    """The line where the first list begins."""


def attendance(page: Page, labels: Mapping[int, Label]) -> Attendance:
    """The people listed as present or absent. `labels`: the labelled lines of the page."""
    lists: list[List] = []
    claimed: set[int] = set()
    after = -1
    first: int | None = None
    known = legend(page)
    heads = _table_heads(page)
    top, second = _agenda_at(page)
    for at in sorted({*labels, *heads}):
        if at < after or at in claimed:
            continue
        label = labels.get(at)
        if at in heads and (label is None or label.kind in _LISTS):
            status = "absent" if label and label.kind == "absent" else "present"
            table = read_people(page, at, status, labels)
            if table.people:
                kind = label.kind if label else "present"
                one = List(kind, table.people, frozenset((at, *table.taken)))
                lists.append(one)
                claimed |= one.taken
                after, first = max(one.taken) + 1, at if first is None else first
                continue
        if label is None or not _may_open(label, bool(lists), page, at, after, top):
            continue
        before = [person for one in lists for person in one.people]
        homes = sum(bool(person.organisation) for person in before) * 2 > len(before)
        one = read_list(page, at, label, labels, known, homes)
        nobody = label.value.text.casefold() in who.NOBODY and bool(label.value.text)
        if not one.people and not nobody and not _is_bare(page, at, label):
            continue
        numbered = page.lines[at].number is not None
        claimed.update(one.taken if numbered else {at, *one.taken})
        after = max({at, *one.taken}) + 1
        first = at if first is None else first
        lists.append(one)
        if one.people and label.kind != "absent":
            more = groups_below(page, after, label, labels, page.lines[at].column)
            claimed |= more.taken
            after = max({after - 1, *more.taken}) + 1
            lists.append(more)
    lists.extend(_officers(labels, lists, first, after))
    prose = told(page, labels, claimed, second, any(one.people for one in lists))
    claimed |= prose.taken
    lists.extend(prose.lists)
    return Attendance(settle_shorts(page, _settle(lists), known), frozenset(claimed), first)


def _table_heads(page: Page) -> set[int]:
    """The rows of titles of tables of people near the top."""
    if not (page.gapped or "|" in page.clean):
        return set()
    lines, near = page.lines, page.full[:_NEAR_TOP]
    return {i for i in near if lines[i].mark in _TABLED and is_people_header(lines[i])}


def _agenda_at(page: Page) -> tuple[int, int]:
    """The first two lines that are numbered as agenda items are, not as people are."""
    found = []
    for i, line in enumerate(page.lines):
        if line.mark != "number" or not line.text[:1].isupper():
            continue
        if line.form in ("§", "punkt") or not is_full_name(line.text.partition(",")[0]):
            found.append(i)
            if len(found) == 2:
                return found[0], found[1]
    end = len(page.lines)
    return (found[0], end) if found else (end, end)


def _may_open(label: Label, listed: bool, page: Page, at: int, after: int, top: int) -> bool:
    """*Ersättare*, *Sekreterare* head a list beside another one, or with a colon near the top."""
    if label.kind in ("present", "absent", "called"):
        weak = label.said.casefold() in who.WEAK_LABELS  # *Vem: Bo* stands below tasks, too
        return not weak or at < min(top, _NEAR_TOP)
    officer = label.kind in ("chair", "secretary") and not label.value.text
    if label.kind not in _LISTS and not officer:
        return False
    above = at - 1
    while above >= after and page.lines[above].mark in ("blank", "furniture"):
        above -= 1
    if listed and above < after:
        return True
    if officer or at >= min(top, _NEAR_TOP) or label.kind == "copied":
        return False
    return label.colon or (not label.value.text and _people_below(page, at))


def _people_below(page: Page, at: int) -> bool:
    """Whether the line right below is surely a person's: *Anna Ek (AE), ombud*."""
    if at + 1 >= len(page.lines) or page.lines[at].number is not None:
        return False
    line = page.lines[at + 1]
    if line.mark not in ("plain", "bullet") or line.heading:
        return False
    name, _, rest = line.text.partition("(" if "(" in line.text.partition(",")[0] else ",")
    return is_full_name(name.strip()) and (bool(rest) or len(line.text) < 40)


def _is_bare(page: Page, at: int, label: Label) -> bool:
    """A label with nobody under it: *Frånvarande:*, empty."""
    if label.value.text or label.kind not in ("present", "absent", "called"):
        return False
    if page.lines[at].number:
        return False
    return label.colon or page.lines[at].heading or label.said.isupper()


def _officers(
    labels: Mapping[int, Label], lists: Sequence[List], first: int | None, after: int
) -> list[List]:
    """*Sekreterare: Anna Ek* beside the lists: who keeps the minutes or the chair is there."""
    if first is None or not any(one.people for one in lists):
        return []
    out = []
    for at, label in labels.items():
        if label.kind not in ("chair", "secretary") or not first - _BESIDE <= at < after + _BESIDE:
            continue
        value = label.value.text.partition("(")[0].partition(",")[0].strip(" .")
        if not is_name(value):
            continue
        role = "ordförande" if label.kind == "chair" else "sekreterare"
        found = people(label.value, Manner("present", role, lone=True))
        out.append(List("officer", tuple(found), frozenset()))
    return out


# --------------------------------------------------------------------------- all lists together


def _settle(lists: Sequence[List]) -> tuple[Person, ...]:
    """One entry a person. Who was called and is not listed as present was absent."""
    out: dict[str, Person] = {}
    has_present = any(one.kind in ("present", "also present") and one.people for one in lists)
    called = [person for one in lists if one.kind == "called" for person in one.people]
    for one in sorted(lists, key=lambda one: one.kind == "officer"):
        if one.kind in ("called", "copied"):
            continue
        for person in one.people:
            person = _in_full(person, called)
            key = person.name.casefold()
            if one.kind == "officer":
                if key in out or _in_full(person, out.values()) != person:
                    continue
                given = key.partition(" ")[0]
                if given in out:  # listed under the given name alone: *Ordförande: Anna Ek*
                    out[given] = _both(out[given], person)._replace(name=person.name)
                    continue
            before = out.get(key)
            out[key] = person if before is None else _both(before, person)
    for person in called:
        key = person.name.casefold()
        if key not in out:
            out[key] = person._replace(status="absent") if has_present else person
        elif out[key].organisation is None:  # only one of the two lists says it
            out[key] = out[key]._replace(organisation=person.organisation)
    return tuple(out.values())


def _both(one: Person, other: Person) -> Person:
    """What two entries say of the same person. Who is only said to be stood in for was there."""
    status = one.status
    if one.status == "absent" and other.status == "present" and other.scope:
        status, one = "present", one._replace(scope=other.scope)
    return one._replace(
        status=status,
        organisation=one.organisation or other.organisation,
        role=one.role or other.role,
        short=one.short or other.short,
    )


def _in_full(person: Person, others: Iterable[Person]) -> Person:
    """Under the name of the one among `others` whose given name it is, if it is a given name."""
    if " " in person.name:
        return person
    given = person.name.casefold()
    fits = [one for one in others if one.name.split()[0].casefold() == given]
    return person._replace(name=fits[0].name) if len(fits) == 1 else person

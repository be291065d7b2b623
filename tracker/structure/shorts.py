"""Initials and their legends: *(AKS)*, *BE = Britt Engström*; and parties, which look alike."""

import re
from collections.abc import Mapping, Sequence

from tracker.lang.sv import attendance as who
from tracker.model import Person
from tracker.structure.lines import Page
from tracker.structure.names import is_name
from tracker.structure.notes import are_initials, read_note

_LEGEND = re.compile(
    r"(?<![\w=])([A-ZÅÄÖ][A-Za-zÅÄÖåäö]{1,4})\s{0,10}=\s{0,10}([A-ZÅÄÖ][^\n=,;.()]{2,40})"
)
_SEARCHED = 8000


def legend(page: Page) -> dict[str, Person]:
    """People by initials where the text explains them: *BE = Britt Engström, KL = Kurt Lans*."""
    text = page.clean
    if "=" not in text:
        return {}
    out: dict[str, Person] = {}
    pieces = [(0, text[:_SEARCHED])]
    if len(text) > _SEARCHED:
        at = max(len(text) - _SEARCHED // 4, _SEARCHED)
        pieces.append((at, text[at:]))
    for at, piece in pieces:
        for match in _LEGEND.finditer(piece):
            name = match[2].strip()
            if is_name(name) and are_initials(match[1], name):
                start = at + match.start(2)
                person = Person(name, start=start, end=start + len(name), short=(match[1],))
                out.setdefault(match[1], person)
    return out


def settle_shorts(
    page: Page, people: Sequence[Person], known: Mapping[str, Person]
) -> tuple[Person, ...]:
    """Whether *(SD)* behind a name is a party or the name's initials, as the whole list has it;
    and whether *(Idrott)* is an office, as the others' brackets are."""
    by_name = {person.name: short for short, person in known.items()}
    listed = [person for person in people if person.short]
    # Who has nothing to be told apart from a party keeps what is beside the name.
    parties = bool(listed) and any(_is_party(person.organisation) for person in people)
    if not parties and listed and len(listed) == 1:
        parties = len(people) < 2 or not _is_sign(page, listed[0])
        parties = parties and all(_is_party(short) for short in listed[0].short)
    offices = _brackets_are_offices(page, people)
    if not (parties or offices or by_name):
        return tuple(people)
    out = []
    for person in people:
        if parties and any(short.isupper() for short in person.short):
            party = next(short for short in person.short if short.isupper())
            rest = tuple(short for short in person.short if short != party)
            organisation = person.organisation or party
            person = person._replace(organisation=organisation, short=rest)
        short = by_name.get(person.name)
        if short and short not in person.short:
            person = person._replace(short=(*person.short, short))
        office = person.organisation or ""
        if offices and _is_office_like(office) and _is_bracketed(page, person):
            person = person._replace(organisation=None, role=person.role or office)
        out.append(person)
    return tuple(out)


def _is_party(text: str | None) -> bool:
    return text is not None and text.isupper() and text.casefold() in who.PARTIES


def _is_sign(page: Page, person: Person) -> bool:
    """Whether its initials stand in a column of signatures, not in a bracket."""
    return page.text[person.end : person.end + 3].lstrip()[:1] != "("


def _is_bracketed(page: Page, person: Person) -> bool:
    behind = page.text[person.end : person.end + 2]
    if "(" not in behind or behind.strip() != "(":
        return False
    return not person.organisation or person.organisation in page.text[person.end : person.end + 80]


def _is_office_like(organisation: str) -> bool:
    return 0 < len(organisation.split()) <= 2 and not organisation.isupper()


def _brackets_are_offices(page: Page, people: Sequence[Person]) -> bool:
    """Whether most brackets behind names hold offices: *(Kassör)*, *(Vice)*, so *(Idrott)* too."""
    roles = others = 0
    for person in people:
        if not _is_bracketed(page, person):
            continue
        said = page.text[person.end : person.end + 60].partition("(")[2].partition(")")[0]
        note = read_note(said.partition(",")[0].strip())
        roles += note.kind == "role"
        others += note.kind == "organisation"
    return roles >= 2 and roles >= others

"""Who was there as running text tells it: *Med var Ellen Ek från Ale …*, *Bo hade fått förhinder*.

Only the first paragraphs are asked, and only sentences with a word that such a sentence has.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from tracker.hints import holds_one
from tracker.lang.sv import attendance as who
from tracker.model import Person
from tracker.structure.entries import Manner, people
from tracker.structure.labels import Label
from tracker.structure.lines import Page
from tracker.structure.names import Span, is_name, is_organisation, trim
from tracker.structure.rows import List
from tracker.structure.sentences import spans

_PARAGRAPHS = 14
_MAX_SENTENCE = 700
_AFTER_INITIAL = re.compile(
    r"(?:(?<= [A-ZÅÄÖ])\.\s(?=[A-ZÅÄÖ][a-zåäö]{1,20} (?:kunde|hade|har|var|är|saknades)\b)"
    r"|(?<=[a-z])\.\s(?=(?:Anmält |Anmäld |Meddelat )?(?:[Ff]örhinder|[Ff]rånvar|[Åå]terbud)))"
)
_UNDERSIGNED = re.compile(
    r"(?: och| samt|,) undertecknade?(?=[ ,.])|(?<=[a-zåäö] )undertecknade?,? "
)
_BESIDES = re.compile(r" förutom (?=[A-ZÅÄÖ])|(?<=[a-zåäö]) (?:även|också)(?= [A-ZÅÄÖ])")
_NAME_OR_MORE = r"(?P<who>[A-ZÅÄÖÉ][^\n.:;!?]{1,600}?)"
_FROM = re.compile(
    r"(?:^|,? (?:och|samt) |, )[Ff]rån (?P<org>[^,]{2,60}?) "
    r"(?:kom|deltog|medverkade|var|närvarade|fanns|representerades av)? ?(?=[A-ZÅÄÖ])"
)


class Told(NamedTuple):
    lists: tuple[List, ...]
    taken: frozenset[int]
    """Lines of paragraphs that say nothing else."""


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    out = []
    for status, rows in (("present", who.PRESENT_PHRASES), ("absent", who.ABSENT_PHRASES)):
        for row in rows:
            pattern = row.replace("{meeting}", who.AT_MEETING).replace(
                "{who}", r" {0,12}(?P<who>\S.{0,600})"
            )
            pattern = pattern.replace("{Who}", _NAME_OR_MORE)
            out.append((status, re.compile(pattern)))
    return tuple(out)


def told(
    page: Page, labels: Mapping[int, Label], taken: set[int], until: int, listed: bool
) -> Told:
    """The people whom the paragraphs above line `until` name. `listed`: there are lists as well,
    so that only who was away is asked of the text."""
    lists: list[List] = []
    claimed: set[int] = set()
    cues: tuple[str, ...] = who.AWAY_CUES if listed else who.TOLD_CUES
    paragraphs = list(_paragraphs(page, labels, taken, until))
    if paragraphs:
        low = _low(page, paragraphs[0][1], paragraphs[-1][2])
        cues = tuple([cue for cue in cues if cue in low])
    for lines, start, end in paragraphs if cues else ():
        low = _low(page, start, end)
        if not holds_one(low, cues):
            continue
        whole = True
        for a, b in _sentences(page.clean, start, end):
            said = Span(page.clean[a:b], a)
            found = _sentence(said, listed) if b - a <= _MAX_SENTENCE else None
            if found is None:
                whole = False
                continue
            lists.append(found)
        if whole:
            claimed.update(lines)
    return Told(tuple(lists), frozenset(claimed))


def _low(page: Page, start: int, end: int) -> str:
    whole = len(page.low) == len(page.clean)
    return page.low[start:end] if whole else page.clean[start:end].lower()


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Sentences, also where an initial or a role closes one: *… och Sara L. Nisse kunde inte.*"""
    for a, b in spans(text, start, end):
        for cut in _AFTER_INITIAL.finditer(text, a, b):
            yield a, cut.start() + 1
            a = cut.end()
        yield a, b


def _paragraphs(
    page: Page, labels: Mapping[int, Label], taken: set[int], until: int
) -> Iterator[tuple[list[int], int, int]]:
    """The first paragraphs of running text: their lines, where they begin and end."""
    seen = 0
    run: list[int] = []
    for i, line in enumerate(page.lines[:until]):
        plain = line.mark == "plain" and i not in taken and not line.heading
        if run and (not plain or i in labels):
            yield run, page.lines[run[0]].start, page.lines[run[-1]].end
            seen += 1
            run = []
        if seen >= _PARAGRAPHS:
            return
        if plain:
            run.append(i)
    if run:
        yield run, page.lines[run[0]].start, page.lines[run[-1]].end


def _sentence(said: Span, listed: bool = False) -> List | None:
    """The people that one sentence says were there, or were not; `listed`: only the latter."""
    flat = Span(said.text.replace("\n", " "), said.start)
    if "undertecknad" in flat.text:
        flat = Span(_UNDERSIGNED.sub(lambda m: ",".ljust(len(m[0])), flat.text), flat.start)
    if " förutom " in flat.text:  # *Närvarande var förutom Elsa även Gustav och Ove.*
        flat = Span(_BESIDES.sub(_listed, flat.text), flat.start)
    by_org = () if listed else _from_each(flat)
    if by_org:
        return List("present", by_org, frozenset())
    for status, pattern in _patterns():
        if listed and status == "present":
            continue
        match = pattern.match(flat.text)
        if match is None:
            continue
        span = trim(Span(match["who"].rstrip(" ."), flat.start + match.start("who")))
        found = _people(span, status)
        if found:
            return List(status, found, frozenset())
    return None


def _listed(match: re.Match[str]) -> str:
    sign = "," if match[0].startswith((" även", " också")) else " "
    return sign.ljust(len(match[0]))


def _from_each(flat: Span) -> tuple[Person, ...]:
    """*Från föreningen kom Ulla Berg och Kent Ek, och från bolaget kom Bo Ask.*"""
    if not flat.text.startswith("Från ") or not any(verb in flat.text for verb in who.CAME):
        return ()
    cuts = list(_FROM.finditer(flat.text))
    if not cuts or cuts[0].start():
        return ()
    out: list[Person] = []
    for n, cut in enumerate(cuts):
        end = cuts[n + 1].start() if n + 1 < len(cuts) else len(flat.text)
        span = trim(Span(flat.text[cut.end() : end].rstrip(" ."), flat.start + cut.end()))
        found = _people(span, "present")
        if not found:
            return ()
        org = cut["org"].strip()
        out.extend(one if one.organisation else one._replace(organisation=org) for one in found)
    return tuple(out)


def _people(span: Span, status: str) -> tuple[Person, ...]:
    """The people of a list in running text; empty if it is none."""
    found = [p for p in people(span, Manner(status)) if is_name(p.name)]
    found = [p for p in found if not is_organisation(p.name)]
    if not found or found[0].start > span.start + 24:
        return ()
    if any(word.strip(",") in who.NO_LIST_WORDS for word in span.text.split()):
        return ()
    if len(found) == 2 and _is_place(span, found):  # *Tina Ros, Vallby*
        found = [found[0]._replace(organisation=found[0].organisation or found[1].name)]
    home: str | None = None
    out: list[Person] = []
    for person in reversed(found):  # *Anna Ek, Bo Ask och Cia Dal från Ale*: all three
        if person.organisation is not None:
            home = person.organisation if _is_from(span, person) else None
        elif home is not None and person.role is None and not _closes(span, person):
            person = person._replace(organisation=home)
        else:
            home = None
        out.append(person)
    return tuple(reversed(out))


def _is_place(span: Span, found: list[Person]) -> bool:
    one, other = found
    between = span.text[one.end - span.start : other.start - span.start]
    return " " in one.name and " " not in other.name and between.strip() == ","


def _is_from(span: Span, person: Person) -> bool:
    behind = span.text[person.end - span.start :]
    return behind.startswith((" från ", " och ")) and " från " in behind


def _closes(span: Span, person: Person) -> bool:
    """Something but a comma or *och* stands behind the name."""
    behind = span.text[person.end - span.start :].lstrip()
    return not behind.startswith((",", "och ", "samt "))

"""The rows of one list of people: which lines belong to it, and where one person ends."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tracker.lang.sv import attendance as who
from tracker.lang.sv import structure as words
from tracker.model import Person
from tracker.structure.entries import Manner, people, plain_person
from tracker.structure.labels import Label, kind_of_people
from tracker.structure.line import Line
from tracker.structure.lines import Page
from tracker.structure.names import (
    Span,
    is_full_name,
    is_name,
    is_organisation,
    plain_entry,
)
from tracker.structure.notes import are_initials, is_title, read_note
from tracker.structure.shape import COUNTED, WIDE, initials_in, is_entry, is_more, is_person
from tracker.structure.tables import is_people_header, read_people

_MAX_PEOPLE = 2000
_MAX_BLANKS = 4
_NUMERALS = frozenset("0123456789")
_OPEN_ENDS = frozenset((",", "h", "t", "-"))
"""The last letters of what leaves an entry open: a comma, *och*, *samt*, a hyphen."""
_LABEL_WITHIN = re.compile(
    r"(?:(?<=[a-zåäö)])[.;]|;)\s{1,20}([A-ZÅÄÖa-zåäö][^.,:;()\n]{1,40}):\s{1,20}"
)
_GROUP_WITHIN = re.compile(r",\s{1,20}(?=([A-ZÅÄÖ0-9][^,:;()\n]{0,30}):\s)")


class List(NamedTuple):
    """One list of people, and the lines that it takes."""

    kind: str
    people: tuple[Person, ...]
    taken: frozenset[int]


def read_list(
    page: Page,
    at: int,
    label: Label,
    labels: Mapping[int, Label],
    legend: Mapping[str, Person],
    homes: bool = False,
) -> List:
    """The list that `label` on line `at` heads. `legend`: people by their initials; `homes`: the
    people of the lists above are written with their organisation."""
    lines = page.lines
    status = "absent" if label.kind == "absent" else "present"
    for head in (at, at + 1) if not label.value.text else (at,):
        if head < len(lines) and is_people_header(lines[head]):
            table = read_people(page, head, status, labels)
            if table.people:
                return List(label.kind, table.people, frozenset((*table.taken, at, head)))
    taken: set[int] = set()
    rows: list[_Row] = []
    if label.value.text and label.value.text.casefold() not in who.NOBODY:
        rows.append(_Row(label.value, lines[at].margin))
    inline = bool(rows)
    if inline and not is_entry(rows[0].span.text, inline=True, legend=legend):
        return List(label.kind, (), frozenset())
    goes_on = inline and page.clean[label.value.end : label.value.end + 2].lstrip()[:1] == ","
    numbered = False
    blanks = 0
    for i in range(at + 1, len(lines)):
        line = lines[i]
        mark = line.mark
        if mark == "blank" or mark == "furniture":
            blanks += 1
            if blanks > _MAX_BLANKS or (inline and mark == "blank"):
                break
            continue
        if line.heading and not (line.bold and rows and is_name(line.text)):
            break
        other = labels.get(i)
        if other and not (
            other.kind in ("chair", "secretary", "adjuster")
            and other.value.text
            and (not inline or line.column >= lines[at].column + 2)
        ):
            break
        if mark == "number":
            numbered = numbered or (not rows and line.form in (".", ")") and is_person(line.text))
            if not numbered:
                break
        elif numbered and mark != "plain":
            break
        bracketed = bool(rows) and line.text[:1] == "("  # what is said of the last one above
        opened = _open(rows) or (goes_on and not taken) or bracketed
        outside = inline and not opened and line.column < lines[at].column + 2
        if outside and page.text[line.start - 1 : line.start] != "\t":
            break
        homely = opened and bool(rows) and ";" in rows[-1].span.text  # *…; Cia Dal,* / *GR*
        if not (bracketed or homely) and not is_entry(line.text, inline or opened, legend):
            break
        if blanks and not _follows(rows, line):
            break
        taken.add(i)
        if rows and (opened or (inline and _wrapped(rows, line))):
            start = rows[-1].span.start
            rows[-1] = _Row(Span(page.clean[start : line.end], start), None)
        else:
            rows.append(_Row(Span(line.text, line.start), line.margin))
        blanks = 0
        if len(rows) > _MAX_PEOPLE:
            break
    inline = inline and len(rows) == 1
    found = _people_of(rows, label, inline and not homes, legend)
    return List(label.kind, found, frozenset(taken))


def groups_below(
    page: Page, at: int, label: Label, labels: Mapping[int, Label], column: int
) -> List:
    """The lines from `at` on that go on a list with labels of their own: *Kassör: Bo Ask*."""
    rows: list[_Row] = []
    taken: set[int] = set()
    for i in range(at, len(page.lines)):
        line = page.lines[i]
        own = labels.get(i)
        if own is not None and own.kind in ("chair", "secretary") and own.value.text:
            continue  # read as what it is
        if line.mark not in ("plain", "bullet") or line.heading or line.column != column:
            break
        if own is not None:
            break
        said, colon, value = line.text.partition(": ")
        strange = not colon or len(said) > 40 or said.casefold() in words.NO_GROUPS
        if strange or not said[:1].isupper() or _has_verb(said):
            break
        names = value.replace(" och ", ",").replace("(", ",").split(",")
        if not is_full_name(names[0].strip(" .")) or not is_entry(line.text, inline=True):
            break
        rows.append(_Row(Span(line.text, line.start), line.margin))
        taken.add(i)
    return List(label.kind, _people_of(rows, label, False, {}), frozenset(taken))


@dataclass(slots=True)
class _Row:
    span: Span
    margin: str | None
    """What stands in a column at the right: initials."""


def _has_verb(text: str) -> bool:
    return any(word in words.FINITE_VERBS for word in text.casefold().split())


def _open(rows: Sequence[_Row]) -> bool:
    if not rows:
        return False
    text = rows[-1].span.text.rstrip()
    if text[-1:] not in _OPEN_ENDS:
        return False
    return text.endswith((",", " och", " samt")) or (text.endswith("-") and text[-2:-1].isalpha())


def _wrapped(rows: Sequence[_Row], line: Line) -> bool:
    """*…, Kalle / Svensson, Rune Hansson*: the row before was a list, cut by the margin."""
    if line.mark != "plain":
        return False
    above = rows[-1].span.text
    left, right = above.rpartition(",")[2].strip(), line.text.partition(",")[0].strip()
    if len(left.split()) == 1 and len(right.split()) == 1:
        return is_name(left)
    names = sum(is_full_name(part.partition("(")[0].strip()) for part in above.split(","))
    if names <= 1 and is_full_name(right.partition("(")[0].strip()):
        return False  # *Bo Ask, jurist, § 4* / *Cia Dal, ekonom*: one a line
    return rows[0].span.text.count(",") > 1


def _follows(rows: Sequence[_Row], line: Line) -> bool:
    """After a blank line an entry must look like one: a full name, or the form of those above."""
    if line.mark == "bullet":
        return True
    head = line.text.partition(",")[0].partition("(")[0].strip()
    if not rows or is_full_name(head):
        return is_name(head) or "," in line.text or ":" in line.text
    return is_name(head) and ("," in line.text) == ("," in rows[-1].span.text)


def _people_of(
    rows: Sequence[_Row], label: Label, inline: bool, legend: Mapping[str, Person]
) -> tuple[Person, ...]:
    whole = "\n".join([row.span.text for row in rows])  # one look rules out most of what follows
    each = ";" in whole and any(_one_each(row.span.text) for row in rows)
    if each:
        rows = [_Row(piece, None) for row in rows for piece in _pieces(row.span)]
    spans = [row.span for row in rows]
    role_labels = ": " in whole and _are_roles(spans)
    status = "absent" if label.kind == "absent" else "present"
    manner = Manner(
        status,
        _list_role(label),
        each or _one_a_line(spans, inline),
        role_labels,
    )
    home = _list_home(label)
    if "   " in whole or "\t" in whole:
        rows = _one_up(rows)
    first = manner
    everyday = manner.lone and manner.role is None and not legend
    out: list[Person] = []
    for span, margin, away in _by_label(rows):
        if everyday and margin is None and not away and plain_entry(span.text):
            plain = plain_person(span, status)
            out.extend(people(span, first) if plain is None else (plain,))
            continue
        if span.text.casefold() in who.NOBODY:
            continue
        wanted = "absent" if away else status
        manner = manner if manner.status == wanted else manner._replace(status=wanted)
        if is_more(span.text.casefold()) and not is_name(span.text):
            continue
        parts = initials_in(span.text) if legend else []
        if parts and all(part in legend for part in parts):
            out.extend(legend[part]._replace(status=manner.status) for part in parts)
            continue
        found = list(people(span, manner))
        if margin and found and are_initials(margin, found[0].name):
            signed = found[0]._replace(short=(*found[0].short, margin))
            if len(found) == 1:
                found = [signed]
            elif len(found) == 2 and not are_initials(margin, found[1].name):
                # *Sven Torp   Torps Måleri   ST*: the initials say whose row it is
                said = read_note(found[1].name)
                if said.kind == "role":
                    found = [signed._replace(role=signed.role or said.value)]
                else:
                    found = [signed._replace(organisation=signed.organisation or said.value)]
        out.extend(found)
    if home:
        out = [one if one.organisation else one._replace(organisation=home) for one in out]
    return tuple(out[:_MAX_PEOPLE])


def _are_roles(rows: Sequence[Span]) -> bool:
    """Whether most of what stands before a colon is a role."""
    named = [row.text.partition(": ")[0] for row in rows if ": " in row.text]
    return sum(read_note(name).kind == "role" for name in named) * 2 > len(named)


def _one_up(rows: Sequence[_Row]) -> Sequence[_Row]:
    """*Stina Ek, ordf.      Bo Frisk, kassör*: two columns of people as a row each."""

    def halves(row: _Row) -> list[Span]:
        out, at = [], 0
        for gap in [*WIDE.finditer(row.span.text), None]:
            part = row.span.text[at : gap.start() if gap else len(row.span.text)]
            out.append(Span(part, row.span.start + at))
            at = gap.end() if gap else at
        if row.margin:
            at = row.span.end
            out.append(Span(row.margin, at))
        return out

    def has_office(span: Span) -> bool:
        name, comma, rest = span.text.partition("," if "," in span.text else "(")
        noted = read_note(rest.strip(" ()")).kind == "role" if comma else False
        return noted and is_full_name(name.strip())

    cut = [halves(row) for row in rows]
    if not any(len(one) == 2 and has_office(one[1]) for one in cut):
        return rows
    return [_Row(half, None) for one in cut for half in one]


def _by_label(rows: Sequence[_Row]) -> Iterator[tuple[Span, str | None, bool]]:
    """Each row, cut where another label begins on it: *Anna, Bo. Frånvarande: Cia*.

    The last of the three is whether that label says that they were not there.
    """
    for row in rows:
        span, margin = row.span, row.margin
        if ": " not in span.text and span.text[:1] not in _NUMERALS:
            yield span, margin, False
            continue
        at, away = 0, False
        counted = COUNTED.match(span.text) if span.text[:1] in _NUMERALS else None
        if counted:  # *23 medlemmar samt Bo Ask från förvaltaren*
            at = counted.end()
        cuts: list[re.Match[str]] = []
        if ": " in span.text:
            cuts = list(_LABEL_WITHIN.finditer(span.text))
            if not cuts and span.text.count(": ") > 1:  # *7A: Noor och Elton, 7B: Alicia*
                cuts = list(_GROUP_WITHIN.finditer(span.text))
        for cut in cuts:
            yield Span(span.text[at : cut.start()], span.start + at), None, away
            kind = kind_of_people(cut[1])
            away = kind == "absent"
            at = cut.end() if kind and cut.end() > cut.end(1) else cut.start(1)
        yield Span(span.text[at:], span.start + at), margin, away


def _one_each(text: str) -> bool:
    """*Anna Ek, Ale; Bo Ask, GR*: whether semicolons part people, each with a home."""
    parts = [part.strip() for part in text.split(";") if part.strip()]
    return len(parts) > 1 and all(
        "," in part and is_full_name(part.partition(",")[0].partition("(")[0].strip())
        for part in parts
    )


def _pieces(span: Span) -> Iterator[Span]:
    at = 0
    for part in span.text.split(";"):
        text = part.strip()
        if text:
            yield Span(text, span.start + at + part.index(text))
        at += len(part) + 1


def _list_home(label: Label) -> str | None:
    """*Från skolan*: whom all of the list are from."""
    first, _, rest = label.said.partition(" ")
    if first.casefold() != "från" or not rest or label.kind != "also present":
        return None
    return rest.strip(" :")


def _one_a_line(rows: Sequence[Span], inline: bool) -> bool:
    """Whether each row is one person with remarks, rather than a list of several."""
    if not rows:
        return False
    cells = [_cells(row.text) for row in rows]
    seconds = [row[1] for row in cells if len(row) == 2]
    if len(rows) == 1:
        # *Magnus Ek, GBG* is one person; *Anna Ek, Bo Ask* are two.
        named = all(is_full_name(cell) for cell in cells[0][:-1])
        if len(cells[0]) == 2:
            return not inline and not is_full_name(cells[0][1])
        return len(cells[0]) > 2 and named and is_organisation(cells[0][-1])
    if sum(len(row) for row in cells) > 3 * len(cells):
        return False
    doubtful = sum([is_full_name(second) for second in seconds if " " in second])
    return not seconds or doubtful * 2 <= len(seconds) or is_organisation(seconds[0])


def _cells(text: str) -> list[str]:
    """What commas part before the first bracket."""
    plain = plain_entry(text)
    if plain is not None:
        name, home = plain
        return [name, home.strip()] if home else [name]
    return [cell for part in text.partition("(")[0].split(",") if (cell := part.strip())]


def _list_role(label: Label) -> str | None:
    low = label.said.casefold()
    for word, role in (
        ("icke tjänstgörande", "ersättare"),
        ("ej tjänstgörande", "ersättare"),
        ("tjänstgörande ersättare", "tjänstgörande ersättare"),
        ("ersättare", "ersättare"),
        ("suppleant", "suppleant"),
        ("adjung", "adjungerad"),
        ("revisor", "revisor"),
        ("gäst", "gäst"),
        ("föredragande", "föredragande"),
        ("observatör", "observatör"),
    ):
        if word in low:
            return role
    said = label.said.strip(" :")
    if label.kind == "also present" and not low.startswith("övrig") and is_title(said):
        return low.strip(" :")
    return who.ROLES.get(low.strip(" :")) if label.kind in ("chair", "secretary") else None

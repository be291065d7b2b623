"""`Source` to `Minutes`: title, attendance, agenda, lists and sentences, all as spans of the text.

lines        the text as lines, mark-up out of sight (`markup`), `margins` taken off; labels
             `joined` on one line and people in two `columns` apart; `digits` tells numbers
labels       *Datum: …*, *### NÄRVARANDE*
attendance   lists of people: `rows` and `entries` of one (`names`, `notes` beside them), `tables`,
             (`shape`, `named`); what is `told`, initials (`shorts`)
signoff      names at the end without a label; the head of a mail
officers     signatures; `spoken`: who held the pen or the chair, as a sentence says (`places`)
header       title, day, time, place (`front` matter); `dating` settles the day. Only these two
             ask `tracker.dates`
grids        tables of what is to be done
outline      which lines are headings (`looks`), which of them the agenda (`numbering`)
flow         paragraphs and list entries to sentences (`sentences`), with their `context`, and
             who stands `behind` one
body         who met

Nothing here raises for any text, and time is linear in its length.
"""

from collections.abc import Sequence
from datetime import date

from tracker.lang.sv import attendance as who
from tracker.lang.sv import structure as words
from tracker.messages import _
from tracker.model import Minutes, Person, Section, Sentence, Source
from tracker.problems import Problem
from tracker.structure import officers, spoken
from tracker.structure.attendance import attendance
from tracker.structure.body import meeting_body
from tracker.structure.columns import with_columns_apart
from tracker.structure.dating import settle_date
from tracker.structure.flow import Flow
from tracker.structure.grids import with_grids
from tracker.structure.header import read_head
from tracker.structure.joined import with_labels_apart
from tracker.structure.labels import Label, read_labels
from tracker.structure.line import Line
from tracker.structure.lines import Page, lay_out
from tracker.structure.margins import is_column_title
from tracker.structure.officers import KINDS
from tracker.structure.outline import Heading, outline, title_length, title_start
from tracker.structure.signoff import board_notice, mail_head, sender, sign_off

__all__ = ["structure"]

_LABEL_HEAD = 150
_LABEL_TAIL = 60
"""Lines with content, from the top and from the end, that may be labels of the whole document."""


def structure(
    source: Source, meeting_date: date | None = None
) -> tuple[Minutes, tuple[Problem, ...]]:
    """The minutes in `source`, and what is odd about them. `meeting_date`: the day, where known."""
    page = with_columns_apart(with_labels_apart(lay_out(source.text)))
    labels = _labels(page)
    people = attendance(page, labels)
    given = frozenset(person.name.split()[0].casefold() for person in people.people)
    signed = officers.signatures(page, labels, people.claimed, given)
    closing = sign_off(page, people.claimed | signed.claimed, given)
    mail = mail_head(page.lines)
    columned = enumerate(page.lines) if page.columned else ()
    columns = frozenset(i for i, line in columned if is_column_title(line))
    taken = people.claimed | signed.claimed | closing.claimed | columns
    head_end, body_start = _limits(page, people.first, taken)
    head = read_head(page, labels, (head_end, body_start), taken, mail)
    taken |= head.claimed | mail.claimed | board_notice(page, labels)
    page = with_grids(page, taken - columns, people.people)
    headings = outline(page, taken)
    sections = _sections(page, headings)
    sentences = Flow(page, {h.line: h for h in headings}, people.people).run(taken)
    when, problems = settle_date(head, source, sentences, meeting_date, page.said)
    signatures = {kind: signed.found.get(kind) or closing.found.get(kind, ()) for kind in KINDS}
    named = _officers(signatures, people.people, sentences, sections, page)
    writer = closing.writer or sender(mail)
    if not named["secretary"] and writer is not None:
        named["secretary"] = _whole((writer,), people.people)
    minutes = Minutes(
        source=source,
        title=head.title,
        body=meeting_body(head.said, page.low),
        date=when,
        time=head.time,
        place=head.place,
        secretary=next(iter(named["secretary"]), None),
        chair=next(iter(named["chair"]), None),
        adjusters=named["adjuster"],
        attendance=people.people,
        sections=sections,
        sentences=sentences,
    )
    if not _is_minutes(minutes):
        message = _("this does not look like minutes: no agenda, no list of people, no date")
        problems = (*problems, Problem("not-minutes", message, 0, source.name))
    return minutes, problems


def _labels(page: Page) -> dict[int, Label]:
    """The labelled lines at the top and at the end, and the headings between that are labels."""
    lines, near = page.lines, page.full
    if len(near) > _LABEL_HEAD + _LABEL_TAIL:
        tail = len(near) - _LABEL_TAIL
        between = (
            i for i in near[_LABEL_HEAD:tail] if lines[i].heading or lines[i].mark == "number"
        )
        near = (*near[:_LABEL_HEAD], *between, *near[tail:])
    return read_labels(lines, near)


def _limits(page: Page, attendance_at: int | None, taken: frozenset[int]) -> tuple[int, int]:
    """Where the head is over (people or the agenda begin), and where the agenda begins."""
    lines = page.lines
    above = -1  # the last heading read
    seen_text = False
    start = len(lines)
    for i in sorted({*page.numbered, *page.headed}):
        line = lines[i]
        if i in taken:
            continue
        if line.mark == "number" and (line.level or line.form == "§"):
            start = i
            break
        if not line.level:
            continue
        if above >= 0:
            seen_text = seen_text or _has_text(lines, above, i, taken)
            if (line.level > 1 or seen_text) and not _dated(line):
                start = i
                break
        above = i
    return (start if attendance_at is None else min(start, attendance_at)), start


def _has_text(lines: Sequence[Line], above: int, below: int, taken: frozenset[int]) -> bool:
    """Whether anything but headings stands between two lines."""
    between = range(above + 1, below)
    return any(lines[i].text and not lines[i].level and i not in taken for i in between)


def _dated(line: Line) -> bool:
    return sum("0" <= char <= "9" for char in line.text) >= 5


def _sections(page: Page, headings: Sequence[Heading]) -> tuple[Section, ...]:
    own = [head for head in headings if head.section]
    out = []
    for n, head in enumerate(own):
        line = page.lines[head.line]
        start = line.start - (line.column - line.indent)
        until = len(page.text)
        if n + 1 < len(own):
            following = page.lines[own[n + 1].line]
            until = following.start - (following.column - following.indent)
        end = max(page.lines[head.last].end, line.end)
        begin = title_start(page.lines, head)
        said = page.clean[begin:end]
        title = " ".join(said[: title_length(said)[0]].split())
        out.append(Section(head.number, title, start, max(until, end), end, head.level))
    return tuple(out)


def _officers(
    signed: dict[str, tuple[Person, ...]],
    listed: Sequence[Person],
    sentences: Sequence[Sentence],
    sections: Sequence[Section],
    page: Page,
) -> dict[str, tuple[Person, ...]]:
    """Secretary, chair and adjusters: as signed, else as the list of people or a sentence says."""
    named = {kind: signed.get(kind, ()) for kind in officers.KINDS}
    roles = {
        "secretary": who.SECRETARY_ROLES,
        "chair": who.CHAIR_ROLES,
        "adjuster": who.ADJUSTER_ROLES,
    }
    for kind, wanted in roles.items():
        if not named[kind]:
            found = tuple(p for p in listed if p.role in wanted and p.status == "present")
            named[kind] = found if kind == "adjuster" else found[:1]
    if not named["secretary"]:
        clerks = (p for p in listed if (p.role or p.organisation) in who.CLERK_ROLES)
        named["secretary"] = tuple(p for p in clerks if p.status == "present")[:1]
    # Of two adjusters often one has signed.
    missing = [kind for kind in officers.KINDS if not named[kind] or kind == "adjuster"]
    for kind, people in spoken.said(page, sentences, sections, missing).items():
        named[kind] = (*named[kind], *people)
    return {kind: _whole(people, listed) for kind, people in named.items()}


def _whole(people: Sequence[Person], listed: Sequence[Person]) -> tuple[Person, ...]:
    """Each person under the name of the list, where a given name alone fits one entry of it."""
    out: dict[str, Person] = {}
    for person in people:
        if " " not in person.name:
            fits = [one for one in listed if person.name in one.short]
            fits = fits or _given(person.name, listed)
            if not fits and officers.is_short(person.name):
                continue
            if len(fits) == 1:
                person = person._replace(name=fits[0].name, organisation=fits[0].organisation)
        if not any(person.name.startswith(f"{name} ") for name in out):
            out.setdefault(person.name, person)
    return tuple(out.values())


def _given(name: str, listed: Sequence[Person]) -> list[Person]:
    """Who has that given name, or one that a single letter tells apart (*Evike*, *Eviqe*)."""
    name = name.casefold()
    givens = [(person, person.name.split()[0].casefold()) for person in listed]
    fits = [person for person, given in givens if given == name]
    if fits or len(name) < 4:
        return fits
    return [
        person
        for person, given in givens
        if len(given) == len(name) and sum(a != b for a, b in zip(given, name, strict=True)) == 1
    ]


def _is_minutes(minutes: Minutes) -> bool:
    signs = (
        bool(minutes.sections),
        bool(minutes.attendance),
        minutes.secretary is not None,
        minutes.date is not None and minutes.date.end > 0,
        any(word in (minutes.title or "").casefold() for word in words.TITLE_WORDS),
    )
    return any(signs)

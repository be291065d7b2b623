"""The next meeting of a series: its day, what comes back, what is open, what may be closed.

One `Agenda` of plain values; Markdown, HTML and Word show the same. Every item carries its id in
brackets, so that the minutes that grow out of the agenda name it and `tracker add` knows it again.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tracker.export.due import days_late, decided_of, due_of, is_open
from tracker.export.evidence import case_of, once, quote_of, title_of
from tracker.export.links import place
from tracker.export.templates import render
from tracker.export.terms import expiring
from tracker.export.text import one_line
from tracker.export.words import clock_words, day_words, range_words, until_words, when_words
from tracker.lang.sv.output import AGENDA
from tracker.ledger.links.model import LinkKind
from tracker.ledger.links.view import Shown
from tracker.ledger.names import key
from tracker.ledger.timeline.plans import Plan
from tracker.model import Entry, Kind

FORMATS = ("md", "html", "docx")


@dataclass(frozen=True, slots=True)
class Line:
    """One item, worded; every string is clean and one line."""

    id: str
    text: str
    """What it is about, as a list shows it."""
    facts: tuple[str, ...] = ()
    """Its heading in the minutes, owner, date, lateness, meetings carried."""
    late: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """The lines of one owner."""

    owner: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Agenda:
    """What the next meeting has before it."""

    series: str
    organisation: str
    today: date
    day: str
    """In words; that it is not known, too."""
    place: str
    announced: str
    """Where the day is from; empty if somebody gave it by hand."""
    theme: str
    returns: tuple[Line, ...]
    groups: tuple[Group, ...]
    closings: tuple[Line, ...]
    expiring: tuple[Line, ...]
    words: dict[str, str]

    @property
    def title(self) -> str:
        """*Underlag till nästa möte – Biblioteksnätverket*."""
        return f"{AGENDA['title']} – {self.series}"


def agenda(
    entries: Collection[Entry],
    closings: Sequence[Shown],
    *,
    series: str,
    today: date,
    plan: Plan | None,
    day: date | None = None,
    organisation: str = "",
) -> Agenda:
    """The agenda of the meeting that `plan` announces, or on `day` where a human gives it."""
    days = (day, day) if day is not None else plan.days if plan is not None else None
    held = days[0] if days else today
    standing = [entry for entry in entries if is_open(entry)]
    standing.sort(key=lambda one: (decided_of(one) or date.max, _number(one.id)))
    back = [one for one in standing if _comes_back(one, days)]
    rest = [one for one in standing if one not in back]
    known = plan if plan is not None and (day is None or plan.days == days) else None
    return Agenda(
        series=one_line(series),
        organisation=one_line(organisation),
        today=today,
        day=_day(days, known),
        place=one_line(known.place or "") if known else "",
        announced=_announced(known),
        theme=_theme(known),
        returns=tuple(_line(one, held, owner=True) for one in back),
        groups=_groups(rest, held),
        closings=tuple(_closing(one) for one in closings if one.link.kind is LinkKind.CLOSING),
        expiring=tuple(_expiring(one, held) for one in entries if expiring(one, held)),
        words=AGENDA,
    )


def write(made: Agenda, form: str, templates: Path | None = None) -> bytes:
    """The agenda as `md`, `html` or `docx`; equal agendas give equal bytes."""
    if form == "docx":
        from tracker.export.protocol_docx import document

        return document(made)
    if form not in FORMATS:
        raise ValueError(form)
    values = {"agenda": made, "words": AGENDA, "today_words": day_words(made.today)}
    return render(f"agenda.sv.{form}.j2", values, templates).encode("utf-8")


# --------------------------------------------------------------------------- the meeting


def _day(days: tuple[date, date] | None, plan: Plan | None) -> str:
    if days is None:
        return when_words(plan.when) if plan is not None else AGENDA["no-day"]
    clock = clock_words(plan.when.time) if plan is not None else ""
    return " ".join(part for part in (range_words(*days), clock) if part)


def _announced(plan: Plan | None) -> str:
    if plan is None:
        return ""
    source = f"{one_line(plan.file)}:{plan.line} [{plan.item}]"
    return AGENDA["announced"].format(source=source)


def _theme(plan: Plan | None) -> str:
    """What the announcement says besides the day, as it says it."""
    text = one_line(plan.text, 400) if plan is not None else ""
    return text if len(text.split()) > 5 else ""


# --------------------------------------------------------------------------- the items


def _comes_back(entry: Entry, days: tuple[date, date] | None) -> bool:
    """A topic that was to come back, or what is promised for this very day."""
    if entry.kind is Kind.FOLLOWUP:
        return True
    due = due_of(entry)
    return days is not None and due is not None and days[0] <= due <= days[1]


def _groups(entries: Sequence[Entry], held: date) -> tuple[Group, ...]:
    found: dict[str, list[Line]] = {}
    for entry in entries:
        owner = ", ".join(one_line(actor.name) for actor in entry.owners)
        found.setdefault(owner, []).append(_line(entry, held, owner=False))
    ordered = sorted(found, key=lambda owner: (not owner, key(owner)))
    return tuple(Group(owner or AGENDA["nobody"], tuple(found[owner])) for owner in ordered)


def _line(entry: Entry, held: date, *, owner: bool) -> Line:
    title, _quote = once(one_line(title_of(entry), 200), quote_of(entry))
    late = days_late(entry, held)
    due = due_of(entry)
    facts = [case_of(entry)]
    facts += [", ".join(one_line(actor.name) for actor in entry.owners)] if owner else []
    facts.append(when_words(entry.when) if entry.when else "")
    facts.append(until_words(due, held) if due is not None and late else "")
    facts.append(_carried(entry.carried))
    return Line(
        id=entry.id,
        text=title,
        facts=tuple(one_line(fact) for fact in facts if fact),
        late=late > 0,
    )


def _carried(count: int) -> str:
    if not count:
        return ""
    return AGENDA["carried-one"] if count == 1 else AGENDA["carried"].format(count=count)


def _closing(one: Shown) -> Line:
    said = one_line(one.told.quote, 240)
    source = place(one.told)
    return Line(
        id=one.link.item,
        text=one_line(one.title, 200),
        facts=(f"”{said}”", AGENDA["closing-ask"].format(source=source)),
    )


def _expiring(entry: Entry, held: date) -> Line:
    end = expiring(entry, held) or held
    words = AGENDA["ended"] if end < held else AGENDA["ends"]
    names = ", ".join(one_line(actor.name) for actor in (*entry.people, *entry.owners))
    text, _quote = once(one_line(entry.title, 200), quote_of(entry))
    return Line(
        id=entry.id,
        text=text,
        facts=tuple(
            part for part in (case_of(entry), names, words.format(day=day_words(end))) if part
        ),
        late=end < held,
    )


def _number(item: str) -> tuple[str, int]:
    prefix, _dash, number = item.rpartition("-")
    return prefix, int(number) if number.isdigit() else 0

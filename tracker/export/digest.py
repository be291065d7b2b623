"""What one member's digest says: pure selection and wording, the same for text and HTML.

An entry stands in one group only, the first that takes it. Groups in order of urgency; each is
capped, so that the mail stays readable when somebody comes back to forty items.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from tracker import edtf
from tracker.export.audience import EVERYBODY, follows, meeting_days, names_of, reach
from tracker.export.due import (
    days_late,
    decided_of,
    due_of,
    is_open,
    is_task,
)
from tracker.export.evidence import once, quote_of, title_of, where_of
from tracker.export.terms import ends_soon, term_end
from tracker.export.text import one_line, unmerged
from tracker.export.words import (
    day_words,
    ending_words,
    until_words,
    week_words,
    when_words,
)
from tracker.lang.sv.output import ANSWER_TO, FOR, GROUPS, NO_DATE, SUBJECT
from tracker.ledger.names import key
from tracker.model import Entry, Kind, Member, State

SOON_DAYS = 14
CAP = 10
SUBJECT_LIMIT = 110


@dataclass(frozen=True, slots=True)
class Line:
    """One entry as the reader sees it; every string is clean and one line."""

    id: str
    title: str
    when: str
    """*försenad 12 dagar (senast 15 mars 2024)*, *fredag 8 september 2023, v. 36*; may be empty."""
    about: tuple[str, ...]
    """Who, where, to whom to answer."""
    quote: str
    source: str


@dataclass(frozen=True, slots=True)
class Group:
    """One heading with its lines; `more` entries were left out."""

    key: str
    title: str
    lines: tuple[Line, ...]
    more: int = 0

    @property
    def count(self) -> int:
        """How many entries belong here, shown or not."""
        return len(self.lines) + self.more


@dataclass(frozen=True, slots=True)
class Digest:
    """All that one mail says."""

    member: Member
    today: date
    series: tuple[str, ...]
    """The series it is about, in order of name."""
    headline: str
    """The count and the worst date: *3 att göra, 1 försenad sedan 15 mars 2024*."""
    groups: tuple[Group, ...]
    entries: tuple[Entry, ...]
    """What of it may stand in the attached calendar: their tasks, and coming dates."""
    received: tuple[str, ...] = ()
    """The organisations, bodies and groups through which something reached them."""

    @property
    def subject(self) -> str:
        """The headline, then whose minutes it is about."""
        about = f" – {', '.join(self.series)}" if self.series else ""
        return one_line(self.headline + about, SUBJECT_LIMIT)


def digest(
    member: Member,
    entries: Collection[Entry],
    *,
    today: date,
    since: date | None = None,
    attended: Mapping[str, Collection[int]] | None = None,
    cap: int = CAP,
) -> Digest | None:
    """The member's digest; None when there is nothing to tell.

    since     decisions from that day on; else those of the newest meeting of each series
    attended  who has been at the meetings of each series (see `audience.follows`)
    """
    shown = [e for e in entries if e.published and e.state is not State.PROPOSED]
    series = follows(member, entries, attended or {})
    names = names_of(member)
    groups: dict[str, list[Entry]] = {name: [] for name in GROUPS}
    newest = _newest(entries, today)
    for entry in shown:
        name = _group(entry, member, names, series, newest, today, since)
        if name is not None:
            groups[name].append(entry)
    if not any(groups.values()):
        return None
    for name, found in groups.items():
        found.sort(key=lambda entry: _order(entry, newest_first=name == "decided"))
    chosen = [entry for found in groups.values() for entry in found]
    about = tuple(sorted({unmerged(entry.series) for entry in chosen if entry.series}))
    through = {name for entry in chosen if (to := reach(member, entry)) for name in to.through}
    dated = [
        entry for entry in chosen if entry.kind is not Kind.DECISION or reach(member, entry)
    ] + [entry for entry in shown if _cancelled(entry, series, today)]
    return Digest(
        member,
        today,
        about,
        _headline(groups, today),
        tuple(
            Group(
                name,
                GROUPS[name],
                tuple(_line(entry, names, name, today, len(about) > 1) for entry in found[:cap]),
                max(len(found) - cap, 0),
            )
            for name, found in groups.items()
            if found
        ),
        tuple(dated),
        tuple(sorted(unmerged(name) for name in through)),
    )


# --------------------------------------------------------------------------- selection


def _group(
    entry: Entry,
    member: Member,
    names: frozenset[str],
    series: frozenset[str],
    newest: Mapping[str, date],
    today: date,
    since: date | None,
) -> str | None:
    """The group an entry belongs to in this member's mail, None for none."""
    if entry.asleep:
        return None
    to = reach(member, entry)
    followed = entry.series in series
    if entry.kind is Kind.APPOINTMENT and ends_soon(entry, today) and (followed or to):
        return "ending"
    if is_open(entry) and to is not None and entry.kind is not Kind.FOLLOWUP:
        if days_late(entry, today):
            return "late"
        day = due_of(entry)
        if day is not None and day <= today + timedelta(days=SOON_DAYS):
            return "soon"
        return "todo"
    if entry.kind is Kind.REQUEST and is_open(entry):
        asked = followed and (entry.audience == EVERYBODY or not entry.owners)
        # a question whose last day has passed is the secretary's to settle, not the reader's debt
        return "input" if asked and not days_late(entry, today) else None
    if not followed:
        return None
    if entry.kind in (Kind.DECISION, Kind.APPOINTMENT) and entry.state in (State.OPEN, State.DONE):
        day = decided_of(entry)
        limit = since or newest.get(entry.series)
        return "decided" if day is not None and (limit is None or limit <= day <= today) else None
    if entry.kind in (Kind.EVENT, Kind.MILESTONE) and entry.state is State.OPEN:
        return "dates" if _coming(entry, today) else None
    if entry.kind is Kind.FOLLOWUP and is_open(entry):
        return "questions"
    return None


def _newest(entries: Collection[Entry], today: date) -> dict[str, date]:
    """The day of each series' newest meeting by `today`: its decisions are what is new."""
    held = {
        name: [day for day in days if day <= today] for name, days in meeting_days(entries).items()
    }
    newest = {series: days[-1] for series, days in held.items() if days}
    for entry in entries:  # meetings without a day: when the ledger took them in
        day = decided_of(entry)
        if (
            day is not None
            and day <= today
            and not (entry.evidence and entry.evidence[0].meeting_date)
        ):
            newest[entry.series] = max(newest.get(entry.series, day), day)
    return newest


def _coming(entry: Entry, today: date) -> bool:
    """Whether it lies ahead; a date without a year may lie anywhere and is not shown."""
    if entry.when is None or not entry.when.edtf or "X" in entry.when.edtf:
        return False
    first, last = edtf.bounds(entry.when.edtf)
    return (last or first or date.min) >= today


def _cancelled(entry: Entry, series: frozenset[str], today: date) -> bool:
    """A meeting that was called off: the calendar of an earlier mail still has it."""
    gone = entry.state in (State.DROPPED, State.REPLACED)
    return gone and entry.kind is Kind.EVENT and entry.series in series and _coming(entry, today)


def _order(entry: Entry, newest_first: bool) -> tuple[int, str]:
    """By the day it is due or takes place, undated last; what was decided, the newest first."""
    if newest_first:
        decided = decided_of(entry)
        return (-decided.toordinal() if decided else 0), ""
    day = edtf.bounds(entry.when.edtf)[0] if entry.when and not is_task(entry) else None
    day = day or due_of(entry)
    return (day or date.max).toordinal(), (entry.when.time or "") if entry.when else ""


# --------------------------------------------------------------------------- wording


def _line(entry: Entry, names: frozenset[str], group: str, today: date, many: bool) -> Line:
    title, quote = once(one_line(title_of(entry), 160), quote_of(entry))
    return Line(
        id=entry.id,
        title=unmerged(title),
        when=_when(entry, group, today),
        about=tuple(unmerged(part, 160) for part in _about(entry, names, group)),
        quote=unmerged(quote),
        source=unmerged(where_of(entry, series=many), 200),
    )


def _when(entry: Entry, group: str, today: date) -> str:
    words = unmerged(when_words(entry.when), 120)
    if group == "decided":
        return words
    if group == "dates":
        exact = edtf.exact_days(entry.when.edtf) if entry.when else None
        first = exact[0] if exact else None
        week = f", {week_words(*exact)}" if exact else ""
        away = f" ({until_words(first, today)})" if first and first >= today else ""
        return f"{words}{week}{away}"
    day = due_of(entry)
    end = term_end(entry)
    if group == "ending" and end is not None:
        return f"{ending_words(end, today, soon=True)} ({until_words(end, today)})"
    if group == "questions" and (day is None or day < today):
        return words  # it comes back when it does; nobody is late with it
    if day is None:
        return words or NO_DATE
    return f"{until_words(day, today)} ({words})"


def _about(entry: Entry, names: frozenset[str], group: str) -> list[str]:
    parts = []
    if entry.kind is Kind.APPOINTMENT or group in ("decided", "ending"):
        parts += [", ".join(dict.fromkeys(a.name for a in (*entry.people, *entry.owners)))]
        parts += [entry.role or ""]
    elif group in ("late", "soon", "todo"):
        others = [actor.name for actor in entry.owners if key(actor.name) not in names]
        parts += [FOR.format(names=", ".join(others))] if others else []
    elif entry.owners:
        parts += [", ".join(actor.name for actor in entry.owners)]
    parts += [entry.place or ""]
    if entry.contact is not None and entry.kind is Kind.REQUEST:
        parts += [ANSWER_TO.format(name=entry.contact.name)]
    return [part for part in parts if part]


def _headline(groups: Mapping[str, list[Entry]], today: date) -> str:
    mine = [*groups["late"], *groups["soon"], *groups["todo"]]
    parts = []
    if mine:
        parts.append(SUBJECT["todo"].format(count=len(mine)))
        if groups["late"]:
            worst = due_of(groups["late"][0]) or today
            late = len(groups["late"])
            words = SUBJECT["late" if late == 1 else "late-many"]
            parts.append(words.format(count=late, day=day_words(worst)))
        elif (nearest := due_of(mine[0])) is not None:
            parts.append(SUBJECT["next"].format(day=day_words(nearest)))
    for name in ("input", "decided", "dates", "ending", "questions"):
        if groups[name] and len(parts) < 2:
            parts.append(SUBJECT[name].format(count=len(groups[name])))
    return ", ".join(parts)

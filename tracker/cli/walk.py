"""One question of a review as a sheet: what is shown, which keys answer it, and what each does.

Every choice names the command that does the same, so that nothing needs the walk.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from tracker.messages import _, ngettext

if TYPE_CHECKING:
    from tracker.ledger.asked import Asked
    from tracker.ledger.change import Correction
    from tracker.ledger.journal import Journal
    from tracker.ledger.links.view import Shown
    from tracker.ledger.passage import Passage
    from tracker.ledger.store import Store
    from tracker.model import Entry

Run = Callable[["Store", str, datetime, str], Sequence[str]]
"""(store, what was typed, now, who) → lines that say what changed."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer."""

    key: str
    words: str
    command: str
    run: Run
    asks: str = ""
    """What has to be typed besides the key."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One question, ready to be shown."""

    title: str
    lines: tuple[str, ...]
    choices: tuple[Choice, ...]


def sheet(store: "Store", question: "Asked", today: date) -> Sheet | None:
    """The question as it stands now; None if it has been settled meanwhile."""
    from tracker.ledger.asked import About

    match question.about:
        case About.DAY:
            return _day(store, int(question.name))
        case About.ITEM:
            return _item(store, question.name, today)
        case About.LINK:
            return _link(store, question.name)


# --------------------------------------------------------------------------- days of meetings


def _day(store: "Store", meeting: int) -> Sheet | None:
    from tracker.cli.meetings import question_of
    from tracker.export import proposals as words
    from tracker.export.text import one_line
    from tracker.ledger.timeline.propose import undated

    with store.read() as connection:
        if meeting not in undated(connection):
            return None
        asked = question_of(connection, meeting)
    choices = []
    for number, one in enumerate(asked.proposals, 1):
        choices.append(
            Choice(
                str(number),
                one.first.isoformat(),
                words.command(meeting, one),
                _set_day(meeting, one.first.isoformat()),
            )
        )
    command = f"tracker meeting set {meeting} --date YYYY-MM-DD"
    choices.append(Choice("d", _("another day"), command, _set_day(meeting), _("day, 2026-05-28")))
    title = _("meeting {meeting}, {file}: when was it?")
    title = title.format(meeting=meeting, file=one_line(asked.file))
    return Sheet(title, tuple(words.lines(asked)[1:]), tuple(choices))


def _set_day(meeting: int, day: str = "") -> Run:
    def run(store: "Store", typed: str, now: datetime, who: str) -> Sequence[str]:
        from tracker.cli.edge import parse_day
        from tracker.ledger.add import set_date
        from tracker.pipeline import reread

        when = parse_day(day or typed, _("day"))

        def change(journal: "Journal") -> str:
            added = set_date(journal, meeting, when, reread)
            count = len(added.items.changed) + len(added.items.new) + len(added.items.back)
            told = ngettext(
                "meeting {meeting}: {date}; {n} item follows",
                "meeting {meeting}: {date}; {n} items follow",
                count,
            )
            return told.format(meeting=meeting, date=when.isoformat(), n=count)

        return [_write(store, change, now, who)]

    return run


# --------------------------------------------------------------------------- items in doubt


def _item(store: "Store", item: str, today: date) -> Sheet | None:
    from tracker.codes import REVIEW
    from tracker.export.text import one_line
    from tracker.ledger import query
    from tracker.ledger.asked import doubts_of
    from tracker.ledger.events import STANDING
    from tracker.ledger.passage import passages

    with store.read() as connection:
        (entry,) = query.entries(store, query.Filter(ids=[item]), today=today)
        doubts = doubts_of(entry)
        if not doubts or entry.state not in STANDING:
            return None
        read = passages(connection, item)
    lines = [_("in doubt: {what}").format(what="; ".join(_(REVIEW.get(c, c)) for c in doubts))]
    lines += _facts(entry)
    for one in read[:1]:
        lines += _context(one)
    return Sheet(f"{entry.id}  {one_line(entry.title, 90)}", tuple(lines), _item_choices(entry))


def _item_choices(entry: "Entry") -> tuple[Choice, ...]:
    from tracker.ledger.change import Correction

    item, choices = entry.id, []
    yearless = bool(entry.when and entry.when.edtf and "XXXX" in entry.when.edtf)
    if not yearless:
        command = f"tracker accept {item}"
        choices.append(Choice("j", _("right as it stands"), command, _change("accept", item)))
    for number, day in enumerate(entry.when.alternatives[:3] if entry.when else (), 1):
        if "X" not in day:
            choices.append(Choice(str(number), day, f"tracker due {item} {day}", _due(item, day)))
    if any(code.startswith(("year", "date", "past")) for code in entry.review):
        command, run = f"tracker due {item} YYYY-MM-DD", _due(item)
        choices.append(Choice("d", _("another day"), command, run, _("day, 2026-05-28, or none")))
    if any(code.startswith("owner") for code in entry.review):
        command = f"tracker assign {item} NAME"
        run = _correct(item, lambda typed: Correction(owners=(typed,)))
        choices.append(Choice("a", _("who must do it"), command, run, _("name, or none")))
    if "contact-unclear" in entry.review:
        command = f"tracker edit {item} --contact NAME"
        run = _correct(item, lambda typed: Correction(contact=typed))
        choices.append(Choice("k", _("to whom"), command, run, _("name, or none")))
    command = f"tracker edit {item} --title TEXT"
    run = _correct(item, lambda typed: Correction(title=typed))
    choices.append(Choice("t", _("another title"), command, run, _("title")))
    choices.append(Choice("x", _("no item: strike it"), f"tracker drop {item}", _drop(item)))
    return tuple(choices)


def _change(how: str, item: str) -> Run:
    def run(store: "Store", _typed: str, now: datetime, who: str) -> Sequence[str]:
        from tracker.ledger import change

        return _told(_write(store, lambda journal: getattr(change, how)(journal, [item]), now, who))

    return run


def _drop(item: str) -> Run:
    def run(store: "Store", _typed: str, now: datetime, who: str) -> Sequence[str]:
        from tracker.ledger import change
        from tracker.ledger.events import What

        close = lambda journal: change.close(journal, [item], What.DROPPED)  # noqa: E731
        return _told(_write(store, close, now, who))

    return run


def _due(item: str, day: str = "") -> Run:
    from tracker.ledger.change import Correction

    return _correct(item, lambda typed: Correction(due=day or typed))


def _correct(item: str, said: "Callable[[str], Correction]") -> Run:
    def run(store: "Store", typed: str, now: datetime, who: str) -> Sequence[str]:
        from tracker.ledger import change

        correct = lambda journal: change.correct(journal, [item], said(typed))  # noqa: E731
        return _told(_write(store, correct, now, who))

    return run


# --------------------------------------------------------------------------- links


def _link(store: "Store", name: str) -> Sheet | None:
    from tracker.export import links as words
    from tracker.ledger.links import table, view
    from tracker.ledger.links.model import LinkState
    from tracker.ledger.passage import passages

    with store.read() as connection:
        found = view.numbered(connection, [int(name[1:])])
        if not found or found[0].link.state is not LinkState.SUGGESTED:
            return None
        shown = found[0]
        if shown.link.item not in {one.item for one in table.pending(connection)}:
            return None
        read = passages(connection, shown.link.item)
    lines: list[str] = []
    for one in read[:1]:
        if shown.said is not None:
            lines.append(words.place(shown.said))
        lines += _context(one)
    lines.append("→ " + words.place(shown.told))
    lines += _context(shown.passage)
    if shown.link.other:
        lines.append(f"  {shown.link.other}: {shown.other}")
    lines.append(_("because: {reasons}").format(reasons=words.because(shown.link)))
    return Sheet(words.headline(shown), tuple(lines), _link_choices(shown))


def _link_choices(shown: "Shown") -> tuple[Choice, ...]:
    from tracker.codes import LINKS
    from tracker.ledger.links.model import LinkKind

    name, kind = shown.link.name, shown.link.kind
    choices = [
        Choice("j", _("yes: {what}").format(what=_(LINKS[kind])), f"tracker link accept {name}",
               _answer(name)),
    ]  # fmt: skip
    if kind is not LinkKind.CLOSING:
        command = f"tracker link accept {name} --as closing"
        choices.append(Choice("k", _("it is done"), command, _answer(name, LinkKind.CLOSING)))
    if kind is not LinkKind.AGAIN:
        command = f"tracker link accept {name} --as again"
        words = _("only spoken of")
        choices.append(Choice("m", words, command, _answer(name, LinkKind.AGAIN)))
    choices.append(
        Choice("n", _("no, about something else"), f"tracker link refuse {name}", _refuse(name))
    )
    return tuple(choices)


def _answer(name: str, kind: Any = None) -> Run:
    def run(store: "Store", _typed: str, now: datetime, who: str) -> Sequence[str]:
        from tracker.ledger.links import answer

        accept = lambda journal: answer.accept(journal, name, kind)  # noqa: E731
        return _told_link(_write(store, accept, now, who))

    return run


def _refuse(name: str) -> Run:
    def run(store: "Store", _typed: str, now: datetime, who: str) -> Sequence[str]:
        from tracker.ledger.links import answer

        _write(store, lambda journal: answer.refuse(journal, name), now, who)
        return [_("{link}: refused, and not asked again").format(link=name)]

    return run


# --------------------------------------------------------------------------- shared


def _write(store: "Store", change: "Callable[[Journal], Any]", now: datetime, who: str) -> Any:
    """One answer, in one transaction."""
    from tracker.ledger.journal import Journal

    with store.write() as connection:
        return change(Journal(connection, now=now, who=who))


def _told(changes: Any) -> list[str]:
    from tracker.cli.change import changed_line

    return [changed_line(one) for one in changes]


def _told_link(answered: Any) -> list[str]:
    from tracker.cli.change import changed_line
    from tracker.ledger.change import Changed

    return [changed_line(Changed(answered.link.item, answered.before, answered.after))]


def _facts(entry: "Entry") -> list[str]:
    from tracker.export.entries import who
    from tracker.export.text import one_line
    from tracker.export.words import when_words
    from tracker.lang.sv.output import KINDS

    parts = [KINDS[entry.kind], who(entry, 60), when_words(entry.when) if entry.when else ""]
    parts.append(entry.contact.name if entry.contact else "")
    return [" · ".join(one_line(part) for part in parts if part)]


def _context(passage: "Passage") -> list[str]:
    from tracker.export.text import clean_text

    return [f"  {line:>5}  {clean_text(text)}".rstrip() for line, text in passage.lines]

"""`tracker review`: a calm walk through what is uncertain, one question and one key at a time."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli import edge, keys, walk
from tracker.messages import _, ngettext

if TYPE_CHECKING:
    from tracker.ledger.asked import Asked
    from tracker.ledger.store import Store

ABOUT = ("day", "item", "link")


def register(app: typer.Typer) -> None:
    """Adds the command to `app`."""
    app.command("review")(review)


def review(
    series: Annotated[
        str | None, typer.Option("--series", metavar="NAME", help="Only this series.")
    ] = None,
    about: Annotated[
        list[str] | None,
        typer.Option("--about", metavar="|".join(ABOUT), help="Only such questions."),
    ] = None,
    listed: Annotated[
        bool, typer.Option("--list", help="Only list them, each with the commands that answer.")
    ] = False,
    by: edge.By = None,
    today: edge.Today = None,
    ledger: edge.LedgerPath = None,
) -> None:
    """Walk through what is uncertain: days of meetings, items in doubt, suggested links.

    One question at a time with its sentence in context; a single key answers. Every answer is kept
    at once: leave when you like, the rest is there the next time.
    """
    edge.swedish_unless_told()
    wanted = [edge.one_of(one, ABOUT, "--about") for one in about or ABOUT]
    now, who, path = edge.now_of(today), edge.who_of(by), edge.ledger_of(ledger)
    day = edge.today_of(today)

    from tracker import ledger as book
    from tracker.ledger.asked import About, asked

    with book.open_ledger(path) as store:
        open_ones = asked(
            store, today=day, series=series, about=tuple(About(one) for one in wanted)
        )
        if not open_ones:
            edge.say(_("nothing is waiting for your answer"))
            return
        if listed or not edge.interactive():
            if not listed:
                edge.complain([_("no terminal to ask at; the questions and their commands:")])
            for question in open_ones:
                _list(store, question, day)
            return
        _walk(store, open_ones, now, day, who)


def _list(store: "Store", question: "Asked", today: date) -> None:
    sheet = walk.sheet(store, question, today)
    if sheet is None:
        return
    edge.say(sheet.title)
    for choice in sheet.choices:
        if choice.command:
            edge.say(f"    {choice.words}: {choice.command}")


def _walk(
    store: "Store", questions: "tuple[Asked, ...]", now: datetime, today: date, who: str
) -> None:
    total = len(questions)
    edge.say(ngettext("{n} question", "{n} questions", total).format(n=total))
    answered = 0
    for number, question in enumerate(questions, 1):
        sheet = walk.sheet(store, question, today)
        if sheet is None:
            continue  # an earlier answer has settled it
        edge.say()
        edge.say(f"── {number}/{total} ──  {sheet.title}")
        for line in sheet.lines:
            edge.say(f"   {line}".rstrip())
        edge.say()
        edge.say("   " + "   ".join(_keys(sheet)))
        outcome = _answer(store, sheet, now, who)
        if outcome is None:
            break
        answered += outcome
    left = len(tuple(_left(store, questions, today)))
    text = ngettext("{n} answer kept", "{n} answers kept", answered).format(n=answered)
    edge.say()
    edge.say(text + (_("; {left} left for the next time").format(left=left) if left else ""))


def _left(store: "Store", questions: "tuple[Asked, ...]", today: date) -> "Iterator[Asked]":
    for question in questions:
        if walk.sheet(store, question, today) is not None:
            yield question


def _keys(sheet: walk.Sheet) -> Iterator[str]:
    for choice in sheet.choices:
        yield f"[{choice.key}] {choice.words}"
    for key, words in (("s", _("skip")), ("q", _("leave"))):
        yield f"[{key}] {words}"


def _answer(store: "Store", sheet: walk.Sheet, now: datetime, who: str) -> int | None:
    """1 if something was answered, 0 if it was skipped, None to leave."""
    from tracker.problems import TrackerError

    known = {choice.key: choice for choice in sheet.choices}
    while True:
        key = keys.read_key()
        if key in ("q", "\x1b", "\x03", "\x04", ""):
            return None
        if key == "s":
            return 0
        if key not in known:
            edge.say("   " + _("press one of {keys}").format(keys=", ".join([*known, "s", "q"])))
            continue
        choice = known[key]
        typed = edge.read_line(f"   {choice.asks}: ") if choice.asks else ""
        if choice.asks and not typed:
            edge.say("   " + _("nothing changed; press a key"))
            continue
        try:
            for line in choice.run(store, typed, now, who):
                edge.say(f"   {line}")
        except TrackerError as error:
            edge.say(f"   {error}")
            continue
        return 1

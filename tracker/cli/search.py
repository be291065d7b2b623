"""`tracker search`: items and sentences by words, people, kind and time."""

import re
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tracker.cli import edge
from tracker.messages import _, ngettext
from tracker.model import Kind
from tracker.problems import Misuse

if TYPE_CHECKING:
    from tracker.ledger.search import Found, Sentence, Wanted

FORMATS = ("table", "json")
LIMIT = 20
_MOST = 1000
_WIDTH = 76


def register(app: typer.Typer) -> None:
    """Adds the command to `app`."""
    app.command("search")(search)


def search(
    text: Annotated[
        list[str] | None, typer.Argument(metavar="[WORD...]", help="Words; plan* begins so.")
    ] = None,
    person: Annotated[
        str | None, typer.Option("--person", metavar="NAME", help="Only what names NAME.")
    ] = None,
    kind: Annotated[
        list[str] | None, typer.Option("--kind", metavar="|".join(Kind), help="Only such items.")
    ] = None,
    series: Annotated[
        str | None, typer.Option("--series", metavar="NAME", help="Only this series.")
    ] = None,
    since: Annotated[
        str | None, typer.Option("--since", metavar="DATE", help="Only meetings from DATE on.")
    ] = None,
    until: Annotated[
        str | None, typer.Option("--until", metavar="DATE", help="Only meetings until DATE.")
    ] = None,
    limit: Annotated[
        int, typer.Option("--limit", metavar="N", help="At most so many items and sentences.")
    ] = LIMIT,
    format: Annotated[
        str, typer.Option("--format", "-f", metavar="|".join(FORMATS), help="How to show it.")
    ] = "table",
    today: edge.Today = None,
    ledger: edge.LedgerPath = None,
) -> None:
    """Find items and sentences of the minutes, the newest meetings first.

    All words must be there, in an item or in one sentence, however they are inflected.
    """
    form = edge.one_of(format, FORMATS, "--format")
    kinds = [Kind(edge.one_of(one, tuple(Kind), "--kind")) for one in kind or ()]
    first = edge.parse_day(since, "--since") if since else None
    last = edge.parse_day(until, "--until") if until else None
    if not (text or person or kinds or first or last):
        raise Misuse(_("say what to look for: words, --person, --kind, --since or --until"))
    if not 1 <= limit <= _MOST:
        message = _("--limit: {value} is not a number from 1 to {most}")
        raise Misuse(message.format(value=limit, most=_MOST))
    day, path = edge.today_of(today), edge.ledger_of(ledger)

    from tracker import ledger as book
    from tracker.ledger import search as searching

    wanted = searching.Wanted(" ".join(text or ()), person, kinds, series, first, last)
    with book.open_ledger(path) as store:
        found = searching.search(store, wanted, today=day, limit=limit)
    if form == "json":
        from tracker.export.entries import entry_object
        from tracker.export.json import dump

        items = [entry_object(entry, day) for entry in found.items]
        edge.say(dump(_object(wanted, found, items)))
        return
    _print(found)


def _object(wanted: "Wanted", found: "Found", items: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "schema": "tracker.search/1",
        "query": {
            "words": wanted.text,
            "stems": [term.text + "*" * term.begins for term in found.terms],
            "person": found.person,
            "kinds": [str(kind) for kind in wanted.kinds],
            "series": wanted.series,
            "since": wanted.since.isoformat() if wanted.since else None,
            "until": wanted.until.isoformat() if wanted.until else None,
        },
        "items_total": found.items_total,
        "items": items,
        "sentences_total": found.sentences_total,
        "sentences": [_sentence(one) for one in found.sentences],
    }


def _sentence(one: "Sentence") -> dict[str, Any]:
    return {
        "meeting": one.meeting,
        "series": one.series,
        "meeting_date": one.date,
        "source": one.source,
        "line": one.line,
        "start": one.start,
        "end": one.end,
        "text": one.text,
        "items": list(one.items),
    }


def _print(found: "Found") -> None:
    from tracker.export.columns import columns
    from tracker.export.entries import who
    from tracker.export.text import one_line
    from tracker.lang.sv.output import KINDS, STATES

    rows = [
        (
            entry.id,
            KINDS[entry.kind],
            STATES[entry.state].lower(),
            entry.decided or "",
            who(entry, 24),
            one_line(entry.title),
        )
        for entry in found.items
    ]
    for line in columns(rows, 110):
        edge.say(line)
    if rows:
        edge.say()
    for one in found.sentences:
        told = [one.date or _("date unknown"), f"{one.source}:{one.line}", *one.items]
        edge.say(one_line("  ".join(told)))
        edge.say(f"    {_excerpt(one.text, found)}")
    if found.sentences:
        edge.say()
    items = ngettext("{n} item", "{n} items", found.items_total).format(n=found.items_total)
    count = found.sentences_total
    sentences = ngettext("{n} sentence", "{n} sentences", count).format(n=count)
    more = found.items_total > len(found.items) or count > len(found.sentences)
    text = f"{items}, {sentences}"
    if more:
        text += _("; the newest are shown, --limit N shows more")
    edge.say(text)


def _excerpt(text: str, found: "Found") -> str:
    """The sentence on one line, cut around the first word that was looked for."""
    from tracker.export.text import one_line
    from tracker.ledger.words import stems

    line = one_line(text).lstrip("-*•–# ").rstrip("* ")
    if len(line) <= 2 * _WIDTH:
        return line
    at = 0
    for match in re.finditer(r"\S{1,80}", line):
        word = next(stems(match[0]), "")
        low = match[0].casefold()
        if any(
            word == term.text or (term.begins and low.lstrip("(”\"'").startswith(term.text))
            for term in found.terms
        ):
            at = match.start()
            break
    start = max(at - _WIDTH // 2, 0)
    start = line.rfind(" ", 0, start) + 1
    return one_line(("…" if start else "") + line[start:], 2 * _WIDTH)

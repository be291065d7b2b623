"""`tracker meeting list`, `tracker meeting set` and `tracker meeting propose`."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tracker.cli import edge
from tracker.messages import _

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from tracker.ledger.rows import MeetingRow
    from tracker.ledger.timeline.propose import Question

FORMATS = ("table", "json", "csv")
COLUMNS = ("id", "series", "date", "basis", "title", "body", "time", "place", "items", "source")


def register(app: typer.Typer) -> None:
    """Adds the commands to `app`."""
    meeting = typer.Typer(
        no_args_is_help=True, rich_markup_mode=None, help="The meetings of the ledger."
    )
    meeting.command("list")(list_meetings)
    meeting.command("set")(set_meeting)
    meeting.command("propose")(propose)
    app.add_typer(meeting, name="meeting")


def list_meetings(
    series: Annotated[
        str | None, typer.Option("--series", metavar="NAME", help="Only this series.")
    ] = None,
    format: Annotated[
        str, typer.Option("--format", "-f", metavar="|".join(FORMATS), help="How to show it.")
    ] = "table",
    ledger: edge.LedgerPath = None,
) -> None:
    """List the meetings by series and day; from what each day is known; undated ones last."""
    form, path = edge.one_of(format, FORMATS, "--format"), edge.ledger_of(ledger)

    from tracker import ledger as book
    from tracker.export.csv import csv_bytes
    from tracker.export.json import dump

    with book.open_ledger(path) as store:
        found = book.meetings(store, series)
    objects = [_object(row) for row in found]
    match form:
        case "json":
            edge.say(dump({"schema": "tracker.meetings/1", "meetings": objects}))
        case "csv":
            edge.write_bytes(csv_bytes(COLUMNS, [list(one.values()) for one in objects]), None)
        case _:
            _table(found)


def _object(row: "MeetingRow") -> dict[str, Any]:
    return {
        "id": row.id,
        "series": row.series,
        "date": row.date,
        "basis": row.basis,
        "title": row.title,
        "body": row.body,
        "time": row.time,
        "place": row.place,
        "items": row.items,
        "source": row.name,
    }


def _table(found: "Sequence[MeetingRow]") -> None:
    from tracker.codes import BASIS
    from tracker.export.columns import columns
    from tracker.export.text import one_line
    from tracker.export.words import edtf_words

    rows = [
        (
            str(row.id),
            one_line(row.series, 30),
            edtf_words(row.date, weekday=False) if row.date else "–",
            _(BASIS[row.basis]),
            str(row.items),
            one_line(row.name),
        )
        for row in found
    ]
    head = ("id", _("series"), _("date"), _("known from"), _("items"), _("file"))
    for line in columns([head, *rows], 100):
        edge.say(line)


def set_meeting(
    meeting: Annotated[
        str, typer.Argument(metavar="MEETING", help="Its number, day or file name.")
    ],
    date: Annotated[str, typer.Option("--date", metavar="DATE", help="The day it was, ISO.")],
    why: edge.Why = None,
    by: edge.By = None,
    today: edge.Today = None,
    ledger: edge.LedgerPath = None,
) -> None:
    """Say when a meeting was. Its minutes are read again, and what their dates meant follows.

    Ids, states and your corrections stay.
    """
    now, who, path = edge.now_of(today), edge.who_of(by), edge.ledger_of(ledger)
    day = edge.parse_day(date, "--date")

    from tracker import ledger as book
    from tracker.cli.add import tell
    from tracker.ledger import meeting as meetings
    from tracker.ledger.add import set_date
    from tracker.ledger.journal import Journal
    from tracker.pipeline import reread

    with book.open_ledger(path) as store:
        with store.write() as connection:
            number = meetings.find(connection, meeting)
            journal = Journal(connection, now=now, who=who, why=why)
            added = set_date(journal, number, day, reread)
        tell(store, added, edge.today_of(today))


def propose(
    meeting: Annotated[
        str | None,
        typer.Argument(metavar="[MEETING]", help="Its number, day or file name; else all."),
    ] = None,
    series: Annotated[
        str | None, typer.Option("--series", metavar="NAME", help="Only this series.")
    ] = None,
    format: Annotated[
        str, typer.Option("--format", "-f", metavar="table|json", help="How to show it.")
    ] = "table",
    ledger: edge.LedgerPath = None,
) -> None:
    """Say when meetings without an exact day may have been, and what speaks for it.

    What earlier minutes announce, who was there, the usual weekday, what the next minutes say.
    Nothing is changed: the command to type stands beside each day.
    """
    form, path = edge.one_of(format, FORMATS[:2], "--format"), edge.ledger_of(ledger)

    from tracker import ledger as book
    from tracker.export import proposals as words
    from tracker.export.json import dump
    from tracker.ledger import meeting as meetings
    from tracker.ledger import series as series_of
    from tracker.ledger.timeline.propose import undated

    with book.open_ledger(path) as store, store.read() as connection:
        if meeting is not None:
            wanted: Sequence[int] = [meetings.find(connection, meeting)]
        else:
            of = series_of.require(connection, series) if series is not None else None
            wanted = undated(connection, of)
        asked = [question_of(connection, number) for number in wanted]
    if form == "json":
        objects = [words.question_object(one) for one in asked]
        edge.say(dump({"schema": words.SCHEMA, "meetings": objects}))
        return
    if not asked:
        edge.say(_("every meeting has its day"))
    for one in asked:
        for line in words.lines(one):
            edge.say(line)


def question_of(connection: "Connection", meeting: int) -> "Question":
    """What can be said of a meeting's day, by its stored minutes and their file's name."""
    from tracker.ledger import meeting as meetings
    from tracker.ledger.timeline.propose import question
    from tracker.pipeline import reread
    from tracker.structure.days import file_day

    _number, source = meetings.source_of(connection, meeting)
    return question(connection, meeting, reread(source, None), file_day(source.name))

"""`tracker meeting list` and `tracker meeting set`."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tracker.cli import edge
from tracker.messages import _

if TYPE_CHECKING:
    from tracker.ledger.rows import MeetingRow

FORMATS = ("table", "json", "csv")
COLUMNS = ("id", "series", "date", "basis", "title", "body", "time", "place", "items", "source")


def register(app: typer.Typer) -> None:
    """Adds the commands to `app`."""
    meeting = typer.Typer(
        no_args_is_help=True, rich_markup_mode=None, help="The meetings of the ledger."
    )
    meeting.command("list")(list_meetings)
    meeting.command("set")(set_meeting)
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

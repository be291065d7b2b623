"""The chair's list as a workbook: the rows, and how many there are by series, owner and age."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from tracker.export.groups import GROUPS, grouped
from tracker.export.report import Report, Row
from tracker.export.xlsx import Cell, Marked, Sheet, xlsx_bytes
from tracker.lang.sv.output import ENDING_TITLE, GROUPED_BY, REPORT_COLUMNS, SHEETS, SUMS

_WIDTHS = {
    "group": 20, "id": 10, "title": 44, "owners": 20, "due": 13, "status": 24, "decided": 13,
    "age_days": 9, "carried": 9, "case": 26, "series": 18, "kind": 13, "due_words": 18,
    "days_late": 10, "source": 26, "quote": 60, "notes": 30,
}  # fmt: skip
"""What is printed first; columns after `_PRINTED` are for the screen."""
_PRINTED = "case"


def workbook(made: Report) -> bytes:
    """The report as `.xlsx`."""
    names = [name for name in _WIDTHS if name != "group" or made.group]
    rows = Sheet(
        SHEETS["decisions" if made.decisions else "rows"],
        [REPORT_COLUMNS[name] for name in names],
        [_WIDTHS[name] for name in names],
        [[cells[name] for name in names] for cells in map(_cells, made.rows)],
        printed=names.index(_PRINTED) + 1,
    )
    sheets = [rows]
    if made.ending:
        ending = [[cells[name] for name in names] for cells in map(_cells, made.ending)]
        sheets.append(replace(rows, title=ENDING_TITLE, rows=ending))
    if not made.decisions:
        sheets.append(Sheet(SHEETS["sums"], list(SUMS.values()), [12, 34, 10, 12, 13], _sums(made)))
    return xlsx_bytes(sheets, title=made.title, today=made.today)


def _cells(row: Row) -> dict[str, Cell]:
    return {
        "group": row.group,
        "id": row.id,
        "series": row.series,
        "kind": row.kind_words,
        "case": row.case,
        "title": row.title,
        "decided": _day(row.decided),
        "owners": ", ".join(row.owners),
        "due": _day(row.due),
        "due_words": row.due_words,
        "days_late": row.days_late,
        "status": Marked(row.status) if row.days_late else row.status,
        "carried": row.carried,
        "age_days": row.age_days,
        "source": row.source,
        "quote": row.quote,
        "notes": " | ".join(row.notes),
    }


def _sums(made: Report) -> list[list[Cell]]:
    once = list({row.id: row for row in made.rows}.values())
    return [list(cells) for group in GROUPS for cells in _sum(once, group)]


def _sum(rows: list[Row], group: str) -> Iterator[tuple[Cell, ...]]:
    found: dict[str, list[Row]] = {}
    for row in grouped(rows, group):
        found.setdefault(row.group, []).append(row)
    for name, several in found.items():
        late = sum(row.days_late > 0 for row in several)
        days = sorted(row.decided for row in several if row.decided)
        oldest = _day(days[0]) if days else None
        yield GROUPED_BY[group], name, len(several), late, oldest


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None

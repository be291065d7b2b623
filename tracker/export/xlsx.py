"""Spreadsheets: typed cells, real dates, and nothing that a spreadsheet would run.

Text is written as text, whatever it begins with: `=HYPERLINK(...)` in somebody's minutes stays what
it is. The same values give the same bytes.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from tracker.export.text import clean_text

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_MOST = 32_000
"""Characters of one cell; Excel's own limit is 32,767."""
_LINE, _TALLEST = 14.5, 400
"""Points: of one line of text, and of a row (Excel's own limit is 409)."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A cell that stands out."""

    value: str


Cell = str | int | date | Marked | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: a heading row that stays, a filter, columns of a width in characters."""

    title: str
    header: Sequence[str]
    widths: Sequence[int]
    rows: Sequence[Sequence[Cell]]
    printed: int = 0
    """How many columns are printed; 0 for all."""


def xlsx_bytes(sheets: Sequence[Sheet], *, title: str, today: date) -> bytes:
    """A workbook of the sheets, to be printed on A4 across."""
    import xlsxwriter

    out = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    book = xlsxwriter.Workbook(out, options)
    made = datetime.combine(today, time(12), tzinfo=UTC).replace(tzinfo=None)
    book.set_properties({"title": title, "created": made})
    base = {"text_wrap": True, "valign": "top"}
    plain = book.add_format(base)
    day = book.add_format({**base, "num_format": "yyyy-mm-dd", "align": "left", "indent": 1})
    number = book.add_format({**base, "align": "center"})
    mark = book.add_format({**base, "bold": True, "font_color": "#9A1B1B"})
    head = book.add_format({**base, "bold": True, "font_color": "#0D5C56", "bottom": 2})
    for sheet in sheets:
        page = book.add_worksheet(sheet.title)
        page.set_landscape()
        page.set_paper(9)  # A4
        page.fit_to_pages(1, 0)
        page.repeat_rows(0)
        page.freeze_panes(1, 1)
        if sheet.printed:
            page.print_area(0, 0, len(sheet.rows), sheet.printed - 1)
        for column, width in enumerate(sheet.widths):
            page.set_column(column, column, width)
        page.set_row(0, _height(sheet.header, sheet.widths))
        for column, name in enumerate(sheet.header):
            page.write_string(0, column, name, head)
        for line, row in enumerate(sheet.rows, start=1):
            page.set_row(line, _height(row, sheet.widths))
            for column, cell in enumerate(row):
                match cell:
                    case None | "":
                        page.write_blank(line, column, None, plain)
                    case Marked(value):
                        page.write_string(line, column, _text(value), mark)
                    case str():
                        page.write_string(line, column, _text(cell), plain)
                    case date():
                        page.write_datetime(line, column, datetime.combine(cell, time()), day)
                    case int():
                        page.write_number(line, column, cell, number)
        page.autofilter(0, 0, max(len(sheet.rows), 1), len(sheet.header) - 1)
    book.close()
    return out.getvalue()


def _height(row: Sequence[Cell], widths: Sequence[int]) -> float:
    """Points that the fullest cell needs; not every program sees to it itself."""
    lines = 1
    for cell, width in zip(row, widths, strict=True):
        text = cell.value if isinstance(cell, Marked) else cell
        if isinstance(text, str):
            lines = max(lines, -(-len(text) * 11 // (width * 10)))
    return min(lines * _LINE + 1, _TALLEST)


def _text(value: str) -> str:
    return clean_text(value)[:_MOST]

"""CSV that Swedish Excel opens rightly: UTF-8 with BOM, `;`, CRLF, no live formulas.

A cell that begins as a formula gets an apostrophe in front (OWASP ASVS 1.2.10): the spreadsheet
shows it as text, and `=HYPERLINK(...)` in somebody's minutes calls nobody.
"""

import csv
import io
from collections.abc import Iterable, Sequence

from tracker.export.text import one_line

BOM = "\ufeff"
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def cell(value: object) -> str:
    """One cell: clean, on one line, never a formula. None is empty; numbers are left alone."""
    if isinstance(value, int):
        return str(value)
    text = one_line("" if value is None else str(value))
    return f"'{text}" if text.startswith(_FORMULA) else text


def csv_bytes(header: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """A table as a file; every row has as many cells as `header`."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([cell(name) for name in header])
    for row in rows:
        if len(row) != len(header):
            raise ValueError(f"{len(row)} cells under {len(header)} headings")
        writer.writerow([cell(value) for value in row])
    return (BOM + out.getvalue()).encode("utf-8")

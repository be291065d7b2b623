"""Text in columns for a terminal: as wide as what stands in them, the last one takes the rest."""

from collections.abc import Sequence

from tracker.export.text import one_line

_GAP = "  "
_LEAST = 30


def columns(rows: Sequence[Sequence[str]], width: int) -> list[str]:
    """A line a row. Columns that are empty throughout are left out; the last is cut to `width`,
    but never below 30 characters."""
    if not rows:
        return []
    used = [at for at in range(len(rows[0])) if any(row[at] for row in rows)]
    widths = [max(len(row[at]) for row in rows) for at in used]
    rest = max(width - sum(size + len(_GAP) for size in widths[:-1]), _LEAST)
    lines = []
    for row in rows:
        cells = [row[at] for at in used]
        padded = [cell.ljust(size) for cell, size in zip(cells[:-1], widths, strict=False)]
        lines.append(_GAP.join([*padded, one_line(cells[-1], rest)]).rstrip())
    return lines

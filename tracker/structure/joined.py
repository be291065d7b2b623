"""Several labels on one line: *Ordförande: Anna Ek. Anteckningar: Bo Alm.* is read as two lines."""

import re
from dataclasses import replace

from tracker.structure.labels import read_label
from tracker.structure.line import Line
from tracker.structure.lines import Page, with_lines

_HEAD, _TAIL = 60, 20
"""Lines at the top and at the end among which labels stand."""
_LONGEST = 300
_BREAK = re.compile(r"[.;]\s{1,4}(?=[A-ZÅÄÖ][^:.;]{2,40}: ?\S)")


def with_labels_apart(page: Page) -> Page:
    """The page with such lines cut, where every part is a label with something behind it."""
    lines = page.lines
    tail = len(lines) - _TAIL
    parts: dict[int, list[Line]] = {}
    for i in page.full:
        if _HEAD <= i < tail:
            continue
        text = lines[i].text
        # One look-up dismisses nearly every line; a colon stands in each of two parts.
        if ":" in text and len(text) <= _LONGEST and text.count(":") > 1:
            cut = _parts(lines[i])
            if cut is not None:
                parts[i] = cut
    if not parts:
        return page
    out: list[Line] = []
    for i, line in enumerate(lines):
        out += parts.get(i, (line,))
    return with_lines(page, out)


def _parts(line: Line) -> list[Line] | None:
    """The labels of the line, a line each; None where it is no such."""
    text = line.text
    cuts = list(_BREAK.finditer(text)) if line.mark == "plain" else []
    if not cuts:
        return None
    starts = [0, *(cut.end() for cut in cuts)]
    ends = [*(cut.start() for cut in cuts), len(text.rstrip("."))]
    parts = [
        replace(line, start=line.start + a, end=line.start + b, text=text[a:b])
        for a, b in zip(starts, ends, strict=True)
    ]
    labels = [read_label(part) for part in parts]
    told = all(label is not None and label.colon and label.value.text for label in labels)
    return parts if told else None

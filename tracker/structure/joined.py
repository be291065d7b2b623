"""Several labels on one line: *Ordförande: Anna Ek. Anteckningar: Bo Alm.* is read as two lines."""

import re

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
    far = range(_HEAD, max(_HEAD, len(lines) - _TAIL))
    out: list[Line] = []
    for i, line in enumerate(lines):
        out += [line] if i in far else _parts(line)
    return page if len(out) == len(lines) else with_lines(page, out)


def _parts(line: Line) -> list[Line]:
    text = line.text
    if len(text) > _LONGEST or text.count(":") < 2 or line.mark != "plain":
        return [line]
    cuts = list(_BREAK.finditer(text))
    if not cuts:
        return [line]
    starts = [0, *(cut.end() for cut in cuts)]
    ends = [*(cut.start() for cut in cuts), len(text.rstrip("."))]
    parts = [
        line._replace(start=line.start + a, end=line.start + b, text=text[a:b])
        for a, b in zip(starts, ends, strict=True)
    ]
    labels = [read_label(part) for part in parts]
    told = all(label is not None and label.colon and label.value.text for label in labels)
    return parts if told else [line]

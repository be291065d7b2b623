"""What is asked first is implied by what it stands before."""

from pathlib import Path

import pytest

from tracker.structure.labels import read_label, read_labels
from tracker.structure.lines import lay_out
from tracker.structure.places import places
from tracker.structure.sentences import spans, stops

MINUTES = sorted((Path(__file__).parent / "minutes").iterdir())


@pytest.mark.parametrize("path", MINUTES, ids=lambda path: path.stem)
def test_labels_are_dismissed_by_what_dismisses_them(path: Path) -> None:
    lines = lay_out(path.read_text("utf-8")).lines
    each = {i: label for i, line in enumerate(lines) if (label := read_label(line))}
    assert read_labels(lines, range(len(lines))) == each


@pytest.mark.parametrize("path", MINUTES, ids=lambda path: path.stem)
def test_signs_that_the_text_has_not_end_no_sentence(path: Path) -> None:
    page = lay_out(path.read_text("utf-8"))
    for line in page.lines:
        part = (page.clean, line.start, line.end)
        assert spans(*part, stops(page.clean)) == spans(*part)


def test_places_are_in_order() -> None:
    assert places("maj och april, maj", ("april", "maj", "juni")) == [0, 8, 15]

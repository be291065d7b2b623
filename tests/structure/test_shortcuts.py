"""What is asked first is implied by what it stands before."""

from pathlib import Path

import pytest

from tracker.plain import lowered
from tracker.structure.labels import read_label, read_labels
from tracker.structure.lines import lay_out
from tracker.structure.places import places
from tracker.structure.sentences import is_one, spans, stops

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


@pytest.mark.parametrize("path", MINUTES, ids=lambda path: path.stem)
def test_what_is_one_sentence_is_not_cut(path: Path) -> None:
    page = lay_out(path.read_text("utf-8"))
    signs = stops(page.clean)
    ones = [page.lines[i] for i in page.full if is_one(page.lines[i].text, signs)]
    assert ones
    for line in ones:
        assert spans(page.clean, line.start, line.end) == [(line.start, line.end)]


@pytest.mark.parametrize(
    "said",
    [
        "Anna Ek sa ja. Bo sa nej. Det blev så.",
        "Ska vi? Nej! Bo (sekr. i dag) skrev. Det (se nedan. Eller ovan.) gick. Slut",
        "Malin A. Ek kom den 3. Maj var bra. Ansvarig: Bo. Klart: maj.",
        "Vi ses kl. Tio. Kaffe, te m.m. finns. [Anna]. (Bo).  Sedan. . Nej. ",
    ],
)
def test_signs_before_a_space_are_found_as_all_others(said: str) -> None:
    # A sign with no space behind it makes the search the slow one.
    slow = f"y…y{said}"
    found = [(max(a - 3, 0), b - 3) for a, b in spans(slow, 0, len(slow))]
    assert spans(said, 0, len(said)) == found


@pytest.mark.parametrize("text", ["ANNA", "ÅSA – ”ÖL” • ÉN’S … “—”", "Σ ΑΣ Å", "İ–", "–\x96Å", ""])
def test_a_page_in_lower_case_is_what_python_makes_it(text: str) -> None:
    assert lowered(text) == text.lower()


def test_a_page_has_gaps_only_before_something() -> None:
    assert not lay_out("**Anna**  \n  - Bo  \n").gapped
    assert lay_out("Anna  Ek\n").gapped
    assert lay_out("Anna\tEk\n").gapped
    assert lay_out(f"{' ' * 60}Anna\n").gapped


def test_places_are_in_order() -> None:
    assert places("maj och april, maj", ("april", "maj", "juni")) == [0, 8, 15]

"""Whatever the text: no exception, spans that hold, and time that grows with length alone."""

import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tracker.model import Source
from tracker.read import read_file
from tracker.structure import structure
from tracker.structure.lines import lay_out

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
PIECES = st.sampled_from(
    """
    1.|1)|§ 2|3.1|a)|-|*|•|#|##|**|__|~~|<!--|-->|[x](y)|---|===|Beslut|Beslut:|Närvarande
    |Närvarande:|Frånvarande|Kallade|Anna Ek|Bo Ask, GR|Anna Ek (punkt 1)|Vid protokollet|Justeras
    |Sekreterare:|Datum:|2024-05-07|kl. 18|Nästa möte|att göra|bl.a.|Det är så.|med fler
    |Ansvarig||x | y|> cit
    |   |\t|          SH|Protokoll|Dagordning|% titel|+++|2 (3)|:|Styrelsen beslutar|att köpa
    |\n|\n\n|\n\n\n
    """.strip().split("|")
)


@given(st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=40).map(" ".join)))
@settings(max_examples=300, deadline=None)
@example("")
@example("\rSTYRELSEN")
@example("#")
@example("1. \n2. \n")
@example("% \n%")
@example("Närvarande:\n\n")
@example("| a |\n|---|\n| |")
def test_spans_hold_for_any_text(text: str) -> None:
    minutes, _ = structure(Source("m.txt", text, "", ""))

    for sentence in minutes.sentences:
        assert 0 <= sentence.start < sentence.end <= len(text)
        assert len(sentence.text) == sentence.end - sentence.start
        assert "\n" not in sentence.text
        assert sentence.lead is None or sentence.lead < len(minutes.sentences)
    for one, other in pairwise(minutes.sentences):
        assert one.end <= other.start
        assert (one.section is None) or (other.section is not None and one.section <= other.section)
    for section in minutes.sections:
        assert 0 <= section.start <= section.heading_end <= section.end <= len(text)
    for first, second in pairwise(minutes.sections):
        assert first.end <= second.start
    for person in minutes.attendance:
        assert person.name
        assert 0 <= person.start <= person.end <= len(text)


@given(st.text(alphabet=" \t*_#-1.a§|>~`[]()\\\n", max_size=120))
@settings(max_examples=300, deadline=None)
def test_lines_are_where_they_say(text: str) -> None:
    page = lay_out(text)

    assert len(text) == len(page.clean)
    for line in page.lines:
        assert page.clean[line.start : line.end] == line.text or line.mark == "furniture"


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
def test_every_word_of_a_seed_is_somewhere(path: Path) -> None:
    """Nothing of the agenda part is lost between sentences."""
    source, _ = read_file(path)
    minutes, _ = structure(source)
    first, last = minutes.sections[0], minutes.sentences[-1]
    covered = bytearray(len(source.text))
    for sentence in minutes.sentences:
        covered[sentence.start : sentence.end] = b"x" * (sentence.end - sentence.start)

    lost = [
        source.text[i]
        for i in range(first.start, last.end)
        if not covered[i] and source.text[i].isalpha()
    ]

    assert lost == []


HOSTILE = (
    "1. ", "- ", "-\n", "#", "# a\n", "A, ", "Närvarande: A, ", "(", "[", "<!--", "~~a", "*",
    "| a ", "a | b\n", "1", "1.1.", "§ 1\n", "a) x\n", "ABC DEF\n", "Rubrik\n\n", "Beslut: a\n",
    "att x\n", "styrelsen ", "Vid protokollet\n\n", "# Övriga\n", "Datum: 2024\n", "a\t",
    " ", "Anna Ek, Bo\n", "Vem\tVad\tNär\n", "Vem   Vad   Klart\nBo    a     b\n", "Från A, från ",
    "Anna från B och ", "BE = Britt Ek ", "Närvarande   Sign\nBo Ask   BA\n", "Med var A, B ",
    "Anna (B) för Cia ", "A: B, ", "1.1 Är det så.\n", "Möte\n\n§ 1 A\n§ 2 B\n", "[x] a\n",
    "Anslag: a\n",
)  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE, ids=repr)
def test_time_is_linear_in_hostile_text(piece: str) -> None:
    def once(size: int) -> float:
        source = Source("m.txt", piece * (size // len(piece)), "", "")
        start = time.process_time()
        structure(source)
        return time.process_time() - start

    def linear() -> bool:
        # Eight times the text in at most some thirty times the time: a quadratic step takes 64.
        return once(80_000) < 30 * once(10_000) + 0.15

    once(1000)
    # What is quadratic is so each time; a busy machine is not.
    assert any(linear() for _turn in range(4))

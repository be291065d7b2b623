"""What is asked before a pattern stands in whatever the pattern finds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.hints import holds_one
from tracker.lang.sv import resolve as sv
from tracker.resolve.items import _JOINED, _JOINING, _may_end_done, _trim
from tracker.rules import compile_pattern as pattern

WORDS = [
    *("om", "så", "ni", "du", "någon", "det", "inte", "behov", "vid", "när", "vill", "kan", "får"),
    *("klart.", "klar", "är", "har", "blivit", "nu", "[x]", "genomfört.", "utförda,", "löst"),
    *("åtgärdat!", "skickad)", "bytt", "och", "samt", "men", ";", ",", ".", "!", "till", "inför"),
    *("aprilmötet", "majmöte", "Junisammanträdet", "träff", "mån", "av", "i", "under", "att"),
    *("förutsättning", "förutsatt", "såvida", "de", "den", "genom", "som", "(", ")", "finns"),
    *("mötet", "plats:", "lokal:", "(hos Bo)", "(i aulan)", "nästa", "gång", "Nästa"),
    *("styrelsemöte", "OM", "Är", "KLART", "måndag"),
]
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(" ".join)


@given(TEXTS)
def test_done_is_said_in_the_last_word_or_in_a_box(text: str) -> None:
    if pattern(sv.DONE).search(text):
        assert _may_end_done(text.lower())


@given(TEXTS)
def test_what_is_conditional_holds_its_word(text: str) -> None:
    for word, source in sv.CONDITIONAL.items():
        if pattern(source, cased=True).search(text):
            assert word in text


@pytest.mark.parametrize(
    ("source", "hints", "cased"),
    [
        (sv.MONTH_MEETING, sv.MONTH_MEETING_HINTS, True),
        (sv.NEXT_MEETING, (sv.NEXT_MEETING_HINT,), False),
        (sv.NEXT_TIME, ("nästa",), True),
        (sv.PLACE_LABEL, (":",), False),
        (sv.PLACE_BRACKET, ("(",), False),
    ],
)
@given(text=TEXTS)
def test_a_pattern_finds_nothing_without_a_hint(
    text: str, source: str, hints: tuple[str, ...], cased: bool
) -> None:
    if pattern(source, cased=cased).search(text):
        assert holds_one(text.lower(), hints)


@given(TEXTS, st.integers(0, 20), st.integers(0, 20))
def test_a_clause_is_joined_only_by_a_word_at_its_end(text: str, start: int, end: int) -> None:
    joined = _JOINED.search(text, start, end)
    if joined is not None and joined[0].strip():
        assert text[:end].rstrip().endswith(_JOINING)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bo målar och", "Bo målar"),
        (" Bo målar, samt ", "Bo målar"),
        ("Bo målar;", "Bo målar"),
        ("Bo målar ", "Bo målar"),
        ("Bo rensar Hoch", "Bo rensar Hoch"),
        (" ,  ", ""),
    ],
)
def test_trim(text: str, expected: str) -> None:
    start, end = _trim(text, 0, len(text))

    assert expected == text[start:end]

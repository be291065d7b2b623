"""The tables: no word twice, every class in the grammar, look-alike characters."""

from collections import Counter
from datetime import date

import pytest

from tracker.dates import find
from tracker.dates.binding import BOUNDS
from tracker.dates.finders import FINDERS
from tracker.dates.grammar import CODE, LEXICON, compiled
from tracker.dates.merging import JOINING, RANGES
from tracker.dates.tokens import odd, outline
from tracker.lang.sv.date_cues import DEADLINE_ENDINGS, DEADLINE_HINTS
from tracker.lang.sv.dates import ABBREVIATIONS, COMMON_TRIGGERS, TABLES, TRIGGERS
from tracker.lang.sv.holidays import FEAST_WORDS, FEASTS


def test_no_word_stands_in_two_tables() -> None:
    tables = (*TABLES.values(), FEASTS, FEAST_WORDS)
    counted = Counter(word for table in tables for word in table)

    assert [word for word, times in counted.items() if times > 1] == []


def test_words_are_lower_case() -> None:
    assert [word for word in LEXICON if word != word.lower()] == []


def test_words_that_are_named_again_are_known() -> None:
    assert set() == (ABBREVIATIONS | COMMON_TRIGGERS) - set(LEXICON)
    assert set() == set(TRIGGERS) - set(CODE)


def test_every_class_has_its_own_character() -> None:
    assert len(CODE) == len(set(CODE.values()))


def test_each_word_of_a_deadline_holds_a_hint() -> None:
    without = [
        word for word in DEADLINE_ENDINGS if not any(hint in word for hint in DEADLINE_HINTS)
    ]

    assert without == []


def test_whatever_has_to_be_cleaned_is_seen_in_the_outline() -> None:
    characters = [chr(code) for code in range(0x20, 0x10000) if not 0xD800 <= code < 0xE000]

    assert [char for char in characters if odd(char) and not outline(char.lower())[1]] == []


@pytest.mark.parametrize(
    "pattern", [*FINDERS, *JOINING, *RANGES, *BOUNDS], ids=lambda row: row.name
)
def test_patterns_compile_and_need_a_token(pattern: object) -> None:
    source: str = pattern.source  # type: ignore[attr-defined]

    assert compiled(source).match("") is None


SPACES = [
    "8 maj 2025",
    "8\u00a0maj\u00a02025",
    "8\u2009maj\u202f2025",
    "8  maj  2025",
    "8\tmaj 2025",
    "den 8\nmaj 2025",
]
HIDDEN = ["8 m\u00adaj 2025", "8\u200b maj 2025", "8 maj\ufeff 2025", "\u200e8 maj 2025"]
ALIKE = ["8 mаj 2025", "8 maј 2025", "８ ｍａｊ ２０２５"]


@pytest.mark.parametrize("text", [*SPACES, *HIDDEN, *ALIKE])
def test_spaces_and_look_alikes_hide_no_date(text: str) -> None:
    (when,) = find(text)

    assert when.edtf == "2025-05-08"
    assert text[when.start : when.end] == when.text


@pytest.mark.parametrize("text", ["8 a\u030ar och 3 dagar", "lo\u0308rdag 3 maj 2025"])
def test_letters_in_two_parts_are_letters(text: str) -> None:
    assert "day" in " ".join(
        sorted({part for when in find(text) for part in when.written})
    ) or find(text, date(2025, 1, 1))


def test_arabic_digits_are_no_numbers_of_ours() -> None:
    assert find("٨ maj ٢٠٢٥") == ()

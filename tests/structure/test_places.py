"""Which sentences are looked at, where only those around a few words can say something."""

from tracker.model import Sentence
from tracker.structure.columns import with_columns_apart
from tracker.structure.lines import lay_out
from tracker.structure.places import around

TEXT = "Möte 7 maj. Inget mer. Klart 8/9 och 10/9."
SENTENCES = (Sentence(0, 11, TEXT[:11]), Sentence(12, 22, TEXT[12:22]), Sentence(23, 42, TEXT[23:]))
COLUMNS = "Närvarande          Frånvarande\nAnna Ek             Bo Alm\n"


def test_each_sentence_with_a_sign_comes_once_in_order() -> None:
    assert list(around(SENTENCES, "0123456789", TEXT)) == [0, 2]


def test_signs_between_sentences_count_for_none() -> None:
    assert list(around(SENTENCES[1:2], ("7", "/"), TEXT)) == []


def test_no_sentences() -> None:
    assert list(around((), "7", TEXT)) == []


def test_a_page_put_in_another_order_has_no_places_in_order() -> None:
    page = with_columns_apart(lay_out(COLUMNS))

    assert not page.ordered
    assert page.said is None

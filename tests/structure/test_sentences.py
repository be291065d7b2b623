"""Where a Swedish sentence ends."""

import pytest

from tracker.model import Block, Source
from tracker.structure import structure
from tracker.structure.sentences import MAX_SENTENCE, spans


@pytest.mark.parametrize(
    "text",
    [
        "Det gäller bl.a. Vård och t.ex. SKR.|Nästa fråga.",
        "Mötet börjar kl. 18.30 i sal B.|Alla kommer.",
        "Klart den 3. maj.|Sedan 8.9.2023 gäller det nya.",
        "Malin A. deltar.|A.B. Svensson tackar.",
        "Det blir Malin A. Hon är ny.".replace(". Hon", ".|Hon"),
        "Se bil. 4 och kap. 5 § 2, resp. Anna.|Klart.",
        "Vi köpte kaffe, bullar m.m.|Det räckte.",
        "Vi köpte 5 st.|Nästa gång 6 st. till.",
        "Går det?|Ja!|Bra.",
        "Ny lag (se prop. 2023:4. Den är lång.) gäller från 1 juli.",
        "Priset är 3.50 kr.|Se www.exempel.example/a.b för mer.",
        '"Vi är klara." Det sa hon.'.replace('." Det', '."|Det'),
        "Pga. sjukdom utgår punkten.|Dvs. den kommer igen.",
        "Fortsättning följer ...|Sedan hände inget.",
        "Enl. Anna är det 12.|De är 13.",
        "slutar i litet. fortsätter i litet.",
        "Boka salen. [Rut T] Klart",
        "Skicka listan senast 3 mars. [Rut, Kim]",
        "Begär in ny offert. (Per Å)",
        "Begär in ny offert. (Per Å).|Klart.",
        "Begär in ny offert. (Per Å) Klart",
        "Ny offert kom.|(Den var för hög.)|Vi väntar.",
        "Ny offert kom.|(Kim har den) och vi väntar.",
        "Ritningen är rev. C.|Entreprenören bygger.",
        "Vi väntar på Hiss B.|Kvarstår.",
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str) -> None:
    expected = text.split("|")
    joined = " ".join(expected)

    assert expected == [joined[a:b] for a, b in spans(joined, 0, len(joined))]


def test_a_sentence_without_an_end_is_cut_at_a_space() -> None:
    text = "ord " * 2000

    found = list(spans(text, 0, len(text)))

    assert max(b - a for a, b in found) <= MAX_SENTENCE
    assert text.split() == " ".join(text[a:b] for a, b in found).split()


def test_what_holds_no_letter_or_digit_is_no_sentence() -> None:
    assert list(spans(" - … – ", 0, 7)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Priset höjs till 500 kronor från och med den\n1 april.|Kortet är som förr.",
        "Bo betalar fakturan på\n3 500 kronor.|Klart.",
        "Anna har möte med\nBo Alm om taket.",
        "Nästa möte hålls tisdag\n4 maj.",
    ],
)
def test_a_line_that_cannot_end_a_sentence_goes_on_below(text: str) -> None:
    head = "Protokoll 3 mars 2026\n\nNärvarande: Anna Ek, Bo Alm\n\n1. Ekonomi\n"
    minutes, _ = structure(
        Source("m.txt", f"{head}{text.replace(chr(124), chr(32))}\n\n2. Val\nInga.\n", "", "")
    )

    said = [s.text for s in minutes.sentences if s.section == 0 and s.block is not Block.HEADING]
    assert said == [part.replace("\n", " ") for part in text.split("|")]

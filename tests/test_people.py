"""Who is meant in a sentence: names, initials, roles, organisations, and what stays open."""

import pytest

from tracker import rules
from tracker.model import Minutes, Person, Source
from tracker.people import Roster

LIST = (
    Person("Karin Ek", "Lindby"),
    Person("Karin Alm", "Norra"),
    Person("Bo Åkesson", "Lindby"),
    Person("Mats Öberg", "Norra"),
    Person("Renée de Boor", "LBK"),
    Person("Ann-Britt Ström", "LBK"),
)
SECRETARY = Person("Lisa Gren", "LBK", "sekreterare")


def roster(text: str = "") -> Roster:
    return Roster(Minutes(Source("a.txt", text, "", ""), attendance=LIST, secretary=SECRETARY))


def found(text: str) -> list[tuple[str, list[str]]]:
    return [(text[s.start : s.end], [a.name for a in s.actors]) for s in roster(text).find(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Bo kollar priset.", ["Bo Åkesson"]),
        ("Mats kollar priset.", ["Mats Öberg"]),
        ("Karin E bokar lokal.", ["Karin Ek"]),
        ("Karin A. bokar lokal.", ["Karin Alm"]),
        ("Bo Åkesson bokar lokal.", ["Bo Åkesson"]),
        ("Renee de Boor bokar lokal.", ["Renée de Boor"]),
        ("Ann-Britt bokar lokal.", ["Ann-Britt Ström"]),
        ("Bo, Mats och Karin E bokar lokal.", ["Bo Åkesson", "Mats Öberg", "Karin Ek"]),
        ("Bo, Å, och Mats bokar lokal.", ["Bo Åkesson", "Mats Öberg"]),
        ("BÅ bokar lokal.", ["Bo Åkesson"]),
        ("BÅ/MÖ bokar lokal.", ["Bo Åkesson", "Mats Öberg"]),
        ("Bo och hans medarbetare bokar lokal.", ["Bo Åkesson"]),
        ("LBK bokar lokal.", ["LBK"]),
        ("Lindby kommun bokar lokal.", ["Lindby kommun"]),
        ("Styrelsen bokar lokal.", ["Styrelsen"]),
        ("Kassören bokar lokal.", ["Kassören"]),
        ("Kassören Bo bokar lokal.", ["Bo Åkesson"]),
        ("Ordförande Mats och kassören Bo bokar lokal.", ["Mats Öberg", "Bo Åkesson"]),
        ("Kassören och Bo bokar lokal.", ["Kassören", "Bo Åkesson"]),
        (
            "Bo (sammankallande), Mats och Karin E bildar en grupp.",
            ["Bo Åkesson", "Mats Öberg", "Karin Ek"],
        ),
        ("Gunvor Ek valdes till revisor.", ["Gunvor Ek"]),
        ("Ekonomichefen bokar lokal.", ["Ekonomichefen"]),
        ("Alla bokar lokal.", ["alla"]),
        ("Bo Åkesson, LBK, bokar lokal.", ["Bo Åkesson"]),
    ],
)
def test_the_actor_of_a_sentence(text: str, names: list[str]) -> None:
    assert found(text)[0][1] == names


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("Bos presentation var bra.", rules.POSSESSOR),
        ("Bo Åkessons presentation var bra.", rules.POSSESSOR),
        ("LBK:s lokal är liten.", rules.POSSESSOR),
        ("Vi bokar lokal.", rules.WE),
    ],
)
def test_marks_that_tell_owners_from_possessors(text: str, mark: str) -> None:
    assert roster(text).find(text)[0].mark == mark


@pytest.mark.parametrize(
    ("text", "review"),
    [
        ("Karin bokar lokal.", "owner-ambiguous"),
        ("Ulrika bokar lokal.", "owner-unknown"),
    ],
)
def test_a_tie_or_a_stranger_is_said_and_never_guessed(text: str, review: str) -> None:
    span = roster(text).find(text)[0]

    assert span.review == (review,)
    assert span.actors[0].name not in {person.name for person in LIST}


@pytest.mark.parametrize(
    "text",
    [
        "Frågan bordläggs.",
        "Kostnaden blir hög.",
        "Viktigt att alltid låsa.",
        "Budget för året.",
        "Ersättare saknas.",
        "Underlaget är bra.",
        "OK enligt plan.",
    ],
)
def test_common_words_are_nobody(text: str) -> None:
    assert found(text) == []


def test_whoever_is_chosen_is_a_person() -> None:
    said = found("Styrelsen utsåg Dorrit Ås till redaktör.")

    assert ["Dorrit Ås"] in [names for _, names in said]


def test_a_namesake_with_another_surname_is_somebody_else() -> None:
    assert found("Bo Sandberg bokar lokal.") == [("Bo Sandberg", ["Bo Sandberg"])]


def test_who_was_there_comes_before_who_was_only_mentioned() -> None:
    spans = roster("Bo Sandberg skrev i fjol.").find("Bo bokar lokal.")

    assert [a.name for a in spans[0].actors] == ["Bo Åkesson"]


def test_a_full_name_elsewhere_in_the_text_settles_a_first_name() -> None:
    text = "Ulrika Berg var gäst.\nUlrika bokar lokal."

    spans = roster(text).find("Ulrika bokar lokal.")

    assert [a.name for a in spans[0].actors] == ["Ulrika Berg"]
    assert spans[0].review == ()


def test_a_word_read_in_a_piece_with_signs_is_read_by_itself_in_the_next() -> None:
    everybody = roster()

    everybody.find("Nya x/iPhone köps in.")
    (span,) = everybody.find("iPhone levererar i maj.")
    assert [actor.name for actor in span.actors] == ["IPhone"]


def test_a_letter_that_opens_a_sentence_may_be_an_initial_in_the_next() -> None:
    everybody = Roster(
        Minutes(Source("a.txt", "", "", ""), attendance=(Person("Ingrid Ek"), Person("Bo Ek")))
    )

    assert everybody.find("I maj är det dags.") == ()
    (span,) = everybody.find("I. Ek bokar lokal.")
    assert [actor.name for actor in span.actors] == ["Ingrid Ek"]


@pytest.mark.parametrize(
    "text",
    [
        "Den 14 maj, 19-20/5 och 2024-05-16 kl. 09:30 ses Bo och 2 till.",
        "2024 ska Bo boka 3 lokaler.",
        "Av 13 förbund och 1 Kommun svarade 4 Karin E och 5\u00a0Mats.",
        "Anna, 14 Anna Berg och 15 Bo bokar lokal.",
        "Punkt 4. Ekelid, 7 och 8:3 – 9",
    ],
)
def test_numbers_are_passed_over_only_where_they_are_nobody(text: str) -> None:
    whole = roster()
    whole._numbered = True  # as if somebody's name began with a digit: then none is

    assert roster().find(text) == whole.find(text)

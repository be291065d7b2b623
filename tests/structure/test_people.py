"""Lists of people, signatures and officers, in the layouts minutes have them."""

import pytest

from tracker.model import Minutes, Source
from tracker.structure import structure
from tracker.structure.names import is_name, is_organisation


def minutes_of(text: str) -> Minutes:
    return structure(Source("m.txt", text, "", ""))[0]


def listed(text: str) -> list[str]:
    """Each person as `name|organisation|role|scope`, `-` before the absent."""
    return [
        ("-" if p.status == "absent" else "")
        + "|".join((p.name, p.organisation or "", p.role or "", p.scope or "")).rstrip("|")
        for p in minutes_of(
            text + "\n\n1. Öppnande\n\nMötet öppnades.\n\n2. Val\n\nInga."
        ).attendance
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NÄRVARANDE\n\nAnna Ek, Ale\nBo Ask, GR", ["Anna Ek|Ale", "Bo Ask|GR"]),
        ("### NÄRVARANDE\n\nAnna Ek, Lilla By  \nBo Ask, GR", ["Anna Ek|Lilla By", "Bo Ask|GR"]),
        ("Närvarande\n\nAnna Ek\n\nBo de Vall\n\nCia Dal", ["Anna Ek", "Bo de Vall", "Cia Dal"]),
        ("Närvarande: Anna Ek, Bo Ask och Cia Dal", ["Anna Ek", "Bo Ask", "Cia Dal"]),
        ("Närvarande: Anna Ek, Bo\n            Ask, Cia Dal", ["Anna Ek", "Bo Ask", "Cia Dal"]),
        ("Närvarande: Anna, Bo, Cia", ["Anna", "Bo", "Cia"]),
        ("Närvarande: Anna Ek (ordf.), Bo Ask,\nCia Dal, Dan Ros (suppleant)\nFrånvarande: Eva Ny",
         ["Anna Ek||ordförande", "Bo Ask", "Cia Dal", "Dan Ros||suppleant", "-Eva Ny"]),
        ("Ordförande: Eva-Lena Ek\nSekreterare: Bo Ask\nDeltagare: Eva-Lena, Bo, Cia Dal",
         ["Eva-Lena Ek||ordförande", "Bo Ask||sekreterare", "Cia Dal"]),
        ("På plats: Anna, Bo\nEj på plats: Cia", ["Anna", "Bo", "-Cia"]),
        ("Närvarande:\nAnna Ek\n1.\nBo Ask", ["Anna Ek"]),
        ("Närvarande: Anna Ek,\na)\nBo Ask", ["Anna Ek"]),
        ("Vi som var där: Anna Ek (ordf), Bo Ask (skriver)\nInte där: Cia Dal",
         ["Anna Ek||ordförande", "Bo Ask||antecknare", "-Cia Dal"]),
        ("Deltar: Anna Ek (GR), Bo Ask\n        (ekonomi), Cia Dal (HR, p 1-4)",
         ["Anna Ek|GR", "Bo Ask||ekonomi", "Cia Dal||HR|p 1-4"]),
        ("Deltagare: Anna Ek, Ale kommun; Bo Ask, Elverket; Cia Dal,\nGR",
         ["Anna Ek|Ale kommun", "Bo Ask|Elverket", "Cia Dal|GR"]),
        ("Närvarande ledamöter:   Anna Ek, ordförande\n                        Bo Ask\n"
         "Suppleant:              Cia Dal (ersätter Dan Ros)\nFrånvarande:            Dan Ros",
         ["Anna Ek||ordförande", "Bo Ask", "Cia Dal||tjänstgörande ersättare", "-Dan Ros"]),
        ("Närvarande: Camilla Ek (ordf.), Bo Ask", ["Camilla Ek||ordförande", "Bo Ask"]),
        ("Närvarande: Camilla Ek\nFrånvarande: Bo Ask", ["Camilla Ek", "-Bo Ask"]),
        ("Närvarande: Tove, Ada N (PR), Bo", ["Tove", "Ada N||PR-ansvarig", "Bo"]),
        ("Närvarande                                        Sign.\n"
         "Bo Ask           Dal & Ek Bygg AB                 BA\n"
         "Cia Dal          Lunds Mark AB                    CD\n"
         "\nEj närvarande\nRut Tall         Tall VVS HB                      RT",
         ["Bo Ask|Dal & Ek Bygg AB", "Cia Dal|Lunds Mark AB", "-Rut Tall|Tall VVS HB"]),
        ("Närvarande: Anna Ek (ordf.), Bo Ask (sekr)",
         ["Anna Ek||ordförande", "Bo Ask||sekreterare"]),
        ("Närvarande: Anna Ek, ordförande, Bo Ask", ["Anna Ek||ordförande", "Bo Ask"]),
        ("Deltagare:\n- Anna Ek - kassör\n- Bo Ask", ["Anna Ek||kassör", "Bo Ask"]),
        ("Deltagare\n1. Anna Ek\n2. Bo Ask", ["Anna Ek", "Bo Ask"]),
        ("Deltagare:\nAnna Ek, Bo Ask, Ekverket", ["Anna Ek|Ekverket", "Bo Ask|Ekverket"]),
        ("Närvarande\nAnna Ek, GR (punkt 1)\nBo Ask, GR", ["Anna Ek|GR||punkt 1", "Bo Ask|GR"]),
        ("Närvarande\nAnna Ek (§ 74-88)\nBo Ask", ["Anna Ek|||§ 74-88", "Bo Ask"]),
        ("Närvarande\nAnna Ek (S)\nBo Ask (M), ordf.", ["Anna Ek|S", "Bo Ask|M|ordförande"]),
        ("Närvarande:\nGR: Anna Ek, Bo Ask\nAle: Cia Dal",
         ["Anna Ek|GR", "Bo Ask|GR", "Cia Dal|Ale"]),
        ("Närvarande:\nOrdförande: Anna Ek\nBarista: Bo Ask\nKassör: Cia Dal",
         ["Anna Ek||ordförande", "Bo Ask||Barista", "Cia Dal||kassör"]),
        ("Närvarande: Anna Ek\nFrånvarande: Bo Ask", ["Anna Ek", "-Bo Ask"]),
        ("Närvarande\nAnna Ek\n\nEj närvarande\n-", ["Anna Ek"]),
        ("Närvarande: Anna Ek, Bo Ask (anmält förhinder)", ["Anna Ek", "-Bo Ask"]),
        ("Kallade: Anna Ek, Bo Ask\nNärvarande: Anna Ek", ["Anna Ek", "-Bo Ask"]),
        ("Närvarande:\nAnna Ek\nErsättare:\nBo Ask", ["Anna Ek", "Bo Ask||ersättare"]),
        ("Namn och närvaro\n\nNärvarande | Organisation\n--- | ---\nAnna Ek | GR", ["Anna Ek|GR"]),
        ("Franvarande: Bo Ask", ["-Bo Ask"]),  # as a machine reads a scan
        ("Närvarande\nAnna Ek\n\nEkonomin är god och inget nytt finns att säga.", ["Anna Ek"]),
    ],
)  # fmt: skip
def test_lists_of_people_are_read(text: str, expected: list[str]) -> None:
    assert expected == listed(text)


@pytest.mark.parametrize(
    "text",
    [
        "Närvarande ledamöter diskuterade frågan om tak.",
        "Deltagarna tackade för sig.",
        "Frånvaro av underlag gör att frågan bordläggs.",
    ],
)
def test_running_text_is_no_list_of_people(text: str) -> None:
    assert listed(text) == []
    assert text in [sentence.text for sentence in minutes_of(text).sentences]


BODY = "Protokoll\n\n1. Öppnande\n\nMötet öppnades.\n\n2. Tak\n\nTaket läcker.\n\n"


@pytest.mark.parametrize(
    ("ending", "secretary", "title"),
    [
        ("Antecknat av\n\nAnna Ek, Förbundssekreterare", "Anna Ek", "Förbundssekreterare"),
        ("Antecknat av:\nAnna Ek\nFörbundsdirektör", "Anna Ek", "Förbundsdirektör"),
        ("Sekreterare\nAnna Ek, kanslist", "Anna Ek", "kanslist"),
        ("Vid protokollet, Anna Ek.", "Anna Ek", None),
        ("Vid anteckningarna /Anna Ek", "Anna Ek", None),
        ("Antecknat av Anna Ek", "Anna Ek", None),
        ("Protokollförare: Anna Ek", "Anna Ek", None),
        ("Vid protokollet        Justeras\n\n\nAnna Ek        Bo Ask", "Anna Ek", None),
    ],
)
def test_signatures_are_read_and_are_no_sentences(
    ending: str, secretary: str, title: str | None
) -> None:
    minutes = minutes_of(BODY + ending)

    assert minutes.secretary
    assert (secretary, title) == (minutes.secretary.name, minutes.secretary.role)
    assert minutes.sentences[-1].text == "Taket läcker."


@pytest.mark.parametrize(
    ("text", "officers"),
    [
        ("Bo för anteckningar.", ("Bo Ask", None, [])),
        ("Till sekreterare för mötet valdes Bo Ask.", ("Bo Ask", None, [])),
        ("Att Cia Dal väljs till protokolljusterare.", (None, None, ["Cia Dal"])),
        ("Till justerare valdes Bo Ask och Cia Dal.", (None, None, ["Bo Ask", "Cia Dal"])),
        ("Anna Ek valdes till mötesordförande.", (None, "Anna Ek", [])),
    ],
)
def test_officers_are_read_from_sentences(
    text: str, officers: tuple[str | None, str | None, list[str]]
) -> None:
    minutes = minutes_of(
        f"Närvarande: Anna Ek, Bo Ask, Cia Dal\n\n1. Val\n\n{text}\n\n2. Övrigt\n\nX"
    )
    secretary = minutes.secretary.name if minutes.secretary else None
    chair = minutes.chair.name if minutes.chair else None

    assert officers == (secretary, chair, [person.name for person in minutes.adjusters])


@pytest.mark.parametrize("text", ["Anna Ek", "Gull-Britt af Ugglas", "Bo J. Ask", "Åsa"])
def test_names(text: str) -> None:
    assert is_name(text)


@pytest.mark.parametrize(
    "text", ["Välkommen", "GR", "anna", "Anna 2", "Mötet öppnas", "A" * 80, "Nästa Möte", ""]
)
def test_no_names(text: str) -> None:
    assert not is_name(text)


@pytest.mark.parametrize("text", ["Länsstyrelsen Ekås", "SKR", "Partille kommun", "Norrbygg AB"])
def test_organisations(text: str) -> None:
    assert is_organisation(text)

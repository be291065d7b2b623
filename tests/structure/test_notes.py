"""What stands beside a name: roles, organisations, scopes, initials."""

import pytest

from tracker.model import Source
from tracker.structure import structure
from tracker.structure.names import Span, is_organisation
from tracker.structure.notes import are_initials, is_title, read_note, read_notes
from tracker.structure.told import _sentence


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("ordf", "role"), ("bitr. rektor", "role"), ("Ekonomichef", "role"), ("HR-partner", "role"),
        ("chef för HR", "role"), ("nämndsekreterare", "role"), ("Alvas mamma", "role"),
        ("change mgr", "role"), ("VD", "role"), ("1:e vice ordförande", "role"),
        ("socialnämnden", "organisation"), ("kultur och fritid", "organisation"),
        ("Arkitekt Quist", "organisation"), ("Ek & Partner", "organisation"),
        ("GR", "organisation"), ("från Ale", "organisation"), ("Fysioterapi", "organisation"),
        ("punkt 1", "scope"), ("punkten om fallprevention", "scope"), ("t.o.m. 14.30", "scope"),
        ("ej § 20 på grund av jäv", "scope"), ("anslöt 10:15", "scope"),
        ("lämnade vid punkt 4", "scope"), ("till 14.30", "scope"),
        ("vab", "absent"), ("sjuk", "absent"), ("anmält förhinder", "absent"),
        ("via Teams", "present"), ("online", "present"), ("x", "present"),
        ("tjänsteresa", "skip"), ("070-111 11 11", "skip"), ("åk 1", "organisation"),
        ("4C", "organisation"), ("lgh 12", "skip"), ("HR-konsult", "role"),
        ("för Bo Malm (KD)", "substitute"), ("ersätter Bo Malm", "substitute"),
        ("Klas Ek", "organisation"), ("Vidar", "organisation"), ("Anki Mo", "organisation"),
    ],
)  # fmt: skip
def test_a_remark_is_read(text: str, kind: str) -> None:
    """What is none of the others may be an organisation, or somebody's name."""
    assert kind == read_note(text).kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("utredare §§ 92-93", [("role", "utredare"), ("scope", "§§ 92-93")]),
        ("rektor Björkskolan", [("role", "rektor"), ("organisation", "Björkskolan")]),
        ("fr.o.m. § 31", [("scope", "fr.o.m. § 31")]),
        ("lämnade under punkt 6", [("scope", "lämnade under punkt 6")]),
    ],
)
def test_one_remark_may_say_two_things(text: str, expected: list[tuple[str, str]]) -> None:
    assert expected == [tuple(note) for note in read_notes(text)]


@pytest.mark.parametrize("name", ["Anna Ek", "Herman Rask", "Stig Byggmästare", "Ulf Chef"])
def test_a_name_is_no_title(name: str) -> None:
    assert not is_title(name) or name == "Ulf Chef"


@pytest.mark.parametrize(
    ("text", "name", "is_short"),
    [
        ("AKS", "Anna-Karin Sehlin", True), ("AS", "Anna-Karin Sehlin", True),
        ("LÅT", "Lars-Åke Tingberg", True), ("MaKa", "Maria Karlsson", True),
        ("MU", "Muhammed", True), ("SD", "Sven Dal", True), ("KD", "Sven Dal", False),
        ("SKR", "Sven Karl Rask", True), ("GR", "Anna Ek", False), ("Ek", "Anna Ek", False),
    ],
)  # fmt: skip
def test_initials_are_those_of_the_name(text: str, name: str, is_short: bool) -> None:
    assert is_short is are_initials(text, name)


def shorts(text: str) -> list[tuple[str, str | None, tuple[str, ...]]]:
    minutes, _ = structure(Source("m.txt", text + "\n\n1. A\n\nB.\n\n2. C\n\nD.\n", "", ""))
    return [(p.name, p.organisation, p.short) for p in minutes.attendance]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Närvarande:\nSiv Dal (SD), Facket\nBo Ask (BA)",
         [("Siv Dal", "Facket", ("SD",)), ("Bo Ask", None, ("BA",))]),
        ("Beslutande:\nSiv Dal (SD)\nBo Ask (M)", [("Siv Dal", "SD", ()), ("Bo Ask", "M", ())]),
        ("Beslutande: Maria Palm (MP)", [("Maria Palm", "MP", ())]),
        ("Med: Karl (Kalle) Ask, Bea Lo", [("Karl Ask", None, ("Kalle",)), ("Bea Lo", None, ())]),
        ("Med: Kalle (Karl Ask), Bea", [("Karl Ask", None, ("Kalle",)), ("Bea", None, ())]),
        ('Med: Johanna "Jossan" Plym, Bea',
         [("Johanna Plym", None, ("Jossan",)), ("Bea", None, ())]),
        ("Närv: BE, KL\nBE = Britt Ek, KL = Kurt Lo",
         [("Britt Ek", None, ("BE",)), ("Kurt Lo", None, ("KL",))]),
        ("Deltagare        Företag         Sign\nBo Ask           Dal AB          BA",
         [("Bo Ask", "Dal AB", ("BA",))]),
    ],
)  # fmt: skip
def test_what_people_are_also_called(
    text: str, expected: list[tuple[str, str | None, tuple[str, ...]]]
) -> None:
    assert expected == shorts(text)


@pytest.mark.parametrize(
    "name", ["Anna Kraft", "Kalle Bankeryd", "Per Kommunberg", "Annika Stadling"]
)
def test_a_surname_may_begin_like_an_organisation(name: str) -> None:
    assert not is_organisation(name)


@pytest.mark.parametrize(
    ("text", "kind", "people"),
    [
        ("Med var Ellen Ek och Bo Frid från Ale, Cia Dal från Mo samt Gun Ask från Kultur och"
         " fritid.",
         "present", ["Ellen Ek|Ale", "Bo Frid|Ale", "Cia Dal|Mo", "Gun Ask|Kultur och fritid"]),
        ("Närvarande voro Arvid Ek, ordf., Maj Tor och undertecknad, Gun Ask, sekr.",
         "present", ["Arvid Ek|", "Maj Tor|", "Gun Ask|"]),
        ("Från klubben kom Ulla Berg och Kent Ask, och från bolaget kom Bo Lo.",
         "present", ["Ulla Berg|klubben", "Kent Ask|klubben", "Bo Lo|bolaget"]),
        ("I mötet deltog Ulla Berg (Ale kommun) och Kent Ask (Byalaget).",
         "present", ["Ulla Berg|Ale kommun", "Kent Ask|Byalaget"]),
        ("Vi som var där: Ulla, Kent och Bo.", "present", ["Ulla|", "Kent|", "Bo|"]),
        ("Ulla Berg, Kent Ask och Bo Lo deltog.",
         "present", ["Ulla Berg|", "Kent Ask|", "Bo Lo|"]),
        ("Jonte Pihl från Vika hade fått förhinder.", "absent", ["Jonte Pihl|Vika"]),
        ("Förhinder hade Ulla Berg och Kent Ask.", "absent", ["Ulla Berg|", "Kent Ask|"]),
        ("Kent kunde tyvärr inte vara med.", "absent", ["Kent|"]),
        ("Frånvarande: Kent Ask.", "absent", ["Kent Ask|"]),
        ("Kent hade förhinder att delta på konferensen i Ale.", None, []),
        ("Ulla Berg deltog i en kurs om tak.", None, []),
        ("Vi var överens om priset.", None, []),
        ("Närvarande ledamöter fick kaffe.", None, []),
        ("Med på resan var det som vanligt Ulla.", None, []),
    ],
)  # fmt: skip
def test_a_sentence_says_who_was_there(text: str, kind: str | None, people: list[str]) -> None:
    found = _sentence(Span(text, 0))

    assert kind == (found.kind if found else None)
    assert people == [f"{p.name}|{p.organisation or ''}" for p in (found.people if found else ())]

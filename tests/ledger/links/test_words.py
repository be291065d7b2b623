"""Stems, wordings and promises, as tables."""

import pytest

from tracker import stems
from tracker.ledger.links.wordings import months, promise, wordings
from tracker.model import Kind

FAMILIES = """
länsstyrelse länsstyrelsen länsstyrelsens länsstyrelser
civilt civila civil
biljett biljetten biljetter biljettens
konferens konferensen konferenser
avgift avgiften avgifter avgifterna
process processen processer
lekplats lekplatsen lekplatser lekplatserna
laddstolpe laddstolpar laddstolparna
rådslag rådslagen rådslaget rådslagets
nätverk nätverket nätverken nätverkens
kratta krattor krattorna
randen randén
regel regeln regler reglerna
cykel cykeln cyklar cyklarna
"""
APART = (
    ("styrelse", "länsstyrelse"),
    ("belysning", "beläggning"),
    ("skola", "skog"),
    ("annons", "ansökan"),
    ("avtal", "antal"),
    ("tak", "tal"),
)


@pytest.mark.parametrize("family", FAMILIES.strip().splitlines())
def test_forms_of_one_word_share_a_stem(family: str) -> None:
    assert len({stems.stem(word) for word in family.split()}) == 1


@pytest.mark.parametrize(("one", "other"), APART)
def test_other_words_do_not(one: str, other: str) -> None:
    assert stems.stem(one) != stems.stem(other)


@pytest.mark.parametrize(
    ("one", "other", "part"),
    [
        ("nätverksträff", "träffar", True),
        ("rådslagsprocess", "rådslag", True),
        ("kommundirektör", "kommunen", False),  # a word of all minutes
        ("belysning", "gata", False),
    ],
)
def test_parts_of_compounds(one: str, other: str, part: bool) -> None:
    first, second = stems.stem(one), stems.stem(other)

    assert stems.part_of(first, second) is part
    assert bool(stems.Vocabulary([first]).kin(second)) is part


def test_two_words_make_up_a_compound() -> None:
    near = {stems.stem(word) for word in ("nivåer", "priset", "holm")}

    assert stems.composed(stems.stem("prisnivå"), near)
    assert not stems.composed(stems.stem("prislapp"), near)


def test_names_and_small_words_are_no_topics() -> None:
    assert stems.telling("Det är 3 av de 12 som inte kan vara med i maj.") == {}


WORDINGS = {
    "done": (
        "Belysning bytt i trapphusen B och C.",
        "Offert begärd.",
        "Krattor och handskar är inköpta.",
        "Svaret på remissen är inskickat.",
        "Städdagen har genomförts med 25 deltagare.",
        "Tillståndet är beviljat av polisen.",
        "Uppstartsmöte har hållits",
        "Underlaget har skickats ut.",
        "Reflektioner från konferensen",
        "Punkten är klar.",
    ),
    "did": ("Omar har undersökt bidragen.", "Petra har fått in två offerter."),
    "report": (
        "Malin återkopplar från nätverkets träff.",
        "Bo redovisar två offerter.",
        "Hedvig går igenom systemen.",
        "Rapport från områdesrådet",
    ),
    "visit": ("Besök av Länsstyrelsen", "Viola Brant medverkar."),
    "carried": ("Kvarstår.", "Frågan återkommer i höst.", "Han försöker igen."),
    "not-done": ("Kommunen har inte svarat.", "Rapporten är ännu inte klar."),
    "moved": ("Städdagen flyttas till lördag 3 maj.", "Mötet är inställt."),
    "leaves": (
        "Tove har flyttat och lämnar styrelsen.",
        "Rut har avgått ur styrelsen.",
        "då Kicki blivit chef i Falkenberg och därmed lämnat gruppen",
    ),
}
NOT = {
    "done": (
        "Priset är inte klart.",
        "Arbetet ska vara klart i maj.",
        "Se utsänt underlag inför mötet",  # describes, and is ahead
        "Skidklubben har begärt in offerter.",  # somebody did it
        "Det är viktigt att alla deltar.",
    ),
    "did": (
        "Det har varit ett bra år.",
        "De har ett förslag.",
        "Anna har fått i uppdrag att ringa.",
    ),
    "report": ("Rapporten diskuteras.",),
    "leaves": ("Bo lämnar.", "Flera stannar kvar."),
}


@pytest.mark.parametrize(("code", "text"), [(c, t) for c, texts in WORDINGS.items() for t in texts])
def test_wordings(code: str, text: str) -> None:
    assert code in wordings(text)


@pytest.mark.parametrize(("code", "text"), [(c, t) for c, texts in NOT.items() for t in texts])
def test_not_wordings(code: str, text: str) -> None:
    assert code not in wordings(text)


@pytest.mark.parametrize(
    ("text", "kind", "promised"),
    [
        ("GR får i uppdrag att ge en nulägesbild", Kind.ACTION, "present"),
        ("Hedvig redovisar läget nästa gång", Kind.ACTION, "present"),
        ("Sixten tar fram ett utkast", Kind.ACTION, "produce"),
        ("Ett förslag tas fram av Gitte", Kind.ACTION, "produce"),
        ("Nätverket enas om att bjuda in rådet", Kind.DECISION, "invite"),
        ("Malin deltar vid mötet", Kind.ACTION, "attend"),
        ("Rut Malm utses till representant", Kind.APPOINTMENT, "attend"),
        ("Tove köper krattor", Kind.ACTION, "do"),
    ],
)
def test_promises(text: str, kind: Kind, promised: str) -> None:
    assert promise(text, kind) == promised


def test_months() -> None:
    assert months("från januari till Maj; majs") == {1, 5}

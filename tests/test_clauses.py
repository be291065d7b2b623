"""The clauses of a sentence, each read by itself where that says more."""

import pytest

from tracker.extract import extract
from tracker.lang.sv.rules import RULES
from tracker.model import Item
from tracker.pipeline import read_minutes
from tracker.read import read
from tracker.structure import structure

HEAD = """\
Styrelsemöte i Byalaget
14 januari 2026

Närvarande: Anna Ek, Bo Alm, Rut Tall

1. Planer

"""


def items_of(text: str) -> tuple[Item, ...]:
    return read_minutes((HEAD + text + "\n").encode(), "m.txt").items


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # two owners, two kinds, a task and what is asked
        ("Anna bokar lokal och Bo köper fika.", "action Anna bokar | action Bo köper"),
        (
            "Styrelsen beslutade att höja avgiften, och Anna meddelar medlemmarna det.",
            "decision Styrelsen | action Anna meddelar",
        ),
        (
            "Styrelsen beslutade att köpa en pump; Bo hör efter vilken.",
            "decision Styrelsen | action Bo hör",
        ),
        (
            "Listan skickas ut till alla, Rut lägger upp den på hemsidan.",
            "action Listan | action Rut lägger",
        ),
        (
            "Anna skriver ett utkast före påsk och vill ha synpunkter senast 8 maj.",
            "action Anna skriver | request vill ha",
        ),
        (
            "Anna skriver ett utkast, synpunkter lämnas till henne senast 8 maj.",
            "action Anna skriver | request synpunkter",
        ),
        (
            "Nästa möte är den 3 mars hos Rut, Bo tar med fika.",
            "event Nästa möte | action Bo tar",
        ),
        (
            "Beslöts att köpa en kokare, högst 500 kr, och att Bo ordnar det.",
            "decision Beslöts | action att Bo",
        ),
        # what stands in one clause turns down nothing in another
        ("Anna kanske kommer, men Bo bokar lokal.", "action Anna kanske kommer, men Bo"),
        ("Bussen är redan betald, Rut bokar hotell.", "action Bussen"),
        # one subject, one task; a list; a condition for all that follows; a name with a hyphen
        ("Anna ringer banken och begär ett besked.", "action Anna ringer"),
        ("Anna, Bo och Rut bokar lokal.", "action Anna, Bo och Rut"),
        ("Om det regnar bokar vi om, och Bo ringer runt.", ""),
        ("Ska vi ändra tiden, Bo bokar lokal?", ""),
        ("Kultur- och fritidsnämnden godkänner planen.", "decision Kultur-"),
        ("Förslaget hanns inte med, så det får vänta till hösten.", "followup Förslaget"),
        ("Anna berättade om kursen som hon går och som är bra.", ""),
        # what governs the sentence governs all of it
        ("Varje år skickas en enkät ut, svaren sammanställs av kansliet.", ""),
        ("Kommunen kräver att brunnar töms, rör spolas och filter byts.", ""),
        ("Det vore bra om Anna ringer banken, och Bo skriver brevet.", ""),
        ("Bo visade hur listan skickas, kvittot sparas, och avgiften bokförs.", ""),
        ("Anna frågar om det går att hyra lokalen.", ""),
        # several things to be done by nobody named, by one day
        ("Varnare ska bytas, dörrar oljas, och trappan målas innan den 1 juni.", "action Varnare"),
        (
            "Rut granskar allt i mars, och årsmötet hålls den 22 april.",
            "action Rut | event årsmötet",
        ),
    ],
)
def test_what_each_clause_says(text: str, expected: str) -> None:
    found = items_of(text)

    wanted = [one for one in expected.split(" | ") if one]
    assert [
        f"{item.kind} {item.quote}"[: len(one)] for item, one in zip(found, wanted, strict=False)
    ] == wanted
    assert len(found) == len(wanted), [item.quote for item in found]


def test_each_clause_has_its_own_owner_and_date() -> None:
    first, second = items_of(
        "Anna skriver ett utkast senast 3 mars, och Bo bokar lokal senast den 8 maj."
    )

    assert [actor.name for actor in first.owners] == ["Anna Ek"]
    assert [actor.name for actor in second.owners] == ["Bo Alm"]
    assert (first.when.edtf, second.when.edtf) == ("../2026-03-03", "../2026-05-08")  # type: ignore[union-attr]


def test_the_quotes_of_a_sentence_make_it_whole() -> None:
    text = "Festen blir den 5 juni, Anna bokar lokal och Bo köper fika."

    said = " ".join(item.quote for item in items_of(text))
    assert said.split() == text.replace(",", "").replace(" och", "").split()


def test_a_long_row_of_clauses_takes_linear_time() -> None:
    found = items_of(", ".join(["Anna bokar lokal", "Bo köper fika"] * 60) + ".")

    assert {item.kind for item in found} == {"action"}


def test_an_answer_goes_to_whoever_wants_it() -> None:
    _, request = items_of("Bo skriver ett utkast och vill ha synpunkter senast 8 maj.")

    assert request.contact is not None
    assert request.contact.name == "Bo Alm"


def test_explaining_changes_nothing() -> None:
    said = "\n\n".join(text for one in RULES for text in (*one.yes, *one.no) if "\n" not in text)
    source, _ = read((HEAD + said).encode(), "m.txt")
    minutes, _ = structure(source)

    assert extract(minutes).mentions == extract(minutes, explain=True).mentions

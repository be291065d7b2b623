"""Who wrote it where no label says so, and minutes sent as a mail."""

import pytest

from tracker.model import Basis, Minutes, Source
from tracker.structure import structure

BODY = "\n\n1. Öppnande\n\nMötet öppnades.\n\n2. Övrigt\n\nKlubben köper en tavla.\n"
MAIL = """\
Från: Rut Tall <rut@klubben.example>
Skickat: den 9 mars 2024 20:10
Till: Klubben
Ämne: Anteckningar från mötet {day}

Hej!

Närvarande: Rut Tall, Kim Dal

STÄDDAGEN
Kim bokar släpvagnen till helgen.

ÖVRIGT
Inget mer.
{end}"""


def minutes_of(text: str) -> Minutes:
    return structure(Source("m.txt", text, "", ""))[0]


@pytest.mark.parametrize(
    ("head", "end", "expected"),
    [
        ("", "\n\nRut Tall, sekreterare", "Rut Tall"),
        ("", "\n\nRut Tall (sekr.)\n\nJusteras:\nKim Dal    Bo Ask", "Rut Tall"),
        ("", "\n\nRut Tall\nSekreterare", "Rut Tall"),
        ("", "\n\nHälsningar\nRut Tall", "Rut Tall"),
        ("\n\nNärvarande: Rut Tall, Kim Dal", "\n\nMvh Rut", "Rut Tall"),
        ("\n\nNärvarande: Rut Tall (sekr.), Kim Dal", "\n\nHälsningar\nKim", "Rut Tall"),
        ("\n\nDeltagare:\nKim Dal\nRut Tall (Ale), antecknade", "", "Rut Tall"),
        (
            "\n\nBeslutande\nKim Dal (S)\n\nÖvriga närvarande\nRut Tall, nämndsekreterare",
            "",
            "Rut Tall",
        ),
        ("\n\nSekreterare    ................\n               Rut Tall", "", "Rut Tall"),
        ("\n\nNärvarande: Rut Tall (RT), Kim Dal (KD)\nAntecknar: RT", "", "Rut Tall"),
        ("\n\nNärvarande: Rut Tall, Kim Dal\nAntecknar: XY", "", None),
        ("\n\nNärvarande: Rut Tall, Kim Dal", "\n\nVid tangenterna: Rut Tall", "Rut Tall"),
        ("\n\nNärvarande: Rut Tall, Kim Dal", "\n\nRut skrev", "Rut Tall"),
        ("", "\n\nRut Tall", "Rut Tall"),
        ("", "\n\nGamla Stan", None),
        ("", "\n\nJag för anteckningar.", None),
        ("", "\n\nRut Tall, sekreterare, berättade om bygget.", None),
        ("", "\n\nHälsningar från Ale hade kommit.", None),
    ],
)
def test_the_secretary(head: str, end: str, expected: str | None) -> None:
    secretary = minutes_of(f"Protokoll 2025-02-06{head}{BODY}{end}").secretary

    assert expected == (secretary.name if secretary else None)


@pytest.mark.parametrize("end", ["\n\nRut Tall, sekreterare", "\n\nKram\nRut Tall"])
def test_a_signature_is_no_sentence(end: str) -> None:
    said = [s.text for s in minutes_of(f"Protokoll 2025-02-06{BODY}{end}").sentences]

    assert said[-1] == "Klubben köper en tavla."


@pytest.mark.parametrize(
    ("day", "expected"), [("7 mars", "2024-03-07"), ("14 december", "2023-12-14")]
)
def test_the_day_of_a_mail_gives_the_year(day: str, expected: str) -> None:
    minutes = minutes_of(MAIL.format(day=day, end="\nHälsningar\nRut"))

    assert minutes.date is not None
    assert (expected, Basis.DOCUMENT) == (minutes.date.edtf, minutes.date.basis)
    assert f"Anteckningar från mötet {day}" == minutes.title
    assert minutes.secretary is not None
    assert minutes.secretary.name == "Rut Tall"
    assert not any("Skickat" in s.text or "Till:" in s.text for s in minutes.sentences)


def test_the_sender_of_a_mail_is_its_writer() -> None:
    minutes = minutes_of(MAIL.format(day="7 mars", end=""))

    assert minutes.secretary is not None
    assert minutes.secretary.name == "Rut Tall"

"""Mails, and the minutes attached to them."""

from email.message import EmailMessage

import pytest

from tests.read.made import docx, p
from tracker.pipeline import read_minutes
from tracker.read import read


def mail(body: str = "Här är det.\n", **headers: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Bo Alm <bo@klubben.example>"
    message["Date"] = "Tue, 13 May 2031 08:00:00 +0200"
    message["Subject"] = headers.get("subject", "Protokoll från mötet")
    message["Message-ID"] = "<1@klubben.example>"
    message.set_content(body)
    return message


HEAD = "Från: Bo Alm <bo@klubben.example>\nSkickat: 2031-05-13\nÄmne: Protokoll från mötet\n\n"


def test_head_and_body_are_read() -> None:
    source, problems = read(mail("Eva kollar låset.\n").as_bytes(), "m.eml")

    assert (source.text, source.format, problems) == (HEAD + "Eva kollar låset.\n", "eml", ())


def test_attached_minutes_follow_the_body() -> None:
    message = mail()
    message.add_attachment(
        docx(p("Val", "Rubrik1") + p("Eva kollar låset.")),
        maintype="application", subtype="octet-stream", filename="protokoll åäö.docx",
    )  # fmt: skip
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="logga.png")

    source, problems = read(message.as_bytes(), "m.eml")

    assert source.text == HEAD + "Här är det.\n\n# Val\n\nEva kollar låset.\n"
    assert problems == ()


def test_an_attachment_that_cannot_be_read_is_said() -> None:
    message = mail()
    message.add_attachment(b"PK\x03\x04xl/", maintype="application", subtype="x", filename="a.xlsx")

    assert [p.code for p in read(message.as_bytes(), "m.eml")[1]] == ["attachments-skipped"]


def test_a_mail_that_is_only_a_page_is_read_as_one() -> None:
    message = mail()
    message.set_content("<p>Eva kollar <b>låset</b>.</p><p>Bo ringer.</p>", subtype="html")

    assert read(message.as_bytes(), "m")[0].text == HEAD + "Eva kollar låset.\n\nBo ringer.\n"


def test_of_two_forms_of_the_body_the_plain_one_is_read() -> None:
    message = mail("Eva kollar låset.\n")
    message.add_alternative("<p>Eva kollar låset.</p>", subtype="html")

    assert read(message.as_bytes(), "m.eml")[0].text == HEAD + "Eva kollar låset.\n"


def test_mails_within_mails_are_read_to_a_depth() -> None:
    message = mail("Innerst.\n")
    for n in range(40):
        outer = mail(f"Lager {n}.\n")
        outer.add_attachment(message)
        message = outer

    assert "Innerst." in read(message.as_bytes(), "m.eml")[0].text


def test_the_day_a_mail_was_sent_gives_the_meetings_day_its_year() -> None:
    data = mail("Anteckningar från mötet den 12 maj.\n\nEva kollar låset.\n").as_bytes()
    when = read_minutes(data, "m.eml").minutes.date

    assert when is not None
    assert when.edtf == "2031-05-12"


@pytest.mark.parametrize(
    "pasted",
    [
        "From: Bo Alm\nSent: den 13 maj 2031\nTo: Eva Ek\nSubject: Protokoll\n\nEva ringer.\n",
        "Datum: 12 maj\nPlats: Hallen\n\nEva ringer.\n",
    ],
)
def test_the_head_of_a_mail_in_a_text_makes_it_no_mail(pasted: str) -> None:
    source, _ = read(pasted.encode(), "m.txt")

    assert (pasted, "txt") == (source.text, source.format)


@pytest.mark.parametrize("subject", ["=?utf-8?q?M=F6te?=", "=?x?b?!!?=", "a" * 100_000])
def test_odd_headers_are_survived(subject: str) -> None:
    data = mail().as_bytes().replace("Protokoll från mötet".encode(), b"")
    data = b"Subject: " + subject.encode() + b"\n" + data

    assert "Här är det." in read(data, "m.eml")[0].text


@pytest.mark.parametrize("charset", ["utf-8\0", "\0", "nothing", "latin-1", "rot13"])
def test_odd_charsets_are_survived(charset: str) -> None:
    head = b'Subject: Protokoll\nFrom: bo@klubben.example\nContent-Type: text/plain; charset="'
    data = head + charset.encode() + '"\nContent-Transfer-Encoding: 8bit\n\nHär är det.\n'.encode()

    assert "r det." in read(data, "m.eml")[0].text

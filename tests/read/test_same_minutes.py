"""One set of minutes in every format: the same people, sections and items come out of each."""

import pytest

from tests.read.made import Text, docx, entry, odt, p, pdf, table
from tests.read.test_eml import mail
from tests.read.test_pdf import GRID
from tests.read.test_rtf import HEAD
from tracker.model import Reading
from tracker.pipeline import read_minutes

TXT = """\
# Protokoll styrelsemöte 2031-05-12

Närvarande:
Bo Alm, ordförande
Eva Ek, sekreterare

## 1. Ekonomi

Styrelsen beslutar att köpa en ny projektor.

Eva berättade om läget i föreningen.

- Bo kontaktar banken senast den 3 juni.

## 2. Åtgärder

| Vad | Ansvarig | Klart |
|---|---|---|
| Boka salen | Eva | 24/9 |
"""
TITLE = "Protokoll styrelsemöte 2031-05-12"
DECISION = "Styrelsen beslutar att köpa en ny projektor."
REPORT = "Eva berättade om läget i föreningen."
TASK = "Bo kontaktar banken senast den 3 juni."
ROWS = (("Vad", "Ansvarig", "Klart"), ("Boka salen", "Eva", "24/9"))

WORD = docx(
    p(TITLE, "Rubrik")
    + "".join(p(line) for line in ("Närvarande:", "Bo Alm, ordförande", "Eva Ek, sekreterare"))
    + p("1. Ekonomi", "Rubrik1")
    + p(DECISION)
    + p(REPORT)
    + entry(TASK, 1)
    + p("2. Åtgärder", "Rubrik1")
    + table(*ROWS),
    header1=p("Klubben, mall från 2019"),
)


def _open(text: str) -> str:
    return f"<text:p>{text}</text:p>"


OPEN = odt(
    f'<text:h text:outline-level="1">{TITLE}</text:h>'
    + _open("Närvarande:<text:line-break/>Bo Alm, ordförande<text:line-break/>Eva Ek, sekreterare")
    + '<text:h text:outline-level="2">1. Ekonomi</text:h>'
    + _open(DECISION)
    + _open(REPORT)
    + f'<text:list text:style-name="L1"><text:list-item>{_open(TASK)}</text:list-item></text:list>'
    + '<text:h text:outline-level="2">2. Åtgärder</text:h><table:table>'
    + "".join(
        "<table:table-row>"
        + "".join(f"<table:table-cell>{_open(cell)}</table:table-cell>" for cell in row)
        + "</table:table-row>"
        for row in ROWS
    )
    + "</table:table>"
)

PAGE = f"""<!doctype html><title>{TITLE}</title><h1>{TITLE}</h1>
<p>Närvarande:<br>Bo Alm, ordförande<br>Eva Ek, sekreterare</p><h2>1. Ekonomi</h2>
<p>{DECISION}</p><p>{REPORT}</p><ul><li>{TASK}</ul><h2>2. Åtgärder</h2><table>{
    "".join("<tr>" + "".join(f"<td>{cell}" for cell in row) for row in ROWS)
}</table>""".encode()

RICH = (
    HEAD
    + rf"""\pard\s3 {TITLE}\par\pard N\'e4rvarande:\line Bo Alm, ordf\'f6rande\line
Eva Ek, sekreterare\par\pard\s1 1. Ekonomi\par\pard {DECISION}\par {REPORT}\par
\pard{{\listtext\'b7\tab}}{TASK}\par\pard\s1 2. \'c5tg\'e4rder\par\pard\intbl """.encode("cp1252")
    + b"\\row ".join(b"".join(cell.encode("cp1252") + b"\\cell " for cell in row) for row in ROWS)
    + b"\\row\\pard\\par}"
)

ORG = f"""#+TITLE: {TITLE}

Närvarande:
Bo Alm, ordförande
Eva Ek, sekreterare

* 1. Ekonomi
{DECISION}

{REPORT}

- {TASK}

* 2. Åtgärder
| Vad | Ansvarig | Klart |
|-----+----------+-------|
| Boka salen | Eva | 24/9 |
""".encode()

PLACED: list[Text] = [
    (72, 60, 18, TITLE),
    (72, 80, 10, "Närvarande:"), (72, 92, 10, "Bo Alm, ordförande"),
    (72, 104, 10, "Eva Ek, sekreterare"), (72, 118, 14, "1. Ekonomi"), (72, 130, 10, DECISION),
    (72, 147, 10, REPORT), (72, 160, 10, "\u2022"), (84, 160, 10, TASK),
    (72, 176, 14, "2. Åtgärder"),
    (76, 194, 10, "Vad"), (304, 194, 10, "Ansvarig"), (424, 194, 10, "Klart"),
    (76, 214, 10, "Boka salen"), (304, 214, 10, "Eva"), (424, 214, 10, "24/9"),
]  # fmt: skip

ATTACHED = mail("Hej, här kommer protokollet.\n", subject=TITLE)
ATTACHED.add_attachment(WORD, maintype="application", subtype="x", filename="protokoll.docx")

MADE = {
    "txt": TXT.encode(),
    "docx": WORD,
    "odt": OPEN,
    "html": PAGE,
    "rtf": RICH,
    "org": ORG,
    "pdf": pdf([PLACED], GRID),
    "eml": ATTACHED.as_bytes(),
}


def told(reading: Reading) -> object:
    """What was read, without the places where it stands."""
    minutes = reading.minutes
    return (
        minutes.title,
        minutes.date.edtf if minutes.date else None,
        [(person.name, person.role) for person in minutes.attendance],
        [(section.number, section.title) for section in minutes.sections],
        [
            (item.kind, item.title, [one.name for one in item.owners], item.when and item.when.edtf)
            for item in reading.items
        ],
    )


@pytest.mark.parametrize("format", MADE)
def test_every_format_says_the_same(format: str) -> None:
    reading = read_minutes(MADE[format], f"m.{format}")

    assert told(read_minutes(MADE["txt"], "m.txt")) == told(reading)
    assert reading.minutes.source.format in (format, "md")
    assert all(
        item.quote == reading.minutes.source.text[item.start : item.end] for item in reading.items
    )


def test_what_is_compared_holds_something() -> None:
    minutes = read_minutes(MADE["txt"], "m.txt")

    assert [(item.title, [one.name for one in item.owners]) for item in minutes.items] == [
        (DECISION.rstrip("."), []),
        (TASK.rstrip("."), ["Bo Alm"]),
        ("Åtgärder: Boka salen", ["Eva Ek"]),
    ]

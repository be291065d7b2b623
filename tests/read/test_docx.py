"""Word files: what a reader of the document sees, and nothing that is hidden or deleted."""

import pytest

from tests.read.made import W, docx, entry, p, r, table
from tracker.model import Clue
from tracker.read import read


def text(body: str, **parts: str) -> str:
    return read(docx(body, **parts), "m.docx")[0].text


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (p("Protokoll", "Rubrik") + p("Val", "Rubrik1"), "# Protokoll\n\n## Val\n"),
        (p("Val", "Rubrik1") + p("Beslut", "Rubrik2"), "# Val\n\n## Beslut\n"),
        (p("Val", "Paragraf") + p("Avslut", "Paragraf"), "# § 12 Val\n\n# § 13 Avslut\n"),
        (p("Val", props='<w:outlineLvl w:val="1"/>'), "## Val\n"),
        (p("", runs=r("Beslut", "<w:b/>")) + p("Godkänns."), "**Beslut**\n\nGodkänns.\n"),
        (p("", runs=r("Beslut", "<w:b/>") + r(": godkänns")), "Beslut: godkänns\n"),
        (entry("ett", 1) + entry("två", 1, 1) + p("Slut."), "- ett\n  - två\n\nSlut.\n"),
        (entry("ett", 2) + entry("två", 2), "1. ett\n2. två\n"),
        (entry("ett", 2) + entry("under", 2, 1), "1. ett\n  1.a) under\n"),
        (p("Inledning 1", "Inneh1") + p("Bo ringer."), "Bo ringer.\n"),
        (p("Närvarande:") + p("Bo Alm") + p("Eva Ek"), "Närvarande:\nBo Alm\nEva Ek\n"),
        (p("Bo Alm\nEva Ek"), "Bo Alm\nEva Ek\n"),
        (p("Bo ringer.") + p("Eva skriver."), "Bo ringer.\n\nEva skriver.\n"),
        (p("Plats") + p("") + p("Hallen") + p("Bo ringer."), "Plats\n\nHallen\nBo ringer.\n"),
        (p("Bo   ringer", runs="<w:r><w:tab/><w:t>Bo</w:t></w:r>"), "Bo   ringer\tBo\n"),
        (p("e", runs="<w:r><w:noBreakHyphen/><w:t>post</w:t></w:r>"), "e-post\n"),
    ],
)
def test_what_a_paragraph_is_stands_in_the_text(body: str, expected: str) -> None:
    assert expected == text(body)


@pytest.mark.parametrize(
    ("runs", "note"),
    [
        ("<w:del><w:r><w:delText>inte </w:delText></w:r></w:del>", "tracked-changes"),
        ("<w:moveFrom><w:r><w:t>inte </w:t></w:r></w:moveFrom>", "tracked-changes"),
        ("<w:ins/>", "tracked-changes"),
        (r("inte ", "<w:vanish/>"), "hidden-text"),
        (r("inte ", '<w:rStyle w:val="Dold"/>'), "hidden-text"),
    ],
)
def test_what_was_deleted_or_hidden_is_left_out_and_said(runs: str, note: str) -> None:
    source, problems = read(docx(p("Bo ringer ", runs=runs + r("Eva."))), "m.docx")

    assert ("Bo ringer Eva.\n", [note]) == (source.text, [problem.code for problem in problems])


@pytest.mark.parametrize(
    "runs",
    [
        r("nu ", '<w:vanish w:val="0"/>'),
        "<w:ins><w:r><w:t xml:space='preserve'>nu </w:t></w:r></w:ins>",
        "<w:hyperlink><w:r><w:t xml:space='preserve'>nu </w:t></w:r></w:hyperlink>",
        "<w:sdt><w:sdtContent>" + r("nu ") + "</w:sdtContent></w:sdt>",
        "<w:r><w:fldChar/><w:instrText> DATE </w:instrText><w:t>nu </w:t></w:r>",
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
        + r("Skriv här") + "</w:sdtContent></w:sdt>" + r("nu "),
    ],
)  # fmt: skip
def test_what_is_shown_is_read(runs: str) -> None:
    assert text(p("Bo ringer ", runs=runs + r("Eva."))) == "Bo ringer nu Eva.\n"


def test_struck_out_text_is_marked_as_such() -> None:
    assert text(p("", runs=r("Bo", "<w:strike/>") + r(" Eva ringer."))) == "~~Bo~~ Eva ringer.\n"


def test_a_text_box_is_read_once() -> None:
    box = f"<w:txbxContent>{p('I rutan.')}</w:txbxContent>"
    both = f"<w:AlternateContent><w:Choice>{box}</w:Choice><w:Fallback>{box}</w:Fallback>"
    runs = f"<w:r>{both}</w:AlternateContent></w:r>"

    assert text(p("Utanför.", runs=runs)) == "Utanför.\n\nI rutan.\n"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            [("Vad", "Ansvarig", "Klart"), ("Boka sal", "Bo", "3 maj"), ("Köpa lås", "", "")],
            "| Vad | Ansvarig | Klart\n| Boka sal | Bo | 3 maj\n| Köpa lås |  |\n",
        ),
        (  # one matter in two paragraphs is still one row
            [("Vad", "Ansvarig"), (p("Lås") + p("Köps in."), "Bo")],
            "| Vad | Ansvarig\n| Lås – Köps in. | Bo\n",
        ),
        (  # a name for each line
            [("Vad", "Ansvarig"), (p("Boka sal.") + p("Köpa lås."), p("Bo") + p("Eva"))],
            "| Vad | Ansvarig\n| Boka sal. | Bo\n| Köpa lås. | Eva\n",
        ),
        ([("Plats och tid", "Hallen kl. 18")], "Plats och tid | Hallen kl. 18\n"),
        ([("A | B", "C")], "A / B | C\n"),
        ([(p("En ram.") + p("Två stycken."),)], "En ram.\n\nTvå stycken.\n"),
        ([("Namn", "", "Roll"), ("Bo Alm", "", "ordf.")], "Namn | Roll\nBo Alm | ordf.\n"),
        (  # a table that only lays out the page: its first column heads the second
            [("§ 12", p("Ekonomi") + p("Eva berättade.")), ("Beslut", p("Godkänns.") + p("Ja."))],
            "§ 12 Ekonomi\n\nEva berättade.\n\n**Beslut**\n\nGodkänns.\n\nJa.\n",
        ),
    ],
)
def test_a_row_is_a_line(rows: list[tuple[str, ...]], expected: str) -> None:
    assert expected == text(table(*rows))


def test_a_cell_beside_several_rows_answers_for_each() -> None:
    first = '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>'
    body = table(("Vad", "Ansvarig"), ("Boka sal", "Bo"), ("Köpa lås", ""))
    body = body.replace("<w:tc>" + p("Bo"), "<w:tc>" + first + p("Bo"))
    body = body.replace("<w:tc>" + p(""), "<w:tc><w:tcPr><w:vMerge/></w:tcPr>" + p(""))

    assert text(body) == "| Vad | Ansvarig\n| Boka sal | Bo\n| Köpa lås | Bo\n"


def test_a_deleted_row_is_gone() -> None:
    body = table(("Boka sal", "Bo"), ("Köpa lås", "Eva"))
    body = body.replace("<w:tr>", "<w:tr><w:trPr><w:del/></w:trPr>", 1)

    assert text(body) == "Köpa lås | Eva\n"


CORE = """<cp xmlns:dc="d" xmlns:dcterms="t"><dc:title>Protokoll 12 maj 2031</dc:title>
<dcterms:created>2031-05-13T08:00:00Z</dcterms:created></cp>"""


def test_header_and_properties_are_clues_and_no_text() -> None:
    source, _ = read(
        docx(p("Bo ringer."), header1=p("Klubben, mall 2029"), footer1=p("Sida 1"), core=CORE), "m"
    )

    assert source.text == "Bo ringer.\n"
    assert source.clues == (
        Clue("title", "Protokoll 12 maj 2031"),
        Clue("created", "2031-05-13"),
        Clue("header", "Klubben, mall 2029"),
    )


def test_a_header_that_says_it_is_the_meetings_day_is_read_once() -> None:
    header = p("Nämnden") + p("Sammanträdesdatum 2031-05-12") + p("Sida 1 (4)")

    assert text(p("Bo ringer."), header1=header) == "Sammanträdesdatum 2031-05-12\n\nBo ringer.\n"


def test_the_strict_kind_of_word_file_is_read_too() -> None:
    data = docx(p("Bo ringer.")).replace(W.encode(), W.encode())  # the parts are packed

    assert read(data, "vad som helst.txt")[0].format == "docx"

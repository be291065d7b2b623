"""PDF files: what the page breaks is joined again, and columns stay with their rows."""

import subprocess

import pytest

from tests.read.made import Text, pdf, pdf_of, stream
from tracker.model import Clue
from tracker.problems import TrackerError
from tracker.read import pdf_worker, read
from tracker.read.pdf import read_pdf

FULL = "Styrelsen gick igenom det som har hänt sedan det förra mötet och såg på"
SECOND = "ekonomin för hela året."


def column(*lines: str, x: float = 72, top: float = 200, size: float = 11) -> list[Text]:
    """Lines below one another, as close as running text is set."""
    return [(x, top + 14 * n, size, line) for n, line in enumerate(lines)]


def text(*pages: list[Text], drawn: str = "") -> str:
    return read(pdf(pages, drawn), "m.pdf")[0].text


BODY = column(FULL, SECOND)
READ = f"{FULL} {SECOND}\n"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ((FULL, SECOND), READ),
        ((FULL[:-2] + "upp-", "drag som gavs."), FULL[:-2] + "uppdrag som gavs.\n"),
        ((FULL[:-2] + "vår-", "och höstmötet."), FULL[:-2] + "vår- och höstmötet.\n"),
        ((FULL[:-2] + "SKR-", "nätverket."), FULL[:-2] + "SKR-nätverket.\n"),
        ((FULL, "Bo Alm", "Eva Ek"), f"{FULL} Bo Alm\nEva Ek\n"),
        (("Närvarande:", "Bo Alm", "Eva Ek"), "Närvarande:\nBo Alm\nEva Ek\n"),
        (("Ingen läser \x93citat\x94 \x96 nej.",), "Ingen läser “citat” – nej.\n"),
        (("\x95 ett", "\x95 två"), "- ett\n- två\n"),
        (("- " + FULL, SECOND, "- två"), f"- {FULL} {SECOND}\n- två\n"),
    ],
)
def test_lines_become_paragraphs(lines: tuple[str, ...], expected: str) -> None:
    said = [line.encode("latin-1").decode("cp1252") for line in lines]

    # The line that is full says where the others would have gone on.
    assert expected in text([*column(*said), *column(FULL, top=600)])


def test_larger_and_bolder_type_heads_what_is_below() -> None:
    page: list[Text] = [
        (72, 100, 20, "Protokoll"),
        (72, 130, 14, "1. Val"),
        *column(FULL, SECOND, top=150),
        (72, 210, 11, "Beslut", "F2"),
        (72, 224, 11, "Godkänns."),
    ]

    assert f"# Protokoll\n\n## 1. Val\n\n{READ}\n**Beslut**\nGodkänns.\n" == text(page)


def test_a_gap_sets_paragraphs_apart() -> None:
    page = [*column("Bo ringer.", top=100), *column("Eva skriver.", top=130), *BODY]

    assert "Bo ringer.\n\nEva skriver.\n" in text(page)


def test_a_paragraph_goes_on_over_the_page_without_header_footer_and_number() -> None:
    def page(n: int, line: str) -> list[Text]:
        footer = f"Sida {n} av 2"
        return [(72, 40, 9, "Klubben 2031"), *column(line, top=100), (280, 810, 9, footer)]

    source, _ = read(pdf([page(1, FULL), page(2, SECOND)]), "m.pdf")

    assert source.text == READ
    assert source.clues == (Clue("header", "Klubben 2031"),)


def test_a_header_with_the_meetings_day_is_read_once() -> None:
    def page(line: str) -> list[Text]:
        return [(72, 40, 9, "Sammanträdesdatum 2031-05-12"), *column(line, top=100)]

    assert f"Sammanträdesdatum 2031-05-12\n\n{READ}" == text(page(FULL), page(SECOND))


def test_columns_stay_where_they_stood() -> None:
    page = [
        *column("Ärende", "Boka salen för årsmötet", "Köpa nya lås till förrådet", *BODY[0][3:4]),
        *column("Ansvarig", "Bo", "Eva", x=400),
        *column("Klart", "3/5", "4/6", x=470),
    ]
    lines = text(page).split("\n")

    assert [[cell.strip() for cell in line.split("   ") if cell.strip()] for line in lines[:2]] == [
        ["Ärende", "Ansvarig", "Klart"],
        ["Boka salen för årsmötet", "Bo", "3/5"],
    ]
    assert lines[0].index("Ansvarig") == lines[1].index("Bo  ") == lines[2].index("Eva")


GRID = " ".join(f"72 {842 - y} m 520 {842 - y} l S" for y in (180, 200, 240, 260)) + " ".join(
    f" {x} {842 - 180} m {x} {842 - 260} l S" for x in (72, 300, 420, 520)
)
CELLS: list[Text] = [
    (76, 194, 10, "Vad"), (304, 194, 10, "Ansvarig"), (424, 194, 10, "Klart"),
    (76, 214, 10, "Boka den allra största salen till det kommande"), (304, 214, 10, "Bo"),
    (424, 214, 10, "3 maj"), (76, 228, 10, "årsmötet"), (76, 254, 10, "Köpa lås"),
]  # fmt: skip
ROWS = (
    "| Vad | Ansvarig | Klart\n"
    "| Boka den allra största salen till det kommande årsmötet | Bo | 3 maj\n"
    "| Köpa lås |  |\n"
)


@pytest.mark.parametrize(
    "drawn",
    [
        GRID,
        GRID.replace("S", "S q Q"),
        " ".join(
            f"72 {842 - b} 228 {b - a} re 300 {842 - b} 120 {b - a} re 420 {842 - b} 100 {b - a} re"
            for a, b in ((180, 200), (200, 240), (240, 260))
        )
        + " S",
        " ".join(f"72 {842 - y} 448 0.5 re f" for y in (180, 200, 240, 260))
        + " ".join(f" {x} {842 - 260} 0.5 80 re f" for x in (72, 300, 420, 520)),
    ],
)
def test_lines_around_cells_say_what_belongs_together(drawn: str) -> None:
    assert f"{ROWS}\n{FULL}\n" == text([*CELLS, *column(FULL, top=300)], drawn=drawn)


def test_a_table_goes_on_over_the_page() -> None:
    assert ROWS + ROWS.partition("\n")[2] == text(CELLS, CELLS, drawn=GRID)


def test_a_page_in_two_columns_is_read_column_by_column() -> None:
    left = [f"Vänster spalt rad nummer {n} här" for n in range(20)]
    right = [f"Höger spalt rad nummer {n} här" for n in range(20)]
    said = text([*column(*left, top=100), *column(*right, x=320, top=100)]).replace("\n", " ")

    assert " ".join((*left, *right)) == said.strip()


def test_letters_drawn_as_one_are_two() -> None:
    ligatures = b"/Differences[1/fi/fl]"
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<<" + ligatures + b">>>>"
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
    data = pdf_of(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[5 0 R]/Count 1>>",
            font,
            stream(b"BT /F1 12 Tf 72 700 Td (Vi \001nner det) Tj ET"),
            page + b"/Resources<</Font<</F1 3 0 R>>>>>>",
        ]
    )

    assert read(data, "m.pdf")[0].text == "Vi finner det\n"


def test_properties_are_clues() -> None:
    data = pdf([BODY], info="/Title(Protokoll 12 maj 2031)/CreationDate(D:20310513080000)")

    assert read(data, "vad som helst.txt")[0].clues == (
        Clue("title", "Protokoll 12 maj 2031"),
        Clue("created", "2031-05-13"),
    )


PICTURE = (
    b"<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8"
    b"/Length 1>>stream\n\x00\nendstream"
)


def scan(*texts: bytes) -> bytes:
    """Pages that are pictures, but for those that say something."""
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"", PICTURE, font]
    kids = []
    for said in texts:
        shown = b"BT /F 12 Tf 72 700 Td (" + said + b") Tj ET"
        if not said:
            shown = b"q 500 0 0 700 0 0 cm /X Do Q"
        objects.append(stream(shown))
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R"
            b"/Resources<</XObject<</X 3 0 R>>/Font<</F 4 0 R>>>>>>" % len(objects)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<</Type/Pages/Kids[" + b" ".join(kids) + b"]/Count %d>>" % len(kids)
    return pdf_of(objects)


def test_a_scan_is_said_to_be_one() -> None:
    with pytest.raises(TrackerError, match="a scan, pictures without text"):
        read(scan(b"", b""), "m.pdf")


def test_a_scanned_page_among_others_is_said() -> None:
    source, problems = read(scan(b"Bo ringer.", b""), "m.pdf")

    assert (source.text, [p.code for p in problems]) == ("Bo ringer.\n", ["scanned-pages"])


def test_a_pdf_without_anything_is_said_to_have_no_text() -> None:
    with pytest.raises(TrackerError, match="there is no text"):
        read(pdf([[]]), "m.pdf")


def test_a_page_that_doubles_itself_is_given_up_in_time() -> None:
    form = "/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</X {} 0 R>>>>"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
        b"/Resources<</XObject<</X 5 0 R>>>>>>",
        stream(b"/X Do"),
        *(stream(b"/X Do /X Do", form.format(n)) for n in range(6, 34)),
        stream(b"", "/Type/XObject/Subtype/Form/BBox[0 0 1 1]"),
    ]

    with pytest.raises(TrackerError, match="unpacks to more"):
        read_pdf(pdf_of(objects), "m.pdf", seconds=1)


def test_too_many_pages_are_not_opened() -> None:
    data = pdf([[] for _ in range(pdf_worker.MAX_PAGES + 1)])

    with pytest.raises(TrackerError, match="unpacks to more"):
        read(data, "m.pdf")


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (b'{"error": "no-library"}', "needs pypdfium2"),
        (b"", "unpacks to more"),  # the process was ended, or ended itself
    ],
)
def test_a_reader_that_cannot_answer_is_said(
    monkeypatch: pytest.MonkeyPatch, answer: bytes, expected: str
) -> None:
    done = subprocess.CompletedProcess((), 1, answer)
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: done)

    with pytest.raises(TrackerError, match=expected):
        read(pdf([BODY]), "m.pdf")

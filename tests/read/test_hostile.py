"""Files that are damaged, protected, or made to break the reader: one clear line each."""

import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.read.made import docx, odt, p, pdf, pdf_of, stream, zipped
from tests.read.test_eml import mail
from tests.read.test_rtf import HEAD
from tracker.problems import TrackerError
from tracker.read import package, pdf_worker, read
from tracker.read.xml import MAX_DEPTH

WHOLE = {
    "docx": docx(p("Bo ringer Eva.")),
    "odt": odt("<text:p>Bo ringer Eva.</text:p>"),
    "pdf": pdf([[(72, 100, 12, "Bo ringer Eva.")]]),
    "rtf": HEAD + rb"\pard Bo ringer Eva.\par}",
    "html": b"<html><p>Bo ringer Eva.</p></html>",
    "eml": mail("Bo ringer Eva.\n").as_bytes(),
    "org": b"#+TITLE: M\nBo ringer Eva.\n",
    "txt": b"Bo ringer Eva.\n",
}


def said(data: bytes, name: str = "m.xyz") -> str:
    """The line that `data` is refused with; its text where it is read."""
    try:
        return read(data, name)[0].text
    except TrackerError as error:
        return str(error)


@pytest.mark.parametrize("format", WHOLE)
@pytest.mark.parametrize("name", ["m.txt", "m.docx", "m.pdf", "m"])
def test_the_name_does_not_tell_what_a_file_is(format: str, name: str) -> None:
    source, _ = read(WHOLE[format], name)

    assert (format, True) == (source.format, "Bo ringer Eva." in source.text)


@pytest.mark.parametrize("format", ["docx", "odt", "pdf", "rtf"])
@pytest.mark.parametrize("part", [0.3, 0.6, 0.9])
def test_a_file_that_is_cut_off_is_said_to_be(format: str, part: float) -> None:
    data = WHOLE[format]
    line = said(data[: int(len(data) * part)])

    # PDFium mends a lost table of contents; a mended file is as good as a whole one.
    assert line.startswith("m.xyz: the file is damaged or cut off") or (
        format == "pdf" and ("Bo ringer" in line or "there is no text" in line)
    )
    assert "\n" not in line.strip()


DOCTYPE = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">{}]>'.format(
    "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)).replace("&a0;", "&a;")
)
BOMB = f"{DOCTYPE}<w:document xmlns:w='w'><w:body><w:p>&a9;</w:p></w:body></w:document>"
XXE = (
    '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///tmp/x">]><document><body><p><r><t>&a;</t></r></p>'
    "</body></document>"
)
DEEP = "<document><body>" + "<sdt><sdtContent>" * MAX_DEPTH
LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1" + bytes(600) + "EncryptedPackage".encode("utf-16-le")
PDF_LOCK = "/Encrypt<</Filter/Standard/V 1/R 2/Length 40/P -4/O<{0}>/U<{0}>>>/ID[<00><00>]"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (zipped({"word/document.xml": BOMB}), "damaged"),
        (zipped({"word/document.xml": XXE}), "damaged"),
        (zipped({"word/document.xml": DEEP}), "unpacks to more"),
        (zipped({"word/document.xml": "<document/>" * 2}), "damaged"),
        (zipped({"word/other.xml": ""}), "damaged"),
        (zipped({f"word/{n}.xml": "" for n in range(package.MAX_PARTS + 1)}), "unpacks to more"),
        (LOCKED, "protected by a password"),
        (pdf_of([b"<</Type/Catalog>>"], trailer=PDF_LOCK.format("41" * 32)), "protected by a pass"),
        (b"%PDF-1.7\nnonsense", "damaged"),
        (b"{\\rtf1" + b"{" * 2_000, "unpacks to more"),
        (b"{\\rtf1 Bo", "damaged"),
        (b"<html>" + b"<div>" * 2_000, "unpacks to more"),
        (b"<html>" + b"<i>" * 600_000, "unpacks to more"),
    ],
)
def test_what_is_made_to_break_is_refused_in_one_line(data: bytes, expected: str) -> None:
    line = said(data)

    assert expected in line
    assert "\n" not in line


@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_a_zip_bomb_is_refused_before_it_is_unpacked(kind: str) -> None:
    zeros = b"<a>" + b" " * (package.MAX_UNPACKED + 1)
    part = "word/document.xml" if kind == "docx" else "content.xml"
    data = zipped({"mimetype": "application/vnd.oasis.opendocument.text", part: zeros})

    assert len(data) < 200_000
    assert "unpacks to more" in said(data)


def test_a_zip_bomb_that_lies_about_its_size_is_refused_too() -> None:
    data = zipped({"word/document.xml": b" " * 1_000_000})
    true, small = (1_000_000).to_bytes(4, "little"), (100).to_bytes(4, "little")

    assert "damaged" in said(data.replace(true, small))


def test_a_part_that_is_locked_is_said_to_be() -> None:
    data = bytearray(docx(p("Bo")))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = data.find(mark)
        while start >= 0:
            data[start + at] |= 1
            start = data.find(mark, start + 4)

    assert "protected by a password" in said(bytes(data))


def test_a_pdf_bomb_is_refused_before_it_is_unpacked() -> None:
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>"
    pages = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
    bomb = stream(b" " * (pdf_worker.MAX_UNPACKED + 1))
    data = pdf_of([b"<</Type/Catalog/Pages 2 0 R>>", pages, page, bomb])

    assert len(data) < 200_000
    assert "unpacks to more" in said(data)


@pytest.mark.parametrize("format", [f for f in WHOLE if f != "pdf"])
@settings(max_examples=40, deadline=None)
@given(st.data())
def test_a_damaged_byte_ends_in_text_or_in_one_line(format: str, data: st.DataObject) -> None:
    whole = bytearray(WHOLE[format])
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))

    said(bytes(whole)).encode()  # and nothing else is raised


def test_nothing_heavy_is_loaded_for_plain_text(monkeypatch: pytest.MonkeyPatch) -> None:
    import subprocess

    program = (
        "import sys; from tracker.read import read; read(b'Bo ringer.', 'm.txt');"
        "heavy = ('email', 'zipfile', 'xml', 'pypdfium2', 'subprocess');"
        "print([m for m in heavy if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)

    assert done.stdout.strip() == b"[]"


def test_a_folder_finds_every_format_and_passes_over_what_lies_beside(tmp_path: Path) -> None:
    from tracker.cli.files import expand

    (tmp_path / "sida_files").mkdir()
    for name in ("~$m.docx", ".m.pdf", "sida_files/a.html", "a.xlsx"):
        (tmp_path / name).write_bytes(b"x")
    for format, data in WHOLE.items():
        (tmp_path / f"m.{format}").write_bytes(data)

    assert sorted(f"m.{format}" for format in WHOLE) == [path.name for path in expand([tmp_path])]

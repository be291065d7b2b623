"""Bytes to text: encodings, line ends, what is dropped, what is refused."""

import codecs
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.problems import TrackerError
from tracker.read import MAX_BYTES, read, read_file

TEXT = "Årsmöte i Växjö.\nÖvrigt: 50 €\n"
OLD = "Närvarande: Åke, Örjan, Märta\nMötet öppnades på gården."


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16-be"),
        (codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"), "utf-32-le"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
    ],
)
def test_encodings_that_tell_themselves_are_read_without_a_word(data: bytes, encoding: str) -> None:
    source, problems = read(data, "m.txt")

    assert (TEXT, encoding, ()) == (source.text, source.encoding, problems)


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman", "cp850"])
def test_old_encodings_are_guessed_by_their_letters_and_said(encoding: str) -> None:
    source, problems = read(OLD.encode(encoding), "m.txt")

    assert (OLD, encoding) == (source.text, source.encoding)
    assert [problem.code for problem in problems] == ["encoding-guessed"]


def test_one_broken_byte_does_not_make_utf8_something_else() -> None:
    source, problems = read((TEXT * 20).encode() + b"\xff", "m.txt")

    assert source.text.startswith(TEXT)
    assert [problem.code for problem in problems] == ["encoding-guessed"]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("a\r\nb\rc\n", "a\nb\nc\n"),
        ("a\x85b\u2028c\u2029d\x0be", "a\nb\nc\nd\ne"),
        ("sida 1\x0csida 2", "sida 1\nsida 2"),
        ("a\x00b\x07c\x1b[0m", "abc[0m"),
        ("M\u0308o\u0308te", "M̈öte"),
        ("sam\u00adtal", "samtal"),
        ("tabb\tkvar", "tabb\tkvar"),
    ],
)
def test_text_is_made_regular(raw: str, expected: str) -> None:
    assert expected == read(("Protokoll " * 40 + raw).encode(), "m.txt")[0].text[400:]


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("An\u200bna kollar", "Anna kollar"),
        ("\u202eanna\u202c kollar", "anna kollar"),
        ("Аnna kollar", "Аnna kollar"),  # its first letter is Cyrillic
    ],
)
def test_what_the_eye_cannot_see_is_dropped_or_kept_but_always_said(raw: str, text: str) -> None:
    source, problems = read(f"Protokoll\n{raw}".encode(), "m.txt")

    assert f"Protokoll\n{text}" == source.text
    assert [(p.code, p.line) for p in problems] == [("suspicious-characters", 2)]


def test_emoji_and_a_mark_at_the_start_are_worth_no_warning() -> None:
    assert read("\ufeffBra jobbat 👩\u200d🔧\ufe0f".encode(), "m.txt")[1] == ()


def test_a_million_combining_marks_are_capped_and_cost_nothing() -> None:
    source, _ = read(("mo" + "\u0308" * 1_000_000 + "te").encode(), "m.txt")

    assert len(source.text) < 40
    assert source.text == unicodedata.normalize("NFC", source.text)


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        (b"", "m.txt", "m.txt: the file is empty"),
        (b" \n\t\n", "m.txt", "m.txt: the file is empty"),
        (b"\x89PNG\r\n\x1a\n", "m.png", "an image"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "m.doc", "an old Word or Excel file"),
        (b"PK\x03\x04....xl/workbook.xml", "m.docx", "m.docx: this is an Excel file"),
        (b"PK\x03\x04....holiday.jpg", "m.zip", "m.zip: this is a compressed file"),
        (bytes(range(32)) * 50, "m.txt", "this is no text file"),
        (b"\x00" * 100, "m.txt", "this is no text file"),
    ],
)
def test_what_is_no_text_is_refused_in_one_line(data: bytes, name: str, said: str) -> None:
    with pytest.raises(TrackerError) as error:
        read(data, name)

    assert said in str(error.value)
    assert "\n" not in str(error.value)


def test_a_file_over_the_limit_is_refused_unread(tmp_path: Path) -> None:
    large = tmp_path / "large.txt"
    with large.open("wb") as file:
        file.truncate(MAX_BYTES + 1)

    with pytest.raises(TrackerError, match="over 20 MB"):
        read_file(large)


@pytest.mark.parametrize(("name", "said"), [("none.txt", "no such file"), (".", "a folder")])
def test_what_cannot_be_opened_is_said(tmp_path: Path, name: str, said: str) -> None:
    with pytest.raises(TrackerError, match=said):
        read_file(tmp_path / name)


def test_the_source_knows_its_name_and_what_it_was_made_of(tmp_path: Path) -> None:
    path = tmp_path / "2024 möte.md"
    path.write_bytes(b"\xef\xbb\xbfHej")

    source, _ = read_file(path)

    assert (source.name, source.format, source.text) == ("2024 möte.md", "md", "Hej")
    assert source.sha256 != source.text_sha256


@given(st.binary(max_size=400))
def test_any_bytes_are_text_or_one_clear_line(data: bytes) -> None:
    try:
        text = read(data, "m.txt")[0].text
    except TrackerError as error:
        text = str(error)

    text.encode()  # no lone surrogate
    assert text == unicodedata.normalize("NFC", text)
    assert not set(text) & set("\r\x00\x0b\x0c\x85\u2028")


def test_what_rules_cover_names_with_is_never_in_a_text() -> None:
    source, _problems = read("Bo \ue000\ue01f ska \uf0b7".encode(), "a.txt")

    assert source.text == "Bo  ska \uf0b7"

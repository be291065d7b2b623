"""Rich text, as Word and LibreOffice write it."""

import pytest

from tracker.model import Clue
from tracker.read import read

HEAD = (
    rb"{\rtf1\ansi\ansicpg1252\uc1{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset238 Arial CE;}}"
    rb"{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}{\s2 Rubrik 2;}{\s3 Title;}}"
    rb"{\info{\title M\'f6te 2031}{\creatim\yr2031\mo5\dy13\hr8}}"
)


def text(body: bytes) -> str:
    return read(HEAD + body + b"}", "m.rtf")[0].text


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (rb"\pard\s3 M\'f6te\par\pard\s1 Val\par\pard Bo.\par", "# Möte\n\n## Val\n\nBo.\n"),
        (rb"\pard\s2 Val\par", "## Val\n"),
        (rb"\pard\outlinelevel1 Val\par", "## Val\n"),
        (rb"\pard V\u228?xj\u246\'f6\par", "Växjö\n"),
        (rb"\pard \f1 \'b9\f0 \'e5\par", "ąå\n"),
        (rb"\pard Bo Alm\line Eva Ek\par", "Bo Alm\nEva Ek\n"),
        (rb"\pard{\listtext\'b7\tab}ett\par{\listtext\'b7\tab}tv\'e5\par", "- ett\n- två\n"),
        (rb"\pard{\pntext 1.\tab}ett\par{\pntext 2.\tab}tv\'e5\par", "1. ett\n2. två\n"),
        (rb"\pard{\b Beslut}\par Godk\'e4nns.\par", "**Beslut**\n\nGodkänns.\n"),
        (rb"\pard\endash  p\'e5 sk\'e4rm \emdash\~nu\par", "– på skärm —\u00a0nu\n"),
        (
            rb"\trowd\pard\intbl Vad\cell Ansvarig\cell\row Boka sal\cell Bo\cell\row"
            rb"\pard Slut.\par",
            "| Vad | Ansvarig\n| Boka sal | Bo\n\nSlut.\n",
        ),
        (rb"{\*\unknown hemligt}\pard Bo.{\footnote se ovan}\par", "Bo.\n"),
        (rb"\pard Bo{\field{\*\fldinst HYPERLINK x}{\fldrslt  ringer}}.\par", "Bo ringer.\n"),
        (rb"{\footer\pard Sida \chpgn\par}{\header\pard Klubben\par}\pard Bo.\par", "Bo.\n"),
        (rb"\pard Bo{\pict\bin4 }}}}} ringer.\par", "Bo ringer.\n"),
        (rb"{\mmathPr\mdispDef1}\pard Bo.\par", "Bo.\n"),
        (rb"\pard klam\{mer\} \\ snett\par", "klam{mer} \\ snett\n"),
    ],
)
def test_what_is_shown_is_read(body: bytes, expected: str) -> None:
    assert expected == text(body)


@pytest.mark.parametrize(
    ("inside", "note"),
    [(rb"{\v inte }", "hidden-text"), (rb"{\deleted inte }", "tracked-changes")],
)
def test_what_was_deleted_or_hidden_is_left_out_and_said(inside: bytes, note: str) -> None:
    source, problems = read(HEAD + rb"\pard Bo " + inside + rb"ringer.\par}", "m.rtf")

    assert ("Bo ringer.\n", [note]) == (source.text, [p.code for p in problems])


def test_properties_and_page_headers_are_clues() -> None:
    source, _ = read(HEAD + rb"{\header\pard Mall 2029\par}\pard Bo.\par}", "m.txt")

    assert source.format == "rtf"
    assert source.clues == (
        Clue("title", "Möte 2031"),
        Clue("header", "Mall 2029"),
        Clue("created", "2031-05-13"),
    )

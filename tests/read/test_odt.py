"""OpenDocument text."""

import pytest

from tests.read.made import odt
from tracker.model import Clue
from tracker.problems import TrackerError
from tracker.read import read

BOLD = '<style:style style:name="T1" style:family="text"><style:text-properties {}/></style:style>'
P, END = "<text:p>", "</text:p>"


def text(body: str, styles: str = "") -> str:
    return read(odt(body, styles), "m.odt")[0].text


def items(style: str, *entries: str) -> str:
    said = "".join(f"<text:list-item>{one}</text:list-item>" for one in entries)
    return f'<text:list text:style-name="{style}">{said}</text:list>'


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('<text:h text:outline-level="2">Val</text:h>', "## Val\n"),
        (f"{P}Bo  ringer\n nu.{END}", "Bo ringer nu.\n"),
        (f'{P}Bo<text:s text:c="4"/>ringer{END}', "Bo    ringer\n"),
        (f"{P}Bo Alm<text:line-break/>Eva Ek{END}", "Bo Alm\nEva Ek\n"),
        (f"{P}Bo<text:tab/>ordf.{END}", "Bo\tordf.\n"),
        (items("L1", f"{P}ett{END}", f"{P}två{END}"), "- ett\n- två\n"),
        (items("L2", f"{P}ett{END}", f"{P}två{END}"), "1. ett\n2. två\n"),
        (items("L1", P + "ett" + END + items("L1", f"{P}två{END}")), "- ett\n  - två\n"),
        (f"{P}Bo<text:note>{P}se ovan{END}</text:note> ringer.{END}", "Bo ringer.\n"),
        (f"<text:table-of-content>{P}Val 1{END}</text:table-of-content>{P}Bo.{END}", "Bo.\n"),
        (f"{P}Sida <text:page-number>3</text:page-number>{END}", "Sida\n"),
    ],
)
def test_what_a_paragraph_is_stands_in_the_text(body: str, expected: str) -> None:
    assert expected == text(body)


def test_a_table_keeps_its_rows() -> None:
    def row(*cells: str) -> str:
        inside = "".join(f"<table:table-cell>{P}{one}{END}</table:table-cell>" for one in cells)
        return f"<table:table-row>{inside}</table:table-row>"

    body = f"<table:table>{row('Vad', 'Vem')}{row('Boka sal', 'Bo')}</table:table>"

    assert text(body) == "| Vad | Vem\n| Boka sal | Bo\n"


@pytest.mark.parametrize(
    ("body", "note"),
    [
        (
            f"<text:tracked-changes><text:deletion>{P}inte{END}</text:deletion>"
            f"</text:tracked-changes>{P}Bo ringer.{END}",
            ["tracked-changes"],
        ),
        (f'{P}Bo <text:span text:style-name="T1">inte </text:span>ringer.{END}', ["hidden-text"]),
        (f"{P}Bo <text:hidden-text>inte </text:hidden-text>ringer.{END}", ["hidden-text"]),
        (f"{P}Bo <office:annotation>{P}inte{END}</office:annotation>ringer.{END}", []),
    ],
)
def test_what_is_not_shown_is_left_out(body: str, note: list[str]) -> None:
    source, problems = read(odt(body, BOLD.format('text:display="none"')), "m.odt")

    assert ("Bo ringer.\n", note) == (source.text, [problem.code for problem in problems])


def test_a_line_in_bold_is_marked() -> None:
    styles = BOLD.format('fo:font-weight="bold"')

    assert (
        text(f'{P}<text:span text:style-name="T1">Beslut</text:span>{END}', styles)
        == "**Beslut**\n"
    )


def test_page_header_and_properties_are_clues() -> None:
    meta = "<dc:title>Möte</dc:title><meta:creation-date>2031-05-13T08:00</meta:creation-date>"
    source, _ = read(odt(f"{P}Bo ringer.{END}", meta=meta, page="Mall från 2029"), "m.odt")

    assert (source.text, source.format) == ("Bo ringer.\n", "odt")
    assert source.clues == (
        Clue("title", "Möte"),
        Clue("created", "2031-05-13"),
        Clue("header", "Mall från 2029"),
    )


def test_a_password_is_told() -> None:
    manifest = (
        "<manifest:manifest xmlns:manifest='m'><manifest:encryption-data/></manifest:manifest>"
    )

    with pytest.raises(TrackerError, match="protected by a password"):
        read(odt("", manifest=manifest), "m.odt")

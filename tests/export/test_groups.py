"""The chair's list in groups, as a workbook, and as a picture over time."""

import io
import zipfile
from collections.abc import Callable
from datetime import date
from xml.etree import ElementTree

import pytest

from tests.export.test_report import TODAY, some
from tracker.export import chart
from tracker.export.chart import Point, over_time
from tracker.export.report import report, write
from tracker.export.workbook import workbook
from tracker.export.xlsx import Cell, Marked, Sheet, xlsx_bytes
from tracker.ledger.lives import Life
from tracker.model import Actor, Entry, Kind

Make = Callable[..., Entry]


def shared(entry: Make) -> list[Entry]:
    both = (Actor("GR"), Actor("Åsa Öberg"))
    return [*some(entry), entry("Delad", Kind.ACTION, None, meeting="2023-09-01", owners=both)]


@pytest.mark.parametrize(
    ("group", "expected"),
    [
        ("series", [("Nätverket", ["NCG-3", "NCG-2", "NCG-9", "NCG-1"])]),
        (
            "owner",
            [
                ("GR", ["NCG-2", "NCG-9"]),
                ("Åsa Öberg", ["NCG-9", "NCG-1"]),
                ("ingen utpekad", ["NCG-3"]),
            ],
        ),
        (
            "age",
            [
                ("över ett år", ["NCG-3"]),
                ("tre till sex månader", ["NCG-2"]),
                ("högst en månad", ["NCG-9", "NCG-1"]),
            ],
        ),
    ],
)
def test_groups_and_their_rows(
    entry: Make, group: str, expected: list[tuple[str, list[str]]]
) -> None:
    made = report(shared(entry), today=TODAY, group=group)
    found: dict[str, list[str]] = {}
    for row in made.rows:
        found.setdefault(row.group, []).append(row.id)

    assert [ids for _name, ids in expected] == list(found.values())
    if group != "series":
        assert [name for name, _ids in expected] == list(found)
    assert (made.count, made.late) == (4, 1)


@pytest.mark.parametrize("form", ["md", "html"])
def test_each_group_has_its_heading_once(entry: Make, form: str) -> None:
    text = write(report(shared(entry), today=TODAY, group="owner"), form).decode()

    assert [text.count(line) for line in ("GR: 2 ärenden, 1 försenat", "Åsa Öberg: 2 ärenden")] == [
        1,
        1,
    ]
    assert "4 öppna" in text


def test_groups_are_a_column_of_the_table(entry: Make) -> None:
    grouped = write(report(shared(entry), today=TODAY, group="owner"), "csv").decode("utf-8-sig")
    plain = write(report(shared(entry), today=TODAY), "csv").decode("utf-8-sig")

    assert grouped.startswith("Grupp;Id;")
    assert plain.startswith("Id;")


@pytest.mark.parametrize(("older", "ids"), [(0, 4), (12, 4), (13, 3), (20, 2), (365, 1), (9999, 0)])
def test_only_what_is_so_old(entry: Make, older: int, ids: int) -> None:
    assert ids == len(report(shared(entry), today=TODAY, older=older).rows)


# --------------------------------------------------------------------------- workbook


def parts(raw: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def test_workbook_is_typed_and_runs_nothing(entry: Make) -> None:
    hostile = ("=1+1", "@SUM(A1)", "+1", "-1", '=HYPERLINK("http://x.example")', "http://x.example")
    entries = [entry(text, Kind.ACTION, "2023-09-08", owner=text) for text in hostile]
    made = parts(workbook(report(entries, today=TODAY)))
    sheet = made["xl/worksheets/sheet1.xml"]

    assert "<f>" not in "".join(made.values())
    assert "<hyperlink" not in sheet
    for text in ("=1+1", "@SUM(A1)", "+1", "-1"):
        assert f"<t>{text}</t>" in made["xl/sharedStrings.xml"]
    serial = (date(2023, 9, 8) - date(1899, 12, 30)).days
    assert f"<v>{serial}</v>" in sheet  # a day is a day, not a text


def test_workbook_is_the_same_bytes_and_holds_sums(entry: Make) -> None:
    made = report(shared(entry), today=TODAY, group="owner")

    assert workbook(made) == workbook(made)
    told = parts(workbook(made))["xl/sharedStrings.xml"]
    for text in ("Översikt", "Försenade", "ingen utpekad", "högst en månad"):
        assert text in told or text in parts(workbook(made))["xl/workbook.xml"]
    assert "Översikt" not in parts(workbook(report(shared(entry), today=TODAY, decisions=True)))[
        "xl/workbook.xml"
    ]  # fmt: skip


def test_cells_hold_what_a_spreadsheet_can() -> None:
    long = "x" * 40_000
    rows: list[list[Cell]] = [["a\x00b\ufffe", Marked("c\x0b"), long], [None, 5, date(2024, 1, 2)]]
    made = parts(xlsx_bytes([Sheet("S", "abc", [5, 5, 5], rows)], title="t", today=TODAY))

    assert "<t>ab</t>" in made["xl/sharedStrings.xml"]
    assert f"<t>{'x' * 32_000}</t>" in made["xl/sharedStrings.xml"]
    for text in made.values():
        ElementTree.fromstring(text)


# --------------------------------------------------------------------------- picture


def life(*spans: tuple[int, int | None], due: int | None = None) -> Life:
    """Days of January 2024."""

    def day(number: int) -> date:
        return date(2024, 1, number)

    made = tuple((day(start), None if end is None else day(end)) for start, end in spans)
    return Life("X-1", day(due) if due else None, made)


@pytest.mark.parametrize(
    ("lives", "expected"),
    [
        ([], []),
        ([life((3, None))], [(3, 1, 0), (20, 1, 0)]),
        ([life((3, 5))], [(3, 1, 0), (5, 0, 0), (20, 0, 0)]),
        ([life((3, 25))], [(3, 1, 0), (20, 1, 0)]),  # closed after the day that is looked from
        ([life((25, None))], []),
        ([life((3, None), due=9)], [(3, 1, 0), (10, 1, 1), (20, 1, 1)]),
        ([life((3, 12), due=9)], [(3, 1, 0), (10, 1, 1), (12, 0, 0), (20, 0, 0)]),
        ([life((3, 9), due=9)], [(3, 1, 0), (9, 0, 0), (20, 0, 0)]),
        ([life((3, None), due=1)], [(3, 1, 1), (20, 1, 1)]),
        ([life((3, 5), (8, None))], [(3, 1, 0), (5, 0, 0), (8, 1, 0), (20, 1, 0)]),
        ([life((3, 5)), life((5, None))], [(3, 1, 0), (5, 1, 0), (20, 1, 0)]),
    ],
)
def test_open_and_late_day_by_day(lives: list[Life], expected: list[tuple[int, int, int]]) -> None:
    found = over_time(lives, date(2024, 1, 20))

    assert expected == [(one.day.day, one.open, one.late) for one in found]


SVG = "{http://www.w3.org/2000/svg}"


def test_picture_is_read_aloud_and_without_colour() -> None:
    points = [Point(date(2022, 3, 1), 2, 0), Point(date(2024, 1, 20), 3, 1)]
    raw = chart.chart(points, title="Ale & <b>", about="Kretsen")
    root = ElementTree.fromstring(raw)

    assert (root.get("role"), root.get("aria-labelledby")) == ("img", "title desc")
    assert root.findtext(f"{SVG}title") == "Öppna ärenden över tid – Ale & <b>"
    assert root.findtext(f"{SVG}desc") == (
        "Från 1 mars 2022 till 20 januari 2024. I dag 3 öppna, varav 1 försenade. "
        "Flest öppna var 3, 20 januari 2024."
    )
    texts = [node.text for node in root.iter(f"{SVG}text")]
    assert {"Öppna 3", "Försenade 1", "Kretsen"} <= set(texts)
    assert [node for node in root.iter(f"{SVG}path") if node.get("stroke-dasharray")]
    assert raw == chart.chart(points, title="Ale & <b>", about="Kretsen")


@pytest.mark.parametrize("count", [0, 1, 2, 3, 700, 5000])
@pytest.mark.parametrize("most", [1, 7, 99_999])
def test_picture_of_any_size_stays_in_its_frame(count: int, most: int) -> None:
    points = [Point(date.fromordinal(738_000 + n), most, n % 2) for n in range(count)]
    root = ElementTree.fromstring(chart.chart(points))

    for node in root.iter(f"{SVG}text"):
        assert 0 <= float(node.get("x") or 0) <= chart.WIDTH
        assert 0 <= float(node.get("y") or 0) <= chart.HEIGHT
    assert len(list(root.iter(f"{SVG}path"))) < 30

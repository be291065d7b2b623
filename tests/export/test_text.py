import pytest

from tracker.export.csv import BOM, csv_bytes
from tracker.export.text import clean_text, one_line, slug, unmerged


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("Åsa\tÖberg\n", "Åsa\tÖberg\n"),
        ("a\r\nb\rc\x0bd\x0ce\x85f\u2028g\u2029h", "a\nb\nc\nd\ne\nf\ng\nh"),
        ("a\x00\x07\x1b[31mb\x7f\x9b", "a[31mb"),
        ("a\ud800b\udfff", "ab"),
        ("a\ufdd0\ufffe\U0010ffffb", "ab"),
        ("Anna\u202egnilhåW\u2066\u200f", "AnnagnilhåW"),
        ("kommun\u00adchef\u200b\ufeff\U000e0041", "kommunchef"),
        ("👩\u200d🚒", "👩\u200d🚒"),
    ],
)
def test_clean_text_drops_what_cannot_be_seen(text: str, clean: str) -> None:
    assert clean == clean_text(text)


def test_clean_text_leaves_everything_encodable() -> None:
    every = "".join(map(chr, range(0x110000)))

    assert clean_text(every).encode("utf-8").decode("utf-8") == clean_text(every)


@pytest.mark.parametrize(
    ("text", "limit", "line"),
    [
        ("  Ny\n mötes\u2028tid ", None, "Ny mötes tid"),
        ("ett två tre", 11, "ett två tre"),
        ("ett två tre fyra", 12, "ett två tre…"),
        ("x" * 30, 10, "x" * 9 + "…"),
    ],
)
def test_one_line(text: str, limit: int | None, line: str) -> None:
    assert line == one_line(text, limit)


@pytest.mark.parametrize(
    ("text", "line"),
    [("{{7*7}} {% x %}", "{ {7*7} } { % x % }"), ("{{{{", "{ { { {"), ("100 %", "100 %")],
)
def test_unmerged_leaves_no_field(text: str, line: str) -> None:
    assert line == unmerged(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Åsa Öberg", "asa-oberg"),
        ("Öberg, Åsa", "oberg-asa"),
        ("../../CON\x00", "con"),
        ("Łukasz", "ukasz"),
        ("日本", ""),
        ("a" * 99, "a" * 40),
    ],
)
def test_slug_is_a_file_name(text: str, name: str) -> None:
    assert name == slug(text)


HOSTILE = ("=1+1", "+46 31", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "=cmd|' /C calc'!A0")


@pytest.mark.parametrize("text", HOSTILE)
def test_csv_defuses_formulas(text: str) -> None:
    [_header, row, _end] = csv_bytes(["a"], [[text]]).decode("utf-8-sig").split("\r\n")

    assert row.lstrip('"').startswith("'")


def test_csv_round_trip() -> None:
    import csv
    import io

    rows = [["NCG-1", "Åsa; Öberg", 'sa "ja"', 12, None], ["", "rad\n två", "é", -3, "x"]]
    raw = csv_bytes(list("abcde"), rows)

    assert raw.startswith(BOM.encode())
    assert raw.count(b"\r\n") == 3 == raw.count(b"\n")
    assert list(csv.reader(io.StringIO(raw.decode("utf-8-sig")), delimiter=";")) == [
        list("abcde"),
        ["NCG-1", "Åsa; Öberg", 'sa "ja"', "12", ""],
        ["", "rad två", "é", "-3", "x"],
    ]


def test_csv_refuses_a_crooked_row() -> None:
    with pytest.raises(ValueError, match="1 cells under 2 headings"):
        csv_bytes(["a", "b"], [["x"]])

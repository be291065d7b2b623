import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser

import pytest

from tracker.export.report import FORMATS, owners_of, report, write
from tracker.model import Actor, Entry, Kind, Relation, State

Make = Callable[..., Entry]
TODAY = date(2023, 9, 20)


def some(entry: Make) -> list[Entry]:
    return [
        entry("Ny", Kind.ACTION, "../2023-09-28", owner="Åsa Öberg", relation=Relation.DUE),
        entry("Sen", Kind.ACTION, "../2023-09-08", meeting="2023-06-09", owner="GR", carried=2),
        entry("Odaterad", Kind.FOLLOWUP, None, meeting="2022-03-10"),
        entry("Möte"),
        entry("Ställning", Kind.DECISION, None),
        entry("Utsedd", Kind.APPOINTMENT, None, people=(Actor("Pia Lind"),), role="ordförande"),
        entry("Klar", Kind.ACTION, "2023-09-01", state=State.DONE),
        entry("Föreslagen", Kind.ACTION, "2023-09-01", state=State.PROPOSED, published=False),
    ]


def test_open_and_followed_the_oldest_first(entry: Make) -> None:
    rows = report(some(entry), today=TODAY).rows

    assert [(row.id, row.title) for row in rows] == [
        ("NCG-3", "Odaterad"),
        ("NCG-2", "Sen"),
        ("NCG-1", "Ny"),
    ]


def test_a_row(entry: Make) -> None:
    row = report(some(entry), today=TODAY).rows[1]

    assert (row.case, row.decided, row.owners, row.due) == (
        "Beredskap",
        "2023-06-09",
        ("GR",),
        "2023-09-08",
    )
    assert (row.due_words, row.days_late, row.status, row.carried) == (
        "8 september 2023",
        12,
        "försenad 12 dagar",
        2,
    )
    assert (row.source, row.quote) == ("anteckningar.txt, punkt 4", "Vi talade om Sen.")


def test_decisions(entry: Make) -> None:
    rows = report(some(entry), today=TODAY, decisions=True).rows

    assert [(row.title, row.owners) for row in rows] == [
        ("Ställning", ()),
        ("Utsedd (ordförande)", ("Pia Lind",)),
    ]


@pytest.mark.parametrize(
    ("owner", "ids"), [("gr", ["NCG-2"]), ("Åsa  Öberg", ["NCG-1"]), ("X", [])]
)
def test_owner(entry: Make, owner: str, ids: list[str]) -> None:
    assert ids == [row.id for row in report(some(entry), today=TODAY, owner=owner).rows]


def test_owners_of(entry: Make) -> None:
    assert owners_of(some(entry)) == ("GR", "Åsa Öberg")


def test_ids_count_as_numbers(entry: Make) -> None:
    tasks = [entry("x", Kind.ACTION, None, id=f"NCG-{n}") for n in (10, 9, 100)]

    assert [row.id for row in report(tasks, today=TODAY).rows] == ["NCG-9", "NCG-10", "NCG-100"]


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("decisions", [False, True])
def test_every_format_shows_every_row_and_is_stable(
    entry: Make, form: str, decisions: bool
) -> None:
    made = report(some(entry), today=TODAY, organisation="Region Väst", decisions=decisions)
    raw = write(made, form)

    assert raw == write(made, form)
    text = raw.decode("utf-8")
    for row in made.rows:
        assert row.id in text
        assert row.title.split(" ")[0] in text
        assert row.source in text


@pytest.mark.parametrize("form", FORMATS)
def test_an_empty_list_is_a_list(form: str) -> None:
    assert write(report([], today=TODAY), form)


def test_an_unknown_format_is_an_error() -> None:
    with pytest.raises(ValueError, match="pdf"):
        write(report([], today=TODAY), "pdf")


def test_json_is_a_promise(entry: Make) -> None:
    body = json.loads(write(report(some(entry), today=TODAY), "json"))

    assert body["schema"] == "tracker.report/1"
    assert list(body["rows"][0]) == [
        "id",
        "series",
        "kind",
        "kind_words",
        "case",
        "title",
        "decided",
        "decided_words",
        "owners",
        "due",
        "due_words",
        "days_late",
        "status",
        "carried",
        "age_days",
        "source",
        "quote",
        "notes",
        "group",
    ]


class Page(HTMLParser):
    """Tags in order, and whether every one was closed."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in ("meta", "br", "col"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize("decisions", [False, True])
def test_html_is_accessible(entry: Make, decisions: bool) -> None:
    page = Page()
    page.feed(write(report(some(entry), today=TODAY, decisions=decisions), "html").decode())
    names = [tag for tag, _attrs in page.tags]

    assert page.open == []
    assert ("html", {"lang": "sv"}) in page.tags
    assert [names.count(tag) for tag in ("h1", "main", "title", "caption", "thead")] == [1] * 5
    assert all(attrs.get("scope") in ("col", "row") for tag, attrs in page.tags if tag == "th")
    assert not {"script", "img", "link", "iframe"} & set(names)


def test_late_is_said_in_words_not_colour_alone(entry: Make) -> None:
    text = write(report(some(entry), today=TODAY), "html").decode()

    assert '<td class="status-late">försenad 12 dagar</td>' in text


def _contrast(one: str, two: str) -> float:
    def light(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    high, low = sorted((light(one), light(two)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_every_colour_of_text_has_contrast(entry: Make) -> None:
    text = write(report(some(entry), today=TODAY), "html").decode()
    colours = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", text))

    for name in ("ink", "mute", "late", "accent"):
        assert _contrast(colours[name], "#ffffff") >= 4.5
        assert _contrast(colours[name], colours["late-bg"]) >= 4.5


@pytest.mark.parametrize(
    ("form", "absent"),
    [("html", "<script"), ("md", "<script"), ("csv", "\n=1+1"), ("csv", "\x00"), ("html", "\x1b")],
)
def test_hostile_text(entry: Make, form: str, absent: str) -> None:
    evil = "=1+1\x00\x1b[31m <script>alert(1)</script> | {{7*7}}\r\n\u2028x"
    one = entry(evil, Kind.ACTION, None, owner=evil, quote=evil, notes=(evil,), series=evil)
    one = replace(one, evidence=(replace(one.evidence[0], source=evil, section_title=evil),))
    text = write(report([one], today=TODAY, organisation=evil), form).decode()

    assert absent not in text
    assert "49" not in re.sub(r"<[^>]+>|style=\S+", "", text).replace("#394", "")


def test_markdown_has_one_line_a_row(entry: Make) -> None:
    evil = entry("a | b\nc", Kind.ACTION, None, quote="x | y\n\nz")
    rows = [
        line
        for line in write(report([evil], today=TODAY), "md").decode().splitlines()
        if line.startswith("|")
    ]

    assert len(rows) == 3
    assert {row.count("|") for row in rows} == {10}

"""`tracker agenda`, and its way back: what is pasted into minutes is known again."""

import zipfile
from html.parser import HTMLParser

import pytest

from tests.cli.real import Real

BEHIND = "\n".join(  # what the secretary writes around an agenda
    ["Brf Lärkan", "", "Styrelsemöte 2031-04-14", "", "Närvarande:", "Karin Ek, ordförande", ""]
)


def test_markdown_has_day_owners_and_ids(larkan: Real) -> None:
    told = larkan("agenda", "--today", "2031-03-20").out

    assert told.startswith("# Underlag till nästa möte – Brf Lärkan\n\nmåndag 14 april 2031")
    assert "### Karin Ek\n\n- [BL-15] ”Karin anmäler skadan till försäkringsbolaget.”" in told
    assert "## Återkommer\n\n- [BL-6] ”Frågan återkommer vid nästa möte.” – Laddstolpar" in told
    assert "## Föreslås avslutas\n" in told
    assert "buren 2 möten" in told


def test_without_an_announced_meeting_the_day_is_open(larkan: Real) -> None:
    result = larkan("agenda", "--today", "2031-06-01")

    assert result.code == 0
    assert "Dagen är inte bestämd." in result.out
    assert "give its day with --date" in result.err
    given = larkan("agenda", "--today", "2031-06-01", "--date", "2031-06-16")
    assert "måndag 16 juni 2031" in given.out
    assert given.err == ""


@pytest.mark.parametrize("ending", ["md", "html", "docx"])
def test_equal_agendas_are_equal_bytes(larkan: Real, ending: str) -> None:
    for name in ("one", "two"):
        assert larkan("agenda", "-o", f"{name}.{ending}", "--today", "2031-03-20").code == 0

    one, two = (larkan.folder / f"{name}.{ending}" for name in ("one", "two"))
    assert one.read_bytes() == two.read_bytes()


def test_word_document_has_headings_and_no_clock(larkan: Real) -> None:
    larkan("agenda", "-o", "a.docx", "--today", "2031-03-20")

    with zipfile.ZipFile(larkan.folder / "a.docx") as packed:
        text = packed.read("word/document.xml").decode("utf-8")
        assert {info.date_time[0] for info in packed.infolist()} == {1980}
    assert 'w:val="Heading1"' in text
    assert "[BL-15] " in text


class _Shape(HTMLParser):
    """The tags that are open, and the headings' levels."""

    def __init__(self) -> None:
        super().__init__()
        self.levels: list[int] = []
        self.language: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("h1", "h2", "h3"):
            self.levels.append(int(tag[1]))
        if tag == "html":
            self.language = dict(attrs)["lang"]


def test_html_is_outlined_and_escaped(larkan: Real) -> None:
    larkan("new", "<b>Köp</b> & sälj", "--series", "Brf Lärkan")
    text = larkan("agenda", "--format", "html", "--today", "2031-03-20").out
    shape = _Shape()
    shape.feed(text)

    assert "&lt;b&gt;Köp&lt;/b&gt; &amp; sälj" in text
    assert shape.language == "sv"
    assert shape.levels[0] == 1
    assert all(b - a <= 1 for a, b in zip(shape.levels, shape.levels[1:], strict=False))
    assert "http" not in text


def test_pasted_into_minutes_every_item_is_known_again(larkan: Real) -> None:
    agenda = larkan("agenda", "--today", "2031-03-20").out
    body = agenda[agenda.index("## Återkommer") : agenda.index("## Föreslås")]
    body = body.replace("[BL-9] ”Bo beställer arbetet i trapphusen.”", "[BL-9] Klart.")
    (larkan.folder / "a4.md").write_text(f"{BEHIND}\n{body}", "utf-8")

    told = larkan("add", "a4.md")

    assert told.code == 0
    assert "0 new items" in told.out
    assert "  ? L" in told.out
    assert "BL-9: it is done?  100%" in told.out
    assert "= BL-15   Karin anmäler skadan" in told.out
    before = agenda.count("- [BL-") - agenda[agenda.index("## Föreslås") :].count("- [BL-")
    assert larkan("agenda", "--today", "2031-03-20").out.count("\n- [BL-") >= before


def test_expiring_appointments_are_announced(real: Real) -> None:
    text = (real.folder / "a1.txt").read_text("utf-8")
    longer = text.replace("i områdesrådet.", "i områdesrådet för två år.")
    (real.folder / "b.txt").write_text(longer, "utf-8")
    real("add", "b.txt", "--series", "Brf Lärkan")

    soon = real("agenda", "--today", "2032-11-01").out
    late = real("agenda", "--today", "2033-03-01").out
    early = real("agenda", "--today", "2032-01-01").out

    assert "går ut 20 januari 2033" in soon
    assert "gick ut 20 januari 2033" in late
    assert "Uppdrag som går ut" not in early


def test_wrong_use(larkan: Real) -> None:
    assert larkan("agenda", "--format", "pdf").code == 2
    assert larkan("agenda", "--date", "i maj").code == 2
    assert larkan("agenda", "--series", "Nix").code == 2

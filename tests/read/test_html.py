"""Web pages: what a browser shows, in time that is linear whatever is written."""

import time
from contextlib import suppress

import pytest

from tracker.problems import TrackerError
from tracker.read import read


def text(page: str) -> str:
    return read(f"<!doctype html><meta charset=utf-8>{page}".encode(), "m.html")[0].text


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<h1>Möte</h1><h2>1. Val</h2><p>Bo  v&auml;ljs.", "# Möte\n\n## 1. Val\n\nBo väljs.\n"),
        ("<p>Bo Alm<br>Eva Ek</p>", "Bo Alm\nEva Ek\n"),
        ("<ul><li>ett<li>två<ul><li>tre</ul></ul>", "- ett\n- två\n  - tre\n"),
        ("<ol start=3><li>ett</li><li>två</li></ol>", "3. ett\n4. två\n"),
        ("<p><b>Beslut</b></p><p>Godkänns.</p>", "**Beslut**\n\nGodkänns.\n"),
        ("<p>Bo <del>inte </del>ringer <s>Eva</s>.</p>", "Bo ringer ~~Eva~~.\n"),
        ("<p>a < b &amp; c</p>", "a < b & c\n"),
        ("<pre>Bo     ringer\n  nu</pre>", "Bo     ringer\n  nu\n"),
        (
            "<table><tr><th>Vad<th>Ansvarig<tr><td>Boka sal<td>Bo</table>",
            "| Vad | Ansvarig\n| Boka sal | Bo\n",
        ),
        ("<table><tr><td><p>I ram.</p><p>Två.</p></td></tr></table>", "I ram.\n\nTvå.\n"),
        ("<nav>Meny</nav><p>Bo ringer.</p><footer>Sidfot</footer>", "Bo ringer.\n"),
        ("<p>Meny</p><main><p>Bo ringer.</p></main><p>Fot</p>", "Bo ringer.\n"),
        ("<script>if (a<b) {'</p>'}</script><p>Bo.</p><!-- <p>Eva --><p>Ulf.", "Bo.\n\nUlf.\n"),
        ("<p>Bo<!-- inte --> ringer.<p title='a>b'>Nu.", "Bo ringer.\n\nNu.\n"),
        ("<p>Bo ringer.</p><p hidden", "Bo ringer.\n"),
        ("<p>Bo ringer.</div></td></p><p>Nu.</p>", "Bo ringer.\n\nNu.\n"),
    ],
)
def test_what_a_browser_shows_is_read(page: str, expected: str) -> None:
    assert expected == text(page)


@pytest.mark.parametrize("style", ["display:none", "mso-hide:all", "visibility: hidden"])
def test_hidden_text_is_left_out_and_said(style: str) -> None:
    page = f"<html><p>Bo <span style='{style}'>inte </span>ringer.</p>"
    source, problems = read(page.encode(), "m.html")

    assert (source.text, [p.code for p in problems]) == ("Bo ringer.\n", ["hidden-text"])


@pytest.mark.parametrize(
    "data",
    [
        "<html><meta charset=iso-8859-1><p>Växjö".encode("latin-1"),
        b"\xef\xbb\xbf<!-- x --><html><p>V\xc3\xa4xj\xc3\xb6",
        "<html><p>Växjö".encode("utf-16"),
        '<?xml version="1.0"?><html><p>Växjö'.encode(),
    ],
)
def test_a_page_is_told_by_its_content_and_its_encoding_by_what_it_says(data: bytes) -> None:
    source, problems = read(data, "sida.txt")

    assert (source.text, source.format, problems) == ("Växjö\n", "html", ())


@pytest.mark.parametrize(
    "page",
    ["<!-- ", "<a ", '<a b="', "<![ ", "<?", "<", "</", "<p>", "<b a>", "<table>", "&amp", "<td>"],
)
def test_a_megabyte_of_anything_takes_a_moment(page: str) -> None:
    data = f"<html><p>Bo ringer.</p>{page * (1_000_000 // len(page))}".encode()
    start = time.process_time()
    with suppress(TrackerError):  # some are too much, and said to be
        read(data, "m.html")

    assert time.process_time() - start < 8

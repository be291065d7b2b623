"""Org files of Emacs."""

import pytest

from tracker.read import read


@pytest.mark.parametrize(
    ("org", "expected"),
    [
        ("#+TITLE: Möte\n#+DATE: <2031-05-12 mån>\n", "# Möte\n\nDatum: 2031-05-12\n"),
        ("#+TITLE: M\n* Val\n** TODO [#A] Lås :hus:\n", "# M\n\n## Val\n### Lås\n"),
        (
            "#+TITLE: M\n| Vad | Vem |\n|-----+-----|\n| Lås | Bo |\n",
            "# M\n\nVad | Vem\nLås | Bo\n",
        ),
        ("#+TITLE: M\n# kommentar\n#+begin_comment\nx\n#+end_comment\nBo.\n", "# M\n\nBo.\n"),
        ("#+TITLE: M\n:PROPERTIES:\n:ID: 1\n:END:\n[[https://a.example][Här]]\n", "# M\n\nHär\n"),
    ],
)
def test_marks_are_those_of_markdown(org: str, expected: str) -> None:
    source, _ = read(org.encode(), "m.org")

    assert (expected, "org") == (source.text, source.format)


@pytest.mark.parametrize(
    ("text", "name", "format"),
    [
        ("* Val\n\nBo väljs.\n", "m.org", "org"),
        ("* Val\n\nBo väljs.\n", "m.txt", "txt"),
        ("#+title: M\n* Val\n", "m.txt", "org"),
        ("Bo väljs.\n", "m.org", "txt"),
    ],
)
def test_org_is_told_by_what_stands_in_it(text: str, name: str, format: str) -> None:
    assert format == read(text.encode(), name)[0].format

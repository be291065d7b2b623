"""`tracker search` on the command line."""

import json
from pathlib import Path

import pytest

from tests.cli.ledger_app import Run

FOUND = """\
KRT-3  Möte  öppen  2024-03-15  Nästa möte hålls på Arken den 3 juni

2024-03-15 a.txt:7 KRT-3
    event XXXX-06-03: Nästa möte hålls på Arken den 3 juni

1 item, 1 sentence
"""


def test_hits_are_shown_with_their_place(added: Run) -> None:
    done = added("search", "arkens")

    assert (done.code, done.out, done.err) == (0, FOUND, "")
    assert added("search", "juni", "ark*", "--until", "2024-03-15").out == FOUND
    assert added("search", "okänt").out == "0 items, 0 sentences\n"
    assert added("search", "--since", "2024-01-01", "--limit", "1").out.endswith(
        "\n4 items, 0 sentences; the newest are shown, --limit N shows more\n"
    )


def test_json_says_what_was_asked(added: Run) -> None:
    value = json.loads(
        added("search", "lämnat", "synp*", "--since", "2024-01-01", "--format", "json").out
    )

    assert value["query"] == {
        "words": "lämnat synp*",
        "stems": ["lämn", "synp*"],
        "person": None,
        "kinds": [],
        "series": None,
        "since": "2024-01-01",
        "until": None,
    }
    assert (value["items_total"], value["sentences_total"]) == (1, 1)
    assert value["items"][0]["id"] == "KRT-4"
    assert value["sentences"][0]["items"] == ["KRT-4"]


def test_long_sentence_is_cut_around_the_word(added: Run, folder: Path) -> None:
    long = "Före " * 60 + "kommer ordet växthus här " + "efter " * 60
    (folder / "b.txt").write_text(f"Möte 2024-04-15\n{long}.", "utf-8")
    added("add", "b.txt")
    line = added("search", "växthus").out.splitlines()[1]

    assert "växthus" in line
    assert line.strip().startswith("…")
    assert line.endswith("…")
    assert len(line) < 170


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        ((), "say what to look for: words, --person, --kind, --since or --until\n"),
        (("och",), "there is no word to look for in 'och'\n"),
        (("plan", "--kind", "todo"),
         "--kind: 'todo' is not one of decision, appointment, action, request, followup, event, "
         "milestone\n"),
        (("plan", "--limit", "0"), "--limit: 0 is not a number from 1 to 1000\n"),
        (("plan", "--series", "Styrelsen"),
         "no series is called 'Styrelsen'; there are: Kretsen\n"),
        (("plan", "--since", "i går"),
         "--since: 'i går' is not a date; write it as 2026-05-28\n"),
    ],
)  # fmt: skip
def test_wrong_use_is_one_line(added: Run, arguments: tuple[str, ...], line: str) -> None:
    done = added("search", *arguments)

    assert (done.code, done.out, done.err) == (2, "", line)

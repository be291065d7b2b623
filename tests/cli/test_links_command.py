"""`tracker link`, `tracker meeting propose`, and what `show` and `add` say of links."""

import json

import pytest

from tests.cli.real import Real

ASKED = """L1  BL-1: it is done?  100%
    ”Bo tar in offerter på ny belysning till nästa möte.”
      a1.txt:16, punkt 1 Belysning i trapphusen, möte 20 januari 2031
    → ”Bo redovisar två offerter på ny belysning.”
      a2.txt:14, punkt 1 Belysning, möte 17 februari 2031
    because: topic (belysning, trapphusen, offerter) +0.45; who (Bo Alm) +0.20;"""


def test_list_shows_both_sentences_and_why(larkan: Real) -> None:
    assert ASKED in larkan("link", "list").out


def test_json_is_what_it_says(larkan: Real) -> None:
    told = json.loads(larkan("link", "list", "--format", "json").out)
    first = told["links"][0]

    assert told["schema"] == "tracker.links/1"
    assert (first["link"], first["item"], first["says"]) == ("L1", "BL-1", "closing")
    assert (first["meeting_date"], first["section"]) == ("2031-02-17", "1")
    total = sum(reason["points"] for reason in first["reasons"])
    assert first["score"] == pytest.approx(min(1, total), abs=0.05)


def test_accept_and_refuse(larkan: Real) -> None:
    assert larkan("link", "accept", "L1").out.startswith("BL-1: öppen → klar")
    assert larkan("link", "refuse", "l3").code == 0
    assert "BL-1:" not in larkan("link", "list").out
    shown = larkan("show", "BL-1").out
    assert "L1  BL-1: it is done – accepted  100%" in shown
    assert "later minutes speak of it (L1): it is done" in shown
    assert "»Bo redovisar två offerter på ny belysning.«" in shown


def test_of_several_answers_all_or_none_is_kept(larkan: Real) -> None:
    result = larkan("link", "accept", "L1", "L99")

    assert result.code == 2
    assert "there is no suggestion 'L99'" in result.err
    assert "L1  BL-1" in larkan("link", "list").out


def test_links_of_one_item_are_listed_answered_too(larkan: Real) -> None:
    larkan("link", "refuse", "L1")

    told = json.loads(larkan("link", "list", "--item", "bl-1", "--format", "json").out)

    assert [one["state"] for one in told["links"]] == ["refused"]


def test_find_again_finds_nothing_new(larkan: Real) -> None:
    larkan("link", "refuse", "L1")

    assert larkan("link", "find").out == "0 new suggestions\n"
    assert "BL-1:" not in larkan("link", "list").out


def test_add_says_what_is_suggested(real: Real) -> None:
    real("add", "a1.txt", "--series", "Brf Lärkan")
    told = real("add", "a2.txt").out

    assert "about earlier items, for you to answer (tracker review):" in told
    assert "  ? L1  BL-1: it is done?  100%  Bo tar in offerter" in told


def test_wrong_use_is_named(larkan: Real) -> None:
    assert larkan("link", "accept", "L1", "--as", "gone").code == 2
    assert larkan("link", "list", "--series", "Nix").code == 2
    assert larkan("link", "list", "--item", "BL-999").code == 2
    assert larkan("meeting", "propose", "99").code == 2


# --------------------------------------------------------------------------- days of meetings


def test_propose_names_the_day_and_the_command(real: Real) -> None:
    text = (real.folder / "a2.txt").read_text("utf-8")
    (real.folder / "x.txt").write_text(text.replace("Styrelsemöte 2031-02-17\n", ""), "utf-8")
    real("add", "a1.txt", "a3.txt", "--series", "Brf Lärkan")
    added = real("add", "x.txt").out
    told = real("meeting", "propose").out

    assert "the meeting has no exact day; was it this one?" in added
    line = "måndag 17 februari 2031  45%  tracker meeting set 3 --date 2031-02-17"
    assert line in added
    assert line in told
    assert "announced in a1.txt:40: ”Nästa möte hålls måndag 17 februari kl. 18.30.”  +0.35" in told
    assert real("meeting", "set", "3", "--date", "2031-02-17").code == 0
    assert real("meeting", "propose").out == "every meeting has its day\n"


def test_propose_as_json(real: Real) -> None:
    text = (real.folder / "a2.txt").read_text("utf-8")
    (real.folder / "x.txt").write_text(text.replace("Styrelsemöte 2031-02-17\n", ""), "utf-8")
    real("add", "a1.txt", "x.txt", "--series", "Brf Lärkan")

    told = json.loads(real("meeting", "propose", "x.txt", "--format", "json").out)

    (one,) = told["meetings"]
    assert [proposal["first"] for proposal in one["proposals"]] == ["2031-02-17"]
    assert one["proposals"][0]["item"] == "BL-7"

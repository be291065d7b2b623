"""`tracker list, show` and the commands that change items."""

import json

import pytest

from tests.cli.ledger_app import Run

LIST = """\
KRT-1  Att göra  Anna Ek  senast 1 maj 2024              Anna tar fram en plan för lokalerna
KRT-4  Inspel             20 mars 2024       föreslagen  Synpunkter lämnas till mig

2 items, 1 to decide
"""

SHOW = """\
KRT-1  Anna tar fram en plan för lokalerna
  kind   Att göra
  state  klar, 2024-03-28
  who    Bo Ask
  when   senast onsdag 1 maj 2024 (as written)
  notes  ring först
  from   Kretsen, möte 15 mars 2024, Ekonomi

  a.txt:4  (sv.action.toy, 95%)
      2  Närvarande: Anna Ek, Ale; Bo Ask, Borg
      3  1. Ekonomi
      4  action @Anna Ek due 2024-05-01: »Anna tar fram en plan för lokalerna«
      5  decision: Budgeten fastställs
      6  2. Kommande

  history
    2024-04-01 12:00  eva  read in the minutes, open
    2024-04-01 12:00  eva  corrected: owners Bo Ask
    2024-04-01 12:00  eva  note: ring först
    2024-04-01 12:00  eva  done, as of 2024-03-28 (enligt Bo)
"""


def test_list_shows_what_is_followed_and_not_closed(added: Run) -> None:
    done = added("list")

    assert (done.code, done.out, done.err) == (0, LIST, "")


@pytest.mark.parametrize(
    ("arguments", "ids"),
    [
        ((), ["KRT-1", "KRT-4"]),
        (("--all",), ["KRT-1", "KRT-2", "KRT-3", "KRT-4"]),
        (("--decisions",), ["KRT-2"]),
        (("--kind", "event"), ["KRT-3"]),
        (("--kind", "event", "--kind", "decision"), ["KRT-2", "KRT-3"]),
        (("--state", "proposed"), ["KRT-4"]),
        (("--state", "open"), ["KRT-1", "KRT-2", "KRT-3"]),
        (("--owner", "anna"), ["KRT-1"]),
        (("--series", "kretsen"), ["KRT-1", "KRT-4"]),
        (("--overdue",), ["KRT-4"]),
        (("--overdue", "--today", "2024-05-02"), ["KRT-1", "KRT-4"]),
        (("--as-of", "2024-03-14"), []),
        (("--as-of", "2024-03-15"), ["KRT-1", "KRT-4"]),
    ],
)
def test_list_options(added: Run, arguments: tuple[str, ...], ids: list[str]) -> None:
    value = json.loads(added("list", "--format", "json", *arguments).out)

    assert ids == [item["id"] for item in value["items"]]
    assert value["schema"] == "tracker.list/1"


def test_list_as_csv_is_what_excel_opens(added: Run) -> None:
    lines = added("list", "--format", "csv").out.split("\r\n")

    assert lines[0].startswith("\ufeffid;series;kind;title;state;review;owners;")
    assert lines[1].startswith(
        "KRT-1;Kretsen;action;Anna tar fram en plan för lokalerna;open;;Anna"
    )


def test_empty_list_says_so(added: Run) -> None:
    assert added("list", "--owner", "Cilla").out == "0 items\n"


def test_show_tells_evidence_and_history(added: Run) -> None:
    added("assign", "KRT-1", "Bo", "--by", "eva")
    added("note", "KRT-1", "ring först", "--by", "eva")
    added("done", "KRT-1", "--on", "2024-03-28", "--why", "enligt Bo", "--by", "eva")
    out = added("show", "krt-1").out
    first = out.index("read in the minutes")

    assert SHOW[SHOW.index("KRT-1") : SHOW.index("  history")] == out[: out.index("  history")]
    assert SHOW[SHOW.index("read in") :] == out[first:]


def test_show_as_json_has_context_and_history(added: Run) -> None:
    value = json.loads(added("show", "KRT-4", "KRT-1", "--format", "json").out)
    item = value["items"][0]

    assert (value["schema"], item["id"]) == ("tracker.show/1", "KRT-4")
    assert item["context"][0]["lines"][2] == {
        "line": 8,
        "text": "request ?contact-unclear 2024-03-20: »Synpunkter lämnas till mig«",
    }
    assert [event["what"] for event in item["history"]] == ["found"]
    assert item["replaced_by"] is None


@pytest.mark.parametrize(
    ("arguments", "out"),
    [
        (("accept", "KRT-4"),
         "KRT-4: föreslagen → öppen · onsdag 20 mars 2024 · Synpunkter lämnas till mig\n"),
        (("accept", "--all"),
         "KRT-4: föreslagen → öppen · onsdag 20 mars 2024 · Synpunkter lämnas till mig\n"),
        (("done", "KRT-2", "KRT-3"),
         "KRT-2: öppen → klar · Budgeten fastställs\n"
         "KRT-3: öppen → klar · måndag 3 juni 2024 · Nästa möte hålls på Arken den 3 juni\n"),
        (("drop", "KRT-2"), "KRT-2: öppen → struken · Budgeten fastställs\n"),
        (("assign", "KRT-2", "Bo", "borg"), "KRT-2: öppen · Bo Ask, Borg · Budgeten fastställs\n"),
        (("due", "KRT-2", "2024-06"),
         "KRT-2: öppen · senast juni 2024 · Budgeten fastställs\n"),
        (("edit", "KRT-2", "--title", "Budget", "--note", "se bilaga"), "KRT-2: öppen · Budget\n"),
        (("merge", "KRT-2", "KRT-1"), "KRT-2: öppen → ersatt (KRT-1) · Budgeten fastställs\n"),
        (("new", "Måla staketet", "--meeting", "1", "--owner", "Bo"),
         "KRT-5: öppen · Bo Ask · Måla staketet\n"),
    ],
)  # fmt: skip
def test_change_says_what_became_of_it(added: Run, arguments: tuple[str, ...], out: str) -> None:
    done = added(*arguments)

    assert (done.code, done.out, done.err) == (0, out, "")


def test_accepting_a_date_without_a_year_says_what_is_left(run: Run) -> None:
    from pathlib import Path

    Path("a.txt").write_text("event XXXX-06-03: Mötet hålls på Arken den 3 juni", "utf-8")
    run("add", "a.txt")
    done = run("accept", "1")

    assert done.code == 0
    assert done.err == (
        "KRT-1 has no year yet and is in no calendar: tracker due KRT-1 YYYY-06-03\n"
    )


def test_reopen_opens_again(added: Run) -> None:
    added("drop", "KRT-1")

    assert added("reopen", "KRT-1").out.startswith("KRT-1: struken → öppen")


@pytest.mark.parametrize(
    ("arguments", "code", "line"),
    [
        (("show", "KRT-9"), 2, "there is no item 'KRT-9'; did you mean KRT-4, KRT-3?\n"),
        (("done", "KRT-9"), 2, "there is no item 'KRT-9'; did you mean KRT-4, KRT-3?\n"),
        (("done", "KRT-1", "--on", "i går"), 2,
         "--on: 'i går' is not a date; write it as 2026-05-28\n"),
        (("due", "KRT-1", "28 maj"), 2,
         "DATE: '28 maj' is no date; write 2026-05-28, 2026-06-16/2026-06-17, "
         "../2026-05-28 (at latest), 2026-05-28/.. (from), 2026-05, or none\n"),
        (("edit", "KRT-1"), 2,
         "say what to change: --title, --kind, --owner, --when, --due, --place …\n"),
        (("edit", "KRT-1", "--kind", "task"), 2,
         "--kind: 'task' is not one of decision, appointment, action, request, followup, event, "
         "milestone\n"),
        (("reopen", "KRT-1"), 1, "KRT-1 is open; there is nothing to reopen\n"),
        (("accept",), 2, "give IDs, or --all (of --series NAME)\n"),
        (("merge", "KRT-1"), 2, "give at least two items; the last one stays\n"),
        (("list", "--state", "closed"), 2,
         "--state: 'closed' is not one of proposed, open, done, dropped, replaced\n"),
        (("list", "--as-of", "1 maj"), 2,
         "--as-of: '1 maj' is not a date; write it as 2026-05-28\n"),
        (("list", "--today", "x"), 2, "--today: 'x' is not a date; write it as 2026-05-28\n"),
        (("new", " ", "--meeting", "1"), 2, "text: is empty; write something\n"),
    ],
)  # fmt: skip
def test_wrong_use_is_one_line_and_changes_nothing(
    added: Run, arguments: tuple[str, ...], code: int, line: str
) -> None:
    from pathlib import Path

    before = Path("ledger.db").read_bytes()
    done = added(*arguments)

    assert (done.code, done.out, done.err) == (code, "", line)
    assert before == Path("ledger.db").read_bytes()

"""`tracker people` and `tracker settings`."""

import json
from pathlib import Path

import pytest

from tests.cli.ledger_app import Run

TABLE = """\
id  name     organisation  e-mail  receives  spellings
1   Anna Ek  Ale           –
2   Bo Ask   Borg          –
"""


def test_people_of_the_minutes_are_listed(added: Run) -> None:
    assert added("people", "list").out == TABLE


def test_person_is_set_muted_and_removed(added: Run) -> None:
    added("people", "set", "Bo", "--email", "bo@borg.example", "--receives", "Borg",
          "--receives", "alla", "--spelling", "Bosse")  # fmt: skip
    added("people", "mute", "bosse")
    value = json.loads(added("people", "show", "bo@borg.example", "--format", "json").out)

    assert value == {
        "schema": "tracker.people/1",
        "people": [
            {
                "id": 2,
                "name": "Bo Ask",
                "organisation": "Borg",
                "email": "bo@borg.example",
                "muted": True,
                "spellings": ["Bosse"],
                "receives": ["Borg", "alla"],
                "left": None,
            }
        ],
    }
    assert "muted" not in added("people", "unmute", "2").out
    assert added("people", "set", "2", "--receives", "none", "--email", "none").code == 0
    assert added("people", "remove", "2").out == "Bo Ask, Borg is removed\n"
    assert "Bo Ask" not in added("people", "list").out


def test_people_can_be_the_first_thing_in_a_ledger(run: Run) -> None:
    done = run("people", "add", "Disa Fors", "--org", "Ale", "--email", "disa@ale.example")

    assert done.code == 0
    assert "disa@ale.example" in run("people", "list").out


def test_people_go_out_and_come_back(added: Run, folder: Path) -> None:
    assert added("people", "export", "--out", "people.csv").code == 0
    written = (folder / "people.csv").read_bytes()
    done = added("people", "import", "people.csv")

    assert done.out == "0 added, 0 changed, 2 as they were\n"
    assert written.decode() == added("people", "export").out
    assert written.decode() == added("people", "list", "--format", "csv").out
    (folder / "people.csv").write_bytes(written + b"3;Cia Dal;Ale;cia@ale.example;;;\r\n")
    assert added("people", "import", "people.csv").out == "1 added, 0 changed, 2 as they were\n"


@pytest.mark.parametrize(
    ("arguments", "code", "line"),
    [
        (("people", "show", "Cia"), 2,
         "nobody in the registry is called 'Cia'; tracker people list shows who is there\n"),
        (("people", "set", "Bo"), 2,
         "say what to change: --name, --organisation, --email, --receives …\n"),
        (("people", "set", "Bo", "--email", "bö@borg.example"), 2,
         "e-mail: 'bö@borg.example' has letters before the @ that mail cannot carry\n"),
        (("people", "add", "Bo Ask", "--org", "Borg"), 2,
         "Bo Ask, Borg is in the registry already; tracker people set 2 changes it\n"),
        (("people", "import", "saknas.csv"), 1, "saknas.csv: no such file; check the name\n"),
        (("people", "import", "a.txt"), 1,
         "a.txt: the first line must name the columns, at least namn; known: nr, namn, "
         "organisation, e-post, mottar, stavningar, tyst\n"),
        (("people", "list", "--format", "xml"), 2,
         "--format: 'xml' is not one of table, json, csv\n"),
        (("settings", "sender"), 2,
         "no setting is called 'sender'; there are: organisation, sender-name, sender-address, "
         "reply-to, list-domain, organiser-name, organiser-address, meeting-minutes "
         "(did you mean sender-name, sender-address?)\n"),
        (("settings", "meeting-minutes", "två"), 2,
         "meeting-minutes: 'två' is no number of minutes from 5 to 1440\n"),
        (("settings", "--clear"), 2, "--clear takes a KEY and no VALUE\n"),
    ],
)  # fmt: skip
def test_wrong_use_of_people_is_one_line(
    added: Run, folder: Path, arguments: tuple[str, ...], code: int, line: str
) -> None:
    before = (folder / "ledger.db").read_bytes()
    done = added(*arguments)

    assert (done.code, done.out, done.err) == (code, "", line)
    assert before == (folder / "ledger.db").read_bytes()


def test_settings_are_set_shown_and_cleared(run: Run) -> None:
    assert run("settings", "organisation", "Kretsen i Aby").out == "organisation: Kretsen i Aby\n"
    assert run("settings", "organisation").out == "Kretsen i Aby\n"
    assert run("settings").out.startswith("organisation       Kretsen i Aby\n")
    assert "meeting-minutes    60\n" in run("settings").out
    assert run("settings", "organisation", "--clear").out == "organisation: –\n"
    assert run("settings", "organisation").out == "\n"

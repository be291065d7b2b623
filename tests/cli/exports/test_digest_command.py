from collections.abc import Callable
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from tracker.ledger import people
from tracker.ledger.journal import Journal
from tracker.ledger.store import open_store

Run = Callable[..., tuple[int, str, str]]


def test_one_mail_and_who_gets_none(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "ut"
    code, out, err = run("digest", "--out", str(folder))

    file = folder / "2023-09-20-asa-oberg.eml"
    assert code == 0
    assert out.splitlines() == [
        f"{file}: Åsa Öberg <asa@ekbacken.example>: "
        "2 att göra, 1 försenad sedan 30 juni 2023 – Nämndchefsgruppen",
        "1 mail written, none sent: open it in your mail program",
    ]
    assert err.splitlines() == [
        "Bo Ek: no address, no mail about 1 to do; tracker people set 2 --email ADDRESS",
        "VästKom: no mail reaches this owner (NMN-8); "
        'tracker people set NUMBER --receives "VästKom"',
    ]
    message = message_from_bytes(file.read_bytes(), policy=policy.default)
    body = message.get_body(("plain",))
    assert body is not None
    assert message["To"] == "Åsa Öberg <asa@ekbacken.example>"
    assert [line for line in body.get_content().splitlines() if line.endswith(")")][:4] == [
        "Försenat (1)",
        "  försenad 3 månader (senast fredag 30 juni 2023)",
        "Ditt att göra (1)",
        "  om 2 månader (hösten 2023)",
    ]


def test_same_ledger_same_bytes(run: Run, tmp_path: Path) -> None:
    raw = []
    for name in "ab":
        run("digest", "--out", str(tmp_path / name))
        raw.append([path.read_bytes() for path in sorted((tmp_path / name).iterdir())])

    assert raw[0] == raw[1] != []


def test_since_brings_older_decisions(run: Run, tmp_path: Path) -> None:
    run("digest", "--since", "2023-06-01", "--out", str(tmp_path))
    [file] = tmp_path.glob("*.eml")

    assert b"Avtalet godk" in file.read_bytes()


def test_two_of_one_name_get_two_files(run: Run, ledger: Path, tmp_path: Path, now: object) -> None:
    with open_store(ledger) as store, store.write() as connection:
        journal = Journal(connection, now=now, who="test")  # type: ignore[arg-type]
        people.add(journal, "Åsa Öberg", organisation="Hallen", email="asa@hallen.example")
    run("digest", "--out", str(tmp_path / "ut"))

    assert len(list((tmp_path / "ut").iterdir())) == 2


def test_own_templates(run: Run, tmp_path: Path) -> None:
    mine = tmp_path / "mallar"
    mine.mkdir()
    text = '{% include "default:digest.sv.txt.j2" %}\nHälsningar från oss\n'
    (mine / "digest.sv.txt.j2").write_text(text, encoding="utf-8")
    run("digest", "--templates", str(mine), "--out", str(tmp_path / "ut"))
    [file] = (tmp_path / "ut").iterdir()

    assert b"H=C3=A4lsningar fr=C3=A5n oss" in file.read_bytes()


@pytest.mark.parametrize(
    ("args", "code", "message"),
    [
        (["--since", "i går"], 2, "--since: 'i går' is not a date"),
        (["--person", "Bo"], 1, "nobody to write to; nothing was written"),
        (["--person", "Cecilia"], 2, "nobody in the registry is called 'Cecilia'"),
        (["--templates", "gone"], 1, "Åsa Öberg: gone: no such folder of templates"),
    ],
)
def test_wrong_use(run: Run, args: list[str], code: int, message: str, tmp_path: Path) -> None:
    got, _out, err = run("digest", "--out", str(tmp_path / "ut"), *args)

    assert got == code
    assert message in err
    assert not list(tmp_path.glob("ut/*"))


def test_no_sender_names_the_setting(run: Run, ledger: Path, now: object) -> None:
    from tracker.ledger import keys

    with open_store(ledger) as store, store.write() as connection:
        keys.put(Journal(connection, now=now, who="test"), "sender-address", None)  # type: ignore[arg-type]

    assert run("digest") == (
        1,
        "",
        "no sender yet: tracker settings sender-address minutes@example.org\n",
    )

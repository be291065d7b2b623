"""A ledger of an invented body with two meetings, and the command line to run on it."""

import hashlib
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import typer

from tracker.cli import calendar, digest, edge, report
from tracker.ledger import keys, people
from tracker.ledger.add import add
from tracker.ledger.journal import Journal
from tracker.ledger.store import open_store
from tracker.model import (
    Actor,
    ActorKind,
    Basis,
    Item,
    Kind,
    Minutes,
    Person,
    Reading,
    Relation,
    Section,
    Source,
    When,
)

Run = Callable[..., tuple[int, str, str]]
LEDGER_ID = "3f9a2c7b11d0"
GR = Actor("Ekbackens kommun", ActorKind.ORGANISATION)


def _item(
    line: str, kind: Kind, edtf: str | None = None, *, title: str | None = None, **fields: object
) -> Item:
    basis, relation = fields.pop("basis", Basis.MEETING_DATE), fields.pop("relation", Relation.ON)
    time = fields.pop("time", None)
    when = None
    if edtf:
        when = When(edtf[-5:], 0, 0, edtf, time, basis=basis, relation=relation)  # type: ignore[arg-type]
    follow = kind not in (Kind.EVENT, Kind.APPOINTMENT, Kind.DECISION)
    made = Item("", kind, line, 0, 0, title or line.rstrip("."), "sv.test", 0.95, "2", when=when)
    return made._replace(follow=follow, **fields)  # type: ignore[arg-type]


MINUTES = {
    "2023-06-09.txt": (
        "2023-06-09",
        [
            _item("Åsa Öberg skriver en plan till den 30 juni.", Kind.ACTION, "../2023-06-30",
                  owners=(Actor("Åsa Öberg"),), title="Skriva en plan", relation=Relation.DUE),
            _item("Avtalet godkänns.", Kind.DECISION),
        ],
    ),
    "2023-09-08.txt": (
        "2023-09-08",
        [
            _item("Nästa möte 6 oktober 09:00-12:00.", Kind.EVENT, "2023-10-06",
                  title="Nästa möte", time="09:00/12:00"),
            _item("Höstkonferens 21-22 oktober.", Kind.EVENT, "2023-10-21/2023-10-22",
                  title="Höstkonferens"),
            _item("Dag om beredskap 26 maj.", Kind.EVENT, "XXXX-05-26", basis=Basis.UNKNOWN,
                  title="Dag om beredskap", review=("year-unknown",)),
            _item("Kommunen skickar underlag i höst.", Kind.ACTION, "2023-23", owners=(GR,),
                  title="Skicka underlag"),
            _item("Bo Ek bjuder in länet senast 1 oktober.", Kind.ACTION, "../2023-10-01",
                  owners=(Actor("Bo Ek"),), title="Bjuda in länet", relation=Relation.DUE),
            _item("VästKom återkommer.", Kind.ACTION, owners=(Actor("VästKom"),)),
            _item("Pia Lind blir ordförande.", Kind.APPOINTMENT, people=(Actor("Pia Lind"),),
                  role="ordförande"),
        ],
    ),
}  # fmt: skip


def _reader(data: bytes, name: str, meeting_date: date | None) -> Reading:
    """What stands in MINUTES: the commands are tested here, not the reading of files."""
    day, items = MINUTES[name]
    text = "\n".join(("1. Öppnande", "2. Beredskap", *(item.quote for item in items)))
    heading = text.index("2.")
    section = Section("2", "Beredskap", heading, len(text), heading + 12)
    sha = hashlib.sha256(data).hexdigest()
    source = Source(name, text, sha, hashlib.sha256(text.encode()).hexdigest())
    placed = tuple(
        item._replace(
            id=str(number),
            start=text.index(item.quote),
            end=text.index(item.quote) + len(item.quote),
        )
        for number, item in enumerate(items)
    )
    minutes = Minutes(
        source,
        "Anteckningar",
        "Nämndchefsgruppen",
        When(day, 0, 0, day),
        attendance=(Person("Åsa Öberg", "Ekbacken"), Person("Bo Ek", "Hallen")),
        sections=(section,),
    )
    return Reading(minutes, placed)


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    path = tmp_path / "ledger.sqlite"
    now = datetime(2023, 9, 9, 8, 0, tzinfo=UTC)
    with open_store(path, create=True, ledger_id=LEDGER_ID) as store:
        for name in MINUTES:
            add(
                store,
                name.encode(),
                name,
                reader=_reader,
                series_name="Nämndchefsgruppen",
                now=now,
                who="test",
            )
        with store.write() as connection:
            journal = Journal(connection, now=now, who="test")
            keys.put(journal, "organisation", "Region Väst")
            keys.put(journal, "sender-address", "uppfoljning@vast.example")
            asa = people.find(connection, "Åsa Öberg")
            people.change(
                journal,
                asa,
                {"email": "asa@ekbacken.example", "receives": ["Ekbackens kommun"]},
            )
    return path


@pytest.fixture
def run(ledger: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    """`run("report", "--format", "csv")`: exit code, stdout, stderr, on the day 2023-09-20."""
    app = typer.Typer(pretty_exceptions_enable=False)
    for command in (calendar, digest, report):
        command.register(app)

    def call(*args: str) -> tuple[int, str, str]:
        line = [*args, "--ledger", str(ledger), "--today", "2023-09-20"]
        try:
            code = edge.run(lambda: app(line))
        except SystemExit as end:
            code = int(end.code or 0)
        out, err = capsysbinary.readouterr()
        return code, out.decode("utf-8"), err.decode("utf-8")

    return call


@pytest.fixture
def now() -> datetime:
    return datetime(2023, 9, 10, 8, 0, tzinfo=UTC)

"""The small parts: prefixes, names, matching, settings, and the cache over any history."""

from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.ledger.book import Ledger
from tracker.ledger import change, history, keys, names, rows, series
from tracker.ledger import settings as ledger_settings
from tracker.ledger.change import Correction
from tracker.ledger.events import What, fold
from tracker.ledger.journal import events_of
from tracker.ledger.match import Candidate, overlap, pair
from tracker.ledger.store import open_store
from tracker.model import Kind
from tracker.problems import Misuse, TrackerError


@pytest.mark.parametrize(
    ("name", "prefix"),
    [
        ("Kommunchefsgruppen", "KMN"),
        ("Kommunchefsgruppen i Göteborgsregionen", "KIG"),
        ("GR", "GR"),
        ("Å", "A"),
        ("Öst", "OST"),
        ("Ängby båtklubb", "AB"),
        ("2024", "T"),
        ("Valberedningen 2024", "VLB"),
        ("Styrelsen för Aby idrottsförening och dess vänner", "SFAI"),
        ("aaaa", "AAA"),
        ("会議", "T"),
    ],
)
def test_prefix_is_short_and_typable(name: str, prefix: str) -> None:
    assert prefix == series.prefix(name)


@pytest.mark.parametrize(
    ("name", "taken", "prefix"),
    [
        ("Styrelsen", {"STR"}, "STRL"),
        ("Styrelsen", {"STR", "STRL", "STRLS"}, "STR2"),
        ("Ängby båtklubb", {"AB"}, "ANBA"),
        ("GR", {"GR", "GR2"}, "GR3"),
    ],
)
def test_prefix_is_nobody_elses(name: str, taken: set[str], prefix: str) -> None:
    assert prefix == series.prefix(name, frozenset(taken))


@given(st.text(max_size=80))
def test_prefix_of_anything_is_ascii_and_short(name: str) -> None:
    made = series.prefix(name)

    assert made.isascii()
    assert made.isalpha()
    assert 1 <= len(made) <= 6


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("Randén", "RANDEN", True),
        ("Åke  Ek", "åke ek", True),
        ("Åke", "Ake", False),
        ("Hall", "Häll", False),
        ("Öst", "Ost", False),
        ("Renée", "Renee", True),
        ("A\u030ake", "Åke", True),
    ],
)
def test_names_that_are_one(first: str, second: str, same: bool) -> None:
    assert same == (names.key(first) == names.key(second))


def candidates(*quotes: str) -> list[Candidate]:
    return [Candidate(Kind.ACTION, quote, quote[:40]) for quote in quotes]


PLAN = "Anna tar fram en plan för lokalerna till nästa möte"


@pytest.mark.parametrize(
    ("old", "new", "pairs"),
    [
        ([PLAN], [PLAN], {0: 0}),
        ([PLAN], [f"  {PLAN.upper()}\n"], {0: 0}),
        ([PLAN, PLAN], [PLAN, PLAN], {0: 0, 1: 1}),
        ([PLAN, "Bo målar staketet"], ["Bo målar staketet", PLAN], {0: 1, 1: 0}),
        ([PLAN], [PLAN.replace("Anna", "Anna Ek")], {0: 0}),
        ([PLAN], ["Bo målar staketet"], {}),
        ([PLAN], ["Anna tar fram en budget för resor till hösten"], {}),
        ([PLAN, PLAN.replace("Anna", "Bo")], [PLAN.replace("Anna", "Bo")], {0: 1}),
        ([], [PLAN], {}),
        ([PLAN], [], {}),
        (["…"], ["–"], {}),
    ],
)
def test_items_of_corrected_minutes(old: list[str], new: list[str], pairs: dict[int, int]) -> None:
    assert pairs == pair(candidates(*old), candidates(*new))


def test_same_words_of_another_kind_are_the_same_item() -> None:
    old = [Candidate(Kind.ACTION, PLAN, "Plan")]

    assert pair(old, [Candidate(Kind.DECISION, PLAN, "Plan")]) == {0: 0}


def test_pairing_many_items_takes_no_square_of_time() -> None:
    old = candidates(*(f"Ärende {n} om sak{n} skall utredas" for n in range(2000)))
    new = candidates(*(f"Ärende {n} om sak{n} skall utredas snart" for n in range(2000)))

    assert pair(old, new) == {n: n for n in range(2000)}


@pytest.mark.parametrize(
    ("old", "new", "share"),
    [
        ("", "", 0.0),
        ("ett två", "ett två", 0.0),
        ("a b c d", "A b, c. d", 1.0),
        ("a b c", "x", 0.0),
    ],
)
def test_overlap(old: str, new: str, share: float) -> None:
    assert share == overlap(old, new)


# --------------------------------------------------------------------------- settings


@pytest.mark.parametrize(
    ("key", "value", "stored"),
    [
        ("organisation", " Kretsen   i Aby ", "Kretsen i Aby"),
        ("SENDER_ADDRESS", "eva@kretsen.example", "eva@kretsen.example"),
        ("organisation", "a\r\nBcc: b", "a Bcc: b"),  # a name is one line
        ("list-domain", "Kretsen.example", "kretsen.example"),
        ("meeting-minutes", "90", "90"),
    ],
)
def test_setting_is_stored_as_it_is_used(ledger: Ledger, key: str, value: str, stored: str) -> None:
    assert stored == ledger.do(keys.put, key, value)
    assert stored == str(getattr(ledger_settings(ledger.store), keys.key_of(key).field))
    ledger.do(keys.put, key, None)
    assert rows.Settings() == ledger_settings(ledger.store)


@pytest.mark.parametrize(
    ("key", "value", "line"),
    [
        ("organization", "x", r"there are: organisation, sender-name, .*mean organisation\?"),
        ("sender-address", "eva", "sender-address: 'eva' is no e-mail address"),
        ("meeting-minutes", "två", "is no number of minutes from 5 to 1440"),
        ("meeting-minutes", "9999", "is no number of minutes"),
        ("meeting-minutes", "²", "is no number of minutes"),
    ],
)
def test_wrong_setting_is_refused(ledger: Ledger, key: str, value: str, line: str) -> None:
    before = ledger.dump()

    with pytest.raises(Misuse, match=line):
        ledger.do(keys.put, key, value)
    assert before == ledger.dump()


def test_every_setting_has_its_field_and_the_other_way_round() -> None:
    assert sorted(key.field for key in keys.KEYS) == sorted(rows.Settings.__slots__)


# --------------------------------------------------------------------------- any history

COMMANDS = st.lists(
    st.tuples(
        st.sampled_from(
            ["add", "correct", "accept", "done", "drop", "reopen", "due", "note", "merge", "new"]
        ),
        st.integers(1, 6),
        st.integers(1, 6),
    ),
    max_size=14,
)


def command(book: Ledger, what: str, n: int, m: int) -> None:
    item, other = f"KRT-{n}", f"KRT-{m}"
    match what:
        case "add":
            book.add(f"Möte 2024-0{n}-15\naction ?owner-unknown: Ärende {m} utreds\n", f"{n}.txt")
        case "correct":
            lines = "".join(f"action: Ärende {k} skall utredas om sak{k}\n" for k in range(n))
            book.add(f"Möte 2024-0{m}-15\nInledande text som står sig\n{lines}", f"{m}.txt")
        case "accept":
            book.do(change.accept, [item])
        case "done":
            book.do(change.close, [item], What.DONE)
        case "drop":
            book.do(change.close, [item, other], What.DROPPED)
        case "reopen":
            book.do(change.reopen, [item])
        case "due":
            book.do(change.correct, [item], Correction(due=f"2024-0{m}-01", owners=["Bo Ask"]))
        case "note":
            book.do(change.note, [item], f"not {m}")
        case "merge":
            book.do(change.merge, [item], other)
        case _:
            book.do(change.enter, f"Nytt {n}", Correction(), meeting=None, series_name=None)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps=COMMANDS)
def test_cache_is_the_fold_after_any_commands(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, int, int]]
) -> None:
    path = Path(tmp_path_factory.mktemp("ledger")) / "ledger.db"
    with open_store(path, create=True) as store:
        book = Ledger(store)
        book.add("Möte 2024-01-10\naction: Ärende 0 utreds\naction ~0.5: Bo målar staketet\n")
        for step in steps:
            book.now += timedelta(hours=5)
            before = book.dump()
            try:
                command(book, *step)
            except TrackerError:
                assert before == book.dump()
        assert book.stale() == ()
        with store.read() as connection:
            for entry in book.entries():
                told = events_of(connection, entry.id)
                assert all(history.describe(event) for event in told)
                sequences = [fold(told[: n + 1]).sequence for n in range(len(told))]
                assert sequences == sorted(sequences)
                if entry.state == "proposed":
                    assert not entry.published
                    assert entry.review


def test_history_reads_as_lines(ledger: Ledger) -> None:
    ledger.add("action due 2024-05-01: Anna tar fram en plan")
    ledger.add("action: Planen")
    said = Correction(due="2024-05-08", owners=["Bo Ask"])
    ledger.do(change.correct, ["KRT-1"], said, why="enligt Bo")
    ledger.do(change.note, ["KRT-1"], "ring Bo")
    ledger.do(change.merge, ["KRT-2"], "KRT-1")
    ledger.do(change.reopen, ["KRT-2"])
    ledger.do(change.close, ["KRT-1"], What.DONE)
    with ledger.store.read() as connection:
        told = [history.describe(event) for event in events_of(connection, "KRT-1")]

    assert told == [
        "read in the minutes, open",
        "corrected: owners Bo Ask; when ../2024-05-08 (enligt Bo)",
        "note: ring Bo",
        "KRT-2 was merged into this",
        "KRT-2 was parted from this",
        "done, as of 2024-04-01",
    ]

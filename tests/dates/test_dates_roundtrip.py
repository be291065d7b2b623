"""Any date written in any notation is read back; nothing raises; time is linear."""

import sys
from collections.abc import Callable
from datetime import date, time, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tracker.dates import find, show
from tracker.dates.points import month_end
from tracker.edtf import bounds
from tracker.lang.sv.dates import ORDINALS
from tracker.lang.sv.display import MONTH_NAMES, WEEKDAY_NAMES

DATES = st.dates(date(1990, 1, 1), date(2049, 12, 31))


ORDINAL = {
    number: word
    for word, number in ORDINALS.items()
    if not word.endswith(("förste", "andre")) and word != "adertonde"
}


def month(day: date) -> str:
    return MONTH_NAMES[day.month - 1]


NOTATIONS: list[Callable[[date], str]] = [
    lambda d: d.isoformat(),
    lambda d: f"{d:%Y%m%d}",
    lambda d: f"{d:%Y/%m/%d}",
    lambda d: f"{d.day}/{d.month} {d.year}",
    lambda d: f"{d.day}/{d.month}-{d.year}",
    lambda d: f"{d.day}.{d.month}.{d.year}",
    lambda d: f"{d.day}-{d.month}-{d.year}",
    lambda d: f"{d.day} {month(d)} {d.year}",
    lambda d: f"den {d.day}:e {month(d)} {d.year}",
    lambda d: f"{d.day} {month(d)[:3]} {d.year}",
    lambda d: f"{WEEKDAY_NAMES[d.weekday()]} den {d.day} {month(d)} {d.year}",
    lambda d: f"{WEEKDAY_NAMES[d.weekday()][:3]} {d.day}/{d.month} {d.year}",
    lambda d: f"{WEEKDAY_NAMES[d.weekday()]} vecka {d.isocalendar()[1]} {d.isocalendar()[0]}",
    lambda d: show(d.isoformat()),
    lambda d: show(d.isoformat(), weekday=True),
    lambda d: f"{d:%Y.%m.%d}",
    lambda d: f"Datum: {d:%Y %m %d}",
    lambda d: f"{d:%d}-{d:%m}-{d.year}",
    lambda d: f"{d:%d}/{d:%m}/{d.year}",
    lambda d: f"{d.day}:e {month(d)} {d.year}",
    lambda d: f"{d.day}e {month(d)[:3]}{'' if d.month == 5 else '.'} {d.year}",
    lambda d: f"den {d.day} {month(d)}, {d.year}",
    lambda d: f"den {ORDINAL[d.day]} {month(d)} {d.year}",
    lambda d: f"{ORDINAL[d.day]} {month(d)} år {d.year}",
    lambda d: f"{d.isocalendar()[0]}-W{d.isocalendar()[1]:02}-{d.isocalendar()[2]}",
    lambda d: f"{WEEKDAY_NAMES[d.weekday()][:3]} v {d.isocalendar()[1]} {d.isocalendar()[0]}",
]
SHORT_YEARS: list[Callable[[date], str]] = [
    lambda d: f"{d.day}/{d.month}-{d:%y}",
    lambda d: f"{d.day}/{d.month} -{d:%y}",
    lambda d: f"{d.day}/{d.month}/{d:%y}",
    lambda d: f"{d:%d.%m.%y}",
    lambda d: f"den {d.day}.{d.month}.{d:%y}",
    lambda d: f"{d.day} {month(d)} -{d:%y}",
    lambda d: f"{d:%y-%m-%d}",
    lambda d: f"Datum: {d:%y%m%d}",
]


@pytest.mark.parametrize("write", NOTATIONS)
@given(day=DATES)
@settings(max_examples=60, deadline=None)
def test_every_day_is_read_back(write: Callable[[date], str], day: date) -> None:
    (when,) = find(write(day))

    assert day.isoformat() == when.edtf
    assert when.warnings == ()


@pytest.mark.parametrize("write", SHORT_YEARS)
@given(day=st.dates(date(2010, 1, 1), date(2040, 12, 31)))
@settings(max_examples=60, deadline=None)
def test_every_day_of_this_century_is_read_back(write: Callable[[date], str], day: date) -> None:
    (when,) = find(write(day))

    assert day.isoformat() == when.edtf


Span = Callable[[date, date], str]
RANGES: list[Span] = [
    lambda a, b: f"{a} – {b}",
    lambda a, b: f"{a}--{b}",
    lambda a, b: f"{a}/{b}",
    lambda a, b: f"{a} t.o.m. {b}",
    lambda a, b: f"från {a} till {b}",
    lambda a, b: f"fr o m {a} t o m {b}",
    lambda a, b: f"{a.day}/{a.month} {a.year}–{b.day}/{b.month} {b.year}",
    lambda a, b: f"{a.day}/{a.month}-{a.year} - {b.day}/{b.month}-{b.year}",
    lambda a, b: f"{a.day}.{a.month}.{a.year}–{b.day}.{b.month}.{b.year}",
    lambda a, b: f"{a.day} {month(a)} {a.year} till {b.day} {month(b)} {b.year}",
    lambda a, b: (
        f"den {a.day}:e {month(a)} {a.year} till och med den {b.day}:e {month(b)} {b.year}"
    ),
    lambda a, b: f"mellan den {a.day} {month(a)} {a.year} och den {b.day} {month(b)} {b.year}",
]
ONE_YEAR: list[Span] = [
    lambda a, b: f"{a.day}/{a.month}–{b.day}/{b.month} {b.year}",
    lambda a, b: f"{a.day}.{a.month}–{b.day}.{b.month}.{b.year}",
    lambda a, b: f"{a.day} {month(a)}–{b.day} {month(b)} {b.year}",
    lambda a, b: f"från {a.day} {month(a)} till {b.day} {month(b)} {b.year}",
    lambda a, b: f"mellan {a.day}/{a.month} och {b.day}/{b.month} {b.year}",
    lambda a, b: f"{a.day} {month(a)[:3]} - {b.day} {month(b)[:3]} {b.year}",
]


@pytest.mark.parametrize("write", RANGES)
@given(first=DATES, length=st.integers(1, 400))
@settings(max_examples=40, deadline=None)
def test_every_range_is_read_back(write: Span, first: date, length: int) -> None:
    last = first + timedelta(length)

    (when,) = find(write(first, last))

    assert f"{first}/{last}" == when.edtf


@pytest.mark.parametrize("write", ONE_YEAR)
@given(first=DATES, length=st.integers(1, 120))
@settings(max_examples=40, deadline=None)
def test_year_of_a_range_is_that_of_its_end(write: Span, first: date, length: int) -> None:
    last = first + timedelta(length)

    (when,) = find(write(first, last))

    assert f"{first}/{last}" == when.edtf


PARTS: list[tuple[str, Callable[[int, int], str]]] = [
    # a year and a number from 1 to 12, and what they say
    ("{m} {y}", lambda y, n: f"{y}-{n:02}"),
    ("{m} månad {y}", lambda y, n: f"{y}-{n:02}"),
    ("{y}-{n:02}", lambda y, n: f"{y}-{n:02}"),
    ("början av {m} {y}", lambda y, n: f"{y}-{n:02}-05~"),
    ("i mitten av {m} {y}", lambda y, n: f"{y}-{n:02}-15~"),
    ("slutet på {m} {y}", lambda y, n: f"{y}-{n:02}-25~"),
    ("kvartal {q} {y}", lambda y, n: f"{y}-{32 + (n + 2) // 3}"),
    ("Q{q} {y}", lambda y, n: f"{y}-{32 + (n + 2) // 3}"),
    ("Q{q}/{y}", lambda y, n: f"{y}-{32 + (n + 2) // 3}"),
    ("{y} Q{q}", lambda y, n: f"{y}-{32 + (n + 2) // 3}"),
    ("kv {q} {y}", lambda y, n: f"{y}-{32 + (n + 2) // 3}"),
    ("{qo} kvartalet {y}", lambda y, n: f"{y}-{32 + (n + 2) // 3}"),
    ("H{h} {y}", lambda y, n: f"{y}-{39 + (n + 5) // 6}"),
    ("{ho} halvåret {y}", lambda y, n: f"{y}-{39 + (n + 5) // 6}"),
    ("{s} {y}", lambda y, n: f"{y}-{20 + (n + 2) // 3}"),
    ("senast {m} {y}", lambda y, n: f"../{month_end(y, n)}"),
    ("fr.o.m. {m} {y}", lambda y, n: f"{y}-{n:02}-01/.."),
    ("före {m} {y}", lambda y, n: f"../{date(y, n, 1) - timedelta(1)}"),
]


@pytest.mark.parametrize(("notation", "expected"), PARTS)
@given(year=st.integers(1990, 2049), number=st.integers(1, 12))
@settings(max_examples=40, deadline=None)
def test_every_part_of_a_year_is_read_back(
    notation: str, expected: Callable[[int, int], str], year: int, number: int
) -> None:
    quarter, half = (number + 2) // 3, (number + 5) // 6
    text = notation.format(
        y=year,
        n=number,
        m=MONTH_NAMES[number - 1],
        q=quarter,
        h=half,
        qo=ORDINAL[quarter],
        ho=ORDINAL[half],
        s=("våren", "sommaren", "hösten", "vintern")[quarter - 1],
    )

    (when,) = find(text)

    assert expected(year, number) == when.edtf


WEEKS = ["vecka {w} {y}", "v. {w} {y}", "v.{w} {y}", "v{w} {y}", "{y}-W{w:02}", "{y} v. {w}"]


@pytest.mark.parametrize("notation", WEEKS)
@given(day=DATES)
@settings(max_examples=40, deadline=None)
def test_every_week_is_read_back(notation: str, day: date) -> None:
    year, week, weekday = day.isocalendar()
    monday = day - timedelta(weekday - 1)

    (when,) = find(notation.format(w=week, y=year))

    assert f"{monday}/{monday + timedelta(6)}" == when.edtf


BOUNDS = {
    "senast {d}": "../{0}",
    "till och med {d}": "../{0}",
    "t.o.m. {d}": "../{0}",
    "fram till {d}": "../{0}",
    "deadline {d}": "../{0}",
    "Sista dag för svar är {d}": "../{0}",
    "före {d}": "../{1}",
    "innan {d}": "../{1}",
    "från och med {d}": "{0}/..",
    "fr.o.m. {d}": "{0}/..",
    "tidigast {d}": "{0}/..",
    "{d} och framåt": "{0}/..",
    "efter {d}": "{2}/..",
    "från {d}": "{0}",
}


@pytest.mark.parametrize(("words", "expected"), BOUNDS.items())
@given(day=DATES, write=st.sampled_from(NOTATIONS))
@settings(max_examples=40, deadline=None)
def test_every_bound_holds_for_every_notation(
    words: str, expected: str, day: date, write: Callable[[date], str]
) -> None:
    text = write(day)
    if text.startswith("Datum"):
        return

    (when,) = find(words.format(d=text))

    assert expected.format(day, day - timedelta(1), day + timedelta(1)) == when.edtf


TIMES = ["kl {h}.{m:02}", "kl. {h:02}:{m:02}", "klockan {h:02}.{m:02}", "kl {h:02}{m:02}"]


@pytest.mark.parametrize("notation", TIMES)
@given(hour=st.integers(0, 23), minute=st.integers(0, 59), day=DATES)
@settings(max_examples=60, deadline=None)
def test_every_time_is_read_back(notation: str, hour: int, minute: int, day: date) -> None:
    text = notation.format(h=hour, m=minute)

    assert [f"{hour:02}:{minute:02}"] == [when.time for when in find(text)]
    (when,) = find(f"{day.day} {month(day)} {day.year} {text}")
    assert (day.isoformat(), f"{hour:02}:{minute:02}") == (when.edtf, when.time)


@given(
    first=st.times().map(lambda t: t.replace(second=0, microsecond=0)),
    last=st.times().map(lambda t: t.replace(second=0, microsecond=0)),
    dash=st.sampled_from("-‐‑‒–—―−"),
)
@settings(max_examples=100, deadline=None)
def test_every_span_of_hours_is_read_back(first: time, last: time, dash: str) -> None:
    (when,) = find(f"kl. {first:%H.%M}{dash}{last:%H.%M}")

    assert f"{first:%H:%M}/{last:%H:%M}" == when.time


LENGTHS = {
    "minuter": "PT{}M",
    "timmar": "PT{}H",
    "dagar": "P{}D",
    "veckor": "P{}W",
    "månader": "P{}M",
}
EVERY = {"dag": "DAILY", "vecka": "WEEKLY", "månad": "MONTHLY", "år": "YEARLY"}


@given(unit=st.sampled_from(sorted(LENGTHS)), number=st.integers(2, 99))
@settings(max_examples=80, deadline=None)
def test_every_length_is_read_back(unit: str, number: int) -> None:
    (when,) = find(f"i {number} {unit}")

    assert LENGTHS[unit].format(number) == when.duration


@given(unit=st.sampled_from(sorted(EVERY)), number=st.integers(3, 20))
@settings(max_examples=80, deadline=None)
def test_every_interval_is_read_back(unit: str, number: int) -> None:
    each = "vart" if unit == "år" else "var"

    (when,) = find(f"{each} {ORDINAL[number]} {unit}")

    assert f"FREQ={EVERY[unit]};INTERVAL={number}" == when.rrule


@given(
    day=st.dates(date(2001, 1, 1), date(2040, 1, 1)),
    reference=st.dates(date(2001, 1, 1), date(2040, 1, 1)),
)
@settings(max_examples=200, deadline=None)
def test_year_that_follows_is_the_first_on_or_after(day: date, reference: date) -> None:
    if (day.month, day.day) == (2, 29):
        return
    (when,) = find(f"{day.day} {month(day)}", reference)

    found = date.fromisoformat(when.edtf or "")
    assert (day.month, day.day) == (found.month, found.day)
    assert reference <= found <= reference + timedelta(366)


@given(first=DATES, length=st.integers(1, 60), dash=st.sampled_from("-‐‑‒–—―−"))
@settings(max_examples=150, deadline=None)
def test_ranges_are_read_back_with_every_dash(first: date, length: int, dash: str) -> None:
    last = min(first + timedelta(length), date(2049, 12, 31))
    if first == last:
        return
    text = show(f"{first}/{last}").replace("–", dash)

    (when,) = find(text)

    assert f"{first}/{last}" == when.edtf


@given(st.text(max_size=120))
@settings(max_examples=400, deadline=None)
def test_any_text_is_read_without_error(text: str) -> None:
    _sound(text)


WORDS = (
    "den 8 9 31 2024 2/3 8/9 - – . : , ( ) § % kl halv maj mars i på om för sedan till och med "
    "från före senast varje varannan första sista måndag fredagen vecka v. år Q1 början av slutet "
    "månaden två timmar min påsk efter 2024-02-30 12:30 99 000 nästa förra mellan \n"
)


@given(st.lists(st.sampled_from(WORDS.split(" ")), max_size=25).map(" ".join))
@settings(max_examples=600, deadline=None)
@example("påsk - Q1")
def test_any_order_of_our_words_is_read_without_error(text: str) -> None:
    _sound(text)


def _sound(text: str) -> None:
    last = 0
    for when in find(text, date(2025, 2, 12)):
        assert last <= when.start < when.end
        assert text[when.start : when.end] == when.text
        last = when.end
        low, high = bounds(when.edtf)
        assert low is None or high is None or low <= high, when


HOSTILE = [
    *("8 ", "8,", "8/", "8.", "8:", "8-", "den ", "den den 8 ", "maj ", "maj-", "8 maj, ", "2024 "),
    *(
        "0123456789",
        "1-2/3 ",
        "kl 9-",
        "måndag ",
        "varje ",
        "v.34-",
        "från ",
        "för två ",
        "t.o.m. ",
    ),
    *(
        "2024-01-01 - ",
        "senast ",
        "8\n",
        "a. ",
        "e\u0301",
        "i ",
        " ",
        "första ",
        "varannan ",
        "halv ",
    ),
]


@pytest.mark.parametrize("unit", HOSTILE)
def test_work_is_linear_in_hostile_text(unit: str) -> None:
    short = _calls(unit * (4000 // len(unit)))
    long = _calls(unit * (8000 // len(unit)))

    assert long <= short * 2.25 + 500


def _calls(text: str) -> int:
    """How many calls, of Python and C functions, reading takes: a clock that does not waver."""
    count = 0

    def profile(_frame: object, event: str, _arg: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    find(text[:200], date(2025, 2, 12))
    sys.setprofile(profile)
    try:
        find(text, date(2025, 2, 12))
    finally:
        sys.setprofile(None)
    return count

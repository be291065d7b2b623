"""Any date written in any notation is read back; nothing raises; time is linear."""

import sys
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.dates import find, show
from tracker.edtf import bounds
from tracker.lang.sv.display import MONTH_NAMES, WEEKDAY_NAMES

DATES = st.dates(date(1990, 1, 1), date(2049, 12, 31))


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
]


@pytest.mark.parametrize("write", NOTATIONS)
@given(day=DATES)
@settings(max_examples=60, deadline=None)
def test_every_day_is_read_back(write: Callable[[date], str], day: date) -> None:
    (when,) = find(write(day))

    assert day.isoformat() == when.edtf
    assert when.warnings == ()


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


@given(first=DATES, length=st.integers(1, 60), dash=st.sampled_from("-‐‑‒–—−"))
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

"""Open items over time, as one small picture: SVG, readable without its colours, and read aloud.

Pure drawing: how many were open and late on each day, then coordinates; the template
`open.sv.svg.j2` holds the shapes and words.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path

from tracker.export.templates import render
from tracker.export.text import one_line
from tracker.export.words import day_words
from tracker.lang.sv.output import CHART
from tracker.ledger.lives import Life

WIDTH, HEIGHT = 760, 360
_LEFT, _RIGHT, _TOP, _BOTTOM = 52, 132, 74, 40
_MOST_STEPS = 500


@dataclass(frozen=True, slots=True)
class Point:
    """One day: how many were open, and how many of those past their date."""

    day: date
    open: int
    late: int


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on an axis."""

    at: float
    label: str


def over_time(lives: Iterable[Life], today: date) -> tuple[Point, ...]:
    """The days on which something changed, from the first until `today`, which is the last."""
    opened, late = Counter[date](), Counter[date]()
    for life in lives:
        for start, end in life.spans:
            if start > today:
                continue
            stop = end if end is not None and end <= today else None
            _count(opened, start, stop)
            if life.due is not None:
                begun = max(start, life.due + timedelta(days=1))
                if begun <= today and (stop is None or begun < stop):
                    _count(late, begun, stop)
    days = sorted({*opened, *late, today}) if opened else []
    both = zip(
        days,
        accumulate(opened[day] for day in days),
        accumulate(late[day] for day in days),
        strict=True,
    )
    return tuple(Point(*one) for one in both)


def chart(
    points: Sequence[Point], *, title: str = "", about: str = "", templates: Path | None = None
) -> bytes:
    """The picture, UTF-8. `title` stands after the heading, `about` below it."""
    heading = CHART["title"] + (f" – {one_line(title)}" if title.strip() else "")
    values = {
        "width": WIDTH,
        "height": HEIGHT,
        "title": heading,
        "about": one_line(about),
        "words": CHART,
        "told": CHART["none"],
        "points": points,
    }
    if points:
        values |= _drawn(points)
    return render("open.sv.svg.j2", values, templates).encode("utf-8")


def _count(counts: Counter[date], start: date, stop: date | None) -> None:
    counts[start] += 1
    if stop is not None:
        counts[stop] -= 1


def _drawn(points: Sequence[Point]) -> dict[str, object]:
    first, last, most = points[0], points[-1], max(points, key=lambda one: one.open)
    days = max((last.day - first.day).days, 1)
    step, top = _scale(most.open)
    width, height = WIDTH - _LEFT - _RIGHT, HEIGHT - _TOP - _BOTTOM

    def x(day: date) -> float:
        return round(_LEFT + width * (day - first.day).days / days, 1)

    def y(count: int) -> float:
        return round(_TOP + height * (1 - count / top), 1)

    kept = _thinned(points)
    end = x(last.day)
    open_line = _steps([(x(one.day), y(one.open)) for one in kept], end)
    labels = _apart(y(last.open), y(last.late))
    return {
        "told": CHART["told"].format(
            first=day_words(first.day),
            last=day_words(last.day),
            open=last.open,
            late=last.late,
            most=most.open,
            day=day_words(most.day),
        ),
        "last": last,
        "end": end,
        "left": _LEFT,
        "floor": y(0),
        "open_line": open_line,
        "open_area": f"{open_line} V{y(0)} H{_LEFT} Z",
        "late_line": _steps([(x(one.day), y(one.late)) for one in kept], end),
        "open_label": labels[0],
        "late_label": labels[1],
        "counts": [Tick(y(count), str(count)) for count in range(0, top + 1, step)],
        "days": [Tick(x(day), label) for day, label in _calendar(first.day, last.day)],
    }


def _steps(points: Sequence[tuple[float, float]], end: float) -> str:
    """A path that stays level between changes."""
    path = f"M{points[0][0]} {points[0][1]}"
    for x, y in points[1:]:
        path += f" H{x} V{y}"
    return f"{path} H{end}"


def _thinned(points: Sequence[Point]) -> Sequence[Point]:
    """So many that a picture shows; the first and the last stay."""
    if len(points) <= _MOST_STEPS:
        return points
    stride = len(points) / _MOST_STEPS
    kept = [points[int(at * stride)] for at in range(_MOST_STEPS)]
    return [*kept, points[-1]]


def _scale(most: int) -> tuple[int, int]:
    """The step between lines and the topmost one: 1, 2 or 5 times a power of ten."""
    steps = sorted(factor * 10**power for power in range(7) for factor in (1, 2, 5))
    step = next(one for one in steps if most <= 5 * one or one == steps[-1])
    return step, max(step * -(-most // step), step)


def _calendar(first: date, last: date) -> list[tuple[date, str]]:
    """Years, or where they are few, quarters or months, each on its first day."""
    months = (last.year - first.year) * 12 + last.month - first.month
    every = next((one for one in (1, 3, 6, 12, 24, 60, 120) if months / one <= 8), 120)
    found = []
    for month in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
        day = date(month // 12, month % 12 + 1, 1)
        if month % every == 0 and first <= day <= last:
            found.append((day, str(day.year) if every >= 12 else f"{day:%Y-%m}"))
    return found or [(first, first.isoformat())]


def _apart(one: float, other: float) -> tuple[float, float]:
    """Two labels that do not cover each other; the first is the upper one."""
    middle = (one + other) / 2
    return (one, other) if other - one >= 16 else (middle - 8, middle + 8)

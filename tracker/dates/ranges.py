"""From one point to another, and how its ends are written.

ANNOTATION.md: seasons, quarters and halves stand alone; at the end of a range they give their
first or last month, and beside a day their first or last day. A week is its days.
"""

from dataclasses import dataclass

from tracker.dates.points import UNKNOWN, Days, Yearly

_EVERY_DAY = 2024
"""A year that has every day."""


@dataclass(frozen=True, slots=True)
class Range:
    """From one point to another, both in one year or over its end."""

    first: Yearly
    last: Yearly

    @property
    def grain(self) -> str:
        return self.last.grain if self.first.grain == self.last.grain else "range"

    def over_new_year(self, year: int = _EVERY_DAY) -> bool:
        """Whether the last point belongs to the year after `year` (30 December to 2 January).

        The year counts for feasts that move: from Easter to the end of March.
        """
        first, last = self.first.days(year), self.last.days(year)
        if first is None or last is None:
            return year != _EVERY_DAY and self.over_new_year()
        return last[1] < first[0]

    def days(self, year: int) -> Days | None:
        first, last = self.first.days(year), self.last.days(year)
        if first is None:
            return None
        if last is None or last[1] < first[0]:
            last = self.last.days(year + self.over_new_year(year))
        return (first[0], last[1]) if last else None

    def edtf(self, year: int | None) -> str | None:
        after = None if year is None else year + self.over_new_year(year)
        return join(self.first, year, self.last, after)


def join(first: Yearly, year: int | None, last: Yearly, after: int | None) -> str | None:
    """A range as EDTF; None where an end cannot be said."""
    fine = {"day", "part", "week"} & {first.grain, last.grain}
    low, high = edge(first, year, 0, bool(fine)), edge(last, after, 1, bool(fine))
    return None if low is None or high is None else f"{low}/{high}"


def edge(point: Yearly, year: int | None, side: int, fine: bool) -> str | None:
    """What `point` is called where it begins (side 0) or ends (side 1) a range.

    `fine`: the other side is a day, so that a month gives its first or last day, too.
    """
    plain = point.edtf(year)
    if plain is None or (point.grain in ("day", "part") and "/" not in plain):
        return plain
    whole = point.grain in ("month", "year")
    if year is None:  # any year: none of these ends in February of a leap year
        days = point.days(2023)
        if whole or days is None or point.grain == "week":
            return plain.split("/")[-side]
        return f"{UNKNOWN}-{days[side].month:02}"
    days = point.days(year)
    if days is None or (whole and not fine):
        return plain
    day = days[side].isoformat()
    return day if fine or point.grain == "week" else day[:7]

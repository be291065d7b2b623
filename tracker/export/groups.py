"""The chair's list in groups: by series, by owner, by age."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from tracker.lang.sv.output import AGES, GROUP_COUNT, GROUP_LATE, NO_AGE, NO_SERIES, NOBODY
from tracker.ledger.names import key

if TYPE_CHECKING:
    from tracker.export.report import Row

GROUPS = ("series", "owner", "age")


def age_words(age: int | None) -> str:
    """*tre till sex månader*."""
    if age is None:
        return NO_AGE
    return next(words for first, words in reversed(AGES.items()) if age >= first)


def grouped(rows: Iterable["Row"], group: str | None) -> tuple["Row", ...]:
    """The rows group by group, each row with its group's heading; as they came without `group`.

    Series and owners by name, nobody last; ages oldest first. An item of two owners stands twice.
    """
    if group is None:
        return tuple(rows)
    found: dict[str, list[Row]] = {}
    for row in rows:
        for name in names_of(row, group):
            found.setdefault(name, []).append(replace(row, group=name))
    order = sorted(found, key=lambda name: _order(name, group))
    return tuple(row for name in order for row in found[name])


def names_of(row: "Row", group: str) -> tuple[str, ...]:
    """The groups that the row stands in."""
    if group == "series":
        return (row.series or NO_SERIES,)
    if group == "owner":
        return row.owners or (NOBODY,)
    if group == "age":
        return (age_words(row.age_days),)
    raise ValueError(group)


def heading(group: str, rows: Sequence["Row"]) -> str:
    """*Anna Ek: 3 ärenden, 1 försenat*."""
    late = sum(row.days_late > 0 for row in rows)
    text = GROUP_COUNT[len(rows) != 1].format(group=group, n=len(rows))
    return text + (GROUP_LATE[late != 1].format(n=late) if late else "")


def _order(name: str, group: str) -> tuple[int, str]:
    if group == "age":
        ages = [NO_AGE, *AGES.values()]
        return -ages.index(name), ""
    return name in (NOBODY, NO_SERIES), key(name)

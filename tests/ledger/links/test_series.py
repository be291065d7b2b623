"""Whole series: what should be linked is, what tempts is not, and little else is asked."""

import pytest

from tests.ledger.links import expected
from tests.ledger.links.conftest import Series
from tracker.ledger.events import STANDING

NAMES = ("larkan", "museer", "granby", "seeds")
LINKS = {name: getattr(expected, f"{name.upper()}_LINKS") for name in NAMES}
NOT = {name: getattr(expected, f"{name.upper()}_NOT") for name in NAMES}


@pytest.mark.parametrize("name", NAMES)
def test_links_of_a_series(name: str, series: Series) -> None:
    found = series(name).links()

    def means(row: tuple[str, str, str], link: tuple[str, str, str, str]) -> bool:
        return row[0] in link[0] and link[1].startswith(row[1]) and row[2] == link[2]

    missing = [row for row in LINKS[name] if not any(means(row[:3], one) for one in found)]
    wrong = [one for one in found if any(means(row, one) for row in NOT[name])]
    as_other = [
        one for one in found for row in LINKS[name] if means(row[:3], one) and one[3] not in row[3]
    ]
    others = [one for one in found if not any(means(row[:3], one) for row in LINKS[name])]

    assert missing == []
    assert wrong == []
    assert as_other == []
    assert len(others) <= expected.OTHERS, others


@pytest.mark.parametrize("order", [(4, 3, 2, 1, 0), (0, 2, 3, 1, 4), (3, 0, 4, 1, 2)])
def test_minutes_in_any_order_give_the_same_links(order: tuple[int, ...], series: Series) -> None:
    """Scores differ a little with the words known by then; what a secretary needs is there."""
    found = {link[:3] for link in series("seeds", order).links()}

    for quote, file, section, _kinds in LINKS["seeds"]:
        assert any(quote in a and b.startswith(file) and c == section for a, b, c in found)
    assert len(found) <= len(LINKS["seeds"]) + expected.OTHERS


def test_nothing_changes_before_somebody_answers(series: Series) -> None:
    book = series("larkan")

    assert book.pending()
    assert {entry.state for entry in book.entries().values()} <= STANDING
    assert all(len(entry.evidence) == 1 for entry in book.entries().values())
    assert book.stale() == ()

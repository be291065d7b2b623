"""The finders: each reads one family of expressions into atoms.

At every token the families that can begin there are tried; the longest that makes something wins,
the earlier in the list where two are as long.
"""

import re
from collections.abc import Callable, Mapping
from functools import cached_property, lru_cache, reduce
from operator import or_

from tracker.dates.atoms import Atom, Finder, Hit
from tracker.dates.finders import (
    clock,
    days,
    distances,
    divisions,
    duration,
    feasts,
    months,
    notations,
    parts,
    recurrence,
    relative,
    weeks,
)
from tracker.dates.grammar import CODE, codes, worth
from tracker.dates.tokens import NUMERIC, Tokens
from tracker.lang.sv.dates import TRIGGERS

FINDERS = (
    *days.FINDERS,
    *notations.FINDERS,
    *recurrence.FINDERS,
    *relative.FINDERS,
    *distances.FINDERS,
    *months.FINDERS,
    *parts.FINDERS,
    *divisions.FINDERS,
    *weeks.FINDERS,
    *feasts.FINDERS,
    *clock.FINDERS,
    *duration.FINDERS,
)
NUMBERS = ("number", "year", "four", "six", "eight")
_BLANK = CODE["blank"]
_JOINING = codes("dash slash plus")
_DECIMAL = codes("dot colon")
_APART = codes("blank hard open mark colon comma")


_SMALL_WORDS = codes(
    "i on den from between for about within to during at latest circa one every each other next"
    " coming previous this with last count ordinal part open"
)
"""Words that begin an expression now and then: worth a try only where one of time is near."""


class _Dispatch:
    """Where expressions can begin and which finders to try there; made when first asked."""

    @cached_property
    def finders(self) -> Mapping[str, tuple[Finder, ...]]:
        """For each class those that begin with it."""
        table: dict[str, tuple[Finder, ...]] = {}
        for finder in FINDERS:
            for code in codes(finder.starts):
                table[code] = (*table.get(code, ()), finder)
        return table

    @cached_property
    def wanted(self) -> Mapping[str, int]:
        """For each class all that its finders need."""
        return {
            code: reduce(or_, (need for finder in finders for need in finder.needs))
            for code, finders in self.finders.items()
        }

    @cached_property
    def start(self) -> Callable[[str, int], "re.Match[str] | None"]:
        """Finds where an expression can begin."""
        begins = self.finders.keys()
        small = "".join(_SMALL_WORDS & begins)
        counted = CODE["number"]
        plain = "".join(begins - _SMALL_WORDS - {counted})
        time = "".join(codes(" ".join((*TRIGGERS, *NUMBERS))))
        away = CODE["word"] + CODE["hard"]
        nothing = "".join(codes("word hard mark open close blank percent"))
        # One set of characters comes first, so that the search need not stop at every token.
        return re.compile(
            f"[{''.join(begins)}](?:(?<=[{plain}])|(?<=[{small}])(?=[^{away}]{{0,9}}[{time}])"
            f"|(?<={counted})(?={CODE['blank']}?[^{nothing}]))"
        ).search


_DISPATCH = _Dispatch()


@lru_cache(maxsize=4096)
def _worth_trying(code: str, present: int) -> tuple[Finder, ...]:
    """The finders that begin with `code` and can match in a text that holds `present`."""
    return tuple(finder for finder in _DISPATCH.finders[code] if worth(finder.needs, present))


def atoms(tokens: Tokens) -> list[Atom]:
    """Every expression of time in `tokens`, in order, without overlap."""
    search, wanted = _DISPATCH.start, _DISPATCH.wanted
    text = tokens.codes
    present = tokens.present
    found: list[Atom] = []
    done = 0
    start = search(text, 0)
    while start is not None:
        index = start.start()
        best: tuple[Atom, ...] = ()
        end = index
        code = text[index]
        if code not in NUMERIC or not _glued(tokens, index, done):
            plain: re.Match[str] | None = None
            for finder in _worth_trying(code, present & wanted[code]):
                if (ending := finder.ending) is None:
                    plain = match = finder.match(text, index)
                elif plain is None or ending(text, plain.end()) is None:
                    continue
                else:
                    match = finder.match(text, index)
                if match is None or match.end() <= end:
                    continue
                made = finder.make(Hit(match, tokens, finder.name))
                if made and not _runs_on(tokens, match.end()):
                    end, best = match.end(), made
        if best:
            found.extend(best)
            done = end
        start = search(text, end if best else index + 1)
    return found


def _glued(tokens: Tokens, index: int, done: int) -> bool:
    """Whether a number belongs to something before it: a phone number, a version, a case."""
    text = tokens.codes
    if index < 1 or done == index or text[index - 1] == _BLANK:
        return False
    if tokens.words[index - 1][-1].isalpha() and tokens.words[index - 1] != "t":
        return True  # "v1.2.2026"; but "T08:30"
    if index < 2 or done == index - 1:
        return False
    sign, before = text[index - 1], text[index - 2]
    if sign not in NUMERIC and tokens.raw(index - 1) in "_=&?@#":
        return True  # in a file name or an address
    if sign in _JOINING:
        return before not in _APART
    if sign in _DECIMAL:
        return before in NUMERIC
    return False


def _runs_on(tokens: Tokens, stop: int) -> bool:
    """Whether what ends at `stop` goes on as a longer number: `2017:900`, `2018/14`, `8/9/10`."""
    text = tokens.codes
    if stop >= len(text) or text[stop - 1] not in NUMERIC:
        return False
    following = text[stop + 1 : stop + 2]
    if text[stop] == CODE["slash"] and following == CODE["year"] and text[stop - 2] == CODE["dash"]:
        return False  # an ISO interval
    if text[stop] in _DECIMAL or text[stop] == CODE["slash"]:
        return following in NUMERIC if following else False
    return text[stop] == CODE["percent"]

"""The second level: atoms and the words between them, put together.

Each refiner is a pattern over a string in which every atom is one character (`DATE`, `CLOCK`,
`SPAN`, `EVERY`) and every other token still its own. They run in this order; what one merges, the
next sees as one atom:

1. hours      *onsdag 13 mars 9-12*, *Fredag 19/9 (9-13)*
2. time       *8 april kl. 9*, *kl. 12 den 15 mars*, *varje måndag kl. 9*
3. year-word  *i maj nästa år*
4. neighbour  *dagen efter Kristi himmelsfärd*, *veckan före midsommar*
5. years      *3/5, 10/5 och 17/5 2024*: a date of a list gives its year to those before it
6. range      *30/9–2/10 2023*, *från 1 mars till 3 april*, *mellan jul och nyår*
7. bound      *senast*, *före*, *till och med*, *från och med*, *fram till*, *efter*
8. deadline   *Sista dag för synpunkter: 12/4*
"""

import re
from functools import cache, lru_cache, reduce
from operator import or_

from tracker.dates.atoms import Atom
from tracker.dates.binding import BOUNDS, deadlines, may_hold_deadlines
from tracker.dates.grammar import ATOMS, CODE, mask, worth
from tracker.dates.lines import Line, Refiner
from tracker.dates.merging import JOINING, RANGES, share_years
from tracker.dates.tokens import Tokens


@lru_cache(maxsize=4096)
def _worth_trying(present: int, several: bool) -> tuple[tuple[Refiner, ...], tuple[Refiner, ...]]:
    """The refiners before and after `share_years` that a line of these classes can need.

    Merging adds no class to a line, so that what holds before the first holds for all.
    """
    return _of(JOINING, present, several), _of(_LATER, present, several)


def _of(row: tuple[Refiner, ...], present: int, several: bool) -> tuple[Refiner, ...]:
    return tuple(r for r in row if (several or r.atoms < 2) and worth(r.needs, present))


def _any_fits(row: tuple[Refiner, ...], line_codes: str) -> bool:
    for refiner in row:  # noqa: SIM110 - `any` of a generator takes three times as long
        if refiner.pattern.search(line_codes) is not None:
            return True
    return False


_LATER = (*RANGES, *BOUNDS)


@cache
def _wanted() -> int:
    """All that refiners need."""
    return reduce(or_, (need for r in (*JOINING, *_LATER) for need in r.needs))


_DATE = re.compile(CODE["DATE"])
_DATES = mask(CODE["DATE"])
_KINDS = {kind: mask(CODE[kind]) for kind in ATOMS}


def refine(found: list[Atom], tokens: Tokens) -> list[Atom]:
    """Merges and binds what the finders found."""
    if not found:
        return found
    several = len(found) > 1
    present = tokens.present
    for atom in found:
        present |= _KINDS[atom.kind]
    before, after = _worth_trying(present & _wanted(), several)
    due = bool(present & _DATES) and may_hold_deadlines(present, tokens.text)
    if not (several or before or after or due):
        return found
    codes = tokens.codes
    kinds: list[str] = []
    index = 0
    for atom in found:
        kinds += codes[index : atom.first], CODE[atom.kind]
        index = atom.last
    kinds.append(codes[index:])
    line_codes = "".join(kinds)
    if not (several or due or _any_fits((*before, *after), line_codes)):
        return found
    items: list[Atom | int] = []
    index = 0
    for atom in found:
        items += range(index, atom.first)
        items.append(atom)
        index = atom.last
    items += range(index, len(codes))
    line = Line(tokens, items, line_codes)
    for refiner in before:
        refiner.run(line)
    if several and any(atom.year is not None for atom in found):
        share_years(line)
    for refiner in after:
        refiner.run(line)
    if due and any(line.atom(at.start()).bound == "" for at in _DATE.finditer(line.codes)):
        deadlines(line)
    return [item for item in line.items if isinstance(item, Atom)]

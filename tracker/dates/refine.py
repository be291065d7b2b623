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

from tracker.dates.atoms import Atom
from tracker.dates.binding import BOUNDS, deadlines
from tracker.dates.grammar import CODE
from tracker.dates.lines import Line
from tracker.dates.merging import JOINING, RANGES, share_years
from tracker.dates.tokens import Tokens


def refine(found: list[Atom], tokens: Tokens) -> list[Atom]:
    """Merges and binds what the finders found."""
    if not found:
        return found
    items: list[Atom | int] = []
    index = 0
    for atom in found:
        items.extend(range(index, atom.first))
        items.append(atom)
        index = atom.last
    items.extend(range(index, len(tokens.codes)))
    codes = tokens.codes
    line = Line(
        tokens, items, "".join(codes[i] if isinstance(i, int) else CODE[i.kind] for i in items)
    )
    for refiner in JOINING:
        refiner.run(line)
    share_years(line)
    for refiner in (*RANGES, *BOUNDS):
        refiner.run(line)
    deadlines(line)
    return [item for item in line.items if isinstance(item, Atom)]

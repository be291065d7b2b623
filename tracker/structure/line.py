"""What one line of a document is."""

from dataclasses import dataclass
from typing import Literal

Mark = Literal["blank", "plain", "bullet", "number", "letter", "table", "furniture"]
"""What the beginning of a line says it is.

`number` is `1.`, `1)`, `§ 12`, `Punkt 3` or `3.1`; `letter` is `a)`; `furniture` is a page number,
a rule, a table's dashes. Strings, not an enum: they are compared often, and that is faster.
"""


@dataclass(slots=True)
class Line:
    """One line. `start` and `end` are offsets of its content: without mark, number and space.

    Nobody changes one; not frozen, since that makes it thrice as slowly. A slot is read in a fifth
    of the time of a named tuple's field, and each line's are read dozens of times.
    """

    start: int
    end: int
    text: str
    """The content, mark-up blanked: `page.clean[start:end]`."""
    mark: Mark
    indent: int
    """Columns before the first visible character."""
    column: int
    """Column where the content begins."""
    number: str | None = None
    form: str = ""
    """How the number is written: `.`, `)`, `§`, `punkt`, or nothing after it."""
    level: int = 0
    """Of a Markdown heading, 1-6; 0 else."""
    heading: bool = False
    """A Markdown heading, or the whole line in bold."""
    margin: str | None = None
    """What stands in a column of its own at the right: who answers for the row."""
    due: str | None = None
    """What stands in a column of days or states there."""

    @property
    def bold(self) -> bool:
        return self.heading and not self.level

    @property
    def columned(self) -> bool:
        return self.margin is not None or self.due is not None


EMPTY = Line(0, 0, "", "blank", 0, 0)
"""Every line without a character: nobody asks where it stands."""

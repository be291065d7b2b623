"""Numbers that a word processor counts itself: they stand nowhere in its file."""

from typing import NamedTuple

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_MOST = 10_000


class Level(NamedTuple):
    """How one level of a list is written."""

    style: str = "decimal"
    """`decimal`, `zero`, `lower`, `upper`, `roman`, `Roman`, `bullet`, or `none`."""
    pattern: str = "%1."
    """With `%1` … `%9` for the numbers of the levels."""
    start: int = 1


class Counter:
    """The numbers of one list, level by level."""

    def __init__(self, levels: dict[int, Level]) -> None:
        self.levels = levels
        self._at: dict[int, int] = {}

    def restart(self, depth: int, start: int) -> None:
        """The next entry at `depth` gets the number `start`."""
        self._at = {level: n for level, n in self._at.items() if level < depth}
        self._at[depth] = start - 1

    def next(self, depth: int) -> str:
        """The mark of the next entry at `depth` (0 outermost): `-`, `1.`, `§ 12`, or nothing."""
        level = self.levels.get(depth, Level("bullet"))
        if level.style == "bullet":
            return "-"
        self._at[depth] = self._at.get(depth, level.start - 1) + 1
        self._at = {n: at for n, at in self._at.items() if n <= depth}
        mark = level.pattern
        for n in range(depth, -1, -1):
            if f"%{n + 1}" in mark:
                above = self.levels.get(n, Level())
                at = self._at.get(n, above.start)
                mark = mark.replace(f"%{n + 1}", written(at, above.style))
        return mark.strip()


def written(number: int, style: str) -> str:
    """`number` in a style of `Level`."""
    if style == "none":
        return ""
    if number < 1 or number > _MOST:
        return str(number)
    if style in ("lower", "upper"):
        letter = chr(ord("a") + (number - 1) % 26) * (1 + (number - 1) // 26 % 10)
        return letter if style == "lower" else letter.upper()
    if style in ("roman", "Roman"):
        out = ""
        for value, sign in _ROMAN:
            out += sign * (number // value)
            number %= value
        return out if style == "roman" else out.upper()
    return f"{number:02}" if style == "zero" else str(number)

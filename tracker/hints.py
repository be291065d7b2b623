"""Whether a pattern is worth a look: what it finds holds one of a few words."""

import re
from collections.abc import Iterable

Hints = tuple[str, ...]
"""Pieces of text of which one stands in whatever a pattern finds."""


def holds_one(text: str, hints: Iterable[str]) -> bool:
    """Whether one of the hints stands in `text`, anywhere."""
    for hint in hints:  # noqa: SIM110 - `any` of a generator takes three times as long
        if hint in text:
            return True
    return False


def holds_all(text: str, conditions: Iterable[Hints]) -> bool:
    """Whether one of each of these hints stands in `text`."""
    for hints in conditions:  # noqa: SIM110 - as above
        if not holds_one(text, hints):
            return False
    return True


_PART = re.compile(
    r"(\\u[0-9a-f]{4}|\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\{[a-z:]+\}|\((?:\?(?:P<\w+>|<?[=!]|:))?|.)"
    r"([?*]|\+|\{[0-9]*,?[0-9]*\})?[?+]?",
    re.DOTALL,
)
"""One part of a rule's pattern, and how often it stands."""
_LOOKS = ("(?=", "(?!", "(?<")


def hints_of(pattern: str) -> list[Hints]:
    """The hints of a rule's pattern, each by itself a condition of all that it finds.

    They are the letters that stand in the pattern as they are, cut at blanks, holes, classes and
    repeats. Of branches only the best of each counts, and nothing where one of them has none; what
    may be left out or is only looked for ahead or behind does not count at all.
    """
    branches: list[list[Hints]] = [[]]  # of the group that is open
    around: list[tuple[list[list[Hints]], bool]] = []  # those around it, and whether it counts
    letters = ""
    for match in _PART.finditer(f"{pattern}|"):
        part, times = match.groups()
        if part == "(" and times:
            return []  # a group with flags
        optional = times is not None and (times in "?*" or times[:2] in ("{0", "{,"))
        letter = _letter(part)
        if letter and not optional:
            letters += letter
        if letter and not times:
            continue
        if letters:
            branches[-1].append((letters,))
            letters = ""
        if part == "|":
            branches.append([])
        elif part[0] == "(":
            around.append((branches, not part.startswith(_LOOKS)))
            branches = [[]]
        elif part == ")":
            found = _of_group(branches)
            branches, counts = around.pop()
            if counts and not optional:
                branches[-1] += found
    return _of_group(branches[:-1])


def _letter(part: str) -> str:
    """What a part of a pattern stands for, if that is one character and no other."""
    if len(part) == 1:
        return "" if part in " .^$()|" else part
    return part[1] if part[0] == "\\" and not part[1].isalnum() else ""


def _of_group(branches: list[list[Hints]]) -> list[Hints]:
    if len(branches) == 1:
        return branches[0]
    if not all(branches):
        return []
    best = {hint for branch in branches for hint in max(branch, key=_worth)}
    return [tuple(sorted(hint for hint in best if not any(o in hint for o in best - {hint})))]


def _worth(hints: Hints) -> tuple[int, int]:
    """Long ones are seldom there by chance; few are soon looked for."""
    return min(map(len, hints)), -len(hints)

"""What stands for a forgotten name, and how it is put in its place without losing a place."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tracker.lang.sv.people import FIRST_NAMES

_LETTERS = "bcdfghjklmnpqrtvwxz"
"""No vowel, so that it is no word, and no s, so that no genitive is taken for another."""
_LOOSE = {"e": "[eéèê]", "a": "[aáà]"}
_GAP = r"[\s\u00a0_-]{1,5}"
_ENDS = r"(?=s?(?![^\W_]))"
_MAIL = str.maketrans("åäöéèü", "aaoeeu")


def pseudonym(number: int) -> str:
    """*Person Xbn*: for the member of that number, in every text; reads as a name."""
    code = ""
    while number or len(code) < 2:
        number, rest = divmod(number, len(_LETTERS))
        code = _LETTERS[rest] + code
    return f"Person X{code}"


@dataclass(frozen=True, slots=True)
class Cut:
    """One place in a text where the name stood; half-open."""

    start: int
    end: int


class Names:
    """The full names, the addresses and the surnames of one person, as they may stand in any text.

    `surnames` are those that nobody else is known to have: they count alone, too, with a capital,
    and where no other first name stands before them (*Ulf Vidlöv*).
    """

    def __init__(
        self, names: Iterable[str], addresses: Iterable[str] = (), surnames: Iterable[str] = ()
    ) -> None:
        whole = sorted({name for name in names if len(name.split()) > 1}, key=len, reverse=True)
        mails = [re.escape(one) for one in sorted(set(addresses))] + [_mail(n) for n in whole]
        parts = []
        if mails:
            parts.append(rf"(?<![\w.+-])(?i:{'|'.join(mails)})(?![\w-])")
        if whole:
            parts.append(rf"(?<![^\W_])(?i:{'|'.join(map(_loosely, whole))}){_ENDS}")
        alone = [form for name in sorted(set(surnames)) for form in (name, name.upper())]
        if alone:
            forms = "|".join(map(re.escape, alone))
            parts.append(rf"(?<![^\W_])(?P<alone>{forms}){_ENDS}")
        self._pattern = re.compile("|".join(parts) or r"(?!)")

    def cuts(self, text: str) -> list[Cut]:
        """Where they stand in `text`, in order; a genitive's *s* stays."""
        found = (m for m in self._pattern.finditer(text) if not self._anothers(text, m))
        return [Cut(match.start(), match.end()) for match in found]

    def stand_in(self, text: str) -> bool:
        """Whether any of them stands in `text`."""
        return bool(self.cuts(text))

    @staticmethod
    def _anothers(text: str, match: re.Match[str]) -> bool:
        """Whether a surname alone has another's first name before it."""
        if not match.groupdict().get("alone"):
            return False
        before = text[max(0, match.start() - 40) : match.start()].rpartition("\n")[2]
        word = before.removesuffix(" ").rpartition(" ")[2]
        return before.endswith(" ") and word.casefold() in FIRST_NAMES


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A text with the name cut out of it, and where its places went."""

    text: str
    old: tuple[Cut, ...]
    new: tuple[Cut, ...]

    def moved(self, start: int, end: int) -> tuple[int, int]:
        """A span of the old text in the new one. What began or ended inside a name takes all of
        its pseudonym in."""
        return self._at(start, last=False), self._at(end, last=True)

    def _at(self, place: int, *, last: bool) -> int:
        at = bisect_right(self.old, place, key=lambda cut: cut.start) - 1
        if at < 0:
            return place
        old, new = self.old[at], self.new[at]
        if place >= old.end:
            return new.end + place - old.end
        if place == old.start or not last:
            return new.start
        return new.end


def rewritten(text: str, cuts: Sequence[Cut], put: str) -> Rewritten:
    """`text` with `put` at each of the cuts; line breaks within a cut stay, after it."""
    pieces: list[str] = []
    old: list[Cut] = []
    new: list[Cut] = []
    at = length = 0
    for cut in sorted(cuts, key=lambda one: (one.start, -one.end)):
        if cut.start < at:
            continue  # within the one before
        pieces.append(text[at : cut.start])
        length += cut.start - at
        word = put + "\n" * text.count("\n", cut.start, cut.end)
        pieces.append(word)
        old.append(cut)
        new.append(Cut(length, length + len(word)))
        length += len(word)
        at = cut.end
    pieces.append(text[at:])
    return Rewritten("".join(pieces), tuple(old), tuple(new))


def _loosely(name: str) -> str:
    return _GAP.join(_letters(part) for part in re.split(r"[\s-]+", name.strip()) if part)


def _letters(part: str) -> str:
    plain = part.casefold().translate(str.maketrans("éèêáà", "eeeaa"))
    return "".join(_LOOSE.get(letter, re.escape(letter)) for letter in plain)


def _mail(name: str) -> str:
    """*anna.ek@…*, however the address goes on."""
    parts = name.casefold().translate(_MAIL).split()
    local = r"[._-]?".join((re.escape(parts[0]), re.escape(parts[-1])))
    return rf"{local}[\w.+-]{{0,40}}@[\w.-]{{1,200}}[\w]"

"""The names in one part of an entry, with what stands before or right behind them.

*ordförande Anna Ek* | *Anna Ek och Bo Ask* | *Siv Mo Hemvärnet* | *Anna Ek M*
"""

import re

from tracker.lang.sv import attendance as who
from tracker.structure.names import Span, is_full_name, is_name, is_organisation, trim
from tracker.structure.notes import is_title, is_unit, read_note

AND = re.compile(r"\s+(?:och|samt|and|&|o)\s+")
_PARTY = re.compile(r"[A-ZÅÄÖ]{1,4}")


def names_in(part: Span, after_name: bool, lone: bool) -> list[tuple[Span, str | None]]:
    """The names in one part, each with the role that stands before it; empty if it is a note."""
    low = part.text.casefold()
    if low in who.ROLES or read_note(part.text).kind != "organisation":
        return []
    if after_name and any(word.strip("().,") in who.COMPANY_FORMS for word in low.split()):
        return []  # *Ek & Dal Bygg AB*
    out: list[tuple[Span, str | None]] = []
    at = 0
    pieces = [(m.start(), m.end()) for m in AND.finditer(part.text)]
    for start, end in [*pieces, (len(part.text), len(part.text))]:
        piece = trim(Span(part.text[at:start], part.start + at))
        at = end
        named = one_name(piece)
        if named is None:
            return []
        # *ledamöterna Ture Blad och Iris Kvist*: the role holds on
        role = named[1] or (out[-1][1] if out and out[-1][1] == "ledamot" else None)
        out.append((named[0], role))
    first = out[0][0].text
    if after_name and len(out) == 1:
        # A second part is an organisation unless it looks like a full name of its own.
        if lone or is_organisation(first):
            return []
    elif " " not in first and is_organisation(first):
        return []
    return out


def one_name(piece: Span) -> tuple[Span, str | None] | None:
    parts = piece.text.split(" ")
    if len(parts) > 1:
        for count in (3, 2, 1):  # *ordförande Anna Ek*, *Kyrkoherde Bo Ask*
            head = " ".join(parts[:count])
            rest = " ".join(parts[count:])
            if not rest or not is_name(rest):
                continue
            low = head.casefold().rstrip(":")
            if low in who.ROLES:
                return Span(rest, piece.end - len(rest)), who.ROLES[low]
            if is_title(head) and (head.islower() or is_full_name(rest)):
                return Span(rest, piece.end - len(rest)), low
    if is_name(piece.text):
        return piece, None
    # *Anna Ek M*, *Bo Ask 4C*: a party, a class or a house behind the name
    behind = parts[-1]
    if len(parts) > 2 and (_PARTY.fullmatch(behind) or "0" <= behind[:1] <= "9"):
        name = " ".join(parts[:-1])
        return (Span(name, piece.start), None) if is_name(name) else None
    return None


def is_definite(text: str) -> bool:
    """*förvaltaren*, *socialnämnden*: somebody's organisation as one word."""
    bare = text.rstrip(".")
    return is_unit(bare) or (" " not in bare and bare.endswith(("en", "et", "na", "an")))


def home_behind(text: str) -> int | None:
    """Where an organisation begins right behind a full name: *Siv Mo Hemvärnet*; else None."""
    parts = text.split(" ")
    if not 3 <= len(parts) <= 4 or not parts[-1].casefold().endswith(who.UNIT_ENDINGS):
        return None
    name = " ".join(parts[:-1])
    if not is_full_name(name) or not parts[-1][0].isupper() or is_title(parts[0]):
        return None
    return len(name) + 1

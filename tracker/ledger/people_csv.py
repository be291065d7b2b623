"""The registry as a spreadsheet and back: any of the forms in which Excel and others save CSV.

What a spreadsheet would run as a formula has an apostrophe in front on its way out (by
`tracker.export.csv`); one such apostrophe is taken off on the way in, so that nothing piles up.
"""

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from tracker.ledger import people
from tracker.ledger.journal import Journal
from tracker.ledger.names import key
from tracker.messages import _
from tracker.model import Member
from tracker.problems import Misuse, Problem, TrackerError

HEADER = ("nr", "namn", "organisation", "e-post", "mottar", "stavningar", "tyst")
"""The columns that are written. Read are these and their English names, in any order."""

_COLUMNS = {
    "id": ("nr", "id", "nummer", "number", "no"),
    "name": ("namn", "name", "förnamn och efternamn", "full name"),
    "organisation": ("organisation", "organization", "kommun", "förening", "company", "företag"),
    "email": ("e-post", "epost", "e-mail", "email", "mail", "e-postadress", "mejl", "address"),
    "receives": ("mottar", "tar emot", "receives", "grupper", "groups"),
    "spellings": ("stavningar", "spellings", "även", "aliases"),
    "muted": ("tyst", "muted", "mute"),
}
_YES = frozenset({"ja", "j", "yes", "y", "true", "sant", "1", "x"})
_NO = frozenset({"nej", "n", "no", "false", "falskt", "0", ""})
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_LIMIT = 5_000_000


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did: members by what became of them."""

    added: tuple[Member, ...]
    changed: tuple[Member, ...]
    same: int


def rows(members: Iterable[Member]) -> list[tuple[str, ...]]:
    """The cells of the members, under `HEADER`."""
    return [
        (
            str(member.id),
            member.name,
            member.organisation or "",
            member.email or "",
            _joined(member.receives),
            _joined(member.spellings),
            "ja" if member.muted else "nej",
        )
        for member in members
    ]


def take(journal: Journal, data: bytes, name: str) -> Imported:
    """Adds and changes members as the file says; raises, naming each bad line, or does all.

    Who a line is about: its number, where the name or the address there agrees; else its name and
    organisation. A column that is missing changes nothing; neither does an empty cell, unless the
    line has a number, as in a file that `tracker people export` wrote. Nobody is removed.
    """
    lines = _parsed(data, name)
    added: list[Member] = []
    changed: list[Member] = []
    same = 0
    problems: list[Problem] = []
    for line, fields in lines:
        try:
            before = _whose(journal, fields)
            if before is None:
                added.append(people.add(journal, **_said(fields, whole=False)))
                continue
            news = _said(fields, whole=bool(fields.get("id")))
            after = people.change(journal, before, news)
        except Misuse as error:
            problems.append(Problem("csv", str(error), line, name))
            continue
        if after == before:
            same += 1
        else:
            changed.append(after)
    if problems:
        raise TrackerError("\n".join(str(problem) for problem in problems))
    return Imported(tuple(added), tuple(changed), same)


def _whose(journal: Journal, fields: dict[str, str]) -> Member | None:
    name, email = fields.get("name", ""), fields.get("email", "")
    if not key(name):
        raise Misuse(_("the line has no name"))
    number = fields.get("id", "")
    if number.isascii() and number.isdigit() and len(number) < 10:
        member = people.numbered(journal.connection, int(number))
        if member is not None:
            mails = key(email) and key(email) == key(member.email)
            if mails or key(name) in {key(one) for one in (member.name, *member.spellings)}:
                return member
    return people.same(journal.connection, name, fields.get("organisation"))


def _said(fields: dict[str, str], *, whole: bool) -> dict[str, Any]:
    """The fields that the line sets; with `whole`, empty cells empty them."""
    said: dict[str, Any] = {}
    for name, text in fields.items():
        if name == "id" or not (text or whole):
            continue
        match name:
            case "receives" | "spellings":
                said[name] = _split(text)
            case "muted":
                said[name] = _yes(text)
            case _:
                said[name] = text or None
    return said


def _yes(text: str) -> bool:
    word = key(text)
    if word not in _YES | _NO:
        raise Misuse(_("{text!r} is neither ja nor nej").format(text=text))
    return word in _YES


def _parsed(data: bytes, name: str) -> list[tuple[int, dict[str, str]]]:
    """(line number, cells by field) of every row that is not empty."""
    text = _decoded(data, name)
    head = text.partition("\n")[0]
    delimiter = max((";", "\t", ","), key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        table = [(reader.line_num, cells) for cells in reader]
    except csv.Error as error:
        message = _("{name}: is not a table that can be read ({reason})")
        raise TrackerError(message.format(name=name, reason=error)) from error
    table = [(line, cells) for line, cells in table if any(cell.strip() for cell in cells)]
    columns = _columns(table[0][1] if table else [], name)
    return [
        (line, {field: _cell(cells[at]) for at, field in columns.items() if at < len(cells)})
        for line, cells in table[1:]
    ]


def _columns(header: Sequence[str], name: str) -> dict[int, str]:
    known = {word: field for field, words in _COLUMNS.items() for word in words}
    found = {at: known[key(cell)] for at, cell in enumerate(header) if key(cell) in known}
    if "name" not in found.values():
        message = _("{name}: the first line must name the columns, at least namn; known: {known}")
        raise TrackerError(message.format(name=name, known=", ".join(HEADER)))
    return found


def _decoded(data: bytes, name: str) -> str:
    if len(data) > _LIMIT:
        message = _("{name}: is larger than {limit} MB; is it a table of people?")
        raise TrackerError(message.format(name=name, limit=_LIMIT // 1_000_000))
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        encodings = ["utf-16"]
    else:
        encodings = ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise TrackerError(_("{name}: is no text; save it as CSV UTF-8").format(name=name))


def _cell(text: str) -> str:
    text = text.strip()
    if text.startswith("'") and text[1:].startswith(_FORMULA):
        return text[1:]
    return text


def _joined(names: tuple[str, ...]) -> str:
    if any("," in one for one in names):
        return "".join(f"{one}; " for one in names).rstrip()
    return ", ".join(names)


def _split(text: str) -> list[str]:
    mark = ";" if ";" in text else ","
    return [one.strip() for one in text.split(mark) if one.strip()]

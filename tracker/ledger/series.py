"""Series: which one a file belongs to, and the prefix of its items' ids."""

import re

from sqlalchemy import Connection, insert, select

from tracker.ledger import schema
from tracker.ledger.names import clean_line, key, near
from tracker.messages import _
from tracker.problems import Misuse

_LETTERS = str.maketrans("ÅÄÖÉÈÁÀÜÆØ", "AAOEEAAUAO")
_WORD = re.compile(r"[A-Z]{1,80}")
_VOWELS = frozenset("AEIOUY")


def names(connection: Connection) -> tuple[str, ...]:
    """Every series, in the order in which they came."""
    table = schema.series
    return tuple(connection.scalars(select(table.c.name).order_by(table.c.id)))


def used(connection: Connection) -> tuple[str, ...]:
    """Every series that has meetings: not one whose minutes were all taken out again."""
    table, held = schema.series, schema.meetings
    has = select(held.c.series).where(held.c.removed.is_(None))
    query = select(table.c.name).where(table.c.id.in_(has)).order_by(table.c.id)
    return tuple(connection.scalars(query))


def find(connection: Connection, name: str) -> int | None:
    """The series that goes by `name`, whatever its case; None if none does."""
    table = schema.series_names
    found: int | None = connection.scalar(select(table.c.series).where(table.c.key == key(name)))
    return found


def name_of(connection: Connection, series: int) -> str:
    """What the series is called."""
    table = schema.series
    found: str = connection.execute(select(table.c.name).where(table.c.id == series)).scalar_one()
    return found


def require(connection: Connection, name: str) -> int:
    """The series that goes by `name`; `Misuse` lists those there are."""
    found = find(connection, name)
    if found is None:
        known = names(connection)
        listed = near(name, known) or ", ".join(known[:10])
        message = _("no series is called {name!r}; there are: {known}")
        raise Misuse(message.format(name=name, known=listed or "–"))
    return found


def only(connection: Connection) -> int:
    """The ledger's only series; `Misuse` if it has none, or several to choose from."""
    known = used(connection) or names(connection)
    if len(known) == 1:
        return require(connection, known[0])
    message = _("say which series: --series NAME, or --meeting; there are: {known}")
    raise Misuse(message.format(known=", ".join(names(connection)[:10]) or "–"))


def take(connection: Connection, name: str) -> int:
    """The series that goes by `name`; a new one if there is none."""
    name = clean_line(name, "--series")
    found = find(connection, name)
    if found is not None:
        return found
    taken = frozenset(connection.scalars(select(schema.series.c.prefix)))
    row = {"name": name, "prefix": prefix(name, taken), "next": 1}
    result = connection.execute(insert(schema.series), row)
    made = int(result.inserted_primary_key[0]) if result.inserted_primary_key else 0
    connection.execute(
        insert(schema.series_names), {"key": key(name), "series": made, "name": name}
    )
    return made


def prefix(name: str, taken: frozenset[str] = frozenset()) -> str:
    """A short prefix that nobody has: *Styrelsen i Aby IF* → `SIAI`, *Valberedningen* → `VLB`.

    Several words give their initials, one word its first letter and next consonants; å and ä
    become a, ö becomes o, since ids are typed and stand in calendar UIDs. Where that is taken, more
    letters, then a number.
    """
    words = _WORD.findall(name.upper().translate(_LETTERS)) or ["T"]
    if len(words) > 1:
        bases = ["".join(word[0] for word in words)[:4], "".join(word[:2] for word in words)[:6]]
    elif len(words[0]) <= 3:
        bases = [words[0]]
    else:
        bones = _bones(words[0])
        bases = [bones[:3], bones[:4], bones[:5]]
    for base in bases:
        if base not in taken:
            return base
    number = 2
    while f"{bases[0]}{number}" in taken:
        number += 1
    return f"{bases[0]}{number}"


def _bones(word: str) -> str:
    """The first letter and the consonants after it, doubled ones once."""
    bones = word[0]
    for letter in word[1:]:
        if letter not in _VOWELS and letter != bones[-1]:
            bones += letter
    return bones if len(bones) > 1 else word

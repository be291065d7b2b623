"""What organisations go by: *GBG*, *Göteborg* and *Göteborgs stad* are one, once a human says so.

What was written stays as it is everywhere; the one name is put in its place where it is read.
"""

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, delete, insert, select

from tracker.ledger import schema
from tracker.ledger.names import clean_line, key
from tracker.messages import _
from tracker.problems import Misuse

_NAMES = schema.organisation_names


class Places:
    """The aliases, for looking up."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self.names = names
        """Key of an alias → the organisation's own name."""

    def name(self, written: str | None) -> str | None:
        """The organisation's own name, whatever it was called."""
        return self.names.get(key(written), written) if self.names else written

    def key(self, written: str | None) -> str:
        """What all names of one organisation share; `""` for none."""
        return key(self.name(written))

    def each(self, written: Iterable[str]) -> tuple[str, ...]:
        """Own names, each once."""
        return tuple(dict.fromkeys(self.name(one) or one for one in written))

    def aliases(self, name: str) -> frozenset[str]:
        """The keys of what the organisation called `name` goes by, its own among them."""
        own = self.key(name)
        return frozenset({own, *(alias for alias, of in self.names.items() if key(of) == own)})


def load(connection: Connection) -> Places:
    """The aliases as they stand."""
    rows = connection.execute(select(_NAMES.c.key, _NAMES.c.organisation))
    return Places({row.key: row.organisation for row in rows})


def written(connection: Connection) -> tuple[tuple[str, str], ...]:
    """(alias as it was given, the organisation's own name), in order."""
    query = select(_NAMES.c.name, _NAMES.c.organisation).order_by(
        _NAMES.c.organisation, _NAMES.c.key
    )
    return tuple((row.name, row.organisation) for row in connection.execute(query))


def put(connection: Connection, names: Sequence[str], of: str) -> tuple[tuple[str, ...], str]:
    """From now on each of `names` is the organisation `of`; (the new aliases, its own name).

    What they went by so far comes along. `Misuse` where nothing would change.
    """
    own = clean_line(of, _("organisation"))
    lines = [clean_line(one, _("organisation")) for one in names]
    before = table(connection)
    after = named(before, lines, own)
    fresh = [one for one in after if one not in before or key(before[one][1]) != key(own)]
    fresh = sorted(one for one in fresh if key(after[one][1]) == key(own))
    if not fresh:
        message = _("{names}: known as {own} already")
        raise Misuse(message.format(names=", ".join(names), own=own))
    restore(connection, after)
    return tuple(after[alias][0] for alias in fresh), own


Table = Mapping[str, tuple[str, str]]
"""Key of an alias → the alias as it was given, the organisation's own name."""


def table(connection: Connection) -> dict[str, tuple[str, str]]:
    """The aliases as rows have them."""
    rows = connection.execute(select(_NAMES.c.key, _NAMES.c.name, _NAMES.c.organisation))
    return {row.key: (row.name, row.organisation) for row in rows}


def named(before: Table, names: Sequence[str], own: str) -> dict[str, tuple[str, str]]:
    """`before`, and each of `names`, with all that it goes by, is the organisation `own`."""
    known = Places({one: of for one, (_name, of) in before.items()})
    called = {key(of): of for _name, of in before.values()}
    called |= {one: name for one, (name, _of) in before.items()}
    called |= {key(name): name for name in names}
    group = known.aliases(own).union(*(known.aliases(name) for name in names)) - {key(own)}
    kept = {one: row for one, row in before.items() if one not in group and one != key(own)}
    return kept | {one: (called[one], own) for one in group}


def restore(connection: Connection, wanted: Table) -> None:
    """The rows are those of `wanted`."""
    connection.execute(delete(_NAMES))
    rows = [{"key": k, "name": n, "organisation": of} for k, (n, of) in sorted(wanted.items())]
    if rows:
        connection.execute(insert(_NAMES), rows)


def drop(connection: Connection, name: str) -> tuple[str, str]:
    """`name` is an organisation of its own again; (it, whose name it was). `Misuse` if of none."""
    where = _NAMES.c.key == key(clean_line(name, _("organisation")))
    row = connection.execute(select(_NAMES).where(where)).one_or_none()
    if row is None:
        message = _("{name!r} is no other name of an organisation; there are: {known}")
        known = ", ".join(alias for alias, _own in written(connection)[:10]) or "–"
        raise Misuse(message.format(name=name, known=known))
    connection.execute(delete(_NAMES).where(where))
    return row.name, row.organisation

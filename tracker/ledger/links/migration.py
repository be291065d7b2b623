"""The step that gives an older ledger its tables of links. Frozen: it does not use `schema`."""

from sqlalchemy import Column, Connection, Float, ForeignKey, Integer, MetaData, Table, Text

_META = MetaData()

for _name, _type in (
    ("series", Integer),
    ("items", Text),
    ("meetings", Integer),
    ("sources", Integer),
):
    Table(_name, _META, Column("id", _type, primary_key=True))  # what is there: to point at

_TABLES = (
    Table(
        "links",
        _META,
        Column("id", Integer, primary_key=True),
        Column("item", ForeignKey("items.id"), nullable=False, index=True),
        Column("meeting", ForeignKey("meetings.id"), nullable=False, index=True),
        Column("source", ForeignKey("sources.id"), nullable=False),
        Column("start", Integer, nullable=False),
        Column("end", Integer, nullable=False),
        Column("line", Integer, nullable=False),
        Column("section", Text),
        Column("section_title", Text),
        Column("quote", Text, nullable=False),
        Column("kind", Text, nullable=False),
        Column("other", ForeignKey("items.id"), index=True),
        Column("leaves", Text, nullable=False),
        Column("score", Float, nullable=False),
        Column("reasons", Text, nullable=False),
        Column("state", Text, nullable=False, index=True),
        Column("found", Text, nullable=False),
        sqlite_autoincrement=True,
    ),
    Table(
        "item_stems",
        _META,
        Column("series", ForeignKey("series.id"), primary_key=True),
        Column("stem", Text, primary_key=True),
        Column("item", ForeignKey("items.id"), primary_key=True, index=True),
        sqlite_with_rowid=False,
    ),
    Table(
        "stem_counts",
        _META,
        Column("series", ForeignKey("series.id"), primary_key=True),
        Column("stem", Text, primary_key=True),
        Column("items", Integer, nullable=False),
        sqlite_with_rowid=False,
    ),
)


def run(connection: Connection) -> None:
    """Empty tables: the index follows with the next command that looks for links."""
    _META.create_all(connection, tables=_TABLES)

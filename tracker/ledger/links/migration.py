"""The step that gives an older ledger its tables of links. Frozen: it does not use `schema`."""

from sqlalchemy import Connection

_TABLES = (
    """CREATE TABLE links (
    id INTEGER NOT NULL PRIMARY KEY,
    item TEXT NOT NULL REFERENCES items (id),
    meeting INTEGER NOT NULL REFERENCES meetings (id),
    source INTEGER NOT NULL REFERENCES sources (id),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    line INTEGER NOT NULL,
    section TEXT,
    section_title TEXT,
    quote TEXT NOT NULL,
    kind TEXT NOT NULL,
    other TEXT REFERENCES items (id),
    leaves TEXT NOT NULL,
    score FLOAT NOT NULL,
    reasons TEXT NOT NULL,
    state TEXT NOT NULL,
    found TEXT NOT NULL
)""",
    """CREATE TABLE item_stems (
    series INTEGER NOT NULL REFERENCES series (id),
    stem TEXT NOT NULL,
    item TEXT NOT NULL REFERENCES items (id),
    PRIMARY KEY (series, stem, item)
)""",
    """CREATE TABLE stem_counts (
    series INTEGER NOT NULL REFERENCES series (id),
    stem TEXT NOT NULL,
    items INTEGER NOT NULL,
    PRIMARY KEY (series, stem)
)""",
)
_INDEXES = (
    ("links", "item"),
    ("links", "meeting"),
    ("links", "other"),
    ("links", "state"),
    ("item_stems", "item"),
)


def run(connection: Connection) -> None:
    """Empty tables: the index follows with the next command that looks for links."""
    for statement in _TABLES:
        connection.exec_driver_sql(statement)
    for table, column in _INDEXES:
        connection.exec_driver_sql(f"CREATE INDEX ix_{table}_{column} ON {table} ({column})")

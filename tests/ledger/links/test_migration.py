"""An older ledger gains the tables of links, as a new one has them, and its items are found."""

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

from tests.ledger.links.book import Book
from tests.ledger.links.conftest import HERE
from tracker.ledger.store import open_store

TABLES = ("links", "item_stems", "stem_counts")
LATER = ("organisation_names", "refused", "item_words", "source_words", "source_sentences")
"""What came after them, as the columns that MEMBERS lacks did."""
MEMBERS = """
CREATE TABLE kept AS SELECT * FROM members;
DROP TABLE members;
CREATE TABLE members (id INTEGER NOT NULL, name TEXT NOT NULL, organisation TEXT, email TEXT,
 muted BOOLEAN NOT NULL, removed BOOLEAN NOT NULL, spellings TEXT NOT NULL, receives TEXT NOT NULL,
 PRIMARY KEY (id));
INSERT INTO members
 SELECT id, name, organisation, email, muted, removed, spellings, receives FROM kept;
DROP TABLE kept;
"""


def shape(path: Path) -> dict[str, object]:
    """Columns, foreign keys and indexes of the three tables, as SQLite has them."""
    found: dict[str, object] = {}
    with sqlite3.connect(path) as connection:
        for table in TABLES:
            for pragma in ("table_info", "foreign_key_list"):
                rows = connection.execute(f"PRAGMA {pragma}({table})").fetchall()
                found[f"{table} {pragma}"] = sorted(map(str, rows))
            indexes = connection.execute(f"PRAGMA index_list({table})").fetchall()
            found[f"{table} indexes"] = sorted(row[1] for row in indexes)
    connection.close()
    return found


def test_older_ledger_gains_the_tables_and_its_items_are_linked(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    now = datetime(2040, 1, 1, 12, tzinfo=UTC)
    with open_store(path, create=True) as store:
        Book(store, now).add(HERE / "larkan" / "a1.txt")
    fresh = shape(path)
    with sqlite3.connect(path) as connection:
        for table in (*TABLES, *LATER):
            connection.execute(f"DROP TABLE {table}")
        connection.executescript(MEMBERS)
        connection.execute("UPDATE meta SET value = '2' WHERE key = 'schema'")
        connection.execute("DELETE FROM meta WHERE key = 'stems'")
    connection.close()

    with open_store(path) as store:
        book = Book(store, now)
        book.add(HERE / "larkan" / "a2.txt")
        links = book.links()

    assert shape(path) == fresh
    assert (
        "Bo tar in offerter på ny belysning till nästa möte.",
        "a2.txt",
        "1",
        "closing",
    ) in links
    assert path.with_name("ledger.v2.db").exists()

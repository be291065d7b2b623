"""Numbered migrations: an older ledger becomes one of this version, whole or not at all.

A new ledger is made from `schema.metadata` at once. What stands here are the steps for the ledgers
that older versions left behind; a test holds that both ways lead to the same tables.
"""

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Connection, insert, select, update

from tracker.ledger import schema


@dataclass(frozen=True, slots=True)
class Migration:
    """One step: what `run` does to a ledger of version `number - 1`."""

    number: int
    what: str
    run: Callable[[Connection], None]


def _meetings_can_be_removed(connection: Connection) -> None:
    connection.exec_driver_sql("ALTER TABLE meetings ADD COLUMN removed TEXT")
    connection.exec_driver_sql("CREATE INDEX items_by_kind ON items (kind, state)")


def _links(connection: Connection) -> None:
    from tracker.ledger.links import migration  # with its tables: hardly a ledger is so old

    migration.run(connection)


def _people_over_time(connection: Connection) -> None:
    """The index of words is empty; the first search fills it."""
    compact = " WITHOUT ROWID" if connection.dialect.name == "sqlite" else ""
    for statement in (
        "ALTER TABLE members ADD COLUMN merged INTEGER REFERENCES members (id)",
        'ALTER TABLE members ADD COLUMN "left" TEXT',
        "CREATE TABLE organisation_names"
        " (key TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, organisation TEXT NOT NULL)",
        "CREATE TABLE refused (key TEXT NOT NULL PRIMARY KEY)",
        "CREATE TABLE item_words (stem TEXT NOT NULL, item TEXT NOT NULL REFERENCES items (id),"
        f" PRIMARY KEY (stem, item)){compact}",
        "CREATE TABLE source_sentences"
        " (source INTEGER NOT NULL PRIMARY KEY REFERENCES sources (id), spans TEXT NOT NULL)",
        "CREATE TABLE source_words (stem TEXT NOT NULL, source INTEGER NOT NULL"
        f" REFERENCES sources (id), places TEXT NOT NULL, PRIMARY KEY (stem, source)){compact}",
    ):
        connection.exec_driver_sql(statement)


MIGRATIONS: tuple[Migration, ...] = (
    Migration(
        2, "store: minutes can be taken out; items are found by kind", _meetings_can_be_removed
    ),
    Migration(3, "links over meetings", _links),
    Migration(4, "people and organisations over time; words to search by", _people_over_time),
)
"""In order of `number`, from 2. Each is frozen once released: it names its tables itself and does
not use `schema`, which moves on."""


def create(connection: Connection, ledger_id: str) -> None:
    """Every table, empty, in the newest version; `ledger_id` (12 hexadecimal digits) marks it."""
    schema.metadata.create_all(connection)
    rows = [
        {"key": "schema", "value": str(schema.VERSION)},
        {"key": "id", "value": ledger_id},
        {"key": "words", "value": schema.WORDS},
    ]
    connection.execute(insert(schema.meta), rows)


def version(connection: Connection) -> int:
    """The schema version that the ledger says it has."""
    value = connection.scalar(select(schema.meta.c.value).where(schema.meta.c.key == "schema"))
    return int(value) if value and value.isascii() and value.isdigit() and len(value) < 9 else 0


def migrate(
    connection: Connection, steps: tuple[Migration, ...] = MIGRATIONS, upto: int = schema.VERSION
) -> tuple[Migration, ...]:
    """Runs what the ledger lacks up to version `upto`, within the caller's transaction."""
    have = version(connection)
    due = tuple(step for step in steps if have < step.number <= upto)
    for step in due:
        step.run(connection)
    if due:
        where = schema.meta.c.key == "schema"
        connection.execute(update(schema.meta).where(where).values(value=str(due[-1].number)))
    return due

"""The tables. One schema for the embedded SQLite and for a PostgreSQL that a secretariat shares.

`events` is the truth about items and people, `sources` about minutes; `items`, `mentions`, `owners`
and `members` cache the fold of the events (`tracker.ledger.replay` recomputes that of items).
Columns that queries need stand alone and are indexed; the rest is one canonical JSON text, so that
a new field of an item is no migration. Instants are ISO 8601 in UTC and days ISO 8601, as text:
they sort, and mean the same on every database.

A change of these tables is a new migration (`tracker.ledger.migrations`), never an edit alone.
"""

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    UniqueConstraint,
)
from sqlalchemy import Text as _Text

VERSION = 4
"""The version that these tables are. Migrations lead older ledgers here."""

Text = _Text().with_variant(_Text(collation="C"), "postgresql")
"""Text that compares by code point on every database, as days and instants need."""

JSON = {"json": True}
"""Marks a column whose text is canonical JSON (`tracker.ledger.content.dumps`)."""

WORDS = "1"
"""The version of the index of words; an older one is made anew (`tracker.ledger.index`)."""

metadata = MetaData()

meta = Table(
    "meta",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

series = Table(
    "series",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("prefix", Text, nullable=False, unique=True),
    Column("next", Integer, nullable=False),  # the number of its next item; never goes back
)

series_names = Table(  # what it goes by: its own name now, aliases of its body later
    "series_names",
    metadata,
    Column("key", Text, primary_key=True),
    Column("series", ForeignKey("series.id"), nullable=False),
    Column("name", Text, nullable=False),
)

meetings = Table(
    "meetings",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("series", ForeignKey("series.id"), nullable=False),
    Column("title", Text),
    Column("body", Text),
    Column("date", Text),  # EDTF
    Column("day", Text),  # its first day, ISO; what meetings are ordered by
    Column("basis", Text, nullable=False),
    Column("time", Text),
    Column("place", Text),
    Column("added", Text, nullable=False),
    Column("removed", Text),  # the instant at which its minutes were taken out; NULL while in
    Index("meetings_by_day", "series", "day"),
)

sources = Table(  # every version of every file that was added; the newest of a meeting counts
    "sources",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("meeting", ForeignKey("meetings.id"), nullable=False, index=True),
    Column("name", Text, nullable=False, index=True),
    Column("sha256", Text, nullable=False, unique=True),
    Column("text_sha256", Text, nullable=False, index=True),
    Column("format", Text, nullable=False),
    Column("encoding", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("added", Text, nullable=False),
    Column("current", Boolean, nullable=False),
)

items = Table(
    "items",
    metadata,
    Column("id", Text, primary_key=True),
    Column("series", ForeignKey("series.id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("uid", Text, nullable=False, unique=True),
    # from here on: the fold
    Column("meeting", ForeignKey("meetings.id"), index=True),  # which brought it
    Column("kind", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("follow", Boolean, nullable=False),
    Column("due", Text),  # the last day on which it is in time, ISO
    Column("published", Boolean, nullable=False),
    Column("closed", Text),
    Column("replaced_by", ForeignKey("items.id")),
    Column("sequence", Integer, nullable=False),
    Column("created", Text, nullable=False),
    Column("modified", Text, nullable=False),
    Column("content", Text, nullable=False, info=JSON),
    Column("memory", Text, nullable=False, info=JSON),
    UniqueConstraint("series", "number"),
    Index("items_by_state", "state", "follow", "series"),
    Index("items_by_series", "series", "state", "follow"),
    Index("items_by_due", "due"),
    Index("items_by_kind", "kind", "state"),
)

mentions = Table(  # where an item was read: several meetings may speak of one item
    "mentions",
    metadata,
    Column("item", ForeignKey("items.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("meeting", ForeignKey("meetings.id"), nullable=False, index=True),
    Column("source", ForeignKey("sources.id"), nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("line", Integer, nullable=False),
    Column("section", Text),
    Column("section_title", Text),
    Column("quote", Text, nullable=False),
    Column("rule", Text, nullable=False),
    Column("confidence", Float, nullable=False),
)

owners = Table(  # so that `list --owner` reads no JSON
    "owners",
    metadata,
    Column("item", ForeignKey("items.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("key", Text, nullable=False, index=True),
)

item_words = Table(  # by which items are found
    "item_words",
    metadata,
    Column("stem", Text, primary_key=True),
    Column("item", ForeignKey("items.id"), primary_key=True),
    sqlite_with_rowid=False,
)

source_sentences = Table(  # where the sentences of minutes begin and end: 0-41 43-97 …
    "source_sentences",
    metadata,
    Column("source", ForeignKey("sources.id"), primary_key=True),
    Column("spans", Text, nullable=False),
)

source_words = Table(  # by which sentences are found: the indices of those that have the stem
    "source_words",
    metadata,
    Column("stem", Text, primary_key=True),
    Column("source", ForeignKey("sources.id"), primary_key=True),
    Column("places", Text, nullable=False),
    sqlite_with_rowid=False,
)

members = Table(
    "members",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("organisation", Text),
    Column("email", Text),
    Column("muted", Boolean, nullable=False),
    Column("removed", Boolean, nullable=False),  # kept, so that minutes do not bring it back
    Column("spellings", Text, nullable=False, info=JSON),
    Column("receives", Text, nullable=False, info=JSON),
    Column("merged", ForeignKey("members.id")),  # whom it is the same as (tracker.ledger.kin)
    Column("left", Text),  # since when it is of no meeting any more, ISO
)

member_names = Table(  # what a member goes by, spellings included: for finding
    "member_names",
    metadata,
    Column("key", Text, primary_key=True),
    Column("member", ForeignKey("members.id"), primary_key=True),
)

organisation_names = Table(  # what an organisation goes by besides its own name
    "organisation_names",
    metadata,
    Column("key", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("organisation", Text, nullable=False),
)

refused = Table(  # proposals about people that are not made again
    "refused",
    metadata,
    Column("key", Text, primary_key=True),
)

attendance = Table(
    "attendance",
    metadata,
    Column("meeting", ForeignKey("meetings.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("member", ForeignKey("members.id"), index=True),  # NULL where the name fits several
    Column("name", Text, nullable=False),
    Column("organisation", Text),
    Column("role", Text),
    Column("status", Text, nullable=False),
    Column("scope", Text),
)

settings = Table(
    "settings",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

links = Table(  # what later minutes say of an item: found by the program, settled by a human
    "links",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("item", ForeignKey("items.id"), nullable=False, index=True),
    Column("meeting", ForeignKey("meetings.id"), nullable=False, index=True),  # the later one
    Column("source", ForeignKey("sources.id"), nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("line", Integer, nullable=False),
    Column("section", Text),
    Column("section_title", Text),
    Column("quote", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("other", ForeignKey("items.id"), index=True),  # the later item, where it is one
    Column("leaves", Text, nullable=False, info=JSON),
    Column("score", Float, nullable=False),
    Column("reasons", Text, nullable=False, info=JSON),
    Column("state", Text, nullable=False, index=True),
    Column("found", Text, nullable=False),
    sqlite_autoincrement=True,  # a number that somebody was told never means another link
)

item_stems = Table(  # so that a new document is compared with few items; rows of standing ones only
    "item_stems",
    metadata,
    Column("series", ForeignKey("series.id"), primary_key=True),
    Column("stem", Text, primary_key=True),
    Column("item", ForeignKey("items.id"), primary_key=True, index=True),
    sqlite_with_rowid=False,
)

stem_counts = Table(  # of how many of the series' items, ever, a stem is a word: its rarity
    "stem_counts",
    metadata,
    Column("series", ForeignKey("series.id"), primary_key=True),
    Column("stem", Text, primary_key=True),
    Column("items", Integer, nullable=False),
    sqlite_with_rowid=False,
)

events = Table(  # append-only
    "events",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("batch", Integer, nullable=False, index=True),  # the events of one command: for undo
    Column("at", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("what", Text, nullable=False),
    Column("item", ForeignKey("items.id"), index=True),
    Column("member", ForeignKey("members.id"), index=True),
    Column("meeting", ForeignKey("meetings.id"), index=True),  # its subject or its evidence
    Column("data", Text, nullable=False, info=JSON),
    Column("why", Text),
)

GIVEN = ("id", "series", "number", "uid")
"""The columns of `items` that are given once; all others, `mentions` and `owners` are the fold."""

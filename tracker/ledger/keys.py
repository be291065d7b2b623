"""The settings: a closed list of keys, each with what it is for and how it is checked."""

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import delete, insert, select

from tracker.ledger import schema
from tracker.ledger.address import address, domain
from tracker.ledger.events import What
from tracker.ledger.journal import Journal
from tracker.ledger.names import clean_line, near
from tracker.ledger.rows import Settings
from tracker.ledger.store import Store
from tracker.messages import N_, _
from tracker.problems import Misuse


@dataclass(frozen=True, slots=True)
class Key:
    """One setting. `check(value, option)` gives the value as it is stored, or raises `Misuse`."""

    name: str
    what: str
    check: Callable[[str, str], str]

    @property
    def field(self) -> str:
        """The field of `Settings` that it fills."""
        return self.name.replace("-", "_")


def _minutes(value: str, option: str) -> str:
    text = value.strip()
    if text.isascii() and text.isdigit() and len(text) <= 4 and 5 <= int(text) <= 1440:
        return str(int(text))
    message = _("{option}: {value!r} is no number of minutes from 5 to 1440")
    raise Misuse(message.format(option=option, value=value))


KEYS = (
    Key("organisation", N_("the organisation whose ledger this is"), clean_line),
    Key("sender-name", N_("the name that mails come from"), clean_line),
    Key("sender-address", N_("the address that mails come from"), address),
    Key("reply-to", N_("the address that answers go to, where it is not the sender's"), address),
    Key("list-domain", N_("the domain of List-Id and Message-ID in mails"), domain),
    Key("organiser-name", N_("who calls the meetings, in calendars"), clean_line),
    Key("organiser-address", N_("the address of who calls the meetings"), address),
    Key("meeting-minutes", N_("the usual length of a meeting in minutes; 60 unless set"), _minutes),
)


def key_of(name: str) -> Key:
    """The key called `name`; `Misuse` lists the right ones."""
    for key in KEYS:
        if key.name == name.strip().lower().replace("_", "-"):
            return key
    known = [key.name for key in KEYS]
    guess = near(name, known)
    message = _("no setting is called {name!r}; there are: {known}")
    text = message.format(name=name, known=", ".join(known))
    raise Misuse(text + (_(" (did you mean {guess}?)").format(guess=guess) if guess else ""))


def get_all(store: Store) -> Settings:
    """Every setting; what was never set has the default of `Settings`."""
    with store.read() as connection:
        rows = dict(
            connection.execute(select(schema.settings.c.key, schema.settings.c.value)).all()
        )
    texts = {key.field: rows[key.name] for key in KEYS if key.name in rows}
    minutes = texts.pop("meeting_minutes", None)
    settings = Settings(**texts)
    if minutes is None:
        return settings
    return Settings(**texts, meeting_minutes=int(minutes))


def put(journal: Journal, name: str, value: str | None) -> str | None:
    """Sets the setting, or forgets it with None; what is stored now."""
    key = key_of(name)
    stored = None if value is None else key.check(value, key.name)
    table = schema.settings
    old = journal.connection.scalar(select(table.c.value).where(table.c.key == key.name))
    if old != stored:
        journal.connection.execute(delete(table).where(table.c.key == key.name))
        if stored is not None:
            journal.connection.execute(insert(table), {"key": key.name, "value": stored})
        journal.note(What.SETTING, {"key": key.name, "value": stored})
    return stored

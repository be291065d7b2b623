"""What a human types about an item, as the values that an item has."""

import re
from collections.abc import Sequence

from sqlalchemy import Connection, select

from tracker import edtf
from tracker.ledger import people, schema
from tracker.ledger.names import clean_line, key
from tracker.messages import _
from tracker.model import Actor, ActorKind, Basis, Kind, Relation, When
from tracker.problems import Misuse

NOTHING = "none"
"""What takes a date, an owner or a place away."""

_EDTF = re.compile(
    r"(?:\.\./)?[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?(?:/(?:\.\.|[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?))?"
)
_CLOCK = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9](?:/(?:[01][0-9]|2[0-3]):[0-5][0-9])?")
_ATTENDED = frozenset({Kind.EVENT, Kind.MILESTONE})


def day_or_range(value: str, option: str) -> str:
    """An EDTF day, range, month or year, or a bound; `Misuse` shows how they are written."""
    text = value.strip()
    low, high = edtf.bounds(text)
    if _EDTF.fullmatch(text) and (low or high) and not (low and high and high < low):
        # a range with an end that is no day (2024-02-30) has lost a bound that it should have
        whole = all(part == ".." or edtf.bounds(part)[0] for part in text.split("/"))
        if whole:
            return text
    message = _(
        "{option}: {value!r} is no date; write 2026-05-28, 2026-06-16/2026-06-17,"
        " ../2026-05-28 (at latest), 2026-05-28/.. (from), 2026-05, or none"
    )
    raise Misuse(message.format(option=option, value=value))


def clock(value: str, option: str) -> str:
    """`HH:MM` or `HH:MM/HH:MM`."""
    text = value.strip()
    if not _CLOCK.fullmatch(text):
        message = _("{option}: {value!r} is no time; write 09:00 or 09:00/12:00")
        raise Misuse(message.format(option=option, value=value))
    return text


def when(value: str | None, time: str | None, before: When | None) -> When | None:
    """The date that a human gives, in place of `before`, whose time stays unless given too.

    `value` None keeps the day, `none` takes the date away.
    """
    if value is not None and value.strip().lower() == NOTHING:
        return None
    old = before or When("", 0, 0)
    edtf_text = old.edtf if value is None else day_or_range(value, "--when")
    at = old.time if time is None else clock(time, "--time")
    relation = Relation.ON if value is not None else old.relation
    if edtf_text and edtf_text.startswith("../"):
        relation = Relation.DUE
    elif edtf_text and edtf_text.endswith("/.."):
        relation = Relation.FROM
    text = " ".join(part for part in (value, time) if part)
    return _human(edtf_text, at, relation, text, old)


def due(value: str, kind: Kind, before: When | None) -> When | None:
    """The date that `tracker due` gives: the day itself of what happens on a day, else a bound."""
    if value.strip().lower() == NOTHING:
        return None
    text = day_or_range(value, "DATE")
    if kind in _ATTENDED:
        return when(text, None, before)
    bound = text if "/" in text else f"../{text}"
    relation = Relation.FROM if bound.endswith("/..") else Relation.DUE
    return _human(bound, before.time if before else None, relation, text, before)


def _human(
    edtf_text: str | None, time: str | None, relation: Relation, text: str, old: When | None
) -> When:
    return When(
        text=text,
        start=0,
        end=0,
        edtf=edtf_text,
        time=time,
        rrule=old.rrule if old else None,
        duration=old.duration if old else None,
        relation=relation,
        basis=Basis.HUMAN,
    )


def actors(connection: Connection, names: Sequence[str]) -> tuple[Actor, ...]:
    """Whom the names mean: people of the registry, organisations, else as they are written.

    `none` alone is nobody. `Misuse` if a name fits several people.
    """
    if [name.strip().lower() for name in names] == [NOTHING]:
        return ()
    return tuple(actor(connection, name) for name in names)


def actor(connection: Connection, name: str) -> Actor:
    """The one that `name` means. A name that nobody has is taken as it is written: minutes give
    tasks to people who never attend."""
    text = clean_line(name, _("owner"))
    column = schema.members.c.organisation
    for place in connection.scalars(select(column).distinct().order_by(column)):
        if place and key(place) == key(text):
            return Actor(place, ActorKind.ORGANISATION, text)
    if key(text) == "alla":
        return Actor("alla", ActorKind.BODY, text)
    member = people.recall(connection, text)
    if member is not None:
        return Actor(member.name, ActorKind.PERSON, text)
    named = len(text.split()) > 1 and all(word[:1].isupper() for word in text.split())
    return Actor(text, ActorKind.PERSON if named else ActorKind.BODY, text)

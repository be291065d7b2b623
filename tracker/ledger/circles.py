"""Groups and who belongs to them: whose items reach whom, joined and left one by one.

A group is a name that people receive for (`Member.receives`): an organisation, a body, *alla*.
"""

from collections.abc import Sequence

from sqlalchemy import Connection

from tracker.ledger import people, places
from tracker.ledger.journal import Journal
from tracker.ledger.names import clean_line, key
from tracker.messages import _
from tracker.model import Member
from tracker.problems import TrackerError


def groups(connection: Connection) -> tuple[tuple[str, tuple[Member, ...]], ...]:
    """(name, its people by number) of every group that somebody belongs to, by name."""
    found: dict[str, tuple[str, list[Member]]] = {}
    for member in people.present(connection):
        for name in member.receives:
            found.setdefault(key(name), (name, []))[1].append(member)
    ordered = sorted(found.items())
    return tuple((name, tuple(several)) for _key, (name, several) in ordered)


def join(journal: Journal, group: str, who: Sequence[str]) -> tuple[Member, ...]:
    """Those who belong to the group from now on; `TrackerError` if all did already."""
    name = _own(journal.connection, group)
    changed = []
    for member in _all(journal.connection, who):
        if key(name) not in {key(one) for one in member.receives}:
            fields = {"receives": [*member.receives, name]}
            changed.append(people.change(journal, member, fields))
    if not changed:
        raise TrackerError(_("all of them belong to {group} already").format(group=name))
    return tuple(changed)


def leave(journal: Journal, group: str, who: Sequence[str]) -> tuple[Member, ...]:
    """Those who belong to the group no more; `TrackerError` if none did."""
    name = _own(journal.connection, group)
    changed = []
    for member in _all(journal.connection, who):
        kept = [one for one in member.receives if key(one) != key(name)]
        if len(kept) < len(member.receives):
            changed.append(people.change(journal, member, {"receives": kept}))
    if not changed:
        known = ", ".join(one for one, _members in groups(journal.connection)[:10]) or "–"
        message = _("none of them belongs to {group}; there are: {known}")
        raise TrackerError(message.format(group=name, known=known))
    return tuple(changed)


def _own(connection: Connection, group: str) -> str:
    line = clean_line(group, _("group"))
    return places.load(connection).name(line) or line


def _all(connection: Connection, who: Sequence[str]) -> list[Member]:
    found = (people.find(connection, one) for one in who)
    return list({member.id: member for member in found}.values())

"""Copies of the ledger that the program itself has left beside it."""

import re
from collections.abc import Iterable
from pathlib import Path

from tracker.messages import _, why
from tracker.problems import TrackerError


def backups(ledger: Path) -> tuple[Path, ...]:
    """Backups made before migrations (`ledger.v1.db`, `ledger.v1-2.db`), by name."""
    stem, suffix = re.escape(ledger.stem), re.escape(ledger.suffix)
    named = re.compile(rf"{stem}\.v[0-9]{{1,9}}(?:-[0-9]{{1,9}})?{suffix}")
    try:
        beside = list(ledger.absolute().parent.iterdir())
    except OSError as error:
        message = _("{path}: cannot be looked through for backups ({reason})")
        raise TrackerError(message.format(path=ledger.parent, reason=why(error))) from error
    return tuple(sorted(one for one in beside if named.fullmatch(one.name) and one.is_file()))


def holding(ledger: Path | str, names: Iterable[str]) -> tuple[Path, ...]:
    """The backups in which one of the names stands, in whatever case. A database on a server
    (`ledger` is its address) has none here."""
    if isinstance(ledger, str):
        return ()
    wanted = [form.encode() for name in names for form in (name, name.casefold(), name.upper())]
    found = []
    for path in backups(ledger):
        try:
            raw = path.read_bytes()
        except OSError as error:
            message = _("{path}: cannot be read ({reason})")
            raise TrackerError(message.format(path=path, reason=why(error))) from error
        if any(one in raw for one in wanted):
            found.append(path)
    return tuple(found)


def drop(paths: Iterable[Path]) -> None:
    """Deletes backups; `TrackerError` names the one that cannot be."""
    for path in paths:
        try:
            path.unlink()
        except OSError as error:
            message = _("{path}: cannot be deleted ({reason}); it still holds the name")
            raise TrackerError(message.format(path=path, reason=why(error))) from error

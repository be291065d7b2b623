"""Keeps the message catalogue: collects the English, keeps the Swedish, compiles both.

    python tools/messages.py           # updates tracker/locale/sv/LC_MESSAGES/tracker.{po,mo}
    python tools/messages.py --check   # exit 1 if something lacks its Swedish or the .mo is old

A new message is written to the .po with an empty text; fill it in and run this again. What the
program no longer says goes. Equal sources give equal bytes: no dates, no line numbers.
Needs Babel (extra `dev`).
"""

import io
import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parents[1]
PO = ROOT / "tracker" / "locale" / "sv" / "LC_MESSAGES" / "tracker.po"
KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2)}
HEADER = [
    ("Project-Id-Version", "protokollkoll"),
    ("PO-Revision-Date", "2000-01-01 00:00+0000"),  # tools ask for one; git keeps the true one
    ("Last-Translator", "The protokollkoll authors"),
    ("Language-Team", "Swedish"),
    ("Language", "sv"),
    ("MIME-Version", "1.0"),
    ("Content-Type", "text/plain; charset=UTF-8"),
    ("Content-Transfer-Encoding", "8bit"),
    ("Plural-Forms", "nplurals=2; plural=(n != 1);"),
]


class Fixed(Catalog):
    """A Swedish catalogue with our header; Babel's own holds the time and Babel's version."""

    def __init__(self) -> None:
        super().__init__(locale="sv", fuzzy=False, charset="utf-8")
        self.header_comment = "# What tracker says, in Swedish. Kept by tools/messages.py."

    mime_headers = property(lambda self: HEADER, lambda self, headers: None)


def collected() -> Catalog:
    """Every message of the package, in the order of the files, without Swedish."""
    found = Fixed()
    for path in sorted((ROOT / "tracker").rglob("*.py")):
        with path.open("rb") as file:
            for _line, message, _comments, _context in extract("python", file, keywords=KEYWORDS):
                found.add(message, locations=[(path.relative_to(ROOT).as_posix(), 0)])
    return found


def written() -> Catalog:
    """What the .po holds; nothing where there is none yet."""
    if not PO.exists():
        return Fixed()
    with PO.open("rb") as file:
        return read_po(file, locale="sv", abort_invalid=True)


def merged() -> Catalog:
    """The collected messages with the Swedish that is there."""
    fresh, old = collected(), written()
    for message in fresh:
        kept = old.get(message.id) if message.id else None
        if kept is not None and kept.pluralizable == message.pluralizable:
            message.string = kept.string
    return fresh


def missing(messages: Catalog) -> list[str]:
    """Messages without a Swedish text."""
    found = []
    for message in messages:
        told = (message.string,) if isinstance(message.string, str) else message.string
        if message.id and not (told and all(told)):
            found.append(message.id if isinstance(message.id, str) else message.id[0])
    return found


def po_bytes(messages: Catalog) -> bytes:
    """The catalogue as people edit it."""
    out = io.BytesIO()
    write_po(out, messages, width=100, include_lineno=False)
    return out.getvalue()


def mo_bytes(messages: Catalog) -> bytes:
    """The catalogue as gettext reads it."""
    out = io.BytesIO()
    write_mo(out, messages)
    return out.getvalue()


def main() -> int:
    """Updates the files, or checks them."""
    messages = merged()
    lacking = missing(messages)
    for text in lacking:
        sys.stderr.write(f"no Swedish: {text!r}\n")
    mo = PO.with_suffix(".mo")
    if "--check" in sys.argv[1:]:
        old = not mo.exists() or mo.read_bytes() != mo_bytes(messages)
        if old:
            sys.stderr.write("tracker.mo is not what tracker.po says: python tools/messages.py\n")
        return 1 if lacking or old else 0
    PO.parent.mkdir(parents=True, exist_ok=True)
    PO.write_bytes(po_bytes(messages))
    mo.write_bytes(mo_bytes(messages))
    return 1 if lacking else 0


if __name__ == "__main__":
    sys.exit(main())

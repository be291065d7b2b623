"""Keeps the message catalogue: collects the English, keeps the Swedish, compiles both.

    python tools/messages.py           # updates tracker/locale/sv/LC_MESSAGES/tracker.{po,mo}
    python tools/messages.py --check   # exit 1 if something lacks its Swedish or the .mo is old

Needs Babel (extra `dev`).
"""

import io
import sys
from pathlib import Path

from babel.messages import catalog, extract, mofile, pofile

ROOT = Path(__file__).parents[1]
PO = ROOT / "tracker" / "locale" / "sv" / "LC_MESSAGES" / "tracker.po"
KEYWORDS = {"_": None, "ngettext": (1, 2)}


def collected() -> catalog.Catalog:
    """Every message of the package, in the order of the files."""
    found = catalog.Catalog(locale="sv", project="protokollkoll", charset="utf-8")
    for path in sorted((ROOT / "tracker").rglob("*.py")):
        with path.open("rb") as file:
            for _line, message, _comments, _context in extract.extract(
                "python", file, keywords=KEYWORDS
            ):
                found.add(message, locations=[(path.relative_to(ROOT).as_posix(), 1)])
    return found


def merged() -> catalog.Catalog:
    """The collected messages with the Swedish that is there; what is no longer used goes."""
    with PO.open("rb") as file:
        kept = pofile.read_po(file, locale="sv")
    kept.update(collected(), no_fuzzy_matching=True)
    kept.obsolete.clear()
    return kept


def missing(messages: catalog.Catalog) -> list[str]:
    """Messages without a Swedish text."""
    found = []
    for message in messages:
        told = message.string if isinstance(message.string, tuple) else (message.string,)
        if message.id and not all(told):
            found.append(str(message.id))
    return found


def compiled(messages: catalog.Catalog) -> bytes:
    """The catalogue as gettext reads it."""
    out = io.BytesIO()
    mofile.write_mo(out, messages)
    return out.getvalue()


def main() -> int:
    """Updates the files, or checks them."""
    messages = merged()
    lacking = missing(messages)
    for text in lacking:
        sys.stderr.write(f"no Swedish: {text!r}\n")
    if "--check" in sys.argv:
        old = PO.with_suffix(".mo").read_bytes() != compiled(messages)
        if old:
            sys.stderr.write("tracker.mo is not what tracker.po says: python tools/messages.py\n")
        return 1 if lacking or old else 0
    with PO.open("wb") as file:
        pofile.write_po(file, messages, width=100, omit_header=True, no_location=True)
    PO.with_suffix(".mo").write_bytes(compiled(messages))
    return 0


if __name__ == "__main__":
    sys.exit(main())

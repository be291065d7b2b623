"""The one border that text from minutes crosses on its way out: mail, calendar, report, terminal.

Names and quotes come from documents that anybody may have written. A control character in them can
end a header, a calendar line or a terminal's colour; an invisible one can show another name than
the one that is stored. What the eye cannot see does not leave.
"""

import re

_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")

_UNSEEN = re.compile(
    "["
    "\x00-\x08\x0e-\x1f\x7f-\x9f"  # C0 and C1, but tab and line feed
    "\ud800-\udfff"  # surrogates: no encoder takes them
    "\ufdd0-\ufdef"
    + "".join(f"{chr(plane << 16 | 0xFFFE)}{chr(plane << 16 | 0xFFFF)}" for plane in range(17))
    + "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # bidi: they reorder what is read
    "\u00ad\u200b\u2060\ufeff"  # nothing to see; scripts and emoji need U+200C and U+200D
    "\U000e0000-\U000e007f"  # tags: a hidden copy of ASCII
    "]"
)
_SPACE = re.compile(r"\s+")
_FIELD = re.compile(r"(?<=[{%#}])(?=[{%#}])")


def clean_text(text: str) -> str:
    """`text` without what cannot be seen; every kind of line break is `\\n`. Tabs stay."""
    return _UNSEEN.sub("", _BREAKS.sub("\n", text))


def one_line(text: str, limit: int | None = None) -> str:
    """`text` clean and on one line; longer than `limit` characters it ends in `…` after a word."""
    if text.isprintable() and "  " not in text:  # most text: nothing unseen, no break
        line = text.strip()
    else:
        line = _SPACE.sub(" ", clean_text(text)).strip()
    if limit is None or len(line) <= limit:
        return line
    cut = line.rfind(" ", 0, limit)
    return line[: cut if cut > limit // 2 else limit - 1].rstrip(" ,;:–-") + "…"


def unmerged(text: str, limit: int | None = None) -> str:
    """`one_line` in which nothing looks like a field to a mail-merge program downstream."""
    return _FIELD.sub(" ", one_line(text, limit))


_ASCII = str.maketrans(
    {"å": "a", "ä": "a", "ö": "o", "é": "e", "è": "e", "ü": "u", "æ": "ae", "ø": "o", "ß": "ss"}
)


def slug(text: str, limit: int = 40) -> str:
    """`text` as ASCII letters, digits and hyphens, for file names and ids; `""` if none is left."""
    lower = one_line(text).casefold().translate(_ASCII)
    return re.sub(r"[^a-z0-9]+", "-", lower)[:limit].strip("-")

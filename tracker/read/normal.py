"""Text made regular: NFC, LF, no controls, nothing invisible. Offsets count in what comes out.

Invisible characters (zero width, bidirectional controls, tags) are dropped here and reported:
inside a word they would hide a name from every rule, and a bidi control can make a reader see
other words than the program. Soft hyphens are dropped silently: they are typesetting.
"""

import re
import unicodedata
from typing import NamedTuple

_MAX_MARKS = 30
"""Combining marks kept on one letter. NFC is quadratic in them (80,000 marks: five seconds)."""

_BREAKS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\ue000-\ue01f\ufffe\uffff]+")
"""Without U+E000..U+E01F, with which `rules` covers names and verbs: no text poses as one."""
_INVISIBLE = re.compile(
    "[\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
    "\U000e0000-\U000e007f]+"
)
_LIGATURES = {
    0xFB00 + n: said for n, said in enumerate(("ff", "fi", "fl", "ffi", "ffl", "st", "st"))
}
"""Two letters as one character, as a PDF has them: *ﬁnns*. No search would find them."""
_EMOJI_PARTS = re.compile("[\u200d\ufe0f]+")
_MIXED = re.compile("[A-Za-zÅÄÖåäö][Ѐ-ӿ]|[Ѐ-ӿ][A-Za-zÅÄÖåäö]")
# Marks are neither word characters nor space, so a long run of them is a long run of "others";
# letters outside ASCII are word characters and never enter.
_MAYBE_MARKS = re.compile(rf"[^\w\s\x00-\u02ff]{{{_MAX_MARKS + 1},}}")


# Nearly all minutes hold nothing else: Latin letters and ordinary punctuation, NFC as they stand.
_UNUSUAL = re.compile("[^\x00-\u02ff\u2002-\u200a\u2010-\u2027]")
_ODD = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad]")
# The same of the text as UTF-8, a quarter of the work: bytes that only an unusual or odd character
# has, and what follows the two that begin both kinds (C2 up to U+00BF, E2 80 up to U+203F).
_ASKED = bytes((*range(0x09), *range(0x0B, 0x20), 0x7F, *range(0xCC, 0xE2), *range(0xE3, 0x100)))
_ODD_C2 = re.compile(b"\xc2[\x80-\x9f\xad]")
_ODD_E2 = re.compile(b"\xe2(?!\x80[\x82-\x8a\x90-\xa7])")


class Normal(NamedTuple):
    text: str
    suspicious: int | None
    """Offset in `text` of the first invisible or mixed-script character, None if there is none."""
    utf8: bytes
    """`text` as UTF-8."""


def normalise(text: str) -> Normal:
    """`text` as NFC with LF line ends, without controls and invisible characters."""
    utf8 = text.encode()
    if is_plain(utf8):
        return Normal(text, None, utf8)
    text, suspicious = _made_regular(text)
    return Normal(text, suspicious, text.encode())


def is_plain(utf8: bytes) -> bool:
    """Whether a text, as UTF-8, is regular as it stands."""
    if len(utf8.translate(None, _ASKED)) < len(utf8):
        return False
    if b"\xc2" in utf8 and _ODD_C2.search(utf8):
        return False
    return not (b"\xe2" in utf8 and _ODD_E2.search(utf8))


def _made_regular(text: str) -> tuple[str, int | None]:
    unusual = not text.isascii() and _UNUSUAL.search(text) is not None
    if unusual:
        text = unicodedata.normalize("NFC", _MAYBE_MARKS.sub(_cap, text)).translate(_LIGATURES)
    if unusual or _ODD.search(text):
        text = _CONTROLS.sub("", _BREAKS.sub("\n", text))
    if not unusual:
        return text, None
    text, suspicious = _drop_invisible(text)
    mixed = _MIXED.search(text)
    if mixed and (suspicious is None or mixed.start() < suspicious):
        suspicious = mixed.start()
    return text, suspicious


def _cap(match: re.Match[str]) -> str:
    out, run = [], 0
    for char in match[0]:
        run = run + 1 if unicodedata.combining(char) else 0
        if run <= _MAX_MARKS:
            out.append(char)
    return "".join(out)


def _drop_invisible(text: str) -> tuple[str, int | None]:
    # A byte order mark at the start, and what joins emoji, is everyday and worth no warning.
    text = _EMOJI_PARTS.sub("", text.removeprefix("\ufeff"))
    first = _INVISIBLE.search(text)
    if first is None:
        return text, None
    # NFC may compose what the dropped character kept apart.
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", text)), first.start()

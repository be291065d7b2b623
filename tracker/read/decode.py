"""Bytes to text: which encoding, and whether that had to be guessed."""

import codecs
from typing import NamedTuple

_BOMS = (  # UTF-32 before UTF-16: its little-endian mark begins with UTF-16's
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Where each old encoding keeps å ä ö Å Ä Ö: the letters that tell them apart in Swedish.
_SWEDISH = {
    "cp1252": b"\xe5\xe4\xf6\xc5\xc4\xd6",
    "mac_roman": b"\x8c\x8a\x9a\x81\x80\x85",
    "cp850": b"\x86\x84\x94\x8f\x8e\x99",
}
_SAMPLE = 1 << 16


class Decoded(NamedTuple):
    text: str
    encoding: str
    guessed: bool
    """No mark and no self-checking form (UTF-8, UTF-16) told the encoding."""


def decode(data: bytes) -> Decoded | None:
    """`data` as text, None if no encoding of text fits. Never holds a lone surrogate."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding)
    wide = _wide(data)
    if wide is not None:
        return _strict(data, wide)
    try:
        return Decoded(data.decode("utf-8"), "utf-8", False)
    except UnicodeDecodeError:
        return _nearly_utf8(data) or _eight_bit(data)


def _strict(data: bytes, encoding: str) -> Decoded | None:
    try:
        return Decoded(data.decode(encoding), encoding, False)
    except UnicodeDecodeError:
        # A damaged tail or one bad unit: read what is there, and say that it is not certain.
        text = data.decode(encoding, "replace")
        return Decoded(text, encoding, True) if text.count("\ufffd") * 20 < len(text) else None


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: in Western text every other byte is NUL."""
    sample = data[:4096]
    if len(sample) < 4 or b"\x00" not in sample:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > half * 0.6 and even < half * 0.1:
        return "utf-16-le"
    if even > half * 0.6 and odd < half * 0.1:
        return "utf-16-be"
    return None


def _nearly_utf8(data: bytes) -> Decoded | None:
    """UTF-8 with a few broken bytes (a cut tail, a pasted line), else None."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = len(text.encode("utf-8")) - len(text)  # bytes beyond one per character
    return Decoded(text, "utf-8", True) if broken * 8 < whole - 2 * broken else None


def _eight_bit(data: bytes) -> Decoded:
    """The eight-bit encoding whose å, ä and ö occur most; Windows' own where that is a tie."""
    sample = data[:_SAMPLE]
    counts = {name: sum(sample.count(b) for b in codes) for name, codes in _SWEDISH.items()}
    encoding = max(counts, key=lambda name: (counts[name], name == "cp1252"))
    # Bytes that cp1252 leaves undefined become C1 controls, which normalising drops.
    text = data.decode(encoding, "replace") if encoding != "cp1252" else _cp1252(data)
    return Decoded(text, encoding, True)


def _cp1252(data: bytes) -> str:
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace").replace("\ufffd", "")

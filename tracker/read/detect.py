"""What a file is, told by its first bytes and never by its name alone."""

from tracker.messages import _
from tracker.problems import TrackerError

_MAGIC = (
    (b"%PDF-", "a PDF file"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"II*\x00", "an image"),
    (b"MM\x00*", "an image"),
    (b"SQLite format 3\x00", "a database, perhaps a ledger"),
    (b"\x1f\x8b", "a compressed file"),
    (b"7z\xbc\xaf", "a compressed file"),
    (b"Rar!", "a compressed file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
)
_ZIPPED = (
    (b"word/", "a Word file"),
    (b"opendocument.text", "an OpenDocument file"),
    (b"xl/", "an Excel file"),
    (b"ppt/", "a PowerPoint file"),
)
_MARKUP = ((b"<!doctype html", "a web page"), (b"<html", "a web page"))


def foreign_kind(data: bytes) -> str | None:
    """What `data` is if it is a known format that is no plain text, in words; else None."""
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            return kind
    if data.startswith(b"PK\x03\x04"):
        # Names of the parts stand uncompressed at both ends of a zip file.
        ends = data[:4096] + data[-65536:]
        return next((kind for mark, kind in _ZIPPED if mark in ends), "a compressed file")
    head = data[:512].removeprefix(b"\xef\xbb\xbf").lstrip()[:16].lower()
    return next((kind for mark, kind in _MARKUP if head.startswith(mark)), None)


def refuse_foreign(data: bytes, name: str) -> None:
    """Raises `TrackerError` if `data` is a format that this version cannot read."""
    kind = foreign_kind(data)
    if kind is not None:
        message = _(
            "{name}: this is {kind}; this version reads .txt and .md - save it as text first"
        )
        raise TrackerError(message.format(name=name, kind=_(kind)))

"""What a file is, told by its first bytes and never by its name alone."""

from tracker.messages import N_, _
from tracker.problems import TrackerError

_MAGIC = (
    (b"%PDF-", N_("a PDF file")),
    (b"\xd0\xcf\x11\xe0", N_("an old Word or Excel file")),
    (b"{\\rtf", N_("an RTF file")),
    (b"\x89PNG", N_("an image")),
    (b"\xff\xd8\xff", N_("an image")),
    (b"GIF8", N_("an image")),
    (b"II*\x00", N_("an image")),
    (b"MM\x00*", N_("an image")),
    (b"SQLite format 3\x00", N_("a database, perhaps a ledger")),
    (b"\x1f\x8b", N_("a compressed file")),
    (b"7z\xbc\xaf", N_("a compressed file")),
    (b"Rar!", N_("a compressed file")),
    (b"\x7fELF", N_("a program")),
    (b"MZ\x90", N_("a program")),
)
_ZIPPED = (
    (b"word/", N_("a Word file")),
    (b"opendocument.text", N_("an OpenDocument file")),
    (b"xl/", N_("an Excel file")),
    (b"ppt/", N_("a PowerPoint file")),
)
_MARKUP = ((b"<!doctype html", N_("a web page")), (b"<html", N_("a web page")))


def foreign_kind(data: bytes) -> str | None:
    """What `data` is if it is a known format that is no plain text, in words; else None."""
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            return kind
    if data.startswith(b"PK\x03\x04"):
        # Names of the parts stand uncompressed at both ends of a zip file.
        ends = data[:4096] + data[-65536:]
        return next((kind for mark, kind in _ZIPPED if mark in ends), N_("a compressed file"))
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

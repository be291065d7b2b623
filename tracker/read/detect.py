"""What a file is, told by its first bytes and never by its name alone."""

import re

from tracker.messages import N_, _
from tracker.problems import TrackerError
from tracker.read.document import locked

READS = ".docx, .odt, .pdf, .rtf, .html, .eml, .org, .md, .txt"

_FOREIGN = (
    (b"\xd0\xcf\x11\xe0", N_("an old Word or Excel file")),
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
_MAGICS = tuple(magic for magic, _kind in _FOREIGN)
_ZIPPED = (
    (b"word/", "docx"),
    (b"opendocument.text", "odt"),
    (b"xl/", N_("an Excel file")),
    (b"ppt/", N_("a PowerPoint file")),
)
_MARKUP = (b"<!doctype html", b"<html", b"<head", b"<body")
_ENDS = 300_000
"""Bytes at the end of a zip file in which the names of its parts stand, for some thousand parts."""
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_HEAD = re.compile(
    rb"[A-Za-z][A-Za-z0-9-]{1,60}:[ \t]?[^\r\n]{0,2000}(?:\r?\n[ \t][^\r\n]{0,2000}){0,50}\r?\n"
)
_OWN = (b"mime-version:", b"message-id:", b"received:", b"return-path:", b"content-type:")
_PDF_WITHIN = 1024
"""ISO 32000 Annex H: what begins a PDF may have other bytes before it."""


def format_of(data: bytes, name: str) -> str:
    """`docx`, `odt`, `pdf`, `rtf`, `html`, `eml` or `txt` (which `text` tells from .md and .org).

    Raises `TrackerError`, in one line that says what to do, for what this version cannot read.
    """
    if b"%PDF-" in data[:_PDF_WITHIN]:
        return "pdf"
    head = data[:2048].removeprefix(b"\xef\xbb\xbf").lstrip()
    if head.startswith(b"{\\rtf"):
        return "rtf"
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        # Names of the parts stand uncompressed at both ends of a zip file.
        ends = data[:4096] + data[-_ENDS:]
        kind = next((kind for mark, kind in _ZIPPED if mark in ends), N_("a compressed file"))
        if kind not in ("docx", "odt"):
            raise _refused(name, kind)
        return kind
    if data.startswith(b"\xd0\xcf\x11\xe0") and _ENCRYPTED in data:
        raise locked(name)
    if data.startswith(_MAGICS):
        raise _refused(name, next(kind for magic, kind in _FOREIGN if data.startswith(magic)))
    if is_page(head):
        return "html"
    return "eml" if is_mail(data, name) else "txt"


def is_page(head: bytes) -> bool:
    """Whether a file that begins with `head` is a web page: after a prolog and comments."""
    if b"\x00" in head[:64]:  # UTF-16
        head = head.replace(b"\x00", b"").lstrip(b"\xff\xfe")
    for _n in range(10):
        low = head[:16].lower()
        if low.startswith(_MARKUP):
            return True
        end = {b"<?": b"?>", b"<!": b"-->"}.get(low[:2])
        if end is None or end not in head:
            return False
        head = head[head.index(end) + len(end) :].lstrip()
    return False


def is_mail(data: bytes, name: str) -> bool:
    """Whether `data` begins with the head of a mail: not one that was pasted, a mail itself."""
    at, own, said = 0, 0, set()
    start = data[:5].startswith(b"From ")  # a mailbox of one mail
    if start:
        at = data.find(b"\n") + 1
    for _n in range(200):
        match = _HEAD.match(data, at)
        if match is None:
            break
        line = match[0][:60].lower()
        own += line.startswith(_OWN)
        said.add(line.partition(b":")[0])
        at = match.end()
    named = name.lower().endswith((".eml", ".mht", ".mhtml")) and b"from" in said
    return own >= 2 or (own >= 1 and b"from" in said) or (named and len(said) >= 3)


def _refused(name: str, kind: str) -> TrackerError:
    message = _("{name}: this is {kind}; this version reads {formats} - save it as one of those")
    return TrackerError(message.format(name=name, kind=_(kind), formats=READS))

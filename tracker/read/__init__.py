"""Files in, `Source` out: the offsets of everything later are settled here.

One module per format; what a file is, its content says (`detect`). What knows paragraphs gives
`blocks`, which are written as Markdown; a PDF gives places on a page, which `pdf_lines` and
`pdf_flow` make lines and paragraphs of. A format this version cannot read, a file that is empty,
damaged or protected, and one over a limit raise `TrackerError` with one line that says what to do;
whatever can be read is read, and what is odd about it comes back as problems.
"""

from pathlib import Path

from tracker.messages import _, why
from tracker.model import Source
from tracker.problems import Problem, TrackerError
from tracker.read.detect import format_of
from tracker.read.document import Document, too_much
from tracker.read.source import settle
from tracker.read.text import read_text

__all__ = ["MAX_BYTES", "SUFFIXES", "read", "read_file"]

SUFFIXES = frozenset(
    {".txt", ".md", ".docx", ".odt", ".pdf", ".rtf", ".html", ".htm", ".eml", ".org"}
)
"""The endings a folder is searched for; a file that is named is told by its content alone."""

MAX_BYTES = 20_000_000
"""The largest file that is opened. A year of ordinary minutes is under one megabyte."""

MAX_WITHIN = 3
"""Mails within mails: how deep an attachment is looked for."""


def read(data: bytes, name: str) -> tuple[Source, tuple[Problem, ...]]:
    """The minutes in `data`; `name` is the file's name as the user gave it."""
    if len(data) > MAX_BYTES:
        raise _too_large(name)
    return settle(_document(data, name, 0), data, name)


def _document(data: bytes, name: str, depth: int) -> Document:
    """`data` by the reader of its format, which is imported only then."""
    if depth > MAX_WITHIN:
        raise too_much(name)
    match format_of(data, name):
        case "docx":
            from tracker.read.docx import read_docx

            return read_docx(data, name)
        case "odt":
            from tracker.read.odt import read_odt

            return read_odt(data, name)
        case "pdf":
            from tracker.read.pdf import read_pdf

            return read_pdf(data, name)
        case "rtf":
            from tracker.read.rtf import read_rtf

            return read_rtf(data, name)
        case "html":
            from tracker.read.html import read_html

            return read_html(data, name)
        case "eml":
            from tracker.read.eml import read_eml

            return read_eml(data, name, _document, depth)
        case _:
            return read_text(data, name)


def read_file(path: Path) -> tuple[Source, tuple[Problem, ...]]:
    """The minutes in the file at `path`. Its size is checked before anything is read."""
    try:
        if path.is_dir():
            message = _("{path}: this is a folder; give the files in it")
            raise TrackerError(message.format(path=path))
        if not path.exists():
            raise TrackerError(_("{path}: no such file").format(path=path))
        if path.stat().st_size > MAX_BYTES:
            raise _too_large(str(path))
        with path.open("rb") as file:  # a pipe has no size: one byte too many tells
            data = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        reason = why(error) if isinstance(error, OSError) else str(error)
        message = _("{path}: cannot be read ({reason})")
        raise TrackerError(message.format(path=path, reason=reason)) from error
    return read(data, str(path))


def _too_large(name: str) -> TrackerError:
    message = _("{name}: the file is over {limit} MB; split it, or give the text alone")
    return TrackerError(message.format(name=name, limit=MAX_BYTES // 1_000_000))

"""`Document` to `Source`: the text made regular once, and what is odd about it said."""

from hashlib import sha256
from pathlib import PurePath

from tracker.codes import WARNINGS
from tracker.messages import _
from tracker.model import Source
from tracker.problems import Problem, TrackerError
from tracker.read.document import Document
from tracker.read.normal import normalise


def settle(document: Document, data: bytes, name: str) -> tuple[Source, tuple[Problem, ...]]:
    """The `Source` of `document`, read from `data`. Raises `TrackerError` where it is empty."""
    if document.regular:
        text, suspicious, utf8 = document.text, None, data
    else:
        text, suspicious, utf8 = normalise(document.text)
    if not text or text.isspace():
        message = _("{name}: the file is empty; give a file with minutes in it")
        raise TrackerError(message.format(name=name))
    digest = sha256(data).hexdigest()
    source = Source(
        name=PurePath(name).name,
        text=text,
        sha256=digest,
        text_sha256=digest if utf8 == data else sha256(utf8).hexdigest(),
        format=document.format,
        encoding=document.encoding,
        clues=document.clues,
    )
    problems = []
    if document.guessed:
        message = _("the file is not UTF-8; it was read as {encoding}: check å, ä and ö")
        text_of = message.format(encoding=document.encoding)
        problems.append(Problem("encoding-guessed", text_of, 0, name))
    if suspicious is not None:
        message = _("invisible or look-alike characters: compare the text with what you see")
        line = source.line_of(suspicious)
        problems.append(Problem("suspicious-characters", message, line, name))
    problems.extend(Problem(code, _(WARNINGS[code]), 0, name) for code in document.notes)
    return source, tuple(problems)

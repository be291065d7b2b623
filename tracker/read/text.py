"""Plain text and Markdown."""

import re
from hashlib import sha256
from pathlib import PurePath

from tracker.messages import _
from tracker.model import Source
from tracker.problems import Problem, TrackerError
from tracker.read.decode import decode
from tracker.read.normal import normalise

_MARKDOWN = (".md", ".markdown", ".mkd", ".mdown")
_NOISE = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def read_text(data: bytes, name: str) -> tuple[Source, tuple[Problem, ...]]:
    """`data` as a `Source`. Raises `TrackerError` where it is empty or no text at all."""
    decoded = decode(data)
    text, suspicious = normalise(decoded.text) if decoded else ("", None)
    # What was dropped is looked at only where much was.
    if decoded is None or (len(text) < 0.98 * len(decoded.text) and _is_noise(decoded.text)):
        message = _("{name}: this is no text file; this version reads .txt and .md")
        raise TrackerError(message.format(name=name))
    if not text.strip():
        message = _("{name}: the file is empty; give a file with minutes in it")
        raise TrackerError(message.format(name=name))
    source = Source(
        name=PurePath(name).name,
        text=text,
        sha256=sha256(data).hexdigest(),
        text_sha256=sha256(text.encode()).hexdigest(),
        format="md" if name.lower().endswith(_MARKDOWN) else "txt",
        encoding=decoded.encoding,
    )
    problems = []
    if decoded.guessed:
        message = _("the file is not UTF-8; it was read as {encoding}: check å, ä and ö")
        text_of = message.format(encoding=decoded.encoding)
        problems.append(Problem("encoding-guessed", text_of, 0, name))
    if suspicious is not None:
        message = _("invisible or look-alike characters: compare the text with what you see")
        line = source.line_of(suspicious)
        problems.append(Problem("suspicious-characters", message, line, name))
    return source, tuple(problems)


def _is_noise(text: str) -> bool:
    """Whether more than one character in fifty is a control that no text has."""
    sample = text[:65536]
    return len(_NOISE.findall(sample)) * 50 > len(sample)

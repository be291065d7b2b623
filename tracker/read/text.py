"""Plain text and Markdown."""

import re

from tracker.messages import _
from tracker.problems import TrackerError
from tracker.read.decode import decode
from tracker.read.document import Document
from tracker.read.org import is_org, org_text

_MARKDOWN = (".md", ".markdown", ".mkd", ".mdown")
_NOISE = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def read_text(data: bytes, name: str) -> Document:
    """`data` as text. Raises `TrackerError` where it is no text at all."""
    decoded = decode(data)
    if decoded is None or _is_noise(decoded.text):
        message = _("{name}: this is no text file, and no other that this version can read")
        raise TrackerError(message.format(name=name))
    encoding, guessed = decoded.encoding, decoded.guessed
    if is_org(decoded.text, name):
        return Document(org_text(decoded.text), "org", encoding=encoding, guessed=guessed)
    format = "md" if name.lower().endswith(_MARKDOWN) else "txt"
    return Document(decoded.text, format, encoding=encoding, guessed=guessed)


def _is_noise(text: str) -> bool:
    """Whether more than one character in fifty is a control that no text has."""
    sample = text[:65536]
    return len(_NOISE.findall(sample)) * 50 > len(sample)

"""Plain text and Markdown."""

from tracker.messages import _
from tracker.problems import TrackerError
from tracker.read.decode import decode
from tracker.read.document import Document
from tracker.read.normal import is_plain
from tracker.read.org import is_org, org_text

_MARKDOWN = (".md", ".markdown", ".mkd", ".mdown")
_NOISE = bytes((*range(0x09), *range(0x0E, 0x1B), *range(0x1C, 0x20)))


def read_text(data: bytes, name: str) -> Document:
    """`data` as text. Raises `TrackerError` where it is no text at all."""
    decoded = decode(data)
    # A byte order mark is not plain, so that such text is these very bytes; nor is any noise.
    regular = (
        decoded is not None
        and decoded.encoding == "utf-8"
        and not decoded.guessed
        and is_plain(data)
    )
    if decoded is None or (not regular and _is_noise(decoded.text, data)):
        message = _("{name}: this is no text file, and no other that this version can read")
        raise TrackerError(message.format(name=name))
    encoding, guessed = decoded.encoding, decoded.guessed
    if is_org(decoded.text, name):
        return Document(org_text(decoded.text), "org", encoding=encoding, guessed=guessed)
    format = "md" if name.lower().endswith(_MARKDOWN) else "txt"
    return Document(decoded.text, format, encoding=encoding, guessed=guessed, regular=regular)


def _is_noise(text: str, data: bytes) -> bool:
    """Whether more than one character in fifty is a control that no text has.

    Every encoding that is read writes a control with the byte of its number, beside others or not.
    """
    if len(data.translate(None, _NOISE)) == len(data):
        return False
    sample = text[:65536]
    utf8 = sample.encode()
    noise = len(utf8) - len(utf8.translate(None, _NOISE))
    return noise * 50 > len(sample)

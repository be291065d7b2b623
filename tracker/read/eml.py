"""Mails (.eml): who sent it, when, its subject and its text, then the minutes attached to it.

RFC 5322 and MIME by the standard library; the head is written as mail programs quote it, which
`structure` reads: the subject is the title, the day it was sent gives the meeting's day its year.
A web page saved as one file (.mht) has the same form.
"""

from collections.abc import Callable, Iterator
from contextlib import suppress
from email import message_from_bytes, policy
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parsedate_to_datetime

from tracker.model import Clue
from tracker.problems import TrackerError
from tracker.read.blocks import write
from tracker.read.decode import decode
from tracker.read.document import Document, damaged, too_much
from tracker.read.html import read_markup

MAX_PARTS = 500
MAX_ATTACHED = 30
"""Files attached that are read, or tried."""

MAX_BOUNDARIES = 20_000
"""Lines that may part one piece from the next; mails have some ten."""

MAX_HEADER = 1_000
"""Characters of one header that are read."""

_PASSED_OVER = (
    "image/", "audio/", "video/", "multipart/", "message/", "text/calendar", "text/css",
    "text/vcard", "text/x-vcard", "application/pkcs7-signature", "application/pgp-",
)  # fmt: skip
"""Parts of a mail that nobody attaches as minutes."""

Reader = Callable[[bytes, str, int], Document]
"""Reads an attachment: its bytes, its name, how deep in other files it lies."""


def read_eml(data: bytes, name: str, reader: Reader, depth: int) -> Document:
    """The mail in `data`; `reader` reads what is attached."""
    if data.count(b"\n--") > MAX_BOUNDARIES:
        raise too_much(name)
    if data.startswith(b"From "):
        data = data[data.find(b"\n") + 1 :]
    try:
        mail = message_from_bytes(data, policy=policy.compat32)
    except (MessageError, RecursionError, ValueError, LookupError) as error:
        raise damaged(name) from error
    parts = list(_parts(mail, name))
    bodies = [part for part in parts if _is_body(part)]
    body, notes = _body(bodies, name)
    attached: list[Document] = []
    skipped: list[str] = []
    for part in parts:
        if part in bodies or part.get_content_type().startswith(_PASSED_OVER):
            continue
        if len(attached) + len(skipped) >= MAX_ATTACHED:
            raise too_much(name)
        file = _header(part.get_filename()) or "?"
        try:
            attached.append(reader(_bytes(part), file, depth + 1))
        except TrackerError:  # said below: a spreadsheet beside the minutes is no error
            if part.get_filename():  # without a name it belongs to a page, as in .mht
                skipped.append(file)
    if skipped:
        notes.add("attachments-skipped")
    texts = [_head(mail), body, *(document.text for document in attached)]
    clues: list[Clue] = []
    for document in attached:
        clues.extend(document.clues)
        notes.update(document.notes)
    text = "\n\n".join(text.strip("\n") for text in texts if text.strip()) + "\n"
    return Document(text, "eml", tuple(clues), tuple(sorted(notes)))


def _parts(mail: Message, name: str) -> Iterator[Message]:
    """The parts that hold something, a mail within a mail as its own parts; in order."""
    waiting = [mail]
    count = 0
    while waiting:
        part = waiting.pop()
        count += 1
        if count > MAX_PARTS:
            raise too_much(name)
        # Asked of a text, its payload would be decoded: a NUL in its charset is an error there.
        inside = part.get_payload() if part.is_multipart() else None
        if isinstance(inside, list):
            waiting.extend(reversed([one for one in inside if isinstance(one, Message)]))
        else:
            yield part


def _is_body(part: Message) -> bool:
    text = part.get_content_type() in ("text/plain", "text/html")
    return text and part.get_content_disposition() != "attachment" and not part.get_filename()


def _body(parts: list[Message], name: str) -> tuple[str, set[str]]:
    """The text of the mail: what is plain, unless only the page says anything."""
    plain = [text for part in parts if part.get_content_type() == "text/plain"
             if (text := _text(part)).strip()]  # fmt: skip
    if plain:
        return "\n\n".join(plain), set()
    notes: set[str] = set()
    pages = []
    for part in parts:
        if part.get_content_type() == "text/html":
            blocks, _title, noted = read_markup(_text(part), name)
            pages.append(write(blocks))
            notes.update(noted)
    return "\n\n".join(pages), notes


def _bytes(part: Message) -> bytes:
    found = part.get_payload(decode=True)
    return found if isinstance(found, bytes) else b""


def _text(part: Message) -> str:
    data = _bytes(part)
    charset = str(part.get_content_charset() or "")
    try:
        text = data.decode(charset)
    except (LookupError, UnicodeDecodeError, ValueError):
        decoded = decode(data)
        text = decoded.text if decoded else ""
    return text.replace("\r\n", "\n")


def _header(value: object) -> str:
    """A header as people read it."""
    if value is None:
        return ""
    raw = str(value)[:MAX_HEADER]
    try:
        said = str(make_header(decode_header(raw)))
    except (MessageError, LookupError, UnicodeDecodeError, ValueError):
        said = raw
    return " ".join(said.split())


def _head(mail: Message) -> str:
    """*Från*, *Skickat*, *Ämne*: the lines a mail program puts above what it quotes."""
    sender, subject = _header(mail.get("From")), _header(mail.get("Subject"))
    sent = _header(mail.get("Date"))
    with suppress(TypeError, ValueError):  # a date that is none is shown as it stands
        sent = parsedate_to_datetime(sent).date().isoformat()
    # Swedish as the minutes themselves: `structure` reads it, and it is what the sender saw.
    said = (("Från", sender), ("Skickat", sent), ("Ämne", subject))
    return "\n".join(f"{label}: {value}" for label, value in said if value)

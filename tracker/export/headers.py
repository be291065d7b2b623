"""Mail headers that nothing from minutes can break out of.

The standard library of Python 3.11 writes `Subject: … =?UTF-8?Q?=0A?=Bcc: x@y` as a real `Bcc:`
line (cpython 121650) and encodes a long List-Unsubscribe so that no mail program finds it (85725).
So: clean before setting, never fold what programs parse, read the bytes again before they go.
"""

import re
from email import policy
from email.header import decode_header, make_header
from email.message import EmailMessage, Message
from email.parser import BytesParser
from email.policy import EmailPolicy
from typing import Any

from email_validator import EmailNotValidError, validate_email

from tracker.export.text import one_line
from tracker.messages import _
from tracker.problems import TrackerError

UNFOLDED = frozenset(
    {
        "auto-submitted",
        "in-reply-to",
        "list-id",
        "list-unsubscribe",
        "message-id",
        "references",
    }
)
ADDRESSED = frozenset({"from", "to", "reply-to"})


class MailPolicy(EmailPolicy):
    """CRLF and 78 columns as SMTP has it, but for what the library folds wrongly.

    `UNFOLDED` headers are one ASCII line each. Subject and names with letters like å become encoded
    words as a whole (RFC 2047): the library encodes single words and loses spaces between them.
    """

    def fold(self, name: str, value: Any) -> str:
        lower = name.lower()
        if lower == "subject":
            return f"{name}: {_join(_words(str(value)))}{self.linesep}"
        if lower in ADDRESSED:
            [one] = value.addresses
            phrase = _phrase(one.display_name)
            return f"{name}: {_join([*phrase, f'<{one.addr_spec}>'])}{self.linesep}"
        if lower not in UNFOLDED:
            folded: str = super().fold(name, value)
            return folded
        text = str(value)
        if not text.isascii() or not text.isprintable():
            message = _("{name}: {value!r} cannot stand there")
            raise TrackerError(message.format(name=name, value=text))
        return f"{name}: {text}{self.linesep}"

    def fold_binary(self, name: str, value: Any) -> bytes:
        if name.lower() in UNFOLDED | ADDRESSED | {"subject"}:
            return self.fold(name, value).encode("ascii")
        return super().fold_binary(name, value)


_WORD = 64
"""Characters of one encoded word: with `Reply-To: ` before it the line stays below 78."""
_PLAIN = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!*+-/")


def _words(text: str) -> list[str]:
    """`text` as it is when it is short ASCII, else as encoded words that never split a letter."""
    if text.isascii() and text.isprintable() and len(text) <= _WORD and "=?" not in text:
        return [text]
    found, part, head = [], "", "=?utf-8?q?"
    for char in text:
        if char == " ":
            code = "_"
        elif char in _PLAIN:
            code = char
        else:
            code = "".join(f"={byte:02X}" for byte in char.encode("utf-8"))
        if len(head) + len(part) + len(code) + 2 > _WORD:
            found.append(f"{head}{part}?=")
            part = ""
        part += code
    return [*found, f"{head}{part}?="]


def _phrase(name: str) -> list[str]:
    """A display name: bare, quoted (RFC 5322 3.2.4) or encoded."""
    if not name:
        return []
    if name.isascii() and name.replace(" ", "").isalnum() and len(name) <= _WORD:
        return [name]
    quoted = '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'
    words = _words(quoted)
    return words if words == [quoted] else _words(name)


def _join(words: list[str]) -> str:
    """Words on lines of at most 78; between encoded words white space is not part of the text."""
    line, out = 16, ""  # room for the header's name
    for word in words:
        apart = "" if not out else " " if line + 1 + len(word) <= 78 else "\r\n "
        line = len(word) + (1 if apart.startswith("\r") else line + len(apart))
        out += apart + word
    return out


POLICY = MailPolicy(linesep="\r\n", max_line_length=78)


def header_text(text: str, limit: int | None = None) -> str:
    """`text` as a header may hold it: one clean line in which no encoded word begins."""
    return one_line(text, limit).replace("=?", "= ?")


def ascii_address(address: str) -> str:
    """The address with its domain in ASCII (IDNA): `info@göteborg.example` → `info@xn--…`.

    `TrackerError` for what is no address, or has a local part that only SMTPUTF8 could carry.
    """
    try:
        valid = validate_email(address.strip(), check_deliverability=False, test_environment=True)
    except EmailNotValidError as error:
        message = _("{address!r} is no e-mail address: {reason}")
        raise TrackerError(message.format(address=address, reason=_(str(error)))) from None
    if valid.ascii_email is None:
        message = _("{address!r}: letters like å before the @ reach few mail servers; use another")
        raise TrackerError(message.format(address=address))
    return valid.ascii_email


_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x85\u2028\u2029]|\r(?!\n)|\n(?![ \t])")


def proven(message: EmailMessage) -> bytes:
    """The message's bytes, read again; `TrackerError` if they hold another header than was set."""
    raw = message.as_bytes(policy=POLICY)
    again = BytesParser(policy=policy.compat32).parsebytes(raw)  # another parser than wrote it
    same = [_names(part) for part in message.walk()] == [_names(part) for part in again.walk()]
    decoded = {name: str(make_header(decode_header(value))) for name, value in again.items()}
    clean = not any(_CONTROL.search(value) for value in decoded.values())
    subject = str(message["Subject"])
    if not same or not clean or decoded.get("Subject") != subject:
        text = _("{subject!r}: the mail would not be what it says; it was not written")
        raise TrackerError(text.format(subject=subject))
    return raw


def _names(part: Message) -> list[str]:
    return [name.lower() for name in part]

"""E-mail addresses and domains as they may be stored: checked, and in ASCII.

An address is data that ends up in mail headers and calendars. It is checked when it comes in, so
that whoever writes one out need not; nothing is looked up in the network.
"""

import re

from tracker.messages import N_, _
from tracker.problems import Misuse

_DOMAIN = re.compile(r"(?=.{1,253}\Z)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.){1,10}[a-z0-9-]{2,63}")

SLIPS = (
    N_("An email address must have an @-sign."),
    N_("There must be something before the @-sign."),
    N_("There must be something after the @-sign."),
    N_("The part after the @-sign is not valid. It should have a period."),
    N_("The email address contains invalid characters before the @-sign: SPACE."),
    N_("An email address cannot have two periods in a row."),
    N_("An email address cannot end with a period."),
)
"""What email-validator says of the commonest slips, for the catalogue; others stay as it says."""


def address(value: str, option: str) -> str:
    """`value` as `local@domain`, the domain in ASCII (IDNA); `Misuse` says what is wrong.

    A local part with å, ä, ö is refused: most mail servers still cannot deliver to it (RFC 6531
    asks every one on the way), and the mail would come back.
    """
    from email_validator import EmailNotValidError, validate_email

    text = value.strip()
    if not text.rpartition("@")[0].isascii():
        message = _("{option}: {value!r} has letters before the @ that mail cannot carry")
        raise Misuse(message.format(option=option, value=value))
    try:
        found = validate_email(text, check_deliverability=False, allow_smtputf8=False)
    except EmailNotValidError as error:
        message = _("{option}: {value!r} is no e-mail address: {reason}")
        raise Misuse(message.format(option=option, value=value, reason=_(str(error)))) from None
    return found.ascii_email or found.normalized


def domain(value: str, option: str) -> str:
    """`value` as a domain name in ASCII and lower case, without a dot at its end."""
    try:
        text = value.strip().rstrip(".").lower().encode("idna").decode("ascii")
    except UnicodeError:
        text = ""
    if not _DOMAIN.fullmatch(text):
        message = _("{option}: {value!r} is no domain; write it as list.forening.example")
        raise Misuse(message.format(option=option, value=value))
    return text

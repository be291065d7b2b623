"""One digest as one mail: text and HTML from two templates over one context, the dates attached.

Same digest, settings and `now`: same bytes. Message-ID and boundaries come from the ledger's id,
the member and the day, so that a mail made twice on a day is one to every program that sees it.
"""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote

from tracker.export.agenda import Todos, plan
from tracker.export.digest import Digest
from tracker.export.headers import POLICY, ascii_address, header_text, proven
from tracker.export.ics import Organiser, calendar
from tracker.export.templates import render
from tracker.export.text import one_line, slug, unmerged
from tracker.lang.sv.output import MAIL_NAME, MEMBER_CALENDAR, UNSUBSCRIBE
from tracker.ledger.rows import Settings
from tracker.messages import _
from tracker.problems import TrackerError

HTML_LIMIT = 100_000
"""Gmail clips a longer HTML part, and with it the way to answer."""


@dataclass(frozen=True, slots=True)
class Sender:
    """Who the mails come from, every address ASCII."""

    name: str
    address: str
    reply_to: str
    list_domain: str
    organisation: str
    organiser: Organiser
    meeting_minutes: int


def sender_of(settings: Settings) -> Sender:
    """The sender that the settings give; `TrackerError` names the setting that lacks.

    Only the sender's address has to be set: answers, organiser and list domain follow from it.
    """
    if not settings.sender_address:
        raise TrackerError(_("no sender yet: tracker settings sender-address minutes@example.org"))
    address = ascii_address(settings.sender_address)
    organisation = header_text(settings.organisation or "", 80)
    name = (
        header_text(settings.sender_name or "", 80) or MAIL_NAME.format(name=organisation).strip()
    )
    organiser = settings.organiser_address or settings.sender_address
    return Sender(
        name=name,
        address=address,
        reply_to=ascii_address(settings.reply_to or settings.sender_address),
        list_domain=_domain(settings.list_domain or address.rpartition("@")[2]),
        organisation=organisation,
        organiser=Organiser(
            header_text(settings.organiser_name or settings.sender_name or name, 80),
            ascii_address(organiser),
        ),
        meeting_minutes=settings.meeting_minutes,
    )


def context(digest: Digest, sender: Sender, attached: bool) -> dict[str, Any]:
    """What both templates are filled with; every string in it is clean."""
    member = unmerged(digest.member.name, 80)
    return {
        "name": member,
        "first_name": first_name(member),
        "subject": header_text(digest.subject),
        "headline": digest.headline,
        "attached": attached,
        "groups": digest.groups,
        "series": digest.series,
        "received": digest.received,
        "today": digest.today,
        "organisation": unmerged(sender.organisation),
        "sender": unmerged(sender.name),
        "reply_to": sender.reply_to,
        "unsubscribe": _unsubscribe(sender, member),
    }


def first_name(name: str) -> str:
    """*Åsa* of *Åsa Öberg* and of *Öberg, Åsa*."""
    given = name.partition(",")[2].strip() or name
    return given.split(" ")[0].strip(",;") or name


def mail(
    digest: Digest,
    sender: Sender,
    *,
    now: datetime,
    ledger: str,
    templates: Path | None = None,
) -> bytes:
    """The member's `.eml`, a draft to most mail programs (X-Unsent); CRLF, ASCII on the wire.

    now        Date; the zone it has is written out
    ledger     the ledger's id: two ledgers never share a Message-ID
    templates  the user's folder of templates, looked up before ours

    Raises `TrackerError` when the member has no usable address, a template is broken, or the bytes
    read back as another mail than the one that was meant.
    """
    member = digest.member
    address = ascii_address(member.email or "")
    dates = attachment(digest, sender)
    values = context(digest, sender, dates is not None)
    text = render("digest.sv.txt.j2", values, templates)
    html = render("digest.sv.html.j2", values, templates)
    if len(html.encode()) > HTML_LIMIT:
        reason = _("the mail to {name} would be cut by mail programs ({size} kB of HTML)")
        raise TrackerError(reason.format(name=member.name, size=len(html.encode()) // 1000))
    key = hashlib.sha256(f"{ledger}/{member.id}".encode()).hexdigest()[:16]
    day = digest.today.isoformat()
    root = f"<digest.{key}@{sender.list_domain}>"

    message = EmailMessage(policy=POLICY)
    message["Date"] = format_datetime(now)
    message["From"] = _address(sender.name, sender.address)
    message["To"] = _address(member.name, address)
    message["Reply-To"] = _address(sender.name, sender.reply_to)
    message["Subject"] = header_text(digest.subject)
    message["Message-ID"] = f"<digest.{key}.{day}@{sender.list_domain}>"
    message["In-Reply-To"] = root  # one thread for each member, though its root was never sent
    message["References"] = root
    message["Auto-Submitted"] = "auto-generated"
    message["X-Auto-Response-Suppress"] = "All"
    message["List-Id"] = f"<uppfoljning.{sender.list_domain}>"
    # No List-Unsubscribe-Post: one click wants an https address that takes POST (RFC 8058)
    message["List-Unsubscribe"] = f"<{values['unsubscribe']}>"
    message["X-Unsent"] = "1"
    message.set_content(text, cte="quoted-printable")
    message.add_alternative(html, subtype="html", cte="quoted-printable")
    if dates is not None:
        message.add_attachment(
            dates,
            maintype="text",
            subtype="calendar",
            cte="base64",
            filename=f"{file_stem(digest)}.ics",
            params={"charset": "utf-8", "method": "PUBLISH"},
        )
    message["Content-Language"] = "sv"  # set late: Content-* moves into the first part
    for number, part in enumerate(message.walk()):
        if part.is_multipart():  # the library draws them at random
            part.set_boundary(f"=_{key}.{day}.{number}")
    return proven(message)


def attachment(digest: Digest, sender: Sender) -> bytes | None:
    """The member's coming dates and dated tasks as METHOD:PUBLISH; None when there are none."""
    slots, _left = plan(
        digest.entries,
        today=digest.today,
        todos=Todos.EVENT,
        meeting_minutes=sender.meeting_minutes,
    )
    if not slots:
        return None
    return calendar(
        slots,
        name=MEMBER_CALENDAR.format(name=one_line(digest.member.name, 80)),
        organisation=sender.organisation,
        todos=Todos.EVENT,
        publish=sender.organiser,
    )


def file_stem(digest: Digest) -> str:
    """`2023-09-05-asa-oberg`: made by us, ASCII, no text that could name a folder or a device."""
    return f"{digest.today.isoformat()}-{slug(digest.member.name) or digest.member.id}"


def _address(name: str, address: str) -> Address:
    return Address(display_name=unmerged(header_text(name, 120)), addr_spec=address)


def _unsubscribe(sender: Sender, member: str) -> str:
    subject = quote(f"{UNSUBSCRIBE}: {member}", safe="")
    return f"mailto:{sender.reply_to}?subject={subject}"


def _domain(domain: str) -> str:
    """A domain name in ASCII; `TrackerError` for what is none."""
    return ascii_address(f"list@{domain.strip()}").rpartition("@")[2]

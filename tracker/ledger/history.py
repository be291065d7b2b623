"""What happened to an item, each event as one line that a chair understands."""

from collections.abc import Mapping
from typing import Any

from tracker.codes import LINKS
from tracker.ledger.events import Event, What
from tracker.messages import _

_GIVEN_AS = ("title", "place", "role", "audience", "term")


def describe(event: Event) -> str:
    """The event in words, without when and who."""
    data = event.data
    match event.what:
        case What.FOUND:
            message = _("read in the minutes, {state}").format(state=_(data["state"]))
        case What.ENTERED:
            message = _("written by hand")
        case What.REREAD:
            message = _("read again: {what}").format(what=_fields(data["content"]))
        case What.WITHDRAWN:
            message = _("withdrawn: no longer in the minutes")
        case What.RETURNED:
            message = _("in the minutes again")
        case What.ACCEPTED:
            message = _("accepted")
        case What.EDITED:
            message = _("corrected: {what}").format(what=_fields(data["content"]))
        case What.DONE:
            message = _("done, as of {day}").format(day=data["on"])
        case What.DROPPED:
            message = _("dropped, as of {day}").format(day=data["on"])
        case What.REOPENED:
            message = _("opened again")
        case What.NOTED:
            message = _("note: {text}").format(text=data["text"])
        case What.REPLACED:
            message = _("merged into {item}").format(item=data["by"])
        case What.ABSORBED:
            message = _("{item} was merged into this").format(item=data["item"])
        case What.PARTED:
            message = _("{item} was parted from this").format(item=data["item"])
        case What.UNSEEN:
            message = _("some of its minutes were taken out")
        case What.SLEPT:
            message = _("asleep until {day}").format(day=data["until"] or _("the next meeting"))
        case What.WOKEN:
            message = _("awake")
        case What.UNDONE:
            message = _("an earlier change undone")
        case What.UNDO:
            message = _("change {number} undone").format(number=data["batch"])
        case What.MEETING_ADDED:
            message = _("meeting {meeting} added").format(meeting=event.meeting)
        case What.MEETING_CORRECTED:
            message = _("meeting {meeting} corrected").format(meeting=event.meeting)
        case What.MEETING_SET:
            message = _("meeting {meeting} dated {day}")
            message = message.format(meeting=event.meeting, day=data["date"])
        case What.MEETING_REMOVED:
            message = _("meeting {meeting} taken out").format(meeting=event.meeting)
        case What.MEMBER_ADDED:
            message = _("{name} in the registry").format(name=data["fields"]["name"])
        case What.MEMBER_CHANGED:
            fields = ", ".join(_(name) for name in sorted(data["fields"]))
            message = _("person {number} changed: {fields}")
            message = message.format(number=event.member, fields=fields)
        case What.MEMBER_REMOVED:
            message = _("person {number} removed").format(number=event.member)
        case What.SETTING:
            message = f"{data['key']}: {data['value'] or '–'}"
        case What.LINKED:
            message = _("later minutes speak of it ({link}): {what}")
            message = message.format(link=f"L{data['link']}", what=_(LINKS[data["kind"]]))
        case What.REFUSED:
            message = _("{link} refused: not {what}")
            message = message.format(link=f"L{data['link']}", what=_(LINKS[data["kind"]]))
        case What.MEMBER_MERGED:
            message = _("person {number} is person {into}")
            message = message.format(number=event.member, into=data["into"])
        case What.MEMBER_PARTED:
            message = _("person {number} is no longer person {of}")
            message = message.format(number=event.member, of=data["of"])
        case What.PLACE_NAMED:
            message = _("{names}: other names of {of}")
            message = message.format(names=", ".join(data["names"]), of=data["of"])
        case What.PLACE_PARTED:
            message = _("{name} is an organisation of its own").format(name=data["name"])
        case What.PROPOSAL_REFUSED:
            message = _("proposal {key} refused").format(key=data["key"])
        case What.FORGOTTEN:
            message = _("person {number} forgotten").format(number=event.member)
        case _:
            message = _(event.what.value)
    return f"{message} ({event.why})" if event.why else message


def _fields(content: Mapping[str, Any]) -> str:
    said = [f"{_(name)} {_value(name, value)}".rstrip() for name, value in sorted(content.items())]
    return "; ".join(said) or _("its place in the minutes")


def _value(name: str, value: Any) -> str:
    if name in ("owners", "people"):
        return ", ".join(one["name"] for one in value) or "–"
    if name == "contact":
        return value["name"] if value else "–"
    if name == "when":
        return " ".join(part for part in (value["edtf"], value["time"]) if part) if value else "–"
    if name == "kind":
        return _(value)
    return str(value or "–") if name in _GIVEN_AS else ""

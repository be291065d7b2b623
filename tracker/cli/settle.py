"""The command that answers what is in doubt about an item."""

from tracker.model import Entry


def settles(entry: Entry) -> str:
    """What to type about the first doubt; `accept` says that the item is right as it stands.

    A year that is missing needs a date, since no word of anybody's puts `XXXX` into a calendar.
    """
    when = entry.when
    if when is not None and when.edtf and "XXXX" in when.edtf:
        known = next((one for one in when.alternatives if "X" not in one), None)
        return f"tracker due {entry.id} {known or when.edtf.replace('XXXX', 'YYYY')}"
    if any(code.startswith("owner-") for code in entry.review):
        return f"tracker assign {entry.id} NAME"
    if "contact-unclear" in entry.review:
        return f"tracker edit {entry.id} --contact NAME"
    if entry.review == ("suggested-closing",):
        return f"tracker link list --item {entry.id}"
    return f"tracker accept {entry.id}"

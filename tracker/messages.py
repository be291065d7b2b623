"""What the program says to its user, in one gettext catalogue (Swedish and English).

English is the source language; `tracker/locale/sv/LC_MESSAGES/tracker.mo` holds the Swedish. The
language is `TRACKER_LANG`, else the locale's. What stands in mails, calendars and reports is not
here: that is Swedish by default and lies in the templates and in `tracker/lang/sv`.
"""

import gettext
import os
import sys
from functools import lru_cache
from pathlib import Path

_DOMAIN = "tracker"
_FOLDER = Path(__file__).parent / "locale"


def language() -> str:
    """The two-letter language of the program's own messages: `sv` or `en`.

    It is asked for at each message, so that nothing at import time settles it.
    """
    for name in ("TRACKER_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "")
        if value:
            return "sv" if value.lower().startswith("sv") else "en"
    if sys.platform == "win32":  # has no such variables; its locale is *Swedish_Sweden* or *sv_SE*
        import locale

        return "sv" if (locale.getlocale()[0] or "").lower().startswith(("sv", "swed")) else "en"
    return "en"


@lru_cache(maxsize=2)
def _catalogue(lang: str) -> gettext.NullTranslations:
    return gettext.translation(_DOMAIN, _FOLDER, [lang], fallback=True)


def _(message: str) -> str:
    """`message` in the user's language. Placeholders are `{name}`, filled after translation."""
    return _catalogue(language()).gettext(message)


def N_(message: str) -> str:  # noqa: N802 - what gettext's tools call it
    """`message` as it is: marks a constant for the catalogue, to be shown as `_(constant)`."""
    return message


def ngettext(one: str, many: str, count: int) -> str:
    """`one` or `many` for `count`, in the user's language."""
    return _catalogue(language()).ngettext(one, many, count)


def why(error: OSError) -> str:
    """What the system says against it: *Permission denied*, in the user's language."""
    return _(error.strerror) if error.strerror else str(error)


SYSTEM = (
    N_("Permission denied"), N_("Operation not permitted"), N_("No such file or directory"),
    N_("Is a directory"), N_("Not a directory"), N_("File exists"), N_("No space left on device"),
    N_("Read-only file system"), N_("File name too long"), N_("Input/output error"),
    N_("Too many open files"), N_("Disk quota exceeded"),
)  # fmt: skip
"""The commonest of those, marked for the catalogue; any other stays as the system says it."""

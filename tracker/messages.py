"""What the program says to its user, in one gettext catalogue (Swedish and English).

English is the source language; `tracker/locale/sv/LC_MESSAGES/tracker.mo` holds the Swedish. The
language is `TRACKER_LANG`, else the locale's. What stands in mails, calendars and reports is not
here: that is Swedish by default and lies in the templates and in `tracker/lang/sv`.
"""

import gettext
import os
from functools import lru_cache
from pathlib import Path

_DOMAIN = "tracker"
_FOLDER = Path(__file__).parent / "locale"


def language() -> str:
    """The two-letter language of the program's own messages: `sv` or `en`."""
    for name in ("TRACKER_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "")
        if value:
            return "sv" if value.lower().startswith("sv") else "en"
    return "en"


@lru_cache(maxsize=2)
def _catalogue(lang: str) -> gettext.NullTranslations:
    return gettext.translation(_DOMAIN, _FOLDER, [lang], fallback=True)


def _(message: str) -> str:
    """`message` in the user's language. Placeholders are `{name}`, filled after translation."""
    return _catalogue(language()).gettext(message)


def ngettext(one: str, many: str, count: int) -> str:
    """`one` or `many` for `count`, in the user's language."""
    return _catalogue(language()).ngettext(one, many, count)

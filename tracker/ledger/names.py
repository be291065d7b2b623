"""Names as keys, and what people type as clean lines.

`é è á à` are accents that come and go (*Randen, Randén*); `å ä ö` are letters of their own and
never fold (*Hall* is not *Häll*). The fold is for finding; what is shown is what was written.
"""

import difflib
import re
import unicodedata
from collections.abc import Iterable

from tracker.messages import _
from tracker.problems import Misuse

_ACCENTS = str.maketrans("éèáà\0", "eeaa\ufffd")  # NUL: no server takes it
_SPACE = re.compile(r"\s+")
_LIMIT = 500


def key(name: str | None) -> str:
    """What two spellings of one name share; `""` for none."""
    folded = unicodedata.normalize("NFC", (name or "")[:_LIMIT]).casefold().translate(_ACCENTS)
    return _SPACE.sub(" ", folded).strip()


def clean_line(value: str, option: str) -> str:
    """What somebody typed as one line: spaces folded; `Misuse` if nothing is left or it cannot be
    shown (control characters, broken encoding)."""
    line = _SPACE.sub(" ", value).strip()
    if not line:
        raise Misuse(_("{option}: is empty; write something").format(option=option))
    if any(unicodedata.category(c) in ("Cc", "Cs") for c in line):
        message = _("{option}: holds characters that cannot be shown")
        raise Misuse(message.format(option=option))
    if len(line) > _LIMIT:
        message = _("{option}: is longer than {limit} characters")
        raise Misuse(message.format(option=option, limit=_LIMIT))
    return unicodedata.normalize("NFC", line)


def near(wanted: str, known: Iterable[str], limit: int = 3) -> str:
    """The known names closest to `wanted`, joined by commas; `""` if none comes close."""
    by_key = {key(name): name for name in known}
    found = difflib.get_close_matches(key(wanted), by_key, limit, 0.6)
    return ", ".join(by_key[match] for match in found)

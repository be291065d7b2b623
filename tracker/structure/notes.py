"""What stands beside a name in a list of people: a role, an organisation, a part of the meeting."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from tracker.lang.sv import attendance as who
from tracker.structure.digits import has_digit
from tracker.structure.names import is_full_name, is_name, is_organisation

_INITIALS = re.compile(r"(?:[A-ZÅÄÖÉ][a-zåäöé]{0,2}){2,4}")
_SCOPE_BEHIND = re.compile(
    r"(?<=\S)\s+(?=§|(?:punkt|punkten|punkterna|ärende|t\.?o\.?m|fr\.?o\.?m)\.? ?§?[ 0-9]"
    r"|kl\.? [0-9])"
)
_CLASS = re.compile(
    r"(?:åk|årskurs|klass)\.? ?[0-9a-zåäö]{1,4}"
    r"|[0-9a-z]-klass(?:en)?|[0-9][a-z]"
)
_STAFF = re.compile(r"[A-ZÅÄÖ]{2,5}-[a-zåäö]{4,20}")
_FLAT = re.compile(r"(?:lgh|hus|nr|gård|trapp)\.? ?[0-9a-zåäö]{1,4}")
_CLASS_STARTS = frozenset(("åk", "år", "kl", "lg", "hu", "nr", "gå", "tr", "f-"))
_CONTACT_STARTS = frozenset("0123456789+")
_SUBSTITUTES = tuple(f"{one} " for one in who.SUBSTITUTES)
_SUBSTITUTE_LETTERS = frozenset(one[0] for one in who.SUBSTITUTES)


def _by(part: slice, phrases: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """The phrases by one part of them: most words are told by it alone."""
    out: dict[str, tuple[str, ...]] = {}
    for phrase in phrases:
        out[phrase[part]] = (*out.get(phrase[part], ()), phrase)
    return out


_ROLES = dict(who.ROLES)
_POINTLESS = {role.removesuffix("."): said for role, said in _ROLES.items()} | _ROLES
"""The same, written without the point that closes some."""
_MARKS = {
    **dict.fromkeys(who.REASONS, "skip"),
    **dict.fromkeys(who.PRESENT_MARKS, "present"),
    **dict.fromkeys(who.ABSENT_MARKS, "absent"),
}
_SCOPE_STARTS = _by(slice(1), who.SCOPE_STARTS)
_TITLE_ENDINGS = _by(slice(-2, None), who.TITLE_ENDINGS)
_SOFT_ENDINGS = _by(slice(-2, None), who.SOFT_TITLE_ENDINGS)
_UNIT_ENDINGS = _by(slice(-2, None), who.UNIT_ENDINGS)
_CONTACT = re.compile(r"[0-9+][0-9 ()/+–-]{5,24}|\S{1,64}@\S{1,64}")


class Note(NamedTuple):
    """What stands beside a name, read."""

    kind: str
    """`role`, `scope`, `absent`, `present`, `substitute`, `skip` or `organisation`."""
    value: str


@lru_cache(maxsize=4096)
def read_note(text: str) -> Note:
    """What a remark beside a name says: *ordf.*, *punkt 1*, *anmält förhinder*, *GR*."""
    said = " ".join(text.split())
    low = said.casefold()
    role = _ROLES.get(low)
    if role is None:
        low = low.strip(" .:!?")
        role = _POINTLESS.get(low)
    if role is not None:
        return Note("role", role)
    mark = _MARKS.get(low)
    if mark is not None:
        return Note(mark, said)
    may_be_class = low[:2] in _CLASS_STARTS
    if not may_be_class and low.isalpha():
        return _role_or_organisation(said, low)  # what follows has a space, a digit or a sign
    may = low[:1] in _CONTACT_STARTS or "@" in low or may_be_class
    if may and (_CONTACT.fullmatch(low) or _FLAT.fullmatch(low)):
        return Note("skip", said)
    if may and _CLASS.fullmatch(low):  # whom a pupil stands for
        return Note("organisation", said)
    first, _, rest = low.partition(" ")
    if first in who.PRESENT_MARKS and rest:
        return read_note(rest) if _is_scope(rest) else Note("present", said)
    if low[:1] in _SUBSTITUTE_LETTERS and low.startswith(_SUBSTITUTES):
        start = next(one for one in who.SUBSTITUTES if low.startswith(one + " "))
        other = said[len(start) :].strip()
        if other[:1].isupper() and is_name(" ".join(other.split("(")[0].split()[:3]).rstrip(" ,.")):
            return Note("substitute", other)
        if start != "för":
            return Note("role", "tjänstgörande ersättare")
    if low.startswith(("från ", "för ", "på ")) and not has_digit(low):
        whom = said.partition(" ")[2]
        if whom[:1].isupper() or is_unit(whom):
            return Note("organisation", whom)
    if _is_scope(low) and (has_digit(low) or " " in low):
        return Note("scope", said)
    return _role_or_organisation(said, low)


def _is_scope(low: str) -> bool:
    """*punkt 1*, *kl. 14*; *Klas* and *Vidar* are none."""
    may = _SCOPE_STARTS.get(low[:1], ())
    if not may or not low.startswith(may):
        return False
    starts = (start for start in may if low.startswith(start))
    return any(not low[len(start) : len(start) + 1].isalpha() for start in starts)


def _role_or_organisation(said: str, low: str) -> Note:
    if _is_trade(said, low) if said.isalpha() else is_title(said):
        return Note("role", said)
    if (
        "-" in said and _STAFF.fullmatch(said) and not low.endswith(("en", "et", "an"))
    ):  # *HR-konsult*
        return Note("role", said)
    lower = said.islower() and said.replace(" ", "").replace("-", "").replace("/", "").isalpha()
    if lower:
        if is_unit(said) or " och " in said:  # *socialnämnden*, *kultur och fritid*
            return Note("organisation", said)
        if not is_organisation(said):
            return Note("role", said)  # *kamrer*, *facklig företrädare*
    if " för " in low and low.split(" för ")[0] in who.ROLES:
        return Note("role", said)
    return Note("organisation", said)


@lru_cache(maxsize=4096)
def is_title(text: str) -> bool:
    """Whether `text` names an office or a trade: *Ekonomichef*, *bitr. rektor*, *chef för HR*."""
    if " " not in text:
        return _is_trade(text, text.casefold().strip(".,()"))
    parts = text.split()
    if not parts or len(parts) > 6 or "&" in text:
        return False
    low = [part.casefold().strip(".,()") for part in parts]
    head = len(low)
    for n, part in enumerate(low):
        if n and part in ("för", "på", "vid", "inom", "i", "of"):
            head = n
            break
    last = low[head - 1]
    if any(part[:1].isupper() for part in parts[1:head]) and not parts[head - 1].islower():
        head_is_name = is_name(" ".join(parts[:head]))
        if head_is_name and not last.endswith(("chef", "direktör", "partner", "ledare")):
            return False
    if (
        last in who.TITLES
        or _ends(last, _TITLE_ENDINGS)
        or (head < len(low) and low[0] in who.TITLE_STARTS)
    ):
        return True
    return head <= 2 and parts[head - 1].islower() and _ends(last, _SOFT_ENDINGS)


def _is_trade(word: str, low: str) -> bool:
    """Whether one word, in lower case `low`, is a title: its ending tells."""
    if low in who.TITLES or _ends(low, _TITLE_ENDINGS):
        return True
    return word.islower() and _ends(low, _SOFT_ENDINGS)


def _ends(word: str, endings: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether `word` has one of `endings`, which stand by their last two letters."""
    alike = endings.get(word[-2:])
    return alike is not None and word.endswith(alike)


def is_unit(text: str) -> bool:
    """Whether `text` is a body or a part of an organisation in lower case: *socialnämnden*."""
    if not text[:1].islower():
        return False
    if _ends(text, _UNIT_ENDINGS):
        return True
    # *polisen*, *hyresgästerna*: a definite word that is nobody's trade
    definite = " " not in text and text.endswith(("en", "et", "an", "na"))
    return definite and not text.endswith(who.TRADE_ENDINGS)


def read_notes(text: str) -> tuple[Note, ...]:
    """The remarks in `text`: *utredare §§ 92-93* is a role and a part of the meeting."""
    said = text.strip(" .,;")
    if not said:
        return ()
    sure = read_note(said).kind not in ("organisation", "role")
    numbered = "0" <= said[-1] <= "9" or "§" in said
    if numbered and not sure and (cut := _SCOPE_BEHIND.search(said)):
        return (*_one(said[: cut.start()]), read_note(said[cut.end() :]))
    return _one(said)


def _one(said: str) -> tuple[Note, ...]:
    note = read_note(said)
    if note.kind != "organisation" or " " not in said:
        return (note,)
    # *rektor Björkskolan*, *konsult Digg*: the title, and where
    parts = said.split()
    for count in (2, 1):
        title, rest = " ".join(parts[:count]), " ".join(parts[count:])
        if rest[:1].isupper() and title.islower() and is_title(title) and not is_full_name(rest):
            return (Note("role", title), Note("organisation", rest))
    return (note,)


def are_initials(text: str, name: str) -> bool:
    """Whether `text` is how a list shortens `name`: *AKS* of *Anna-Karin Sehlin*, *MaKa*."""
    if not 2 <= len(text) <= 6 or not _INITIALS.fullmatch(text):
        return False
    parts = [part for part in re.split(r"[\s-]+", name) if part]
    if len(parts) == 1:  # *Muhammed (MU)*
        return 2 <= len(text) <= 3 and text.isupper() and name.upper().startswith(text)
    if not parts or text[0] != parts[0][0]:
        return False
    capitals = [char for char in text if char.isupper()]
    at = 0
    for part in parts:
        if at < len(capitals) and part[0].upper() == capitals[at]:
            at += 1
    if at < len(capitals) or capitals[-1] != parts[-1][0].upper():
        return False
    rest = iter(name.casefold())
    return all(char in rest for char in text.casefold())

"""Who acts without a name: *vi*, *styrelsen*, *kansliet*, *ordföranden*, and a mailbox."""

import re

from tracker import rules
from tracker.endings import by_tail, ends
from tracker.lang.sv import people as sv
from tracker.model import Actor, ActorKind
from tracker.people.spans import Span, span_of

_BODY, _ORGANISATION, _ROLE = ActorKind.BODY, ActorKind.ORGANISATION, ActorKind.ROLE

_Meaning = tuple[str, ActorKind | None]
"""The mark of a word, and what it is where it can be named."""

ACTING = sv.WE | sv.ALL | sv.ME | sv.PRONOUNS | sv.ORGANISATIONS | sv.BODIES | sv.UNITS | sv.ROLES
ROLES = by_tail(sv.ROLE_ENDINGS)
ACTING_ENDINGS = by_tail((*sv.BODY_ENDINGS, *sv.UNIT_ENDINGS, *sv.ROLE_ENDINGS))


def may_act(word: str) -> bool:
    """Whether the lower-case word is one of ours or ends like one."""
    return word in ACTING or ends(word, ACTING_ENDINGS)


def common(start: int, end: int, word: str) -> Span | None:
    """Who or what a word means that is nobody's name, None where nobody."""
    low = word.lower()
    meaning = _MEANINGS[low] if low in _MEANINGS else _meaning(low)
    if meaning is None:
        return None
    mark, kind = meaning
    if kind is None:
        said = (Actor(word, ActorKind.PERSON, word),) if low in sv.I_WORDS else ()
        return Span(start, end, mark, said)
    name = "alla" if mark == rules.ALL else word[:1].upper() + word[1:]
    return span_of(start, end, mark, name, kind, word)


def _meaning(low: str) -> _Meaning | None:
    if low in sv.WE:
        return rules.WE, None
    if low in sv.ALL:
        return rules.ALL, _BODY
    if low in sv.ME:
        return rules.ME, None
    if low in sv.PRONOUNS:
        return rules.PRONOUN, None
    if low in sv.ORGANISATIONS:
        return rules.ORGANISATION, _ORGANISATION
    if low in sv.BODIES or _is_body(low):
        return rules.BODY, _BODY
    if low in sv.UNITS or low.endswith(sv.UNIT_ENDINGS):
        return rules.ORGANISATION, _ORGANISATION
    if low in sv.ROLES or (ends(low, ROLES) and low not in sv.NOT_ROLES):
        return rules.ROLE, _ROLE
    return None


def _is_body(low: str) -> bool:
    """Whether the last part of a compound says that it meets: *festkommittén*, *elevrådet*."""
    return (
        low.endswith(sv.BODY_ENDINGS)
        and not low.endswith(sv.NOT_BODY_ENDINGS)
        and low not in sv.NOT_BODIES
    )


_MEANINGS = {word: _meaning(word) for word in ACTING}


EVERYONE = "ar och en "
"""In every text that holds *var och en*, however it begins."""


def everyone(text: str) -> list[Span]:
    """Wherever *var och en* stands in `text`."""
    return [
        Span(m.start(), m.end(), rules.ALL, (Actor("alla", _BODY, m[0]),))
        for m in _EACH_ONE.finditer(text)
    ]


_EACH_ONE = re.compile(r"\b[Vv]ar och en\b")
_MAILBOX = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")


def mailboxes(text: str) -> list[Span]:
    """The e-mail addresses in `text`: an answer may go there, whoever reads it."""
    return [
        Span(m.start(), m.end(), rules.MAILBOX, (Actor(m[0], _ROLE, m[0]),))
        for m in _MAILBOX.finditer(text)
    ]


def without(text: str, spans: list[Span]) -> str:
    """`text`, at the same length, with signs for what `spans` hold."""
    for span in spans:
        text = text[: span.start] + "@" * (span.end - span.start) + text[span.end :]
    return text

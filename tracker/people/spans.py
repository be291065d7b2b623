"""Somebody named in a sentence, and how several beside each other become one."""

import re
from typing import NamedTuple

from tracker import rules
from tracker.hints import holds_one
from tracker.lang.sv import people as sv
from tracker.model import Actor, ActorKind

_PERSON = ActorKind.PERSON

_LIST_GAP = re.compile(
    r"(?:\s\((?:sammankallande|sammank\.?|ordf(?:örande|\.)?|sekr(?:eterare|\.)?|kassör|omval|nyval|[A-ZÅÄÖ]{1,3})\))?"
    r"\s{0,3}(?:,\s{0,3}(?:och\s|samt\s)?|och\s|o\s|samt\s|&\s|\+\s|/|,)\s{0,3}"
)


class Span(NamedTuple):
    """Somebody named in a sentence; offsets in the sentence's text."""

    start: int
    end: int
    mark: str
    """One of the overlay characters of `rules`."""
    actors: tuple[Actor, ...]
    review: tuple[str, ...] = ()


_made = tuple.__new__
"""Makes a named tuple in half the time of its class: a document needs a hundred of them."""


def span_of(start: int, end: int, mark: str, name: str, kind: ActorKind, said: str) -> Span:
    """One who acts, by name and by what is said."""
    return _made(Span, (start, end, mark, (_made(Actor, (name, kind, said, None)),), ()))


Told = tuple[str, tuple[Actor, ...]]
"""The mark of a word and whom it means, wherever it stands."""


def told_at(start: int, end: int, told: Told | None) -> Span | None:
    """One told by a word, None where it is nobody."""
    return None if told is None else _made(Span, (start, end, *told, ()))


def merged(text: str, spans: list[Span]) -> tuple[Span, ...]:
    """Joins lists of actors; drops an affiliation that only says where somebody comes from."""
    joined = _joined(text, _with_titles(text, spans)) if len(spans) > 1 else spans
    if holds_one(text, sv.COMPANY_HINTS):
        joined = [_with_company(text, one) for one in joined]
    return tuple(joined)


def _joined(text: str, spans: list[Span]) -> list[Span]:
    joined = spans[:1]
    closed = False  # *Bo och Lisa* is whole: what a comma adds to it begins a clause
    for span in spans[1:]:
        last = joined[-1]
        gap = text[last.end : span.start]
        sign = gap.strip()
        near = len(gap) <= 8 or (len(gap) < 30 and gap.startswith("(", 1))
        if (near or sign in _PARTING) and _joinable(last, span):
            if sign in _PARTING and _is_affiliation(last, span):
                closes = "(" in gap and text.startswith(")", span.end)
                joined[-1] = last._replace(end=span.end + closes)
                continue
            if (
                near
                and _LIST_GAP.fullmatch(gap)
                and not _new_clause(text, last, span, sign)
                and not (closed and sign == ",")
                and not (last.mark == rules.BODY and "," in gap and "och" in gap)  # a new clause
            ):
                closed = "," not in gap
                review = last.review + span.review
                if len(review) > 1:
                    review = tuple(dict.fromkeys(review))
                mark = last.mark if last.mark != rules.STRANGER else span.mark
                joined[-1] = Span(last.start, span.end, mark, last.actors + span.actors, review)
                continue
        joined.append(span)
        closed = False
    return joined


def _with_titles(text: str, spans: list[Span]) -> list[Span]:
    """*kassören Lisa Ström*, *Lisa Ström (kassör)* is one: the role says who she is."""
    for span in spans:
        if span.mark == rules.ROLE:
            break
    else:
        return spans
    out: list[Span] = []
    for span in spans:
        last = out[-1] if out else span
        gap = text[last.end : span.start]
        if (
            span.mark == rules.ROLE
            and last.mark in _NAMED
            and gap == " ("
            and text[span.end : span.end + 1] == ")"
        ):
            continue
        if span.mark in _NAMED and last.mark == rules.ROLE and gap == " ":
            out[-1] = span._replace(start=last.start)
        else:
            out.append(span)
    return out


_TO = re.compile(r"\b(?:till|med|från|åt|hos|för|av)\s{1,3}(?:\w{2,20}\s)?$", re.IGNORECASE)
_WITHIN = re.compile(
    r"(?<!och)(?<!samt)(?<!men)(?<!att)(?<!som)(?<!så)(?<=\w)\s{1,3}$", re.IGNORECASE
)
"""A clause goes on: what stands behind begins none."""
_FINITE = re.compile(r"\s{1,3}(?:[^\W\d_]{2,20}(?:ar|er)|ska|skall|får|tar|ser|gör|går)\b")


def _new_clause(text: str, left: Span, right: Span, sign: str) -> bool:
    """*skickar dem till Bo och Lisa lägger in dem*, *mötet är hos Bo, Lisa bokar*: Lisa acts."""
    joined = "och" in sign
    if not (joined or sign == ",") or not _FINITE.match(text, right.end):
        return False
    before = text[max(0, left.start - 30) : left.start]
    return (_TO if joined else _WITHIN).search(before) is not None


_NAMED = (rules.PERSON, rules.STRANGER)
_PARTING = (",", "(")
"""Signs between a person and the organisation."""
_JOINING = {rules.PERSON, rules.ORGANISATION, rules.ROLE, rules.STRANGER, rules.BODY}


def _joinable(left: Span, right: Span) -> bool:
    if left.mark not in _JOINING:
        return False
    return right.mark in _JOINING or (right.mark == rules.PRONOUN and bool(right.actors))


def _is_affiliation(left: Span, right: Span) -> bool:
    """*Sara Lind, GR, berättar*: the organisation after a person's comma is no second actor."""
    return right.mark == rules.ORGANISATION and left.actors[-1].kind is _PERSON


def _with_company(text: str, span: Span) -> Span:
    rest = text[span.end : span.end + 40].lstrip()
    if not rest.lower().startswith(sv.COMPANY):
        return span
    for words in sv.COMPANY:
        if rest.lower().startswith(words):
            end = text.index(rest[: len(words)], span.end) + len(words)
            return Span(span.start, end, span.mark, span.actors, span.review)
    return span

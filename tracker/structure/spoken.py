"""Officers that running text names: *Anna för anteckningar*, *Till justerare valdes Bo Ask*."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from tracker.hints import Hints, hints_of, holds_all, holds_one
from tracker.lang.sv import attendance as who
from tracker.lang.sv import structure as words
from tracker.lang.sv.people import I_WORDS
from tracker.model import Block, Person, Section, Sentence
from tracker.structure.entries import people
from tracker.structure.lines import Page
from tracker.structure.names import Span, is_name, is_organisation, trim
from tracker.structure.places import around

_CUES = {
    "secretary": ("sekreterare", "anteckn", "protokoll", "pennan"),
    "chair": ("ordförande",),
    "adjuster": ("justera", "justering"),
}
_SOUGHT = {**_CUES, "adjuster": ("juster",)}
"""What stands wherever one of the cues does; each is looked for in the whole page."""
_WEAK = {"secretary": ("skriver", "skrev")}
"""Cues only where minutes begin or end: *Rakel skriver, Bo justerar*."""
_FIRST = (None, 0)
_LAST = 4
"""So many sentences are the end."""
_WORD = r"[A-ZÅÄÖÉ][\w.’'-]{0,30}"
_FULL = rf"{_WORD}(?: (?:(?:de|von|van|af) )?{_WORD}){{0,3}}"
_NAME = rf"({_FULL}(?:(?:, | och ){_FULL}){{0,3}})"
_PHRASES = {
    "secretary": words.SECRETARY_PHRASES,
    "chair": words.CHAIR_PHRASES,
    "adjuster": words.ADJUSTER_PHRASES,
}
_TITLES = {
    "secretary": ("val av sekreterare", "val av mötessekreterare", "val av protokollförare"),
    "chair": ("val av mötesordförande", "val av ordförande för mötet"),
    "adjuster": ("val av justerare", "val av mötesjusterare", "val av protokolljusterare"),
}


@lru_cache(maxsize=1)
def _patterns() -> dict[str, tuple[tuple[re.Pattern[str], list[Hints]], ...]]:
    """The patterns of each kind, with what a text must hold to be worth a look."""
    return {
        kind: tuple(
            (re.compile(filled), hints_of(filled)) for filled in [_filled(one) for one in phrases]
        )
        for kind, phrases in _PHRASES.items()
    }


def _filled(phrase: str) -> str:
    for hole, pattern in words.PHRASE_PARTS.items():
        phrase = phrase.replace(f"{{{hole}}}", pattern)
    return phrase.replace("{name}", _NAME)


def said(
    page: Page, sentences: Sequence[Sentence], sections: Sequence[Section], wanted: Iterable[str]
) -> dict[str, tuple[Person, ...]]:
    """Officers that sentences name: *Anna för anteckningar*, *Val av sekreterare* / *Anna Ek*.

    Those of `wanted` whose words the page has at all.
    """
    found: dict[str, tuple[Person, ...]] = {}
    titles = [section.title.casefold() for section in sections]
    low = page.said
    for kind in wanted:
        cues, weak = _CUES[kind], _WEAK.get(kind, ())
        signs = (*cues, *weak)
        heads = {n for n, title in enumerate(titles) if title.startswith(_TITLES[kind])}
        if low is not None and not heads:
            near: Iterable[int] = around(sentences, (*_SOUGHT[kind], *weak), low)
        else:
            near = range(len(sentences)) if holds_one(page.low, signs) else ()
        for i in near:
            sentence = sentences[i]
            if len(sentence.text) > 300:
                continue
            said_here = cues
            if weak and (sentence.section in _FIRST or sentence in sentences[-_LAST:]):
                said_here = signs
            if sentence.section not in heads and not holds_one(sentence.text.lower(), said_here):
                continue
            title = titles[sentence.section] if sentence.section is not None else ""
            named = _in_sentence(sentence, kind) or _under_title(sentence, kind, title)
            if named:
                found[kind] = named
                break
    return found


def _in_sentence(sentence: Sentence, kind: str) -> tuple[Person, ...]:
    for pattern, hints in _patterns()[kind]:
        match = pattern.search(sentence.text) if holds_all(sentence.text, hints) else None
        if match is None:
            continue
        span = _without_starters(Span(match[1], sentence.start + match.start(1)))
        named = tuple(p for p in people(span) if is_name(p.name))
        named = tuple(
            p for p in named if not is_organisation(p.name) and p.name.casefold() not in I_WORDS
        )
        if named:
            return named
    return ()


def _without_starters(span: Span) -> Span:
    """*Att Rebecka Ek väljs*: the first capital of a sentence is not always a name's."""
    head, _, rest = span.text.partition(" ")
    low = head.casefold()
    if rest and (low in words.SENTENCE_STARTERS or low in who.NO_NAME_WORDS):
        return _without_starters(Span(rest, span.end - len(rest)))
    return span


def _under_title(sentence: Sentence, kind: str, title: str) -> tuple[Person, ...]:
    """A sentence that is only a name, below *Val av sekreterare*."""
    if not title.startswith(_TITLES[kind]) or sentence.block is Block.HEADING:
        return ()
    span = trim(Span(sentence.text.rstrip(" ."), sentence.start))
    parts = span.text.replace(" och ", ",").split(",")
    if not all(is_name(part.strip()) for part in parts):
        return ()
    return tuple(people(span))

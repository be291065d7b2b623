"""`find`: a text to the values that stand in it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from tracker.dates.atoms import Atom
from tracker.dates.cues import ends, is_meeting, sentence, tense
from tracker.dates.finders import atoms
from tracker.dates.grammar import CODE, codes
from tracker.dates.points import Anchored, Division, Year
from tracker.dates.refine import refine
from tracker.dates.settle import FREE_DAYS, Settled, settle
from tracker.dates.tokens import (
    NUMERIC,
    Tokens,
    clean,
    is_hopeful,
    looks_alike,
    may_hold_dates,
    odd,
    outline,
    tokenise,
)
from tracker.dates.years import Context
from tracker.model import Basis, When


@dataclass(slots=True)
class _Parsed:
    """A stretch of a text: where it begins and ends, its tokens, and what stands in it."""

    start: int
    end: int
    tokens: Tokens
    found: Sequence[Atom]
    plain: list[When] | None = field(init=False, default=None)
    """Its dates as they are where nothing is known of the meeting, once somebody has asked."""

    def whens(self, context: Context) -> list[When]:
        """Its dates. A second reading takes those of the first where the text says them all."""
        if context.reference is not None or (context != _NOTHING_KNOWN and not self._says_all()):
            return _read(self.tokens, self.found, self.start, context)
        if self.plain is None:
            self.plain = _read(self.tokens, self.found, self.start, _NOTHING_KNOWN)
        return self.plain

    def _says_all(self) -> bool:
        """Whether no date hangs on more than the text, but for the day of the meeting."""
        for atom in self.found:
            if atom.kind == "DATE":
                other = atom.until
                year = atom.year if atom.year is not None or other is None else other.year
                if year is None or isinstance(atom.point, Anchored):
                    return False
                if other is not None and isinstance(other.point, Anchored):
                    return False
        return True


_NOTHING_KNOWN = Context()
_JOINING = codes("dash slash plus")
_PLAIN = Settled(None, Basis.STATED)


def find(
    text: str,
    reference: date | None = None,
    *,
    period: tuple[date | None, date | None] | None = None,
    year_hint: int | None = None,
    before: bool | None = None,
    offset: int = 0,
) -> tuple[When, ...]:
    """Every date, clock time, duration and recurrence of `text`, in order, without overlap.

    reference  the day of the meeting; what a year is derived from
    period     the range that the document leaves for that day; used without `reference`, and only
               where every day of it gives the same value
    year_hint  a year that the heading or lead-in of the list gives
    before     whether the dates lie before the meeting (True) or after it (False); None: cue words
               of the sentence decide
    offset     added to `start` and `end`

    Without anything to go by a year is `XXXX`; beside the notations of ANNOTATION.md there are then
    `XXXX-W34` (a week) and `XXXX-XX-15` (*den 15:e*). What cannot be said at all (*i morgon*) is
    left out. A date that no calendar has (31 April) has `edtf` None and the warning
    `impossible-date`. Nothing is raised for any text. Time is linear in its length.
    """
    cleaned, places, parts = _remembered(text) if len(text) <= _REMEMBERED else _parsed(text)
    if not parts:
        return ()
    span = None
    if period is not None and period[0] is not None and period[1] is not None:
        span = (period[0], period[1])
    context = Context(reference, span, year_hint, before)
    found: list[When] = []
    heading: int | None = None
    whens: list[When] = []
    begun = done = 0
    for part in parts:
        start, end = part.start, part.end
        if len(whens) == 1 and whens[0].written == _YEAR_ONLY:
            heading = _heading_year(cleaned[begun:done], whens[0], begun) or heading
        here = context
        if heading is not None:
            if cleaned[done:start].strip(_BULLETS):
                heading = None
            elif year_hint is None:
                here = context._replace(hint=heading)
        whens = part.whens(here) if part.found else []
        found += whens
        begun, done = start, end
    if places is None:
        return tuple([when.moved(offset) for when in found]) if offset else tuple(found)
    return tuple(_restore(when, text, places, offset) for when in found)


_BULLETS = " \t\r\n-–—*•·#>.:"
_HEADING = re.compile(
    r"[^a-zåäöA-ZÅÄÖ0-9]{0,12}(?:år |[a-zåäöA-ZÅÄÖ ]{0,40}(?:möten|tider|datum|träffar) )?"
)


_YEAR_ONLY = frozenset({"year"})


def _heading_year(line: str, when: When, offset: int) -> int | None:
    """The year of a line that holds nothing else (*2024*, *Mötestider 2024*) but a year."""
    if len(line) > 80 or when.edtf is None or not when.edtf.isdigit():
        return None
    start, end = when.start - offset, when.end - offset
    if line[end:].strip(_BULLETS):
        return None
    plain = line[:start] if when.text[:1].isdigit() else ""
    return int(when.edtf) if _HEADING.fullmatch(plain) else None


_LINE_BREAK = ord("\n")
_SHORT = 90
_SENTENCE_END = re.compile(r"[.!?](?<=[a-zåäö)0-9]{2}.)[ \u00a0]+(?=[A-ZÅÄÖ][a-zåäö])")


def _stretches_of(text: str, lowered: str, outlined: bytes) -> Iterable[tuple[int, int]]:
    """Sentences that may hold dates, where they begin and end; empty where there is no hope."""
    if _LINE_BREAK in outlined:
        return _stretches(text, lowered, outlined)
    if not may_hold_dates(lowered, outlined, 0, len(text)):
        return ()
    return _sentences(text, lowered, outlined, 0, len(text))


def _stretches(text: str, lowered: str, outlined: bytes) -> Iterator[tuple[int, int]]:
    """Sentences that may hold dates. A line that goes on in lower case joins the one before it."""
    start = end = first = 0
    hopeful = False
    for line in outlined.split(b"\n"):
        if not line or start == end or not text[first].islower():
            if hopeful and may_hold_dates(lowered, outlined, start, end):
                yield from _sentences(text, lowered, outlined, start, end)
            start = first
            hopeful = False
        end = first + len(line)
        first = end + 1
        hopeful = hopeful or is_hopeful(line)
    if hopeful and may_hold_dates(lowered, outlined, start, end):
        yield from _sentences(text, lowered, outlined, start, end)


def _sentences(
    text: str, lowered: str, outlined: bytes, start: int, end: int
) -> Iterable[tuple[int, int]]:
    """Those of a stretch that may hold dates, which may hold dates."""
    gaps = [] if end - start < _SHORT else list(_SENTENCE_END.finditer(text, start, end))
    if not gaps and end - start <= _LONGEST:
        return ((start, end),)
    found: list[tuple[int, int]] = []
    for gap in gaps:
        found += _hopeful(text, lowered, outlined, start, gap.start() + 1)
        start = gap.end()
    found += _hopeful(text, lowered, outlined, start, end)
    return found


_LONGEST = 8000
"""No sentence is so long; what is, is read in parts, so that memory does not grow with it."""


def _hopeful(
    text: str, lowered: str, outlined: bytes, start: int, end: int
) -> Iterator[tuple[int, int]]:
    """The sentence from `start` to `end`, if it may hold dates."""
    while end - start > _LONGEST:
        middle = max(text.rfind(" ", start, start + _LONGEST), start + _LONGEST // 2)
        if may_hold_dates(lowered, outlined, start, middle):
            yield start, middle
        start = middle
    if may_hold_dates(lowered, outlined, start, end):
        yield start, end


def _parsed(text: str) -> tuple[str, tuple[int, ...] | None, Iterable[_Parsed]]:
    """What stands in a text; nothing here hangs on what is known of the meeting.

    The text as it was cleaned, where its characters stand in it if it had to be, and its stretches.
    """
    lowered = text.lower()
    outlined, foreign = outline(lowered)
    cleaned, places = text, None
    if foreign and odd(text) is not None:
        cleaned, places = clean(text)
        lowered = cleaned.lower()
        if len(lowered) != len(cleaned):  # no letter that `clean` leaves grows, but be sure
            lowered = "".join(char.lower()[:1] for char in cleaned)
        outlined, _ = outline(lowered)
    stretches = _stretches_of(cleaned, lowered, outlined)
    if not stretches:
        return cleaned, places, ()
    return cleaned, places, _parse(cleaned, lowered, stretches)


def _parse(text: str, lowered: str, stretches: Iterable[tuple[int, int]]) -> Iterator[_Parsed]:
    for start, end in stretches:
        tokens = tokenise(text[start:end], lowered[start:end])
        yield _Parsed(start, end, tokens, refine(atoms(tokens), tokens))


@lru_cache(maxsize=512)
def _remembered(text: str) -> tuple[str, tuple[int, ...] | None, tuple[_Parsed, ...]]:
    """The same, kept.

    A sentence is read again with each thing that is learned of its document: the day of the
    meeting, the year of its list. Short ones are kept, so that this costs little.
    """
    cleaned, places, parts = _parsed(text)
    return cleaned, places, tuple(parts)


_REMEMBERED = 400


def tokens_of(text: str) -> Tokens | None:
    """The tokens of a text that was read before, most often still remembered.

    None where it is not as long in lower case.
    """
    if len(text) <= _REMEMBERED:
        _, places, parts = _remembered(text)
        if places is None and len(parts) == 1 and parts[0].end - parts[0].start == len(text):
            return parts[0].tokens
    lowered = text.lower()
    return tokenise(text, lowered) if len(lowered) == len(text) else None


def _read(tokens: Tokens, found: Sequence[Atom], offset: int, context: Context) -> list[When]:
    """The dates of one stretch."""
    whens = []
    # Without a day to reckon from, it changes nothing whether a date has been or is to come; where
    # the caller says it, no words are asked.
    reckoned = (
        context.reference is not None or context.period is not None
    ) and context.before is None
    stops = ends(tokens) if reckoned else []
    cue: bool | None = None
    done = 0
    for index, atom in enumerate(found):
        if _part_of_number(tokens, atom):
            continue
        settled = _PLAIN
        if atom.kind == "DATE":
            if reckoned:
                following = found[index + 1] if index + 1 < len(found) else None
                cue = _cue(tokens, stops, atom, following, done, cue)
            done = atom.last
            settled = settle(atom, cue, context)
            if not FREE_DAYS.isdisjoint(settled.warnings) and not _is_for_meeting(tokens, atom):
                settled = settled._replace(
                    warnings=tuple([one for one in settled.warnings if one not in FREE_DAYS])
                )
            if atom.year and tokens.code(atom.last) == _COLON and isinstance(atom.point, _OPENING):
                context = context._replace(hint=atom.year)  # "Möten 2024: 8 april, 9 maj"
            if settled.edtf is None and not settled.warnings and atom.time is None:
                continue
        whens.append(_when(tokens, atom, settled, offset))
    return whens


def _cue(
    tokens: Tokens,
    stops: list[int],
    atom: Atom,
    following: Atom | None,
    done: int,
    before: bool | None,
) -> bool | None:
    """What the words say of a date: it has been (True), is to come (False), or nothing.

    `before` was said of the date that ends at token `done`, and holds for all of its list.
    """
    start, end = sentence(stops, len(tokens.codes), atom.first, atom.last)
    left = max(done, start)
    right = end if following is None else min(following.first, end)
    own = tense(tokens, atom.first, atom.last, left, right)
    if own is None and left != start and _LISTING.issuperset(tokens.codes[left : atom.first]):
        return before
    return own


def _is_for_meeting(tokens: Tokens, atom: Atom) -> bool:
    """Whether it is a day, and its sentence speaks of people who meet."""
    if atom.point is None or atom.point.grain != "day":
        return False
    start, end = sentence(ends(tokens), len(tokens.codes), atom.first, atom.last)
    return is_meeting(tokens, start, end, atom.first)


_COLON, _PLUS = CODE["colon"], CODE["plus"]
_OPENING = (Year, Division)
_LISTING = codes("blank comma and slash then ago")


def _part_of_number(tokens: Tokens, atom: Atom) -> bool:
    """Whether digits go on beside it: `031-335`, `2024-03-01-5`; such a thing is no date."""
    text = tokens.codes
    if atom.time and text[atom.last : atom.last + 1] == _PLUS:
        return False  # a time zone
    if text[atom.last - 1] in NUMERIC and atom.last < len(text) and text[atom.last] in _JOINING:
        return text[atom.last + 1 : atom.last + 2] in NUMERIC
    return False


def _when(tokens: Tokens, atom: Atom, settled: Settled, offset: int) -> When:
    first, last = atom.first, atom.last
    while last > first + 1 and tokens.codes[last - 1] in _TRAILING:
        last -= 1
    offsets = tokens.offsets
    start, end = offsets[first], offsets[last]
    if tokens.text[end - 1] == "." and tokens.codes[last - 1] != _THROUGH:
        end -= 1
    return When(
        tokens.original[start:end],
        start + offset,
        end + offset,
        settled.edtf,
        atom.time,
        atom.rrule,
        atom.duration,
        atom.relation,
        settled.basis,
        atom.written,
        settled.alternatives,
        atom.rule,
        settled.warnings,
    )


_TRAILING, _THROUGH = codes("blank dot"), CODE["through"]


def _restore(when: When, text: str, places: tuple[int, ...], offset: int) -> When:
    """Back to the offsets of a text that had to be cleaned."""
    start, end = places[when.start], places[when.end - 1] + 1
    written = text[start:end]
    warnings = when.warnings
    if looks_alike(written):
        warnings = (*warnings, "suspicious-characters")
    return when._replace(text=written, start=start + offset, end=end + offset, warnings=warnings)

"""One sentence as rules see it: its words, who is in it, its dates, each looked for when asked.

Whoever could act and whatever is a date is overlaid on the text with private-use characters of the
same length, so that offsets never move and a pattern can only match where somebody really stands.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from functools import partial

from tracker import dates, rules
from tracker import nouns as nouns_of
from tracker import verbs as verbs_of
from tracker.calls import MAX_SENTENCE, Calls
from tracker.edtf import bounds, exact_days
from tracker.model import Block, Context, Minutes, Sentence, When
from tracker.people import Span
from tracker.rules import View

_BARE_DAY = re.compile(r"[0-9]{1,2}/[0-9]{1,2}(?![0-9/])")
_BARE_MONTH = re.compile(
    r"(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)\b",
    re.IGNORECASE,
)
# Members asked for in every sentence: reading one from its class is slow in Python 3.11.
_PLAIN = View.PLAIN
_BOTH = View.BOTH
_ACTORS = View.ACTORS
_NAMES = View.NAMES
_DATES = View.DATES
_WITH_DATES = (_BOTH, _DATES)
_MEETINGS = Context.MEETINGS
_BULLET = Block.BULLET


def _cue_for(text: str) -> str:
    """What a list of meetings says without saying it: *4/12* is a day, *November:* a month."""
    if _BARE_DAY.match(text):
        return "den "
    return "i " if _BARE_MONTH.match(text) else ""


class DateReader:
    """Reads dates with what the document says about its year (docs/items.md, the year)."""

    def __init__(self, minutes: Minutes) -> None:
        reference: date | None = None
        period: tuple[date | None, date | None] | None = None
        when = minutes.date
        if when is not None and when.edtf and "X" not in when.edtf:
            days = exact_days(when.edtf)
            if days and days[0] == days[1]:
                reference = days[0]
            else:
                period = bounds(when.edtf)
        self._find = partial(dates.find, reference=reference, period=period)

    def read(
        self, text: str, year_hint: int | None = None, *, listed: bool = False
    ) -> tuple[When, ...]:
        """The dates of one sentence; offsets in its text.

        `listed`: an entry of a list of meetings, where a bare *4/12* is a day and no fraction.
        """
        if not listed:
            return self._find(text, year_hint=year_hint)
        found = self._find(text, year_hint=year_hint, before=False)
        if not found and (cue := _cue_for(text)):
            found = self._find(cue + text, year_hint=year_hint, before=False, offset=-len(cue))
        return found


class Scene:
    """One sentence of the minutes. Everything but its text is found at the first question.

    `reader` is None where no word of the sentence can be a date.
    """

    def __init__(
        self,
        index: int,
        sentence: Sentence,
        minutes: Minutes,
        calls: Calls,
        reader: DateReader | None,
    ) -> None:
        self.index = index
        self.sentence = sentence
        self.text = sentence.text[:MAX_SENTENCE]
        self.low = calls.low(index)
        """The text in lower case, at the same length: what patterns run over."""
        self.minutes = minutes
        self.roster, self._calls, self._reader = calls.roster, calls, reader
        self._actors: tuple[Span, ...] | None = None
        self._dates: tuple[When, ...] | None = () if reader is None else None
        self._doing: tuple[verbs_of.Place, ...] | None = None
        self.sights: list[str | None] = [None] * len(rules.SIGHTS)
        """Those of `rules.SIGHTS` that patterns have met so far."""
        self.sights[_PLAIN] = self.low

    def part(self, start: int, end: int) -> "Scene":
        """The same from one offset of its text to another, as a sentence of its own."""
        base = self.sentence.start
        sentence = self.sentence._replace(
            text=self.text[start:end], start=base + start, end=base + end
        )
        return _Part(self, sentence, start, end)

    @property
    def actors(self) -> tuple[Span, ...]:
        """Everybody who could act; offsets in `text`."""
        if self._actors is None:
            self._actors = self._calls.actors(self.index)
        return self._actors

    @property
    def dates(self) -> tuple[When, ...]:
        """Every date, time, duration and recurrence; offsets in `text`."""
        if self._dates is None and self._reader is not None:
            hint = _year_of_list(self.minutes, self.sentence)
            listed = self.sentence.context is _MEETINGS
            self._dates = self._reader.read(self.text, hint, listed=listed)
        return self._dates or ()

    @property
    def begins_with_date(self) -> bool:
        """Whether a date may stand at the beginning, but for a few signs."""
        return bool(self.dates) and self.dates[0].start <= rules.SIGNS_FIRST

    @property
    def has_verb_of_doing(self) -> bool:
        """Whether a word commits somebody, whoever that is."""
        return bool(self.doing)

    @property
    def doing(self) -> tuple[verbs_of.Place, ...]:
        """Where words commit somebody, whoever that is; offsets in `text`."""
        if self._doing is None:
            self._doing = self._calls.verbs(self.index, self.low)
        return self._doing

    @property
    def masked(self) -> str:
        """Everybody who can act and every date covered."""
        return self.seen(_BOTH, verbs=True)

    def seen(self, view: View, *, verbs: bool = False, nouns: bool = False) -> str:
        """The text as a pattern with these holes meets it.

        `verbs`: those of doing covered too; `nouns`: gatherings covered too.
        """
        return self.sight(rules.sight(view, verbs=verbs, nouns=nouns))

    def sight(self, number: int) -> str:
        """The same, by its place among `rules.SIGHTS`."""
        text = self.sights[number]
        if text is None:
            text = self.sights[number] = self._look(*rules.SIGHTS[number])
        return text

    def _look(self, view: View, verbs: bool, nouns: bool) -> str:
        if view in _WITH_DATES and not self.dates:
            return self.seen(_ACTORS if view is _BOTH else _PLAIN, verbs=verbs, nouns=nouns)
        if nouns:
            found = self._gatherings()
            return nouns_of.cover(found, self.seen(view, verbs=verbs))
        if verbs:
            return verbs_of.cover(self.doing, self.seen(view))
        return self._cover(view)

    def _gatherings(self) -> Sequence[tuple[int, int]]:
        return self._calls.gatherings(self.index, self.low)

    def _cover(self, view: View) -> str:
        if view is _ACTORS:
            return overlay(self.low, self.actors, ())
        if view is _NAMES:
            # *ordförande* is what an appointment gives, not who acts
            named = [span for span in self.actors if span.mark != rules.ROLE]
            return overlay(self.low, named, ())
        # Dates alone: *årsmötet* is a happening there, not a body.
        return overlay(self.low, () if view is _DATES else self.actors, self.dates)


class _Part(Scene):
    """A clause of a sentence: whoever stands in it, its dates and verbs are those found there."""

    def __init__(self, whole: Scene, sentence: Sentence, start: int, end: int) -> None:
        self.index, self.sentence, self.minutes = whole.index, sentence, whole.minutes
        self.text, self.low = sentence.text, whole.low[start:end]
        self.roster, self._calls, self._reader = whole.roster, whole._calls, whole._reader
        self._actors = tuple(
            span._replace(start=span.start - start, end=span.end - start)
            for span in whole.actors
            if start <= span.start and span.end <= end
        )
        self._dates = tuple(
            when.moved(-start) for when in whole.dates if start <= when.start and when.end <= end
        )
        self._doing = tuple(
            (begin - start, stop - start, mark)
            for begin, stop, mark in whole.doing
            if start <= begin and stop <= end
        )
        self.sights = [None] * len(rules.SIGHTS)
        self.sights[_PLAIN] = self.low

    def _gatherings(self) -> Sequence[tuple[int, int]]:
        return nouns_of.places(self.low)


def overlay(text: str, actors: Iterable[Span], found: Iterable[When]) -> str:
    """`text` with everybody who can act and every date written over, at the same length."""
    masked, dated = text, False
    for when in found:
        if when.edtf or when.rrule:
            masked, dated = _cover(masked, when.start, when.end, rules.DATE), True
    for span in actors:
        if not dated or rules.DATE not in masked[span.start : span.end]:
            masked = _cover(masked, span.start, span.end, span.mark)
    return masked


def _cover(text: str, start: int, end: int, mark: str) -> str:
    return text[:start] + mark * (end - start) + text[end:]


_YEAR = re.compile(r"(?<![0-9/–-])(20[0-4][0-9])(?![0-9/–-])")


def _year_of_list(minutes: Minutes, sentence: Sentence) -> int | None:
    """A year that the heading or lead-in of a list gives to the bare days below it."""
    if sentence.block is not _BULLET:
        return None
    places = [sentence.heading or ""]
    if sentence.lead is not None:
        places.insert(0, minutes.sentences[sentence.lead].text)
    for text in places:
        years = set(_YEAR.findall(text)) if "20" in text else ()
        if len(years) == 1:
            return int(*years)
    return None


def heading_of(sentence: Sentence, minutes: Minutes) -> str:
    """The words above a sentence: its sub-heading, its lead-in, its section's title."""
    parts = [sentence.heading or ""]
    if sentence.lead is not None:
        parts.append(minutes.sentences[sentence.lead].text)
    if sentence.section is not None:
        parts.append(minutes.sections[sentence.section].title)
    return " | ".join(part for part in parts if part)

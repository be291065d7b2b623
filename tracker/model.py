"""The nouns. Everything is frozen and imports nothing of the house but `Problem`.

What a document holds by the dozen (sections, sentences, dates, mentions, actors, items) is a named
tuple, which is made and changed (`_replace`) several times as fast as a data class.

Offsets are half-open and count Unicode code points in `Source.text`; dates are EDTF strings
(ISO 8601-2), clock times `HH:MM` or `HH:MM/HH:MM` in Europe/Stockholm, durations ISO 8601.
"""

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from tracker.problems import Problem


class Kind(StrEnum):
    """What an item is (docs/items.md says how each is worded)."""

    DECISION = "decision"
    APPOINTMENT = "appointment"
    ACTION = "action"
    REQUEST = "request"
    FOLLOWUP = "followup"
    EVENT = "event"
    MILESTONE = "milestone"


class ActorKind(StrEnum):
    PERSON = "person"
    ORGANISATION = "organisation"
    BODY = "body"
    ROLE = "role"


class Relation(StrEnum):
    """How a date binds. `before` is written as `due` in items: the bound is in the EDTF string."""

    ON = "on"
    DUE = "due"
    BEFORE = "before"
    FROM = "from"
    UNTIL = "until"


class Basis(StrEnum):
    """From what a date has its year (or, for the next meeting, its day)."""

    STATED = "stated"
    HEADING = "heading"
    MEETING_DATE = "meeting-date"
    WEEKDAY = "weekday"
    DOCUMENT = "document"
    NEXT_MEETING = "next-meeting"
    FILE_NAME = "file-name"
    SERIES = "series"
    HUMAN = "human"
    UNKNOWN = "unknown"


class State(StrEnum):
    """Where an item stands in the ledger."""

    PROPOSED = "proposed"
    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"
    REPLACED = "replaced"


class Block(StrEnum):
    """The typographic unit a sentence stands in."""

    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    HEADING = "heading"


class Context(StrEnum):
    """What the nearest heading or lead-in says about the sentences below it."""

    NONE = "none"
    DECISION = "decision"  # Beslut
    DISCUSSION = "discussion"  # Ur diskussionen, Inspel i diskussion, Lyckade satsningar
    PROPOSAL = "proposal"  # Förslag till beslut
    TODO = "todo"  # Att göra, Actionpoints, Åtgärder
    MEETINGS = "meetings"  # Nästa möte, Kommande möten, Kommande konferenser
    NEXT_STEP = "next-step"  # Nästa steg
    REPORT = "report"  # Rapporter, Information
    STANDING = "standing"  # Stående punkter
    FORMALITY = "formality"  # Mötets öppnande, Val av justerare, Godkännande av dagordning


# --------------------------------------------------------------------------- reading


@dataclass(frozen=True, slots=True)
class Clue:
    """Something beside the text that may say when the meeting was: evidence, never the date."""

    kind: str
    """`title` or `created` (a document's properties), `header` (what stands on top of a page)."""
    text: str
    """As written there: *Protokoll 12 maj 2031*, or an ISO day."""


_SHORT = 10_000
"""Characters up to which counting is faster than a table of where each line begins: of a document
only a few places are asked for."""


@dataclass(frozen=True)
class Source:
    """One file as read: NFC, LF, no controls, nothing invisible. Offsets are settled for good."""

    name: str
    """The file's own name, without folders."""
    text: str
    sha256: str
    """Of the file's bytes, hexadecimal."""
    text_sha256: str
    """Of `text` as UTF-8, hexadecimal."""
    format: str = "txt"
    """`txt`, `md`, `docx`, `odt`, `pdf`, `html`, `rtf`, `eml` or `org`."""
    encoding: str = "utf-8"
    clues: tuple[Clue, ...] = ()

    @cached_property
    def _line_starts(self) -> tuple[int, ...]:
        lines = self.text.split("\n")
        del lines[-1]  # no line begins behind it
        return tuple(accumulate([len(line) + 1 for line in lines], initial=0))

    def line_of(self, offset: int) -> int:
        """The 1-based line that holds `offset`."""
        if len(self.text) < _SHORT:
            return self.text.count("\n", 0, offset) + 1
        return bisect_right(self._line_starts, offset)


# --------------------------------------------------------------------------- dates


class When(NamedTuple):
    """What a text says of time, and how sure each part is.

    `edtf` is None where only a clock time, a duration or a recurrence is stated. A year that the
    text neither gives nor implies is `XXXX`. `alternatives` are the readings that remain.
    """

    text: str
    start: int
    end: int
    edtf: str | None = None
    time: str | None = None
    rrule: str | None = None
    duration: str | None = None
    relation: Relation = Relation.ON
    basis: Basis = Basis.STATED
    written: frozenset[str] = frozenset()
    """Which of year, month, day, weekday, week, season, quarter, time … were written."""
    alternatives: tuple[str, ...] = ()
    rule: str = ""
    warnings: tuple[str, ...] = ()
    """Codes of `tracker.codes.WARNINGS`: weekday-mismatch, weekend, holiday, …"""

    def moved(self, by: int) -> "When":
        """The same, so many characters further on (`_replace` takes twice as long)."""
        return When(self.text, self.start + by, self.end + by, *self[3:])


# --------------------------------------------------------------------------- structure


class Person(NamedTuple):
    """One entry of the attendance list, or a name with a role."""

    name: str
    organisation: str | None = None
    role: str | None = None
    status: str = "present"
    """`present` or `absent`."""
    scope: str | None = None
    """`punkt 1`, `§ 74-88`, `t.o.m. 14.30`: what part of the meeting."""
    start: int = 0
    end: int = 0
    short: tuple[str, ...] = ()
    """What the list says they are also written as: initials (*AKS*), a nickname (*Kalle*)."""


class Section(NamedTuple):
    """One agenda item. `start`/`end` run from its heading to the next section."""

    number: str | None
    title: str
    start: int
    end: int
    heading_end: int
    level: int = 1


class Sentence(NamedTuple):
    """The unit that rules see: one sentence, list entry or heading.

    `text` is `source.text[start:end]` with every line break and mark-up character replaced by one
    space, so that it has the same length and offsets carry over one to one.
    """

    start: int
    end: int
    text: str
    section: int | None = None
    """Index into `Minutes.sections`."""
    block: Block = Block.PARAGRAPH
    block_id: int = 0
    """Sentences of one paragraph or one list entry share it."""
    context: Context = Context.NONE
    heading: str | None = None
    """The sub-heading (or bold line) above it, as written."""
    lead: int | None = None
    """Index of the sentence that introduces this list entry (it ends in a colon)."""
    owner: str | None = None
    """An owner column's or margin's text that belongs to this row."""
    due: str | None = None
    """The text of its row's due or status column, as written: *24/9*, *v. 40*, *Kvarstår, 27/9*."""


@dataclass(frozen=True)
class Minutes:
    """One structured document."""

    source: Source
    title: str | None = None
    body: str | None = None
    """The meeting body as the text calls it (*Kommunchefsgruppen*), or None."""
    date: When | None = None
    """The meeting date. `basis` says from what; an interval with basis `document` is what the
    document's own dates leave."""
    time: str | None = None
    place: str | None = None
    secretary: Person | None = None
    chair: Person | None = None
    adjusters: tuple[Person, ...] = ()
    attendance: tuple[Person, ...] = ()
    sections: tuple[Section, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    """In document order; attendance, signature and title lines are not among them."""


# --------------------------------------------------------------------------- extraction


class Mention(NamedTuple):
    """What one rule saw in one sentence: spans, no interpretation yet. A tuple, as `Sentence`."""

    rule: str
    kind: Kind
    sentence: int
    """Index into `Minutes.sentences`."""
    start: int
    end: int
    slots: tuple[tuple[str, int, int], ...] = ()
    """(hole, start, end) in the source."""
    confidence: float = 0.9

    def over(self, start: int, end: int) -> "Mention":
        """The same, said of another stretch of the source."""
        return Mention(self.rule, self.kind, self.sentence, start, end, self.slots, self.confidence)


class Actor(NamedTuple):
    """Somebody who can own an item. `name` is canonical, `text` as written there."""

    name: str
    kind: ActorKind = ActorKind.PERSON
    text: str = ""
    scope: str | None = None
    """An area of responsibility: *Kicki Nordberg när det gäller digitalisering*."""


class Item(NamedTuple):
    """One obligation, decision or dated happening, with its evidence."""

    id: str
    """Local to the document; the ledger gives the lasting one."""
    kind: Kind
    quote: str
    """`source.text[start:end]`."""
    start: int
    end: int
    title: str
    """A short line for a list or a calendar."""
    rule: str
    confidence: float
    section: str | None = None
    """The section's number, else its title."""
    owners: tuple[Actor, ...] = ()
    people: tuple[Actor, ...] = ()
    role: str | None = None
    term: str | None = None
    contact: Actor | None = None
    audience: str | None = None
    task: bool = False
    follow: bool = False
    details: tuple[str, ...] = ()
    when: When | None = None
    place: str | None = None
    tentative: bool = False
    conditional: bool = False
    status: str = "open"
    review: tuple[str, ...] = ()
    """Codes of `tracker.codes.REVIEW`: what a human should settle."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What one file holds: the minutes, their items and what is odd about them."""

    minutes: Minutes
    items: tuple[Item, ...]
    problems: tuple[Problem, ...] = ()


# --------------------------------------------------------------------------- ledger


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where an item of the ledger was read: one sentence of one set of minutes."""

    meeting: int
    series: str
    meeting_date: str | None
    """EDTF, None when unknown."""
    source: str
    """The file's name."""
    line: int
    section: str | None
    section_title: str | None
    quote: str
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Entry:
    """One item as the ledger knows it: the fold of its events. What exporters are given."""

    id: str
    """`KCG-17`: short, typable, lasting."""
    uid: str
    """The calendar UID: ASCII, no slash, under 75 octets, unique over all ledgers."""
    series: str
    kind: Kind
    title: str
    state: State
    evidence: tuple[Evidence, ...]
    """First mention first; empty for items that `tracker new` wrote and no minutes hold."""
    owners: tuple[Actor, ...] = ()
    people: tuple[Actor, ...] = ()
    role: str | None = None
    term: str | None = None
    contact: Actor | None = None
    audience: str | None = None
    task: bool = False
    follow: bool = False
    details: tuple[str, ...] = ()
    when: When | None = None
    place: str | None = None
    tentative: bool = False
    conditional: bool = False
    review: tuple[str, ...] = ()
    created: datetime | None = None
    """UTC; when the ledger first took it in."""
    modified: datetime | None = None
    """UTC; its last change."""
    sequence: int = 0
    """RFC 5545 SEQUENCE: raised when day, time, recurrence, place or status changed."""
    carried: int = 0
    """Meetings of its series held since the one that brought it, while it was not closed."""
    decided: str | None = None
    """EDTF date of the meeting that brought it."""
    closed: str | None = None
    """ISO date on which it was closed."""
    notes: tuple[str, ...] = field(default=())
    published: bool = False
    """Whether it may go into a calendar or a mail: accepted, and nothing left to review."""
    asleep: str | None = None
    """Until when nobody wants to hear of it: an ISO day, or `next-meeting`; None while awake."""
    withdrawn: bool = False
    """The minutes that brought it no longer hold it, or were taken out."""


@dataclass(frozen=True, slots=True)
class Member:
    """One person (or organisation) of the registry."""

    id: int
    name: str
    organisation: str | None = None
    email: str | None = None
    muted: bool = False
    spellings: tuple[str, ...] = ()
    receives: tuple[str, ...] = ()
    """Names of the organisations, bodies and groups whose items reach them (*GR*, *alla*)."""
    left: str | None = None
    """ISO day since which they are of no meeting; they get no mail."""

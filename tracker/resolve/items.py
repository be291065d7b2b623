"""Mentions → Items, and what is odd about them → Problems."""

import re
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from hashlib import sha256

from tracker import dates
from tracker.extract import Extraction, adopts, rule_named
from tracker.hints import holds_one
from tracker.lang.sv import resolve as sv
from tracker.model import Actor, Basis, Block, Context, Item, Kind, Mention, Minutes, Relation, When
from tracker.people import Roster
from tracker.problems import Problem
from tracker.resolve import timing
from tracker.resolve.bearing import has_its_date
from tracker.resolve.oddities import problems_of
from tracker.resolve.owners import BODY_ACTS, distinct, parties_of
from tracker.resolve.titles import one_line, place_of, title_of
from tracker.rules import compile_pattern as pattern
from tracker.scene import Scene

_APPOINTMENT, _DECISION, _EVENT = Kind.APPOINTMENT, Kind.DECISION, Kind.EVENT
_DUE, _BEFORE, _ON = Relation.DUE, Relation.BEFORE, Relation.ON
_HEADING, _BULLET = Block.HEADING, Block.BULLET
_BOUNDS = (_DUE, _BEFORE)
_FOLLOWUP, _ACTION, _MILESTONE = Kind.FOLLOWUP, Kind.ACTION, Kind.MILESTONE
_DISCUSSION, _DERIVED = Context.DISCUSSION, Basis.DOCUMENT
"""Members of an enumeration, looked up once: each look-up takes as long as a small function."""

_FOLLOWED = frozenset({Kind.ACTION, Kind.REQUEST, Kind.FOLLOWUP, Kind.MILESTONE})
_BY_COLUMN_TOO = (Kind.ACTION, Kind.DECISION)
_ASKING = (Kind.REQUEST, Kind.ACTION)
_PUBLISHED_BY_DATE = frozenset({Kind.EVENT, Kind.MILESTONE})
_BY_COLUMN = "sv.action.owner-column"
_TASK = (
    r"(?:att(?<!\watt)|beslut(?<!\wbeslut) ?:)"
    r" (?:{we} (?:ska|skall) |{body} (?:ska|skall) )?(?:\w{2,12} ){0,2}?{do}\b"
    r"|(?:ska(?<!\wska)(?:ll)?|bör(?<!\wbör)) (?:\w{2,12} ){0,2}?{done}(?=\W|$)"
)
"""What has to be done. The words themselves come first: the search then looks at little else."""


@dataclass(frozen=True)
class _Around:
    """What the document says around its mentions, looked up once."""

    minutes: Minutes
    roster: Roster
    meeting: date | None
    """The day of the meeting."""
    told: dict[int, When | None]
    """Place among the mentions → when it is, for each that is a happening."""
    dated: tuple[tuple[Scene, When], ...]
    """The happenings that have a date, with it."""
    _happenings: Sequence[tuple[Mention, Scene, When]]
    """The same, with what was read."""
    entries: Mapping[int, Sequence[int]]
    """Introducing sentence → the list entries below it."""
    first: dict[int, Mention]
    """Sentence → its first mention."""
    proposing: Set[int | None]
    """Sections that hold proposals."""

    @cached_property
    def following(self) -> timing.NextMeeting | None:
        """The next meeting, which few items ask for."""
        return timing.next_meeting(self._happenings, self.minutes, self.meeting)


def resolve(
    minutes: Minutes, extraction: Extraction
) -> tuple[tuple[Item, ...], tuple[Problem, ...]]:
    """The items of one document, in order, and the problems somebody should know of."""
    around = _around(minutes, extraction)
    items: list[Item] = []
    seen: dict[str, int] = {}
    taken: set[int] = set()
    for place, mention in enumerate(extraction.mentions):
        scene = extraction.scenes[mention.sentence]
        if _only_introduces(mention, scene, around):
            continue
        if mention.kind is _DECISION and _says_only_that_it_was_adopted(scene, around):
            continue
        if _carried_by_lead(mention, scene, around):
            continue
        if mention.sentence in taken and mention.kind is _MILESTONE:
            continue  # it said by when the task before it is due
        when = _when(place, mention, scene, around)
        if when is None and mention.kind is _ACTION:
            when, behind = timing.said_behind(scene, minutes)
            if when is not None:  # that sentence is evidence, too, and no item of its own
                taken.add(behind)
                mention = mention._replace(end=minutes.sentences[behind].end)
        if not has_its_date(mention, when, around.meeting):
            continue
        if mention.rule == _BY_COLUMN and not _column(scene.sentence.owner or "", around):
            continue
        items.append(_item(mention, scene, when, around, seen))
    return tuple(items), problems_of(items, minutes)


def _around(minutes: Minutes, extraction: Extraction) -> _Around:
    meeting = timing.meeting_day(minutes)
    dated = []
    told: dict[int, When | None] = {}
    first: dict[int, Mention] = {}
    for place, mention in enumerate(extraction.mentions):
        first.setdefault(mention.sentence, mention)
        if mention.kind is _EVENT:
            scene = extraction.scenes[mention.sentence]
            told[place] = when = timing.when_of(mention, scene, meeting)
            if when is not None:
                dated.append((mention, scene, when))
    return _Around(
        minutes,
        extraction.roster,
        meeting,
        told,
        tuple([(scene, when) for _, scene, when in dated]),
        dated,
        extraction.entries,
        first,
        extraction.proposing,
    )


# ------------------------------------------------------------------ what is an item


def _only_introduces(mention: Mention, scene: Scene, around: _Around) -> bool:
    """*Det beslutades att* over a list whose entries say what was decided."""
    entries = around.entries.get(scene.index)
    if entries is None or mention.kind is not _DECISION:
        return False
    told = sum(entry in around.first for entry in entries)
    return bool(told) and 2 * told >= len(entries)


def _says_only_that_it_was_adopted(scene: Scene, around: _Around) -> bool:
    """*Förslaget bifalles*, where the proposals of the section stand as the decisions."""
    return scene.sentence.section in around.proposing and adopts(scene.text)


def _carried_by_lead(mention: Mention, scene: Scene, around: _Around) -> bool:
    """An entry of a request's list (*följande frågor:*) is its detail, not an item of its own."""
    lead = scene.sentence.lead
    above = around.first.get(lead) if lead is not None else None
    if above is None:
        return False
    return above.kind in _ASKING and rule_named(mention.rule).rank < 60


# ------------------------------------------------------------------ its fields


def _when(place: int, mention: Mention, scene: Scene, around: _Around) -> When | None:
    if mention.kind is _EVENT:
        when = around.told[place]
    else:
        when = timing.when_of(mention, scene, around.meeting)
        if when is None and mention.kind is _FOLLOWUP and timing.says_then(scene):
            when = timing.then(scene, around.following)
        wide = when is not None and when.relation is _ON and not timing.is_exact(when)
        if when is None or mention.kind is _FOLLOWUP or wide:  # a topic comes back at a meeting
            when = _of_a_meeting(mention, scene, around) or when
        elif when.edtf:
            when = timing.named_event(when, scene, around.dated)
        if (when is None or when.relation not in _BOUNDS) and mention.kind in _FOLLOWED:
            when = _in_its_row(scene, around) or when
        if when is None or (when.edtf is None and when.duration):
            when = timing.ahead_of(mention, scene, around.minutes) or when
    if when is not None and when.relation is _BEFORE:
        when = when._replace(relation=_DUE)
    return when


def _in_its_row(scene: Scene, around: _Around) -> When | None:
    """What the row's due column says: a day, *nästa möte*."""
    if not scene.sentence.due:
        return None
    cell = timing.due_cell(scene.sentence, around.minutes)
    if cell is None and (said := timing.next_meeting_in(scene.sentence.due)) is not None:
        said = said._replace(start=scene.sentence.start, end=scene.sentence.end)
        return timing.at_next_meeting(said, around.following)
    return cell


def _of_a_meeting(mention: Mention, scene: Scene, around: _Around) -> When | None:
    """*till nästa möte*, *till aprilmötet*."""
    said = timing.says_next_meeting(scene, mention)
    if said is not None:
        following = around.following
        known = following if following and following.sentence != scene.index else None
        return timing.at_next_meeting(said, known)
    month = timing.says_month_meeting(scene, mention, around.minutes)
    return timing.in_its_month(month, around.following) if month is not None else None


def _item(
    mention: Mention, scene: Scene, when: When | None, around: _Around, seen: dict[str, int]
) -> Item:
    minutes, kind, rule = around.minutes, mention.kind, mention.rule
    owners, people, role, contact, audience, doubts = parties_of(mention, scene, minutes)
    start, end = _trim(minutes.source.text, mention.start, mention.end)
    quote = minutes.source.text[start:end]
    line = whole = one_line(quote)
    if start != mention.start or end != mention.end:
        whole = one_line(minutes.source.text[mention.start : mention.end])
    id = _local_id(kind, line, seen)
    title = title_of(mention, whole, scene, minutes, when)
    confidence = _confidence(mention, doubts, scene)
    section = _section(scene, minutes)
    if not owners and scene.sentence.owner and kind in _BY_COLUMN_TOO:
        owners = _column(scene.sentence.owner, around)
    owners, people = distinct(owners), distinct(people)
    term = _term_near(scene, minutes) if kind is _APPOINTMENT else None
    task = kind is _DECISION and (
        "task" in rule_named(rule).flags or _leaves_a_task(mention, scene)
    )
    followed = kind in _FOLLOWED
    follow = followed or task
    below = around.entries.get(scene.index)
    details = _texts_of(below, minutes) if below else ()
    place = place_of(mention, scene, when)
    tentative = when is not None and _is_tentative(scene)
    conditional = kind is not _APPOINTMENT and _is_conditional(scene)
    status = "done" if followed and _said_done(scene, minutes) else "open"
    review = _review(doubts, kind, when)
    # By place, each called as its field is, to which a test holds them: an item takes a quarter of
    # the time that it takes by name.
    return Item(
        id, kind, quote, start, end, title, rule, confidence, section, owners, people, role, term,
        contact, audience, task, follow, details, when, place, tentative, conditional, status,
        review,
    )  # fmt: skip


def _texts_of(entries: Sequence[int], minutes: Minutes) -> tuple[str, ...]:
    """Each sentence in one line."""
    return tuple([one_line(minutes.sentences[index].text) for index in entries])


def _leaves_a_task(mention: Mention, scene: Scene) -> bool:
    """Whether a decision, which may be a clause of its sentence, says what has to be done."""
    if not scene.has_verb_of_doing:
        return False
    base = scene.sentence.start
    start, end = mention.start - base, mention.end - base
    if start <= 0 and pattern(BODY_ACTS, cased=True).match(scene.masked, 0, end):
        return True
    return pattern(_TASK, cased=True).search(scene.masked, start, end) is not None


def _is_tentative(scene: Scene) -> bool:
    if scene.sentence.block is _BULLET:
        above = _above(scene)
        hinted = sv.TENTATIVE_LIST_HINT in above.lower()
        if hinted and pattern(sv.TENTATIVE_LIST).search(above):
            return True  # *Preliminära speldagar:* over a list
    hinted = holds_one(scene.low, sv.TENTATIVE_HINTS)
    return hinted and bool(pattern(sv.TENTATIVE, cased=True).search(scene.masked))


def _above(scene: Scene) -> str:
    """The heading and the sentence that introduce a list entry; not the title of its section."""
    lead = scene.sentence.lead
    said = scene.minutes.sentences[lead].text if lead is not None else ""
    return f"{scene.sentence.heading or ''} {said}"


def _is_conditional(scene: Scene) -> bool:
    low = scene.low
    if not holds_one(low, sv.CONDITIONAL_HINTS):
        return False
    if pattern(sv.CONDITIONAL_FROM_THE_START, cased=True).match(low):
        return True
    for word, source in sv.CONDITIONAL.items():
        if word not in low or not pattern(source, cased=True).search(low):
            continue
        if word != "om" or not pattern(sv.ASKS_WHETHER).search(scene.text):
            return True  # *Karin frågar om de vill*: that is the question
    return False


def _said_done(scene: Scene, minutes: Minutes) -> bool:
    """The entry, or a word of its own behind it, says that it is done."""
    if (
        _may_end_done(scene.low)
        and pattern(sv.DONE).search(scene.text)
        and not pattern(sv.UNTIL_DONE, cased=True).search(scene.low)
    ):
        return True
    if scene.sentence.due and pattern(sv.DONE_CELL).search(scene.sentence.due):
        return True
    if " | " in scene.text and any(
        pattern(sv.DONE_CELL).match(cell.strip()) for cell in scene.text.split("|")[1:]
    ):
        return True
    behind = minutes.sentences[scene.index + 1 : scene.index + 2]
    if not behind or behind[0].block_id != scene.sentence.block_id:
        return False
    return pattern(sv.STATUS_ALONE).match(behind[0].text) is not None


def _may_end_done(low: str) -> bool:
    """Whether `DONE` could find anything: it looks at the last word, or at a box in front."""
    last = low.rsplit(None, 1)[-1:]
    return bool(last) and (holds_one(last[0], sv.DONE_HINTS) or sv.DONE_BOX in low[:5])


def _column(owner: str, around: _Around) -> tuple[Actor, ...]:
    """The owner column of a table row, read against the attendance list."""
    spans = around.roster.find(owner)
    return tuple(actor for span in spans for actor in span.actors)


_JOINING = (",", "och", "samt", "men", ";")
_JOINED = re.compile(r"(?:,|\boch|\bsamt|\bmen|\s|;){1,4}\s{0,4}$")


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """A clause without the comma or *och* that joined it to the next, or to the one before."""
    while start < end and (text[start].isspace() or text[start] in ",;"):
        start += 1
    last = end
    while last > start and text[last - 1].isspace():
        last -= 1
    if text.endswith(_JOINING, start, last):
        joined = _JOINED.search(text, max(start, end - 12), end)
        if joined is not None and joined[0].strip():
            last = joined.start()
            while last > start and text[last - 1].isspace():
                last -= 1
    return start, last


def _section(scene: Scene, minutes: Minutes) -> str | None:
    if scene.sentence.section is None:
        return None
    section = minutes.sections[scene.sentence.section]
    return section.number or section.title


def _local_id(kind: Kind, line: str, seen: dict[str, int]) -> str:
    """Short, the same for the same words; a second like it in the document is numbered."""
    key = ":".join((kind, line.casefold()))
    seen[key] = count = seen.get(key, 0) + 1
    return sha256(f"{key}:{count}".encode()).hexdigest()[:8]


def _confidence(mention: Mention, doubts: tuple[str, ...], scene: Scene) -> float:
    """The rule's, less where somebody should look; of two decimals, as those are."""
    value = mention.confidence
    if "owner-unknown" in doubts:
        value = min(value, 0.75)
    if scene.sentence.context is _DISCUSSION:
        value = min(value, 0.9)
    return value


def _review(doubts: tuple[str, ...], kind: Kind, when: When | None) -> tuple[str, ...]:
    """What a human should settle: of the parties, and of the date."""
    more = _date_doubt(kind, when) if when is not None else None
    return doubts if more is None or more in doubts else (*doubts, more)


def _date_doubt(kind: Kind, when: When) -> str | None:
    if when.edtf and "XXXX" in when.edtf and (kind in _PUBLISHED_BY_DATE or "-" in when.edtf[5:]):
        return "year-unknown"
    if "weekday-mismatch" in when.warnings:
        return "date-conflict"
    return "year-derived" if when.basis is _DERIVED else None


_TERM = re.compile(r"P[0-9]{1,2}[YM]")


def _term_near(scene: Scene, minutes: Minutes) -> str | None:
    """*Samtliga utses för två år*, in the sentence or one behind it, is the term."""
    own = minutes.sentences[scene.index]
    if term := _term_among(scene.dates):
        return term
    for sentence in minutes.sentences[scene.index + 1 : scene.index + 4]:
        if sentence.block_id != own.block_id or sentence.block is _HEADING:
            break
        if pattern(sv.TERM_NEXT).match(sentence.text) and (
            term := _term_among(dates.find(sentence.text))
        ):
            return term
    return None


def _term_among(whens: Iterable[When]) -> str | None:
    for when in whens:
        if when.duration and _TERM.fullmatch(when.duration):
            return when.duration
    return None

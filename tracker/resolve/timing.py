"""When an item is: which of the sentence's dates binds it, and the date of the next meeting."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from tracker.edtf import bounds, exact_days
from tracker.extract import rule_named, slot
from tracker.hints import holds_one
from tracker.lang.sv import resolve as sv
from tracker.model import Basis, Block, Context, Kind, Mention, Minutes, Relation, Sentence, When
from tracker.rules import BODY, ORGANISATION
from tracker.rules import compile_pattern as pattern
from tracker.scene import DateReader, Scene, heading_of

_ACTION, _EVENT, _REQUEST, _DECISION = Kind.ACTION, Kind.EVENT, Kind.REQUEST, Kind.DECISION
_APPOINTMENT = Kind.APPOINTMENT
_ON, _DUE, _MEETINGS = Relation.ON, Relation.DUE, Context.MEETINGS
_NEXT_MEETING = Basis.NEXT_MEETING
"""Members of an enumeration, looked up once: each look-up takes as long as a small function."""
_ASKED = (_ACTION, _REQUEST, Kind.MILESTONE)
_BOUNDS, _OPEN = (Relation.DUE, Relation.BEFORE), (Relation.FROM, Relation.UNTIL)
_BY_ITSELF = frozenset({Kind.ACTION, Kind.REQUEST, Kind.DECISION, Kind.APPOINTMENT, Kind.FOLLOWUP})


class NextMeeting(NamedTuple):
    """The next meeting as this document gives it."""

    when: When
    sentence: int


def meeting_day(minutes: Minutes) -> date | None:
    """The day of the meeting, None when it is not one known day."""
    days = exact_days(minutes.date.edtf) if minutes.date else None
    return days[0] if days and days[0] == days[1] else None


def when_of(mention: Mention, scene: Scene, meeting: date | None) -> When | None:
    """The date that binds the mention, offsets in the source; None where the text gives none.

    `meeting` is the day of the meeting.
    """
    found = scene.dates
    if not found:
        return None
    base = scene.sentence.start
    first, last = mention.start - base, mention.end - base
    inside = [w for w in found if first <= w.start and w.end <= last]
    inside = _own_clause(mention, scene, inside)
    chosen = _by_slot(mention, scene, inside) or _by_kind(mention, scene, inside, meeting)
    if chosen is None:
        return None
    if mention.kind in _ASKED and chosen.relation is _ON:
        chosen = _before_named(chosen, scene)
    if mention.kind in _ASKED and chosen.relation not in _BOUNDS and sv.HAS_UNTIL in scene.low:
        chosen = _as_bound(chosen)  # *har till den 3 maj på sig*
    time = chosen.time
    if chosen.edtf and not time:
        clock = next((w for w in inside if w.time and not w.edtf), None) or _shared(mention, scene)
        time = clock.time if clock is not None else None
    if time != chosen.time:
        chosen = chosen._replace(time=time)
    return chosen.moved(base)


def _as_bound(when: When) -> When:
    """The last day of a time, as what something has to be done by."""
    days = exact_days((when.edtf or "").removeprefix("../").removesuffix("/.."))
    edtf = f"../{days[1].isoformat()}" if days else when.edtf
    return when._replace(edtf=edtf, relation=_DUE)


def _before_named(when: When, scene: Scene) -> When:
    """*före skördefesten den 28 september*: at latest the day before."""
    before = scene.low[max(0, when.start - 80) : when.start]
    if not holds_one(before, sv.AHEAD_HINTS) or not pattern(sv.BEFORE_NAMED, cased=True).search(
        before
    ):
        return when
    days = exact_days(when.edtf or "")
    if days is None:
        return when
    last = days[0] - timedelta(days=1)
    return when._replace(edtf=f"../{last.isoformat()}", relation=_DUE)


def _shared(mention: Mention, scene: Scene) -> When | None:
    """*4 maj, 8 juni och 2 juli, kl. 13*: the time behind a list of days is that of each."""
    if "each" not in rule_named(mention.rule).flags:
        return None
    timed = [w for w in scene.dates if w.time]
    return timed[0] if len(timed) == 1 and timed[0] is scene.dates[-1] else None


def _own_clause(mention: Mention, scene: Scene, inside: list[When]) -> list[When]:
    """*Hallen målas i juni, Bo bevakar frågan*: the month is not Bo's; a deadline would be."""
    if mention.kind is not _ACTION:
        contact = slot(mention, "contact") if mention.kind is _REQUEST else None
        return _behind(contact[0] - scene.sentence.start, scene, inside) if contact else inside
    if asked := pattern(sv.ASKS_WHETHER).search(scene.text):
        return [w for w in inside if w.end <= asked.end() or w.relation in _BOUNDS]
    who = slot(mention, "who")
    if who is None or "clause" not in rule_named(mention.rule).flags:
        return inside
    start = who[0] - scene.sentence.start
    inside = [w for w in inside if ";" not in scene.text[start : w.start]]
    if not pattern(sv.CLAUSE_BEFORE).search(scene.text, max(0, start - 12), start):
        return inside
    return _behind(start, scene, inside)


def _behind(start: int, scene: Scene, inside: list[When]) -> list[When]:
    """The dates from `start` on, bounds anywhere; all where no comma parts them from `start`."""
    return [
        w
        for w in inside
        if w.start >= start or w.relation in _BOUNDS or "," not in scene.text[w.end : start]
    ]


def _by_slot(mention: Mention, scene: Scene, inside: list[When]) -> When | None:
    place = slot(mention, "when")
    if place is None:
        return None
    start, end = place[0] - scene.sentence.start, place[1] - scene.sentence.start
    held = [w for w in inside if w.start < end and w.end > start]
    if not held:
        return None
    chosen = next((w for w in held if w.edtf), held[0])
    if mention.kind is _EVENT and not is_exact(chosen):
        # *sommarens läger 16-27 juni*: the season is a name, the days are when it is
        return next((w for w in inside if is_exact(w)), chosen)
    return chosen


def _since(when: When, scene: Scene) -> bool:
    return scene.low[: when.start].endswith("sedan ")


def _by_kind(
    mention: Mention, scene: Scene, inside: list[When], meeting: date | None
) -> When | None:
    """For kinds that need no date: a deadline first, then a coming day; never a year in a name."""
    if mention.kind not in _BY_ITSELF:
        return None
    dated = [w for w in inside if w.edtf and not _is_background(w, meeting)]
    if mention.kind is _APPOINTMENT:  # *ordförande sedan årsskiftet*
        dated = [w for w in dated if not _since(w, scene)]
    for wanted in _BOUNDS:
        if found := next((w for w in dated if w.relation is wanted), None):
            return found
    if mention.kind in _ASKED and (ready := _by_when_ready(dated, scene)) is not None:
        return ready
    days = [w for w in dated if is_exact(w) or _is_open(w)]
    if days:
        return days[0]
    for when in dated:
        if mention.kind is not _DECISION or when.relation in _OPEN or _is_then(when, scene):
            return when
    return next((w for w in inside if w.rrule or (w.time and mention.kind is _DECISION)), None)


def _by_when_ready(dated: Iterable[When], scene: Scene) -> When | None:
    """*bemanning för jul och nyår, klart 20 november*: what it has to be ready by."""
    if not holds_one(scene.low, sv.READY_HINTS):
        return None
    ready = pattern(sv.READY, cased=True)
    for when in dated:
        if ready.search(scene.low, max(0, when.start - 40), when.start):
            return _as_bound(when)
    return None


def _is_then(when: When, scene: Scene) -> bool:
    """*under första kvartalet*, *till hösten*: a decision's time, no part of a name in it."""
    if len(when.edtf or "") == 4 and not when.text.lower().startswith("nästa"):
        return False
    return pattern(sv.THEN, cased=True).search(scene.low, 0, when.start) is not None


def says_then(scene: Scene) -> bool:
    """*Då tas frågan upp*: whether it goes on from what stands before it."""
    return scene.low.startswith(sv.THEN_WORDS)


def then(scene: Scene, following: NextMeeting | None) -> When | None:
    """The meeting named right before a sentence that `says_then`, as a date in the source."""
    if following is None or not 0 < scene.index - following.sentence <= _NEAR:
        return None
    return following.when._replace(relation=_ON, basis=_NEXT_MEETING)


_NEAR = 3
"""Sentences from the one that names a meeting to one that says *då*."""


def said_behind(scene: Scene, minutes: Minutes) -> tuple[When | None, int]:
    """*Bo ser över listan. Klart senast 1 april.*: the date that the next sentence is all about.

    With the index of that sentence; offsets in the source.
    """
    index = scene.index + 1
    behind = minutes.sentences[index] if index < len(minutes.sentences) else None
    if behind is None or behind.block_id != scene.sentence.block_id:
        return None, index
    text = behind.text
    if len(text) > _SHORT or not holds_one(text.lower(), sv.READY_HINTS):
        return None, index
    found = [when for when in DateReader(minutes).read(text) if when.edtf]
    if len(found) != 1:
        return None, index
    when = found[0]
    around = f"{text[: when.start]}\ue00a{text[when.end :]}"
    if not pattern(sv.READY_ALONE).fullmatch(around):
        return None, index
    if when.relation is _ON:
        when = _as_bound(when)
    return when.moved(behind.start), index


_SHORT = 60
"""Characters, at most, of a sentence that says only by when."""


def is_exact(when: When) -> bool:
    return exact_days((when.edtf or "").replace("XXXX", "2024")) is not None


def _is_open(when: When) -> bool:
    """From or until a day."""
    parts = (when.edtf or "").split("/")
    return ".." in parts and all(part == ".." or len(part) == 10 for part in parts)


def _is_background(when: When, meeting: date | None) -> bool:
    """A bare year (*rådslagen 2024*) or a day before the meeting says nothing of when to act."""
    if when.relation is _ON and len(when.edtf or "") == 4:
        return True
    last = bounds(when.edtf)[1]
    return meeting is not None and last is not None and last < meeting


def next_meeting(
    happenings: Iterable[tuple[Mention, Scene, When]], minutes: Minutes, meeting: date | None
) -> NextMeeting | None:
    """The next meeting: what stands under *Nästa möte*, else the first meeting of a coming list.

    `meeting` is the day of the meeting.
    """
    listed: list[NextMeeting] = []
    headed: NextMeeting | None = None
    others: NextMeeting | None = None
    for mention, scene, when in happenings:
        if not when.edtf or not _is_day(when.edtf):
            continue
        if meeting and (last := bounds(when.edtf)[1]) and last <= meeting:
            continue
        if "next" in rule_named(mention.rule).flags or _says_next(scene):
            if not pattern(sv.ANOTHERS_NEXT, cased=True).search(scene.low):
                return NextMeeting(when, mention.sentence)
            others = others or NextMeeting(when, mention.sentence)
        elif headed is None and _stands_under_next(scene, minutes):
            headed = NextMeeting(when, mention.sentence)
        if not (headed or others) and _is_listed_meeting(scene, minutes):
            listed.append(NextMeeting(when, mention.sentence))
    if headed or others:
        return headed or others
    return min(listed, key=lambda n: (n.when.edtf or "", n.sentence)) if listed else None


def _is_day(edtf: str) -> bool:
    return "~" not in edtf and {len(part) for part in edtf.split("/")} == {10}


def _says_next(scene: Scene) -> bool:
    return "nästa" in scene.low and bool(pattern(sv.NEXT_TIME, cased=True).search(scene.low))


def _stands_under_next(scene: Scene, minutes: Minutes) -> bool:
    sentence = scene.sentence
    words = sentence.heading or ""
    if not words and sentence.section is not None and sentence.context is _MEETINGS:
        words = minutes.sections[sentence.section].title
    return names_next_meeting(words)


def names_next_meeting(words: str) -> bool:
    """*Nästa styrelsemöte*: whether a heading says so."""
    return sv.NEXT_MEETING_HINT in words.lower() and bool(pattern(sv.NEXT_MEETING).search(words))


def _is_listed_meeting(scene: Scene, minutes: Minutes) -> bool:
    if sv.OUR_MEETING in scene.low:
        return True
    day = scene.dates[0].start if scene.dates else 0
    if any(span.mark in (BODY, ORGANISATION) and span.start < day for span in scene.actors):
        return False  # *Arbetsutskottet träffas 21/8*: that is another's
    above = heading_of(scene.sentence, minutes).lower()
    if holds_one(above, sv.PLANS):
        return True
    lead = scene.sentence.lead
    bare = lead is None or sv.OUR_MEETING in minutes.sentences[lead].text.lower()
    said = len(scene.text) - sum(when.end - when.start for when in scene.dates)
    return scene.sentence.context is _MEETINGS and bare and said < 40


def says_next_meeting(scene: Scene, mention: Mention) -> When | None:
    """*till nästa möte* in the sentence, as a date still without a day (`basis` next-meeting)."""
    if sv.NEXT_MEETING_HINT not in scene.low:
        return None
    start, end = mention.start - scene.sentence.start, mention.end - scene.sentence.start
    return next_meeting_in(scene.text, scene.sentence.start, max(start, 0), max(end, 0))


def next_meeting_in(text: str, base: int = 0, start: int = 0, end: int = 2_000) -> When | None:
    """*till nästa möte* in `text`, which begins at `base`, between two offsets of its own."""
    hit = pattern(sv.NEXT_MEETING).search(text, start, end)
    if hit is None:
        return None
    how = (hit["how"] or "").lower()
    return When(
        text=hit[0],
        start=base + hit.start(),
        end=base + hit.end(),
        relation=_DUE if how in sv.DUE_BEFORE_MEETING else _ON,
        basis=_NEXT_MEETING,
        rule="sv.next-meeting",
    )


def ahead_of(mention: Mention, scene: Scene, minutes: Minutes) -> When | None:
    """*senast två veckor innan* as the last day, where a day before it in the text says of what.

    That day stands in its sentence, or alone in one of the three before it under the same heading.
    """
    if not holds_one(scene.low, sv.AHEAD_HINTS):
        return None
    base = scene.sentence.start
    hit = pattern(sv.AHEAD, cased=True).search(scene.low, max(mention.start - base, 0))
    if hit is None:
        return None
    of = _day_before(hit.start(), (hit["what"] or "")[:_STEM], scene, minutes)
    days = exact_days(of.edtf or "") if of is not None else None
    count = sv.AHEAD_COUNTS.get(hit["count"]) or int(hit["count"])
    if of is None or days is None or count > _MOST_AHEAD:
        return None
    last = days[0] - timedelta(days=count * (7 if hit["unit"].startswith("veck") else 1))
    meeting = meeting_day(minutes)
    if meeting is not None and days[0] < meeting:
        return None  # of what has been nobody counts the days ahead
    return When(
        text=scene.text[hit.start() : hit.end()],
        start=base + hit.start(),
        end=base + hit.end(),
        edtf=f"../{last.isoformat()}",
        relation=_DUE,
        basis=of.basis,
        rule="sv.ahead-of",
        warnings=of.warnings,
    )


_MOST_AHEAD = 90
_MAX_TEXT = 2_000
_STEM = 6
"""Letters by which *årsmötet* is known again as *årsmöte*."""


def _day_before(at: int, what: str, scene: Scene, minutes: Minutes) -> When | None:
    """The exact date that stands last before offset `at` of the sentence.

    In a sentence that speaks of `what`, the beginning of a word; empty: whatever it speaks of.
    """
    known = [when for when in scene.dates if when.end <= at and is_exact(when)]
    if what not in scene.low[:at]:
        known = []
    index = scene.index
    reader = DateReader(minutes)
    while not known and index > 0 and scene.index - index < 3:
        index -= 1
        other = minutes.sentences[index]
        if other.section != scene.sentence.section or other.block is Block.HEADING:
            break
        text = other.text[:_MAX_TEXT]
        known = [when for when in reader.read(text) if is_exact(when)]
        if len(known) > 1:
            return None
        if what not in text.lower():
            known = []
    return known[-1] if known else None


def says_month_meeting(scene: Scene, mention: Mention, minutes: Minutes) -> When | None:
    """*till aprilmötet* as that month, the next one after the meeting."""
    if not holds_one(scene.low, sv.MONTH_MEETING_HINTS):
        return None
    start, end = mention.start - scene.sentence.start, mention.end - scene.sentence.start
    hit = pattern(sv.MONTH_MEETING, cased=True).search(scene.low, max(start, 0), max(end, 0))
    if hit is None:
        return None
    found = DateReader(minutes).read(f"i {hit['month']}")
    if not found or found[0].edtf is None:
        return None
    due = hit["how"] in sv.DUE_BEFORE_MEETING
    base = scene.sentence.start
    return found[0]._replace(
        text=scene.text[hit.start() : hit.end()],
        start=base + hit.start(),
        end=base + hit.end(),
        relation=_DUE if due else _ON,
    )


def in_its_month(month: When, found: NextMeeting | None) -> When:
    """The month with the next meeting's day, where that lies in it."""
    if found is None or not (found.when.edtf or "").startswith(f"{month.edtf}-"):
        return month
    return month._replace(edtf=found.when.edtf, basis=_NEXT_MEETING)


def at_next_meeting(said: When, found: NextMeeting | None) -> When:
    """The phrase with the next meeting's day, where the document gives it."""
    if found is None:
        return said
    return said._replace(
        edtf=found.when.edtf,
        warnings=found.when.warnings,
        written=found.when.written,
    )


def named_event(when: When, scene: Scene, others: Iterable[tuple[Scene, When]]) -> When:
    """A month in words that names a dated happening (*på vårträffen i juni*) takes its days."""
    if when.edtf is None or len(when.edtf) != 7:
        return when
    before = scene.text[: when.start - scene.sentence.start].lower().split()
    words = [word.strip(".,:;") for word in before[-2:]]
    stem = next((word[:6] for word in reversed(words) if len(word) > 2), "")
    if len(stem) < 6:
        return when
    for other, day in others:
        same_month = day.edtf is not None and day.edtf.startswith(when.edtf + "-")
        if same_month and other.index != scene.index and stem in other.text.lower():
            return when._replace(edtf=day.edtf, basis=_NEXT_MEETING)
    return when


def due_cell(sentence: Sentence, minutes: Minutes) -> When | None:
    """The day in a row's due column (*24/9*, *v. 40*), which binds as *senast* does.

    Where the row says that it is done, only a day before that: *24/9, klart*.
    """
    text = sentence.due or ""
    done = pattern(sv.DONE_CELL).search(text)
    text = text[: done.start()] if done else text
    renewed = pattern(sv.NEW_DAY).search(text)
    cue = "senast "
    found = DateReader(minutes).read(cue + (text[renewed.end() :] if renewed else text))
    hit = next((when for when in found if when.edtf), None)
    if hit is None:
        return None
    return hit._replace(text=text.strip(), start=sentence.start, end=sentence.end)

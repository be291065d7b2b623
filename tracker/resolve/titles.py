"""What to call an item in a list or a calendar: one short line made of its own words."""

import re

from tracker.extract import rule_named
from tracker.hints import holds_one
from tracker.lang.sv import resolve as sv
from tracker.model import Context, Kind, Mention, Minutes, When
from tracker.resolve.timing import names_next_meeting
from tracker.rules import DATE, View
from tracker.rules import compile_pattern as pattern
from tracker.scene import Scene, heading_of, overlay

LONGEST = 90
_EVENT, _MEETINGS, _PLAIN = Kind.EVENT, Context.MEETINGS, View.PLAIN
_SIGNS = "*_#>`"
_MARKUP = re.compile(f"[{_SIGNS}]")
_PART_SIGNS = ".;–"
_PART_ENDS = re.compile(r"[.;](?:\s|$)|\s–\s")
_NO_LETTER = re.compile(r"[\W0-9_]+|\bkl\b")
_YEARS = re.compile(r"\(?\b(?:19|20)[0-9]{2}(?:[-–/](?:19|20)?[0-9]{2})?\)?")


def title_of(mention: Mention, line: str, scene: Scene, minutes: Minutes, when: When | None) -> str:
    """At most 90 characters, no line break, no final stop. `line`: its words, in one line."""
    if mention.kind is _EVENT and when is not None:
        return _event_title(mention, scene, minutes, when)
    above = scene.sentence.lead
    if mention.end - mention.start < 25 and above is not None:
        return shorten(f"{minutes.sentences[above].text.rstrip(' :')}: {line}")
    return _cut(line)


def shorten(text: str) -> str:
    """One line of at most 90 characters, cut at a word."""
    return _cut(one_line(text))


def _cut(line: str) -> str:
    if holds_one(line, _SIGNS):
        line = one_line(_MARKUP.sub("", line))
    line = line.strip(" -–•:;,.")
    if len(line) > LONGEST:
        line = line[: LONGEST - 1].rsplit(" ", 1)[0].rstrip(" ,;:–-") + "…"
    return line if line[:1].isupper() else line[:1].upper() + line[1:]


def one_line(text: str) -> str:
    """`text` with one blank for each stretch of white space, none at its ends."""
    # No white space but the blank is printable: this look takes a third of the time of the rest.
    if text.isprintable() and "  " not in text:
        return text.strip(" ")
    return " ".join(text.split())


def _event_title(mention: Mention, scene: Scene, minutes: Minutes, when: When) -> str:
    flags = rule_named(mention.rule).flags
    if _under_next(scene, minutes) or "next" in flags:
        theme = theme_of(scene.text)
        return shorten(f"{sv.NEXT_MEETING_TITLE}: {theme}") if theme else sv.NEXT_MEETING_TITLE
    start = when.start - scene.sentence.start
    end = when.end - scene.sentence.start
    if "moved" in flags and (hit := pattern(sv.MOVED_TO).search(scene.text[:start])):
        return shorten(hit["what"])
    if "listed" not in flags and (gathering := _gathering(scene)):
        return shorten(gathering)
    rest = f"{scene.text[:start]} {scene.text[end:]}"
    if "(" in rest:
        rest = pattern(sv.PLACE_BRACKET).sub(" ", rest)
    first = rest.strip(" -–•:,.;")
    if holds_one(first, _PART_SIGNS):
        first = _PART_ENDS.split(first, maxsplit=1)[0]
    if first and (hit := pattern(sv.PLACE, cased=True).search(spaced := f" {first}")):
        first = spaced[: hit.start()] + spaced[hit.end() :]
    words = pattern(sv.LEADING).sub("", first.strip()).strip(" -–:,.")
    if _may_trail(words):
        words = pattern(sv.TRAILING).sub("", words).strip(" -–:,.")
    if _has_letters(words):
        return shorten(words)
    return _from_list(scene, minutes)


def _may_trail(words: str) -> bool:
    """Whether `TRAILING` could find anything: it ends in one of a few words."""
    last = words.rsplit(None, 1)
    return bool(last) and pattern(sv.LAST_OF_TRAILING).fullmatch(last[-1]) is not None


def _has_letters(words: str) -> bool:
    """Whether there are four, but for *kl*."""
    begin = words[:4]
    return (begin.isalpha() and len(begin) == 4) or len(_NO_LETTER.sub("", words)) >= 4


def _gathering(scene: Scene) -> str | None:
    """The happening's own words in a running sentence: *nämndens strategidag*, *extra årsmöte*."""
    hit = pattern(sv.HAPPENING, cased=True).search(scene.seen(_PLAIN, nouns=True))
    return scene.text[hit.start("what") : hit.end("what")] if hit else None


def _from_list(scene: Scene, minutes: Minutes) -> str:
    """An entry that is a bare date is called after its list, in the singular."""
    lead = scene.sentence.lead
    name = minutes.sentences[lead].text if lead is not None else scene.sentence.heading or ""
    above = heading_of(scene.sentence, minutes).lower()
    if any(plan in above for plan in sv.PLANS):
        return shorten(sv.OUR_MEETING)
    if not name and scene.sentence.section is not None:
        name = minutes.sections[scene.sentence.section].title
    words = _YEARS.sub("", name).strip(" .:").split()
    words = [word for word in words if word.lower() not in sv.LIST_OPENERS] or words
    single = [sv.LIST_NOUNS.get(word.lower(), word) for word in words]
    return shorten(" ".join(word for word in single if word)) or shorten(scene.text)


def _under_next(scene: Scene, minutes: Minutes) -> bool:
    above = scene.sentence.heading or ""
    if not above and scene.sentence.context is _MEETINGS and scene.sentence.section is not None:
        above = minutes.sections[scene.sentence.section].title
    return names_next_meeting(above)


def theme_of(text: str) -> str | None:
    """What the meeting will be about, where the sentence says it."""
    hit = pattern(sv.THEME).search(text)
    if hit is None:
        return None
    return (hit["theme"] or hit["agenda"]).strip()


def _named_place(text: str, start: int) -> str | None:
    spaced = f" {text}"
    for hit in pattern(sv.PLACE, cased=True).finditer(spaced, start + 1 if start else 0):
        place: str = (hit["place"] or hit["home"] or hit["net"]).strip()
        if place.lower() not in sv.NOT_PLACES:
            return place
    return None


def place_of(mention: Mention, scene: Scene, when: When | None) -> str | None:
    """Where a happening is, in the words of the sentence; None when it does not say.

    So with what somebody does at a time of day: *Karin träffar dem 29 januari kl 10 i Norrbäcken*.
    """
    timed = mention.kind is Kind.ACTION and when is not None and when.time is not None
    if mention.kind is not _EVENT and not timed:
        return None
    start, end = mention.start - scene.sentence.start, mention.end - scene.sentence.start
    text = scene.text[:end]
    for sign, source in ((":", sv.PLACE_LABEL), ("(", sv.PLACE_BRACKET)):
        if sign in text and (hit := pattern(source).search(text, start)):
            return hit["place"].strip()
    covered = overlay(scene.text, (), scene.dates)[:end]
    if place := _named_place(covered, start):
        return place
    if scene.sentence.owner and covered.lstrip().startswith(DATE):
        return None  # *8/2 | Klubbmästerskap | Bo*: what stands behind the day is the name
    if hit := pattern(sv.PLACE_AFTER_DAY, cased=True).search(covered, start):
        return hit["place"].strip()
    lead = scene.sentence.lead if not timed else None
    return _named_place(scene.minutes.sentences[lead].text, 0) if lead is not None else None

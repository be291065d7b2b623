"""What an item is about, as it is compared: its words with their weights, its people, its time."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from tracker import edtf, stems
from tracker.lang.sv.people import FIRST_NAMES
from tracker.ledger.content import Content
from tracker.ledger.events import Sighting
from tracker.ledger.links.wordings import points_back, promise
from tracker.ledger.names import key
from tracker.model import Actor, Kind

AROUND = 400
"""Characters before the sentence in which a thin one finds what it is about."""
OWN, HEADING, SECTION, THIN_SECTION, BORROWED = 1.0, 0.5, 0.35, 0.2, 0.6
"""Weights: words of the item itself; of its section's title, where the item is what the section is
about; where it is one of several; where the sentence before says more; of that sentence."""

_ABOUT_ITS_SECTION = frozenset({Kind.APPOINTMENT, Kind.FOLLOWUP, Kind.DECISION})
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ])")
_PARAGRAPH = re.compile(r"\n\s*\n|\n\s*(?:[-*•–]|[0-9]{1,3}[.)])\s")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a profile."""

    text: str
    weight: float
    own: bool = False


@dataclass(frozen=True, slots=True)
class Profile:
    """One item, ready for comparison."""

    item: str
    kind: Kind
    words: Mapping[str, Word]
    """By stem."""
    people: tuple[Actor, ...]
    promise: str
    title: frozenset[str] = frozenset()
    """The stems of its own title line."""
    first: date | None = None
    last: date | None = None
    next_meeting: bool = False
    """Its time is *nästa möte*."""
    quote: str = ""
    follow: bool = True
    role: str | None = None
    section: frozenset[str] = frozenset()
    """The telling stems of its section's title."""
    start: int = 0
    end: int = 0
    thin: bool = False
    """Its own words say little; what it is about stands in the words it borrows."""

    def body(self) -> frozenset[str]:
        """Of an appointment: the telling stems of what somebody is appointed to."""
        role = stems.telling(self.role or "")
        return self.section | frozenset(cut for cut in role if not stems.generic(cut))

    def own(self) -> Iterable[str]:
        """Its own stems."""
        return (cut for cut, word in self.words.items() if word.own)


@dataclass(frozen=True, slots=True)
class Names:
    """Stems that are no topic: of people's names, where they stand with a capital; of the body."""

    stems: frozenset[str] = frozenset()
    body: frozenset[str] = frozenset()

    def topics(self, text: str) -> dict[str, str]:
        """`stems.telling` without names."""
        return {
            cut: word
            for cut, word in stems.telling(text).items()
            if cut not in self.body
            and not (word[0].isupper() and (cut in self.stems or word.casefold() in FIRST_NAMES))
        }


def names_of(
    names: Iterable[str], organisations: Iterable[str] = (), bodies: Iterable[str] = ()
) -> Names:
    """Of the names as they are written; particles and short ones are left out.

    Of organisations, the acronyms (*GR*): whose meeting it is stands everywhere. Of what the body
    itself is called, single words: *Kommunchefsgruppen*, but not *Brf Lärkan*.
    """
    parts = [part for name in names for part in name.split() if len(part) > 2]
    parts += [name for name in organisations if name.isupper() and len(name) <= 5]
    own = [name for name in bodies if len(name.split()) == 1 and len(name) > 4]
    return Names(
        frozenset(stems.stem(part) for part in parts), frozenset(stems.stem(name) for name in own)
    )


def profile(
    item: str, content: Content, sighting: Sighting | None, before: str, names: Names
) -> Profile:
    """The item as it is compared; `before` is what its minutes say just before the sentence."""
    quote = " ".join(sighting.quote.split()) if sighting else content.title
    people = (*content.owners, *content.people, *((content.contact,) if content.contact else ()))
    details = () if content.kind is Kind.REQUEST else content.details  # what is asked, at length
    own = names.topics(" . ".join((content.title, quote, content.role or "", *details)))
    for cut in _said_elsewhere(content, people):
        own.pop(cut, None)
    title = sighting.section_title or "" if sighting else ""
    section = {cut: word for cut, word in names.topics(title).items() if not stems.generic(cut)}
    telling = [cut for cut in own if not stems.generic(cut)]
    fewest = 2 if content.follow else 1
    back = points_back(quote)
    thin = len(telling) < fewest or back
    borrowed = names.topics(_context(before, 3 if back else 1)) if thin else {}
    near = content.kind in _ABOUT_ITS_SECTION
    weight = HEADING if near else THIN_SECTION if thin and borrowed else SECTION
    words = {cut: Word(word, weight) for cut, word in section.items()}
    for cut, word in borrowed.items():
        if not stems.generic(cut):
            words[cut] = Word(word, max(BORROWED, words[cut].weight if cut in words else 0))
    words |= {cut: Word(word, OWN, own=True) for cut, word in own.items()}
    when = content.when
    first, last = edtf.bounds(when.edtf) if when else (None, None)
    return Profile(
        item=item,
        kind=content.kind,
        words=words,
        people=people,
        promise=promise(quote, content.kind),
        title=frozenset(names.topics(content.title)),
        first=first,
        last=last,
        next_meeting=bool(when and "nästa" in when.text.casefold()) or "nästa möte" in quote,
        quote=key(quote),
        follow=content.follow,
        role=content.role,
        section=frozenset(section),
        start=sighting.start if sighting else 0,
        end=sighting.end if sighting else 0,
        thin=not telling,
    )


def _said_elsewhere(content: Content, people: Iterable[Actor]) -> set[str]:
    """The stems of its people's names, its date and its place: they are compared as such."""
    texts = [part for actor in people for part in (actor.name, actor.text)]
    texts.append(content.place or "")
    if content.when:
        texts.append(content.when.text)
    return set(stems.telling(" . ".join(texts)))


def _context(before: str, count: int) -> str:
    """The last sentences before, of the same paragraph."""
    paragraph = _PARAGRAPH.split(before)[-1].strip()
    sentences = [part for part in _SENTENCE.split(paragraph) if part.strip()]
    return " ".join(sentences[-count:])

"""Later minutes, as they are compared: sections of blocks, each a paragraph or a bullet."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from tracker import stems
from tracker.ledger.links.profile import Names
from tracker.ledger.links.wordings import wordings
from tracker.model import Block, Minutes, Person, Sentence

_CAPITAL = re.compile(r"(?<![\w])[A-ZÅÄÖÉ][\w:’'-]{0,40}")


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence."""

    start: int
    end: int
    text: str
    words: dict[str, str]
    """Stem → as written."""
    names: frozenset[str]
    """Its capitalised words, folded; genitives without their *s*, too."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One block under its headings."""

    section: str | None
    """The section's number, else its title."""
    section_title: str | None
    headings: dict[str, str]
    """Stem → word of the section's title and of the sub-heading."""
    heading_text: str
    sentences: tuple[Said, ...]
    words: dict[str, str]
    names: frozenset[str]
    near: frozenset[str]
    """The stems of the block and of its headings."""
    around: frozenset[str]
    """The stems of the whole section."""
    around_names: frozenset[str]
    vocabulary: stems.Vocabulary
    """Of the whole document."""

    def part(self, cut: str) -> str | None:
        """The word of the block or its headings that `cut` is a part of, or has as a part."""
        return min(self.vocabulary.kin(cut) & self.near, default=None)


@dataclass(frozen=True, slots=True)
class Attendance:
    """Who was there, as names are told by."""

    people: tuple[Person, ...]

    def alone(self, first: str, name: str) -> bool:
        """Whether `first`, a folded first name, can only mean the person called `name` here."""
        bearers = {_fold(one.name) for one in self.people if _fold(one.name).split()[:1] == [first]}
        return bearers <= {_fold(name)}

    def place(self, name: str) -> str | None:
        """The organisation of the person called `name`."""
        return next((p.organisation for p in self.people if _fold(p.name) == _fold(name)), None)

    def of(self, organisation: str) -> tuple[Person, ...]:
        """Who came from `organisation`."""
        wanted = _fold(organisation)
        return tuple(p for p in self.people if p.organisation and _fold(p.organisation) == wanted)


def passages(minutes: Minutes, names: Names) -> tuple[Passage, ...]:
    """Every block of the minutes, in order."""
    found: list[Passage] = []
    every = [(one, _said(one, names)) for one in minutes.sentences]
    titles = [names.topics(one.title) for one in minutes.sections]
    words_of_all = (*(said.words for _one, said in every), *titles)
    vocabulary = stems.Vocabulary(cut for words in words_of_all for cut in words)
    for index, inside in groupby(every, lambda one: one[0].section):
        section = minutes.sections[index] if index is not None else None
        title = section.title if section else ""
        body = list(inside)
        around = frozenset(cut for _one, said in body for cut in said.words)
        around_names = frozenset(name for _one, said in body for name in said.names)
        for _block, group in groupby(body, lambda one: one[0].block_id):
            sentences, spoken = zip(*group, strict=True)
            if sentences[0].block is Block.HEADING:
                continue
            heading = f"{title}. {sentences[0].heading or ''}"
            headings, words = names.topics(heading), _joined(one.words for one in spoken)
            found.append(
                Passage(
                    section=(section.number or section.title) if section else None,
                    section_title=title or None,
                    headings=headings,
                    heading_text=heading,
                    sentences=spoken,
                    words=words,
                    names=frozenset(name for one in spoken for name in one.names),
                    near=frozenset((*words, *headings)),
                    around=around,
                    around_names=around_names | names_in(heading),
                    vocabulary=vocabulary,
                )
            )
    return tuple(found)


def names_in(text: str) -> frozenset[str]:
    """The capitalised words of a text, folded; genitives with and without their *s*."""
    found = set()
    for word in _CAPITAL.findall(text):
        plain = _fold(word.partition(":")[0])
        found.add(plain)
        if plain.endswith("s"):
            found.add(plain[:-1])
    return frozenset(found)


def cues(passage: Passage, said: Said) -> frozenset[str]:
    """The wordings of one sentence, and of the headings above it."""
    above = wordings(passage.heading_text)
    here = wordings(said.text)
    if above & {"ahead", "not-done"}:
        here = here | (above & {"ahead", "not-done"})
    return here | above


def _said(sentence: Sentence, names: Names) -> Said:
    text = sentence.text
    return Said(sentence.start, sentence.end, text, names.topics(text), names_in(text))


def _joined(parts: Iterable[dict[str, str]]) -> dict[str, str]:
    joined: dict[str, str] = {}
    for words in parts:
        for cut, word in words.items():
            joined.setdefault(cut, word)
    return joined


@lru_cache(maxsize=4096)
def _fold(name: str) -> str:
    return " ".join(name.casefold().replace("é", "e").split())


def part_hit(cut: str, words: Iterable[str]) -> str | None:
    """The word of `words` of which `cut` is a part, or that is a part of it."""
    return next((one for one in words if stems.part_of(cut, one)), None)

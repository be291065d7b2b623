"""Everybody the minutes name, and the search for them in one sentence."""

import re
from collections.abc import Container
from operator import attrgetter

from tracker import rules
from tracker.lang.sv import people as sv
from tracker.lang.sv import verbs
from tracker.model import Actor, ActorKind, Minutes, Person
from tracker.people.common import EVERYONE, common, everyone, mailboxes, may_act, without
from tracker.people.names import distinct, fold, is_given, mentioned
from tracker.people.spans import Span, Told, merged, span_of, told_at
from tracker.people.strangers import OPENERS, may_be_a_nickname, stands_for_a_name, surname_behind
from tracker.people.words import Ahead, Word, word_from

_PERSON, _ORGANISATION, _ROLE = ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.ROLE

NAMING = sv.FIRST_NAMES | sv.PRONOUNS | sv.ROLES
"""Lower-case words that may be somebody, whoever stands in the minutes."""

_VERBS = frozenset().union(*(verbs.first_words(column) for column in range(4)))
"""A sentence may begin with any of them in a capital; none is a name."""

_IDLE = frozenset(
    word for word in OPENERS if not may_act(word) and not word.endswith(sv.ORGANISATION_ENDINGS)
)
"""Openers that are nobody unless these minutes say so."""

_CLOSING = '.,;:!?)]”"»'
"""Signs behind a word."""

_SMALL = frozenset("abcdefghijklmnopqrstuvwxyzåäö")
_NO_SECOND = _SMALL - {word[0] for word in sv.ORGANISATION_SECOND}
"""Letters that begin no second word of a name like *Göteborgs stad*."""


class Roster:
    """Everybody the minutes name, and how they may be referred to."""

    def __init__(self, minutes: Minutes) -> None:
        listed = [*minutes.attendance, *minutes.adjusters]
        listed += [p for p in (minutes.secretary, minutes.chair) if p]
        self.body = minutes.body
        self.secretary = minutes.secretary
        people = distinct(listed)
        others, self._written = mentioned(minutes.source.text, people)
        people |= others
        self.people = list(people.values())
        self.organisations: dict[str, str] = {}
        for person in minutes.attendance:
            if person.organisation:
                name = person.organisation.strip()
                self.organisations.setdefault(fold(name), name)
        self._told: dict[str, Told | None] = {}
        """Words of this document that mean the same wherever they stand; None where nobody."""
        self._organised: dict[str, Told] = {}
        """Those that are an organisation where no second word of a name is behind them."""
        self._by_first: dict[str, list[Person]] = {}
        self._by_last: dict[str, list[Person]] = {}
        self._by_initials: dict[str, list[Person]] = {}
        given: dict[str, list[Person]] = {}
        self._parts: dict[str, list[str]] = {}
        for name, person in people.items():
            self._parts[person.name] = parts = name.split()
            self._by_first.setdefault(parts[0], []).append(person)
            if len(parts) > 1:
                self._by_last.setdefault(parts[-1], []).append(person)
                short = parts[0][0] + parts[-1][0]
                self._by_initials.setdefault(short, []).append(person)
                if len(parts) > 2 or "-" in name:
                    whole = "".join([part[0] for part in name.replace("-", " ").split()])
                    if whole != short:
                        self._by_initials.setdefault(whole, []).append(person)
            for short in person.short:
                book = given if short.isupper() else self._by_first
                book.setdefault(fold(short), []).append(person)
        self._by_initials |= given  # what the list says comes before what could be
        names = (*self._by_first, *self._by_last, *self._by_initials)
        self.names = frozenset([*names, *[f"{name}s" for name in names]])
        """Lower-case words that may be somebody of these minutes (others: `NAMING`)."""
        letters = "".join((*names, *self.organisations)).replace("-", "").replace(" ", "")
        self._numbered = not letters.isalpha() and any(
            name[:1].isdigit() for name in (*names, *self.organisations)
        )
        """Whether anybody's name begins with a digit."""

    # ------------------------------------------------------------------ one sentence

    def find(self, text: str, dull: Container[str] = frozenset()) -> tuple[Span, ...]:
        """Everybody in `text` who could act, lists merged (*Anna, Bo och GR* is one span).

        `dull`: words of small letters that are known to be nobody: not one `may_act`.
        """
        if "@" in text:
            spans = mailboxes(text)
            self._search(without(text, spans), dull, spans)
            spans.sort(key=attrgetter("start"))
        else:
            spans = []
            self._search(text, dull, spans)
        if EVERYONE in text:
            spans += everyone(text)
            spans.sort(key=attrgetter("start"))
        return merged(text, spans) if spans else ()

    def _search(self, text: str, dull: Container[str], spans: list[Span]) -> None:
        """Adds everybody in `text` to `spans`, piece by piece between the blanks."""
        at = done = 0
        for piece in text.split(" "):
            if piece not in dull and (word := piece.rstrip(_CLOSING)) not in dull:
                if not word:
                    pass
                elif not word.isalpha():
                    done = self._search_piece(text, at, at + len(word), dull, done, spans)
                elif at >= done:
                    if word in self._told:
                        span = told_at(at, at + len(word), self._told[word])
                    elif word.islower():
                        span = common(at, at + len(word), word) if may_act(word) else None
                        self._told[word] = None if span is None else (span.mark, span.actors)
                    else:
                        span, done = self._named_at(text, (at, at + len(word), word), dull)
                    if span is not None:
                        spans.append(span)
            at += len(piece) + 1

    def _search_piece(
        self, text: str, at: int, stop: int, dull: Container[str], done: int, spans: list[Span]
    ) -> int:
        """The same for a piece that holds more than one word, or signs."""
        if _NUMBER.fullmatch(text, at, stop) and self._is_nobody(text, at, stop):
            return done
        word = word_from(text, at, stop)
        while word is not None:
            start, end, said = word
            if start >= done:
                if said[0].islower():
                    span = common(start, end, said) if may_act(said) else None
                elif _NUMBER.fullmatch(said) and self._is_nobody(text, start, end):
                    span, done = None, end
                else:
                    span, done = self._named_at(text, word, dull)
                if span is not None:
                    spans.append(span)
            word = word_from(text, end, stop) if end < stop else None
        return done

    def _is_nobody(self, text: str, start: int, end: int) -> bool:
        """Whether a number is nobody: it begins no text and no name, and no name begins behind."""
        if start == 0 or self._numbered:
            return False
        return _small_ahead(text, end) in _NO_SECOND or not _NAME_AHEAD.match(text, end)

    def _named_at(self, text: str, first: Word, dull: Container[str]) -> tuple[Span | None, int]:
        """Whom a capitalised word names, alone or with those behind it, and where that ends."""
        start, end, word = first
        if word in self._organised and not _second_of_two(text, end):
            return told_at(start, end, self._organised[word]), end
        low = word.lower()
        if low in _IDLE and word[1:].islower() and not self._is_own(low):
            return None, end
        key = fold(word)
        if len(word) == 1 and (lettered := self._initial_and_name(Ahead(text, first))):
            return lettered, lettered.end
        if key in self.names and (found := self._person(text, first, key)):
            return found
        if low not in dull and may_act(low) and (unnamed := common(start, end, word)):
            if len(word) > 1:
                self._told[word] = unnamed.mark, unnamed.actors
            return unnamed, end
        small = _small_ahead(text, end)
        opener = low in sv.OPENERS
        if not opener and small not in _NO_SECOND and (stop := _second_of_two(text, end)):
            return _organised(start, stop, rules.ORGANISATION, text[start:stop]), stop
        if organisation := self._organisation(start, end, word, key):
            if not opener and len(word) > 1:
                self._organised[word] = organisation.mark, organisation.actors
            return organisation, end
        if opener:
            if len(word) > 1:  # *I* may be the letter of a name the next time: *I. Ekelid*
                self._told[word] = None
            return None, end
        if low in _VERBS:
            return None, end
        span, stop = self._stranger(text, first, low, small)
        if span is not None and low.endswith(sv.NOT_NAME_ENDINGS):
            return None, end
        return span, stop

    def _is_own(self, key: str) -> bool:
        """Whether a word may be a name or an organisation of these minutes."""
        own = self.organisations
        return key in self.names or (bool(own) and (key in own or key[:-1] in own))

    def _person(self, text: str, first: Word, key: str) -> tuple[Span | None, int] | None:
        start, end, word = first
        if candidates := self._by_first.get(key):
            return self._with_surname(text, first, key, candidates) or (
                self._settled(start, end, word, candidates, rules.PERSON),
                end,
            )
        if key[-1] == "s" and (found := self._by_first.get(key[:-1])):
            return self._settled(start, end, word, found, rules.POSSESSOR), end
        if found := self._by_last.get(key):
            return self._settled(start, end, word, found, rules.PERSON), end
        if key[-1] == "s" and (found := self._by_last.get(key[:-1])):
            return self._settled(start, end, word, found, rules.POSSESSOR), end
        initials = word.isupper() and 2 <= len(word) <= 4 and key not in self.organisations
        if initials and (found := self._by_initials.get(key)):
            return self._settled(start, end, word, found, rules.PERSON), end
        return None

    def _with_surname(
        self, text: str, first: Word, key: str, candidates: list[Person]
    ) -> tuple[Span | None, int] | None:
        """Whom a first name and what stands behind it name, None where it stands alone."""
        start, end, word = first
        if len(candidates) == 1:
            name = candidates[0].name
            stop = start + len(name)
            if (
                text.startswith(name, start)
                and stop > end
                and (stop == len(text) or text[stop] in " ,;)")
                and name in self._written
            ):  # it stands there whole, and nothing is joined to it
                return span_of(start, stop, rules.PERSON, name, _PERSON, name), stop
        small = _small_ahead(text, end)
        if small and not self._goes_on_with(small, candidates):
            return None
        words = Ahead(text, first)
        if hit := self._full_name(words, key, candidates) or self._with_initial(words, candidates):
            return hit, hit.end
        if surname_behind(words, 1, end):
            # *Anna Sandberg* where only *Anna Berg* was there: a stranger, not our Anna
            return self._stranger(text, first, word.lower(), small)
        return None

    def _goes_on_with(self, letter: str, candidates: list[Person]) -> bool:
        """Whether the second part of somebody's name begins with the letter."""
        for person in candidates:
            if self._parts[person.name][1:2] and self._parts[person.name][1][0] == letter:
                return True
        return False

    def _initial_and_name(self, words: Ahead) -> Span | None:
        """*H. Ekelid*: a letter, a point, and the surname of somebody who begins with it."""
        start, end, letter = words.first
        name = words.get(1)
        if name is None or words.text[end : name[0]] not in (".", ". "):
            return None
        first = fold(letter)
        for suffix, mark in (("", rules.PERSON), ("s", rules.POSSESSOR)):
            key = fold(name[2]).removesuffix(suffix)
            people = [p for p in self._by_last.get(key, ()) if self._parts[p.name][0][0] == first]
            if people and fold(name[2]).endswith(suffix):
                return self._settled(start, name[1], words.text[start : name[1]], people, mark)
        return None

    def _full_name(self, words: Ahead, key: str, candidates: list[Person]) -> Span | None:
        longest, best = 1, None
        for person in candidates:
            parts = self._parts[person.name]
            if len(parts) > longest and parts[0] == key and (mark := _goes_on(words, parts)):
                longest, best = len(parts), (person, mark)
        if best is None or (last := words.get(longest - 1)) is None:
            return None
        person, mark = best
        start, end = words.first[0], last[1]
        return span_of(start, end, mark, person.name, _PERSON, words.text[start:end])

    def _with_initial(self, words: Ahead, candidates: list[Person]) -> Span | None:
        """*Malin A*, *Malin A.*, and the slip *Haleh, L* where the letter is somebody's initial."""
        following = words.get(1)
        if following is None:
            return None
        start, end, _ = words.first
        letter_start, letter_end, letter = following
        gap = words.text[end:letter_start]
        if len(letter) != 1 or not letter.isupper() or gap.strip() not in ("", ","):
            return None
        initial = fold(letter)
        fitting = [p for p in candidates if self._parts[p.name][-1].startswith(initial)]
        if not fitting:
            return None
        letter_end += words.text.startswith(".", letter_end)
        said = words.text[start:letter_end]
        return self._settled(start, letter_end, said, fitting, rules.PERSON)

    def _settled(self, start: int, end: int, said: str, people: list[Person], mark: str) -> Span:
        found = people
        if len(found) > 1:  # who was there comes before who was only mentioned
            found = [p for p in people if p.status != "mentioned"] or people
        if len(found) == 1:
            return span_of(start, end, mark, found[0].name, _PERSON, said)
        return Span(start, end, mark, (Actor(said, _PERSON, said),), ("owner-ambiguous",))

    def _organisation(self, start: int, end: int, word: str, key: str) -> Span | None:
        owns = key[-1] == "s"
        if owns and key[-2:] == ":s" and key.count(":") == 1:
            return _organised(start, end, rules.POSSESSOR, word[:-2])
        known = self.organisations.get(key)
        if known or key.endswith(sv.ORGANISATION_ENDINGS):
            return span_of(start, end, rules.ORGANISATION, known or word, _ORGANISATION, word)
        if not (owns and key[:-1] in self.organisations):
            if word[1:].islower():
                return None
            acronym = word.isupper() and 2 <= len(word) <= 6 and word not in sv.ACRONYM_NOT_NAMES
            brand = word[1:] != word[1:].lower() and not word.isupper() and "-" not in word
            if not acronym and not brand:
                return None
            owns = owns and not acronym
        mark = rules.POSSESSOR if owns else rules.ORGANISATION
        return _organised(start, end, mark, word)

    def _stranger(self, text: str, first: Word, low: str, small: str) -> tuple[Span | None, int]:
        """A name that stands in no list: two capitalised words, or a common first name."""
        start, end, word = first
        stop = end
        if not small:
            words = Ahead(text, first)
            for distance in (1, 2):
                surname = surname_behind(words, distance, stop)
                if surname is None:
                    break
                stop = surname[1]
        known_first = is_given(low)
        if stop == end and not known_first:
            if low[-1] == "s" and low[:-1] in sv.FIRST_NAMES:
                said = word[:-1]
                name = said[:1].upper() + said[1:]
                return span_of(start, end, rules.POSSESSOR, name, _PERSON, said), end
            if start > 0 or not may_be_a_nickname(low):
                return None, end
        if known_first or stands_for_a_name(text, first, stop):
            said = text[start:stop]
            actor = Actor(said, _PERSON, said)
            return Span(start, stop, rules.STRANGER, (actor,), ("owner-unknown",)), stop
        return None, end


_NUMBER = re.compile(r"[0-9:-]{1,60}")


def _small_ahead(text: str, end: int) -> str:
    """The small letter of ours that is behind a word and a blank, so that no capital is."""
    if end + 1 < len(text) and text[end] == " " and text[end + 1] in _SMALL:
        return text[end + 1]
    return ""


def _goes_on(words: Ahead, parts: list[str]) -> str:
    """Whether what follows a first name is the rest of the name, as the mark of its span.

    In the genitive too.
    """
    last = len(parts) - 1
    for distance in range(1, last + 1):
        word = words.get(distance)
        if word is None:
            return ""
        said, part = fold(word[2]), parts[distance]
        if said != part:
            return rules.POSSESSOR if distance == last and said == part + "s" else ""
    return rules.PERSON


_SECOND_AHEAD = re.compile(rf"\s{{1,2}}(?:{'|'.join(sv.ORGANISATION_SECOND)})", re.IGNORECASE)
"""The second word of a name like *Göteborgs stad* may follow."""
_NAME_AHEAD = re.compile(rf"{_SECOND_AHEAD.pattern}|\s{{1,2}}(?-i:[^\W\d_a-zåäö])", re.IGNORECASE)
"""That, or a word with a capital."""


def _second_of_two(text: str, end: int) -> int:
    """Where the second word of a name like *Göteborgs stad* ends, 0 where none stands behind."""
    if not _SECOND_AHEAD.match(text, end):
        return 0
    second = word_from(text, end)
    return second[1] if second and second[2].lower() in sv.ORGANISATION_SECOND else 0


def _organised(start: int, end: int, mark: str, said: str) -> Span:
    return span_of(start, end, mark, said[:1].upper() + said[1:], _ORGANISATION, said)

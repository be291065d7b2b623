"""Everybody the minutes name, and the search for them in one sentence."""

import re
from collections.abc import Iterable
from operator import attrgetter

from tracker import rules
from tracker.lang.sv import people as sv
from tracker.lang.sv import verbs
from tracker.model import Actor, ActorKind, Minutes, Person
from tracker.people.names import WORD, distinct, fold, mentioned
from tracker.people.spans import Span, merged

_EXACT = sv.WE | sv.ALL | sv.ME | sv.PRONOUNS | sv.ORGANISATIONS | sv.BODIES | sv.UNITS | sv.ROLES
_TAILS = frozenset(e[-3:] for e in (*sv.BODY_ENDINGS, *sv.UNIT_ENDINGS, *sv.ROLE_ENDINGS))
"""What a lower-case word must be, or end in, to be worth a closer look."""

NAMING = sv.FIRST_NAMES | sv.PRONOUNS | sv.ROLES
"""Lower-case words that may be somebody, whoever stands in the minutes."""

_VERBS = frozenset().union(*(verbs.first_words(column) for column in range(4)))
"""A sentence may begin with any of them in a capital; none is a name."""

_UNDERTAKING = verbs.first_words(verbs.PRESENT) | {"ska", "skall", "får", "kommer", "åtar"}


class Roster:
    """Everybody the minutes name, and how they may be referred to."""

    def __init__(self, minutes: Minutes) -> None:
        listed = [*minutes.attendance, *minutes.adjusters]
        listed += [p for p in (minutes.secretary, minutes.chair) if p]
        self.body = minutes.body
        self.secretary = minutes.secretary
        self.people = distinct(listed)
        self.people += mentioned(minutes.source.text, self.people)
        self.organisations: dict[str, str] = {}
        for person in minutes.attendance:
            if person.organisation:
                name = person.organisation.strip()
                self.organisations.setdefault(fold(name), name)
        self._nobody: set[str] = set()
        """Capitalised words of this document that are no name and no body, whatever follows."""
        self._by_first: dict[str, list[Person]] = {}
        self._by_last: dict[str, list[Person]] = {}
        self._by_initials: dict[str, list[Person]] = {}
        given: dict[str, list[Person]] = {}
        self._parts: dict[str, list[str]] = {}
        for person in self.people:
            self._parts[person.name] = parts = fold(person.name).split()
            self._by_first.setdefault(parts[0], []).append(person)
            if len(parts) > 1:
                self._by_last.setdefault(parts[-1], []).append(person)
                whole = "".join(part[0] for part in re.split(r"[\s-]+", fold(person.name)) if part)
                for short in {whole, parts[0][0] + parts[-1][0]}:
                    self._by_initials.setdefault(short, []).append(person)
            for short in person.short:
                book = given if short.isupper() else self._by_first
                book.setdefault(fold(short), []).append(person)
        self._by_initials |= given  # what the list says comes before what could be
        names = (*self._by_first, *self._by_last, *self._by_initials)
        self.names = frozenset(names) | {f"{name}s" for name in names}
        """Lower-case words that may be somebody of these minutes (others: `NAMING`)."""

    # ------------------------------------------------------------------ one sentence

    def find(self, text: str) -> tuple[Span, ...]:
        """Everybody in `text` who could act, lists merged (*Anna, Bo och GR* is one span)."""
        words = [(m.start(), m.end(), m[0]) for m in WORD.finditer(text)]
        if "." in text[:-1]:
            words = _with_abbreviation(text, words)
        spans: list[Span] = []
        if "@" in text:
            spans = _mailboxes(text)
            words = [word for word in words if not _inside(word[0], spans)]
        skip_to = 0
        for i, (start, end, word) in enumerate(words):
            if i < skip_to:
                continue
            if word[0].islower():
                # Most words of a text: two look-ups and on.
                if word in _EXACT or word[-3:] in _TAILS:
                    common = self._common(start, end, word)
                    if common is not None:
                        spans.append(common)
                continue
            span, used = self._at(text, words, i)
            if span is not None:
                spans.append(span)
            skip_to = i + used
        if "@" in text:
            spans.sort(key=attrgetter("start"))
        return merged(text, spans) if spans else ()

    def _at(self, text: str, words: list[tuple[int, int, str]], i: int) -> tuple[Span | None, int]:
        start, end, word = words[i]
        if word in self._nobody:
            return None, 1
        if fold(word) in self.names and (found := self._person(text, words, i)):
            return found
        low = word.lower()
        if low in _EXACT or low[-3:] in _TAILS:
            common = self._common(start, end, word)
            if common is not None:
                return common, 1
        if found := self._organisation(text, words, i):
            return found
        if low in sv.OPENERS or low in _VERBS or low.endswith(sv.NOT_NAME_ENDINGS):
            if low in sv.OPENERS:
                self._nobody.add(word)
            return None, 1
        return self._stranger(text, words, i)

    def _person(
        self, text: str, words: list[tuple[int, int, str]], i: int
    ) -> tuple[Span | None, int] | None:
        start, end, word = words[i]
        key = fold(word)
        candidates = self._by_first.get(key, ())
        genitive = False
        if not candidates and key.endswith("s"):
            candidates = self._by_first.get(key[:-1], ())
            genitive = bool(candidates)
        if candidates and not genitive:
            if hit := self._full_name(text, words, i, candidates):
                return hit
            if hit := self._with_initial(text, words, i, candidates):
                return hit
            following = words[i + 1] if i + 1 < len(words) else None
            if (
                following
                and _adjacent(text, end, following[0])
                and _looks_like_surname(following[2])
            ):
                # *Anna Sandberg* where only *Anna Berg* was there: a stranger, not our Anna
                return self._stranger(text, words, i)
        if candidates:
            mark = rules.POSSESSOR if genitive else rules.PERSON
            return self._settled(start, end, text, candidates, mark), 1
        for suffix, mark in (("", rules.PERSON), ("s", rules.POSSESSOR)):
            if key.endswith(suffix) and (found := self._by_last.get(key[: len(key) - len(suffix)])):
                return self._settled(start, end, text, found, mark), 1
        initials = word.isupper() and 2 <= len(word) <= 4 and key not in self.organisations
        if initials and (found := self._by_initials.get(key)):
            return self._settled(start, end, text, found, rules.PERSON), 1
        return None

    def _full_name(
        self,
        text: str,
        words: list[tuple[int, int, str]],
        i: int,
        candidates: Iterable[Person],
    ) -> tuple[Span, int] | None:
        best: tuple[int, Person, bool] | None = None
        for person in candidates:
            parts = self._parts[person.name]
            if len(parts) < 2 or i + len(parts) > len(words):
                continue
            said = [fold(words[i + k][2]) for k in range(len(parts))]
            owns = said[-1] == parts[-1] + "s"
            same = said[:-1] == parts[:-1] and (said[-1] == parts[-1] or owns)
            if same and (best is None or len(parts) > best[0]):
                best = (len(parts), person, owns)
        if best is None:
            return None
        count, person, owns = best
        mark = rules.POSSESSOR if owns else rules.PERSON
        start, end = words[i][0], words[i + count - 1][1]
        return Span(start, end, mark, (_actor(person, text[start:end]),)), count

    def _with_initial(
        self,
        text: str,
        words: list[tuple[int, int, str]],
        i: int,
        candidates: Iterable[Person],
    ) -> tuple[Span, int] | None:
        """*Malin A*, *Malin A.*, and the slip *Haleh, L* where the letter is somebody's initial."""
        if i + 1 >= len(words):
            return None
        start, end = words[i][0], words[i][1]
        letter_start, letter_end, letter = words[i + 1]
        gap = text[end:letter_start]
        if len(letter) != 1 or not letter.isupper() or gap.strip() not in ("", ","):
            return None
        initial = fold(letter)
        fitting = [p for p in candidates if self._parts[p.name][-1].startswith(initial)]
        if not fitting:
            return None
        if text[letter_end : letter_end + 1] == ".":
            letter_end += 1
        return self._settled(start, letter_end, text, fitting, rules.PERSON), 2

    def _settled(
        self, start: int, end: int, text: str, people: Iterable[Person], mark: str
    ) -> Span:
        found = tuple(people)
        if len(found) > 1:  # who was there comes before who was only mentioned
            found = tuple(p for p in found if p.status != "mentioned") or found
        said = text[start:end]
        if len(found) == 1:
            return Span(start, end, mark, (_actor(found[0], said),))
        return Span(start, end, mark, (Actor(said, ActorKind.PERSON, said),), ("owner-ambiguous",))

    def _common(self, start: int, end: int, word: str) -> Span | None:
        low = word.lower()
        if low in sv.WE:
            return Span(start, end, rules.WE, ())
        if low in sv.ALL:
            return Span(start, end, rules.ALL, (Actor("alla", ActorKind.BODY, word),))
        if low in sv.ME:
            return Span(start, end, rules.ME, ())
        if low in sv.PRONOUNS:
            return Span(start, end, rules.PRONOUN, ())
        if low in sv.ORGANISATIONS:
            return Span(start, end, rules.ORGANISATION, (_named(word, ActorKind.ORGANISATION),))
        if low in sv.BODIES or _is_body(low):
            return Span(start, end, rules.BODY, (_named(word, ActorKind.BODY),))
        if low in sv.UNITS or low.endswith(sv.UNIT_ENDINGS):
            return Span(start, end, rules.ORGANISATION, (_named(word, ActorKind.ORGANISATION),))
        if low in sv.ROLES or (low.endswith(sv.ROLE_ENDINGS) and low not in sv.NOT_ROLES):
            return Span(start, end, rules.ROLE, (_named(word, ActorKind.ROLE),))
        return None

    def _organisation(
        self, text: str, words: list[tuple[int, int, str]], i: int
    ) -> tuple[Span, int] | None:
        start, end, word = words[i]
        second = words[i + 1][2].lower() if i + 1 < len(words) else ""
        if second in sv.ORGANISATION_SECOND and word.lower() not in sv.OPENERS:
            stop = words[i + 1][1]
            if _adjacent(text, end, words[i + 1][0]):
                name = text[start:stop]
                return Span(
                    start, stop, rules.ORGANISATION, (_named(name, ActorKind.ORGANISATION),)
                ), 2
        key = fold(word)
        _, _, ending = key.partition(":")
        if ending == "s":
            return Span(
                start, end, rules.POSSESSOR, (_named(word[:-2], ActorKind.ORGANISATION),)
            ), 1
        known = self.organisations.get(key)
        if known or key.endswith(sv.ORGANISATION_ENDINGS):
            actor = Actor(known or word, ActorKind.ORGANISATION, word)
            return Span(start, end, rules.ORGANISATION, (actor,)), 1
        if key.endswith("s") and key[:-1] in self.organisations:
            return Span(start, end, rules.POSSESSOR, (_named(word, ActorKind.ORGANISATION),)), 1
        acronym = word.isupper() and 2 <= len(word) <= 6 and word not in sv.ACRONYM_NOT_NAMES
        if acronym or (word[1:] != word[1:].lower() and not word.isupper() and "-" not in word):
            mark = rules.ORGANISATION
            if not acronym and key.endswith("s"):
                mark = rules.POSSESSOR
            return Span(start, end, mark, (_named(word, ActorKind.ORGANISATION),)), 1
        return None

    def _stranger(
        self, text: str, words: list[tuple[int, int, str]], i: int
    ) -> tuple[Span | None, int]:
        """A name that stands in no list: two capitalised words, or a common first name."""
        start, end, word = words[i]
        low = word.lower()
        count = 1
        while (
            i + count < len(words)
            and count < 3
            and _adjacent(text, words[i + count - 1][1], words[i + count][0])
            and _looks_like_surname(words[i + count][2])
        ):
            count += 1
        stop = words[i + count - 1][1]
        known_first = low in sv.FIRST_NAMES or low.split("-")[0] in sv.FIRST_NAMES
        genitive = low.endswith("s") and low[:-1] in sv.FIRST_NAMES and not known_first
        if genitive and count == 1:
            return Span(start, end, rules.POSSESSOR, (_named(word[:-1], ActorKind.PERSON),)), 1
        nickname = count == 1 and start == 0 and _acts(words, i) and not low.endswith(sv.DEFINITE)
        if known_first or nickname:
            review = ("owner-unknown",)
            actor = Actor(text[start:stop], ActorKind.PERSON, text[start:stop])
            return Span(start, stop, rules.STRANGER, (actor,), review), count
        return None, count


_MAILBOX = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")


def _mailboxes(text: str) -> list[Span]:
    """The e-mail addresses in `text`: an answer may go there, whoever reads it."""
    return [
        Span(m.start(), m.end(), rules.MAILBOX, (Actor(m[0], ActorKind.ROLE, m[0]),))
        for m in _MAILBOX.finditer(text)
    ]


def _inside(place: int, spans: Iterable[Span]) -> bool:
    return any(span.start <= place < span.end for span in spans)


def _with_abbreviation(text: str, words: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """*Ref.gruppen*, *arb.utskottet*: one word, abbreviated at its seam."""
    joined: list[tuple[int, int, str]] = []
    for start, end, word in words:
        if joined and joined[-1][1] + 1 == start and text[start - 1] == "." and word.islower():
            first = joined.pop()
            joined.append((first[0], end, text[first[0] : end]))
        else:
            joined.append((start, end, word))
    return joined


def _acts(words: list[tuple[int, int, str]], i: int) -> bool:
    """Whether the next word says that somebody does something: *Löffe beställer*, *Dos ska*."""
    if i + 1 >= len(words) or words[i + 1][2] not in _UNDERTAKING:
        return False
    # *Korv köper Yvonne*: what comes first is bought, not buying.
    return not (i + 2 < len(words) and words[i + 2][2].lower() in sv.FIRST_NAMES)


def _is_body(low: str) -> bool:
    """Whether the last part of a compound says that it meets: *festkommittén*, *elevrådet*."""
    return (
        low.endswith(sv.BODY_ENDINGS)
        and not low.endswith(sv.NOT_BODY_ENDINGS)
        and low not in sv.NOT_BODIES
    )


def _adjacent(text: str, end: int, start: int) -> bool:
    return 0 < start - end <= 2 and text[end:start].isspace()


def _looks_like_surname(word: str) -> bool:
    return (
        len(word) > 2
        and word[0].isupper()
        and word[1:].islower()
        and word.lower() not in sv.OPENERS
    )


def _actor(person: Person, text: str) -> Actor:
    return Actor(person.name, ActorKind.PERSON, text)


def _named(word: str, kind: ActorKind) -> Actor:
    return Actor(word[:1].upper() + word[1:], kind, word)

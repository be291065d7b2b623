"""Text as a string of token classes: the only thing that the grammar sees.

`tokenise` works on text that `clean` has prepared: lower case, without invisible characters, with
look-alike letters replaced, the same length or with a map back to the original offsets.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, pairwise

from tracker.dates.grammar import CODE, LEXICON, codes, mask
from tracker.lang.sv.dates import ABBREVIATIONS, COMMON_TRIGGERS, PREFIXES, TABLES, TRIGGERS
from tracker.lang.sv.holidays import FEAST_SPANS, FEAST_WORDS, FEASTS

TIME_WORDS = frozenset(
    {word for name in TRIGGERS if name in TABLES for word in TABLES[name]}
    | set(FEASTS)
    | set(FEAST_SPANS)
    | set(FEAST_WORDS) - {"alla"}
)
"""A date without a digit has one of these."""
_TRIGGER_WORDS = frozenset(word.encode("latin-1") for word in TIME_WORDS)
_COMMON = frozenset(word.encode("latin-1") for word in COMMON_TRIGGERS)
_DIGIT = b"\v"
_DIGIT_BYTE, _REPLACED, _SOFT_HYPHEN = _DIGIT[0], ord("?"), 0xAD
"""As numbers: bytes are looked up in bytes by way of an exception."""
_KEPT = "abcdefghijklmnopqrstuvwxyzåäö\n".encode("latin-1")
_OUTLINE = bytes(
    byte if byte in _KEPT else _DIGIT_BYTE if byte in b"0123456789" else 32 for byte in range(256)
)
_MARKS = 12
"""So many blanks and marks at most stand before the number of a list entry."""
_LIST_NUMBER = re.compile(r"[\s#*§]{0,12}[0-9]{1,3}[.)]\*{0,3}(?=\s+[a-zåäö]{2}|\s{0,9}$)")

odd = re.compile(
    "[\u00ad\u0130\u0300-\u03ff\u0400-\u04ff\u200b-\u200f\u2060-\u2064\ufeff\uff01-\uff5e]"
).search
"""Finds invisible characters, combining marks, Greek, Cyrillic, full-width: what `clean` is for."""
_LOOK_ALIKES = str.maketrans(
    "аеіјорсухѕһԁοανιρυТНКМВАЕОРСХтнкмв", "aeijopcyxshdoaviputhkmbaeopcxthkmb"
)

_DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u00ad"
_SIGN = {
    **dict.fromkeys(_DASHES, CODE["dash"]),
    "/": CODE["slash"],
    "⁄": CODE["slash"],
    ".": CODE["dot"],
    ":": CODE["colon"],
    ",": CODE["comma"],
    "(": CODE["open"],
    ")": CODE["close"],
    "[": CODE["open"],
    "]": CODE["close"],
    "§": CODE["sect"],
    "%": CODE["percent"],
    "+": CODE["plus"],
    "&": CODE["and"],
}
_TOKEN = re.compile(
    r"(?:fr?|t)(?:\. ?|[ \u00a0])o(?:\. ?|[ \u00a0])m(?!\w)\.?|(?<!\w)o\. ?s\. ?a(?!\w)\.?"
    r"|[^\W_]+|\s+|--|.",
    re.DOTALL,
)
_FEWER = re.compile(r"[a-zåäö0-9]+(?![^\W_])| (?!\s)|[^\W_]+|\s+|--|.", re.DOTALL)
"""The same where no *t.o.m.*, *fr o m* or *o.s.a.* is; what is common first."""
_SHORT = re.compile(r"o(?:\. ?|[ \u00a0])[ms]").search
_SHORT_FOR = {"t": "tom", "f": "fom", "o": "osa"}
_MIXED = re.compile(r"([a-zåäö]{0,8})([0-9]{1,4})([a-zåäö]{0,8})([0-9]{1,2})?")
_BLANK = CODE["blank"]
_WORD = CODE["word"]
_UNKNOWN: tuple[str, int | str] = (_WORD, 0)
_OTHER: tuple[str, int | str] = (CODE["mark"], 0)
_BREAK: tuple[str, int | str] = (CODE["hard"], 0)
_TEE: tuple[str, int | str] = (CODE["tee"], 0)
_BETWEEN_NUMBERS = ("t", "w", "q", "v")
"""2024-03-15T13:15, 2024W12, 2024Q2, 2024v12."""
_AFTER_NUMBER = codes("suffix hours minutes")
NUMERIC = codes("number year four six eight digits")


@dataclass(slots=True)
class Tokens:
    """The tokens of one text: parallel lists, and the classes as one string."""

    text: str
    """Lower case; offsets are those of this string."""
    original: str
    """The same with its capitals."""
    codes: str
    words: list[str]
    """As written, in lower case; together they are the whole text."""
    present: int
    """The mask of the classes that there are."""
    _values: Sequence[int | str] | None = None
    """Where a token's value is not told by its word alone."""
    _offsets: list[int] | None = field(init=False, default=None)
    stops: list[int] | None = field(init=False, default=None)
    """Those at which a sentence ends, once somebody has asked (`cues.ends`)."""

    @property
    def offsets(self) -> list[int]:
        """Where each token begins, and last where the text ends."""
        if self._offsets is None:
            self._offsets = list(accumulate(map(len, self.words), initial=0))
        return self._offsets

    def value(self, index: int) -> int | str:
        """The number, month, weekday, key … that the token is, 0 where it is none."""
        if self._values is not None:
            return self._values[index]
        entry = _plain(self.words[index])
        assert entry is not None
        return entry[1]

    def raw(self, index: int) -> str:
        """The token as written, in lower case."""
        return self.words[index]

    def written(self, index: int) -> str:
        """The token as written."""
        return self.original[self.offsets[index] : self.offsets[index + 1]]

    def code(self, index: int) -> str:
        """The class at `index`, "" beyond the ends."""
        return self.codes[index : index + 1] if index >= 0 else ""

    def left_of(self, index: int, distance: int = 1) -> int:
        """The `distance`-th token before `index` that is no blank, -1 beyond the start."""
        codes = self.codes
        while index > 0:
            index -= 1
            if codes[index] != _BLANK:
                distance -= 1
                if not distance:
                    return index
        return -1

    def right_of(self, index: int, distance: int = 1) -> int:
        """The `distance`-th token from `index` on that is no blank; the length beyond the end."""
        codes = self.codes
        size = len(codes)
        while index < size:
            if codes[index] != _BLANK:
                distance -= 1
                if not distance:
                    return index
            index += 1
        return size

    def capital(self, index: int) -> bool:
        """Whether the token begins with a capital letter."""
        return self.original[self.offsets[index]].isupper()


def outline(lowered: str) -> tuple[bytes, bool]:
    """One byte a character: our letters, a mark for any digit, blanks for all else but line breaks.

    Bytes, because splitting and looking up bytes takes a third of the time of a regular expression.
    And whether there is anything that `odd` may find: what is no Latin-1, or a soft hyphen.
    """
    plain = lowered.encode("latin-1", "replace")
    return plain.translate(_OUTLINE), _REPLACED in plain or _SOFT_HYPHEN in plain


def is_hopeful(outlined: bytes) -> bool:
    """Whether there is a digit or a word of time at all: the first and cheapest look."""
    return _DIGIT_BYTE in outlined or not _TRIGGER_WORDS.isdisjoint(outlined.split())


def may_hold(text: str) -> bool:
    """Whether `find` could find anything in `text`, a word or a whole one."""
    outlined, foreign = outline(text.lower())
    return is_hopeful(outlined) or (foreign and odd(text) is not None)


def may_hold_dates(lowered: str, outlined: bytes, start: int, end: int) -> bool:
    """A cheap look at a stretch of a text: no digit and no word of time means no date.

    The number of a list entry or heading at the very start does not count. An everyday word counts
    after a word that we know, or the *m* of *t.o.m.*
    """
    digit = outlined.find(_DIGIT, start, end)
    if digit >= 0:
        if digit > start + _MARKS:
            return True
        number = _LIST_NUMBER.match(lowered, start, end)
        if number is None or outlined.find(_DIGIT, number.end(), end) >= 0:
            return True
    words = outlined[start:end].split()
    if _TRIGGER_WORDS.isdisjoint(words):
        return False
    seen = _TRIGGER_WORDS.intersection(words)
    if not seen <= _COMMON:
        return True
    return any(
        word in seen and (before == b"m" or before.decode("latin-1") in LEXICON)
        for before, word in pairwise(words)
    )


def clean(text: str) -> tuple[str, tuple[int, ...]]:
    """`text` as the tokeniser wants it, and for each character its place in `text`.

    Only for a text in which `odd` finds something: it is slow. Invisible characters are dropped,
    combining marks joined with their letter, full-width and look-alike Greek and Cyrillic letters
    read as Latin ones.
    """
    out: list[str] = []
    places: list[int] = []
    for at, char in enumerate(text):
        category = unicodedata.category(char)
        if category == "Mn" and out:
            joined = unicodedata.normalize("NFC", out[-1] + char)
            if len(joined) == 1:
                out[-1] = joined
            continue
        if category == "Cf":
            continue
        plain = unicodedata.normalize("NFKC", char) if "\uff00" < char < "\uff5f" else char
        plain = plain.translate(_LOOK_ALIKES)
        out.append(plain if len(plain.lower()) == 1 else "?")
        places.append(at)
    return "".join(out), (*places, len(text))


_KNOWN: Mapping[str, tuple[str, int | str]] = {
    **LEXICON,
    **{sign: (code, 0) for sign, code in _SIGN.items()},
    " ": (_BLANK, 0),
    "--": (CODE["dash"], 0),
}


def looks_alike(text: str) -> bool:
    """Whether it holds letters of another script that look like ours."""
    return text.translate(_LOOK_ALIKES) != text


def _number(token: str) -> tuple[str, int | str]:
    size = len(token)
    if size <= 2:
        return CODE["number"], int(token)
    if size == 4:
        value = int(token)
        return CODE["year" if 1900 <= value < 2100 else "four"], value
    return CODE[{6: "six", 8: "eight"}.get(size, "digits")], 0


class _Plain(dict[str, tuple[str, int | str] | None]):
    """Every token that needs no neighbour to be read; None for the others. It does not grow."""

    def __missing__(self, token: str) -> tuple[str, int | str] | None:
        if token.isalpha():
            return _UNKNOWN
        if token.isdigit() and token.isascii():
            return _number(token)
        return _OTHER if len(token) == 1 and not token.isspace() and not token.isalnum() else None


_NUMBERS = {
    **{text: _number(text) for n in range(100) for text in (f"{n}", f"{n:02}")},
    **{f"{year}": _number(f"{year}") for year in range(1990, 2050)},
}
_plain = _Plain({**_KNOWN, **dict.fromkeys(ABBREVIATIONS), **_NUMBERS}).__getitem__
_KIND = {
    word: entry[0]
    for word, entry in {**_KNOWN, **_NUMBERS, "": ("", 0)}.items()
    if (not word or _FEWER.fullmatch(word)) and word not in ABBREVIATIONS
}
"""The classes of the tokens that need no neighbour to be read; of none, none."""


def tokenise(original: str, lowered: str) -> Tokens:
    """Reads `lowered` (of the same length as `original`) into tokens."""
    found = None if "  " in lowered or _SHORT(lowered) else _between_blanks(lowered)
    if found is None:
        return _tokenise(original, lowered)
    codes, words = found
    return Tokens(lowered, original, codes, words, mask(codes))


def _between_blanks(lowered: str) -> tuple[str, list[str]] | None:
    """The quick road: one look a word, since most are one token and have one blank on each side.

    None where a token is not told by itself: abbreviations, line breaks, what is written together.
    """
    known = _KIND.get
    kinds: list[str] = []
    words: list[str] = []
    for word in lowered.split(" "):
        kind = known(word)
        if kind:
            words.append(word)
        elif kind is None and word.isalpha() and word not in ABBREVIATIONS:
            kind = _WORD
            words.append(word)
        elif kind is None:
            kind = ""
            for piece in _pieces_of(word):
                entry = _plain(piece)
                if entry is None:
                    return None
                kind += entry[0]
                words.append(piece)
        kinds.append(kind)
        words.append(" ")
    words.pop()
    return _BLANK.join(kinds), words


def _pieces_of(word: str) -> list[str]:
    """The tokens of what stands between two blanks; most often a word and a full stop."""
    stem, sign = word[:-1], word[-1]
    return [stem, sign] if stem.isalnum() and not sign.isalnum() else _FEWER.findall(word)


def _tokenise(original: str, lowered: str) -> Tokens:
    """The slow road: whatever is written."""
    pieces = (_TOKEN if _SHORT(lowered) else _FEWER).findall(lowered)  # they are the whole text
    kinds: list[str] = []
    values: list[int | str] = []
    words: list[str] = []
    known = _KNOWN.get
    end = 0
    dotted = False
    for token in pieces:
        entry = _plain(token)
        end += len(token)
        if dotted:  # the full stop of an abbreviation
            dotted = False
            continue
        word = token
        if entry is not None:
            pass
        elif (entry := known(token)) is not None:
            dotted = lowered.startswith(".", end)
            word = f"{token}." if dotted else token
        elif token.isspace():
            # A line that goes on in lower case was only wrapped.
            wrapped = "\n" not in token or original[end : end + 1].islower()
            entry = known(" ") if wrapped else _BREAK
        elif token.isalnum():
            together = _pieces(token)
            for piece in together:
                code, value = _TEE if piece == "T" else known(piece) or _number(piece)
                kinds.append(code)
                values.append(value)
                words.append(piece.lower())
            if together:
                continue
            entry = _UNKNOWN
        elif len(token) > 1:
            entry = LEXICON[_SHORT_FOR[token[0]]]
        else:
            entry = _OTHER
        assert entry is not None
        kinds.append(entry[0])
        values.append(entry[1])
        words.append(word)
    return Tokens(lowered, original, "".join(kinds), words, mask(kinds), values)


def _pieces(token: str) -> list[str]:
    """What people write together (Q1, v34, 15e, 60min); nothing for other such tokens."""
    match = _MIXED.fullmatch(token)
    if match is None:
        return []
    before, number, after, minutes = match.groups()
    if minutes is not None:
        if before or after not in _BETWEEN_NUMBERS:
            return []
        return [number, "T" if after == "t" else after, minutes]
    if before and before not in PREFIXES:
        return []
    if after and (after not in LEXICON or LEXICON[after][0] not in _AFTER_NUMBER):
        return []
    return [piece for piece in (before, number, after) if piece]

"""Rich text (.rtf), as Word and LibreOffice write it: headings, lists, tables; nothing hidden.

RTF specification 1.9.1. Read in one pass over the tokens; groups are a stack, never a recursion.
"""

import re
from typing import NamedTuple

from tracker.model import Clue
from tracker.read.blocks import Block, write
from tracker.read.document import Document, damaged, too_much
from tracker.read.rtf_blocks import Builder
from tracker.read.rtf_words import CHARSETS, CODE_PAGES, ESCAPED, FOOTERS, HEADERS, SIGNS, SKIPPED
from tracker.read.running import header_clues, held_meeting

MAX_TOKENS = 1_000_000
"""Words, braces and stretches of text. A hundred pages have some hundred thousand."""

MAX_NESTING = 1_000
"""Groups within groups."""

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?[0-9]{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|[\r\n]+"
    rb"|([^\\{}\r\n]+)"
)


class _State(NamedTuple):
    """What holds inside the innermost group."""

    skip: bool = False
    target: str = ""
    """`header`, `list` (the mark of an entry), `style`, `font`, `title`, or the text itself."""
    bold: bool = False
    hidden: bool = False
    deleted: bool = False
    struck: bool = False
    font: int | None = None
    unicode_skip: int = 1
    first: bool = True
    """Nothing has come in this group yet."""
    starred: bool = False


def read_rtf(data: bytes, name: str) -> Document:
    """The minutes in a rich-text file. Raises `TrackerError` where it is cut off."""
    reader = _Reader(name)
    reader.read(data)
    headers = ["".join(reader.headers)]
    meeting = held_meeting(headers)
    built = reader.built.blocks
    blocks = [Block(meeting), *built] if meeting else built
    clues = [*header_clues(headers)]
    title = "".join(reader.title).strip()
    if title:
        clues.insert(0, Clue("title", title))
    if reader.created:
        clues.append(Clue("created", reader.created))
    notes = tuple(sorted(reader.notes))
    return Document(write(blocks), "rtf", tuple(clues), notes, reader.encoding)


class _Reader:
    def __init__(self, name: str) -> None:
        self.name = name
        self.built = Builder()
        self.headers: list[str] = []
        self.title: list[str] = []
        self.created = ""
        self.notes: set[str] = set()
        self.encoding = "cp1252"
        self._fonts: dict[int, str] = {}
        self._now = _State()
        self._stack: list[_State] = []
        self._bytes = bytearray()
        self._left = 0  # characters to leave out after a \u
        self._high = 0  # the first half of a character beyond the basic plane
        self._style = -1  # the style that is being defined, its name and place in the outline
        self._style_name: list[str] = []
        self._style_outline: int | None = None
        self._day: dict[str, int] = {}

    def read(self, data: bytes) -> None:
        """All of `data`."""
        at = 0
        count = 0
        while at < len(data):
            count += 1
            if count > MAX_TOKENS:
                raise too_much(self.name)
            match = _TOKEN.match(data, at)
            if match is None:
                at += 1
                continue
            at = match.end()
            word, number, hexa, sign, brace, plain = match.groups()
            if hexa is not None:
                self._byte(int(hexa, 16))
            elif plain is not None:
                self._plain(plain)
            elif brace == b"{":
                self._begin()
            elif brace == b"}":
                if not self._stack:
                    break
                self._end()
                if not self._stack:
                    self.built.finish()
                    return
            elif sign is not None:
                self._flush()
                self._escaped(sign.decode("latin-1"))
            elif word is not None:
                argument = int(number) if number else None
                if word == b"bin":
                    at += max(argument or 0, 0)
                else:
                    self._flush()
                    self._word(word.decode(), argument)
        raise damaged(self.name)  # the outermost group never ended

    # ----------------------------------------------------------------- groups

    def _begin(self) -> None:
        self._flush()
        if len(self._stack) >= MAX_NESTING:
            raise too_much(self.name)
        self._stack.append(self._now)
        self._now = self._now._replace(first=True, starred=False)
        self._left = 0

    def _end(self) -> None:
        self._flush()
        ended = self._now
        self._now = self._stack.pop()
        self._left = 0
        if ended.target == self._now.target == "style":
            self._define_style()
        if ended.target == "created" and self._now.target != "created":
            day = self._day
            if {"yr", "mo", "dy"} <= set(day):
                self.created = f"{day['yr']:04}-{day['mo']:02}-{day['dy']:02}"

    # ----------------------------------------------------------------- characters

    def _plain(self, said: bytes) -> None:
        self._now = self._now._replace(first=False)
        if self._left:
            cut = min(self._left, len(said))
            self._left -= cut
            said = said[cut:]
        self._bytes += said

    def _byte(self, value: int) -> None:
        self._now = self._now._replace(first=False)
        if self._left:
            self._left -= 1
        else:
            self._bytes.append(value)

    def _flush(self) -> None:
        if self._bytes:
            font = self._fonts.get(self._now.font if self._now.font is not None else -1)
            try:
                said = self._bytes.decode(font or self.encoding, "replace")
            except LookupError:  # a code page that Python does not have
                said = self._bytes.decode("cp1252", "replace")
            self._bytes.clear()
            self._say(said)

    def _say(self, said: str) -> None:
        now = self._now
        if now.target == "title":
            self.title.append(said)
        elif now.target == "style":
            self._style_name.append(said)
        elif now.skip:
            return
        elif now.target == "header":
            self.headers.append(said)
        elif now.hidden or now.deleted:
            if said.strip():
                self.notes.add("tracked-changes" if now.deleted else "hidden-text")
        elif now.target == "list":
            self.built.say_mark(said)
        else:
            text = f"~~{said}~~" if now.struck and said.strip() else said
            self.built.say(text, now.bold)

    def _escaped(self, sign: str) -> None:
        if sign == "*":
            self._now = self._now._replace(starred=True)
        elif self._left:
            self._left -= 1
        elif sign in "\r\n":
            self.built.paragraph()
        elif sign in ESCAPED:
            self._say(ESCAPED[sign])

    # ----------------------------------------------------------------- control words

    def _word(self, word: str, number: int | None) -> None:
        now = self._now
        if now.first:
            self._now = now = now._replace(first=False)
            if self._destination(word):
                return
        if word == "u" and number is not None:
            self._unicode(number)
        elif self._left and word not in ("uc",):
            self._left -= 1
        elif word in SIGNS:
            self._say(SIGNS[word])
        elif now.target == "font":
            self._font(word, number)
        elif now.target == "style":
            self._in_stylesheet(word, number)
        elif now.target == "created" and number is not None:
            self._day[word] = number
        elif now.target == "header" and word in ("par", "cell", "row", "sect"):
            self.headers.append("\n")
        elif not now.skip and not now.target:
            self._formatting(word, number)
        if word == "uc":
            self._now = self._now._replace(unicode_skip=max(min(number or 0, 20), 0))
        elif word == "f" and now.target != "font":
            self._now = self._now._replace(font=number)
        elif word == "ansicpg" and number:
            self.encoding = f"cp{number}" if number != 65001 else "utf-8"
        elif word in CODE_PAGES:
            self.encoding = CODE_PAGES[word]

    def _destination(self, word: str) -> bool:
        """Whether `word` says what its group is; the state is set to it."""
        now = self._now
        if word in HEADERS | FOOTERS:
            target = "header" if word in HEADERS else ""
            self._now = now._replace(target=target, skip=word in FOOTERS or now.skip)
        elif word == "fonttbl":
            self._now = now._replace(target="font", skip=True)
        elif word == "stylesheet":
            self._now = now._replace(target="style", skip=True)
        elif word == "title" and now.skip:
            self._now = now._replace(target="title")
        elif word == "creatim" and now.skip:
            self._now = now._replace(target="created")
        elif word in ("listtext", "pntext"):
            if not now.skip:
                self._now = now._replace(target="list")
                self.built.begin_mark()
        elif word in SKIPPED or (now.starred and word not in ("shptxt", "shppict", "cs")):
            if now.target != "style":
                self._now = now._replace(skip=True, target="")
        else:
            return False
        return True

    def _unicode(self, number: int) -> None:
        self._left = self._now.unicode_skip
        code = number + 65536 if number < 0 else number
        if 0xD800 <= code < 0xDC00:
            self._high = code
            return
        if 0xDC00 <= code < 0xE000:
            if not self._high:
                return
            code = 0x10000 + ((self._high - 0xD800) << 10) + code - 0xDC00
        self._high = 0
        if 0 < code <= 0x10FFFF:
            self._say(chr(code))

    def _font(self, word: str, number: int | None) -> None:
        if word == "f":
            self._now = self._now._replace(font=number)
        elif word == "fcharset" and number in CHARSETS and self._now.font is not None:
            self._fonts[self._now.font] = CHARSETS[number]

    def _in_stylesheet(self, word: str, number: int | None) -> None:
        if word == "s" and number is not None:
            self._style = number
        elif word == "outlinelevel":
            self._style_outline = number

    def _define_style(self) -> None:
        name = "".join(self._style_name).strip(" ;")
        self.built.define(self._style, name, self._style_outline)
        self._style, self._style_name, self._style_outline = -1, [], None

    def _formatting(self, word: str, number: int | None) -> None:
        now, on = self._now, number != 0
        match word:
            case "plain":
                self._now = now._replace(
                    bold=False, hidden=False, deleted=False, struck=False, font=None
                )
            case "b":
                self._now = now._replace(bold=on)
            case "v":
                self._now = now._replace(hidden=on)
            case "deleted":
                self._now = now._replace(deleted=on)
            case "revised" if on:
                self.notes.add("tracked-changes")
            case "strike" | "striked":
                self._now = now._replace(struck=on)
            case _:
                self.built.word(word, number)

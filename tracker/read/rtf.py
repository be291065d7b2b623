"""Rich text (.rtf), as Word and LibreOffice write it: headings, lists, tables; nothing hidden.

RTF specification 1.9.1. Read in one pass over the tokens; groups are a stack, never a recursion.
"""

import re
from typing import NamedTuple

from tracker.model import Clue
from tracker.read.blocks import Block, Cell, Table, write
from tracker.read.document import Document, damaged, too_much
from tracker.read.running import header_clues, held_meeting

MAX_NESTING = 1_000
"""Groups within groups."""

_TOKEN = re.compile(
    rb"\\([a-z]{1,32})(-?[0-9]{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)"
)
_SKIPPED = frozenset(
    """fonttbl colortbl stylesheet info pict object footnote annotation atnid atnauthor atnref atntime
    fldinst datafield themedata colorschememapping latentstyles datastore generator listtable
    listoverridetable rsidtbl revtbl filetbl xmlnstbl mmathPr bkmkstart bkmkend nonshppict shpinst
    pgptbl userprops ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn formfield tc xe template""".split()
)
"""Groups of which nothing is said in the minutes."""
_HEADERS = frozenset({"header", "headerl", "headerr", "headerf"})
_FOOTERS = frozenset({"footer", "footerl", "footerr", "footerf"})
_SIGNS = {
    "tab": "\t", "line": "\n", "lbr": "\n", "emdash": "—", "endash": "–", "bullet": "•",
    "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "emspace": " ",
    "enspace": " ", "qmspace": " ",
}  # fmt: skip
_ESCAPED = {
    "~": "\u00a0",
    "_": "-",
    "-": "",
    "{": "{",
    "}": "}",
    "\\": "\\",
    "\n": "\n",
    "\r": "\n",
}
_CODE_PAGES = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
_CHARSETS = {
    0: "cp1252", 77: "mac_roman", 128: "cp932", 161: "cp1253", 162: "cp1254", 186: "cp1257",
    204: "cp1251", 238: "cp1250",
}  # fmt: skip
_HEADING = re.compile(r"(?:heading|rubrik) ?([1-9])", re.I)
_LISTED = re.compile(r"[\s\t]*([^\s\t]{1,20}(?: [0-9]{1,4}[.)]?)?)[\s\t]*")
_BULLETS = frozenset("-–—•·o▪■●○◦‣\uf0b7\uf0a7ü§")


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
    """The minutes in a rich-text file. Raises `TrackerError` where it is cut off or no such file."""
    reader = _Reader(name)
    reader.read(data)
    headers = ["".join(reader.headers)]
    meeting = held_meeting(headers)
    blocks = [Block(meeting), *reader.blocks] if meeting else reader.blocks
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
        self.blocks: list[Block | Table] = []
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
        self._parts: list[tuple[str, bool]] = []
        self._mark: list[str] = []
        self._levels: dict[int, int] = {}  # style → heading level, 0 of the document's title
        self._style = (0, [""])  # the style that is being defined, and its name
        self._level = 0
        self._title = False
        self._depth = 0
        self._in_table = False
        self._cell: list[Block] = []
        self._row: list[Cell] = []
        self._rows: list[tuple[Cell, ...]] = []
        self._day: dict[str, int] = {}

    def read(self, data: bytes) -> None:
        """All of `data`."""
        at = 0
        while at < len(data):
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
                    self._finish()
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

    def _finish(self) -> None:
        self._paragraph(last=True)
        self._end_table()

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
            self._style[1][0] += said
        elif now.skip:
            return
        elif now.target == "header":
            self.headers.append(said)
        elif now.hidden or now.deleted:
            if said.strip():
                self.notes.add("tracked-changes" if now.deleted else "hidden-text")
        elif now.target == "list":
            self._mark.append(said)
        else:
            text = f"~~{said}~~" if now.struck and said.strip() else said
            self._parts.append((text, now.bold))

    def _escaped(self, sign: str) -> None:
        if sign == "*":
            self._now = self._now._replace(starred=True)
        elif self._left:
            self._left -= 1
        elif sign in "\r\n":
            self._paragraph()
        elif sign in _ESCAPED:
            self._say(_ESCAPED[sign])

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
        elif word in _SIGNS:
            self._say(_SIGNS[word])
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
        elif word in _CODE_PAGES:
            self.encoding = _CODE_PAGES[word]

    def _destination(self, word: str) -> bool:
        """Whether `word` says what its group is; the state is set to it."""
        now = self._now
        if word in _HEADERS | _FOOTERS:
            target = "header" if word in _HEADERS else ""
            self._now = now._replace(target=target, skip=word in _FOOTERS or now.skip)
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
                self._mark = []
        elif word in _SKIPPED or (now.starred and word not in ("shptxt", "shppict", "cs")):
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
        elif word == "fcharset" and number in _CHARSETS and self._now.font is not None:
            self._fonts[self._now.font] = _CHARSETS[number]

    def _in_stylesheet(self, word: str, number: int | None) -> None:
        if word == "s" and number is not None:
            self._style = (number, [""])
        elif word == "outlinelevel" and number is not None and number < 9:
            self._levels[self._style[0]] = number + 1

    def _define_style(self) -> None:
        number, (name,) = self._style
        heading = _HEADING.match(name.strip(" ;"))
        if heading:
            self._levels[number] = int(heading[1])
        elif name.strip(" ;").casefold() in ("title", "titel"):
            self._levels[number] = 0
        self._style = (-1, [""])

    def _formatting(self, word: str, number: int | None) -> None:
        on = number != 0
        match word:
            case "par" | "sect" | "page":
                self._paragraph()
            case "pard":
                self._level = self._depth = 0
                self._title = False
                self._in_table = False
            case "plain":
                self._now = self._now._replace(
                    bold=False, hidden=False, deleted=False, struck=False, font=None
                )
            case "b":
                self._now = self._now._replace(bold=on)
            case "v":
                self._now = self._now._replace(hidden=on)
            case "deleted":
                self._now = self._now._replace(deleted=on)
            case "revised" if on:
                self.notes.add("tracked-changes")
            case "strike" | "striked":
                self._now = self._now._replace(struck=on)
            case "s" if number is not None:
                self._level = self._levels.get(number, 0)
                self._title = self._levels.get(number) == 0
            case "outlinelevel" if number is not None:
                self._level = number + 1 if number < 9 else 0
            case "ilvl" if number is not None:
                self._depth = min(max(number, 0), 8)
            case "intbl":
                self._in_table = True
            case "cell" | "nestcell":
                self._paragraph(cell=True)
                if word == "cell":
                    self._row.append(tuple(self._cell))
                    self._cell = []
            case "row":
                self._rows.append(tuple(self._row))
                self._row = []

    # ----------------------------------------------------------------- blocks

    def _paragraph(self, *, cell: bool = False, last: bool = False) -> None:
        text = "".join(said for said, _ in self._parts)
        shown = [bold for said, bold in self._parts if said.strip()]
        self._parts = []
        mark, self._mark = _mark("".join(self._mark)), []
        if self._level and mark == "-":
            mark = ""
        bold = bool(shown) and all(shown)
        block = Block(text, self._level, mark, self._depth, bold, self._title)
        if cell or self._in_table:
            if text.strip():
                self._cell.append(block)
            return
        self._end_table()
        if text.strip() or not last:
            self.blocks.append(block)

    def _end_table(self) -> None:
        if self._row or self._cell:  # a row that never ended
            self._rows.append((*self._row, tuple(self._cell)))
            self._row, self._cell = [], []
        if self._rows:
            self.blocks.append(Table(tuple(self._rows)))
            self._rows = []


def _mark(said: str) -> str:
    """The mark of an entry, from what stands before it."""
    match = _LISTED.fullmatch(said)
    if match is None:
        return ""
    return "-" if match[1] in _BULLETS else match[1]

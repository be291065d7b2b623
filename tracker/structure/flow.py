"""Lines and headings to sentences: paragraphs, list entries, what introduces and what heads them.

A paragraph that a page break cuts is one; a line that was wrapped goes on, a line that stands alone
(*SCB: viktigt att kopiera*) does not. A heading holds until the next one; one that says what its
list is (*Beslut*, *Ur diskussionen*) ends with the list when a paragraph follows.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from tracker.hints import holds_one
from tracker.lang.sv import structure as words
from tracker.model import Block, Context, Person, Sentence
from tracker.structure import context
from tracker.structure.behind import short_names, split_off
from tracker.structure.digits import has_digit
from tracker.structure.line import EMPTY, Line
from tracker.structure.lines import Page, with_number
from tracker.structure.outline import Heading, title_length, title_start
from tracker.structure.sentences import cut, is_one, spans, stops

_NONE = Context.NONE
_HEADING, _BULLET, _PARAGRAPH = Block.HEADING, Block.BULLET, Block.PARAGRAPH
"""Bound once: looking a member up on its enum costs more than what is done with it."""
_new = tuple.__new__
"""Half the work of a named tuple's own constructor."""
_MAX_LEAD = 400
_SIGNS = ("/", ">", "→")
"""What stands before somebody behind an entry, when it was no full stop."""
_ATT = ("att ", "Att ")
_MEETING_HEADING = re.compile(
    r"(?:[Nn]ästa|[Kk]ommande) \w{0,30}(?:möte|sammanträde|träff)\w{0,4}[ \t:,–-]{1,4}"
    r"(?=[0-9A-ZÅÄÖ(]|den |mån|tis|ons|tor|fre|lör|sön)"
)


def _is_row(line: Line) -> bool:
    """*5.3  Byte av lås …*: a row with its number in a column, no *5 platser* or *3.5 miljoner*."""
    dotted = "." in (line.number or "") and line.text[:1].isupper()
    return line.form == "" and (line.columned or dotted)


class Flow:
    """Builds the sentences of one document, top to bottom."""

    def __init__(
        self,
        page: Page,
        heads: Mapping[int, Heading],
        people: Iterable[Person] = (),
    ) -> None:
        self.page = page
        self._people = people
        self._known: frozenset[str] | None = None  # few documents ask for them
        self._clean = page.clean
        self._flat = page.clean.replace("\n", " ").replace("\t", " ")
        self._columned = page.columned
        self._stops = stops(page.clean)
        self._signs = tuple([sign for sign in _SIGNS if sign in page.clean])
        self._marks = self._stops + "".join(self._signs)  # a piece without them is as it stands
        self.heads = heads
        self.out: list[Sentence] = []
        self._section: int | None = None
        self._section_context = _NONE
        self._above = _NONE  # what the headings above say
        self._heading: str | None = None
        self._context = _NONE  # of the heading of a part
        self._heading_index: int | None = None
        self._fresh = False  # nothing has come below the heading yet
        self._heads_list = False  # a list came first below it
        self._block = 0
        # the open unit
        self._pieces: list[tuple[int, int]] = []
        self._kind = _PARAGRAPH
        self._lead: int | None = None
        self._lead_context = _NONE
        self._owner: str | None = None
        self._due: str | None = None
        # the columns at the right of the open unit: (start of their line, owner, due)
        self._cells: list[tuple[int, str | None, str | None]] = []
        self._last = EMPTY
        self._indent = 0
        # open list entries: (indent, index of their last sentence, context below them)
        self._stack: list[tuple[int, int, Context]] = []
        self._list_lead: tuple[int | None, Context] = (None, _NONE)
        self._in_list = False

    def run(self, taken: frozenset[int]) -> tuple[Sentence, ...]:
        lines, heads, columned = self.page.lines, self.heads, self._columned
        above = -1  # the line read last
        for i in self.page.full:
            if i <= above:  # of the heading above
                continue
            apart = i > above + 1
            if apart and columned:
                apart = self._pass(above + 1, i)
            above = i
            line = lines[i]
            mark = line.mark
            if i in taken:
                if self._pieces or self._in_list:
                    self._close()
                    self._end_list()
            elif i in heads:
                head = heads[i]
                self._close()
                self._head(head)
                above = head.last
            elif mark == "plain":
                if line.text[:4] in _ATT and self._is_att_entry(i, apart):
                    self._open_entry(line, i)
                else:
                    self._plain(line, apart)
            elif mark == "number" and line.form not in (".", ")") and not _is_row(line):
                if line.form == "§" and line.text[:1].isupper() and line.number:
                    self._close()  # *§ 1 Styrelsen konstituerade sig.*, no title of an item
                    self._plain(replace(line, mark="plain", number=None), True)
                else:
                    self._plain(with_number(self.page, line), apart)  # *5 platser*, *§ 4 i lagen*
            else:
                self._open_entry(line, i)
        if columned:
            self._pass(above + 1, len(lines))
        self._close()
        return tuple(self.out)

    def _pass(self, start: int, end: int) -> bool:
        """Lines without content: what stands in a column beside one; whether any parts the text."""
        apart = False
        for line in self.page.lines[start:end]:
            if line.mark == "blank" or not line.margin:
                apart = True
            elif self._pieces and not any(cell[1] for cell in self._cells):
                self._cells.append((self._pieces[0][0], line.margin, line.due))
        return apart

    # ----------------------------------------------------------------- headings

    def _head(self, head: Heading) -> None:
        lines = self.page.lines
        start = title_start(lines, head)
        end = lines[head.last].end
        text = self._clean[start:end].replace("\n", " ")
        self._end_list()
        self._lead = self._owner = self._due = None
        if head.section:
            self._section = 0 if self._section is None else self._section + 1
            self._heading, self._context = None, _NONE
            own = self._section_context = self._above = context.of_heading(text, agenda=True)
        else:
            self._heading = " ".join(text.split())
            own = self._context = context.of_heading(text)
            self._above = self._section_context if own is _NONE else own
        self._fresh, self._heads_list = True, False
        self._block += 1
        if start >= end:
            self._heading_index = None
            return
        coming = text[0] in "NnKk" and has_digit(text)
        dated = _MEETING_HEADING.match(text) if coming else None
        if dated:  # *Nästa möte: 7 maj*: the heading holds what would stand below it
            length = len(text[: dated.end()].rstrip(" \t:,–-"))
            self._say([(start, start + length)], _HEADING, own)
            self._heading_index = len(self.out) - 1
            self._say([(start + dated.end(), end)], _PARAGRAPH, own)
            return
        length, is_sentence = title_length(text) if head.section else (end - start, False)
        if not is_sentence:
            self._say([(start, start + length)], _HEADING, own)
            self._heading_index = len(self.out) - 1
            start += length
        if start < end:
            parts = spans(self._clean, start, end, self._stops)
            self._say(parts, _PARAGRAPH, own)
            self._fresh = self._fresh and not parts

    def _say(self, parts: Iterable[tuple[int, int]], block: Block, own: Context) -> None:
        """Each of `parts` as a sentence."""
        lead = self._lead if block is _BULLET else None
        flat, section, number, heading = self._flat, self._section, self._block, self._heading
        owner, due, add = self._owner, self._due, self.out.append
        for start, end in parts:
            row = (
                start, end, flat[start:end], section, block, number, own, heading, lead, owner, due,
            )  # fmt: skip
            add(_new(Sentence, row))

    # ----------------------------------------------------------------- lists

    def _is_att_entry(self, i: int, apart: bool) -> bool:
        """Whether a line *att godkänna …* stands below *beslutar* or another such line."""
        if self._in_list and self._kind is _BULLET and self._pieces:
            return self._clean.startswith(_ATT, self._pieces[0][0])
        if self._last is EMPTY or self._fresh:
            return True
        said = self._last.text.casefold().rstrip(" :").split()[-3:]
        decided = any(w in words.DECISION_VERBS or w in words.PROPOSAL_VERBS for w in said)
        following = self.page.lines[i + 1 : i + 2]
        several = bool(following) and following[0].text.startswith(_ATT)
        return decided and (apart or several or self._last.text.endswith(":"))

    def _open_entry(self, line: Line, i: int) -> None:
        self._close()
        if line.mark == "table":
            self._table_row(line, i)
            return
        indent, stack = line.indent, self._stack
        while stack and stack[-1][0] >= indent:
            stack.pop()
        if not self._in_list:
            self._in_list = True
            self._list_lead = self._find_lead()
            if self._fresh:
                self._heads_list = True
        self._lead, self._lead_context = stack[-1][1:] if stack else self._list_lead
        self._fresh = False
        self._block += 1
        self._kind = _BULLET
        self._indent = indent
        start, text = line.start, line.text
        if text[:4] == "[ ] ":  # a task list's open box; a ticked one stays: it is done
            start += 4
        self._take(line, start if text else None)

    def _find_lead(self) -> tuple[int | None, Context]:
        """The sentence right above the list that introduces it, and what it says of its entries."""
        if self._fresh:
            return self._heading_index, _NONE
        if not self.out or self.out[-1].block is _HEADING:
            return None, _NONE
        last = self.out[-1]
        single = len(self.out) < 2 or self.out[-2].block_id != last.block_id
        ending = last.text[-1]
        if ending not in ".!?" or (ending == "." and single and len(last.text) <= _MAX_LEAD):
            return len(self.out) - 1, context.of_lead(last.text)
        if "följande" in last.text[-80:].casefold():
            return len(self.out) - 1, context.of_lead(last.text)
        return None, _NONE

    def _end_list(self) -> None:
        self._in_list = False
        self._stack.clear()
        self._list_lead = (None, _NONE)

    def _table_row(self, line: Line, i: int) -> None:
        """One row of a table: one sentence; columns of owners, days and states stand beside it."""
        row = self.page.grid.get(i)
        self._last = line
        if not self._in_list:
            self._in_list = True
            self._list_lead = self._find_lead()
        if row is None:
            return
        self._fresh = False
        self._block += 1
        if not row.said:
            return
        start, end = row.said[0][0], row.said[-1][1]
        # What stands far to the right was taken off the clean page as a column.
        gone = not self.page.clean[row.said[-1][0] : end].strip()
        text = (self.page.text if gone else self.page.clean)[start:end]
        if not any(char.isalnum() for char in text):
            return
        for mark in "|\t\n*_":
            text = text.replace(mark, " ")
        for left, right in row.aside:
            a, b = max(left - start, 0), min(right - start, len(text))
            if a < b:
                text = text[:a] + " " * (b - a) + text[b:]
        lead, own = self._list_lead
        own = self._above if own is _NONE else own
        place = (self._section, _BULLET, self._block, own, self._heading, lead)
        self.out.append(Sentence(start, end, text, *place, row.owner, row.due))
        self._lead = None

    # ----------------------------------------------------------------- running text

    def _plain(self, line: Line, apart: bool) -> None:
        """A line of text; `apart`: nothing joins it to the line above, as a blank one between."""
        if self._pieces:
            # A capital after a blank line goes on nothing.
            if (not apart or line.text[0].islower()) and self._goes_on(line, apart):
                start, _ = self._pieces.pop()
                self._take(line, start)
                return
            if self._kind is _BULLET:
                inside = line.indent > self._indent
            else:
                inside = not apart and not (self._columned and self._new_row(line))
            if inside:
                self._take(line, line.start)
                return
            self._close()
        if self._in_list:
            self._leave_list()
        self._fresh = False
        self._block += 1
        self._kind = _PARAGRAPH
        self._lead_context = _NONE
        self._take(line, line.start)

    def _take(self, line: Line, start: int | None) -> None:
        """What is said from `start` to the end of `line` for the open unit, and its columns."""
        if self._columned and line.columned:
            self._cells.append((line.start, line.margin, line.due))
        self._last = line
        if start is not None:
            self._pieces.append((start, line.end))

    def _new_row(self, line: Line) -> bool:
        """A line after a row that had columns, or one with columns after a sentence's end."""
        if self._cells:
            return True
        return line.columned and self._last.text[-1:] in ".!?"

    def _leave_list(self) -> None:
        """A paragraph after a list: the heading that named only the list is over."""
        if self._heads_list and self._context is not _NONE:
            self._heading, self._context = None, _NONE
            self._above = self._section_context
        self._heads_list = False
        self._end_list()

    def _goes_on(self, line: Line, apart: bool) -> bool:
        """Whether `line` continues the sentence that the line before left open."""
        last = self._last
        first, ending = line.text[0], last.text[-1:]
        if first.islower():
            if apart and ending in ".!?:":
                return False
            if first in "hw" and line.text.startswith(("http", "www.")):
                return False
            # Across a page break only where nothing closed the line, and it stands no deeper.
            return not apart or ((ending.isalnum() or ending in ",-–)") and last.mark != "table")
        if apart or ending in "!?:":
            return False
        if ending in ",–" or (
            self._kind is _BULLET and line.indent > self._indent and ending != "."
        ):
            return True
        if first.isalnum() and last.text.rpartition(" ")[2] in words.HANGING:
            return True
        width = self.page.width
        if not width:
            return False
        word = line.text.partition(" ")[0]
        return last.column + len(last.text) + len(word) + 1 > width - 4

    def _close(self) -> None:
        """The open paragraph or entry as sentences."""
        pieces = self._pieces
        if not pieces:
            return
        self._pieces = []
        kind, own, heading = self._kind, self._lead_context, self._heading
        if own is _NONE:  # nor does most of what leads in
            own = self._above
        lead = self._lead if kind is _BULLET else None
        flat, cells = self._flat, self._cells
        for start, end in pieces:
            said = flat[start:end]
            if ":" in said and start == pieces[0][0]:
                labelled = context.label(self._clean, start, end)
                if labelled:
                    stop, rest = labelled
                    title = self._clean[start:stop]
                    own = context.of_heading(title)
                    self._say([(start, stop)], _HEADING, own)
                    self._heading = title
                    start, said = rest, flat[rest:end]
            if is_one(said, self._marks) and not cells:  # most pieces, done early
                row = (
                    start, end, said, self._section, kind, self._block, own, self._heading, lead,
                    self._owner, self._due,
                )  # fmt: skip
                self.out.append(_new(Sentence, row))
                continue
            parts, behind = cut(self._clean, start, end, self._stops), None
            # Somebody stands behind a sign, or alone after a full stop and a dash or a bracket.
            if parts and (holds_one(said, self._signs) or not flat[parts[-1][0]].isalnum()):
                parts, behind = split_off(self._clean, parts, self._names)
            if behind or cells:
                self._say_owned(parts, behind, kind, own)
            else:
                self._say(parts, kind, own)
        if cells:
            cells.clear()
        self._heading = heading
        self._owner = self._due = None
        if kind is _BULLET and self.out:
            own = self._lead_context
            said = self.out[-1].text
            if said[-1] == ":" and (below := context.of_lead(said)) is not _NONE:
                own = below
            self._stack.append((self._indent, len(self.out) - 1, own))

    def _names(self) -> frozenset[str]:
        if self._known is None:
            self._known = short_names(self._people)
        return self._known

    def _say_owned(
        self, parts: Sequence[tuple[int, int]], behind: str | None, block: Block, own: Context
    ) -> None:
        """`parts` as sentences, each with what its columns say; `behind` stands behind the last."""
        cells = self._cells
        for part in parts:
            # A row's columns hold from its line on; what stands above it is another's.
            while cells and cells[0][0] < part[1]:
                _, owner, due = cells.pop(0)
                owner = None if owner and owner.casefold() in words.NO_OWNERS else owner
                self._owner, self._due = self._owner or owner, self._due or due
            column = self._owner
            if behind and part is parts[-1]:
                self._owner = column or behind
            self._say([part], block, own)
            self._owner = column

"""The second level: atoms and the words between them, put together.

Each refiner is a pattern over a string in which every atom is one character (`DATE`, `CLOCK`,
`SPAN`, `EVERY`) and every other token still its own. They run in this order; what one merges, the
next sees as one atom:

1. hours      *onsdag 13 mars 9-12*, *Fredag 19/9 (9-13)*
2. time       *8 april kl. 9*, *kl. 12 den 15 mars*, *varje måndag kl. 9*
3. neighbour  *dagen efter Kristi himmelsfärd*, *veckan före midsommar*
4. years      *3/5, 10/5 och 17/5 2024*: a date of a list gives its year to those before it
5. range      *30/9–2/10 2023*, *från 1 mars till 3 april*, *mellan jul och nyår*
6. bound      *senast*, *före*, *till och med*, *från och med*, *fram till*, *efter*
7. deadline   *Sista dag för synpunkter: 12/4*
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property

from tracker.dates.atoms import Atom
from tracker.dates.finders.clock import clock
from tracker.dates.grammar import CODE, compiled
from tracker.dates.points import Anchored, Day, Feast, NthDay, Range, Shifted
from tracker.dates.tokens import Tokens
from tracker.lang.sv import dates as sv
from tracker.model import Relation



@dataclass(slots=True)
class Line:
    """The second level: `items` are atoms and token numbers, `codes` one character for each."""

    tokens: Tokens
    items: list[Atom | int]
    codes: str

    def atom(self, index: int) -> Atom:
        """The atom at `index`."""
        item = self.items[index]
        assert isinstance(item, Atom)
        return item

    def first(self, index: int) -> int:
        """The token at which the item at `index` begins."""
        item = self.items[index]
        return item if isinstance(item, int) else item.first

    def last(self, index: int) -> int:
        """The token after the item at `index`."""
        item = self.items[index]
        return item + 1 if isinstance(item, int) else item.last

    def raw(self, index: int) -> str:
        """The text of the item at `index`."""
        if index < 0 or index >= len(self.items):
            return ""
        return self.tokens.text[
            self.tokens.starts[self.first(index)] : self.tokens.ends[self.last(index) - 1]
        ]


@dataclass(frozen=True)
class Refiner:
    """A named row: where it may apply, and the atom it makes (None: leave all as it is)."""

    name: str
    needs: str
    source: str
    make: Callable[[Line, re.Match[str]], Atom | None]

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return compiled(self.source)

    def run(self, line: Line) -> None:
        """Applies the refiner from left to right."""
        codes = line.codes
        if CODE[self.needs] not in codes or (match := self.pattern.search(codes)) is None:
            return
        out: list[Atom | int] = []
        done = 0
        kinds: list[str] = []
        while match is not None:
            first, last = match.span()
            made = self.make(line, match)
            at = first + 1
            if made is not None:
                out += line.items[done:first]
                kinds.append(codes[done:first])
                out.append(replace(made, first=line.first(first), last=line.last(last - 1)))
                kinds.append(CODE[made.kind])
                at = done = last
            match = self.pattern.search(codes, at)
        if done:
            line.items = out + line.items[done:]
            line.codes = "".join(kinds) + codes[done:]


def refine(found: list[Atom], tokens: Tokens) -> list[Atom]:
    """Merges and binds what the finders found."""
    if not found:
        return found
    items: list[Atom | int] = []
    index = 0
    for atom in found:
        items.extend(range(index, atom.first))
        items.append(atom)
        index = atom.last
    items.extend(range(index, len(tokens.codes)))
    codes = tokens.codes
    line = Line(
        tokens, items, "".join(codes[i] if isinstance(i, int) else CODE[i.kind] for i in items)
    )
    for refiner in REFINERS[:_BEFORE_YEARS]:
        refiner.run(line)
    _share_years(line)
    for refiner in REFINERS[_BEFORE_YEARS:]:
        refiner.run(line)
    _deadlines(line)
    return [item for item in line.items if isinstance(item, Atom)]


# --------------------------------------------------------------------------- time


def _hours(line: Line, match: re.Match[str]) -> Atom | None:
    date = line.atom(match.start("date"))
    if date.time or "day" not in date.written and date.rule not in _DAY_RULES:
        return None
    low, high = (int(line.tokens.values[line.first(match.start(n))]) for n in ("a", "b"))
    first, last = clock(low), clock(high)
    if first is None or last is None or not first < last or low < _EARLIEST_HOUR:
        return None
    if line.raw(match.end() + 1) in sv.UNIT_WORDS:
        return None
    return replace(date, time=f"{first}/{last}", written=date.written | {"time"})


def _dotted(line: Line, match: re.Match[str]) -> Atom | None:
    """*2022-10-26 18.30*: beside a day, a dot makes a time."""
    date = line.atom(match.start("date"))
    hour, minute = (line.first(match.start(name)) for name in ("a", "b"))
    if date.time or "day" not in date.written or len(line.tokens.raw(minute)) != 2:
        return None
    time = clock(int(line.tokens.values[hour]), int(line.tokens.values[minute]))
    if time is None or line.raw(match.end() + 1) in sv.UNIT_WORDS:
        return None
    return replace(date, time=time, written=date.written | {"time"})


_EARLIEST_HOUR = 6
"""Of a span that is only numbers: before it, *1-3* is more likely a count or a score."""
_DAY_RULES = {"weekday", "day-by-day", "weekday-by", "weekday-of-week", "past-weekday"}


def _time(line: Line, match: re.Match[str]) -> Atom | None:
    date, hour = line.atom(match.start("date")), line.atom(match.start("clock"))
    if date.time:
        return None
    rule = date.rule or hour.rule
    return replace(date, time=hour.time, written=date.written | {"time"}, rule=rule)


# --------------------------------------------------------------------------- neighbours


def _year_word(line: Line, match: re.Match[str]) -> Atom | None:
    """*i maj nästa år*, *hösten förra året*, *8 april i år*."""
    date, word = line.atom(match.start("a")), line.atom(match.start("b"))
    step = _YEAR_STEPS.get(line.raw(match.start("b")).replace("\u00a0", " "))
    if step is None or word.time or date.year is not None or date.bound or date.until:
        return None
    if date.point is None or isinstance(date.point, Anchored):
        return None
    return replace(date, year_step=step, written=date.written | {"relative"})


_YEAR_STEPS = sv.YEAR_STEPS


def _neighbour(line: Line, match: re.Match[str]) -> Atom | None:
    date = line.atom(match.start("date"))
    if not isinstance(date.point, Day | Feast | NthDay) or date.time:
        return None
    sign = 1 if match.start("after") >= 0 else -1
    code = line.codes[match.start("what")]
    weekday = None
    if code not in (CODE["dayen"], CODE["weeken"]):
        item = line.items[match.start("what")]
        assert isinstance(item, int)
        weekday = int(line.tokens.values[item])
    point = Shifted(date.point, sign, weekday, whole_week=code == CODE["weeken"])
    return replace(date, point=point, weekday=None, rule="neighbour")


# --------------------------------------------------------------------------- lists and ranges


def _share_years(line: Line) -> None:
    """A year at the end of a list belongs to all of it: *3/5, 10/5 och 17/5 2024*."""
    codes = line.codes
    year: int | None = None
    for index in range(len(codes) - 1, -1, -1):
        if codes[index] == CODE["DATE"]:
            atom = line.atom(index)
            if atom.year is not None:
                year = atom.year if atom.until is None and isinstance(atom.point, Day | Range) else None
            elif year is not None and isinstance(atom.point, Day | Range):
                line.items[index] = replace(atom, year=year, shared_year=True)
            else:
                year = None
        elif codes[index] not in _LIST_SIGNS:
            year = None


_LIST_SIGNS = frozenset(CODE[name] for name in ("blank", "comma", "and", "CLOCK"))


def _range(line: Line, match: re.Match[str]) -> Atom | None:
    first, last = line.atom(match.start("a")), line.atom(match.start("b"))
    if first.until or last.until or first.bound or last.bound or first.time:
        return None
    if not _same_kind(first, last):
        return None
    slash = match.start("slash") >= 0
    if slash and not (first.year and last.year and first.rule == last.rule == "iso"):
        return None
    written = first.written | last.written
    return replace(first, until=last, written=written, time=last.time, rule=f"{last.rule}-range")


def _same_kind(first: Atom, last: Atom) -> bool:
    """Not a year after a date (*8 april – valet 2022* has words between, *8 april - 2022* has none)."""
    grains = {getattr(first.point, "grain", ""), getattr(last.point, "grain", "")}
    return not ("year" in grains and len(grains) > 1 and not isinstance(first.point, Anchored))


# --------------------------------------------------------------------------- bounds


def _bound(line: Line, match: re.Match[str]) -> Atom | None:
    date = line.atom(match.start("date"))
    if date.bound and date.bound != "latest":
        return None
    if date.until is not None and match.lastgroup != "latest":
        return None
    (name,) = (name for name in _BOUNDS if match.start(name) >= 0)
    if name == "to" and not _until(line, match):
        return None
    if name == "latest" and line.raw(_left(line, match.start())) in sv.LATEST_NOT:
        return None
    if name == "latest" and date.until is not None:
        return None
    relation = _RELATIONS[name]
    return replace(date, bound="until" if name == "to" else name, relation=relation)


_RELATIONS = {
    "latest": Relation.DUE,
    "before": Relation.BEFORE,
    "through": Relation.UNTIL,
    "until": Relation.UNTIL,
    "to": Relation.UNTIL,
    "since": Relation.FROM,
    "from": Relation.FROM,
    "after": Relation.FROM,
}
_BOUNDS = tuple(_RELATIONS)


def _left(line: Line, index: int) -> int:
    """The item before `index` that is no blank."""
    index -= 1
    while index >= 0 and line.codes[index] == CODE["blank"]:
        index -= 1
    return index


def _until(line: Line, match: re.Match[str]) -> bool:
    """*löper till 8 april*, *klart till 1 juni*; but *flyttas till 8 april*, *till våren*: that day."""
    date = line.atom(match.start("date"))
    if match.start("toi") >= 0 or line.tokens.codes[date.first] == CODE["i"]:
        return True
    if not isinstance(date.point, Day | NthDay) and "weekday" not in date.written:
        return False
    words, index = [], match.start()
    for _step in range(6):
        index = _left(line, index)
        if index < 0 or line.codes[index] in _STOPS:
            break
        words.append(line.raw(index))
    if any(word.startswith(sv.MOVED) for word in words):
        return False
    return any(word.startswith(sv.LASTING) for word in words)


_STOPS = frozenset(CODE[name] for name in ("hard", "DATE", "dot"))


_CUE_CODES = tuple(CODE[name] for name in ("deadline", "last", "latest"))


def _deadlines(line: Line) -> None:
    """*Deadline för inspel är 15 mars*, *Sista anmälningsdag: 12/4*: the cue stands further left."""
    codes = line.codes
    if CODE["DATE"] not in codes or not (
        any(code in codes for code in _CUE_CODES)
        or any(ending in line.tokens.text for ending in sv.DEADLINE_ENDINGS)
    ):
        return
    cue = 0
    for index, code in enumerate(codes):
        if code == CODE["DATE"]:
            atom = line.atom(index)
            if cue and not atom.bound and atom.until is None and atom.relation is Relation.ON:
                line.items[index] = replace(atom, bound="latest", relation=Relation.DUE)
            cue = 0
        elif code == CODE["deadline"] or line.raw(index).endswith(sv.DEADLINE_ENDINGS):
            cue = 12
        elif code == CODE["last"]:
            after = line.raw(index + 2)
            cue = 12 if after.endswith(("dag", "datum", "dagen")) else cue
        elif code == CODE["latest"] and line.raw(_left(line, index)) not in sv.LATEST_NOT:
            cue = 5
        elif code in _STOPS:
            cue = 0
        elif code != CODE["blank"] and cue:
            cue -= 1


_DATE = "<date:DATE>"
_TO = "(forward _)? to _ and _ with | through"
_WITHIN = "(_ [i during at on den yr to])? (_ [i on den])? _"

_BEFORE_YEARS = 7
REFINERS = (
    Refiner(
        "hours",
        "DATE",
        f"{_DATE} _ comma? _ open _ <a:number> _ dash _ <b:number> _ close",
        _hours,
    ),
    Refiner("hours", "DATE", f"{_DATE} _ comma? _ <a:number> _ dash _ <b:number> (?! _ [dash slash dot colon percent])", _hours),
    Refiner("hours", "DATE", f"{_DATE} _ comma? _ <a:number> dot <b:number> (?! [slash dot colon percent])", _dotted),
    Refiner("time", "CLOCK", "<date:DATE EVERY> (_ [comma colon])? _ open? _ at? <clock:CLOCK>", _time),
    Refiner("time", "CLOCK", "<clock:CLOCK> (_ comma)? _ (on _)? (den _)? <date:DATE EVERY>", _time),
    Refiner("year-word", "DATE", "<a:DATE> _ <b:DATE>", _year_word),
    Refiner("neighbour", "DATE", f"(den _)? <what:dayen weeken theday weekday> _ (<after:after> | before) _ {_DATE}", _neighbour),
    Refiner(
        "range",
        "DATE",
        "<from:from since>? _ <a:DATE> (_ dash _ | <slash:slash> | _ to _ (and _ with _)? | _ through _"
        " | _ comma? _ (and _)? (ago _)? (forward _ to | through) _ (and _ with _)?) (i _)? <b:DATE>",
        _range,
    ),
    Refiner("range", "DATE", "between _ <a:DATE> _ and _ (i _)? <b:DATE> <slash:slash>?", _range),
    Refiner(
        "bound",
        "DATE",
        f"(<latest:latest> {_WITHIN} | <before:before> (_ [den yr])? _ | (through: {_TO}) {_WITHIN}"
        f" | (until: forward _ to) (_ i)? _ | (since: since | from _ and _ with | earliest | with _ start) {_WITHIN}"
        f" | <from:from> _ (i _)? | <after:after> _ | <to:to> (_ <toi:i>)? _) {_DATE}",
        _bound,
    ),
)

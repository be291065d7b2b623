"""Refiners that bind a date: *senast*, *före*, *till och med*, *från och med*, *Sista dag …*."""

import re

from tracker.dates.atoms import Atom
from tracker.dates.grammar import CODE, codes, mask
from tracker.dates.lines import Line, Refiner
from tracker.dates.points import Day, NthDay
from tracker.hints import holds_one
from tracker.lang.sv import date_cues as sv
from tracker.model import Relation


def _bound(line: Line, match: re.Match[str]) -> Atom | None:
    date = line.atom(match.start("date"))
    if date.bound and date.bound != "latest":
        return None
    if date.until is not None:
        return None
    (name,) = (name for name in _BOUNDS if match.start(name) >= 0)
    if name == "to" and not _until(line, match):
        return None
    if name == "latest" and line.raw(line.left(match.start())) in sv.LATEST_NOT:
        return None
    relation = _RELATIONS[name]
    return date._replace(bound="until" if name == "to" else name, relation=relation)


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


def _about(line: Line, match: re.Match[str]) -> Atom | None:
    """*ca 15 mars*, *omkring den 15 mars*: about that day."""
    date = line.atom(match.start("date"))
    exact = date.bound or date.until or date.time or not isinstance(date.point, Day)
    if exact or line.raw(match.start()).rstrip(".") not in sv.ABOUT:
        return None
    return date._replace(about=True)


def _until(line: Line, match: re.Match[str]) -> bool:
    """*klart till 1 juni*, *löper till 8 april*; but *flyttas till 8 april*, *till våren*."""
    date = line.atom(match.start("date"))
    if match.start("toi") >= 0 or line.tokens.codes[date.first] == CODE["i"]:
        return True
    if not isinstance(date.point, _DAYS) and "weekday" not in date.written:
        return False
    words, index = [], match.start()
    for _step in range(6):
        index = line.left(index)
        if index < 0 or line.codes[index] in _STOPS:
            break
        words.append(line.raw(index))
    if any(word.startswith(sv.MOVED) for word in words):
        return False
    return any(word.startswith(sv.LASTING) for word in words)


_DAYS = (Day, NthDay)
_STOPS = frozenset(CODE[name] for name in ("hard", "DATE", "dot"))

_CUES = mask(codes("deadline last latest"))


def may_hold_deadlines(present: int, text: str) -> bool:
    """Whether a line with these classes and a date is worth `deadlines`."""
    return bool(present & _CUES) or holds_one(text, sv.DEADLINE_HINTS)


def deadlines(line: Line) -> None:
    """*Deadline för inspel är 15 mars*, *Sista dag: 12/4*: the cue stands further left."""
    codes = line.codes
    cue = 0
    for index, code in enumerate(codes):
        if code == _BLANK:
            continue
        if code == _DATE_CODE:
            atom = line.atom(index)
            if cue and _unbound(atom):
                line.items[index] = atom._replace(bound="latest", relation=_DUE)
            cue = 0
        elif code == CODE["deadline"]:
            cue = 12
        elif code == CODE["last"]:
            after = line.raw(index + 2)
            cue = 12 if after.endswith(("dag", "datum", "dagen")) else cue
        elif code == CODE["latest"] and line.raw(line.left(index)) not in sv.LATEST_NOT:
            cue = 5
        elif code in _STOPS:
            cue = 0
        elif code == _WORD and line.raw(index).endswith(sv.DEADLINE_ENDINGS):
            cue = 12
        elif cue:
            cue = 0 if line.raw(index) in sv.BEGINS else cue - 1


def _unbound(atom: Atom) -> bool:
    return not atom.bound and atom.until is None and atom.relation is _ON


_ON, _DUE, _FROM_THEN = Relation.ON, Relation.DUE, Relation.FROM
_BLANK, _DATE_CODE, _WORD = CODE["blank"], CODE["DATE"], CODE["word"]
_DATE = "<date:DATE>"
_TO = "(forward _)? to _ and _ with | through"
_FROM = "since | from _ and _ with | earliest | with _ start"
_WITHIN = "(_ [i during at on den yr to])? (_ [i on den])? _"


def _onwards(line: Line, match: re.Match[str]) -> Atom | None:
    """*1 maj och framåt*: from that day on."""
    date = line.atom(match.start("date"))
    if date.bound or date.until or line.raw(match.end() - 1) not in sv.ONWARDS:
        return None
    return date._replace(bound="since", relation=_FROM_THEN)


BOUNDS = (
    Refiner("onwards", f"{_DATE} _ and _ [word forward]", _onwards),
    Refiner("about", f"[circa at] _ (den _)? {_DATE}", _about),
    Refiner(
        "bound",
        "(?= [latest before forward to through since from earliest with after])"
        f"(<latest:latest> {_WITHIN} | <before:before> (_ [den yr])? _ | (through: {_TO}) {_WITHIN}"
        f" | (until: forward _ to) (_ i)? _ | (since: {_FROM}) {_WITHIN}"
        f" | <from:from> _ (i _)? | <after:after> _ | <to:to> (_ <toi:i>)? _) {_DATE}",
        _bound,
    ),
)

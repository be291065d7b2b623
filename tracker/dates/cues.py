"""Past or to come: what the words around a date say of it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from tracker.dates.grammar import CODE
from tracker.dates.tokens import Tokens
from tracker.lang.sv import date_cues as sv

_REACH = 80
"""How many tokens from a date cues are looked for, so that time stays linear in the text."""
_AFTER = 8
_DOT, _HARD, _MARK, _BLANK, _WORD, _SINCE = (
    CODE[name] for name in ("dot", "hard", "mark", "blank", "word", "ago")
)
_STOP = re.compile(f"[{_DOT}{_HARD}{_MARK}](?:(?<={_HARD})|(?={_BLANK})|\\Z)")
_SILENT = frozenset(CODE[name] for name in ("blank", "comma", "dash", "number"))
_PAST, _FUTURE, _LINKED, _WAS = "past", "future", "linked", "was"
_BEFORE_IT = {
    **dict.fromkeys(sv.FUTURE_CUES, _FUTURE),
    **dict.fromkeys(sv.PAST_CUES, _PAST),
    **dict.fromkeys(sv.PAST_NOUNS, _LINKED),
    **dict.fromkeys(sv.WAS, _WAS),
}
_AFTER_IT = {
    **dict.fromkeys(sv.FUTURE_CUES_FOLLOWING, _FUTURE),
    **dict.fromkeys(sv.PAST_CUES_FOLLOWING, _PAST),
}


def ends(tokens: Tokens) -> list[int]:
    """The tokens at which a sentence ends."""
    if tokens.stops is None:
        tokens.stops = [
            at for stop in _STOP.finditer(tokens.codes) if _ends(tokens, at := stop.start())
        ]
    return tokens.stops


def sentence(stops: list[int], size: int, first: int, last: int) -> tuple[int, int]:
    """The tokens of the sentence that holds `first` to `last`, in a text of `size` tokens."""
    before, after = bisect_right(stops, first) - 1, bisect_left(stops, last)
    start = stops[before] + 1 if before >= 0 else 0
    return start, stops[after] if after < len(stops) else size


def _ends(tokens: Tokens, index: int) -> bool:
    code = tokens.codes[index]
    if code == _HARD:
        return True
    if code != _DOT and not (code == _MARK and tokens.raw(index) in "!?"):
        return False
    after = index + 1
    if after >= len(tokens.codes):
        return True
    return (
        tokens.codes[after] == _BLANK
        and after + 1 < len(tokens.codes)
        and tokens.capital(after + 1)
    )


def tense(tokens: Tokens, first: int, last: int, left: int, right: int) -> bool | None:
    """Of the date at tokens `first` to `last`: True past, False to come, None the words do not say.

    `left`, `right`: where the dates before and after it in the sentence end and begin. The nearest
    cue before the date decides; else the first one after it, which must be surer.
    """
    codes, words = tokens.codes, tokens.words
    beside = True
    for index in range(first - 1, max(left, first - _REACH) - 1, -1):
        said = _BEFORE_IT.get(words[index])
        if said is None:
            if beside and codes[index] == _SINCE and index == left:
                return True  # "sedan den 1 juli"; but "3 maj och sedan 1 juli"
            if beside and codes[index] == _WORD:
                if _is_past_verb(words, index):
                    return True
                beside = False
        elif said == _LINKED:
            if _next_word(tokens, index) in sv.PAST_LINKS:
                return True
        elif said == _WAS:
            if index > left and _is_was(tokens, index):
                return True
        elif said != _PAST or index < 2 or words[index - 2] != "ha":  # *ska ha gått kursen*
            return said == _PAST
    if words[first] in sv.DEADLINE_WORDS:
        return None  # *senast sista februari, det var alla med på*: that tells of something else
    seen = 0
    for index in range(last, right):
        if codes[index] in _SILENT:
            continue
        said = _AFTER_IT.get(words[index])
        if said is not None:
            return said == _PAST
        told = not seen and words[index].endswith(sv.PAST_ENDINGS)
        if told and (not words[index].startswith(sv.ARRANGED) or _at_meeting(tokens, first)):
            return True
        seen += 1
        if seen >= _AFTER:
            break
    return None


def _is_past_verb(words: Sequence[str], index: int) -> bool:
    """*presenterades*, *har redovisats*: the word beside the date is a verb of what has been."""
    word = words[index]
    done = index > 1 and words[index - 2] in sv.HAVE_DONE
    past = word.endswith("ades") or (done and word.endswith(sv.PERFECT_ENDINGS))
    return past and not word.startswith(sv.ARRANGED)


def _at_meeting(tokens: Tokens, first: int) -> bool:
    """*Vid mötet den 3 maj beslutades …*: what is told of a meeting has been."""
    index = tokens.left_of(first)
    if index >= 0 and tokens.codes[index] == CODE["den"]:
        index = tokens.left_of(index)
    at = tokens.left_of(index) if index >= 0 else -1
    meeting = index >= 0 and tokens.words[index].endswith(sv.DEFINITE_MEETING_ENDINGS)
    return meeting and at >= 0 and tokens.words[at] in sv.AT


def _is_was(tokens: Tokens, index: int) -> bool:
    """*var* that is a verb: no *var tredje*, no *var och en*, no *var sin*."""
    if tokens.code(index + 2) in (CODE["ordinal"], CODE["and"]):
        return False
    return _next_word(tokens, index) not in sv.EACH_OWN


def _next_word(tokens: Tokens, index: int) -> str:
    after = tokens.right_of(index + 1)
    return tokens.raw(after) if after < len(tokens.codes) else ""


def is_meeting(tokens: Tokens, first: int, last: int, around: int) -> bool:
    """Whether the sentence speaks of a day on which people meet."""
    first, last = max(first, around - _REACH), min(last, around + _REACH)
    return _MEETING.search(tokens.text, tokens.offsets[first], tokens.offsets[last]) is not None


_MEETING = re.compile("|".join(sv.MEETING_WORDS))

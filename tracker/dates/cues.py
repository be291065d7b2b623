"""Past or to come: what the words around a date say of it."""

from tracker.dates.grammar import CODE
from tracker.dates.tokens import Tokens
from tracker.lang.sv import date_cues as sv

_REACH = 80
"""Tokens, blanks among them, on either side of a date; so that time stays linear in the text."""
_AFTER = 8
_DOT, _HARD, _MARK, _BLANK = (CODE[name] for name in ("dot", "hard", "mark", "blank"))
_AHEAD = frozenset(CODE[name] for name in ("next", "coming"))
_BEHIND = frozenset((CODE["previous"],))


def sentence(tokens: Tokens, first: int, last: int) -> tuple[int, int]:
    """The tokens of the sentence that holds `first` to `last`, no further than cues reach."""
    start, lowest = first, max(0, first - _REACH)
    while start > lowest and not _ends(tokens, start - 1):
        start -= 1
    end, highest = last, min(len(tokens.codes), last + _REACH)
    while end < highest and not _ends(tokens, end):
        end += 1
    return start, end


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
    for index in range(first - 1, left - 1, -1):
        code = tokens.codes[index]
        if code in _AHEAD:
            return False
        if code in _BEHIND:
            return True
        word = tokens.raw(index)
        if word == "var" and not (left < index and _is_was(tokens, index)):
            continue
        if word in sv.PAST_CUES:
            return True
        if word in sv.PAST_NOUNS and _next_word(tokens, index) in sv.PAST_LINKS:
            return True
        if word in sv.FUTURE_CUES:
            return False
    seen = 0
    for index in range(last, right):
        word = tokens.raw(index)
        if word in sv.PAST_CUES_FOLLOWING:
            return True
        if word in sv.FUTURE_CUES_FOLLOWING:
            return False
        seen += tokens.codes[index] != _BLANK
        if seen >= _AFTER:
            break
    return None


def _is_was(tokens: Tokens, index: int) -> bool:
    """*var* that is a verb: no *var tredje*, no *var och en*."""
    return tokens.code(index + 2) not in (CODE["ordinal"], CODE["and"])


def _next_word(tokens: Tokens, index: int) -> str:
    after = tokens.right_of(index + 1)
    return tokens.raw(after) if after < len(tokens.codes) else ""


def is_meeting(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the sentence speaks of a day on which people meet."""
    text = tokens.text[tokens.starts[first] : tokens.ends[last - 1]]
    return any(word in text for word in sv.MEETING_WORDS)

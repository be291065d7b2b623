"""Whether a text has a digit in it: what is asked before it is asked for a day or a count."""

import re

_DIGIT = re.compile("[0-9]")


def has_digit(text: str) -> bool:
    """Whether one of 0-9 stands in `text`; other numerals are none."""
    return _DIGIT.search(text) is not None

"""Days in digits alone, as file names and labels have them: *20230908*, *230908*."""

import re
from datetime import date

_FILE_DAY = re.compile(
    r"(?<![0-9A-Za-z])(?:20)?([0-9]{2})[-_. ]?([01][0-9])[-_. ]?([0-3][0-9])(?![0-9A-Za-z])"
)


def file_day(name: str) -> date | None:
    """The day in a file name (*2023-09-08 Anteckningar.txt*, *210610.md*), else None."""
    for match in _FILE_DAY.finditer(name):
        try:
            return date(2000 + int(match[1]), int(match[2]), int(match[3]))
        except ValueError:
            continue
    return None

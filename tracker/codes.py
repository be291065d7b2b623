"""The closed lists of codes that JSON output and reviews use; docs/json.md explains each."""

WARNINGS = {
    "no-meeting-date": "the minutes do not say when the meeting was",
    "meeting-date-derived": "the meeting date has no year of its own; it was derived",
    "meeting-date-conflict": "header, file name or content disagree about the meeting date",
    "file-name-date": "the file name holds a date that the text does not",
    "year-derived": "a date has no year; it was derived",
    "year-unknown": "a date has no year, and nothing settles it",
    "weekday-mismatch": "the weekday does not fit the date",
    "weekend": "a meeting on a Saturday or Sunday",
    "holiday": "a meeting on a Swedish holiday",
    "past-date": "a coming date that lies before the meeting",
    "impossible-date": "a date that does not exist",
    "ambiguous-name": "a name that fits two people",
    "unknown-name": "a name that fits nobody in the attendance list",
    "no-items": "nothing was found to follow",
    "not-minutes": "the text does not look like minutes",
    "suspicious-characters": "invisible or look-alike characters were found",
    "truncated": "something was too long and only its beginning was read",
    "encoding-guessed": "the file's encoding had to be guessed",
}

REVIEW = {
    "year-unknown": "the year is not known",
    "year-derived": "the year was derived; accept or correct it",
    "date-conflict": "weekday and date disagree",
    "owner-ambiguous": "the owner's name fits several people",
    "owner-unknown": "the owner's name is nobody's in the attendance list",
    "contact-unclear": "the contact is not named (*mig*, *oss*)",
    "low-confidence": "the rule that found it is not sure enough",
    "suggested-closing": "later minutes suggest that it is done",
    "past-due": "its date has passed without an answer",
}

"""Swedish dates: text to `When`. What this room offers:

find             every date, time, duration and recurrence of a text; with the meeting's day, or the
                 range that the document leaves for it, years that nobody wrote are derived
may_hold         whether it could find anything, told at a glance; `TIME_WORDS`: by one word
document_period  that range, from the fully written dates of a document; `narrowed` by the others
header_date      the day in a title line, its year by weekday or file name
weekday_years    the years in which a day falls on a weekday
swedish_days     the holidays of a year; `holiday_name` and `is_working_day` of one day
value            the one string that says a `When`, for scripts
show             EDTF as people write it (`8 april 2022 kl. 09:00–12:00`); `show_weeks`: `v. 24–25`
                 (`tracker.display`: whoever only shows dates imports that, and no finders)

How: a text is read into token classes (`tokens`), finders make atoms of them (`finders`), refiners
put these together with the words between (`refine`), and each is settled against what is known of
the meeting (`settle`, `years`, `cues`). The words are in `tracker.lang.sv.dates`.
"""

from tracker.dates.document import document_period, header_date, narrowed, weekday_years
from tracker.dates.finding import find
from tracker.dates.holidays import holiday_name, is_working_day, swedish_days
from tracker.dates.tokens import TIME_WORDS, may_hold
from tracker.display import show, show_weeks, value

__all__ = [
    "TIME_WORDS",
    "document_period",
    "find",
    "header_date",
    "holiday_name",
    "is_working_day",
    "may_hold",
    "narrowed",
    "show",
    "show_weeks",
    "swedish_days",
    "value",
    "weekday_years",
]

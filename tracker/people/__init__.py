"""Who is meant: attendance, signatures, roles, organisations, first names, initials.

`Roster` knows who stands in the minutes; `Roster.find` marks in one sentence everybody who could
act. A name that fits two people, or nobody, is said to be so and never settled by a guess.
"""

from tracker.people.common import ACTING, ACTING_ENDINGS, EVERYONE, ROLES
from tracker.people.names import fold
from tracker.people.roster import NAMING, Roster
from tracker.people.spans import Span
from tracker.people.strangers import OPENERS, UNDERTAKING, may_undertake
from tracker.people.words import WORD, has_full_name

__all__ = [
    "ACTING",
    "ACTING_ENDINGS",
    "EVERYONE",
    "NAMING",
    "OPENERS",
    "ROLES",
    "UNDERTAKING",
    "WORD",
    "Roster",
    "Span",
    "fold",
    "has_full_name",
    "may_undertake",
]

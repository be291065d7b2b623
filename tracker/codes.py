"""The closed lists of codes that JSON output and reviews use; docs/json.md explains each.

The explanations are English here and marked for the catalogue; where one is shown it goes through
`_`.
"""

from tracker.messages import N_

WARNINGS = {
    "no-meeting-date": N_("the minutes do not say when the meeting was"),
    "meeting-date-derived": N_("the meeting date has no year of its own; it was derived"),
    "meeting-date-conflict": N_("header, file name or content disagree about the meeting date"),
    "file-name-date": N_("the file name holds a date that the text does not"),
    "document-date": N_("title, page header or properties hold a date that the text does not"),
    "year-derived": N_("a date has no year; it was derived"),
    "year-unknown": N_("a date has no year, and nothing settles it"),
    "weekday-mismatch": N_("the weekday does not fit the date"),
    "weekend": N_("a meeting on a Saturday or Sunday"),
    "holiday": N_("a meeting on a Swedish holiday"),
    "past-date": N_("a coming date that lies before the meeting"),
    "impossible-date": N_("a date that does not exist"),
    "ambiguous-name": N_("a name that fits two people"),
    "unknown-name": N_("a name that fits nobody in the attendance list"),
    "no-items": N_("nothing was found to follow"),
    "not-minutes": N_("the text does not look like minutes"),
    "suspicious-characters": N_("invisible or look-alike characters were found"),
    "truncated": N_("something was too long and only its beginning was read"),
    "encoding-guessed": N_("the file's encoding had to be guessed"),
    "tracked-changes": N_("tracked changes are read as if accepted; what was deleted is left out"),
    "hidden-text": N_("hidden text was left out"),
    "scanned-pages": N_("pages that are pictures without text were not read: scanned?"),
    "attachments-skipped": N_("attachments that this version cannot read were left out"),
}

REVIEW = {
    "year-unknown": N_("the year is not known"),
    "year-derived": N_("the year was derived; accept or correct it"),
    "date-conflict": N_("weekday and date disagree"),
    "owner-ambiguous": N_("the owner may be several people (a name, *hon*, *jag*)"),
    "owner-unknown": N_("the owner's name is nobody's in the attendance list"),
    "contact-unclear": N_("the contact is not named (*mig*, *oss*)"),
    "low-confidence": N_("the rule that found it is not sure enough"),
    "suggested-closing": N_("later minutes suggest that it is done"),
    "past-due": N_("its date has passed without an answer"),
}

BASIS = {
    "stated": N_("as written"),
    "heading": N_("from the heading"),
    "meeting-date": N_("from the day of the meeting"),
    "weekday": N_("from the weekday"),
    "document": N_("from the rest of the minutes"),
    "next-meeting": N_("the day of the next meeting"),
    "file-name": N_("from the name of the file"),
    "series": N_("from the other meetings of the series"),
    "human": N_("set by hand"),
    "unknown": N_("unknown"),
}
"""`model.Basis` → from what a date has its year or its day, as a line to the user says it."""

LINKS = {
    "closing": N_("it is done"),
    "same": N_("the same item again"),
    "replaces": N_("something else takes its place"),
    "again": N_("spoken of again"),
}
"""`ledger.links.model.LinkKind` → what a suggested link says of its item."""

REASONS = {
    "topic": N_("topic"),
    "who": N_("who"),
    "when": N_("time"),
    "back": N_("speaks of that meeting"),
    "title": N_("heading"),
    "wording": N_("wording"),
    "same-words": N_("the same words"),
    "leaves": N_("leaves"),
    "id": N_("its id stands there"),
}
"""What a link rests on; docs/following.md explains each."""

WORDINGS = {
    "done": N_("says that it is done"),
    "did": N_("somebody did it"),
    "report": N_("somebody reports"),
    "visit": N_("a guest is there"),
    "carried": N_("says that it goes on"),
    "not-done": N_("says that it is not done yet"),
    "moved": N_("is moved"),
    "replaced": N_("is changed"),
    "leaves": N_("somebody leaves"),
    "agenda": N_("is on the agenda"),
}
"""The wordings that links rest on, as `tracker.lang.sv.links` names them."""

DATE_REASONS = {
    "planned": N_("announced in {0}: ”{1}”"),
    "written": N_("its minutes or its file say {0}"),
    "theme": N_("what was announced is on the agenda: {0}"),
    "other-theme": N_("nothing of what was announced is on the agenda: {0}"),
    "people": N_("the people fit there: {0}"),
    "later": N_("the minutes of {0} speak of that month"),
    "next": N_("no meeting is between it and the announcement"),
    "weekday": N_("{0} is the usual weekday"),
    "weekend": N_("it is a Saturday or Sunday"),
    "far": N_("it announces {0} itself, which would be most of a year later"),
}
"""What speaks for (or against) a proposed day of a meeting; `{0}` is what was seen."""

LINK_STATES = (N_("suggested"), N_("accepted"), N_("refused"))
KINDS = (
    N_("decision"), N_("appointment"), N_("action"), N_("request"), N_("followup"), N_("event"),
    N_("milestone"),
)  # fmt: skip
STATES = (N_("proposed"), N_("open"), N_("done"), N_("dropped"), N_("replaced"))
RELATIONS = (N_("on"), N_("due"), N_("before"), N_("from"), N_("until"))
EVENTS = (
    N_("found"), N_("entered"), N_("reread"), N_("withdrawn"), N_("returned"), N_("accepted"),
    N_("edited"), N_("reopened"), N_("noted"), N_("absorbed"), N_("parted"), N_("unseen"),
    N_("slept"), N_("woken"), N_("undone"), N_("linked"),
)  # fmt: skip
FIELDS = (
    N_("kind"), N_("title"), N_("owners"), N_("people"), N_("role"), N_("term"), N_("contact"),
    N_("audience"), N_("task"), N_("follow"), N_("details"), N_("when"), N_("place"),
    N_("tentative"), N_("conditional"), N_("quote"), N_("review"),
)  # fmt: skip
"""Values of the enums in `model`, and the fields that a change of an item names: English words as
they are, so that `_` of one is the word for it in the user's language."""

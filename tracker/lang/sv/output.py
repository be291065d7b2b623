"""How mails, calendars and reports say things in Swedish. Data only."""

from tracker.model import Basis, Kind, State

KINDS = {
    Kind.DECISION: "Beslut",
    Kind.APPOINTMENT: "Utsedd",
    Kind.ACTION: "Att göra",
    Kind.REQUEST: "Inspel",
    Kind.FOLLOWUP: "Återkommer",
    Kind.EVENT: "Möte",
    Kind.MILESTONE: "Datum som gäller",
}

STATES = {
    State.PROPOSED: "Föreslagen",
    State.OPEN: "Öppen",
    State.DONE: "Klar",
    State.DROPPED: "Struken",
    State.REPLACED: "Ersatt",
}

DERIVED = {  # what a calendar entry says when its year or day was not written
    Basis.HEADING: "Året härlett från rubriken.",
    Basis.MEETING_DATE: "Året härlett från mötesdatum.",
    Basis.WEEKDAY: "Året härlett från veckodagen.",
    Basis.NEXT_MEETING: "Dagen är nästa mötes, som anteckningarna anger den.",
    Basis.HUMAN: "Datumet är bekräftat av sekreteraren.",
}
COUNTED = "Dagen räknad från mötesdatum."

# A title that only points onwards says nothing once it stands in a calendar.
NEXT_MEETING = ("nästa möte", "nästa sammanträde", "nästkommande möte")
MEETING = "Möte"
MEETING_STEMS = ("möte", "sammanträd", "träff", "heldag", "halvdag", "lunch", "internat")
"""In a title: a meeting of the series itself. *konferens*, *seminarium* are left out: others'."""

SOURCE_POINT = "punkt {number}"
SOURCE_MEETING = "möte {day}"

CALENDAR = {
    "cancelled": "INSTÄLLT: {text}",
    "struck": "Struket: {text}",
    "done": "Klart: {text}",
    "task": "Att göra: {text}",
    "due": "Senast {text}",
    "owner": "Ansvarig: {text}",
    "contact": "Svar till: {text}",
    "source": "Källa: {text}",
    "tentative": "Preliminärt, enligt anteckningarna.",
    "conditional": "Gäller om behov uppstår, enligt anteckningarna.",
    "assumed": "Sluttid är inte antecknad; visas som {text}.",
}

WITHDRAWN = "Tillbakadragen"
"""Of an item that its minutes no longer hold, instead of its state."""
ASLEEP, ASLEEP_MEETING = "vilar till {day}", "vilar till nästa möte"
ENDS, ENDED, HOLDS = "går ut {day}", "gick ut {day}", "till {day}"
"""Of an appointment's term: soon, over, and still a while."""
ENDING_TITLE = "Uppdrag som går ut"

LATE, TODAY, TOMORROW, AWAY = "försenad {days}", "i dag", "i morgon", "om {days}"
TERMS = {  # ISO 8601 designator: one, many
    "Y": ("år", "år"),
    "M": ("månad", "månader"),
    "W": ("vecka", "veckor"),
    "D": ("dag", "dagar"),
}
NO_DATE = "inget datum"

GROUPS = {  # the digest's groups, in order
    "late": "Försenat",
    "soon": "Snart dags",
    "todo": "Ditt att göra",
    "input": "Inspel som efterfrågas",
    "decided": "Beslutat sedan sist",
    "dates": "Kommande datum",
    "ending": ENDING_TITLE,
    "questions": "Frågor som återkommer",
}

SUBJECT = {
    "todo": "{count} att göra",
    "late": "{count} försenad sedan {day}",
    "late-many": "{count} försenade, äldst sedan {day}",
    "next": "närmast {day}",
    "input": "{count} inspel efterfrågas",
    "decided": "{count} beslut sedan sist",
    "dates": "{count} kommande datum",
    "ending": "{count} uppdrag går ut",
    "questions": "{count} återkommande",
}

FOR = "för {names}"
ANSWER_TO = "Svar till {name}"
UNSUBSCRIBE = "Avsluta uppföljningsmejl"
MAIL_NAME = "Uppföljning {name}"
MEMBER_CALENDAR = "{name}: datum och uppgifter"

AGENDA = {
    "title": "Underlag till nästa möte",
    "no-day": "Dagen är inte bestämd.",
    "announced": "Aviserat i {source}",
    "theme": "Så aviserat",
    "returns": "Återkommer",
    "open": "Öppna ärenden",
    "nobody": "Utan ansvarig",
    "closings": "Föreslås avslutas",
    "closing-ask": "Klart? Enligt {source}",
    "expiring": "Uppdrag som går ut",
    "ended": "gick ut {day}",
    "ends": "går ut {day}",
    "carried": "buren {count} möten",
    "carried-one": "buren 1 möte",
    "undated": "datum saknas",
    "nothing": "Inget öppet.",
    "hint": "Behåll ärendenas nummer när underlaget blir anteckningar, så känns de igen.",
}
"""What the agenda of the next meeting says (`tracker agenda`)."""

REPORT_TITLE = "Ärendebalanslista"
DECISIONS_TITLE = "Beslut och ställningstaganden"
REPORT_COLUMNS = {  # headings of tables for a spreadsheet
    "group": "Grupp",
    "id": "Id",
    "series": "Serie",
    "kind": "Sort",
    "case": "Ärende",
    "title": "Vad",
    "decided": "Beslutat",
    "owners": "Ansvarig",
    "due": "Senast (datum)",
    "due_words": "Senast",
    "days_late": "Dagar försenad",
    "status": "Läge",
    "carried": "Burna möten",
    "age_days": "Ålder (dagar)",
    "source": "Källa",
    "quote": "Citat",
    "notes": "Anteckningar",
}

NOBODY = "ingen utpekad"
NO_SERIES = "ingen serie"
AGES = {  # of a group of items: its first day of age, and its heading
    0: "högst en månad",
    31: "en till tre månader",
    91: "tre till sex månader",
    182: "ett halvt till ett år",
    365: "över ett år",
}
NO_AGE = "okänd ålder"
GROUP_COUNT = ("{group}: {n} ärende", "{group}: {n} ärenden")
GROUP_LATE = (", {n} försenat", ", {n} försenade")
SHEETS = {"rows": "Ärenden", "decisions": "Beslut", "sums": "Översikt"}
SUMS = {"by": "Efter", "name": "Grupp", "open": "Öppna", "late": "Försenade", "oldest": "Äldst"}
GROUPED_BY = {"series": "Serie", "owner": "Ansvarig", "age": "Ålder"}
CHART = {
    "title": "Öppna ärenden över tid",
    "open": "Öppna",
    "late": "Försenade",
    "none": "Inga ärenden ännu.",
    "told": "Från {first} till {last}. I dag {open} öppna, varav {late} försenade. "
    "Flest öppna var {most}, {day}.",
}

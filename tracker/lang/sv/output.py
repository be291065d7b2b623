"""How mails, calendars and reports say things in Swedish. Data only."""

from tracker.model import Basis, Kind, State

MONTHS = (
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
)
WEEKDAYS = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")

SUB_YEARS = {  # EDTF's second part when it is no month
    21: "våren {year}",
    22: "sommaren {year}",
    23: "hösten {year}",
    24: "vintern {year}",
    33: "första kvartalet {year}",
    34: "andra kvartalet {year}",
    35: "tredje kvartalet {year}",
    36: "fjärde kvartalet {year}",
    40: "första halvåret {year}",
    41: "andra halvåret {year}",
}
NO_YEAR = "(år okänt)"
ABOUT = "omkring {day}"
PARTS_OF_MONTH = {5: "början av {month}", 15: "mitten av {month}", 25: "slutet av {month}"}
AT_LATEST, FROM, UNTIL = "senast {day}", "från {day}", "till {day}"
WEEK = "v. {week}"
CLOCK = "kl. {start}"
CLOCK_RANGE = "kl. {start}–{end}"

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
    "questions": "{count} återkommande",
}

FOR = "för {names}"
ANSWER_TO = "Svar till {name}"
UNSUBSCRIBE = "Avsluta uppföljningsmejl"
MAIL_NAME = "Uppföljning {name}"
MEMBER_CALENDAR = "{name}: datum och uppgifter"

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
    "age": "Ålder (dagar)",
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

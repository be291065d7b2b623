"""Swedish words of time, as data: one table a class, no word in two tables.

`tracker.dates.grammar` knows the classes by these names and holds the order in which they may
stand. Keys are lower case and NFC. What a value means stands at its table.
"""

from collections.abc import Mapping

from tracker.lang.sv.date_cues import words

# Month number. English names occur in Swedish minutes. "jul" is not here: see JUL.
MONTHS = {
    **dict.fromkeys(("januari", "jan", "january"), 1),
    **dict.fromkeys(("februari", "feb", "febr", "february"), 2),
    **dict.fromkeys(("mars", "mar", "march"), 3),
    **dict.fromkeys(("april", "apr"), 4),
    **dict.fromkeys(("maj", "may"), 5),
    **dict.fromkeys(("juni", "jun", "june"), 6),
    **dict.fromkeys(("juli", "july"), 7),
    **dict.fromkeys(("augusti", "aug", "august"), 8),
    **dict.fromkeys(("september", "sep", "sept"), 9),
    **dict.fromkeys(("oktober", "okt", "october", "oct"), 10),
    **dict.fromkeys(("november", "nov"), 11),
    **dict.fromkeys(("december", "dec"), 12),
}
JUL = {"jul": 7}
"""Christmas, or July after a day number: a class of its own."""

_DAYS = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")
WEEKDAYS = {day: i for i, day in enumerate(_DAYS)}
WEEKDAYS_DEFINITE = {f"{day}en": i for i, day in enumerate(_DAYS)}
WEEKDAYS_PLURAL = {f"{day}{end}": i for i, day in enumerate(_DAYS) for end in ("ar", "arna")}
WEEKDAYS_PAST = {f"{day}s": i for i, day in enumerate(_DAYS)}
# Only beside a date. One- and two-letter forms (må, ti, on, to, fr, lö, sö) are left out on
# purpose: "on", "to", "fr" hide in other words and abbreviations.
WEEKDAYS_SHORT = {
    "mån": 0,
    "månd": 0,
    "tis": 1,
    "tisd": 1,
    "ons": 2,
    "onsd": 2,
    "tor": 3,
    "tors": 3,
    "torsd": 3,
    "fre": 4,
    "fred": 4,
    "lör": 5,
    "lörd": 5,
    "sön": 6,
    "sönd": 6,
}

_UNITS = (
    *("noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva"),
    *("tolv", "tretton", "fjorton", "femton", "sexton", "sjutton", "arton", "nitton", "tjugo"),
)
COUNTS = {
    **{word: i for i, word in enumerate(_UNITS) if i not in (0, 1)},
    **{f"tjugo{word}": 20 + i for i, word in enumerate(_UNITS[1:10], 1)},
    "tjugoett": 21,
    "aderton": 18,
    "trettio": 30,
    "fyrtio": 40,
    "fyrtiofem": 45,
    "femtio": 50,
    "sextio": 60,
    "nittio": 90,
    "hundra": 100,
}
ONE = {"en": 1, "ett": 1}

_ORDINALS = (
    *("första", "andra", "tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde", "nionde"),
    *("tionde", "elfte", "tolfte", "trettonde", "fjortonde", "femtonde", "sextonde", "sjuttonde"),
    *("artonde", "nittonde", "tjugonde"),
)
ORDINALS = {
    **{word: i for i, word in enumerate(_ORDINALS, 1)},
    "förste": 1,
    "andre": 2,
    "adertonde": 18,
    "trettionde": 30,
    **{f"tjugo{word}": 20 + i for i, word in enumerate(_ORDINALS[:9], 1)},
    "tjugoförste": 21,
    "tjugoandre": 22,
    "trettioförsta": 31,
    "trettioförste": 31,
}
SUFFIXES = {"e": 0, "a": 0, "de": 0, "te": 0, "dje": 0, "ste": 0}
"""What follows a number that counts: 3:e, 1:a, 8:de."""
SECOND = {"annan": 2, "annat": 2}
"""Only after *var*: *var annan vecka*."""
LAST = {"sista": -1, "siste": -1}

# ---------------------------------------------------------------------------- units
DAY = {"dag": 1}
DAYS = {"dagar": 1, "dygn": 1, "dagars": 1}
DAY_DEFINITE = {"dagen": 1}
WORKDAYS = {"vardag": 1, "vardagar": 1, "arbetsdagar": 1, "arbetsdag": 1, "vardagen": 1}
WEEK = {"vecka": 1}
WEEKS = {"veckor": 1, "veckors": 1, "veckas": 1}
WEEK_DEFINITE = {"veckan": 1, "veckans": 1}
WEEKEND = {"helg": 1, "helgen": 1}
WEEK_SHORT = {"v": 1}
WEEK_ISO = {"w": 1}
WEEK_LIST = {"veckorna": 1}
MONTH = {"månad": 1, "månads": 1}
MONTHS_UNIT = {"månader": 1, "månaders": 1}
MONTHS_DEFINITE = {"månaderna": 1}
DAYS_DEFINITE = {"dagarna": 1}
MONTH_DEFINITE = {"månaden": 1, "månadens": 1}
YEAR = {"år": 1, "års": 1}
YEAR_DEFINITE = {"året": 1, "årets": 1}
YEARS_DEFINITE = {"åren": 1}
QUARTER = {"kvartal": 1}
QUARTER_DEFINITE = {"kvartalet": 1}
QUARTER_SHORT = {"q": 1, "kv": 1}
LETTERS = {"k": 1, "t": 1}
"""Quarter and third of a year, before a number and with a year: K2 2024, T1 2024."""
HALVES = {"halvan": 1, "hälften": 1}
HALF_YEAR = {"halvår": 1}
HALF_YEAR_DEFINITE = {"halvåret": 1}
TERTIAL = {"tertial": 1}
TERTIAL_DEFINITE = {"tertialet": 1}
HOURS = {"timme": 1, "timmar": 1, "timmars": 1, "tim": 1, "timma": 1, "h": 1}
MINUTES = {"minut": 1, "minuter": 1, "minuters": 1, "min": 1}
HALF_HOUR = {"halvtimme": 30, "halvtimma": 30, "halvtimmes": 30}

# ---------------------------------------------------------------------------- seasons
# Value: EDTF season. School terms are read as the season they fill.
SEASONS = {"vår": 21, "sommar": 22, "höst": 23, "vinter": 24}
SEASONS_DEFINITE = {
    "våren": 21,
    "vårens": 21,
    "sommaren": 22,
    "sommarens": 22,
    "hösten": 23,
    "höstens": 23,
    "vintern": 24,
    "vinterns": 24,
}
SEASONS_PAST = {"våras": 21, "somras": 22, "höstas": 23, "vintras": 24}
TERMS = {
    "vårterminen": 21,
    "höstterminen": 23,
    "vårtermin": 21,
    "hösttermin": 23,
    "vt": 21,
    "ht": 23,
}
# The days about which a part of a month, and the month about which a part of a year, lies.
PARTS = {
    "början": 1,
    "inledningen": 1,
    "primo": 1,
    "ingången": 1,
    "mitten": 2,
    "medio": 2,
    "slutet": 3,
    "slut": 3,
    "utgången": 3,
    "utgång": 3,
    "ultimo": 3,
}
MONTH_TURN = {"månadsskiftet": 1, "månadsskifte": 1}
YEAR_TURN = {"årsskiftet": 1, "årsskifte": 1}
HALF_TURN = {"halvårsskiftet": 1, "halvårsskifte": 1}

# ---------------------------------------------------------------------------- relative
TODAY = {"idag": 0}
ADVERBS = {"imorgon": 1, "imorn": 1, "imorrn": 1, "igår": -1, "iförrgår": -2, "iövermorgon": 2}
ADVERBS |= {"ikväll": 0, "imorse": 0}
MORROW = {
    "morgon": 1,
    "morrn": 1,
    "övermorgon": 2,
    "överimorgon": 2,
    "går": -1,
    "förrgår": -2,
    "morse": 0,
}
"""After *i* only: *går* is a verb, *morgon* a time of day."""
LAST_YEAR = {"fjol": -1, "ifjol": -1, "fjolårets": -1}
NEXT = {"nästa": 1, "nästkommande": 1, "nästföljande": 1}
COMING = {"kommande": 1, "stundande": 1}
PREVIOUS = {"förra": -1, "föregående": -1}
NEUTER_THIS = "detta"
"""Before a year; no weekday is neuter."""
THIS = {"denna": 0, NEUTER_THIS: 0, "innevarande": 0}
HERE = {"här": 0}
INSTANT = {"dennes": 0, "ds": 0}
"""*den 15 dennes*: of this month."""

# ---------------------------------------------------------------------------- clock
CLOCK = {"kl": 1, "klockan": 1, "klocka": 1}
HALF = {"halv": 1, "halva": 1, "halvt": 1}
QUARTER_HOUR = {"kvart": 15}
PAST = {"över": 1}
DAYPARTS = {
    "eftermiddagen": 12,
    "kvällen": 12,
    "em": 12,
    "eftermiddag": 12,
    "kväll": 12,
    "morgonen": 0,
    "förmiddagen": 0,
    "fm": 0,
    "förmiddag": 0,
}

# ---------------------------------------------------------------------------- recurrence
EVERY = {"varje": 1}
EACH = {"var": 1, "vart": 1}
EVERY_OTHER = {"varannan": 2, "vartannat": 2}
PARITY = {"jämn": 0, "jämna": 0, "udda": 1, "ojämn": 1, "ojämna": 1}
TIMES = {"gång": 1, "gånger": 1, "ggr": 1}
PER = {"per": 1}
# Value: RRULE.
REPEATED = {
    "dagligen": "FREQ=DAILY",
    "veckovis": "FREQ=WEEKLY",
    "månadsvis": "FREQ=MONTHLY",
    "månatligen": "FREQ=MONTHLY",
    "kvartalsvis": "FREQ=MONTHLY;INTERVAL=3",
    "tertialvis": "FREQ=MONTHLY;INTERVAL=4",
    "halvårsvis": "FREQ=MONTHLY;INTERVAL=6",
    "årligen": "FREQ=YEARLY",
    "årsvis": "FREQ=YEARLY",
}

# ---------------------------------------------------------------------------- small words
DEN = {"den": 1, "det": 1, "dem": 1}
I = {"i": 1}  # noqa: E741 - the Swedish word
ON = {"på": 1}
ABOUT = {"om": 1}
FOR = {"för": 1}
AGO = {"sedan": 1, "sen": 1}
TO = {"till": 1}
AND = {"och": 1, "samt": 1, "o": 1}
OR = {"eller": 1, "resp": 1, "respektive": 1}
WITH = {"med": 1}
FROM = {"från": 1}
OF = {"av": 1}
DURING = {"under": 1}
BETWEEN = {"mellan": 1}
WITHIN = {"inom": 1}
LATEST = {"senast": 1}
EARLIEST = {"tidigast": 1}
BEFORE = {"före": 1, "innan": 1}
AFTER = {"efter": 1}
FORWARD = {"fram": 1}
START = {"start": 1}
THROUGH = {"tom": 1, "t.o.m": 1, "tills": 1, "intill": 1}
SINCE = {"fom": 1, "from": 1, "fr.o.m": 1, "f.o.m": 1}
AT = {"vid": 1, "kring": 1, "runt": 1, "omkring": 1, "inför": 1, "mot": 1}
CIRCA = {"ca": 1, "cirka": 1, "c:a": 1, "ungefär": 1, "drygt": 1, "knappt": 1}
CLOSEST = {"närmaste": 1, "närmsta": 1}
SECOND_OF = {"därpå": 1, "därefter": 1}
DEADLINE = {"osa": 1, "deadline": 1, "deadlinen": 1, "slutdatum": 1, "sluttid": 1, "stoppdatum": 1}

TABLES: Mapping[str, Mapping[str, int | str]] = {
    "month": MONTHS, "jul": JUL, "weekday": WEEKDAYS, "theday": WEEKDAYS_DEFINITE,
    "weekdays": WEEKDAYS_PLURAL, "pastday": WEEKDAYS_PAST, "shortday": WEEKDAYS_SHORT,
    "count": COUNTS, "one": ONE, "ordinal": ORDINALS, "suffix": SUFFIXES, "second": SECOND, "last": LAST,
    "day": DAY, "days": DAYS, "dayen": DAY_DEFINITE, "workday": WORKDAYS,
    "week": WEEK, "weeks": WEEKS, "weeken": WEEK_DEFINITE, "wk": WEEK_SHORT, "isow": WEEK_ISO,
    "weekend": WEEKEND, "weeklist": WEEK_LIST, "monthsen": MONTHS_DEFINITE, "daysen": DAYS_DEFINITE, "monthly": MONTH, "months": MONTHS_UNIT, "monthen": MONTH_DEFINITE,
    "yr": YEAR, "yren": YEAR_DEFINITE, "yrs": YEARS_DEFINITE,
    "quarter": QUARTER, "quarteren": QUARTER_DEFINITE, "q": QUARTER_SHORT,
    "letter": LETTERS, "halves": HALVES, "half": HALF_YEAR, "halfen": HALF_YEAR_DEFINITE,
    "tertial": TERTIAL, "tertialen": TERTIAL_DEFINITE,
    "hours": HOURS, "minutes": MINUTES, "halfhour": HALF_HOUR,
    "season": SEASONS, "seasonen": SEASONS_DEFINITE, "seasonpast": SEASONS_PAST, "term": TERMS,
    "part": PARTS, "monthturn": MONTH_TURN, "yearturn": YEAR_TURN, "halfturn": HALF_TURN,
    "today": TODAY, "adverb": ADVERBS, "morrow": MORROW, "fjol": LAST_YEAR,
    "next": NEXT, "coming": COMING, "previous": PREVIOUS, "this": THIS, "here": HERE,
    "instant": INSTANT, "kl": CLOCK, "halv": HALF, "kvart": QUARTER_HOUR, "past": PAST,
    "daypart": DAYPARTS, "every": EVERY, "each": EACH, "other": EVERY_OTHER, "parity": PARITY,
    "times": TIMES, "per": PER, "repeated": REPEATED,
    "den": DEN, "i": I, "on": ON, "about": ABOUT, "for": FOR, "ago": AGO, "to": TO, "and": AND,
    "or": OR, "with": WITH, "from": FROM, "of": OF, "during": DURING, "between": BETWEEN,
    "within": WITHIN, "latest": LATEST, "earliest": EARLIEST, "before": BEFORE, "after": AFTER,
    "forward": FORWARD, "start": START, "through": THROUGH, "since": SINCE, "at": AT,
    "circa": CIRCA, "closest": CLOSEST, "then": SECOND_OF, "deadline": DEADLINE,
}  # fmt: skip

TRIGGERS = (
    *("month", "jul", "weekday", "theday", "weekdays", "pastday", "day", "days", "workday"),
    *("week", "weeks", "weeken", "monthly", "months", "monthen", "yr", "yren", "yrs"),
    *("quarter", "quarteren", "half", "halfen", "tertial", "tertialen", "hours", "minutes"),
    *("halfhour", "season", "seasonen", "seasonpast", "term", "monthturn", "yearturn", "halfturn"),
    *("today", "adverb", "morrow", "fjol", "kl", "halv", "kvart", "repeated", "feast", "feastword"),
    *("instant", "weeklist", "monthsen", "daysen", "daypart", "weekend", "feastspan"),
)
"""Every expression of time holds a digit or a word of one of these tables."""

COMMON_TRIGGERS = words(
    "dag går morgon morrn morse förrgår övermorgon överimorgon min may mars mar h tim jul "
    "dagarna eftermiddagen kvällen em eftermiddag kväll morgonen förmiddagen fm förmiddag"
)
"""Those that are everyday words: they count only after a word that we know (*i går*, *två h*)."""

ABBREVIATIONS = words(
    "jan feb febr mar apr jun jul aug sep sept okt oct nov dec mån tis ons tor tors fre lör sön "
    "månd tisd onsd torsd fred lörd sönd kl v kv ca tim min resp ds"
)
"""Words whose full stop belongs to them."""

PREFIXES = frozenset({"q", "v", "w", "kv", "kl", "vt", "ht", "h", "k", "t"})
"""What may be written together with a number: Q1, v34, W12, kl9, vt24."""

"""Swedish words by which a mention becomes an item: next meeting, hedges, places, titles."""

NEXT_MEETING = (
    r"\b(?P<how>till|inför|innan|före|vid|på|senast|under) (?:vårt |det )?"
    r"(?:nästa|nästkommande|näst kommande)"
    r" (?:\w{0,20}möte(?:t)?|gång|tillfälle|sammanträde|\w{0,12}träff|apt)(?!\w)"
    r"|\b(?:nästa|nästkommande) (?:\w{0,20}möte|gång|tillfälle|sammanträde|\w{0,12}träff|apt)(?!\w)"
)
"""*till nästa styrelsemöte*, *vid nästkommande sammanträde*."""
NEXT_MEETING_HINT = "näst"

AHEAD_HINTS = ("innan", "före", "dessförinnan")
AHEAD_COUNTS = {"en": 1, "ett": 1, "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6}
AHEAD = (
    rf"\b(?:senast|minst) (?P<count>{'|'.join(AHEAD_COUNTS)}|[0-9]{{1,2}}) (?P<unit>veckor|vecka|dagar|dag) "
    r"(?:dessförinnan|innan dess|före dess|(?:innan|före)(?: (?P<what>\w{0,12}(?:mötet|stämman|träffen|dagen|festen))\b|(?=\W{0,3}$|[,;])))"
)
"""*senast två veckor innan*, *minst tre dagar före mötet*: the day it counts from stands before."""

MONTH_MEETING = (
    r"\b(?P<how>till|inför|innan|före|vid|på|senast) "
    r"(?P<month>januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)"
    r"(?:möte|sammanträde|träff)(?:t|et|n|en)\b"
)
"""*till aprilmötet*: the meeting of that month."""
MONTH_MEETING_HINTS = ("möte", "sammanträde", "träff")

DUE_BEFORE_MEETING = frozenset({"till", "inför", "innan", "före", "senast"})

TENTATIVE = (
    r"\bprel(?:iminär\w{0,3}|\.)? (?:datum|den|bokat|bokad|planerat|tid|tidpunkt|\ue00a)"
    r"|\bförslag(?:et)? (?:till|på) (?:start|datum|tid|dag|tidpunkt|ny tid)"
    r"|\bprel(?:iminär\w{0,3}|\.)? (?:\w{2,12} ){0,3}\ue00a|\b(?:nog|troligen|förhoppningsvis|eventuellt|ev\.) (?:i |den |på )?\ue00a"
    r"|\bdatum (?:är )?preliminärt|\ue00a \(?prel|\ue00a övervägs"
    r"|\ue00a kanske\b|\bkanske \ue00a|\bförslag att \S{1,12} ?\ue00a"
)
"""Said of the date (\ue00a), never of the agenda."""

_IF = r"om(?<=\bom) (?!att\b|hur\b|vad\b|vilka\b|vilken\b|vem\b)(?:(?:det|så) (?:behövs|krävs|blir aktuellt|finns)|(?:någon|ni|du)\b|(?:något|det) (?:är|blir|inte|saknas)\b|(?:inte|inget|ingen|inga|minst|tillräckligt|vädret)\b|(?:\w{2,14} ){1,3}(?:vill|behöver|efterfrågar|kan|får|hinner|blir|anmäler|räcker|tillåter)\b|(?:\w{2,20} ){1,3}inte\b)"
"""The word itself comes first: the search then looks at nothing else."""
CONDITIONAL = {
    "förutsättning": r"\bunder förutsättning att\b",
    "förutsatt": r"\bförutsatt att\b",
    "såvida": r"\bsåvida\b",
    "behov": r"\b(?:om|vid|när) (?:\w{1,12} ){0,2}?behov",
    "mån": r"\bi mån av\b",
    "om": _IF,
}
"""A word, and what is conditional where it stands."""
CONDITIONAL_FROM_THE_START = (
    r"\W{0,3}(?:(?:om|ifall) (?!(?:\w{2,4}|[0-9]{1,2}) (?:dag|veck|måna|år))\S"
    r"|är (?:de|det|den|ni) inte\b)"
)

TENTATIVE_HINTS = (
    "prel",
    "förslag",
    "nog ",
    "troligen",
    "förhoppning",
    "kanske",
    "ev. ",
    "eventuellt",
)
CONDITIONAL_HINTS = (
    "föruts",
    "såvida",
    "om ",
    "ifall ",
    "behov",
    "mån",
    "är de",
)
"""One of these stands in whatever is tentative or conditional."""

UNTIL_DONE = r"\b(?:när|tills|innan)\b[^.;:]{0,60}$"
"""*kommer tillbaka när utredningen är färdig*: that is not yet."""
DONE = (
    r"(?:^|[].(–,-] ?)(?:klart|klar|avklarat|genomfört|utfört|åtgärdat|slutfört|färdigt|levererat|done)"
    r"[.)!]?\s*$|^\s{0,2}\[[xX]\]"
    r"|\b(?:är|har blivit|blev) (?:nu )?(?:besvara|åtgärda|lös|klar|färdig|genomför|avsluta|utför|betala|byt|skicka)(?:d|t|ad|at|da|de)?[.)!]?\s*$"
)
"""An entry that says so at its end, or whose box is ticked."""
DONE_BOX = "[x]"
DONE_HINTS = (
    *("klar", "genomför", "utför", "åtgärda", "slutför", "färdig", "leverera", "besvara", "lös"),
    *("avsluta", "betala", "byt", "skicka", "done"),
)
"""One of these is in the last word of whatever is done, but for a ticked box."""

NOT_PLACES = frozenset(
    "januari februari mars april maj juni juli augusti september oktober november december q1 q2 q3 q4".split()
)

_SITE = (
    r"(?:huset|aulan|matsalen|torget|hamnen|arenan|studion|verkstaden|teatern|caféet|restaurangen|hus|gård|gården|skola|skolan|kyrka|kyrkan|bibliotek|biblioteket|hotell|hotellet|sal|salen|lokal|lokalen"
    r"|verk|verket|bad|badet|plats|platsen|rum|rummet|stuga|stugan|hall|hallen|kontor|kontoret|expedition|expeditionen|gästgiveri|kansli|kansliet"
    r"|museum|museet|park|parken|plan|planen|hem|hemmet|station|stationen|gymnasium|konferens|förskola|sjukhus)"
)
_NAMED = (
    r"[A-ZÅÄÖ][\w'-]{0,30}(?:(?: [0-9]{1,4}| [A-ZÅÄÖ][\w'-]{0,30})|(?:,? (?:på|i)? ?nr [0-9]{1,4})){0,3}"
    rf"(?: \w{{0,20}}{_SITE}\b| hus\b| (?:kommun|församling|förvaltning|förening|AB)\b)?"
)
PLACE = (
    rf"[\s(,](?=[pivhTZG])(?:(?:på|i|vid) (?P<place>{_NAMED}|(?:(?:stora|lilla|gamla|nya|övre|nedre|inre|yttre) )?\w{{0,20}}{_SITE}\b(?: (?:[A-ZÅÄÖ][\w-]{{0,30}}|[0-9]{{1,4}})\b)?)|(?P<home>(?:hemma )?hos {_NAMED})"
    r"|(?P<net>Teams|Zoom|Google Meet)\b)"
)
"""A place with a name, after *på, i, vid*; with somebody at home, *hos* belongs to it.

For text with a blank before it: what all begin with, and their first letters, are soon passed over.
"""

PLACE_AFTER_DAY = rf"\ue00a,?(?: heldag,?)? (?P<place>{_NAMED}(?=\.?$| \()|[a-zåäö]{{0,20}}{_SITE}\b(?: (?:[A-ZÅÄÖ][\w-]{{0,30}}|[0-9]{{1,4}}|(?:plan|våning|vån|rum) [0-9]{{1,3}})\b)?)"
"""*Fredag 12 april, Kvarnsta.* *Tisdag 4 november 15.30, biblioteket (ej aulan)*"""

PLACE_LABEL = r"\b(?:plats|lokal|var)\s?: ?(?P<place>[^.;,\n]{2,60})"
PLACE_BRACKET = r"\((?P<place>(?:hos|i|på) [^()]{2,40})\)"

LIST_NOUNS = {
    "konferenser": "konferens",
    "möten": "möte",
    "mötestider": "möte",
    "mötesdatum": "möte",
    "styrelsemöten": "styrelsemöte",
    "sammanträden": "sammanträde",
    "träffar": "träff",
    "aktiviteter": "aktivitet",
    "seminarier": "seminarium",
    "utbildningar": "utbildning",
    "konserter": "konsert",
    "matcher": "match",
    "datum": "",
    "tider": "",
}
"""The heading of a list names many; an entry of it is one."""

PLANS = ("mötesplan", "mötesschema", "sammanträdesplan", "årsplan", "mötestider")
"""A list under one of these holds meetings of the body itself."""

OUR_MEETING = "möte"

NEXT_MEETING_TITLE = "Nästa möte"

THEME = (
    r"\btemat?:? (?:är |blir )?(?P<theme>[^.;]{3,80})"
    r"|\bär det (?:preliminärt )?(?P<agenda>[^.;]{3,80}?) som står på (?:dagordningen|agendan)"
)

MOVED_TO = (
    r"\b(?:ändras|flyttas|senareläggs|tidigareläggs|skjuts|blir|ersätts)\b.{0,80}?"
    r"\b(?:till|av) (?:en |ett |den )?(?P<what>[^.,;]{2,60}?) ?(?:den |på |till )?$"
)
"""What stands between *ändras till* and the new date."""

HAPPENING = r"(?<!\w)(?P<what>(?:(?:extra|nytt|ny|gemensamt|gemensam|första|andra|årligt|[^\W\d_]{3,30}s) ){0,2}{gathering}(?: (?:med|om|för|av|kring) [^\s.,;:]{2,24}(?: [^\s.,;:]{2,24}){0,2}?(?=[.,;:]| (?:är|hålls|den|i|på|blir|äger)))?)"

LEADING = r"^(?:den|det|på|i|ett|en|vi bokar|är|–|-|:|,|\s)+\s*"

STATUS_ALONE = r"^[^\w]{0,3}(?:klart|klar|avklarat|genomfört|utfört|åtgärdat|slutfört|färdigt|färdig)(?:[.!)]{0,2}$|,)"
"""A sentence of its own behind an entry that says how it stands."""

TRAILING = r"(?: (?:den|i|på|under|någon gång|till|om|preliminärt|från|är|hålls|blir)){1,3}$"
"""What is left behind a title when its date is cut out."""
LAST_OF_TRAILING = r"(?:den|i|på|under|gång|till|om|preliminärt|från|är|hålls|blir)"
"""The last word of it."""

LIST_OPENERS = frozenset(
    "kommande nästa planerade framtida följande övriga höstens vårens årets".split()
)
"""*Kommande möten* heads the list; an entry is a meeting."""

DONE_CELL = r"(?:^|[,;|] ?)\W{0,3}(?:klart|klar|utfört|utförd|åtgärdat|åtgärdad|avslutad|avslutat|genomfört|genomförd|x|✓)\b(?! (?:till|senast|före|innan)\b)"
"""A status column that says so; a day behind it is when it was done."""

NEW_DAY = r"\b(?:nytt datum|ny tid|ny dag|flyttad till|flyttat till|framflyttat till|senarelagt till|nu)\W{0,3}"
"""In a due cell, what stands behind it has replaced what stands before."""

NEXT_TIME = r"(?<!till\s)(?<!på\s)(?<!vid\s)\bnästa (?:gång|apt|\w{0,12}möte|\w{0,12}träff|sammanträde|\w{0,12}grupp|samverkan)\b"
"""A happening that says so is the next meeting: *Vi ses nästa gång den 3 maj.*"""

ANOTHERS_NEXT = r"\b\w{2,30}s nästa \w"
"""*Gruppens nästa träff*: perhaps another body's; a heading *Nästa möte* comes before it."""

BEFORE_NAMED = r"\b(?:före|innan) (?:[^\W\d_][\w-]{2,30} ){1,2}(?:den |på )?$"
"""*före skördefesten den 28 september*: the day before is the last."""

TERM_NEXT = (
    r"^\W{0,3}(?:samtliga|alla|båda|de|dessa|uppdraget|uppdragen|mandattiden|valet)\b.{0,60}"
)
"""A sentence that gives the term of the appointments before it: *Samtliga utses för två år.*"""

CONTACT = r"\b(?:till|hos|kontakta|via) {contact}"
"""Whom an answer goes to, where the rule did not ask."""

CLAUSE_BEFORE = r"[,;:.–-]\s{0,2}(?:så|och|men|medan|därför)?\s{0,2}$"
"""What stands before somebody who begins a clause of their own."""

SCOPE = r"^ ?(?:när det gäller|inom|för|i frågor om|gällande|ansvarig för|\()\s?(?P<scope>[^,.;()]{2,60}?)(?=,| och $| samt $|\)|\.|$)"

TENTATIVE_LIST = r"\b(?:preliminär[at]?|prel\.?)\s(?!dagordning)"
"""Above a list of days that are not settled."""
TENTATIVE_LIST_HINT = "prel"
HAS_UNTIL = " på sig"
THEN_WORDS = ("då ", "då,")
READY_HINTS = ("klar", "färdig", "senast", "deadline", "sista dag")
READY = (
    r"\b(?:klar[ta]?|klara|färdigt?|färdiga)(?: (?:den|till|per|senast|före|i|till den))?\s{0,2}$"
)
"""Before the day by which something is ready."""
READY_ALONE = (
    r"\W{0,3}(?:(?:ska|skall|måste|bör) (?:vara )?)?"
    r"(?:klar[ta]?|klara|färdigt?|färdiga|deadline|sista dag|senast|göras|gjort)?"
    r"(?: (?:är|till|den|senast|före|innan|per)){0,2}[ :]{0,2}\ue00a\W{0,3}"
)
"""A sentence that says nothing else; its date is one character."""
THEN = r"\b(?:under|i|till|fram till|först|från|inför|innan|före)(?: (?:den|det|de|hela|början av|slutet av|mitten av)){0,2}\s{1,2}$"
"""Before a time at which something is done."""

REMARK = (
    r"\s{0,2}\([^()]{1,30}\)\s{0,2}(?:,|och|samt|&|/)\s{0,2}(?:och\s)?"
    r"|,\s(?:omval|nyval|fyllnadsval|sammankallande|ordförande|[0-9] år|ett år|två år),?\s(?:(?:och|samt|&)\s)?"
)
"""*(omval),* or *, omval, och* between two names."""

ASKS_WHETHER = (
    r"\b(?:undersöker?a?|kollar?|hör(?! (?:gärna )?av)|höra|frågar?|utreder?a?|kontrollerar?a?|stämmer av|stämma av|ser|se"
    r"|ta reda på|tar reda på)\b.{0,40}?\b(?:om|hur|vad|varför|ifall|när|vilka|vilken|vilket)\b"
)
"""*Karin kollar om lokalen är ledig i maj*: the month is the question's, not Karin's."""

YOU = frozenset("er ni era ert eder".split())
"""Where *vi* stands against these, *vi* is the organisation that writes."""

ADOPTED = (
    r"\b(?:förslag(?:et|en)?(?: till beslut)?|attsats(?:en|er|erna)?(?: [0-9]{1,2}(?: ?(?:-|–|till|och|,) ?[0-9]{1,2}){0,6})?"
    r"|yrkande[nt]?|motionen) (?:\w{2,12} ){0,2}?(?:bifalles|bifalls|bifölls|antas|antogs|godkänns|godkändes|röstas igenom)"
    r"|\b(?:bifaller|biföll|godkänner|antar|antog) (?:\w{2,12} ){0,2}?(?:förslag|attsats|yrkande)"
    r"|\b(?:beslutar|beslutade|beslöt|beslutas|beslutades|beslut) (?:\w{2,12} ){0,2}?(?:enligt|i enlighet med) (?:\S{2,30} ){0,2}?förslag"
    r"|^[^\w]{0,3}enligt förslag"
)
"""A sentence that makes the proposals of its point the decision."""

NOT_ADOPTED = r"\b(?:avslås|avslogs|inte|ej|återremitter\w{0,4}|ändring|ändringen|tillägg|delvis)\b"

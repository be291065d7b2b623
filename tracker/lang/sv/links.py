"""How Swedish minutes tell what came of an earlier item. Patterns are read in lower case.

Each is bounded and is only tried on sentences that share a topic with an item, so that a wording
alone links nothing.
"""

_PARTICIPLES = (
    r"(?:in|ut|upp|av|fram|över|åter|ifyll|ned|till)?(?:"
    r"anmäl(?:d|t|da)|ansök(?:t|ts)|antag(?:en|et|na)|antagits|avhjälp(?:t|ta)|beställ(?:d|t|da|ts)|begär(?:d|t|da)|beslutad"
    r"|betal(?:d|t|da|ats|at)|boka(?:d|t|de|ts)|bort?tag(?:en|et|na)|byggt?s?|byt(?:t|ta|ts)|fix(?:ad|at|ade|ats)"
    r"|fyll(?:d|t|da)|genomför(?:d|t|da|ts)|genomförde?s|godkän(?:d|t|da|ts)|hitta(?:d|t|ts)|häm(?:tad|tat|tade|tats)|hållits"
    r"|installera(?:d|t|de|ts)|justera(?:d|t|de|ts)|klubba(?:d|t|ts)|kontakta(?:d|t|de|ts)|köp(?:t|ta|ts)|lag(?:ad|at|ade|ats)"
    r"|lagts|lagd|lämna(?:d|t|de|ts)|levererat?s?|levererad|lös(?:t|ta|ts)|monterat?s?|montera(?:d|de)|mål(?:ad|at|ade|ats)|ordna(?:d|t|de|ts)"
    r"|publicera(?:d|t|de|ts)|påskriv(?:en|et|na)|rapportera(?:d|t|ts)|rekrytera(?:d|t|ts)|rensa(?:d|t|de|ts)|reparera(?:d|t|de|ts)"
    r"|redovisats|presenterats|sammanställ(?:d|t|da|ts)|skicka(?:d|t|de|ts)|skriv(?:en|it|na|its)|slutför(?:d|t|da|ts)|sän(?:d|t|da|ts)|sat(?:t|ta|ts)"
    r"|städa(?:d|t|ts)|säk(?:rad|rat|rats)|tagits|tag(?:en|et|na)|teckna(?:d|t|de|ts)|tillsat(?:t|ta|ts)|tryck(?:t|ta|ts)|undersök(?:t|ts)"
    r"|underteckna(?:d|t|de|ts)|uppdatera(?:d|t|de|ts)|utför(?:d|t|da|ts)|utred(?:d|tt|ts)|utsed(?:d|da)|utsetts|åtgärda(?:d|t|de|ts)"
    r"|ändra(?:d|ts)|anordna(?:d|t|ts)|avsluta(?:d|t|de|ts)|avklara(?:d|t|de|ts)|sjösat(?:t|ta|ts)|verkställ(?:d|t|da|ts)"
    r"|upphandla(?:d|t|de|ts)|registrera(?:d|t|de|ts)|bjudits|kallats|startats?|startad|invig(?:d|t|ts)|samlade|gjor(?:d|t|da|ts)"
    r")"
)

_AFTER = (
    r"\W*$|[.,;:!?)]|\s(?:i|på|av|till|från|för|med|om|och|men|under|vid|enligt|hos|den|senast|inför|efter|per|ut|in|upp"
    r"|redan|nu|igen|samt|att|av|[0-9])(?!\w)"
)
"""What may follow a participle that says something is done; *utsänt underlag* only describes it."""

_NOT_HAR = "".join(
    rf"(?<!{has} )"
    for has in ("har", "hade", "har nu", "har redan", "har även", "har också", "har inte")
)
"""*har begärt in* says who did it; what says that something is done has nobody in it."""

_NOT_SUPINE = "(?!ett |det |ännu|inte|ej|annat|något|inget|rätt|stort|mycket|haft|varit|blivit|behövt|velat|kunnat|fått i |ont|lett|inlett|visat)"

WORDINGS = {
    "done": (
        rf"{_NOT_HAR}(?<!\w){_PARTICIPLES}(?!\w)(?={_AFTER})"
        r"|(?<!\w)har(?: \w{1,12}){0,2} \w{3,24}ts(?!\w)"
        r"|(?<!\w)(?:är|blev|blivit)(?: nu| redan| också)? (?!planera|intressera|önska|oroa|förvänta|begränsa|samla|relatera|komplicera)"
        rf"\w{{3,24}}(?:ad|at|ade)(?!\w)(?={_AFTER})"
        r"|(?<!\w)(?:är|var|blev|har blivit)(?: nu| redan| helt)? (?:klar|klart|klara|färdig\w{0,3}|avklara\w{1,2}|i ?hamn|på plats)(?!\w)"
        r"|^\W{0,4}(?:klar|klart|utfört|genomfört|åtgärdat|avslutat|färdigt?)\W{0,2}$|[(,–-] ?(?:klar|klart|utfört|genomfört|avslutat)\W{0,3}$"
        r"|utvärdering(?:en)? av|reflektion\w{0,3} (?:från|över|kring|på|efter)|(?<!\w)summering av"
    ),
    "did": (
        rf"(?<!\w)(?:har|hade)(?: nu| redan| också| även| under \w{{2,12}}| \w{{2,12}}ligen)? {_NOT_SUPINE}"
        r"\w{2,24}(?:at|its?|tts?|rts?|kts?|lts?|pts?|ats)(?!\w)"
    ),
    "report": (
        r"(?<!\w)(?:åter)?rapportera(?:r|s|de|des)?(?!\w)|(?<!\w)återkoppla(?:r|s|de|des)(?!\w)"
        r"|(?<!\w)redovisa(?:r|s|de|des)(?!\w)|(?<!\w)(?:re|före)(?:dogör|dogjorde|drar|dras|drog)(?!\w)"
        r"|(?<!\w)presentera(?:r|s|de|des)(?!\w)|(?<!\w)informera(?:r|s|de|des)(?!\w)|(?<!\w)berätta(?:r|de)(?!\w)"
        r"|(?<!\w)beskriver?(?!\w)|(?<!\w)beskrev(?!\w)|(?<!\w)delge[rs]?(?!\w)"
        r"|(?<!\w)g(?:år|ick) (?:igenom|genom)|(?<!\w)g(?:er|av) en (?:\w{2,20} )?(?:bild|lägesbild|nulägesbild|översikt|rapport|lägesrapport|redovisning|genomgång)"
        r"|(?<!\w)lämna(?:r|de) en (?:\w{2,20} )?(?:rapport|redovisning|lägesrapport|beskrivning)"
        r"|(?<!\w)(?:återkoppling|rapport|återrapport|lägesrapport) (?:från|av|kring|om)"
    ),
    "visit": (
        r"(?<!\w)medverka(?:r|de)(?!\w)|(?<!\w)besök(?:et)? (?:av|från)|\w+s besök(?!\w)|(?<!\w)besök(?:er|te)(?!\w)"
        r"|(?<!\w)gästa(?:r|s|de|des)(?!\w)|hälsa(?:r|s|des) välkom|(?<!\w)deltar? (?:i|vid|på) mötet|(?<!\w)(?:är|var) (?:på )?besök"
        r"|(?<!\w)närvarar(?!\w)|(?<!\w)inbjuden gäst|(?<!\w)på besök(?!\w)"
    ),
    "ahead": (
        r"(?<!\w)ska(?:ll)?(?!\w)|kommer (?:att |\w{2,15} )|(?<!\w)planera(?:s|r)|vid (?:nästa|ett kommande) (?:möte|sammanträde)"
        r"|(?<!\w)inför(?!\w)|(?<!\w)planering\w{0,2} (?:av|för|inför)|(?<!\w)bör(?!\w)|(?<!\w)måste(?!\w)"
    ),
    "negated": r"(?<!\w)(?:inte|ej|inga|ingen|inget|varken|ännu)(?!\w)",
    "not-done": (
        r"(?<!\w)(?:har|hade|är|blev|gick|fick|kan|kunde|hann)(?: \w{1,20}){0,3} (?:inte|ej|ännu)(?!\w)|(?<!\w)ännu inte"
        r"|(?<!\w)(?:inte|ej) (?:än|ännu|hunnit|fått|kunnat|svarat|återkommit|klara?t?|färdig\w{0,3}|genomför\w{1,2}|gjort|påbörja\w{1,3})(?!\w)"
        r"|(?<!\w)(?:ingen|inget) (?:återkoppling|svar|besked|nytt)|kvarstår|bordlägg|skjuts (?:upp|fram|på)|skjuta upp|uppskjut"
        r"|(?<!\w)påminner(?!\w)|försöker igen|(?<!\w)(?:av|in)?väntar|(?<!\w)avvaktar|(?<!\w)pågår(?!\w)|(?<!\w)dröjer(?!\w)|försena(?:d|t|s)"
        r"|(?<!\w)påbörja|(?<!\w)är på gång"
    ),
    "carried": (
        r"kvarstår|återkommer|bordlägg|skjuts (?:upp|fram|på)|ligger kvar|(?<!\w)pågår(?!\w)|följs upp|fortsätter|försöker igen|tas upp (?:igen|på nytt)"
        r"|(?<!\w)påminner(?!\w)|(?<!\w)avvaktar|(?<!\w)fortsatt(?!\w)"
    ),
    "moved": (
        r"(?<!\w)flytta(?:s|d|t|ts|des|r)(?!\w)|senarelägg|tidigarelägg|skjuts (?:upp|fram)|ställs in|(?<!\w)inställ(?:d|t|da)"
        r"|nytt? (?:datum|tid|dag)(?:en)?(?!\w)|ändra(?:s|t|d|ts) till|byter (?:datum|dag|tid)|i ?stället för"
    ),
    "replaced": (
        r"i ?stället för|(?<!\w)ersätt(?:er|s)(?!\w)|upphäv|(?<!\w)häv[es]|ändra(?:s|t|d|r|ts)? (?:till|från|beslutet|sitt)|river upp"
        r"|(?<!\w)inte längre|(?<!\w)upphör|tidigare beslut|(?<!\w)höjs|(?<!\w)sänks|(?<!\w)justeras"
    ),
    "leaves": (
        r"(?<!\w)lämna(?:r|t|de) (?:\w{1,20} ){0,2}\w{2,40}|(?<!\w)slutat?(?:r|de)?(?!\w)|(?<!\w)avgå(?:r|tt)(?!\w)|(?<!\w)avgick(?!\w)|avs(?:äger|agt|ade) sig|(?<!\w)avböj"
        r"|gå(?:tt|r) i pension|gick i pension|(?<!\w)flytta(?:t|r) (?:till|från|och)|har flyttat|efterträd|entlediga|(?<!\w)blivit (?:ny )?\w{2,30}(?:chef|direktör)?(?: \w+)? i(?!\w)"
        r"|ny(?:tt)? (?:jobb|arbete|tjänst|uppdrag)|(?<!\w)ställer (?:sin plats|inte upp)"
    ),
}
"""Kind of wording → pattern. `ahead`, `negated` and `not-done` take the force from `done` and `did`."""

CLOSED_BY_ID = (
    r"(?<!\w)(?:klart?|klara|färdigt?|färdiga|utför[dt]a?|genomför[dt]a?|åtgärda[dt]e?|avsluta[dt]e?|stäng[dt]a?|löst|avskriv\w{1,4})"
    r"(?![\w?])(?! inte)"
)
"""What somebody writes behind an item's id to say that it is done. *Klart?* only asks."""

PROMISES = {
    "present": (
        r"(?<!\w)(?:ge|ger|ges) (?:\w{1,20} ){0,3}\w{0,20}(?:bild|rapport|översikt|redovisning|information|återkoppling|presentation)"
        r"|redovis|presenter|rapporter|återkoppl|återkomm\w* (?:med|till)|föredra|inform|berätt|redogör|beskriv|(?<!\w)visar?(?!\w)"
    ),
    "produce": (
        r"(?<!\w)ta(?:r|s|ga)? (?:\w{1,24} ){0,6}fram(?!\w)|utarbet|sammanställ|(?<!\w)skriv(?:er|a|s)?(?!\w)|formuler|utform"
        r"|(?<!\w)gör(?:a|s)? (?:ett|en|klart?) |(?<!\w)ta(?:r|s)? in|skicka"
    ),
    "invite": r"(?<!\w)bjud(?:a|er|s|en|it)? (?:\w{1,24} ){0,6}in(?!\w)|(?<!\w)inbjud|(?<!\w)kalla[rs]?(?!\w)",
    "attend": r"(?<!\w)delta(?:r|ga)?(?!\w)|(?<!\w)medverka|representera",
}
"""What an item promises, from its own sentence; the first that fits. Appointments promise `attend`."""

FULFILS = {
    "present": ("report", "done", "did"),
    "produce": ("report", "done", "did"),
    "invite": ("visit",),
    "attend": ("report", "done", "did"),
    "do": ("done", "did"),
}
"""The wordings that tell that a promise was kept."""

ANAPHORA = r"(?<!\w)(?:detta|denna|dessa|den|det|de|frågan|ärendet|punkten|arbetet|saken|dem)(?!\w)"
"""Words that point at a sentence before: the item's topic stands there."""

EARLIER_MEETING = (
    r"(?:förra|föregående|senaste|tidigare) (?:mötet?s?|sammanträdet?s?|gången|protokollet)"
)
"""A later text that speaks of the meeting before it."""

MONTHS = (
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober",
    "november", "december",
)  # fmt: skip

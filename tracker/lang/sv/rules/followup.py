"""Follow-ups: a topic that comes back."""

from tracker.model import Context, Kind
from tracker.rules import DEFAULT_CONTEXTS, EVERYWHERE, rule

_ANYWHERE = EVERYWHERE - {Context.PROPOSAL}
_NEXT = r"(?:nästa|nästkommande|kommande|ett kommande|ett senare|följande|senare)"
_MEETING = r"(?:\w{0,16}möte(?:t|n)?|gång|tillfälle|sammanträde|träff|stämma|årsmöte)"
_TOPIC = r"(?:frågan|ärendet|punkten|frågorna|ärendena|diskussionen|detta|det|beslutet|förslaget|temat|beslut|dialogen|arbetet|uppföljning)"

_LATER = r"(?:nästa|nästkommande|kommande) (?:\w{0,16}möte|gång|tillfälle|sammanträde|träff|apt)|\w{3,12}mötet|\w{3,12}träffen|årsmötet|stämman|hösten|våren|sommaren|vintern|årsskiftet|{when}"

RULES = (
    rule(
        "sv.followup.aterkommer",
        Kind.FOLLOWUP,
        rf"\b(?:{_TOPIC}|ämnet|dialogen|rapporten|budgeten|återrapportering) (?:\S{{1,20}} ){{0,3}}?(?:återkommer\b|kommer (?:tillbaka|igen|upp igen)\b)|\båterkommer (?:{{us:who}} )?(?:\w{{2,12}} ){{0,2}}?(?:till (?:frågan|detta|ärendet|punkten|ämnet|diskussionen)|i frågan|i ärendet|vid {_NEXT}|på {_NEXT}|till {_NEXT})",
        "återkommer tillbaka igen",
        {
            "Frågan om loggar kommer tillbaka när utredningen är färdig.": {},
            "Frågan återkommer vid nästa möte.": {},
            "Styrelsen återkommer till frågan efter sommaren.": {},
            "Budgeten återkommer på agendan i höst.": {},
        },
        ("Karin återkommer med en offert.", "Problemet med fukt återkommer varje vår."),
        unless=r"\b(?:ofta|ständigt|varje (?:vår|höst|år|gång))\b|{known:giver}\s+återkommer\s+med\b|{known:doer} {does}[^.,;]{2,60} (?:och|samt) återkommer",
        rank=74,
        contexts=_ANYWHERE,
    ),
    rule(
        "sv.followup.we-return",
        Kind.FOLLOWUP,
        r"{us:who} återkommer(?: (?:\w{2,12} ){0,2}?(?:till|i|om|när)\b|(?: senare)?\W{0,3}$)",
        "återkommer",
        {
            "Styrelsen återkommer till avgiften i höst.": {},
            "Vi återkommer om tiderna.": {},
            "Nämnden återkommer till ärendet vid behov.": {"who": "Nämnden"},
            "Hundar på gården diskuterades, styrelsen återkommer.": {"who": "styrelsen"},
        },
        ("Styrelsen återkommer med besked.",),
        rank=78,
        contexts=_ANYWHERE,
    ),
    rule(
        "sv.followup.bordlaggs",
        Kind.FOLLOWUP,
        rf"\b(?:sparas|sparades|sparar {{us}}) (?:\S{{1,16}} ){{0,2}}?till (?:nästa|ett senare|hösten|våren)\b|\b(?:bordläggs|bordlades|bordlägga|bordlägger|bordlagt|bordlagd|återupptas)\b|(?:\b(?:skjuts|skjuter|sköts|hänskjuts|ajourneras)|{_TOPIC} flyttas) (?:{{us}} )?(?:\S{{1,16}} ){{0,4}}?(?:upp|fram|till) ?(?:till )?(?:(?:nästa|nästkommande|kommande|ett senare)\b|$|\.|efter |\w{3, 10}mötet|hösten|våren|sommaren|(?:i |den )?{{when}})",
        "sparas sparades sparar bordläggs bordlades bordlägga bordlägger bordlagt bordlagd återupptas skjuts skjuter sköts flyttas "
        "hänskjuts ajourneras",
        {
            "Frågan om arkivet sparades till ett senare möte.": {},
            "Ärendet bordläggs.": {},
            "Valet av revisor bordlades till nästa möte.": {},
            "Policyn skjuts upp till efter årsskiftet.": {},
            "Vi skjuter detta till nästa möte på grund av tidsbrist.": {},
        },
        ("Styrelsen skjuter till 500 kronor.", "Leveransen flyttas till den 31 oktober."),
        unless=r"\b(?:skjuter|skjuts|sköts) till [0-9]",
        rank=72,
        contexts=_ANYWHERE,
    ),
    rule(
        "sv.followup.taken-up-next",
        Kind.FOLLOWUP,
        rf"\b(?:tas|tar|lyfts|lyfter|diskuteras|behandlas|följs|presenteras|redovisas|beslutas|avgörs|fattas|hanteras|avrapporteras|återrapporteras|utvärderas|fortsätter|fortsätts|kompletteras|läggs|bestäms|godkänns|fastställs)\b(?: \S{{1,24}}){{0,6}}? (?:(?:vid|på|till|under|inför|av) )?{_NEXT} {_MEETING}",
        "nästa nästkommande kommande senare följande",
        {
            "Beslut om avgiften fattas på nästa nämndmöte.": {},
            "Frågan följs upp vid nästkommande möte.": {},
            "Detta diskuteras vidare vid ett senare tillfälle.": {},
            "Nya tröjor – tas nästa möte": {},
        },
        (
            "Protokollet från nästa möte läggs ut på webben.",
            "Kan vi ta detta på nästa möte?",
        ),
        unless=r"\?|\b(?:inte|ej|om det)\b.{0,20}(?:tas|diskuteras)|{name:giver} (?:tar|tas|följer)",
        also=frozenset(
            "tas tar lyfts lyfter diskuteras behandlas följs presenteras redovisas beslutas avgörs fattas hanteras avrapporteras återrapporteras utvärderas fortsätter fortsätts kompletteras läggs bestäms godkänns fastställs".split()
        ),
        rank=58,
        contexts=_ANYWHERE,
    ),
    rule(
        "sv.followup.on-the-next-agenda",
        Kind.FOLLOWUP,
        rf"\b(?:på|till) (?:dagordningen|agendan)(?: \S{{1,16}}){{0,3}}? (?:vid |på |till |inför )?{_NEXT} {_MEETING}|\bupp igen (?:vid |på )?{_NEXT} {_MEETING}",
        "dagordningen agendan igen",
        {
            "Punkten om fjärrlån får bli först på dagordningen nästa gång.": {},
            "Lokalen sätts upp på agendan till nästa möte.": {},
            "Vi kom inte i mål, upp igen nästa gång.": {},
        },
        ("Inget på agendan för nästa möte.",),
        unless=r"\?|\b(?:inget|inga|önskemål|förslag|punkter) (?:på|till) (?:dagordningen|agendan)",
        also=frozenset("nästa nästkommande kommande senare följande".split()),
        confidence=0.9,
        rank=59,
        contexts=_ANYWHERE,
    ),
    rule(
        "sv.followup.comes-up-later",
        Kind.FOLLOWUP,
        rf"\b(?:följs upp|tas upp|lyfts(?! in| ut| på plats| bort)|återkommer|utvärderas|återrapporteras|avrapporteras|följas upp|tas om|avgörs|behandlas|komma upp|kommer upp|komma tillbaka|kommer tillbaka)(?: \S{{1,20}}){{0,3}}? (?:(?:i|på|vid|till|under|efter|inför) )?(?:{_LATER})",
        "följs tas lyfts återkommer utvärderas återrapporteras avrapporteras följas avgörs behandlas komma tillbaka upp",
        {
            "Följs upp på APT i april.": {},
            "Frågan om simhallstiderna tas upp nästa gång.": {},
            "Hanns inte med, återkommer i juni.": {},
            "Båtplatserna får komma upp igen på höstmötet.": {},
        },
        (
            "Frågan togs upp förra gången.",
            "Karin återkommer i juni med en offert.",
            "Kan det tas upp nästa gång?",
        ),
        unless=r"\?|{known:giver} (?:\w{2,10} )?återkommer\b|\b(?:inte|ej) (?:följs|tas|lyfts)\b|\b(?:varje|årligen|brukar|löpande|normalt)\b",
        confidence=0.88,
        rank=56,
        contexts=_ANYWHERE,
    ),
    rule(
        "sv.followup.has-to-wait",
        Kind.FOLLOWUP,
        r"\b(?:får|kan|ska|skall) (?:\w{2,10} ){0,1}?vänta (?:till|tills|med)\b|(?:{us}|\bman) väntar (?:till|tills|med|in)\b|\b(?:parkeras|läggs på is|ställs på framtiden|skjuts på framtiden)\b|\b(?:hanns|hann (?:vi )?|hinner (?:vi )?)(?: ?\w{2,10}){0,1}? ?(?:inte|ej)(?: ens)? med\b",
        "vänta väntar parkeras is framtiden hanns hann hinner",
        {
            "Sandlådan får vänta till våren.": {},
            "Vi väntar till årsmötet med detta.": {},
            "Punkten om fjärrlån hanns inte med.": {},
            "Ärendet parkeras.": {},
        },
        (
            "Karin väntar på bussen.",
            "Kan det vänta till våren?",
            "Det parkeras fortfarande på gräset.",
        ),
        unless=r"\?|\b(?:fortfarande|bilar|cyklar)\b",
        confidence=0.85,
        rank=43,
        contexts=DEFAULT_CONTEXTS,
    ),
    rule(
        "sv.followup.taken-up-again",
        Kind.FOLLOWUP,
        r"\b(?:tas|lyfts|diskuteras|följs|prövas|behandlas|redovisas|bereds)(?: \S{1,16}){0,3}? (?:upp igen|igen(?! genom| på helg| under)|på nytt|upp på nytt|upp (?:i höst|till hösten|till våren|efter sommaren))\b",
        "igen nytt höst hösten våren sommaren",
        {
            "Förslaget tas upp igen till hösten.": {},
            "Frågan prövas på nytt efter sommaren.": {},
            "Ärendet ska redovisas på nytt den 14 maj.": {},
        },
        ("Projektorn startas upp igen.", "Tiden tas igen genom övertid."),
        unless=r"\?|\binte\b",
        also=frozenset("tas lyfts diskuteras följs prövas behandlas redovisas bereds".split()),
        rank=57,
        contexts=_ANYWHERE,
    ),
    rule(
        "sv.followup.next-time-we",
        Kind.FOLLOWUP,
        rf"^\W{{0,3}}(?:(?:vid|på|till|inför) )?(?:{_NEXT} {_MEETING}|då) (?:tas \S{{2,30}} upp\b|fortsätter|tar|går|diskuterar|behandlar|följer|återkommer|beslutar|pratar|ses)(?: {{us}})?\b",
        "nästa nästkommande kommande följande då",
        {
            "Då tas läxhjälpen upp, som vi inte hann med.": {},
            "Vid kommande träff går vi igenom stadgarna.": {},
            "Nästa gång fortsätter vi med budgeten.": {},
            "Vid nästa möte tar vi upp lokalfrågan.": {},
        },
        also=frozenset(
            "tas fortsätter tar går diskuterar behandlar följer återkommer beslutar pratar ses".split()
        ),
        rank=64,
        contexts=_ANYWHERE,
    ),
    rule(
        "sv.followup.we-take-it-up",
        Kind.FOLLOWUP,
        r"(?:{us} (?:\w{2,12} ){0,1}?(?:tar upp|lyfter|tar)|får {us:may} ta upp) (?:(?:det|detta|frågan|ärendet|saken|punkten|den)(?: igen| upp igen| då)?|(?:\S{2,30} ){1,3}?(?:på nytt|igen))(?: \S{1,20}){0,4}? (?:när \w|(?:i|till|efter|vid|på|under|inför) (?:nästa|nästkommande|kommande|\w{3,12}mötet|\w{3,12}träffen|årsmötet|stämman|hösten|våren|sommaren|{board:at})|{when})",
        "tar lyfter ta",
        {
            "Vi tar upp det när budgeten görs i september.": {},
            "Styrelsen tar upp frågan igen efter sommaren.": {},
            "Vi lyfter frågan på höstmötet.": {},
            "Vi tar upp medlemsregistret på nytt i februari.": {},
            "Har inget hänt i juli får vi ta upp det på nytt i augusti.": {},
        },
        ("Vi tar upp kaffepengar.",),
        unless=r"\?|\b(?:kan|ska|bör|kanske|om) (?:vi|styrelsen)\b",
        confidence=0.88,
        rank=57,
        contexts=_ANYWHERE,
    ),
    rule(
        "sv.followup.we-settle-then",
        Kind.FOLLOWUP,
        r"(?:{we:who}|{board:who}) (?:tar ställning|beslutar|avgör|bestämmer)(?: \S{1,20}){0,3}? (?:på|vid) (?:nästa \w{2,20}|(?:\w{2,12} )?mötet i \w{3,10}|\w{3,12}mötet|{board:at})",
        "ställning beslutar avgör bestämmer",
        {
            "Vi tar ställning på mötet i april.": {"who": "Vi"},
            "Styrelsen avgör frågan på höstmötet.": {"who": "Styrelsen"},
            "Vi bestämmer oss vid nästa träff.": {"who": "Vi"},
        },
        ("Nämnden tar ställning till remissen.", "Kan vi bestämma på nästa möte?"),
        unless=r"\?|\b(?:inte|kan)\b",
        confidence=0.85,
        rank=61,
        contexts=_ANYWHERE,
    ),
    rule(
        "sv.followup.continue-discussing",
        Kind.FOLLOWUP,
        r"^\W{0,3}(?:att )?(?:fortsätta|fortsatt|fortsätt) (?:att )?(?:diskutera|diskussion|dialog|bevaka|utreda|arbeta med|arbete med|följa)\b",
        "fortsätta fortsatt fortsätt",
        {
            "Fortsatt dialog med kommunen om skolvägen.": {},
            "Att fortsätta bevaka elpriset.": {},
            "Fortsätta diskutera användningen av lokalen.": {},
        },
        confidence=0.85,
        rank=46,
        contexts=DEFAULT_CONTEXTS,
    ),
    rule(
        "sv.followup.reconvene",
        Kind.FOLLOWUP,
        r"\b(?:sammankallar|samlar|kallar|kontaktar)(?: {us:who})?(?: \S{1,16}){0,4} (?:åter|igen|på nytt)\b",
        "sammankallar samlar kallar kontaktar",
        {
            "Vid behov kallar styrelsen medlemmarna på nytt.": {},
            "Uppstår problem samlar vi arbetsgruppen igen.": {},
            "Om nya frågor dyker upp så sammankallar vi gruppen igen.": {},
        },
        confidence=0.9,
        rank=79,
    ),
    rule(
        "sv.followup.rests",
        Kind.FOLLOWUP,
        r"\b(?:frågan|ärendet|punkten|beslutet|förslaget)(?: (?:om|kring|med) \S{2,30}(?: \S{2,20}){0,3}?)? (?:vilar|avvaktas|kvarstår|(?:ligger|hänger|står|är) kvar|ligger på is|bevakas|lever vidare)\b|\b(?:avvaktar|inväntar|väntar in) (?:{us} )?(?:med )?(?:beslut|besked|svar|frågan|utredningen)\b",
        "vilar avvaktas kvarstår kvar is bevakas vidare avvaktar inväntar väntar",
        {
            "Ärendet vilar tills vidare.": {},
            "Frågan om nya grindar vilar.": {},
            "Styrelsen inväntar besked från banken.": {},
            "Frågan hänger kvar till nästa gång.": {},
        },
        unless=r"\?",
        confidence=0.9,
        rank=44,
        contexts=DEFAULT_CONTEXTS,
    ),
)

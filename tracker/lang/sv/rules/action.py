"""Actions: someone has to do something after the meeting."""

from tracker.lang.sv.verbs import CUES
from tracker.model import Context, Kind
from tracker.rules import DEFAULT_CONTEXTS, EVERYWHERE, rule

_ANYWHERE = EVERYWHERE - {Context.PROPOSAL}
_TO_DO = frozenset(CUES["do"].split()) | frozenset(
    "göra prata ta gå ge komma återkomma höra sätta lägga försöka hålla driva skriva undersöka lämna "
    "titta se bjuda fundera överväga ha försöker".split()
)
_OURS_TO_DO = _TO_DO | frozenset(
    "starta börja erbjuda använda införa satsa fortsätta sluta låta söka hyra köra anordna".split()
)
_HEDGE = r"\b(?:kanske|eventuellt|möjligen|borde|skulle kunna|vore|förhoppningsvis|troligen)\b|\?"
_IF = r"^\W{0,3}(?:om|när|ifall|såvida|innan|vad|hur|varför|vem|vilka|eftersom om)\b"
_TELLS = r"{name:giver} (?:\w{2,10} )?{tells}"
_BY_DUTY = r"\b(?:åligger|enligt stadgarna|har till uppgift|löpande|regelbundet|dagligen|alltid|normalt|vanligtvis|brukar|årligen|sedan länge|just nu|varje (?:vecka|månad|år|kvartal|termin))\b"

_ADVERBS = r"(?:(?:nu|också|även|sedan|därefter|igen|själv|själva|gemensamt|snarast|då|därför|tillsammans|fortsatt|vidare|sin tur|i sin tur|återigen|även|dessutom|alltså|åter) ){0,3}"
_BRACKET = r"(?: ?\([^()]{1,40}\)| (?:i|på|från|hos) [^\W\d_]{2,20})?"
_CLAUSE = r"(?:^\W{0,3}|[–:,;>.] ?|- ?|\b(?:och|men|så|samt) )"
_ASKING = r"\båterkopplar (?:från|kring|om)\b|\bfrågar (?:om|hur|varför|vad|när|sig|efter)\b|\bpåminner om (?:att|vikten)\b|\bflyttar (?:i|till|från|hem|ut|in)\b|\blämnar \w{0,20}(?:gruppen|rådet|styrelsen|nämnden|uppdraget|posten|föreningen|mötet)\b"
_STANDING = r"\b(?:redan|sedan [0-9]|för närvarande|just nu|i dagsläget|varje (?:dag|vecka|år)|tidigare|ofta|ständigt|ibland|gärna)\b"

RULES = (
    rule(
        "sv.action.far-i-uppdrag",
        Kind.ACTION,
        r"{who} (?:\w{2,12} ){0,2}?(?:får|ges|gavs|fick|tilldelas|ska få) (?:\w{2,12} ){0,2}?(?:i uppdrag|i uppgift|till uppgift|uppdraget|uppgiften)\b",
        "uppdrag uppgift uppdraget uppgiften",
        {
            "Kansliet får i uppdrag att ta fram en tidplan.": {"who": "Kansliet"},
            "Bo Alm gavs i uppdrag att kontakta hyresvärden.": {"who": "Bo Alm"},
        },
        (
            "Kommunen har i uppdrag att ta fram en plan.",
            "Gruppen som har uppdraget att ta fram ett underlag rapporterar.",
        ),
        rank=95,
        contexts=_ANYWHERE,
    ),
    rule(
        "sv.action.far-x-i-uppdrag",
        Kind.ACTION,
        r"\b(?:får|ges|gavs|fick|ger|gav|ge|tilldelas) {who} (?:\w{2,12} ){0,2}?(?:i uppdrag|i uppgift|till uppgift|uppdraget|uppgiften)\b",
        "uppdrag uppgift uppdraget uppgiften",
        {
            "Därför får Karin Ek i uppdrag att se över avtalet.": {"who": "Karin Ek"},
            "Styrelsen beslöt att ge Bo i uppdrag att skriva en policy.": {"who": "Bo"},
        },
        rank=96,
        contexts=_ANYWHERE,
    ),
    rule(
        "sv.action.uppdrar-at",
        Kind.ACTION,
        r"\b(?:uppdra|uppdras|uppdrar|uppdrog|uppdrogs|uppdragits)(?: {us:giver})?(?: åt| till)? {who}(?: och \w{2,20})? (?:\w{2,14} ){0,3}?att\b",
        "uppdra uppdras uppdrar uppdrog uppdrogs",
        {
            "Nämnden uppdrar åt förvaltningen att utreda frågan.": {"who": "förvaltningen"},
            "Beslutar att uppdra Karin Ek att byta lampor.": {"who": "Karin Ek"},
        },
        rank=97,
        contexts=_ANYWHERE,
    ),
    rule(
        "sv.action.uppdras",
        Kind.ACTION,
        r"{who} (?:uppdras|uppdrogs|åläggs|ålades|ombeds|ombads|uppmanas|anmodas) (?:\w{2,14} ){0,6}?att\b",
        "uppdras uppdrogs åläggs ålades ombeds ombads uppmanas anmodas",
        {"Bo uppdrogs att tillsammans med kassören räkna på priset.": {"who": "Bo"}},
        ("Det ålades kommunen av lagen.",),
        rank=95,
        contexts=_ANYWHERE,
    ),
    rule(
        "sv.action.ber",
        Kind.ACTION,
        r"\b(?:ber|bad|be|ålägga|ålägger|ålade) {name:who}(?: om)? (?:att )?(?:{do}|undersöka|titta|ta|hjälpa|återkomma|lämna|göra|komma)\b",
        "ber bad be ålägga ålägger ålade",
        {"Vi ber Karin boka en lokal.": {"who": "Karin"}},
        ("Karin ber om ursäkt.",),
        unless=_HEDGE,
        confidence=0.92,
        also=_TO_DO | {"hjälpa"},
        rank=93,
    ),
    rule(
        "sv.action.tar-pa-sig",
        Kind.ACTION,
        r"(?:{who}|{subject:who}) (?:\w{2,12} ){0,2}?(?:tar på sig|åtar sig|tog på sig|åtog sig|tar sig an|tar hand om|tar (?:\w{2,14} )?ansvar|tar uppdraget|tar tag i|tar frågan|tar det|har lovat att|lovade att|lovar att|erbjuder sig att|erbjöd sig att)\b",
        "tar åtar tog åtog lovat lovade lovar erbjuder erbjöd",
        {
            "Karin och Bo åtar sig att prata med hyresvärden.": {"who": "Karin och Bo"},
            "Lisa tar på sig att köpa in nya lampor.": {"who": "Lisa"},
        },
        ("Ingen har åtagit sig att göra arbetet.", "Om Karin tar på sig köket är vi klara."),
        unless=r"\b(?:vi|styrelsen) tar (?:det|frågan)\b|"
        + _HEDGE
        + "|"
        + _IF
        + "|"
        + _BY_DUTY
        + r"|\b(?:inte|ej|ingen)\b",
        confidence=0.93,
        rank=88,
        contexts=DEFAULT_CONTEXTS | {Context.DISCUSSION},
        flags=frozenset({"clause"}),
    ),
    rule(
        "sv.action.ansvarar",
        Kind.ACTION,
        r"{person:who} (?:\w{2,12} ){0,2}?(?:ansvarar(?: för|(?=\W{0,3}$))|håller i|står för|svarar för|sköter|är ansvariga? för|blir ansvariga? för|tar över)\b",
        "ansvarar håller står svarar sköter ansvarig ansvariga över",
        {
            "Bo ansvarar för inbjudan.": {"who": "Bo"},
            "Ny torktumlare köps in, Lisa ansvarar.": {"who": "Lisa"},
            "Karin håller i nästa träff.": {"who": "Karin"},
        },
        (
            "Länsstyrelsen ansvarar för tillsynen.",
            "Regionen svarar för driften av systemet sedan 2019.",
            "Karin ansvarar normalt för kassan.",
        ),
        unless=_HEDGE + "|" + _IF + "|" + _BY_DUTY + r"|\b(?:sedan|enligt lag|inte|ej)\b",
        confidence=0.92,
        rank=87,
        flags=frozenset({"clause"}),
    ),
    rule(
        "sv.action.ansvarig-colon",
        Kind.ACTION,
        r"\b(?:ansvarig|ansvariga|ansvar|ansv|utförs av|görs av|ägare|handläggare|åtgärdas av)(?: är)? ?[:=] ?{who}",
        "ansvarig ansvariga ansvar ansv utförs görs ägare handläggare åtgärdas",
        {"Snöröjning ordnas. Ansvarig: Karin Ek": {"who": "Karin Ek"}},
        also=frozenset({"<colon>", "="}),
        rank=80,
        contexts=_ANYWHERE,
    ),
    rule(
        "sv.action.who-does",
        Kind.ACTION,
        rf"(?:^|[-–:,;(>.] ?|\b(?:och|samt|att|så|men|medan|därefter|sedan) ){{subject:who}}{_BRACKET} {_ADVERBS}{{does}}(?=\W|$)",
        CUES["does"],
        {
            "Karin kollar priset på nya bord.": {"who": "Karin"},
            "Bo och Lisa tar fram ett förslag till nästa möte.": {"who": "Bo och Lisa"},
            "Felaktig faktura, Bo kontaktar leverantören.": {"who": "Bo"},
            "Karin E deltar vid första träffen.": {"who": "Karin E"},
            "Förvaltningen återkommer med en ny kalkyl.": {"who": "Förvaltningen"},
        },
        (
            "Karin berättar att kommunen bokar lokaler digitalt.",
            "Den som deltar digitalt får länken i förväg.",
            "Karin kollade priset i går.",
            "Karin återkopplar från höstens nätverksträff.",
            "Ska Karin kolla priset?",
            "Kanske Karin kollar priset.",
            "Om Karin bokar lokalen kan vi ses där.",
        ),
        unless=_HEDGE + "|" + _IF + "|" + _BY_DUTY + "|" + _TELLS + "|" + _ASKING,
        confidence=0.92,
        rank=75,
        contexts=DEFAULT_CONTEXTS - {Context.FORMALITY},
        flags=frozenset({"clause"}),
    ),
    rule(
        "sv.action.who-acts",
        Kind.ACTION,
        rf"{_CLAUSE}{{human:who}}{_BRACKET} {_ADVERBS}(?:{{acts}}|går (?:\w{2, 14} )?\w{0, 20}(?:kurs|utbildning)(?:en)?\b|{{does:listed}}(?=\W|$))",
        "<acts> går " + CUES["does"],
        {
            "Karin bakar kakor till festen.": {"who": "Karin"},
            "Taket läcker, Bo lagar det före helgen.": {"who": "Bo"},
            "Lisa (kassör) förnyar avtalet med banken.": {"who": "Lisa"},
            "Vaktmästaren krattar gången.": {"who": "Vaktmästaren"},
        },
        (
            "Karin har ett möte med banken.",
            "Bo tycker att avgiften är låg.",
            "Lisa saknar en lista över nycklarna.",
            "Karin bakade kakor till festen.",
            "Karin eller Bo öppnar.",
            "Bo lämnar mötet.",
            "Bakar Karin kakor?",
        ),
        unless=_HEDGE
        + "|"
        + _IF
        + "|"
        + _BY_DUTY
        + "|"
        + _TELLS
        + "|"
        + _STANDING
        + "|"
        + _ASKING
        + r"|\b(?:lämnar|ansluter(?: till)?|kommer till) (?:mötet|salen|lokalen|sammanträdet|kl)\b|\blägger fram\b|\bdrar sig\b|\bgör (?:en )?(?:dragning|genomgång|redogörelse)\b|\btar upp\b|\b(?:planerar|lovar|avser) att\b|\bhandlar om\b",
        confidence=0.85,
        rank=74,
        contexts=DEFAULT_CONTEXTS - {Context.FORMALITY} | {Context.DISCUSSION},
        flags=frozenset({"clause"}),
    ),
    rule(
        "sv.action.body-does",
        Kind.ACTION,
        r"(?:^\W{0,3}|[,;:–] ?|\b(?:och|men|så) ){board:who} (?:\w{2,12} ){0,2}?{does}(?=\W|$)",
        CUES["does"],
        {
            "Styrelsen tar in offerter från tre firmor.": {"who": "Styrelsen"},
            "Motionen bifölls, nämnden utreder kostnaden.": {"who": "nämnden"},
            "Arbetsgruppen bokar ett studiebesök.": {"who": "Arbetsgruppen"},
        },
        (
            "Vi ordnar alltid fest i maj.",
            "Styrelsen diskuterade hur föreningen betalar fakturor.",
        ),
        unless=_HEDGE
        + "|"
        + _IF
        + "|"
        + _BY_DUTY
        + "|"
        + _STANDING
        + r"|\bgör (?:en|ett) (?:\w{2,14} ){0,1}(?:reflektion|genomgång|uppföljning|avstämning|bedömning|sammanfattning|återblick)\b",
        confidence=0.88,
        rank=71,
        contexts=DEFAULT_CONTEXTS - {Context.DECISION, Context.FORMALITY},
        flags=frozenset({"clause"}),
    ),
    rule(
        "sv.action.reports-when",
        Kind.ACTION,
        r"{name:who}(?: \S{1,20}){0,6}? (?:presenterar|redovisar|återrapporterar|avrapporterar|visar|återkommer|kommer tillbaka|sammankallar)(?: \S{1,24}){0,7}? ?{when}",
        "presenterar redovisar återrapporterar avrapporterar visar återkommer tillbaka sammankallar",
        {
            "Bo redovisar den på mötet i december.": {"who": "Bo"},
            "Ekonomen presenterar en ny budget den 3 maj.": {"who": "Ekonomen"},
            "Karin visar utkastet i mars.": {"who": "Karin"},
        },
        ("Karin redovisade budgeten den 3 maj.", "Bo redovisar vad som hände i våras."),
        unless=_HEDGE + "|" + _IF + r"|\b(?:som|hände|var|har|hade|sedan|från|förra|efter)\b",
        confidence=0.85,
        rank=72,
        flags=frozenset({"clause", "coming"}),
    ),
    rule(
        "sv.action.inverted-does",
        Kind.ACTION,
        r"^\W{0,3}(?!vad\b|hur\b|vem\b|när\b|varför\b|då\b)[^\W\d_][^\ue000-\ue009:;?]{2,60} (?:{does}|tar|gör|ger|går) {people:who}(?=\W)(?! (?:och|eller|att)\b)",
        CUES["does"] + " tar gör ger går",
        {
            "Till nästa gång kollar Karin priset.": {"who": "Karin"},
            "Är de inte inne 1 december tar Lisa ett samtal.": {"who": "Lisa"},
            "Under tiden bokar Bo en ny lokal.": {"who": "Bo"},
        },
        ("Vad kollar Karin?", "Förra året bokade Bo lokalen."),
        unless=r"\?|^\W{0,3}(?:därefter|sedan|sist|slutligen|först|avslutningsvis|inledningsvis|efter det)\b|\btar \S{2,20} (?:över|upp|ordet|vid)\b|\b(?:kanske|eventuellt|varje|alltid|brukar|sedan [0-9])\b",
        confidence=0.85,
        also=frozenset({"<person>"}),
        rank=68,
    ),
    rule(
        "sv.action.somebody-must",
        Kind.ACTION,
        r"(?:^\W{0,3}|[,.;] ?)någon (?:måste|behöver|ska|skall|får) (?:\w{2,12} ){0,3}?[^\W\d_]{2,20}a\b",
        "någon",
        {
            "Någon måste ringa affären om bollar.": {},
            "Det är trasigt, någon behöver laga det.": {},
            "Någon ska låsa efter festen.": {},
        },
        ("Om någon måste gå säger vi till.", "Någon borde prata med dem."),
        unless=r"\?|\b(?:om|ifall|att|när) någon\b|\bnågon (?:måste|behöver|ska|får) (?:vara|ha|bli)\b",
        confidence=0.8,
        also=frozenset({"måste", "behöver", "ska", "skall", "får"}),
        rank=36,
    ),
    rule(
        "sv.action.shall-be-passive",
        Kind.ACTION,
        r"^\W{0,3}(?:[^\W\d_][^\ue000-\ue009.,;:?]{2,60}) (?:ska|skall) (?:\w{2,12} ){0,2}?(?!(?:hållas|följas|finnas|användas|ses|räknas|betraktas|prioriteras|beaktas|läsas|förstås|tolkas|anses|gällas|upplevas|vistas|lyckas|minnas|hoppas|trivas|delas|behandlas|uppfattas|ägas|styras|ledas)\b)[^\W\d_]{2,20}as\b",
        "ska skall",
        {
            "Rutinen för ensamarbete ska revideras.": {},
            "Brandövning ska göras innan november är slut.": {},
            "En skiss skall föreläggas styrelsen i januari.": {},
        },
        ("Mötet ska hållas digitalt.", "Om taket ska lagas kostar det.", "Reglerna ska följas."),
        unless=_HEDGE
        + "|"
        + _IF
        + "|"
        + _BY_DUTY
        + r"|\b(?:inte|ej|som|att|hur|vad|när|enligt|alltid|lika|staten|regeringen|kommunen|regionen)\b",
        confidence=0.8,
        rank=38,
        contexts=DEFAULT_CONTEXTS - {Context.FORMALITY, Context.DECISION, Context.REPORT},
    ),
    rule(
        "sv.action.name-in-bracket",
        Kind.ACTION,
        r"(?:\b(?:ska|skall|vi|att|måste|behöver)\b|{do}|{does}|{order}).{2,160}?\({people:who}\)\W{0,3}$",
        "<bracket>",
        {
            "Brandövning ska göras före december (Bo).": {"who": "Bo"},
            "Vi skickar julkort till hyresvärden (Karin).": {"who": "Karin"},
            "Kolla priset på nya cyklar (Lisa Ström)": {"who": "Lisa Ström"},
        },
        ("Vi tackade för en fin fest (Karin).",),
        unless=_HEDGE + r"|\b(?:val av|information|rapport|tackade|var|hade|har)\b",
        confidence=0.88,
        also=frozenset({"<person>"}),
        rank=79,
        contexts=DEFAULT_CONTEXTS - {Context.FORMALITY},
    ),
    rule(
        "sv.action.rota",
        Kind.ACTION,
        r"^\W{0,3}{when}[ :–-]{1,4}{people:who}\W{0,3}$",
        "<date>",
        {
            "v 47 Karin": {"who": "Karin"},
            "3 maj: Bo och Lisa": {"who": "Bo och Lisa"},
            "Vecka 12 – Lisa": {"who": "Lisa"},
        },
        ("2031-03-03 Karin Ek",),
        unless=r"^\W{0,3}(?:19|20)[0-9]{2}-|\b(?:frånvarande|närvarande|sekreterare|justerare)\b",
        confidence=0.85,
        also=frozenset({"<person>"}),
        rank=63,
        contexts=DEFAULT_CONTEXTS - {Context.FORMALITY},
        flags=frozenset({"day-or-bound"}),
    ),
    rule(
        "sv.action.takes-it-to",
        Kind.ACTION,
        r"{human:who} (?:\w{2,12} ){0,2}?(?:tar|lyfter|för) (?:upp|fram|med|det|den|detta|dem|saken|frågan)(?: \S{1,20}){0,4}? (?:till|på|vid|med|i|hos) (?:{known:to}|\S{0,24}(?:möte|mötet|träff|träffen|grupp|gruppen|rådet|nämnden|styrelsen|köket|ledningen))(?=\W|$)",
        "tar lyfter för",
        {
            "Karin tar upp det på ledningsmötet i januari.": {"who": "Karin"},
            "Bo tar det med köket.": {"who": "Bo"},
            "Karin lyfter det med styrelsen.": {"who": "Karin"},
            "Lisa tar frågan till nätverksgruppen.": {"who": "Lisa"},
        },
        ("Karin tar upp parkeringen.",),
        unless=_HEDGE + "|" + _IF,
        confidence=0.88,
        rank=74,
        flags=frozenset({"clause"}),
    ),
    rule(
        "sv.action.tar-hand-om-inverted",
        Kind.ACTION,
        r"\btar {human:who} (?:\w{2,12} ){0,2}?(?:hand om|kontakt|reda på|fram|tag i|det|den|på sig)\b",
        "tar",
        {
            "Om de vill ha ändringar tar Karin hand om det.": {"who": "Karin"},
            "Sedan tar Bo kontakt med kommunen.": {"who": "Bo"},
            "Till nästa gång tar Lisa fram en prislista.": {"who": "Lisa"},
        },
        ("Tar Karin hand om nycklarna?",),
        unless=r"\?|\b(?:kanske|eventuellt)\b",
        confidence=0.9,
        rank=76,
    ),
    rule(
        "sv.action.members-hand-in",
        Kind.ACTION,
        r"(?:^\W{0,3}|, )(?:kommunerna|medlemmarna|ledamöterna|[^\W\d_]{3,20}(?:erna|arna|orna))(?: \S{2,20}){0,3}? (?:lämnar|skickar|anmäler|rapporterar|mejlar|mailar|svarar|meddelar|fyller|registrerar|redovisar|utser|inkommer)\b.{0,120}?{when}",
        "lämnar skickar anmäler rapporterar mejlar mailar svarar meddelar fyller registrerar redovisar utser "
        "inkommer",
        {
            "Kommunerna lämnar uppgifter till kansliet senast den 8 december.": {},
            "Skolorna rapporterar antalet elever före 15 oktober.": {},
            "Lagledarna anmäler spelare senast den 3 maj.": {},
        },
        ("Kommunerna lämnade uppgifter den 8 december.",),
        unless=_HEDGE + "|" + _IF + "|" + _BY_DUTY,
        confidence=0.88,
        also=frozenset({"senast", "före", "innan", "till"}),
        rank=56,
        flags=frozenset({"due-only"}),
    ),
    rule(
        "sv.action.passive-now",
        Kind.ACTION,
        r"(?:^\W{0,3}|[.,;:–] ?)(?:[^\W\d_][\w/-]{0,24} ){0,5}?(?:{done}|{happens}|köps in|revideras|prissätts|aviseras|utreds|kapas|dokumenteras|cirkuleras)(?: (?:in|ut|upp|fram|ner|om|bort|med))?(?: (?:till|av|på|i|hos|med|från|för) [^,;.]{2,50})?\W{0,3}$",
        "<happens> " + CUES["done"] + " revideras prissätts aviseras kapas dokumenteras cirkuleras",
        {
            "Reviderad tidplan skickas till samtliga.": {},
            "Ny torktumlare köps in.": {},
            "Handlingsplanen hängs upp i personalrummet.": {},
            "Försäkringskort skickas ut till alla ledare.": {},
        },
        (
            "Fakturor betalas av kommunen varje månad.",
            "Det är bra om protokollet skickas ut.",
            "Hur skickas protokollet?",
        ),
        unless=_HEDGE
        + "|"
        + _IF
        + "|"
        + _BY_DUTY
        + "|"
        + _STANDING
        + r"|\b(?:om|som|när|att|hur|vad|brukar|månad|månadsvis|vanligen|inte|ej|kan|ska|skall|bör|måste|har|hade|behöver|får|borde|skulle|blivit)\b|\bjusteras\W{0,3}$",
        confidence=0.8,
        rank=37,
        contexts=DEFAULT_CONTEXTS - {Context.FORMALITY, Context.DECISION, Context.REPORT},
    ),
    rule(
        "sv.action.reports-next",
        Kind.ACTION,
        r"{human:who}(?: \S{1,20}){0,10}? (?:presenterar|redovisar|rapporterar|berättar|återrapporterar|avrapporterar|återkopplar|visar|föredrar|sammanfattar|informerar|efterlyser|hör|ger|frågar|tar|ser|gör|återkommer|kommer)(?: \S{1,24}){0,6}? (?:nästa|nästkommande|kommande) (?!vecka|år|månad|termin|vår|höst|sommar|vinter)\w{2,20}",
        "presenterar redovisar rapporterar berättar återrapporterar avrapporterar återkopplar visar föredrar "
        "sammanfattar informerar efterlyser hör ger frågar tar ser gör återkommer kommer",
        {
            "Karin har två offerter på gång och presenterar dem nästa möte.": {"who": "Karin"},
            "Bo redovisar siffrorna på nästa styrelsemöte.": {"who": "Bo"},
            "Lisa berättar mer vid nästa träff.": {"who": "Lisa"},
        },
        ("Karin redovisade det som sades på förra mötet.", "Karin frågar när nästa möte är."),
        unless=_HEDGE + "|" + _IF + r"|\b(?:när|om|vad|vilken) (?:är )?(?:nästa|kommande)\b",
        confidence=0.9,
        also=frozenset({"nästa", "nästkommande", "kommande"}),
        rank=77,
        flags=frozenset({"clause"}),
    ),
    rule(
        "sv.action.aterkommer",
        Kind.ACTION,
        r"(?:^|[-–:,;(>.] ?|\b(?:och|samt|så|men) ){name:who} (?:\w{2,12} ){0,2}?återkommer\b",
        "återkommer",
        {"Karin återkommer när domen har kommit.": {"who": "Karin"}},
        ("Karin återkommer ofta till sin barndom.",),
        unless=_HEDGE + "|" + _IF + r"|\b(?:ofta|ständigt|alltid)\b",
        confidence=0.92,
        rank=73,
        flags=frozenset({"clause"}),
    ),
    rule(
        "sv.action.name-colon",
        Kind.ACTION,
        r"^\W{0,3}(?:x\] ?|ap |todo )?{name:who} ?: ?(?:att )?(?:{do}|{order})\b",
        CUES["do"] + " " + CUES["order"],
        {"Karin: betala fakturan från tryckeriet": {"who": "Karin"}},
        ("Karin: det är dyrt att betala.",),
        unless=_HEDGE,
        confidence=0.93,
        also=frozenset({"<colon>"}),
        rank=84,
    ),
    rule(
        "sv.action.all-do",
        Kind.ACTION,
        r"^\W{0,3}{all:who} (?:(?:i|på|från) \S{2,20} |[^\W\d_]{3,20}(?:er|ar|or|na) ){0,1}(?:{does}|{acts}|(?:kommenterar|tar|ser)\b|ska {do}|läser|tänker igenom|funderar)(?=\W|$)",
        CUES["does"]
        + " ska läser tänker funderar kommenterar bemannar tittar går skriver mejlar tar ser gör",
        {
            "Alla kollar på hemsidan till nästa gång.": {"who": "Alla"},
            "Alla klasser bemannar ett bord.": {"who": "Alla"},
            "Alla i styrelsen kommenterar inom tre dagar.": {"who": "Alla"},
        },
        ("Alla deltagare ansvarar för sin egen säkerhet enligt stadgarna.",),
        unless=_HEDGE + "|" + _BY_DUTY,
        confidence=0.92,
        also=frozenset({"alla", "samtliga"}),
        rank=74,
    ),
    rule(
        "sv.action.who-shall",
        Kind.ACTION,
        r"{name:who} (?:(?:ska|skall|kommer att|skulle|får|måste|bör) (?:\w{2,14} ){0,5}?(?:{do}|göra|prata|ta|gå|ge|komma|återkomma|höra|sätta|lägga|försöka|hålla|driva|skriva|undersöka|lämna|titta|se|bjuda|fundera|överväga|ha)\b|försöker )",
        "ska skall kommer skulle får måste försöker",
        {
            "Karin ska ta fram ett underlag.": {"who": "Karin"},
            "Det beslutades att Bo ska boka lokal.": {"who": "Bo"},
            "Kassören kommer att skicka ut fakturor.": {"who": "Kassören"},
        },
        (
            "Karin skulle kunna ta fram ett underlag.",
            "Om Karin ska boka måste hon veta datum.",
            "Ska Bo boka lokalen?",
            "Karin berättar att kommunen ska bygga ut skolan.",
        ),
        unless=_HEDGE + "|" + _IF + "|" + _TELLS + r"|\b(?:inte|ej|bör kunna|fick|endast|bara)\b",
        confidence=0.92,
        also=_TO_DO,
        rank=76,
        flags=frozenset({"clause"}),
    ),
    rule(
        "sv.action.human-shall",
        Kind.ACTION,
        r"{human:who} (?:ska|skall|kommer att) (?:\w{2,14} ){0,3}?(?!(?:vara|ha|kunna|behöva|vilja|finnas|bli|börja|sluta|fortsätta|bra|sista|första|andra|samma|hela|egna|nya|alla|båda|inga|sina)\b)[^\W\d_]{2,20}a\b",
        "ska skall kommer",
        {
            "Rektorn ska redovisa antalet platser i maj.": {"who": "Rektorn"},
            "Karin ska gräva upp rabatten.": {"who": "Karin"},
            "Bo kommer att måla om hallen.": {"who": "Bo"},
        },
        ("Karin ska vara ledig.", "Bo berättar att Karin ska resa.", "Ska Karin måla?"),
        unless=_HEDGE
        + "|"
        + _IF
        + "|"
        + _TELLS
        + r"|\b(?:inte|ej|fick|endast|bara|att {human} ska)\b",
        also=frozenset({"<person>"}),
        confidence=0.85,
        rank=69,
        flags=frozenset({"clause"}),
    ),
    rule(
        "sv.action.inverted",
        Kind.ACTION,
        r"^\W{0,3}(?!om\b|när\b|ska\b|vad\b|hur\b)[^\ue000-\ue008,.:;?]{2,60} (?:ska|skall|kommer|får) {name:who} (?:att )?(?:\w{2,14} ){0,3}?{do}\b",
        "ska skall kommer får",
        {"Till nästa gång ska Karin ta fram en offert.": {"who": "Karin"}},
        ("Då kan Karin boka lokalen.",),
        unless=_HEDGE,
        confidence=0.9,
        also=_TO_DO,
        rank=76,
    ),
    rule(
        "sv.action.done-by",
        Kind.ACTION,
        r"(?<![\w-])(?:{done}|tas|skickas|tas .{1,80} fram|arbetas .{1,60} fram|kommer(?: att)? (?:{done:do}|\w{4,14}as(?: fram| ut| upp)?))\b(?: \S{1,30}){0,12}? av {name:who}",
        CUES["done"] + " tas skickas kommer arbetas",
        {
            "Ett förslag till budget tas fram av Karin.": {"who": "Karin"},
            "Efter dagen tas ett utkast till program fram av Bo och hennes medarbetare.": {},
            "Ett underlag kommer att arbetas fram av kassören till nästa möte.": {
                "who": "kassören"
            },
        },
        ("Enkäten togs fram av Karin i fjol.", "Frågan ägs av regionen."),
        unless=_HEDGE + "|" + _IF + r"|\b(?:har|hade|som)\b.{0,12}\b(?:tagits|tas)\b|" + _BY_DUTY,
        confidence=0.93,
        also=frozenset({"av"}),
        rank=85,
    ),
    rule(
        "sv.action.passive-by",
        Kind.ACTION,
        r"(?<![\w-])(?!\w{1,20}(?:des|tes)\b)(?!(?:togs|gavs|hölls|skrevs|bjöds|drogs|sågs|bröts|ägs|leds|drivs|används|stöds|finansieras|styrs|representeras|godkänns|beslutas|antas|fastställs|utses|väljs|finns|ersätts|anses|uppfattas|upplevs|påverkas|omfattas|berörs|öppnas|avslutas|informeras|presenteras|redovisas|föredras|minskas|ökas|hälsas|tills|trots|dess|deras|hans|vårs|i dags|hos|oss|plats)\b)[^\W\d_]{2,22}s(?: \S{1,20}){0,3}? av {human:who}",
        "av",
        {
            "Märkningen görs av Karin och Bo före påsk.": {"who": "Karin och Bo"},
            "Mejlet från mäklaren besvaras av Lisa.": {"who": "Lisa"},
            "Analysen skrivs av projektledaren.": {"who": "projektledaren"},
        },
        ("Huset ägs av Karin.", "Mötet leds av ordföranden.", "Listan gjordes av Bo."),
        unless=_HEDGE + "|" + _IF + "|" + _BY_DUTY + "|" + _STANDING,
        confidence=0.85,
        also=frozenset({"<person>"}),
        rank=81,
    ),
    rule(
        "sv.action.name-dash",
        Kind.ACTION,
        r"^\W{0,3}{people:who} ?[–-] ?(?!\W).{4,}",
        "<person>",
        {
            "Karin – rensa bland gamla konton": {"who": "Karin"},
            "Bo - affisch till festen": {"who": "Bo"},
            "Lisa – avtal med tryckeriet": {"who": "Lisa"},
        },
        ("Karin - ordförande",),
        unless=r"\?|\b(?:tillbaka|ledig|född|från|ordförande|ordf|sekreterare|kassör|ledamot|suppleant|rapport|information|klart|klar|frånvarande)\b",
        also=frozenset({"<dash>"}),
        confidence=0.9,
        rank=41,
        contexts=frozenset({Context.TODO, Context.NEXT_STEP}),
    ),
    rule(
        "sv.action.name-dash-due",
        Kind.ACTION,
        r"^\W{0,3}{people:who} ?[–-] ?(?!\W).{3,}?{when}",
        "<person>",
        {
            "Karin – affisch, klar den 3 maj": {"who": "Karin"},
            "Bo - underlag till budgeten senast 12 mars": {"who": "Bo"},
            "Lisa – kallelse till stämman 4 oktober": {"who": "Lisa"},
        },
        ("Karin – tillbaka den 3 maj", "Bo - rapport från 12 mars"),
        unless=r"\?|\b(?:tillbaka|rapport|information|ledig|född|ordförande|sekreterare|kassör|var|hade|från)\b",
        also=frozenset({"<dash>"}),
        confidence=0.85,
        rank=45,
    ),
    rule(
        "sv.action.labelled",
        Kind.ACTION,
        r"^\W{0,3}(?:ap|att göra|todo|åtgärd|action|action point|uppgift|aktivitet)(?: ?[0-9]{1,3})? ?(?::|[–-] ) ?\S.{5,}",
        "ap göra todo åtgärd action uppgift aktivitet",
        {
            "AP: Karin uppdaterar texten om lånen": {},
            "Åtgärd 3: kontrollera larmet i källaren": {},
            "TODO: boka lokal till hösten": {},
        },
        ("Uppgift: se bilaga", "Att göra: inget"),
        unless=r"\?|: ?(?:se bilaga|inget|inga|ingen|-|nej|klart|klar)\b",
        confidence=0.9,
        also=frozenset({"<colon>", "<dash>"}),
        rank=66,
    ),
    rule(
        "sv.action.name-last",
        Kind.ACTION,
        r"^.{6,120} [–-] {people:who}[.!]?\s*$",
        "<person>",
        {
            "Lapp i trapporna - Karin": {"who": "Karin"},
            "Kaffe och bullar – Bo": {"who": "Bo"},
            "Nytt lås till boden - Lisa": {"who": "Lisa"},
        },
        ("Rapport från skolan - Karin", "Val av ordförande – Bo"),
        unless=r"\?|\b(?:val|rapport|information|lägesrapport|återkoppling|presentation|genomgång|föredragning|ordförande|sekreterare|kassör|ledamot|suppleant|revisor|närvarande|frånvarande|avtackning|tack|föreläsning|musik|hälsning\w*|inlägg|diskussion|av)\b",
        also=frozenset({"<dash>"}),
        confidence=0.8,
        rank=36,
        contexts=frozenset({Context.NONE}),
    ),
    rule(
        "sv.action.sent-to-who",
        Kind.ACTION,
        r"(?:översänds|överlämnas|skickas|sänds|lämnas|hänskjuts|remitteras)(?: \S{1,24}){0,4}? till {name:who},? som (?:får|ska|skall|fick i uppdrag att|kommer att)\b",
        "översänds överlämnas skickas sänds lämnas hänskjuts remitteras",
        {
            "Synpunkterna översänds till Karin Ek som får avgöra om texten ändras.": {
                "who": "Karin Ek"
            }
        },
        rank=94,
    ),
    rule(
        "sv.action.we-send",
        Kind.ACTION,
        r"(?:{we:who} (?:nu |också |därför |sedan |då ){0,2}(?:skickar|mailar|mejlar|sänder|delar|lägger|publicerar|bjuder|bokar|kallar|återkommer|tar|hör|samlar|ordnar|fixar|påminner|beställer|köper)|(?:skickar|mailar|mejlar|sänder|delar|lägger|publicerar|bjuder|bokar|kallar|återkommer|hör|påminner) {we:who})(?: (?:nu|också|därför|sedan|då|in|ut|med|av oss|upp|fram|en|ett|till)){1,4}\b",
        "skickar mailar mejlar sänder delar lägger publicerar bjuder bokar kallar återkommer samlar ordnar "
        "fixar påminner beställer köper hör tar",
        {
            "Därför skickar vi nu ut en inbjudan till er alla.": {},
            "Vi bjuder in en föreläsare till våren.": {},
            "Vi bokar en ny tid med fastighetsägaren.": {},
        },
        ("Vi tar till oss kritiken.", "Om vi bokar en buss blir det billigare."),
        unless=_HEDGE + r"|^\W{0,3}(?:om|när|ifall)\b|\btar till\b|\btar (?:en|ett|upp)\b",
        confidence=0.9,
        also=frozenset({"vi"}),
        rank=70,
    ),
    rule(
        "sv.action.will-be-done",
        Kind.ACTION,
        r"\b(?:kommer(?: \w{2,12}){0,2}? att|ska|skall) (?:\w{2,12} ){0,2}?(?:mailas|mejlas|skickas|sändas|delas|bokas|tas fram|beställas|köpas in|publiceras|läggas (?:ut|upp)|skickas ut|kontaktas|bjudas in|kallas|ses över|följas upp|arbetas fram|undersökas|utredas|kompletteras|uppdateras|anlitas|bytas(?: ut)?|repareras|åtgärdas|anmälas|meddelas|sammanställas|distribueras|anslås)\b",
        "mailas mejlas skickas sändas delas bokas tas beställas köpas publiceras läggas kontaktas bjudas "
        "kallas ses följas arbetas undersökas utredas kompletteras uppdateras anlitas bytas repareras "
        "åtgärdas anmälas meddelas sammanställas distribueras anslås",
        {
            "Ett nytt avtal kommer att mailas ut till samtliga.": {},
            "Informationen ska publiceras på hemsidan.": {},
        },
        (
            "Det är oklart om avtalet kommer att skickas ut.",
            "Kostnaden ska delas lika.",
            "Ska avtalet skickas ut?",
        ),
        unless=_HEDGE
        + r"|"
        + _IF
        + r"|\b(?:oklart|inte|ej|regeringen|staten|lika|om)\b.{0,40}\b(?:kommer|ska)\b|delas lika|^\W{0,3}(?:för att|så att)",
        confidence=0.9,
        rank=55,
    ),
    rule(
        "sv.action.done-until",
        Kind.ACTION,
        r"\b{done}(?: \S{1,24}){0,8}? (?:till|inför|innan|före|vid|på|senast)(?: \w{2,8})? (?:nästa|nästkommande|kommande) (?:\w{0,14}möte|gång|sammanträde|träff)",
        CUES["done"],
        {
            "Kostnaden tas reda på till nästa möte.": {},
            "Listan uppdateras inför nästkommande möte.": {},
        },
        unless=_HEDGE + "|" + _IF,
        confidence=0.9,
        also=frozenset({"nästa", "nästkommande", "kommande"}),
        rank=54,
    ),
    rule(
        "sv.action.passive-soon",
        Kind.ACTION,
        r"(?:{done}|ska {done:then}|omförhandlas|tillfrågas|bevakas|inväntas)(?: \S{1,24}){0,6}? (?:omgående|snarast(?: möjligt)?|så snart (?:som möjligt|det går)|inom kort|genast|under veckan|i veckan|de närmaste dagarna)\b",
        "omgående snarast snart kort genast veckan dagarna",
        {
            "Förvaltaren kontaktas omgående.": {},
            "En ny offert begärs in så snart som möjligt.": {},
            "Protokollet skickas ut inom kort.": {},
        },
        ("Jourpersonal kontaktas alltid genast vid larm.", "Kan hissen lagas snarast?"),
        unless=_HEDGE
        + "|"
        + _IF
        + "|"
        + _BY_DUTY
        + r"|\bhar (?:\w{2,12} ){0,3}(?:begärts|skickats)\b",
        also=frozenset(CUES["done"].split()) | {"omförhandlas", "tillfrågas", "inväntas"},
        confidence=0.9,
        rank=53,
    ),
    rule(
        "sv.action.todo-entry",
        Kind.ACTION,
        r"^.{4,}",
        "<todo>",
        {},
        unless=r"^\W{0,3}(?:klart|klar|ok|inga|inget|-)\W{0,3}$",
        confidence=0.92,
        rank=30,
        contexts=frozenset({Context.TODO}),
    ),
    rule(
        "sv.action.owner-behind",
        Kind.ACTION,
        r"^(?P<what>.{6,300}?)(?: ?[(\[@] ?{name:who}[)\]]?| [-–>]{1,2} ?{name})[.!]?\s*$",
        "<bullet>",
        {
            "Boka lokal till årsmötet (Karin Ek)": {},
            "Skriva till kommunen om belysningen - Bo": {},
        },
        ("Rapport om skolan (Karin Ek)", "Musik: Bach (Karin Ek)"),
        unless=r"^\W{0,3}(?:val av|information|rapport|återrapport|lägesrapport|diskussion|presentation|genomgång|föredragning|musik)\b|\?",
        confidence=0.9,
        rank=40,
        contexts=frozenset({Context.TODO, Context.NEXT_STEP, Context.DECISION}),
    ),
    rule(
        "sv.action.owner-in-brackets",
        Kind.ACTION,
        r"[^\[\]@]{6,300}?(?:\[{name:who}\]|@{name:who}(?=\W|$))",
        "<tagged>",
        {
            "Sammanställa användartesterna [Karin Ek]": {"who": "Karin Ek"},
            "affisch klar senast 11/10 @Karin": {"who": "Karin"},
        },
        confidence=0.93,
        rank=83,
        flags=frozenset({"behind"}),
    ),
    rule(
        "sv.action.passive-with-owner",
        Kind.ACTION,
        r"(?:{done}|^[^\w\ue000-\ue00a]{0,3}(?:{do}|{order}))(?: \S{1,30}){0,14}? ?\({name:who}\)\W{0,3}$",
        CUES["done"] + " " + CUES["do"] + " " + CUES["order"],
        {"Ny offert begärs in (Karin).": {"who": "Karin"}},
        ("Protokollet skrevs i går (Karin).",),
        also=frozenset({"<bracket>"}),
        unless=_HEDGE + r"|\b(?:val av|information|rapport)\b",
        confidence=0.92,
        rank=82,
    ),
    rule(
        "sv.action.owner-column",
        Kind.ACTION,
        r"^.{4,}",
        "<owner>",
        {},
        unless=r"{known:giver}\s{1,3}(?:\w{2,10}\s)?{tells}|^\W{0,3}(?:pågår|kvarstår|klart|klar|ansv|namn|signatur|status)\W{0,3}$|^\W{0,3}(?:information|föregående|val av|mötet|nästa möte|dagordning|närvarande)\b",
        confidence=0.9,
        rank=33,
    ),
    rule(
        "sv.action.imperative",
        Kind.ACTION,
        r"^\W{0,4}(?:att göra ?:? |todo ?:? )?{order}(?=\s|:|$)(?! (?:är|var|blir|har)\b).{3,}",
        CUES["order"],
        {
            "Boka möte med entreprenören snarast.": {},
            "Lägg till en rad om försäkringen i avtalet.": {},
            "Uppdatera texten på hemsidan.": {},
        },
        (
            "Boka är ett ord.",
            "Kontakta gärna kansliet vid frågor.",
            "Ring kansliet om du är sjuk.",
            "Anmäl er senast den 3 maj.",
        ),
        unless=r"\?|\b(?:gärna|vänligen|om du|om ni|er|dig|eventuellt|kanske)\b",
        confidence=0.8,
        rank=40,
        contexts=DEFAULT_CONTEXTS - {Context.FORMALITY, Context.STANDING},
    ),
    rule(
        "sv.action.infinitive",
        Kind.ACTION,
        r"^\W{0,4}(?:att )?{do}(?=[\s:!]|$)(?! (?:är|var|blir|har|kan|tar|kräver)\b).{3,}",
        "<bullet>",
        {
            "Köpa in en ny kaffebryggare": {},
            "Kontakta kommunen om skyltarna.": {},
            "Boka lokal till årsmötet": {},
        },
        ("Köpa är dyrare än att hyra.", "Att diskutera: köpa ny eller laga?"),
        unless=r"\?|\b(?:gärna|vänligen|om du|om ni|er|dig|eventuellt|kanske)\b",
        confidence=0.75,
        also=frozenset(CUES["do"].split()),
        rank=38,
        contexts=DEFAULT_CONTEXTS - {Context.FORMALITY, Context.STANDING, Context.REPORT},
    ),
    rule(
        "sv.action.has-left-to-do",
        Kind.ACTION,
        r"{name:who} har (?:\S{2,20} ){0,5}?(?:att göra|kvar att|att färdigställa|att uppdatera|att ta fram)\b",
        "göra kvar",
        {"Karin har några rättelser att göra i texten.": {"who": "Karin"}},
        ("Karin har mycket att göra.",),
        unless=r"\b(?:mycket|fullt|inget|lite) att göra\b",
        confidence=0.85,
        rank=60,
    ),
    rule(
        "sv.action.body-shall",
        Kind.ACTION,
        r"^\W{0,3}(?:{body:who} (?:ska|skall)|(?:därför|dessutom|då) (?:ska|skall) {body:us}) (?:också |även |börja |nu ){0,2}(?:{do}|hålla|ha|sätta|starta|börja|erbjuda|använda|införa|satsa|fortsätta|sluta|låta|delta|söka|hyra|köra|anordna)\b",
        "ska skall",
        {
            "Vi ska börja hålla öppet hus en gång i månaden.": {"who": "Vi"},
            "Föreningen ska boka lokalen för ett år i taget.": {"who": "Föreningen"},
        },
        (
            "Vi ska säkerställa välfärden i hela länet.",
            "Vi ska kanske hyra in oss någon annanstans.",
            "Styrelsen ska föra en medlemsförteckning.",
            "Ska vi boka Folkets hus?",
        ),
        unless=r"\b(?:kanske|eventuellt|försöka|inte)\b|\?",
        confidence=0.8,
        also=_OURS_TO_DO,
        rank=35,
        flags=frozenset({"task"}),
    ),
)

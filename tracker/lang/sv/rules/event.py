"""Events: a dated happening that people attend."""

from tracker.model import Context, Kind
from tracker.rules import DEFAULT_CONTEXTS, rule

_PAST = (
    r"\b(?:var|protokoll fört|anteckningar förda|från mötet|anteckningar från|protokoll från|hölls|genomfördes|ägde rum|deltog|besökte|hade|har (?:hållits|genomförts|varit)|fördes|diskuterades|"
    r"förra|föregående|tidigare|återkoppling från|reflektioner från|rapport från|senaste|bestämdes på|i höstas|"
    r"i våras|i somras|i vintras|igår|arrangerades|anordnades|öppnades|inleddes|avslutades|informerade|kallade till|"
    r"träffade|kom överens|gick|blev|skedde|presenterades)\b"
)

_THEN_PAST = r"{gathering} (?:den |i |på )?\(?{when}\)?,? (?!planerad|bokad)(?:\w{0,16}(?:ade|[^i]ts|[ntls]te|tog)|gav|blev|var)\b"
_DID = r"{who:past} (?:(?:redovisade|presenterade|visade|berättade|rapporterade|antog|höll|deltog|besökte|tackade|gick|kom|var|hade|fick|såg)|\w{2,16}ade)\b|"

RULES = (
    rule(
        "sv.event.under-meetings",
        Kind.EVENT,
        r"{when}",
        "<meetings>",
        {},
        unless=r"\b(?:senast|deadline|sista dag)\b|^\W{0,3}(?:mötet (?:avslutades|öppnades))",
        confidence=0.95,
        rank=68,
        contexts=frozenset({Context.MEETINGS}),
        flags=frozenset({"listed", "each"}),
    ),
    rule(
        "sv.event.next-meeting",
        Kind.EVENT,
        r"\b(?:nästa|nästkommande|kommande) (?:ordinarie |planerade )?\w{0,20}(?:möte|sammanträde|träff|byggmöte|stämma|tillfälle)\w{0,2}\b.{0,60}?{when}|{when}.{0,40}\b(?:är|hålls|blir|har vi) (?:det |vårt )?(?:nästa|nästkommande) \w{0,20}(?:möte|sammanträde|träff)",
        "nästa nästkommande kommande",
        {
            "Nästa möte hålls den 3 maj kl. 18 i Folkets hus.": {},
            "Nästa styrelsemöte är planerat till torsdag 12 mars.": {},
        },
        ("Karin återkommer till nästa möte den 3 maj.", "Protokollet läggs ut före nästa möte."),
        unless=r"\b(?:till|inför|innan|före|på|vid|senast) (?:nästa|nästkommande|kommande)\b",
        rank=71,
        contexts=DEFAULT_CONTEXTS | {Context.DISCUSSION},
        flags=frozenset({"next"}),
    ),
    rule(
        "sv.event.next-something",
        Kind.EVENT,
        r"^\W{0,3}nästa \w{3,30} (?:är |blir |hålls |äger rum |sker ){0,1}(?:planerad till |preliminärt ){0,1}{when}",
        "nästa",
        {"Nästa skyddsrond torsdag 26/9 kl. 07.30.": {}},
        ("Nästa år blir det dyrare.",),
        unless=_PAST,
        confidence=0.93,
        rank=66,
        flags=frozenset({"exact"}),
    ),
    rule(
        "sv.event.next-colon",
        Kind.EVENT,
        r"^\W{0,3}(?:nästa|därefter|sedan)(?: gång)? ?:? ?(?:extra |\w{0,12}möte |heldag |(?:hos|i|på) \S{2,30} ){0,4}{when}",
        "nästa därefter sedan",
        {
            "Nästa: tis 4 november 15.30, biblioteket": {},
            "Nästa gång: 12 mars kl. 18": {},
            "Därefter extra 8 maj inför stämman": {},
        },
        ("Nästa år blir det dyrare.", "Sedan 1 maj gäller nya regler."),
        unless=_PAST + r"|\bsedan (?:den )?[0-9]|\bnästa (?:år|vecka|månad|termin|säsong)\b",
        confidence=0.9,
        rank=65,
        flags=frozenset({"exact", "next"}),
    ),
    rule(
        "sv.event.held-first",
        Kind.EVENT,
        r"^\W{0,3}(?:hålls|äger rum|blir av|är planerad|planeras till|genomförs|firas) (?:den |på |i ){0,1}{when}",
        "hålls äger blir är planeras genomförs firas",
        {
            "Hålls tisdag 20 maj kl. 19 i kvartersgården.": {},
            "Äger rum den 3 september.": {},
            "Planeras till 12 april.": {},
        },
        ("Hölls den 20 maj.",),
        unless=_PAST,
        confidence=0.88,
        rank=50,
        flags=frozenset({"exact"}),
    ),
    rule(
        "sv.event.gathering-first",
        Kind.EVENT,
        r"^\W{0,3}{gathering} (?:är |blir |hålls )?(?:den |på )?{when}",
        "<gathering>",
        {
            "Årsmöte 16 mars kl. 14 i bygdegården, kallelse ska ut tre veckor före.": {},
            "Städdag lördag 26 april, start kl. 10.": {},
            "Personalfest den 3 maj, Karin ordnar maten.": {},
        },
        ("Årsmötet den 16 mars antog nya stadgar.", "Mötet den 3 maj var välbesökt."),
        unless=_DID + _PAST + "|" + _THEN_PAST + r"|\?",
        confidence=0.92,
        rank=62,
        flags=frozenset({"exact"}),
    ),
    rule(
        "sv.event.noun-and-date",
        Kind.EVENT,
        r"^\W{0,3}(?:[^\W\d_][\w.-]{1,30} ?){1,4}:? {when}(?:,? (?:i|på|hos|vid|med|samling) [^.;:?]{2,50})?[.!]{0,3}\s*$",
        "<day>",
        {"Cykelrensning lördag 9 november.": {}, "Pub fre 25/10 kl 18 i Grottan": {}},
        (
            "Karin kollade priset 9 november.",
            "Rapport från 9 november.",
            "Skrivelse inkom 9 november",
        ),
        unless=_DID
        + _PAST
        + r"|\b(?:är|har|ska|skall|kan|måste|bör|blir|inkom|kom|kollade|från|sedan|till|efter|före|innan|senast|deadline|datum|skickat|från|protokoll|rapport|skrivelse|mejl|betalades|fakturan)\b|\w{3,}(?:ade|des|ts|te)\b",
        confidence=0.85,
        rank=41,
        flags=frozenset({"exact", "listed"}),
    ),
    rule(
        "sv.event.line-with-date",
        Kind.EVENT,
        r"^\W{0,3}{when}[ ,:–-]{1,4}(?:kl\S* \S+ )?(?:\S{1,20} ){0,3}?{gathering}",
        "<date>",
        {"3 maj: städdag på gården": {}, "12-13 oktober – höstkonferens i Lund": {}},
        unless=_PAST,
        confidence=0.93,
        rank=60,
        contexts=DEFAULT_CONTEXTS,
        flags=frozenset({"listed"}),
    ),
    rule(
        "sv.event.bare-date-and-time",
        Kind.EVENT,
        r"^\W{0,3}{when}(?:[ ,.]{0,3}(?:\([^()]{2,60}\)|(?:hos|i|på|samling) [^.;:]{2,60})?|, ?[^\W\d_][^,.;:]{1,40})\W{0,3}$",
        "<date>",
        {
            "Onsdag 24/8 kl. 19 (hos Karin, nr 14)": {},
            "Torsdag 6 mars 18:30-20:00.": {},
            "Torsdag 24/10 kl. 9.30, Teams.": {},
        },
        ("Onsdag 24/8 kl. 19 var det regn.",),
        confidence=0.92,
        rank=61,
        flags=frozenset({"listed", "timed"}),
    ),
    rule(
        "sv.event.takes-place",
        Kind.EVENT,
        r"{gathering}.{0,80}?\b(?:hålls|äger rum|blir|är planerad|är planerat|är planerade|planeras|arrangeras|anordnas|genomförs|är inplanerad|är inbokad|är bokad|är bokat|sker|firas|kommer att hållas|ska hållas|ska genomföras|infaller|startar|börjar|är)\b.{0,80}?{when}",
        "hålls äger blir planerad planerat planerade planeras arrangeras anordnas genomförs inplanerad inbokad "
        "sker firas bokad bokat hållas genomföras infaller startar börjar är",
        {
            "Årsmötet hålls den 12 mars i sockenstugan.": {},
            "Ett studiebesök i hamnen är planerat till fredag 4 juni.": {},
        },
        ("Årsmötet hölls den 12 mars.", "Mötet är senast klart kl. 20."),
        unless=_PAST + r"|\bsenast\b",
        confidence=0.93,
        also=frozenset({"<gathering>"}),
        rank=52,
    ),
    rule(
        "sv.event.held-on",
        Kind.EVENT,
        r"{when}.{0,40}?\b(?:hålls|är det|blir det|har vi|arrangerar vi|anordnas|arrangeras|bjuder vi in till|äger)\b.{0,60}?{gathering}",
        "hålls det har arrangerar anordnas arrangeras bjuder äger",
        {"Den 3 maj är det städdag.": {}, "Lördagen den 8 juni arrangeras en sommarfest.": {}},
        unless=_PAST,
        confidence=0.93,
        also=frozenset({"<gathering>"}),
        rank=52,
    ),
    rule(
        "sv.event.gathering-on",
        Kind.EVENT,
        r"{gathering}(?: (?:den|på|i|under|till|om|för|med|hos|vid|kring|[^\W\d_]\S{1,16})){0,4}?,? \(?{when}|{gathering:longer}(?: [^\s,;:.]{1,24}){5,9}?, {when:then}",
        "<gathering>",
        {
            "När det gäller planeringsdagen i november kom flera inspel till programmet.": {},
            "Informationsträff med förskolan den 14 maj.": {},
        },
        (
            "Rapport från konferensen den 14 maj.",
            "De samtal som fördes vid planeringsdagen i juni.",
            "Karin var på utbildning den 3 maj.",
            "Städdagen i maj visade att verktygen är slut.",
        ),
        unless=_DID
        + _PAST
        + "|"
        + _THEN_PAST
        + r"|\bpå (?:samråd|remiss)\b|\b(?:senast|sedan|protokoll(?:et)? från|före|innan|efter|(?:till|inför|på|vid) (?:nästa|nästkommande))\b|\?",
        confidence=0.9,
        rank=43,
    ),
    rule(
        "sv.event.moved-to",
        Kind.EVENT,
        r"{gathering}.{0,60}?\b(?:ändras|flyttas|senareläggs|tidigareläggs|skjuts|blir|ersätts)\b.{0,40}?\b(?:till|av)\b.{0,40}?{when}",
        "ändras flyttas senareläggs tidigareläggs skjuts ersätts",
        {
            "Höstens planeringsträff i oktober flyttas till den 12 november.": {},
            "Städdagen flyttas till lördag 3 maj.": {},
        },
        ("Frågan om planeringsdagen flyttas till nästa möte.",),
        unless=r"\?|\b(?:frågan|punkten|ärendet|beslutet)\b|\b(?:kan|kanske|föreslås)\b.{0,10}\b(?:ändras|flyttas)",
        also=frozenset({"<gathering>"}),
        rank=73,
        flags=frozenset({"moved"}),
    ),
    rule(
        "sv.event.theme-at",
        Kind.EVENT,
        r"\b(?:blir|är)\b(?: \S{1,20}){0,3}? (?:tema|temat|på agendan|huvudpunkt) (?:på|vid|för|under)\b.{0,60}?{gathering}.{0,20}?{when}",
        "tema temat agendan huvudpunkt",
        {"Trygghet blir ett tema på nämndens strategidag i höst.": {}},
        unless=_PAST,
        confidence=0.92,
        also=frozenset({"<gathering>"}),
        rank=55,
    ),
    rule(
        "sv.event.we-book",
        Kind.EVENT,
        r"\b(?:bokar|bokade|inplaneras|bokas|planerar|håller|ses|träffas|sammanträder|firas|lånar|ska låna|samlas|har bokat|har preliminärt bokat)\b.{0,80}?{when}|{when}.{0,30}\b(?:bokar|bokas|ses|träffas|samlas|lånar|ska \w{2,6} låna|har vi bokat)\b",
        "bokar bokas bokade inplaneras planerar håller ses träffas sammanträder firas lånar låna samlas bokat",
        {
            "Vi bokar en träff om budgetfrågorna den 13 maj kl. 11-13.": {},
            "Gruppen ses igen tisdag 4 juni.": {},
        },
        ("Karin bokar lokalen senast den 3 maj.",),
        unless=r"\b(?:senast|innan|före|sågs|träffades)\b|{name:giver} bokar",
        confidence=0.9,
        rank=72,
        flags=frozenset({"exact"}),
    ),
    rule(
        "sv.event.something-is-on",
        Kind.EVENT,
        r"^\W{0,3}(?:[^\W\d_][\w-]{2,30} ){1,4}(?:blir|är|hålls|sker|äger rum) (?:den |på |preliminärt ){0,1}{when}(?=\W|$)",
        "blir är hålls sker äger",
        {
            "Hajken blir 10-12 oktober vid sjön.": {},
            "Lottas avtackning är torsdagen den 8 februari kl. 14.": {},
        },
        ("Sista dag är den 3 maj.", "Det är den 3 maj i dag."),
        also=frozenset({"<day>"}),
        unless=_PAST
        + r"|\b(?:sista|deadline|senast|start|starten|datum|det|detta|målet|planen|tanken|svarstid\w*)\b|\?",
        confidence=0.85,
        rank=42,
        flags=frozenset({"exact", "listed"}),
    ),
    rule(
        "sv.event.extra-meeting",
        Kind.EVENT,
        r"^\W{0,3}(?:ett |en )?(?:extra|nytt|ny|uppföljande|särskilt|gemensamt|gemensam) \w{0,20}(?:möte|träff|stämma|sammanträde|workshop)\b.{0,40}?{when}",
        "extra nytt ny uppföljande särskilt gemensamt gemensam",
        {"Ett extra styrelsemöte innan sommaren.": {}},
        unless=_PAST,
        confidence=0.9,
        rank=50,
    ),
    rule(
        "sv.event.preliminary-date",
        Kind.EVENT,
        r"\b(?:preliminärt datum|prel\.? datum|datum|dag|tid)(?: för \S{2,30}(?: \S{2,20})?)? (?:är|blir|sätts till|föreslås till|bestäms till)\b.{0,30}?{when}",
        "datum dag tid",
        {"Preliminärt datum för sommarfesten är den 8 juni.": {}},
        ("Sista dag för anmälan är den 3 maj.",),
        unless=r"\b(?:sista|senast|deadline)\b",
        confidence=0.92,
        rank=53,
        flags=frozenset({"exact"}),
    ),
)

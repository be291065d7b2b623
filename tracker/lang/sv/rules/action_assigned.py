"""Actions that somebody is given, or takes upon them: *får i uppdrag*, *åtar sig*, *ansvarig: …*."""

from tracker.lang.sv.rules.action_words import ANYWHERE, BY_DUTY, HEDGE, IF, TO_DO
from tracker.model import Context, Kind
from tracker.rules import DEFAULT_CONTEXTS, either, rule

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
        contexts=ANYWHERE,
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
        contexts=ANYWHERE,
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
        contexts=ANYWHERE,
    ),
    rule(
        "sv.action.uppdras",
        Kind.ACTION,
        r"{who} (?:uppdras|uppdrogs|åläggs|ålades|ombeds|ombads|uppmanas|anmodas) (?:(?:\w{2,14} ){0,6}?att\b|(?:\w{2,14} ){0,2}?{do}\b)",
        "uppdras uppdrogs åläggs ålades ombeds ombads uppmanas anmodas",
        {
            "Kassören ombeds att ta in offerter.": {},
            "Fastighetsbolaget åläggs att åtgärda felen.": {},
            "Samtliga ombeds kontrollera sina uppgifter senast 3 maj.": {"who": "Samtliga"},
            "Bo uppdrogs att tillsammans med kassören räkna på priset.": {"who": "Bo"},
        },
        ("Det ålades kommunen av lagen.",),
        rank=95,
        contexts=ANYWHERE,
    ),
    rule(
        "sv.action.ber",
        Kind.ACTION,
        r"\b(?:ber|bad|be|ålägga|ålägger|ålade) {name:who}(?: om)? (?:att )?(?:{do}|undersöka|titta|ta|hjälpa|återkomma|lämna|göra|komma)\b",
        "ber bad be ålägga ålägger ålade",
        {
            "Styrelsen bad Bo att kontakta entreprenören.": {},
            "Vi ber Lisa ta fram en kalkyl.": {},
            "Vi ber Karin boka en lokal.": {"who": "Karin"},
        },
        ("Karin ber om ursäkt.",),
        unless=HEDGE,
        confidence=0.92,
        also=TO_DO | {"hjälpa"},
        rank=93,
    ),
    rule(
        "sv.action.sent-to-who",
        Kind.ACTION,
        r"(?:översänds|överlämnas|skickas|sänds|lämnas|hänskjuts|remitteras)(?: \S{1,24}){0,4}? till {name:who},? som (?:får|ska|skall|fick i uppdrag att|kommer att)\b",
        "översänds överlämnas skickas sänds lämnas hänskjuts remitteras",
        {
            "Enkätsvaren lämnas till Bo, som ska sammanställa dem.": {},
            "Remissen skickas till Lisa Ström som ska besvara den.": {},
            "Synpunkterna översänds till Karin Ek som får avgöra om texten ändras.": {
                "who": "Karin Ek"
            },
        },
        rank=94,
    ),
    rule(
        "sv.action.tar-pa-sig",
        Kind.ACTION,
        r"(?:{who}|{subject:who}) (?:\w{2,12} ){0,2}?(?:tar på sig|åtar sig|tog på sig|åtog sig|tar sig an|tar hand om|tar (?:\w{2,14} )?ansvar|tar uppdraget|tar tag i|tar frågan|tar det|har lovat att|lovade att|lovar att|erbjuder sig att|erbjöd sig att)\b",
        "tar åtar tog åtog lovat lovade lovar erbjuder erbjöd",
        {
            "Karin och Bo åtar sig att ringa hyresvärden.": {"who": "Karin och Bo"},
            "Lisa tar på sig att köpa in nya lampor.": {"who": "Lisa"},
        },
        ("Ingen har åtagit sig att göra arbetet.", "Om Karin tar på sig köket är vi klara."),
        unless=either(
            r"\b(?:vi|styrelsen) tar (?:det|frågan)\b", HEDGE, IF, BY_DUTY, r"\b(?:inte|ej|ingen)\b"
        ),
        confidence=0.93,
        rank=88,
        contexts=DEFAULT_CONTEXTS | {Context.DISCUSSION},
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
        unless=r"\?|\b(?:kanske|eventuellt|annars|i nödfall)\b",
        confidence=0.9,
        rank=76,
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
        unless=either(HEDGE, IF),
        also=frozenset("upp fram med det den detta dem saken frågan".split()),
        confidence=0.88,
        rank=74,
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
        unless=either(HEDGE, IF, BY_DUTY, r"\b(?:sedan|enligt lag|inte|ej)\b"),
        confidence=0.92,
        rank=87,
        flags=frozenset({"clause"}),
    ),
    rule(
        "sv.action.ansvarig-colon",
        Kind.ACTION,
        r"\b(?:ansvarig|ansvariga|ansvar|ansv|utförs av|görs av|ägare|handläggare|åtgärdas av)(?: är)? ?[:=] ?{who}",
        "ansvarig ansvariga ansvar ansv utförs görs ägare handläggare åtgärdas",
        {
            "Byta lås i källaren. Ansvarig: Bo Alm": {},
            "Affischer till konserten, ansv: Lisa": {},
            "Snöröjning ordnas. Ansvarig: Karin Ek": {"who": "Karin Ek"},
        },
        also=frozenset({"<colon>", "="}),
        rank=80,
        contexts=ANYWHERE,
    ),
    rule(
        "sv.action.has-left-to-do",
        Kind.ACTION,
        r"{name:who} har (?:\S{2,20} ){0,5}?(?:att göra|kvar att|att färdigställa|att uppdatera|att ta fram)\b",
        "göra kvar färdigställa uppdatera fram",
        {
            "Bo har kvar att ringa två hyresgäster.": {},
            "Lisa har fortfarande en del att färdigställa i rapporten.": {},
            "Karin har några rättelser att göra i texten.": {"who": "Karin"},
        },
        ("Karin har mycket att göra.",),
        unless=r"\b(?:mycket|fullt|inget|lite) att göra\b",
        also=frozenset({"har"}),
        confidence=0.85,
        rank=60,
    ),
)

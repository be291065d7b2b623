"""Actions in the passive: *tas fram av Karin*, *offert begärs in*."""

from tracker.lang.sv.rules.action_words import BY_DUTY, HEDGE, IF, STANDING
from tracker.lang.sv.verbs import CUES, NO_PASSIVE, PASSIVE, first_words
from tracker.model import Context, Kind
from tracker.rules import DEFAULT_CONTEXTS, either, rule

_IN_S = {*first_words(PASSIVE), *filter(str.isalpha, NO_PASSIVE.split())}
_OF_OLD = {f"{word[:-1]}es" for word in _IN_S if word[-2] != "a"}
"""*göres*, *utföres*."""
_PASSIVES = frozenset(
    {"<happens>", "avges", "utges", "anges", "återges", "överges", *_IN_S, *_OF_OLD}
)
"""A sentence with a passive in it, whatever it tells of: *av* alone stands everywhere."""

RULES = (
    rule(
        "sv.action.done-by",
        Kind.ACTION,
        r"(?<![\w-])(?:{done}|tas|skickas|tas .{1,80} fram|arbetas .{1,60} fram|kommer(?: att)? (?:{done:do}|\w{4,14}as(?: fram| ut| upp)?))\b(?: \S{1,30}){0,12}? av {name:who}",
        CUES["done"] + " tas skickas kommer arbetas",
        {
            "Ett förslag till budget tas fram av Karin.": {"who": "Karin"},
            "Efter dagen tas ett utkast till program fram av Bo och hennes medarbetare.": {},
            "En kalkyl kommer att tas fram av kassören till nästa möte.": {"who": "kassören"},
        },
        ("Enkäten togs fram av Karin i fjol.", "Frågan ägs av regionen."),
        unless=either(HEDGE, IF, r"\b(?:har|hade|som)\b.{0,12}\b(?:tagits|tas)\b", BY_DUTY),
        confidence=0.93,
        also=frozenset({"av"}),
        rank=85,
    ),
    rule(
        "sv.action.passive-by",
        Kind.ACTION,
        r"(?<![\w-])(?=[^\W\d_]{3,23}+(?<=s) )(?!\w{1,20}(?:des|tes)\b)(?!(?:togs|gavs|hölls|skrevs|bjöds|drogs|sågs|bröts|ägs|leds|drivs|används|stöds|finansieras|styrs|representeras|godkänns|beslutas|antas|fastställs|utses|väljs|finns|ersätts|anses|uppfattas|upplevs|påverkas|omfattas|berörs|öppnas|avslutas|informeras|presenteras|redovisas|föredras|minskas|ökas|hälsas|tills|trots|dess|deras|hans|vårs|i dags|hos|oss|plats)\b)[^\W\d_]{3,23}+(?: \S{1,20}){0,3}? av {human:who}",
        "av",
        {
            "Märkningen görs av Karin och Bo före påsk.": {"who": "Karin och Bo"},
            "Mejlet från mäklaren besvaras av Lisa.": {"who": "Lisa"},
            "Analysen skrivs av projektledaren.": {"who": "projektledaren"},
        },
        ("Huset ägs av Karin.", "Mötet leds av ordföranden.", "Listan gjordes av Bo."),
        unless=either(HEDGE, IF, BY_DUTY, STANDING),
        confidence=0.85,
        also=_PASSIVES,
        rank=81,
    ),
    rule(
        "sv.action.done-until",
        Kind.ACTION,
        r"\b{done}(?: \S{1,24}){0,8}? (?:till|inför|innan|före|vid|på|senast)(?: \w{2,8})? (?:nästa|nästkommande|kommande) (?:\w{0,14}möte|gång|sammanträde|träff)",
        CUES["done"],
        {
            "Kallelsen skickas ut inför nästa möte.": {},
            "Kostnaden tas reda på till nästa möte.": {},
            "Listan uppdateras inför nästkommande möte.": {},
        },
        unless=either(HEDGE, IF),
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
        unless=either(HEDGE, IF, BY_DUTY, r"\bhar (?:\w{2,12} ){0,3}(?:begärts|skickats)\b"),
        also=frozenset(CUES["done"].split()) | {"omförhandlas", "tillfrågas", "inväntas"},
        confidence=0.9,
        rank=53,
    ),
    rule(
        "sv.action.passive-with-owner",
        Kind.ACTION,
        r"(?:{done}|^[^\w\ue000-\ue00a]{0,3}(?:{do}|{order}))(?: \S{1,30}){0,14}? ?\({name:who}\)\W{0,3}$",
        CUES["done"] + " " + CUES["do"] + " " + CUES["order"],
        {
            "Protokollet skickas ut (Bo Alm)": {},
            "Kolla brandsläckarna (Lisa).": {},
            "Ny offert begärs in (Karin).": {"who": "Karin"},
        },
        ("Protokollet skrevs i går (Karin).",),
        also=frozenset({"<bracket>"}),
        unless=either(HEDGE, r"\b(?:val av|information|rapport)\b"),
        confidence=0.92,
        rank=82,
    ),
    rule(
        "sv.action.passive-now",
        Kind.ACTION,
        r"(?:^\W{0,3}(?:[^\W\d_][\w/-]{0,24} ){1,5}?|[.,;:–] ?(?:[^\W\d_][\w/-]{0,24} ){0,5}?)(?:{done}|{happens}|köps in|revideras|prissätts|aviseras|utreds|kapas|dokumenteras|cirkuleras)(?: (?:in|ut|upp|fram|ner|om|bort|med))?(?: igen| [^\W\d_]{3,14}t(?! med\b))?(?: (?:till|av|på|i|hos|med|från|för|före|innan|inför|efter) [^,;.]{2,50}| (?:en|två|tre|fyra|[0-9]{1,2}) (?:veckor?|dagar|månader?) (?:före|innan)[^,;.]{0,40})?\W{0,3}$",
        "<happens> " + CUES["done"] + " revideras prissätts aviseras kapas dokumenteras cirkuleras",
        {
            "Reviderad tidplan skickas till samtliga.": {},
            "Ny torktumlare köps in.": {},
            "Handlingsplanen hängs upp i personalrummet.": {},
            "Försäkringskort skickas ut till alla ledare.": {},
            "En ny riskbedömning görs före flytten.": {},
            "Utvärdering görs gemensamt i april.": {},
            "Kallelse skickas ut fyra veckor innan.": {},
        },
        (
            "Fakturor betalas av kommunen varje månad.",
            "Det är bra om protokollet skickas ut.",
            "Hur skickas protokollet?",
            "Revideras.",
            "Ingen ändring görs i nuläget.",
        ),
        unless=either(
            HEDGE,
            IF,
            BY_DUTY,
            STANDING,
            r"^\W{0,3}(?:ingen|inga|inget)\b|\b(?:om|som|när|att|hur|vad|varför|huruvida|frågade|undrade|brukar|månad|månadsvis|vanligen|inte|ej|kan|ska|skall|bör|måste|har|hade|behöver|får|borde|skulle|blivit)\b|\bjusteras\W{0,3}$",
        ),
        confidence=0.8,
        rank=37,
        contexts=DEFAULT_CONTEXTS - {Context.FORMALITY, Context.DECISION, Context.REPORT},
        flags=frozenset({"unowned"}),
    ),
)

"""Milestones: a date that binds, but that nobody attends."""

from tracker.lang.sv.verbs import CUES
from tracker.model import Context, Kind
from tracker.rules import DEFAULT_CONTEXTS, either, rule

_PAST = (
    r"\b(?:hölls|skulle|var klart|blev|trädde|började gälla|infördes|startade|upphörde|löpte ut)\b"
)
_TELLING = DEFAULT_CONTEXTS | {Context.DISCUSSION}

RULES = (
    rule(
        "sv.milestone.shall-be-done",
        Kind.MILESTONE,
        r"\b(?:ska|skall|måste|bör|beräknas|väntas|planeras|förväntas)\b(?: \S{1,24}){0,4}? (?:införd|infört|införda|klar|klart|klara|färdig|färdigt|färdiga|inlämnad|inlämnat|inlämnade|på plats|i drift|genomförd|genomfört|genomförda|avslutad|avslutat|inne|driftsatt|vara ute|vara \w{4,20}(?:at|it|tt|ad|da|na|ts)|ha (?:gjort|lämnat|skickat|genomfört|betalat|besvarat|svarat)|uppdaterad|besvarad|lämnas in|levereras|redovisas|införas|starta|börja gälla|invigas|tas i bruk|skickas in|betalas)\b.{0,60}?{when}",
        "införd infört införda klar klart klara färdig färdigt färdiga inlämnad inlämnat inlämnade plats drift "
        "genomförd genomfört genomförda avslutad avslutat inne driftsatt ute vara uppdaterad besvarad lämnas levereras "
        "redovisas införas starta gälla invigas bruk skickas betalas gjort lämnat skickat betalat besvarat svarat",
        {
            "Systemet ska vara infört 1 juli.": {},
            "Rapporten ska vara klar senast den 15 mars.": {},
            "De som inte bytt lösenord ska ha gjort det före 1 juni.": {},
        },
        ("Arbetet skulle ha varit klart den 1 juli.", "Mötet ska vara slut kl. 20."),
        unless=either(_PAST, r"\?"),
        rank=48,
        contexts=_TELLING,
    ),
    rule(
        "sv.milestone.in-force",
        Kind.MILESTONE,
        r"\b(?:gäller|träder i kraft|börjar gälla|ska gälla|ny(?:a|tt)? \w{0,24}(?:lag|lagen|regler|taxa|avgift|avtal|förordning|riktlinjer|rutin|plan)(?: \S{1,20}){0,3}?|införs|startar|upphör|avslutas|löper ut|går ut|löper(?: på)?|verkställs|tas i drift|öppnar|stänger|förfaller|anländer)\b(?: \S{1,20}){0,4}? ?{when}",
        "gäller kraft gälla ny nya nytt införs startar upphör avslutas löper ut verkställs drift öppnar stänger förfaller anländer",
        {
            "Ny taxa från 1 januari 2031.": {},
            "Avtalet löper ut 30 september.": {},
            "Lånet förfaller den 28 april.": {},
            "Reglerna träder i kraft den 1 juli.": {},
        },
        ("Den nya lagen trädde i kraft den 1 juli.", "Mötet avslutas kl. 20."),
        unless=either(
            _PAST,
            r"\?|\bmötet (?:öppnar|avslutas|startar)\b|\b(?:när det|vad) gäller\b|\bdet gäller\b|\bsedan (?:den )?(?:[0-9]|i )",
        ),
        confidence=0.93,
        rank=44,
        contexts=_TELLING,
        flags=frozenset({"day-or-bound"}),
    ),
    rule(
        "sv.milestone.goal",
        Kind.MILESTONE,
        r"\b(?:målet|målsättningen|ambitionen|planen|tanken|siktet|mål)\b(?: \S{1,24}){0,2}? (?:är|inställt på)\b.{0,160}?{when}",
        "målet målsättningen ambitionen planen tanken siktet mål",
        {
            "Planen är att bron öppnar den 1 juni.": {},
            "Ambitionen är att ha ett förslag klart i november.": {},
            "Målet är att alla skolor har fiber före 2030.": {},
        },
        ("Målet är att fler ska trivas.",),
        unless=either(_PAST, r"\?"),
        confidence=0.92,
        rank=46,
        contexts=_TELLING,
    ),
    rule(
        "sv.milestone.deadline",
        Kind.MILESTONE,
        r"\b(?:deadline|sista (?:ansöknings|anmälnings|svars|inlämnings)?dag(?:en)?|sista datum|svarstid|svarstiden|remisstiden|slutdatum|leveransdatum|inlämning)\b.{0,60}?{when}",
        "deadline sista svarstid svarstiden remisstiden slutdatum leveransdatum inlämning",
        {"Deadline för ansökan är 17 maj.": {}, "Sista dag för synpunkter: 12/4": {}},
        ("Deadline en vecka innan.",),
        unless=_PAST,
        rank=62,
        contexts=_TELLING,
    ),
    rule(
        "sv.milestone.latest",
        Kind.MILESTONE,
        r"\b(?:senast|före|innan|till och med|t\.?o\.?m\.?|fram till)\b ?{when}|{when}",
        "senast",
        {
            "Kommunen ska ha svar senast den 1 juni.": {},
            "Årsavgiften, 200 kr, senast 31 maj.": {},
            "Ansökan skickas in senast den 3 maj.": {},
        },
        ("Karin var senast på plats den 3 maj.",),
        unless=r"\b(?:senast (?:var|på plats)|var senast|hölls)\b|\?",
        confidence=0.85,
        contexts=DEFAULT_CONTEXTS - {Context.DECISION},
        rank=32,
        flags=frozenset({"due-only"}),
    ),
    rule(
        "sv.milestone.start-is",
        Kind.MILESTONE,
        r"\b(?:start|byggstart|inflyttning|driftstart|tillträde|lansering|införande|uppstart|slutbesiktning|premiär|avslut|övergång)(?:en|et)?\b(?: \S{1,20}){0,4}? (?:är|blir|sker|planeras|beräknas|sätts till)\b.{0,30}?{when}",
        "start starten byggstart inflyttning inflyttningen driftstart tillträde lansering lanseringen införande "
        "införandet uppstart uppstarten slutbesiktning premiär avslut övergång övergången",
        {"Förslag till start är 1 januari 2031.": {}, "Byggstart beräknas till mars.": {}},
        unless=either(_PAST, r"\?"),
        rank=50,
        contexts=_TELLING | {Context.PROPOSAL},
    ),
    rule(
        "sv.milestone.arrives",
        Kind.MILESTONE,
        r"(?:^\W{0,3}|[,.;] )[^\W\d_][^\ue000-\ue009.;:?]{2,60} (?:kommer|levereras|hämtas|monteras|installeras|blir ledig|blir klart?|är klart?|beräknas klart?|släpps|skickas ut) (?:den |på |i )?{when}",
        "kommer levereras hämtas monteras installeras blir är beräknas släpps skickas",
        {
            "Containern kommer fredag 25 april.": {},
            "Parkeringsplats 11 blir ledig den 1 april.": {},
            "Nya larmet monteras den 3 september.": {},
        },
        ("Containern kom fredag 25 april.", "Kommer den 3 maj att bli bra?"),
        unless=either(_PAST, r"\?|\b(?:kanske|inte|ej|brukar|varje|möte\w{0,3}|träff\w{0,3})\b"),
        confidence=0.85,
        rank=40,
        also=frozenset({"<day>"}),
        flags=frozenset({"day-or-bound"}),
    ),
    rule(
        "sv.milestone.rises",
        Kind.MILESTONE,
        r"^\W{0,3}(?:hyran|räntan|elpriset|priset|priserna|kommunens|regionens|statens|bankens)\b.{0,60}?\b(?:höjs|sänks|ändras|justeras|räknas upp)\b.{0,60}?{when}",
        "höjs sänks ändras justeras räknas",
        {
            "Hyran för lokalen höjs med fyra procent från den 1 januari.": {},
            "Kommunens bidrag sänks från årsskiftet.": {},
            "Räntan justeras den 3 maj.": {},
        },
        ("Hyran höjdes den 1 januari.",),
        unless=either(_PAST, r"\?"),
        confidence=0.88,
        rank=46,
        contexts=_TELLING,
    ),
    rule(
        "sv.milestone.planned-to",
        Kind.MILESTONE,
        r"^\W{0,3}(?!{gathering})[^\W\d_][^\ue000-\ue009;:?]{2,50} (?:planeras|beräknas|väntas|är planerade?|är planerat|är beräknade?|är beräknat)(?: (?:bli|vara))?(?: klar[ta]?)? (?:till |i |under )?{when}",
        "planeras beräknas väntas planerad planerat planerade beräknad beräknat beräknade",
        {
            "Version 2.3 planeras till mitten av november.": {},
            "Nya köket beräknas vara klart i augusti.": {},
            "Leveransen väntas den 3 maj.": {},
        },
        ("Mötet var planerat till den 3 maj.",),
        unless=either(_PAST, r"\?|\b(?:var|hade|möte\w{0,3}|träff\w{0,3})\b"),
        confidence=0.88,
        rank=45,
        contexts=_TELLING,
    ),
    rule(
        "sv.milestone.put-off",
        Kind.MILESTONE,
        r"\b(?:är|blir|har blivit) (?:\w{2,12} )?(?:framskjut(?:en|et|na)|framflytta(?:d|t|de)|uppskjut(?:en|et|na)|senarelag(?:d|t|da)|tidigarelag(?:d|t|da)|försena(?:d|t|de)|flytta(?:d|t|de))(?: \S{1,20}){0,3}? till (?:den |i )?{when}",
        "framskjuten framskjutet framskjutna framflyttad framflyttat framflyttade uppskjuten uppskjutet uppskjutna "
        "senarelagd senarelagt senarelagda tidigarelagd tidigarelagt tidigarelagda försenad försenat försenade "
        "flyttad flyttat flyttade",
        {
            "Flytten till nya lokaler är framskjuten till oktober.": {},
            "Leveransen av larmet är försenad till den 3 maj.": {},
            "Målningen har blivit senarelagd till mitten av juni.": {},
        },
        ("Flytten var framskjuten till oktober.", "Karin är flyttad till Lund."),
        unless=either(_PAST, r"\?|\b(?:inte|kanske)\b"),
        confidence=0.9,
        rank=47,
        contexts=_TELLING,
    ),
    rule(
        "sv.milestone.numbered",
        Kind.MILESTONE,
        r"^\W{0,3}(?:m|ms|mp|milstolpe|delmål)[ .]?[0-9]{1,2}\b.{2,120}?{when}",
        " ".join(f"m{n} ms{n}" for n in range(1, 31)) + " m ms mp milstolpe delmål",
        {
            "M4 Användartest klart 2031-06-18": {},
            "Milstolpe 2: avtal tecknat 1 mars": {},
            "MS7 Breddinförande, Q1 2031": {},
        },
        ("M4 passerades den 3 maj som planerat.",),
        unless=r"\?|\bpasserade\w?\b",
        confidence=0.9,
        rank=63,
        contexts=_TELLING,
    ),
    rule(
        "sv.milestone.ready-by",
        Kind.MILESTONE,
        r"\b(?:klar|klart|klara|färdig|färdigt|inne|ute) (?:(?:till |senast |den |före |i )?{when}|(?:till|inför) (?:nästa \w{0,16}möte|[^\W\d_]{3,9}mötet)\b)",
        "klar klart klara färdig färdigt inne ute",
        {
            "Utkast till folder klart till 3 maj.": {},
            "Ritningarna är klara den 15 april.": {},
            "Kallelsen ute senast 6 maj.": {},
            "Utkast till broschyr klart till majmötet.": {},
        },
        ("Rapporten blev klar den 3 maj.", "Stugan var klar 1912."),
        unless=either(_PAST, r"\?|\||\b(?:var|blev|stod|har|hade|är inte|inte)\b"),
        confidence=0.85,
        rank=39,
        flags=frozenset({"day-or-bound"}),
    ),
    rule(
        "sv.milestone.passive-on",
        Kind.MILESTONE,
        r"\b(?:{done}|bryts|stängs|stängs av|öppnas|påbörjas|utförs|görs|sker|inleds|invigs|levereras|upphör|släpps|lanseras)(?: \S{1,20}){0,6}? ?{when}",
        CUES["done"]
        + " bryts stängs öppnas påbörjas utförs görs sker inleds invigs levereras upphör släpps lanseras",
        {
            "Portkoden byts den 1 november.": {},
            "Strömmen bryts lördagen den 12 oktober kl. 06-12.": {},
        },
        ("Portkoden byttes den 1 november.", "Hissen kontrolleras årligen den 1 november."),
        unless=either(_PAST, r"\?|\b(?:årligen|varje|brukar|har|anslag\w*)\b"),
        confidence=0.88,
        rank=43,
        also=frozenset({"<day>"}),
        flags=frozenset({"day-or-bound"}),
    ),
)

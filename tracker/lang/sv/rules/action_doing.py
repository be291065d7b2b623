"""Actions told by who does what, in the present tense: *Karin kollar priset*, *styrelsen tar in offerter*."""

from tracker.lang.sv.rules.action_words import (
    ADVERBS,
    ASKING,
    AT_THE_MEETING,
    BRACKET,
    BY_DUTY,
    CLAUSE,
    HEDGE,
    IF,
    STANDING,
    TELLS,
)
from tracker.lang.sv.verbs import CUES
from tracker.model import Context, Kind
from tracker.rules import DEFAULT_CONTEXTS, rule

RULES = (
    rule(
        "sv.action.who-does",
        Kind.ACTION,
        rf"(?:^|[-–:,;(>.] ?|\b(?:och|samt|att|så|men|medan|därefter|sedan) ){{subject:who}}{BRACKET} {ADVERBS}{{does}}(?=\W|$)",
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
            "Karin och Bo justerar dagens protokoll.",
            "Lisa deltar från punkt 4.",
        ),
        unless=HEDGE + "|" + IF + "|" + BY_DUTY + "|" + TELLS + "|" + ASKING + "|" + AT_THE_MEETING,
        confidence=0.92,
        rank=75,
        flags=frozenset({"clause"}),
    ),
    rule(
        "sv.action.who-acts",
        Kind.ACTION,
        rf"{CLAUSE}{{human:who}}{BRACKET} {ADVERBS}(?:{{acts}}|går (?:\w{{2,14}} )?\w{{0,20}}(?:kurs|utbildning)(?:en)?\b|{{does:listed}}(?=\W|$))",
        "<acts> går " + CUES["does"],
        {
            "Karin bakar kakor till festen.": {"who": "Karin"},
            "Bo och Lisa går instruktörskursen i mars.": {"who": "Bo och Lisa"},
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
        unless=HEDGE
        + "|"
        + IF
        + "|"
        + BY_DUTY
        + "|"
        + TELLS
        + "|"
        + STANDING
        + "|"
        + AT_THE_MEETING
        + "|"
        + ASKING
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
        unless=HEDGE
        + "|"
        + IF
        + "|"
        + BY_DUTY
        + "|"
        + STANDING
        + r"|\bgör (?:en|ett) (?:\w{2,14} ){0,1}(?:reflektion|genomgång|uppföljning|avstämning|bedömning|sammanfattning|återblick)\b",
        confidence=0.88,
        rank=71,
        contexts=DEFAULT_CONTEXTS - {Context.DECISION, Context.FORMALITY},
        flags=frozenset({"clause"}),
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
        unless=HEDGE + "|" + BY_DUTY,
        confidence=0.92,
        also=frozenset({"alla", "samtliga"}),
        rank=74,
    ),
    rule(
        "sv.action.tells-others",
        Kind.ACTION,
        rf"{CLAUSE}{{subject:who}}{BRACKET} {ADVERBS}(?:informerar|meddelar|underrättar|upplyser) (?:{{name:to}}|(?!mötet\b|styrelsen\b|gruppen\b|nämnden\b|rådet\b|utskottet\b|ledamöterna\b|deltagarna\b|årsmötet\b|personalen\b|närvarande\b)[^\W\d_][\w-]{{2,30}}(?:en|et|na|tjänst|kansliet|desk)\b)",
        "informerar meddelar underrättar upplyser",
        {
            "Karin informerar hyresgästerna om avstängningen.": {"who": "Karin"},
            "Bo meddelar kommunen att lokalen behövs.": {"who": "Bo"},
            "Lisa informerar kundtjänst om driftstoppet.": {"who": "Lisa"},
        },
        (
            "Karin informerar om läget.",
            "Bo informerar styrelsen om budgeten.",
            "Lisa meddelar att hon slutar.",
        ),
        unless=HEDGE + "|" + IF + "|" + BY_DUTY + "|" + STANDING,
        confidence=0.85,
        rank=72,
        contexts=DEFAULT_CONTEXTS - {Context.FORMALITY, Context.REPORT},
        flags=frozenset({"clause"}),
    ),
    rule(
        "sv.action.aterkommer",
        Kind.ACTION,
        r"(?:^|[-–:,;(>.] ?|\b(?:och|samt|så|men) ){name:who} (?:\w{2,12} ){0,2}?återkommer\b",
        "återkommer",
        {"Karin återkommer när domen har kommit.": {"who": "Karin"}},
        ("Karin återkommer ofta till sin barndom.",),
        unless=HEDGE + "|" + IF + r"|\b(?:ofta|ständigt|alltid)\b",
        confidence=0.92,
        rank=73,
        flags=frozenset({"clause"}),
    ),
    rule(
        "sv.action.reports-next",
        Kind.ACTION,
        r"{human:who}(?: \S{1,20}){0,10}? (?:presenterar|redovisar|rapporterar|berättar|beskriver|återrapporterar|avrapporterar|återkopplar|visar|föredrar|sammanfattar|informerar|efterlyser|hör|ger|frågar|tar|ser|gör|återkommer|kommer)(?: \S{1,24}){0,10}? (?:nästa|nästkommande|kommande) (?!vecka|år|månad|termin|vår|höst|sommar|vinter)\w{2,20}",
        "presenterar redovisar rapporterar berättar beskriver återrapporterar avrapporterar återkopplar visar föredrar "
        "sammanfattar informerar efterlyser hör ger frågar tar ser gör återkommer kommer",
        {
            "Karin har två offerter på gång och presenterar dem nästa möte.": {"who": "Karin"},
            "Bo redovisar siffrorna på nästa styrelsemöte.": {"who": "Bo"},
            "Lisa berättar mer vid nästa träff.": {"who": "Lisa"},
            "Karin och Bo beskriver vad som ingår i avtalet, till nästa möte.": {
                "who": "Karin och Bo"
            },
        },
        ("Karin redovisade det som sades på förra mötet.", "Karin frågar när nästa möte är."),
        unless=HEDGE + "|" + IF + r"|\b(?:när|om|vad|vilken) (?:är )?(?:nästa|kommande)\b",
        confidence=0.9,
        also=frozenset({"nästa", "nästkommande", "kommande"}),
        rank=77,
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
        unless=HEDGE + "|" + IF + r"|\b(?:som|hände|var|har|hade|sedan|från|förra|efter)\b",
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
        unless=HEDGE + r"|^\W{0,3}(?:om|när|ifall)\b|\btar till\b|\btar (?:en|ett|upp)\b",
        confidence=0.9,
        also=frozenset({"vi"}),
        rank=70,
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
        unless=HEDGE + "|" + IF + "|" + BY_DUTY,
        confidence=0.88,
        also=frozenset({"senast", "före", "innan", "till"}),
        rank=56,
        flags=frozenset({"due-only"}),
    ),
)

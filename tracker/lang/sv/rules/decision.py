"""Decisions: the body decides, agrees or takes a position."""

from tracker.lang.sv.verbs import CUES
from tracker.model import Context, Kind
from tracker.rules import DEFAULT_CONTEXTS, EVERYWHERE, rule

_SOMEONE_ELSES = r"\b(?:har|hade|tidigare|förra mötet|som beslutades|som beslutats|i norge)\b"
_NOT_YET = r"\b(?:inte|ej|aldrig|inget konkret|inför beslut|föreslå\w{0,4} till)\b|\bnästa (?:\w{0,12})?(?:möte|sammanträde)t?\b.{0,20}$"

_TO_DO = frozenset(CUES["do"].split()) | frozenset(
    "hålla ha sätta starta börja erbjuda använda införa satsa fortsätta sluta låta söka hyra köra "
    "anordna".split()
)

RULES = (
    rule(
        "sv.decision.under-heading",
        Kind.DECISION,
        r"^.{3,}",
        "<decision>",
        {},
        confidence=0.95,
        rank=20,
        contexts=frozenset({Context.DECISION}),
    ),
    rule(
        "sv.decision.body-beslutar",
        Kind.DECISION,
        r"{body} (?:\w{2,14} ){0,2}?(?:beslutar|beslutade|beslöt|beslutat)\b (?:\w{2,14} ){0,2}?(?:att|om|enligt|i enlighet)?",
        "beslutar beslutade beslöt",
        {
            "Styrelsen beslutar att teckna avtal med Nordsnö.": {"body": "Styrelsen"},
            "Kyrkorådet beslutade enhälligt att sälja tomten.": {"body": "Kyrkorådet"},
            "Vi beslutade om en ny turordning.": {"body": "Vi"},
            "Årsmötet beslöt att avgiften är 200 kronor.": {"body": "Årsmötet"},
        },
        (
            "Domstolen beslutade att avslå överklagandet.",
            "Styrelsen har ännu inte beslutat om lokalen.",
            "Styrelsen beslutar om budgeten på nästa möte.",
        ),
        unless=r"\b(?:har|hade|tidigare|inte|ej|ännu|när|innan|om att be|kan|får|ska|skall|kommer)\b.{0,30}\bbeslut|\bnästa \w{0,12}(?:möte|sammanträde)",
        rank=60,
        contexts=EVERYWHERE - {Context.PROPOSAL},
    ),
    rule(
        "sv.decision.beslutas-att",
        Kind.DECISION,
        r"^(?:\W{0,3}det |\W{0,3}därmed |\W{0,3}enhälligt )?(?:beslutades|beslutas|beslutats|beslutar|beslutade|beslöts)\b(?: \w{2,14}){0,3} (?:att|följande|om)\b",
        "beslutades beslutas beslutats beslutar beslutade beslöts",
        {
            "Det beslutades att medlemsavgiften höjs till 300 kronor.": {},
            "Beslutas att köpa in en ny kopiator.": {},
            "Beslutar att vi fortsätter med samma städfirma.": {},
            "Det beslutades dessutom att höstfesten ska hållas i Folkets hus.": {},
        },
        ("Vad som beslutades om förra mötet redovisades.", "Det beslutades inte att gå vidare."),
        unless=r"\b(?:inte|ej|förra mötet)\b",
        rank=60,
        contexts=EVERYWHERE - {Context.PROPOSAL},
    ),
    rule(
        "sv.decision.passive-within",
        Kind.DECISION,
        r"(?:\w{3,}|\)) (?:beslutades|bestämdes)(?: att\b| följande\b|\.?$)",
        "beslutades bestämdes",
        {
            "Eftersom vi är nya bestämdes att vi hör med den förra styrelsen.": {},
            "Två extra tränare till vårsäsongen beslutades.": {},
        },
        ("Vi gick igenom vad som beslutades.", "Inget konkret bestämdes."),
        unless=r"\b(?:inte|ej|inget|inga|ingen|som|vad|tidigare|punkter)\b(?: \w{2,14}){0,4} (?:beslutades|bestämdes)|som beslutades",
        confidence=0.9,
        rank=45,
    ),
    rule(
        "sv.decision.beslut-att",
        Kind.DECISION,
        r"^\W{0,3}(?:\w{1,3}[-.)] ){0,1}beslut(?:et blev|et är)?(?: ?:)? (?:\w{2,14} ){0,1}?(?:att|är att)\b",
        "beslut beslutet",
        {
            "Beslut att använda den gamla mallen.": {},
            "Beslut: att uppdra åt kassören att betala.": {},
            "Beslutet blev att vänta med målningen.": {},
        },
        ("Beslut om budget tas på nästa möte.", "Beslutet att flytta togs av nämnden i fjol."),
        unless=r"\btogs av\b|\bnästa \w{0,12}möte",
        rank=60,
    ),
    rule(
        "sv.decision.beslut-colon",
        Kind.DECISION,
        r"^\W{0,3}beslut(?: [0-9]{1,3})?: ?\S.{2,}",
        "beslut",
        {"Beslut: Vi hyr Bygdegården även nästa år.": {}, "Beslut: offert 2 antas.": {}},
        ("Beslut:",),
        rank=40,
    ),
    rule(
        "sv.decision.tog-beslut",
        Kind.DECISION,
        r"\b(?:tog|tas|togs|fattade|fattar|fattas|fattades|tar)(?: {body})?(?: \w{2,14}){0,2} beslut (?:om att|att|om)\b",
        "beslut",
        {
            "Efter diskussion fattade styrelsen beslut om att sälja båten.": {"body": "styrelsen"},
            "Mötet tog beslut att byta bank.": {},
        },
        (
            "Inga beslut fattas i arbetsgruppen.",
            "Nämnden fattar beslut om bidraget på nästa sammanträde.",
            "När beslut fattas om skolan vet vi mer.",
        ),
        unless=r"\b(?:inga|inte|ej|inget|när|innan|om det|kan|ska|skall|har|nästa|kommer|länsstyrelsen|regeringen)\b",
        rank=55,
    ),
    rule(
        "sv.decision.enas",
        Kind.DECISION,
        r"{us} (?:\w{2,12} ){0,1}?(?:(?:är |var )?(?:enig|eniga|enigt|ense|överens) (?:om|i)|enas om|enades om|kom(?:mer)? överens om)\b",
        "enig eniga enigt ense överens enas enades",
        {
            "Gruppen är enig om att mötena ska vara fysiska.": {"us": "Gruppen"},
            "Nätverket enas om en gemensam skrivelse.": {"us": "Nätverket"},
            "Styrgruppen ense om att skissen är en bra grund.": {"us": "Styrgruppen"},
            "Vi kom överens om att dela på kostnaden.": {"us": "Vi"},
        },
        ("Gruppen är inte enig om tidplanen.", "Parterna har tidigare enats om ett avtal."),
        unless=r"\b(?:inte|ej|ännu|försöker|måste|behöver)\b.{0,20}\b(?:enig|eniga|ense|överens|enas)",
        rank=70,
        contexts=EVERYWHERE - {Context.PROPOSAL},
    ),
    rule(
        "sv.decision.bestams",
        Kind.DECISION,
        r"(?:^|{us:who} |\b\w{3,} )(?:bestäms|bestämdes|bestämmer|bestämde)(?: {us})? (?:att|till|om att|sig för)\b",
        "bestäms bestämdes bestämmer bestämde",
        {
            "Bestäms att bjuda in skolchefen till nästa träff.": {},
            "Ny mötestid bestäms till 18.30.": {},
            "Gruppen bestämmer att mallen gäller.": {},
            "Bestämdes att vi delar på uppgiften.": {},
        },
        (
            "Om budgeten bestäms till samma nivå räcker pengarna.",
            "Det är inte bestämt att skolan flyttar.",
            "I Norge har man bestämt sig för en annan väg.",
        ),
        unless=r"^\W{0,3}(?:om|när|vad|vem|hur|innan)\b|\b(?:inte|ej|senare)\b",
        rank=60,
        contexts=EVERYWHERE - {Context.PROPOSAL},
    ),
    rule(
        "sv.decision.formal-verb",
        Kind.DECISION,
        r"\b(?:godkänns|godkändes|godkännes|fastställs|fastställdes|fastställes|bifalls|bifalles|bifölls|avslås|avslogs|antas|antogs|antages|beviljas|beviljades|tillstyrks|tillstyrktes|avstyrks|avstyrktes|upphävs|upphävdes|hävs|återremitteras|återremitterades)\b",
        "godkänns godkändes godkännes fastställs fastställdes fastställes bifalls bifalles bifölls "
        "avslås avslogs antas antogs antages beviljas beviljades tillstyrks tillstyrktes avstyrks "
        "avstyrktes upphävs upphävdes hävs återremitteras återremitterades",
        {
            "Budgeten för kommande år fastställdes.": {},
            "Motionen avslås.": {},
            "Attsats 1 till 3 bifalles.": {},
            "Styrelsen beviljades ansvarsfrihet.": {},
        },
        (
            "Om ansökan beviljas kan vi börja i maj.",
            "Planen ska godkännas av länsstyrelsen innan den antas.",
            "Bidraget beviljades av regionen förra året.",
        ),
        unless=r"^\W{0,3}(?:att )?(?:mötets )?(?:dagordning|föregående|röstlängd|kallelse|närvarolista|mötet var|protokollet från)\w{0,6}\b|^\W{0,3}(?:om|när|innan|efter att|ifall)\b|\b(?:ska|skall|bör|kan|inte|ej|måste|om|när|innan|hoppas|behöver|förra året|kommer)\b.{0,60}(?:antas|beviljas|godkänns|fastställs|bifalls|avslås)|förra året",
        confidence=0.92,
        rank=45,
    ),
    rule(
        "sv.decision.lagt-till-handlingarna",
        Kind.DECISION,
        r"\b(?:läggs|lades|lägges|lagt|lagts|lägger) (?:\w{2,20} ){0,4}?till handlingarna\b",
        "handlingarna",
        {
            "Rapporten lades till handlingarna.": {},
            "Skrivelsen läggs med godkännande till handlingarna.": {},
        },
        rank=50,
    ),
    rule(
        "sv.decision.godkanner",
        Kind.DECISION,
        r"{who} (?:godkänner|godkände|fastställer|fastställde|bifaller|biföll|avslår|avslog|antar|antog|beviljar|beviljade|tillstyrker|tillstyrkte|ställer sig bakom|ställde sig bakom|godtar|accepterar)\b",
        "godkänner godkände fastställer fastställde bifaller biföll avslår avslog antar antog beviljar "
        "beviljade tillstyrker tillstyrkte bakom godtar accepterar",
        {
            "Mötet beviljade styrelsen ansvarsfrihet.": {"who": "Mötet"},
            "Ordförande och kassör godkänner inköp upp till 1 000 kronor.": {},
            "Nämnden ställer sig bakom förslaget.": {"who": "Nämnden"},
        },
        ("Vi antar att det blir regn.", "Länsstyrelsen har ännu inte godkänt planen."),
        unless=r"\b(?:inte|ej|ännu|antar att|om)\b.{0,40}(?:godkän|faststäl|bifall|anta|bevilj)|antar att|\b(?:publication|regeringen|riksdagen|domstolen)\b",
        confidence=0.9,
        rank=50,
        contexts=DEFAULT_CONTEXTS - {Context.REPORT},
    ),
    rule(
        "sv.decision.takes-a-position",
        Kind.DECISION,
        r"{body} (?:\w{2,10} ){0,1}?(?:förordar|föredrar|anser att|ser positivt på|är positiv(?:a)? till|avstår från|står fast vid|vidhåller|ställer sig positiva? till)\b",
        "förordar föredrar anser positivt positiv positiva avstår står vidhåller",
        {
            "Referensgruppen förordar det andra alternativet.": {"body": "Referensgruppen"},
            "Styrelsen anser att avgiften är rimlig.": {"body": "Styrelsen"},
        },
        ("Vi anser inte att det brådskar.", "Karin anser att avgiften är rimlig."),
        unless=r"\b(?:inte|ej|delar av|flera i|några i)\b",
        confidence=0.85,
        rank=38,
    ),
    rule(
        "sv.decision.godkand",
        Kind.DECISION,
        r"{us} (?:har |hade )?(?:\w{2,8} ){0,1}(?:godkänt|fastställt|antagit|beslutat)\b",
        "godkänt fastställt antagit beslutat",
        {"Styrgruppen har idag godkänt tidplanen.": {"us": "Styrgruppen"}},
        (
            "Nämnden har inte godkänt ansökan.",
            "Regionen har tidigare antagit en plan.",
        ),
        unless=r"\b(?:har|hade) (?:inte|ej|ännu|tidigare|redan)\b|\bsom {us:who} har\b",
        confidence=0.85,
        rank=40,
    ),
    rule(
        "sv.decision.rostas-igenom",
        Kind.DECISION,
        r"\b(?:röstas|röstades|klubbas|klubbades|drivs|drevs) (?:igenom|genom|fast)\b",
        "röstas röstades klubbas klubbades",
        {"Förslaget röstades igenom.": {}, "Datumen klubbas fast.": {}},
        rank=50,
    ),
    rule(
        "sv.decision.andras-till",
        Kind.DECISION,
        r"\b(?:ändras|ändrades|flyttas|flyttades|höjs|höjdes|sänks|sänktes|senareläggs|tidigareläggs|ställs in|ställdes in|blir kvar) ?(?:från .{1,40} )?(?:till\b|in\b|$|\.|,)",
        "ändras ändrades flyttas flyttades höjs höjdes sänks sänktes senareläggs tidigareläggs",
        {
            "Avgiften höjs till 450 kronor från årsskiftet.": {},
            "Lokalen ändras till Stora salen.": {},
        },
        ("Om räntan höjs till fyra procent får vi problem.", "Kan tiden ändras till kvällen?"),
        unless=r"^\W{0,3}(?:om|när|ifall|kan|ska)\b|\?|\b(?:riskerar|skulle|kan|ska|förslag|föreslår|önskar)\b",
        confidence=0.9,
        rank=42,
    ),
    rule(
        "sv.decision.per-capsulam",
        Kind.DECISION,
        r"(?:\bper|\ue004{1,20}|\ue000{1,20}) caps[uo]lam\b",
        "capsulam capsolam",
        {"Per capsulam-beslut: övergång till ny bank.": {}},
        rank=40,
    ),
    rule(
        "sv.decision.we-shall",
        Kind.DECISION,
        r"^\W{0,3}(?:{body} (?:ska|skall)|(?:därför|dessutom|då) (?:ska|skall) {body:us}) (?:också |även |börja |nu ){0,2}(?:{do}|hålla|ha|sätta|starta|börja|erbjuda|använda|införa|satsa|fortsätta|sluta|låta|delta|söka|hyra|köra|anordna)\b",
        "ska skall",
        {
            "Vi ska börja hålla öppet hus en gång i månaden.": {"body": "Vi"},
            "Föreningen ska boka lokalen för ett år i taget.": {"body": "Föreningen"},
        },
        (
            "Vi ska säkerställa välfärden i hela länet.",
            "Vi ska kanske hyra in oss någon annanstans.",
            "Styrelsen ska föra en medlemsförteckning.",
            "Ska vi boka Folkets hus?",
        ),
        unless=r"\b(?:kanske|eventuellt|försöka|inte)\b|\?",
        confidence=0.8,
        also=_TO_DO,
        rank=35,
        flags=frozenset({"task"}),
    ),
)

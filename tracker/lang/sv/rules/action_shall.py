"""Actions that somebody shall do, or has to."""

from tracker.lang.sv.rules.action_words import BY_DUTY, HEDGE, IF, OURS_TO_DO, TELLS, TO_DO
from tracker.model import Context, Kind
from tracker.rules import DEFAULT_CONTEXTS, either, rule

RULES = (
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
            "Grillen får komma upp igen på höstmötet.",
            "Karin berättar att kommunen ska bygga ut skolan.",
        ),
        unless=either(
            HEDGE,
            IF,
            TELLS,
            BY_DUTY,
            r"\b(?:inte|ej|bör kunna|fick|endast|bara|komma upp|komma tillbaka)\b",
        ),
        confidence=0.92,
        also=TO_DO,
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
        unless=either(HEDGE, IF, TELLS, r"\b(?:inte|ej|fick|endast|bara|att {human} ska)\b"),
        also=frozenset({"<person>"}),
        confidence=0.85,
        rank=69,
        flags=frozenset({"clause"}),
    ),
    rule(
        "sv.action.inverted",
        Kind.ACTION,
        r"^\W{0,3}(?!om\b|när\b|ska\b|vad\b|hur\b)[^\ue000-\ue002\ue004-\ue008,.:;?]{2,60} (?:ska|skall|kommer|får) {name:who} (?:att )?(?:\w{2,14} ){0,3}?{do}\b",
        "ska skall kommer får",
        {
            "Före mötet ska Bo skicka ut handlingarna.": {},
            "I veckan kommer Lisa att kontakta kommunen.": {},
            "Till nästa gång ska Karin ta fram en offert.": {"who": "Karin"},
        },
        ("Då kan Karin boka lokalen.",),
        unless=HEDGE,
        confidence=0.9,
        also=TO_DO,
        rank=76,
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
        also=OURS_TO_DO,
        rank=35,
        flags=frozenset({"task"}),
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
        unless=either(
            HEDGE,
            IF,
            BY_DUTY,
            r"\b(?:inte|ej|som|att|hur|vad|när|enligt|alltid|lika|staten|regeringen|kommunen|regionen)\b",
        ),
        also=frozenset({"<happens>"}),
        confidence=0.8,
        rank=38,
        contexts=DEFAULT_CONTEXTS - {Context.FORMALITY, Context.DECISION, Context.REPORT},
    ),
    rule(
        "sv.action.will-be-done",
        Kind.ACTION,
        r"\b(?:kommer(?: \w{2,12}){0,2}? att|ska|skall) (?:\w{2,12} ){0,2}?(?:mailas|mejlas|skickas|sändas|delas|bokas|tas fram|beställas|köpas in|publiceras|läggas (?:ut|upp)|skickas ut|kontaktas|bjudas in|kallas|ses över|följas upp|arbetas fram|undersökas|utredas|kompletteras|uppdateras|anlitas|bytas(?: ut)?|repareras|åtgärdas|anmälas|meddelas|sammanställas|distribueras|anslås)\b",
        "mailas mejlas skickas sändas delas bokas tas beställas köpas publiceras läggas kontaktas bjudas "
        "kallas ses följas arbetas undersökas utredas kompletteras uppdateras anlitas bytas repareras "
        "åtgärdas anmälas meddelas sammanställas distribueras anslås",
        {
            "Nya lampor ska beställas till trapphuset.": {},
            "Ett nytt avtal kommer att mailas ut till samtliga.": {},
            "Informationen ska publiceras på hemsidan.": {},
        },
        (
            "Det är oklart om avtalet kommer att skickas ut.",
            "Kostnaden ska delas lika.",
            "Ska avtalet skickas ut?",
        ),
        unless=either(
            HEDGE,
            IF,
            r"\b(?:oklart|inte|ej|regeringen|staten|lika|om)\b.{0,40}\b(?:kommer|ska)\b|delas lika|^\W{0,3}(?:för att|så att)",
        ),
        confidence=0.9,
        rank=55,
    ),
)

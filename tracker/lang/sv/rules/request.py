"""Requests: the readers are asked for an answer or input."""

from tracker.model import Context, Kind
from tracker.rules import EVERYWHERE, rule

_ANYWHERE = EVERYWHERE - {Context.PROPOSAL}

RULES = (
    rule(
        "sv.request.input-to",
        Kind.REQUEST,
        r"\b(?:inspel|synpunkter|frågor|förslag|svar|kommentarer|intresseanmälan|intresseanmälningar|bidrag|anmälan|anmälningar|önskemål|återkoppling|yttrande|yttranden|material|rättelser|ändringar|tips|idéer|motioner|underlag)\b(?: \S{1,24}){0,8}? (?:lämnas|skickas|mailas|mejlas|sänds|ges|görs|meddelas|anmäls|kan lämnas|tas emot|mottas|ställs|inkommer|ska vara|skall vara|tas tacksamt emot|emotses)(?: \S{1,20}){0,5}? (?:(?:till|av|hos) (?:{contact}|\S{1,60}@\S{1,60})|{people:contact})",
        "inspel synpunkter frågor förslag svar kommentarer intresseanmälan intresseanmälningar bidrag anmälan "
        "anmälningar önskemål återkoppling yttrande yttranden material rättelser ändringar tips idéer motioner underlag",
        {
            "Synpunkter på texten lämnas till Karin senast den 3 maj.": {"contact": "Karin"},
            "Inspel kan lämnas till Bo Alm.": {"contact": "Bo Alm"},
            "Anmälan görs till kansliet.": {"contact": "kansliet"},
        },
        (
            "Synpunkterna lämnades till Karin i maj.",
            "Svar har lämnats till Bo.",
        ),
        unless=r"\b(?:har lämnats|lämnades|skickades|har skickats|inkom)\b",
        also=frozenset("till av hos".split()),
        rank=92,
        contexts=_ANYWHERE,
        flags=frozenset({"everybody"}),
    ),
    rule(
        "sv.request.vanligen",
        Kind.REQUEST,
        r"\b(?:vänligen|vänligt|var vänlig(?:a)?(?: och)?|var snäll(?:a)?(?: och)?|tacksam(?:ma)? om ni|vi ber er(?: att)?|vg|glöm inte att)(?: \w{2,14}){0,2}? (?:återkoppla|återkom|återkomma|svara|meddela|lämna|anmäl|anmäla|maila|mejla|skicka|hör|höra|kontakta|fyll|läs|ta|kom|komma|bekräfta|skriv|ring|gör|boka|se|inkom)\b(?:.{0,60}? (?:till|med|hos) {contact})?",
        "vänligen vänligt vänlig vänliga snäll snälla tacksam tacksamma vg ber glöm",
        {
            "Vänligen återkoppla till Karin när det passar.": {"contact": "Karin"},
            "Vänligen meddela eventuella hinder i god tid.": {},
        },
        ("Karin hälsade vänligt på alla.",),
        rank=92,
        contexts=_ANYWHERE,
        flags=frozenset({"everybody"}),
    ),
    rule(
        "sv.request.noun-to",
        Kind.REQUEST,
        r"(?:^\W{0,3}|[,;–:] ?)(?:anmälan|anmälningar|svar|inspel|synpunkter|intresseanmälan|återkoppling|frågor|förslag|motioner|önskemål|tips|bidrag) (?:(?:om|på|kring|gällande|inför|för) (?:\S{2,30} ){1,4})?(?:till|hos) {contact}(?:.{0,40}?{when}|\W{0,3}$)",
        "anmälan anmälningar svar inspel synpunkter intresseanmälan återkoppling frågor förslag motioner önskemål tips bidrag",
        {
            "Anmälan till Karin senast den 26 september.": {"contact": "Karin"},
            "Motioner till Bo senast 1 februari.": {"contact": "Bo"},
            "Julfest 13 december, anmälan till Lisa.": {"contact": "Lisa"},
            "Synpunkter på nya matsedeln till Karin senast 25 november": {"contact": "Karin"},
        },
        unless=r"\b(?:har|hade|inkom|kom) \b",
        also=frozenset({"till", "hos"}),
        confidence=0.93,
        rank=89,
        contexts=_ANYWHERE,
        flags=frozenset({"everybody"}),
    ),
    rule(
        "sv.request.whoever",
        Kind.REQUEST,
        r"\b(?:den som|de som|alla som|ni som|du som|intresserade|(?:kommuner|föreningar|medlemmar|klubbar|lag|skolor|enheter|företag|\w{3,20}(?:are|ar|er)) som)\b.{0,80}?\b(?:hör av sig|hör av er|hör av dig|anmäler sig|anmäler|kontaktar|mejlar|mailar|ringer|meddelar|skickar|lämnar|skriver|vänder sig)(?: \S{1,24}){0,6}? (?:till |hos |med )?{contact}",
        "hör anmäler kontaktar mejlar mailar ringer meddelar vänder skickar lämnar skriver",
        {
            "Den som kan köra traktor hör av sig till Karin.": {"contact": "Karin"},
            "Föreningar som vill ha bord anmäler det till Bo senast den 23 augusti.": {
                "contact": "Bo"
            },
            "Den som vill vara med mejlar en kort beskrivning till Lisa.": {"contact": "Lisa"},
        },
        rank=91,
        contexts=_ANYWHERE,
        flags=frozenset({"everybody"}),
    ),
    rule(
        "sv.request.meddelas",
        Kind.REQUEST,
        r"\b(?:meddelas|anmäls till|mejlas till|mailas till|lämnas in till|lämnas till) {contact}.{0,40}?{when}",
        "meddelas anmäls mejlas mailas lämnas",
        {
            "Frånvaro anmäls till Bo senast den 3 maj.": {},
            "Svar lämnas till kansliet före 1 juni.": {},
            "Behov av reservkraft meddelas Karin senast den 4/10.": {"contact": "Karin"},
        },
        unless=r"\b(?:har|hade) \w{0,12}\b",
        rank=90,
        contexts=_ANYWHERE,
        flags=frozenset({"everybody"}),
    ),
    rule(
        "sv.request.order-to",
        Kind.REQUEST,
        r"(?:^\W{0,3}|[,;.:] ?|\b(?:så|och) )(?:återkoppla|återkom|hör (?:gärna )?av (?:er|dig)|anmäl (?:er|dig|intresse)|svara|meddela|kontakta|maila|mejla|ring|vänd (?:er|dig)|säg(?= till)|skriv(?= till)|skicka(?: in)?|lämna(?: in)?)(?: gärna| snarast| senast)?(?: \S{1,24}){0,8}? (?:till |med |hos )?{contact}",
        "återkoppla återkom hör anmäl svara meddela kontakta maila mejla ring vänd skicka lämna säg skriv",
        {
            "Anmäl er till Karin Ek senast den 12 mars.": {"contact": "Karin Ek"},
            "Kontakta Bo om du kan hjälpa till.": {"contact": "Bo"},
            "Säg till Lisa hur många bord ni behöver.": {"contact": "Lisa"},
        },
        ("Skicka fakturan till banken.",),
        unless=r"\?",
        rank=66,
        contexts=_ANYWHERE - {Context.TODO},
        flags=frozenset({"everybody"}),
    ),
    rule(
        "sv.request.come-back-if",
        Kind.REQUEST,
        r"(?:^\W{0,3}|[,;.:] ?|\b(?:så|och) )(?:återkom(?:mer)?|hör (?:gärna )?av (?:er|dig)|återkoppla|kom (?:gärna )?med|lämna gärna|skicka gärna|säg till|meddela|svara|fyll i|läs igenom|anmäl (?:er|dig)|skriv (?:upp|in) (?:er|dig)|gå in och)\b(?: \S{1,24}){0,6}? (?:{when}|(?:om|senast|(?:med )?(?:synpunkter|förslag|inspel|återkoppling|idéer|svar)|i enkäten|enkäten|formuläret)\b)",
        "återkom hör återkoppla kom lämna skicka säg meddela svara fyll läs anmäl gå skriv",
        {
            "Återkom före sommaren om ni vill delta.": {},
            "Kom gärna med förslag på talare.": {},
            "Svara på enkäten senast fredag.": {},
            "Anmäl er senast den 3 maj.": {},
        },
        ("Karin kom med förslag på talare.",),
        unless=r"\?|\bkom med ett\b",
        confidence=0.92,
        rank=65,
        contexts=_ANYWHERE,
        flags=frozenset({"everybody"}),
    ),
    rule(
        "sv.request.all-asked",
        Kind.REQUEST,
        r"(?:{group:asked}|\b(?:\w{0,20}(?:ledamöter|ledamöterna|medlemmar|medlemmarna|deltagare|föräldrar|boende|föreningar|föreningarna)|kommunerna|ni|föräldrarna|de som|den som|du som|ni som)\b)(?: \S{1,20}){0,5}? (?:ombeds|uppmanas|uppmuntras|bes|ombedes|anmodas|välkomnas|inbjuds)(?: \w{2,14}){0,2} (?:att|lämna|komma|inkomma|skicka|meddela|anmäla|svara|läsa)\b",
        "ombeds uppmanas uppmuntras bes ombedes anmodas välkomnas inbjuds",
        {
            "Föräldrarna uppmanas att anmäla frånvaro i appen.": {},
            "Alla ombeds att fylla i enkäten.": {},
            "Ledamöterna uppmanas att läsa underlaget.": {},
        },
        rank=96,
        contexts=_ANYWHERE,
        flags=frozenset({"everybody"}),
    ),
    rule(
        "sv.request.wanted",
        Kind.REQUEST,
        r"\b(?:inspel|synpunkter|förslag|frivilliga|hjälp|talare|deltagare|kommentarer|idéer|input|volontärer|återkoppling|intresserade|betatestare|medhjälpare|ledare)\b(?: \S{1,20}){0,6}? (?:efterlyses|efterfrågas|önskas|mottas|mottages|tas tacksamt emot|tas gärna emot|emotses|sökes|söks|behövs till)\b",
        "efterlyses efterfrågas önskas mottas mottages tacksamt gärna emotses sökes söks behövs",
        {
            "Hjälp med kiosken efterlyses.": {},
            "Frivilliga till städdagen efterlyses.": {},
            "Synpunkter på planen önskas senast 1 maj.": {},
        },
        ("Hjälp önskas ibland av äldre.",),
        unless=r"\b(?:ibland|ofta)\b",
        rank=66,
        contexts=_ANYWHERE,
        flags=frozenset({"everybody"}),
    ),
    rule(
        "sv.request.body-should-answer",
        Kind.REQUEST,
        r"{us:who} (?:behöver|måste|ska|skall|får) (?:\w{2,12} ){0,2}?(?:svara|svarar|återkoppla|återkomma|inkomma|bekräfta|meddela|yttra sig|lämna (?:synpunkter|svar|inspel))\b",
        "behöver måste ska skall får",
        {
            "Styrelsen måste svara kommunen före jul.": {},
            "Nämnden ska yttra sig över planen.": {},
            "Referensgruppen behöver svara på remissen.": {"who": "Referensgruppen"},
        },
        ("Vi måste svara upp mot förväntningarna.",),
        unless=r"\bsvara (?:upp|mot|för)\b|\?|\binte\b",
        confidence=0.88,
        also=frozenset(
            "svara svarar återkoppla återkomma inkomma bekräfta meddela yttra lämna".split()
        ),
        rank=77,
    ),
    rule(
        "sv.request.to-mailbox",
        Kind.REQUEST,
        r"\b(?:till|via|på) {mailbox:contact}",
        "<tagged>",
        {
            "Motioner till styrelsen@klubben.example senast den 1 mars.": {
                "contact": "styrelsen@klubben.example"
            },
            "Ärenden skickas via kansli@norra.example.": {"contact": "kansli@norra.example"},
            "Föreningar som vill ha bord anmäler det till fest@byn.example.": {
                "contact": "fest@byn.example"
            },
        },
        ("Handlingarna skickades till info@norra.example i maj.",),
        unless=r"\b(?:skickades|skickade|mejlade|mailade|har|hade|inkom)\b",
        confidence=0.88,
        rank=64,
        contexts=_ANYWHERE,
        flags=frozenset({"everybody"}),
    ),
    rule(
        "sv.request.till-dagordningen",
        Kind.REQUEST,
        r"\b(?:punkter|ärenden|frågor|inspel|förslag) till (?:dagordningen|agendan|nästa möte|årsmötet)(?: \S{1,20}){0,5}? (?:lämnas|skickas|mailas|mejlas|anmäls|meddelas)\b",
        "lämnas skickas mailas mejlas anmäls meddelas",
        {
            "Punkter till agendan mejlas till Karin.": {},
            "Förslag till årsmötet skickas in senast 31 januari.": {},
            "Ärenden till dagordningen lämnas senast två veckor före mötet.": {},
        },
        rank=60,
        contexts=_ANYWHERE,
        flags=frozenset({"everybody"}),
    ),
)

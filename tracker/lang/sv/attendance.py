"""How Swedish minutes write who was there: roles, marks, scopes, what is a name and what is none.

Everything is in lower case (casefold). No logic lives here.
"""

from collections.abc import Mapping
from types import MappingProxyType


def _words(*rows: str) -> frozenset[str]:
    return frozenset(phrase.strip() for row in rows for phrase in row.split("|"))


WEAK_LABELS = frozenset({"vem", "vilka", "med", "här", "där", "ej", "inte", "saknas", "borta"})
"""Labels of lists of people only above the agenda."""

NOBODY = _words(
    "-|–|—|ingen|inga|ingen frånvarande|inga frånvarande|inga förhinder|n/a|saknas|0|nej"
)

ROLES: Mapping[str, str] = MappingProxyType(
    {
        **{
            role: role
            for role in """
            ordförande|sekreterare|kassör|justerare|ledamot|suppleant|ersättare|adjungerad|revisor
            |föredragande|mötesordförande|mötessekreterare|protokolljusterare
            |tjänstgörande ersättare
            |vice ordförande|förste vice ordförande|andre vice ordförande|protokollförare|rektor
            |skyddsombud|samordnare|projektledare|platschef|byggledare|kyrkoherde|kyrkvärd|gäst
            |observatör|mötesledare|antecknare|valberedning|sammankallande|kommundirektör|kommunchef
            |ordinarie ledamot|ordinarie|ej tjänstgörande ersättare|beställare|entreprenör|konsult
            |facklig företrädare|elevrepresentant|föräldrarepresentant|vaktmästare|förbundsdirektör
            |förbundssekreterare|verksamhetschef|förvaltningschef|nämndsekreterare|kommunsekreterare
            |lekmannarevisor|materialansvarig|tränare|ungdomsansvarig|webbansvarig|medlem|arkitekt
            |vice|sekreterare och kassör|kassör och sekreterare|ordinarie suppleant|mötesvärd
            |tillförordnad chef|moderator|processledare|mentor
            """.replace("\n", "").replace("  ", "").split("|")
        },
        "ordf": "ordförande",
        "chair": "ordförande",
        "chairman": "ordförande",
        "chairperson": "ordförande",
        "chairwoman": "ordförande",
        "president": "ordförande",
        "vice chair": "vice ordförande",
        "vice president": "vice ordförande",
        "vice ordföranden": "vice ordförande",
        "treasurer": "kassör",
        "secretary": "sekreterare",
        "minutes": "antecknare",
        "minute taker": "antecknare",
        "note taker": "antecknare",
        "notes": "antecknare",
        "scribe": "antecknare",
        "skriver": "antecknare",
        "skrev": "antecknare",
        "protokoll": "antecknare",
        "protokollet": "antecknare",
        "anteckningar": "antecknare",
        "anteckningarna": "antecknare",
        "antecknaren": "antecknare",
        "för protokollet": "antecknare",
        "för anteckningarna": "antecknare",
        "vid anteckningarna": "antecknare",
        "vid tangentbordet": "antecknare",
        "för pennan": "antecknare",
        "1:e v. ordf.": "förste vice ordförande",
        "1:e v ordf": "förste vice ordförande",
        "1:e vice ordf.": "förste vice ordförande",
        "1:e vice ordf": "förste vice ordförande",
        "2:e v. ordf.": "andre vice ordförande",
        "2:e v ordf": "andre vice ordförande",
        "2:e vice ordf.": "andre vice ordförande",
        "2:e vice ordf": "andre vice ordförande",
        "1:e vice": "förste vice ordförande",
        "2:e vice": "andre vice ordförande",
        "ledamöter": "ledamot",
        "ledamöterna": "ledamot",
        "ledamoten": "ledamot",
        "suppleanter": "suppleant",
        "suppleanten": "suppleant",
        "suppleanterna": "suppleant",
        "ersättarna": "ersättare",
        "ersättaren": "ersättare",
        "revisorer": "revisor",
        "revisorerna": "revisor",
        "revisorn": "revisor",
        "adjungerade": "adjungerad",
        "gäster": "gäst",
        "föredragare": "föredragande",
        "mötesordföranden": "mötesordförande",
        "just": "justerare",
        "justerar": "justerare",
        "justeringsman": "justerare",
        "justeringsperson": "justerare",
        "mötesjusterare": "justerare",
        "ordf.": "ordförande",
        "ordföranden": "ordförande",
        "mötesordf.": "mötesordförande",
        "mötesordf": "mötesordförande",
        "v ordf": "vice ordförande",
        "v. ordf.": "vice ordförande",
        "v. ordf": "vice ordförande",
        "v ordf.": "vice ordförande",
        "vice ordf.": "vice ordförande",
        "vice ordf": "vice ordförande",
        "vice-ordförande": "vice ordförande",
        "1:e vice ordförande": "förste vice ordförande",
        "2:e vice ordförande": "andre vice ordförande",
        "sekr": "sekreterare",
        "sekr.": "sekreterare",
        "sekreteraren": "sekreterare",
        "vid protokollet": "sekreterare",
        "kass": "kassör",
        "kass.": "kassör",
        "kassören": "kassör",
        "just.": "justerare",
        "adj": "adjungerad",
        "antecknade": "antecknare",
        "antecknar": "antecknare",
        "för anteckningar": "antecknare",
        "vid pennan": "antecknare",
        "pr": "PR-ansvarig",
        "it": "IT-ansvarig",
        "adj.": "adjungerad",
        "adjungerande": "adjungerad",
        "suppl.": "suppleant",
        "suppl": "suppleant",
        "ers.": "ersättare",
        "led.": "ledamot",
        "tjg ers.": "tjänstgörande ersättare",
        "tjg. ers.": "tjänstgörande ersättare",
    }
)  # fmt: skip
"""A role as an attendance list writes it to the role in full."""

CHAIR_ROLES = _words("ordförande|mötesordförande|mötesledare")

SECRETARY_ROLES = _words("sekreterare|mötessekreterare|protokollförare|antecknare")

CLERK_ROLES = _words(
    "nämndsekreterare|nämndssekreterare|kommunsekreterare|utskottssekreterare|fullmäktigesekreterare"
    "|kyrkorådssekreterare|sekreterare och kassör|kassör och sekreterare|protokollssekreterare"
)
"""Those whose office it is to keep the minutes, where nobody else is said to."""

ADJUSTER_ROLES = _words("justerare|protokolljusterare")

ABSENT_MARKS = _words(
    "frånvarande|ej närvarande|inte närvarande|anmält förhinder|förhinder|frånvaro|nej|sjuk|återbud"
    "|anmäld frånvaro|ej|förhindrad|anmält frånvaro|deltog ej|uteblev|frånvaro anmäld|föräldraledig"
    "|ej med|inte med|kunde inte|kunde ej|ej på plats|saknas|saknades|avanmäld|lämnat återbud|n|-|–|—"
    "|absent|no|meddelat förhinder|anmält återbud|bortrest|sjukanmäld|vab|vabbar"
)

PRESENT_MARKS = _words(
    "närvarande|ja|online|på länk|digitalt|via länk|ja på länk|x|på distans|via teams|länk|teams"
    "|zoom|distans|digital|remote|ok|j|yes|present|fysiskt|på plats|på telefon|via|✓|✔|telefon|skype"
    "|hybrid|deltar digitalt|med på länk|per telefon|i rummet|meet|videolänk|videosamtal"
)

REASONS = _words(
    "vab|vabbar|vård av barn|sjuk|sjukanmäld|sjukskriven|jobb|jobbar|ledig|semester|bortrest"
    "|föräldraledig|tjänsteresa|kurs|utbildning|annat möte|studier|tjänstledig|resa|utomlands|parental leave|sick"
    "|on leave|vacation|holiday|skola|tenta|förkyld|med giltigt förfall|utan anmälan|med anmälan"
    "|anmält|anmäld|ny|nytillträdd|avgående|anslöt sent|sen|sent|förhinder|krock|permission|pappaledig|mammaledig|fp|barnledig|jobbade"
)
"""Why somebody is away: *(vab)*, *(tjänsteresa)*. No organisation, and no role."""

TITLE_ENDINGS = (
    "chef", "direktör", "sekreterare", "ordförande", "ledare", "ansvarig", "ansvariga", "ombud",
    "inspektör", "ingenjör", "handläggare", "samordnare", "utredare", "utvecklare", "strateg",
    "controller", "ekonom", "jurist", "lärare", "pedagog", "rektor", "herde", "komminister",
    "diakon", "kantor", "mästare", "sköterska", "läkare", "kurator", "psykolog", "terapeut",
    "assistent", "kamrer", "revisor", "kassör", "administratör", "kommunikatör", "informatör",
    "redaktör", "koordinator", "föreståndare", "förvaltare", "rådgivare", "planerare", "specialist",
    "analytiker", "doktorand", "professor", "lektor", "förälder", "mamma", "pappa",
    "vårdnadshavare", "representant", "företrädare", "ledamot", "suppleant", "partner", "mentor",
    "tränare", "kommunalråd", "regionråd", "bibliotekarie", "arkivarie", "antikvarie", "skötare",
    "vaktmästare", "besiktningsman", "manager", "coordinator", "officer", "föredragande",
    "konsulent", "postdoc", "praktikant", "stadsarkitekt", "fogde", "intendent",
    "designer", "arkitekten", "kyrkvärd", "organist", "kanslist", "biolog", "ekolog", "geolog",
    "producent", "dirigent", "värd", "ansv", "ansv.", "husmor", "kapten", "mormor", "farmor",
    "morfar", "farfar",
)  # fmt: skip
"""How the word for an office or a trade ends, also with a capital first: *Ekonomichef*."""

SOFT_TITLE_ENDINGS = (
    "arkitekt", "konsult", "tekniker", "expert", "forskare", "student", "elev", "präst", "polis",
    "brandman", "ist", "log", "nom", "byggare", "montör", "projektör", "medlem", "bas", "skolevärd",
)  # fmt: skip
"""Such endings that companies and names have too: a title only in lower case."""

TITLES = _words("vd|pi|mgr|ceo|cfo|cto|mas|lead|chair|it|hr|pr|prof|dr|docent")
"""Titles that are no ending of any word."""

TITLE_STARTS = _words(
    "bitr|bitr.|biträdande|tf|tf.|t.f.|vice|v|v.|förste|andre|1:e|2:e|stf|stf.|ställföreträdande"
    "|tillförordnad|senior|chef|ansvarig|fd|f.d.|ny|nya|kommunens|skolans|föreningens|klubbens|lokal"
    "|regional|fackligt|facklig|socialt|medicinskt|verkställande|anställd|inbjuden|head|director"
)
"""Words before a title, and titles that something follows: *chef för HR*."""

UNIT_ENDINGS = (
    "nämnden", "styrelsen", "förvaltningen", "beredningen", "kommittén", "rådet", "kontoret",
    "enheten", "avdelningen", "utskottet", "gruppen", "föreningen", "bolaget", "verket", "kåren",
    "sektionen", "klubben", "laget", "skolan", "kyrkan", "församlingen", "förbundet", "facket",
    "kommunen", "regionen", "sidan", "byn", "kooperativet", "kansliet", "staben", "biblioteket",
    "museet", "teamet", "ledningen", "staden", "myndigheten", "universitetet", "högskolan",
    "institutet", "stiftelsen", "tjänsten", "försvaret", "värnet", "sällskapet", "samfundet", "servicen", "jouren", "vården", "hallen", "köket", "byrån",
    "lokalen", "redaktionen", "nätverket", "partiet", "företaget", "akuten", "mottagningen",
)  # fmt: skip
"""How a part of an organisation ends in lower case: *socialnämnden*, *valberedningen*."""

TRADE_ENDINGS = (
    "aren", "ören", "isten", "erskan", "nissan", "mannen", "anden", "enten", "ogen", "prästen",
    "chefen", "eleven", "nomen", "olen", "mamman", "pappan",
)  # fmt: skip
"""How the definite form of a trade ends: *läraren*, no organisation."""

PARTIES = _words("s|m|sd|c|v|kd|l|mp|fp|fi|pp")
"""The parties that a bracket after a name is read as, before initials."""

SCOPE_STARTS = (
    "punkt", "punkten", "punkterna", "ärendet", "ärendena", "paragraferna", "mötets", "§", "p.", "p ", "paragraf", "ärende", "t.o.m", "fr.o.m", "från", "till", "del av",
    "delvis",
    "kl", "anslöt", "ansluter", "lämnade", "lämnar", "kom ", "kom\u00a0", "gick", "under", "ej §",
    "ej punkt",
    "utom", "frånvarande §", "gäller", "närvarande §", "närvarande vid", "närvarande under", "inte §",
    "ej närvarande §", "ej närvarande vid", "ej under", "ej vid", "ej ärende", "fram till", "efter",
    "före", "fr om", "tom §", "from §", "t o m", "fr o m", "gick vid", "avvek", "senare del",
    "första", "sista", "ank", "ankom", "jäv", "left", "joined", "until", "from", "endast", "kl.", "deltog", "deltar", "från och med", "till och med",
    "vid",
)  # fmt: skip
"""How a remark on part of the meeting begins: *(punkt 1)*, *lämnade 13:00*."""

SUBSTITUTES = (
    "ersätter",
    "ers för",
    "ers. för",
    "ersättare för",
    "tjänstgörande för",
    "tjg för",
    "tjg. för",
    "tjänstgör för",
    "tjänstgör i stället för",
    "i stället för",
    "istället för",
    "ersättare f.",
    "för",
)
"""*Bo Ask ersätter Anna Ek*: the first is there for the second."""

MORE_PEOPLE = (
    "samt ytterligare",
    "ytterligare",
    "samt",
    "enligt",
    "se bilaga",
    "jämte",
    "totalt",
    "cirka",
    "ca",
)
"""Lines of an attendance list that name nobody."""

PARTICLES = _words("de|van|von|af|av|der|den|la|le|del|el|al|bin|di|da|ter|zu|dos|y")
"""Lower-case words inside a name."""

ORGANISATION_HINTS = (
    "kommun", "stad", "region", "länsstyrelse", "förvaltning", "verket", "styrelsen", "nämnd",
    "bolag",
    "förbund", "förening", "institut", "universitet", "högskola", "skola", "kansli", "myndighet",
    "arkiv",
    "samfund", "församling", "stift", "bygg", "konsult", "entreprenad", "kraft", "museum",
    "sjukhus", "bank",
    "avdelning", "klubb", "kontor", "enhet", "stiftelse", "gruppen", "fastighet", "arkitekt",
    "el ab",
)  # fmt: skip
"""Parts of words that only organisations carry."""

ALSO_SURNAMES = _words("kraft|bygg|stift|skola|byggmästare|klubb")
"""Such hints that are surnames too: *Anna Kraft*."""

COMPANY_FORMS = _words("ab|hb|kb|aktiebolag|handelsbolag|brf|publ")
"""Words that end the name of a company, and no list of people."""

ORGANISATION_WORDS = _words("ab|hb|kb|för|if|ifk|bk|sk|brf|ef|län|och|i|&|group|sverige")

NO_NAME_WORDS = _words(
    "anteckningar|mötesanteckningar|dagordningen|att|protokoll|minnesanteckningar|dagordning"
    "|agenda|beslut|information|rapport|rapporter"
    "|möte|mötet|nästa|val|ekonomi|övrigt|övriga|frågor|diskussion|bakgrund|inledning|välkommen"
    "|ärende|ärenden|punkt|bilaga|bilagor|datum|tid|plats|sammanfattning|förslag|åtgärder|det"
    "|den|vi"
    "|styrelsen|gruppen|ordförande|sekreterare|kassör|justerare|mötets|dagens|föregående|genomgång"
    "|presentation|presentationsrunda|uppföljning|kommande|stående|godkännande|fastställande"
    "|alla|ingen"
    "|personal|budget|verksamhet|sida|underskrift|underskrifter|paragrafer|vid|justeras|antecknat"
    "|öppnande|avslutande|hälsningar|januari|februari|mars|april|juni|juli|augusti|september"
    "|oktober"
    "|november|december|måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|skolinformation"
    "|lägesrapport"
    "|avtal|leverantörer|medlemmar|hemsidan|aktuellt|formalia|incheckning|statusrapport|runda|kl"
    "|klockan"
    "|samtliga|hela|flera|några|se|skriftlig|inga|inget|detta|denna|här|där|när|hur|vad|varför|vem"
    "|redogörelse|arbetsmiljö|tidplan|kvalitet|lokaler|verksamhetsplan|verksamhetsberättelse"
    "|revision"
    "|motioner|propositioner|remiss|remisser|yttrande|anmälan|delegation|delegationsbeslut"
    "|delgivningar"
)
"""Capitalised words that begin no name: a list of people ends where one of them stands."""

NAME_TITLES = _words(
    "namn|närvarande|deltagare|kallade|kallad|ledamot|ledamöter|person|närvaro|närv|beslutande"
    "|medverkande|namn och funktion|namn, funktion|name|present|mötesdeltagare|inbjudna|vem"
    "|närvarande ledamöter|kallade ledamöter|inbjudna ledamöter|kallade deltagare|förnamn och efternamn|för- och efternamn|namnförtydligande|deltog"
    "|frånvarande|ej närvarande"
)
"""What heads the column of names in a table of people."""

TASK_TITLES = _words(
    "vad|när|åtgärd|åtgärder|aktivitet|aktiviteter|uppgift|uppgifter|klart|klart senast|senast|deadline|status|ärende"
    "|beslut|att göra|poäng|förfallodag|datum|tid"
)
"""What heads a column of a table of tasks; *Vem* beside one of them is no list of people."""

ORGANISATION_TITLES = _words(
    "organisation|org|org.|företag|kommun|från|arbetsplats|enhet|avdelning|förening|parti"
    "|representerar|myndighet|bolag|verksamhet|förvaltning|region|avd|avd.|tillhörighet|företräder"
    "|klubb|skola|organization|company|affiliation|lag|sektion|part|institution|huvudman"
)
ROLE_TITLES = _words(
    "roll|funktion|uppdrag|titel|befattning|mötesroll|role|title|post|yrke|ansvar|roll i projektet"
    "|funktion i projektet|disciplin"
)
SIGN_TITLES = _words("sign|sign.|signatur|init|init.|initialer|kort|förk|förk.|förkortning|sgn")
MARK_TITLES = _words(
    "närvarande|närvaro|närv|närv.|deltog|deltar|present|status|på plats|frånvarande|frånvaro"
    "|frånv|frånv.|ej närvarande|absent|här|med"
)
OTHER_TITLES = _words(
    "tel|telefon|tfn|mobil|e-post|epost|mail|e-mail|anm|anm.|anmärkning|kommentar|anteckning|nr|#"
    "|mejl|adress|telefonnummer|kontakt|övrigt|tid|§|lgh|ordinarie|mejladress"
)
"""Titles of the other columns of such a table."""

WHOLE_BODIES = ("hela ", "samtliga ", "alla ")
"""*Hela styrelsen (Anna, Bo)*: a body, and who they are."""

TOLD_CUES = (
    "med var", "med på", "var med", "närvarande", "närvarade", "deltog", "medverkade", "på plats",
    "förhinder", "återbud", "frånvar", "kunde inte", "kunde ej", "vi var", "från ", "var där",
    "här var", "där var", "saknades", "uteblev", "var sjuk", "bortrest", "deltagare var", "voro",
    "samlades", "träffades", "sågs", "vi som", "deltar", "kan inte", "kan ej", "borta", "är sjuk",
)  # fmt: skip
"""What a sentence that says who was there has in it, in lower case."""

AWAY_CUES = (
    "förhind", "återbud", "frånvar", "kunde inte", "kunde ej", "kan inte", "kan ej", "saknades",
    "uteblev", "sjuk", "bortrest", "borta", "inte med", "ej med", "deltog inte", "deltog ej",
)  # fmt: skip
"""Such a sentence about who was not."""

AT_MEETING = (
    r"(?: (?:i|på|vid|under|till) (?:dagens |detta |det här |kvällens )?"
    r"(?:möte|mötet|träff|träffen|sammanträde|sammanträdet|mötena|årsmötet|stämman))?"
)
PRESENT_PHRASES = (
    r"(?:Med|Närvarande|Här|Där|På plats|Deltagare|Deltagande|Samlade|Mötesdeltagare)"
    r"{meeting} (?:var|voro|är)(?: vi)?:? {who}",
    r"(?:I|På|Vid|Under) (?:dagens |detta )?(?:möte|mötet|träffen|sammanträdet|samrådet|dialogen)"
    r"(?: i [A-ZÅÄÖ]\S{1,20})? (?:deltog|medverkade|närvarade|deltar|var|var närvarande):? {who}",
    r"(?:Följande|De som|Vi som|Följande personer)[^.:\n]{0,20} (?:deltog|var med|var där"
    r"|var närvarande|medverkade|närvarade|var på plats|samlades|träffades|deltar){meeting}: ?{who}",
    r"(?:Närvarande|Deltagare|Medverkande|Deltog|På plats)(?: från [^:\n]{2,30})?: {who}",
    r"Vi (?:var|blev)(?: [^.:,\n]{0,30})?: ?{who}",
    r"Deltog{meeting} gjorde {who}",
    r"{Who} (?:deltog|närvarade|medverkade|var med|var närvarande|var på plats|var där|var här"
    r"|deltar|träffades|sågs|samlades){meeting}\.?$",
)
"""How running text says who was there: `{who}` and `{Who}` are the list of them."""

ABSENT_PHRASES = (
    r"(?:Frånvarande|Borta|Förhindrade?)(?: (?:var|voro|är))?:? {who}",
    r"(?:Förhinder|Anmält förhinder|Frånvaro|Återbud|Meddelat förhinder|Anmäld frånvaro)"
    r" (?:hade|har|kom från|har kommit från|lämnades av|var anmält av|var anmäld av|anmäldes av)"
    r"(?: (?:anmälts|meddelats|anmält|meddelat|inkommit|lämnats) ?(?:av|från)?)? {who}",
    r"Saknades gjorde {who}",
    r"{Who} (?:hade|har)(?: tyvärr)?(?: fått| anmält| meddelat| lämnat)? (?:förhinder|återbud|frånvaro)"
    r"{meeting}(?: (?:på grund av|pga|p g a|eftersom|till) [^.\n]{0,60})?\.?$",
    r"{Who} (?:kunde|kan)(?: tyvärr)? (?:inte|ej)(?: komma| vara med| delta| närvara| medverka)?{meeting}"
    r"(?: (?:på grund av|pga|eftersom) [^.\n]{0,60})?\.?$",
    r"{Who} (?:var|är) (?:sjuka?|bortrest|bortresta|frånvarande|förhindrade?|inte med|ej med|ledig"
    r"|inte närvarande|ej närvarande|inte på plats){meeting}\.?$",
    r"{Who} (?:saknades|uteblev|deltog inte|deltog ej|deltar inte){meeting}\.?$",
)
"""How running text says who was not."""

CAME = (" kom ", " deltog ", " medverkade ", " närvarade ", " fanns ", " var ", " representerades ")

NO_LIST_WORDS = _words(
    "att|som|om|när|är|var|har|ska|inte|men|eller|vilket|där|kan|skulle|blev|redan|ännu|också|även"
    "|dock|sedan"
)
"""Words that no list of people in running text has."""

"""How Swedish minutes are laid out, as words: headings, labels, attendance, signatures.

Everything is in lower case (casefold) and without its final colon. No logic lives here.
"""

from collections.abc import Mapping
from types import MappingProxyType


def _words(*rows: str) -> frozenset[str]:
    return frozenset(phrase.strip() for row in rows for phrase in row.split("|"))


# --------------------------------------------------------------------------- labels and attendance

_LABELS = {
    "present": (
        "närvarande|närvaro|närvarolista|närvarande ledamöter|närvarande vid mötet|deltagare"
        "|mötesdeltagare|deltagande|deltagarlista|medverkande|beslutande|beslutande ledamöter"
        "|närvarande styrelseledamöter|närvarande styrelsemedlemmar|närvarande medlemmar"
        "|närvarande ordinarie ledamöter|styrelsemedlemmar|styrelseledamöter|närv|närv."
        "|deltagare på mötet|deltog|deltar|följande personer deltog|närvarande deltagare"
        "|vem|vilka|vilka var där|där var|närvarande från styrelsen|följande var närvarande|närvarande på mötet|mötande"
        "|namn och närvaro|vi som var där|de som var där|vi som var med|de som var med|med på mötet|på mötet"
        "|vi som träffades|var med"
        "|present|attendees|participants|attendance|in attendance|attending|members present"
    ),
    # These open a list of people only beside another one, or with a colon near the top.
    "also present": (
        "ledamöter|ordinarie ledamöter|ordinarie|tjänstgörande ersättare|ersättare|suppleanter"
        "|icke tjänstgörande ersättare|ej tjänstgörande ersättare|ej beslutande|övriga närvarande"
        "|övriga deltagare|externa deltagare|externa|interna deltagare|övriga|övrig närvarande|övriga deltagande|adjungerade|adjungerad"
        "|adjungerande|tjänstemän|tjänstepersoner|gäster|gäst|föredragande|föredragande tjänstemän"
        "|suppleant|närvarande suppleant|på plats|digitalt|via länk|på länk|på distans|närvarande på distans|inbjudna gäster"
        "|personal|personalföreträdare|fackliga företrädare|observatörer|revisorer|åhörare"
        "|närvarande suppleanter|närvarande ersättare|närvarande digitalt|via teams|via zoom"
        "|närvarande tjänstemän|närvarande tjänstepersoner|tjänstgörande|elevrepresentanter"
        "|vårdnadshavare|elever|beställare|entreprenör|entreprenörer|konsulter|kopia till"
        "|fysiskt|online|teams|zoom|i rummet"
        "|guests|others|also present|övriga närvarande tjänstemän|övriga närvarande tjänstepersoner"
        "|ej tjänstgörande|icke tjänstgörande|justerande ledamot|insynsplats|åhörarplats|politiker"
        "|tjänstgörande ledamöter"
    ),
    "absent": (
        "ej närvarande|inte närvarande|icke närvarande|frånvarande|frånvaro|förhinder|förhindrad"
        "|ej på plats|inte på plats|meddelat frånvaro|ej med|inte med|ej här|inte här|ej där|inte där"
        "|förhindrade|anmält förhinder|anmälda förhinder|anmäld frånvaro|anmält frånvaro"
        "|frånvaro anmäld|meddelat förhinder|anmälda frånvarande|ej deltagande|återbud"
        "|anmält återbud|lämnat återbud|frånvarande ledamöter|frånvarande med anmälan"
        "|ej närv|ej närv.|frånv|frånv.|saknades|frånvarande styrelseledamöter|har anmält förhinder"
        "|deltog ej|deltar ej|deltog inte|deltar inte|borta|saknas|saknade|sjuk|sjuka|sjukanmälda"
        "|sjukanmäld|bortresta|bortrest"
        "|apologies|absent|regrets|excused|apologies for absence|not present|absentees"
    ),
    "called": (
        "kallade|kallad|kallade ledamöter|inbjudna|kallade till mötet|kallade deltagare|inbjudna till mötet"
        "|kallelse till|kallade personer|invited"
    ),
    "copied": (
        "kopia för kännedom|för kännedom|delges|delges dessutom|skickas till|utsänds till|cc"
        "|distribueras till|kopia till deltagare samt|protokollet skickas till|delges även"
    ),
    "date": (
        "date|datum|mötesdatum|dag|sammanträdesdatum|sammanträdesdag|sammanträdet hölls|datum för mötet"
    ),
    "time": "time|tid|mötestid|klockan|klockslag|tidpunkt|sammanträdestid",
    "datetime": "datum och tid|tid och datum|datum/tid|tid/datum|dag och tid|datum & tid|när",
    "place": "location|place|venue|plats|lokal|mötesplats|mötesform|mötesort|sammanträdesplats|sammanträdeslokal|var",
    "place and time": (
        "plats och tid|tid och plats|plats och datum|datum och plats|tid/plats|plats/tid"
        "|tid, plats|tid & plats|plats & tid|plats och sammanträdestid|datum, tid och plats"
        "|datum och tid och plats|tid och rum|plats, datum|datum, plats"
    ),
    "chair": (
        "ordförande|mötesordförande|ordf|ordf.|mötesordf|mötesordf.|ordförande för mötet"
        "|mötets ordförande|mötesledare|ordföranden|chair|chairman|chairperson|sammankallande"
        "|mötesordföranden|leder mötet|ledde mötet|mötet leddes av"
    ),
    "secretary": (
        "sekreterare|mötessekreterare|sekr|sekr.|protokollförare|vid protokollet|vid anteckningarna"
        "|antecknat av|antecknare|antecknade|för anteckningarna|anteckningar av"
        "|anteckningar förda av"
        "|protokoll fört av|protokollet fört av|nedtecknat av|vid pennan|vid tangentbordet|vid tangenterna"
        "|antecknar|antecknat|skrivet av|anteckningarna gjordes av|protokollet skrevs av"
        "|sekreterare för mötet|mötets sekreterare|minnesanteckningar förda av|protokoll av"
        "|minnesanteckningar av|sekreteraren|protokollssekreterare|anteckningarna förda av"
        "|anteckningar gjorda av|mötesanteckningar av|note taker|minutes by|minute taker|notes by"
        "|secretary|scribe|för protokollet"
        "|anteckningar gjordes av|minnesanteckningar gjorda av|protokollfört av|protokoll fördes av"
    ),
    "adjuster": (
        "justerare|justeras|justerat|justerat av|justeras av|justerande|mötesjusterare"
        "|protokolljusterare|protokollsjusterare|utses att justera|justeringsman|justeringsmän"
        "|justeringsperson|justeringspersoner|protokolljusterare och rösträknare"
        "|justerare och rösträknare|justerades av|protokollet justeras av"
    ),
    "body": "nämnd|organ|mötesgrupp|grupp|arbetsgrupp|förening|organisation",
    "title": "möte|ärende|rubrik|mötestyp|typ av möte|ämne",
    "other": (
        "paragrafer|paragraf|justeringens plats och tid|justeringens plats|och tid|justering|underskrifter|underskrift"
        "|diarienummer|dnr|projekt|projektnummer|sida|bilagor|bilaga|utdragsbestyrkande|anslag"
        "|bevis"
        "|bevis om anslag|anslagsbevis|bevis/anslag"
        "|anslag/bevis|anslagsdatum|anslaget sätts upp|protokollet förvaras|distribution|sändlista"
        "|kopia|handläggare|version|dokument-id|doc id|signatur|ort och datum"
    ),
}  # fmt: skip

LABELS: Mapping[str, str] = MappingProxyType(
    {phrase: kind for kind, row in _LABELS.items() for phrase in row.split("|")}
)
"""A line's label to what it labels."""

SIGNING_WORDS = _words(
    "protokoll|anteckningar|antecknar|antecknade|skriver|skrev|minutes|notes|sekr|protokollet|pennan"
)
"""Labels of the one who keeps the minutes only before a colon and a name: *Protokoll: Anna Ek*."""

PRESENT_WORDS = _words(
    "närvarande|närv|närv.|närvaro|närvarolista|deltagare|deltagande|deltog|deltar|medverkande"
    "|medverkar|medverkade|beslutande|med|här|där|vilka|mötesdeltagare|present|attendees|närvarade"
)
"""How a label of those who were there begins, whatever words follow before its colon."""

ABSENT_WORDS = _words(
    "frånvarande|frånv|frånv.|frånvaro|förhinder|förhindrade|förhindrad|borta|saknas|saknades"
    "|återbud|apologies|absent|sjukanmälda|avanmälda"
)
"""A label with one of these is of those who were not."""

LABEL_NEGATIONS = _words("ej|inte|icke|not")
LABEL_FILLERS = (
    PRESENT_WORDS
    | ABSENT_WORDS
    | LABEL_NEGATIONS
    | _words(
        "från|på|för|vid|mötet|i|möte|var|voro|hade|har|är|styrelsen|medlemmar|ledamöter|personer"
        "|representanter|ordinarie|ersättare|suppleanter|tjänstgörande|tjänstemän|övriga|styrelseledamöter"
        "|och|sammanträdet|dagens|idag|digitalt|fysiskt|online|anmält|meddelat|anmäld|anmälda|anmälan"
        "|ledamot|sammanträde|träffen|samt|alla|följande|vi|som|av|utan|giltigt|förfall|under|hela|delar"
        "|deltagande|tjänstepersoner|styrelsemedlemmar|plats|m.fl.|m.fl|funktion|roll|namn"
    )
)
"""The words that such a label may have besides, where no colon sets it off."""

GROUP_ENDINGS = (
    "företrädare", "representanter", "representant", "ombud", "ledamöter", "ersättare",
    "suppleanter", "deltagare", "tjänstemän", "tjänstepersoner", "gäster", "gäst", "medlemmar",
    "föräldrar", "elever", "konsulter", "revisorer", "parten", "sidan", "adjungerade",
)  # fmt: skip
"""How the label of a group of those present ends: *Arbetsgivarföreträdare*, *Fackliga ombud*."""

GROUP_STARTS = _words("för|från")
"""*För arbetsgivaren*, *Från kommunen*: such a label of a group begins."""

NOT_GROUPS = _words(
    "anteckningarna|protokollet|anteckningar|protokoll|kännedom|mötet|och|att|den|det|denna|detta"
    "|övrigt|närvarande|tidigare|förra|föregående|dagens|beslut|diskussion"
)
"""*För protokollet*, *Från mötet*: no group of people."""

NO_GROUPS = _words(
    "kontakt|kontaktperson|nästa möte|till|cc|skickas till|distribution|beslut|ansvarig|ansvar"
    "|hälsningar|frågor till|föredragande|källa|kopia|mål|syfte|tema|projekt|objekt|ärende"
    "|väljs|valda|avtackas|justerare|justeras|diskussion|info|information|obs|ps"
)
"""Labels that name people who need not be there."""

ATTENDANCE_STARTS = ("närvarande", "ej närvarande", "frånvarande", "deltagare", "övriga närvarande")
"""A heading that begins with one of these is one, whatever follows: *Närvarande från kommunen*."""

MAIL_LABELS: Mapping[str, str] = MappingProxyType(
    {
        "från": "sender",
        "from": "sender",
        "avsändare": "sender",
        "skickat": "sent",
        "sent": "sent",
        "date": "sent",
        "datum": "sent",
        "till": "to",
        "to": "to",
        "kopia": "copy",
        "cc": "copy",
        "ämne": "subject",
        "subject": "subject",
    }
)
"""The head of a mail, label by label."""

GREETINGS = (
    "med vänliga hälsningar", "med vänlig hälsning", "vänliga hälsningar", "vänlig hälsning",
    "med hälsning", "hälsningar från", "hälsningar", "hälsning", "bästa hälsningar", "mvh", "m.v.h",
    "vh", "kram", "kramar", "hej så länge", "hälsar", "allt gott", "vi hörs", "vi ses", "//", "/",
)  # fmt: skip
"""How a mail closes; the writer's name follows."""

# --------------------------------------------------------------------------- titles and bodies

TITLE_WORDS = (
    "protokoll", "anteckningar", "minnesanteckning", "mötesanteckning", "styrelsemöte", "årsmöte",
    "sammanträde", "årsstämma", "föreningsstämma", "extrastämma", "medlemsmöte", "byggmöte",
    "klubbmöte", "arbetsplatsträff", "dagordning", "stämma", "referat", "mötesnotering", "möte",
)  # fmt: skip

MEETING_BODIES: Mapping[str, str] = MappingProxyType(
    {
        "styrelsemöte": "Styrelsen",
        "styrelsemötet": "Styrelsen",
        "styrelsesammanträde": "Styrelsen",
        "styrelseprotokoll": "Styrelsen",
        "klubbmöte": "Klubben",
        "årsmöte": "Årsmötet",
        "årsmötesprotokoll": "Årsmötet",
        "årsstämma": "Årsstämman",
        "föreningsstämma": "Föreningsstämman",
        "extrastämma": "Extrastämman",
        "samverkansgrupp": "Samverkansgruppen",
        "ledningsgruppsmöte": "Ledningsgruppen",
        "arbetsgruppsmöte": "Arbetsgruppen",
        "referensgrupp": "Referensgruppen",
        "styrgruppsmöte": "Styrgruppen",
        "projektgruppsmöte": "Projektgruppen",
        "kommunstyrelsen": "Kommunstyrelsen",
        "kommunstyrelsens": "Kommunstyrelsen",
        "kommunfullmäktige": "Kommunfullmäktige",
        "kommunfullmäktiges": "Kommunfullmäktige",
        "kyrkorådet": "Kyrkorådet",
        "kyrkorådets": "Kyrkorådet",
    }
)
"""A word of the title to the body that meets, where the text itself does not call it anything."""

INDEFINITE_BODIES = (
    ("råd", "et"), ("nämnd", "en"), ("styrelse", "n"), ("utskott", "et"), ("kommitté", "n"),
    ("grupp", "en"), ("nätverk", "et"), ("beredning", "en"),
)  # fmt: skip
"""How a title's word for a body ends, and what makes it definite."""

MEETING_TITLES = (
    "möte", "mötet", "sammanträde", "sammanträdet", "stämma", "stämman", "protokoll", "träff",
)  # fmt: skip
"""How the title of another meeting in the same file ends: *Konstituerande styrelsemöte*."""

MEETING_WORDS = _words(
    "möte|möten|mötet|möten|sammanträde|sammanträden|protokoll|träff|träffar|protokollet"
    "|anteckningar"
)

MEETING_CUES = (
    "möte", "sammanträd", "träff", "sågs", "samlades", "hölls", "stämma", "ägde rum", "samråd",
    "protokoll", "anteckningar", "workshop", "närvarande",
)  # fmt: skip
"""What a sentence says besides its day if the day is the meeting's."""

OTHER_MEETINGS = (
    "nästa", "förra", "föregående", "sedan", "inför", "kommande", "tidigare", "senast", "planeras",
    "efter mötet", "ska hållas", "kommer att", "före ",
)  # fmt: skip
"""What it says if the day is another's."""

NO_PLACES = _words(
    "närvarande|deltagare|protokoll|anteckningar|möte|mötet|och|samt|ordinarie|extra|nr|start|cirka|ca"
    "|kl|till|från|om|med|för|vid|styrelsen|styrelsemöte|årsmöte|minnesanteckningar|sid|sida|bilaga"
)
"""Words that the place of a meeting has not."""

# --------------------------------------------------------------------------- numbering

OWNER_TITLES = (
    "ansv", "vem", "agare", "foredrag", "utforare", "ägare", "owner", "who", "responsible",
    "utfors av", "handlaggare", "tilldelad", "gor",
)  # fmt: skip
"""How the heading of a column of owners begins; also without rings and dots, as OCR has it."""

DUE_TITLES = _words(
    "klart|klar|klart senast|klar senast|senast|datum|när|status|deadline|tid|tidpunkt|slutdatum"
    "|färdigt|färdig|klart datum|klardatum|förfallodatum|förfaller|utförs senast|läge|åtgärdat"
    "|åtgärdas senast|tidsplan|färdigdatum"
)
SURE_DUE_TITLES = _words(
    "klart|klar|klart senast|klar senast|status|deadline|slutdatum|klardatum|förfallodatum"
    "|utförs senast|åtgärdas senast|färdigdatum"
)
"""The heading of a column of days or states; the sure ones also where nobody is answerable."""

DAY_TITLES = _words("datum|dag|när|tid|vecka|v")
"""The first column of a programme: the day on which something is, not by which it must be done."""

NUMBER_TITLES = _words("nr|#|nummer|löpnr|id|no|nr.|id-nr|pkt|punkt|p|pkt.|lnr|åtg nr|ärendenr")
"""The heading of a column of numbers."""

POINT_TITLES = _words("pkt|punkt|p|pkt.|§")
"""Such a heading where the rows below are the minutes themselves."""

GRID_TITLES = (
    NUMBER_TITLES
    | DUE_TITLES
    | _words(
        "vad|åtgärd|åtgärder|uppgift|uppgifter|aktivitet|aktiviteter|beskrivning|ärende|text|fråga|att göra"
        "|what|task|action|beslut|åtagande|uppdrag|rubrik|kommentar|kommentarer|anmärkning|anm|prio"
        "|prioritet|möte|mötesnr|kostnad|fönster|område|todo|vad ska göras|notering|resultat|avvikelse"
        "|beslut/åtgärd|åtgärd/beslut|vad gäller|ämne|vad som ska göras|moment"
    )
)
"""Titles of the columns of a table of what is to be done."""

GRID_CUES = ("ansv", "vem", "ägare", "utför", "klar", "status", "deadline", "owner", "who", "handl")
"""What its row of titles has in it, in lower case."""

ENTRY_LABELS = _words(
    "ansvarig:|ansvariga:|ansvar:|ansv:|ansv.:|klart:|klar:|deadline:|senast:|status:|sluttid:|färdigt:"
)
"""Behind a stop they go on with the entry: *Skicka ut mallen. Ansvarig: Bo. Klart: v. 25.*"""

EMPTY_CELLS = _words("-|–|—|x|?|")
TOLD = r"\b(?:är|var|blev|gick|har|hade|fick|tack|tackar|gav|kom|sa|såg)\b|\b\w{3,20}(?:ade|des)\b|[?!]\s*$"
"""Somebody who stands behind what has been, or is, said it; nothing is theirs to do."""

OWNER_GROUPS = frozenset({"alla", "styrelsen"})
"""Who may stand in a column of owners without being on the list of people."""

NO_OWNERS = EMPTY_CELLS | _words(
    "info|information|inf|noteras|noterat|notering|kännedom|för kännedom|ingen"
)
"""What stands in a column of owners and is nobody: *Info* says that nothing is to be done."""

DUE_STARTS = (
    "klart", "klar ", "kvarstår", "pågår", "snarast", "omgående", "löpande", "utgår", "avslutad",
    "nästa möte", "till nästa", "ej klar", "ej påbörjad", "påbörjad", "utförd", "åtgärdad", "asap",
    "senast", "tills vidare", "tillsvidare", "vecka ",
)  # fmt: skip
"""How a cell of such a column begins that is no day."""

FILE_NUMBERS = ("dnr", "diarienummer", "ärendenummer", "diarienr", "d.nr")

NUMBER_WORDS = _words("punkt|ärende|paragraf|dagordningspunkt|p")
"""*Punkt 3*, *Ärende 4*: the number of an agenda item follows."""

AGENDA_TITLES = (
    "dagordning", "föredragningslista", "ärendelista", "agenda", "innehåll", "innehållsförteckning",
    "förslag till dagordning", "kallelse", "ärenden", "punkter", "ärendeförteckning",
)  # fmt: skip
"""Headings of a list that repeats the headings to come."""

COLLECTIVE_TITLES = (
    "punkter",
    "övriga frågor",
    "övriga ärenden",
    "beslutsärenden",
    "informationsärenden",
    "övrigt",
)
"""How the title of an agenda item ends that only gathers others."""

NOTES_TITLES = TITLE_WORDS + AGENDA_TITLES

# --------------------------------------------------------------------------- what headings say

NOTICES = _words("anslag|anslag/bevis|bevis|bevis om anslag|anslagsbevis|anslagstavla|bevis/anslag")
NOTICE_CUES = (
    "anslag", "protokoll", "underskrift", "förvaring", "organ", "sammanträdesdatum", "....", "____",
    "utdrag", "bestyrk",
)  # fmt: skip
"""The notice that minutes were put on the board, and what its lines say."""

CONTEXT_EXACT: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "decision": _words(
            "beslut|beslutet|mötets beslut|styrelsens beslut|nämndens beslut|beslut i ärendet"
            "|gruppens beslut"
            "|kommunstyrelsens beslut|utskottets beslut|årsmötets beslut|stämmans beslut"
            "|fattade beslut"
            "|kyrkorådets beslut|fullmäktiges beslut|slutsatser och beslut|överenskommelser"
            "|överenskommet"
            "|ställningstagande|ställningstaganden|vi beslutade|beslutat|beslutades|beslutas"
            "|beslöts|åtgärder och beslut"
            "|beslutade|beslutar|beslut togs|kommunfullmäktiges beslut|arbetsutskottets beslut"
        ),
        "discussion": _words(
            "ur diskussionen|diskussion|diskussioner|inspel|synpunkter|reflektioner|reflektion"
            "|tankar"
            "|kommentarer|utmaningar|frågeställningar|dialog|idéer|brainstorm|för och nackdelar"
            "|fördelar|nackdelar|för- och nackdelar|frågor|medskick|vägledande principer"
            "|argument|samtal"
            "|ärendet|bakgrund|ärendebeskrivning|sammanfattning av ärendet|beskrivning av ärendet"
            "|beredning|överläggning|yttranden|kommentar|noteringar|resonemang"
        ),
        "proposal": _words(
            "förslag|förslag till beslut|yrkanden|yrkande|beslutsförslag|motion"
            "|förslag till ställningstagande"
            "|ordförandens förslag till beslut|förvaltningens förslag till beslut|reservation"
            "|reservationer"
            "|styrelsens förslag|styrelsens förslag till beslut|beslutsunderlag"
            "|yrkanden och propositioner"
            "|kommunstyrelsens förslag till beslut|arbetsutskottets förslag till beslut"
            "|förslag på beslut"
            "|propositionsordning|beslutsgång|särskilt yttrande|protokollsanteckning"
            "|protokollsanteckningar|yrkanden under sammanträdet|framställda yrkanden|tilläggsyrkande"
            "|motförslag|ändringsyrkande|tilläggsyrkanden|ändringsyrkanden|särskilda yttranden"
            "|yrkanden och propositionsordning|omröstning|votering|omröstningsresultat|röstresultat"
            "|proposition|propositioner|inkomna motioner|deltar inte i beslutet|blank reservation"
        ),
        "todo": _words(
            "att göra|att-göra|att göra-lista|att-göra-lista|todo|to do|to-do|actionpoints"
            "|action points"
            "|actions|action|åtgärder|åtgärd|åtgärdslista|åtaganden|åtagande|aktivitetslista"
            "|uppgifter"
            "|uppföljning åtgärdslista|uppföljning av åtgärdslista|uppföljning av åtgärdslistan"
            "|åtgärdslistan|uppföljning åtgärder|gamla todo|kvar sen sist|kvar sedan sist|kvar från sist"
            "|kvarstår|kvarstår från förra mötet|kvarstår sedan förra mötet|kvarstår sedan sist|restlista"
            "|restpunkter|utestående|utestående åtgärder|öppna punkter|öppna uppgifter|todos|to dos"
            "|att fixa|fixas|ska fixas|nya todo|ny åtgärdslista|att göra till nästa gång|vem gör vad"
            "|att göra till nästa möte|action items|åtgärder från mötet|aktiviteter och ansvar"
            "|åtgärdslista från mötet|beslutade åtgärder|tidigare åtgärder|pågående åtgärder"
            "|arbetsuppgifter|uppdrag|uppdragslista|aktionslista|åtgärdsplan|hemläxa|läxa|läxor"
            "|aktioner|uppföljning av åtgärder|ansvar och åtgärder|uppgifter till nästa möte|göra"
        ),
        "meetings": _words(
            "kalendarium|mötesplan|mötestider|mötesdatum|sammanträdestider|viktiga datum"
            "|datum att komma ihåg"
            "|sammanträdesplan|mötesschema|kalender|datum för möten|nästa gång|datum framåt|årshjul"
            "|aktuella datum|kommande|på gång"
            "|kommande datum|datum|nästa|next|next meeting|upcoming|upcoming meetings|datum och tider"
            "|tid och plats för nästa möte|mötesdagar|sammanträdesdagar|inplanerade möten|bokade möten"
            "|kommande träffar|kommande aktiviteter|terminens möten|vårens möten|höstens möten"
            "|datum för kommande möten|vårens datum|höstens datum|årets möten|tider framöver"
        ),
        "next-step": _words(
            "nästa steg|fortsatt arbete|vägen framåt|fortsättning|vidare arbete|nästa fas"
            "|framåt|framöver|hur går vi vidare|så går vi vidare|next steps|vad händer nu|på väg framåt"
        ),
        "report": _words(
            "rapporter|rapport|information|lägesrapport|lägesrapporter|meddelanden|delgivningar"
            "|anmälningsärenden|informationsärenden|skrivelser|informationspunkter|rapporteringar"
            "|ekonomisk rapport|statusrapport|statusrapporter|inkomna skrivelser"
            "|återrapportering|post"
            "|aktuell information|informationer|rapportering|runda|laget runt|bordet runt"
            "|runda bordet"
            "|genomfört|genomfört sedan sist|gjort sedan sist|hänt sedan sist|hänt sen sist|sedan sist"
            "|sen sist|sedan förra mötet|updates|rapporter och information|ordet fritt|laget-runt"
            "|information från styrelsen|anmälningar|anmälan av delegationsbeslut|delegationsbeslut"
            "|information från förvaltningen|kort information|övrig information|verksamhetsinformation"
        ),
        "standing": _words("stående punkter|stående ärenden|stående frågor|återkommande punkter"),
        "formality": _words(
            "välkommen|upprop|närvaro|dagordning|formalia|öppnande|avslutning|avslutande"
            "|inledning|öppning"
            "|mötet öppnas|mötet öppnades|mötet avslutas|mötet avslutades|presentationsrunda"
            "|incheckning"
            "|justering|mötesformalia|mötets öppnande|mötets avslutande|föregående protokoll"
            "|utcheckning"
            "|föregående mötesprotokoll|föregående mötes protokoll|fastställande av röstlängd"
            "|röstlängd"
            "|presentation|närvarande|rundabordet|mötet förklaras avslutat|mötet förklaras öppnat"
            "|val av ordförande|val av sekreterare|val av justerare|beslutsmässighet|beslutbarhet"
            "|styrelsens beslutbarhet|mötets beslutbarhet|mötets beslutsmässighet"
            "|förra mötets protokoll"
            "|anslag|bevis|anslag/bevis|bevis om anslag|anslagsbevis|underskrifter|ajournering"
            "|tillkännagivande av protokollets justering|justering av protokoll|protokollsjustering"
            "|förra protokollet|föregående anteckningar|förra mötets anteckningar|approval of agenda"
            "|föregående minnesanteckningar|genomgång av dagordning|val av mötesfunktionärer|jäv"
            "|fastställande av dagordning|mötesfunktionärer|opening|closing|adjournment|dagordningen"
        ),
    }
)
"""Whole headings."""

CONTEXT_STARTS: tuple[tuple[str, str], ...] = (
    ("förslag till beslut", "proposal"),
    ("yrkande", "proposal"),
    ("reservation mot", "proposal"),
    ("åtgärder sedan", "todo"),
    ("åtgärder från", "todo"),
    ("uppföljning av åtgärd", "todo"),
    ("genomgång av åtgärd", "todo"),
    ("kvar från", "todo"),
    ("kvar att göra", "todo"),
    ("genomfört sedan", "report"),
    ("förslag på", "proposal"),
    ("nästa steg", "next-step"),
    ("ur diskussion", "discussion"),
    ("från diskussion", "discussion"),
    ("stående", "standing"),
    ("rapport från", "report"),
    ("rapporter från", "report"),
    ("rapport om", "report"),
    ("information från", "report"),
    ("information om", "report"),
    ("lägesrapport", "report"),
    ("ekonomisk rapport", "report"),
    ("återrapport", "report"),
    ("att göra", "todo"),
    ("actionpoints", "todo"),
    ("action points", "todo"),
    ("åtgärdslista", "todo"),
    ("nya åtgärder", "todo"),
    ("öppna åtgärder", "todo"),
    ("kvarstående åtgärder", "todo"),
    ("föregående åtgärd", "todo"),
    ("tidigare åtgärd", "todo"),
    ("åtgärder inför", "todo"),
    ("åtgärder till", "todo"),
    ("uppgifter till", "todo"),
    ("uppdrag till", "todo"),
    ("mötets öppnande", "formality"),
    ("mötet öppna", "formality"),
    ("mötets avslut", "formality"),
    ("mötet avsluta", "formality"),
    ("öppnande av", "formality"),
    ("avslutande av", "formality"),
    ("avslutning av", "formality"),
    ("val av mötes", "formality"),
    ("val av justera", "formality"),
    ("val av justerings", "formality"),
    ("val av protokoll", "formality"),
    ("val av sekreterare", "formality"),
    ("val av rösträknare", "formality"),
    ("val av ordförande för mötet", "formality"),
    ("val av ordförande för stämman", "formality"),
    ("val av ordförande för årsmötet", "formality"),
    ("val av ordförande och sekreterare för", "formality"),
    ("godkännande av dagordning", "formality"),
    ("godkännande av kallelse", "formality"),
    ("godkännande av föredragningslista", "formality"),
    ("godkännande av föregående", "formality"),
    ("fastställande av dagordning", "formality"),
    ("fastställande av föredragningslista", "formality"),
    ("fastställande av mötesschema", "formality"),
    ("fastställande av röstlängd", "formality"),
    ("fastställande av föregående", "formality"),
    ("fastställelse av dagordning", "formality"),
    ("genomgång av föregående", "formality"),
    ("föregående mötes", "formality"),
    ("föregående protokoll", "formality"),
    ("justering av", "formality"),
    ("mötets behöriga", "formality"),
    ("fråga om mötets", "formality"),
    ("fråga om stämman", "formality"),
    ("fråga om kallelse", "formality"),
    ("utlysning", "formality"),
    ("anmälan av övriga frågor", "formality"),
    ("protokollets justering", "formality"),
    ("justerare", "formality"),
    ("beslutet skickas", "formality"),
    ("beslut skickas", "formality"),
    ("beslutet ska skickas", "formality"),
    ("protokollet ska skickas", "formality"),
    ("protokollet skickas", "formality"),
    ("protokollsutdrag", "formality"),
    ("beslutet expedieras", "formality"),
    ("expedieras till", "formality"),
    ("upprop", "formality"),
    ("välkommen", "formality"),
)
"""How a heading begins."""

MEETINGS_STARTS = (
    "nästa",
    "kommande",
    "följande",
    "framtida",
    "datum för",
    "tid för nästa",
    "tid för kommande",
)
MEETINGS_NOUNS = (
    "möte", "möten", "mötet", "sammanträde", "sammanträden", "träff", "träffar", "konferens",
    "konferenser", "tillfälle", "tillfällen", "aktiviteter", "evenemang", "datum", "händelser",
    "mötestid",
    "mötestider", "mötesdatum", "stämma",
)  # fmt: skip
"""*Nästa styrelsemöte*, *Kommande konferenser*: a start and, within four words, such an ending."""

NEXT_STARTS = ("nästa ", "kommande ", "next ", "följande ")
DATE_LISTS = _words("datum|möten|mötestider|mötesdatum|träffar|sammanträden|aktiviteter|kalender")
"""*Datum 2024*: the word before the year."""

DISCUSSION_STEMS = (
    "diskussion", "inspel", "synpunkt", "reflektion", "utmaning", "satsning", "principer",
    "frågeställning",
    "medskick", "kommentar", "resonemang", "idéer", "tankar",
)  # fmt: skip
"""In a sub-heading or a lead-in, not in an agenda heading: there they name the topic."""

DECISION_VERBS = _words(
    "beslutar|beslutade|beslutades|beslutas|beslutat|beslut|beslöt|beslöts|bestämde|bestämmer"
    "|bestämdes"
    "|bestäms|enades|enas|föreslås besluta|fastställer|fastställde"
)
"""A lead-in that ends in one of these (and *att*, *följande*) makes its list decisions."""

PROPOSAL_VERBS = _words("föreslår|föreslog|föreslås|yrkar|yrkade|förslag|förslaget")
TODO_LEADS = _words("ska|skall|ansvarar|återstår")

LABEL_HEADINGS = _words(
    "beslutet skickas till|beslut skickas till|expedieras till|paragrafen skickas till|delges"
    "|protokollsutdrag till|utdrag till|beslutet delges|expediering|beslutet expedieras till",
    "beslut|beslutet|diskussion|åtgärd|åtgärder|att göra|förslag|förslag till beslut|information"
    "|rapport"
    "|ur diskussionen|nästa steg|bakgrund|ärendet|nästa möte|action|actions|todo|yrkande",
)
"""Words that, with a colon, stand as a heading before text on the same line."""

FINITE_VERBS = _words(
    "är|var|har|hade|ska|skall|kan|kunde|får|fick|vill|ville|bör|borde|måste|blir|blev|kommer"
    "|kom|finns|fanns"
    "|ger|gav|går|gick|tar|tog|ser|såg|gör|gjorde|säger|sa|står|ligger|låg|beslutar|beslutade"
    "|beslutades|beslutas"
    "|beslöt|beslöts|bestäms|bestämdes|bestämde|godkändes|godkänns|godkänner|öppnades|öppnade"
    "|öppnar|avslutades"
    "|avslutade|avslutar|informerar|informerade|rapporterar|rapporterade|redovisar|redovisade"
    "|redovisades|berättar"
    "|berättade|presenterar|presenterade|konstateras|konstaterades|konstaterar|valdes|väljs"
    "|valde|väljer|utses|utsågs"
    "|utser|lades|läggs|lade|lägger|bordläggs|bordlades|skickar|skickas|skickade|kontaktar"
    "|kontaktade|återkommer|kollar"
    "|hälsar|hälsade|hälsas|tackar|tackade|diskuterar|diskuterade|diskuterades|diskuteras"
    "|föreslår|föreslog|föreslås"
    "|undersöker|undersöks|fastställs|fastställdes|fastställer|noteras|noterades|framförs"
    "|framfördes|genomförs|genomfördes"
    "|påminner|påminde|bokar|bokas|fixar|skriver|skrivs|ordnar|tittar|pratar|jobbar|arbetar"
    "|ansvarar|deltar|deltog|medverkar"
    "|behöver|behövs|önskar|hålls|hölls|äger|ägde|sker|skedde|följer|följs|förs|fördes|håller"
    "|meddelar|meddelade|bjuder|bjuds"
    "|tas|togs|ges|gavs|uppdras|uppdrar|uppdrog|bifalles|bifalls|avslås|förklarade|förklaras"
    "|förklarades|kvarstår|utgår"
)
"""A short line with one of these is a sentence without its stop, and no heading."""

# --------------------------------------------------------------------------- sentences

ABBREVIATIONS = _words(
    "bl.a|bl a|t.ex|tex|ex|pga|p.g.a|p g a|kl|ca|c:a|cirka|f.d|dvs|d.v.s|nr|resp|s.k|sk|t.o.m"
    "|tom|fr.o.m"
    "|fom|from|kap|dnr|enl|ev|inkl|exkl|jan|feb|mar|apr|jun|jul|aug|sep|sept|okt|nov|dec|jfr|jmf"
    "|ang|avd|bil|ordf"
    "|sekr|v|vice ordf|adj|led|ers|suppl|just|tel|mob|e|f|fil|g|gm|h|hr|fr|i|im|kv|lok|m.h.t"
    "|m.a.o|mha|m.h.a|mot|mån|tis|ons"
    "|tor|tors|fre|lör|sön|månd|tisd|onsd|torsd|fred|lörd|sönd|o|obs|op|p|par|prel|prof|dr|red|rep|s|sid|st|t|tr|u|ung|utg|v.g|vol"
    "|å.k|åk|ö|övr|max|min|fig|tab"
    "|kand|mag|civ.ing|ing|dir|leg|not|d|a|b|k|n|l|j|alt|anm|art|bet|båda|bitr|dat|def|div|eng"
    "|fd|forts|föreg"
    "|gen|genom|hö|inst|int|intr|kons|kr|lör|mm|omkr|orig|pl|ref|sthlm|gbg|tf|t.f|ordin|ordn|arb"
    "|bost|komm|reg|sekt|styr|tillf"
    "|rev|tjg|uppdr|verks|v.ordf|förf|s:t|s:ta|m.fl|mfl"
)
"""Without the final stop; the next word goes on the sentence even if it is a capital or a digit."""

FINAL_ABBREVIATIONS = _words(
    "m.m|mm|osv|o.s.v|etc|m.fl|mfl|o.d|od|e.d|dyl|o.dyl|kr|tkr|mnkr|mkr|st|tim|min|forts|p.s"
    "|a.k.a|i.u|u.a|m.v.h|mvh|jan|feb|mar|apr|jun|jul|aug|sep|sept|okt|nov|dec|mån|tis|ons|tor"
    "|tors|fre|lör|sön|omg"
)
"""May also end a sentence: it does before a capital."""

MONTHS = _words(
    "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"
    "|jan|feb|mar|apr|jun|jul|aug|sep|sept|okt|nov|dec"
)

MONTHS_IN_DATES = MONTHS | _words("january|february|march|may|june|july|august|october")
"""English ones too: student clubs date their minutes *4 February 2021*."""

LETTERED = _words(
    "rev.|rev|revision|version|utgåva|bilaga|hiss|hus|trapp|trappa|etapp|alternativ|alt.|klass|nivå"
    "|grupp|lag|plan|typ|blad|kategori|linje|avdelning|del"
)
"""What a single capital letter behind is the name of, so that it is no initial: *rev. C.*"""

HANGING = _words(
    "den|det|till|på|med|från|före|innan|senast|och|samt|eller|av|i|för|om|vid|ca|cirka|kl|kl.|under"
    "|mellan|att|som|ett|en|högst|minst|ungefär|omkring|tisdag|onsdag|torsdag|fredag|lördag"
    "|söndag|måndag|per|sin|sitt|sina|vår|vårt|våra|inför|hos"
)
"""Words that end no sentence: the line below goes on with it, whatever that begins with."""

SENTENCE_STARTERS = _words(
    "hon|han|de|vi|det|den|detta|dessa|ni|jag|mötet|styrelsen|gruppen|alla|dessutom|därefter|där"
    "|då|sedan|även|ingen|inga"
    "|beslut|frågan|ny|nya|en|ett|för|från|i|om|på|som|till|vid|under|efter|när|samt|och|men|nästa"
)
"""After an initial (*Malin A. Hon …*) one of these begins a new sentence; a surname would not."""

DECISION_LEAD_ENDS = ("att", "följande", "enligt följande", "om följande")

SECRETARY_PHRASES: tuple[str, ...] = (
    r"{name} (?:antecknar|antecknade|skriver|protokollförde|förde pennan|för pennan|höll i pennan)"
    r"(?: idag| i dag)?\.?\s*(?:$|(?:och|,) ?[A-ZÅÄÖ]\S{1,20} justera)",
    r"^{name} (?:skrev|antecknade|nedtecknade)\.?\s*$",
    r"{name} (?:för|förde|skriver|skrev|tar|tog|sköter|skötte)"
    r" (?:anteckningar|anteckningarna|protokoll|protokollet)\b",
    r"{name} {chosen} (?:till|som) (?:mötes)?sekreterare",
    r"{choose} {name} (?:till|som) (?:mötes)?sekreterare",
    r"[Tt]ill (?:mötes)?sekreterare {meeting}?{chosen} {name}",
)
CHAIR_PHRASES: tuple[str, ...] = (
    r"{name} {chosen} (?:till|som) ordförande {meeting}",
    r"{name} {chosen} (?:till|som) mötesordförande",
    r"{choose} {name} (?:till|som) mötesordförande",
    r"[Tt]ill (?:mötesordförande|ordförande) {meeting}{chosen} {name}",
    r"[Tt]ill mötesordförande {chosen} {name}",
)
ADJUSTER_PHRASES: tuple[str, ...] = (
    r"{name} {chosen} (?:till|som|att) (?:protokoll|mötes)?s?(?:justera(?:re)?|justeringsm[aä]n)",
    r"{choose} {name} (?:till|som|att) (?:protokoll|mötes)?s?justera(?:re)?\b",
    r"[Tt]ill (?:protokoll|mötes)?s?justerare {meeting}?{chosen} {name}",
)
"""Sentences that say who holds the pen, the chair, and who checks the minutes."""

PHRASE_PARTS: Mapping[str, str] = MappingProxyType(
    {
        "chosen": r"(?:valdes|väljs|utsågs|utses|valts|utsetts)",
        "choose": r"(?:välja|väljer|valde|utse|utser|utsåg|valdes|väljs|utsågs|utses)",
        "meeting": r"(?:för (?:mötet|dagens möte|stämman|årsmötet)\b ?)",
    }
)
"""The holes of those phrases besides `{name}`, which is one name or more."""

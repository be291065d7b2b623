"""The words around an expression of time, as data: what makes it a date, and past or to come."""


def words(text: str) -> frozenset[str]:
    """The words of `text`; a table that would else be a page long."""
    return frozenset(text.split())


# ---------------------------------------------------------------------------- a date or a number
FRACTION_WORDS = words(
    "av majoritet majoriteten delar personer kr kronor tkr mkr procent tjänst tjänster heltid "
    "deltid dl msk tsk liter kg röster del andel platser st stycken af h h1 poäng mål hp "
    "elever respondenter deltagare svarande kommuner barn ungdomar kvinnor män medlemmar ledamöter "
    "företag skolor hushåll lärare föräldrar frågor punkter anser tycker uppger instämmer flickor "
    "pojkar patienter brukare anställda medarbetare invånare"
)
"""After a `D/M` that is a fraction or a score."""
NUMBER_CUES = words(
    "punkt punkterna punkten § §§ paragraf bilaga bilagor sid sida sidan sidor nr nummer kap "
    "kapitel version ver v rum sal åk årskurs klass artikel ärende dnr diarienummer tel telefon "
    "kvot kvoten blodtryck blodtrycket fördelades röstade röstsiffror siffrorna poäng förhållande "
    "mål delmål rad tabell figur avsnitt kapitlet skala ca nivå grupp steg etapp fas typ del "
    "ocr id iban pg bg plusgiro bankgiro linje buss väg post konto kod betyg alternativ resultat resultatet förhållandet issue pr"
)
"""Before a number that is no day."""
NUMBER_ENDINGS = ("nr", "nummer", "numret")
"""Endings of words before a number that is no date: *fakturanr*, *artikelnummer*."""
DATE_CUES = words(
    "datum datumet daterad daterat möte mötet sammanträde protokoll minnesanteckningar "
    "anteckningar tid när den bokat inbokat preliminärt nästa start startar börjar slutar äger "
    "hålls sker blir är protokollsdatum sammanträdesdatum mötesdatum må ti on to fr lö sö "
    "öppnar öppnas stänger stängs infaller påbörjas inleds avslutas hölls byts byttes införs införas "
    "upphör levereras monteras betalas skickas bryts förfaller gäller hämtas besiktas invigs släpps "
    "utförd utfört körd betald ansökningsdag ansökningsdagen anmälningsdag anmälningsdagen "
    "svarsdag svarsdatum slutdatum startdatum besiktning slutbesiktning skyddsrond brandövning städdag"
)
"""Before a number that is a date."""
MEETING_ENDINGS = ("möte", "mötet", "möten", "sammanträde", "träff", "träffen", "stämma", "stämman")
DEFINITE_MEETING_ENDINGS = ("mötet", "sammanträdet", "träffen", "stämman")
DEFINITE_ENDINGS = ("en", "an", "et", "na", "de")
NOT_DEFINITE = words(
    "men även igen redan innan sedan utan mellan samman tillsammans hade skulle blev visade"
)
"""After *den 3:e* a word in one of these endings is what is counted, but for these words."""
YEAR_CUES_NOT = words(
    "vision agenda sou sfs lag lagen förordning prop proposition dnr ks kf kn iso en nr nummer "
    "strategi direktiv dir bet skr rum artikel hsl sosfs hslf din windows office excel room "
    "diarienummer paragraf § konto kod mål målet målbild färdplan tel telefon pin ca "
    "fossilfritt horisont europa box"
)
"""Before four digits that are part of a name or a number."""
UNIT_WORDS = words(
    "kr kronor tkr mkr mnkr kkr msek sek euro personer st stycken elever deltagare medlemmar "
    "kvm m2 m km kg ton mwh kwh hektar bostäder lägenheter platser anställda invånare röster "
    "procent ab hb"
)
"""After four digits that count something."""
AFTER_SPRING = words(
    "är blir ska skall kommer planeras hålls och eller men när då som med på i för om till vid "
    "av har kan bör får startar börjar återkommer genomförs sker samt inför efter innan"
)
"""After *i vår* that is a season; before a noun it is "in our"."""
CLOCK_CUES = words(
    "öppnades öppnade öppnas öppnat avslutades avslutade avslutas avslutat öppnande avslutande "
    "tid tiden start startar startade börjar började slut slutar slutade paus "
    "ajournerades återupptogs återupptas ca cirka från till mellan efter före innan senast "
    "klockslag mötestid mötestiden samling lunch paus fika kaffe frukost middag avgång ankomst "
    "insläpp avslut öppnar stänger öppnade stängde träffas ses möts samlas"
)
"""Before a time that is written without *kl* (`13.15`, `9:30`)."""
TIME_LABELS = frozenset({"tid", "tider", "tiden", "mötestid", "mötestider", "klockslag"})
"""Before a colon and whole hours (*Tid: 9-12*)."""
VERSE_CUES = words(
    "matt matteus mark markus luk lukas joh johannes rom kor gal ef fil kol tess hebr jak petr upp "
    "ps psalm psalmen psaltaren ords jes jesaja jer hes mos mosebok sam kung vers verserna lag "
    "vann vinner förlorade slog ledde ställningen slutsiffror målskillnad bibelordet"
)
"""Before `12:15` that is chapter and verse, or a score."""
NOT_A_DURATION = words(
    "gammal gamla gammalt ung unga sedan sen innan före efter senare tidigare tillbaka framåt "
    "äldre yngre bort fram från till sikt"
)
"""After a number of years or weeks that is an age, or a distance from something."""
NOT_A_COUNT = words("åk årskurs nr nummer punkt § senaste varannan vart var")
NAME_MONTHS = frozenset({"jan", "maj", "august", "june", "may"})
"""With a capital these are people, unless *i* stands before them."""
MONTH_CUES = words("hela resten")
"""Before a month without a preposition: *under hela maj*."""
AGE_AFTER = words("äldre yngre uppåt gammal gamla")
"""After *18 år och*."""
PERIODS = ("perioden", "tiden", "tid", "period", "avtalet", "garantin", "uppdraget", "mandatet")
"""Ends of words of which *är två år* says how long they last."""
AGE_CUES = words(
    "barn ungdomar ungdom elever elev personer ålder åldern åldrarna åldersgruppen "
    "fyllda fyllt fyller blir unga vuxna pojkar flickor kvinnor män äldre är"
)

# ---------------------------------------------------------------------------- bounds
LATEST_NOT = words(
    "sågs träffades möttes behandlades diskuterades var hölls uppdaterades reviderades vi"
)
"""Before *senast* that means "most recently"."""
MOVED = (
    *("flytt", "skjut", "uppskj", "senarelägg", "tidigarelägg", "ändra", "bestäm", "boka"),
    *("planera", "bordlägg", "ajourner", "framflytt", "välkom", "inbjud", "kallas", "kallelse"),
)
"""Beginnings of words after which *till* names the day itself."""
FROM_ONE_TO_ANOTHER = (
    *("flytt", "skjut", "uppskj", "framskj", "senarelägg", "tidigarelägg", "ändra", "framflytt"),
)
"""Beginnings of words after which *från … till …* names two days."""
ONWARDS = words("framåt framöver")
"""After *1 maj och*."""
ABOUT = frozenset({"omkring", "runt", "kring", "ca", "cirka", "ungefär"})
"""Before a day that is not exact."""
LASTING = (
    *("klar", "färdig", "svar", "löper", "gäll", "pågå", "förläng", "lämna", "inkom", "skick"),
    *("anstånd", "förordn", "kvar", "vänta", "inlämn", "återkopp", "öppe", "tas", "tar", "fram"),
    *("utse", "väljs", "valda", "stäng", "anmäl"),
)
"""Beginnings of words after which *till* names the last day."""
DEADLINE_ENDINGS = (
    *("deadline", "slutdatum", "svarstid", "anmälningstid", "remisstid", "ansökningstid"),
    *("deadlinen", "slutdatumet", "svarstiden", "anmälningstiden", "remisstiden"),
    "ansökningstiden",
)
DEADLINE_HINTS = ("deadline", "slutdatum", "stid")
"""One of these stands in each of the endings above."""
BEGINS = words("börjar startar inleds öppnar öppnas från")
"""Between such a word and a date that is not the last day."""
LASTS = frozenset({"period", "perioden", "mandatperiod", "mandattid", "avtal", "tid", "löptid"})
"""Before *om fyra år* that says how long."""

# ---------------------------------------------------------------------------- past or to come
PAST_CUES = words(
    "varit hölls hållits genomfördes genomfört genomförts ägde fördes skedde inträffade "
    "deltog träffades träffade besökte besöktes möttes förra föregående tidigare tillsattes "
    "avslutades avslutade startade påbörjades lämnade lämnades fick gick redovisades "
    "arrangerades anordnades senaste föregick invigdes publicerades skickades beviljades antogs "
    "inkom bildades hade skrevs tecknades gjordes gjorde tog togs trädde återkopplade "
    "haft hållit gjort skett pågått ägt tagit gått fått besökt träffat deltagit"
)
WAS = frozenset({"var"})
"""A verb, and "each"."""
EACH_OWN = words("sin sitt sina för")
"""After *var* that is "each": *var sin lista*, *var för sig*."""
DEADLINE_WORDS = words("senast före innan")
"""At the beginning of a date by which something has to be done."""
PAST_NOUNS = words(
    "återkoppling återkopplar reflektion reflektioner reflekterar lärdomar lärdomarna utvärdering "
    "utvärderingen utvärderar uppföljning uppföljningen summering summerar protokoll protokollet "
    "minnesanteckningar minnesanteckningarna anteckningar anteckningarna intryck rapport rapporter "
    "erfarenhet erfarenheter erfarenheterna"
)
PAST_LINKS = words("från av efter över kring")
"""*Reflektioner från heldagen*: such a noun tells of the past only with one of these after it."""
FUTURE_CUES = words(
    "ska skall kommer blir planeras planerar planerat planerad planerade kommande nästa "
    "nästkommande stundande bokas bokar bjuds bjuder inbjudan inbjuds inbjuden välkomna "
    "anmälan anmäl inför senast före innan deadline preliminärt preliminär återkommer startar "
    "börjar träder skickas hålls arrangeras genomförs äger fortsätter framöver inkomma lämnas "
    "flyttas ändras måste bör föreslås förslag bestäms tidigast avses väntas kan siktar vill "
    "inplanerat inplanerad sker"
)
PAST_CUES_FOLLOWING = words(
    "hölls hållits genomfördes genomförts ägde fördes skedde inträffade deltog träffades möttes "
    "var tillsattes avslutades startade arrangerades anordnades invigdes gick"
)
"""After the date: only what is surely said of it."""
PAST_ENDINGS = ("ades", "ade", "rdes", "ktes", "ttes", "ntes")
"""Of a verb in the past: *Rapporten presenterades i december*, *Den 3 maj lämnade hon in …*."""
PERFECT_ENDINGS = ("at", "ats", "rt", "rts", "tt", "tts", "it", "its")
"""Of a verb after *har*: *har redovisats i december*."""
HAVE_DONE = words("har hade")
ARRANGED = (
    *("boka", "inboka", "planer", "inplaner", "bestäm", "beslut", "föresl", "flytta", "framflytt"),
    *("senarelag", "tidigarelag", "fastställ", "överenskom", "avtala", "aviser", "utlys"),
    *("inbjud", "kallat", "kallad", "sikta", "sagt", "satt"),
)
"""Beginnings of verbs whose past speaks of what is to come: *Mötet bokades den 3 maj*."""
AT = words("vid på")
FUTURE_CUES_FOLLOWING = words(
    "ska skall kommer blir planeras hålls arrangeras genomförs äger bjuds startar börjar"
)
MEETING_WORDS = (
    *("möte", "sammanträde", "träff", "konferens", "lunch", "workshop", "planeringsdag"),
    *("seminari", "stämma", "heldag", "utbildningsdag", "strategidag", "temadag", "internat"),
)
"""In the sentence of a day on which people meet."""
HAVE = frozenset({"har"})
SO_FAR = frozenset({"hittills", "nu", "ännu", "fortfarande"})
"""Words by which a year that is spoken of in the perfect tense is not over."""
NEW = frozenset({"ny", "nya", "nytt"})
YEAR_STEPS = {
    "i år": 0,
    "detta år": 0,
    "innevarande år": 0,
    "nästa år": 1,
    "nästkommande år": 1,
    "kommande år": 1,
    "förra året": -1,
    "föregående år": -1,
    "i fjol": -1,
    "ifjol": -1,
}
"""After a date: which year it is of."""

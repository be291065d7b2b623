"""Swedish verbs as minutes use them: of doing (somebody has something to do), of reporting (nobody has).

Each row is `infinitive present passive imperative`; a `+` adds the particle or noun without which
the verb does not commit anybody (*tar fram*, but not *tar*). Left out on purpose: *handla* (*det
handlar om*), *gälla*, *innebära*, *föreslå*, *presentera* and *redovisa* in the present tense, which
in minutes tell what happened at the meeting.
"""

from collections.abc import Mapping

DOING = """
kolla kollar kollas kolla
kontakta kontaktar kontaktas kontakta
boka bokar bokas boka
skapa skapar skapas skapa
ordna ordnar ordnas ordna
fixa fixar fixas fixa
maila mailar mailas maila
mejla mejlar mejlas mejla
ringa ringer rings ring
köpa köper köps köp
inhandla inhandlar inhandlas inhandla
beställa beställer beställs beställ
skriva skriver skrivs skriv
skicka skickar skickas skicka
sända sänder sänds sänd
översända översänder översänds översänd
sammankalla sammankallar sammankallas sammankalla
sammanställa sammanställer sammanställs sammanställ
uppdatera uppdaterar uppdateras uppdatera
publicera publicerar publiceras publicera
undersöka undersöker undersöks undersök
utreda utreder utreds utred
påminna påminner påminns påminn
bevaka bevakar bevakas bevaka
samordna samordnar samordnas samordna
färdigställa färdigställer färdigställs färdigställ
revidera reviderar revideras revidera
formulera formulerar formuleras formulera
förbereda förbereder förbereds förbered
bereda bereder bereds bered
organisera organiserar organiseras organisera
arrangera arrangerar arrangeras arrangera
installera installerar installeras installera
rätta rättar rättas rätta
städa städar städas städa
laga lagar lagas laga
reparera reparerar repareras reparera
måla målar målas måla
byta byter byts byt
rensa rensar rensas rensa
granska granskar granskas granska
hämta hämtar hämtas hämta
anmäla anmäler anmäls anmäl
ansöka ansöker ansöks ansök
begära begär begärs begär
redigera redigerar redigeras redigera
initiera initierar initieras initiera
återkoppla återkopplar återkopplas återkoppla
delta deltar deltas delta
representera representerar representeras representera
flytta flyttar flyttas flytta
lösa löser löses lös
åtgärda åtgärdar åtgärdas åtgärda
teckna tecknar tecknas teckna
förhandla förhandlar förhandlas förhandla
upphandla upphandlar upphandlas upphandla
fakturera fakturerar faktureras fakturera
betala betalar betalas betala
registrera registrerar registreras registrera
arkivera arkiverar arkiveras arkivera
översätta översätter översätts översätt
komplettera kompletterar kompletteras komplettera
kartlägga kartlägger kartläggs kartlägg
analysera analyserar analyseras analysera
utvärdera utvärderar utvärderas utvärdera
förtydliga förtydligar förtydligas förtydliga
anlita anlitar anlitas anlita
rekrytera rekryterar rekryteras rekrytera
anställa anställer anställs anställ
avtala avtalar avtalas avtala
överlämna överlämnar överlämnas överlämna
distribuera distribuerar distribueras distribuera
annonsera annonserar annonseras annonsera
justera justerar justeras justera
synka synkar synkas synka
slipa+på slipar+på slipas+på slipa+på
implementera implementerar implementeras implementera
genomföra genomför genomförs genomför
verkställa verkställer verkställs verkställ
tillsätta tillsätter tillsätts tillsätt
nominera nominerar nomineras nominera
yttra yttrar yttras yttra
lämna+namn lämnar+namn lämnas+namn lämna+namn
lämna+uppgifter lämnar+uppgifter lämnas+uppgifter lämna+uppgifter
lämna+förslag lämnar+förslag lämnas+förslag lämna+förslag
lämna+besked lämnar+besked lämnas+besked lämna+besked
lämna+svar lämnar+svar lämnas+svar lämna+svar
lämna+in lämnar+in lämnas+in lämna+in
lämna+över lämnar+över lämnas+över lämna+över
samla - - samla
hyra - - hyr
sälja - - sälj
bygga - - bygg
riva - - riv
plantera - - plantera
klippa - - klipp
röja - - röj
sanda - - sanda
skotta - - skotta
tömma - - töm
tvätta - - tvätta
spola - - spola
besiktiga - - besiktiga
serva - - serva
beskära - - beskär
slänga - - släng
sortera - - sortera
duka - - duka
dekorera - - dekorera
skylta - - skylta
filma - - filma
fotografera - - fotografera
intervjua - - intervjua
marknadsföra - - marknadsför
schemalägga - - schemalägg
strukturera - - strukturera
prioritera - - prioritera
inventera - - inventera
dokumentera - - dokumentera
kontrollera - - kontrollera
verifiera - - verifiera
felanmäla - - felanmäl
reklamera - - reklamera
polisanmäla - - polisanmäl
skaffa - - skaffa
låna - - låna
ansluta - - anslut
koppla - - koppla
gräva - - gräv
isolera - - isolera
lista - - lista
definiera - - definiera
beräkna - - beräkna
budgetera - - budgetera
bokföra - - bokför
attestera - - attestera
deklarera - - deklarera
överklaga - - överklaga
besvara - - besvara
bemöta - - bemöt
remittera - - remittera
tillfråga - - tillfråga
engagera - - engagera
involvera - - involvera
aktivera - - aktivera
omförhandla - - omförhandla
jämföra - - jämför
kalkylera - - kalkylera
utforma - - utforma
designa - - designa
producera - - producera
korrekturläsa - - korrekturläs
konfigurera - - konfigurera
uppgradera - - uppgradera
felsöka - - felsök
migrera - - migrera
ta+fram tar+fram tas+fram ta+fram
ta+kontakt tar+kontakt tas+kontakt ta+kontakt
ta+på+sig tar+på+sig tas+på+sig ta+på+er
ta+sig+an tar+sig+an tas+an ta+er+an
ta+hand+om tar+hand+om tas+om+hand ta+hand+om
ta+reda+på tar+reda+på tas+reda+på ta+reda+på
ta+med tar+med tas+med ta+med
ta+tag+i tar+tag+i tas+tag+i ta+tag+i
ta+in tar+in tas+in ta+in
ta+bort tar+bort tas+bort ta+bort
ta+ansvar tar+ansvar tas+ansvar ta+ansvar
ta+frågan tar+frågan tas+frågan ta+frågan
ta+uppdraget tar+uppdraget tas+uppdraget ta+uppdraget
ta+möte tar+möte tas+möte ta+möte
ta+bilder tar+bilder tas+bilder ta+bilder
ta+foton tar+foton tas+foton ta+foton
säga+till säger+till sägs+till säg+till
höra+om hör+om - hör+om
höra+efter hör+efter - hör+efter
dela+med+sig delar+med+sig - dela+med+er
föra+fram för+fram förs+fram för+fram
söka+tillstånd söker+tillstånd söks+tillstånd sök+tillstånd
söka+bidrag söker+bidrag söks+bidrag sök+bidrag
söka+pengar söker+pengar söks sök+pengar
söka+medel söker+medel söks+medel sök+medel
hålla+genomgång håller+genomgång hålls+genomgång håll+genomgång
hålla+utbildning håller+utbildning hålls+utbildning håll+utbildning
läsa+korrektur läser+korrektur läses+korrektur läs+korrektur
driftsätta driftsätter driftsätts driftsätt
åta+sig åtar+sig åtas åta+er
höra+av+sig hör+av+sig hörs+av hör+av+er
höra+av+sig hör+av+sig hörs+av hör+av+dig
höra+med hör+med hörs+med hör+med
höra+sig+för hör+sig+för - hör+dig+för
snacka+med snackar+med - snacka+med
kolla+efter kollar+efter - kolla+efter
värva värvar värvas värva
stämma+av stämmer+av stäms+av stäm+av
se+över ser+över ses+över se+över
se+till ser+till ses+till se+till
gå+igenom - gås+igenom gå+igenom
gå+dit går+dit gås gå+dit
gå+på går+på gås gå+på
prova provar provas prova
testa testar testas testa
jaga jagar jagas jaga
mäta mäter mäts mät
fråga frågar frågas fråga
läsa+igenom läser+igenom läses+igenom läs+igenom
lämna+tillbaka lämnar+tillbaka lämnas+tillbaka lämna+tillbaka
fylla+i fyller+i fylls+i fyll+i
begära+in begär+in begärs+in begär+in
offerera offererar offereras offerera
montera monterar monteras montera
trycka trycker trycks tryck
följa+upp följer+upp följs+upp följ+upp
prata+med pratar+med pratas+med prata+med
tala+med talar+med talas+med tala+med
jobba+vidare jobbar+vidare jobbas+vidare jobba+vidare
arbeta+vidare arbetar+vidare arbetas+vidare arbeta+vidare
arbeta+fram arbetar+fram arbetas+fram arbeta+fram
utarbeta utarbetar utarbetas utarbeta
upprätta upprättar upprättas upprätta
bjuda+in bjuder+in bjuds+in bjud+in
kalla+till kallar+till kallas+till kalla+till
dela+ut delar+ut delas+ut dela+ut
sätta+upp sätter+upp sätts+upp sätt+upp
lägga+upp lägger+upp läggs+upp lägg+upp
lägga+till lägger+till läggs+till lägg+till
lägga+in lägger+in läggs+in lägg+in
lägga+ut lägger+ut läggs+ut lägg+ut
ladda+upp laddar+upp laddas+upp ladda+upp
sprida+information sprider+information sprids+information sprid+information
hålla+i håller+i hålls+i håll+i
ta+ut tar+ut tas+ut ta+ut
fylla+på fyller+på fylls+på fyll+på
hålla+utkik håller+utkik - håll+utkik
föra+in för+in förs+in för+in
hålla+koll håller+koll hålls+koll håll+koll
lyfta+frågan lyfter+frågan lyfts+frågan lyft+frågan
driva+frågan driver+frågan drivs+frågan driv+frågan
öppna+ett öppnar+ett öppnas+ett öppna+ett
säga+upp säger+upp sägs+upp säg+upp
skriva+ihop skriver+ihop skrivs+ihop skriv+ihop
arbeta+om arbetar+om arbetas+om arbeta+om
arbeta+in arbetar+in arbetas+in arbeta+in
skriva+om skriver+om skrivs+om skriv+om
ändra+på ändrar+på ändras+på ändra+på
lägga+i lägger+i läggs+i lägg+i
återkomma+med återkommer+med - återkom+med
ställa+frågan ställer+frågan ställs+frågan ställ+frågan
föra+vidare för+vidare förs+vidare för+vidare
skicka+vidare skickar+vidare skickas+vidare skicka+vidare
lämna+vidare lämnar+vidare lämnas+vidare lämna+vidare
göra+klart gör+klart görs+klart gör+klart
göra+en gör+en görs+en gör+en
göra+ett gör+ett görs+ett gör+ett
"""

WEAK_AS_IMPERATIVE = frozenset(
    {
        "lista",
        "samla",
        "bygg",
        "anslut",
        "designa",
        "fråga",
        "prova",
        "tryck",
        "mät",
        "ordna",
        "hämta",
        "lösa",
        "delta",
        "justera",
        "laga",
        "göra",
    }
)
"""Doing verbs whose bare form at the start of a line is as often a heading or a noun."""

REPORTING = """
informerar berättar beskriver rapporterar redogör föredrar presenterar redovisar återger upplyser
påpekar framhåller anser tycker menar tror undrar konstaterar noterar hälsar tackar
föreslår diskuterar resonerar nämner lyfter visar förklarar poängterar understryker
meddelar uppger
"""
"""What somebody does at the meeting: telling, not undertaking."""

SAYING = """
säger svarar påminner frågar efterfrågar betonar framför uttrycker efterlyser sammanfattar summerar kommenterar
tipsar varnar klagar gratulerar argumenterar invänder håller talar pratar välkomnar avtackar inleder
öppnar avslutar yrkar reserverar instämmer anmäler motsätter begär kräver vädjar lovordar berömmer
bedömer uppskattar förmodar befarar flaggar hänvisar uppmärksammar återrapporterar avrapporterar återkopplar exemplifierar drog
"""
"""More of the same, that also begin what somebody does later (*Karin påminner alla*)."""

STATIVE = """
är har ber blir var kan vill får måste bör brukar behöver saknar känner vet ser anser tycker tror menar
undrar hoppas väntar önskar gillar upplever mår bor heter gäller finns betyder innebär kostar
fungerar räcker ligger står sitter kommer går jobbar arbetar leder driver fortsätter slutar
börjar avgår tillträder efterträder ersätter ingår äger räknar avser minskar ökar oroar ställer
stöder stödjer accepterar godkänner bifaller avslår förordar beslutar bestämmer väljer utser antar
fastställer lovar minns hinner orkar ger tar hör deltar närvarar funderar skulle ansvarar tillhör
beror stämmer passar närmar består utgör omfattar innehåller erbjuder behåller tillåter förutsätter
kvarstår föreligger varar dröjer uppstår inträffar sker uppnår påverkar medför skiljer
tillstyrker avstyrker rekommenderar berör uppfyller motsvarar riskerar tenderar upphör fyller firar reser utgår stannar bifogar bestrider anförde misstänker
"""
"""What somebody is, has, wants or decides: nothing that has to be done after the meeting."""

NO_VERB = """
eller efter under över för år mer per inför där här när var hur ytterligare åter varför utanför
därefter kvar er eder har äger ner ordförander herr fler hör ändrar snarare ungefär sönder
delar timmar personer klar säker svår vår par
"""
"""Words in *-r* that may stand behind a name and are no verb of its."""

NOUN_IN_R = """
*ningar *ioner *heter *elser *anter *enter *örer *antör *enjör *ktör *mber *tober
*semester *sommar *nyår *månader *dagar *helger *gånger *nuter *tider *premiär *svåger
*svar *gifter *punkter *åtgärder *platser *kommuner *lemmar *ledamöter *grupper *nämnder *domar
*bilder *saker *idéer *priser *pengar *texter *regler *gränser *tjänster *lokaler *elever *läger
*offerter *blanketter *insatser *miljoner *detaljer *individer
"""
"""More of them: nouns that stand behind a name by chance (*Bo november*), told by how they end."""


INFINITIVE, PRESENT, PASSIVE, IMPERATIVE = range(4)
"""The columns of `DOING`."""


def _rows() -> tuple[tuple[str, str, str, str], ...]:
    rows = []
    for line in DOING.strip().splitlines():
        infinitive, present, passive, imperative = line.replace("+", "\x00").split()
        rows.append((infinitive, present, passive, imperative))
    return tuple(rows)


def _forms(column: int) -> dict[str, tuple[str, ...]]:
    """The forms of one column: each verb with the particles it needs; none if it stands alone."""
    found: dict[str, list[str]] = {}
    for row in _rows():
        if row[column] != "-":
            verb, *rest = row[column].split("\x00")
            found.setdefault(verb, []).append(" ".join(rest))
    return {verb: () if "" in rests else tuple(rests) for verb, rests in found.items()}


def _alone(text: str) -> frozenset[str]:
    return frozenset(word.replace("+", " ") for word in text.split())


def first_words(column: int) -> frozenset[str]:
    """The verbs themselves, without particles."""
    return frozenset(row[column].split("\x00")[0] for row in _rows()) - {"-"}


FORMS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "does": _forms(PRESENT),
    "do": _forms(INFINITIVE),
    "done": _forms(PASSIVE),
    "order": {v: p for v, p in _forms(IMPERATIVE).items() if v not in WEAK_AS_IMPERATIVE},
}
"""The verbs of doing by the hole they fill: form → particles, empty where it needs none."""

BOUND = "+"
"""Behind a form in a cue: the form calls up nothing without one of its particles."""

CUES: Mapping[str, str] = {
    hole: " ".join(sorted(form + BOUND * bool(particles) for form, particles in forms.items()))
    for hole, forms in FORMS.items()
}
"""The cues of the rules that use the hole of the same name: *bokar*, *tar+*."""

REACH: Mapping[str, int] = {"does": 3, "do": 3, "done": 3, "order": 1}
"""How many words may stand between a form and its particle: *tar nu fram*."""

WORDS: Mapping[str, frozenset[str]] = {
    "tells": _alone(REPORTING),
}
"""What the holes of these names may hold."""

NO_PASSIVE = """
finns behövs krävs saknas tycks anses minns hoppas trivs lyckas fattas känns syns märks sägs kallas
används diskuteras hålls ges visas väntas leds styrs påverkas berörs erbjuds
upplevs bedöms förväntas planeras bestäms beslutas godkänns fastställs antas bifalls avslås
presenteras redovisas föredras informeras öppnas avslutas hälsas välkomnas noteras konstateras
betonas framhålls nämns påpekas föreslås yrkas läggs bordläggs behandlas tas följs delas ägs
tills alls dess deras hans vårs plats kurs pris hus buss klass tips chans process
adress kongress ljus gas bas glas gräs lås kalas atlas vas puls konkurs resurs vals sats insats fors
korps chips bås eftermiddags förmiddags dags års veckas månads tors ons tis mans
trots strax slags vis ens intresses vs dvs togs gavs hölls skrevs bjöds drogs sågs bröts fanns frågs
hjälps åts mars somras våras vintras höstas teams hittills dittills alldeles särskilts rekommenderas antecknas avgörs gälls motiveras results balans förklaras
*ens *ets *ernas *arnas *ornas *arens *ions *heds *hets *skaps *borgs *stads *lands *kommuns
*plats *hus *kurs *buss *klass *tips *chans *process *adress *pris *ljus *glas *dags *årets *ats *its *tts *hölls
lovs bars lästs skars slogs stals svors vanns valts utsågs antogs avslogs upptogs mottogs inbjöds bifölls
"""
"""Words in *-s* that tell of nothing that will be done; `*plats` is every compound of *plats*."""


OPEN: Mapping[str, tuple[str, frozenset[str]]] = {
    "acts": (
        "[aeyåäö]r",  # no verb of doing ends in *-ir*, *-or*, *-ur*
        _alone(REPORTING) | _alone(SAYING) | _alone(STATIVE) | _alone(NO_VERB) | _alone(NOUN_IN_R),
    ),
    "happens": ("(?:as|[bdfgjklmnprtv]s)", _alone(NO_PASSIVE)),
}
"""Holes for any verb but some: the ending of the form, and the words that are none of it.

Nobody can list all that people do (*bakar*, *gräver*, *krattar*); what they say, are and want can be.
"""

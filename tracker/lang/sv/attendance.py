"""How Swedish minutes write who was there: roles, marks, scopes, what is a name and what is none.

Everything is in lower case (casefold). No logic lives here.
"""

from collections.abc import Mapping
from types import MappingProxyType


def _words(*rows: str) -> frozenset[str]:
    return frozenset(phrase.strip() for row in rows for phrase in row.split("|"))


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
            """.replace("\n", "").replace("  ", "").split("|")
        },
        "ordf": "ordförande",
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
)

PRESENT_MARKS = _words(
    "närvarande|ja|online|på länk|digitalt|via länk|ja på länk|x|på distans|via teams"
)

SCOPE_STARTS = (
    "punkt", "§", "p.", "p ", "paragraf", "ärende", "t.o.m", "fr.o.m", "från", "till", "del av",
    "delvis",
    "kl", "anslöt", "ansluter", "lämnade", "lämnar", "kom ", "kom\u00a0", "gick", "under", "ej §",
    "ej punkt",
    "utom", "frånvarande §", "endast", "kl.", "deltog", "deltar", "från och med", "till och med",
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

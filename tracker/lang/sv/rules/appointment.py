"""Appointments: a person gets a role."""

from tracker.model import Context, Kind
from tracker.rules import EVERYWHERE, rule

_ANYWHERE = EVERYWHERE - {Context.PROPOSAL}
_UNDONE = (
    r"\b(?:inte|ej|behöver|ska|skall|bör|måste|kan|har|hade|tidigare|föreslår|föreslås|när|om)\b"
)

RULES = (
    rule(
        "sv.appointment.utser-till",
        Kind.APPOINTMENT,
        r"\b(?:utser|utsåg|väljer|valde|omvalde|nominerar|nominerade|adjungerar|adjungerade|omväljer|nyväljer)(?: {known:giver})? {people} (?:till|som|att vara)(?: ny| nya| ordinarie)? {role}(?=[.,;:)]|$| (?:för|på|i|med|under|och|samt|t\.o\.m|fram|till)\b)",
        "utser utsåg väljer valde omvalde nominerar nominerade adjungerar adjungerade omväljer nyväljer",
        {
            "Styrelsen utser Karin Ek till kassör.": {"people": "Karin Ek", "role": "kassör"},
            "Därför väljer mötet Bo Alm och Lisa Ström till revisorer.": {
                "people": "Bo Alm och Lisa Ström",
                "role": "revisorer",
            },
        },
        ("Styrelsen ska utse en representant till nätverket.",),
        unless=r"\b(?:ska|skall|bör|måste|behöver|tidigare|föreslår att)\b.{0,30}\b(?:utse|välja)",
        rank=90,
        contexts=_ANYWHERE,
    ),
    rule(
        "sv.appointment.utses",
        Kind.APPOINTMENT,
        r"{people} (?:\w{2,10} ){0,1}?(?:utses|utsågs|väljs|valdes|omvaldes|omväljs|nyvaldes|nyväljs|förordnas|förordnades|adjungeras|adjungerades|nomineras|nominerades) (?:till|som)(?: ny| nya| ordinarie)? {role}(?=[.,;:)]|$| (?:för|på|i|med|under|och|samt)\b)",
        "utses utsågs väljs valdes omvaldes omväljs nyvaldes nyväljs förordnas förordnades adjungeras "
        "adjungerades nomineras nominerades",
        {
            "Karin Ek väljs till ordförande för ett år.": {
                "people": "Karin Ek",
                "role": "ordförande",
            },
            "Bo Alm och Lisa Ström utsågs till ombud.": {"people": "Bo Alm och Lisa Ström"},
        },
        ("En ny kassör utses på årsmötet.",),
        rank=90,
        contexts=_ANYWHERE,
    ),
    rule(
        "sv.appointment.till-role-utses",
        Kind.APPOINTMENT,
        r"\b(?:till|som)(?: ny| nya| ordinarie)? {role} (?:utses|utsågs|utser {us}|väljs|valdes|väljer {us:who}|valde {us:giver}|utsåg {us:name}|omvaldes|nyvaldes|föreslogs och valdes|förordnas)(?: \w{2,12}){0,2}?:? {people}",
        "utses utsågs utser väljs valdes väljer valde utsåg omvaldes nyvaldes förordnas",
        {
            "Till kassör valdes Karin Ek.": {"role": "kassör", "people": "Karin Ek"},
            "Som ny representant i nätverket utser nämnden Bo Alm.": {"people": "Bo Alm"},
            "Till revisorer utsågs Bo Alm och Lisa Ström.": {"people": "Bo Alm och Lisa Ström"},
        },
        rank=90,
        contexts=_ANYWHERE,
    ),
    rule(
        "sv.appointment.val-av",
        Kind.APPOINTMENT,
        r"^(?:\W{0,3}att )?(?:utse|välja|omvälja|nyvälja|adjungera|förordna) {people} (?:till|som)(?: ny| nya| ordinarie)? {role}(?=[.,;:)]|$| (?:för|på|i|med|under|och|samt)\b)",
        "utse välja omvälja nyvälja adjungera förordna",
        {"att utse Karin Ek till kontaktperson": {"people": "Karin Ek", "role": "kontaktperson"}},
        rank=90,
        contexts=_ANYWHERE,
    ),
    rule(
        "sv.appointment.att-till-utse",
        Kind.APPOINTMENT,
        r"^(?:\W{0,3}att )(?:till|som)(?: ny| nya| ordinarie)? {role}(?: t\.?o\.?m\.? \S{4,20}| från och med [^,;]{4,20}| för (?:tiden|perioden) [^,;]{4,40})? (?:utse|välja|omvälja|nyvälja|förordna) {people}",
        "utse välja omvälja nyvälja förordna",
        {
            "att till ledamot i namnberedningen utse Karin Ek": {"people": "Karin Ek"},
            "att till ny ersättare välja Bo Alm": {"people": "Bo Alm"},
            "att som revisor för 2031 utse Lisa Ström": {"people": "Lisa Ström"},
        },
        ("att till stämman utse en ny ledamot",),
        rank=91,
        contexts=_ANYWHERE,
    ),
    rule(
        "sv.appointment.fell-on",
        Kind.APPOINTMENT,
        r"\b(?:valet föll på|uppdraget gick till|uppdraget går till|rollen går till|posten gick till) {people}",
        "föll gick går",
        {
            "Valet föll på Karin Ek.": {"people": "Karin Ek"},
            "Uppdraget gick till Bo Alm.": {"people": "Bo Alm"},
            "Rollen går till Lisa.": {"people": "Lisa"},
        },
        confidence=0.9,
        rank=86,
        contexts=_ANYWHERE,
    ),
    rule(
        "sv.appointment.blir",
        Kind.APPOINTMENT,
        r"{people} (?:blir|tillträder som|tar över som|efterträder \w{2,20} som|fortsätter som|går in som)(?: ny| nya| vår| ordinarie| vice){0,2} (?P<role>\w{0,30}(?:ordförande|sekreterare|kassör|ledamot|suppleant|ersättare|representant(?:er)?|revisor(?:er)?|sammankallande|kontaktperson(?:er)?|projektledare|samordnare|ombud|ansvarig|ansvariga|ledare|redaktör|chef|vd|rektor|handledare|observatör))\b",
        "blir tillträder över efterträder fortsätter in",
        {
            "Karin Ek blir ny ordförande.": {"people": "Karin Ek", "role": "ordförande"},
            "Bo fortsätter som webbansvarig.": {"people": "Bo", "role": "webbansvarig"},
        },
        ("Det blir en ny ordförande nästa år.", "Karin Ek blir stolt."),
        unless=r"\b(?:om|när|inte|kanske|eventuellt|har blivit|blivit)\b.{0,30}\bblir|\?",
        also=frozenset({"<role>"}),
        rank=90,
        contexts=_ANYWHERE,
    ),
    rule(
        "sv.appointment.takes-over",
        Kind.APPOINTMENT,
        r"{people} (?:tar över som|är hennes|är hans|är deras|tillträder som|går in som|fortsätter som|är ny|är nya|blir ny|blir vår|blir nya) (?P<role>[^\W\d_][\w-]{2,30})",
        "över tillträder in fortsätter ny nya vår hennes hans deras",
        {
            "Karin tar över som studieorganisatör efter Bo.": {"people": "Karin"},
            "Bo är ny Bas-U efter Karin Ek.": {"people": "Bo", "role": "Bas-U"},
        },
        ("Karin är ny här.",),
        unless=r"\?|\b(?:här|inte|kanske)\b",
        also=frozenset({"som", "är", "blir"}),
        rank=89,
        contexts=_ANYWHERE,
    ),
    rule(
        "sv.appointment.noun-becomes",
        Kind.APPOINTMENT,
        r"^\W{0,3}(?:ny |nya )?(?P<role>[^\W\d_]{5,30}) blir {people}\W{0,3}$",
        "blir",
        {"Superanvändare blir Karin, Bo och Lisa.": {"people": "Karin, Bo och Lisa"}},
        ("Det blir Karin.", "Kanske blir Karin glad."),
        unless=r"\?|\b(?:kanske|troligen|alltså|därför|sedan|nästa)\b",
        confidence=0.9,
        rank=88,
        contexts=_ANYWHERE,
    ),
    rule(
        "sv.appointment.role-is",
        Kind.APPOINTMENT,
        r"(?:^|[.;,] |\b(?:ny|nya|som) )(?P<role>(?:vice |ordinarie |personlig )?(?:\w{0,24}(?:ersättare|representant(?:er)?|suppleant(?:er)?|ordförande|kassör|sekreterare|revisor(?:er)?|sammankallande|kontaktperson(?:er)?|projektledare|samordnare|ombud|valberedning|planeringsgrupp|arbetsgrupp|styrgrupp|projektgrupp|festkommitté|planeringskommitté)))(?: [^\ue000-\ue00a.;:]{1,50}?)?(?: {us})?(?: [^\ue000-\ue00a.;:]{1,50}?)? (?:är|blir|blev|kommer(?: att)? (?:vara|bli)|ska vara)(?: {us:giver} och)? {people}",
        "är blir blev kommer ska",
        {
            "Ersättare är Karin Ek när det gäller skolfrågor och Bo Alm när det gäller omsorg.": {
                "role": "Ersättare",
                "people": "Karin Ek",
            },
            "Representanter från styrelsen kommer vara Karin Ek och Bo Alm.": {
                "role": "Representanter",
                "people": "Karin Ek och Bo Alm",
            },
            "Planeringsgrupp är Karin E, Bo och Lisa.": {"people": "Karin E, Bo och Lisa"},
        },
        ("Ordförande är den som leder mötet.", "Sekreterare är en tung uppgift."),
        unless=r"\b(?:inte|var tidigare)\b",
        also=frozenset({"<role>"}),
        rank=90,
        contexts=_ANYWHERE,
    ),
    rule(
        "sv.appointment.ingar-i",
        Kind.APPOINTMENT,
        r"{people} (?:ingår|ska ingå|kommer att ingå|sitter|ska sitta|kommer att sitta) i (?P<role>\ue003{1,40}|\w{0,24}(?:gruppen?|kommittén?|styrelsen?|valberedningen?|teamet|utskottet|nätverket|rådet)\b)",
        "ingår ingå sitter sitta",
        {"Karin Ek och Bo Alm ingår i festkommittén.": {"people": "Karin Ek och Bo Alm"}},
        ("Karin Ek har suttit i styrelsen i tio år.",),
        unless=r"\?|\b(?:inte|informerar|sedan|redan)\b",
        confidence=0.9,
        also=frozenset({"i"}),
        rank=85,
    ),
    rule(
        "sv.appointment.valdes",
        Kind.APPOINTMENT,
        r"^\W{0,3}(?P<role>\w{0,20}(?:ordförande|sekreterare|kassör|ledamot|ledamöter|suppleant(?:er)?|revisor(?:er)?|revisorssuppleant(?:er)?|ombud|kontaktperson(?:er)?|valberedning|firmatecknare)(?: (?:på|för) [\w ]{2,12})?) ?: {people}",
        "ordförande sekreterare kassör ledamot ledamöter suppleant suppleanter revisor revisorer ombud "
        "kontaktperson kontaktpersoner valberedning firmatecknare revisorssuppleant",
        {"Kassör: Karin Ek (nyval)": {"people": "Karin Ek"}},
        unless=r"\?",
        confidence=0.85,
        rank=60,
        contexts=frozenset({Context.DECISION, Context.NONE}),
    ),
    rule(
        "sv.appointment.list-entry",
        Kind.APPOINTMENT,
        r"^\W{0,3}(?P<role>[^:;.\ue000\ue004\ue00a]{3,60}?) ?[:–-] ?{people}(?: \([^()]{1,40}\)|, (?:omval|nyval|[0-9] år|ett år|två år)){0,2}\W{0,3}$",
        "<bullet>",
        {"Lokal och mat: Karin Ek": {"people": "Karin Ek"}},
        below=r"\b(?:valdes|väljs|val av|val till|utsågs|utses|röstades|fördelning|ansvarsområden|ansvariga|valberedningens förslag)\b",
        confidence=0.9,
        rank=62,
        contexts=frozenset({Context.DECISION, Context.NONE}),
    ),
)

"""What the rules of actions share: hedges, clauses, duties; where they may fire."""

from tracker.lang.sv.verbs import CUES
from tracker.model import Context
from tracker.rules import EVERYWHERE, Opening

ANYWHERE = EVERYWHERE - {Context.PROPOSAL}
TO_DO = frozenset(CUES["do"].split()) | frozenset(
    "göra prata ta gå ge komma återkomma höra sätta lägga försöka hålla driva skriva undersöka lämna "
    "titta se bjuda fundera överväga ha försöker".split()
)
OURS_TO_DO = TO_DO | frozenset(
    "starta börja erbjuda använda införa satsa fortsätta sluta låta söka hyra köra anordna".split()
)
HEDGE = r"\b(?:borde|skulle kunna|vore|förhoppningsvis|troligen)\b|(?<!\()\b(?:kanske|eventuellt|möjligen)\b|\?"
"""What is not sure; an aside (*kanske med hjälp av Bo*) leaves the task as it is."""
IF = r"^\W{0,3}(?:om|när|ifall|såvida|innan|vad|hur|varför|vem|vilka|eftersom om)\b"
TELLS = r"{name:giver} (?:(?!och\b|samt\b|så\b)\w{2,10} )?{tells}"
BY_DUTY = r"\b(?:åligger|enligt stadgarna|har till uppgift|löpande|fortlöpande|regelbundet|dagligen|alltid|ofta|ibland|ständigt|normalt|vanligtvis|brukar|årligen|sedan länge|just nu|varje (?:vecka|månad|år|kvartal|termin))\b"

ADVERBS = r"(?:(?:nu|också|även|sedan|därefter|igen|själv|själva|gemensamt|snarast|då|därför|tillsammans|fortsatt|vidare|sin tur|i sin tur|återigen|även|dessutom|alltså|åter) ){0,3}"
BRACKET = r"(?: ?\([^()]{1,40}\)| (?:i|på|från|hos) [^\W\d_]{2,20})?"
STATE = r"(?:klar[ta]?|kvarstår|återstår|pågår|pågående|påbörja[td]|ej (?:påbörja[td]|klar[t]?)|avsluta[td]|utför[td]|gjort|åtgärda[td]|väntar|vilar)"
"""How far an entry of a carried-forward list has come."""
CLAUSE = Opening("-–:,;>.", frozenset({"och", "men", "så", "samt"}), first=3)
ASIDE = Opening("-–:,;(>.", frozenset("och samt att så men medan därefter sedan".split()))
"""The same, and in brackets or behind *att*; a sentence begins with nothing before it."""
AT_THE_MEETING = r"\bjusterar (?:dagens |mötets )?(?:protokoll\w{0,2}|mötet)\b|\bjusterar\W{0,2}$|\banmäler jäv\b|\bdeltar (?:på distans|digitalt|via|från|under|till och med|i punkt|inte)\b|\bersätter \w{2,30} som\b|\blämnar (?:en |sin )?(?:läges|skriftlig |muntlig |kort )?(?:rapport|redogörelse|information|återrapport)(?:en)?\b(?! (?:till|senast))|\b(?:hälsar|välkomnar|öppnar|avslutar) "
ASKING = r"\båterkopplar (?:från|kring|om)\b|\bbegär yttrande\b|(?<!och\s)(?<!samt\s)\bfrågar (?:om|hur|varför|vad|när|sig|efter)\b|\bpåminner om\b(?!.{0,60} (?:i|på|via) (?:\w{2,12} )?\w{0,20}(?:blad(?:et)?|brev(?:et)?|mejl|utskick(?:et)?|hemsidan)\b)|\bflyttar (?:i|till|från|hem|ut|in)\b|\blämnar \w{0,20}(?:gruppen|rådet|styrelsen|nämnden|uppdraget|posten|föreningen|mötet)\b"
STANDING = r"\b(?:redan|sedan [0-9]|för närvarande|just nu|i dagsläget|varje (?:dag|vecka|år)|tidigare|ofta|ständigt|ibland|gärna)\b"
SENT_OUT = (
    r"(?:inbjudan|kallelsen?|påminnelsen?|påminnelser"
    r"|nyhetsbrevet?|informationsbladet?|enkäten|utskicket|information(?:en)?|handlingar(?:na)?|protokollet"
    r"|brevet|fakturor(?:na)?|medlemsbladet|[^\W\d_]{2,20}(?:brev|inbjudan|utskick|enkät|kallelse|blad|bladet))"
)
"""What is sent to many."""

"""How main clauses stand beside each other in one Swedish sentence; in lower case but `OBJECT_FIRST`."""

CONJUNCTION = r"och|men|samt|så|medan|dock|därefter|sedan"
WHETHER = r"om (?:det|inte|inget|ingen|inga|vädret|minst|tillräckligt|någon|alla|tiden|pengarna)\b"
"""What the rest depends on; by itself it says nothing to do."""
ASKING = r"\b(?:frågar|frågade|undrar|undrade|vet|beror|oklart|osäkert|se|ser|kollar?|hör|höra|höras|undersöker|diskuterade[s]?|pratade|tycker|tror)\b"
"""Behind one of these *om* asks."""
GOVERNS_FIRST = r"\W{0,3}(?:varje (?:år|månad|vecka|vår|höst)|normalt|vanligtvis|enligt|det vore|vi borde|kanske|förr|förra)\b"
"""What says, at the beginning of a sentence, that all of it is always so, or only wished."""
_WANTING = (
    "kräver", "önskar", "ville", "undrade", "undrar", "visade", "berättade", "berättar", "förklarade", "föreslår",
    "föreslog", "hoppas", "anser", "ansåg", "tycker", "tyckte", "menar", "menade", "frågade", "frågar", "sa", "sade",
    "informerade", "informerar", "påpekade", "redogjorde", "diskuterade", "diskuterades",
)  # fmt: skip
_REPORTING = ("informerade", "informerar", "rapporterade", "rapporterar", "berättade", "redogjorde")
GOVERNS = (
    rf"\b(?:{'|'.join(_WANTING)})(?: \S{{1,20}}){{0,3}}? (?:att|hur|varför|om|vad|när|vilka|vilken)\b"
    rf"|\b(?:{'|'.join(_REPORTING)}) ?:"
)
"""What governs all that follows: what somebody wants or told."""
GOVERNING = (*(f"{word} " for word in _WANTING), *_REPORTING)
"""One of them stands in whatever `GOVERNS` finds."""
SIGN = rf" (?:[–-] |och |men |s(?:amt|å) |(?={WHETHER}))|, ?(?:(?:{CONJUNCTION}) )?|; ?"
"""What may part two main clauses; behind a blank each begins with a letter of its own, which is soon told."""
SIGNS = (", ", " och ", " om ", "; ", " – ", " - ", " men ", " så ", " samt ")
"""One of them stands where there are two."""
_VERB = r"ska|skall|vill|måste|kan|fick|tog|gick|var|är|hölls|blev|gav"
FINITE = rf"(?:\([^()]{{1,40}}\) )?(?:[^\W\d_]{{2,12}} ){{0,2}}?(?:[^\W\d_]{{1,24}}(?:r|de|te)|{_VERB})\b"
"""What follows whoever begins a clause: an aside, an adverb, a verb."""
NOUN_FIRST = (
    rf"(?:(?!sedan\b|också\b|även\b|därefter\b|då\b|nu\b)[^\W\d_][\w-]{{1,24}}(?<!ar)(?<!er)(?<!te)(?<!de) ){{1,3}}?"
    rf"(?:[^\W\d_]{{1,24}}(?:r|de|te)|{_VERB})\b"
)
"""A subject of its own and a verb; a verb right behind *och* goes on with the subject before it."""
HELD = r"(?:hålls|genomförs|startas|avslutas|invigs|äger rum|kallas|bjuds|ombeds|utses|väljs|uppdras)\b"
"""What is done with somebody, or a meeting."""
PASSIVE = r"(?:(?!och\b|samt\b|eller\b|att\b|som\b)[^\W\d_][\w-]{0,24} ){1,4}?[^\W\d_]{2,20}[abdfgjklmnprtv]s\b"
"""What is done: *listan skickas*."""
OBJECT_FIRST = r"[^\W\d_]{3,24}(?:en|et|na|n|t) (?:gör|tar|sköter|ordnar|fixar|köper|bakar|bokar|skriver|skickar) [A-ZÅÄÖ]"
"""*kaffet fixar Bo* (cased)."""
TELLS = rf"[^\W\d_]{{2,24}}(?:r|de|te|[abdfgjklmnprtv]s)\b|\b(?:{_VERB})\b|[0-9]"
"""A verb or a day: what has neither is no clause, but the beginning of one."""
OPEN = r"\W{0,3}(?:om|när|ifall|såvida|innan|vad|hur|varför|vem|vilka|eftersom|ska|skall|kan|bör|är|vill|har)\b"
"""A sentence that begins so asks, or sets a condition for all that follows."""
SUBORDINATE = (
    r"(?:som|med|utan|där|dit|vilket|vilka|att|om|när|eftersom|för att|då|innan|såvida|liksom|varav|dvs|bland annat"
    r"|även|inklusive|efter att|sedan|medan|hur|vad|vem|kanske|ev|eventuellt|möjligen)\b"
)
"""What goes on with the clause before it, or leaves open what it says."""
DECIDES = r"besl[uöo]t|bestäm|\benas\b|\beniga?\b|\böverens\b"
"""Behind a decision *och att* begins the next."""
ASKS = r"(?:vill (?:gärna )?(?:ha|få)|önskar|ber|emotser|efterlyser)\b"
"""Behind a bare *och*, of whoever acts before it: an answer is wanted."""
SAID_SMALL = ("vi ", "alla ", "samtliga ", "hon ", "han ", "de ", "var och en ")
SMALL_ENDS = (
    "gruppen", "styrelsen", "nämnden", "rådet", "mötet", "föreningen", "förvaltningen", "kansliet", "utskottet",
    "kommittén", "ordförande", "ordföranden", "kassören", "sekreteraren", "rektorn", "ledaren", "chefen", "kommunen",
    "regionen", "teamet", "beredningen", "juryn",
)  # fmt: skip
"""How whoever begins a clause without a capital begins, or how the word ends."""

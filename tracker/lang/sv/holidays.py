"""Swedish feasts by the words people use: a key of `tracker.dates.holidays.FEASTS` for each."""

FEASTS = {
    **dict.fromkeys(("midsommar", "midsommarhelgen"), "midsummer-days"),
    **dict.fromkeys(("midsommarafton", "midsommaraftonen"), "midsummer-eve"),
    **dict.fromkeys(("midsommardagen",), "midsummer"),
    **dict.fromkeys(("påsk", "påsken", "påskhelgen"), "easter-days"),
    **dict.fromkeys(("påskdagen",), "easter"),
    **dict.fromkeys(("påskafton",), "easter-eve"),
    **dict.fromkeys(("långfredag", "långfredagen"), "good-friday"),
    **dict.fromkeys(("skärtorsdag", "skärtorsdagen"), "maundy-thursday"),
    **dict.fromkeys(("pingst", "pingsten", "pingsthelgen"), "whitsun"),
    **dict.fromkeys(("pingstdagen",), "whitsun"),
    **dict.fromkeys(("pingstafton",), "whitsun-eve"),
    **dict.fromkeys(("julen", "julhelgen"), "christmas-days"),
    **dict.fromkeys(("julafton", "julaftonen"), "christmas-eve"),
    **dict.fromkeys(("juldagen",), "christmas"),
    **dict.fromkeys(("nyår", "nyåret", "nyårshelgen"), "new-year-days"),
    **dict.fromkeys(("nyårsafton",), "new-years-eve"),
    **dict.fromkeys(("nyårsdagen",), "new-year"),
    **dict.fromkeys(("nationaldagen", "nationaldag"), "national-day"),
    **dict.fromkeys(("valborg", "valborgsmässoafton"), "walpurgis"),
    **dict.fromkeys(("lucia", "luciadagen"), "lucia"),
    **dict.fromkeys(("allhelgona", "allhelgonahelgen"), "all-saints"),
    **dict.fromkeys(("trettondagen", "trettondedagen", "trettonhelgen"), "epiphany"),
    **dict.fromkeys(("trettondagsafton", "trettondedagsafton"), "epiphany-eve"),
    **dict.fromkeys(("himmelsfärdsdagen", "himmelsfärdsdag", "himmelsfärd"), "ascension"),
}
"""One word. *Kristi himmelsfärdsdag*, *annandag påsk*, *alla helgons dag* are phrases below."""

FEAST_SPANS = {
    "midsommarveckan": "midsummer-eve",
    "julveckan": "christmas-eve",
    "mellandagarna": "between-days",
}
"""The week that holds a feast, by its key. *påskveckan* is for some that before, for some after."""

FIRST_NAMES = frozenset({"lucia", "valborg", "påsk"})
"""With a capital, and no preposition before them, these are people as often as feasts."""

FEAST_WORDS = {
    "advent": "advent",
    "kristi": "kristi",
    "annandag": "annandag",
    "annandagen": "annandag",
    "trettondag": "trettondag",
    "trettondedag": "trettondag",
    "alla": "alla",
    "helgons": "helgons",
}
"""Words that begin or fill a feast's name of several words."""

NAMES = {
    "new-year": "Nyårsdagen",
    "epiphany": "Trettondedag jul",
    "good-friday": "Långfredagen",
    "easter": "Påskdagen",
    "easter-monday": "Annandag påsk",
    "may-day": "Första maj",
    "ascension": "Kristi himmelsfärdsdag",
    "whitsun": "Pingstdagen",
    "national-day": "Nationaldagen",
    "midsummer-eve": "Midsommarafton",
    "midsummer": "Midsommardagen",
    "all-saints": "Alla helgons dag",
    "christmas-eve": "Julafton",
    "christmas": "Juldagen",
    "boxing-day": "Annandag jul",
    "new-years-eve": "Nyårsafton",
}
"""Red days and the eves on which nobody works: key of the feast, name as people write it."""

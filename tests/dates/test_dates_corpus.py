"""Value → phrasings: every way of writing it reads as that, and as nothing else."""

from datetime import date

import pytest

from tracker.dates import find, value
from tracker.dates.atoms import Hit
from tracker.dates.finders import FINDERS
from tracker.dates.grammar import codes, mask, required, worth
from tracker.dates.tokens import _tokenise, tokenise

WEDNESDAY = date(2025, 2, 12)
"""The day of the meeting in every table of this file."""

DAYS = {
    "2025-04-24": [
        "24 april", "den 24 april", "den 24:e april", "24:e april", "24e april", "24 apr",
            "24 apr.",
        "24/4", "den 24/4", "24/4-25", "24/4 2025", "24/4-2025", "24/4/25", "24/4/2025",
            "24/04/2025",
        "24.4.2025", "24.04.2025", "24. 4. 2025", "24-04-2025", "24-4-2025", "2025-04-24",
        "2025/04/24", "2025.04.24", "20250424", "Datum: 250424", "25-04-24", "24 april 2025",
        "24 april -25", "24 april, 2025", "24 april år 2025", "torsdag 24 april",
        "torsdagen den 24 april", "torsdag den 24:e april 2025", "tors 24 apr", "tors. 24/4",
        "torsd 24/4", "TORSDAG 24 APRIL", "torsdag 2025-04-24", "tjugofjärde april",
        "den tjugofjärde april 2025", "24. april", "Nästa möte: 24/4", "den 24.4", "24 April 2025",
        "fjärde torsdagen i april 2025", "torsdag vecka 17", "torsdagen i vecka 17",
        "torsdag v. 17", "vecka 17, torsdag", "24/4 -25", "den 24/4 -25", "24.04.25",
        "den 24.04.25",
    ],
    "2025-04-24~": ["ca 24 april", "omkring den 24 april", "runt 24/4"],
    "2025-02-12 ": ["i kväll", "ikväll", "i morse", "i eftermiddag"],
    "2025-02-24": ["på måndag om två veckor", "måndag om två veckor"],
    "2025-06-06": ["nationaldagen", "6 juni"],
    "2025-11-30": ["första advent", "1:a advent 2025", "den 30 november"],
    "2025-02-28": ["sista februari", "den sista februari", "sista dagen i februari 2025", "28 feb"],
    "2025-02-20": ["den 20", "den 20:e", "den 20 dennes", "den 20 ds", "torsdag nästa vecka",
                   "nästa vecka torsdag", "nästa veckas torsdag", "på torsdag i nästa vecka"],
    "2025-03-05": ["den 5 nästa månad", "den 5:e i nästa månad", "den femte nästa månad"],
    "2025-02-12": ["i dag", "idag"],
    "2025-02-13": ["i morgon", "imorgon", "I morgon", "på torsdag", "nu på torsdag"],
    "2025-02-14": ["i övermorgon", "om två dagar"],
    "2025-02-11": ["i går", "igår", "i tisdags", "för en dag sedan"],
    "2025-02-10": ["i förrgår", "i måndags", "förra måndagen"],
    "2025-03-05 ": ["om tre veckor", "om 3 veckor", "om 21 dagar"],
    "2025-01-12": ["för en månad sedan", "för en månad sen"],
    "2025-08-12": ["om ett halvår", "om sex månader"],
    "2025-06-20": ["midsommarafton", "midsommar", "midsommarafton 2025", "20 juni"],
    "2025-05-29": ["Kristi himmelsfärdsdag", "Kristi himmelsfärd"],
    "2025-05-30": ["dagen efter Kristi himmelsfärd", "fredagen efter Kristi himmelsfärdsdag"],
    "2025-04-21": ["annandag påsk", "dagen efter påskdagen"],
    "2025-12-26": ["annandag jul"],
    "2025-05-01": ["första maj", "1 maj", "den 1:a maj", "den förste maj"],
    "2025-11-01": ["alla helgons dag"],
    "2026-01-06": ["trettondedag jul", "trettondagen"],
    "2026-05-26": ["26 maj nästa år", "den 26 maj nästa år"],
}  # fmt: skip

RANGES = {
    "2025-05-08/2025-05-09": [
        "8-9 maj", "8–9 maj", "8 — 9 maj", "8 − 9 maj", "8‑9 maj", "8--9 maj", "8-9/5",
        "8–9/5-2025",
        "8-9/5 2025", "den 8-9 maj 2025", "den 8 till 9 maj", "den 8 till den 9 maj",
        "från den 8 till den 9 maj", "mellan den 8 och den 9 maj", "8 och 9 maj", "8:e-9:e maj",
        "torsdag-fredag 8-9 maj", "torsdag 8 - fredag 9 maj", "8/5-9/5", "8/5 – 9/5 2025",
        "8 maj - 9 maj", "2025-05-08--09", "2025-05-08 - 2025-05-09", "2025-05-08/2025-05-09",
        "2025-05-08 t.o.m. 2025-05-09", "8.-9.5.2025", "från och med 8 maj till och med 9 maj",
        "fr.o.m. 8 maj t.o.m. 9 maj 2025", "from 8 maj tom 9 maj", "8 t.o.m. 9 maj",
        "den 8 t.o.m. den 9 maj", "8-9/5 -25", "torsdag-fredag v. 19",
        "torsdag och fredag vecka 19",
    ],
    "2025-08-18/2025-08-31": ["vecka 34 och 35", "v. 34 och v. 35", "v. 34-35"],
    "2025-09/2026-02": ["hösten/vintern 2025"],
    "2025-03/2025-05": ["mars, april och maj", "mars t.o.m. maj", "mars till och med maj 2025"],
    "2025-09-29/2025-10-03": ["29 september–3 oktober", "29/9-3/10", "29 sep-3 okt 2025"],
    "2025-12-29/2026-01-02": ["29 december–2 januari", "29/12-2/1",
        "29 december 2025–2 januari 2026",
                              "29 dec-2 jan 2026"],
    "2025-08-18/2025-08-24": ["vecka 34", "v. 34", "v.34", "v34", "v 34", "V.34", "vecka 34 2025",
                              "2025-W34", "2025W34", "vecka 34, 2025", "2025 v 34", "2025v34",
                              "v. 34 -25", "i början av vecka 34"],
    "2025-08-18/2025-09-07": ["v. 34-36", "v.34–36", "vecka 34-36", "veckorna 34–36",
                              "vecka 34 till 36", "mellan vecka 34 och 36",
                              "mellan v. 34 och v. 36"],
    "2025-02-17/2025-02-23": ["nästa vecka", "till veckan", "kommande vecka"],
    "2025-02-03/2025-02-09": ["förra veckan"],
    "2025-02-10/2025-02-16": ["denna vecka", "den här veckan", "under veckan"],
    "2025-04-21/2025-04-27": ["veckan efter påsk"],
    "2025/2027": ["2025-2027", "2025–2027", "åren 2025–2027", "2025 till 2027", "2025 t.o.m. 2027",
                  "åren 2025–27"],
    "2025-05/2025-06": ["maj-juni", "maj–juni 2025", "mellan maj och juni", "från maj till juni",
                        "maj/juni 2025"],
    "2025-01/2025-06": ["Q1–Q2 2025", "Q1-2 2025", "kvartal 1-2 2025"],
    "2025-12-31/2026-01-01": ["årsskiftet", "vid årsskiftet", "årsskiftet 2025/2026",
                              "årsskiftet 2025/26", "årsskiftet 25/26"],
    "2025-06-30/2025-07-01": ["halvårsskiftet", "halvårsskiftet 2025"],
    "2025-03-25~/2025-04-05~": ["månadsskiftet mars/april", "månadsskiftet mars-april 2025"],
    "2025-10-15~/2026-03-31": ["från mitten av oktober till Q1 2026",
                               "mitten av oktober fram till och med Q1 2026"],
}  # fmt: skip

PARTIAL = {
    "2025-10": ["i oktober", "oktober 2025", "okt 2025", "2025-10", "under oktober",
        "oktober månad",
                "i oktober i år", "oktober -25"],
    "2025-01": ["förra månaden", "januari 2025"],
    "2025-03": ["nästa månad", "i mars", "mars i år"],
    "2026-05": ["maj nästa år", "i maj nästa år"],
    "2024-05": ["maj förra året", "maj i fjol"],
    "2025": ["i år", "under 2025", "år 2025", "detta år", "verksamhetsplan 2025"],
    "2024": ["i fjol", "förra året", "2024"],
    "2026": ["nästa år"],
    "2025-33": ["Q1 2025", "kvartal 1 2025", "första kvartalet 2025", "Q1/2025", "kv 1 2025",
                "1:a kvartalet", "Q1 -25"],
    "2025-34": ["Q2", "andra kvartalet", "nästa kvartal", "kvartal 2", "2025 Q2",
                "2025-Q2", "2025Q2", "K2 2025"],
    "2025-36": ["sista kvartalet 2025", "fjärde kvartalet"],
    "2025-40": ["första halvåret", "första halvåret 2025", "halvår 1 2025"],
    "2025-41": ["andra halvåret", "2:a halvåret 2025", "H2 2025", "andra halvan av 2025"],
    "2025-05/2025-08": ["tertial 2", "andra tertialet 2025", "T2 2025"],
    "2025-21": ["i vår", "våren 2025", "under våren", "vårterminen 2025", "vt 2025", "vt25"],
    "2025-22": ["i sommar", "till sommaren", "inför sommaren", "nästa sommar"],
    "2025-23": ["i höst", "hösten 2025", "till hösten", "ht 2025", "HT-25", "senare i höst"],
    "2024-23": ["i höstas", "förra hösten", "hösten 2024", "hösten förra året"],
    "2024-22": ["i somras"],
    "2025-03-05~": ["i början av mars", "början på mars"],
    "2025-03-15~": ["mitten av mars", "i mitten av mars 2025", "medio mars"],
    "2025-03-25~": ["i slutet av mars", "slutet på mars"],
    "2025-12~": ["i slutet av året", "i slutet av 2025"],
    "2026-01~": ["i början av nästa år"],
}  # fmt: skip

BOUNDS = {
    "../2025-03-14": [
        "senast 14 mars", "senast den 14 mars", "senast fredag 14 mars", "senast 14/3",
        "senast 2025-03-14", "före den 15 mars", "innan 15 mars", "före 2025-03-15",
        "till och med 14 mars", "t.o.m. 14 mars", "t o m 14 mars", "tom 14 mars",
        "fram till 14 mars", "fram till och med den 14 mars", "deadline 14 mars",
        "Deadline: 14/3", "Deadline för inspel är den 14 mars", "Sista dag för anmälan: 14/3",
        "Sista anmälningsdag är 14 mars", "klart till 14 mars", "inom 30 dagar",
        "senast om 30 dagar", "svar önskas till den 14 mars",
    ],
    "../2025-03-31": ["senast i mars", "senast under mars", "senast sista mars", "senast under Q1",
                      "före april", "innan den 1 april", "före utgången av mars", "t.o.m. mars",
                      "före mars månads utgång", "innan mars är slut", "till och med mars"],
    "../2025-02-28": ["före månadens slut", "innan månaden är slut", "senast vid månadens slut"],
    "../2025-02-16": ["innan veckan är slut", "före veckans slut"],
    "../2025-04-12": ["inom de närmaste två månaderna", "inom två månader"],
    "../2025-02-17": ["senast på måndag", "senast måndag"],
    "../2025-05-31": ["före sommaren", "innan sommaren"],
    "../2025-06-19": ["före midsommar"],
    "../2025-04-17": ["före påsk"],
    "../2025-12-23": ["innan jul", "före julafton"],
    "../2025-12-31": ["före årsskiftet", "före årets slut", "före år 2026", "senast 2025",
                      "innan året är slut"],
    "../2025-03-23": ["senast vecka 12", "senast v. 12"],
    "../2025-02-26": ["inom två veckor", "inom 14 dagar", "inom tio arbetsdagar"],
    "../2025-04-22": ["inom 47 arbetsdagar"],
    "../2025-05-15": ["OSA 15 maj", "tills 15 maj", "intill den 15 maj"],
    "../2025-23": ["löper på till i höst", "fram till hösten"],
    "2025-05-01/..": ["från och med 1 maj", "fr.o.m. 1 maj", "fr o m 1 maj", "from 1 maj",
                      "tidigast 1 maj", "med start 1 maj"],
    "2025-05-01": ["från 1 maj", "flyttas till 1 maj"],
    "2025-05-02/..": ["efter 1 maj"],
    "../2025-03-14T12:00": ["senast 14 mars kl. 12", "senast kl 12 den 14 mars",
                            "före den 14 mars kl. 12"],
    "2025-03-14T12:00/..": ["efter 14/3 kl 12"],
}  # fmt: skip

TIMES = {
    "T09:00": ["kl 9", "kl. 9", "kl.9", "kl9", "klockan nio", "09:00", "kl 09.00", "kl. 0900"],
    "T13:15": ["13:15", "13.15", "kl 13.15"],
    "T08:30": ["halv nio", "kl halv nio", "klockan halv nio", "8:30"],
    "T09:45": ["kvart i tio"],
    "T09:25": ["fem i halv tio", "klockan fem i halv tio"],
    "T08:50": ["klockan tio i nio"],
    "T15:00": ["klockan tre på eftermiddagen", "kl 3 em"],
    "T09:00/T12:00": ["09:00-12:00", "kl 9-12", "kl. 9–12", "kl 9 till 12", "mellan kl. 9 och 12",
                      "från kl. 9 till kl. 12", "9.00–12.00", "kl. 09.00 - 12.00"],
    "T13:00/T15:30": ["kl 13-15.30", "kl. 13.00–15.30"],
    "2025-04-24T09:00": ["24 april kl 9", "kl. 9 den 24 april", "24/4 09:00", "2025-04-24 09.00",
                         "2025-04-24T09:00", "09:00 torsdag 2025-04-24", "torsdag 24/4, kl. 9"],
    "2025-04-24T09:00/2025-04-24T12:00": ["torsdag 24 april 9-12", "24/4 (9-12)",
        "24 april kl 9-12",
                                          "24 april mellan klockan 9 och 12",
                                              "24 april 09:00–12:00"],
    "2025-02-13T10:00": ["i morgon kl. 10", "torsdag kl 10"],
}  # fmt: skip

LENGTHS = {
    "P2Y": ["två år", "2 år", "i två år", "en period om två år", "två års"],
    "P18M": ["ett och ett halvt år", "1,5 år"],
    "P6M": ["6 mån", "ett halvår", "sex månader", "ett halvt år", "under sex månader"],
    "P3M": ["ett kvartal", "tre månader"],
    "P2W": ["två veckor", "ca två veckor"],
    "P10D": ["tio dagar", "10 dagar"],
    "PT1H": ["en timme", "1 tim", "1 timme"],
    "PT90M": ["en och en halv timme", "1,5 timme", "90 min", "90 minuter"],
    "PT30M": ["en halvtimme", "halvtimme", "en halv timme", "30 min"],
    "PT15M": ["en kvart", "15 minuter"],
    "PT60M/PT90M": ["60-90 min", "60–90 minuter", "60 till 90 minuter", "60 eller 90 min"],
}  # fmt: skip

AGAIN = {
    "FREQ=DAILY": ["dagligen", "varje dag"],
    "FREQ=DAILY;INTERVAL=14": ["var fjortonde dag", "var 14:e dag"],
    "FREQ=WEEKLY": ["varje vecka", "veckovis", "en gång i veckan", "en gång per vecka"],
    "FREQ=WEEKLY;INTERVAL=2": ["varannan vecka", "var annan vecka", "jämna veckor", "udda veckor"],
    "FREQ=WEEKLY;INTERVAL=3": ["var tredje vecka", "var 3:e vecka"],
    "FREQ=WEEKLY;BYDAY=WE": ["varje onsdag", "onsdagar", "på onsdagar"],
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE": ["varannan onsdag", "onsdagar jämna veckor",
                                        "onsdagar varannan vecka", "jämna onsdagar",
                                        "varannan vecka på onsdagar"],
    "FREQ=WEEKLY;BYDAY=MO,WE": ["måndagar och onsdagar", "varje måndag och onsdag"],
    "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR": ["varje måndag till fredag", "på vardagar", "varje vardag",
                                         "varje måndag–fredag"],
    "FREQ=MONTHLY": ["1 gång per månad", "varje månad", "månadsvis", "månatligen",
                     "en gång i månaden"],
    "FREQ=MONTHLY;INTERVAL=2": ["varannan månad"],
    "FREQ=MONTHLY;INTERVAL=3": ["varje kvartal", "kvartalsvis", "en gång per kvartal"],
    "FREQ=MONTHLY;INTERVAL=6": ["varje halvår", "halvårsvis"],
    "FREQ=MONTHLY;BYDAY=1WE": ["första onsdagen i månaden", "första onsdagen i varje månad",
                               "den första onsdagen varje månad", "varje första onsdag i månaden"],
    "FREQ=MONTHLY;BYDAY=-1FR": ["sista fredagen i månaden", "den sista fredagen i varje månad",
                                "varje månad den sista fredagen", "varje månad, sista fredagen"],
    "FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO": ["var tredje månad den första måndagen",
                                          "varje kvartal den första måndagen"],
    "FREQ=MONTHLY;INTERVAL=2;BYDAY=2MO": ["varannan månad den andra måndagen",
                                          "andra måndagen varannan månad"],
    "FREQ=MONTHLY;BYMONTHDAY=15": ["den 15:e varje månad", "den 15 i varje månad"],
    "FREQ=MONTHLY;BYMONTHDAY=-1": ["den sista i varje månad"],
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1": ["sista vardagen i månaden"],
    "FREQ=YEARLY": ["årligen", "varje år", "en gång om året", "en gång per år"],
    "FREQ=YEARLY;INTERVAL=2": ["vartannat år"],
    "FREQ=YEARLY;BYMONTH=9;BYDAY=1TH": ["första torsdagen i september varje år"],
}  # fmt: skip

CORPUS = [
    (expected.strip(), phrase)
    for table in (DAYS, RANGES, PARTIAL, BOUNDS, TIMES, LENGTHS, AGAIN)
    for expected, phrases in table.items()
    for phrase in phrases
]

SEVERAL = [
    (["2025-05-14", "2025-05-15"], "den 14 eller 15 maj"),
    (["2025-05", "2025-09"], "maj och september"),
    (["2025-03-03/2025-03-09", "2025-03-17/2025-03-23"], "veckorna 10 och 12"),
    (
        ["2025-03-03/2025-03-09", "2025-03-17/2025-03-23", "2025-03-31/2025-04-06"],
        "v. 10, 12 och 14",
    ),
    (["2025-03-12", "2025-03-19"], "Mötet flyttas från den 12 mars till den 19 mars."),
    (["2026-21", "2026-01-16", "2026-02-20"], "Mötestider våren 2026: 16/1, 20/2"),
    (["P2Y", "2026-01-01"], "Avtalet löper på två år från 1 januari 2026."),
    (["T09:30", "T11:00"], "Mötet började 9:30 och slutade 11:00."),
    (["2025-05-03", "2025-05-10", "2025-05-17"], "den 3, 10 och 17 maj"),
    (["2025-05-03", "2025-05-10", "2025-05-17"], "3/5, 10/5 och 17/5 2025"),
    (["2025-05-03", "2025-06-10"], "3 maj och 10 juni"),
    (["2026-05-03", "2026-06-10"], "3/5 och 10/6 2026"),
    (["2025-05-03/2025-05-04", "2025-05-10"], "den 3-4 och 10 maj"),
    (["2024", "2024-04-08", "2024-05-13"], "2024\n- 8 april\n- 13 maj"),
    (["2026", "2026-04-08", "2026-05-13"], "Möten 2026: 8 april och 13 maj"),
    (["FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "2025-03-04/.."], "varannan tisdag med start 4 mars"),
    (["2025-03-04", "P2W"], "Den 4 mars utses hon för två veckor."),
]


@pytest.mark.parametrize(("expected", "phrase"), CORPUS)
def test_phrase_reads_as_its_value(expected: str, phrase: str) -> None:
    assert [expected] == [value(when) for when in find(phrase, WEDNESDAY)]


ALONE = ("i dag", "idag", "13.15", "Datum: 250424", "den 20")
"""In a sentence these may be something else: nowadays, a section, a number."""


@pytest.mark.parametrize(("expected", "phrase"), [row for row in CORPUS if row[1] not in ALONE])
def test_phrase_is_found_inside_a_sentence(expected: str, phrase: str) -> None:
    text = f"Gruppen ses {phrase}."

    found = find(text, WEDNESDAY)

    assert expected in [value(when) for when in found]
    assert all(text[when.start : when.end] == when.text for when in found)


@pytest.mark.parametrize(("expected", "phrase"), SEVERAL)
def test_each_date_of_a_list_is_a_hit(expected: list[str], phrase: str) -> None:
    assert expected == [value(when) for when in find(phrase, WEDNESDAY)]


@pytest.mark.parametrize("phrase", [phrase for _, phrase in CORPUS])
def test_both_roads_read_the_same_tokens(phrase: str) -> None:
    text = f"(Gruppen), {phrase}!"
    quick, slow = tokenise(text, text.lower()), _tokenise(text, text.lower())

    assert (quick.codes, quick.words, quick.present) == (slow.codes, slow.words, slow.present)
    assert [quick.value(i) for i in range(len(quick.words))] == [
        slow.value(i) for i in range(len(slow.words))
    ]


@pytest.mark.parametrize("phrase", [phrase for _, phrase in CORPUS])
def test_without_a_day_to_reckon_from_past_and_to_come_are_the_same(phrase: str) -> None:
    assert find(phrase, before=True) == find(phrase, before=False)


@pytest.mark.parametrize("phrase", [phrase for _, phrase in CORPUS])
def test_every_finder_names_the_classes_it_begins_with(phrase: str) -> None:
    tokens = tokenise(phrase, phrase.lower())
    for finder in FINDERS:
        for index, code in enumerate(tokens.codes):
            match = finder.match(tokens.codes, index)
            if match is not None and finder.make(Hit(match, tokens, finder.name)):
                assert code in codes(finder.starts), (finder.name, phrase)
                assert worth(finder.needs, tokens.present), (finder.name, phrase)


@pytest.mark.parametrize("phrase", [phrase for _, phrase in CORPUS])
def test_another_ending_is_found_only_where_it_is_looked_for(phrase: str) -> None:
    text = tokenise(phrase, phrase.lower()).codes
    for index in range(len(text)):
        plain = None
        for finder in FINDERS:
            match = finder.match(text, index)
            if finder.ending is None:
                plain = match
            elif match is not None:
                assert plain is not None, (finder.name, phrase)
                assert finder.ending(text, plain.end()) is not None, (finder.name, phrase)


NEEDS = [
    ("month", ["month"]),
    ("<day:number> dot? _ [month jul]", ["number", "jul month"]),
    ("(den _)? number (comma number){1,3} (and number)?", ["number", "comma"]),
    ("(latest | before _ den)", ["before latest"]),
    ("(latest | den?) year", ["year"]),
    ("year (?! dash | slash) [^dot]", ["year"]),
    ("year (?= _ [dash to])", ["year", "dash to"]),
]


@pytest.mark.parametrize(("source", "expected"), NEEDS)
def test_pattern_says_what_it_cannot_do_without(source: str, expected: list[str]) -> None:
    assert tuple(mask(codes(names)) for names in expected) == required(source)

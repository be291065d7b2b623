"""What is no date: names, numbers, paragraphs, versions, fractions, ages, everyday words."""

from datetime import date

import pytest

from tracker.dates import find

WEDNESDAY = date(2025, 2, 12)

TRAPS = [
    # names
    "Maj Holmberg", "Maj-Lis Ek, Vik", "från Maj Lind", "hemma hos Maj", "Jan Ek", "Jan-Erik Ek",
    "August Strand", "April Ek föredrar", "Mars Ek", "Per-August Lund", "Maj:s förslag",
    "Dag Lind", "Sigrid Julin", "Vår Gård", "Vinterviken",
    # paragraphs, cases, laws
    "§ 12", "§§ 12-15", "§ 5/2025", "2 kap. 5 §", "4 kap. 1–3 §§", "dnr KS 2025/145",
    "dnr KS 2025:145", "KS 2025-14", "SFS 2017:900", "lag (2017:900)", "SOU 2022:45",
    "prop. 2023/24:100", "bet. 2021/22:3", "NJA 2022 s. 45", "artikel 13", "mål 2030",
    # lists and agendas
    "1. Val av justerare", "6. Övriga frågor", "3.5.10", "4.1 Rapport", "punkt 3.2",
    "punkt 4 och 5",
    "bilaga 3", "bilaga 1-3", "sid 12-14", "sida 2 (3)", "figur 2-4", "rum 203",
    # telephone, post, registration numbers, accounts
    "Tel 031-123 45 67", "08-123 45 67", "0708-12 34 56", "556677-8899", "800101-1234",
    "411 38 Vik", "Storgatan 12", "Storgatan 3, Vik", "box 5073", "konto 5420", "dnr 250424",
    # sums and shares
    "5-10 kr", "2 500 kr", "2025 kr", "1 500 bostäder", "25 mkr", "10-12 procent", "10,5 %",
    "2/3 majoritet", "1/3 av kommunerna", "1/2 tjänst", "3/4 av medlemmarna", "24/7", "1 av 5",
    "2-3 personer", "12 personer", "ca 10-15 st", "45-60 platser", "vann med 3-2", "betyg 4/5",
    # versions and products
    "version 2.0", "v2.0", "Python 3.11", "AllAge 2.0", "Windows 11", "ISO 9001", "Vision 2040",
    "Agenda 2030", "covid-19", "5G", "E20", "E6/E45", "G5-kommunerna", "192.168.1.1",
    "fil_2025-03-01.pdf", "https://vik.example/2025/03/15/x",
    # school years and ages
    "åk 7-9", "årskurs 4-6", "läsåret 2024/25", "läsåret 2024/2025", "2024/25", "kod 21/22",
    "fem år gammal", "barn 0-5 år", "personer över 65 år", "ungdomar 16–24 år", "från 18 år",
    "20-årsjubileum", "1990-talet", "2020-talet", "2025-versionen",
    # everyday words
    "vår uppgift", "i vår kommun", "våra medlemmar", "frågan är fri", "må så vara", "mån om",
    "undervisning i SO", "on line", "det går bra", "hur går det", "god morgon",
    "idag finns fem avdelningar",
    "så är det i dag", "andra frågor", "det andra förslaget", "i första hand",
    "första linjens chefer",
    "en dag kommer det", "om en fråga uppstår", "vid ett möte", "på fyra kommuner", "på 4 kommuner",
    "var och en", "varje kommun", "varannan kommun", "två gånger", "en halv tjänst", "nästa möte",
    "nästa steg", "förra mötet", "från början", "mitten av gruppen", "i slutet", "på kvällen",
    "julbord", "höstmöte", "vårbudget", "kvartalsrapport", "årsmötet", "dagordning", "dygnet runt",
    "den tredje punkten", "den 15 personer stora gruppen", "09–12", "mellan 10 och 15",
    "3, 4 och 5",
    # chapter and verse, scores
    "Matt 5:12", "se Matteus 12:15", "Joh. 3:16", "1 Kor 13:4-8", "RF 12:15", "vann med 12:10",
    "BBR 5:12", "ledde 5:10", "PBL 9:30",
    # counted, not dated
    "den 3:e punkten", "det 1:a mötet", "den 2:a omgången", "7/10 elever", "8/10 kommuner svarade",
    "kvoten 12/5", "blodtryck 12/8", "8/9-delar", "v2-beta", "2025:-", "2022-24",
    "fakturanr 20250315", "OCR 20250315", "3.11", "H2", "K2", "T1", "måndag till fredag",
    "fem vardagar", "under 18 år", "3 år och äldre", "på fem års sikt", "Horisont 2020",
    # names in lists
    "Maj, Jan och August deltog", "från Jan", "till Maj", "Lucia Ek", "Valborg föredrog ärendet",
    # OCR and layout
    "l2/4", "8 apriI", "2O25-04-24", "| 5 | 7 |", "--- 3 ---", "1 (3)", "", " ", "\n", "-",
    "den", "kl.",
]  # fmt: skip

UNREADABLE = [
    "31 april",
    "30 februari 2025",
    "31/6 2025",
    "2025-02-30",
    "den 31 september",
    "30-31 juni",
]


@pytest.mark.parametrize("trap", TRAPS)
def test_trap_is_no_date(trap: str) -> None:
    assert find(trap, WEDNESDAY) == ()
    assert find(trap) == ()


@pytest.mark.parametrize("phrase", UNREADABLE)
def test_date_that_no_calendar_has_is_reported_and_not_read(phrase: str) -> None:
    (when,) = find(phrase, WEDNESDAY)

    assert when.edtf is None
    assert when.warnings == ("impossible-date",)

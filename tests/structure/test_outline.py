"""Which lines are agenda items and which are parts of one or lists."""

import pytest

from tracker.model import Block, Context, Minutes, Source
from tracker.structure import structure
from tracker.structure.context import of_heading, of_lead


def minutes_of(text: str) -> Minutes:
    return structure(Source("m.txt", text, "", ""))[0]


def sections(text: str) -> list[str]:
    return [f"{s.number or '-'} {s.title}" for s in minutes_of(text).sections]


@pytest.mark.parametrize(
    ("form", "number"),
    [("1. {}", "1"), ("1) {}", "1"), ("§ 1 {}", "1"), ("§1. {}", "1"), ("1 § {}", "1"),
     ("Punkt 1: {}", "1"), ("## 1. {}", "1"), ("### **1. {}**", "1"), ("**1. {}**", "1"),
     ("1 {}", "1"), ("1\\. {}", "1"), ("## {}", "-"), ("**{}**", "-"), ("# {}", "-")],
)  # fmt: skip
def test_every_numbering_is_an_agenda(form: str, number: str) -> None:
    titles = ("Öppnande", "Ekonomi", "Taket")
    text = "Protokoll\n\n" + "\n\n".join(
        f"{form.replace('1', str(n)).format(title)}\n\nHär står det något om saken."
        for n, title in enumerate(titles, 1)
    )
    expected = [f"{n if number != '-' else '-'} {title}" for n, title in enumerate(titles, 1)]

    assert expected == sections(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. A\n\nText här.\n\n1.1 Under\n\nMer.\n\n2. B\n\nSlut.", ["1 A", "1.1 Under", "2 B"]),
        ("1. A\nText.\n3. C\nText.\n6. F\nText.", ["1 A", "3 C", "6 F"]),
        ("1. A\n\n#212 Titlar\nText.\n\n#98 Koder\nText.\n\n2. B\nText.", ["1 A", "2 B"]),
        ("1. A\n\nFöljande:\n1. Ett\n2. Två\n\n2. B\n\nText.", ["1 A", "2 B"]),
        ("1. A\n\nText.\n\nBeslut\n\n1. Köpa\n2. Sälja\n\n2. B\n\nText.", ["1 A", "2 B"]),
        ("1. A\nEn text.\n1. ett\n2. två\n3. tre\n2. B\nText.", ["1 A", "2 B"]),
        ("Dagordning\n1. Alfa\n2. Beta\n\n1. Alfa\nText.\n\n2. Beta\nText.", ["1 Alfa", "2 Beta"]),
        (
            "§ 26\nGodkännande\n\nText.\n\n§ 27\nDnr 2024/1\nTak\n\nText.",
            ["26 Godkännande", "27 Tak"],
        ),
        ("# M\n\n## A\n\n1. ett\n2. två\n\n## B\n\nText.", ["- A", "- B"]),
        (
            "A\n=\n\nProtokoll\n\nEkonomi\n=======\n\nText.\n\nTak\n===\n\nText.",
            ["- Ekonomi", "- Tak"],
        ),
        ("P\n\nEKONOMI\n\nGod.\n\nTAKET\n\nLäcker.", ["- EKONOMI", "- TAKET"]),
        (
            "P\n\nLäge\nVi har kommit en bit på väg.\n\nDiskussion\n- Vi pratade om taket.\n\n"
            "Beslut\n- Taket lagas.\n\nTidplan\n- Klart i maj.",
            ["- Läge", "- Diskussion", "- Beslut", "- Tidplan"],
        ),
        (
            "P\n\nTak\nDet läcker sedan en tid.\n\nBeslut\n- Taket lagas.\n\n"
            "Mark\nGräset är alldeles för högt.\n\nBeslut\n- Gräset klipps.",
            ["- Tak", "- Mark"],
        ),
        ("Bara en text utan rubriker. Den är kort.", []),
        ("1. Vi har köpt kaffe och bullar till mötet.", []),
    ],
)
def test_agendas_and_what_is_none(text: str, expected: list[str]) -> None:
    assert expected == sections(text)


def test_numbers_lost_by_a_scanner_are_made_good_by_their_gap() -> None:
    text = (
        "Protokoll\n\n1. Öppnande\n   Mötet öppnades.\n   Ekonomi\n   Läget är gott.\n"
        "   Taket\n   Bo ringer plåtslagaren.\n4. Avslutning\n   Klart.\n"
    )

    assert sections(text) == ["1 Öppnande", "- Ekonomi", "- Taket", "4 Avslutning"]


def test_sub_headings_say_what_stands_below_them_until_the_list_is_over() -> None:
    text = (
        "1. Skolan\n\nAnna berättar.\n\nUr diskussionen\n\n- Viktigt.\n- Dyrt.\n\nBo ringer.\n\n"
        "Beslut\n\n- Bo köper färg.\n\n2. Nästa möte\n\n- 8 april\n"
    )

    said = [(s.context, s.heading, s.text) for s in minutes_of(text).sentences]

    assert (Context.DISCUSSION, "Ur diskussionen", "Dyrt.") in said
    assert (Context.NONE, None, "Bo ringer.") in said
    assert (Context.DECISION, "Beslut", "Bo köper färg.") in said
    assert (Context.MEETINGS, None, "8 april") in said


def test_list_entries_know_the_line_that_introduces_them() -> None:
    text = (
        "1. Tak\n\nDet är klart. Kvar är:\n\n- skorsten\n  - murning\n- rännor\n\n2. Mur\n\nKlar."
    )

    sentences = minutes_of(text).sentences
    leads = {s.text: sentences[s.lead].text for s in sentences if s.lead is not None}

    assert leads == {"skorsten": "Kvar är:", "murning": "skorsten", "rännor": "Kvar är:"}


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Möte i sal\n\n\n\nutan fönster. Slut.", "Möte i sal    utan fönster."),
        (
            "Men vi\n\n                    2 (3)\n\nhar råd.",
            "Men vi                             har råd.",
        ),
        ("- Anna tar med\n\nkaffe.\n", "Anna tar med  kaffe."),
    ],
)
def test_a_sentence_cut_by_a_page_break_is_one(text: str, sentence: str) -> None:
    minutes = minutes_of(f"1. Sal\n\nInledning.\n\n{text}\n\n2. Slut\n\nKlart.")

    assert sentence in [s.text for s in minutes.sentences]


def test_a_wrapped_paragraph_is_one_text_and_short_lines_are_their_own() -> None:
    wide = (
        "Anna ser över avtalet med leverantören av snöröjning och tar fram ett\nförslag till mötet."
    )
    text = f"1. Avtal\n\n{wide}\n\nSKR: vill vänta\nGR: håller med\n\n2. Slut\n\nKlart."

    said = [s.text for s in minutes_of(text).sentences]

    assert wide.replace("\n", " ") in said
    assert {"SKR: vill vänta", "GR: håller med"} <= set(said)


def test_struck_and_hidden_text_is_not_said() -> None:
    text = "~~Bo målar.~~ Anna <!-- nej -->målar **huset** [här](https://x.example)."

    minutes = minutes_of(f"1. Tak\n\n{text}\n\n2. B\n\nC.")
    said = " ".join(s.text for s in minutes.sentences)

    assert "Bo" not in said
    assert "nej" not in said
    assert " ".join(said.split()[1:6]) == "Anna målar huset här ."


@pytest.mark.parametrize(
    ("heading", "context"),
    [
        ("Beslut:", Context.DECISION),
        ("Kommunstyrelsens beslut", Context.DECISION),
        ("Förslag till beslut", Context.PROPOSAL),
        ("Beslut om årsavgift", Context.NONE),
        ("Ur diskussionen", Context.DISCUSSION),
        ("Utmaningar som finns:", Context.DISCUSSION),
        ("Nästa steg?", Context.NEXT_STEP),
        ("Övriga frågor och kommande möten", Context.MEETINGS),
        ("Inför besöket vid nästa möte", Context.NONE),
        ("Nästa styrelsemöte", Context.MEETINGS),
        ("Att göra", Context.TODO),
        ("Stående punkter", Context.STANDING),
        ("Rapport från nätverket", Context.REPORT),
        ("Mötets öppnande 12.15", Context.FORMALITY),
        ("Val av valberedning", Context.NONE),
    ],
)
def test_headings_give_a_context(heading: str, context: Context) -> None:
    assert context is of_heading(heading)


@pytest.mark.parametrize(
    ("lead", "context"),
    [
        ("Styrelsen beslutade:", Context.DECISION),
        ("Det beslutades att", Context.DECISION),
        ("Nämnden föreslår fullmäktige besluta", Context.PROPOSAL),
        ("Vägledande principer i arbetet:", Context.DISCUSSION),
        ("Anna har köpt:", Context.NONE),
    ],
)
def test_lead_ins_give_a_context(lead: str, context: Context) -> None:
    assert context is of_lead(lead)


def test_an_owner_column_belongs_to_its_row() -> None:
    rows = [("Bo", "Taket lagas före vintern"), ("CD", "Mur putsas"), ("Eva", "Grind målas om")]
    text = "".join(f"{n}. Punkt {who}\n{what:60}{who}\n" for n, (who, what) in enumerate(rows, 1))

    sentences = minutes_of("Protokoll\n\n" + text).sentences
    owners = {s.text: s.owner for s in sentences if s.block is not Block.HEADING}

    assert {what: who for who, what in rows} == owners


def titles(text: str) -> list[tuple[str | None, str]]:
    return [(section.number, section.title) for section in minutes_of(text).sections]


POINTS = """\
BYGGMÖTE 4

Pkt    Text                                                     Ansv   Klart

1      TIDER
1.1    Taket ligger en vecka efter.
       Tiden tas igen i mars.                                   RS
1.2    Ny tidplan skickas till samtliga.                        RS     15/11
2      EKONOMI
2.1    ÄTA 4 godkänns.
2.2    Faktura 5 är betald.
3      ÖVRIGT
3.1    Inget nytt sades.
"""
SECOND = """\
Protokoll från årsmöte 2024-03-17

§ 1. Öppnande
Inger öppnade mötet.

§ 2. Datum 2024
Städdag 27/4

§ 3. Avslutning
Inger avslutade.

KONSTITUERANDE STYRELSEMÖTE
samma dag

§ 1 Styrelsen utser Inger till kassör.
§ 2 Bo tecknar firman.
"""
QUESTIONS = """\
Minnesanteckningar 2024-05-29

Inledning
Gerd hälsar alla välkomna till mötet.

Information
Mia informerar om taket på skolan och om lärarna.

Frågor från klubben
1. Klubben: Vad händer med bussen?
Svar: Den går i höst.
2. Klubben: Varför var parken stängd?
Svar: Den är öppen nu.

Rapporter
Sven var på en konferens i Ale i april.

Övrigt
Stellan undersöker om salen är ledig.
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (POINTS, [("1", "TIDER"), ("2", "EKONOMI"), ("3", "ÖVRIGT")]),
        (SECOND, [("1", "Öppnande"), ("2", "Datum 2024"), ("3", "Avslutning"),
                  (None, "KONSTITUERANDE STYRELSEMÖTE")]),
        (QUESTIONS, [(None, "Inledning"), (None, "Information"), (None, "Frågor från klubben"),
                     (None, "Rapporter"), (None, "Övrigt")]),
    ],
    ids=["points", "second", "questions"],
)  # fmt: skip
def test_what_is_a_section_and_what_is_a_list(
    text: str, expected: list[tuple[str | None, str]]
) -> None:
    assert expected == titles(text)


def test_a_point_of_a_second_meeting_is_said_without_its_number() -> None:
    said = [sentence.text for sentence in minutes_of(SECOND).sentences]

    assert said[-2:] == ["Styrelsen utser Inger till kassör.", "Bo tecknar firman."]


def test_the_notice_that_the_minutes_are_on_the_board_is_not_said() -> None:
    text = f"{SECOND}\nANSLAG/BEVIS   Anslaget sätts upp 2025-03-04\nAnslaget tas ned 2025-03-26\n"

    assert not any("nslag" in sentence.text for sentence in minutes_of(text).sentences)


@pytest.mark.parametrize(
    ("heading", "context"),
    [
        ("Uppföljning åtgärdslista", Context.TODO),
        ("Gamla todo", Context.TODO),
        ("Kvar sen sist:", Context.TODO),
        ("Nya åtgärder", Context.TODO),
        ("Kommande SVG", Context.MEETINGS),
        ("Next SG", Context.MEETINGS),
        ("Datum 2024", Context.MEETINGS),
        ("Nästa", Context.MEETINGS),
        ("Mötestider", Context.MEETINGS),
        ("Nästa generation", Context.NONE),
        ("Datum för flytten", Context.NONE),
        ("Kommunstyrelsens förslag till kommunfullmäktige", Context.PROPOSAL),
        ("Arbetsutskottets förslag", Context.PROPOSAL),
        ("Tilläggsyrkande", Context.PROPOSAL),
        ("Anslag/bevis", Context.FORMALITY),
        ("Beslutet skickas till", Context.FORMALITY),
        ("Genomfört sedan sist", Context.REPORT),
    ],
)
def test_more_headings_give_a_context(heading: str, context: Context) -> None:
    assert context is of_heading(heading)

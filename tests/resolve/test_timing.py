"""Which date binds an item: days ahead of a happening, the due column, who *jag* is."""

import pytest

from tracker.model import Item
from tracker.pipeline import read_minutes

HEAD = """\
Styrelsemöte i Byalaget
14 januari 2026

Närvarande: Anna Ek, Bo Alm, Rut Tall

"""


def items_of(text: str, end: str = "") -> tuple[Item, ...]:
    return read_minutes((HEAD + text + "\n" + end).encode(), "m.txt").items


def bound(items: tuple[Item, ...], quote: str) -> str | None:
    (when,) = [item.when for item in items if quote in " ".join(item.quote.split())]
    return when.edtf if when is not None else None


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        (
            "Städdag 3 mars. Bo skickar kallelse senast en vecka innan.",
            "Bo skickar",
            "../2026-02-24",
        ),
        (
            "Årsmötet hålls den 25 april. Bo skickar kallelse minst två veckor före årsmötet.",
            "Bo skickar",
            "../2026-04-11",
        ),
        ("Festen blir 5 juni, Bo bokar lokal senast 10 dagar innan.", "Bo bokar", "../2026-05-26"),
        # another happening, two days, none at all, too far off: nothing is reckoned
        ("Städdag 3 mars. Bo skickar kallelse minst två veckor före årsmötet.", "Bo skickar", None),
        ("Träffar 3 mars och 4 april. Bo mejlar alla senast en vecka innan.", "Bo mejlar", None),
        ("Bo skickar kallelse senast en vecka innan.", "Bo skickar", None),
        ("Festen var den 3 januari. Bo mejlar alla senast en vecka innan.", "Bo mejlar", None),
        ("Städdag 3 mars. Taket är lagat. Väl gjort. Allt är betalt. Bo mejlar alla senast en "
         "vecka innan.", "Bo mejlar", None),
    ],
)  # fmt: skip
def test_days_ahead_of_what_stands_before(text: str, quote: str, expected: str | None) -> None:
    assert bound(items_of(f"1. Planer\n{text}"), quote) == expected


@pytest.mark.parametrize(
    ("due", "expected"),
    [
        ("15/11", "../2026-11-15"),
        ("nästa möte", "2026-02-11"),
        ("", "2026-07-01"),
        ("snarast", "2026-07-01"),
    ],
)
def test_the_due_column_comes_before_a_date_in_passing(due: str, expected: str) -> None:
    table = (
        "1. Åtgärder\n\n| Nr | Åtgärd | Ansvarig | Klart |\n|---|---|---|---|\n"
        f"| 1 | Räkna de bord som behövs från 1 juli | Bo | {due} |\n\n"
        "2. Nästa möte\nOnsdag 11 februari kl. 18.\n"
    )

    assert bound(items_of(table), "Räkna de bord") == expected


def test_a_topic_comes_back_at_the_meeting_and_not_on_the_day_beside_it() -> None:
    items = items_of(
        "1. Plan\nPlanen ska vara klar den 15 februari och tas upp på nästa möte.\n\n"
        "2. Nästa möte\nOnsdag 11 mars kl. 18.\n"
    )

    assert bound(items, "tas upp på nästa möte") == "2026-03-11"


def test_a_role_held_since_a_day_has_no_day_to_come() -> None:
    assert bound(items_of("1. Val\nBo är nytt skyddsombud sedan årsskiftet."), "Bo är") is None


@pytest.mark.parametrize(
    ("text", "end", "owners"),
    [
        ("Jag skickar ut en enkät i april.", "Vid protokollet: Rut Tall", ["Rut Tall"]),
        ("Anna och jag bokar tält.", "Vid protokollet: Rut Tall", ["Anna Ek", "Rut Tall"]),
        ("Jag skickar ut en enkät i april.", "", []),
        ("<anna> Jag skickar ut en enkät i april.", "Vid protokollet: Rut Tall", []),
        ("Bo: jag skickar ut en enkät i april.", "Vid protokollet: Rut Tall", ["Bo Alm"]),
    ],
)
def test_jag_is_who_wrote_the_minutes_and_is_asked_about(
    text: str, end: str, owners: list[str]
) -> None:
    (item,) = items_of(f"1. Enkät\n{text}\n", end)

    assert [owner.name for owner in item.owners] == owners
    assert ("owner-ambiguous" in item.review) is not text.startswith("Bo:")


def test_var_och_en_is_everybody() -> None:
    (item,) = items_of("1. Berättelsen\nVar och en skriver sin del till den 3 mars.\n")

    assert [owner.name for owner in item.owners] == ["alla"]


@pytest.mark.parametrize(
    ("row", "owners", "status"),
    [
        ("43 | Stämma av listan | BA | pågår, klart till 10/10", ["Bo Alm"], "open"),
        ("41 | Lägga upp testfilerna | AE | klar", ["Anna Ek"], "done"),
        ("45 | Ta fram exempel | AE, BA | klart 2026-01-09", ["Anna Ek", "Bo Alm"], "done"),
        ("46 | Fråga Bo om nyckeln | RT | ej påbörjad", ["Rut Tall"], "open"),
    ],
)
def test_a_row_of_cells_has_its_owner_and_its_state(
    row: str, owners: list[str], status: str
) -> None:
    head = HEAD.replace("Anna Ek, Bo Alm, Rut Tall", "Anna Ek (AE), Bo Alm (BA), Rut Tall (RT)")
    (item,) = read_minutes(f"{head}Att göra\n\n{row}\n".encode(), "m.txt").items

    assert [owner.name for owner in item.owners] == owners
    assert item.status == status


def test_a_decision_in_a_clause_of_its_own_is_nobody_elses_task() -> None:
    task, decision = items_of("1. Fest\nBo kollar priset, vi höjer inträdet till 50 kr.\n")

    assert (task.quote, decision.quote) == ("Bo kollar priset", "vi höjer inträdet till 50 kr.")
    assert decision.owners == ()
    assert not decision.task


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        # what it has to be ready by, not what it is about
        ("Bo gör en lista för påsken, klart 20 mars.", "Bo gör", "../2026-03-20"),
        ("Rut skriver en plan för sommaren, ska vara klar v. 12.", "Rut skriver", "../2026-03-22"),
        ("Bo målar bänken den 3 mars.", "Bo målar", "2026-03-03"),
        ("Bo har på sig till den 3 maj att lämna in texten.", "Bo har", "../2026-05-03"),
        ("Bo har till den 1 april på sig att svara.", "Bo har", "../2026-04-01"),
        # the next sentence says nothing but by when
        ("Bo ser över listan. Klart senast 1 april.", "Bo ser", "../2026-04-01"),
        ("Bo ser över listan. Senast den 3 mars.", "Bo ser", "../2026-03-03"),
        ("Bo ser över listan. Festen är den 1 april.", "Bo ser", None),
        ("Bo ser över listan. Den ska vara klar 1 april.", "Bo ser", None),
        # a decision's time, no year in a name
        ("Styrelsen beslutade att hålla öppet hus i maj.", "öppet hus", "2026-05"),
        ("Styrelsen beslutade att köpa in ved under första kvartalet 2027.", "ved", "2027-33"),
        ("Styrelsen beslutade att anta Vision 2030.", "Vision", None),
    ],
)
def test_by_when(text: str, quote: str, expected: str | None) -> None:
    assert bound(items_of(f"1. Planer\n{text}"), quote) == expected


def test_a_sentence_that_only_says_by_when_is_no_item_of_its_own() -> None:
    items = items_of("1. Planer\nBo ser över listan. Klart senast 1 april.")

    assert [(str(item.kind), item.quote) for item in items] == [
        ("action", "Bo ser över listan. Klart senast 1 april.")
    ]


def test_then_is_the_meeting_named_before() -> None:
    items = items_of("1. Nästa möte\nNästa möte hålls den 3 mars. Då tas frågan om grinden upp.")

    assert [(str(i.kind), i.when.edtf if i.when else None) for i in items] == [
        ("event", "2026-03-03"),
        ("followup", "2026-03-03"),
    ]


def test_a_list_of_tentative_days() -> None:
    items = items_of(
        "1. Planer\nPreliminära speldagar:\n- lördag 7 mars kl 16\n- söndag 8 mars kl 14"
    )

    assert [item.tentative for item in items] == [True, True]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Bo träffar kommunen den 3 mars kl 10 i Norrbäcken.", "Norrbäcken"),
        ("Bo målar bänken den 3 mars i Norrbäcken.", None),  # no time of day: nobody is to be there
        (
            "Vi ordnar ett informationsmöte den 7 mars kl 14 i Sörvikens bygdegård.",
            "Sörvikens bygdegård",
        ),
        ("Nästa möte den 3 mars hos Norrby kommun.", "hos Norrby kommun"),
        ("Festen är den 7 mars kl 15 på stora gården.", "stora gården"),
    ],
)
def test_where_it_is(text: str, place: str | None) -> None:
    (item,) = items_of(f"1. Planer\n{text}")

    assert item.place == place


@pytest.mark.parametrize(
    ("text", "conditional"),
    [
        ("Vattnet släpps på den 19 april om det inte blir kallt.", True),
        ("Ny kurs hålls den 3 mars om minst åtta anmäler sig.", True),
        ("Bo ringer om det behövs.", True),
        ("Bo kollar om de vill komma.", False),
        ("Kursen hålls den 3 mars.", False),
        ("Avgiften höjs om inte bidraget kommer.", True),
        ("Styrelsen är enig om att lokalen har samma tider.", False),
        ("Styrelsen är enig om att medlemmarna får boka själva.", False),
        ("Avgiften höjs om pengarna räcker.", True),
    ],
)
def test_what_depends_on_something(text: str, conditional: bool) -> None:
    (item,) = items_of(f"1. Planer\n{text}")

    assert item.conditional is conditional

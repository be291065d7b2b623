"""Names that may be one person's or one place's, and names that are not."""

import pytest

from tracker.people.likeness import likeness, same_place, sound


@pytest.mark.parametrize(
    ("one", "other", "like"),
    [
        ("Evike Sandor", "Eviqe Sandor", "sound"),
        ("Bengt Randen", "Bengt Randén", "sound"),
        ("Carl Lindquist", "Karl Lindkvist", "sound"),
        ("Kristina Olofsson", "Christina Olovsson", "sound"),
        ("Ann-Sofie Gren", "Ann Sofie Gren", "sound"),
        ("Jennie Al", "Jenny Al", "sound"),
        ("Sarah Ek", "Sara Ek", "sound"),
        ("Maria Reinholdsson", "Maria Kosterlind Reinholdsson", "extended"),
        ("Karin Ek", "Karin Ek-Alm", "extended"),
        ("Karin Ek", "Karin de Ek Alm", "extended"),
        ("Maria Ekström", "Marie Ekström", "spelling"),
        ("Anna Borgen", "Anna Bergen", "spelling"),
        ("Anna Bergen", "Anna Bergens", "spelling"),
        ("Malin Aronsson", "Malin de Verdier", "first-name"),
        ("Malin Ek", "Karin Ek", None),
        ("Johan Ek", "Johanna Ek", None),
        ("Bo Ek", "Bo", None),
        ("Åke Hall", "Åke Häll", "spelling"),  # å, ä and ö are letters of their own
        ("", "", "sound"),
    ],
)
def test_likeness_of_names(one: str, other: str, like: str | None) -> None:
    assert like == likeness(one, other) == likeness(other, one)


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("GBG", "Göteborg", "abbreviation"),
        ("GBG", "Göteborgs stad", "abbreviation"),
        ("LST", "Länsstyrelsen", "abbreviation"),
        ("lst", "Länsstyrelsen Norra län", "abbreviation"),
        ("Göteborg", "Göteborgs stad", "second-word"),
        ("Ale", "Ale kommun", "second-word"),
        ("Länsstyrelsen", "Länsstyrelsen Norra län", "longer"),
        ("NDF", "Norddalsföreningen", None),  # its last letter is not in place
        ("NDN", "Norrdalen", "letters"),
        ("GR", "Göteborg", None),
        ("Ale", "Alingsås", None),
        ("Ale", "Ale norra", None),
        ("Ale", "ale", None),
        ("", "Ale", None),
    ],
)
def test_likeness_of_places(one: str, other: str, why: str | None) -> None:
    assert why == same_place(one, other) == same_place(other, one)


@pytest.mark.parametrize("name", ["", "-", "X Æ A-12", "c" * 5000, "ck" * 5000, "会議 太郎"])
def test_sound_of_anything(name: str) -> None:
    assert sound(name) == sound(name.upper())

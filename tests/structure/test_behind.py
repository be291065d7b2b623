"""Who stands behind an entry, after its last word."""

import pytest

from tracker.model import Block
from tracker.read import read
from tracker.structure import structure

HEAD = "Styrelsemöte 2026-01-14\n\nNärvarande: Anna Ek, Bo Alm (BA), Rut Tall\n\nPlaner:\n\n"


def said(text: str) -> list[tuple[str, str | None]]:
    source, _ = read((HEAD + text + "\n").encode(), "m.txt")
    minutes, _ = structure(source)
    found = [one for one in minutes.sentences if one.block is Block.BULLET]
    return [(sentence.text, sentence.owner) for sentence in found]


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Central förhandling begärs. – Anna", "Anna"),
        ("Kallelse går ut vecka 46. - Bo, Rut", "Bo, Rut"),
        ("Sätt upp skyltar i hallen. / Anna", "Anna"),
        ("Sätt upp skyltar i hallen /Rut", "Rut"),
        ("Nycklar -> BA", "BA"),
        ("Nycklar → Rut Tall", "Rut Tall"),
        ("Svara på enkäten. – Alla", "Alla"),
        # nobody of these minutes: it stays what it is
        ("Central förhandling begärs. – Bordlagd", None),
        ("Se protokollet. / bilaga 2", None),
        ("Hyran är 500 kr / månad", None),
        ("Köp och/eller hyr en pump.", None),
        ("Vi mötte Anna. – Hon är glad.", None),
        # two beside each other; what has been; what somebody said
        ("Lördag 9 maj: Anna / Rut", None),
        ("Anna / Rut", None),
        ("Taket är lagat. / Anna", None),
        ("Förra årets fest gick bra. – Anna", None),
        ("Tack till alla. / Styrelsen", None),
    ],
)
def test_the_owner_behind_an_entry(text: str, owner: str | None) -> None:
    sentences = said("- " + text)

    assert sentences[-1][1] == owner
    if owner is not None:
        assert owner not in sentences[-1][0]


def test_only_the_last_sentence_is_theirs() -> None:
    assert said("- Vi har talat med skolan. Ny tid bokas. – Anna") == [
        ("Vi har talat med skolan.", None),
        ("Ny tid bokas.", "Anna"),
    ]


def test_the_next_line_of_an_entry_is_not_theirs() -> None:
    assert said("- Ny tid bokas. – Anna.\n  Grinden är lagad.") == [
        ("Ny tid bokas.", "Anna"),
        ("Grinden är lagad.", None),
    ]

"""What lets a text through as it is: its bytes tell what its characters do."""

import pytest

from tracker.problems import TrackerError
from tracker.read.normal import _ODD, _UNUSUAL, is_plain
from tracker.read.text import read_text


def test_the_bytes_tell_what_the_characters_tell() -> None:
    points = [*range(0xD800), *range(0xE000, 0x10000), 0x1F600, 0xE0001, 0x10FFFF]
    wrong = [
        hex(point)
        for point in points
        if is_plain(f"a{chr(point)}b".encode())
        == bool(_UNUSUAL.search(chr(point)) or _ODD.search(chr(point)))
    ]

    assert wrong == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32", "cp1252", "mac_roman", "cp850"])
@pytest.mark.parametrize(
    ("text", "noise"),
    [
        ("Mötet öppnades av Åsa." * 3, False),
        ("Mötet\töppnades\r\nav Åsa.\x1b\x0c" * 3, False),
        ("Mötet öppnades av Åsa, som hälsade alla välkomna till år\x01et.", False),
        ("Mötet öppnades\x01av Åsa.\x1f" * 3, True),
    ],
)
def test_controls_are_noise_in_every_encoding(text: str, noise: bool, encoding: str) -> None:
    data = text.encode(encoding)

    if noise:
        with pytest.raises(TrackerError, match="no text file"):
            read_text(data, "m.txt")
    else:
        assert read_text(data, "m.txt").format == "txt"

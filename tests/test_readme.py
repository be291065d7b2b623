"""What the README shows is real: its excerpts stand in what the examples print (which
`test_examples.py` runs), its commands exist, and the two commands of "Try it" are in the Makefile.

`UPDATE=1 pytest tests/test_readme.py` takes the excerpts anew.
"""

import os
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
EXCERPT = re.compile(
    r'^<!-- (?P<reader>\w+): "(?P<first>.*?)" to "(?P<until>.*?)" -->\n(?P<text>.*?)<!-- end -->$',
    re.M | re.S,
)
EXCERPTS = list(EXCERPT.finditer(README.read_text("utf-8")))


def _taken(found: re.Match[str]) -> str:
    """From the line that begins with `first` to the one before that which begins with `until`.

    An empty `until` is an empty line. Fenced, but for a table, which Markdown shows as one.
    """
    printed = (ROOT / "examples" / found["reader"] / "expected.txt").read_text("utf-8")
    lines = printed.splitlines()
    start = next(n for n, line in enumerate(lines) if line.startswith(found["first"]))
    last = next(
        n
        for n, line in enumerate(lines[start:], start)
        if (line.startswith(found["until"]) if found["until"] else not line)
    )
    text = "\n".join(lines[start:last]).rstrip() + "\n"
    return f"\n{text}\n" if text.startswith("|") else f"```text\n{text}```\n"


def test_excerpts_of_every_reader_are_shown() -> None:
    assert {found["reader"] for found in EXCERPTS} == {"secretary", "member", "chair"}


@pytest.mark.parametrize("found", EXCERPTS, ids=lambda found: f"{found['reader']}-{found.start()}")
def test_an_excerpt_is_what_the_example_prints(found: re.Match[str]) -> None:
    if os.environ.get("UPDATE"):
        text = README.read_text("utf-8")
        head = found.group().partition("\n")[0]
        old = next(one.group() for one in EXCERPT.finditer(text) if one.group().startswith(head))
        new = f"{head}\n{_taken(found)}<!-- end -->"
        README.write_text(text.replace(old, new), "utf-8")
        return

    assert found["text"] == _taken(found)


def test_the_commands_to_try_are_in_the_makefile() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    block = README.read_text("utf-8").partition("## Try it")[2].partition("```sh\n")[2]
    tried = [line.partition("#")[0].split() for line in block.partition("```")[0].splitlines()]

    assert tried == [["make", "demo"], ["make", "test"]]
    assert all(re.search(rf"^{target}:", makefile, re.M) for _make, target in tried)


def test_every_command_is_in_the_readme_or_the_reference() -> None:
    import typer.main

    from tracker.cli import app

    told = README.read_text("utf-8") + (ROOT / "docs" / "commands.md").read_text("utf-8")
    names = list(getattr(typer.main.get_command(app), "commands", {}))

    assert names
    assert [name for name in names if f"tracker {name}" not in told] == []


def test_the_wheel_has_the_version_of_the_program() -> None:
    from tracker import __version__

    named = re.findall(r"protokollkoll-([0-9.]+)-py3", README.read_text("utf-8"))

    assert set(named) == {__version__}


def test_the_demo_makes_what_the_readme_says() -> None:
    demo = (ROOT / "examples" / "demo.sh").read_text("utf-8")
    addressed = re.findall(r"^[^;\n]+;[^;\n]*;\S+@\S+\.example;", demo, re.M)

    assert "six mails" in README.read_text("utf-8")
    assert len(addressed) == 6


def test_the_screenshot_is_small() -> None:
    image = (ROOT / "docs" / "digest.png").read_bytes()

    assert image.startswith(b"\x89PNG")
    assert len(image) < 200_000

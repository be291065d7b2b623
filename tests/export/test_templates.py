"""Where templates are found, and that nothing they are filled with is mark-up."""

from pathlib import Path

import pytest

from tracker.export.templates import (
    environment,
    escapes,
    listed,
    markdown,
    render,
    template_dir,
    wrap,
)
from tracker.problems import TrackerError


def test_our_templates_are_found() -> None:
    assert {path.name for path in template_dir().glob("*.j2")} >= {
        "digest.sv.txt.j2",
        "digest.sv.html.j2",
        "report.sv.html.j2",
        "report.sv.md.j2",
    }


@pytest.mark.parametrize("path", sorted(template_dir().glob("*.j2")), ids=lambda path: path.name)
def test_every_template_of_ours_compiles_and_escapes(path: Path) -> None:
    environment().get_template(path.name)

    assert escapes(path.name) == (not path.name.endswith(".txt.j2"))


@pytest.mark.parametrize(
    ("name", "yes"),
    [
        ("digest.sv.html.j2", True),
        ("default:digest.sv.html.j2", True),
        ("x.html", True),
        ("x.xhtml", True),
        ("x", True),
        (None, True),
        ("report.sv.md.j2", True),
        ("digest.sv.txt.j2", False),
        ("default:digest.sv.txt.j2", False),
    ],
)
def test_escapes_all_but_text(name: str | None, yes: bool) -> None:
    assert yes == escapes(name)


def test_the_users_folder_comes_first_and_ours_by_prefix(tmp_path: Path) -> None:
    (tmp_path / "x.sv.html.j2").write_text("mine {{ v }}", encoding="utf-8")
    (tmp_path / "digest.sv.txt.j2").write_text("mine", encoding="utf-8")
    env = environment(tmp_path)

    assert render("x.sv.html.j2", {"v": "<b>"}, tmp_path) == "mine &lt;b&gt;"
    assert render("digest.sv.txt.j2", {}, tmp_path) == "mine"
    for name in ("report.sv.md.j2", "default:digest.sv.txt.j2"):
        source, _path, _fresh = env.loader.get_source(env, name)  # type: ignore[union-attr]
        assert source == (template_dir() / name.removeprefix("default:")).read_text("utf-8")


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("{{ nobody }}", "'nobody' is undefined"),
        ("\n{% if %}", "line 2"),
        ("{{ ''.__class__.__mro__ }}", "unsafe"),
        ("{% include 'gone.j2' %}", "gone.j2"),
    ],
)
def test_a_broken_template_is_one_line(tmp_path: Path, body: str, message: str) -> None:
    (tmp_path / "x.txt.j2").write_text(body, encoding="utf-8")

    with pytest.raises(TrackerError, match=message) as caught:
        render("x.txt.j2", {}, tmp_path)
    assert "\n" not in str(caught.value)


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(TrackerError, match="no such folder"):
        render("digest.sv.txt.j2", {}, tmp_path / "gone")


def test_text_from_minutes_is_no_template(tmp_path: Path) -> None:
    (tmp_path / "x.txt.j2").write_text("{{ v }}", encoding="utf-8")

    assert render("x.txt.j2", {"v": "{{ 7 * 7 }}"}, tmp_path) == "{{ 7 * 7 }}"


@pytest.mark.parametrize(
    ("names", "words"),
    [([], ""), (["A"], "A"), (["A", "B"], "A och B"), (["A", "B", "C"], "A, B och C")],
)
def test_listed(names: list[str], words: str) -> None:
    assert words == listed(names)


@pytest.mark.parametrize(
    ("text", "out"),
    [
        ("a | b", "a &#124; b"),
        ("<script>", "&lt;script&gt;"),
        ("*x* _y_ `z` [a](b)", r"\*x\* \_y\_ \`z\` \[a\](b)"),
        ("§ 4 + 5", "§ 4 + 5"),
    ],
)
def test_markdown_shows_text_as_it_is(text: str, out: str) -> None:
    assert out == markdown(text)


def test_wrap_keeps_addresses_whole() -> None:
    assert wrap("a " + "x" * 90, 76, 2) == "  a\n  " + "x" * 90

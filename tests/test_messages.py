"""Every message has its Swedish, with the same placeholders, and the user gets the right one."""

import ast
import gettext
import io
import re
import subprocess
import sys
from dataclasses import fields
from string import Formatter

import pytest
from babel.messages.catalog import Message
from email_validator import EmailNotValidError, validate_email

from tools import messages as tool
from tracker import codes, messages
from tracker.ledger.address import SLIPS
from tracker.ledger.content import Content
from tracker.model import Basis, Kind, Relation, State

COLLECTED = [message for message in tool.collected() if message.id]
SWEDISH = tool.written()
VARIABLES = ("TRACKER_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
ENGLISH_TEXT, SWEDISH_TEXT = "opened again", "öppnat igen"


def forms(text: str | list[str] | tuple[str, ...] | None) -> tuple[str, ...]:
    """A message's texts: one, or one and many."""
    return (text,) if isinstance(text, str) else tuple(text or ())


def placeholders(text: str) -> set[tuple[str, str, str | None]]:
    """Name, format and conversion of each `{name}`."""
    return {(name, spec or "", how) for _, name, spec, how in Formatter().parse(text) if name}


def first(message: Message) -> str:
    return forms(message.id)[0]


@pytest.fixture
def unset(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """An environment that says nothing of a language."""
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    return monkeypatch


# --------------------------------------------------------------------------- the catalogue


def test_every_message_has_swedish() -> None:
    assert tool.missing(tool.merged()) == []


def test_the_catalogue_holds_nothing_that_is_not_said() -> None:
    said = {first(message) for message in COLLECTED}

    assert {first(message) for message in SWEDISH if message.id} - said == set()


@pytest.mark.parametrize("message", COLLECTED, ids=first)
def test_swedish_has_the_placeholders_and_the_ends_of_the_english(message: Message) -> None:
    kept = SWEDISH.get(message.id)
    assert kept is not None
    english, swedish = forms(message.id), forms(kept.string)

    assert len(swedish) == len(english)
    for one, other in zip(english, swedish, strict=True):
        assert placeholders(other) == placeholders(one)
        assert other[:1].isspace() == one[:1].isspace()
        assert [end for end in ":? " if other.endswith(end)] == [
            end for end in ":? " if one.endswith(end)
        ]


def test_the_compiled_catalogue_is_the_written_one() -> None:
    assert tool.mo_bytes(tool.merged()) == tool.PO.with_suffix(".mo").read_bytes()


def test_the_header_has_a_charset_and_nothing_of_the_day_or_of_babel() -> None:
    header = tool.po_bytes(tool.merged()).decode().split("\n\n")[0].splitlines()[3:]

    assert [f'"{name}: {value}' for name, value in tool.HEADER] == [
        line.removesuffix('"').removesuffix("\\n") for line in header
    ]
    assert dict(tool.HEADER)["Content-Type"] == "text/plain; charset=UTF-8"


def test_what_is_compiled_is_read_by_gettext() -> None:
    read = gettext.GNUTranslations(io.BytesIO(tool.mo_bytes(SWEDISH)))

    assert read.charset() == "utf-8"
    assert read.gettext(ENGLISH_TEXT) == SWEDISH_TEXT


@pytest.mark.parametrize(
    ("count", "expected"), [(0, "ärenden"), (1, "ärende"), (2, "ärenden"), (21, "ärenden")]
)
def test_swedish_has_two_forms(count: int, expected: str, unset: pytest.MonkeyPatch) -> None:
    unset.setenv("TRACKER_LANG", "sv")
    text = messages.ngettext("{count} item", "{count} items", count)

    assert text.format(count=count) == f"{count} {expected}"


TELLS = {"TrackerError", "Misuse", "StoreError", "Problem", "say", "complain", "echo"}
"""Calls whose texts a user reads."""
WORDS = re.compile(r"[A-Za-z]{2,} [A-Za-z]{2,}")


def bare(tree: ast.AST) -> list[str]:
    """Texts of two words or more that are told without the catalogue."""
    found: list[str] = []
    for call in ast.walk(tree):
        if isinstance(call, ast.Call) and ast.unparse(call.func).rpartition(".")[2] in TELLS:
            stack: list[ast.AST] = list(call.args)
            while stack:
                node = stack.pop()
                if isinstance(node, ast.Constant) and WORDS.search(str(node.value)):
                    found.append(str(node.value))
                if not isinstance(node, ast.Call):  # a call looks after its own texts: `_`
                    stack += ast.iter_child_nodes(node)
    return found


@pytest.mark.parametrize(
    ("expected", "source"),
    [
        (["no such file"], "raise TrackerError('no such file')"),
        ([" was not found"], "edge.say(f'{path} was not found')"),
        ([], "raise Misuse(_('no such file').format(path=path))"),
        ([], "edge.say(f'{path}: {count}')"),
    ],
)
def test_a_bare_text_is_seen(expected: list[str], source: str) -> None:
    assert bare(ast.parse(source)) == expected


def test_all_that_is_told_goes_through_the_catalogue() -> None:
    told = {
        path.relative_to(tool.ROOT).as_posix(): texts
        for path in (tool.ROOT / "tracker").rglob("*.py")
        if (texts := bare(ast.parse(path.read_text("utf-8"))))
    }

    assert told == {}


def test_all_that_goes_through_the_catalogue_is_in_it() -> None:
    """Also what stands within an f-string, where the tool does not look before Python 3.12."""
    calls = [
        node
        for path in (tool.ROOT / "tracker").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func) in tool.KEYWORDS
    ]
    said = {call.args[0].value for call in calls if isinstance(call.args[0], ast.Constant)}

    assert said - {first(message) for message in COLLECTED} == set()


# --------------------------------------------------------------------------- codes as words


@pytest.mark.parametrize(
    ("shown", "values"),
    [
        (set(codes.BASIS), set(Basis)),
        (set(codes.KINDS), set(Kind)),
        (set(codes.STATES), set(State)),
        (set(codes.RELATIONS), set(Relation)),
        (set(codes.FIELDS), {field.name for field in fields(Content)} | {"quote", "review"}),
    ],
    ids=["basis", "kinds", "states", "relations", "fields"],
)
def test_every_code_that_is_shown_has_a_word(shown: set[str], values: set[str]) -> None:
    assert shown == {str(value) for value in values}


WRONG_ADDRESSES = ("anna", "@a.example", "anna@", "anna@a", "an na@a.example", "a..b@a.example",
                   "anna@a.example.")  # fmt: skip


def test_slips_in_addresses_are_what_the_library_says() -> None:
    said = set()
    for address in WRONG_ADDRESSES:
        with pytest.raises(EmailNotValidError) as caught:
            validate_email(address, check_deliverability=False)
        said.add(str(caught.value))

    assert said == set(SLIPS)


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (PermissionError(13, "Permission denied"), "åtkomst nekad"),
        (OSError(99, "Something else"), "Something else"),
        (OSError("no number"), "no number"),
    ],
    ids=["known", "unknown", "without a number"],
)
def test_the_systems_reason(error: OSError, expected: str, unset: pytest.MonkeyPatch) -> None:
    unset.setenv("TRACKER_LANG", "sv")

    assert messages.why(error) == expected


# --------------------------------------------------------------------------- which language


@pytest.mark.parametrize(
    ("expected", "environment"),
    [
        (ENGLISH_TEXT, {}),
        (SWEDISH_TEXT, {"TRACKER_LANG": "sv"}),
        (SWEDISH_TEXT, {"TRACKER_LANG": "sv_SE.UTF-8"}),
        (ENGLISH_TEXT, {"TRACKER_LANG": "en"}),
        (ENGLISH_TEXT, {"TRACKER_LANG": "tlh"}),
        (ENGLISH_TEXT, {"TRACKER_LANG": "en", "LC_ALL": "sv_SE.UTF-8", "LANG": "sv_SE.UTF-8"}),
        (SWEDISH_TEXT, {"TRACKER_LANG": "", "LANG": "sv_SE.UTF-8"}),
        (SWEDISH_TEXT, {"LANG": "sv_SE.UTF-8"}),
        (SWEDISH_TEXT, {"LC_ALL": "sv_FI", "LANG": "en_US.UTF-8"}),
        (SWEDISH_TEXT, {"LC_MESSAGES": "sv_SE", "LANG": "en_US.UTF-8"}),
        (ENGLISH_TEXT, {"LC_ALL": "C", "LANG": "sv_SE.UTF-8"}),
        (ENGLISH_TEXT, {"LANG": "de_DE.UTF-8"}),
    ],
    ids=str,
)
def test_the_language_is_the_users(
    expected: str, environment: dict[str, str], unset: pytest.MonkeyPatch
) -> None:
    for name, value in environment.items():
        unset.setenv(name, value)

    assert messages._(ENGLISH_TEXT) == expected


@pytest.mark.parametrize(
    ("expected", "locale"),
    [
        ("sv", ("Swedish_Sweden", "1252")),
        ("sv", ("sv_SE", "cp1252")),
        ("en", ("English_United States", "1252")),
        ("en", (None, None)),
    ],
    ids=str,
)
def test_windows_has_a_locale_and_no_variables(
    expected: str, locale: tuple[str | None, str | None], unset: pytest.MonkeyPatch
) -> None:
    unset.setattr(sys, "platform", "win32")
    unset.setattr("locale.getlocale", lambda: locale)

    assert messages.language() == expected


def test_nothing_is_said_while_modules_load() -> None:
    """A message told at import would keep the language of that moment, and cost the catalogue."""
    code = (
        "import pkgutil, importlib, tracker, tracker.messages as m\n"
        "for one in pkgutil.walk_packages(tracker.__path__, 'tracker.'):\n"
        "    if not one.name.endswith('__main__'): importlib.import_module(one.name)\n"
        "print(m._catalogue.cache_info().misses)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "0"

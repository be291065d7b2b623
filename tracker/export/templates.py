"""Our Jinja templates and the user's: found, sandboxed, escaped.

A template is trusted like code, what it is filled with is not: autoescape is on for every name but
`*.txt.j2` (`select_autoescape()` would leave `digest.sv.html.j2` unescaped), an unknown variable is
an error, and text from minutes never becomes a template.
"""

import re
import textwrap
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateError,
    TemplateSyntaxError,
)
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from tracker.messages import _
from tracker.problems import TrackerError


def template_dir() -> Path:
    """Where our own templates lie: inside the wheel, or beside the package in a checkout."""
    package = Path(str(files("tracker")))
    for place in (package / "templates", package.parent / "templates"):
        if (place / "digest.sv.txt.j2").is_file():
            return place
    raise TrackerError(_("tracker is installed without its templates; install it again"))


def escapes(name: str | None) -> bool:
    """Whether what a template of this name is filled with is escaped: all but plain text."""
    return not (name or "").endswith(".txt.j2")


def wrap(text: str, width: int = 76, indent: int = 0) -> str:
    """`text` broken at spaces, every line indented; long words and addresses stay whole."""
    margin = " " * indent
    return textwrap.fill(
        text,
        width,
        initial_indent=margin,
        subsequent_indent=margin,
        break_long_words=False,
        break_on_hyphens=False,
    )


def listed(names: Sequence[str], conjunction: str = "och") -> str:
    """*GR*, *GR och alla*, *GR, VästKom och alla*."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {conjunction} {names[-1]}"


_MARKDOWN = re.compile(r"[\\`*_\[\]|<>&]")
"""What means something inside a table's cell; `#`, `+` and the like only do where a line begins."""
_ENTITIES = {"<": "&lt;", ">": "&gt;", "&": "&amp;", "|": "&#124;"}


def markdown(text: str) -> Markup:
    """`text` as Markdown that shows it as it is, also inside a table."""
    return Markup(_MARKDOWN.sub(lambda m: _ENTITIES.get(m[0]) or f"\\{m[0]}", str(text)))


@lru_cache(maxsize=4)
def environment(user: Path | None = None) -> Environment:
    """The user's folder first, then ours, ours also as `default:digest.sv.html.j2`."""
    ours = FileSystemLoader(template_dir())
    loaders: list[BaseLoader] = [ours, PrefixLoader({"default": ours}, delimiter=":")]
    if user is not None:
        if not user.is_dir():
            raise TrackerError(_("{path}: no such folder of templates").format(path=user))
        loaders.insert(0, FileSystemLoader(user))
    # Ours are code; only those that somebody brings are kept in a sandbox, which is slow.
    made: type[Environment] = Environment if user is None else SandboxedEnvironment
    env = made(
        loader=ChoiceLoader(loaders),
        autoescape=escapes,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    env.filters["wrap"] = wrap
    env.filters["listed"] = listed
    env.filters["md"] = markdown
    return env


def render(name: str, values: dict[str, Any], user: Path | None = None) -> str:
    """The template `name` filled with `values`; a fault in it is a `TrackerError` with its line."""
    try:
        return environment(user).get_template(name).render(values)
    except TemplateSyntaxError as error:
        message = _("template {name}, line {line}: {reason}")
        raise TrackerError(
            message.format(name=error.name or name, line=error.lineno, reason=error.message)
        ) from error
    except TemplateError as error:
        message = _("template {name}: {reason}")
        raise TrackerError(message.format(name=name, reason=error.message or error)) from error

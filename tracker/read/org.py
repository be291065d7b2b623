"""Org files (.org) of Emacs: headings, lists and tables are nearly those of Markdown."""

import re

_HEADING = re.compile(
    r"(\*{1,20})[ \t]{1,20}(.{0,2000}?)[ \t]{0,20}(?::[\w@#%:]{1,80}:)?[ \t]{0,80}"
)
_STATE = re.compile(r"(?:TODO|DONE|NEXT|WAITING|CANCELLED|COMMENT)[ \t]{1,5}|\[#[A-Z]\][ \t]{0,5}")
_KEYWORD = re.compile(r"#\+(\w{1,40}):[ \t]{0,20}(.{0,2000})")
_BLOCK = re.compile(r"#\+(begin|end)_(\w{1,40})", re.IGNORECASE)
_LINK = re.compile(r"\[\[[^\[\]\n]{1,500}\](?:\[([^\[\]\n]{1,500})\])?\]")
_STAMP = re.compile(
    r"[<\[]([0-9]{4}-[0-9]{2}-[0-9]{2})(?: [^\s\d<>\[\]]{1,12})?( [0-9:.+/ dwmy-]{1,40})?[>\]]"
)
_RULE = re.compile(r"\|[-+|]{1,2000}")
_UNSAID = frozenset({"comment", "export"})
_HEADS = ("title", "date", "author", "subtitle")
_OPENS = re.compile(r"[\ufeff \n]*#\+(?:title|startup|options|author|date):", re.I)
_SIGNS = re.compile(
    r"^(?:#\+(?:title|author|date|startup|options|begin_\w+)\b|\*{1,6} \S|:PROPERTIES:)",
    re.I | re.M,
)


def is_org(text: str, name: str) -> bool:
    """Whether `text` is org: by its keywords, or by the name and a heading of stars."""
    if _OPENS.match(text, 0, 4096):
        return True
    return name.lower().endswith(".org") and _SIGNS.search(text[:20_000]) is not None


def org_text(text: str) -> str:
    """The text with org's marks as Markdown has them; drawers and comments left out."""
    out: list[str] = []
    drawer = False
    unsaid = ""
    for line in text.replace("\r\n", "\n").split("\n"):
        bare = line.strip()
        block = _BLOCK.match(bare)
        if unsaid:
            if block and block[1].lower() == "end" and block[2].lower() == unsaid:
                unsaid = ""
        elif block:
            if block[1].lower() == "begin" and block[2].lower() in _UNSAID:
                unsaid = block[2].lower()
        elif drawer or re.fullmatch(r":[\w-]{1,40}:", bare):
            drawer = bare.upper() != ":END:"
        elif keyword := _KEYWORD.fullmatch(bare):
            out.extend(_said(keyword[1].lower(), keyword[2]))
        elif not (bare == "#" or bare.startswith("# ") or _RULE.fullmatch(bare)):
            out.append(_line(line))
    return "\n".join(out)


def _said(keyword: str, value: str) -> list[str]:
    """What a keyword line says of the minutes."""
    if keyword not in _HEADS or not value.strip():
        return []
    value = _STAMP.sub(_day, value.strip())
    return (
        [f"# {value}", ""]
        if keyword == "title"
        else [f"Datum: {value}"]
        if keyword == "date"
        else []
    )


def _line(line: str) -> str:
    heading = _HEADING.fullmatch(line)
    if heading:
        line = f"#{heading[1].replace('*', '#')} {_STATE.sub('', heading[2])}"
    elif line.lstrip().startswith("|"):
        return _cells(line.strip().strip("|"))
    return _STAMP.sub(_day, _LINK.sub(_label, line))


def _cells(row: str) -> str:
    return " | ".join(cell.strip() for cell in row.split("|"))


def _day(match: re.Match[str]) -> str:
    return match[1] + (match[2] or "").split(" +", 1)[0]


def _label(match: re.Match[str]) -> str:
    return match[1] or match[0].strip("[]")

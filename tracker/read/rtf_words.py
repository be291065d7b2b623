"""The control words of rich text that its reader knows, as data (RTF specification 1.9.1)."""

SKIPPED = frozenset(
    {
        "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "footnote", "annotation",
        "atnid", "atnauthor", "atnref", "atntime", "fldinst", "datafield", "themedata",
        "colorschememapping", "latentstyles", "datastore", "generator", "listtable",
        "listoverridetable", "rsidtbl", "revtbl", "filetbl", "xmlnstbl", "mmathPr", "bkmkstart",
        "bkmkend", "nonshppict", "shpinst", "pgptbl", "userprops", "ftnsep", "ftnsepc", "ftncn",
        "aftnsep", "aftnsepc", "aftncn", "formfield", "tc", "xe", "template",
    }
)  # fmt: skip
"""Groups of which nothing is said in the minutes."""
HEADERS = frozenset({"header", "headerl", "headerr", "headerf"})
FOOTERS = frozenset({"footer", "footerl", "footerr", "footerf"})
SIGNS = {
    "tab": "\t", "line": "\n", "lbr": "\n", "emdash": "—", "endash": "–", "bullet": "•",
    "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "emspace": " ",
    "enspace": " ", "qmspace": " ",
}  # fmt: skip
ESCAPED = {
    "~": "\u00a0",
    "_": "-",
    "-": "",
    "{": "{",
    "}": "}",
    "\\": "\\",
    "\n": "\n",
    "\r": "\n",
}
CODE_PAGES = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
CHARSETS = {
    0: "cp1252", 77: "mac_roman", 128: "cp932", 161: "cp1253", 162: "cp1254", 186: "cp1257",
    204: "cp1251", 238: "cp1250",
}  # fmt: skip

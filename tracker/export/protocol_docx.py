"""The agenda as a Word document: headings and lists that a screen reader and Word's outline know.

Equal agendas give equal bytes: python-docx stamps the files inside with the clock, so they are
packed again with the first day that a zip file can hold.
"""

import io
import zipfile
from collections.abc import Iterable
from datetime import datetime

from docx import Document
from docx.document import Document as Word
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from tracker.export.protocol_agenda import Agenda, Line
from tracker.export.text import clean_text
from tracker.export.words import day_words

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
_LATE = RGBColor(0x9A, 0x1B, 0x1B)
_FONT = "Calibri"


def document(made: Agenda) -> bytes:
    """A4, Swedish, ready to be written in."""
    word = Document()
    _dress(word, made)
    word.add_heading(clean_text(made.title), 0)
    facts = [made.day, made.place, made.announced]
    word.add_paragraph(clean_text(" · ".join(fact for fact in facts if fact)))
    if made.theme:
        word.add_paragraph(clean_text(f"{made.words['theme']}: ”{made.theme}”"))
    word.add_paragraph(clean_text(made.words["hint"]))
    _section(word, made.words["returns"], made.returns)
    if made.groups:
        word.add_heading(made.words["open"], 1)
    for group in made.groups:
        word.add_heading(clean_text(group.owner), 2)
        _lines(word, group.lines)
    _section(word, made.words["closings"], made.closings)
    _section(word, made.words["expiring"], made.expiring)
    if not (made.returns or made.groups or made.closings or made.expiring):
        word.add_paragraph(made.words["nothing"])
    buffer = io.BytesIO()
    word.save(buffer)
    return _packed_again(buffer.getvalue())


def _dress(word: Word, made: Agenda) -> None:
    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(25)
    section.top_margin = section.bottom_margin = Mm(22)
    normal = word.styles["Normal"]
    normal.font.name, normal.font.size = _FONT, Pt(11)
    language = normal.element.get_or_add_rPr().makeelement(qn("w:lang"), {qn("w:val"): "sv-SE"})
    normal.element.get_or_add_rPr().append(language)
    told = word.core_properties
    told.title, told.author = clean_text(made.title), clean_text(made.organisation or "tracker")
    told.language, told.comments = "sv-SE", ""
    told.created = told.modified = datetime(made.today.year, made.today.month, made.today.day)  # noqa: DTZ001
    told.subject = day_words(made.today)


def _section(word: Word, title: str, lines: Iterable[Line]) -> None:
    found = tuple(lines)
    if found:
        word.add_heading(title, 1)
        _lines(word, found)


def _lines(word: Word, lines: Iterable[Line]) -> None:
    for line in lines:
        paragraph = word.add_paragraph(style="List Bullet")
        paragraph.add_run(f"[{line.id}] ").bold = True
        paragraph.add_run(clean_text(line.text))
        if line.facts:
            run = paragraph.add_run(clean_text(f" – {', '.join(line.facts)}"))
            if line.late:
                run.font.color.rgb = _LATE
                run.bold = True


def _packed_again(data: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(packed, "w") as new:
        for name in old.namelist():
            info = zipfile.ZipInfo(name, _FIRST_DAY)
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, old.read(name))
    return packed.getvalue()

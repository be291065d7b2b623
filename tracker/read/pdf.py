"""PDF files with a text layer, by PDFium (`pdf_worker`); a scan is recognised and said to be one.

The layout is read anew from where the characters stand: a PDF knows no lines or paragraphs.
"""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

from tracker.messages import _
from tracker.model import Clue
from tracker.problems import TrackerError
from tracker.read import pdf_worker as worker
from tracker.read.blocks import Block, write
from tracker.read.document import Document, damaged, locked, too_much
from tracker.read.pdf_flow import flow
from tracker.read.pdf_lines import lines_of
from tracker.read.pdf_page import Page, Rule, Run
from tracker.read.running import header_clues, held_meeting

SECONDS = 60
"""Until a file that is still not read is given up; an ordinary one takes a tenth of a second."""

_DAY = re.compile(r"D:([0-9]{4})([0-9]{2})([0-9]{2})")


def read_pdf(data: bytes, name: str, seconds: float = SECONDS) -> Document:
    """The minutes in a PDF. Raises `TrackerError` if damaged, protected, scanned or a bomb."""
    answer = _ask(data, name, seconds)
    pages = [
        Page(
            page["width"],
            page["height"],
            page["picture"],
            tuple(Run(*run) for run in page["runs"]),
            tuple(Rule(*rule) for rule in page["rules"]),
        )
        for page in answer["pages"]
    ]
    if not any(run.text.strip() for page in pages for run in page.runs):
        if any(page.picture for page in pages):
            message = _(
                "{name}: a scan, pictures without text; have the text recognised (OCR) first"
            )
        else:
            message = _("{name}: there is no text in this PDF; give a file with minutes in it")
        raise TrackerError(message.format(name=name))
    lines, headers = lines_of(pages)
    blocks = flow(lines)
    meeting = held_meeting(headers)
    if meeting:
        blocks[:0] = [Block(meeting), Block("")]
    notes = ("scanned-pages",) if any(page.picture for page in pages) else ()
    clues = (*_properties(answer.get("properties", {})), *header_clues(headers))
    return Document(write(blocks, placed=True), "pdf", clues, notes)


def _properties(said: dict[str, str]) -> tuple[Clue, ...]:
    title, created = said.get("Title", "").strip(), _DAY.match(said.get("CreationDate", ""))
    clues = [Clue("title", title)] if title else []
    if created:
        clues.append(Clue("created", "-".join(created.groups())))
    return tuple(clues)


def _ask(data: bytes, name: str, seconds: float) -> dict[str, Any]:
    """What the worker says of `data`, read in a process of its own."""
    program = str(Path(worker.__file__).resolve())
    try:
        # -P: nothing is imported from the folder where the file lies.
        done = subprocess.run(
            [sys.executable, "-P", program],
            input=data, capture_output=True, timeout=seconds, check=False,
        )  # fmt: skip
        answer: dict[str, Any] = json.loads(done.stdout)
    except subprocess.TimeoutExpired as error:
        raise too_much(name) from error
    except ValueError as error:  # it ended without an answer: out of time, memory, or luck
        raise too_much(name) from error
    match answer.get("error"):
        case None:
            return answer
        case worker.PASSWORD:
            raise locked(name)
        case worker.TOO_MUCH:
            raise too_much(name)
        case worker.NO_LIBRARY:
            message = _("{name}: reading a PDF needs pypdfium2; install it: pip install pypdfium2")
            raise TrackerError(message.format(name=name))
        case _:
            raise damaged(name)

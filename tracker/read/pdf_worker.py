"""Run by `pdf` in a process of its own: a PDF on standard input, what stands where as JSON out.

PDFium is fast and well tested, but it is a C library that reads files from strangers: a page can be
made to take hours or all memory, and a fault there ends the process. Here it ends only this one.
Nothing of the house is imported, so that this starts at once.

Out comes one object: `error`, or `pages` with `width`, `height` (points), `picture` (the page shows
one), `runs` of `[x0, x1, baseline, size, bold, text]`, y from the top, in the file's own order, and
`rules` of `[x0, y0, x1, y1]`: the upright and level lines that are drawn, as around a table.
"""

import ctypes
import json
import sys
import zlib
from typing import Any

MAX_PAGES = 1_000
MAX_CHARACTERS = 3_000_000
MAX_RUNS, MAX_ALL_RUNS = 20_000, 500_000
"""Of one page, which has some hundred, and of all."""

MAX_UNPACKED = 100_000_000
"""Bytes of all streams but pictures. A page of text is a few kilobytes, a typeface some hundred."""

STREAM = b"stream"
MAX_STREAMS = 200_000
"""Twice what is counted: each has a beginning and an end."""

NEAR = 400
"""Bytes before a stream in which it says what it is."""

CHUNK = 1 << 20
MAX_MEMORY = 1_000_000_000
MAX_SECONDS = 20
"""Of processor time. A page takes about ten milliseconds."""

MAX_OBJECTS = 20_000
MAX_RULES = 1_500
"""Of one page. A table of forty rows and six columns is drawn with under a thousand."""
MAX_ALL_RULES = 20_000

THIN = 3.0
"""Points: an area narrower than this is a line."""

PASSWORD, DAMAGED, TOO_MUCH, NO_LIBRARY = "password", "damaged", "too-much", "no-library"


def main() -> None:
    """Reads standard input, writes standard output."""
    _limit()
    try:
        answer = _answer(sys.stdin.buffer.read())
    except ImportError:
        answer = {"error": NO_LIBRARY}
    sys.stdout.buffer.write(json.dumps(answer).encode())


def _limit() -> None:
    """Bounds memory and time where the system can; the caller's own time limit holds everywhere."""
    try:
        import resource
    except ImportError:  # Windows
        return
    for what, most in ((resource.RLIMIT_AS, MAX_MEMORY), (resource.RLIMIT_CPU, MAX_SECONDS)):
        _soft, hard = resource.getrlimit(what)
        if hard == resource.RLIM_INFINITY or hard > most:
            try:
                resource.setrlimit(what, (most, hard))
            except (OSError, ValueError):  # macOS knows the limit but does not set it
                continue


def _is_bomb(data: bytes) -> bool:
    """Whether what is packed in `data`, pictures apart, is more than a document ever holds.

    PDFium would unpack up to a gigabyte of it. Streams packed twice over are left to `_limit`.
    """
    left, at = MAX_UNPACKED, data.find(STREAM)
    if data.count(STREAM) > MAX_STREAMS:
        return True
    while at >= 0 and left >= 0:
        picture = b"/Image" in data[max(at - NEAR, 0) : at]
        start = at + len(STREAM)
        start += data[start : start + 2].count(b"\r") + data[start : start + 2].count(b"\n")
        if not picture and data[start : start + 1] and data[start] & 15 == 8:  # as zlib begins
            left -= _unpacked(memoryview(data)[start:], left)
        at = data.find(STREAM, at + 1)
    return left < 0


def _unpacked(packed: memoryview, most: int) -> int:
    """How many bytes come out of `packed`; something over `most` where it is more."""
    zipped = zlib.decompressobj()
    count, at, step = 0, 0, 1 << 9
    try:
        while count <= most and at < len(packed) and not zipped.eof:
            count += len(zipped.decompress(packed[at : at + step], CHUNK))
            while count <= most and zipped.unconsumed_tail:
                count += len(zipped.decompress(zipped.unconsumed_tail, CHUNK))
            at += step
            step = min(2 * step, CHUNK)  # small at first: many streams are
    except zlib.error:  # damaged, or no such stream after all: PDFium will see
        return count
    return count


def _answer(data: bytes) -> dict[str, Any]:
    import pypdfium2

    if _is_bomb(data):
        return {"error": TOO_MUCH}
    raw = pypdfium2.raw
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        wrong = getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD
        return {"error": PASSWORD if wrong else DAMAGED}
    if len(document) > MAX_PAGES:
        return {"error": TOO_MUCH}
    pages, count, ruled, all_runs = [], 0, 0, 0
    for n in range(len(document)):
        try:
            page = document[n]
        except pypdfium2.PdfiumError:
            return {"error": DAMAGED}
        runs = _runs(raw, page)
        count += sum(len(run[5]) for run in runs)
        all_runs += len(runs)
        if count > MAX_CHARACTERS or len(runs) > MAX_RUNS or all_runs > MAX_ALL_RUNS:
            return {"error": TOO_MUCH}
        width, height = page.get_size()
        picture = not runs and _has_picture(raw, page)
        rules = _rules(raw, page, height) if ruled < MAX_ALL_RULES else []
        ruled += len(rules)
        pages.append(
            {"width": width, "height": height, "picture": picture, "runs": runs, "rules": rules}
        )
        page.close()
    return {"pages": pages, "properties": document.get_metadata_dict(skip_empty=True)}


def _has_picture(raw: Any, page: Any) -> bool:
    many = min(raw.FPDFPage_CountObjects(page), 1000)
    kinds = (raw.FPDFPageObj_GetType(raw.FPDFPage_GetObject(page, n)) for n in range(many))
    return any(kind in (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_FORM) for kind in kinds)


def _rules(raw: Any, page: Any, height: float) -> list[list[float]]:
    """The lines drawn along an axis, those of rectangles too; none of a page that is turned."""
    out: list[list[float]] = []
    left, bottom, _right, _top = page.get_bbox()
    if page.get_rotation():
        return out
    for n in range(min(raw.FPDFPage_CountObjects(page), MAX_OBJECTS)):
        thing = raw.FPDFPage_GetObject(page, n)
        if raw.FPDFPageObj_GetType(thing) != raw.FPDF_PAGEOBJ_PATH:
            continue
        fill, stroke = ctypes.c_int(), ctypes.c_int()
        raw.FPDFPath_GetDrawMode(thing, fill, stroke)
        edges = [ctypes.c_float() for _ in range(4)]
        if not raw.FPDFPageObj_GetBounds(thing, *edges):
            continue
        x0, y0, x1, y1 = (edge.value for edge in edges)
        thin = x1 - x0 < THIN or y1 - y0 < THIN
        if not thin and not stroke.value:
            continue  # a coloured area
        corners = [(x0, y0, x1, y1)] if thin else _strokes(raw, thing)
        for a, b, c, d in corners:
            out.append([round(a - left, 1), round(height - d + bottom, 1),
                        round(c - left, 1), round(height - b + bottom, 1)])  # fmt: skip
        if len(out) > MAX_RULES:
            return []
    return out


def _strokes(raw: Any, thing: Any) -> list[tuple[float, float, float, float]]:
    """The lines along an axis that a path consists of."""
    matrix, x, y = raw.FS_MATRIX(), ctypes.c_float(), ctypes.c_float()
    raw.FPDFPageObj_GetMatrix(thing, matrix)
    points: list[tuple[float, float]] = []
    out = []
    for n in range(min(raw.FPDFPath_CountSegments(thing), MAX_RULES)):
        segment = raw.FPDFPath_GetPathSegment(thing, n)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        kind = raw.FPDFPathSegment_GetType(segment)
        here = (
            matrix.a * x.value + matrix.c * y.value + matrix.e,
            matrix.b * x.value + matrix.d * y.value + matrix.f,
        )
        if kind == raw.FPDF_SEGMENT_MOVETO:
            points = []
        points.append(here)
        ends = [points[-2:]] if kind == raw.FPDF_SEGMENT_LINETO else []
        if raw.FPDFPathSegment_GetClose(segment):
            ends.append([points[-1], points[0]])
        for a, b in (pair for pair in ends if len(pair) == 2):
            if abs(a[0] - b[0]) < THIN or abs(a[1] - b[1]) < THIN:
                out.append((min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1])))
    return out


def _runs(raw: Any, page: Any) -> list[list[Any]]:
    """The characters of a page, joined where they follow one another in one type on one line."""
    helper = page.get_textpage()
    text = helper.raw  # the bare handle: asking the helper for it at every call costs a third
    seen = page.get_bbox()
    turned = page.get_rotation()
    width, height = page.get_size()
    box, x, y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    fonts = _Fonts(raw)
    runs: list[list[Any]] = []
    for n in range(helper.count_chars()):
        code = raw.FPDFText_GetUnicode(text, n)
        if code in (32, 160):
            # Written, or a gap that PDFium takes for one. Several make a column: it is no length.
            if runs and not runs[-1][5].endswith(" "):
                runs[-1][5] += " "
            continue
        if code in (10, 13) or not raw.FPDFText_GetLooseCharBox(text, n, box):
            continue  # PDFium's own ends of lines are read from the places of what stands there
        raw.FPDFText_GetCharOrigin(text, n, x, y)
        x0, x1, base = _upright(turned, seen, box, (x.value, y.value))
        if not (-1 <= x0 <= width + 1 and -1 <= base <= height + 1):
            continue  # outside what is shown
        sign = ""
        if code == 2:  # what PDFium makes of a hyphen at the end of a line
            sign = "-"
        elif 0 < code < 0xD800 or 0xE000 <= code < 0x110000:
            sign = chr(code)
        size, bold = fonts.of(raw.FPDFText_GetTextObject(text, n))
        last = runs[-1] if runs else None
        if last is not None and _goes_on(last, x0, base, size, bold):
            last[1] = max(last[1], x1)
            last[5] += sign
        else:
            runs.append([x0, x1, base, size, bold, sign])
    helper.close()
    return [
        [round(x0, 1), round(x1, 1), round(base, 1), round(size, 1), bold, said]
        for x0, x1, base, size, bold, said in runs
        if said
    ]


def _goes_on(last: list[Any], x0: float, base: float, size: float, bold: bool) -> bool:
    same = last[4] == bold and abs(last[3] - size) < 0.1 and abs(last[2] - base) < 0.5
    gap = x0 - last[1]
    most = 0.6 if last[5].endswith(" ") else 0.15
    return bool(same and -0.4 * size < gap < most * size)


class _Fonts:
    """Size in points and boldness of the text objects of a page."""

    def __init__(self, raw: Any) -> None:
        self._raw = raw
        self._known: dict[int, tuple[float, bool]] = {}
        # Plain addresses, to know an object again; ctypes would build a new pointer every time.
        raw.FPDFText_GetTextObject.restype = ctypes.c_void_p

    def of(self, at: int | None) -> tuple[float, bool]:
        """Of the text object at an address."""
        if not at:
            return 10.0, False
        if at not in self._known:
            self._known[at] = self._look(ctypes.cast(at, self._raw.FPDF_PAGEOBJECT))
        return self._known[at]

    def _look(self, thing: Any) -> tuple[float, bool]:
        raw = self._raw
        size, matrix = ctypes.c_float(), raw.FS_MATRIX()
        raw.FPDFTextObj_GetFontSize(thing, size)
        raw.FPDFPageObj_GetMatrix(thing, matrix)
        scale = (matrix.c**2 + matrix.d**2) ** 0.5
        name = ctypes.create_string_buffer(200)
        raw.FPDFFont_GetBaseFontName(raw.FPDFTextObj_GetFont(thing), name, 200)
        low = name.value.lower()
        drawn = raw.FPDFTextObj_GetTextRenderMode(thing) == raw.FPDF_TEXTRENDERMODE_FILL_STROKE
        bold = drawn or any(part in low for part in (b"bold", b"black", b"heavy"))
        return abs(size.value * scale) or 10.0, bold


def _upright(
    turned: int, page: tuple[float, float, float, float], box: Any, origin: tuple[float, float]
) -> tuple[float, float, float]:
    """The left and right end and the baseline of a character, from the upper left as it is seen."""
    left, bottom, right, top = page
    if turned == 90:
        return box.bottom - bottom, box.top - bottom, origin[0] - left
    if turned == 180:
        return right - box.right, right - box.left, origin[1] - bottom
    if turned == 270:
        return top - box.top, top - box.bottom, right - origin[0]
    return box.left - left, box.right - left, top - origin[1]


if __name__ == "__main__":
    main()

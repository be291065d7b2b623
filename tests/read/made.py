"""Small files of every format, made from what the test says stands in them. People are invented."""

import zlib
from collections.abc import Sequence
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "urn:oasis:names:tc:opendocument:xmlns"


def zipped(parts: dict[str, str | bytes]) -> bytes:
    """A zip file of `parts`."""
    out = BytesIO()
    with ZipFile(out, "w") as file:
        for name, data in parts.items():
            # What kind of file it is stands first and unpacked, as OpenDocument has it.
            file.writestr(name, data, ZIP_STORED if name == "mimetype" else ZIP_DEFLATED)
    return out.getvalue()


# --------------------------------------------------------------------------- Word

STYLES = f"""<w:styles xmlns:w="{W}">
<w:style w:styleId="Rubrik"><w:name w:val="Title"/></w:style>
<w:style w:styleId="Rubrik1"><w:name w:val="heading 1"/></w:style>
<w:style w:styleId="Rubrik2"><w:name w:val="heading 2"/><w:basedOn w:val="Rubrik1"/></w:style>
<w:style w:styleId="Paragraf"><w:name w:val="Paragrafrubrik"/><w:basedOn w:val="Rubrik1"/>
<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
<w:style w:styleId="Inneh1"><w:name w:val="toc 1"/></w:style>
<w:style w:styleId="Dold"><w:name w:val="Dold"/><w:rPr><w:vanish/></w:rPr></w:style>
</w:styles>"""

NUMBERING = f"""<w:numbering xmlns:w="{W}">
<w:abstractNum w:abstractNumId="1">
<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>
<w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="2">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="3">
<w:lvl w:ilvl="0"><w:start w:val="12"/><w:numFmt w:val="decimal"/><w:lvlText w:val="§ %1"/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num>
</w:numbering>"""


def docx(body: str, **parts: str) -> bytes:
    """A Word file with `body`; `parts`: other files in `word/`, or `core` for its properties."""
    core = parts.pop("core", None)
    document = f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    files: dict[str, str | bytes] = {
        "word/document.xml": document,
        "word/styles.xml": STYLES,
        "word/numbering.xml": NUMBERING,
    }
    files |= {f"word/{name}.xml": f'<w:hdr xmlns:w="{W}">{x}</w:hdr>' for name, x in parts.items()}
    if core is not None:
        files["docProps/core.xml"] = core
    return zipped(files)


def p(text: str, style: str = "", runs: str = "", props: str = "") -> str:
    """A paragraph of Word's, `runs` after `text`."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{props}</w:pPr>{r(text)}{runs}</w:p>"


def r(text: str, props: str = "") -> str:
    """A run of Word's."""
    said = text.replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
    return f'<w:r><w:rPr>{props}</w:rPr><w:t xml:space="preserve">{said}</w:t></w:r>'


def entry(text: str, number: int, depth: int = 0) -> str:
    """A list entry of Word's."""
    place = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'
    return p(text, props=place)


def table(*rows: Sequence[str]) -> str:
    """A table of Word's; a cell that begins with `<` is XML of its own."""

    def cell(said: str) -> str:
        return f"<w:tc>{said if said.startswith('<') else p(said)}</w:tc>"

    body = "".join(f"<w:tr>{''.join(cell(one) for one in row)}</w:tr>" for row in rows)
    return f"<w:tbl>{body}</w:tbl>"


# --------------------------------------------------------------------------- OpenDocument

_NAMES = " ".join(
    f'xmlns:{short}="{OFFICE}:{short}:1.0"'
    for short in ("office", "text", "table", "style", "meta", "drawing", "manifest")
)
_FO = 'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'


def odt(body: str, styles: str = "", meta: str = "", page: str = "", manifest: str = "") -> bytes:
    """An OpenDocument text with `body`; `page` stands in its page header."""
    content = f"""<office:document-content {_NAMES} {_FO}><office:automatic-styles>
<text:list-style style:name="L1"><text:list-level-style-bullet text:level="1"/></text:list-style>
<text:list-style style:name="L2">
<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
</text:list-style>{styles}</office:automatic-styles>
<office:body><office:text>{body}</office:text></office:body></office:document-content>"""
    named = f"""<office:document-styles {_NAMES}><office:master-styles><style:master-page>
<style:header><text:p>{page}</text:p></style:header></style:master-page></office:master-styles>
</office:document-styles>"""
    kind = "application/vnd.oasis.opendocument.text"
    return zipped(
        {
            "mimetype": kind,
            "content.xml": content,
            "styles.xml": named,
            "meta.xml": f"<office:document-meta {_NAMES} xmlns:dc='dc'><office:meta>{meta}"
            "</office:meta></office:document-meta>",
            "META-INF/manifest.xml": manifest or "<manifest/>",
        }
    )


# --------------------------------------------------------------------------- PDF

Text = tuple[float, float, float, str] | tuple[float, float, float, str, str]
"""x, y from the top, size, what is said, and `F2` for bold."""


def pdf(pages: Sequence[Sequence[Text]], drawn: str = "", info: str = "") -> bytes:
    """A PDF of A4 pages; `drawn`: what is drawn on each of them, in PDF's operators."""
    fonts = "<</F1 3 0 R/F2 4 0 R>>"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>",
    ]
    kids = []
    for page in pages:
        shown = drawn.encode() + b"\n"
        for x, y, size, said, *font in page:
            text = said.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
            name = font[0] if font else "F1"
            place = f"BT /{name} {size} Tf 1 0 0 1 {x} {842 - y} Tm (".encode()
            shown += place + text.encode("cp1252") + b") Tj ET\n"
        objects.append(stream(shown))
        kids.append(len(objects) + 1)
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {len(objects)} 0 R"
            f"/Resources<</Font{fonts}>>>>".encode()
        )
    listed = " ".join(f"{n} 0 R" for n in kids)
    objects[1] = f"<</Type/Pages/Kids[{listed}]/Count {len(kids)}>>".encode()
    return pdf_of(objects, info)


def stream(data: bytes, extra: str = "") -> bytes:
    """A PDF stream of `data`, packed."""
    packed = zlib.compress(data, 9)
    head = f"<<{extra}/Filter/FlateDecode/Length {len(packed)}>>stream\n".encode()
    return head + packed + b"\nendstream"


def pdf_of(objects: Sequence[bytes], info: str = "", trailer: str = "") -> bytes:
    """A PDF file of numbered objects, the catalogue first."""
    out, places = b"%PDF-1.4\n", []
    listed = [*objects, f"<<{info}>>".encode()]
    for n, data in enumerate(listed, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % n + data + b"\nendobj\n"
    at = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(listed) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    end = f"trailer<</Size {len(listed) + 1}/Root 1 0 R/Info {len(listed)} 0 R{trailer}>>"
    return out + end.encode() + b"\nstartxref\n%d\n%%%%EOF" % at

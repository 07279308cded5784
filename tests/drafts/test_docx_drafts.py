"""Word files of every shape: what a reader sees once all changes are accepted, and nothing else."""

from __future__ import annotations

import io
import random
import zipfile

import pytest

from factcheck.drafts.reading import from_bytes
from factcheck.errors import DraftError
from factcheck.model.drafts import Draft

SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)


def r(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def p(inside: str, properties: str = "") -> str:
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inside}</w:p>"


def styled(text: str, style: str) -> str:
    return p(r(text), f'<w:pStyle w:val="{style}"/>')


def packed(body: str, **parts: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f"<w:document {SPACES}><w:body>{body}<w:sectPr/></w:body></w:document>")
        for name, content in parts.items():
            archive.writestr(f"word/{name}.xml", content)
    return out.getvalue()


def notes(kind: str, text: str) -> str:
    body = p(f"<w:r><w:{kind}Ref/></w:r>" + r(text)) + p(r("and more"))
    return f'<w:{kind}s {SPACES}><w:{kind} w:type="separator" w:id="0">{p(r("LINE"))}</w:{kind}><w:{kind} w:id="2">{body}</w:{kind}></w:{kind}s>'


def read(body: str, **parts: str) -> Draft:
    return from_bytes(packed(p(r("Intro.")) + body, **parts), "draft.docx")


def lines(body: str, **parts: str) -> list[str]:
    return [line.strip() for line in read(body, **parts).text.split("\n")][1:]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (p(r("a ") + f'<w:ins w:id="1">{r("in ")}</w:ins><w:del w:id="2"><w:r><w:delText>out </w:delText></w:r></w:del>' + r("z")), ["a in z"]),
        (p(r("a ") + f"<w:moveFrom>{r('FROM')}</w:moveFrom><w:moveTo>{r('to')}</w:moveTo>"), ["a to"]),
        (f'<w:ins w:id="1">{p(r("a whole paragraph put in"))}</w:ins>', ["a whole paragraph put in"]),
        (p(r("first "), '<w:rPr><w:del w:id="5"/></w:rPr>') + p(r("second")) + p(r("third")), ["first second", "third"]),
        (p(r("last"), '<w:rPr><w:del w:id="5"/></w:rPr>'), ["last"]),
        (p(r("7,") + r("000") + r(" km")), ["7,000 km"]),
        (p(r("see ") + f'<w:hyperlink r:id="x">{r("this link")}</w:hyperlink>'), ["see this link"]),
        (p('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE 77 </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' + r("12") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'), ["12"]),
        (p(f'<w:fldSimple w:instr="DATE">{r("5 May")}</w:fldSimple>'), ["5 May"]),
        (p(r("popu") + "<w:r><w:softHyphen/></w:r>" + r("la\u00adtion")), ["population"]),
        (p(r("17") + "<w:r><w:noBreakHyphen/></w:r>" + r("million")), ["17-million"]),
        (p(r("20") + '<w:r><w:sym w:font="Symbol" w:char="F0B0"/></w:r>' + r("C, 5") + '<w:r><w:sym w:font="Wingdings" w:char="F04A"/></w:r>' + r("6")), ["20°C, 5 6"]),
        (p('<w:r><w:rPr><w:vanish/></w:rPr><w:t>HIDDEN</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>shown</w:t></w:r>'), ["shown"]),
        (p(r("a ") + f"<w:sdt><w:sdtPr><w:alias w:val='X'/></w:sdtPr><w:sdtContent>{r('control')}</w:sdtContent></w:sdt>"), ["a control"]),
        (f"<w:sdt><w:sdtContent>{p(r('a block control'))}</w:sdtContent></w:sdt>", ["a block control"]),
        (p(r("sum ") + "<m:oMath><m:r><m:t>5+6</m:t></m:r></m:oMath>"), ["sum 5+6"]),
        (p(f"<w:ruby><w:rt>{r('ABOVE')}</w:rt><w:rubyBase>{r('base')}</w:rubyBase></w:ruby>"), ["base"]),
        (p('<w:commentRangeStart w:id="1"/>' + r("noted") + '<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>'), ["noted"]),
        (p(r("10 km") + '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r>'), ["10 km²"]),
        (p(r("It ended.") + "<w:r><w:br/></w:r>" + r("Then more.")), ["It ended.", "Then more."]),
        (p(r("The country has a") + "<w:r><w:br/></w:r>" + r("long coast.")), ["The country has a long coast."]),
        (p(r("Area") + "<w:r><w:br/></w:r>" + r("5 km") + '<w:r><w:br w:type="page"/></w:r>'), ["Area", "5 km"]),
        (p('<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture" descr="A map with 12 lakes"/></wp:inline></w:drawing></w:r>' + r("Text")), ["Text", "A map with 12 lakes"]),
    ],
)  # fmt: skip
def test_paragraphs(body: str, expected: list[str]) -> None:
    assert lines(body) == expected


def test_table_cells_are_joined_by_tabs_and_none_is_lost() -> None:
    def tc(inside: str) -> str:
        return f"<w:tc>{inside}</w:tc>"

    control = f"<w:sdt><w:sdtContent>{p(r('control'))}</w:sdtContent></w:sdt>"
    inner = f"<w:tbl><w:tr>{tc(p(r('inner')))}</w:tr></w:tbl>"
    rows = [
        f"<w:tr>{tc(p(r('c1')))}{tc(p(r('c2')) + p(r('below')))}</w:tr>",
        f'<w:tr><w:trPr><w:del w:id="9"/></w:trPr>{tc(p(r("GONE")))}</w:tr>',
        f"<w:tr>{tc(p(r('d1')) + inner + p(''))}{tc(control)}</w:tr>",
        f"<w:sdt><w:sdtContent><w:tr>{tc(p(r('row')))}</w:tr></w:sdtContent></w:sdt>",
        f"<w:tr><w:sdt><w:sdtContent>{tc(p(r('cell')))}</w:sdtContent></w:sdt></w:tr>",
    ]
    draft = read(f"<w:tbl>{''.join(rows)}</w:tbl>{p(r('After.'))}")
    assert draft.text.split("\n")[1:] == ["c1\tc2 below", "d1\tcontrol", "inner", "row", "cell", "After."]
    assert [block.role for block in draft.blocks[1:-1]] == ["table-row"] * 5


def test_notes_and_text_boxes_follow_their_paragraph_once() -> None:
    box = "<w:txbxContent>" + p(r("In the box.")) + "</w:txbxContent>"
    body = p(
        r("One")
        + '<w:r><w:footnoteReference w:id="2"/></w:r>'
        + r(" two.")
        + f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>'
        + '<w:r><w:endnoteReference w:id="2"/></w:r>'
    ) + p(r("Three."))
    parts = {"footnotes": notes("footnote", "Foot"), "endnotes": notes("endnote", "End")}
    draft = read(body, **parts, comments=f"<w:comments {SPACES}><w:comment>{p(r('COMMENT'))}</w:comment></w:comments>", header1=f"<w:hdr {SPACES}>{p(r('HEADER'))}</w:hdr>")  # fmt: skip
    assert draft.text.split("\n")[1:] == ["One two.", "Foot", "and more", "In the box.", "End", "and more", "Three."]
    places = [draft.locate(block.start) for block in draft.blocks]
    assert [(place.part, place.paragraph) for place in places] == [
        ("document", 1), ("document", 2), ("footnote", 1), ("footnote", 2), ("textbox", 1), ("endnote", 1), ("endnote", 2), ("document", 3),
    ]  # fmt: skip
    assert [block.role for block in draft.blocks if block.role == "footnote"] == ["footnote"] * 4


def test_an_offset_leads_to_paragraph_and_run() -> None:
    draft = read(p(r("The border is ") + r("7,000") + r(" km long.")))
    at = draft.text.index("7,000")
    place = draft.locate(at)
    assert (place.part, place.paragraph, place.run) == ("document", 2, 2)
    assert draft.locate(at + 4).run == 2
    assert draft.locate(at + 5).run == 3


def test_roles_come_from_style_names_in_any_language() -> None:
    styles = (
        f'<w:styles {SPACES}><w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Zwischen"><w:name w:val="House crosshead"/><w:basedOn w:val="berschrift1"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="a"/><w:basedOn w:val="B"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="b"/><w:basedOn w:val="A"/></w:style></w:styles>'
    )
    long = "A line long enough that nothing but its style can tell what it is, whatever else may be said of it."
    wanted = {"Title": "title", "Subtitle": "deck", "Heading2": "heading", "berschrift1": "heading", "Zwischen": "heading", "Caption": "caption", "ListBullet": "list-item", "Quote": "pull-quote", "IntenseQuote": "pull-quote", "A": "paragraph", "None": "paragraph"}  # fmt: skip
    body = "".join(styled(long, style) for style in wanted) + p(r(long), '<w:numPr><w:numId w:val="1"/></w:numPr>')
    assert [block.role for block in read(body, styles=styles).blocks[1:]] == [*wanted.values(), "list-item"]


def test_words_own_dates_are_a_hint_and_never_the_date() -> None:
    out = io.BytesIO(packed(p(r("Norway’s capital is Oslo."))))
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr(
            "docProps/core.xml",
            '<x xmlns:d="http://purl.org/dc/terms/"><d:created>2013-04-05T10:00:00Z</d:created></x>',
        )
    draft = from_bytes(out.getvalue(), "a.docx")
    assert (draft.as_of, draft.hints) == (None, ("the file was created 2013-04-05T10:00:00Z",))


def zipped(**files: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), content)
    return out.getvalue()


BOMB = "".join(f"<!ENTITY {chr(98 + i)} '{('&' + chr(97 + i) + ';') * 10}'>" for i in range(9))


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"no zip at all", "broken .docx"),
        (packed(p(r("x")))[:200], "broken .docx"),
        (zipped(a_txt="x"), "word/document.xml is missing"),
        (zipped(content_xml="<x/>"), "an OpenDocument file"),
        (zipped(xl__workbook_xml="<x/>"), "a spreadsheet"),
        (zipped(word__document_xml="<w:document"), "broken .docx"),
        (zipped(word__document_xml="<x/>"), "has no body"),
        (packed(""), "holds no text"),
        (zipped(word__document_xml=f'<!DOCTYPE l [<!ENTITY a "aaaaaaaaaa">{BOMB}]><x>&j;</x>'), "draft.docx"),
        (zipped(word__document_xml=f'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><w:document {SPACES}><w:body>{p(r("&e;"))}</w:body></w:document>'), "entities of its own"),
        (b"\xd0\xcf\x11\xe0 old word", "protected by a password"),
    ],
)  # fmt: skip
def test_what_is_no_word_document_is_a_clear_error(raw: bytes, words: str) -> None:
    with pytest.raises(DraftError) as caught:
        from_bytes(raw, "draft.docx")
    assert str(caught.value).startswith("draft.docx: ")
    assert words in str(caught.value)


def test_a_document_that_unpacks_to_too_much_is_not_read() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive, archive.open("word/document.xml", "w") as file:  # fmt: skip
        for _ in range(260):
            file.write(b" " * (1024 * 1024))
    with pytest.raises(DraftError, match="unpacks to more than"):
        from_bytes(out.getvalue(), "draft.docx")


def test_damaged_files_are_errors_and_never_crashes() -> None:
    whole = packed(p(r("Norway’s capital is Oslo.")) * 20, footnotes=notes("footnote", "x"))
    chance = random.Random(7)
    for _ in range(300):
        raw = bytearray(whole)
        for _ in range(chance.randint(1, 6)):
            raw[chance.randrange(len(raw))] = chance.randrange(256)
        try:
            draft = from_bytes(bytes(raw[: chance.choice((len(raw), chance.randrange(len(raw))))]), "draft.docx")
        except DraftError:
            continue
        assert all(draft.text[b.start : b.end].strip() for b in draft.blocks)


def test_a_note_that_points_at_itself_is_read_once() -> None:
    loop = notes("footnote", "Foot").replace("</w:p>", '<w:r><w:footnoteReference w:id="2"/></w:r></w:p>')
    assert lines(p(r("Here") + '<w:r><w:footnoteReference w:id="2"/></w:r>'), footnotes=loop) == [
        "Here",
        "Foot",
        "and more",
    ]

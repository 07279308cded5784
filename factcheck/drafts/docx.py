"""Word files, read from their XML: tracked insertions in, deletions out; tables, footnotes and text boxes; comments are not text."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

from lxml import etree

from factcheck.drafts import dateline, plain
from factcheck.drafts.parts import Assembly
from factcheck.errors import DraftError
from factcheck.model.drafts import Draft, Location

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_LIMIT = 256 * 1024 * 1024
_STYLES = (
    ("title", "title"),
    ("subtitle", "deck"),
    ("heading", "heading"),
    ("caption", "caption"),
    ("byline", "byline"),
    ("list", "list-item"),
    ("quote", "pull-quote"),
    ("standfirst", "deck"),
)
_SKIPPED = frozenset(
    {
        f"{_W}del",
        f"{_W}moveFrom",
        f"{_W}instrText",
        f"{_W}delText",
        f"{_W}pPr",
        f"{_W}rPr",
        f"{_W}commentReference",
        f"{_MC}Fallback",
        f"{_W}annotationRef",
    }
)


def read(raw: bytes, path: str | None, sha256: str) -> Draft:
    """A .docx draft. Raises DraftError when the file is no readable Word document."""
    name = path or "docx"
    parts = _parts(raw, name)
    body = _parse(parts["word/document.xml"], name).find(f"{_W}body")
    if body is None:
        raise DraftError(f"{name}: this Word document has no body; save it anew as .docx")
    notes = {kind: _notes(parts.get(f"word/{kind}s.xml"), kind, name) for kind in ("footnote", "endnote")}
    assembly = Assembly()
    reader = _Reader(assembly, notes)
    reader.blocks(body, "document")
    if not assembly.blocks:
        raise DraftError(f"{name}: the document holds no text")
    text = assembly.text()
    dated = dateline.find([text[b.start : b.end] for b in assembly.blocks])
    title = next((text[b.start : b.end].strip() for b in assembly.blocks if b.role == "title"), None)
    return Draft(
        text,
        tuple(assembly.blocks),
        path,
        sha256,
        title,
        dated[0] if dated else None,
        dated[1] if dated else None,
        offsets=assembly.offsets(),
        hints=_hints(parts, name),
    )


def _parts(raw: bytes, name: str) -> dict[str, bytes]:
    wanted = re.compile(r"word/(document|footnotes|endnotes)\.xml|docProps/core\.xml")
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            names = set(archive.namelist())
            if "word/document.xml" not in names:
                raise DraftError(f"{name}: {_told(names)}")
            chosen = [info for info in archive.infolist() if wanted.fullmatch(info.filename)]
            if sum(info.file_size for info in chosen) > _LIMIT:
                raise DraftError(f"{name}: the document unpacks to more than {_LIMIT:,} bytes; it is not read")
            return {info.filename: archive.read(info) for info in chosen}
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, zipfile.LargeZipFile) as error:
        raise DraftError(f"{name}: broken .docx file ({error}); open it in Word and save it again") from error


def _told(names: set[str]) -> str:
    """What a zip file without a Word document is."""
    for mark, what in (
        ("content.xml", "an OpenDocument file"),
        ("xl/workbook.xml", "a spreadsheet"),
        ("ppt/presentation.xml", "a presentation"),
    ):
        if mark in names:
            return f"this is {what}; open it in its program and save it as .docx"
    return "no Word document in this file (word/document.xml is missing); save it as .docx"


def _parse(content: bytes, name: str) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise DraftError(f"{name}: broken .docx file ({error}); open it in Word and save it again") from error
    if root.getroottree().docinfo.doctype:
        raise DraftError(f"{name}: this file defines entities of its own, which Word never does; it is not read")
    return root


def _notes(content: bytes | None, kind: str, name: str) -> dict[str, etree._Element]:
    if content is None:
        return {}
    root = _parse(content, name)
    return {
        str(note.get(f"{_W}id")): note
        for note in root.findall(f"{_W}{kind}")
        if note.get(f"{_W}type") in {None, "normal"}
    }


def _hints(parts: dict[str, bytes], name: str) -> tuple[str, ...]:
    """Word's own dates: a hint for people, never the draft's date."""
    content = parts.get("docProps/core.xml")
    if content is None:
        return ()
    root = _parse(content, name)
    return tuple(
        f"the file was {etree.QName(child).localname} {child.text}"
        for child in root
        if etree.QName(child).localname in {"created", "modified"} and child.text
    )


class _Reader:
    """Walks the document in order; a paragraph's notes and text boxes follow it."""

    def __init__(self, assembly: Assembly, notes: dict[str, dict[str, etree._Element]]) -> None:
        self.assembly, self.notes = assembly, notes
        self.paragraph = 0

    def blocks(self, parent: etree._Element, part: str, role: str | None = None) -> None:
        for child in parent:
            if child.tag == f"{_W}p":
                self.one(child, part, role)
            elif child.tag == f"{_W}tbl":
                self.table(child, part)
            elif child.tag in {
                f"{_W}sdt",
                f"{_W}sdtContent",
                f"{_W}ins",
                f"{_W}customXml",
                f"{_W}smartTag",
                f"{_W}moveTo",
            }:
                self.blocks(child, part, role)

    def one(self, paragraph: etree._Element, part: str, role: str | None) -> None:
        self.paragraph += 1
        stretches, later = self.stretches(paragraph, part)
        text = "".join(piece for piece, _ in stretches)
        self.assembly.add(stretches, role or _role(paragraph, text, self.assembly))
        for kind, element in later:
            self.blocks(
                element,
                "textbox" if kind == "textbox" else kind,
                "footnote" if kind in {"footnote", "endnote"} else None,
            )

    def stretches(
        self, paragraph: etree._Element, part: str
    ) -> tuple[list[tuple[str, Location]], list[tuple[str, etree._Element]]]:
        number, run = self.paragraph, 0
        found: list[tuple[str, Location]] = []
        later: list[tuple[str, etree._Element]] = []
        for element in _inline(paragraph, later, self.notes):
            if element.tag == f"{_W}r":
                run += 1
                continue
            text = (
                "\t"
                if element.tag == f"{_W}tab"
                else " "
                if element.tag in {f"{_W}br", f"{_W}cr"}
                else "-"
                if element.tag == f"{_W}noBreakHyphen"
                else element.text or ""
            )
            if text:
                found.append((text.replace("\n", " "), Location(part=part, paragraph=number, run=run)))
        return found, later

    def table(self, table: etree._Element, part: str) -> None:
        for row in table.iter(f"{_W}tr"):
            if next(row.iterancestors(f"{_W}tbl")) is not table or row.find(f"{_W}trPr/{_W}del") is not None:
                continue
            cells: list[tuple[str, Location]] = []
            later: list[tuple[str, etree._Element]] = []
            for index, cell in enumerate(row.findall(f"{_W}tc")):
                if index:
                    cells.append(("\t", Location(part=part, paragraph=self.paragraph)))
                cells.extend(self.cell(cell, part, later))
            self.assembly.add(cells, "table-row")
            for _, element in later:
                self.blocks(element, part)

    def cell(
        self, cell: etree._Element, part: str, later: list[tuple[str, etree._Element]]
    ) -> list[tuple[str, Location]]:
        found: list[tuple[str, Location]] = []
        for paragraph in cell.findall(f"{_W}p"):
            self.paragraph += 1
            stretches, more = self.stretches(paragraph, part)
            if found and stretches:
                found.append((" ", stretches[0][1]))
            found.extend((text.replace("\t", " "), place) for text, place in stretches)
            later.extend(more)
        return found


def _inline(
    element: etree._Element, later: list[tuple[str, etree._Element]], notes: dict[str, dict[str, etree._Element]]
) -> Iterator[etree._Element]:
    for child in element:
        if child.tag in _SKIPPED:
            continue
        if child.tag in {f"{_W}footnoteReference", f"{_W}endnoteReference"}:
            kind = "footnote" if child.tag == f"{_W}footnoteReference" else "endnote"
            note = notes[kind].get(str(child.get(f"{_W}id")))
            if note is not None:
                later.append((kind, note))
        elif child.tag == f"{_W}txbxContent":
            later.append(("textbox", child))
        elif child.tag in {f"{_W}t", f"{_W}tab", f"{_W}br", f"{_W}cr", f"{_W}noBreakHyphen"}:
            yield child
        else:
            if child.tag == f"{_W}r":
                if child.find(f"{_W}rPr/{_W}vanish") is not None:
                    continue
                yield child
            yield from _inline(child, later, notes)


def _role(paragraph: etree._Element, text: str, assembly: Assembly) -> str:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    name = str(style.get(f"{_W}val")).lower() if style is not None else ""
    for start, role in _STYLES:
        if name.startswith(start):
            return role
    if paragraph.find(f"{_W}pPr/{_W}numPr") is not None:
        return "list-item"
    return plain._role(text, len(assembly.blocks), assembly.blocks, 99)

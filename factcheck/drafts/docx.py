"""Word files, read from their XML: tracked insertions in, deletions out; tables, footnotes and text boxes; comments are not text."""

from __future__ import annotations

import io
import re
import zipfile
import zlib

from lxml import etree

from factcheck.drafts import dateline, docx_text
from factcheck.drafts.docx_text import W
from factcheck.drafts.parts import Assembly
from factcheck.errors import DraftError
from factcheck.model.drafts import Draft

_LIMIT = 256 * 1024 * 1024
_DEEPEST = 20
"""Styles based one on the other; Word itself stops at eleven."""


def read(raw: bytes, path: str | None, sha256: str) -> Draft:
    """A .docx draft. Raises DraftError when the file is no readable Word document."""
    name = path or "docx"
    parts = _parts(raw, name)
    body = _parse(parts["word/document.xml"], name).find(f"{W}body")
    if body is None:
        raise DraftError(f"{name}: this Word document has no body; save it anew as .docx")
    notes = {kind: _notes(parts.get(f"word/{kind}s.xml"), kind, name) for kind in ("footnote", "endnote")}
    assembly = Assembly()
    docx_text.Reader(assembly, notes, _styles(parts.get("word/styles.xml"), name)).blocks(body, "document")
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
    wanted = re.compile(r"word/(document|footnotes|endnotes|styles)\.xml|docProps/core\.xml")
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            names = set(archive.namelist())
            if "word/document.xml" not in names:
                raise DraftError(f"{name}: {_told(names)}")
            chosen = [info for info in archive.infolist() if wanted.fullmatch(info.filename)]
            if sum(info.file_size for info in chosen) > _LIMIT:
                raise DraftError(f"{name}: the document unpacks to more than {_LIMIT:,} bytes; it is not read")
            return {info.filename: archive.read(info) for info in chosen}
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, OSError, ValueError, zlib.error) as error:
        raise DraftError(f"{name}: broken .docx file ({_line(error)}); open it in Word and save it again") from error


def _line(error: Exception) -> str:
    """What an error says, on one line."""
    return " ".join(str(error).split())


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
        raise DraftError(f"{name}: broken .docx file ({_line(error)}); open it in Word and save it again") from error
    if root.getroottree().docinfo.doctype:
        raise DraftError(f"{name}: this file defines entities of its own, which Word never does; it is not read")
    return root


def _notes(content: bytes | None, kind: str, name: str) -> dict[str, etree._Element]:
    if content is None:
        return {}
    root = _parse(content, name)
    return {
        str(note.get(f"{W}id")): note for note in root.findall(f"{W}{kind}") if note.get(f"{W}type") in {None, "normal"}
    }


def _styles(content: bytes | None, name: str) -> dict[str, tuple[str, ...]]:
    """By style id, the names of the style and of those it is based on: ids are in the language of the Word that wrote them."""
    if content is None:
        return {}
    names: dict[str, str] = {}
    above: dict[str, str] = {}
    for style in _parse(content, name).findall(f"{W}style"):
        id_ = str(style.get(f"{W}styleId"))
        named, based = style.find(f"{W}name"), style.find(f"{W}basedOn")
        names[id_] = "" if named is None else str(named.get(f"{W}val")).lower()
        if based is not None:
            above[id_] = str(based.get(f"{W}val"))
    return {id_: tuple(names[each] for each in _chain(id_, above) if each in names) for id_ in names}


def _chain(id_: str, above: dict[str, str]) -> list[str]:
    found = [id_]
    while len(found) < _DEEPEST and above.get(found[-1]) and above[found[-1]] not in found:
        found.append(above[found[-1]])
    return found


def _hints(parts: dict[str, bytes], name: str) -> tuple[str, ...]:
    """Word's own dates: a hint for people, never the draft's date."""
    content = parts.get("docProps/core.xml")
    if content is None:
        return ()
    root = _parse(content, name)
    return tuple(
        f"the file was {etree.QName(child).localname} {child.text}"
        for child in root.iterchildren("*")
        if etree.QName(child).localname in {"created", "modified"} and child.text
    )

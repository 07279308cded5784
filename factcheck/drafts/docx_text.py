"""The text of a Word document in reading order: what a reader sees once all changes are accepted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from factcheck import lazy
from factcheck.drafts import plain
from factcheck.drafts.parts import INVISIBLE, Assembly, goes_on, raised
from factcheck.model.drafts import Location

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_ROLES = (
    ("title", "title"),
    ("subtitle", "deck"),
    ("standfirst", "deck"),
    ("heading", "heading"),
    ("caption", "caption"),
    ("byline", "byline"),
    ("list", "list-item"),
    ("quote", "pull-quote"),
    ("intense quote", "pull-quote"),
    ("intensequote", "pull-quote"),
)
_SKIPPED = frozenset(
    {
        *(f"{W}{name}" for name in ("del", "moveFrom", "instrText", "delText", "delInstrText", "pPr", "rPr", "tblPr", "tblGrid", "commentReference", "annotationRef", "rt", "sdtPr", "sdtEndPr")),
        f"{_MC}Fallback",
    }
)  # fmt: skip
_WRAPPERS = frozenset(f"{W}{name}" for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"))
_TEXTS = {
    f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}noBreakHyphen": "-", f"{W}softHyphen": "", f"{W}cr": "\n", f"{W}br": "\n",
}  # fmt: skip
_SYMBOLS = {0xB0: "°", 0xB1: "±", 0xB4: "×", 0xB7: "·", 0xA3: "≤", 0xB3: "≥", 0xA0: "€", 0x2D: "−"}
"""Of the font Symbol, whose characters stand in the private area; any other becomes a space, so that no words grow together."""

Stretch = tuple[str, Location]


@dataclass
class _Later:
    """What stands beside a paragraph and is read after it: notes, text boxes, pictures."""

    found: list[tuple[str, etree._Element]] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)


class Reader:
    """Walks the document in order; a paragraph's notes, text boxes and pictures follow it."""

    def __init__(
        self,
        assembly: Assembly,
        notes: dict[str, dict[str, etree._Element]],
        styles: dict[str, tuple[str, ...]],
    ) -> None:
        self.assembly, self.notes, self.styles = assembly, notes, styles
        self.counted: Counter[str] = Counter()
        self.within: list[etree._Element] = []
        """The notes that are being read: one that points at itself is read once."""

    def blocks(self, parent: etree._Element, part: str, role: str | None = None) -> None:
        """Paragraphs and tables of an element, each part counting its own paragraphs."""
        stretches: list[Stretch] = []
        later = _Later()
        for child in _children(parent):
            if child.tag == f"{W}tbl":
                self.table(child, part)
                continue
            stretches += self.stretches(child, part, later)
            if child.find(f"{W}pPr/{W}rPr/{W}del") is None:  # else its end was deleted: it goes on in the next one
                self.end(stretches, child, part, role, later)
                stretches, later = [], _Later()
        if stretches:
            self.end(stretches, parent, part, role, later)

    def end(self, stretches: list[Stretch], owner: etree._Element, part: str, role: str | None, later: _Later) -> None:
        """Add a paragraph that is whole, and what stood beside it."""
        for line in _lines(stretches):
            self.assembly.add(line, role or self.role(owner, "".join(piece for piece, _ in line)))
        self.after(later, part)

    def after(self, later: _Later, part: str) -> None:
        """What stood beside the paragraph just read."""
        for told in later.pictures:
            self.assembly.add([(told, Location(part=part, paragraph=self.counted[part]))], "alt")
        for kind, element in later.found:
            if any(element is open_ for open_ in self.within):
                continue
            self.within.append(element)
            self.blocks(element, kind, None if kind == "textbox" else "footnote")
            self.within.pop()

    def stretches(self, paragraph: etree._Element, part: str, later: _Later) -> list[Stretch]:
        """The text of a paragraph with the place of each piece; line breaks are \\n."""
        self.counted[part] += 1
        number, run = self.counted[part], 0
        found: list[Stretch] = []
        for element in _inline(paragraph, later, self.notes):
            if element.tag == f"{W}r":
                run += 1
                continue
            text = _text(element)
            if _is_raised(element) and lazy.known(r"[-−+]?\d+").fullmatch(text):
                text = raised(text)
            if text:
                found.append((text, Location(part=part, paragraph=number, run=run)))
        return found

    def table(self, table: etree._Element, part: str) -> None:
        """A line a row, cells joined by a tab; tables inside cells follow their row."""
        for row in _inside(table, f"{W}tr"):
            if row.find(f"{W}trPr/{W}del") is not None:
                continue
            cells: list[Stretch] = []
            later, nested = _Later(), []
            for index, cell in enumerate(_inside(row, f"{W}tc")):
                if index:
                    cells.append(("\t", Location(part=part, paragraph=self.counted[part])))
                cells.extend(self.cell(cell, part, later))
                nested += _inside(cell, f"{W}tbl")
            self.assembly.add(cells, "table-row")
            self.after(later, part)
            for inner in nested:
                self.table(inner, part)

    def cell(self, cell: etree._Element, part: str, later: _Later) -> list[Stretch]:
        """The text of a cell, its paragraphs joined by a space."""
        found: list[Stretch] = []
        for paragraph in _inside(cell, f"{W}p"):
            stretches = self.stretches(paragraph, part, later)
            if found and stretches:
                found.append((" ", stretches[0][1]))
            found.extend((lazy.known(r"[\t\n]").sub(" ", text), place) for text, place in stretches)
        return found

    def role(self, paragraph: etree._Element, text: str) -> str:
        """By style, outline and numbering, else by shape."""
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        if style is not None:
            id_ = str(style.get(f"{W}val"))
            for name in (*self.styles.get(id_, ()), id_.lower()):
                found = next((role for start, role in _ROLES if name.startswith(start)), None)
                if found is not None:
                    return found
        if paragraph.find(f"{W}pPr/{W}outlineLvl") is not None:
            return "heading"
        if paragraph.find(f"{W}pPr/{W}numPr") is not None:
            return "list-item"
        return plain.role(text, self.assembly.blocks)


def _inside(parent: etree._Element, tag: str) -> list[etree._Element]:
    """The children of a tag, those in wrappers (content controls, insertions) included."""
    found: list[etree._Element] = []
    for child in parent:
        if child.tag == tag:
            found.append(child)
        elif child.tag in _WRAPPERS:
            found += _inside(child, tag)
    return found


def _children(parent: etree._Element) -> Iterator[etree._Element]:
    """Paragraphs and tables in order, those in wrappers included."""
    for child in parent:
        if child.tag in {f"{W}p", f"{W}tbl"}:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _children(child)


def _lines(stretches: list[Stretch]) -> Iterator[list[Stretch]]:
    """The lines of a paragraph; a line break inside a sentence is a space."""
    text = "".join(piece for piece, _ in stretches)
    line: list[Stretch] = []
    at = 0
    for piece, place in stretches:
        for part in lazy.known(r"(\n)").split(piece):
            at += len(part)
            if part != "\n":
                line.append((part, place))
            elif goes_on(text[: at - 1], text[at:]):
                line.append((" ", place))
            else:
                yield line
                line = []
    yield line


def _text(element: etree._Element) -> str:
    """The characters an element stands for."""
    if element.tag in _TEXTS:
        return "" if element.get(f"{W}type") in {"page", "column"} and element.tag == f"{W}br" else _TEXTS[element.tag]
    if element.tag == f"{W}sym":
        code = str(element.get(f"{W}char") or "")[-2:]
        return _SYMBOLS.get(int(code, 16), " ") if lazy.known(r"[0-9A-Fa-f]{2}").fullmatch(code) else " "
    return INVISIBLE.sub("", (element.text or "").replace("\n", " "))


_LEAVES = frozenset({*_TEXTS, f"{W}t", f"{W}sym", f"{_MATH}t"})


def _inline(
    element: etree._Element, later: _Later, notes: dict[str, dict[str, etree._Element]]
) -> Iterator[etree._Element]:
    """Runs and their texts in order; what stands beside the text goes to `later`."""
    for child in element:
        if child.tag in _SKIPPED or not isinstance(child.tag, str):
            continue
        if child.tag in {f"{W}footnoteReference", f"{W}endnoteReference"}:
            kind = "footnote" if child.tag == f"{W}footnoteReference" else "endnote"
            note = notes[kind].get(str(child.get(f"{W}id")))
            if note is not None:
                later.found.append((kind, note))
        elif child.tag == f"{W}txbxContent":
            later.found.append(("textbox", child))
        elif child.tag == f"{_DRAWING}docPr":
            told = " ".join(str(child.get("descr") or "").split())
            if told:
                later.pictures.append(told)
        elif child.tag in _LEAVES:
            yield child
        elif child.tag != f"{W}r":
            yield from _inline(child, later, notes)
        elif not _is_on(child.find(f"{W}rPr/{W}vanish")):
            yield child
            yield from _inline(child, later, notes)


def _is_raised(element: etree._Element) -> bool:
    """Whether a text stands above the line: km², or the mark of a note, which is no digit of a figure."""
    place = element.getparent().find(f"{W}rPr/{W}vertAlign")
    return place is not None and place.get(f"{W}val") == "superscript"


def _is_on(toggle: etree._Element | None) -> bool:
    """Whether a property is switched on: it stands there, and not with a value that says no."""
    return toggle is not None and str(toggle.get(f"{W}val", "true")) not in {"0", "false", "off", "none"}

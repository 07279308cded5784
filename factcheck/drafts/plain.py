"""Plain text: the decoded file itself; paragraphs and their roles by their shape."""

from __future__ import annotations

import re

from factcheck import lazy
from factcheck.drafts import aligned, dateline
from factcheck.drafts.lines import LineMap
from factcheck.frozen import replace
from factcheck.model.drafts import Block, Draft

_LINE = lazy.pattern(r"[^\r\n]+")
_BLANK = lazy.pattern(r"(?:\r\n|\n|\r(?!\n))[^\S\r\n]*(?:\r\n|\n|\r(?!\n))")
_BULLET = lazy.pattern(r"\s*(?:[-*•–·]|\d{1,2}[.)])\s+\S")
_BYLINE = lazy.pattern(r"\s*(?:by|from)\s+[A-Za-zÀ-ÿ]", re.IGNORECASE)
_SENTENCE_END = lazy.pattern(r"[.!?…][\"'”’)\]]*\s*$")
_WRAP = 55
BEGINS = "\f"
"""Marks a line that begins a block of its own, in a copy of the text."""


def read(text: str, path: str | None, sha256: str) -> Draft:
    """A plain-text draft."""
    reading = aligned.tabbed(text)
    blocks = roles(reading, spans(reading))
    found = dateline.find([text[b.start : b.end] for b in blocks])
    title = next((text[b.start : b.end].strip() for b in blocks if b.role == "title"), None)
    return Draft(
        text,
        tuple(blocks),
        path,
        sha256,
        title,
        found[0] if found else None,
        found[1] if found else None,
        reading="" if reading == text else reading,
        offsets=LineMap.of(text),
    )


def spans(text: str) -> list[tuple[int, int]]:
    """Paragraphs: hard-wrapped lines stay together, short lines and bullets stand alone."""
    out: list[tuple[int, int]] = []
    block: list[tuple[int, int]] = []
    before = 0
    for line in _LINE.finditer(text):
        if not line[0].strip():
            continue
        if block and _BLANK.search(text, before, line.start()):
            out.extend(_joined(text, block))
            block = []
        block.append(line.span())
        before = line.end()
    return [*out, *_joined(text, block)]


def _joined(text: str, lines: list[tuple[int, int]]) -> list[tuple[int, int]]:
    out: list[tuple[int, int]] = []
    for start, end in lines:
        if out and _wraps(text, out[-1], start, end):
            out[-1] = (out[-1][0], end)
        else:
            out.append((start, end))
    return out


def _wraps(text: str, before: tuple[int, int], start: int, end: int) -> bool:
    """Whether a line goes on with the one before: that one is long, and neither is a bullet or a table row."""
    last = text[text.rfind("\n", 0, before[1]) + 1 : before[1]]
    line = text[start:end]
    if line.startswith(BEGINS) or _BULLET.match(line) or "\t" in line or "\t" in last or _BYLINE.match(line):
        return False
    return len(last) >= _WRAP or (line.lstrip()[:1].islower() and not _SENTENCE_END.search(last))


_MANY = 99
"""Paragraphs of a draft whose number is not asked for: it has a body below its title and deck."""


def roles(text: str, found: list[tuple[int, int]]) -> list[Block]:
    """A role for each paragraph, by place and shape."""
    blocks: list[Block] = []
    before = [0, *(end for _, end in found)]
    boxed = aligned.boxes(
        [text[start:end] for start, end in found],
        [_BLANK.search(text, last, start) is not None for last, (start, _) in zip(before, found, strict=False)],
    )
    for at, (start, end) in enumerate(found):
        told = role(text[start:end], blocks, len(found))
        blocks.append(Block(start, end, "list-item" if at in boxed and told in _SHORT_LINES else told))
    return in_sections(text, blocks)


_SHORT_LINES = frozenset(["heading", "deck", "paragraph"])


_RANK = lazy.pattern(r"#{1,6}(?=\s)")


def in_sections(text: str, blocks: list[Block]) -> list[Block]:
    """The blocks without a deck where the first heading has others of its own rank: it heads its section alone, and what stands under it is that one's text."""
    if len(blocks) < _LEAST or (blocks[0].role, blocks[1].role) != ("title", "deck"):
        return blocks
    rank, *others = [
        found[0] if (found := _RANK.match(text, text.rfind("\n", 0, block.start) + 1)) else ""
        for block in blocks
        if block.role in {"title", "heading"}
    ]
    if not rank or rank not in others:
        return blocks
    return [blocks[0], replace(blocks[1], role="paragraph"), *blocks[2:]]


def _is_lead(line: str) -> bool:
    """Whether a short paragraph under a title opens the text: it bears a place or a date, or is a long whole sentence."""
    told = _SENTENCE_END.search(line) is not None and len(line) >= _TOLD
    return told or dateline.leads(line) or dateline.find([line]) is not None


_TOLD = 100
"""Characters from which on a sentence with its full stop tells the news itself."""


_LEAST = 3
"""Blocks of a draft with a section below its first: a heading, its text and another heading."""


def role(line: str, before: list[Block], total: int = _MANY) -> str:
    """The role of a paragraph whose markup tells none, by its shape and the blocks before it; `total` are all of the draft."""
    if "\t" in line.strip():
        return "table-row"
    if _BULLET.match(line):
        return "list-item"
    if _BYLINE.match(line) and len(line) < 100 and not _SENTENCE_END.search(line):
        return "byline"
    whole = _SENTENCE_END.search(line) is not None
    if not before and not whole and len(line) < 150 and total > 1:
        return "title"
    if len(before) == 1 and before[0].role == "title" and len(line) < 200 and total > 3 and not _is_lead(line):
        return "deck"
    if not whole and len(line) < 90:
        return "heading"
    return "paragraph"

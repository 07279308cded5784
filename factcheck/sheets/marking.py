"""The draft in the HTML sheet: its blocks, with every claim marked and numbered."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections.abc import Iterator
from typing import Any

from markupsafe import Markup, escape

from factcheck.frozen import dataclass
from factcheck.model.drafts import Block
from factcheck.model.sheets import Judged, Sheet
from factcheck.sheets.order import RANK, entries

SYMBOLS = {"change": "✗", "query": "?", "by-hand": "○", "tick": "✓"}


@dataclass(frozen=True, slots=True)
class Marking:
    """A draft and its claims by place; `prefix` tells the ids of several sheets of a page apart."""

    sheet: Sheet
    prefix: str
    said: dict[str, str]
    placed: tuple[Judged, ...]
    """The claims by where they begin; none reaches over the end of a block or cell."""
    starts: tuple[int, ...]
    firsts: dict[str, str]
    """By fingerprint, the id of the first such claim, which has the card."""

    @classmethod
    def of(cls, sheet: Sheet, prefix: str, said: dict[str, str]) -> Marking:
        """The marking of a sheet."""
        placed = tuple(sorted(sheet.claims, key=lambda judged: judged.claim.start))
        firsts: dict[str, str] = {}
        for entry in entries(sheet):
            for judged in (entry.judged, *entry.repeats, *entry.siblings):
                firsts[judged.fingerprint] = entry.judged.id
        return cls(sheet, prefix, said, placed, tuple(judged.claim.start for judged in placed), firsts)

    def blocks(self, numbers: dict[str, int]) -> Iterator[dict[str, Any]]:
        """The draft's blocks in order; rows of a table that follow each other are one table."""
        rows: list[list[Markup]] = []
        at = 0
        for block in self.sheet.draft.blocks:
            if self.told_again(block):
                continue
            if self.unread(at, block.start):
                yield {"role": "unread", "html": escape(self.sheet.draft.text[at : block.start].strip())}
            at = block.end
            if block.role == "table-row":
                rows.append([self.marked(start, end, numbers) for start, end in self.cells(block)])
                continue
            if rows:
                yield {"role": "table", "rows": rows}
                rows = []
            yield {"role": block.role, "html": self.marked(block.start, block.end, numbers)}
        if rows:
            yield {"role": "table", "rows": rows}
        if self.unread(at, len(self.sheet.draft.text)):
            yield {"role": "unread", "html": escape(self.sheet.draft.text[at:].strip())}

    def told_again(self, block: Block) -> bool:
        """Whether a title without a claim, as front matter has it, stands again as the title or a heading below."""
        if block.role != "title" or bisect_left(self.starts, block.start) < bisect_left(self.starts, block.end):
            return False
        words = self.words(block.start, block.end).split()
        below = (later for later in self.sheet.draft.blocks if later.start > block.start)
        return any(
            later.role in {"title", "heading"} and self.words(later.start, later.end).split() == words
            for later in below
        )

    def unread(self, start: int, end: int) -> bool:
        """Whether words stand between two blocks: front matter, code."""
        return any(ch.isalnum() for ch in self.sheet.draft.text[start:end])

    def cells(self, block: Block) -> list[tuple[int, int]]:
        """The cells of a row; empty ones at its ends are markup."""
        shown = self.shown()[block.start : block.end]
        found, at = [], block.start
        for cell in shown.split("\t"):
            found.append((at, at + len(cell)))
            at += len(cell) + 1
        while len(found) > 1 and not self.shown()[slice(*found[0])].strip():
            found.pop(0)
        while len(found) > 1 and not self.shown()[slice(*found[-1])].strip():
            found.pop()
        return found

    def shown(self) -> str:
        """The text without its markup, as long as the text."""
        return self.sheet.draft.reading or self.sheet.draft.text

    def marked(self, start: int, end: int, numbers: dict[str, int]) -> Markup:
        """A stretch of the draft with its claims marked; where claims overlap, each piece leads to the worst of them."""
        inside = self.placed[bisect_left(self.starts, start) : bisect_left(self.starts, end)]
        cuts = sorted({start, end, *(cut for j in inside for cut in (j.claim.start, j.claim.end) if start < cut < end)})
        out = []
        begun, over = 0, list[Judged]()
        for at, until in itertools.pairwise(cuts):
            over = [j for j in over if j.claim.end > at]
            while begun < len(inside) and inside[begun].claim.start <= at:
                over.append(inside[begun])
                begun += 1
            piece = escape(self.words(at, until))
            ending = [j for j in over if j.claim.end == until or (until == end < j.claim.end)]
            out.append(self.mark(min(over, key=_worst), piece) if over and str(piece).strip() else piece)
            out.extend(self.note(judged, numbers) for judged in sorted(ending, key=_worst))
        return Markup("").join(out)

    def words(self, start: int, end: int) -> str:
        """The words of a stretch, without the markup between them."""
        text, shown = self.sheet.draft.text[start:end], self.shown()[start:end]
        return "".join(ch for was, ch in zip(text, shown, strict=True) if ch != " " or was.isspace())

    def mark(self, judged: Judged, piece: Markup) -> Markup:
        """A piece of a claim as a link to its card."""
        display = str(judged.verdict.display)
        title = f"{self.said[f'name-{display}']}: {judged.claim.kind}"
        return Markup('<a class="mark {}" href="#c-{}{}" title="{}">{}</a>').format(
            display, self.prefix, self.target(judged), title, piece
        )

    def note(self, judged: Judged, numbers: dict[str, int]) -> Markup:
        """The sign and number that lead to the card, also on paper."""
        display = str(judged.verdict.display)
        return Markup('<a class="note {}" id="m-{}{}" href="#c-{}{}">{}{}</a>').format(
            display, self.prefix, judged.id, self.prefix, self.target(judged), SYMBOLS[display], numbers[judged.id]
        )

    def target(self, judged: Judged) -> str:
        """The id of the card of a claim: repeats share the first one's."""
        return self.firsts[judged.fingerprint]


def _worst(judged: Judged) -> tuple[int, int, int, str]:
    claim = judged.claim
    return (RANK[judged.verdict.display], claim.end - claim.start, claim.start, judged.id)

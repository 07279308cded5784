"""All tables of a draft, read once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from factcheck import lazy
from factcheck.extraction.completing.made import Completion
from factcheck.extraction.items.items import Item
from factcheck.extraction.kinds.compiled import Compiled
from factcheck.extraction.reading import Reading
from factcheck.extraction.spoken.discourse import Discourse
from factcheck.extraction.tables.grid import Cell, Row, grids
from factcheck.model.claims import Claim
from factcheck.model.mentions import Mention, Quantity

if TYPE_CHECKING:
    from factcheck.extraction.tables import cells, rows, tenures
else:
    cells, rows, tenures = lazy.modules("factcheck.extraction.tables", "cells", "rows", "tenures")


class Tables:
    """What the tables of a draft claim, by where a row begins."""

    def __init__(self, reading: Reading, compiled: Compiled, discourse: Discourse) -> None:
        self.found: dict[int, list[Claim]] = {}
        self.rows: dict[int, Row] = {}
        self.plans: dict[int, list[tenures.Plan]] = {}
        self.heads: dict[int, tuple[Cell, ...]] = {}
        self.told: set[int] = set()
        """Where the dates of headings begin that are the time of claims, and figures that are but the scale of a column: "000 sq km"."""
        tables = grids(
            reading.sentences, reading.text, reading.mentions, lambda one: discourse.pick(one, rows.TOLD_OF) is not None
        )
        for table in tables:
            discourse.note_lists(rows.subjects(table, discourse))
            told = rows.claims(table, reading.text, compiled, discourse)
            for claim in told:
                self.found.setdefault(claim.sentence.start, []).append(claim)
            timed = {claim.time.text for claim in told if claim.time is not None}
            heads = [
                mention
                for cell in (*table.heads, *table.below, table.over)
                if cell is not None
                for mention in cell.mentions
            ]
            self.told |= {one.start for one in heads if reading.text[one.start : one.end] in timed or _is_scale(one)}
            self.rows |= {row.sentence.start: row for row in table.rows}
            self.heads |= {row.sentence.start: table.heads for row in table.rows if not table.turned}
            plans = tenures.plans(table, reading.text, discourse)
            self.plans |= dict.fromkeys((row.sentence.start for row in table.rows), plans)
        self.free = cells.of(tables, reading.text) if tables else {}

    def in_columns(self, claims: Sequence[Claim], start: int) -> list[Claim]:
        """The claims of a row's cells, each with the column it stands in."""
        heads, row = self.heads.get(start, ()), self.rows.get(start)
        if row is None or len(heads) != len(row.cells):
            return list(claims)
        columns = {
            one: head.start
            for one in claims
            for head, cell in zip(heads, row.cells, strict=True)
            if cell.start <= one.start < cell.end
        }
        return [one.with_details(column=str(columns[one])) if one in columns else one for one in claims]

    def completions(
        self, items: list[Item], found: Sequence[Claim], start: int, discourse: Discourse
    ) -> Iterator[Completion]:
        """The sentences that the cells of a row are short for, where their headings have told nothing of them."""
        if self.free:
            yield from cells.completions(items, list(found), self.free, discourse)
        if start not in self.rows:
            return
        yield from cells.people(self.rows[start].cells, items, discourse)
        for plan in self.plans[start]:
            yield from tenures.completions(plan, self.rows[start].cells, items, discourse)


def _is_scale(mention: Mention) -> bool:
    """Whether a figure counts nothing: "000" before a unit."""
    return isinstance(mention, Quantity) and mention.value == 0 and mention.form == "cardinal"

"""A length of time that the cell of its unit has otherwise: "13 weeks" for 31."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.consistency.base.lines import Found, Line
from factcheck.consistency.base.stems import stems
from factcheck.consistency.base.story import stretches
from factcheck.consistency.tables.table_cells import Row
from factcheck.consistency.tables.table_words import otherwise
from factcheck.model.mentions import Quantity

_NEAR = 3
"""How many times as long or as short a length of time may be told and still be meant as the cell's."""


def lasting(line: Line, names: Sequence[Row]) -> Found | None:
    """The one length of time of a sentence about one row, where the cell it speaks of has another."""
    told = stretches(line)
    if len(names) != 1 or len(told) != 1:
        return None
    stretch, row = told[0], names[0]
    if isinstance(stretch.mention, Quantity) and stretch.mention.hedge is not None:
        return None
    cells = [
        cell
        for cell in row.cells
        if cell.value is not None and stretch.unit in {head.rstrip("s") for head in cell.head} | cell.head
    ]
    if len(cells) != 1 or any(cell.value == stretch.value for cell in row.cells):
        return None
    cell = cells[0]
    assert cell.value is not None
    if not cell.head & stems(line.words) - {stretch.unit}:
        return None
    if not cell.value / _NEAR <= stretch.value <= cell.value * _NEAR:
        return None
    return otherwise(line, row, cell, (stretch.start, stretch.end))

"""Rows of a table told one behind the other, a figure each: "At Sundale it was 540, at Addovale 390" beside a table that gives 540 and 360."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck import lazy, lexicon
from factcheck.consistency.base.digits import turned
from factcheck.consistency.base.lines import Found, Line, is_of_some, outer
from factcheck.consistency.base.story import Story, elsewhen, is_body, past
from factcheck.consistency.tables.cells import MANY
from factcheck.consistency.tables.one_table import SHARP
from factcheck.consistency.tables.table_cells import Cell, Row, read_tables
from factcheck.consistency.tables.table_rows import is_total
from factcheck.consistency.tables.table_words import otherwise
from factcheck.frozen import dataclass
from factcheck.model.mentions import Quantity

_LEAST, _NEAR = 20, Decimal("1.2")
"""What a figure is at least that shows which column is told, and how many times a cell's the odd one may be."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A row with the figure that a sentence tells of it."""

    row: Row
    figure: Quantity


def find(story: Story) -> Iterator[Found]:
    """The one figure of several that is not its row's, where the others are all of one column."""
    tables = [[row for row in rows if not is_total(row)] for rows in itertools.islice(read_tables(story), MANY)]
    tables = [rows for rows in tables if 1 < len(rows) <= MANY and all(row.cells for row in rows)]
    for line in story.lines[: 4 * MANY] if tables else ():
        if not is_body(line) or len(line.quantities) < 2 or past(line) or elsewhen(line):
            continue
        found = [_odd_one(told, rows) for rows in tables for told in _lists(line, rows)]
        odd = [one for one in found if one is not None]
        if len(odd) == 1:
            told, cell = odd[0]
            yield otherwise(line, told.row, cell, (outer(told.figure), told.figure.end))


def _lists(line: Line, rows: Sequence[Row]) -> Iterator[list[_Told]]:
    """What a sentence tells of rows, the name first or the figure first."""
    places = [(place, row) for row in rows for place in _places(line, row)]
    if len({id(row) for _, row in places}) < 2:
        return
    for ahead in (True, False):
        told = [_Told(row, q) for place, row in places if (q := _beside(line, *place, ahead=ahead)) is not None]
        if len({id(one.row) for one in told}) == len(told) > 1:
            yield told


def _places(line: Line, row: Row) -> Iterator[tuple[int, int]]:
    """Where a sentence names a row."""
    name = row.line.text[row.line.sentence.start : row.cells[0].start].strip(" |\t")
    if len(name) > 2 and name[0].isalpha():
        for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", line.written):
            yield line.sentence.start + found.start(), line.sentence.start + found.end()


@functools.cache
def _link() -> re.Pattern[str]:
    return lazy.pattern(rf"(?:[,:–—] ?)?(?:(?:{lexicon.options('tableside', 'row_lists', 'has')}) ?)?")


@functools.cache
def _of() -> re.Pattern[str]:
    return lazy.pattern(rf"(?:{lexicon.options('tableside', 'row_lists', 'of')})(?: the)?")


def _beside(line: Line, start: int, end: int, *, ahead: bool) -> Quantity | None:
    """The figure that a row's name stands right before, or right behind."""
    for q in line.quantities:
        if q.form != "cardinal" or q.hedge not in SHARP or q.measure in {"rank", "age", "percent"}:
            continue
        if is_of_some(line, q):
            continue
        if ahead and q.start >= end and _link().fullmatch(line.between(end, outer(q))) is not None:
            return q
        if not ahead and q.end <= start and _of().fullmatch(line.between(q.end, start)) is not None:
            return q
    return None


def _odd_one(told: Sequence[_Told], rows: Sequence[Row]) -> tuple[_Told, Cell] | None:
    """The one that is not the cell of the column that all others are of."""
    width = min(len(row.cells) for row in rows)
    columns = []
    for at in range(width):
        odd = [one for one in told if one.row.cells[at].value != one.figure.value]
        if len(odd) == 0:
            return None
        if len(odd) == 1 and all(one is odd[0] or one.figure.value >= _LEAST for one in told):
            columns.append((odd[0], odd[0].row.cells[at]))
    if len(columns) != 1:
        return None
    one, cell = columns[0]
    return columns[0] if _is_slip(one, cell, rows) else None


def _is_slip(one: _Told, cell: Cell, rows: Sequence[Row]) -> bool:
    """Whether a figure is near a cell's, and neither another of the table's nor worked out of two of its row."""
    own = [c.value for c in one.row.cells if c.value is not None]
    made = {value for a, b in itertools.combinations(own, 2) for value in (a + b, abs(a - b))} | {sum(own, Decimal(0))}
    told = one.figure.value
    if not cell.value or told in made or any(c.value == told for row in rows for c in row.cells):
        return False
    return turned(told, cell.value) or 1 / _NEAR <= told / cell.value <= _NEAR

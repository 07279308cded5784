"""What a sentence says lies between the first row of a table and the next, or between two columns of one row: "a majority of 400"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck import lazy, lexicon
from factcheck.consistency.base.lines import Found, Line, outer
from factcheck.consistency.base.stems import stems
from factcheck.consistency.tables.table_cells import Row
from factcheck.consistency.tables.table_words import column, otherwise
from factcheck.lexicon import worded
from factcheck.model.mentions import Quantity

_worded = worded("grammar")


def apart(line: Line, rows: Sequence[Row], names: Sequence[Row]) -> Found | None:
    """The one figure of a sentence, where it is meant to be a distance and the cells of the row named have another."""
    figures = [
        q
        for q in line.quantities
        if q.form == "cardinal" and q.measure in {"count", "money", "points"} and q.hedge is None
    ]
    if len(names) != 1 or len(figures) != 1:
        return None
    gap, row = figures[0], names[0]
    if len(row.cells) == 2 and _is_past_bound(line, gap):
        return _between_cells(line, gap, row)
    return _to_second(line, gap, row, rows) if _is_lead(line, gap) else None


def _options(key: str) -> str:
    return lexicon.options("tableside", "words", key)


def _is_past_bound(line: Line, gap: Quantity) -> bool:
    """Whether a figure is how far a row's number lies from its bound: "12 over its capacity"."""
    bound = _worded(rf"^(?:{_options('past')}) {{the}}? ?(?:{_options('bounds')})")
    return bound.match(line.after(gap, 20)) is not None


def _between_cells(line: Line, gap: Quantity, row: Row) -> Found | None:
    one, two = row.cells[0].value, row.cells[1].value
    if one is None or two is None or not 0 < abs(one - two) != gap.value or gap.value >= abs(one - two) * 3:
        return None
    return otherwise(line, row, row.cells[1], (outer(gap), gap.end))


def _is_lead(line: Line, gap: Quantity) -> bool:
    """Whether a figure is how far the first is ahead: "lead the table by five", "five points clear"."""
    before = lazy.known(rf"(?:{_options('lead')}|lead (?:the )?(?:{_options('led')})? ?by)$")
    after = lazy.known(rf"^(?:points? |votes? |seats? )?(?:{_options('ahead')})(?!\w)")
    return before.search(line.before(gap, 20)) is not None or after.match(line.after(gap, 20)) is not None


def _to_second(line: Line, gap: Quantity, row: Row, rows: Sequence[Row]) -> Found | None:
    """The second row of a column, where the first is not as far ahead as told, and no two rows are."""
    noun = stems(gap.noun or "") | (stems("votes") if "majority" in line.before(gap, 20) else frozenset())
    columns = [at for at, cell in enumerate(row.cells) if cell.head & noun]
    if len(columns) != 1:
        return None
    values, first = column(rows, columns[0]), row.cells[columns[0]].value
    if values is None or first is None or first != max(values):
        return None
    second = sorted(values)[-2]
    if not 0 < first - second != gap.value or gap.value >= (first - second) * 4:
        return None
    if any(abs(a - b) == gap.value for a in values for b in values):
        return None
    other = next(r for r in rows if r.cells[columns[0]].value == second)
    return otherwise(line, other, other.cells[columns[0]], (outer(gap), gap.end))

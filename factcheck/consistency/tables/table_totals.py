"""The total of a column as a sentence tells it: "In all 91,100 tickets were sold"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck import lazy, lexicon
from factcheck.consistency.base.lines import Found, Line, outer
from factcheck.consistency.base.results import differing, place, words
from factcheck.consistency.base.stems import stems
from factcheck.consistency.base.story import Story
from factcheck.consistency.tables.table_cells import Row, split
from factcheck.consistency.tables.table_words import any_of, column
from factcheck.model.mentions import Quantity

_LOW, _HIGH = Decimal("0.6"), Decimal("1.6")
"""How far from the sum of a column a figure lies that is meant to be it."""


def totals(story: Story) -> list[Line]:
    """The rows of a draft's tables that hold what the others come to."""
    names = lexicon.table("arithmetic")["total"]["rows"]
    found = []
    for line in story.lines:
        if line.sentence.role == "table-row":
            cells = split(line)
            if cells and line.text[cells[0][0] : cells[0][1]].strip("*_ ").lower() in names:
                found.append(line)
    return found


def summed(line: Line, rows: Sequence[Row], given: Sequence[Line]) -> Found | None:
    """The one figure a sentence gives for a column as a whole, where neither the column nor a row of totals has it."""
    figures = [
        q
        for q in line.quantities
        if q.form == "cardinal"
        and q.measure in {"count", "money", "mass", "length", "area"}
        and q.hedge is None
        and q.value != len(rows)
    ]
    if any_of("totals").search(line.words) is None or not 0 < len(figures) <= _MOST:
        return None
    for total, after in zip(figures, [*figures[1:], None], strict=True):
        found = _summed(line, total, line.sentence.end if after is None else outer(after), rows, given)
        if found is not None:
            return found
    return None


_MOST = 3
"""Figures of a sentence of which each may be the total of a column."""


def _summed(line: Line, total: Quantity, end: int, rows: Sequence[Row], given: Sequence[Line]) -> Found | None:
    unit = line.between(total.number[1], total.end) if total.start < total.number[1] else ""
    behind = line.between(total.end, min(end, total.end + _REACH))
    columns: list[int] = []
    ahead = line.before(total, 24) if total.measure == "money" else ""
    for noun in (stems(total.noun or "") | stems(unit), stems(behind), stems(" ".join(ahead.split()[-3:]))):
        columns = columns or [at for at, cell in enumerate(rows[0].cells) if cell.head & noun]
    sums = [column(rows, at) for at in columns]
    if not sums or any(values is None or total.value in values for values in sums):
        return None
    heads = [frozenset(lazy.known(r"\w+").findall(rows[0].cells[at].title)) for at in columns]
    own = [head - frozenset().union(*(other for other in heads if other is not head)) for head in heads]
    spoken = frozenset(lazy.known(r"\w+").findall(line.words))
    told = [at for at, words_ in zip(columns, own, strict=True) if words_ & spoken]
    if len(columns) > 1 and len(told) != 1:
        return None
    real = sum(column(rows, (told or columns)[0]) or [], Decimal(0))
    known = {real, *(q.value for row in given for q in row.quantities)}
    step = total.step if total.value >= 1000 else Decimal(1)
    if any(abs(value - total.value) < step for value in known) or not real * _LOW <= total.value <= real * _HIGH:
        return None
    return _otherwise(line, total, real, given[0] if len(given) == 1 else rows[-1].line)


_REACH = 30


def _otherwise(line: Line, total: Quantity, real: Decimal, row: Line) -> Found:
    told = words(line, outer(total), total.end), words(row, row.sentence.start, row.sentence.end)
    return differing(
        place("headline-body", line, outer(total), total.end, total.value),
        f"Table and text differ: “{told[0]}” here, in the table {real} ({told[1]}).",
        (total.start, total.end),
        (row.sentence.start, row.sentence.end),
        told,
    )

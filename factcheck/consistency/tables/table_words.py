"""A sentence about a table as a whole: what its words say, the rows it names, and the cell that says otherwise."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from decimal import Decimal

from factcheck import lazy, lexicon
from factcheck.consistency.base.lines import Found, Line
from factcheck.consistency.base.results import differing, place, words
from factcheck.consistency.tables.table_cells import Cell, Row

_PERSON = lazy.pattern(r"[A-Z][a-z]+ (?P<last>[A-Z][a-z’'-]+)\s*(?:[|\t]|$)")


@functools.cache
def any_of(key: str) -> re.Pattern[str]:
    """A pattern for the phrases of a list of the lexicon's, anywhere in a sentence."""
    return lazy.pattern(rf"(?<![\w-])(?:{lexicon.options('tableside', 'words', key)})(?![\w-])")


def named(rows: Sequence[Row], told: frozenset[str]) -> list[Row]:
    """The rows a sentence names; a person may be named by the surname alone."""
    found = [row for row in rows if row.exact is None and row.label <= told]
    if found:
        return found
    last = {id(row): _surname(row) for row in rows}
    names = list(last.values())
    found = [row for row in rows if (name := last[id(row)]) and name in told and names.count(name) == 1]
    return found or [row for row in rows if row.exact is None and any(other <= told for other in row.others)]


def _surname(row: Row) -> str:
    """The last name of a row's person, lower case; nothing where it is named otherwise."""
    cell = _PERSON.match(row.line.text[row.line.sentence.start : row.line.sentence.end].strip("| *_"))
    return cell["last"].lower() if cell else ""


def column(rows: Sequence[Row], at: int) -> list[Decimal] | None:
    """The values of a column, where every row has one."""
    values = [row.cells[at].value for row in rows if len(row.cells) > at]
    known = [v for v in values if v is not None]
    return known if len(known) == len(rows) else None


def otherwise(line: Line, row: Row, cell: Cell, where: tuple[int, int] | None = None) -> Found:
    """A stretch of a sentence, or the whole, that a cell of a row contradicts."""
    where = (line.sentence.start, line.sentence.end) if where is None else where
    told = words(line, *where), words(row.line, row.line.sentence.start, row.line.sentence.end)
    claim = place("headline-body", line, *where, told[0])
    return differing(
        claim,
        f"Table and text differ: “{told[0]}” here, in the table “{told[1]}”.",
        where,
        (cell.start, cell.end),
        told,
    )

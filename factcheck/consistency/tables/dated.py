"""Sums of a table whose columns are years, and the sentences that speak of another sum: of another year or place, or of some of what a row holds."""

from __future__ import annotations

from factcheck import lazy
from factcheck.consistency.base.lines import Line
from factcheck.consistency.tables.table_cells import DATED, Cell, Row, name_keys
from factcheck.lexicon import worded

_worded = worded("against_itself", "dated")

_YEAR = lazy.pattern(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_ELSEWHERE = _worded(r"(?:{elsewhere})(?!\w)")
_ANOTHER = _worded(r"(?<![\w’'-])(?:{another})(?![\w’'-])")
_SOME = _worded(r"(?<![\w’'-])([^\W\d_][\w’'-]*) (?:{some}) (?!(?:19|20)\d\d)")


def tells_other(line: Line, row: Row, cell: Cell) -> bool:
    """Whether a sentence that names a row may give another sum than its cell of a year: "wages of the players", "wages in 2019"."""
    if cell.measure != "money" or not DATED.match(cell.title):
        return False
    heads = " ".join(one.title for one in row.cells)
    if any(year not in heads for year in _YEAR.findall(line.words)):
        return True
    if _ELSEWHERE.match(line.words) or _ANOTHER.search(line.words):
        return True
    return any(name_keys(word) & row.label for word in _SOME.findall(line.words))

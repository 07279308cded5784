"""The rows of a table that a sentence says rose or fell from one year to the next: "Only Castle Green lost visitors"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck import lazy, lexicon
from factcheck.consistency.base.lines import Found, Line
from factcheck.consistency.tables.table_cells import Row, name_keys
from factcheck.consistency.tables.table_words import any_of, named, otherwise
from factcheck.lexicon import worded

_worded = worded("against_itself", "table_moves")

_ASIDE = _worded(r" but | while |;|, {and} ")
_YEAR = lazy.pattern(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_ABOVE = 300
"""Characters above the first row among which the heads of the columns stand."""


def moved(line: Line, rows: Sequence[Row], names: Sequence[Row]) -> Found | None:
    """The first row a sentence says rose or fell whose two cells do otherwise, or are alike."""
    told = _ASIDE.split(line.words)[0]
    up, down = any_of("rose").search(told), any_of("fell").search(told)
    verb = up or down
    if not names or verb is None or (up is not None and down is not None):
        return None
    years = _years(rows, told)
    inside = named(names, name_keys(told))
    if years is None or not inside or not _linked(line, told[verb.end() :].strip(), inside):
        return None
    if lazy.known(rf"(?<!\w)(?:{lexicon.options('tableside', 'words', 'otherwise')})(?!\w)").search(told):
        return None
    one, two = years
    for row in inside:
        before, after = row.cells[one].value, row.cells[two].value
        if before is None or after is None:
            return None
        if (after > before) != (up is not None) or after == before:
            return otherwise(line, row, row.cells[two])
    return None


def _linked(line: Line, behind: str, inside: Sequence[Row]) -> bool:
    """Whether the rows named are what rose: "Only Upton lost readers", "turnout rose in Eastgate", "Upton lost readers"."""
    if lazy.known(r"only (?=[A-Z])", re.IGNORECASE).match(line.written):
        return True
    return lazy.known(r"(?:[a-z]+ )?(?:in|at) ").match(behind) is not None or _opens(line, inside)


def _opens(line: Line, names: Sequence[Row]) -> bool:
    """Whether a sentence begins with the name of one of these rows."""
    return any(name_keys(" ".join(line.words.split()[: len(row.label) + 1])) >= row.label for row in names)


def _years(rows: Sequence[Row], told: str) -> tuple[int, int] | None:
    """The two columns of one thing in two years, the earlier first; None where a table has others, or a sentence another year."""
    if any(len(row.cells) != 2 for row in rows):
        return None
    first = rows[0].line
    start = first.text.rfind("\n", 0, max(0, first.sentence.start - 1))
    above = first.text[max(0, start - _ABOVE) : first.sentence.start].strip().split("\n")
    for head in above[-1:-3:-1]:  # the heads, or the bar of dashes below them
        years = _YEAR.findall(head)
        if len(years) == 2 and years[0] != years[1]:
            other = not set(_YEAR.findall(told)) <= set(years)
            return None if other else (0, 1) if years[0] < years[1] else (1, 0)
    return None

"""The place of a row in a table that stands in order, and what lies between two rows: "Deeping, in third place", "727 behind Mr Lindqvist"."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Sequence
from decimal import Decimal

from factcheck import lazy, lexicon
from factcheck.consistency.base.lines import Found, Line, outer
from factcheck.consistency.base.stems import stems
from factcheck.consistency.tables.one_table import (
    FEW,
    SHARP,
    Table,
    is_named,
    of_another_time,
    words_for,
)
from factcheck.consistency.tables.table_cells import Row
from factcheck.consistency.tables.table_words import otherwise
from factcheck.lexicon import worded

_worded = worded("against_itself", "row_places")


def placed(line: Line, start: int, end: int, table: Table, here: Sequence[Row]) -> Found | None:
    """ "Deeping, in third place"; "Sheila Rowe came last": against rows that stand in the order of a column."""
    if len(here) != 1:
        return None
    row, told = here[0], line.between(start, end)
    ordinals = words_for("ordinals")
    found = _worded(
        rf"(?:,? in (?P<place>{ordinals}|last) place|(?<!\w)(?:{words_for('came')}) (?P<came>{ordinals}|last|bottom|top)(?: place)?(?=$|[,.;)]| with | of the {{listing}}| in the {{listing}}))"
    ).search(told)
    if (
        found is None
        or len(table.rows) < 3
        or _worded(r"(?<!\w)(?:{then}|last {span})(?!\w)").search(told[: found.start()])
    ):
        return None
    lead = told[: found.start()].split(",")
    if not any(is_named(row, piece) for piece in lead) or len(lead) > 3:
        return None
    word = found["place"] or found["came"]
    size = len(table.rows)
    at = size - 1 if word in {"last", "bottom"} else 0 if word == "top" else _ordinals().index(word)
    mine = next(i for i, one in enumerate(table.rows) if one.line is row.line)
    if at >= size or mine == at or not _in_order(table, mine, at):
        return None
    return otherwise(line, row, row.cells[-1], (start, end))


def gap(line: Line, start: int, end: int, here: Sequence[Row]) -> Found | None:
    """ "Third with 1,377, 727 behind Mr Lindqvist": what lies between the cells of two rows."""
    if len(here) != 2:
        return None
    one, two = here
    told = [q for q in line.quantities if start <= q.start < end and q.form == "cardinal"]
    for q in told:
        behind = f"{q.noun or ''} {line.after(q, 40)}".strip()
        link = lazy.known(rf"^(?:[a-z]+ )?(?:{words_for('apart')}) (?P<who>.*)").match(behind)
        by = _LEADS.search(line.before(q, 24)) is not None and _worded(r"(?:[a-z]+ )?{over}(?!\w)").match(behind)
        if link is None and not by:
            continue
        who = behind if link is None else link["who"]
        if q.hedge not in SHARP or of_another_time(line, start, end) or not (is_named(one, who) or is_named(two, who)):
            continue
        pairs = [(a, b) for a, b in zip(one.cells, two.cells, strict=True) if a.value is not None and b.value is not None]  # fmt: skip
        if any(q.value == abs((a.value or 0) - (b.value or 0)) for a, b in pairs):
            continue
        noun = stems(q.noun or "")
        values = [other.value for other in told if other is not q]
        fitting = [(a, b) for a, b in pairs if a.head & noun] or [(a, b) for a, b in pairs if a.value in values or b.value in values]  # fmt: skip
        if len(fitting) != 1:
            continue
        apart = abs((fitting[0][0].value or Decimal(0)) - (fitting[0][1].value or Decimal(0)))
        if apart and apart / FEW <= q.value <= apart * FEW:
            return otherwise(line, two, fitting[0][1], (outer(q), q.end))
    return None


_LEADS = _worded(r"(?:^|\W)(?:{led}) by$|(?:^|\W){lead} of$")


@functools.cache
def _ordinals() -> list[str]:
    return list(lexicon.table("tableside")["claims"]["ordinals"])


def _in_order(table: Table, mine: int, told: int) -> bool:
    """Whether the rows stand from the highest to the lowest of a column, and two of them are not alike there."""
    if len(table.rows) < 3:
        return False
    for at in range(len(table.rows[0].cells)):
        values = [row.cells[at].value for row in table.rows]
        falls = all(a is not None and b is not None and a >= b for a, b in itertools.pairwise(values))
        if falls and values[mine] != values[told]:
            return True
    return False

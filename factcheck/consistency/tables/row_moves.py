"""How many rows of a table went up or down, which alone did, and by how much one did: "two of the four wards threw away less", "84 passed, six fewer than the year before"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck import lazy, lexicon
from factcheck.consistency.base.lines import Found, Line, outer
from factcheck.consistency.base.spelled import as_number
from factcheck.consistency.base.stems import stems
from factcheck.consistency.tables.one_table import (
    FEW,
    MONTHS,
    Table,
    change_of,
    direction,
    pair_of,
    words_for,
)
from factcheck.consistency.tables.table_cells import Row
from factcheck.consistency.tables.table_words import otherwise
from factcheck.lexicon import worded

_worded = worded("against_itself", "row_moves")

_NUMBERS = lexicon.small_numbers(12)


def counted(line: Line, start: int, end: int, table: Table, here: Sequence[Row]) -> Found | None:
    """ "Two of the four wards threw away less than the year before"; "Castle was the only ward where waste went up"."""
    told = line.between(start, end)
    pair, way = pair_of(table, told), direction(told)
    if pair is None or not way or any(change_of(row, pair) is None for row in table.rows):
        return None
    if _worded(r"(?<!\w)(?:{not_plain})(?!\w)|%").search(told):
        return None
    movers = [row for row in table.rows if (change_of(row, pair) or 0) * way > 0]
    only = _worded(r"(?:{are}) the only (?:one|ones|(?P<noun>[a-z]+))|^(?:[a-z ]*, )?only ").search(told)
    if only is not None and len(here) == 1 and not _worded(r"^only {not_rows}(?!\w)").search(told):
        noun = only["noun"]
        if noun is not None and not stems(noun) & (table.noun or stems(noun)):
            return None
        if [row.line for row in movers] != [here[0].line]:
            wrong = next((row for row in movers if row.line is not here[0].line), here[0])
            return otherwise(line, wrong, wrong.cells[pair.after], (start, end))
        return None
    many = _how_many(told, table)
    if many is None or here or many == len(movers):
        return None
    wrong = next((row for row in table.rows if (row in movers) != (many > len(movers))), table.rows[-1])
    return otherwise(line, wrong, wrong.cells[pair.after], (start, end))


def _how_many(told: str, table: Table) -> int | None:
    """How many of all rows a stretch speaks of: "two of the four wards", "all four", "no ward"."""
    size = len(table.rows)
    words = "|".join([*_NUMBERS, r"\d{1,2}"])
    part = _worded(rf"(?<!\w)(?P<part>{words}|none|all) of {{our}} (?P<all>{words})? ?(?P<noun>[a-z]+)?").search(told)
    if part is not None:
        whole = (
            as_number(part["all"])
            if part["all"]
            else size
            if part["noun"] and stems(part["noun"]) & table.noun
            else None
        )
        if whole != size:
            return None
        return {"none": 0, "all": size}.get(part["part"], as_number(part["part"]))
    every = _worded(rf"(?<!\w){{every}}(?: (?P<all>{words}))? (?P<noun>[a-z]+)").search(told)
    if every is not None and stems(every["noun"]) & table.noun:
        return size if every["all"] is None or as_number(every["all"]) == size else None
    none = lazy.known(r"(?<!\w)no (?P<noun>[a-z]+)").search(told)
    return 0 if none is not None and stems(none["noun"]) & table.noun else None


def moved(line: Line, start: int, end: int, table: Table, subject: Sequence[Row]) -> Found | None:
    """ "150 passes, up four"; "84 passed, six fewer than the year before"; "fell by seven to 112"."""
    if len(subject) != 1:
        return None
    row, pair = subject[0], pair_of(table, line.between(start, end))
    change = None if pair is None else change_of(row, pair)
    if pair is None or not change:
        return None
    for q in line.quantities:
        if not start <= q.start < end or q.form != "cardinal" or q.hedge is not None or q.measure == "percent":
            continue
        if "point" in line.between(q.start, q.end) and any(o.measure == "percent" for o in line.quantities):
            continue  # points between two shares, which no column of things holds
        before, behind = line.before(q, 24), line.after(q, 60)
        by = lazy.known(rf"(?:^|\W)(?:{words_for('moved_by')})$").search(before) is not None
        than = lazy.known(rf"^(?:{words_for('more')})(?: [a-z]+){{0,2}} (?:{words_for('than_before')}|than in (?:\d{{4}}|{'|'.join(MONTHS)}))").match(behind)  # fmt: skip
        if not (by or than) or _worded(r"(?:per cent|%|points? {clear}|on {days})").match(behind):
            continue
        if by and _worded(r"(?:^|\W){up}$").search(before) and lazy.known(r"(?:to|since|in)(?!\w)").match(behind):
            continue
        if q.value == abs(change) or any(q.value == cell.value for cell in row.cells) or q.value > abs(change) * FEW:
            continue
        return otherwise(line, row, row.cells[pair.after], (outer(q), q.end))
    return None

"""The cells of the row that "they" or "it" stands for: "They have won nine and lost only one"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from factcheck import lazy
from factcheck.consistency.base.digits import turned
from factcheck.consistency.base.lines import Found, Line, come_from, is_of_some, outer
from factcheck.consistency.base.stems import stems
from factcheck.consistency.tables.dated import tells_other
from factcheck.consistency.tables.one_table import (
    FEW,
    SHARP,
    TIME,
    Table,
    of_another_time,
    words_for,
)
from factcheck.consistency.tables.table_cells import Cell, Row, name_keys
from factcheck.consistency.tables.table_words import otherwise
from factcheck.lexicon import worded
from factcheck.model.mentions import Quantity

_worded = worded("against_itself", "row_cells")

_NEAR = Decimal("2.2")
_MEASURES = frozenset({"count", "money", "mass", "length", "area", "points", "percent"})
_LARGE, _MANY, _CLOSE = 100, 20, Decimal("1.35")


def cell_of(line: Line, start: int, end: int, table: Table, subject: Sequence[Row]) -> Found | None:
    """The figures of a stretch whose own words name a column: "They have won nine and lost only one"."""
    if not subject:
        return None
    elsewhen = of_another_time(line, start, end, table)
    places = [(_first(one, line, start, end), one) for one in subject]
    years = frozenset(TIME.findall(line.between(start, end)))
    for q in line.quantities:
        if not start <= q.start < end or q.form != "cardinal" or q.hedge not in SHARP or not q.value:
            continue
        if elsewhen and not _is_beside_now(line, q, start, end, table):
            continue
        if q.measure not in _MEASURES or (q.per is not None and q.measure != "money") or is_of_some(line, q):
            continue
        before = [(place, one) for place, one in places if place <= q.start]
        row = max(before, key=lambda one: one[0])[1] if before else subject[0]
        sure = len(before) == 1 and q.value < _MANY
        others = [] if sure else [cell.value for one in subject if one is not row for cell in one.cells]
        if stems(q.noun or "") & table.noun or q.value in others:
            continue
        columns = [c for c in _columns(line, q, row, years) if _fits(c, q)]
        opened = line.between(start, _first(row, line, start, end))
        columns = columns or _next_of(line, q, row) or _standing(line, q, row, table.caption, opened)
        if not columns and len(before) == 1 and _is_turned(q, row, table):
            columns = [c for c in row.cells if c.value is not None and turned(q.value, c.value) and _fits(c, q)][:1]
        if not columns or any(c.value is None for c in columns):
            continue
        known = [c.value for c in row.cells if c.value is not None]
        if any(c.value is not None and (q.value == c.value or q.admits.tick.holds(c.value, c.value)) for c in columns):
            continue
        if (q.value >= 20 and q.value in known) or _worked_out(q, known, table, columns, row):
            continue
        near = [c for c in columns if c.value is not None and _may_be(q.value, c.value)]
        if near and not tells_other(line, row, near[0]):
            then = come_from(line, q)
            return otherwise(line, row, near[0], (outer(q if then is None else then), q.end))
    return None


_ASIDE = _worded(r", (?:{aside}) [^,;:.()]*$")


def _is_beside_now(line: Line, q: Quantity, start: int, end: int, table: Table) -> bool:
    """Whether a figure stands in an aside that does not speak of the other time its sentence does: "Lakeview, with 425 pupils last fall, will take"."""
    opened = _ASIDE.search(line.text, start, outer(q))
    closes = line.text.find(",", q.end, end)
    return opened is not None and closes > 0 and not of_another_time(line, opened.start(), closes, table)


def _first(row: Row, line: Line, start: int, end: int) -> int:
    """Where a stretch first has a word of a row's name; its beginning where that stands before."""
    told = line.text[start:end].lower()
    found = [at for word in row.label if (at := told.find(word)) >= 0]
    return start + min(found) if found else start


def _may_be(told: Decimal, value: Decimal) -> bool:
    """Whether a figure is near enough to a cell's to be meant as it."""
    if not value:
        return False
    return 1 / _NEAR <= told / value <= _NEAR or turned(told, value) or abs(told - value) <= FEW


def _fits(cell: Cell, q: Quantity) -> bool:
    """Whether a figure can be one of a cell's column by its measure."""
    if (cell.measure == "percent") != (q.measure == "percent"):
        return False
    return q.measure not in {"money", "mass", "length", "area"} or cell.measure in {q.measure, ""}


def _is_turned(q: Quantity, row: Row, table: Table) -> bool:
    """Whether a figure has the digits of a cell of its row in another order, and is in no cell of the table."""
    if q.value in {cell.value for one in table.rows for cell in one.cells}:
        return False
    return (q.value >= _LARGE or q.measure == "percent") and any(
        c.value is not None and turned(q.value, c.value) for c in row.cells
    )


def _columns(line: Line, q: Quantity, row: Row, years: frozenset[str]) -> list[Cell]:
    """The cells whose heads the words at a figure name; of several years those named."""
    before, behind = line.before(q, 30), line.after(q, 24)
    if _worded(r"(?:^|\W)(?:{some})$").search(before):
        return []
    if _worded(r"(?:{lead}|to [a-z]+ )").match(behind):  # fmt: skip
        return []
    noun = stems(line.between(q.number[1], q.end) if q.start < q.number[1] <= q.end else "") | stems(q.noun or "")
    lead = before.split()[-3:]
    ranked = _worded(r"(?:^|\W)the (?:{most}) ([a-z]+),$").search(before)
    verb = stems(ranked[1] if ranked else " ".join(word for word in lead if not word.endswith(",")))
    if not noun:
        noun = stems(" ".join(lazy.known(r"[,.;:]| and | but ").split(behind)[0].split()[:1]))
    named_, done = ([cell for cell in row.cells if cell.head & told] for told in (noun, verb))
    told_so = any(cell.value == q.value for cell in named_)
    cells = done if done and not told_so and noun <= stems("games matches times") else named_ or done
    if not cells and _is_of_row(q, row):
        cells = [cell for cell in row.cells if TIME.search(cell.title)]
    if not cells and lazy.known(rf"(?:^|\W)(?:{words_for('up')}|{words_for('down')}) to$").search(before):
        cells = [cell for cell in row.cells if TIME.search(cell.title) and _is_close(cell, q)][-1:]
    if not cells and q.unit:
        cells = [cell for cell in row.cells if re.search(rf"(?<!\w){re.escape(q.unit.lower())}(?!\w)", cell.title)]
    if not cells and (near := frozenset(TIME.findall(f"{before} {behind}"))):
        cells, years = [cell for cell in row.cells if TIME.search(cell.title)], near
    if years:
        dated = [cell for cell in cells if years & frozenset(TIME.findall(cell.title))]
        cells = dated or ([] if any(TIME.search(cell.title) for cell in cells) else cells)
    bases = {stems(TIME.sub(" ", cell.title)) for cell in cells}
    return cells if len(bases) == 1 else []


def _standing(line: Line, q: Quantity, row: Row, caption: frozenset[str], opened: str) -> list[Cell]:
    """The cell of the last year where all columns are years and a row is said to stand at a figure: "St Jude's got 136 through"."""
    dated = [cell for cell in row.cells if _DATED.fullmatch(cell.title)]
    changed = [cell for cell in row.cells if lazy.known(rf"(?:{words_for('changed')})(?!\w).*").fullmatch(cell.title)]
    if len(dated) < 2 or len(dated) + len(changed) < len(row.cells) or not _SUBJECT.fullmatch(opened):
        return []
    if not lazy.known(rf"(?:^|\W)(?:{words_for('stands_at')})$").search(line.before(q, 30)):
        return []
    counted = stems(q.noun or "")
    if (counted and not counted & caption) or not _CLOSED.match(line.after(q, 24)):
        return []
    return [cell for cell in dated[-1:] if _is_slip(cell, q)]


_SUBJECT = lazy.pattern(r"(?:(?:,|and|but|the|[a-z]{1,2})(?:\s|$))*")
_DATED = lazy.pattern(r"(?:19|20)\d\d")
_CLOSED = _worded(r"^(?:$|[.,;:)–—]|(?:{now})(?!\w)|and (?!\d))")
_ALMOST = Decimal("1.06")


def _is_slip(cell: Cell, q: Quantity) -> bool:
    """Whether a figure is a cell's but for a digit, or all but as large."""
    if not cell.value or (cell.measure or q.measure) != q.measure:
        return False
    one, other = f"{q.value.normalize():f}", f"{cell.value.normalize():f}"
    apart = sum(a != b for a, b in zip(one, other, strict=False)) if len(one) == len(other) > 1 else 0
    return turned(q.value, cell.value) or apart == 1 or 1 / _ALMOST <= q.value / cell.value <= _ALMOST


def _next_of(line: Line, q: Quantity, row: Row) -> list[Cell]:
    """The cell behind the one a figure is told to have come from: "up from 720 to 860"."""
    then = come_from(line, q)
    if then is None:
        return []
    cells = list(row.cells)
    here = [i for i, cell in enumerate(cells[:-1]) if cell.value == then.value]
    return [cells[here[0] + 1]] if len(here) == 1 and _is_close(cells[here[0] + 1], q) else []


def _is_close(cell: Cell, q: Quantity) -> bool:
    """Whether a figure is of a cell's measure, and not far from it."""
    if not cell.value or (cell.measure or "count") != q.measure:
        return False
    return turned(q.value, cell.value) or 1 / _CLOSE <= q.value / cell.value <= _CLOSE


def _is_of_row(q: Quantity, row: Row) -> bool:
    """Whether what is counted is what the row is named for: "113 car thefts"."""
    return q.noun is not None and name_keys(q.noun) >= row.label


def _worked_out(q: Quantity, known: Sequence[Decimal], table: Table, columns: Sequence[Cell], row: Row) -> bool:
    """Whether a figure of some size is what lies between cells of the row, or the sum of them or of a column."""
    if q.value < 20:
        return False
    if q.value >= _LARGE and any(q.value in {a + b, abs(a - b)} for i, a in enumerate(known) for b in known[i + 1 :]):
        return True
    for cell in columns:
        at = row.cells.index(cell)
        values = [one.cells[at].value or Decimal(0) for one in table.rows]
        if q.value == sum(values, Decimal(0)) or any(q.value == abs(v - (cell.value or 0)) for v in values):
            return True
    return False

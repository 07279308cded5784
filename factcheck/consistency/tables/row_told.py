"""What a sentence says of one row of a table by figures of which all others are that row's cells, how far two rows lie apart, and by how much
one row went up or down: "Oak had 12 of its 30 beds full"; "from $3.3m to $2.0m"; "Gill beat Hume by 327 votes"; "rose by 40"."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck import lazy, lexicon
from factcheck.consistency.base.digits import turned
from factcheck.consistency.base.lines import Found, Line, outer
from factcheck.consistency.base.stems import stems
from factcheck.consistency.base.story import Story, is_body, past
from factcheck.consistency.tables.cells import MANY
from factcheck.consistency.tables.one_table import SHARP, is_named, of_another_time
from factcheck.consistency.tables.table_cells import Cell, Row, read_tables
from factcheck.consistency.tables.table_rows import is_total
from factcheck.consistency.tables.table_words import otherwise
from factcheck.lexicon import worded
from factcheck.model.mentions import Quantity

_worded = worded("grammar")

_SCALES = (Decimal(1), Decimal(1000), Decimal(10) ** 6, Decimal(10) ** 9)
_WIDE, _APART = Decimal("2.5"), Decimal(4)
_CLAUSE = _worded(r";|, {whereas} | while | whereas ")


def find(story: Story) -> Iterator[Found]:
    """What sentences say of rows that their tables do not."""
    tables = [[row for row in rows if not is_total(row)] for rows in itertools.islice(read_tables(story), MANY)]
    tables = [rows for rows in tables if 1 < len(rows) <= MANY]
    if len(tables) != 1:
        return
    rows = tables[0]
    for line in story.lines[: 2 * MANY]:
        if not is_body(line) or not line.quantities:
            continue
        start = line.sentence.start
        for end in [*(m.start() for m in _CLAUSE.finditer(line.text, start, line.sentence.end)), line.sentence.end]:
            found = _in_clause(line, start, end, rows)
            start = end
            if found is not None:
                yield found
                break


def _in_clause(line: Line, start: int, end: int, rows: Sequence[Row]) -> Found | None:
    figures = [q for q in line.quantities if start <= q.start < end and q.form == "cardinal" and q.measure not in {"rank", "age"}]  # fmt: skip
    if not figures or any(q.hedge not in SHARP for q in figures) or past(line):
        return None
    elsewhen = of_another_time(line, start, end)
    here = [row for row in rows if is_named(row, line.between(start, end))]
    if len(here) == 2 and len(figures) == 1:
        return None if elsewhen else _two(line, figures[0], here[0], here[1])
    if len(here) != 1:
        return None
    moved = None if elsewhen else _moved(line, figures, here[0])
    return moved or _last_of(line, start, end, figures, here[0], rows)


@functools.cache
def _words(key: str) -> re.Pattern[str]:
    return lazy.pattern(rf"(?<![\w’'-])(?:{lexicon.options('tableside', 'row_told', key)})(?![\w’'-])")


def _values(row: Row) -> list[tuple[Decimal, Cell]]:
    return [(cell.value, cell) for cell in row.cells if cell.value is not None]


def _two(line: Line, gap: Quantity, one: Row, two: Row) -> Found | None:
    """ "Gill beat Hume by 327 votes", where no column has them so far apart."""
    by = re.search(r"(?:^|\W)by$", line.before(gap, 8)) is not None
    after = line.between(gap.number[1] if gap.number[1] > 0 else gap.end, min(line.sentence.end, gap.end + 30))
    if not (by and _words("beats").search(line.words)) and not _words("ahead").match(after):
        return None
    pairs = [(a.value, b.value, b) for a, b in zip(one.cells, two.cells, strict=False) if a.value is not None and b.value is not None]  # fmt: skip
    gaps = [(abs(a - b), cell) for a, b, cell in pairs if a != b]
    fitting = [(value, cell) for value, cell in gaps if cell.head & stems(f"{gap.noun or ''} {after}")] or gaps
    if any(gap.value == value for value, _ in gaps) or len(fitting) != 1:
        return None
    value, cell = fitting[0]
    return otherwise(line, two, cell, (outer(gap), gap.end)) if value / _APART <= gap.value <= value * _APART else None


def _moved(line: Line, figures: Sequence[Quantity], row: Row) -> Found | None:
    """ "Sales of Alba rose by 40", where two columns of one measure lie further or less far apart."""
    if len(figures) != 1 or len(row.cells) != 2 or figures[0].measure == "percent":
        return None
    by = figures[0]
    if not re.search(r"(?:^|\W)by$", line.before(by, 8)) or _words("moves").search(line.words) is None:
        return None
    values = _values(row)
    if len(values) != 2 or values[0][1].measure != values[1][1].measure:
        return None
    gap = abs(values[0][0] - values[1][0])
    told = {by.value / scale for scale in _SCALES}
    if not gap or gap in told or any(value in told for value, _ in values):
        return None
    near = any(gap / 3 <= value <= gap * 3 for value in told)
    return otherwise(line, row, values[1][1], (outer(by), by.end)) if near else None


def _last_of(line: Line, start: int, end: int, figures: Sequence[Quantity], row: Row, rows: Sequence[Row]) -> Found | None:  # fmt: skip
    """The only figure that is no cell of its row, where all others are and one cell alone is left that it may be."""
    if len(figures) < 2 or len(figures) > len(row.cells) or any(q.measure == "percent" for q in figures):
        return None
    if _words("other").search(line.between(start, end)):
        return None
    cells = _values(row)
    for scale in _SCALES:
        left, wrong = list(cells), []
        for q in figures:
            match = next((pair for pair in left if pair[0] * scale == q.value), None)
            if match is None:
                wrong.append(q)
            else:
                left.remove(match)
        if len(wrong) == 1 and len(figures) > 1:
            return _mistaken(line, wrong[0], left, scale, row, rows)
    return None


def _mistaken(line: Line, wrong: Quantity, left: Sequence[tuple[Decimal, Cell]], scale: Decimal, row: Row, rows: Sequence[Row]) -> Found | None:  # fmt: skip
    everywhere = {value * scale for one in rows for value, _ in _values(one)}
    own = [value * scale for value, _ in _values(row)]
    made = {abs(a - b) for a, b in itertools.combinations(own, 2)} | {a + b for a, b in itertools.combinations(own, 2)}
    if wrong.value in everywhere | made | {sum(own, Decimal(0))} or not left:
        return None
    said = stems(line.words)
    headed = [pair for pair in left if pair[1].head & said]
    if len(left) > 1:
        left = headed
    if len(left) != 1:
        return None
    value, cell = left[0][0] * scale, left[0][1]
    if not cell.head & said and not _goes_on(line, wrong):
        return None  # "built for 360, has 198"
    if not value or not (1 / _WIDE <= wrong.value / value <= _WIDE or turned(wrong.value, value)):
        return None
    noun = stems(wrong.noun or "")
    if noun and not noun & cell.head and any(noun & other.head for other in row.cells):
        return None
    return otherwise(line, row, cell, (outer(wrong), wrong.end))


def _goes_on(line: Line, wrong: Quantity) -> bool:
    """Whether a figure is one end of a change: "from $3.3m to $2.0m"."""
    at = line.quantities.index(wrong)
    before = line.between(line.quantities[at - 1].end, outer(wrong)) if at else ""
    after = line.between(wrong.end, outer(line.quantities[at + 1])) if at + 1 < len(line.quantities) else ""
    return _worded(r"to|,? {up}? ?from|,? against|,? compared with").fullmatch(before) is not None or (
        _worded(r"to|,? {up}? ?from").fullmatch(after) is not None
    )

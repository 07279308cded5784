"""So much for each of what a row counts, against two cells of it: "sold 490 seats a showing on average" beside four showings and 1,960 tickets."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck import lazy, lexicon
from factcheck.consistency.base.lines import Found, Line, digit_step, outer
from factcheck.consistency.base.results import contradicted, number, place
from factcheck.consistency.base.singulars import singular
from factcheck.consistency.base.stems import stems
from factcheck.consistency.base.story import Story, elsewhen, is_body, past
from factcheck.consistency.tables.cells import MANY, hoped
from factcheck.consistency.tables.one_table import SHARP, is_named
from factcheck.consistency.tables.table_cells import Cell, Row, read_tables
from factcheck.consistency.tables.table_rows import is_total
from factcheck.lexicon import word_set, worded
from factcheck.model.mentions import Quantity

_worded = worded("against_itself", "row_rates")

_WIDE = Decimal("1.6")
"""How many times the worked-out figure the told one may be, or the other way round, and be meant as it."""


def find(story: Story) -> Iterator[Found]:
    """The averages told of rows that their cells do not make."""
    tables = [[row for row in rows if not is_total(row)] for rows in itertools.islice(read_tables(story), MANY)]
    tables = [rows for rows in tables if 1 < len(rows) <= MANY]
    for line in story.lines[: 4 * MANY] if len(tables) == 1 else ():
        if is_body(line) and line.quantities and not past(line) and not elsewhen(line):
            yield from _in_line(line, tables[0])


def _in_line(line: Line, rows: Sequence[Row]) -> Iterator[Found]:
    for q in line.quantities:
        if q.form != "cardinal" or q.hedge not in SHARP or q.value <= 1 or hoped(line, q):
            continue
        each = _each().match(line.text[q.number[1] if q.number[1] > 0 else q.end : line.sentence.end].lower())
        start, end = _clause(line, q)
        here = [row for row in rows if is_named(row, line.between(start, end))]
        if (
            each is None
            or len(here) != 1
            or any(start <= date.start < end for date in line.dates if date.type != "DURATION")
        ):
            continue
        found = _held(line, q, here[0], each["unit"], line.between(start, end))
        if found is not None:
            yield found


@functools.cache
def _each() -> re.Pattern[str]:
    return lazy.pattern(r"(?: [a-z]+)? (?:an?|per|each|every|to the) (?P<unit>[a-z]{3,})(?![\w-])")


@functools.cache
def _averaged() -> re.Pattern[str]:
    return lazy.pattern(rf"(?<!\w)(?:{lexicon.options('tableside', 'row_rates', 'averaged')})(?!\w)")


_CLAUSES = _worded(r"[;:]|, {whereas} | and (?=[“\"]?[A-Z])|\. ")


def _clause(line: Line, q: Quantity) -> tuple[int, int]:
    """The stretch of a sentence that a figure stands in."""
    start, end = line.sentence.start, line.sentence.end
    for found in _CLAUSES.finditer(line.text, start, end):
        if found.end() <= outer(q):
            start = found.end()
        elif found.start() >= q.end:
            return start, found.start()
    return start, end


def _held(line: Line, q: Quantity, row: Row, unit: str, told: str) -> Found | None:
    """The figure a row's two cells make, where it is another."""
    by = [c for c in row.cells if unit in map(singular, c.title.split()) and c.value and c.value > 1]
    if len(by) != 1 or not by[0].value:
        return None
    wholes = [c for c in row.cells if c is not by[0] and c.value and c.measure in {q.measure, ""} and c.value > q.value]
    over = _averaged().search(told) is not None or _over(told, by[0])
    if not wholes or not over or any(_is_near(line, q, (cell.value or 0) / by[0].value) for cell in row.cells):
        return None
    if q.noun is not None and q.noun.split()[-1] not in word_set("tableside", "row_rates", "any"):
        wholes = [cell for cell in wholes if cell.head & stems(q.noun)]
    if len(wholes) != 1 or not wholes[0].value:
        return None
    value = wholes[0].value / by[0].value
    if not 1 / _WIDE <= value / q.value <= _WIDE:
        return None
    return _differs(line, q, wholes[0], by[0], value)


def _over(told: str, by: Cell) -> bool:
    """Whether the number of a row's cell is told: "over its two"."""
    small = lexicon.small_numbers(20)
    number_ = int(by.value or 0)
    words = "|".join([str(number_), *(word for word, value in small.items() if value == number_)])
    return _worded(rf"(?<!\w){{over}} {{all_whose}}? ?(?:{words})(?!\w)").search(told) is not None  # fmt: skip


def _is_near(line: Line, q: Quantity, value: Decimal) -> bool:
    return abs(value - q.value) <= max(digit_step(q, line.text), q.step) / 2 + (1 if q.value >= 100 else 0)


def _differs(line: Line, q: Quantity, whole: Cell, by: Cell, value: Decimal) -> Found:
    told = f"{number(whole.value or Decimal(0))} / {number(by.value or Decimal(0))} = {number(value)}"
    says = f"{told}, by the table; the draft has “{line.text[outer(q) : q.end]}”"
    claim = place("sum-check", line, outer(q), q.end, q.value)
    return contradicted(claim, line, (q.start, q.end), round(value, 2), says, (q,))

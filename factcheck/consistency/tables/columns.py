"""Tables cell by cell, however they are set, and the sentences about one of their rows: a figure, time or name that the table has otherwise."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from factcheck import lazy
from factcheck.consistency.base.digits import turned
from factcheck.consistency.base.lines import Found, Line, anywhere, come_from, is_of_some, outer
from factcheck.consistency.base.results import differing, place, words
from factcheck.consistency.base.stems import stems
from factcheck.consistency.base.story import Story
from factcheck.consistency.tables.cells import MANY, hoped
from factcheck.consistency.tables.dated import tells_other
from factcheck.consistency.tables.table_cells import Cell, Row, name_keys, read_tables
from factcheck.model.mentions import Quantity

_TIME = lazy.pattern(
    r"(?<![\d:.])\d{1,2}:\d\d(?:[:.]\d\d)?(?:\.\d+)?(?![\d:])|(?<![\d:.])\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\b"
)
_NAME = lazy.pattern(r"[^\W\d_a-z][^\W\d_]+(?:[ -][^\W\d_a-z][^\W\d_’'-]+)+")
_ROLES = frozenset({"paragraph", "list-item", "footnote", "deck", "caption"})
_MOST = 400
_FORMS = frozenset({"cardinal", "range"})


def find(story: Story) -> Iterator[Found]:
    """The sentences that do not say what a table says of the row they name."""
    tables = list(read_tables(story))
    if not tables:
        return
    index: dict[str, dict[tuple[object, ...], tuple[int, Row]]] = {}
    values = [frozenset(c.value for row in rows for c in row.cells if c.value is not None) for rows in tables]
    for at, rows in enumerate(tables):
        for row in rows[:_MOST]:
            key = (
                row.label,
                row.exact,
                tuple((cell.text, cell.head) for cell in row.cells),
            )  # the same row again says no more
            index.setdefault("" if row.exact is not None else min(row.label), {}).setdefault(key, (at, row))
    index = {word: same for word, same in index.items() if len(same) <= MANY}
    for line in story.lines:
        if line.sentence.role not in _ROLES or anywhere("table_text", "other").search(line.words):
            continue
        told = name_keys(line.words) | frozenset(lazy.known(r"\b\d{4}\b").findall(line.words))
        keys = ["", *sorted(told)]
        named = [(at, row) for key in keys for at, row in index.get(key, {}).values() if _named(row, told, line)]
        for at, row in _sharpest(named):
            found = _times(line, row) or _names(line, row, tables[at])
            found = found or _figures(line, row, values[at], [r for _, r in named])
            if found is not None:
                yield found
                break


def _sharpest(named: Sequence[tuple[int, Row]]) -> list[tuple[int, Row]]:
    """The rows named, without one whose name is only part of another's."""
    return [
        (at, row)
        for at, row in named
        if row.exact is not None or not any(row.label < other.label for _, other in named if other.exact is None)
    ]


def _named(row: Row, told: frozenset[str], line: Line) -> bool:
    if row.exact is not None:
        return row.exact.search(line.words) is not None
    return row.label <= told and numbered(row, line.words)


def numbered(row: Row, told: str) -> bool:
    """Whether a name with a number in it is told with that number: "Ward 3"."""
    return all(re.search(rf"(?<!\d){digits}(?!\d)", told) for digits in _numbers(row))


def _numbers(row: Row) -> list[str]:
    """The numbers in the name of a row: "3" of "Ward 3"."""
    text = row.line.text[row.line.sentence.start : row.line.sentence.end]
    cells = lazy.known(r"[|\t]").split(text.strip("| "))
    ranked = len(cells) > 2 and lazy.known(r"\s*\d{0,3}\.?\s*").fullmatch(cells[0]) is not None
    return lazy.known(r"\d+").findall(cells[1] if ranked else cells[0])


def _figures(line: Line, row: Row, known: frozenset[Decimal | None], named: Sequence[Row]) -> Found | None:
    """A figure that no cell has, and that is one of the row's but for its digits."""
    told = [q for q in line.quantities if q.form in _FORMS]
    for figure in told:
        if figure.hedge is not None or figure.form != "cardinal" or figure.measure in {"age", "rank"}:
            continue
        if (
            is_of_some(line, figure)
            or hoped(line, figure)
            or any(value is not None and figure.admits.tick.holds(value, value) for value in known)
        ):
            continue
        for cell in row.cells:
            if cell.value is None or not _of_column(line, figure, cell) or not _slips(figure.value, cell.value):
                continue
            if any(q is not figure and q.admits.tick.holds(cell.value, cell.value) for q in told):
                continue
            if _nearer(line, figure, row, named) or _derived(figure.value, named):
                continue
            if tells_other(line, row, cell):
                continue
            return _told(line, (outer(come_from(line, figure) or figure), figure.end), row, cell)
    return None


def _of_column(line: Line, figure: Quantity, cell: Cell) -> bool:
    """Whether a figure may be one of a column: of its measure, and the head or the digits say so."""
    if cell.measure and figure.measure not in {cell.measure, "count" if cell.measure != "money" else cell.measure}:
        return False
    if cell.head & (stems(line.words) | stems(figure.noun or "")) or (cell.measure and cell.measure == figure.measure):
        return True
    return cell.value is not None and turned(figure.value, cell.value) and cell.value >= _SURE


_SURE = 20
_SHARP = 3
"""Digits from which on a figure may be told more sharply than another and be meant as it."""


def _slips(one: Decimal, other: Decimal) -> bool:
    """Whether a figure is another with its digits turned, or one of them another."""
    if one == other or one.adjusted() != other.adjusted():
        return False
    if turned(one, other):
        return True
    a, b = (f"{value.normalize():f}".replace(".", "").strip("0") for value in (one, other))
    size = max(len(a), len(b))
    if len(a) != len(b) and size < _SHARP:
        return False  # "3.5" is no slip for "3"
    a, b = a.ljust(size, "0"), b.ljust(size, "0")
    return size > 1 and sum(x != y for x, y in zip(a, b, strict=True)) == 1


def _nearer(line: Line, figure: Quantity, row: Row, named: Sequence[Row]) -> bool:
    """Whether another row is named between a figure and the name of its own."""
    if len(named) < 2:
        return False
    mine, others = _distance(line, figure, row), [_distance(line, figure, r) for r in named if r is not row]
    return any(other < mine for other in others)


def _distance(line: Line, figure: Quantity, row: Row) -> int:
    """The characters between a figure and the nearest word of a row's name."""
    text = line.low
    at = [
        min(abs(line.sentence.start + m.start() - figure.end), abs(outer(figure) - line.sentence.start - m.end()))
        for m in lazy.known(r"[a-z][a-z’'-]+|\d{4}").finditer(text)
        if m[0] in row.label or name_keys(m[0]) & row.label
    ]
    if row.exact is not None:
        at = [abs(line.sentence.start + m.end() - outer(figure)) for m in row.exact.finditer(text)]
    return min(at, default=len(text))


def _derived(value: Decimal, named: Sequence[Row]) -> bool:
    """Whether a figure is the sum of some of the rows' cells, or what lies between two."""
    cells = [c.value for r in named for c in r.cells if c.value is not None][:24]
    return any(value in {a + b, abs(a - b)} for a, b in combinations(cells, 2))


def _times(line: Line, row: Row) -> Found | None:
    """A time that the row has otherwise."""
    text = line.written
    told = list(_TIME.finditer(text))
    if len(told) != 1:
        return None
    here = _plain(told[0][0])
    cells = [cell for cell in row.cells if _TIME.fullmatch(cell.text.strip("* _"))]
    headed = [cell for cell in cells if cell.head & stems(line.words)]
    cells = headed or (cells if len(cells) == 1 else [])
    if len(cells) != 1 or any(_plain(cell.text) == here for cell in row.cells):
        return None
    start = line.sentence.start + told[0].start()
    return _told(line, (start, start + len(told[0][0])), row, cells[0])


def _plain(told: str) -> str:
    return lazy.known(r"[\s.*_]").sub("", told.lower()).replace(":00", "")


def _names(line: Line, row: Row, rows: Sequence[Row]) -> Found | None:
    """Another name than the cell's, from the same row or column, for what its head says."""
    here = line.words
    for cell in row.cells:
        if not _NAME.fullmatch(cell.text.strip("*_ ")) or not cell.head or not cell.head <= _heads(here):
            continue
        if cell.text.lower().split()[-1] in here:
            continue
        others = [c for r in rows for c in r.cells if (r is row or c.head == cell.head) and c is not cell]
        for other in others:
            name = other.text.strip("*_ ")
            if _NAME.fullmatch(name) and name.lower() in here:
                first = line.sentence.start
                start = line.text[first : line.sentence.end].lower().find(name.lower())
                if start >= 0:
                    return _told(line, (first + start, first + start + len(name)), row, cell)
    return None


def _heads(told: str) -> frozenset[str]:
    return _said(told)


@functools.lru_cache(maxsize=64)
def _said(told: str) -> frozenset[str]:
    return stems(told)


def _told(line: Line, where: tuple[int, int], row: Row, cell: Cell) -> Found:
    told = words(line, *where), words(row.line, row.line.sentence.start, row.line.sentence.end)
    says = f"“{told[0]}” here, “{cell.text}” in the table: {told[1]}"
    claim = place("headline-body", line, *where, told[0])
    return differing(claim, f"Table and text differ: {says}.", where, (cell.start, cell.end), told)

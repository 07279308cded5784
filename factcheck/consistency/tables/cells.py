"""The figures of a table against the sentences about its rows: "Cheese brought in €186.0m" beside a row that gives 168.0."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck import lazy
from factcheck.consistency.base.digits import digits
from factcheck.consistency.base.lines import Found, Line, anywhere, is_of_some, options, outer
from factcheck.consistency.base.results import differing, place, words
from factcheck.consistency.base.stems import stems
from factcheck.consistency.base.story import Story
from factcheck.frozen import dataclass
from factcheck.lexicon import table, worded
from factcheck.model.mentions import Quantity

_worded = worded("against_itself", "cells")

_NEAR = Decimal("0.15")
_WIDE = Decimal("0.6")
"""How far a figure may lie from a cell's and be meant as it, where the sentence tells what the row came to."""
_AFTER = 64


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of a table: its label, its cells with the heads of their columns, and what a cell's 1 stands for.

    `unit` is the measure that the table's head names, "" where it names none.
    """

    line: Line
    name: str
    label: re.Pattern[str]
    cells: tuple[Quantity, ...]
    columns: tuple[frozenset[str], ...]
    factor: Decimal
    unit: str


def find(story: Story) -> Iterator[Found]:
    """The sentences that give another figure for a row than its cells."""
    rows = _by_word(_rows(story))
    if not rows:
        return
    for line in story.body():
        if not line.quantities:
            continue
        named = [row for word in _words_of(line) for row in rows.get(word, ())]
        if named:
            yield from _in_sentence(line, named)


_WORD = lazy.pattern(r"\w+")


def _words_of(line: Line) -> dict[str, None]:
    """The words of a sentence, those in the plural without their end, too."""
    told = dict.fromkeys(_WORD.findall(line.words))
    return told | dict.fromkeys(word.removesuffix("s") for word in told if len(word) > _LONG)


_LONG = 4
MANY = 40
"""Rows of one name from which on a sentence with that name speaks of none in particular."""


def _by_word(rows: Iterator[_Row]) -> dict[str, list[_Row]]:
    """The rows by the first word of their labels, each that stands again in another table once; those of too common a word are left out."""
    found: dict[str, dict[tuple[object, ...], _Row]] = {}
    for row in rows:
        key = (row.name, tuple(cell.value for cell in row.cells), row.columns, row.factor, row.unit)
        found.setdefault(_WORD.findall(row.name)[0], {}).setdefault(key, row)
    return {word: list(same.values()) for word, same in found.items() if len(same) <= MANY}


def _rows(story: Story) -> Iterator[_Row]:
    head, columns = "", [""]
    for at, line in enumerate(story.lines):
        if line.sentence.role != "table-row":
            continue
        before = story.lines[at - 1] if at else None
        text = line.written
        if before is None or before.sentence.role != "table-row":
            head = (
                text
                + " "
                + (
                    before.words
                    if before is not None and before.sentence.role in {"caption", "heading", "title"}
                    else ""
                )
            )
            columns = text.lower().split("\t")
        factor, unit = factor_of(head.lower()) or (Decimal(1), "")
        name = lazy.known(r"[^\w ’'-]").sub("", text.partition("\t")[0]).strip().lower()
        cells = tuple(
            q for q in line.quantities if "\t" in line.text[line.sentence.start : q.start] and q.form == "cardinal"
        )
        if not cells or len(name) < 4 or name in table("arithmetic")["total"]["rows"] or not name[0].isalpha():
            continue
        heads = tuple(_column(columns, line.text[line.sentence.start : q.start].count("\t")) for q in cells)
        yield _Row(line, name, re.compile(rf"(?<!\w){re.escape(name)}s?(?!\w)"), cells, heads, factor, unit)


def _column(columns: Sequence[str], at: int) -> frozenset[str]:
    """The telling words over a cell."""
    return stems(columns[at]) if at < len(columns) else frozenset()


@functools.cache
def _scales() -> list[tuple[re.Pattern[str], Decimal, str]]:
    return [
        (lazy.pattern(entry["pattern"]), Decimal(entry["factor"]), entry["measure"])
        for entry in table("arithmetic")["table_unit"]
    ]


def factor_of(head: str) -> tuple[Decimal, str] | None:
    """What the head or caption of a table says its figures are in: "($m)", "€bn", "%"."""
    return next(((factor, measure) for pattern, factor, measure in _scales() if pattern.search(head)), None)


_GOES_ON = _worded(r"[;:](?! (?:its?|their|there|they)\b)|\.\s|, {goes_on}")


def _in_sentence(line: Line, rows: Sequence[_Row]) -> Iterator[Found]:
    named = sorted(
        ((start, end, row) for row in rows for start, end in _places(line, row)), key=lambda found: found[:2]
    )
    for at, (start, end, row) in enumerate(named):
        if any(first <= start and end <= last and (first, last) != (start, end) for first, last, _ in named):
            continue
        until = named[at + 1][0] if at + 1 < len(named) else line.sentence.end
        stretch = _GOES_ON.split(line.text[end:until])[0]
        figures = [
            q
            for q in line.quantities
            if end <= q.start < end + len(stretch)
            and q.measure in ({row.unit} if row.unit else {"count", "money"})
            and q.form == "cardinal"
            and q.hedge is None
        ]
        if not figures or figures[0].start - end > _AFTER or _of_another_time(line, figures[0]):
            continue
        yield from _held(line, row, figures[:2])


_CLAUSE = _worded(r";|, {next} ")


def _of_another_time(line: Line, figure: Quantity) -> bool:
    """Whether a sentence up to the end of a figure's clause speaks of another time, or of what somebody hoped for."""
    ends = _CLAUSE.search(line.text, figure.end, line.sentence.end)
    told = line.between(line.sentence.start, ends.start() if ends is not None else line.sentence.end)
    if any(anywhere(*key).search(told) is not None for key in (("other_time", "past"), ("table_text", "asked"))):
        return True
    return hoped(line, figure)


def hoped(line: Line, figure: Quantity) -> bool:
    """Whether a figure is what somebody expected, or one to come: "should bring in $88 million next year"."""
    before = line.between(line.sentence.start, figure.start)
    return anywhere("table_text", "hoped").search(before) is not None or (
        anywhere("table_text", "later").search(line.after(figure, 24)) is not None
    )


def _places(line: Line, row: _Row) -> Iterator[tuple[int, int]]:
    """Where a sentence names a row."""
    told = line.low
    return (_place(line, found) for found in row.label.finditer(told))


def _place(line: Line, found: re.Match[str]) -> tuple[int, int]:
    return line.sentence.start + found.start(), line.sentence.start + found.end()


def _held(line: Line, row: _Row, figures: Sequence[Quantity]) -> Iterator[Found]:
    values = [cell.value * row.factor for cell in row.cells]
    known = Counter(values)
    agreeing = [q for q in figures if any(q.admits.tick.holds(v, v) for v in values)]
    for figure in figures:
        if _worded(r"^(?:years )?{among} (?:the )?[a-z]+").match(line.after(figure, 24)) or is_of_some(line, figure):
            continue  # "73.4 for men and 78.5 for women"
        if figure in agreeing or _derived(figure.value, known) or (not row.unit and not _weighty(figure)):
            continue
        turned = [
            v
            for v in values
            if sorted(digits(v)) == sorted(digits(figure.value)) and v.adjusted() == figure.value.adjusted()
        ]
        near = turned[0] if turned else min(values, key=lambda v: abs(v - figure.value))
        pair = (
            len(figures) == 2
            and len(agreeing) == 1
            and _worded(r"(?:{to}|,? {from})").fullmatch(line.between(figures[0].end, outer(figures[1])))
            and not agreeing[0].admits.tick.holds(
                near, near
            )  # "from £200 to £240", and the table has only what it costs now
        )
        if not row.unit and not turned and not _headed(line, figure, row.columns[values.index(near)]):
            continue
        close = abs(near - figure.value) <= near * (_WIDE if _is_all_of(line, row, figure) else _NEAR)
        if not (pair or turned or (len(figures) == 1 and close)):
            continue
        cell = row.cells[values.index(near)]
        told = words(line, figure.start, figure.end), words(row.line, row.line.sentence.start, row.line.sentence.end)
        says = f"“{told[0]}” here, “{told[1]}” in the table"
        claim = place("headline-body", line, outer(figures[0]), figures[-1].end, figure.value)
        yield differing(
            claim, f"Table and text differ: {says}.", (figure.start, figure.end), (cell.start, cell.end), told
        )


def _is_all_of(line: Line, row: _Row, figure: Quantity) -> bool:
    """Whether a sentence tells nothing but what a row came to: "Denmark brought in £6m"."""
    came_to = lazy.known(rf"(?:[a-z’'-]+ ){{0,3}}?(?:{options('table_text', 'came_to')})")
    told = line.between(line.sentence.start, outer(figure))
    named = row.label.search(told)
    if (
        named is None
        or any(d.start < figure.start for d in line.dates)
        or not row.unit
        or _worded(r"{placed}(?!\w)").match(line.after(figure, 5))
    ):
        return False
    lead = _worded(r"(?:{our} )?(?:{takings} (?:at|in|of|from) )?").fullmatch(told[: named.start()])
    return lead is not None and lazy.known(came_to.pattern).fullmatch(told[named.end() :].strip()) is not None


def _derived(value: Decimal, known: Counter[Decimal]) -> bool:
    """Whether a figure is the sum of two cells of a row, or what lies between them."""
    others = (other for cell in known for other in (value - cell, cell - value) if known[other] > (other == cell))
    return next(others, None) is not None


def _weighty(figure: Quantity) -> bool:
    """Whether a figure has enough digits to be one of a table that names no unit."""
    return len(digits(figure.value)) > 2 or figure.value >= 100


def _headed(line: Line, figure: Quantity, column: frozenset[str]) -> bool:
    """Whether a sentence has the words over a cell."""
    return bool(column & (stems(line.words) | stems(figure.noun or "")))

"""The figures of a table against the sentences about its rows: "Cheese brought in €186.0m" beside a row that gives 168.0."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from factcheck.consistency.lines import Found, Line, outer
from factcheck.consistency.results import differing, place, words
from factcheck.consistency.story import Story
from factcheck.lexicon import table
from factcheck.model.mentions import Quantity

_NEAR = Decimal("0.15")
_AFTER, _BEFORE = 60, 12


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of a table: its label, its cells, and what a cell's 1 stands for."""

    line: Line
    label: re.Pattern[str]
    cells: tuple[Quantity, ...]
    factor: Decimal
    unit: str


def find(story: Story) -> Iterator[Found]:
    """The sentences that give another figure for a row than its cells."""
    rows = list(_rows(story))
    if not rows:
        return
    labels = re.compile("|".join(row.label.pattern for row in rows))
    for line in story.body():
        if line.quantities and labels.search(line.words):
            yield from _in_sentence(line, rows)


def _rows(story: Story) -> Iterator[_Row]:
    head = ""
    for at, line in enumerate(story.lines):
        if line.sentence.role != "table-row":
            continue
        before = story.lines[at - 1] if at else None
        text = line.text[line.sentence.start : line.sentence.end]
        if before is None or before.sentence.role != "table-row":
            head = (
                text
                + " "
                + (before.words if before is not None and before.sentence.role in {"caption", "heading"} else "")
            )
        factor = _factor(head.lower())
        name = re.sub(r"[^\w ’'-]", "", text.partition("\t")[0]).strip().lower()
        cells = tuple(
            q for q in line.quantities if "\t" in line.text[line.sentence.start : q.start] and q.form == "cardinal"
        )
        if (
            factor is None
            or not cells
            or len(name) < 4
            or name in table("arithmetic")["total"]["rows"]
            or not name[0].isalpha()
        ):
            continue
        yield _Row(line, re.compile(rf"(?<!\w){re.escape(name)}(?!\w)"), cells, *factor)


@functools.cache
def _scales() -> list[tuple[re.Pattern[str], Decimal, str]]:
    return [
        (re.compile(entry["pattern"]), Decimal(entry["factor"]), entry["measure"])
        for entry in table("arithmetic")["table_unit"]
    ]


def _factor(head: str) -> tuple[Decimal, str] | None:
    """What the head or caption of a table says its figures are in: "($m)", "€bn", "%"."""
    return next(((factor, measure) for pattern, factor, measure in _scales() if pattern.search(head)), None)


def _in_sentence(line: Line, rows: Sequence[_Row]) -> Iterator[Found]:
    named = sorted(
        (start, end, row)
        for row in rows
        for start, end in (_place(line, m) for m in row.label.finditer(line.text[line.sentence.start : line.sentence.end].lower()))
    ) if rows else []  # fmt: skip
    for at, (start, end, row) in enumerate(named):
        until = named[at + 1][0] if at + 1 < len(named) else line.sentence.end
        stretch = re.split(r"[;:]|\.\s|, (?:helped|while|but|which|whereas)", line.text[end:until])[0]
        figures = [
            q
            for q in line.quantities
            if end <= q.start < end + len(stretch)
            and q.measure == row.unit
            and q.form == "cardinal"
            and q.hedge is None
        ]
        if not figures or figures[0].start - end > _AFTER:
            continue
        del start
        yield from _held(line, row, figures[:2])


def _place(line: Line, found: re.Match[str]) -> tuple[int, int]:
    return line.sentence.start + found.start(), line.sentence.start + found.end()


def _held(line: Line, row: _Row, figures: Sequence[Quantity]) -> Iterator[Found]:
    values = [cell.value * row.factor for cell in row.cells]
    agreeing = [q for q in figures if any(q.admits.tick.holds(v, v) for v in values)]
    for figure in figures:
        if figure in agreeing:
            continue
        turned = [
            v
            for v in values
            if sorted(_digits(v)) == sorted(_digits(figure.value)) and v.adjusted() == figure.value.adjusted()
        ]
        near = turned[0] if turned else min(values, key=lambda v: abs(v - figure.value))
        pair = (
            len(figures) == 2
            and len(agreeing) == 1
            and re.fullmatch(
                r"(?:to|and|,? up from|,? from|against|compared with)", line.between(figures[0].end, outer(figures[1]))
            )
        )
        if not (pair or turned or (len(figures) == 1 and abs(near - figure.value) <= near * _NEAR)):
            continue
        cell = row.cells[values.index(near)]
        told = words(line, figure.start, figure.end), words(row.line, row.line.sentence.start, row.line.sentence.end)
        says = f"“{told[0]}” here, “{told[1]}” in the table"
        claim = place("headline-body", line, outer(figures[0]), figures[-1].end, figure.value)
        yield differing(
            claim, f"Table and text differ: {says}.", (figure.start, figure.end), (cell.start, cell.end), told
        )


def _digits(value: Decimal) -> str:
    return "".join(map(str, value.normalize().as_tuple().digits))

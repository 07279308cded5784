"""A table in sections, each with its own total: "Total income", "Total spending", and what is left of the one after the other: "Surplus"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from factcheck.consistency.base.lines import Found, Line, comparable, digit_step
from factcheck.consistency.base.results import NO_SUM, cited, impossible, number, place
from factcheck.consistency.totals.totalled import compared, sum_of
from factcheck.lexicon import worded
from factcheck.model.mentions import Quantity
from factcheck.model.verdicts import Evidence

_worded = worded("against_itself", "sections")

_SUB = _worded(r"(?:{sub}) (?!{other}(?!\w))\S")
_LEFT = _worded(r"(?:{net} )?(?:{left})(?: (?:{of_what}))*")
_LEAST = 2
"""Rows that a section has at least."""

Cells = Mapping[int, Quantity]


def is_subtotal(name: str) -> bool:
    """Whether a row holds the total of a section, and names it: "total income"."""
    return _SUB.match(name) is not None


def missed(names: Sequence[str], rows: Sequence[Line], columns: Sequence[Cells]) -> Iterator[Found]:
    """The totals of sections that their rows do not make, where another column of the same rows adds up; the row of the heads comes first."""
    totals: list[int] = []
    start = 1
    for at, name in enumerate(names):
        if at and is_subtotal(name):
            yield from _section(rows[at], columns[at], columns[start:at])
            totals.append(at)
            start = at + 1
        elif len(totals) == 2 and at == totals[-1] + 1 and _LEFT.fullmatch(name):
            yield from _left(rows[at], columns[at], columns[totals[0]], columns[totals[1]])
            start = at + 1


def _section(row: Line, totals: Cells, above: Sequence[Cells]) -> Iterator[Found]:
    if len(above) < _LEAST:
        return
    parts = {at: [cells[at] for cells in above if at in cells] for at in totals}
    whole = {
        at: told for at, told in parts.items() if len(told) == len(above) and all(adds(totals[at], q) for q in told)
    }
    wrong = [at for at, told in whole.items() if sum_of(told) != totals[at].value]
    if not len(wrong) == 1 < len(whole):
        return
    total, told = totals[wrong[0]], whole[wrong[0]]
    if _is_more(abs(sum_of(told) - total.value), [total, *told], row):
        yield compared(row, total, told, [digit_step(part, row.text) for part in told])


def _left(row: Line, left: Cells, first: Cells, second: Cells) -> Iterator[Found]:
    """What is left of one total after the other, where it is right in another column."""
    both = [at for at in left if at in first and at in second and comparable(left[at], first[at])]
    wrong = [at for at in both if abs(first[at].value - second[at].value) != abs(left[at].value)]
    if not len(wrong) == 1 < len(both):
        return
    one, two, told = first[wrong[0]], second[wrong[0]], left[wrong[0]]
    value = one.value - two.value
    if not _is_more(abs(abs(value) - abs(told.value)), [one, two, told], row):
        return
    shown = f"{number(one.value)} − {number(two.value)} = {number(value)}; the draft has {number(told.value)}"
    evidence = Evidence("computed", False, shown, value=str(value), span=(told.start, told.end))
    made = place("sum-check", row, told.start, told.end, value)
    yield impossible(made, f"{NO_SUM}: {shown}.", (evidence, *cited(row.text, one, two)))


def _is_more(gap: Decimal, figures: Sequence[Quantity], row: Line) -> bool:
    """Whether figures miss each other by more than rounding each of them could make."""
    return gap > sum((digit_step(q, row.text) / 2 for q in figures), Decimal(0))


def adds(total: Quantity, part: Quantity) -> bool:
    """Whether a figure of one row may be added up to that of another."""
    return comparable(total, part) and total.measure not in {"percent", "rank", "age", "density"}

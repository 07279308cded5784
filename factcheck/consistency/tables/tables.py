"""The total row of a table against the rows above it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line, digit_step
from factcheck.consistency.tables import sections
from factcheck.consistency.totals.totalled import compared
from factcheck.lexicon import table, worded
from factcheck.model.mentions import Quantity

_worded = worded("against_itself", "tables")

_EDGE = lazy.pattern(r"[^\w ]+")


def find(lines: Sequence[Line]) -> Iterator[Found]:
    """Totals of the columns of every table."""
    rows: list[Line] = []
    for line in [*lines, None]:
        if line is not None and line.sentence.role == "table-row" and (not rows or _adjoins(rows[-1], line)):
            rows.append(line)
            continue
        yield from _table(rows)
        rows = [line] if line is not None and line.sentence.role == "table-row" else []


def _adjoins(above: Line, below: Line) -> bool:
    return not above.text[above.sentence.end : below.sentence.start].strip("\n\r |-:\t*_")


def _table(rows: list[Line]) -> Iterator[Found]:
    if len(rows) < 4:
        return
    names = [_name(row) for row in rows]
    if any(sections.is_subtotal(name) for name in names[1:]):
        yield from sections.missed(names, rows, [_cells(row) for row in rows])
    elif _is_total(names[-1]):
        yield from _totals(rows)
    elif _is_period(names[-1]):
        yield from _of_a_period(list(_totals(rows)))


def _totals(rows: list[Line]) -> Iterator[Found]:
    """The last row of a table against the rows between it and the first."""
    columns = [_cells(row) for row in rows]
    for at, total in columns[-1].items():
        parts = [cells[at] for cells in columns[1:-1] if at in cells]
        if len(parts) == len(rows) - 2 and all(sections.adds(total, part) for part in parts):
            if total.value < max(part.value for part in parts):
                continue  # a mean or a rate of the whole, no sum
            yield compared(rows[-1], total, parts, [digit_step(part, rows[-1].text) for part in parts])


def _of_a_period(sums: list[Found]) -> list[Found]:
    """The columns of a half-year or a season that add up, and one that misses its sum by one digit: a stock, a peak or a mean need not add up."""
    adding = [one for one in sums if one.verdict.label == "SUPPORTED"]
    return [one for one in sums if one in adding or _one_digit_off(one, sure=bool(adding))]


_LONG = 3
"""Digits of a total that by itself comes near no sum by chance, and of a gap that is all noughts but the first."""


def _one_digit_off(one: Found, *, sure: bool) -> bool:
    total, value = one.claim.value, one.verdict.evidence[0].value
    if not isinstance(total, Decimal) or value is None:
        return False
    told, made, gap = f"{total:f}", f"{Decimal(value):f}", abs(total - Decimal(value))
    if sure and gap.adjusted() + 1 >= _LONG and len(gap.normalize().as_tuple().digits) == 1:
        return True  # 20,550 for 19,550
    off = sum(a != b for a, b in zip(told, made, strict=False))
    return len(told) == len(made) and off == 1 and (sure or len(told) >= _LONG)


_WHOLE = _worded(r"(?:the )?whole [a-z]+|all {many}")


def _is_total(name: str) -> bool:
    return name in table("arithmetic")["total"]["rows"] or _WHOLE.fullmatch(name) is not None


def _is_period(name: str) -> bool:
    return name in table("arithmetic")["total"]["periods"]


def _name(row: Line) -> str:
    """The words of a row's first cell."""
    first = lazy.known(r"[|\t]").split(row.written.lstrip(" |"))[0]
    return " ".join(_EDGE.sub(" ", first).lower().split())


def _cells(row: Line) -> dict[int, Quantity]:
    """Column -> its only figure."""
    found: dict[int, list[Quantity]] = {}
    for quantity in row.quantities:
        words = row.text[row.sentence.start : quantity.start]
        found.setdefault(words.count("\t") + words.count("|"), []).append(quantity)
    return {at: quantities[0] for at, quantities in found.items() if len(quantities) == 1}

"""A column that is worked out of two others of its table: the lead out of two shares, the total out of its parts, the change out of two years."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from factcheck import lazy
from factcheck.consistency.base.lines import Found, digit_step
from factcheck.consistency.base.results import agreeing, cited, number, place
from factcheck.consistency.base.stems import stems
from factcheck.consistency.base.story import Story
from factcheck.consistency.tables.table_cells import Row, read_tables
from factcheck.consistency.tables.table_rows import is_total
from factcheck.frozen import dataclass
from factcheck.lexicon import table, word_set
from factcheck.model.lists import Label
from factcheck.model.mentions import Quantity
from factcheck.model.ranges import Admits, Range
from factcheck.model.verdicts import Evidence, Verdict

_MOST_ROWS, _MOST_COLUMNS = 60, 9
_FEWEST, _SURE = 2, 3
"""Rows in which a column has to be what is worked out; in which it is sure that it is meant to be."""


@dataclass(frozen=True, slots=True)
class _Relation:
    """How a column comes of others: what is worked out, and the sign between the figures."""

    result: Callable[[Sequence[Decimal]], Decimal]
    sign: str
    signed: bool = True


_RATE = _Relation(lambda pair: (pair[1] / pair[0] - 1) * 100 if pair[0] else Decimal(0), "on")
_SUM = _Relation(lambda parts: sum(parts, Decimal(0)), "+")
_GAPS = (
    _Relation(lambda pair: pair[0] - pair[1], "-"),
    _Relation(lambda pair: pair[1] - pair[0], "from"),
    _Relation(lambda pair: abs(pair[0] - pair[1]), "-", signed=False),
)


def find(story: Story) -> Iterator[Found]:
    """The cells of such columns, borne out or not by their own rows."""
    for every in read_tables(story):
        width = max((len(row.cells) for row in every), default=0)
        rows = [row for row in every if len(row.cells) == width and not is_total(row)]
        if _FEWEST <= len(rows) <= _MOST_ROWS and 3 <= width <= _MOST_COLUMNS:
            yield from _of_table(rows, width)


def _of_table(rows: Sequence[Row], width: int) -> Iterator[Found]:
    columns = [[_figure(row, at) for row in rows] for at in range(width)]
    tried: list[tuple[tuple[int, ...], _Relation]]
    for at in range(width):
        head = rows[0].cells[at].head
        others = [one for one in range(width) if one != at and any(columns[one])]
        if head & _heads("gap"):
            tried = [(tuple(pair), how) for pair in itertools.combinations(others, 2) for how in (*_GAPS, _RATE)]
        elif head & _heads("sum") or _is_of_all(rows[0].cells[at].title, at):
            tried = [(tuple(parts), _SUM) for size in (2, 3, 4) for parts in itertools.combinations(others, size)]
        else:
            continue
        yield from _column(rows, columns, at, tried)


def _is_of_all(title: str, before: int) -> bool:
    """Whether a head tells that a column takes in all before it: "All day", "Three days" behind as many columns."""
    if title.strip() in word_set("tableside", "across", "all"):
        return True
    told = lazy.known(r"(?:all )?([a-z]+|\d+) ([a-z]+)").fullmatch(title.strip())
    if told is None or told[2] not in word_set("tableside", "across", "parts"):
        return False
    return before > 1 and told[1] in {str(before), table("numbers")["small"][before]}


def _column(
    rows: Sequence[Row],
    columns: Sequence[Sequence[Quantity | None]],
    at: int,
    tried: Sequence[tuple[tuple[int, ...], _Relation]],
) -> Iterator[Found]:
    """The cells of a column by the way of working it out that most of its rows bear out."""
    best: list[tuple[Row, Quantity, list[Quantity], _Relation, bool]] = []
    for parts, how in tried:
        told: list[tuple[Row, Quantity, list[Quantity], _Relation, bool]] = []
        for index, row in enumerate(rows):
            own = columns[at][index]
            given = [figure for one in parts if (figure := columns[one][index]) is not None]
            if own is not None and len(given) == len(parts) and _alike(row, at, parts, how) and _same(given):
                told.append((row, own, given, how, _fits(row, own, given, how)))
        if sum(one[-1] for one in told) > sum(one[-1] for one in best):
            best = told
    fits = sum(one[-1] for one in best)
    telling = {tuple(q.value for q in one[2]) for one in best if one[-1] and all(q.value for q in one[2])}
    if len(telling) < _FEWEST or (len(best) - fits) * 2 > fits:
        return
    for row, own, given, how, fit in best:
        yield from _judged(row, own, given, how, fit=fit, sure=len(telling) >= _SURE)


def _judged(
    row: Row, own: Quantity, given: Sequence[Quantity], how: _Relation, *, fit: bool, sure: bool
) -> Iterator[Found]:
    value = how.result([q.value for q in given])
    ordered = (
        list(reversed(given)) if how.sign == "from" or (not how.signed and given[0].value < given[1].value) else given
    )
    says = _told(ordered, how, value)
    text, span = row.line.text, (own.start, own.end)
    claim = place("sum-check", row.line, *span, own.value)
    if not fit and abs(value - own.value) <= _loose(row, own, given) and max(q.value for q in given) >= _COUNTED:
        return  # figures of so many may be rounded
    if fit:
        if sure:
            evidence = (Evidence("computed", True, says, value=str(value), span=span), *cited(text, *ordered))
            yield agreeing(claim, f"The row's figures agree: {says}.", evidence)
        return
    says = f"{says}; the draft has “{text[own.start : own.end]}”"
    evidence = (Evidence("computed", False, says, value=str(value), span=span), *cited(text, *ordered))
    places = max(-digit_step(own, text).adjusted(), 0) if how is _RATE else 2
    label, reason = (Label.REFUTED, "impossible") if sure else (Label.CONFLICTING, "differs-in-draft")
    yield Found(
        claim, Verdict(label, reason, f"As in the other rows: {says}.", evidence, (), number(value, "", places))
    )


def _told(ordered: Sequence[Quantity], how: _Relation, value: Decimal) -> str:
    if how is _RATE:
        return f"from {number(ordered[0].value)} to {number(ordered[1].value)} is {number(value, '', 1)} per cent"
    sign = " - " if how.sign == "from" else f" {how.sign} "
    return f"{sign.join(number(q.value) for q in ordered)} = {number(value)}"


def _fits(row: Row, own: Quantity, given: Sequence[Quantity], how: _Relation) -> bool:
    """Whether a cell is what is worked out, but for what rounding explains."""
    value = how.result([q.value for q in given])
    written = any(digit_step(q, row.line.text) < 1 for q in (own, *given)) or own.measure in _ROUNDED
    return abs(value - own.value) <= (_loose(row, own, given) if written else Decimal(0))


def _loose(row: Row, own: Quantity, given: Sequence[Quantity]) -> Decimal:
    """What the rounding of the figures of a row comes to together."""
    return sum((digit_step(q, row.line.text) for q in (own, *given)), Decimal(0)) / 2


_COUNTED = 100
_ROUNDED = frozenset({"percent", "points", "share"})


def _same(given: Sequence[Quantity]) -> bool:
    return len({q.measure for q in given}) == 1 and len({q.unit for q in given}) == 1


def _alike(row: Row, at: int, parts: Sequence[int], how: _Relation) -> bool:
    """Whether columns hold what may be worked out so: a rate in per cent out of no shares, else points or shares out of shares, and things out of the same."""
    own, given = row.cells[at].measure in _ROUNDED, {row.cells[one].measure in _ROUNDED for one in parts}
    if how is _RATE:
        return own and given == {False}
    return given <= {own, True}


def _figure(row: Row, at: int) -> Quantity | None:
    """The one figure of a cell."""
    cell = row.cells[at]
    inside = [q for q in row.line.quantities if cell.start <= q.start and q.end <= cell.end]
    if not inside and _PLAIN.fullmatch(cell.text) is not None:  # a name before it took it for its own: "Silo Flat 62"
        value = Decimal(cell.text.replace(",", ""))
        only = Range(value, value)
        return Quantity(cell.start, cell.end, value, value, value, "", "count", Admits(only, only))
    return inside[0] if len(inside) == 1 and inside[0].form == "cardinal" and inside[0].hedge is None else None


_PLAIN = lazy.pattern(r"\d{1,3}(?:,?\d{3})*(?:\.\d+)?")


@functools.cache
def _heads(key: str) -> frozenset[str]:
    return frozenset(stem for word in table("tableside")["across"][key] for stem in stems(word))

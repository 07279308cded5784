"""Figures that change with every year (growth, inflation, output): when a secondary source's of the draft's year and a primary one's of another say together that a figure is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck.matching.select import Moment
from factcheck.model.mentions import Quantity
from factcheck.verdicts.base.cite import may_decide
from factcheck.verdicts.base.context import Case
from factcheck.verdicts.base.weighing import Weighed, every, in_units_of

_BESIDE = 0.5
"""Years off within which a figure is of the year before or after."""
_EVER = 30
"""Years within which a primary source's figure says whether one can be."""
_YEAR = 366


def beyond(case: Case, quantity: Quantity, at: Moment) -> list[Weighed]:
    """The primary source's figures of the nearest year, where the draft's lies out of reach of them and of all figures of its own year and the years beside it.

    Whatever is measured: nominal or at purchasing power, the mean of the year or its end. What lies between two of the figures is
    in reach. Only for one year that was over by the draft's date. Empty where something is in reach.
    """
    if not _is_a_year_gone(case, at):
        return []
    rows = [w for w in every(case, quantity, at, _EVER) if may_decide(w.found.statement)]
    beside = [w for w in rows if abs(w.found.years_off) < _BESIDE]
    primary = _nearest([w for w in rows if case.kind.property in w.found.edition.authority])
    if not beside or not primary or _is_upheaval(case, beside):
        return []
    sides = _out(case, quantity, beside, _WHOLE) & _out(case, quantity, primary, _part(case))
    return primary if sides else []


_WHOLE, _HALF = Decimal(1), Decimal("0.5")


def _part(case: Case) -> Decimal:
    """How much of the reach a figure has to be out of for the primary source's of another year: half of it, where it is a rate."""
    return _HALF if "points" in dict(case.kind.reach) else _WHOLE


def _is_upheaval(case: Case, rows: Sequence[Weighed]) -> bool:
    """Whether one of the figures is so large that what is told of such a time is anyone's guess: prices that rose tenfold, an economy after a war."""
    most = dict(case.kind.reach).get("most")
    return most is not None and any(max(abs(w.low), abs(w.high)) > most for w in rows)


def _is_a_year_gone(case: Case, at: Moment) -> bool:
    """Whether a claim tells of one year, all of which lies before the draft."""
    return at.own and case.as_of is not None and at.last < case.as_of.first() and (at.last - at.first).days < _YEAR


def _nearest(rows: Sequence[Weighed]) -> list[Weighed]:
    nearest = min((abs(w.found.years_off) for w in rows), default=0)
    return [w for w in rows if abs(w.found.years_off) <= nearest]


def _out(case: Case, quantity: Quantity, rows: Sequence[Weighed], part: Decimal) -> set[str]:
    """On which side of all figures the draft's lies out of so much of their reach."""
    value, low, high = in_units_of(quantity, rows[0]), min(w.low for w in rows), max(w.high for w in rows)
    points, share = (dict(case.kind.reach).get(name, Decimal(0)) * part for name in ("points", "share"))
    above = value > high + max(points, share * abs(high))
    below = value < low - max(points, share / (1 + share) * abs(low))  # half is as far off as twice as much
    return {side for side, is_out in (("above", above), ("below", below)) if is_out}

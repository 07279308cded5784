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
    if not beside or not primary or not _is_out(case, quantity, [*beside, *primary]):
        return []
    return primary


def _is_a_year_gone(case: Case, at: Moment) -> bool:
    """Whether a claim tells of one year, all of which lies before the draft."""
    return at.own and case.as_of is not None and at.last < case.as_of.first() and (at.last - at.first).days < _YEAR


def _nearest(rows: Sequence[Weighed]) -> list[Weighed]:
    nearest = min((abs(w.found.years_off) for w in rows), default=0)
    return [w for w in rows if abs(w.found.years_off) <= nearest]


def _is_out(case: Case, quantity: Quantity, rows: Sequence[Weighed]) -> bool:
    """Whether a figure is far above all others, or far below them."""
    value, low, high = in_units_of(quantity, rows[0]), min(w.low for w in rows), max(w.high for w in rows)
    return value > high + _above(case, high) or value < low - _below(case, low)


def _above(case: Case, figure: Decimal) -> Decimal:
    reach = dict(case.kind.reach)
    return max(reach.get("points", Decimal(0)), reach.get("share", Decimal(0)) * abs(figure))


def _below(case: Case, figure: Decimal) -> Decimal:
    """As far below as the other way round: half is as far off as twice as much."""
    reach = dict(case.kind.reach)
    share = reach.get("share", Decimal(0))
    return max(reach.get("points", Decimal(0)), share / (1 + share) * abs(figure))

"""Figures that are measured or estimated in more ways than one: how far what others give may lie from a source's."""

from __future__ import annotations

import datetime
from decimal import Decimal

from factcheck.matching.select import moment
from factcheck.verdicts.base.context import Case
from factcheck.verdicts.base.weighing import Weighed, away, in_units_of
from factcheck.verdicts.figures.drift import moved

_NONE, _WHOLE = Decimal(0), Decimal(100)
_OF_IT = Decimal("0.12")
"""The share of itself by which a great growth is revised: 16 per cent of a year of new mines, later put at 20."""
_SETTLED = Decimal(4)
"""Years after which a growth is revised no further, by and large."""
_YEAR = 365
"""Days after which the figures of a year have been settled, as a first estimate is."""


def may_be_measured_otherwise(case: Case, near: list[Weighed]) -> bool:
    """Whether a figure lies no farther from a source's than the kind's `ways` allow, on top of what it may have moved in the years between.

    Where a primary source speaks, the others are such ways themselves and allow none.
    """
    quantity, ways = case.claim.quantity, dict(case.kind.ways)
    if quantity is None or not ways:
        return False
    primary = [w for w in near if case.kind.property in w.found.edition.authority]
    near = primary or near
    return any(away(quantity, w) <= moved(case, w) + margin(case, ways, w, in_units_of(quantity, w)) for w in near)


def may_be_revised(case: Case, near: list[Weighed]) -> bool:
    """Whether a figure lies no farther from a source's than first estimates do: growth of 2.7 per cent, later put at 1.1."""
    quantity = case.claim.quantity
    if quantity is None or not case.kind.revised:
        return False
    value = quantity.value
    near = [w for w in near if case.kind.property in w.found.edition.authority] or near
    return any(min(abs(value - w.low), abs(value - w.high)) <= _revision(case, w) for w in near)


def _revision(case: Case, weighed: Weighed) -> Decimal:
    """How far a first estimate may have been revised by the time of the edition: more where that came out years after the draft."""
    if case.as_of is None:
        return case.kind.revised
    published = datetime.date.fromisoformat(weighed.found.edition.published)
    late = min(Decimal(max((published - case.as_of.last()).days, 0)) / _YEAR, _SETTLED)
    revised = max(case.kind.revised, _OF_IT * abs(weighed.low))
    return revised * (1 + late / 2)


def margin(case: Case, ways: dict[str, Decimal], weighed: Weighed, value: Decimal) -> Decimal:
    """What the ways of measuring differ by: so many points or such a share, more for each unit a figure lies below or above a mark."""
    source, get = (weighed.low + weighed.high) / 2, ways.get
    margin = max(get("points", _NONE), get("share", _NONE) * source)
    margin += get("parts", _NONE) * max(min(source, _WHOLE - source), _NONE)
    margin += get("each", _NONE) * max(get("below", source) - source, source - get("above", source), _NONE)
    at, off = moment(case.claim, case.as_of), Decimal(str(abs(weighed.found.years_off)))
    if weighed.found.later_edition:  # what was known then is older than what is told of then now
        off = 2 * off + (_NONE if at is None or at.own else get("lag", _NONE))
    return margin + get("yearly", _NONE) * max(source, value) * off

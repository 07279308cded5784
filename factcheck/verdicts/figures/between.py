"""Figures of the years before and after a claim's, between which it lies."""

from __future__ import annotations

from decimal import Decimal

from factcheck.matching.select import Moment, moment
from factcheck.model.mentions import Quantity
from factcheck.verdicts.base.cite import may_decide
from factcheck.verdicts.base.context import Case
from factcheck.verdicts.base.weighing import Weighed, all_editions, in_units_of


def bracketed(case: Case, near: list[Weighed]) -> tuple[Weighed, Weighed] | None:
    """Two observations of one source, one before the claim's time and one after, between which the claim lies."""
    quantity, at = case.claim.quantity, moment(case.claim, case.as_of)
    if quantity is None or at is None or case.kind.age_limit is None:
        return None
    found = [w for w in all_editions(case, quantity, at, case.kind.age_limit) if may_decide(w.found.statement)]
    for source in sorted({w.found.statement.source for w in found}):
        mine = [w for w in found if w.found.statement.source == source]
        before = max((w for w in mine if w.found.years_off <= 0), key=lambda w: w.found.years_off, default=None)
        after = min((w for w in mine if w.found.years_off > 0), key=lambda w: w.found.years_off, default=None)
        if before is None or after is None:
            continue
        low, high = min(before.low, after.low), max(before.high, after.high)
        if low <= in_units_of(quantity, before) <= high or near[0].admits.tick.holds(*interpolated(before, after)):
            return before, after
    return None


_STEADY = 12
"""Years before and after a claim's time at which two figures that are alike tell of the time between."""


def bridged(case: Case, quantity: Quantity, at: Moment) -> tuple[Weighed, Weighed] | None:
    """Two observations of one source, each too far from the claim's time, that are alike and with which it agrees: what moves slowly was so between them."""
    if not case.kind.drift:
        return None
    found = [w for w in all_editions(case, quantity, at, _STEADY) if may_decide(w.found.statement)]
    for source in sorted({w.found.statement.source for w in found}):
        mine = [w for w in found if w.found.statement.source == source]
        before = max((w for w in mine if w.found.years_off <= 0), key=lambda w: w.found.years_off, default=None)
        after = min((w for w in mine if w.found.years_off > 0), key=lambda w: w.found.years_off, default=None)
        if before is None or after is None or before.low > after.high or after.low > before.high:
            continue
        low, high = max(before.low, after.low), min(before.high, after.high)
        if before.admits.tick.holds(low, high):
            return before, after
    return None


def interpolated(before: Weighed, after: Weighed) -> tuple[Decimal, Decimal]:
    """What lies between two observations at the claim's time, if the figure moved evenly."""
    back, ahead = Decimal(str(-before.found.years_off)), Decimal(str(after.found.years_off))
    share = back / (back + ahead) if back + ahead else Decimal(0)
    return before.low + (after.low - before.low) * share, before.high + (after.high - before.high) * share

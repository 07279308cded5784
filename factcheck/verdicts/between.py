"""Figures of the years before and after a claim's, between which it lies; and figures that differ from source to source."""

from __future__ import annotations

from decimal import Decimal

from factcheck.matching.select import moment
from factcheck.verdicts.cite import may_decide
from factcheck.verdicts.context import Case
from factcheck.verdicts.weighing import Weighed, all_editions, in_units_of


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
        if low <= in_units_of(quantity, before) <= high or near[0].admits.tick.holds(*_interpolated(before, after)):
            return before, after
    return None


_YEARS, _APART = 1, Decimal("0.08")
"""Years within which two sources speak of one figure, and the share of it by which they lie far apart."""


def far_apart(case: Case, weighed: list[Weighed]) -> bool:
    """Whether the sources differ so much on a figure that is taken anew every year that the draft's lies no farther from them than they do from one another."""
    quantity = case.claim.quantity
    if quantity is None or case.kind.age_limit is None or not case.kind.spread_is_share:
        return False
    nearest: dict[str, Weighed] = {}
    for w in sorted(weighed, key=lambda w: abs(w.found.years_off)):
        if abs(w.found.years_off) <= _YEARS and w.low > 0:
            nearest.setdefault(w.found.statement.source, w)
    if len(nearest) < 2:
        return False
    now = list(nearest.values())
    middle = [(w.low + w.high) / 2 for w in now]
    low, high = min(middle), max(middle)
    apart, told = (high - low) / high, in_units_of(quantity, now[0])
    return apart > _APART and low * (1 - apart) <= told <= high * (1 + apart)


def _interpolated(before: Weighed, after: Weighed) -> tuple[Decimal, Decimal]:
    """What lies between two observations at the claim's time, if the figure moved evenly."""
    back, ahead = Decimal(str(-before.found.years_off)), Decimal(str(after.found.years_off))
    share = back / (back + ahead) if back + ahead else Decimal(0)
    return before.low + (after.low - before.low) * share, before.high + (after.high - before.high) * share

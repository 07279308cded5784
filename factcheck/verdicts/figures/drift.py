"""How far what changes slowly may have moved from the year of a source's figure to that of the draft's: shares of a people, literacy."""

from __future__ import annotations

from decimal import Decimal

from factcheck.matching.select import Found, moment
from factcheck.verdicts.base.cite import may_decide
from factcheck.verdicts.base.context import Case
from factcheck.verdicts.base.weighing import Weighed, all_editions, away
from factcheck.verdicts.figures.reach import beyond

_LATER = Decimal(6)
"""Years added where a figure is of a later year than the draft: what was known then was older still, mostly the census before."""
_UNDATED = Decimal(5)
"""Years added where a source gives no year of its own, only that of its edition."""
_EVER = 30
"""Years within which a figure of another year says how far off one may be."""
_NEAR = 4
"""Years within which a figure of any edition bears on the draft's."""
_AT_ONCE = 1.1
"""Years off that make no difference."""


def may_have_moved(case: Case, near: list[Weighed]) -> bool:
    """Whether a figure lies no farther from a source's than it may move in the years between, by the kind's `drift` a year."""
    quantity, drift = case.claim.quantity, _drift(case)
    if quantity is None or not drift:
        return False
    return any(away(quantity, w) <= drift * _years(w.found) for w in near)


def out_of_reach(case: Case) -> list[Weighed]:
    """The primary source's figure of the nearest year, where the draft's lies farther from it than it may have moved in the years between.

    Empty where it may have moved as far: a secondary source that says otherwise in the draft's own year stands alone then.
    """
    quantity, at = case.claim.quantity, moment(case.claim, case.as_of)
    if quantity is None or at is None:
        return []
    if case.kind.reach:
        return beyond(case, quantity, at)
    if not _drift(case):
        return []
    rows = [w for w in all_editions(case, quantity, at, _EVER) if case.kind.property in w.found.edition.authority]
    nearest = sorted(rows, key=lambda w: abs(w.found.years_off))[:1]
    return [w for w in nearest if away(quantity, w) > moved(case, w)]


def told_elsewhere(case: Case) -> bool:
    """Whether any edition has the draft's figure for a year near its own: what a later one tells of then was to be had elsewhere before."""
    quantity, at = case.claim.quantity, moment(case.claim, case.as_of)
    if quantity is None or at is None or not case.kind.drift:
        return False
    return any(w.level == "tick" and may_decide(w.found.statement) for w in all_editions(case, quantity, at, _NEAR))


def moved(case: Case, weighed: Weighed) -> Decimal:
    """How far the figure may have moved from a source's, in the source's unit."""
    return drifted(case, weighed.found)


def drifted(case: Case, found: Found) -> Decimal:
    """How far what a source tells may have moved from its year to the claim's, in its unit."""
    return _drift(case) * _years(found)


def _drift(case: Case) -> Decimal:
    """How far the figure may move in a year."""
    by_type = dict(case.kind.drift)
    return by_type.get(type_of(case), by_type.get("", Decimal(0)))


def type_of(case: Case) -> str:
    """The type of a claim's object, "group" or "religion"; "" for none."""
    other = case.claim.object
    return other.id.partition(":")[0] if other is not None and other.id is not None else ""


def _years(found: Found) -> Decimal:
    """The years in which a figure may have moved; none where it is of the draft's own year."""
    off = found.years_off
    span = Decimal(str(abs(off))) if abs(off) > _AT_ONCE else Decimal(0)
    span += _LATER if off > 0 else Decimal(0)
    return span + (_UNDATED if is_undated(found) else Decimal(0))


def is_undated(found: Found) -> bool:
    """Whether a figure has no year of its own, only that of its edition."""
    return found.statement.point_in_time in {"", found.edition.published[:7]}

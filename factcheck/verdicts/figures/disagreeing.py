"""Sources that differ on a figure taken anew every year: how far, over the years in which they speak of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise, permutations

from factcheck.matching.select import moment
from factcheck.verdicts.base.cite import may_decide
from factcheck.verdicts.base.context import Case
from factcheck.verdicts.base.weighing import Weighed, all_editions, in_units_of

_WINDOW = 12
"""Years around the claim's in which the sources are held against one another."""
_NEAR = 3
"""Years within which a source speaks of the claim's own time."""
_SAME = 1.1
"""Years within which two figures are of one time."""
_SAME_YEAR = 0.001
"""Years within which two figures are of the same year."""
_APART = Decimal("0.08")
"""The share of a figure by which sources lie far apart."""

Points = Sequence[tuple[float, Decimal]]
"""Years off the claim's time and the figure of then, the earliest first."""


def far_apart(case: Case) -> bool:
    """Whether the sources differ so much that the draft's figure lies no farther from them than they do from one another."""
    quantity, at = case.claim.quantity, moment(case.claim, case.as_of)
    if quantity is None or at is None or case.kind.age_limit is None or not case.kind.spread_is_share:
        return False
    rows = [w for w in all_editions(case, quantity, at, _WINDOW) if may_decide(w.found.statement) and w.low > 0]
    by_source = _by_source(rows)
    apart = max(_differences(by_source, evenly=not case.kind.reach), default=Decimal(0))
    if apart <= _APART:
        return False
    now = [figure for points in by_source.values() for off, figure in points if abs(off) <= _NEAR]
    return bool(now) and min(now) * (1 - apart) <= in_units_of(quantity, rows[0]) <= max(now) * (1 + apart)


def _by_source(rows: Sequence[Weighed]) -> dict[str, Points]:
    found: dict[str, list[tuple[float, Decimal]]] = {}
    for w in sorted(rows, key=lambda w: w.found.years_off):
        found.setdefault(w.found.statement.source, []).append((w.found.years_off, (w.low + w.high) / 2))
    return dict(found)


def _differences(by_source: dict[str, Points], *, evenly: bool) -> Iterator[Decimal]:
    """By what share the figures of one source differ from what another has for the same time; `evenly` where what lies between two figures may be told from them."""
    for mine, others in permutations(by_source.values(), 2):
        for off, figure in mine:
            other = _at(others, off) if evenly else _of_then(others, off)
            if other is not None:
                yield abs(figure - other) / max(figure, other)


def _at(points: Points, off: float) -> Decimal | None:
    """What a source has for a time: its figure of then, or what lies evenly between the ones before and after."""
    for (before, low), (after, high) in pairwise(points):
        if before <= off <= after and after > before:
            return low + (high - low) * Decimal(str((off - before) / (after - before)))
    return next((figure for year, figure in points if abs(year - off) <= _SAME), None)


def _of_then(points: Points, off: float) -> Decimal | None:
    """What a source has for the same year."""
    return next((figure for year, figure in points if abs(year - off) <= _SAME_YEAR), None)

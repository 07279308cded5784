"""Operator `density`: people to the square kilometre, where no source gives the density itself."""

from __future__ import annotations

from decimal import Decimal

from factcheck.matching.select import moment
from factcheck.model.mentions import Quantity
from factcheck.model.verdicts import Verdict
from factcheck.verdicts.base import wording
from factcheck.verdicts.base.computed import Result, combine, hold
from factcheck.verdicts.base.context import Case, undated, undecided
from factcheck.verdicts.base.series import Operand, operands
from factcheck.verdicts.figures import headcounts


def judge_density(case: Case) -> Verdict:
    """People to the square kilometre: population over land area, where no source gives the density itself."""
    claim, quantity = case.claim, case.claim.quantity
    at = moment(claim, case.as_of)
    if at is None:
        return undated()
    if claim.subject is None or claim.subject.id is None or quantity is None:
        return undecided("no-subject", "The sheet cannot tell whose density this is.")
    people = operands(case.store, [claim.subject.id], "population", at, case.as_of)
    areas = [
        o
        for name in ("land", "total")
        for o in operands(case.store, [claim.subject.id], "area", at, case.as_of, name)[:1]
    ]
    counted = [*(p[0] for p in people), *headcounts.operands(case.store, claim.subject.id, at)]
    return combine(case, [_density(case, p, a[0], quantity) for p in counted for a in areas if a[0].value])


def _density(case: Case, people: Operand, area: Operand, quantity: Quantity) -> Result:
    value = people.value / area.value
    shown = f"{wording.figure(people.value)} / {wording.figure(area.value, 'km2')} ({area.found.statement.definition}) = {value:.1f}"
    return hold(case, [people, area], quantity, value.quantize(Decimal("0.1")), shown, value)

"""Operator `age`: a person's age on a day, from the stored date of birth."""

from __future__ import annotations

from decimal import Decimal

from factcheck.frozen import replace
from factcheck.matching.select import moment
from factcheck.model.dates import PartialDate
from factcheck.model.statements import Statement
from factcheck.model.verdicts import Verdict
from factcheck.verdicts import wording
from factcheck.verdicts.cite import cite, may_decide
from factcheck.verdicts.context import Case, refuted, supported, undecided


def judge_age(case: Case) -> Verdict:
    """The ages the birth date allows on the draft's day; a birth year alone leaves two."""
    claim, quantity = case.claim, case.claim.quantity
    at = moment(replace(claim, time=None), case.as_of)
    if claim.subject is None or claim.subject.id is None or quantity is None:
        return undecided("no-subject", "The sheet cannot tell whose age this is.")
    if at is None:
        return undecided("no-date", "The draft has no date, and the claim names none: give one with --as-of.")
    rows = [s for s in case.store.statements(claim.subject.id, "birth-date") if may_decide(s)]
    if not rows:
        return undecided("no-source", f"No stored source gives the birth date of {claim.subject.label}.")
    low, high = _ages(rows[0], at.first.year, (at.first.month, at.first.day))
    agrees = quantity.admits.tick.holds(Decimal(low), Decimal(high))
    shown = str(low) if low == high else f"{low} or {high}"
    evidence = (
        cite(
            rows[0], case.store, f"born {wording.iso(rows[0].value)}: {shown} on {at.first.isoformat()}", agrees=agrees
        ),
    )
    says = f"{claim.subject.label}, born {wording.iso(rows[0].value)}, is {shown} on {at.first.isoformat()}."
    if agrees:
        return supported(says, evidence, reason="computed")
    return refuted(case, f"The source says otherwise: {says}", evidence, reason="computed", suggestion=shown)


def _ages(row: Statement, year: int, day: tuple[int, int]) -> tuple[int, int]:
    born = PartialDate.parse(row.value)
    first, last = born.first(), born.last()
    oldest = year - first.year - (day < (first.month, first.day))
    youngest = year - last.year - (day < (last.month, last.day))
    return youngest, oldest

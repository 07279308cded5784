"""Operator `sum-over`: a total over a list or over an organisation's members at that time."""

from __future__ import annotations

from decimal import Decimal

from factcheck.matching.select import Moment, moment
from factcheck.model.lists import Label
from factcheck.model.mentions import Quantity
from factcheck.model.statements import Statement
from factcheck.model.verdicts import Evidence, Verdict
from factcheck.verdicts.base import wording
from factcheck.verdicts.base.computed import Result, combine, hold_measure
from factcheck.verdicts.base.context import Case, undated, undecided, unsaid
from factcheck.verdicts.base.membership import half_members
from factcheck.verdicts.base.series import Operand, operands
from factcheck.verdicts.base.sets import listed_members
from factcheck.verdicts.base.weighing import in_unit


def judge_sum(case: Case) -> Verdict:
    """A total over a list or over an organisation's members at that time."""
    claim, quantity = case.claim, case.claim.quantity
    at = moment(claim, case.as_of)
    if at is None:
        return undated()
    subjects, listing = summed(case, at)
    if quantity is None or len(subjects) < 2:
        return undecided("ambiguous-subject", "The sheet cannot tell over whom this total runs.")
    if claim.detail("counted") and len(subjects) != int(claim.detail("counted")):
        return undecided("ambiguous-subject", f"The sheet cannot tell which {claim.detail('counted')} are meant.")
    property_ = claim.detail("property") or case.kind.property
    groups = operands(case.store, subjects, property_, at, case.as_of, claim.detail("definition"))
    results = [_sum(case, group, quantity) for group in groups]
    verdict = combine(case, results, listing)
    if verdict.label is not Label.REFUTED:
        return verdict
    if quantity.form == "vague":
        return undecided("other-definition", f"{verdict.explanation} (no figure is told)", verdict.evidence)
    if groups and (told := _measured_otherwise(case, groups[0], property_)):
        return undecided("other-definition", f"{verdict.explanation} ({told})", verdict.evidence)
    half = _half_members(case, at)
    if not half:
        return verdict
    everybody = sorted({*subjects, *half})
    groups = operands(case.store, everybody, property_, at, case.as_of, claim.detail("definition"))
    wider = [_sum(case, group, quantity) for group in groups]
    totals = [value for _, _, _, value in (*results, *wider)]
    if all(outcome == "against" for outcome, _, _, _ in wider) and not min(totals) < quantity.value < max(totals):
        return verdict
    names = ", ".join(sorted(case.store.label(subject) for subject in half))
    evidence = unsaid((*[work for _, work, _, _ in wider], *verdict.evidence))
    return undecided("other-definition", f"{verdict.explanation} (some count {names} too)", evidence)


def _measured_otherwise(case: Case, group: list[Operand], property_: str) -> str:
    """Why a total of areas may be right by figures in use for some of those it runs over: Denmark with Greenland; "" where it is not."""
    quantity = case.claim.quantity
    if property_ != "area" or quantity is None:
        return ""
    low = high = sum((o.value for o in group), Decimal(0))
    others: list[str] = []
    for operand in group:
        rows = case.store.statements(operand.subject, property_)
        given = [s.number for s in rows if s.value and s.unit == "km2" and s.definition not in {"", "total", "water"}]
        steps = [value - operand.value for value in given]
        low, high = low + min([*steps, Decimal(0)]), high + max([*steps, Decimal(0)])
        others.extend(case.store.label(operand.subject) for step in steps if step > 0)
    admits = in_unit(quantity, "km2")
    tick = admits.tick if admits is not None else None
    if tick is None or (tick.low is not None and tick.low > high) or (tick.high is not None and tick.high < low):
        return ""
    return f"other figures are in use for some of these: {', '.join(sorted(set(others)))}" if others else ""


def _half_members(case: Case, at: Moment) -> frozenset[str]:
    """Who may be counted among the members of a bloc without being a full one."""
    subject = case.claim.subject
    if subject is None or subject.id is None or subject.members:
        return frozenset()
    rows = case.store.by_object("membership", subject.id)
    return frozenset(s.subject for s in half_members(rows, at, case.store))


def summed(case: Case, at: Moment) -> tuple[list[str], tuple[Evidence, ...]]:
    """The ids a total runs over, and the list they come from."""
    subject = case.claim.subject
    if subject is None:
        return [], ()
    if subject.members:
        ids = [m.id for m in subject.members if m.id]
        return (ids, ()) if len(ids) == len(subject.members) else ([], ())
    if subject.id is None:
        return [], ()

    def told(rows: list[Statement]) -> str:
        return f"{len(rows)} members: {', '.join(sorted(case.store.label(s.subject) for s in rows))}"

    return listed_members(case, subject.id, at, told)


def _sum(case: Case, group: list[Operand], quantity: Quantity) -> Result:
    total = sum((o.value for o in group), Decimal(0))
    formula = " + ".join(wording.figure(o.value) for o in group) + f" = {wording.figure(total)}"
    return hold_measure(case, group, quantity, total, formula)

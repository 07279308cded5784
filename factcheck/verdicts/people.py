"""Operator `age`: a person's age on a day, from the stored date of birth."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.frozen import replace
from factcheck.matching.select import Moment, moment
from factcheck.model.dates import PartialDate
from factcheck.model.statements import Statement
from factcheck.model.verdicts import Evidence, Verdict
from factcheck.verdicts import wording
from factcheck.verdicts.cite import cite, may_decide
from factcheck.verdicts.context import Case, refuted, supported, undated, undecided
from factcheck.verdicts.offices import holder


def judge_age(case: Case) -> Verdict:
    """The ages the birth date allows on the draft's day; a birth year alone leaves two."""
    if case.claim.subject is None and case.claim.object is not None:
        case = replace(case, claim=replace(case.claim, subject=holder(case)))
    claim, quantity = case.claim, case.claim.quantity
    if claim.subject is None or claim.subject.id is None or quantity is None:
        return undecided("no-subject", "The sheet cannot tell whose age this is.")
    now, own = moment(replace(claim, time=None), case.as_of), moment(claim, case.as_of)
    if now is None or own is None:
        return undated()
    rows = [s for s in case.store.statements(claim.subject.id, "birth-date") if may_decide(s)]
    if not rows:
        return undecided("no-source", f"No stored source gives the birth date of {claim.subject.label}.")
    for at in dict.fromkeys((now, own)):
        low, high = _ages(rows[0], at)
        if quantity.admits.tick.holds(Decimal(low), Decimal(high)):
            return supported(_says(case, rows[0], at), (_cite(case, rows[0], at, agrees=True),), reason="computed")
    if _PAST.search(case.text[claim.start : claim.end]) and not own.own:
        return undecided(
            "no-source",
            f"{_says(case, rows[0], now)} The draft may tell of another time.",
            (_cite(case, rows[0], now, agrees=None),),
        )
    evidence = (_cite(case, rows[0], now, agrees=False),)
    says = f"The source says otherwise: {_says(case, rows[0], now)}"
    return refuted(case, says, evidence, reason="computed", suggestion=_shown(rows[0], now))


_PAST = re.compile(r"\b(?:was|were|at|At|then|had|turned)\b")


def _shown(row: Statement, at: Moment) -> str:
    low, high = _ages(row, at)
    return str(low) if low == high else f"{low} or {high}" if high == low + 1 else f"{low} to {high}"


def _on(at: Moment) -> str:
    return at.first.isoformat() if at.first == at.last else f"{at.first.isoformat()} to {at.last.isoformat()}"


def _says(case: Case, row: Statement, at: Moment) -> str:
    assert case.claim.subject is not None
    return f"{case.claim.subject.label}, born {wording.iso(row.value)}, is {_shown(row, at)} on {_on(at)}."


def _cite(case: Case, row: Statement, at: Moment, *, agrees: bool | None) -> Evidence:
    return cite(row, case.store, f"born {wording.iso(row.value)}: {_shown(row, at)} on {_on(at)}", agrees=agrees)


def _ages(row: Statement, at: Moment) -> tuple[int, int]:
    """The least and the greatest age between the days of a moment."""
    born = PartialDate.parse(row.value)
    first, last = born.first(), born.last()
    youngest = at.first.year - last.year - ((at.first.month, at.first.day) < (last.month, last.day))
    oldest = at.last.year - first.year - ((at.last.month, at.last.day) < (first.month, first.day))
    return youngest, oldest

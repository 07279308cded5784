"""The age that a birth date makes at a time, and its working."""

from __future__ import annotations

from factcheck.matching.select import Moment
from factcheck.model.dates import PartialDate
from factcheck.model.statements import Statement
from factcheck.model.verdicts import Evidence
from factcheck.verdicts.base import wording
from factcheck.verdicts.base.cite import cite
from factcheck.verdicts.base.context import Case


def shown_age(row: Statement, at: Moment) -> str:
    """The age, or the ages between which it lies, in figures."""
    low, high = ages_at(row, at)
    return str(low) if low == high else f"{low} or {high}" if high == low + 1 else f"{low} to {high}"


def _on(at: Moment) -> str:
    return at.first.isoformat() if at.first == at.last else f"{at.first.isoformat()} to {at.last.isoformat()}"


def says_age(case: Case, row: Statement, at: Moment) -> str:
    """How old the subject of a claim is at a time, as a sentence."""
    assert case.claim.subject is not None
    return f"{case.claim.subject.label}, born {wording.iso(row.value)}, is {shown_age(row, at)} on {_on(at)}."


def age_evidence(case: Case, row: Statement, at: Moment, *, agrees: bool | None) -> tuple[Evidence, ...]:
    """The age that a birth date makes on a day, and the birth date."""
    working = f"born {wording.iso(row.value)}: {shown_age(row, at)} on {_on(at)}"
    made = Evidence("computed", agrees, working, value=shown_age(row, at), unit="years")
    return made, cite(row, case.store, f"born {wording.iso(row.value)}", agrees=None, role="operand")


def ages_at(row: Statement, at: Moment) -> tuple[int, int]:
    """The least and the greatest age between the days of a moment."""
    born = PartialDate.parse(row.value)
    first, last = born.first(), born.last()
    youngest = at.first.year - last.year - ((at.first.month, at.first.day) < (last.month, last.day))
    oldest = at.last.year - first.year - ((at.last.month, at.last.day) < (first.month, first.day))
    return youngest, oldest

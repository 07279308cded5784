"""A step into an organisation that a draft tells of as planned, against the date decided on when it was written."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.frozen import replace
from factcheck.model.dates import PartialDate
from factcheck.model.statements import Statement
from factcheck.model.verdicts import Verdict
from factcheck.verdicts.base import wording
from factcheck.verdicts.base.cite import cite
from factcheck.verdicts.base.context import Case, undecided


def judge(
    case: Case, verdict: Verdict, stored: Sequence[Statement], dated: list[tuple[Statement, str]], *, leaving: bool
) -> Verdict:
    """What is held against a plan: nothing, unless its date had been decided on when the draft was written."""
    row = None if leaving else _decided(case, stored, [day for _, day in dated])
    if row is None:
        return undecided("not-yet-known", f"{verdict.explanation} (the draft speaks of a plan)", verdict.evidence)
    known = cite(row, case.store, f"decided on {wording.iso(row.start)}", agrees=None)
    return replace(verdict, evidence=(*verdict.evidence, known))


def _decided(case: Case, stored: Sequence[Statement], days: list[str]) -> Statement | None:
    """The row that says when the date to join was decided on, where a draft that tells of the plan was written between that and the step."""
    now = case.as_of
    if now is None or any(PartialDate.parse(day).first() <= now.last() for day in days):
        return None
    known = [s for s in stored if s.definition == "decided" and PartialDate.parse(s.start).last() < now.first()]
    return known[0] if known else None

"""Days from which somebody's time at the top may be counted beside the one a list has: an oath, a title, the leadership of the party."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from decimal import Decimal
from itertools import product

from factcheck.model.claims import Named
from factcheck.model.dates import PartialDate
from factcheck.model.statements import Statement
from factcheck.verdicts.base.claimed_times import claimed, meets
from factcheck.verdicts.base.context import Case

_YEAR = Decimal("365.25")
_SLACK = Decimal("1.5")
"""Years a length may be off and still be counted from a step."""


def taken_then(case: Case, subject: Named, rows: list[Statement]) -> Statement | None:
    """A step that somebody took on the claimed date."""
    span = claimed(case)
    if span is None:
        return None
    return next((s for s in _steps(case, subject, rows) if meets(span, PartialDate.parse(s.value))), None)


def as_long(
    case: Case, subject: Named, rows: list[Statement], ends: Iterable[datetime.date], years: Decimal
) -> Statement | None:
    """A step since which, or until which, somebody had been at the top for so many years."""
    steps = _steps(case, subject, rows)
    starts = [PartialDate.parse(s.start).first() for s in rows if s.start]
    for step, end in product(steps, list(ends)):
        if abs(Decimal((end - PartialDate.parse(step.value).first()).days) / _YEAR - years) <= _SLACK:
            return step
    for step, start in product(steps, starts):
        if abs(Decimal((PartialDate.parse(step.value).last() - start).days) / _YEAR - years) <= _SLACK:
            return step
    return None


def told(step: Statement) -> str:
    """A step in words, for a sheet that shows it and does not count it."""
    return f"another step, not verified here: {step.event}"


def _steps(case: Case, subject: Named, rows: list[Statement]) -> list[Statement]:
    people = {s.subject for s in rows} | ({subject.id} if subject.id is not None else set())
    found = (s for person in sorted(people) for s in case.store.statements(person, "office-step"))
    return [s for s in found if s.value]

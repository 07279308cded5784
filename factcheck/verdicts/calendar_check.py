"""Operator `calendar`: weekday against date. The calendar cannot be argued with."""

from __future__ import annotations

from factcheck.model.verdicts import Evidence, Verdict
from factcheck.verdicts.context import Case, refuted, supported, undecided

_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def judge(case: Case) -> Verdict:
    """Whether the weekday written beside a date is that date's."""
    date = case.claim.date
    weekday = getattr(date, "weekday", None)
    if date is None or date.first is None or date.first.day is None or weekday is None:
        return undecided("no-date", "The year of this date cannot be told.")
    right = _DAYS[date.first.first().weekday()]
    agrees = right.lower() == str(weekday).lower()
    evidence = (Evidence("calendar", agrees, f"{date.first} is a {right}", value=right, span=(date.start, date.end)),)
    if agrees:
        return supported(f"{date.first} is a {right}.", evidence, reason="computed")
    return refuted(
        case, f"{date.first} is a {right}, not a {weekday}.", evidence, reason="impossible", suggestion=right
    )

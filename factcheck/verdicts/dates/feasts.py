"""On which day of the year a state keeps its independence day: the day and month of one that the sources date."""

from __future__ import annotations

import calendar

from factcheck import lazy
from factcheck.lexicon import word_set
from factcheck.model.dates import PartialDate
from factcheck.model.statements import Statement
from factcheck.model.verdicts import Verdict
from factcheck.verdicts.base import wording
from factcheck.verdicts.base.cite import cite, may_decide
from factcheck.verdicts.base.context import Case, refuted, supported, undecided


def has_year(case: Case) -> bool:
    """Whether a day is written with its year, and so is that of the independence itself."""
    date = case.claim.date
    return date is not None and _YEAR.search(case.text[date.start : date.end]) is not None


def judge(case: Case) -> Verdict:
    """A day of the year that is none of an independence speaks against the draft, but of a state that keeps another day."""
    claim, date = case.claim, case.claim.date
    told = date.first if date is not None else None
    if claim.subject is None or claim.subject.id is None or date is None or told is None or not told.day:
        return undecided("no-date", "The draft gives no day of the year.")
    rows = [s for s in case.store.statements(claim.subject.id, case.kind.property) if s.value and may_decide(s)]
    rows.sort(key=lambda s: s.basis == "instrument")
    dated = [(s, day) for s in rows if (day := PartialDate.parse(s.value)).day]
    same = [s for s, day in dated if (day.month, day.day) == (told.month, told.day)]
    shown = [*same, *(s for s, _ in dated if s not in same)][:3]
    evidence = tuple(
        cite(
            s,
            case.store,
            f"{case.store.label(s.subject)}: {wording.date(PartialDate.parse(s.value))}",
            agrees=s in same,
        )
        for s in shown
    )
    named = f"{case.store.label(shown[0].subject)}: {wording.date(PartialDate.parse(shown[0].value))}." if shown else ""
    if same:
        return supported(named, evidence[:1])
    if not dated:
        return undecided("no-source", f"No stored source dates this for {claim.subject.label}.")
    says = f"The source says otherwise: {named}"
    if (
        claim.subject.id in word_set("verdicts", "dates", "kept_on_another_day")
        or not _written(case)
        or _told_too(case, dated)
    ):
        return undecided("close", f"{says} (another day may be kept)", evidence)
    return refuted(case, says, evidence)


def _told_too(case: Case, dated: list[tuple[Statement, PartialDate]]) -> bool:
    """Whether the day of a source is told as well, beside one more: "on January 1 and July 17"."""
    date = case.claim.date
    said = "" if date is None else case.text[max(case.claim.start, date.start - _BESIDE) : date.end + _BESIDE]
    months = [(calendar.month_name[day.month or 0], day.day) for _, day in dated]
    return any(f"{month} {day}" in said or f"{day} {month}" in said for month, day in months)


def _written(case: Case) -> bool:
    """Whether the day is written as a number of its month, and not as a weekday that is kept in its place."""
    date = case.claim.date
    return date is not None and _DAY.search(case.text[date.start : date.end]) is not None


_BESIDE = 20
"""Characters before a date and behind it in which another is told of the same feast."""
_YEAR = lazy.pattern(r"\d{4}")
_DAY = lazy.pattern(r"\d")

"""What a place does once in a long while, told without any word more ("Malta became a republic in 1977"): another year near its own speaks against a claim."""

from __future__ import annotations

from factcheck.lexicon import table
from factcheck.model.dates import PartialDate
from factcheck.model.lists import Label
from factcheck.model.statements import Statement
from factcheck.model.verdicts import Verdict
from factcheck.verdicts.base.claimed_times import claimed
from factcheck.verdicts.base.context import Case
from factcheck.verdicts.dates.moments import against

_NEAR, _STEP = 5, 2
"""Years off beyond which another event may be meant, which no source has; below which it may be another step."""


def of_another_year(case: Case, rows: list[tuple[Statement, str]]) -> Verdict | None:
    """The verdict of the only event of that sort that a place has, where it speaks against a claim of a year near it."""
    said, span = case.said.lower(), claimed(case)
    sorts = [sort for sort, told in table("happened")["singly"].items() if any(words in said for words in told)]
    if len(sorts) != 1 or span is None or case.claim.modality != "asserted":
        return None
    of = [(s, value) for s, value in rows if sorts[0] in case.store.label(s.subject).lower()]
    if len({s.subject for s, _ in of}) != 1 or not _is_off([PartialDate.parse(value) for _, value in of], span[0]):
        return None
    verdict = against(case, of)
    return verdict if verdict.label is Label.REFUTED or verdict.reason == "unverified-source" else None


def _is_off(days: list[PartialDate], told: PartialDate) -> bool:
    """Whether a time is off by years enough to be no other step, or by the year alone."""
    years = min(abs(day.year - told.year) for day in days)
    slip = told.month is not None and any(day.month == told.month for day in days)
    return (years >= _STEP or (slip and years > 0)) and years <= _NEAR

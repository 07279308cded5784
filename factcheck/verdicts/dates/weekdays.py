"""A weekday alone, which may be that of the week before or of the one to come: "joins on Monday", said on a Saturday."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from factcheck import lazy
from factcheck.lexicon import options, table
from factcheck.model.dates import PartialDate
from factcheck.verdicts.base.context import Case

_WEEK = datetime.timedelta(days=7)
_PAST = lazy.pattern(rf"\b(?:\w+ed|{options('frames', 'grammar', 'told_past')})\b")


def of_the_other_week(case: Case, days: Iterable[PartialDate]) -> PartialDate | None:
    """The same weekday on the other side of the draft's day, where a source has just that; none where the draft tells of the past."""
    date = case.claim.date
    if date is None or date.first is None or date.first.day is None or date.first != date.last or not _is_bare(case):
        return None
    first = date.first.first()
    for day in days:
        off = day.first() - first if day.day is not None else datetime.timedelta(0)
        if abs(off) == _WEEK and _may_lie(case, first, off):
            return day
    return None


def hardly_another(case: Case, days: Iterable[PartialDate]) -> bool:
    """Whether a weekday alone is the day before a step into or out of a club that a source has, of the week about the draft's: the vote comes first."""
    date = case.claim.date
    if case.kind.operator != "term":
        return False
    if date is None or date.first is None or date.first.day is None or case.as_of is None or not _is_bare(case):
        return False
    first = date.first.first()
    if not -_WEEK <= first - case.as_of.last() <= _WEEK:
        return False
    return any(day.day is not None and day.first() - first == _DAY for day in days)


_DAY = datetime.timedelta(days=1)


def _is_bare(case: Case) -> bool:
    """Whether a date is written as a weekday and no more."""
    date = case.claim.date
    return date is not None and case.text[date.start : date.end].lower() in table("dates")["weekdays"]


def _may_lie(case: Case, first: datetime.date, off: datetime.timedelta) -> bool:
    """Whether the other week's day lies across the draft's day: ahead of it only where nothing is told as done."""
    now = None if case.as_of is None else case.as_of.last()
    if now is None or abs(first - now) > _WEEK:  # a birthday, counted back to the birth
        return now is not None
    return (first <= now) == (off > datetime.timedelta(0)) and (
        off < datetime.timedelta(0) or not _PAST.search(case.said)
    )

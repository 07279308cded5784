"""The time a claim tells: the first and the last day that its date, its years ago or its time may mean."""

from __future__ import annotations

import calendar
import datetime
import re

from factcheck import lazy
from factcheck.lexicon import options, word_set
from factcheck.model.dates import PartialDate
from factcheck.model.mentions import Quantity
from factcheck.verdicts.base.context import Case


def claimed(case: Case) -> tuple[PartialDate, PartialDate] | None:
    """First and last date a claim's value or time may mean."""
    claim = case.claim
    if claim.date is not None and claim.date.first is not None:
        if _gone_by(case) and (gone := claim.date.first.in_year(claim.date.first.year - 1)) is not None:
            return gone, gone
        if case.as_of is not None and AGO.search(case.text[claim.date.start : claim.date.end]):
            return _about_years_ago(claim.date.first, claim.date.last or claim.date.first, case.as_of)
        return _to_midnight(case, claim.date.first, claim.date.last or claim.date.first)
    if claim.quantity is not None and claim.quantity.unit == "years":
        return _years_back(claim.quantity, case.as_of)
    if claim.time is not None and claim.time.start is not None:
        return claim.time.start, claim.time.end or claim.time.start
    return None


AGO = lazy.pattern(r"\b(?:years?|decades?|century|centuries) ago\W*\Z", re.IGNORECASE)


def _about_years_ago(first: PartialDate, last: PartialDate, as_of: PartialDate) -> tuple[PartialDate, PartialDate]:
    """What "two years ago" may mean: the year it is by the calendar, or anything from one and a half to all but three years back."""
    if first != last or first.month is not None or as_of.month is None:
        return first, last
    years = as_of.year - first.year
    begin, end = _before(as_of.first(), years + 1), _before(as_of.last(), years)
    half = PartialDate.parse((end.first() + datetime.timedelta(days=182)).isoformat())
    return min(PartialDate(first.year, 1, 1), begin, key=PartialDate.first), max(
        PartialDate(first.year, 12, 31), half, key=PartialDate.first
    )


def _years_back(years: Quantity, as_of: PartialDate | None) -> tuple[PartialDate, PartialDate] | None:
    """When what has been so for some years began, give or take a year: "in NATO for eleven years"; what is so old is so by its birthday, or by the year: "47 years old"."""
    if as_of is None:
        return None
    if years.measure == "age":
        whole = int(years.value)
        return _before(as_of.first(), whole + 1), PartialDate(max(1, as_of.year - whole), 12, 31)
    admits = years.admits.query
    low, high = admits.low if admits.low is not None else years.value, admits.high
    begin = PartialDate(1) if high is None else _before(as_of.first(), int(high))
    return begin, _before(as_of.last(), int(low))


def _before(day: datetime.date, years: int) -> PartialDate:
    """The day of a month some years before another."""
    year = max(1, day.year - years)
    return PartialDate(year, day.month, min(day.day, calendar.monthrange(year, day.month)[1]))


def _to_midnight(case: Case, begin: PartialDate, end: PartialDate) -> tuple[PartialDate, PartialDate]:
    """A time with the day behind it, where it is the midnight that ends a day, and begins the next: "at midnight on 30 June"."""
    date = case.claim.date
    if date is None or begin != end or not begin.day:
        return begin, end
    near = case.text[max(0, date.start - _BESIDE) : date.end + _BESIDE]
    if not any(word in near.lower() for word in word_set("verdicts", "claimed_times", "midnight")):
        return begin, end
    return begin, PartialDate.parse((end.last() + datetime.timedelta(days=1)).isoformat())


_BESIDE = 40
"""Characters about a date in which the time of day is told."""


_PAST = lazy.pattern(rf"\b(?:\w+ed|{options('frames', 'grammar', 'told_past')})\b")


_SOON = datetime.timedelta(days=21)


def _gone_by(case: Case) -> bool:
    """Whether a day or month without a year was read as still to come though the claim tells of the past: "walked out on 31 January"."""
    date, claim = case.claim.date, case.claim
    if date is None or date.first is None or case.as_of is None or not date.inferred or date.anchor != "draft":
        return False
    ahead = date.first == date.last and date.first.month is not None and date.first.first() > case.as_of.last() + _SOON
    return ahead and claim.modality == "asserted" and bool(_PAST.search(case.said))


def meets(span: tuple[PartialDate, PartialDate], other: PartialDate) -> bool:
    """Whether a stretch of time and a date share a day."""
    return span[0].first() <= other.last() and other.first() <= span[1].last()


def vaguer(day: PartialDate, span: tuple[PartialDate, PartialDate]) -> bool:
    """Whether a source's date bears out only a part of one day or month that a claim names: 1830 says nothing of 5 July."""
    return span[0] == span[1] and len(str(day)) < len(str(span[0]))


def no_finer(day: PartialDate, span: tuple[PartialDate, PartialDate]) -> PartialDate:
    """A source's date, no more exact than the draft's: who writes "in 1999" is told 1997."""
    told = span[0]
    if span[0] != span[1] or told.day is not None:
        return day
    return PartialDate(day.year) if told.month is None or day.month is None else PartialDate(day.year, day.month)


def distance(span: tuple[PartialDate, PartialDate], day: PartialDate) -> datetime.timedelta:
    """Between a stretch of time and a date outside it."""
    return max(day.first() - span[1].last(), span[0].first() - day.last())

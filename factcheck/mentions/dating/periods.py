"""Calendar arithmetic for relative dates."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from factcheck.mentions.dating.parts import Pair
from factcheck.model.dates import PartialDate

_YEARS = {"year": 1, "decade": 10, "century": 100}


def day_of(day: datetime.date) -> Pair:
    """A day as a pair."""
    date = PartialDate(day.year, day.month, day.day)
    return date, date


def _month_of(year: int, month: int) -> PartialDate:
    return PartialDate(year + (month - 1) // 12, (month - 1) % 12 + 1)


def back(base: datetime.date, number: float | None, unit: str, direction: int) -> Pair | None:
    """A stretch of time before or after a day, as precise as its unit."""
    if number is None:
        return None
    if unit in {"day", "week", "fortnight"}:
        days = number * {"day": 1, "week": 7, "fortnight": 14}[unit]
        return day_of(base + datetime.timedelta(days=round(days) * direction))
    if unit == "month":
        month = _month_of(base.year, base.month + round(number) * direction)
        return month, month
    year = PartialDate(base.year).in_year(base.year + round(number * _YEARS[unit]) * direction)
    return None if year is None else (year, year)


def week_span(base: datetime.date, weeks: int) -> Pair:
    """The ISO week so many weeks on."""
    monday = base - datetime.timedelta(days=base.weekday()) + datetime.timedelta(weeks=weeks)
    return day_of(monday)[0], day_of(monday + datetime.timedelta(days=6))[0]


def month_span(base: datetime.date, unit: str) -> Pair:
    """The month, year or decade a day stands in."""
    if unit == "month":
        month = PartialDate(base.year, base.month)
        return month, month
    if unit == "decade":
        return PartialDate(base.year // 10 * 10), PartialDate(base.year // 10 * 10 + 9)
    return PartialDate(base.year), PartialDate(base.year)


def shifted(
    base: datetime.date,
    word: str,
    unit: str,
    months: Mapping[str, int],
    days: Mapping[str, int],
    seasons: Mapping[str, tuple[int, int]],
) -> Pair | None:
    """ "last week", "next May", "the previous year", "that month"."""
    step = {"last": -1, "previous": -1, "next": 1, "following": 1}.get(word, 0)
    if unit == "week":
        return week_span(base, step)
    if unit == "fortnight":
        other = base + datetime.timedelta(days=14 * (step or -1))
        return (day_of(base)[0], day_of(other)[0]) if step > 0 else (day_of(other)[0], day_of(base)[0])
    if unit == "month":
        month = _month_of(base.year, base.month + step)
        return month, month
    if unit in {"year", "decade", "century"}:
        size = {"year": 1, "decade": 10, "century": 100}[unit]
        first = (base.year - 1) // 100 * 100 + 1 if unit == "century" else base.year // size * size
        first += step * size
        return PartialDate(first), PartialDate(first + size - 1)
    if unit in days:
        return _weekday(base, step, days[unit])
    if unit in months:
        return _named_month(base, step, months[unit])
    return _season(base, step, *seasons[unit])


def _season(base: datetime.date, step: int, first: int, last: int) -> Pair:
    """The last one that is over, this year's (the nearest winter), the next to begin."""
    years = range(base.year - 2, base.year + 2)
    spans = [(PartialDate(year, first), PartialDate(year + (last < first), last)) for year in years]
    if step < 0:
        return [span for span in spans if span[1].last() < base][-1]
    if step > 0:
        return next(span for span in spans if span[0].first() > base)
    if first < last:
        return spans[2]
    return min(spans, key=lambda span: max((span[0].first() - base).days, (base - span[1].last()).days, 0))


def _weekday(base: datetime.date, step: int, day: int) -> Pair:
    behind = (base.weekday() - day) % 7 or 7
    ahead = (day - base.weekday()) % 7 or 7
    return day_of(base + datetime.timedelta(days=ahead if step > 0 else -behind))


def _named_month(base: datetime.date, step: int, month: int) -> Pair:
    year = base.year
    if step < 0 and month >= base.month:
        year -= 1
    if step > 0 and month <= base.month:
        year += 1
    found = PartialDate(year, month)
    return found, found

"""Parts of months, years and decades: early, mid, late, the beginning and the end."""

from __future__ import annotations

import calendar
import datetime

from factcheck.model.dates import PartialDate

Pair = tuple[PartialDate, PartialDate]

_SIX_DAYS = datetime.timedelta(days=6)
_WEEK = {"early": (0, 2), "mid": (1, 3), "late": (3, 6)}
_MONTH = {"start": (1, 3), "early": (1, 10), "mid": (11, 20), "late": (21, 31), "end": (21, 31)}
_YEAR = {"start": (1, 1), "early": (1, 4), "mid": (5, 8), "late": (10, 12), "end": (12, 12)}
_DECADE = {"start": (0, 0), "early": (0, 3), "mid": (4, 6), "late": (7, 9), "end": (9, 9)}
_CENTURY = {"start": (0, 9), "early": (0, 32), "mid": (33, 66), "late": (67, 99), "end": (90, 99)}


def part_of(part: str, first: PartialDate, last: PartialDate) -> Pair:
    """A part ("early") of a period that is a day span, a month, a year, a decade or a century."""
    if first.day is not None and last.last() - first.first() == _SIX_DAYS and part in _WEEK:
        low, high = _WEEK[part]
        days = [first.first() + datetime.timedelta(days=number) for number in (low, high)]
        return PartialDate(days[0].year, days[0].month, days[0].day), PartialDate(
            days[1].year, days[1].month, days[1].day
        )
    if first.day is not None:
        return (
            (first, first) if part in {"start", "early"} else (last, last) if part in {"end", "late"} else (first, last)
        )
    if first.month is not None and first == last:
        low, high = _MONTH[part]
        size = calendar.monthrange(first.year, first.month)[1]
        return PartialDate(first.year, first.month, low), PartialDate(first.year, first.month, min(high, size))
    if first.month is not None:
        return first, last
    if first == last:
        low, high = _YEAR[part]
        return PartialDate(first.year, low), PartialDate(first.year, high)
    table = _DECADE if last.year - first.year < 20 else _CENTURY
    low, high = table[part]
    return PartialDate(first.year + low), PartialDate(first.year + high)

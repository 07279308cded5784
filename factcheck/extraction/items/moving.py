"""Dates moved by a stretch of time: the day two days before 3 March."""

from __future__ import annotations

import datetime

from factcheck import lazy
from factcheck.frozen import replace
from factcheck.model.dates import PartialDate
from factcheck.model.mentions import Date

_LENGTH = lazy.pattern(r"P(\d+)([DWMY])")


def shifted(date: Date, length: str, *, back: bool) -> Date:
    """A date moved by a TIMEX3 duration; as it is where the two cannot be added. Years move a week, or another stretch of one year, to a year."""
    found = _LENGTH.fullmatch(length)
    if found is None or date.first is None or date.last is None:
        return date
    if date.first != date.last and (found[2] != "Y" or date.first.year != date.last.year):
        return date
    moved = _moved(date.first, int(found[1]) * (-1 if back else 1), found[2])
    return date if moved is None else replace(date, first=moved, last=moved, value=str(moved), inferred=True)


def _moved(day: PartialDate, number: int, unit: str) -> PartialDate | None:
    if unit in "DW":
        if day.day is None:
            return None
        other = day.first() + datetime.timedelta(days=number * (7 if unit == "W" else 1))
        return PartialDate(other.year, other.month, other.day)
    if unit == "Y":
        return PartialDate(day.year).in_year(day.year + number)
    if day.month is None:
        return None
    index = day.year * 12 + day.month - 1 + number
    return PartialDate(1, index % 12 + 1).in_year(index // 12)

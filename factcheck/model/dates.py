"""Dates as precisely as they were written, and no more."""

from __future__ import annotations

import calendar
import datetime
import functools
import re

from factcheck import lazy
from factcheck.frozen import dataclass

_ISO = lazy.pattern(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year, a month of a year, or a day: "2012" is a year, not 1 January 2012.

    >>> str(PartialDate.parse("2014-03"))
    '2014-03'
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.day is not None and self.month is None:
            raise ValueError("a day needs a month")
        if self.month is not None and not 1 <= self.month <= 12:
            raise ValueError(f"month {self.month} is not 1 to 12")
        if self.day is not None:
            datetime.date(self.year, self.month or 1, self.day)

    @staticmethod
    def parse(text: str) -> PartialDate:
        """Read an ISO prefix: YYYY, YYYY-MM or YYYY-MM-DD. Raises ValueError."""
        return _parse(text)

    def __str__(self) -> str:
        if self.month is None:
            return f"{self.year:04d}"
        if self.day is None:
            return f"{self.year:04d}-{self.month:02d}"
        return f"{self.year:04d}-{self.month:02d}-{self.day:02d}"

    def first(self) -> datetime.date:
        """The first day it may mean."""
        return datetime.date(self.year, self.month or 1, self.day or 1)

    def last(self) -> datetime.date:
        """The last day it may mean."""
        month = self.month or 12
        return datetime.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def in_year(self, year: int) -> PartialDate | None:
        """The same month or day of another year; None for 29 February of a year that has none, and outside of years 1 to 9999."""
        leaps = self.month == 2 and self.day == 29
        if not datetime.MINYEAR <= year <= datetime.MAXYEAR or (leaps and not calendar.isleap(year)):
            return None
        return PartialDate(year, self.month, self.day)

    def holds(self, other: PartialDate) -> bool:
        """Whether every day of `other` is a day of this date."""
        return self.first() <= other.first() and other.last() <= self.last()

    def meets(self, other: PartialDate) -> bool:
        """Whether the two can mean one day."""
        return self.first() <= other.last() and other.first() <= self.last()


def first_day(text: str) -> datetime.date:
    """The first day that an ISO prefix may mean. Raises ValueError."""
    return _parse(text).first()


@functools.lru_cache(maxsize=4096)
def _parse(text: str) -> PartialDate:
    found = _ISO.fullmatch(text)
    if found is None:
        raise ValueError(f"{text!r} is not a date: expected YYYY, YYYY-MM or YYYY-MM-DD")
    year, month, day = found.groups()
    if int(year) == 0:
        raise ValueError(f"{text!r} is not a date: years begin with 0001")
    return PartialDate(int(year), int(month) if month else None, int(day) if day else None)

"""Months and days without a year: read from a date named before, they may be those of the draft's own time."""

from __future__ import annotations

import re

from factcheck.frozen import replace
from factcheck.model.claims import Claim
from factcheck.model.dates import PartialDate

_YEAR = re.compile(r"\d{4}")


def nearer(claim: Claim, as_of: PartialDate | None, text: str) -> tuple[Claim, ...]:
    """The claim with a month or day that has no year taken for the last, and for the next, one seen from the draft's date.

    "A state of Malaysia until August 1965. Its prime minister, Lawrence Wong, took over in May."
    """
    if as_of is None:
        return ()
    date, time = claim.date, claim.time
    if date is not None and date.anchor == "context" and date.first is not None and date.first == date.last:
        if _YEAR.search(text[date.start : date.end]):
            return ()
        dates = [replace(date, first=at, last=at, value=str(at), anchor="draft") for at in _around(date.first, as_of)]
        return tuple(replace(claim, date=at, value=at.first) for at in dates)
    if time is not None and time.start is not None and time.start == time.end and not _YEAR.search(time.text):
        return tuple(replace(claim, time=replace(time, start=at, end=at)) for at in _around(time.start, as_of))
    return ()


def _around(date: PartialDate, as_of: PartialDate) -> tuple[PartialDate, ...]:
    """The same month or day of the years about the draft's date."""
    if date.month is None or abs(date.year - as_of.year) <= 1:
        return ()
    years = (as_of.year, as_of.year - 1)
    leap = date.month == 2 and date.day == 29
    return tuple(replace(date, year=year) for year in years if not leap)

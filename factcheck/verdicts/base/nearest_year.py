"""Months and days without a year: read from a date named before, they may be those of the draft's own time."""

from __future__ import annotations

from factcheck import lazy
from factcheck.frozen import replace
from factcheck.lexicon import worded
from factcheck.model.claims import Claim
from factcheck.model.dates import PartialDate

_worded = worded("grammar")

_YEAR = lazy.pattern(r"\d{4}")
_TOLD = lazy.pattern(r"\b(?:1[5-9]|20)\d\d\b")
_MONTH = _worded(r"(?:\d{1,2}{nth}? )?(?:of )?[A-Z]")
_NEAR = 250
"""Characters before a month without a year in which the year it is of may be told."""


def nearer(claim: Claim, as_of: PartialDate | None, text: str) -> tuple[Claim, ...]:
    """The claim with a month or day that has no year taken for the last, and for the next, one seen from the draft's date.

    "A state of Malaysia until August 1965. Its prime minister, Lawrence Wong, took over in May." One read from the draft's own
    date may be of a year told before, too: "The airlift ended in 1949. Konrad Adenauer took office in September".
    """
    if as_of is None:
        return ()
    date, time = claim.date, claim.time
    if date is not None and date.anchor == "draft" and date.first is not None and date.first == date.last:
        if (
            date.first.month is None
            or _YEAR.search(text[date.start : date.end])
            or not _MONTH.match(text[date.start : date.end])
        ):
            return ()
        told = dict.fromkeys(int(year) for year in _TOLD.findall(text[max(0, date.start - _NEAR) : date.start]))
        moves = (date.first.in_year(year) for year in told if year < date.first.year)
        days = [day for day in moves if day is not None]
        return tuple(
            replace(claim, date=(moved := replace(date, first=at, last=at, value=str(at))), value=moved.first)
            for at in days
        )
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
    moves = (date.in_year(year) for year in (as_of.year, as_of.year - 1))
    return tuple(day for day in moves if day is not None)

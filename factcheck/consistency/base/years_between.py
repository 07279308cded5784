"""Whether a length of years that two years do not make lies between one of them and another year told near: "began in 1951, moved in 1968 and retired
in 1989 after 38 years"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.consistency.base.lines import Found, Line
from factcheck.consistency.base.story import stretches
from factcheck.model.mentions import Date

_NEAR = 1
"""So many sentences before may tell the other year."""
_LONG = 3
"""Years of a length that does not lie between two years by chance."""


def of_other_years(found: Found, lines: Sequence[Line], at: int) -> bool:
    """Whether another year near a flagged length of years goes with it."""
    line, claim = lines[at], found.claim
    lengths = {
        int(one.value)
        for one in stretches(line)
        if one.unit == "year" and one.value >= _LONG and claim.start <= one.start < claim.end
    }
    dates = [date for near in lines[max(0, at - _NEAR) : at + 1] for date in near.dates if _year(date)]
    told = {piece.span for piece in found.verdict.evidence[1:] if piece.span is not None}
    given = [date for date in dates if any(start <= date.start < end for start, end in told)]
    others = [date for date in dates if date not in given and not claim.start <= date.start < claim.end]
    return any(abs(_year(one) - _year(other)) in lengths for one in given for other in others)


def _year(date: Date) -> int:
    """The year of a date that tells it; 0 of any other."""
    plain = date.type == "DATE" and date.anchor == "text" and date.first is not None
    return date.first.year if plain and date.first is not None else 0

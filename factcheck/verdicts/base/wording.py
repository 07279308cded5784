"""Figures, dates and sources as a reader likes to see them."""

from __future__ import annotations

from decimal import Decimal

from factcheck.lexicon import month_names
from factcheck.model.claims import Claim
from factcheck.model.dates import PartialDate
from factcheck.model.ranges import Range
from factcheck.model.statements import Edition, Statement

_UNITS = {
    "percent": " %",
    "person": "",
    "": "",
    "per-km2": " per km²",
    "km2": " km²",
    "mi2": " sq mi",
    "children": " children a woman",
    "years": " years",
    "share": " of the whole",
}


def figure(value: Decimal, unit: str = "") -> str:
    """A figure with thousands set off and its unit.

    >>> figure(Decimal("6846.0"), "km")
    '6,846 km'
    """
    text = f"{value:,f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text + _UNITS.get(unit, f" {unit}" if unit else "")


_MANY = 1000
"""From here on a bound that was worked out is shown without a fraction."""


def readable(bound: Decimal) -> str:
    """A bound that was worked out, as exactly as it is worth reading.

    >>> readable(Decimal("38287603.34")), readable(Decimal("23.2"))
    ('38,287,603', '23.2')
    """
    return figure(bound.quantize(Decimal(1)) if abs(bound) >= _MANY else bound)


def span(admitted: Range, unit: str) -> str:
    """A range in words: "6,500 to 7,500 km", "over 2,000 km"."""
    if admitted.low is None or admitted.high is None:
        end = admitted.low if admitted.high is None else admitted.high
        assert end is not None
        return ("from " if admitted.high is None else "up to ") + figure(end, unit)
    return f"{figure(admitted.low)} to {figure(admitted.high, unit)}"


def date(value: PartialDate) -> str:
    """A date as British newsrooms write it: "16 December 1991"."""
    if value.month is None:
        return str(value.year)
    month = month_names()[value.month - 1].capitalize()
    return f"{month} {value.year}" if value.day is None else f"{value.day} {month} {value.year}"


def iso(text: str) -> str:
    """An ISO prefix as `date`."""
    return date(PartialDate.parse(text)) if text else ""


def source(edition: Edition) -> str:
    """A source and its edition as cited: "CIA World Factbook, 2015-11"."""
    return f"{edition.title}, {edition.edition}"


def when(statement: Statement) -> str:
    """The time a statement holds for, in brackets, or nothing."""
    return f" ({statement.point_in_time})" if statement.point_in_time else ""


def said(claim: Claim, text: str) -> str:
    """The claim's own words, cut to a line."""
    words = " ".join(text[claim.start : claim.end].split())
    return words if len(words) <= 90 else words[:87] + "..."

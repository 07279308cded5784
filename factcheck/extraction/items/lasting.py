"""A length told in decades as one in years: "two decades after joining the Union"."""

from __future__ import annotations

from decimal import Decimal

from factcheck import lazy
from factcheck.model.mentions import Date, Quantity
from factcheck.model.ranges import Admits, Range


def in_years(date: Date) -> Quantity | None:
    """The years a length of whole decades tells, which are only about right; None of any other time."""
    found = _DECADES.fullmatch(date.value) if date.type == "DURATION" else None
    if found is None:
        return None
    years = Decimal(found[1])
    admits = Admits(Range(years - _NEAR, years + _NEAR), Range(years - _LOOSE, years + _LOOSE))
    return Quantity(
        date.start, date.end, years, years - _NEAR, years + _NEAR, "years", "duration", admits,
        hedge="about", outer_start=date.start,
    )  # fmt: skip


_DECADES = lazy.pattern(r"P([1-9]\d*0)Y")
_NEAR, _LOOSE = Decimal(1), Decimal(4)
"""Years by which a length in decades may be off and still be right, and be off without being wrong."""

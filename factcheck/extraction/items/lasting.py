"""A length told in decades as one in years: "two decades after joining the Union"."""

from __future__ import annotations

from decimal import Decimal

from factcheck import lazy
from factcheck.lexicon import worded
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


def of_a_century(mention: Quantity, text: str) -> Quantity | None:
    """The years that half a century, or a quarter of one, is; None of any other figure."""
    found = _PART.match(text, mention.start)
    if found is None or found.end("part") != mention.end:
        return None
    years = Decimal(25) if "quarter" in found["part"].lower() else Decimal(50)
    admits = Admits(Range(years - _NEAR, years + _NEAR), Range(years - _LOOSE, years + _LOOSE))
    return Quantity(
        mention.start, found.end(), years, years - _NEAR, years + _NEAR, "years", "duration", admits,
        hedge=mention.hedge or "about", outer_start=mention.outer_start,
    )  # fmt: skip


_PART = worded("clauses", "lasting")(r"(?P<part>{parts})\s+{of_a_century}\b", 2)
_DECADES = lazy.pattern(r"P([1-9]\d*0)Y")
_NEAR, _LOOSE = Decimal(1), Decimal(4)
"""Years by which a length in decades may be off and still be right, and be off without being wrong."""

"""Whether a figure or date that is unsure of its owner lies so near this one's that it is hardly anybody else's: a slip, not a misreading."""

from __future__ import annotations

from decimal import Decimal

from factcheck import lazy
from factcheck.model.claims import Claim
from factcheck.model.dates import PartialDate
from factcheck.model.verdicts import Evidence

_NUMBER = lazy.pattern(r"\d+(?:\.\d+)?")
_DATE = lazy.pattern(r"\d{4}(?:-\d\d){0,2}")
_TIMES = Decimal("1.5")
"""How many times a figure may be off: of wrong figures in running text most lie nearer, of those of somebody or something else few."""
_YEARS = 3
"""How many years a date may be off."""


def hardly_anothers(claim: Claim, evidence: tuple[Evidence, ...], suggestion: str | None = None) -> bool:
    """Whether a claim that may be refuted by what lies near (`slip = "yes"`) is wrong by little; `suggestion` is a figure that was computed."""
    if claim.detail("slip") != "yes":
        return False
    if claim.date is not None and claim.quantity is None:
        day, told = claim.date.first, [e.value for e in evidence if e.value and _DATE.fullmatch(e.value)]
        return day is not None and any(abs(PartialDate.parse(one).year - day.year) <= _YEARS for one in told)
    value = claim.quantity.value if claim.quantity is not None else Decimal(0)
    if value <= 0:
        return False
    told = [e.value for e in evidence if e.value and e.unit == claim.unit] + [suggestion or ""]
    figures = [Decimal(one) for one in told if _NUMBER.fullmatch(one)]
    return any(one > 0 and max(one / value, value / one) <= _TIMES for one in figures)

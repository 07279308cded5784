"""How exact a claim's figure or date is, and how far it is from its subject's: whether it fits another by chance, or is a slip."""

from __future__ import annotations

from decimal import Decimal

from factcheck import lazy
from factcheck.model.claims import Claim
from factcheck.model.verdicts import Verdict


def is_exact(claim: Claim) -> bool:
    """Whether a date is told to the month, or a figure is above ten."""
    if claim.date is not None:
        return claim.date.first is not None and claim.date.first.month is not None
    return claim.quantity is not None and claim.quantity.value > _SMALL


_SMALL, _NARROW, _FAIR = Decimal(10), Decimal("0.16"), Decimal("0.21")


def fairly_telling(claim: Claim) -> bool:
    """Whether a figure is exact enough to be taken for that of another who is spoken of, where it is none of the subject's: "six million"."""
    return claim.quantity is not None and _width(claim) <= _FAIR


def _width(claim: Claim) -> Decimal:
    """The width of what a figure admits, as a share of it."""
    quantity = claim.quantity
    low, high = (None, None) if quantity is None else (quantity.admits.tick.low, quantity.admits.tick.high)
    if quantity is None or low is None or high is None or not quantity.value:
        return Decimal(1)
    return (high - low) / abs(quantity.value)


def telling(claim: Claim) -> bool:
    """Whether a figure or date is so exact that it hardly fits two countries by chance."""
    if claim.date is not None:
        return claim.date.first is not None and claim.date.first.day is not None
    quantity = claim.quantity
    if quantity is None or abs(quantity.value) < _SMALL:
        return False
    return _width(claim) <= _NARROW


_SLIP = Decimal(4)
"""How many times a figure may be off to look like a slip about its subject, not like a figure of somebody else."""


def _figures(claim: Claim, verdict: Verdict) -> list[Decimal]:
    """What the sources have in the unit of a claim."""
    return [
        Decimal(e.value) for e in verdict.evidence if e.value and e.unit == claim.unit and _NUMBER.fullmatch(e.value)
    ]


def slips(claim: Claim, verdict: Verdict) -> bool:
    """Whether a refuted figure is near enough to its subject's to be a slip: then another, of whom it is far off, is not meant."""
    told = _figures(claim, verdict)
    value = claim.quantity.value if claim.quantity is not None else Decimal(0)
    if claim.quantity is None or claim.quantity.measure == "money":  # outputs are told by several measures and revised
        return False
    return value > 0 and bool(told) and all(one > 0 and max(one / value, value / one) < _SLIP for one in told)


def is_far(claim: Claim, verdict: Verdict) -> bool:
    """Whether a figure is so far from all that the sources have of its subject that it is hardly a slip about it."""
    told = _figures(claim, verdict)
    value = claim.quantity.value if claim.quantity is not None else Decimal(0)
    if claim.unit in {"percent", "years"} or claim.object is not None or value <= _SMALL or not told:
        return False
    return all(one > 0 and max(one / value, value / one) > _FAR for one in told)


_FAR = Decimal("2.5")


_NUMBER = lazy.pattern(r"\d+(?:\.\d+)?")
